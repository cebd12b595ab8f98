import type { AssetKind, Layer, SearchFilter } from '../gql/graphql.ts';

export const facetNames = [
  'kind',
  'platform',
  'layer',
  'owner',
  'noowner',
  'tag',
  'fresh',
] as const;
export type FacetName = (typeof facetNames)[number];

const kinds: readonly string[] = [
  'DATASET',
  'COLUMN',
  'PIPELINE',
  'TASK',
  'DASHBOARD',
  'MODEL',
  'SERVICE',
] satisfies AssetKind[];
const layers: readonly string[] = [
  'source',
  'lake',
  'warehouse',
  'mart',
  'serving',
] satisfies Layer[];

/** Whether a text is a kind of asset. */
export function isKind(text: string | undefined): text is AssetKind {
  return text !== undefined && kinds.includes(text);
}

/** Whether a text is a layer. */
export function isLayer(text: string): text is Layer {
  return layers.includes(text);
}

/** The filter that a query string asks for; unknown values are left out. */
export function filterOf(query: URLSearchParams): SearchFilter {
  const some = (name: string): string[] => query.getAll(name);
  const fresh = Number(some('fresh')[0]);
  return {
    ...(some('kind').some(isKind) ? { kinds: some('kind').filter(isKind) } : {}),
    ...(some('platform').length ? { platforms: some('platform') } : {}),
    ...(some('layer').some(isLayer) ? { layers: some('layer').filter(isLayer) } : {}),
    ...(some('owner').length ? { owners: some('owner') } : {}),
    ...(some('tag').length ? { tags: some('tag') } : {}),
    ...(fresh > 0 ? { freshWithinDays: Math.round(fresh) } : {}),
    ...(query.has('noowner') ? { noOwner: true } : {}),
  };
}

/** The query-string name of a facet the server counts. */
export function facetOf(field: string): FacetName | undefined {
  const name = { freshness: 'fresh', noOwner: 'noowner' }[field] ?? field;
  return facetNames.find((known) => known === name);
}
