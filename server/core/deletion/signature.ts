import { dayMs, isOver } from './graph.ts';
import type { DeletionVerdict, Reason } from './reason.ts';

/** Longest time a signature may stand, in days. */
export const signatureDays = 30;

/** The word of somebody whose thing breaks that this set may go all the same. */
export interface Signature {
  /** What may go together, `kind urn`, sorted: a signature for one set is none for another. */
  subject: string[];
  /** Of the live readers that the signer saw; with another one nothing was signed. */
  fingerprint: string;
  by: string;
  /** Signed as a steward, for what nobody owns. */
  steward: boolean;
  at: string;
  until: string;
}

/** True when the reason is this party's to sign: theirs, or a steward's where nobody owns it. */
export function maySign(reason: Reason, signer: { by: string; steward: boolean }): boolean {
  if (reason.verdict !== 'BLOCKED' || reason.hard) return false;
  if (reason.signers.length === 0) return signer.steward;
  return reason.signers.includes(signer.by);
}

/**
 * What still speaks against dropping the set: every reason but those that all valid signatures take
 * away. Empty: it may go. A hard reason is never taken away, nor what is UNKNOWN or for REVIEW; a
 * steward accepts these one by one, before. `dropper`: whose own signature does not count.
 */
export function openReasons(
  verdict: DeletionVerdict,
  signatures: Signature[],
  deed: { subject: string[]; dropper: string | undefined; now: string },
): Reason[] {
  const now = Date.parse(deed.now);
  const subject = JSON.stringify(deed.subject);
  const valid = signatures.filter(
    (signature) =>
      JSON.stringify(signature.subject) === subject &&
      signature.fingerprint === verdict.fingerprint &&
      signature.by !== deed.dropper &&
      !isOver(signature.until, now) &&
      now - Date.parse(signature.at) <= signatureDays * dayMs,
  );
  return verdict.reasons.filter((reason) => !valid.some((signature) => maySign(reason, signature)));
}
