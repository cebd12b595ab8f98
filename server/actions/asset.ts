import { refText, type AssetRef } from '../core/asset.ts';
import { GyeboError } from '../core/errors.ts';
import type { AssetId, DeletionFacts, FactEdge } from '../core/facts.ts';
import { isUnmapped } from '../core/urn.ts';
import type {
  AssetNode,
  AssetRecord,
  Page,
  ReadTransaction,
  SearchQuery,
  SearchResult,
  StoredRecord,
} from '../store/store.ts';

/** How a caller names one asset: by the store's id, or by its natural key. */
export type AssetKey = { id: AssetId } | { ref: AssetRef };

/** Everything the page of one asset shows at first sight; more edges come by `assetEdges`. */
export interface AssetDetails {
  node: AssetNode;
  records: AssetRecord[];
  upstream: Page<FactEdge>;
  downstream: Page<FactEdge>;
  /** The other ends of those edges. */
  neighbours: AssetNode[];
  usage: DeletionFacts['usage'];
  /** Role records that people wrote, ended ones with `endedAt`. */
  roles: StoredRecord[];
  hold?: StoredRecord;
}

export interface Resolution {
  /** Set when the text means exactly one asset. */
  node?: AssetNode;
  candidates: AssetNode[];
  /** The text is a file's path: the candidates are all that it holds, not alternatives. */
  isFile: boolean;
}

/** The asset, or NOT_FOUND. */
export async function requireAsset(tx: ReadTransaction, key: AssetKey): Promise<AssetNode> {
  const node = 'id' in key ? (await tx.assets([key.id]))[0] : await tx.asset(key.ref);
  if (node) return node;
  throw new GyeboError('NOT_FOUND', `no asset ${'id' in key ? `#${key.id}` : key.ref.urn}`);
}

/** Assets by words, with facets and highlights. */
export async function searchAssets(tx: ReadTransaction, input: SearchQuery): Promise<SearchResult> {
  return tx.search(input);
}

const filePath = /(^|[^:/])\/[^|]*$|\.(py|sql|ya?ml|hql|ipynb|sh)$/i;

/** A file stands for the pipelines in it, else for its tasks, else for what else it defines. */
function ofFile(found: AssetNode[]): AssetNode[] {
  for (const kind of ['PIPELINE', 'TASK', 'DATASET'] as const) {
    const some = found.filter((node) => node.ref.kind === kind);
    if (some.length > 0) return some;
  }
  return found;
}

/** The narrowest reading of a name that leaves anything: URN, short name, then trailing parts. */
function byName(text: string, found: AssetNode[]): AssetNode[] {
  const mapped = found.filter((node) => !isUnmapped(node.ref.urn));
  const known = mapped.length > 0 ? mapped : found;
  const whole = known.filter((node) => node.ref.kind !== 'COLUMN');
  const readings = [
    found.filter((node) => node.ref.urn === text),
    whole.filter((node) => node.ref.urn.endsWith(`|${text}`)),
    whole.filter((node) => node.facts.name === text),
    whole,
    known,
  ];
  return readings.find((reading) => reading.length > 0) ?? [];
}

/**
 * What a person means by a DAG id, table name, file path or URN. A file stands for all pipelines
 * in it; of several readings of a name the narrowest counts.
 */
export async function resolveAsset(
  tx: ReadTransaction,
  input: { text: string; limit?: number },
): Promise<Resolution> {
  const text = input.text.trim();
  const found = (await tx.resolve(text, input.limit ?? 50)).filter(
    (node) => node.state !== 'VANISHED',
  );
  const named = byName(text, found);
  const exact = named.some((node) => node.ref.urn === text || node.ref.urn.endsWith(`|${text}`));
  const isFile = filePath.test(text) && !exact;
  const candidates = isFile ? ofFile(found) : named;
  const only = candidates.length === 1 ? candidates[0] : undefined;
  return { ...(only && { node: only }), candidates, isFile };
}

/** The nodes of these ids; ids that do not exist are left out. */
export async function assetsById(
  tx: ReadTransaction,
  input: { ids: AssetId[] },
): Promise<AssetNode[]> {
  return tx.assets(input.ids);
}

/** One asset with records, edges (first `edges` per side), usage, roles and hold; NOT_FOUND otherwise. */
export async function assetDetails(
  tx: ReadTransaction,
  input: { asset: AssetKey; edges?: number },
): Promise<AssetDetails> {
  const node = await requireAsset(tx, input.asset);
  const first = input.edges ?? 50;
  const upstream = await tx.edges(node.id, 'UPSTREAM', first);
  const downstream = await tx.edges(node.id, 'DOWNSTREAM', first);
  const ends = new Set([
    ...upstream.rows.map((edge) => edge.from),
    ...downstream.rows.map((edge) => edge.to),
  ]);
  const hold = await tx.record('HOLD', refText(node.ref));
  return {
    node,
    records: await tx.assetRecords(node.id),
    upstream,
    downstream,
    neighbours: await tx.assets([...ends]),
    usage: await tx.usage(node.id),
    roles: (await tx.records('ROLE', { asset: node.id }, 200)).rows,
    ...(hold && { hold }),
  };
}

/** One page of edges of an asset in one direction, with the assets at their other ends. */
export async function assetEdges(
  tx: ReadTransaction,
  input: { id: AssetId; direction: 'UPSTREAM' | 'DOWNSTREAM'; first: number; after?: string },
): Promise<Page<FactEdge> & { neighbours: AssetNode[] }> {
  const page = await tx.edges(input.id, input.direction, input.first, input.after);
  const ends = page.rows.map((edge) => (input.direction === 'UPSTREAM' ? edge.from : edge.to));
  return { ...page, neighbours: await tx.assets([...new Set(ends)]) };
}

/** Counts for the first page and for doctor. */
export async function totals(tx: ReadTransaction): ReturnType<ReadTransaction['totals']> {
  return tx.totals();
}

/** What people did to an asset and what scans changed of it, newest first. */
export async function assetHistory(
  tx: ReadTransaction,
  input: { id: AssetId; first: number; after?: string },
): ReturnType<ReadTransaction['history']> {
  return tx.history(input.id, input.first, input.after);
}

/** One page of the audit trail, newest first. */
export async function listAudit(
  tx: ReadTransaction,
  input: { first: number; after?: string },
): ReturnType<ReadTransaction['audit']> {
  return tx.audit(input.first, input.after);
}
