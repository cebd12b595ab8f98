import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { GyeboError } from '../../core/errors.ts';
import type { ReadAction, WriteAction } from '../store.ts';
import { flushAssets } from './assets.ts';
import { momentOf, putClock, takeClock } from './clock.ts';
import type { Moment } from './clock.ts';
import type { Connection, Transaction } from './connection.ts';
import { inWords, mayRetry } from './errors.ts';
import { HeldAtBreaker } from './finish.ts';
import { createGraph, followGraph, loadGraph, maxBehind } from './graph.ts';
import type { Graph } from './graph.ts';
import type { Pause } from './ingest.ts';
import { createReading } from './read.ts';
import { createSession, createWriteMemory, dropSession } from './session.ts';
import type { Memory, Session } from './session.ts';
import { createWriting } from './write.ts';

/** Milliseconds that a transaction may take on the server. */
export const patience = { read: 30_000, governance: 30_000, ingest: 120_000 };
const retryFor = 15_000;
const plainAttempts = 3;

export interface Engine {
  connection: Connection;
  graph: Graph;
  memory: Memory;
  /** Names of read actions that decide something, once they have been seen to. */
  exactReads: Set<string>;
}

export function createEngine(connection: Connection): Engine {
  return { connection, graph: createGraph(), memory: createWriteMemory(), exactReads: new Set() };
}

/** Thrown by a read that turns out to decide something while it does not stand on one state. */
class WantsExact extends Error {}
/** Thrown when the state moved while an action was reading. */
class Moved extends Error {}

/** Runs a transaction and undoes it when it fails. */
export async function within<T>(
  { connection }: Engine,
  mode: 'READ' | 'WRITE',
  milliseconds: number,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const transaction = await connection.begin(mode, milliseconds);
  try {
    return await work(transaction);
  } catch (error) {
    await transaction.rollback().catch(() => undefined);
    throw error;
  }
}

/**
 * The state after every commit that has begun: taking the clock's lock waits until the one under way is
 * wholly there, which reading it alone does not.
 */
async function settled(engine: Engine): Promise<Moment> {
  return within(engine, 'WRITE', patience.read, async (transaction) => {
    const { clock } = await takeClock(transaction, '');
    await transaction.rollback();
    return { seq: clock.seq, graphSeq: clock.graphSeq };
  });
}

/** Runs a read action so that all its answers are of one state; retries while that is another's write. */
export async function runRead(
  engine: Engine,
  name: string,
  action: ReadAction,
  input: never,
): Promise<unknown> {
  const until = Date.now() + retryFor;
  for (let attempt = 1; ; attempt++) {
    const isExact = engine.exactReads.has(name);
    try {
      if (attempt > plainAttempts) return await lockedRead(engine, action, input);
      return await readOnce(engine, isExact, action, input);
    } catch (error) {
      if (error instanceof WantsExact) engine.exactReads.add(name);
      else if (!(error instanceof Moved)) await waitOrThrow(engine, error, until, attempt);
    }
  }
}

async function waitOrThrow(
  { connection }: Engine,
  error: unknown,
  until: number,
  attempt: number,
): Promise<void> {
  if (!mayRetry(error) || Date.now() > until) throw inWords(error, placeOf(connection));
  await pause(Math.min(50 * 2 ** attempt, 1_000));
}

function placeOf({ address }: Connection): { url: string; database: string | undefined } {
  return { url: address.url, database: address.database };
}

async function readOnce(
  engine: Engine,
  isExact: boolean,
  action: ReadAction,
  input: never,
): Promise<unknown> {
  const before = isExact ? await settled(engine) : undefined;
  // What decides something is read where it is written: a reader of a cluster may be behind.
  const mode = isExact ? 'WRITE' : 'READ';
  const value = await within(engine, mode, patience.read, async (transaction) => {
    const moment = before ?? (await momentOf(transaction));
    // A reader that is behind what this process has seen would fill its memory with what is no more.
    if (moment.graphSeq < (engine.graph.adjacency?.seq ?? 0)) throw new Moved();
    const found = await action(reading(engine, transaction, moment, isExact), input);
    const after = isExact ? moment : await momentOf(transaction);
    if (after.seq !== moment.seq) throw new Moved();
    await transaction.commit();
    return found;
  });
  if (before !== undefined && (await settled(engine)).seq !== before.seq) throw new Moved();
  return value;
}

/** Reads while nobody else can write. */
async function lockedRead(engine: Engine, action: ReadAction, input: never): Promise<unknown> {
  return within(engine, 'WRITE', patience.read, async (transaction) => {
    const { clock } = await takeClock(transaction, '');
    const value = await action(reading(engine, transaction, clock, true), input);
    await transaction.rollback();
    return value;
  });
}

function reading(
  engine: Engine,
  query: Transaction,
  moment: Moment,
  isExact: boolean,
): ReturnType<typeof createReading> {
  const { graph } = engine;
  return createReading({
    query,
    seq: moment.seq,
    graph,
    mayRemember: true,
    neighbours: async () => {
      await follow(engine, query, moment.graphSeq);
      const { adjacency } = graph;
      // Further than this read: somebody wrote meanwhile, so it must begin anew.
      if (adjacency === undefined || adjacency.seq !== moment.graphSeq) throw new Moved();
      return adjacency.view();
    },
    exact: () => {
      if (!isExact) throw new WantsExact();
    },
  });
}

let loading: Promise<void> | undefined;

/** Brings the graph in memory up to a change, loading it whole when it is not there or too far behind. */
async function follow(engine: Engine, query: Transaction, graphSeq: number): Promise<void> {
  const { graph } = engine;
  // A commit that is being applied may show its number before its change: it is whole in a moment.
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await followGraph(query, graph, graphSeq)) return;
    if (graph.adjacency === undefined || graphSeq - graph.adjacency.seq > maxBehind) break;
    await pause(2 ** attempt);
  }
  loading ??= loadStanding(engine).finally(() => {
    loading = undefined;
  });
  await loading;
  if (!(await followGraph(query, graph, graphSeq))) throw new Moved();
}

const loadPatience = 300_000;

/** Loads the graph, from where it is written as a reader may be behind: twice while others may write, and if they did both times, while they may not. */
async function loadStanding(engine: Engine): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const before = await settled(engine);
    const loaded = createGraph();
    await within(engine, 'WRITE', loadPatience, async (transaction) => {
      await loadGraph(transaction, loaded, before.graphSeq);
      await transaction.commit();
    });
    if ((await settled(engine)).graphSeq !== before.graphSeq) continue;
    adopt(engine.graph, loaded);
    return;
  }
  await within(engine, 'WRITE', loadPatience, async (transaction) => {
    const { clock } = await takeClock(transaction, '');
    await loadGraph(transaction, engine.graph, clock.graphSeq);
    await transaction.rollback();
  });
}

/** Loads the graph beside a write of this process, which holds the lock: nothing else is committed meanwhile. */
async function loadCommitted(engine: Engine, graphSeq: number): Promise<void> {
  await within(engine, 'WRITE', loadPatience, async (transaction) => {
    await loadGraph(transaction, engine.graph, graphSeq);
    await transaction.commit();
  });
}

function adopt(graph: Graph, loaded: Graph): void {
  graph.adjacency = loaded.adjacency;
  graph.attributes.forget();
}

/** One write under way: which transaction it stands in may change at each pause. */
interface Writing {
  transaction: Transaction;
  session: Session;
  operation: string;
}

async function beginWriting(
  engine: Engine,
  priority: 'governance' | 'ingest',
  operation: string,
  held: ReadonlyMap<number, string>,
): Promise<{ writing: Writing; done: boolean }> {
  const transaction = await engine.connection.begin('WRITE', patience[priority]);
  try {
    const { clock, now, done } = await takeClock(transaction, operation);
    const session = createSession(transaction, clock, engine.memory, now, held);
    return { writing: { transaction, session, operation }, done };
  } catch (error) {
    await transaction.rollback().catch(() => undefined);
    throw error;
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
}

/** What the commits of one action that have been answered leave for its next attempt. */
interface Attempt {
  operation: string;
  value: { value: unknown } | undefined;
}

/** Runs a write action, again where the server asks for it; a commit whose answer was lost counts once. */
export async function runWrite(
  engine: Engine,
  action: WriteAction,
  input: never,
  priority: 'governance' | 'ingest',
  between: { due(began: number): boolean; rest(): Promise<void> },
): Promise<unknown> {
  const until = Date.now() + retryFor;
  const held = new Map<number, string>();
  const attempted: Attempt = { operation: randomUUID(), value: undefined };
  for (let attempt = 1; ; attempt++) {
    try {
      return await writeOnce(engine, action, input, priority, between, held, attempted);
    } catch (error) {
      if (error instanceof HeldAtBreaker) held.set(error.run, error.message);
      else await waitOrThrow(engine, error, until, attempt);
    }
  }
}

async function writeOnce(
  engine: Engine,
  action: WriteAction,
  input: never,
  priority: 'governance' | 'ingest',
  between: { due(began: number): boolean; rest(): Promise<void> },
  held: ReadonlyMap<number, string>,
  attempted: Attempt,
): Promise<unknown> {
  const begun = await beginWriting(engine, priority, attempted.operation, held);
  let writing = begun.writing;
  if (begun.done && attempted.value !== undefined) {
    await writing.transaction.rollback();
    return attempted.value.value;
  }
  if (begun.done) {
    // It was a slice of an ingest, whose answer was lost: what it wrote is met again as known.
    attempted.operation = randomUUID();
    writing.operation = attempted.operation;
  }
  let began = Date.now();
  const pauses: Pause = {
    due: () => priority === 'ingest' && between.due(began),
    rest: async () => {
      await endWriting(engine, writing);
      await between.rest();
      attempted.operation = randomUUID();
      writing = (await beginWriting(engine, priority, attempted.operation, held)).writing;
      began = Date.now();
      return writing.session;
    },
  };
  try {
    const read = readingInside(engine, () => writing);
    const tx = createWriting(
      () => writing.session,
      () => writing.operation,
      read,
      pauses,
    );
    const value = await action(tx, input);
    attempted.value = { value };
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
  const { writing } = await beginWriting(engine, 'governance', randomUUID(), new Map());
  try {
    await work(writing.session);
    await endWriting(engine, writing);
  } catch (error) {
    dropSession(writing.session);
    await writing.transaction.rollback().catch(() => undefined);
    throw error;
  }
}
