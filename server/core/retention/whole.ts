import { assetKinds, assetStates, type AssetKind, type AssetState } from '../asset.ts';
import type { AssetId, DeletionFacts, FactAsset, FactUnresolved } from '../facts.ts';
import { isCountedByParts, isUncounted, isWellNow } from '../deletion/liveness.ts';
import type { Neighbours } from '../neighbours.ts';

/** What an asset is beside its kind and state, one bit each. */
export const marks = {
  /** Paused. */
  PAUSED: 1,
  /** Failing for so long that it runs no more. */
  FAILING: 2,
  /** A SQL file: a task may stand for its lines. */
  SQL_FILE: 4,
  /** Keeps no counters of its own. */
  UNCOUNTED: 8,
  /** Its partitions are counted. */
  PARTITIONED: 16,
  /** Somebody is declared to consume it. */
  CONSUMED: 32,
  /** No source has seen it itself. */
  ONLY_NAMED: 64,
} as const;

/** In `kinds`: there is no asset with this number. */
export const noAsset = 255;

/**
 * The graph as a whole, in flat arrays by the numbers of assets: what plans and the search for what is dead
 * are made from. Times in milliseconds since 1970, 0: not known.
 */
export interface WholeGraph extends Pick<
  DeletionFacts,
  | 'now'
  | 'seq'
  | 'watches'
  | 'sources'
  | 'holds'
  | 'incidents'
  | 'acceptances'
  | 'roleMap'
  | 'ignoreReaders'
  | 'windowDays'
  | 'configuration'
> {
  /** Every number is below this. */
  capacity: number;
  /** Place in `assetKinds`, or `noAsset`. */
  kinds: Uint8Array;
  /** Place in `assetStates`. */
  states: Uint8Array;
  marks: Uint8Array;
  urns: string[];
  /** Places in `texts`; several owners or tags stand in one text, one a line. */
  platforms: Uint32Array;
  layers: Uint32Array;
  owners: Uint32Array;
  tags: Uint32Array;
  texts: string[];
  firstSeen: Float64Array;
  /** When the data changed, by a source's word. */
  changed: Float64Array;
  /** Last read or write that anybody saw. */
  lastUsed: Float64Array;
  /** End of the newest period in which it was used. */
  usedUntil: Float64Array;
  /** Longest time between two runs, in seconds. */
  periods: Float64Array;
  /** Reads, summed as a verdict sums them: of which asset, by whom (place in `texts`, '': nobody knows), the last. */
  reads: { asset: Int32Array; reader: Uint32Array; last: Float64Array };
  /** Standing FEEDS and CONTAINS. */
  neighbours: Neighbours;
  /** Foreign keys and synonyms that stand. `doubtful`: 1 where all words for it are of low confidence. */
  refers: { from: Int32Array; to: Int32Array; doubtful: Uint8Array };
  /** Why not everything is in it. */
  cut?: string;
  /** What could not be resolved and is not settled, with answers that hold. */
  unresolved: FactUnresolved[];
  /** Datasets that may be one thing under two names: a name that nobody mapped, and another. */
  alike: [name: AssetId, other: AssetId][];
}

/** What a store reads of an asset for `marksOf`. */
export type Marked = Pick<FactAsset, 'subtype' | 'schedule' | 'failingSince' | 'onlyNamed'> & {
  consumed: boolean;
};

/** The marks of an asset. */
export function marksOf(asset: Marked, now: number): number {
  const { subtype, schedule, failingSince } = asset;
  let bits = 0;
  if (schedule?.paused === true) bits |= marks.PAUSED;
  if (!isWellNow({ ...(failingSince !== undefined && { failingSince }) }, now)) {
    bits |= marks.FAILING;
  }
  if (subtype === 'SQL_FILE') bits |= marks.SQL_FILE;
  if (subtype !== undefined && isUncounted({ subtype })) bits |= marks.UNCOUNTED;
  if (subtype !== undefined && isCountedByParts({ subtype })) bits |= marks.PARTITIONED;
  if (asset.consumed) bits |= marks.CONSUMED;
  if (asset.onlyNamed) bits |= marks.ONLY_NAMED;
  return bits;
}

/** Numbers of the kinds and states, as they stand in the arrays. */
export const kindNumber = Object.fromEntries(
  assetKinds.map((kind, index) => [kind, index]),
) as Record<AssetKind, number>;
export const stateNumber = Object.fromEntries(
  assetStates.map((state, index) => [state, index]),
) as Record<AssetState, number>;

/** Is there such an asset? */
export function isAsset(whole: WholeGraph, id: AssetId): boolean {
  return id < whole.capacity && whole.kinds[id] !== noAsset;
}

/** Is it still there? */
export function isThere(whole: WholeGraph, id: AssetId): boolean {
  const state = whole.states[id];
  return isAsset(whole, id) && state !== stateNumber.VANISHED && state !== stateNumber.DROPPED;
}

export function hasMark(whole: WholeGraph, id: AssetId, mark: number): boolean {
  return ((whole.marks[id] ?? 0) & mark) !== 0;
}

/** The standing edges around some assets: one entry for each (from, to, relation), in `form`s of bits. */
export interface EdgeForms {
  from: Int32Array;
  to: Int32Array;
  form: Uint16Array;
}
