import { authorise } from '../core/access.ts';
import { GyeboError } from '../core/errors.ts';
import { isOpen } from '../core/request/state.ts';
import type { ReadTransaction, WriteTransaction } from '../store/store.ts';
import type { KeyedItem } from './action-item-read.ts';
import { editActionItem } from './action-item.ts';
import type { Deed } from './deed.ts';
import { checkReason } from './hold.ts';
import { lostParties, requireHeir } from './orphan.ts';
import { allRecords, getRecord } from './record.ts';
import type { RequestRow } from './request-read.ts';
import { nodesOf } from './request-verdict.ts';
import { passRequest } from './request.ts';

/** What waits for somebody who left or is about to. */
export interface OrphanWork {
  /** Requests under way that they asked for, or in which a right to sign was passed to them. */
  requests: RequestRow[];
  /** Action items that they, or parties nobody else speaks for, were to do. */
  actionItems: KeyedItem[];
}

/** What waits for a person who left or is about to, beside what they own. */
export async function listOrphanWork(
  tx: ReadTransaction,
  input: { user: string },
): Promise<OrphanWork> {
  const { user } = input;
  const lost = await lostParties(tx, user);
  const waiting = (await allRecords(tx, 'REQUEST')).filter(
    ({ value: { state, by, delegations } }) =>
      isOpen(state) && (by === user || delegations.some(({ to }) => to === user)),
  );
  const requests = await Promise.all(
    waiting.map(async ({ key, value }) => {
      return { id: key, request: value, subject: await nodesOf(tx, value.subject.slice(0, 5)) };
    }),
  );
  const items = (await allRecords(tx, 'ACTION_ITEM')).filter(
    ({ value: { state, owner } }) => state === 'OPEN' && lost.has(owner),
  );
  return { requests, actionItems: items.map(({ key, value }) => ({ id: key, ...value })) };
}

/**
 * Hands over one thing that waits for a person, at each call; `more`: call again. An action item goes to
 * anybody who stays; a request only to a person with a sign-in, who asks for it from then on: else it
 * stays on the list. A right to sign that was passed on goes back to the party.
 */
export async function handOverWork(
  tx: WriteTransaction,
  input: Deed & { user: string; to: string; reason: string },
): Promise<{ handed: number; more: boolean }> {
  authorise(input.actor, 'handOver');
  const reason = checkReason(input.reason);
  const to = requireHeir(await lostParties(tx, input.user), input.to);
  const { requests, actionItems } = await listOrphanWork(tx, input);
  const deed = { actor: input.actor, reason, ...(input.at !== undefined && { at: input.at }) };
  const [item, ...items] = actionItems;
  const heir = await getRecord(tx, 'USER', to);
  const mayAsk = heir !== undefined && heir.value.leftAt === undefined;
  const passable = requests.filter(({ request }) => mayAsk || request.by !== input.user);
  if (item) {
    await editActionItem(tx, { ...deed, item: item.id, revision: item.revision, owner: to });
    return { handed: 1, more: items.length + passable.length > 0 };
  }
  const [row, ...rows] = passable;
  if (!row) return { handed: 0, more: false };
  const { revision } = row.request;
  await passRequest(tx, { ...deed, request: row.id, revision, from: input.user, to });
  return { handed: 1, more: rows.length > 0 };
}

/** CONFLICT while something waits for this person. */
export async function requireNothingWaits(tx: ReadTransaction, user: string): Promise<void> {
  const { requests, actionItems } = await listOrphanWork(tx, { user });
  if (requests.length + actionItems.length === 0) return;
  throw new GyeboError(
    'CONFLICT',
    `${user} is waited for: requests ${requests.length}, action items ${actionItems.length}; gyebo user hand-over ${user} <party> first`,
  );
}
