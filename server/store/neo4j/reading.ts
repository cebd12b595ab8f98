import { setTimeout as pause } from 'node:timers/promises';
import type { ReadAction } from '../store.ts';
import type { Query } from './bolt.ts';
import { momentOf, takeClock } from './clock.ts';
import type { Moment } from './clock.ts';
import { loadPatience, patience, waiting, within } from './engine.ts';
import type { Engine } from './engine.ts';
import { createGraph, followGraph, loadGraph, maxBehind } from './graph.ts';
import type { Graph } from './graph.ts';
import { createReading } from './read.ts';

/** How often a read begins anew because somebody wrote meanwhile, before it keeps the others from writing. */
const attempts = { plain: 3, exact: 1 };

/** Thrown by a read that turns out to decide something while it does not stand on one state. */
class WantsExact extends Error {}
/** Thrown when the state moved while an action was reading. */
export class Moved extends Error {}

/**
 * The state after every commit that has begun: taking the clock's lock waits until the one under way is
 * wholly there, which reading it alone does not.
 */
export async function settled(engine: Engine): Promise<Moment> {
  return within(engine, 'WRITE', patience.read, async (transaction) => {
    const { clock } = await takeClock(transaction, '');
    transaction.leave();
    return { seq: clock.seq, graphSeq: clock.graphSeq };
  });
}

/** Runs a read action so that all its answers are of one state; begins anew while that is another's write. */
export async function runRead(
  engine: Engine,
  name: string,
  action: ReadAction,
  input: never,
): Promise<unknown> {
  const wait = waiting(engine);
  for (let moved = 0; ;) {
    const kind = engine.exactReads.has(name) ? 'exact' : 'plain';
    try {
      if (moved >= attempts[kind]) return await lockedRead(engine, action, input);
      return await (kind === 'exact' ? readExactly : readOnce)(engine, action, input);
    } catch (error) {
      if (error instanceof WantsExact) engine.exactReads.add(name);
      else if (error instanceof Moved) moved++;
      else await wait(error);
    }
  }
}

async function readOnce(engine: Engine, action: ReadAction, input: never): Promise<unknown> {
  return within(engine, 'READ', patience.read, async (transaction) => {
    const moment = await momentOf(transaction);
    // A reader that is behind what this process has seen would fill its memory with what is no more.
    if (isBehind(engine, moment)) throw new Moved();
    const found = await action(reading(engine, transaction, moment, false), input);
    if ((await momentOf(transaction)).seq !== moment.seq) throw new Moved();
    await transaction.commit();
    return found;
  });
}

function isBehind({ graph }: Engine, { graphSeq }: Moment): boolean {
  return graphSeq < (graph.adjacency?.seq ?? 0);
}

/**
 * Between two looks at the settled state. All of it on the server that is written to: of a cluster, another
 * one may not have yet what that state holds.
 */
async function readExactly(engine: Engine, action: ReadAction, input: never): Promise<unknown> {
  const before = await settled(engine);
  if (isBehind(engine, before)) throw new Moved();
  return within(engine, 'WRITE', patience.read, async (transaction) => {
    const found = await action(reading(engine, transaction, before, true), input);
    const { clock } = await takeClock(transaction, '');
    if (clock.seq !== before.seq) throw new Moved();
    transaction.leave();
    return found;
  });
}

/** Reads while nobody else can write. */
async function lockedRead(engine: Engine, action: ReadAction, input: never): Promise<unknown> {
  return within(engine, 'WRITE', patience.read, async (transaction) => {
    const { clock } = await takeClock(transaction, '');
    const value = await action(reading(engine, transaction, clock, true), input);
    transaction.leave();
    return value;
  });
}

export function reading(
  engine: Engine,
  query: Query,
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
async function follow(engine: Engine, query: Query, graphSeq: number): Promise<void> {
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

/**
 * Loads the graph, from where it is written as a reader may be behind: twice while others may write, and
 * if they did both times, while they may not.
 */
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

function adopt(graph: Graph, loaded: Graph): void {
  graph.adjacency = loaded.adjacency;
  graph.attributes.forget();
}
