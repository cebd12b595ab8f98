import { authorise } from '../core/access.ts';
import { GyeboError } from '../core/errors.ts';
import type { Factor, Incident, IncidentKind, Severity } from '../core/incident/incident.ts';
import { afterAct, type IncidentAct } from '../core/incident/state.ts';
import { isPublished } from '../core/postmortem/state.ts';
import type { AssetNode, ReadTransaction, WriteTransaction } from '../store/store.ts';
import { openItemsOf } from './action-item-read.ts';
import { requireAsset, type AssetKey } from './asset.ts';
import { audit, type Deed } from './deed.ts';
import { checkReason } from './hold.ts';
import { newId } from './id.ts';
import { lockIncident, requireIncident, type LockedIncident } from './incident-lock.ts';
import { freezeRadius, refTexts } from './incident-radius.ts';
import { getRecord, putRecord, type TypedRecord } from './record.ts';
import { refOf } from './renumber.ts';
import { requireRevision } from './revision.ts';

const mostAssets = 100;
const longestTitle = 200;

/** An incident with its id. */
export type KeyedIncident = Incident & { id: string };

/** What is said when one is opened. */
export interface IncidentOpening {
  assets: AssetKey[];
  title: string;
  kind?: IncidentKind;
  severity?: Severity;
  /** ISO instant; absent: now. */
  startedAt?: string;
  lead?: string;
  /** What is known by now: the first entry of the timeline. */
  note?: string;
  factors?: Factor[];
  repeats?: string[];
  verdict?: string;
}

function checkTitle(text: string): string {
  const title = text.trim().replace(/\s+/gu, ' ');
  if (title === '') throw new GyeboError('INVALID', 'say in a few words what is wrong');
  if (title.length > longestTitle) {
    throw new GyeboError('INVALID', `a title has at most ${longestTitle} characters`);
  }
  return title;
}

function checkInstant(text: string): string {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new GyeboError('INVALID', `not a date: ${text} (2027-01-31)`);
  return new Date(at).toISOString();
}

async function requireIncidents(tx: ReadTransaction, ids: string[]): Promise<string[]> {
  for (const id of ids) await requireIncident(tx, id);
  return [...new Set(ids)].sort();
}

/** Each asset of the incident gets to know how it stands. */
async function putLinks(tx: WriteTransaction, id: string, incident: Incident): Promise<void> {
  const { title, severity, state } = incident;
  const link = { incident: id, title, severity, state, nearMiss: incident.kind === 'NEAR_MISS' };
  for (const text of incident.assets) {
    const node = await tx.asset(refOf(text));
    await putRecord(tx, 'INCIDENT_ASSET', `${id}:${text}`, link, node?.id);
  }
}

async function tell(
  tx: WriteTransaction,
  deed: Deed,
  nodes: AssetNode[],
  action: string,
  told: Record<string, unknown>,
): Promise<void> {
  for (const { id } of nodes) await audit(tx, deed, { action, asset: id, after: told });
}

/**
 * Opens an incident on a set of assets and freezes everything downstream of it. From then on nothing of
 * the set may be deleted until it is resolved; a near-miss stops nothing. Anybody may.
 */
export async function openIncident(
  tx: WriteTransaction,
  input: Deed & IncidentOpening,
): Promise<KeyedIncident> {
  authorise(input.actor, 'openIncident');
  const title = checkTitle(input.title);
  const at = input.at ?? new Date().toISOString();
  const startedAt = checkInstant(input.startedAt ?? at);
  if (input.assets.length === 0) throw new GyeboError('INVALID', 'name at least one asset');
  if (input.assets.length > mostAssets) {
    throw new GyeboError('INVALID', `an incident is about at most ${mostAssets} assets`);
  }
  const nodes: AssetNode[] = [];
  for (const key of input.assets) nodes.push(await requireAsset(tx, key));
  const ids = [...new Set(nodes.map((node) => node.id))].sort((a, b) => a - b);
  await tx.lock(ids);
  const id = newId();
  const { kind = 'INCIDENT', severity = 'MEDIUM', factors = [], repeats = [] } = input;
  const { lead, verdict } = input;
  const by = input.actor.name;
  const incident: Incident = {
    revision: 1,
    changedBy: by,
    title,
    kind,
    severity,
    // Nothing of a near-miss is to be put right.
    state: kind === 'NEAR_MISS' ? 'RESOLVED' : 'OPEN',
    assets: refTexts(nodes),
    startedAt,
    openedAt: at,
    openedBy: by,
    ...(lead !== undefined && lead.trim() !== '' && { lead: lead.trim() }),
    factors: [...new Set(factors)],
    repeats: await requireIncidents(tx, repeats),
    ...(verdict !== undefined && { verdict }),
    radius: await freezeRadius(tx, id, ids, at),
    moves: [{ at, by, act: kind === 'NEAR_MISS' ? 'file' : 'open' }],
  };
  await putRecord(tx, 'INCIDENT', id, incident);
  await putLinks(tx, id, incident);
  const note = input.note?.trim();
  if (note) await putNote(tx, id, { at, by, text: note, writtenAt: at });
  const told = { id, title, kind, severity, hash: incident.radius.hash };
  await tell(tx, { ...input, at }, nodes, 'incident.open', told);
  return { id, ...incident };
}

async function putNote(
  tx: WriteTransaction,
  id: string,
  note: { at: string; by: string; text: string; writtenAt: string },
): Promise<void> {
  await putRecord(tx, 'INCIDENT_NOTE', `${id}:${newId()}`, note);
}

/** Adds a person's entry to the timeline; `happenedAt`: now by default. Anybody may. */
export async function noteIncident(
  tx: WriteTransaction,
  input: Deed & { incident: string; text: string; happenedAt?: string },
): Promise<void> {
  authorise(input.actor, 'openIncident');
  await requireIncident(tx, input.incident);
  const text = input.text.trim();
  if (text === '') throw new GyeboError('INVALID', 'say what happened');
  const writtenAt = input.at ?? new Date().toISOString();
  const at = checkInstant(input.happenedAt ?? writtenAt);
  await putNote(tx, input.incident, { at, by: input.actor.name, text, writtenAt });
  const after = { id: input.incident, at };
  await audit(tx, { ...input, at: writtenAt }, { action: 'incident.note', after });
}

async function save(
  tx: WriteTransaction,
  deed: Deed,
  before: TypedRecord<'INCIDENT'>,
  changed: Partial<Incident>,
): Promise<KeyedIncident> {
  const revision = before.value.revision + 1;
  const incident = { ...before.value, ...changed, revision, changedBy: deed.actor.name };
  await putRecord(tx, 'INCIDENT', before.key, incident);
  await putLinks(tx, before.key, incident);
  return { id: before.key, ...incident };
}

/** CONFLICT while something that was decided after it is still to be done, or not even published. */
async function requireDone(
  tx: ReadTransaction,
  id: string,
  reason: string | undefined,
): Promise<void> {
  const open = await openItemsOf(tx, id);
  if (open.length > 0) {
    const titles = open.map((item) => item.title).join(', ');
    throw new GyeboError('CONFLICT', `still to be done, or to be waived: ${titles}`);
  }
  const written = await getRecord(tx, 'POST_MORTEM', id);
  if (written && !isPublished(written.value.state)) {
    throw new GyeboError('CONFLICT', 'its post-mortem is not published yet');
  }
  checkReason(reason ?? '');
}

/** Mitigates, resolves, closes, cancels or reopens an incident; CONFLICT where that cannot be. */
export async function moveIncident(
  tx: WriteTransaction,
  input: Deed & { incident: string; revision: number; act: IncidentAct },
): Promise<KeyedIncident> {
  authorise(input.actor, 'workIncident');
  const { record, nodes } = await lockIncident(tx, input.incident);
  requireRevision(input.revision, record.value);
  const state = afterAct(record.value.state, input.act);
  if (input.act === 'close') await requireDone(tx, record.key, input.reason);
  if (input.act === 'cancel' || input.act === 'reopen') checkReason(input.reason ?? '');
  return moveTo(tx, input, { record, nodes }, input.act, state);
}

async function moveTo(
  tx: WriteTransaction,
  deed: Deed,
  { record, nodes }: LockedIncident,
  act: IncidentAct,
  state: Incident['state'],
): Promise<KeyedIncident> {
  const at = deed.at ?? new Date().toISOString();
  const reason = deed.reason?.trim();
  const move = { at, by: deed.actor.name, act, ...(reason ? { reason } : {}) };
  const saved = await save(tx, deed, record, { state, moves: [...record.value.moves, move] });
  const told = { id: saved.id, from: record.value.state, to: state };
  await tell(tx, { ...deed, at }, nodes, `incident.${act}`, told);
  return saved;
}

/** Closes an incident that is resolved, since nothing is left to do; otherwise nothing happens. */
export async function closeIfDone(tx: WriteTransaction, deed: Deed, id: string): Promise<void> {
  const held = await lockIncident(tx, id);
  if (held.record.value.state !== 'RESOLVED') return;
  await moveTo(tx, deed, held, 'close', 'CLOSED');
}

/** Corrects what an incident says of itself; what is left out stays. */
export async function editIncident(
  tx: WriteTransaction,
  input: Deed & { incident: string; revision: number } & Partial<
      Pick<IncidentOpening, 'title' | 'severity' | 'startedAt' | 'lead' | 'factors' | 'repeats'>
    >,
): Promise<KeyedIncident> {
  authorise(input.actor, 'workIncident');
  const { record } = await lockIncident(tx, input.incident);
  requireRevision(input.revision, record.value);
  const { title, severity, startedAt, lead, factors, repeats } = input;
  if (repeats?.includes(record.key)) {
    throw new GyeboError('INVALID', 'an incident does not repeat itself');
  }
  const changed: Partial<Incident> = {
    ...(title !== undefined && { title: checkTitle(title) }),
    ...(severity !== undefined && { severity }),
    ...(startedAt !== undefined && { startedAt: checkInstant(startedAt) }),
    ...(lead !== undefined && { lead: lead.trim() }),
    ...(factors !== undefined && { factors: [...new Set(factors)] }),
    ...(repeats !== undefined && { repeats: await requireIncidents(tx, repeats) }),
  };
  const saved = await save(tx, input, record, changed);
  await audit(tx, input, { action: 'incident.edit', after: { id: saved.id, ...changed } });
  return saved;
}
