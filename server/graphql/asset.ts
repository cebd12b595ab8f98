import type { AssetDetails } from '../actions/asset.ts';
import { assetKinds } from '../core/asset.ts';
import type { AssetId, FactEdge } from '../core/facts.ts';
import type { AssetNode } from '../store/store.ts';
import type { Context } from './context.ts';
import { badInput, globalId, numberOf } from './ids.ts';
import { connect } from './page.ts';
import type { AssetResolvers, QueryResolvers } from './schema.generated.ts';
import { history } from './history.ts';
import { usageOf } from './usage.ts';

const contentLimit = 200;

/** The other ends of an asset's CONTAINS edges, at most 200. */
async function contained(
  node: AssetNode,
  direction: 'UPSTREAM' | 'DOWNSTREAM',
  context: Context,
): Promise<AssetNode[]> {
  const details = await context.details.load(node.id);
  const ends: AssetId[] = [];
  const other = (edge: FactEdge) => (direction === 'UPSTREAM' ? edge.from : edge.to);
  let page = direction === 'UPSTREAM' ? details.upstream : details.downstream;
  for (;;) {
    const parts = page.rows.filter((edge) => edge.relation === 'CONTAINS');
    ends.push(...parts.map(other));
    if (page.next === undefined || ends.length >= contentLimit) break;
    const input = { id: node.id, direction, first: contentLimit, after: page.next };
    page = await context.ask.read('assetEdges', input);
  }
  return Promise.all(ends.slice(0, contentLimit).map((id) => context.assets.load(id)));
}

function holdOf({ hold }: AssetDetails) {
  if (!hold) return null;
  const { by, reason, until } = hold.value;
  return { by: String(by), reason: String(reason), until: until ? String(until) : null };
}

const facts: AssetResolvers = {
  id: ({ id }) => globalId('Asset', id),
  urn: ({ ref }) => ref.urn,
  kind: ({ ref }) => ref.kind,
  name: (node) => node.facts.name,
  platform: (node) => node.facts.platform,
  subtype: (node) => node.facts.subtype,
  layer: (node) => node.layer,
  description: (node) => node.facts.description,
  tags: (node) => node.facts.tags ?? [],
  roles: (node) => node.parties,
  columns: (node) =>
    (node.facts.columns ?? []).map((column) => {
      return { ...column, primaryKey: column.primaryKey ?? false };
    }),
  schedule: (node) => node.facts.schedule,
  sizeBytes: (node) => node.facts.sizeBytes?.toFixed(0),
  rowCount: (node) => node.facts.rowCount?.toFixed(0),
  rowCountEstimated: (node) => node.facts.rowCountEstimated,
  dataChangedAt: (node) => node.facts.dataChangedAt,
  definition: (node) => node.facts.definition,
  properties: (node) => node.facts.properties ?? {},
};

/** A thing in the catalog. */
export const assetResolvers: AssetResolvers = {
  ...facts,
  evidence: async (node, _args, context) => (await context.details.load(node.id)).records,
  usage: async (node, _args, { ask }) => usageOf(await ask.read('watchedUsage', { id: node.id })),
  history: (node, args, context) => history(node, args, context),
  hold: async (node, _args, context) => holdOf(await context.details.load(node.id)),
  containers: (node, _args, context) => contained(node, 'UPSTREAM', context),
  contents: (node, _args, context) => contained(node, 'DOWNSTREAM', context),
  upstreamCount: (node, _args, { counts }) => counts.UPSTREAM.load(node.id),
  downstreamCount: (node, _args, { counts }) => counts.DOWNSTREAM.load(node.id),
  deletability: async (node, _args, { ask, unread }) =>
    ask.read('checkDeletion', { subject: [node.id], ...(await unread()) }),
  edges: async (node, args, context) => {
    const { direction } = args;
    const field = `edges:${node.id}:${direction}`;
    const { connection } = await connect(context.cursors, field, args, async (first, after) => {
      const input = { id: node.id, direction, first, ...(after !== undefined && { after }) };
      const page = await context.ask.read('assetEdges', input);
      for (const neighbour of page.neighbours) context.assets.prime(neighbour.id, neighbour);
      return page;
    });
    context.assets.prime(node.id, node);
    return connection;
  },
};

/** One of the assets that share a URN: what stands before what is gone, then by kind. */
function firstOf(nodes: AssetNode[]): AssetNode | undefined {
  const rank = ({ state, ref }: AssetNode) =>
    (state === 'VANISHED' ? assetKinds.length : 0) + assetKinds.indexOf(ref.kind);
  return nodes.toSorted((a, b) => rank(a) - rank(b))[0];
}

export const assetQueries: Pick<QueryResolvers, 'asset' | 'resolveAssets' | 'totals'> = {
  asset: async (_root, { urn, kind }, { ask }) =>
    firstOf(await ask.read('assetsByUrn', { urn, ...(kind && { kind }) })) ?? null,
  resolveAssets: async (_root, { text, first }, { ask }) => {
    if (first < 1 || first > 100) throw badInput(`first is ${first}: it must be from 1 to 100`);
    return (await ask.read('resolveAsset', { text, limit: first })).candidates;
  },
  totals: async (_root, _args, { ask }) => {
    const totals = await ask.read('totals', {});
    const counts = Object.entries(totals.byKind).map(([value, count]) => ({ value, count }));
    return { ...totals, byKind: counts.sort((a, b) => b.count - a.count) };
  },
};

/** The store's numbers behind ids of assets; BAD_USER_INPUT for none or more than 100. */
export function assetIds(ids: readonly string[]): AssetId[] {
  if (ids.length < 1 || ids.length > 100) throw badInput('name from 1 to 100 assets');
  return [...new Set(ids.map((id) => numberOf('Asset', id)))];
}
