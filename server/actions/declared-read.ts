import type { AssetId } from '../core/facts.ts';
import { canonicalUrn, schemaMeant, type Aliases } from '../core/urn.ts';
import type { ReadTransaction } from '../store/store.ts';
import { getRecord } from './record.ts';

/** Their word says what should be there, or what names alone tell; not that anything is. */
const notLooking = new Set(['config', 'people', 'names']);
const pageSize = 200;

/** Did a scan see the dataset, in code or in its system, or anything that it holds? */
async function isSeen(tx: ReadTransaction, urn: string): Promise<boolean> {
  const node = await tx.asset({ kind: 'DATASET', urn });
  return node !== undefined && isSeenAsset(tx, node.id, new Set());
}

async function isSeenAsset(
  tx: ReadTransaction,
  id: AssetId,
  looked: Set<AssetId>,
): Promise<boolean> {
  looked.add(id);
  const records = await tx.assetRecords(id);
  if (records.some((row) => !row.vanishedAt && !notLooking.has(row.source))) return true;
  for (const direction of ['UPSTREAM', 'DOWNSTREAM'] as const) {
    let after: string | undefined;
    do {
      const page = await tx.edges(id, direction, pageSize, after);
      for (const edge of page.rows) {
        if (edge.evidence.some((word) => !word.vanishedAt && !notLooking.has(word.source)))
          return true;
        const isPart = edge.relation === 'CONTAINS' && edge.from === id && !looked.has(edge.to);
        if (isPart && (await isSeenAsset(tx, edge.to, looked))) return true;
      }
      after = page.next;
    } while (after !== undefined);
  }
  return false;
}

/**
 * What declared reads mean. A name that may be a table or a whole schema is the table where a scan
 * has seen that, and both until then: a declared read must not protect nothing.
 */
export async function readsMeant(
  tx: ReadTransaction,
  written: string[],
  aliases: Aliases,
): Promise<string[]> {
  const urns = new Set<string>();
  for (const urn of written) {
    const table = canonicalUrn(urn, aliases);
    const schema = schemaMeant(urn, aliases);
    urns.add(table);
    if (schema !== undefined && !(await isSeen(tx, table))) urns.add(schema);
  }
  return [...urns].sort();
}

/** A read of `services:` that names nothing which a scan has seen. */
export interface UnseenRead {
  service: string;
  /** As written. */
  read: string;
  /** The form for the whole schema, where the name may mean one. */
  schema?: string;
  /** Scans know something in that schema: it is taken for it. */
  isSchema: boolean;
}

/** Declared reads that no scan has seen: mistyped, meant as a schema, or where nobody looks. */
export async function unseenReads(
  tx: ReadTransaction,
  input: { aliases: Aliases },
): Promise<UnseenRead[]> {
  const declared = (await getRecord(tx, 'SETTING', 'services'))?.value.value as
    Record<string, { service: { reads: string[] } }> | undefined;
  const unseen: UnseenRead[] = [];
  for (const [service, entry] of Object.entries(declared ?? {})) {
    for (const read of entry.service.reads) {
      if (await isSeen(tx, canonicalUrn(read, input.aliases))) continue;
      const schema = schemaMeant(read, input.aliases);
      const isSchema = schema !== undefined && (await isSeen(tx, schema));
      unseen.push({ service, read, ...(schema !== undefined && { schema }), isSchema });
    }
  }
  return unseen;
}
