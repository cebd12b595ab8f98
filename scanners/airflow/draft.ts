import type { AssetFacts, AssetRef } from '../../server/core/asset.ts';
import type { ObservedEdge, Place } from '../../server/core/lineage.ts';
import type { Access, Observation, Reach } from '../../server/core/observation.ts';
import { redact } from '../shared/redact.ts';
import type { Named, Naming } from './naming.ts';

/** What is gathered of one file before it is said. */
export interface Draft {
  naming: Naming;
  assets: Map<string, Extract<Observation, { type: 'asset' }>>;
  edges: Map<string, ObservedEdge>;
  unresolved: Map<string, Extract<Observation, { type: 'unresolved' }>>;
}

const maxPlaces = 5;

export const newDraft = (naming: Naming): Draft => ({
  naming,
  assets: new Map(),
  edges: new Map(),
  unresolved: new Map(),
});

export function addAsset(draft: Draft, asset: AssetRef, facts: AssetFacts, place: Place): void {
  const key = `${asset.kind} ${asset.urn}`;
  const known = draft.assets.get(key);
  draft.assets.set(
    key,
    known
      ? { ...known, facts: { ...known.facts, ...facts } }
      : { type: 'asset', asset, method: 'STATIC', facts, place },
  );
}

/** A dataset or service that a task touches. */
export function addNamed(draft: Draft, named: Named, place: Place): AssetRef {
  if (!draft.assets.has(`${named.ref.kind} ${named.ref.urn}`)) {
    addAsset(draft, named.ref, { name: named.name, platform: named.platform }, place);
  }
  return named.ref;
}

export type NewEdge = Omit<ObservedEdge, 'method' | 'places' | 'confidence'>;

/** An edge; the same one met again adds a place, and the stronger word wins. */
export function addEdge(draft: Draft, edge: NewEdge, place: Place, low = false): void {
  const key = `${edge.relation} ${edge.from.kind} ${edge.from.urn} ${edge.to.kind} ${edge.to.urn}`;
  const known = draft.edges.get(key);
  if (!known) {
    draft.edges.set(key, {
      ...edge,
      method: 'STATIC',
      confidence: low ? 'LOW' : 'HIGH',
      places: [place],
    });
    return;
  }
  const seen = known.places.some((each) => each.at === place.at && each.line === place.line);
  if (!seen && known.places.length < maxPlaces) known.places.push(place);
  if (!low) known.confidence = 'HIGH';
  // One write that needs the target to exist is enough for the writer to fail without it.
  if (edge.breaks === 'BOTH' && known.breaks !== 'BOTH') {
    Object.assign(known, { breaks: 'BOTH', reason: edge.reason, recreates: false });
  }
}

export interface NewUnresolved {
  access: Access;
  message: string;
  by?: AssetRef;
  codeHash: string;
  place: Place;
  reach: Reach;
  mentions?: string[];
}

export function addUnresolved(draft: Draft, found: NewUnresolved): void {
  const { place, by } = found;
  const message = redact(found.message);
  const key = `${by?.urn ?? ''} ${place.at} ${String(place.line)} ${message} ${found.reach.pattern ?? ''}`;
  const known = draft.unresolved.get(key);
  const access = known && known.access !== found.access ? 'EITHER' : found.access;
  // Two commands of one line may be one finding: what either names is named.
  const mentions = [...new Set([...(known?.mentions ?? []), ...(found.mentions ?? [])])];
  const more = mentions.length > 0 ? { mentions } : {};
  draft.unresolved.set(key, { type: 'unresolved', ...found, access, message, ...more });
}

/** Everything gathered, assets first. */
export const observationsOf = (draft: Draft): Observation[] => [
  ...draft.assets.values(),
  ...[...draft.edges.values()].map((edge) => ({ type: 'edge' as const, ...edge })),
  ...draft.unresolved.values(),
];
