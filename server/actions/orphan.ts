import { authorise } from '../core/access.ts';
import type { AssetState } from '../core/asset.ts';
import { GyeboError } from '../core/errors.ts';
import type { AssetNode, Page, ReadTransaction, WriteTransaction } from '../store/store.ts';
import { ownersOf, type Deed } from './deed.ts';
import { checkReason } from './hold.ts';
import { allRecords, getRecord } from './record.ts';
import { assignRole, endRole } from './role.ts';

const living: AssetState[] = ['ACTIVE', 'DEPRECATED', 'QUARANTINED'];
const handedAtOnce = 200;

/** Parties for which nobody speaks once this person is gone. */
export async function lostParties(tx: ReadTransaction, name: string): Promise<Set<string>> {
  const gone = await getRecord(tx, 'USER', name);
  const lost = new Set([name, ...(gone?.value.parties ?? [])]);
  for (const { key, value } of await allRecords(tx, 'USER')) {
    if (key === name || value.leftAt !== undefined) continue;
    for (const party of [key, ...value.parties]) lost.delete(party);
  }
  return lost;
}

function isOrphan(node: AssetNode, lost: Set<string>): boolean {
  return ownersOf(node).every((owner) => lost.has(owner));
}

async function orphansAmong(
  tx: ReadTransaction,
  lost: Set<string>,
  first: number,
  start?: string,
): Promise<Page<AssetNode>> {
  const rows: AssetNode[] = [];
  if (lost.size === 0) return { rows };
  let after = start;
  do {
    const query = { text: '', owners: [...lost], states: living, first: first - rows.length };
    const page = await tx.search({ ...query, ...(after !== undefined && { after }) });
    rows.push(...page.hits.map(({ node }) => node).filter((node) => isOrphan(node, lost)));
    after = page.next;
  } while (after !== undefined && rows.length < first);
  return { rows, ...(after !== undefined && { next: after }) };
}

/** What lives and is owned by nobody but a person, who left or is about to. */
export async function listOrphans(
  tx: ReadTransaction,
  input: { user: string; first: number; after?: string },
): Promise<Page<AssetNode>> {
  return orphansAmong(tx, await lostParties(tx, input.user), input.first, input.after);
}

/** One asset that would have no owner without this person, if there is any. */
export async function firstOrphan(
  tx: ReadTransaction,
  user: string,
): Promise<AssetNode | undefined> {
  return (await listOrphans(tx, { user, first: 1 })).rows[0];
}

/** Who takes it over, as names are kept; INVALID when nobody would speak for them. */
export function requireHeir(lost: Set<string>, named: string): string {
  const to = named.trim().normalize('NFC');
  if (to && !lost.has(to)) return to;
  throw new GyeboError(
    'INVALID',
    `hand over to somebody who stays: nobody speaks for ${to || 'nobody'}`,
  );
}

/**
 * Makes `to` the owner of what a person leaves without one, some hundreds at a time; `more`: call
 * again. What a source says of the owner stays its word, beside the new owner's.
 */
export async function handOver(
  tx: WriteTransaction,
  input: Deed & { user: string; to: string; reason: string },
): Promise<{ handed: number; more: boolean }> {
  authorise(input.actor, 'handOver');
  const reason = checkReason(input.reason);
  const lost = await lostParties(tx, input.user);
  const to = requireHeir(lost, input.to);
  const { actor, at } = input;
  const deed = { actor, reason, ...(at !== undefined && { at }) };
  const { rows, next } = await orphansAmong(tx, lost, handedAtOnce);
  for (const node of rows) {
    const role = { asset: { id: node.id }, role: 'OWNER' } as const;
    for (const { party, source } of node.parties) {
      const theirs = lost.has(party) && source === 'people';
      if (theirs) await endRole(tx, { ...deed, ...role, party });
    }
    await assignRole(tx, { ...deed, ...role, party: to });
  }
  return { handed: rows.length, more: next !== undefined };
}
