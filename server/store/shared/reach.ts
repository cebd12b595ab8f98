import { assetKinds } from '../../core/asset.ts';
import type { ReachQuery, ReachResult } from '../store.ts';
import { byLine, createTally } from './attributes.ts';
import type { Attributes, Tally } from './attributes.ts';
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

/**
 * Nodes of the kinds and the box asked for, by hop, in a hop as they were met, counted; those that are
 * not there are left out. `pageAfter` sorts what it shows.
 */
export function listed(
  attributes: Attributes,
  isThere: (id: number) => boolean,
  walked: Walk,
  query: ReachQuery,
): { ids: Int32Array; hops: Int32Array; counts: Counts } {
  const wanted = query.kinds && new Set(query.kinds.map(kindCode.of));
  const inBox = query.box && boxTest(attributes, query.box);
  const { nodes, hops: met } = walked;
  const ids = new Int32Array(nodes.length);
  const hops = new Int32Array(nodes.length);
  const byHop: Counts['byHop'] = [];
  const byGroup = createTally();
  let count = 0;
  let counted = 0;
  for (let at = 0; at < nodes.length; at++) {
    const id = nodes[at] ?? 0;
    const hop = met[at] ?? 0;
    if (at > 0 && hop !== met[at - 1]) {
      if (count > counted) byHop.push({ hop: met[at - 1] ?? 0, count: count - counted });
      counted = count;
    }
    let group = attributes.groups[id] ?? 0;
    if (group === 0) {
      if (!isThere(id)) continue;
      group = attributes.groups[id] ?? 0;
    }
    if (wanted !== undefined && !wanted.has(attributes.grouped[group]?.kind ?? 0)) continue;
    if (inBox && !inBox(id, hop)) continue;
    ids[count] = id;
    hops[count++] = hop;
    byGroup.add(group);
  }
  if (count > counted) byHop.push({ hop: met.at(-1) ?? 0, count: count - counted });
  return {
    ids: ids.subarray(0, count),
    hops: hops.subarray(0, count),
    counts: { byHop, ...ungrouped(attributes, byGroup) },
  };
}

function ungrouped(attributes: Attributes, byGroup: Tally): Omit<Counts, 'byHop'> {
  const { grouped, texts } = attributes;
  const [kind, platform, owner] = [createTally(), createTally(), createTally()];
  for (const [group, count] of byGroup.told()) {
    const { kind: one, platform: two, owners: three } = grouped[group] ?? {};
    kind.add(one ?? 0, count);
    platform.add(two ?? 0, count);
    owner.add(three ?? 0, count);
  }
  return {
    byKind: byLine(kind.told(), [...assetKinds]),
    byPlatform: byLine(platform.told(), texts),
    byOwner: byLine(owner.told(), texts),
  };
}

/** The first place in `hops`, which rise, that is not below `hop`. */
function startOf(hops: Int32Array, hop: number): number {
  let start = 0;
  let above = hops.length;
  while (start < above) {
    const middle = (start + above) >> 1;
    if ((hops[middle] ?? 0) >= hop) above = middle;
    else start = middle + 1;
  }
  return start;
}

/**
 * Where the page behind a cursor `hop:id` begins and ends. Sorts `ids` by number in the hops that the
 * page touches: of a closure of many thousands one page is shown.
 */
export function pageAfter(
  ids: Int32Array,
  hops: Int32Array,
  first: number,
  after: string | undefined,
): { start: number; end: number; next?: string } {
  const [hop = -1, id = -1] = (after ?? '-1:-1').split(':').map(Number);
  const from = startOf(hops, hop);
  let start = startOf(hops, hop + 1);
  let sorted = start;
  ids.subarray(from, start).sort();
  while (start > from && (ids[start - 1] ?? 0) > id) start--;
  const end = Math.min(start + first, ids.length);
  while (sorted < end) {
    const next = startOf(hops, (hops[sorted] ?? 0) + 1);
    ids.subarray(sorted, next).sort();
    sorted = next;
  }
  return end < ids.length && end > start
    ? { start, end, next: `${hops[end - 1]}:${ids[end - 1]}` }
    : { start, end };
}
