import type { AssetId, FactEdge } from '../core/facts.ts';
import type {
  AssetNode,
  Direction,
  Neighbourhood,
  NeighbourhoodQuery,
  Page,
  ReachQuery,
  ReachResult,
  ReadTransaction,
} from '../store/store.ts';
import type { ReachGroup } from '../store/summary.ts';
import { requireAsset } from './asset.ts';
import { checkDeletion } from './deletion.ts';

/** The closure of a set over FEEDS, by hop, with counts by kind, platform and owner. */
export async function impact(tx: ReadTransaction, input: ReachQuery): Promise<ReachResult> {
  return tx.reach(input);
}

/**
 * The closure of a set in a few boxes of hop and one property, with the edges between them; what
 * would stop a deletion of the set is counted in each.
 */
export async function impactSummary(
  tx: ReadTransaction,
  input: { roots: AssetId[]; direction: Direction; by: ReachGroup; depth?: number },
): Promise<ReachResult> {
  const { by, ...walk } = input;
  const { verdict } = await checkDeletion(tx, { subject: input.roots });
  const marked = verdict.reasons.flatMap(({ verdict: why, by: who }) =>
    why === 'BLOCKED' && who !== undefined ? [who] : [],
  );
  return tx.reach({ ...walk, first: 1, summary: { by, marked } });
}

/** A bounded picture around one asset; what is not shown is counted in `more`. NOT_FOUND without it. */
export async function neighbourhood(
  tx: ReadTransaction,
  input: NeighbourhoodQuery,
): Promise<Neighbourhood> {
  await requireAsset(tx, { id: input.root });
  return tx.neighbourhood(input);
}

/** A shortest path with its evidence, and the direction in which it was found. */
export async function why(
  tx: ReadTransaction,
  input: { from: AssetId; to: AssetId },
): Promise<{ nodes: AssetNode[]; edges: FactEdge[]; reversed: boolean } | undefined> {
  const there = await pathOf(tx, input.from, input.to);
  if (there) return { ...there, reversed: false };
  const back = await pathOf(tx, input.to, input.from);
  return back && { ...back, reversed: true };
}

type Path = { nodes: AssetNode[]; edges: FactEdge[] };
const triedParts = 100;

/** A path between two assets; what a pipeline or prefix holds reads and writes for it. */
async function pathOf(tx: ReadTransaction, from: AssetId, to: AssetId): Promise<Path | undefined> {
  const direct = await tx.path(from, to);
  if (direct) return direct;
  let best: Path | undefined;
  for (const edge of await holds(tx, from)) {
    const path = await tx.path(edge.to, to);
    if (path && (!best || path.edges.length + 1 < best.edges.length)) {
      best = { nodes: [...(await tx.assets([from])), ...path.nodes], edges: [edge, ...path.edges] };
    }
  }
  if (best) return best;
  for (const edge of await holds(tx, to)) {
    const path = await tx.path(from, edge.to);
    if (path && (!best || path.edges.length + 1 < best.edges.length)) {
      best = { nodes: [...path.nodes, ...(await tx.assets([to]))], edges: [...path.edges, edge] };
    }
  }
  return best;
}

async function holds(tx: ReadTransaction, id: AssetId): Promise<FactEdge[]> {
  const { rows } = await tx.edges(id, 'DOWNSTREAM', triedParts);
  return rows.filter((edge) => edge.relation === 'CONTAINS');
}

/** Every edge of the graph in pages with the assets at both ends, for CSV and export. */
export async function allEdges(
  tx: ReadTransaction,
  input: { first: number; after?: string },
): Promise<Page<FactEdge> & { ends: AssetNode[] }> {
  const page = await tx.streamEdges(input.after, input.first);
  const ends = new Set(page.rows.flatMap((edge) => [edge.from, edge.to]));
  return { ...page, ends: await tx.assets([...ends]) };
}
