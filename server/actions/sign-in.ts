import type { Actor } from '../core/access.ts';
import type { RecordValues } from '../core/records.ts';
import type { ReadTransaction, WriteTransaction } from '../store/store.ts';
import { allRecords, getRecord, putRecord } from './record.ts';
import { actorOf } from './user.ts';

/** A signed-in browser as it is kept, with the instant it signed in and who that is by now. */
export type KeptSignIn = RecordValues['SIGN_IN'] & { startedAt: string; actor: Actor };

/** Who holds a sign-in: with the role and parties of today; undefined when they have left. */
async function holderOf(
  tx: ReadTransaction,
  { user, role, local }: RecordValues['SIGN_IN'],
): Promise<Actor | undefined> {
  if (local === true) return { name: user, role, local };
  const record = await getRecord(tx, 'USER', user);
  return record?.value.leftAt === undefined ? record && actorOf(user, record.value) : undefined;
}

/** The sign-in of a cookie's hash, if one is kept; whether it is over is the caller's question. */
export async function getSignIn(
  tx: ReadTransaction,
  input: { hash: string },
): Promise<KeptSignIn | undefined> {
  const record = await getRecord(tx, 'SIGN_IN', input.hash);
  const actor = record && (await holderOf(tx, record.value));
  return actor && { ...record.value, startedAt: record.createdAt, actor };
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
