import { authorise, type Actor } from '../core/access.ts';
import { decideDeletion, type DeletionVerdict } from '../core/deletion.ts';
import { refText, type AssetRef } from '../core/asset.ts';
import { GyeboError } from '../core/errors.ts';
import type { AssetId, DeletionFacts, Unread } from '../core/facts.ts';
import type { RecordValues } from '../core/records.ts';
import type { AssetNode, Page, ReadTransaction, WriteTransaction } from '../store/store.ts';
import { audit } from './deed.ts';
import { checkReason } from './hold.ts';
import { refOf, renumbered, renumbering } from './renumber.ts';
import { getRecord, putRecord, recordPage, type TypedRecord } from './record.ts';

/** A verdict with everything needed to say it: the assets it speaks of, by id. */
export interface DeletionCheck {
  at: string;
  /** Change number of the graph it was decided on. */
  seq: number;
  subject: AssetId[];
  verdict: DeletionVerdict;
  assets: AssetNode[];
}

export interface RecordedCheck extends DeletionCheck {
  id: string;
  actor: string;
}

/** Assets that a verdict speaks of. */
export function mentioned(verdict: DeletionVerdict, subject: AssetId[]): AssetId[] {
  const ids = new Set(subject);
  for (const member of verdict.lossSet) ids.add(member.asset);
  for (const reason of verdict.reasons) {
    if (reason.about !== undefined) ids.add(reason.about);
    if (reason.by !== undefined) ids.add(reason.by);
  }
  for (const party of verdict.tell) for (const asset of party.assets) ids.add(asset);
  return [...ids];
}

/** What to check, and what stands in files by now that nobody has read (files are the doors' to see). */
export interface CheckInput extends Partial<Unread> {
  subject: AssetId[];
  at?: string;
}

async function decide(
  tx: ReadTransaction,
  input: CheckInput,
): Promise<{ check: DeletionCheck; facts: DeletionFacts }> {
  const subject = [...new Set(input.subject)].sort((a, b) => a - b);
  if (subject.length === 0)
    throw new GyeboError('INVALID', 'nothing to check: name at least one asset');
  const known = await tx.assets(subject);
  if (known.length < subject.length) {
    const found = new Set(known.map((node) => node.id));
    const missing = subject.filter((id) => !found.has(id)).map((id) => `#${id}`);
    throw new GyeboError('NOT_FOUND', `no asset ${missing.join(', ')}`);
  }
  const at = input.at ?? new Date().toISOString();
  const facts = withUnread(await tx.deletionFacts(subject, at), input);
  const verdict = decideDeletion(facts);
  const assets = await tx.assets(mentioned(verdict, subject));
  return { check: { at, seq: facts.seq, subject, verdict, assets }, facts };
}

/** Facts that know of files which changed since their scan, and of a configuration that is not in use. */
export function withUnread(facts: DeletionFacts, unread: Partial<Unread>): DeletionFacts {
  const { changed = [], configuration } = unread;
  const filesOf = new Map(changed.map(({ source, files }) => [source, files]));
  const sources = facts.sources.map((source) => {
    const files = filesOf.get(source.id);
    return files ? { ...source, changed: files } : source;
  });
  return { ...facts, sources, ...(configuration && { configuration }) };
}

/** May these be deleted, by what the graph holds now? NOT_FOUND names ids that do not exist. */
export async function checkDeletion(
  tx: ReadTransaction,
  input: CheckInput,
): Promise<DeletionCheck> {
  return (await decide(tx, input)).check;
}

function permalinkId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** Decides inside the write transaction and freezes verdict and facts under a permalink id. */
export async function recordVerdict(
  tx: WriteTransaction,
  input: CheckInput & { actor: Actor },
): Promise<RecordedCheck> {
  authorise(input.actor, 'recordVerdict');
  const { check, facts } = await decide(tx, input);
  const id = permalinkId();
  const refs = (await tx.assets(check.subject)).map(({ ref }) => refText(ref));
  const value: RecordValues['VERDICT'] = {
    at: check.at,
    actor: input.actor.name,
    subject: check.subject,
    refs,
    verdict: check.verdict.verdict,
    frozen: JSON.stringify({ verdict: check.verdict, facts, assets: check.assets }),
  };
  await putRecord(tx, 'VERDICT', id, value);
  await tx.appendAudit({
    at: check.at,
    actor: input.actor.name,
    action: 'verdict.record',
    after: { id, verdict: value.verdict, subject: refs },
  });
  return { ...check, id, actor: input.actor.name };
}

/** What is frozen, in the numbers that its assets have in this store. */
async function thaw(
  tx: ReadTransaction,
  { key, value }: TypedRecord<'VERDICT'>,
): Promise<RecordedCheck> {
  const frozen: { verdict: DeletionVerdict; facts: DeletionFacts; assets: AssetNode[] } =
    JSON.parse(value.frozen);
  const refs = new Map(frozen.assets.map(({ id, ref }) => [id, ref]));
  const renumber = await renumbering(tx, refs);
  return {
    id: key,
    at: value.at,
    actor: value.actor,
    seq: frozen.facts.seq,
    subject: value.subject.map(renumber),
    verdict: renumbered(frozen.verdict, renumber),
    assets: frozen.assets.map((node) => ({ ...node, id: renumber(node.id) })),
  };
}

/** A recorded verdict as it was decided then; undefined when there is none. */
export async function getVerdict(
  tx: ReadTransaction,
  input: { id: string },
): Promise<RecordedCheck | undefined> {
  const record = await getRecord(tx, 'VERDICT', input.id);
  return record && thaw(tx, record);
}

/** Recorded verdicts without their frozen facts. */
export async function listVerdicts(
  tx: ReadTransaction,
  input: { first: number; after?: string },
): Promise<Page<{ id: string; at: string; actor: string; verdict: string; subject: AssetId[] }>> {
  const page = await recordPage(tx, 'VERDICT', {}, input.first, input.after);
  const rows = [];
  for (const { key, value } of page.rows) {
    const { at, actor, verdict, subject, refs } = value;
    const known = refs.map((ref, index): [AssetId, AssetRef] => [subject[index] ?? 0, refOf(ref)]);
    const renumber = await renumbering(tx, new Map(known));
    rows.push({ id: key, at, actor, verdict, subject: subject.map(renumber) });
  }
  return { rows, ...(page.next !== undefined && { next: page.next }) };
}

/** "This verdict was wrong": kept with who says so and why, to learn from. */
export async function markVerdictWrong(
  tx: WriteTransaction,
  input: { actor: Actor; verdict: string; note: string; at?: string },
): Promise<void> {
  authorise(input.actor, 'markVerdictWrong');
  if (!(await tx.record('VERDICT', input.verdict)))
    throw new GyeboError('NOT_FOUND', `no recorded verdict ${input.verdict}`);
  const at = input.at ?? new Date().toISOString();
  const { actor, verdict } = input;
  const note = checkReason(input.note);
  const value: RecordValues['WRONG_VERDICT'] = { verdict, by: actor.name, note, at };
  await putRecord(tx, 'WRONG_VERDICT', `${verdict}:${actor.name}:${at}`, value);
  await audit(tx, { actor, at, reason: note }, { action: 'verdict.wrong', after: { verdict } });
}
