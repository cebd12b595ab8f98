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

/** One assertion of a scope: what it is about (`key`) and what it says (`content`). */
export type Assertion = { key: string; content: string } & (
  | { kind: 'RECORD'; record: AssetAssertion }
  | { kind: 'EDGE'; edge: EdgeAssertion }
  | { kind: 'UNRESOLVED'; fact: UnresolvedFact }
);

export const keptPlaces = 5;

/** The assertion an observation makes, merged with what the same scope already said under its key. */
export function assertion(
  item: Extract<Observation, { type: 'asset' | 'edge' | 'unresolved' }>,
  earlier: (key: string) => Assertion | undefined,
): Assertion {
  if (item.type === 'edge') {
    const key = `e ${item.relation} ${item.method} ${item.from.kind} ${item.from.urn} ${item.to.kind} ${item.to.urn}`;
    const { type: _type, ...observed } = item;
    const before = earlier(key);
    const places = item.places.slice(0, keptPlaces);
    const own: EdgeAssertion = { ...observed, places, placeCount: item.places.length };
    const edge = before?.kind === 'EDGE' ? mergeEdges(before.edge, own) : own;
    return { key, content: edgeContent(edge), kind: 'EDGE', edge };
  }
  if (item.type === 'asset') {
    const key = `a ${item.method} ${item.asset.kind} ${item.asset.urn}`;
    const before = earlier(key);
    const { type: _type, ...own } = item;
    const record = before?.kind === 'RECORD' ? mergeRecords(before.record, own) : own;
    const content = JSON.stringify([record.facts, record.place]);
    return { key, content, kind: 'RECORD', record };
  }
  const { type: _type, ...fact } = item;
  const content = JSON.stringify(fact);
  return { key: `u ${content}`, content, kind: 'UNRESOLVED', fact };
}

function edgeContent(edge: EdgeAssertion): string {
  const { reason, breaks, confidence, recreates, places, placeCount } = edge;
  return JSON.stringify([reason, breaks, confidence, recreates === true, places, placeCount]);
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
