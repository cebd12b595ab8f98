import type { AssetKind } from '../../core/asset.ts';
import type { FactAsset } from '../../core/facts.ts';
import { isWithin } from '../../core/urn.ts';
import type { StoredUnresolved } from './unresolved.ts';

/**
 * What is unresolved and could be about one of the members, or was met in one: the rest is confined to
 * other places or kinds, so that no verdict on them could name it.
 */
export function concerning(stored: StoredUnresolved[], members: FactAsset[]): StoredUnresolved[] {
  const refs = new Set(members.map((asset) => `${asset.kind} ${asset.urn}`));
  const urns = new Map<AssetKind, string[]>();
  for (const { kind, urn } of members) {
    const list = urns.get(kind);
    if (list === undefined) urns.set(kind, [urn]);
    else list.push(urn);
  }
  const places = new Map<string, boolean>();
  /** Does a place hold a member of one of the kinds? Thousands of findings share a few places. */
  function holdsAny(place: string, kinds: readonly AssetKind[]): boolean {
    const key = `${kinds.join(' ')} ${place}`;
    let holds = places.get(key);
    if (holds === undefined) {
      const all = kinds.flatMap((kind) => urns.get(kind) ?? []);
      holds = all.some((urn) => urn.includes('|') && isWithin(place, urn));
      places.set(key, holds);
    }
    return holds;
  }
  return stored.filter(({ fact }) => {
    if (fact.by !== undefined && refs.has(`${fact.by.kind} ${fact.by.urn}`)) return true;
    const kinds = fact.reach.kinds ?? [...urns.keys()];
    const { namespace } = fact.reach;
    return namespace === undefined
      ? kinds.some((kind) => urns.has(kind))
      : holdsAny(namespace, kinds);
  });
}

/** Tables that would settle what one of these means, were they known to be there. */
export function settling(stored: readonly StoredUnresolved[]): string[] {
  return [...new Set(stored.flatMap(({ fact }) => fact.reach.unless ?? []))];
}

/** Without those that mean another table, which is known to be there. */
export function unsettled(
  stored: StoredUnresolved[],
  existing: ReadonlySet<string>,
): StoredUnresolved[] {
  if (existing.size === 0) return stored;
  return stored.filter(({ fact }) => !fact.reach.unless?.some((urn) => existing.has(urn)));
}
