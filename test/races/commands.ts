import fc from 'fast-check';
import { GyeboError } from '../../server/core/errors.ts';
import type { Store } from '../../server/store/store.ts';
import { principals } from './history.ts';
import type { RaceActions } from './race-actions.ts';

/** What somebody does in a race. */
export type Command =
  | {
      type: 'scan';
      source: 's1' | 's2';
      found: { task: number; reads: string[] }[];
      fate: 'ok' | 'crash' | 'fail';
    }
  | { type: 'declare' | 'check' | 'accept' | 'hold' | 'lift'; dataset: string }
  | { type: 'incident' | 'nearMiss' | 'resolve'; dataset: string }
  | { type: 'end'; dataset: string; by: string }
  | {
      type: 'ask' | 'approve' | 'decline' | 'reopen' | 'tick' | 'restore';
      dataset: string;
      by: string;
    }
  /** `everybody`: all who are asked to. */
  | { type: 'sign'; dataset: string; by: string; way: 'MIGRATED' | 'ACCEPT_BREAK' }
  | { type: 'pass'; dataset: string; by: string; to: string }
  | { type: 'override'; dataset: string }
  /** The whole way, as far as it goes. `insists`: what may be accepted is accepted first. */
  | {
      type: 'carry';
      dataset: string;
      by: string;
      insists: boolean;
      signs: string;
      way: 'MIGRATED' | 'ACCEPT_BREAK';
      /** A scan comes in between and sees the reader once more. */
      rescans: boolean;
      ticks: number;
    }
  | { type: 'wait' };

// Mostly one dataset: what happens to two of them rarely meets.
const dataset = fc.constantFrom('A', 'A', 'A', 'B');
const reads = fc.constantFrom<string[]>(['A'], ['A'], ['B'], ['A', 'B'], []);
const on = <T extends string>(...types: T[]) =>
  fc.record({ type: fc.constantFrom(...types), dataset });

const scan = fc.record({
  type: fc.constant('scan' as const),
  source: fc.constantFrom('s1' as const, 's2' as const),
  found: fc.uniqueArray(fc.record({ task: fc.constantFrom(1, 2), reads }), {
    maxLength: 2,
    selector: (item) => item.task,
  }),
  fate: fc.constantFrom('ok' as const, 'ok' as const, 'crash' as const, 'fail' as const),
});
const way = fc.constantFrom('MIGRATED' as const, 'ACCEPT_BREAK' as const);
const sign = fc.record({
  type: fc.constant('sign' as const),
  dataset,
  by: fc.constantFrom('everybody', 'everybody', 'everybody', ...principals),
  way,
});
const pass = fc.record({
  type: fc.constant('pass' as const),
  dataset,
  by: fc.constantFrom('ann', 'bob', 'cho'),
  to: fc.constantFrom('eve', 'dan'),
});
const by = fc.constantFrom(...principals, 'dan', 'ann');
const decide = fc.record({
  type: fc.constantFrom(
    'ask' as const,
    'approve' as const,
    'approve' as const,
    'tick' as const,
    'tick' as const,
    'decline' as const,
    'reopen' as const,
    'restore' as const,
  ),
  dataset,
  by,
});
const carry = fc.record({
  type: fc.constant('carry' as const),
  dataset,
  by: fc.constantFrom('dan', 'ann', 'eve'),
  insists: fc.boolean(),
  signs: fc.constantFrom('', '', 'eve', 'override', 'everybody', 'everybody', 'everybody'),
  way,
  rescans: fc.constantFrom(false, false, false, true),
  ticks: fc.constantFrom(0, 0, 1, 2, 2),
});
const end = fc.record({
  type: fc.constant('end' as const),
  dataset,
  by: fc.constantFrom(...principals),
});
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 7, arbitrary: scan },
  { weight: 4, arbitrary: sign },
  { weight: 2, arbitrary: pass },
  { weight: 6, arbitrary: decide },
  { weight: 8, arbitrary: carry },
  { weight: 1, arbitrary: on('override') },
  { weight: 4, arbitrary: end },
  { weight: 3, arbitrary: on('declare') },
  { weight: 3, arbitrary: on('check', 'accept', 'hold', 'lift') },
  { weight: 3, arbitrary: on('incident', 'nearMiss', 'resolve') },
  { weight: 2, arbitrary: fc.constant({ type: 'wait' as const }) },
);

/** One to four phases, one after the other; the commands of a phase run at the same time. */
export const phases: fc.Arbitrary<Command[][]> = fc.array(
  fc.array(command, { minLength: 1, maxLength: 4 }),
  { minLength: 1, maxLength: 4 },
);

/** Where commands run: the model, or a real store. */
export interface Arena {
  round: number;
  read: Store<RaceActions>['read'];
  write: Store<RaceActions>['write'];
  /** ISO instant; `wait` moves it by forty days. */
  now(): string;
  wait(): void;
}

const expected = new Set(['CONFLICT', 'FORBIDDEN', 'NOT_FOUND', 'SUPERSEDED', 'INVALID']);

/** Does one command; a refusal is an answer like others. */
export async function perform(arena: Arena, command: Command): Promise<void> {
  try {
    await attempt(arena, command);
  } catch (error) {
    if (!(error instanceof GyeboError) || !expected.has(error.code)) throw error;
  }
}

async function attempt(arena: Arena, command: Command): Promise<void> {
  const { round } = arena;
  const on = { round, at: arena.now() };
  switch (command.type) {
    case 'scan':
      return runScan(arena, command);
    case 'declare':
    case 'check':
    case 'hold':
    case 'lift':
    case 'incident':
    case 'nearMiss':
    case 'resolve':
      await arena.write(command.type, { ...on, dataset: command.dataset });
      return;
    case 'end': {
      const { dataset, by } = command;
      return arena.write('end', { ...on, dataset, by });
    }
    case 'accept':
      return accept(arena, command.dataset);
    case 'carry':
      return carryOut(arena, command);
    case 'sign': {
      const seen = await lookAt(arena, command.dataset);
      const all = [...new Set(seen.reasons.flatMap((reason) => reason.signers))];
      const { by, way, dataset } = command;
      for (const signer of by === 'everybody' ? all : [by]) {
        // Each looks for themselves: one after the other, they see each other's.
        const { deed } = await lookAt(arena, dataset);
        await attemptOne(() => arena.write('sign', { ...deed, by: signer, way }));
      }
      return;
    }
    case 'pass': {
      const { by, to } = command;
      return arena.write('pass', { ...(await lookAt(arena, command.dataset)).deed, by, to });
    }
    case 'override': {
      return arena.write('override', { ...(await lookAt(arena, command.dataset)).deed, by: 'zoe' });
    }
    case 'ask':
    case 'approve':
    case 'decline':
    case 'reopen':
    case 'tick':
    case 'restore': {
      // As a person does it: look first, then decide on what was seen.
      const { deed } = await lookAt(arena, command.dataset);
      await arena.write(command.type, { ...deed, by: command.by });
      return;
    }
    case 'wait':
      arena.wait();
  }
}

async function lookAt(arena: Arena, dataset: string) {
  const on = { round: arena.round, at: arena.now(), dataset };
  const { verdict, asked } = await arena.read('look', on);
  const { fingerprint, reasons } = verdict;
  const request = asked?.id ?? '';
  const saw = asked?.request.revision ?? 0;
  return { reasons, deed: { ...on, at: arena.now(), request, saw, fingerprint }, asked };
}

/** A refusal of one step does not end the others. */
async function attemptOne(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof GyeboError) || !expected.has(error.code)) throw error;
  }
}

/** Asks where nobody has, collects what is missing, has it approved, and works the list off. */
async function carryOut(arena: Arena, command: Extract<Command, { type: 'carry' }>): Promise<void> {
  const { dataset, by, insists, signs, way, rescans, ticks } = command;
  const first = await lookAt(arena, dataset);
  await attemptOne(() => arena.write('ask', { ...first.deed, by }));
  if (insists) await attemptOne(() => accept(arena, dataset));
  if (signs === 'eve') {
    const { deed } = await lookAt(arena, dataset);
    await attemptOne(() => arena.write('pass', { ...deed, by: 'ann', to: 'eve' }));
  }
  if (signs !== '' && signs !== 'override')
    await attempt(arena, { type: 'sign', dataset, by: signs, way });
  const approver = by === 'dan' ? 'ann' : 'dan';
  const deeds = ['approve', 'tick', 'tick'] as const;
  for (const act of deeds.slice(0, 1 + ticks)) {
    const who = act === 'approve' ? approver : by;
    const { deed } = await lookAt(arena, dataset);
    const isOverride = act === 'approve' && signs === 'override';
    await attemptOne(() =>
      isOverride
        ? arena.write('override', { ...deed, by: 'zoe' })
        : arena.write(act, { ...deed, by: who }),
    );
    if (act !== 'approve' || !rescans) continue;
    const found = [{ task: 1, reads: [dataset] }];
    const scan = { type: 'scan', source: 's1', found, fate: 'ok' } as const;
    await attemptOne(() => runScan(arena, scan));
  }
}

async function accept(arena: Arena, dataset: string): Promise<void> {
  const on = { round: arena.round, at: arena.now(), dataset };
  const { reasons } = (await arena.read('look', on)).verdict;
  const codes = reasons.filter((reason) => reason.verdict !== 'BLOCKED').map(({ code }) => code);
  if (codes.length > 0) await arena.write('accept', { ...on, codes: [...new Set(codes)] });
}

async function runScan(arena: Arena, command: Extract<Command, { type: 'scan' }>): Promise<void> {
  const { round } = arena;
  const { source, found, fate } = command;
  const on = { round, at: arena.now(), source };
  const run = await arena.write('begin', on);
  const reported = fate === 'crash' ? found.slice(0, 1) : found;
  for (const { task, reads } of reported) {
    await arena.write('report', { ...on, run, task, reads });
  }
  if (fate === 'ok') await arena.write('finish', { ...on, run });
  else if (fate === 'fail') await arena.write('fail', { ...on, run });
}
