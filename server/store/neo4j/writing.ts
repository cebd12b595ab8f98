import { randomUUID } from 'node:crypto';
import { GyeboError } from '../../core/errors.ts';
import type { WriteAction } from '../store.ts';
import { flushAssets } from './assets.ts';
import { putClock, takeClock } from './clock.ts';
import type { Transaction } from './connection.ts';
import { loadPatience, patience, waiting, within } from './engine.ts';
import type { Engine } from './engine.ts';
import { tookTooLong } from './errors.ts';
import { HeldAtBreaker } from './finish.ts';
import { createGraph, followGraph, loadGraph } from './graph.ts';
import type { Pause } from './ingest.ts';
import { createReading } from './read.ts';
import { createSession, dropSession } from './session.ts';
import type { Session } from './session.ts';
import { createWriting } from './write.ts';

/** Thrown by a write that turns out to do what may take long. */
class WantsWhole extends Error {}

/** Loads the graph beside a write of this process, which holds the lock: nothing else is committed meanwhile. */
async function loadCommitted(engine: Engine, graphSeq: number): Promise<void> {
  await within(engine, 'WRITE', loadPatience, async (transaction) => {
    await loadGraph(transaction, engine.graph, graphSeq);
    await transaction.commit();
  });
}

/** One write under way: which transaction it stands in may change at each pause. */
interface Writing {
  transaction: Transaction;
  session: Session;
  operation: string;
}

/** What is asked of a write, and how long each of its transactions may take. */
export interface WriteOrder {
  name: string;
  action: WriteAction;
  input: never;
  priority: 'governance' | 'ingest';
}

async function beginWriting(
  engine: Engine,
  milliseconds: number,
  operation: string,
  held: ReadonlyMap<number, string>,
): Promise<{ writing: Writing; done: boolean }> {
  const transaction = await engine.connection.begin('WRITE', milliseconds);
  try {
    const { clock, now, done } = await takeClock(transaction, operation);
    const session = createSession(transaction, clock, engine.memory, now, held);
    return { writing: { transaction, session, operation }, done };
  } catch (error) {
    await transaction.rollback().catch(() => undefined);
    throw error;
  }
}

/** Begins a write of this order; an ingest waits as long for its turn as another's whole may take. */
async function beginOrder(
  engine: Engine,
  { name, priority }: WriteOrder,
  { operation, held }: Attempt,
  between: Between,
): Promise<{ writing: Writing; done: boolean }> {
  const until = Date.now() + patience.whole;
  const isWhole = engine.wholeWrites.has(name);
  for (;;) {
    try {
      return await beginWriting(engine, patience[isWhole ? 'whole' : priority], operation, held);
    } catch (error) {
      if (priority !== 'ingest' || !tookTooLong(error) || Date.now() > until) throw error;
      // Who waits in this process hears within its own patience that nobody can write.
      await between.rest();
    }
  }
}

/** Ends a write: with what it noted and its counters, or without a trace when it changed nothing. */
async function endWriting(
  engine: Engine,
  { transaction, session, operation }: Writing,
): Promise<void> {
  await flushAssets(session);
  if (!session.changed) {
    await transaction.rollback();
    return;
  }
  const { clock, operations } = session;
  const previous = clock.graphSeq;
  clock.seq += 1;
  const changes =
    operations.length === 0
      ? []
      : [{ seq: clock.seq, previous, changes: Uint32Array.from(operations) }];
  if (operations.length > 0) clock.graphSeq = clock.seq;
  await putClock(transaction, operation, clock, changes);
  await transaction.commit();
  session.addedIds = [];
  for (const [source, scope] of session.spoken) session.memory.spoken.set(source, scope);
}

/** What the commits of one action that have been answered leave for its next attempt. */
interface Attempt {
  operation: string;
  value: { value: unknown } | undefined;
  /** Runs that are to be held, each with why. */
  held: Map<number, string>;
}

/** How an ingest gives way to others of this process. */
export interface Between {
  due(began: number): boolean;
  rest(): Promise<void>;
}

/** Runs a write action, again where the server asks for it; a commit whose answer was lost counts once. */
export async function runWrite(
  engine: Engine,
  order: WriteOrder,
  between: Between,
): Promise<unknown> {
  const wait = waiting(engine);
  const attempt: Attempt = { operation: randomUUID(), value: undefined, held: new Map() };
  for (;;) {
    try {
      return await writeOnce(engine, order, between, attempt);
    } catch (error) {
      if (error instanceof HeldAtBreaker) attempt.held.set(error.run, error.message);
      else if (error instanceof WantsWhole) engine.wholeWrites.add(order.name);
      else await wait(error);
    }
  }
}

async function writeOnce(
  engine: Engine,
  order: WriteOrder,
  between: Between,
  attempt: Attempt,
): Promise<unknown> {
  const begun = await beginOrder(engine, order, attempt, between);
  let writing = begun.writing;
  if (begun.done && attempt.value !== undefined) {
    await writing.transaction.rollback();
    return attempt.value.value;
  }
  if (begun.done) {
    // It was a slice of an ingest, whose answer was lost: what it wrote is met again as known.
    attempt.operation = randomUUID();
    writing.operation = attempt.operation;
  }
  let began = Date.now();
  const pauses: Pause = {
    due: () => order.priority === 'ingest' && between.due(began),
    rest: async () => {
      await endWriting(engine, writing);
      await between.rest();
      attempt.operation = randomUUID();
      writing = (await beginOrder(engine, order, attempt, between)).writing;
      began = Date.now();
      return writing.session;
    },
  };
  const tx = createWriting({
    session: () => writing.session,
    operation: () => writing.operation,
    reading: readingInside(engine, () => writing),
    pause: pauses,
    whole: () => {
      if (!engine.wholeWrites.has(order.name)) throw new WantsWhole();
    },
  });
  try {
    const value = await order.action(tx, order.input);
    attempt.value = { value };
    await endWriting(engine, writing);
    return value;
  } catch (error) {
    dropSession(writing.session);
    await writing.transaction.rollback().catch(() => undefined);
    throw error;
  }
}

/** Reading inside a write: the state before it, with its own effects. */
function readingInside(engine: Engine, at: () => Writing): ReturnType<typeof createReading> {
  const { graph } = engine;
  return createReading({
    query: { run: (cypher, values) => at().transaction.run(cypher, values) },
    get seq() {
      return at().session.clock.seq;
    },
    get graph() {
      return { ...createGraph(), marks: graph.marks };
    },
    mayRemember: false,
    neighbours: async () => {
      const { transaction, session } = at();
      const { graphSeq } = session.clock;
      if (!(await followGraph(transaction, graph, graphSeq))) await loadCommitted(engine, graphSeq);
      if (graph.adjacency === undefined) {
        throw new GyeboError('UNAVAILABLE', 'the graph could not be loaded');
      }
      return graph.adjacency.viewWith(session.operations);
    },
    exact: () => undefined,
  });
}

/** Runs work of the store itself as a write of its own. */
export async function runChore(
  engine: Engine,
  work: (session: Session) => Promise<void>,
): Promise<void> {
  const { writing } = await beginWriting(engine, patience.governance, randomUUID(), new Map());
  try {
    await work(writing.session);
    await endWriting(engine, writing);
  } catch (error) {
    dropSession(writing.session);
    await writing.transaction.rollback().catch(() => undefined);
    throw error;
  }
}
