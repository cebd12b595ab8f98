import type { Growth } from '../../core/deletion.ts';
import type { AssetId } from '../../core/facts.ts';

/** All datasets that hold one of the assets, as far as known. */
export function datasetsHolding(
  assets: Iterable<AssetId>,
  growth: Pick<Growth, 'assets' | 'edges'>,
): Set<AssetId> {
  const above = new Map<AssetId, AssetId[]>();
  for (const { relation, from, to } of growth.edges()) {
    if (relation !== 'CONTAINS' || growth.assets.get(from)?.kind !== 'DATASET') continue;
    above.set(to, [...(above.get(to) ?? []), from]);
  }
  const wholes = new Set<AssetId>();
  const queue = [...assets];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const whole of above.get(id) ?? []) {
      if (wholes.has(whole)) continue;
      wholes.add(whole);
      queue.push(whole);
    }
  }
  return wholes;
}
