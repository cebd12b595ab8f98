import type { AssetRef } from '../core/asset.ts';
import { watchedSince } from '../core/deletion/liveness.ts';
import type { AssetId, FactUsage } from '../core/facts.ts';
import type { RecordValues } from '../core/records.ts';
import type { AssetNode, ReadTransaction, UnresolvedRow } from '../store/store.ts';
import { assetDetails, requireAsset, type AssetDetails } from './asset.ts';
import { recordPage } from './record.ts';

/** Every asset of a canonical URN, vanished ones too; one kind's where `kind` says which. */
export async function assetsByUrn(
  tx: ReadTransaction,
  input: { urn: string; kind?: AssetRef['kind'] },
): Promise<AssetNode[]> {
  if (input.kind === undefined) return tx.assetsByUrn(input.urn);
  const node = await tx.asset({ kind: input.kind, urn: input.urn });
  return node ? [node] : [];
}

/** The assets of these natural keys in their order; undefined where there is none. */
export async function assetsByRef(
  tx: ReadTransaction,
  input: { refs: AssetRef[] },
): Promise<(AssetNode | undefined)[]> {
  const found: (AssetNode | undefined)[] = [];
  for (const ref of input.refs) found.push(await tx.asset(ref));
  return found;
}

/** What the pages of several assets show, in their order; NOT_FOUND when one does not exist. */
export async function detailsOfAssets(
  tx: ReadTransaction,
  input: { ids: AssetId[]; edges?: number },
): Promise<AssetDetails[]> {
  const { ids, ...rest } = input;
  const found: AssetDetails[] = [];
  for (const id of ids) found.push(await assetDetails(tx, { asset: { id }, ...rest }));
  return found;
}

/** How many assets lie in one direction of each, in their order. */
export async function reachCounts(
  tx: ReadTransaction,
  input: { ids: AssetId[]; direction: 'UPSTREAM' | 'DOWNSTREAM' },
): Promise<number[]> {
  const counts: number[] = [];
  for (const id of input.ids) {
    const { total } = await tx.reach({ roots: [id], direction: input.direction, first: 1 });
    counts.push(total);
  }
  return counts;
}

/** Reads and writes of an asset, and since when they are watched, as its verdict judges it. */
export interface WatchedUsage {
  rows: FactUsage[];
  /** ISO instant; absent: nobody watches. */
  watchedSince?: string;
  /** Some source that watches it can tell who reads. */
  identifiesReaders: boolean;
}

/** Usage of an asset; NOT_FOUND when it does not exist. */
export async function watchedUsage(
  tx: ReadTransaction,
  input: { id: AssetId; at?: string },
): Promise<WatchedUsage> {
  await requireAsset(tx, { id: input.id });
  const facts = await tx.deletionFacts([input.id], input.at ?? new Date().toISOString());
  const asset = facts.assets.find(({ id }) => id === input.id);
  const since = asset && watchedSince(facts, asset);
  return {
    rows: facts.usage.filter((use) => use.asset === input.id),
    ...(since !== undefined && { watchedSince: since }),
    identifiesReaders: asset !== undefined && watchedSince(facts, asset, true) !== undefined,
  };
}

/** One unresolved of a source, if it still stands. */
export async function getUnresolved(
  tx: ReadTransaction,
  input: { source: string; id: number },
): Promise<UnresolvedRow | undefined> {
  let after: string | undefined;
  do {
    const page = await tx.unresolved({ source: input.source }, 500, after);
    const row = page.rows.find((candidate) => candidate.id === input.id);
    if (row) return row;
    after = page.next;
  } while (after !== undefined);
  return undefined;
}

/** Who said of a recorded verdict that it was wrong, oldest first. */
export async function wrongMarks(
  tx: ReadTransaction,
  input: { verdict: string },
): Promise<RecordValues['WRONG_VERDICT'][]> {
  const marks: RecordValues['WRONG_VERDICT'][] = [];
  let after: string | undefined;
  do {
    const page = await recordPage(tx, 'WRONG_VERDICT', {}, 500, after);
    const own = page.rows.filter(({ value }) => value.verdict === input.verdict);
    marks.push(...own.map(({ value }) => value));
    after = page.next;
  } while (after !== undefined);
  return marks.sort((a, b) => (a.at < b.at ? -1 : 1));
}
