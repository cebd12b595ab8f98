import { authorise } from '../core/access.ts';
import { refText } from '../core/asset.ts';
import { GyeboError } from '../core/errors.ts';
import type { WriteTransaction } from '../store/store.ts';
import { requireAsset, type AssetKey } from './asset.ts';
import { audit, type Deed } from './deed.ts';
import { getRecord, putRecord } from './record.ts';

/** A reason and how long it holds (ISO date or instant). */
export interface Term {
  reason: string;
  until?: string;
}

/** The words of somebody who does a deed that needs them; INVALID when they say nothing. */
export function checkReason(text: string): string {
  const reason = text.trim();
  if (reason) return reason;
  throw new GyeboError('INVALID', 'say why: a reason is kept with it');
}

/** A reason as given, refused when it is empty or already over. */
export function checkTerm(input: Term, now: string): Term {
  const reason = checkReason(input.reason);
  if (input.until === undefined) return { reason };
  const end = Date.parse(input.until);
  if (Number.isNaN(end)) throw new GyeboError('INVALID', `not a date: ${input.until} (2027-01-31)`);
  if (end <= Date.parse(now)) throw new GyeboError('INVALID', `${input.until} is already over`);
  return { reason, until: input.until };
}

/** A legal hold: the asset may not be deleted by anybody until it is lifted or over. */
export async function placeHold(
  tx: WriteTransaction,
  input: Deed & Term & { asset: AssetKey },
): Promise<void> {
  authorise(input.actor, 'hold');
  const node = await requireAsset(tx, input.asset);
  const at = input.at ?? new Date().toISOString();
  const after = { by: input.actor.name, ...checkTerm(input, at) };
  await tx.lock([node.id]);
  const before = (await getRecord(tx, 'HOLD', refText(node.ref)))?.value;
  await putRecord(tx, 'HOLD', refText(node.ref), after, node.id);
  await audit(tx, { ...input, at }, { action: 'hold.place', asset: node.id, before, after });
}

/** Lifts a legal hold; NOT_FOUND when there is none. */
export async function liftHold(
  tx: WriteTransaction,
  input: Deed & { asset: AssetKey; reason: string },
): Promise<void> {
  authorise(input.actor, 'hold');
  const node = await requireAsset(tx, input.asset);
  const { reason } = checkTerm({ reason: input.reason }, '');
  const before = (await getRecord(tx, 'HOLD', refText(node.ref)))?.value;
  if (!before) throw new GyeboError('NOT_FOUND', `${node.facts.name} is under no hold`);
  await tx.removeRecord('HOLD', refText(node.ref));
  await audit(tx, { ...input, reason }, { action: 'hold.lift', asset: node.id, before });
}
