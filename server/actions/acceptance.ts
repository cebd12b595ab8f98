import { authorise } from '../core/access.ts';
import { decideDeletion, reasonCodes, type Reason, type ReasonCode } from '../core/deletion.ts';
import { GyeboError } from '../core/errors.ts';
import type { AssetId } from '../core/facts.ts';
import type { ReadTransaction, UnresolvedRow, WriteTransaction } from '../store/store.ts';
import { requireAsset, type AssetKey } from './asset.ts';
import { audit, type Deed } from './deed.ts';
import { checkTerm, type Term } from './hold.ts';
import { getRecord, putRecord } from './record.ts';

async function requireUnresolved(
  tx: ReadTransaction,
  input: { source: string; id: number },
): Promise<UnresolvedRow> {
  let after: string | undefined;
  do {
    const page = await tx.unresolved({ source: input.source }, 500, after);
    const row = page.rows.find((candidate) => candidate.id === input.id);
    if (row) return row;
    after = page.next;
  } while (after !== undefined);
  throw new GyeboError('NOT_FOUND', `no unresolved #${input.id} of source ${input.source}`);
}

/** Key of the answer to an unresolved: it lapses when the code's hash changes. */
export function answerKey(codeHash: string, text: string): string {
  return `${codeHash}:${text}`;
}

/** "It reads only raw.*": what an unresolved really reaches, by a steward, bound to that code. */
export async function answerUnresolved(
  tx: WriteTransaction,
  input: Deed & Term & { source: string; id: number; patterns: string[] },
): Promise<UnresolvedRow> {
  authorise(input.actor, 'answerUnresolved');
  const row = await requireUnresolved(tx, input);
  const at = input.at ?? new Date().toISOString();
  const { codeHash, place, message } = row.fact;
  const text = place.text ?? message;
  const after = {
    source: row.source,
    codeHash,
    text,
    patterns: input.patterns.map((pattern) => pattern.trim()).filter(Boolean),
    by: input.actor.name,
    ...checkTerm(input, at),
  };
  const key = answerKey(codeHash, text);
  const before = (await getRecord(tx, 'ANSWER', key))?.value;
  await putRecord(tx, 'ANSWER', key, after);
  await audit(tx, { ...input, at }, { action: 'unresolved.answer', before, after });
  return requireUnresolved(tx, input);
}

/** "We know that nobody looks into this system": once per namespace, with reason and expiry. */
export async function acceptBlindSpot(
  tx: WriteTransaction,
  input: Deed & Term & { namespace: string },
): Promise<void> {
  authorise(input.actor, 'acceptReason');
  const namespace = input.namespace.trim();
  if (!namespace) throw new GyeboError('INVALID', 'a blind spot needs a namespace');
  const at = input.at ?? new Date().toISOString();
  const before = (await getRecord(tx, 'BLIND_SPOT', namespace))?.value;
  const after = { namespace, by: input.actor.name, ...checkTerm(input, at) };
  await putRecord(tx, 'BLIND_SPOT', namespace, after);
  await audit(tx, { ...input, at }, { action: 'blind-spot.accept', before, after });
}

/**
 * Accepts what a check of the asset (`together` with others) says by one code: exactly that. Another
 * reader, line or code is a reason anew. What breaks is not for a steward to accept.
 */
export async function acceptReason(
  tx: WriteTransaction,
  input: Deed & Term & { asset: AssetKey; together?: AssetKey[]; code: ReasonCode },
): Promise<void> {
  authorise(input.actor, 'acceptReason');
  const { code } = input;
  if (reasonCodes[code] === 'BLOCKED') {
    throw new GyeboError('INVALID', `${code} cannot be accepted: what breaks must agree first`);
  }
  const nodes = await Promise.all(
    [input.asset, ...(input.together ?? [])].map((key) => requireAsset(tx, key)),
  );
  const at = input.at ?? new Date().toISOString();
  const term = checkTerm(input, at);
  const subject = [...new Set(nodes.map(({ id }) => id))].sort((a, b) => a - b);
  const found = (await reasonsOf(tx, subject, at)).filter((reason) => reason.code === code);
  if (found.length === 0) {
    const names = nodes.map(({ facts }) => facts.name).join(', ');
    throw new GyeboError('NOT_FOUND', `${code} is not said of ${names} now: nothing to accept`);
  }
  for (const { key, about = subject[0] } of found) {
    const before = (await getRecord(tx, 'ACCEPTANCE', key))?.value;
    const after = { code, key, by: input.actor.name, ...term };
    await putRecord(tx, 'ACCEPTANCE', key, after, about);
    const asset = about === undefined ? {} : { asset: about };
    await audit(tx, { ...input, at }, { action: 'reason.accept', ...asset, before, after });
  }
}

/** What a check says now, single reasons that were accepted before among it. */
async function reasonsOf(tx: ReadTransaction, subject: AssetId[], at: string): Promise<Reason[]> {
  const facts = await tx.deletionFacts(subject, at);
  const acceptances = facts.acceptances.filter(({ key }) => key === undefined);
  return decideDeletion({ ...facts, acceptances }).reasons;
}
