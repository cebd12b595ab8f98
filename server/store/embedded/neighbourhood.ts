import type { AssetId, FactEdge } from '../../core/facts.ts';
import type { AssetNode, Neighbourhood, NeighbourhoodQuery } from '../store.ts';
import { around, shortestPath } from '../shared/around.ts';
import { relationCode } from '../shared/codes.ts';
import type { Neighbours } from '../../core/neighbours.ts';
import type { Database } from './database.ts';
import { edgesAlong, edgesAmong } from './edges.ts';
import { readNodes } from './nodes.ts';

const feeds = relationCode.of('FEEDS');

/** What stands around an asset: some neighbours per node and side, the rest counted. */
export function neighbourhood(
  db: Database,
  neighbours: Neighbours,
  query: NeighbourhoodQuery,
): Neighbourhood {
  const { ids, more, complete } = around(neighbours, query);
  return {
    root: query.root,
    nodes: readNodes(db, ids),
    edges: edgesAmong(db, ids, feeds),
    more,
    complete,
  };
}

/** A shortest FEEDS path with its evidence. */
export function path(
  db: Database,
  neighbours: Neighbours,
  from: AssetId,
  to: AssetId,
): { nodes: AssetNode[]; edges: FactEdge[] } | undefined {
  const ids = shortestPath(neighbours, from, to);
  return ids && { nodes: readNodes(db, ids), edges: edgesAlong(db, ids, feeds) };
}
