import { messageIn } from '../core/korean.ts';
import type { ReachResult } from '../store/store.ts';
import type { ReachBoxQuery } from '../store/summary.ts';
import { assetIds } from './asset.ts';
import type { Context } from './context.ts';
import { badInput, globalId, numberOf } from './ids.ts';
import { connect } from './page.ts';
import type {
  EdgeResolvers,
  ImpactResolvers,
  QueryImpactArgs,
  QueryImpactSummaryArgs,
  QueryResolvers,
} from './schema.generated.ts';

function within(name: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw badInput(`${name} is ${value}: it must be from ${least} to ${most}`);
}

/** HTTP path of the whole closure as CSV. */
function csvPath(ids: number[], args: QueryImpactArgs): string {
  const query = new URLSearchParams({
    ids: ids.map((id) => globalId('Asset', id)).join(','),
    direction: args.direction,
  });
  if (args.depth) query.set('depth', String(args.depth));
  if (args.kinds?.length) query.set('kinds', args.kinds.join(','));
  return `/api/v1/impact.csv?${query}`;
}

function boxOf({ box }: QueryImpactArgs): ReachBoxQuery | undefined {
  if (!box) return undefined;
  const { by, values, except } = box;
  const hop = within('box.hop', box.hop, 1, 6);
  return { by, hop, ...(values && { values }), ...(except && { except }) };
}

function depthOf(depth: number | null | undefined): number | undefined {
  return depth == null ? undefined : within('depth', depth, 1, 1000);
}

async function impact(args: QueryImpactArgs, { ask, cursors }: Context) {
  const roots = assetIds(args.ids);
  const { direction, kinds } = args;
  const depth = depthOf(args.depth);
  const box = boxOf(args);
  const field = `impact:${JSON.stringify([roots, direction, depth ?? 0, kinds ?? [], box])}`;
  const { connection, page } = await connect(cursors, field, args, async (first, after) => {
    const result: ReachResult = await ask.read('impact', {
      roots,
      direction,
      first,
      ...(depth !== undefined && { depth }),
      ...(kinds?.length && { kinds }),
      ...(box && { box }),
      ...(after !== undefined && { after }),
    });
    return { ...result, rows: result.nodes };
  });
  return {
    ...page,
    edges: connection.edges.map(({ cursor, node: { node, hop } }) => ({ cursor, node, hop })),
    pageInfo: connection.pageInfo,
    totalCount: page.total,
    csvPath: csvPath(roots, args),
  };
}

async function impactSummary(args: QueryImpactSummaryArgs, { ask }: Context) {
  const roots = assetIds(args.ids);
  const { direction, by } = args;
  const depth = depthOf(args.depth);
  const input = { roots, direction, by, ...(depth !== undefined && { depth }) };
  const { total, complete, summary } = await ask.read('impactSummary', input);
  const boxes = summary?.boxes ?? [];
  return {
    totalCount: total,
    complete,
    boxes: boxes.map(({ hop, value, count, marked }) => ({ hop, value, count, blocking: marked })),
    links: summary?.links ?? [],
  };
}

async function lineage(
  args: {
    id: string;
    upstreamDepth: number;
    downstreamDepth: number;
    fanOut: number;
    maxNodes: number;
  },
  { ask, assets }: Context,
) {
  const root = numberOf('Asset', args.id);
  const picture = await ask.read('neighbourhood', {
    root,
    upstreamDepth: within('upstreamDepth', args.upstreamDepth, 0, 10),
    downstreamDepth: within('downstreamDepth', args.downstreamDepth, 0, 10),
    fanOut: within('fanOut', args.fanOut, 1, 200),
    maxNodes: within('maxNodes', args.maxNodes, 1, 1000),
  });
  for (const node of picture.nodes) assets.prime(node.id, node);
  const more = picture.more.map(async ({ node, direction, count }) => {
    return { asset: await assets.load(node), direction, count };
  });
  return {
    root: await assets.load(root),
    nodes: picture.nodes,
    edges: picture.edges,
    more: await Promise.all(more),
    complete: picture.complete,
  };
}

export const lineageQueries: Pick<QueryResolvers, 'impact' | 'impactSummary' | 'lineage' | 'why'> =
  {
    impact: (_root, args, context) => impact(args, context),
    impactSummary: (_root, args, context) => impactSummary(args, context),
    lineage: async (_root, args, context) => lineage(args, context),
    why: async (_root, args, { ask, assets }) => {
      const [from, to] = [numberOf('Asset', args.from), numberOf('Asset', args.to)];
      const path = await ask.read('why', { from, to });
      for (const node of path?.nodes ?? []) assets.prime(node.id, node);
      return path ?? null;
    },
  };

/** A closure. */
export const impactResolvers: ImpactResolvers = {
  incompleteReason: ({ incompleteReason }, { language }) =>
    incompleteReason && messageIn(language, incompleteReason),
};

/** An edge of the lineage graph. */
export const edgeResolvers: EdgeResolvers = {
  from: (edge, _args, { assets }) => assets.load(edge.from),
  to: (edge, _args, { assets }) => assets.load(edge.to),
};
