import type { SearchSort } from '../gql/graphql.ts';

export const sorts = ['relevance', 'name', 'change', 'connected'] as const;
export type Sort = (typeof sorts)[number];

/** Orders in the address, as the server calls them. */
export const sortOf: Record<Sort, SearchSort> = {
  relevance: 'RELEVANCE',
  name: 'NAME',
  change: 'CHANGED',
  connected: 'CONNECTED',
};
