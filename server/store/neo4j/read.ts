import type { FactEdge } from '../../core/facts.ts';
import { assetKinds } from '../../core/asset.ts';
import type {
  AssetNode,
  Neighbourhood,
  NeighbourhoodQuery,
  ReachQuery,
  ReachResult,
  ReadTransaction,
} from '../store.ts';
import { around, shortestPath } from '../shared/around.ts';
import { integer, parse, text } from '../shared/codes.ts';
import { sides } from '../../core/neighbours.ts';
import type { Neighbours } from '../../core/neighbours.ts';
import { pageOf } from '../shared/page.ts';
import { listed, pageAfter, reasonOf } from '../shared/reach.ts';
import { summaryOf } from '../shared/summary.ts';
import { walk } from '../shared/walk.ts';
import { one } from './bolt.ts';
import type { Query } from './bolt.ts';
import { closure } from './closure.ts';
import { loadCounted } from './counted.ts';
import { edgesAlong, edgesAmong, listEdges, streamEdges } from './edges.ts';
import { exportCounts, exportRows } from './export.ts';
import { deletionFacts } from './facts.ts';
import type { Graph } from './graph.ts';
import { listChanges, listHistory, listScopes, listUnresolved } from './listings.ts';
import { listNodes, readNode, readNodes, readNodesByUrn, readRecords } from './nodes.ts';
import { listAudit, listRecords, readRecord } from './records.ts';
import { resolve } from './resolve.ts';
import { listRuns } from './runs.ts';
import { isThere, search } from './search.ts';
import { readUsage } from './usage.ts';
import { edgeForms, wholeGraph } from './whole.ts';

const maxUsage = 1_000;

/** What a transaction reads from beside the database. */
export interface Standing {
  query: Query;
  seq: number;
  /** What is kept in memory, as of `seq`; a write gets one of its own, with its own effects. */
  graph: Graph;
  /** False in a write: its own effects are not in what others remember of the same `seq`. */
  mayRemember: boolean;
  neighbours(): Promise<Neighbours>;
  /** Called before whatever a verdict is decided on: the state must then be one to the letter. */
  exact(): void;
}

const memoryOf = 'MATCH (s:Source {name: $source}) RETURN s.memory AS memory';

/** Reading inside a transaction. */
export function createReading(at: Standing): ReadTransaction {
  const { query } = at;
  return {
    seq: async () => at.seq,
    asset: (ref) => readNode(query, ref),
    assetsByUrn: (urn) => readNodesByUrn(query, urn),
    assets: (ids) => readNodes(query, ids),
    resolve: (typed, limit) => resolve(query, typed, limit),
    listAssets: (filter, first, after) => listNodes(query, filter, first, after),
    assetRecords: (id) => readRecords(query, id),
    search: (asked) => search(query, at.graph.attributes, asked, Date.now()),
    reach: (asked) => reach(at, asked),
    closure: async (roots) => closure(query, await at.neighbours(), at.graph.marks, roots),
    neighbourhood: (asked) => neighbourhood(at, asked),
    path: (from, to) => path(at, from, to),
    edges: (id, direction, first, after) => listEdges(query, id, direction, first, after),
    deletionFacts: async (subject, now) => {
      at.exact();
      const kept = at.mayRemember ? at.graph : undefined;
      return deletionFacts(query, kept, at.seq, subject, now);
    },
    wholeGraph: async (now) => {
      at.exact();
      return wholeGraph(query, at.seq, now, await at.neighbours());
    },
    edgeForms: (ids, now) => edgeForms(query, { ids, now }),
    usage: (id) => readUsage(query, [id], maxUsage),
    record: (label, key) => readRecord(query, label, key),
    records: (label, filter, first, after) => listRecords(query, label, filter, first, after),
    scans: (filter, first, after) => listRuns(query, filter, first, after),
    scopes: (filter, first, after) => listScopes(query, filter, first, after),
    unresolved: (filter, first, after) => listUnresolved(query, filter, first, after),
    changes: (fromRun, toRun, first, after) => listChanges(query, fromRun, toRun, first, after),
    sourceMemory: async (source) => {
      const row = await one(query, memoryOf, { source });
      return row === undefined ? {} : parse<Record<string, unknown>>(row['memory']);
    },
    audit: (first, after) => listAudit(query, first, after),
    history: (id, first, after) => listHistory(query, id, first, after),
    owners: (first, after) => listOwners(query, first, after),
    totals: () => totals(at),
    streamEdges: (after, first) => streamEdges(query, after, first),
    exportCounts: () => exportCounts(query),
    exportRows: (part) => exportRows(query, part),
  };
}

async function reach(at: Standing, asked: ReachQuery): Promise<ReachResult> {
  const { query, graph } = at;
  const { attributes } = graph;
  const neighbours = await at.neighbours();
  const limits = { depth: asked.depth ?? Infinity, maxNodes: asked.maxNodes ?? Infinity };
  const walked = walk(neighbours, graph.marks, asked.roots, asked.direction, limits);
  await loadCounted(query, attributes, walked.nodes);
  const { ids, hops, counts } = listed(attributes, isThere(attributes), walked, asked);
  const page = pageAfter(ids, hops, asked.first, asked.after);
  const nodes = await readNodes(query, [...ids.subarray(page.start, page.end)]);
  const hopOf = new Map<number, number>();
  for (let place = page.start; place < page.end; place++) {
    hopOf.set(ids[place] ?? 0, hops[place] ?? 0);
  }
  return {
    nodes: nodes.map((node) => ({ node, hop: hopOf.get(node.id) ?? 0 })),
    ...(page.next === undefined ? {} : { next: page.next }),
    total: ids.length,
    ...counts,
    complete: walked.complete,
    ...(walked.complete ? {} : { incompleteReason: reasonOf(asked, walked.nodes.length) }),
    ...(asked.summary && { summary: summaryOf(neighbours, attributes, { ids, hops }, asked) }),
  };
}

async function neighbourhood(at: Standing, asked: NeighbourhoodQuery): Promise<Neighbourhood> {
  const { ids, more, complete } = around(await at.neighbours(), asked);
  const [nodes, edges] = await Promise.all([readNodes(at.query, ids), edgesAmong(at.query, ids)]);
  return { root: asked.root, nodes, edges, more, complete };
}

async function path(
  at: Standing,
  from: number,
  to: number,
): Promise<{ nodes: AssetNode[]; edges: FactEdge[] } | undefined> {
  const ids = shortestPath(await at.neighbours(), from, to);
  if (ids === undefined) return undefined;
  const [nodes, edges] = await Promise.all([readNodes(at.query, ids), edgesAlong(at.query, ids)]);
  return { nodes, edges };
}

const ownersAfter = `MATCH (a:Asset) UNWIND a.owners AS party
  WITH party, count(*) AS assets WHERE party > $after
  RETURN party, assets ORDER BY party LIMIT $limit`;

async function listOwners(
  query: Query,
  first: number,
  after = '',
): ReturnType<ReadTransaction['owners']> {
  const rows = await query.run(ownersAfter, { after, limit: first + 1 });
  const owners = rows.map((row) => ({
    party: text(row['party']),
    assets: integer(row['assets']),
  }));
  return pageOf(owners, first, ({ party }) => party);
}

const byKindOf = `MATCH (a:Asset) WHERE a.vanishedAt IS NULL
  RETURN a.kind AS kind, count(*) AS count`;
const referring = `MATCH (a:Asset)-[r:REFERS]->(b:Asset) WHERE r.vanishedAt IS NULL
  WITH DISTINCT a, b RETURN count(*) AS count`;
const openFindings = 'MATCH (u:Unresolved) RETURN count(u) AS count';

async function totals(at: Standing): ReturnType<ReadTransaction['totals']> {
  const { query, graph, seq } = at;
  const known = graph.answers.totals;
  if (at.mayRemember && known?.seq === seq) return known.value;
  const [kinds, refers, open] = await Promise.all([
    query.run(byKindOf),
    one(query, referring),
    one(query, openFindings),
  ]);
  const counts = new Map(kinds.map((row) => [text(row['kind']), integer(row['count'])]));
  const byKind: Record<string, number> = {};
  for (const kind of assetKinds) {
    const count = counts.get(kind);
    if (count !== undefined) byKind[kind] = count;
  }
  const value = {
    assets: Object.values(byKind).reduce((sum, count) => sum + count, 0),
    edges: pairsIn(await at.neighbours()) + integer(refers?.['count']),
    unresolved: integer(open?.['count']),
    byKind,
  };
  if (at.mayRemember) graph.answers.totals = { seq, value };
  return value;
}

/** Edges between different pairs: several sources' words for one are one. */
function pairsIn(neighbours: Neighbours): number {
  let count = 0;
  for (const side of [sides.DOWNSTREAM, sides.PARTS]) {
    for (let node = 0; node < neighbours.capacity; node++) {
      neighbours.find(side, node);
      const { list, start, end } = neighbours;
      const length = end - start;
      count += length < 2 ? length : new Set(list.subarray(start, end)).size;
    }
  }
  return count;
}
