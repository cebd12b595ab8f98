import type { AssetNode, SearchHit } from '../store.ts';
import { matchRanges } from './words.ts';

const shownColumns = 3;

/**
 * Where the words of a search stand in an asset: every field that is searched, so that no hit is
 * without its why. A column is told as `name — meaning`.
 */
export function highlightsOf(
  node: AssetNode,
  words: { text: string; initials: boolean }[],
): SearchHit['highlights'] {
  const { facts, ref, parties } = node;
  const columns = (facts.columns ?? []).map(({ name, description }) =>
    description === undefined ? name : `${name} — ${description}`,
  );
  const owners = parties.flatMap(({ role, party }) => (role === 'OWNER' ? [party] : []));
  const others = parties.flatMap(({ role, party }) => (role === 'OWNER' ? [] : [party]));
  return [
    ...marked('name', [facts.name], words),
    ...marked('urn', [ref.urn], words),
    ...marked('description', [facts.description ?? ''], words),
    ...marked('tag', facts.tags ?? [], words),
    ...marked('owner', owners, words),
    ...marked('party', others, words),
    ...marked('column', columns, words).slice(0, shownColumns),
  ];
}

function marked(
  field: string,
  texts: string[],
  words: { text: string; initials: boolean }[],
): SearchHit['highlights'] {
  return [...new Set(texts)].flatMap((text) => {
    const ranges = words.flatMap((word) => matchRanges(text, word)).sort((a, b) => a[0] - b[0]);
    const apart = ranges.filter(
      (range, index) => index === 0 || range[0] >= (ranges[index - 1]?.[1] ?? 0),
    );
    return apart.length === 0 ? [] : [{ field, text, ranges: apart }];
  });
}
