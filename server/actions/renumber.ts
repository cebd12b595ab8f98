import { assetKinds, refText, type AssetRef } from '../core/asset.ts';
import type { DeletionVerdict } from '../core/deletion.ts';
import type { AssetId } from '../core/facts.ts';
import type { ReadTransaction } from '../store/store.ts';

/** The natural key that `refText` wrote. */
export function refOf(text: string): AssetRef {
  const space = text.indexOf(' ');
  const kind = assetKinds.find((each) => each === text.slice(0, space)) ?? 'DATASET';
  return { kind, urn: text.slice(space + 1) };
}

/**
 * What was frozen bears the numbers of the store it was frozen in, and a store may have been moved
 * since by export and import: gives the numbers that the same assets have here.
 */
export async function renumbering(
  tx: ReadTransaction,
  refs: Map<AssetId, AssetRef>,
): Promise<(id: AssetId) => AssetId> {
  const here = new Map((await tx.assets([...refs.keys()])).map((node) => [node.id, node.ref]));
  const moved = new Map<AssetId, AssetId>();
  for (const [id, ref] of refs) {
    const same = here.get(id);
    if (same && refText(same) === refText(ref)) continue;
    const node = await tx.asset(ref);
    if (node) moved.set(id, node.id);
  }
  return (id) => moved.get(id) ?? id;
}

/** The verdict with other numbers for its assets. */
export function renumbered(
  verdict: DeletionVerdict,
  renumber: (id: AssetId) => AssetId,
): DeletionVerdict {
  return {
    ...verdict,
    lossSet: verdict.lossSet.map((member) => ({ ...member, asset: renumber(member.asset) })),
    reasons: verdict.reasons.map((reason) => ({
      ...reason,
      ...(reason.about !== undefined && { about: renumber(reason.about) }),
      ...(reason.by !== undefined && { by: renumber(reason.by) }),
    })),
    tell: verdict.tell.map((told) => ({ ...told, assets: told.assets.map(renumber) })),
  };
}
