import type { AssetId, DeletionFacts, FactAsset } from '../facts.ts';
import { isWithin } from '../urn.ts';
import type { Case } from './case.ts';
import { dayMs, feedsFrom, pipelinesOf, type Graph } from './graph.ts';

const failingDays = 90;

/** Does it run by itself or on call? Not paused, gone, or failing for 90 days; a task as its pipeline. */
export function runs(graph: Graph, id: AssetId): boolean {
  const asset = graph.assets.get(id);
  if (!asset || !isActive(asset) || !isWellNow(asset, graph.now)) return false;
  const pipelines = pipelinesOf(graph, id).filter((whole) => whole !== id);
  if (pipelines.length === 0) return true;
  return pipelines.some((whole) => {
    const pipeline = graph.assets.get(whole);
    return pipeline !== undefined && isActive(pipeline) && isWellNow(pipeline, graph.now);
  });
}

/** Neither deprecated, quarantined, dropped nor vanished. */
export function isActive(asset: FactAsset): boolean {
  return asset.state === 'ACTIVE';
}

/** Neither paused nor failing for so long that nobody waits for it. */
export function isWellNow(
  asset: Pick<FactAsset, 'schedule' | 'failingSince'>,
  now: number,
): boolean {
  if (asset.schedule?.paused === true) return false;
  const failing = asset.failingSince;
  return failing === undefined || now - Date.parse(failing) < failingDays * dayMs;
}

/** Is it still there? What is deprecated or quarantined holds data and may be read. */
export function exists(asset: FactAsset): boolean {
  return asset.state !== 'VANISHED' && asset.state !== 'DROPPED';
}

/** Views and foreign tables keep no counters of their own: only a log that names readers watches them. */
export function isUncounted(asset: Pick<FactAsset, 'subtype'>): boolean {
  return /view|foreign/i.test(asset.subtype ?? '') && !/material/i.test(asset.subtype ?? '');
}

/** Its partitions are counted, and a verdict that it is only next to does not know them. */
export function isCountedByParts(asset: Pick<FactAsset, 'subtype'>): boolean {
  return /partitioned/i.test(asset.subtype ?? '');
}

/** ISO instant since when reads of an asset are watched; undefined: not at all. */
export function watchedSince(
  facts: Pick<DeletionFacts, 'watches'>,
  asset: FactAsset,
  onlyIdentified = false,
): string | undefined {
  return facts.watches
    .filter((watch) => counts(watch, asset, onlyIdentified))
    .filter((watch) => isWithin(watch.namespace, asset.urn))
    .map((watch) => watch.since)
    .sort()[0];
}

/** Does such a watch say anything of the asset? */
function counts(
  watch: DeletionFacts['watches'][number],
  asset: FactAsset,
  onlyIdentified: boolean,
): boolean {
  return watch.identifiesReaders || !(onlyIdentified || isUncounted(asset));
}

/** Was an asset watched for so many days up to now? */
export function isWatched(
  facts: Pick<DeletionFacts, 'watches'>,
  graph: Graph,
  asset: FactAsset,
  days: number,
  onlyIdentified = false,
): boolean {
  const latest = graph.now - days * dayMs;
  return facts.watches.some(
    (watch) =>
      counts(watch, asset, onlyIdentified) &&
      Date.parse(watch.since) <= latest &&
      isWithin(watch.namespace, asset.urn),
  );
}

/**
 * True when only its use or its readers can say that it is live: watched, and not seen to be used lately.
 * A longer window than this one leaves fewer such, never others.
 */
export function mayBeUnused(
  facts: Pick<DeletionFacts, 'watches' | 'windowDays'>,
  graph: Graph,
  asset: FactAsset,
): boolean {
  if (asset.kind !== 'DATASET' && asset.kind !== 'DASHBOARD') return false;
  if (!isActive(asset) || isCountedByParts(asset)) return false;
  const from = graph.now - facts.windowDays * dayMs;
  if (asset.lastUsedAt !== undefined && Date.parse(asset.lastUsedAt) >= from) return false;
  return isWatched(facts, graph, asset, facts.windowDays);
}

/** Is anything lost if this fails? design §2 "live". */
export function isLive(judged: Case, id: AssetId): boolean {
  const { facts, graph, windowDays: days } = judged;
  const asset = graph.assets.get(id);
  if (!asset) return true;
  if (asset.kind === 'PIPELINE' || asset.kind === 'TASK') return runs(graph, id);
  if (!isActive(asset)) return false;
  if (!mayBeUnused({ watches: facts.watches, windowDays: days }, graph, asset)) return true;
  const from = graph.now - days * dayMs;
  const isUsed = (judged.usage.get(id) ?? []).some(
    (use) => use.reads + use.writes > 0 && Date.parse(use.to) >= from,
  );
  return isUsed || feedsFrom(graph, id).some((edge) => runs(graph, edge.to));
}
