import type { ReachQuery, ReachResult } from '../store.ts';
import type { Database } from './database.ts';
import type { WalkMemory } from './memory.ts';
import type { Neighbours } from '../../core/neighbours.ts';
import { readNodes } from './nodes.ts';
import { listed, pageAfter, reasonOf } from '../shared/reach.ts';
import { summaryOf } from '../shared/summary.ts';
import { walk } from '../shared/walk.ts';

/** The closure with its counts and one page of its nodes, by (hop, id). */
export function reach(
  db: Database,
  neighbours: Neighbours,
  memory: WalkMemory,
  query: ReachQuery,
): ReachResult {
  const depth = query.depth ?? Infinity;
  const maxNodes = query.maxNodes ?? Infinity;
  const walked = walk(neighbours, memory.marks, query.roots, query.direction, { depth, maxNodes });
  memory.attributes.loadMany(db, walked.nodes);
  const { ids, hops, counts } = listed(
    memory.attributes.all,
    (id) => memory.attributes.load(db, id),
    walked,
    query,
  );
  const page = pageAfter(ids, hops, query.first, query.after);
  const nodes = readNodes(db, [...ids.subarray(page.start, page.end)]);
  const hopOf = new Map<number, number>();
  for (let at = page.start; at < page.end; at++) hopOf.set(ids[at] ?? 0, hops[at] ?? 0);
  return {
    nodes: nodes.map((node) => ({ node, hop: hopOf.get(node.id) ?? 0 })),
    ...(page.next === undefined ? {} : { next: page.next }),
    total: ids.length,
    ...counts,
    complete: walked.complete,
    ...(walked.complete ? {} : { incompleteReason: reasonOf(query, walked.nodes.length) }),
    ...(query.summary && {
      summary: summaryOf(neighbours, memory.attributes.all, { ids, hops }, query),
    }),
  };
}
