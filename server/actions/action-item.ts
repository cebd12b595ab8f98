import { authorise, authoriseOwnerOr, type Actor } from '../core/access.ts';
import { refText } from '../core/asset.ts';
import { GyeboError } from '../core/errors.ts';
import {
  dueEnd,
  requireProof,
  type ActionItem,
  type Proof,
} from '../core/postmortem/action-item.ts';
import type { WriteTransaction } from '../store/store.ts';
import { proveItem, requireItem, type KeyedItem } from './action-item-read.ts';
import { requireAsset, type AssetKey } from './asset.ts';
import { audit, type Deed } from './deed.ts';
import { checkReason } from './hold.ts';
import { newId } from './id.ts';
import { lockIncident } from './incident-lock.ts';
import { followActionItems } from './postmortem-follow.ts';
import { putRecord, type TypedRecord } from './record.ts';
import { requireRevision } from './revision.ts';

function checkDue(due: string): string {
  if (Number.isNaN(dueEnd(due))) {
    throw new GyeboError('INVALID', `not a date: ${due} (2027-01-31)`);
  }
  return due;
}

function checkWords(text: string, message: string): string {
  const words = text.trim();
  if (words === '') throw new GyeboError('INVALID', message);
  return words;
}

/**
 * Something to do after an incident, on an asset, with who and until when, and how it is proved. INVALID
 * when the proof holds already: it would prove nothing.
 */
export async function addActionItem(
  tx: WriteTransaction,
  input: Deed & {
    incident: string;
    title: string;
    asset: AssetKey;
    owner: string;
    due: string;
    proof: Proof;
  },
): Promise<KeyedItem> {
  authorise(input.actor, 'workIncident');
  const { record: incident } = await lockIncident(tx, input.incident);
  const node = await requireAsset(tx, input.asset);
  requireProof(input.proof);
  const at = input.at ?? new Date().toISOString();
  const item: ActionItem = {
    revision: 1,
    changedBy: input.actor.name,
    incident: incident.key,
    title: checkWords(input.title, 'say in a few words what is to be done'),
    asset: refText(node.ref),
    owner: checkWords(input.owner, 'say who does it: a thing nobody does is not done'),
    due: checkDue(input.due),
    proof: input.proof,
    state: 'OPEN',
    createdAt: at,
    createdBy: input.actor.name,
  };
  const proved = await proveItem(tx, item);
  if (proved.holds) {
    throw new GyeboError(
      'INVALID',
      `this would prove nothing, for it holds already: ${proved.found}`,
    );
  }
  await tx.lock([node.id]);
  const id = `${incident.key}:${newId()}`;
  const value = { ...item, incidentTitle: incident.value.title };
  await putRecord(tx, 'ACTION_ITEM', id, value, node.id);
  const after = { id, title: item.title, owner: item.owner, due: item.due };
  await audit(tx, { ...input, at }, { action: 'action-item.add', asset: node.id, after });
  await followActionItems(tx, { ...input, at }, incident.key);
  return { id, ...item };
}

async function lockedItem(tx: WriteTransaction, id: string): Promise<TypedRecord<'ACTION_ITEM'>> {
  const { value } = await requireItem(tx, id);
  await lockIncident(tx, value.incident);
  return requireItem(tx, id);
}

/** Who does it may settle it, and whoever may work on incidents. */
function authoriseItem(actor: Actor, item: ActionItem): void {
  authoriseOwnerOr(actor, 'workIncident', [item.owner]);
}

/** How an action item is settled. PROVE: the graph shows it. BY_HAND: by evidence. WAIVE: it will not be done. */
export type Settling = 'PROVE' | 'BY_HAND' | 'WAIVE';

async function evidenceFor(
  tx: WriteTransaction,
  input: { actor: Actor; how: Settling; evidence?: string },
  item: ActionItem,
): Promise<string> {
  if (input.how === 'WAIVE') {
    authorise(input.actor, 'waiveActionItem');
    return checkReason(input.evidence ?? '');
  }
  authoriseItem(input.actor, item);
  if (input.how === 'BY_HAND') {
    return checkWords(input.evidence ?? '', 'say what shows that it is done');
  }
  const { holds, found } = await proveItem(tx, item);
  if (!holds) throw new GyeboError('CONFLICT', `not proved yet: ${found}`);
  return found;
}

/**
 * Marks an action item as done or waived; the last one closes the post-mortem, and with it the incident.
 * CONFLICT while its proof does not hold. Only a steward waives.
 */
export async function settleActionItem(
  tx: WriteTransaction,
  input: Deed & { item: string; revision: number; how: Settling; evidence?: string },
): Promise<KeyedItem> {
  if (input.how === 'WAIVE') authorise(input.actor, 'waiveActionItem');
  const record = await lockedItem(tx, input.item);
  authoriseItem(input.actor, record.value);
  requireRevision(input.revision, record.value);
  if (record.value.state !== 'OPEN') {
    throw new GyeboError('CONFLICT', `${record.value.title} is settled already`);
  }
  const evidence = await evidenceFor(tx, input, record.value);
  const at = input.at ?? new Date().toISOString();
  const state = input.how === 'WAIVE' ? 'WAIVED' : 'DONE';
  const settled = { at, by: input.actor.name, evidence, checked: input.how === 'PROVE' };
  const saved = await save(tx, input, record, { state, settled });
  const action = `action-item.${state === 'DONE' ? 'done' : 'waive'}`;
  await note(tx, { ...input, at }, record, action, { evidence });
  await followActionItems(tx, { ...input, at }, saved.incident);
  return saved;
}

/** Gives an action item another owner or day, or opens it again (`reopen`, with a reason). */
export async function editActionItem(
  tx: WriteTransaction,
  input: Deed & {
    item: string;
    revision: number;
    owner?: string;
    due?: string;
    reopen?: boolean;
  },
): Promise<KeyedItem> {
  authorise(input.actor, 'workIncident');
  const record = await lockedItem(tx, input.item);
  requireRevision(input.revision, record.value);
  const { owner, due, reopen } = input;
  const changed: Partial<ActionItem> = {
    ...(owner !== undefined && {
      owner: checkWords(owner, 'say who does it: a thing nobody does is not done'),
    }),
    ...(due !== undefined && { due: checkDue(due) }),
  };
  if (reopen) checkReason(input.reason ?? '');
  const { settled: _settled, ...unsettled } = record.value;
  const base = reopen ? { ...record, value: { ...unsettled, state: 'OPEN' as const } } : record;
  const saved = await save(tx, input, base, changed);
  await note(tx, input, record, reopen ? 'action-item.reopen' : 'action-item.edit', changed);
  await followActionItems(tx, input, saved.incident);
  return saved;
}

async function save(
  tx: WriteTransaction,
  deed: Deed,
  record: TypedRecord<'ACTION_ITEM'>,
  changed: Partial<ActionItem>,
): Promise<KeyedItem> {
  const revision = record.value.revision + 1;
  const value = { ...record.value, ...changed, revision, changedBy: deed.actor.name };
  await putRecord(tx, 'ACTION_ITEM', record.key, value, record.asset);
  return { id: record.key, ...value };
}

async function note(
  tx: WriteTransaction,
  deed: Deed,
  record: TypedRecord<'ACTION_ITEM'>,
  action: string,
  told: object,
): Promise<void> {
  const asset = record.asset === undefined ? {} : { asset: record.asset };
  await audit(tx, deed, { action, ...asset, after: { id: record.key, ...told } });
}
