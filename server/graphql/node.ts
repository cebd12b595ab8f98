import type { Context } from './context.ts';
import { badInput, parseGlobalId } from './ids.ts';
import { requestById } from './request.ts';
import type { NodeResolvers, QueryResolvers, ResolversTypes } from './schema.generated.ts';
import { scanByNumber } from './scan.ts';
import { sourceByName } from './source.ts';
import { unresolvedById } from './unresolved.ts';

type NodeModel = ResolversTypes['Node'] | null;

async function nodeById(id: string, context: Context): Promise<NodeModel> {
  const parsed = parseGlobalId(id);
  if (!parsed) return null;
  const { type, key } = parsed;
  switch (type) {
    case 'Asset':
      return (await context.askedAssets.load(Number(key))) ?? null;
    case 'Scan':
      return scanByNumber(Number(key), context);
    case 'Source':
      return sourceByName(key, context);
    case 'Unresolved':
      return unresolvedById(id, context);
    case 'RecordedVerdict':
      return (await context.ask.read('getVerdict', { id: key })) ?? null;
    case 'DeletionRequest':
      return requestById(key, context);
    case 'Migration':
      return (await context.ask.read('migrationOf', { id: key })) ?? null;
    // They are asked for by fields of their own, for whoever asks.
    case 'RetentionExclusion':
    case 'DeadGroup':
      return null;
  }
}

export const nodeQueries: Pick<QueryResolvers, 'node' | 'nodes'> = {
  node: (_root, { id }, context) => nodeById(id, context),
  nodes: (_root, { ids }, context) => {
    if (ids.length > 100) throw badInput('ask for at most 100 nodes');
    return Promise.all(ids.map((id) => nodeById(id, context)));
  },
};

/** What has an opaque id: told apart by what only one of the models has. */
export const nodeResolvers: NodeResolvers = {
  __resolveType(model) {
    if ('ref' in model) return 'Asset';
    if ('fact' in model) return 'Unresolved';
    if ('counts' in model) return 'Scan';
    if ('request' in model) return 'DeletionRequest';
    if ('migration' in model) return 'Migration';
    if ('subject' in model) return 'RecordedVerdict';
    return 'Source';
  },
};
