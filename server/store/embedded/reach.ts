import { assetKinds } from '../../core/asset.ts';
import type { ReachQuery, ReachResult } from '../store.ts';
import type { Attributes } from './attributes.ts';
import { kindCode } from './codes.ts';
import type { Database } from './database.ts';
import type { Neighbours } from './neighbours.ts';
import { readNodes } from './nodes.ts';
import { walk } from './walk.ts';
import type { Marks, Walk } from './walk.ts';

/** What a thread keeps from walk to walk. */
export interface WalkMemory {
  marks: Marks;
  attributes: Attributes;
}

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
  const { ids, hops, counts } = listed(db, memory.attributes, walked, query.kinds);
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
  };
}

function reasonOf(query: ReachQuery, found: number): string {
  return query.maxNodes !== undefined && found >= query.maxNodes
    ? `stopped after ${query.maxNodes} assets`
    : `there is more beyond ${query.depth} hops`;
}

type Counts = Pick<ReachResult, 'byHop' | 'byKind' | 'byPlatform' | 'byOwner'>;

/** Nodes of the kinds asked for, by (hop, id), counted. */
function listed(
  db: Database,
  attributes: Attributes,
  walked: Walk,
  kinds: ReachQuery['kinds'],
): { ids: Int32Array; hops: Int32Array; counts: Counts } {
  const wanted = kinds === undefined ? undefined : new Set(kinds.map(kindCode.of));
  const ids = new Int32Array(walked.nodes.length);
  const hops = new Int32Array(walked.nodes.length);
  const tally = { hop: [0], kind: [0], platform: [0], owner: [0] };
  let count = 0;
  let hopStart = 0;
  for (let at = 0; at < walked.nodes.length; at++) {
    const id = walked.nodes[at] ?? 0;
    const hop = walked.hops[at] ?? 0;
    // The walk meets nodes hop by hop; within a hop the page is by id.
    if (hop !== (walked.hops[at - 1] ?? hop)) {
      ids.subarray(hopStart, count).sort();
      hopStart = count;
    }
    const kind = attributes.kind(db, id);
    if (kind < 0 || (wanted !== undefined && !wanted.has(kind))) continue;
    ids[count] = id;
    hops[count++] = hop;
    add(tally.hop, hop);
    add(tally.kind, kind);
    add(tally.platform, attributes.platformAt(id));
    add(tally.owner, attributes.ownersAt(id));
  }
  ids.subarray(hopStart, count).sort();
  const { texts } = attributes;
  return {
    ids: ids.subarray(0, count),
    hops: hops.subarray(0, count),
    counts: {
      byHop: told(tally.hop).map(([hop, found]) => ({ hop, count: found })),
      byKind: ranked(told(tally.kind).map(([kind, found]) => [assetKinds[kind] ?? '', found])),
      byPlatform: ranked(told(tally.platform).map(([text, found]) => [texts[text] ?? '', found])),
      byOwner: ranked(
        told(tally.owner).flatMap(([text, found]) =>
          (texts[text] ?? '')
            .split('\n')
            .filter((owner) => owner !== '')
            .map((owner): [string, number] => [owner, found]),
        ),
      ),
    },
  };
}

function add(tally: number[], index: number): void {
  while (tally.length <= index) tally.push(0);
  tally[index] = (tally[index] ?? 0) + 1;
}

function told(tally: number[]): [number, number][] {
  return [...tally.entries()].filter(([, count]) => count > 0);
}

/** Counts added up per value, most frequent first. */
function ranked(counted: [string, number][]): { value: string; count: number }[] {
  const sums = new Map<string, number>();
  for (const [value, count] of counted) sums.set(value, (sums.get(value) ?? 0) + count);
  return [...sums]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Where the page behind a cursor `hop:id` begins and ends. */
function pageAfter(
  ids: Int32Array,
  hops: Int32Array,
  first: number,
  after: string | undefined,
): { start: number; end: number; next?: string } {
  const [hop = -1, id = -1] = (after ?? '-1:-1').split(':').map(Number);
  let start = 0;
  let above = ids.length;
  while (start < above) {
    const middle = (start + above) >> 1;
    const at = hops[middle] ?? 0;
    if (at > hop || (at === hop && (ids[middle] ?? 0) > id)) above = middle;
    else start = middle + 1;
  }
  const end = Math.min(start + first, ids.length);
  return end < ids.length && end > start
    ? { start, end, next: `${hops[end - 1]}:${ids[end - 1]}` }
    : { start, end };
}
