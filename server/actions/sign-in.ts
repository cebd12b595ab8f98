import type { RecordValues } from '../core/records.ts';
import type { ReadTransaction, WriteTransaction } from '../store/store.ts';
import { allRecords, getRecord, putRecord } from './record.ts';

/** A signed-in browser as it is kept, with the instant it signed in. */
export type KeptSignIn = RecordValues['SIGN_IN'] & { startedAt: string };

/** The sign-in of a cookie's hash, if one is kept; whether it is over is the caller's question. */
export async function getSignIn(
  tx: ReadTransaction,
  input: { hash: string },
): Promise<KeptSignIn | undefined> {
  const record = await getRecord(tx, 'SIGN_IN', input.hash);
  return record && { ...record.value, startedAt: record.createdAt };
}

/** Keeps or prolongs a sign-in, and drops all that are over at `at`. */
export async function putSignIn(
  tx: WriteTransaction,
  input: RecordValues['SIGN_IN'] & { at: string },
): Promise<void> {
  const { at, ...value } = input;
  for (const { key, value: kept } of await allRecords(tx, 'SIGN_IN')) {
    if (kept.expiresAt <= at) await tx.removeRecord('SIGN_IN', key);
  }
  await putRecord(tx, 'SIGN_IN', value.hash, value);
}

/** Ends a sign-in; nothing happens when there is none. */
export async function removeSignIn(tx: WriteTransaction, input: { hash: string }): Promise<void> {
  await tx.removeRecord('SIGN_IN', input.hash);
}
