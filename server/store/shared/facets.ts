import { assetKinds } from '../../core/asset.ts';
import type { Facet, SearchQuery } from '../store.ts';
import { byLine, createTally } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import { kindCode, stateCode } from './codes.ts';

/** Counting stops here; a total of this much means "10,000 or more". */
export const countedUpTo = 10_001;
/** So many of the most popular are scored. */
export const candidates = 200;
const shownValues = 50;
const freshness = [1, 7, 30, 90];
const dayMilliseconds = 86_400_000;

/**
 * How many of the assets given match the filter, and how they spread over each facet; `first` are the
 * first of these, in the order given.
 */
export function facetsOf(
  attributes: Attributes,
  matching: Iterable<number>,
  query: SearchQuery,
  now: number,
): { total: number; facets: Facet[]; first: number[] } {
  const passes = filterOf(attributes, query, now);
  const [kind, platform, layer] = [createTally(), createTally(), createTally()];
  const [owner, tag, fresh] = [createTally(), createTally(), createTally()];
  const first: number[] = [];
  let total = 0;
  for (const id of matching) {
    if (!passes(id)) continue;
    total++;
    if (total <= candidates) first.push(id);
    kind.add(attributes.kinds[id] ?? 0);
    platform.add(attributes.platforms[id] ?? 0);
    layer.add(attributes.layers[id] ?? 0);
    owner.add(attributes.owners[id] ?? 0);
    tag.add(attributes.tags[id] ?? 0);
    const age = (now - (attributes.changed[id] ?? 0)) / dayMilliseconds;
    for (const days of freshness) if (age <= days) fresh.add(days);
    if (total === countedUpTo) break;
  }
  const { texts } = attributes;
  const ownerless = owner.told().filter(([number]) => texts[number] === '');
  const values: Record<Facet['field'], Facet['values']> = {
    kind: byLine(kind.told(), [...assetKinds]),
    platform: byLine(platform.told(), texts),
    layer: byLine(layer.told(), texts),
    owner: byLine(owner.told(), texts),
    tag: byLine(tag.told(), texts),
    freshness: fresh.told().map(([days, count]) => ({ value: String(days), count })),
    noOwner: ownerless.map(([, count]) => ({ value: 'true', count })),
  };
  const facets = facetNames.map((field) => ({
    field,
    values: values[field].slice(0, shownValues),
  }));
  return { total, facets, first };
}
const facetNames = [
  'kind',
  'platform',
  'layer',
  'owner',
  'tag',
  'freshness',
  'noOwner',
] as const satisfies Facet['field'][];

/** The filter of a query over the flat arrays; search-filter.ts is the same for SQL. */
function filterOf(
  attributes: Attributes,
  query: SearchQuery,
  now: number,
): (id: number) => boolean {
  const tests: ((id: number) => boolean)[] = [];
  const kinds = new Set(query.kinds?.map(kindCode.of));
  const column = kindCode.of('COLUMN');
  if (kinds.size > 0) tests.push((id) => kinds.has(attributes.kinds[id] ?? 0));
  else tests.push((id) => attributes.kinds[id] !== column);
  const states = new Set(query.states?.map(stateCode.of));
  if (states.size > 0) tests.push((id) => states.has(attributes.states[id] ?? 0));
  for (const [name, wanted] of [
    ['platforms', query.platforms],
    ['layers', query.layers],
    ['owners', query.owners],
    ['tags', query.tags],
  ] as const) {
    if (wanted === undefined || wanted.length === 0) continue;
    const holds = holdsAnyOf(attributes, wanted);
    tests.push((id) => holds(attributes[name][id] ?? 0));
  }
  if (query.noOwner === true) {
    tests.push((id) => attributes.texts[attributes.owners[id] ?? 0] === '');
  }
  const days = query.freshWithinDays;
  if (days !== undefined) {
    tests.push((id) => (attributes.changed[id] ?? 0) >= now - days * dayMilliseconds);
  }
  return (id) => tests.every((passes) => passes(id));
}

/** Whether the text with a number has one of the values among its lines; each text is split once. */
function holdsAnyOf(attributes: Attributes, wanted: string[]): (number: number) => boolean {
  const values = new Set(wanted);
  const found = new Map<number, boolean>();
  return (number) => {
    let holds = found.get(number);
    if (holds === undefined) {
      holds = (attributes.texts[number] ?? '').split('\n').some((line) => values.has(line));
      found.set(number, holds);
    }
    return holds;
  };
}
