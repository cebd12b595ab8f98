import type { AssetId, DeletionFacts, FactAsset, FactEdge } from '../facts.ts';

/** The facts of a deletion, indexed for walking. */
export interface Graph {
  assets: Map<AssetId, FactAsset>;
  /** Edges from and to an asset, vanished ones too. */
  out: Map<AssetId, FactEdge[]>;
  into: Map<AssetId, FactEdge[]>;
  expanded: Set<AssetId>;
  /** While the facts are still being loaded: which edges of an asset are; absent: all that matter. */
  sides?: Map<AssetId, number>;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Edges of an asset as one bit each: FEEDS and REFERS that end at it or leave it, its wholes, its parts; SOME:
 * a few of the FEEDS that leave it and stand, which is mostly enough to see that it is read.
 */
export const sides = { INTO: 1, OUT: 2, WHOLES: 4, PARTS: 8, SOME: 16 } as const;
export const allSides = 15;

/** Are all edges of one side of an asset among those loaded? */
export function isKnown(graph: Graph, id: AssetId, side: number): boolean {
  return graph.sides === undefined || ((graph.sides.get(id) ?? 0) & side) !== 0;
}

type GraphFacts = Pick<DeletionFacts, 'expanded' | 'assets' | 'edges' | 'now'>;

export const dayMs = 86_400_000;

/** Indexes the facts; edges in a fixed order, so that no result depends on the order of arrival. */
export function buildGraph(facts: GraphFacts): Graph {
  const graph: Graph = {
    assets: new Map(facts.assets.map((asset) => [asset.id, asset])),
    out: new Map(),
    into: new Map(),
    expanded: new Set(facts.expanded),
    now: Date.parse(facts.now),
  };
  for (const edge of facts.edges) addEdge(graph, edge);
  // Short lists are cheaper to sort than all edges at once.
  for (const list of graph.out.values()) if (list.length > 1) list.sort(compareEdges);
  for (const list of graph.into.values()) if (list.length > 1) list.sort(compareEdges);
  return graph;
}

/** Puts an edge into the index, behind those that are there. */
export function addEdge(graph: Graph, edge: FactEdge): void {
  push(graph.out, edge.from, edge);
  push(graph.into, edge.to, edge);
}

function compareEdges(a: FactEdge, b: FactEdge): number {
  if (a.from !== b.from) return a.from - b.from;
  if (a.to !== b.to) return a.to - b.to;
  const [left, right] = [a, b].map((edge) => `${edge.relation} ${edge.reason} ${edge.breaks}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

function push(index: Map<AssetId, FactEdge[]>, id: AssetId, edge: FactEdge): void {
  const list = index.get(id);
  if (list) list.push(edge);
  else index.set(id, [edge]);
}

/** True while at least one source still says it. */
export function stands(edge: FactEdge): boolean {
  return edge.evidence.some((word) => word.vanishedAt === undefined);
}

/** True when all that stands of an edge is of low confidence. */
export function isDoubtful(edge: FactEdge): boolean {
  const standing = edge.evidence.filter((word) => word.vanishedAt === undefined);
  return standing.length > 0 && standing.every((word) => word.confidence === 'LOW');
}

/** Standing FEEDS edges that leave an asset. */
export function feedsFrom(graph: Graph, id: AssetId): FactEdge[] {
  return (graph.out.get(id) ?? []).filter((edge) => edge.relation === 'FEEDS' && stands(edge));
}

/** Standing FEEDS edges that reach an asset. */
export function feedsInto(graph: Graph, id: AssetId): FactEdge[] {
  return (graph.into.get(id) ?? []).filter((edge) => edge.relation === 'FEEDS' && stands(edge));
}

/** Parts of an asset, one level. */
export function partsOf(graph: Graph, id: AssetId): AssetId[] {
  return (graph.out.get(id) ?? [])
    .filter((edge) => edge.relation === 'CONTAINS' && stands(edge))
    .map((edge) => edge.to);
}

/** Wholes of an asset, one level. */
export function wholesOf(graph: Graph, id: AssetId): AssetId[] {
  return (graph.into.get(id) ?? [])
    .filter((edge) => edge.relation === 'CONTAINS' && stands(edge))
    .map((edge) => edge.from);
}

/** All wholes of an asset, nearest first: prefix, pattern, partition parent, schema, dataset of a column. */
export function containersOf(graph: Graph, id: AssetId): AssetId[] {
  const found = new Set<AssetId>();
  const queue = wholesOf(graph, id);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (next === id || found.has(next)) continue;
    found.add(next);
    queue.push(...wholesOf(graph, next));
  }
  return [...found];
}

/** The pipelines a task belongs to; a pipeline is its own. */
export function pipelinesOf(graph: Graph, id: AssetId): AssetId[] {
  const kind = graph.assets.get(id)?.kind;
  if (kind === 'PIPELINE') return [id];
  if (kind !== 'TASK') return [];
  return containersOf(graph, id).filter((whole) => graph.assets.get(whole)?.kind === 'PIPELINE');
}

/** True when a deadline of the form of an ISO instant or day is over; none never ends. */
export function isOver(until: string | undefined, now: number): boolean {
  if (until === undefined) return false;
  const at = Date.parse(until.length === 10 ? `${until}T23:59:59.999Z` : until);
  return Number.isNaN(at) || at < now;
}
