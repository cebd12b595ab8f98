import type { SearchQuery } from '../gql/graphql.ts';

type Hit = NonNullable<SearchQuery['search']>['edges'][number];

export const sorts = ['relevance', 'name', 'change', 'use'] as const;
export type Sort = (typeof sorts)[number];

/** The loaded hits in another order; relevance is the server's own. */
export function sortHits(hits: Hit[], sort: Sort): Hit[] {
  if (sort === 'name') return hits.toSorted((a, b) => a.node.name.localeCompare(b.node.name, 'ko'));
  if (sort === 'use')
    return hits.toSorted((a, b) => b.node.downstreamCount - a.node.downstreamCount);
  if (sort === 'change') {
    return hits.toSorted((a, b) =>
      (b.node.dataChangedAt ?? '').localeCompare(a.node.dataChangedAt ?? ''),
    );
  }
  return hits;
}
