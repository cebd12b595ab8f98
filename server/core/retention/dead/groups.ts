import type { AssetId } from '../../facts.ts';
import { sides } from '../../neighbours.ts';
import { isAsset } from '../whole.ts';
import type { KeptState } from './state.ts';

/** Pairs that belong together although no edge of data joins them. */
export interface Ties {
  pairs(): Iterable<[AssetId, AssetId]>;
}

/** What is left of a search, in groups that have nothing to do with each other. */
export interface Groups {
  count: number;
  /** Number of each group's assets that are still there; the largest first. */
  members(group: number): AssetId[];
  /** How many they are, without a list of them. */
  size(group: number): number;
  /** -1: it stays. */
  groupOf(id: AssetId): number;
  /** Longest time between two runs of a reader of each group, in days. */
  periods: number[];
  periodOf(id: AssetId): number;
  /** Assets in all groups that are still there. */
  assets: number;
}

/** Groups of what nothing keeps. */
export function groupsOf(state: KeptState, ties: Ties): Groups {
  const { nature } = state;
  const { whole } = nature;
  const { neighbours, capacity } = whole;
  const parent = new Int32Array(capacity).map((_zero, id) => id);
  const isLeft = (id: AssetId) => isAsset(whole, id) && !state.isKept(id);
  const rootOf = (id: AssetId): AssetId => {
    let at = id;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = parent[at] ?? at;
    }
    return at;
  };
  const join = (a: AssetId, b: AssetId) => {
    if (!isLeft(a) || !isLeft(b)) return;
    const [left, right] = [rootOf(a), rootOf(b)];
    if (left !== right) parent[Math.max(left, right)] = Math.min(left, right);
  };
  for (let id = 0; id < neighbours.capacity; id++) {
    if (!isLeft(id)) continue;
    for (const side of [sides.DOWNSTREAM, sides.PARTS]) {
      neighbours.find(side, id);
      const { list, start, end } = neighbours;
      for (let at = start; at < end; at++) join(id, list[at] ?? id);
    }
  }
  for (const [a, b] of ties.pairs()) join(a, b);
  return gathered(state, rootOf, isLeft);
}

function gathered(
  { nature }: KeptState,
  rootOf: (id: AssetId) => AssetId,
  isLeft: (id: AssetId) => boolean,
): Groups {
  const { whole } = nature;
  const sizes = new Int32Array(whole.capacity);
  const longest = new Float64Array(whole.capacity);
  const isTimed = whole.periods.some(Boolean);
  let assets = 0;
  for (let id = 0; id < whole.capacity; id++) {
    if (!isLeft(id)) continue;
    const root = rootOf(id);
    longest[root] = Math.max(longest[root] ?? 0, slowestReader(id));
    if (!nature.isThere(id)) continue;
    sizes[root] = (sizes[root] ?? 0) + 1;
    assets += 1;
  }
  const roots: AssetId[] = [];
  for (let id = 0; id < whole.capacity; id++) if ((sizes[id] ?? 0) > 0) roots.push(id);
  roots.sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const places = new Int32Array(whole.capacity).fill(-1);
  const starts = new Int32Array(roots.length + 1);
  roots.forEach((root, place) => {
    places[root] = place;
    starts[place + 1] = (starts[place] ?? 0) + (sizes[root] ?? 0);
  });
  const all = new Int32Array(assets);
  const next = starts.slice();
  for (let id = 0; id < whole.capacity; id++) {
    if (!isLeft(id) || !nature.isThere(id)) continue;
    const place = places[rootOf(id)] ?? 0;
    const at = next[place] ?? 0;
    all[at] = id;
    next[place] = at + 1;
  }

  function slowestReader(id: AssetId): number {
    if (!isTimed) return 0;
    return nature
      .beside(sides.DOWNSTREAM, id)
      .reduce((most, to) => Math.max(most, nature.periodDays(to)), 0);
  }
  return {
    count: roots.length,
    members: (group) => [...all.subarray(starts[group], starts[group + 1])],
    size: (group) => (starts[group + 1] ?? 0) - (starts[group] ?? 0),
    groupOf: (id) => (isLeft(id) ? (places[rootOf(id)] ?? -1) : -1),
    periods: roots.map((root) => longest[root] ?? 0),
    periodOf: (id) => (isLeft(id) ? (longest[rootOf(id)] ?? 0) : -1),
    assets,
  };
}
