import type { AssetId } from '../../core/facts.ts';
import type { Direction, Neighbourhood, NeighbourhoodQuery } from '../store.ts';
import { sides } from '../../core/neighbours.ts';
import type { Neighbours } from '../../core/neighbours.ts';

/** Which assets stand around one: some neighbours per node and side, the rest counted. */
export function around(
  neighbours: Neighbours,
  query: NeighbourhoodQuery,
): { ids: AssetId[] } & Pick<Neighbourhood, 'more' | 'complete'> {
  const shown = new Set<AssetId>([query.root]);
  const more: Neighbourhood['more'] = [];
  let complete = true;
  for (const direction of ['UPSTREAM', 'DOWNSTREAM'] as const) {
    const depth = direction === 'UPSTREAM' ? query.upstreamDepth : query.downstreamDepth;
    let level = [query.root];
    for (let hop = 0; hop <= depth && level.length > 0; hop++) {
      const next: AssetId[] = [];
      for (const node of level) {
        const hidden: AssetId[] = [];
        let drawn = 0;
        for (const other of distinct(neighbours, direction, node)) {
          if (shown.has(other)) continue;
          if (hop === depth || drawn === query.fanOut || shown.size >= query.maxNodes) {
            hidden.push(other);
            if (hop < depth && shown.size >= query.maxNodes) complete = false;
            continue;
          }
          shown.add(other);
          next.push(other);
          drawn++;
        }
        if (hidden.length > 0) more.push({ node, direction, count: hidden.length });
      }
      level = next;
    }
  }
  return { ids: [...shown], more, complete };
}

function distinct(neighbours: Neighbours, direction: Direction, node: AssetId): Set<AssetId> {
  const found = new Set<AssetId>();
  if (node >= neighbours.capacity) return found;
  neighbours.find(sides[direction], node);
  const { list, start, end } = neighbours;
  for (let index = start; index < end; index++) found.add(list[index] ?? 0);
  found.delete(node);
  return found;
}

/** A shortest FEEDS path; of several the one with the smallest ids, so that it does not jump about. */
export function shortestPath(
  neighbours: Neighbours,
  from: AssetId,
  to: AssetId,
): AssetId[] | undefined {
  const parents = new Map<AssetId, AssetId>([[from, from]]);
  let level = [from];
  while (level.length > 0 && !parents.has(to)) {
    const next: AssetId[] = [];
    for (const node of level) {
      for (const other of distinct(neighbours, 'DOWNSTREAM', node)) {
        if (parents.has(other)) continue;
        parents.set(other, node);
        next.push(other);
      }
    }
    level = next.sort((a, b) => a - b);
  }
  if (!parents.has(to)) return undefined;
  const ids = [to];
  for (let node = to; node !== from;) {
    node = parents.get(node) ?? from;
    ids.unshift(node);
  }
  return ids;
}
