import { checkProof, type ActionItem, type ProofFacts } from '../core/postmortem/action-item.ts';
import { GyeboError } from '../core/errors.ts';
import type { AssetId } from '../core/facts.ts';
import type { AssetNode, ReadTransaction } from '../store/store.ts';
import { getRecord, recordPage, recordsUnder, type TypedRecord } from './record.ts';
import { refOf } from './renumber.ts';

/** An action item with its key. */
export type KeyedItem = ActionItem & { id: string };

const keyed = ({ key, value }: TypedRecord<'ACTION_ITEM'>): KeyedItem => ({ id: key, ...value });

/** The action item, or NOT_FOUND. */
export async function requireItem(
  tx: ReadTransaction,
  id: string,
): Promise<TypedRecord<'ACTION_ITEM'>> {
  const record = await getRecord(tx, 'ACTION_ITEM', id);
  if (record) return record;
  throw new GyeboError('NOT_FOUND', `no action item ${id}`);
}

/** Action items of an incident, oldest first. */
export async function actionItemsOf(
  tx: ReadTransaction,
  input: { incident: string },
): Promise<KeyedItem[]> {
  return (await recordsUnder(tx, 'ACTION_ITEM', `${input.incident}:`)).map(keyed);
}

/** Those that are neither done nor waived. */
export async function openItemsOf(tx: ReadTransaction, incident: string): Promise<KeyedItem[]> {
  return (await actionItemsOf(tx, { incident })).filter(({ state }) => state === 'OPEN');
}

/** For each asset what is still to be done on it, in the order of `ids`. */
export async function actionItemsOn(
  tx: ReadTransaction,
  input: { ids: AssetId[] },
): Promise<KeyedItem[][]> {
  const found: KeyedItem[][] = [];
  for (const asset of input.ids) {
    const { rows } = await recordPage(tx, 'ACTION_ITEM', { asset }, 200);
    found.push(rows.map(keyed).filter(({ state }) => state === 'OPEN'));
  }
  return found;
}

async function hasEdge(tx: ReadTransaction, node: AssetNode, other: string): Promise<boolean> {
  const end = await tx.asset(refOf(other));
  if (!end) return false;
  for (const direction of ['UPSTREAM', 'DOWNSTREAM'] as const) {
    for (let after: string | undefined; ;) {
      const page = await tx.edges(node.id, direction, 200, after);
      const stands = page.rows.some(
        ({ from, to, evidence }) =>
          (from === end.id || to === end.id) &&
          evidence.some(({ vanishedAt }) => vanishedAt === undefined),
      );
      if (stands) return true;
      if (page.next === undefined) break;
      after = page.next;
    }
  }
  return false;
}

/** Undefined while the source was not scanned to its end since the item was written: silence is no proof. */
async function hasFinding(
  tx: ReadTransaction,
  { proof, createdAt }: ActionItem,
): Promise<boolean | undefined> {
  const { finding } = proof;
  if (!finding) return undefined;
  const { rows } = await tx.scans({ source: finding.source }, 20);
  const last = rows.find(({ state }) => state !== 'RUNNING' && state !== 'CANCELLED');
  const finished = last?.state === 'DONE' ? (last.finishedAt ?? '') : '';
  if (Date.parse(finished) > Date.parse(createdAt) !== true) return undefined;
  for (let after: string | undefined; ;) {
    const page = await tx.unresolved({ source: finding.source }, 500, after);
    const stands = page.rows.some(
      ({ fact }) => fact.place.at === finding.at && fact.message === finding.message,
    );
    if (stands) return true;
    if (page.next === undefined) break;
    after = page.next;
  }
  // What could not be read was not seen to be gone.
  const unread = await tx.scopes({ source: finding.source, state: 'UNREADABLE' }, 500);
  return unread.rows.some(({ scope }) => scope.endsWith(finding.at)) ? undefined : false;
}

async function proofFacts(tx: ReadTransaction, item: ActionItem): Promise<ProofFacts> {
  const node = await tx.asset(refOf(item.asset));
  if (!node) return { owners: [], hasEdge: false };
  const records = await tx.assetRecords(node.id);
  const seen = records
    .filter(({ source, vanishedAt }) => source !== 'people' && source !== 'config' && !vanishedAt)
    .map(({ lastSeenAt }) => lastSeenAt)
    .sort();
  const { other } = item.proof;
  const finding = await hasFinding(tx, item);
  const seenAt = seen.at(-1);
  return {
    owners: node.parties.filter(({ role }) => role === 'OWNER').map(({ party }) => party),
    ...(seenAt !== undefined && { seenAt }),
    hasEdge: other !== undefined && (await hasEdge(tx, node, other)),
    ...(finding !== undefined && { hasFinding: finding }),
  };
}

/** Whether the proof of an action item holds now, and what was found. */
export async function proveItem(
  tx: ReadTransaction,
  item: ActionItem,
): Promise<{ holds: boolean; found: string }> {
  return checkProof(item, await proofFacts(tx, item));
}

/** The same by the item's key. */
export async function actionItemProof(
  tx: ReadTransaction,
  input: { id: string },
): Promise<{ holds: boolean; found: string }> {
  return proveItem(tx, (await requireItem(tx, input.id)).value);
}
