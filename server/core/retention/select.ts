import type { AssetId } from '../facts.ts';
import { foldCase } from '../urn-name.ts';
import { parseUrn } from '../urn.ts';
import { ruleOf } from '../urn-platform.ts';
import type { Nature } from './nature.ts';
import type { Selector } from './policy.ts';
import type { WholeGraph } from './whole.ts';

/** Compares names with patterns: `*` is anything, and a pattern ends where a name does. */
export type NameMatch = (urn: string) => boolean;

/**
 * A name meets `mart.*` when its last parts do, whatever case they are in: a pattern begins at the
 * beginning of a part. Star by star from the left, so that no pattern takes long.
 */
export function matchNames(patterns: readonly string[]): NameMatch {
  const globs = patterns.map((pattern) => {
    const pieces = foldCase(pattern).split('*');
    return { pieces, tail: pieces.at(-1) ?? '' };
  });
  return (urn) => {
    const name = foldCase(parseUrn(urn).name.replaceAll('"', ''));
    return globs.some(({ pieces, tail }) => {
      if (!name.endsWith(tail)) return false;
      for (let at = 0; at >= 0; at = nextPart(name, at)) if (fits(pieces, name, at)) return true;
      return false;
    });
  };
}

/**
 * Compares what an asset itself is called with patterns, never what it lies in: a `*` stays within its part
 * of the name, and the last part of a pattern is that of the name. A dot parts no file's name.
 */
export function matchLastParts(patterns: readonly string[]): NameMatch {
  const globsBy = (mark: RegExp) =>
    patterns.map((pattern) =>
      foldCase(pattern)
        .split(mark)
        .map((part) => part.split('*'))
        .reverse(),
    );
  const [ofPaths, ofNames] = [globsBy(/\//), globsBy(/[.:/]/)];
  return (urn) => {
    const { namespace, name } = parseUrn(urn);
    const isPath = name.includes('/') && ruleOf(namespace).shape !== 'DOTTED';
    const parts = foldCase(name.replaceAll('"', ''))
      .split(isPath ? /\// : /[.:/]/)
      .reverse();
    return (isPath ? ofPaths : ofNames).some((glob) =>
      glob.every((pieces, at) => {
        const part = parts[at];
        return part !== undefined && fits(pieces, part, 0) && part.endsWith(pieces.at(-1) ?? '');
      }),
    );
  };
}

/** Where the next part of a name begins; -1: there is none. */
function nextPart(name: string, from: number): number {
  for (let at = from; at < name.length; at++) {
    if (name[at] === '.' || name[at] === '/' || name[at] === ':') return at + 1;
  }
  return -1;
}

/** Does the name from here on consist of these pieces, with anything between them? */
function fits(pieces: readonly string[], name: string, from: number): boolean {
  const [first = '', ...rest] = pieces;
  if (!name.startsWith(first, from)) return false;
  if (rest.length === 0) return from + first.length === name.length;
  const last = rest.at(-1) ?? '';
  let at = from + first.length;
  for (const piece of rest.slice(0, -1)) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at + last.length <= name.length;
}

/** Conditions of a selector, in the order in which a policy writes them. */
export const selectorCodes = ['KIND', 'PLATFORM', 'NAME', 'TAG', 'LAYER', 'OWNER'] as const;
export type SelectorCode = (typeof selectorCodes)[number];

export interface Condition {
  code: SelectorCode;
  /** What the policy says. */
  wanted: string;
  holds(id: AssetId): boolean;
}

const linesOf = (text: string) => (text === '' ? [] : text.split('\n'));

/** Owners of an asset, as the whole graph says. */
export function ownersIn(whole: WholeGraph, id: AssetId): string[] {
  return linesOf(whole.texts[whole.owners[id] ?? 0] ?? '');
}

/** `left`: parties for whom nobody speaks any more. */
export function conditionsOf(
  select: Selector,
  { whole, kind }: Pick<Nature, 'whole' | 'kind'>,
  left: ReadonlySet<string>,
): Condition[] {
  const { kinds, platforms, names, tags, layers, owner } = select;
  const found: Condition[] = [];
  const add = (code: SelectorCode, wanted: readonly string[], holds: Condition['holds']) =>
    found.push({ code, wanted: wanted.join(', '), holds });
  const textAt = (column: Uint32Array, id: AssetId) => whole.texts[column[id] ?? 0] ?? '';
  if (kinds) add('KIND', kinds, (id) => kinds.some((each) => each === kind(id)));
  if (platforms) {
    const wanted = new Set(platforms.map(foldCase));
    add('PLATFORM', platforms, (id) => wanted.has(foldCase(textAt(whole.platforms, id))));
  }
  if (layers)
    add('LAYER', layers, (id) => layers.some((each) => each === textAt(whole.layers, id)));
  if (tags) {
    const wanted = new Set(tags.map(foldCase));
    add('TAG', tags, (id) =>
      linesOf(textAt(whole.tags, id)).some((tag) => wanted.has(foldCase(tag))),
    );
  }
  if (owner !== undefined && owner !== 'any') {
    add('OWNER', [owner], (id) => ownerState(ownersIn(whole, id), left) === owner);
  }
  if (names) {
    const match = matchNames(names);
    add('NAME', names, (id) => match(whole.urns[id] ?? '|'));
  }
  return found;
}

/** Whose an asset is. */
export function ownerState(owners: readonly string[], left: ReadonlySet<string>) {
  if (owners.length === 0) return 'none';
  return owners.every((owner) => left.has(owner)) ? 'left' : 'known';
}
