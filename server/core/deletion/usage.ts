import type { AssetId, FactAsset, FactUsage } from '../facts.ts';
import { isWithin, namespaceOf } from '../urn.ts';
import { isInside, members, nameOf, type Case } from './case.ts';
import { containersOf, dayMs, isOver } from './graph.ts';
import { isWatched, watchedSince } from './liveness.ts';
import { isDropped } from './loss-set.ts';
import type { Draft } from './reason.ts';

/** What was seen of reads, and where nobody looked. */
export function usageReasons(judged: Case): Draft[] {
  return members(judged).flatMap((id) => {
    const asset = judged.graph.assets.get(id);
    if (!asset || !isRead(judged, asset)) return [];
    return [...observed(judged, asset), ...unwatched(judged, asset)];
  });
}

/** Kinds whose reads a system may count; a column is read with its table. */
function isRead({ set }: Case, asset: FactAsset): boolean {
  if (asset.kind === 'COLUMN') return set.get(asset.id) === 'SUBJECT';
  if (asset.kind === 'DASHBOARD' || asset.kind === 'MODEL') return isDropped(set, asset.id);
  return asset.kind === 'DATASET';
}

interface Readings {
  count: number;
  last: string;
  source: string;
}

function observed(judged: Case, asset: FactAsset): Draft[] {
  const { facts, graph, observedDays } = judged;
  const wholes = containersOf(graph, asset.id).filter((whole) => !judged.set.has(whole));
  const holders = new Set<AssetId>([asset.id, ...wholes]);
  const isNamed = isWatched(facts, graph, asset, observedDays, true);
  const readings = new Map<string, { use: FactUsage; recent: Readings; older: Readings }>();
  const from = graph.now - observedDays * dayMs;
  for (const use of [...holders].flatMap((holder) => judged.usage.get(holder) ?? [])) {
    if (use.reads <= 0) continue;
    if (use.reader === undefined && isNamed) continue;
    if (use.reader !== undefined && facts.ignoreReaders.includes(use.reader)) continue;
    const key = use.reader === undefined ? '' : `role ${use.reader}`;
    const empty = () => ({ count: 0, last: '', source: '' });
    const sum = readings.get(key) ?? { use, recent: empty(), older: empty() };
    readings.set(key, sum);
    const last = use.lastReadAt ?? use.to;
    add(Date.parse(last) >= from ? sum.recent : sum.older, use.reads, last, use.source);
  }
  return [...readings.keys()].sort().flatMap((key) => {
    const sum = readings.get(key);
    return sum ? weigh(judged, asset, sum.use.reader, sum.recent, sum.older) : [];
  });
}

function add(readings: Readings, count: number, last: string, source: string): void {
  readings.count += count;
  if (last < readings.last) return;
  readings.source = last === readings.last && readings.source < source ? readings.source : source;
  readings.last = last;
}

function weigh(
  judged: Case,
  asset: FactAsset,
  role: string | undefined,
  recent: Readings,
  older: Readings,
): Draft[] {
  const seen = recent.count > 0 ? recent : older;
  const base = {
    about: asset.id,
    values: {
      count: seen.count,
      since: seen.last,
      ...(role === undefined ? {} : { role }),
      days: judged.observedDays,
    },
    evidence: [{ source: seen.source, method: 'OBSERVED' }],
  };
  if (role === undefined) {
    return [{ ...base, code: recent.count > 0 ? 'ANONYMOUS_READS' : 'OLDER_READS' }];
  }
  const lines = judged.facts.roleMap.filter((line) => line.reader === role);
  const pipelines = lines.flatMap((line) => line.assets).sort((a, b) => a - b);
  const outside = pipelines.filter((id) => !isInside(judged, id));
  const by = outside[0];
  // A name nobody knows is somebody outside.
  const unknown = lines.flatMap((line) => line.missing ?? []).sort();
  const strangers = [...outside.map((id) => nameOf(judged.graph, id)), ...unknown];
  if (pipelines.length > 0 && strangers.length === 0) return [];
  if (recent.count === 0) return [{ ...base, code: 'OLDER_READS' }];
  if (outside.length < pipelines.length) {
    const who = by === undefined ? {} : { by };
    const values = { ...base.values, names: strangers.join(', ') };
    return [{ ...base, code: 'SHARED_ROLE', ...who, values }];
  }
  const reader = by === undefined ? {} : { by };
  return [{ ...base, code: 'OBSERVED_READER', ...reader, seenAt: seen.last }];
}

/** Reads that nobody could have seen: no live source there, or not for long enough. */
function unwatched(judged: Case, asset: FactAsset): Draft[] {
  const { facts, graph, observedDays } = judged;
  const namespace = namespaceOf(asset.urn);
  if (isAccepted(judged, asset.urn) || isWatched(facts, graph, asset, observedDays)) return [];
  const since = watchedSince(facts, asset);
  const isCovered = facts.sources.some(({ covers }) =>
    covers.some((place) => isWithin(place, asset.urn)),
  );
  if (since === undefined && !isCovered) {
    return [{ code: 'BLIND_SPOT', about: asset.id, values: { namespace } }];
  }
  const values = { namespace, days: observedDays, ...(since === undefined ? {} : { since }) };
  return [{ code: 'READS_NOT_WATCHED', about: asset.id, values }];
}

/** Somebody stated, with a reason and for a time, that nobody watches this system. */
function isAccepted({ facts, graph }: Case, urn: string): boolean {
  return facts.acceptances.some(
    (stated) =>
      stated.code === 'BLIND_SPOT' &&
      stated.namespace !== undefined &&
      isWithin(stated.namespace, urn) &&
      !isOver(stated.until, graph.now),
  );
}
