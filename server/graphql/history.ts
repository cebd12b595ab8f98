import type { AssetNode, HistoryRow } from '../store/store.ts';
import type { Context } from './context.ts';
import { globalId } from './ids.ts';
import { connect } from './page.ts';
import type { PageInput } from './page.ts';
import type { ResolversTypes } from './schema.generated.ts';

type Entry = Awaited<ResolversTypes['HistoryEntry']>;

/** Plain values as texts; what is nested stays JSON. */
function asTexts(value: unknown): Record<string, string> | null {
  if (value === null || value === undefined) return null;
  const fields = typeof value === 'object' && !Array.isArray(value) ? value : { value };
  const entries = Object.entries(fields).flatMap(([key, item]: [string, unknown]) => {
    if (item === null || item === undefined) return [];
    return [[key, typeof item === 'string' ? item : JSON.stringify(item)]];
  });
  return Object.fromEntries(entries);
}

async function entryOf(row: HistoryRow, node: AssetNode, context: Context): Promise<Entry> {
  if ('deed' in row) {
    const { at, actor, action, reason, before, after } = row.deed;
    return { at, actor, action, reason, before: asTexts(before), after: asTexts(after) };
  }
  const { change, source, at } = row;
  const other = change.assets.find((id) => id !== node.id);
  return {
    at,
    action: change.change,
    source,
    scan: globalId('Scan', change.run),
    other: other === undefined ? null : await context.assets.load(other),
  };
}

/** What people did to an asset and what scans changed of it, as a page. */
export async function history(node: AssetNode, args: PageInput, context: Context) {
  const field = `history:${node.id}`;
  const { connection } = await connect(context.cursors, field, args, (first, after) =>
    context.ask.read('assetHistory', { id: node.id, first, ...(after !== undefined && { after }) }),
  );
  const edges = connection.edges.map(async ({ cursor, node: row }) => ({
    cursor,
    node: await entryOf(row, node, context),
  }));
  return { edges: await Promise.all(edges), pageInfo: connection.pageInfo };
}
