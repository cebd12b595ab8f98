import type { AssetFacts, AssetRef } from '../../core/asset.ts';
import type { Confidence, ObservedEdge, Place } from '../../core/lineage.ts';
import { edgeReasons } from '../../core/lineage.ts';
import type { Method } from '../../core/lineage.ts';
import { mergeFacts } from '../../core/merge.ts';
import type { Observation, UnresolvedFact } from '../../core/observation.ts';

/** An edge as one scope asserts it: every place counted, at most five kept. */
export interface EdgeAssertion extends ObservedEdge {
  placeCount: number;
}

export interface AssetAssertion {
  asset: AssetRef;
  method: Method;
  facts: AssetFacts;
  place?: Place;
}

/** One assertion of a scope: what it is about (`key`), and the hash of all the scope says of that. */
export type Assertion = { key: string; contentHigh: number; contentLow: number } & (
  | { kind: 'RECORD'; record: AssetAssertion }
  | { kind: 'EDGE'; edge: EdgeAssertion }
  | { kind: 'UNRESOLVED'; fact: UnresolvedFact }
);

export const keptPlaces = 5;

/** The assertion of an observation whose hash stands in `hasher`, merged with an earlier one of its key. */
export function assertion(
  item: Extract<Observation, { type: 'asset' | 'edge' | 'unresolved' }>,
  hash: { high: number; low: number },
  earlier: (key: string) => Assertion | undefined,
): Assertion {
  const key = keyOf(item, hash);
  const before = earlier(key);
  // A sum, so that the order in which a scope says things does not matter.
  const contentHigh = ((before?.contentHigh ?? 0) + hash.high) >>> 0;
  const contentLow = ((before?.contentLow ?? 0) + hash.low) >>> 0;
  const common = { key, contentHigh, contentLow };
  if (item.type === 'edge') {
    const places = item.places.slice(0, keptPlaces);
    const own: EdgeAssertion = { ...item, places, placeCount: item.places.length };
    const edge = before?.kind === 'EDGE' ? mergeEdges(before.edge, own) : own;
    return { ...common, kind: 'EDGE', edge };
  }
  if (item.type === 'asset') {
    const record = before?.kind === 'RECORD' ? mergeRecords(before.record, item) : item;
    return { ...common, kind: 'RECORD', record };
  }
  const { type: _type, ...fact } = item;
  return { ...common, kind: 'UNRESOLVED', fact };
}

function keyOf(
  item: Extract<Observation, { type: 'asset' | 'edge' | 'unresolved' }>,
  hash: { high: number; low: number },
): string {
  switch (item.type) {
    case 'edge':
      return `e ${item.relation} ${item.method} ${item.from.kind} ${item.from.urn} ${item.to.kind} ${item.to.urn}`;
    case 'asset':
      return `a ${item.method} ${item.asset.kind} ${item.asset.urn}`;
    case 'unresolved':
      return `u ${hash.high} ${hash.low}`;
  }
}

/** Two words for one edge: the one that breaks more and is surer stands, places are counted together. */
export function mergeEdges(left: EdgeAssertion, right: EdgeAssertion): EdgeAssertion {
  const places = [...left.places];
  for (const place of right.places) {
    if (places.length < keptPlaces && !places.some((item) => samePlace(item, place))) {
      places.push(place);
    }
  }
  const confidence: Confidence =
    left.confidence === 'HIGH' || right.confidence === 'HIGH' ? 'HIGH' : 'LOW';
  return {
    ...left,
    reason: edgeReasons[Math.min(reasonRank(left), reasonRank(right))] ?? left.reason,
    breaks: left.breaks === 'BOTH' || right.breaks === 'BOTH' ? 'BOTH' : 'DOWNSTREAM',
    confidence,
    ...(left.recreates === true || right.recreates === true ? { recreates: true } : {}),
    places,
    placeCount: left.placeCount + right.placeCount,
  };
}

function reasonRank(edge: EdgeAssertion): number {
  return edgeReasons.indexOf(edge.reason);
}

function samePlace(left: Place, right: Place): boolean {
  return left.at === right.at && left.line === right.line && left.text === right.text;
}

function mergeRecords(left: AssetAssertion, right: AssetAssertion): AssetAssertion {
  const said = [left, right].map((item) => ({
    source: '',
    method: item.method,
    facts: item.facts,
  }));
  const { facts } = mergeFacts(said, [], left.facts);
  const parties = [...(left.facts.parties ?? []), ...(right.facts.parties ?? [])];
  const place = left.place ?? right.place;
  return {
    ...left,
    facts: parties.length === 0 ? facts : { ...facts, parties },
    ...(place === undefined ? {} : { place }),
  };
}
