import type { AssetId } from '../facts.ts';
import { foldCase } from '../urn-name.ts';
import { parseUrn } from '../urn.ts';
import type { Nature } from './nature.ts';
import type { Selector } from './policy.ts';
import type { WholeGraph } from './whole.ts';

/** Compares names with patterns: `*` is anything, and a pattern ends where a name does. */
export type NameMatch = (urn: string) => boolean;

/**
 * A name meets `mart.*` when its last parts do, whatever case they are in: a pattern begins at the
 * beginning of a part.
 */
export function matchNames(patterns: readonly string[]): NameMatch {
  const sources = patterns.map((pattern) =>
    foldCase(pattern)
      .split('*')
      .map((literal) => literal.replace(/[\\^$.+?()[\]{}|/]/g, '\\$&'))
      .join('.*'),
  );
  if (sources.length === 0) return () => false;
  const whole = new RegExp(`(?:^|[./:])(?:${sources.join('|')})$`, 'su');
  return (urn) => whole.test(foldCase(parseUrn(urn).name.replaceAll('"', '')));
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
