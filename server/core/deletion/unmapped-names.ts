import type { AssetId, FactAsset } from '../facts.ts';
import { isUnmapped, mayMean, parseUrn } from '../urn.ts';
import { foldCase } from '../urn-name.ts';
import { containersOf, type Graph } from './graph.ts';
import type { LossSet } from './loss-set.ts';

/** A dataset outside the set, and the members that it may be under another name. */
export interface OtherName {
  name: AssetId;
  means: AssetId[];
}

/**
 * Datasets outside that may be members, or hold them, under another name: one of the two names stands
 * under a connection that nobody mapped.
 */
export function unmappedNames(graph: Graph, set: LossSet): OtherName[] {
  const inside = membersByEnd(graph, set);
  const isInsideUnmapped = [...inside.values()].flat().some(({ asset }) => isUnmapped(asset.urn));
  const found: OtherName[] = [];
  for (const other of graph.assets.values()) {
    if (other.kind !== 'DATASET' || set.has(other.id)) continue;
    // Two mapped names are two things; this is asked of thousands.
    if (!isInsideUnmapped && !isUnmapped(other.urn)) continue;
    const near = inside.get(endOf(other.urn)) ?? [];
    const means = near
      .filter(({ asset }) => asset.id !== other.id && mayBeOne(other.urn, asset.urn))
      .map(({ member }) => member);
    if (means.length > 0) found.push({ name: other.id, means: [...new Set(means)].sort(byNumber) });
  }
  return found.sort((a, b) => a.name - b.name);
}

const byNumber = (a: number, b: number) => a - b;

function mayBeOne(left: string, right: string): boolean {
  return (isUnmapped(left) && mayMean(left, right)) || (isUnmapped(right) && mayMean(right, left));
}

/** What a name and all that may mean it have in common: the last word. */
function endOf(urn: string): string {
  const words = foldCase(parseUrn(urn).name).split(/[./"`]+/);
  return words.filter(Boolean).at(-1) ?? '';
}

/** Members and what holds them, by the end of their names; each says which member it stands for. */
function membersByEnd(
  graph: Graph,
  set: LossSet,
): Map<string, { asset: FactAsset; member: AssetId }[]> {
  const byEnd = new Map<string, { asset: FactAsset; member: AssetId }[]>();
  for (const member of set.keys()) {
    if (graph.assets.get(member)?.kind !== 'DATASET') continue;
    for (const id of [member, ...containersOf(graph, member).filter((whole) => !set.has(whole))]) {
      const asset = graph.assets.get(id);
      if (asset?.kind !== 'DATASET') continue;
      const end = endOf(asset.urn);
      const list = byEnd.get(end);
      if (list) list.push({ asset, member });
      else byEnd.set(end, [{ asset, member }]);
    }
  }
  return byEnd;
}
