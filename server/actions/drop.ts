import { authorise, permits } from '../core/access.ts';
import { refText } from '../core/asset.ts';
import {
  decideDeletion,
  maySign,
  openReasons,
  signatureDays,
  type DeletionVerdict,
  type Reason,
} from '../core/deletion.ts';
import { hashOf } from '../core/deletion/key.ts';
import { GyeboError } from '../core/errors.ts';
import type { AssetId, Unread } from '../core/facts.ts';
import type { AssetNode, WriteTransaction } from '../store/store.ts';
import { requireAsset, type AssetKey } from './asset.ts';
import { audit, type Deed } from './deed.ts';
import { withUnread } from './deletion.ts';
import { checkTerm } from './hold.ts';
import { getRecord, putRecord, recordPage } from './record.ts';

/** A set to go together, and the readers that whoever asks has seen. */
interface DropInput extends Deed, Partial<Unread> {
  subject: AssetKey[];
  /** `DeletionVerdict.fingerprint` of the check that was looked at. */
  fingerprint: string;
  reason: string;
}

/** What a drop did. Refused: `dropped` is empty and `open` says what speaks against it. */
export interface DropOutcome {
  dropped: AssetId[];
  verdict: DeletionVerdict;
  open: Reason[];
}

interface LockedVerdict {
  nodes: AssetNode[];
  /** `refText` of the subject, sorted. */
  subject: string[];
  verdict: DeletionVerdict;
}

/**
 * The verdict of this very transaction, under the locks of everything whose readers it rests on: the
 * loss set and what holds it. Nobody can add a reader to any of these before the transaction ends.
 */
async function lockedVerdict(
  tx: WriteTransaction,
  input: DropInput,
  at: string,
): Promise<LockedVerdict> {
  const found = await Promise.all(input.subject.map((key) => requireAsset(tx, key)));
  const ids = [...new Set(found.map((node) => node.id))].sort((a, b) => a - b);
  if (ids.length === 0) throw new GyeboError('INVALID', 'name at least one asset');
  let locked: AssetId[] = [];
  let wanted = ids;
  for (;;) {
    locked = [...locked, ...wanted].sort((a, b) => a - b);
    await tx.lock(locked);
    const facts = withUnread(await tx.deletionFacts(ids, at), input);
    const known = new Set(locked);
    wanted = facts.expanded.filter((id) => !known.has(id));
    if (wanted.length > 0) continue;
    // Read again: their states may have changed until the locks were there.
    const nodes = await tx.assets(ids);
    const subject = nodes.map(({ ref }) => refText(ref)).sort();
    return { nodes, subject, verdict: decideDeletion(facts) };
  }
}

/** CONFLICT when the readers are no longer those of the check that somebody looked at. */
function requireSame(seen: string, verdict: DeletionVerdict): void {
  if (seen === verdict.fingerprint) return;
  throw new GyeboError('CONFLICT', 'other readers stand now than those of that check: check again');
}

/**
 * Signs that a set may be dropped although something of the signer's breaks; void as soon as other
 * readers stand. FORBIDDEN for whom nothing is to sign.
 */
export async function signDrop(
  tx: WriteTransaction,
  input: DropInput & { until?: string },
): Promise<void> {
  const { actor } = input;
  authorise(actor, 'signDrop');
  const at = input.at ?? new Date().toISOString();
  const { subject, verdict } = await lockedVerdict(tx, input, at);
  requireSame(input.fingerprint, verdict);
  const signer = { by: actor.name, steward: permits(actor, 'dropAssets') };
  if (!verdict.reasons.some((reason) => maySign(reason, signer))) {
    const message = `nothing that this breaks is for ${actor.name} to sign`;
    throw new GyeboError('FORBIDDEN', message);
  }
  const last = new Date(Date.parse(at) + signatureDays * 86_400_000).toISOString();
  const { reason, until = last } = checkTerm({ until: last, ...input }, at);
  const key = `${hashOf(subject.join('\n'))}:${actor.name}`;
  const before = (await getRecord(tx, 'APPROVAL', key))?.value;
  const { fingerprint } = verdict;
  const after = { subject, fingerprint, ...signer, at, until: until < last ? until : last, reason };
  await putRecord(tx, 'APPROVAL', key, after);
  await audit(tx, { ...input, at }, { action: 'drop.sign', before, after });
}

async function signaturesFor(tx: WriteTransaction, subject: string[]) {
  const begin = `${hashOf(subject.join('\n'))}:`;
  const signatures = [];
  // Keys are in order, and those of one set begin alike.
  for (let after = begin; ;) {
    const page = await recordPage(tx, 'APPROVAL', {}, 100, after);
    const own = page.rows.filter(({ key }) => key.startsWith(begin));
    signatures.push(...own.map(({ value }) => value));
    if (page.next === undefined || own.length < page.rows.length) return signatures;
    after = page.next;
  }
}

/**
 * Marks a set and what it contains as dropped: locks, reads the facts, decides and writes in one
 * transaction. Edges stay as history. Refused with the open reasons unless nothing is left of the
 * verdict once those whose things break have signed; the dropper's own signature counts only for the
 * one user of a local store. CONFLICT when other readers stand than those of the check looked at.
 */
export async function dropAssets(
  tx: WriteTransaction,
  input: DropInput,
  /** Other rules only in tests, which must find what is wrong with them. */
  rule = openReasons,
): Promise<DropOutcome> {
  const { actor } = input;
  authorise(actor, 'dropAssets');
  const at = input.at ?? new Date().toISOString();
  const { reason } = checkTerm({ reason: input.reason }, at);
  const { nodes, subject, verdict } = await lockedVerdict(tx, input, at);
  const gone = nodes.find((node) => node.state === 'DROPPED');
  if (gone) throw new GyeboError('CONFLICT', `${gone.facts.name} was dropped already`);
  requireSame(input.fingerprint, verdict);
  const signatures = await signaturesFor(tx, subject);
  const dropper = actor.local === true ? undefined : actor.name;
  const open = rule(verdict, signatures, { subject, dropper, now: at });
  if (open.length > 0) return { dropped: [], verdict, open };
  const dropped = verdict.lossSet
    .filter(({ why }) => why === 'SUBJECT' || why === 'CONTAINED')
    .map(({ asset }) => asset);
  for (const id of dropped) await tx.setState(id, 'DROPPED');
  const { fingerprint } = verdict;
  const signed = signatures.filter((signature) => signature.fingerprint === fingerprint);
  const by = signed.map((signature) => signature.by);
  const selfSigned = by.includes(actor.name);
  const told = { subject, dropped: dropped.length, fingerprint, signatures: by };
  const after = selfSigned ? { ...told, selfSigned } : told;
  for (const { id, state } of nodes) {
    await audit(
      tx,
      { ...input, reason, at },
      { action: 'asset.drop', asset: id, before: { state }, after },
    );
  }
  return { dropped, verdict, open };
}
