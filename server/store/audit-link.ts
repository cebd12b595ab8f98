import { createHash } from 'node:crypto';

/** Hash of a link of the audit chain: of the one before, its own number and its body's text. */
export function auditHash(previous: string, seq: number, body: string): string {
  return createHash('sha256').update(`${previous}|${seq}|${body}`).digest('hex');
}

/** True when this body is what was hashed after that predecessor. */
export function linkHolds(
  link: { seq: number; body: string; hash: string; previousHash: string },
  previousHash: string,
): boolean {
  if (link.previousHash !== previousHash) return false;
  return link.hash === auditHash(previousHash, link.seq, link.body);
}
