import { messageIn } from '../core/korean.ts';
import type { Context, ScanStep } from './context.ts';
import { globalId, numberOf } from './ids.ts';
import { connect } from './page.ts';
import type { QueryResolvers, ScanResolvers, SubscriptionResolvers } from './schema.generated.ts';
import { sourceName } from './source.ts';
import type { ScanRun } from '../core/scan.ts';

/** A run by its number, if there is one. */
export async function scanByNumber(id: number, { ask }: Context): Promise<ScanRun | null> {
  return (await ask.read('listScans', { id, first: 1 })).rows[0] ?? null;
}

export const scanQueries: Pick<QueryResolvers, 'scan' | 'scans' | 'scanDiff'> = {
  scan: (_root, { id }, context) => scanByNumber(numberOf('Scan', id), context),
  scans: async (_root, args, { ask, cursors }) => {
    const source = args.source == null ? undefined : sourceName(args.source);
    const field = `scans:${source ?? ''}`;
    const { connection } = await connect(cursors, field, args, async (first, after) =>
      ask.read('listScans', {
        first,
        ...(source !== undefined && { source }),
        ...(after !== undefined && { after }),
      }),
    );
    return connection;
  },
  scanDiff: async (_root, args, { ask, cursors, assets }) => {
    const range = { fromRun: numberOf('Scan', args.from), toRun: numberOf('Scan', args.to) };
    const field = `scanDiff:${range.fromRun}:${range.toRun}`;
    const { connection } = await connect(cursors, field, args, async (first, after) =>
      ask.read('scanChanges', { ...range, first, ...(after !== undefined && { after }) }),
    );
    const edges = connection.edges.map(async ({ cursor, node }) => {
      const concerned = await Promise.all(node.assets.map((id) => assets.load(id)));
      return { cursor, node: { ...node, assets: concerned } };
    });
    return { edges: await Promise.all(edges), pageInfo: connection.pageInfo };
  },
};

async function* steps(progress: AsyncIterable<ScanStep>) {
  for await (const step of progress) yield { scanProgress: step };
}

export const scanSubscriptions: SubscriptionResolvers = {
  scanProgress: {
    subscribe: (_root, { id }, { scans, signal }) => {
      const run = id == null ? {} : { run: numberOf('Scan', id) };
      return steps(scans.progress({ ...run, signal }));
    },
  },
};

/** A run of a source. */
export const scanResolvers: ScanResolvers = {
  id: ({ id }) => globalId('Scan', id),
  message: ({ message }, { language }) => message && messageIn(language, message),
};
