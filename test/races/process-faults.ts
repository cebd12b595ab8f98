import { setTimeout as sleep } from 'node:timers/promises';
import { GyeboError } from '../../server/core/errors.ts';
import type { Store } from '../../server/store/store.ts';
import type { RaceActions } from './race-actions.ts';
import type { RaceEngine } from './testRaces.ts';

/**
 * A server that scans, checks and drops while something goes wrong between it and its database. Says of
 * each deed when it began, and how it ended once it knows: what is never answered may have happened.
 */
export interface Order {
  round: number;
  /** Milliseconds of the instants that it writes: each deed has one of its own. */
  at: number;
  /** What of A and B it tries to take out of use; it looks at both. */
  drops: string[];
}

export type Report =
  | { type: 'done'; round: number }
  | {
      type: 'deed';
      round: number;
      number: number;
      name: string;
      dataset?: string;
      /** The instant that stands in the history, if it is a write. */
      at?: string;
      began: number;
      ended?: 'OK' | 'REFUSED' | 'UNAVAILABLE' | 'BROKEN';
      /** What a check said, or what broke. */
      answer?: string;
    };

/** The newest order, which goes on until another message comes. */
let current: Order | undefined;
const [, , opener = '', where = ''] = process.argv;
const { openRacesAt }: Pick<RaceEngine, 'openRacesAt'> = await import(opener);
const store = await openRacesAt(where);
const tasksToReport = 12;
const say = (report: Report | 'ready') => process.send?.(report);

/** Deeds of one order, each with a number and an instant of its own. */
function deedsOf({ round, at }: Order) {
  let number = 0;
  return async <T>(
    name: string,
    dataset: string | undefined,
    work: (on: { round: number; at: string }) => Promise<T>,
    told: (value: T) => string,
  ): Promise<T | undefined> => {
    const own = number++;
    const instant = new Date(at + own).toISOString();
    const deed = {
      type: 'deed',
      round,
      number: own,
      name,
      at: instant,
      began: Date.now(),
    } as const;
    const begun = dataset === undefined ? deed : { ...deed, dataset };
    say(begun);
    try {
      const value = await work({ round, at: instant });
      say({ ...begun, ended: 'OK', answer: told(value) });
      return value;
    } catch (error) {
      const code = error instanceof GyeboError ? error.code : 'BROKEN';
      const ended = code === 'UNAVAILABLE' || code === 'BROKEN' ? code : 'REFUSED';
      say({ ...begun, ended, answer: String(error) });
      return undefined;
    }
  };
}

type Deed = ReturnType<typeof deedsOf>;

/** A scan of one source, task by task. */
async function scans(own: Store<RaceActions>, deed: Deed, order: Order): Promise<void> {
  while (current === order) {
    const source = 's1';
    const begun = await deed(
      'begin',
      undefined,
      (on) => own.write('begin', { ...on, source }),
      String,
    );
    if (begun === undefined) continue;
    for (let task = 1; task <= tasksToReport && current === order; task++) {
      const input = { source, run: begun, task, reads: ['C'] };
      await deed(
        'report',
        undefined,
        (on) => own.write('report', { ...on, ...input }, 'ingest'),
        String,
      );
    }
    const run = { source, run: begun };
    await deed(
      'finish',
      undefined,
      (on) => own.write('finish', { ...on, ...run }, 'ingest'),
      String,
    );
  }
}

/** What is next for a request in this state, and by whom: from asking to taking out of use. */
function nextStep(
  state: string | undefined,
): { act: 'ask' | 'approve' | 'tick'; by: string } | undefined {
  if (state === undefined) return { act: 'ask', by: 'dan' };
  if (state === 'IN_REVIEW') return { act: 'approve', by: 'ann' };
  return state === 'APPROVED' || state === 'OBSERVED' ? { act: 'tick', by: 'dan' } : undefined;
}

/** Looks at a dataset and, if it is to go, takes the next step to that on what was seen. */
async function looks(
  own: Store<RaceActions>,
  deed: Deed,
  dataset: string,
  order: Order,
): Promise<void> {
  const isToGo = order.drops.includes(dataset);
  // However slow the machine, the way of a request is walked to its end.
  for (let steps = 0; current === order || (isToGo && steps < 3); steps++) {
    const look = await deed(
      'look',
      dataset,
      (on) => own.read('look', { ...on, dataset }),
      ({ verdict }) => verdict.verdict,
    );
    const step = nextStep(look?.asked?.request.state);
    if (look !== undefined && step !== undefined && isToGo) {
      const { asked, verdict } = look;
      const saw = asked?.request.revision ?? 0;
      const { fingerprint } = verdict;
      const input = { dataset, by: step.by, request: asked?.id ?? '', saw, fingerprint };
      await deed(step.act, dataset, (on) => own.write(step.act, { ...on, ...input }), String);
    }
    await sleep(Math.random() * 40);
  }
}

process.on('message', (order: Order | 'stop') => {
  current = order === 'stop' ? undefined : order;
  if (order === 'stop') return;
  void (async () => {
    const deed = deedsOf(order);
    const all = ['A', 'B'].map((dataset) => looks(store, deed, dataset, order));
    await Promise.all([scans(store, deed, order), ...all]);
    say({ type: 'done', round: order.round });
  })();
});
// Whoever started it has ended, however.
process.on('disconnect', () => process.exit());
say('ready');
