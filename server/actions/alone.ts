import type { Actor } from '../core/access.ts';
import type { ReadTransaction } from '../store/store.ts';
import { allRecords } from './record.ts';

/** True for the one user of a store in which nobody else can sign: what they sign is self-signed. */
export async function isAlone(tx: ReadTransaction, actor: Actor): Promise<boolean> {
  if (actor.local !== true) return false;
  return (await allRecords(tx, 'USER')).every(({ value }) => value.leftAt !== undefined);
}
