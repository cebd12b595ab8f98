import { assetKinds } from '../../core/asset.ts';
import type { ReachQuery, ReachResult } from '../store.ts';
import { byLine, createTally } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import { kindCode } from './codes.ts';
import { boxTest } from './summary.ts';
import type { Walk } from './walk.ts';

/** Why a closure is not whole. */
export function reasonOf(query: ReachQuery, found: number): string {
  return query.maxNodes !== undefined && found >= query.maxNodes
    ? `stopped after ${query.maxNodes} assets`
    : `there is more beyond ${query.depth} hops`;
}

type Counts = Pick<ReachResult, 'byHop' | 'byKind' | 'byPlatform' | 'byOwner'>;

/** Nodes of the kinds and the box asked for, by (hop, id), counted; those that are not there are left out. */
export function listed(
  attributes: Attributes,
  isThere: (id: number) => boolean,
  walked: Walk,
  query: ReachQuery,
): { ids: Int32Array; hops: Int32Array; counts: Counts } {
  const wanted = query.kinds && new Set(query.kinds.map(kindCode.of));
  const inBox = query.box && boxTest(attributes, query.box);
  const ids = new Int32Array(walked.nodes.length);
  const hops = new Int32Array(walked.nodes.length);
  const [byHop, kind, platform, owner] = [
    createTally(),
    createTally(),
    createTally(),
    createTally(),
  ];
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
    if (!isThere(id)) continue;
    if (wanted !== undefined && !wanted.has(attributes.kinds[id] ?? 0)) continue;
    if (inBox && !inBox(id, hop)) continue;
    ids[count] = id;
    hops[count++] = hop;
    byHop.add(hop);
    kind.add(attributes.kinds[id] ?? 0);
    platform.add(attributes.platforms[id] ?? 0);
    owner.add(attributes.owners[id] ?? 0);
  }
  ids.subarray(hopStart, count).sort();
  const { texts } = attributes;
  return {
    ids: ids.subarray(0, count),
    hops: hops.subarray(0, count),
    counts: {
      byHop: byHop.told().map(([number, found]) => ({ hop: number, count: found })),
      byKind: byLine(kind.told(), [...assetKinds]),
      byPlatform: byLine(platform.told(), texts),
      byOwner: byLine(owner.told(), texts),
    },
  };
}

/** Where the page behind a cursor `hop:id` begins and ends. */
export function pageAfter(
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
