import type { SearchQuery, SearchResult } from '../store/store.ts';
import { badInput } from './ids.ts';
import { connect } from './page.ts';
import type { QueryResolvers, SearchFilter } from './schema.generated.ts';

const longestText = 1000;

type Filter = Omit<SearchQuery, 'text' | 'first' | 'after'>;

/** The filter without what was not asked: the store tells "absent" from "none of". */
function filterOf(filter: SearchFilter | null | undefined): Filter {
  const entries = Object.entries(filter ?? {}).filter(([, value]) => value !== null);
  const given: Filter = Object.fromEntries(entries);
  return { states: ['ACTIVE', 'DEPRECATED'], ...given };
}

export const searchQueries: Pick<QueryResolvers, 'search'> = {
  search: async (_root, args, { ask, cursors }) => {
    const { text } = args;
    if (text.length > longestText) throw badInput(`search for at most ${longestText} characters`);
    const filter = filterOf(args.filter);
    const { sort } = args;
    const field = `search:${JSON.stringify([text, filter, sort])}`;
    const { connection, page } = await connect(cursors, field, args, async (first, after) => {
      const query = { text, ...filter, sort, first, ...(after !== undefined && { after }) };
      const result: SearchResult = await ask.read('searchAssets', query);
      return { ...result, rows: result.hits };
    });
    return {
      edges: connection.edges.map(({ cursor, node: { node, highlights } }) => {
        return { cursor, node, highlights };
      }),
      pageInfo: connection.pageInfo,
      totalCount: page.total,
      totalCountIsExact: page.totalIsExact,
      facets: page.facets,
    };
  },
};
