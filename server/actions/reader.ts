import type { AssetId } from '../core/facts.ts';
import type { ObservedEdge } from '../core/lineage.ts';
import type { RecordValues } from '../core/records.ts';
import type { WriteTransaction } from '../store/store.ts';
import { putRecord } from './record.ts';

// The only place where an action adds or revives a reader. Whoever drops an asset locks it before
// looking who reads it; a reader that came without that lock could come between the look and the
// deed. What scans add is locked inside `applyScopes`, by the store.

/** Declares an edge of source `people` or `config`, under the lock of `ends`: what it may hit. */
export async function addReader(
  tx: WriteTransaction,
  ends: AssetId[],
  edge: ObservedEdge,
  source: string,
  at: string,
): Promise<void> {
  await tx.lock([...new Set(ends)].sort((a, b) => a - b));
  await tx.putDeclaredEdge(edge, source, at);
}

/** Writes that a party consumes an asset, under its lock. */
export async function addConsumer(
  tx: WriteTransaction,
  key: string,
  value: RecordValues['ROLE'],
  asset: AssetId,
): Promise<void> {
  await tx.lock([asset]);
  await putRecord(tx, 'ROLE', key, value, asset);
}
