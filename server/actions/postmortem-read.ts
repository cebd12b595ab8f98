import type { Actor } from '../core/access.ts';
import { GyeboError } from '../core/errors.ts';
import type { Incident } from '../core/incident/incident.ts';
import { blamelessHints, type Hint } from '../core/postmortem/blameless.ts';
import type { PostMortemField } from '../core/postmortem/field.ts';
import { postMortemMarkdown } from '../core/postmortem/markdown.ts';
import type { PostMortem } from '../core/postmortem/postmortem.ts';
import type { Language } from '../core/reason-said.ts';
import type { ReadTransaction } from '../store/store.ts';
import { actionItemsOf } from './action-item-read.ts';
import { requireIncident } from './incident-lock.ts';
import { frozenRadius } from './incident-radius.ts';
import { incidentTimeline } from './incident-read.ts';
import { nameInText } from './name.ts';
import { allRecords, getRecord, recordsUnder, type TypedRecord } from './record.ts';
import { refOf } from './renumber.ts';
import { isAlone } from './alone.ts';

/** A text that was refused, kept for whom wrote it until they take or drop it. */
export interface KeptDraft {
  id: string;
  field: PostMortemField;
  text: string;
  base: number;
  at: string;
}

/** A post-mortem with what this reader has to know of it. */
export type KeyedPostMortem = PostMortem & { incident: string };

/** The post-mortem of an incident, or NOT_FOUND. */
export async function requirePostMortem(
  tx: ReadTransaction,
  incident: string,
): Promise<TypedRecord<'POST_MORTEM'>> {
  const record = await getRecord(tx, 'POST_MORTEM', incident);
  if (record) return record;
  throw new GyeboError('NOT_FOUND', `no post-mortem of the incident ${incident}`);
}

/** The post-mortem of an incident; undefined when nobody has begun one. */
export async function getPostMortem(
  tx: ReadTransaction,
  input: { incident: string },
): Promise<KeyedPostMortem | undefined> {
  const record = await getRecord(tx, 'POST_MORTEM', input.incident);
  return record && { incident: record.key, ...record.value };
}

/** Texts of this person that were refused, oldest first. */
export async function postMortemDrafts(
  tx: ReadTransaction,
  input: { actor: Actor; incident: string },
): Promise<KeptDraft[]> {
  const kept = await recordsUnder(tx, 'POST_MORTEM_DRAFT', `${input.incident}:`);
  const own = kept.filter(({ value }) => value.by === input.actor.name);
  return own.map(({ key, value: { by: _by, ...draft } }) => ({ id: key, ...draft }));
}

/** Names beside which a word of fault weighs more: of users, and of the parties the incident hit. */
async function knownNames(tx: ReadTransaction, incident: Incident): Promise<string[]> {
  const users = (await allRecords(tx, 'USER')).map(({ key }) => key);
  const parties = incident.radius.parties.map(({ party }) => party);
  return [
    ...new Set([
      ...users,
      ...parties,
      incident.openedBy,
      ...(incident.lead ? [incident.lead] : []),
    ]),
  ];
}

/** Places of a text that may read as blame: suggestions, no more. */
export async function blamelessHintsFor(
  tx: ReadTransaction,
  input: { incident: string; text: string },
): Promise<Hint[]> {
  const { value } = await requireIncident(tx, input.incident);
  return blamelessHints(input.text, await knownNames(tx, value));
}

/** Who may have read bad data: who reads the assets directly as they were frozen, and who was seen reading. */
export async function meanwhileReaders(
  tx: ReadTransaction,
  input: { incident: string; from?: string; to?: string },
): Promise<string[]> {
  const { key, value } = await requireIncident(tx, input.incident);
  const { nodes, roots, offsets, targets } = await frozenRadius(tx, key, value);
  const names = new Set<string>();
  for (const place of targets.subarray(0, offsets[roots] ?? 0)) {
    if (place < roots) continue;
    const node = await tx.asset(refOf(nodes[place] ?? ''));
    names.add(node ? nameInText(node) : (nodes[place] ?? ''));
    if (names.size >= 200) break;
  }
  const [from, to] = [input.from ?? value.startedAt, input.to ?? '9'];
  for (const text of value.assets) {
    const node = await tx.asset(refOf(text));
    if (!node) continue;
    for (const use of await tx.usage(node.id)) {
      const seen = use.reads > 0 && use.to >= from && use.from <= to;
      if (seen && use.reader !== undefined) names.add(use.reader);
    }
  }
  return [...names];
}

/** A post-mortem with all that belongs to it as one Markdown text. */
export async function exportPostMortem(
  tx: ReadTransaction,
  input: { incident: string; language?: Language },
): Promise<string> {
  const { key, value } = await requireIncident(tx, input.incident);
  const written = await getPostMortem(tx, { incident: key });
  const names: Record<string, string> = {};
  for (const text of value.assets) {
    const node = await tx.asset(refOf(text));
    if (node) names[text] = nameInText(node);
  }
  const repeated: { id: string; title: string }[] = [];
  for (const id of value.repeats) {
    const other = await getRecord(tx, 'INCIDENT', id);
    if (other) repeated.push({ id, title: other.value.title });
  }
  return postMortemMarkdown({
    incident: { id: key, ...value },
    ...(written && { written }),
    timeline: await incidentTimeline(tx, { id: key }),
    items: await actionItemsOf(tx, { incident: key }),
    repeated,
    names,
    language: input.language ?? written?.language ?? 'en',
  });
}

/** True for the one user of a local store: nobody else can look at what they wrote. */
export async function isOnlyUser(tx: ReadTransaction, input: { actor: Actor }): Promise<boolean> {
  return isAlone(tx, input.actor);
}
