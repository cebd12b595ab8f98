import { auditHash, linkHolds } from '../audit-link.ts';
import type { AuditEntry, StoredAudit } from '../store.ts';

/** JSON with sorted keys, so that a hash does not depend on the order they were written in. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

/**
 * The next link: sha256 of the previous hash, the number and the canonical body. `on`: `refText` of the
 * entry's asset, which is hashed instead of its number, so that the chain holds in every store.
 */
export function nextLink(
  last: { seq: number; hash: string } | undefined,
  entry: AuditEntry,
  on?: string,
): { seq: number; body: string; hash: string; previousHash: string } {
  const previousHash = last?.hash ?? '';
  const seq = (last?.seq ?? 0) + 1;
  const { asset, ...told } = entry;
  const body = canonicalJson(on === undefined ? { ...told, asset } : { ...told, on });
  return { seq, body, hash: auditHash(previousHash, seq, body), previousHash };
}

/** True when this entry is what was hashed and follows its predecessor. */
export function auditHolds(entry: StoredAudit, previousHash: string): boolean {
  const { seq, hash, previousHash: told, asset, ...rest } = entry;
  const body = canonicalJson(rest.on === undefined ? { ...rest, asset } : rest);
  return linkHolds({ seq, body, hash, previousHash: told }, previousHash);
}
