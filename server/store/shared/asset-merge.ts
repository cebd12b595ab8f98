import type { AssetFacts, AssetRef } from '../../core/asset.ts';
import type { FactParty } from '../../core/facts.ts';
import type { SourceFacts } from '../../core/merge.ts';
import { splitName } from '../../core/urn.ts';
import { platformOf, splitUrn } from './names.ts';

const rankStep = 2 ** 40;
const rankBuckets = 15;

/** rowid of an asset in the search index: popular buckets first, so that a common word can stop early. */
export function rankOf(id: number, bucket: number): number {
  return (rankBuckets - Math.min(bucket, rankBuckets)) * rankStep + id;
}

/** Below four neighbours an asset stays where it began: most do, and moving costs an index write. */
const firstBucket = 4;

/** The bucket of an asset with so many neighbours. */
export function bucketFor(neighbours: number): number {
  return neighbours < firstBucket ? 0 : Math.floor(Math.log2(neighbours)) - 1;
}

export function bucketOf(rank: number): number {
  return rankBuckets - Math.floor(rank / rankStep);
}

/** What to call an asset that only an edge mentions. */
export function fallbackOf(ref: AssetRef): { name: string; platform: string } {
  const { namespace, name } = splitUrn(ref.urn);
  const platform = platformOf(namespace);
  if (ref.kind === 'COLUMN') return { name: name.slice(name.lastIndexOf('#') + 1), platform };
  const dotted = ref.kind === 'DATASET' && !name.includes('/');
  return { name: (dotted ? splitName(name).at(-1) : undefined) ?? name, platform };
}

/** Only an unmapped name or a name in code, so far: nothing that looked at the thing itself. */
export function onlyNamed(ref: AssetRef, namespace: string, said: SourceFacts[]): boolean {
  if (namespace.startsWith('connection://')) return true;
  if (ref.kind !== 'DATASET') return said.length === 0;
  return !said.some(
    ({ method, facts }) =>
      method !== 'STATIC' || facts.columns !== undefined || facts.definition !== undefined,
  );
}

/** Parties that own it, each once. */
export function ownersOf(parties: FactParty[]): string[] {
  return [...new Set(parties.filter((item) => item.role === 'OWNER').map((item) => item.party))];
}

/** When its data changed, in ms, as far as a source tells. */
export function changedAt(facts: AssetFacts): number | undefined {
  const at = Date.parse(facts.dataChangedAt ?? '');
  return Number.isNaN(at) ? undefined : at;
}

/** The last description of what nobody speaks of any more: a person must be able to see what it was. */
export function asLast(facts: AssetFacts): SourceFacts {
  return { source: '', method: 'DECLARED', facts };
}
