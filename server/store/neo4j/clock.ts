import { integer, text } from '../shared/codes.ts';
import { one } from './bolt.ts';
import type { Query, Row } from './bolt.ts';

/** Properties of the one node whose lock orders all writes of all servers; its counters give the ids. */
export interface Clock {
  /** Raised by every commit that changed anything. */
  seq: number;
  /** Number of the newest GraphChange. */
  graphSeq: number;
  seed: number;
  nextAsset: number;
  nextRow: number;
  nextScope: number;
  nextRun: number;
  nextChange: number;
  nextUnresolved: number;
  auditSeq: number;
  auditHash: string;
}

const lockClock = `MATCH (c:Clock {id: 1}) SET c.lock = $operation
  RETURN c {.*} AS clock, timestamp() AS now, EXISTS { (:Operation {id: $operation}) } AS done`;

/** Takes the lock and reads the counters; `done`: this very operation was committed before. */
export async function takeClock(
  query: Query,
  operation: string,
): Promise<{ clock: Clock; now: number; done: boolean }> {
  const row = await one(query, lockClock, { operation });
  if (row === undefined) throw new Error('the store was emptied while it was open');
  return { clock: clockOf(row['clock']), now: integer(row['now']), done: row['done'] === true };
}

function clockOf(value: unknown): Clock {
  const row: Row = { ...(value as object) };
  return {
    seq: integer(row['seq']),
    graphSeq: integer(row['graphSeq']),
    seed: integer(row['seed']),
    nextAsset: integer(row['nextAsset']),
    nextRow: integer(row['nextRow']),
    nextScope: integer(row['nextScope']),
    nextRun: integer(row['nextRun']),
    nextChange: integer(row['nextChange']),
    nextUnresolved: integer(row['nextUnresolved']),
    auditSeq: integer(row['auditSeq']),
    auditHash: text(row['auditHash']),
  };
}

/** The state of the graph that a reader stands on. */
export interface Moment {
  seq: number;
  graphSeq: number;
}

const readMoment = 'MATCH (c:Clock {id: 1}) RETURN c.seq AS seq, c.graphSeq AS graphSeq';

export async function momentOf(query: Query): Promise<Moment> {
  const row = await one(query, readMoment);
  if (row === undefined) throw new Error('the store was emptied while it was open');
  return { seq: integer(row['seq']), graphSeq: integer(row['graphSeq']) };
}

const closeClock = `MATCH (c:Clock {id: 1}) SET c += $clock
  CREATE (:Operation {id: $operation, at: timestamp()})
  FOREACH (g IN $changes | CREATE (:GraphChange {seq: g.seq, previous: g.previous, changes: g.changes}))`;

/** Last statement of a write: the counters, what the graph changed, and that this operation happened. */
export async function putClock(
  query: Query,
  operation: string,
  clock: Clock,
  changes: { seq: number; previous: number; changes: Uint32Array }[],
): Promise<void> {
  await query.run(closeClock, { operation, clock, changes });
}
