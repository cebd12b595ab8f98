import type { AssetId, EdgeEvidence, FactEdge } from '../../core/facts.ts';
import type { Place } from '../../core/lineage.ts';
import { keptPlaces } from './assertions.ts';
import {
  breaksCode,
  confidenceCode,
  instant,
  methodCode,
  reasonCode,
  relationCode,
} from './codes.ts';

/** One source's word for an edge in one scope, as it is stored. */
export interface Word {
  from: AssetId;
  to: AssetId;
  /** Relation, method, reason, breaks, recreates and confidence as one number; see `formOf`. */
  form: number;
  source: number;
  places: Place[];
  placeCount: number;
  firstSeen: number;
  seen: number;
  vanished: number | undefined;
}

const relationIn = (word: Word): number => word.form >> 9;
const methodIn = (word: Word): number => (word.form >> 7) & 3;
const reasonIn = (word: Word): number => (word.form >> 3) & 15;
const breaksIn = (word: Word): number => (word.form >> 2) & 1;
const recreatesIn = (word: Word): boolean => ((word.form >> 1) & 1) === 1;
const confidenceIn = (word: Word): number => word.form & 1;

/**
 * Words of one (from, to, relation), which stand next to each other, become one edge with one evidence
 * per source and method. `names` are those of the sources' numbers.
 */
export function groupWords(words: Iterable<Word>, names: ReadonlyMap<number, string>): FactEdge[] {
  const edges: FactEdge[] = [];
  let group: Word[] = [];
  for (const word of words) {
    const [last] = group;
    if (last !== undefined && !isSameEdge(last, word)) {
      edges.push(edgeOf(group, names));
      group = [];
    }
    group.push(word);
  }
  if (group.length > 0) edges.push(edgeOf(group, names));
  return edges;
}

function isSameEdge(left: Word, right: Word): boolean {
  return left.from === right.from && left.to === right.to && relationIn(left) === relationIn(right);
}

/** What still stands of several words; when nothing does, all of them. */
function telling(words: Word[]): Word[] {
  if (words.length === 1) return words;
  const live = words.filter((word) => word.vanished === undefined);
  return live.length > 0 ? live : words;
}

function edgeOf(words: Word[], names: ReadonlyMap<number, string>): FactEdge {
  const [first] = words;
  if (first === undefined) throw new Error('an edge without a word for it');
  if (words.length === 1) return edgeOfOne(first, names);
  const told = telling(words);
  const breaks = Math.max(...told.map(breaksIn));
  return {
    from: first.from,
    to: first.to,
    relation: relationCode.at(relationIn(first)),
    reason: reasonCode.at(Math.min(...told.map(reasonIn))),
    breaks: breaksCode.at(breaks),
    recreates: told.some(recreatesIn),
    evidence: evidenceOf(words, names),
  };
}

function edgeOfOne(word: Word, names: ReadonlyMap<number, string>): FactEdge {
  const evidence: EdgeEvidence = {
    source: names.get(word.source) ?? '',
    method: methodCode.at(methodIn(word)),
    confidence: confidenceCode.at(confidenceIn(word)),
    places: word.places.slice(0, keptPlaces),
    placeCount: word.placeCount,
    firstSeenAt: instant(word.firstSeen),
    lastSeenAt: instant(word.vanished ?? word.seen),
  };
  if (word.vanished !== undefined) evidence.vanishedAt = instant(word.vanished);
  return {
    from: word.from,
    to: word.to,
    relation: relationCode.at(relationIn(word)),
    reason: reasonCode.at(reasonIn(word)),
    breaks: breaksCode.at(breaksIn(word)),
    recreates: recreatesIn(word),
    evidence: [evidence],
  };
}

function evidenceOf(words: Word[], names: ReadonlyMap<number, string>): EdgeEvidence[] {
  const bySource = new Map<string, Word[]>();
  for (const word of words) {
    const key = `${word.source} ${methodIn(word)}`;
    const group = bySource.get(key);
    if (group === undefined) bySource.set(key, [word]);
    else group.push(word);
  }
  return [...bySource.values()].map((group) => evidenceIn(group, names));
}

/** One source's word by one method, said in one scope or in several. */
function evidenceIn(group: Word[], names: ReadonlyMap<number, string>): EdgeEvidence {
  const told = telling(group);
  const gone = told.map((word) => word.vanished ?? 0);
  const vanished = told[0]?.vanished === undefined ? undefined : Math.max(...gone);
  const evidence: EdgeEvidence = {
    source: names.get(told[0]?.source ?? 0) ?? '',
    method: methodCode.at(told[0] === undefined ? 0 : methodIn(told[0])),
    confidence: confidenceCode.at(Math.min(...told.map(confidenceIn))),
    places: told.flatMap((word) => word.places).slice(0, keptPlaces),
    placeCount: told.reduce((sum, word) => sum + word.placeCount, 0),
    firstSeenAt: instant(Math.min(...group.map((word) => word.firstSeen))),
    lastSeenAt: instant(vanished ?? Math.max(...told.map((word) => word.seen))),
  };
  if (vanished !== undefined) evidence.vanishedAt = instant(vanished);
  return evidence;
}

/** Six short codes as one number. */
export function formOf(codes: {
  relation: number;
  method: number;
  reason: number;
  breaks: number;
  recreates: boolean;
  confidence: number;
}): number {
  const { relation, method, reason, breaks, recreates, confidence } = codes;
  const head = (relation * 4 + method) * 16 + reason;
  return ((head * 2 + breaks) * 2 + (recreates ? 1 : 0)) * 2 + confidence;
}
