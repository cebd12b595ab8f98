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
  | { type: 'end'; dataset: string; by: string }
  /** `everybody`: all who are asked to. */
  | { type: 'sign'; dataset: string; by: string }
  /** `insists`: what may be accepted is accepted first. */
  | { type: 'drop'; dataset: string; by: string; insists: boolean }
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
const sign = fc.record({
  type: fc.constant('sign' as const),
  dataset,
  by: fc.constantFrom('everybody', 'everybody', 'everybody', ...principals),
});
const drop = fc.record({
  type: fc.constant('drop' as const),
  dataset,
  by: fc.constantFrom('dan', 'dan', 'ann'),
  insists: fc.boolean(),
});
const end = fc.record({
  type: fc.constant('end' as const),
  dataset,
  by: fc.constantFrom(...principals),
});
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 7, arbitrary: scan },
  { weight: 5, arbitrary: sign },
  { weight: 8, arbitrary: drop },
  { weight: 2, arbitrary: end },
  { weight: 3, arbitrary: on('declare') },
  { weight: 3, arbitrary: on('check', 'accept', 'hold', 'lift') },
  { weight: 1, arbitrary: fc.constant({ type: 'wait' as const }) },
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
      await arena.write(command.type, { ...on, dataset: command.dataset });
      return;
    case 'end': {
      const { dataset, by } = command;
      return arena.write('end', { ...on, dataset, by });
    }
    case 'accept':
      return accept(arena, command.dataset);
    case 'sign': {
      const { dataset, by } = command;
      const { reasons, fingerprint } = (await arena.read('look', { ...on, dataset })).verdict;
      const all = [...new Set(reasons.flatMap((reason) => reason.signers))];
      for (const signer of by === 'everybody' ? all : [by]) {
        await arena.write('sign', { ...on, dataset, by: signer, fingerprint });
      }
      return;
    }
    case 'drop': {
      const { dataset, by, insists } = command;
      if (insists) await accept(arena, dataset);
      // As a person does it: look first, then decide on what was seen.
      const { fingerprint } = (await arena.read('look', { ...on, dataset })).verdict;
      await arena.write('drop', { ...on, dataset, by, fingerprint });
      return;
    }
    case 'wait':
      arena.wait();
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
