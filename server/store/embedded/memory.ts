import type { AssetId, FactAsset } from '../../core/facts.ts';
import { keepAttributes } from './attributes.ts';
import type { KeptAttributes } from './attributes.ts';
import type { StoredUnresolved } from '../shared/unresolved.ts';
import type { Marks } from '../shared/walk.ts';
import { createMarks } from '../shared/walk.ts';
import type { ReadTransaction } from '../store.ts';

/** What a thread keeps from one read to the next; nothing in it is older than the snapshot asked for. */
export interface WalkMemory {
  marks: Marks;
  attributes: KeptAttributes;
  /** Whole answers, each with the change it is of. */
  answers: {
    assets?: { seq: number; value: Map<AssetId, FactAsset> };
    unresolved?: { seq: number; value: StoredUnresolved[] };
    totals?: { seq: number; value: Awaited<ReturnType<ReadTransaction['totals']>> };
  };
}

export function createMemory(): WalkMemory {
  return { marks: createMarks(), attributes: keepAttributes(), answers: {} };
}

const maxAssets = 50_000;

/** What earlier verdicts on the same change have read of assets; whoever reads more puts it in. */
export function rememberedAssets(memory: WalkMemory, seq: number): Map<AssetId, FactAsset> {
  const { assets } = memory.answers;
  if (assets?.seq === seq && assets.value.size < maxAssets) return assets.value;
  const value = new Map<AssetId, FactAsset>();
  memory.answers.assets = { seq, value };
  return value;
}

/** The answer of an earlier read of the same change, or a new one. */
export function rememberedUnresolved(
  memory: WalkMemory,
  seq: number,
  read: () => StoredUnresolved[],
): StoredUnresolved[] {
  const { unresolved } = memory.answers;
  if (unresolved?.seq === seq) return unresolved.value;
  const value = read();
  memory.answers.unresolved = { seq, value };
  return value;
}

export function rememberedTotals(
  memory: WalkMemory,
  seq: number,
  read: () => Awaited<ReturnType<ReadTransaction['totals']>>,
): Awaited<ReturnType<ReadTransaction['totals']>> {
  const { totals } = memory.answers;
  if (totals?.seq === seq) return totals.value;
  const value = read();
  memory.answers.totals = { seq, value };
  return value;
}
