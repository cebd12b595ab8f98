import { messageIn } from '../core/korean.ts';
import type { SourceState } from '../actions/scan.ts';
import type { Context } from './context.ts';
import { globalId, keyOf, parseGlobalId } from './ids.ts';
import { connect } from './page.ts';
import type { QueryResolvers, ScopeResolvers, SourceResolvers } from './schema.generated.ts';

/** A source's name behind its id; people may also give the name as it stands in gyebo.yaml. */
export function sourceName(id: string): string {
  return parseGlobalId(id) ? keyOf('Source', id) : id;
}

/** A source by name, if it is or was configured. */
export async function sourceByName(name: string, { ask }: Context): Promise<SourceState | null> {
  return (await ask.read('listSources', {})).find(({ id }) => id === name) ?? null;
}

export const sourceQueries: Pick<QueryResolvers, 'sources' | 'unmappedConnections'> = {
  sources: (_root, _args, { ask }) => ask.read('listSources', {}),
  unmappedConnections: async (_root, _args, { ask, connections }) => {
    const found = await ask.read('unmappedConnections', { mapped: connections.mapped() });
    return found.map((unmapped) => {
      const { name, place = null, assets: assetCount } = unmapped;
      return { name, place, assetCount, proposal: connections.propose(unmapped) };
    });
  },
};

/** What a source can vouch for as a whole. */
export const scopeResolvers: ScopeResolvers = {
  message: ({ message }, { language }) => message && messageIn(language, message),
};

/** A configured scanner. */
export const sourceResolvers: SourceResolvers = {
  id: ({ id }) => globalId('Source', id),
  name: ({ id }) => id,
  type: ({ value }) => value.type,
  configured: ({ value }) => value.configured,
  retiredAt: ({ value }) => value.retiredAt,
  covers: ({ value }) => value.covers,
  lastScan: ({ last }) => last,
  scopes: async ({ id }, args, { ask, cursors }) => {
    const field = `scopes:${id}:${args.state ?? ''}`;
    const { connection } = await connect(cursors, field, args, async (first, after) =>
      ask.read('listScopes', {
        source: id,
        first,
        ...(args.state && { state: args.state }),
        ...(after !== undefined && { after }),
      }),
    );
    const edges = connection.edges.map(({ cursor, node }) => {
      return { cursor, node: { ...node, name: node.scope } };
    });
    return { edges, pageInfo: connection.pageInfo };
  },
};
