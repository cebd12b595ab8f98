import { heldFrom } from '../../core/urn-contains.ts';
import { splitUrn } from './names.ts';

export interface Named {
  id: number;
  urn: string;
}

type ByStart = Map<string, Named[]>;

/** Datasets whose names hold others, by namespace and by the beginning of what they hold. */
export interface Patterns {
  /** Highest id looked at: assets are never deleted, so a higher one is all that can be new. */
  upTo: number;
  byNamespace: Map<string, Map<number, ByStart>>;
}

export function createPatterns(): Patterns {
  return { upTo: 0, byNamespace: new Map() };
}

/** Takes in one that has come since the last look. */
export function addPattern(patterns: Patterns, named: Named): void {
  const from = heldFrom(named.urn) ?? '';
  const { namespace } = splitUrn(named.urn);
  const byLength = entry(patterns.byNamespace, namespace, () => new Map<number, ByStart>());
  const byStart = entry(byLength, from.length, () => new Map<string, Named[]>());
  entry(byStart, from, () => new Array<Named>()).push(named);
  patterns.upTo = Math.max(patterns.upTo, named.id);
}

/** Those that may hold a name: it begins as what they hold does. */
export function patternsOver(patterns: Patterns, urn: string): Named[] {
  const byLength = patterns.byNamespace.get(splitUrn(urn).namespace) ?? [];
  return [...byLength].flatMap(([length, byStart]) => byStart.get(urn.slice(0, length)) ?? []);
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
