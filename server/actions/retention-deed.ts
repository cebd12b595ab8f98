import type { AssetId } from '../core/facts.ts';
import type { ReadTransaction, StoredAudit } from '../store/store.ts';

const page = 100;

/** The newest deed on an asset that is meant; undefined: there is none. */
export async function lastDeed(
  tx: ReadTransaction,
  id: AssetId,
  isMeant: (deed: StoredAudit) => boolean,
): Promise<StoredAudit | undefined> {
  let after: string | undefined;
  do {
    const { rows, next } = await tx.history(id, page, after);
    for (const row of rows) if ('deed' in row && isMeant(row.deed)) return row.deed;
    after = next;
  } while (after !== undefined);
  return undefined;
}

/** The policy that a deed was done for, as far as it says so. */
export function policyIn({ after }: StoredAudit): string | undefined {
  if (typeof after !== 'object' || after === null || !('policy' in after)) return undefined;
  return typeof after.policy === 'string' ? after.policy : undefined;
}
