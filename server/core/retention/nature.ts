import { assetKinds, type AssetKind } from '../asset.ts';
import type { AssetId } from '../facts.ts';
import { dayMs } from '../deletion/graph.ts';
import { sides, type Neighbours } from '../neighbours.ts';
import { isWithin, namespaceOf } from '../urn.ts';
import { ruleOf } from '../urn-platform.ts';
import {
  hasMark,
  isAsset,
  isThere,
  kindNumber,
  marks,
  stateNumber,
  type WholeGraph,
} from './whole.ts';

/** What a verdict asks of an asset, answered out of the whole graph. */
export interface Nature {
  whole: WholeGraph;
  now: number;
  kind(id: AssetId): AssetKind | undefined;
  isActive(id: AssetId): boolean;
  isThere(id: AssetId): boolean;
  /** Runs by itself or on call; of what does not run: is active. */
  runs(id: AssetId): boolean;
  /** Is anything lost if it fails? */
  isLive(id: AssetId, windowDays: number): boolean;
  /** Milliseconds since 1970 since when reads are watched; Infinity: not at all. */
  watchedSince(id: AssetId, onlyIdentified?: boolean): number;
  /** Names of files and keys, into which external tables look. */
  isLocation(id: AssetId): boolean;
  /** Longest time between two runs, in days, its pipelines' too. */
  periodDays(id: AssetId): number;
  /** Ids beside one, as a copy. */
  beside(side: number, id: AssetId): AssetId[];
  isDataset(id: AssetId): boolean;
}

interface Watch {
  place: string;
  since: number;
  identifiesReaders: boolean;
}

/** Watches by namespace: which of them look at all of it, which at a part. */
function watching(whole: WholeGraph): (urn: string) => { watch: Watch; isPart: boolean }[] {
  const known = new Map<string, { watch: Watch; isPart: boolean }[]>();
  const all = whole.watches.map((watch) => ({
    place: watch.namespace,
    since: Date.parse(watch.since),
    identifiesReaders: watch.identifiesReaders,
  }));
  return (urn) => {
    const bar = urn.indexOf('|');
    const namespace = bar < 0 ? urn : urn.slice(0, bar);
    let found = known.get(namespace);
    if (found === undefined) {
      found = all.flatMap((watch) => {
        const isPart = watch.place.includes('|');
        const head = isPart ? watch.place.slice(0, watch.place.indexOf('|')) : watch.place;
        return isWithin(head, `${namespace}|x`) ? [{ watch, isPart }] : [];
      });
      known.set(namespace, found);
    }
    return found;
  };
}

/** Answers of one whole graph, each worked out once. */
export function natureOf(whole: WholeGraph): Nature {
  const { neighbours } = whole;
  const now = Date.parse(whole.now);
  const running = new Uint8Array(whole.capacity);
  const watches = watching(whole);
  const locations = new Map<string, boolean>();
  const kindOf = (id: AssetId) => (isAsset(whole, id) ? whole.kinds[id] : undefined);
  const isWell = (id: AssetId) => !hasMark(whole, id, marks.PAUSED | marks.FAILING);

  const nature: Nature = {
    whole,
    now,
    kind: (id) => {
      const kind = kindOf(id);
      return kind === undefined ? undefined : assetKinds[kind];
    },
    isActive: (id) => isAsset(whole, id) && whole.states[id] === stateNumber.ACTIVE,
    isThere: (id) => isThere(whole, id),
    isDataset: (id) => whole.kinds[id] === kindNumber.DATASET,
    runs(id) {
      const known = running[id] ?? 0;
      if (known !== 0) return known === 2;
      const runs = reallyRuns(id);
      running[id] = runs ? 2 : 1;
      return runs;
    },
    isLive(id, days) {
      const kind = kindOf(id);
      if (kind === undefined) return true;
      if (kind === kindNumber.PIPELINE || kind === kindNumber.TASK) return nature.runs(id);
      if (!nature.isActive(id)) return false;
      if (kind !== kindNumber.DATASET && kind !== kindNumber.DASHBOARD) return true;
      if (hasMark(whole, id, marks.PARTITIONED)) return true;
      const from = now - days * dayMs;
      if ((whole.lastUsed[id] ?? 0) >= from || (whole.usedUntil[id] ?? 0) >= from) return true;
      if (nature.watchedSince(id) > from) return true;
      return some(neighbours, sides.DOWNSTREAM, id, nature.runs);
    },
    watchedSince(id, onlyIdentified = false) {
      const urn = whole.urns[id] ?? '';
      const named = onlyIdentified || hasMark(whole, id, marks.UNCOUNTED);
      let since = Infinity;
      for (const { watch, isPart } of watches(urn)) {
        if (named && !watch.identifiesReaders) continue;
        if (watch.since < since && (!isPart || isWithin(watch.place, urn))) since = watch.since;
      }
      return since;
    },
    isLocation(id) {
      const namespace = namespaceOf(whole.urns[id] ?? '|');
      let is = locations.get(namespace);
      if (is === undefined) {
        is = ruleOf(namespace).shape === 'PATH' && !/^arn:/i.test(namespace);
        locations.set(namespace, is);
      }
      return is;
    },
    periodDays(id) {
      let longest = whole.periods[id] ?? 0;
      for (const above of pipelinesAbove(id)) {
        longest = Math.max(longest, whole.periods[above] ?? 0);
      }
      return longest / 86_400;
    },
    beside: (side, id) => listed(neighbours, side, id),
  };

  /** The pipelines a task belongs to. */
  function pipelinesAbove(id: AssetId): AssetId[] {
    if (kindOf(id) !== kindNumber.TASK) return [];
    return above(neighbours, id).filter((each) => kindOf(each) === kindNumber.PIPELINE);
  }

  function reallyRuns(id: AssetId): boolean {
    if (!nature.isActive(id) || !isWell(id)) return false;
    const wholes = pipelinesAbove(id);
    return wholes.length === 0 || wholes.some((each) => nature.isActive(each) && isWell(each));
  }
  return nature;
}

/** Everything that holds an asset, nearest first. */
export function above(neighbours: Neighbours, id: AssetId): AssetId[] {
  const found = new Set<AssetId>();
  const queue = listed(neighbours, sides.WHOLES, id);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (next === id || found.has(next)) continue;
    found.add(next);
    queue.push(...listed(neighbours, sides.WHOLES, next));
  }
  return [...found];
}

function listed(neighbours: Neighbours, side: number, id: AssetId): AssetId[] {
  if (id >= neighbours.capacity) return [];
  neighbours.find(side, id);
  const { list, start, end } = neighbours;
  if (end - start < 2) return end > start ? [list[start] ?? 0] : [];
  return [...new Set(list.subarray(start, end))];
}

/** Does one beside an asset pass? The list is copied before the question, which may look for others. */
export function some(
  neighbours: Neighbours,
  side: number,
  id: AssetId,
  pass: (id: AssetId) => boolean,
): boolean {
  return listed(neighbours, side, id).some(pass);
}
