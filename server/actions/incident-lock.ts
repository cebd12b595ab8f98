import { GyeboError } from '../core/errors.ts';
import type { AssetNode, ReadTransaction, WriteTransaction } from '../store/store.ts';
import { getRecord, type TypedRecord } from './record.ts';
import { refOf } from './renumber.ts';

/** The incident, or NOT_FOUND. */
export async function requireIncident(
  tx: ReadTransaction,
  id: string,
): Promise<TypedRecord<'INCIDENT'>> {
  const record = await getRecord(tx, 'INCIDENT', id);
  if (record) return record;
  throw new GyeboError('NOT_FOUND', `no incident ${id}`);
}

/** An incident that nobody else changes before the transaction ends, and its assets as they are. */
export interface LockedIncident {
  record: TypedRecord<'INCIDENT'>;
  nodes: AssetNode[];
}

/** Takes the locks of its assets: a deletion of them must not be decided meanwhile, nor another change. */
export async function lockIncident(tx: WriteTransaction, id: string): Promise<LockedIncident> {
  const { value } = await requireIncident(tx, id);
  const nodes: AssetNode[] = [];
  for (const text of value.assets) {
    const node = await tx.asset(refOf(text));
    if (node) nodes.push(node);
  }
  await tx.lock(nodes.map((node) => node.id).sort((a, b) => a - b));
  return { record: await requireIncident(tx, id), nodes };
}
