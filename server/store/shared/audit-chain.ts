import { createHash } from 'node:crypto';
import type { AuditEntry, StoredAudit } from '../store.ts';

/** JSON with sorted keys, so that a hash does not depend on the order they were written in. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

function auditHash(previous: string, seq: number, body: string): string {
  return createHash('sha256').update(`${previous}|${seq}|${body}`).digest('hex');
}

/** The next link: sha256 of the previous hash, the number and the canonical body. */
export function nextLink(
  last: { seq: number; hash: string } | undefined,
  entry: AuditEntry,
): { seq: number; body: string; hash: string; previousHash: string } {
  const previousHash = last?.hash ?? '';
  const seq = (last?.seq ?? 0) + 1;
  const body = canonicalJson(entry);
  return { seq, body, hash: auditHash(previousHash, seq, body), previousHash };
}

/** True when this entry is what was hashed and follows its predecessor. */
export function auditHolds(entry: StoredAudit, previousHash: string): boolean {
  const { seq, hash, previousHash: told, ...body } = entry;
  return told === previousHash && hash === auditHash(previousHash, seq, canonicalJson(body));
}
