import { integer, words } from '../shared/codes.ts';
import { createAttributes } from '../shared/attributes.ts';
import type { Attributes } from '../shared/attributes.ts';
import { createMarks } from '../shared/walk.ts';
import type { Marks } from '../shared/walk.ts';
import type { AssetId, DeletionFacts, FactAsset } from '../../core/facts.ts';
import type { StoredUnresolved } from '../shared/unresolved.ts';
import type { ReadTransaction } from '../store.ts';
import { buildAdjacency } from './adjacency.ts';
import type { Adjacency, LoadedRow } from './adjacency.ts';
import type { Query } from './bolt.ts';

/** Of a verdict, what is the same whatever it is about. */
export interface Rules extends Pick<DeletionFacts, 'watches' | 'sources'> {
  set: Pick<DeletionFacts, 'roleMap' | 'ignoreReaders' | 'windowDays'>;
  accepted: DeletionFacts['acceptances'];
}

/** What this process keeps of the graph in memory, brought up to a change before it is believed. */
export interface Graph {
  adjacency: Adjacency | undefined;
  attributes: Attributes;
  marks: Marks;
  /** Whole answers, each with the change it is of. */
  answers: {
    assets?: { seq: number; value: Map<AssetId, FactAsset> };
    rules?: { seq: number; value: Rules };
    unresolved?: { seq: number; value: StoredUnresolved[] };
    totals?: { seq: number; value: Awaited<ReturnType<ReadTransaction['totals']>> };
  };
}

export function createGraph(): Graph {
  return {
    adjacency: undefined,
    attributes: createAttributes(),
    marks: createMarks(),
    answers: {},
  };
}

const loadFeeds = `MATCH (a:Asset)-[r:FEEDS]->(b:Asset) WHERE r.vanishedAt IS NULL
  RETURN a.id AS node, collect(b.id) AS targets`;
const loadContains = `MATCH (a:Asset)-[r:CONTAINS]->(b:Asset) WHERE r.vanishedAt IS NULL
  RETURN a.id AS node, collect(b.id) AS targets`;

/** Loads the whole adjacency; whoever calls makes sure that the graph stands still at `graphSeq`. */
export async function loadGraph(query: Query, graph: Graph, graphSeq: number): Promise<void> {
  const [feeds, contains] = [await query.run(loadFeeds), await query.run(loadContains)];
  const rowsOf = (rows: Awaited<ReturnType<Query['run']>>) =>
    rows.map((row): LoadedRow => [integer(row['node']), row['targets'] as number[]]);
  graph.adjacency = buildAdjacency(graphSeq, rowsOf(feeds), rowsOf(contains));
  graph.attributes.forget();
}

const changesSince = `MATCH (g:GraphChange) WHERE g.seq > $after AND g.seq <= $upTo
  RETURN g.seq AS seq, g.previous AS previous, g.changes AS changes ORDER BY g.seq`;
/** Behind by more than this a process loads everything anew. */
export const maxBehind = 20_000;

/**
 * Takes in what others committed, up to a change. False when the log does not reach that far back, or
 * is not whole yet: the graph must then be loaded, or asked again.
 */
export async function followGraph(query: Query, graph: Graph, graphSeq: number): Promise<boolean> {
  const { adjacency } = graph;
  if (adjacency === undefined || graphSeq - adjacency.seq > maxBehind) return false;
  if (adjacency.seq >= graphSeq) return true;
  const rows = await query.run(changesSince, { after: adjacency.seq, upTo: graphSeq });
  for (const row of rows) {
    const seq = integer(row['seq']);
    // Another read of this process may have taken it in meanwhile.
    if (seq <= adjacency.seq) continue;
    if (integer(row['previous']) !== adjacency.seq) return false;
    const operations = words(row['changes']);
    adjacency.apply(operations);
    graph.attributes.forget(operations);
    adjacency.seq = seq;
  }
  return adjacency.seq >= graphSeq;
}
