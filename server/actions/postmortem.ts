import { authorise } from '../core/access.ts';
import { GyeboError } from '../core/errors.ts';
import {
  checkText,
  dataFields,
  isProse,
  postMortemFields,
  proseFields,
  type PostMortemField,
} from '../core/postmortem/field.ts';
import { mergeTexts, type Merged } from '../core/postmortem/merge.ts';
import {
  isAuthor,
  missingFields,
  type FieldText,
  type PostMortem,
} from '../core/postmortem/postmortem.ts';
import { afterPostMortemAct, isWritable, type PostMortemAct } from '../core/postmortem/state.ts';
import { templateOf } from '../core/postmortem/template.ts';
import type { Language } from '../core/reason-said.ts';
import type { WriteTransaction } from '../store/store.ts';
import { audit, type Deed } from './deed.ts';
import { checkReason } from './hold.ts';
import { newId } from './id.ts';
import { lockIncident } from './incident-lock.ts';
import { followActionItems } from './postmortem-follow.ts';
import { requirePostMortem, type KeyedPostMortem } from './postmortem-read.ts';
import { getRecord, putRecord, type TypedRecord } from './record.ts';
import { requireRevision } from './revision.ts';
import { isAlone } from './alone.ts';

/** Texts kept of each field, so that what somebody began from can still be compared. */
const keptRevisions = 60;

function emptyFields(language: Language, by: string, at: string): PostMortem['fields'] {
  const start = (text: string): FieldText => ({ text, revision: 0, by, at });
  const prose = proseFields.map((field) => [field, start(templateOf(field, language))]);
  const data = dataFields.map((field) => [field, start(checkText(field, 'null'))]);
  return Object.fromEntries([...prose, ...data]);
}

/** Begins the post-mortem of an incident from the template of a language; CONFLICT when there is one. */
export async function startPostMortem(
  tx: WriteTransaction,
  input: Deed & { incident: string; language: Language },
): Promise<KeyedPostMortem> {
  authorise(input.actor, 'writePostMortem');
  const { record } = await lockIncident(tx, input.incident);
  const known = await getRecord(tx, 'POST_MORTEM', record.key);
  if (known) throw new GyeboError('CONFLICT', `${known.value.startedBy} has begun it already`);
  const at = input.at ?? new Date().toISOString();
  const by = input.actor.name;
  const value: PostMortem = {
    revision: 1,
    changedBy: by,
    state: 'DRAFT',
    language: input.language,
    startedBy: by,
    startedAt: at,
    authors: [],
    fields: emptyFields(input.language, by, at),
    comments: [],
    moves: [{ at, by, act: 'start' }],
  };
  await putRecord(tx, 'POST_MORTEM', record.key, value);
  for (const field of postMortemFields) {
    await keepText(tx, record.key, field, value.fields[field]);
  }
  await audit(
    tx,
    { ...input, at },
    { action: 'post-mortem.start', after: { incident: record.key } },
  );
  return { incident: record.key, ...value };
}

const textKey = (incident: string, field: PostMortemField, revision: number) =>
  `${incident}:${field}:${String(revision).padStart(8, '0')}`;

async function keepText(
  tx: WriteTransaction,
  incident: string,
  field: PostMortemField,
  { text, revision, by, at }: FieldText,
): Promise<void> {
  const key = textKey(incident, field, revision);
  await putRecord(tx, 'POST_MORTEM_TEXT', key, { text, by, at });
  if (revision > keptRevisions) {
    await tx.removeRecord('POST_MORTEM_TEXT', textKey(incident, field, revision - keptRevisions));
  }
}

/** What somebody wrote in a field, and what they began from. */
export interface FieldSaving {
  incident: string;
  field: PostMortemField;
  text: string;
  /** Revision of the field that the text began from. */
  base: number;
  /** The refused text that this one takes the place of. */
  draft?: string;
}

/**
 * What became of a text. SAVED: it stands. MERGED: somebody wrote elsewhere in the field meanwhile, and
 * both stand. CONFLICT: both changed the same lines. CLOSED: it is no draft any more. The last two keep
 * the text for its writer, with an offer of both together.
 */
export interface SaveOutcome {
  outcome: 'SAVED' | 'MERGED' | 'CONFLICT' | 'CLOSED';
  field: PostMortemField;
  /** As it stands now. */
  now: FieldText;
  draft?: string;
  offer?: string;
}

async function mergeWith(
  tx: WriteTransaction,
  { incident, field, base }: FieldSaving,
  mine: string,
  now: FieldText,
): Promise<Merged> {
  const began = await getRecord(tx, 'POST_MORTEM_TEXT', textKey(incident, field, base));
  if (mine === now.text) return { text: mine, clean: true };
  // Data are not lines: who comes second looks at both.
  if (!isProse(field)) return { text: now.text, clean: mine === began?.value.text };
  return began
    ? mergeTexts(began.value.text, mine, now.text)
    : { text: `${now.text}\n\n${mine}`, clean: false };
}

/**
 * Saves one field as it is typed. A text that cannot stand beside what others wrote meanwhile is never
 * thrown away: see `SaveOutcome`.
 */
export async function savePostMortem(
  tx: WriteTransaction,
  input: Deed & FieldSaving,
): Promise<SaveOutcome> {
  authorise(input.actor, 'writePostMortem');
  const mine = checkText(input.field, input.text);
  await lockIncident(tx, input.incident);
  const record = await requirePostMortem(tx, input.incident);
  const now = record.value.fields[input.field];
  if (!isWritable(record.value.state)) {
    if (mine === now.text) return { outcome: 'SAVED', field: input.field, now };
    const draft = await keepDraft(tx, input, mine);
    return { outcome: 'CLOSED', field: input.field, now, draft };
  }
  const isCurrent = input.base === now.revision;
  const merged = isCurrent ? { text: mine, clean: true } : await mergeWith(tx, input, mine, now);
  if (!merged.clean) {
    const draft = await keepDraft(tx, input, mine);
    return { outcome: 'CONFLICT', field: input.field, now, draft, offer: merged.text };
  }
  if (input.draft !== undefined) await removeDraft(tx, input, input.draft);
  if (merged.text === now.text) {
    return { outcome: mine === now.text ? 'SAVED' : 'MERGED', field: input.field, now };
  }
  const saved = await putField(tx, input, record, merged.text);
  return { outcome: merged.text === mine ? 'SAVED' : 'MERGED', field: input.field, now: saved };
}

async function putField(
  tx: WriteTransaction,
  input: Deed & FieldSaving,
  record: TypedRecord<'POST_MORTEM'>,
  text: string,
): Promise<FieldText> {
  const { key, value } = record;
  const at = input.at ?? new Date().toISOString();
  const by = input.actor.name;
  const field: FieldText = { text, revision: value.fields[input.field].revision + 1, by, at };
  const authors = [...new Set([...value.authors, by])];
  const fields = { ...value.fields, [input.field]: field };
  await putRecord(tx, 'POST_MORTEM', key, { ...value, authors, fields });
  await keepText(tx, key, input.field, field);
  const after = { incident: key, field: input.field, revision: field.revision };
  await audit(tx, { actor: input.actor, at }, { action: 'post-mortem.save', after });
  return field;
}

async function keepDraft(
  tx: WriteTransaction,
  input: Deed & FieldSaving,
  text: string,
): Promise<string> {
  const { incident, field, base, actor } = input;
  const old = input.draft === undefined ? undefined : await ownDraft(tx, input, input.draft);
  const key = old?.key ?? `${incident}:${newId()}`;
  const at = input.at ?? new Date().toISOString();
  await putRecord(tx, 'POST_MORTEM_DRAFT', key, { field, text, base, at, by: actor.name });
  const after = { incident, field, draft: key };
  await audit(tx, { actor, at }, { action: 'post-mortem.refuse', after });
  return key;
}

/** A refused text, if it is this person's. */
async function ownDraft(
  tx: WriteTransaction,
  { actor, incident }: Deed & { incident: string },
  key: string,
): Promise<TypedRecord<'POST_MORTEM_DRAFT'> | undefined> {
  const record = await getRecord(tx, 'POST_MORTEM_DRAFT', key);
  return record?.value.by === actor.name && key.startsWith(`${incident}:`) ? record : undefined;
}

async function removeDraft(
  tx: WriteTransaction,
  input: Deed & { incident: string },
  key: string,
): Promise<void> {
  if (await ownDraft(tx, input, key)) await tx.removeRecord('POST_MORTEM_DRAFT', key);
}

/** Drops a text of one's own that was refused. */
export async function dropPostMortemDraft(
  tx: WriteTransaction,
  input: Deed & { incident: string; draft: string },
): Promise<void> {
  authorise(input.actor, 'writePostMortem');
  await removeDraft(tx, input, input.draft);
  await audit(tx, input, { action: 'post-mortem.drop-draft', after: { draft: input.draft } });
}

/** Acts that people do; the others follow from action items. */
export type PersonsAct = Exclude<PostMortemAct, 'settle' | 'finish'>;

async function requireMay(
  tx: WriteTransaction,
  input: Deed & { act: PersonsAct },
  written: PostMortem,
): Promise<{ selfReviewed?: true }> {
  const { act, actor } = input;
  if (act === 'submit') {
    const missing = missingFields(written);
    if (missing.length > 0) {
      throw new GyeboError('INVALID', `still to be written: ${missing.join(', ')}`);
    }
  }
  if (act === 'sendBack' || act === 'reopen') checkReason(input.reason ?? '');
  if (act !== 'publish' || !isAuthor(written, actor.name)) return {};
  if (await isAlone(tx, actor)) return { selfReviewed: true };
  throw new GyeboError('FORBIDDEN', `${actor.name} wrote in it: somebody else must review it`);
}

/**
 * Submits, withdraws, sends back, publishes or reopens a post-mortem. Who wrote in it does not publish it,
 * but for the one user of a local store, where that is recorded.
 */
export async function movePostMortem(
  tx: WriteTransaction,
  input: Deed & { incident: string; revision: number; act: PersonsAct },
): Promise<KeyedPostMortem> {
  const { act, actor } = input;
  const isReview = act === 'publish' || act === 'sendBack';
  authorise(actor, isReview ? 'reviewPostMortem' : 'writePostMortem');
  await lockIncident(tx, input.incident);
  const record = await requirePostMortem(tx, input.incident);
  requireRevision(input.revision, record.value);
  const state = afterPostMortemAct(record.value.state, act);
  const noted = await requireMay(tx, input, record.value);
  const at = input.at ?? new Date().toISOString();
  const reason = input.reason?.trim();
  const move = { at, by: actor.name, act, ...(reason ? { reason } : {}), ...noted };
  const { revision, moves } = record.value;
  const changed = { state, revision: revision + 1, changedBy: actor.name, moves: [...moves, move] };
  await putRecord(tx, 'POST_MORTEM', record.key, { ...record.value, ...changed });
  const after = { incident: record.key, to: state, ...noted };
  await audit(tx, { ...input, at }, { action: `post-mortem.${act}`, after });
  await followActionItems(tx, { ...input, at }, record.key);
  return { incident: record.key, ...(await requirePostMortem(tx, record.key)).value };
}

/** Says something about a post-mortem to those who write it. */
export async function commentPostMortem(
  tx: WriteTransaction,
  input: Deed & { incident: string; text: string },
): Promise<KeyedPostMortem> {
  authorise(input.actor, 'openIncident');
  const text = input.text.trim();
  if (text === '') throw new GyeboError('INVALID', 'an empty comment says nothing');
  await lockIncident(tx, input.incident);
  const { key, value } = await requirePostMortem(tx, input.incident);
  const at = input.at ?? new Date().toISOString();
  const comments = [...value.comments, { at, by: input.actor.name, text }];
  await putRecord(tx, 'POST_MORTEM', key, { ...value, comments });
  await audit(tx, { ...input, at }, { action: 'post-mortem.comment', after: { incident: key } });
  return { incident: key, ...value, comments };
}
