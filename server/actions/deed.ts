import type { Actor } from '../core/access.ts';
import type { AssetNode, WriteTransaction } from '../store/store.ts';

/** What every governance write carries. `at`: ISO instant, now by default. */
export interface Deed {
  actor: Actor;
  reason?: string;
  at?: string;
}

/** Appends the audit entry of a deed; returns its instant. */
export async function audit(
  tx: WriteTransaction,
  deed: Deed,
  entry: { action: string; asset?: number; before?: unknown; after?: unknown },
): Promise<string> {
  const at = deed.at ?? new Date().toISOString();
  const { actor, reason } = deed;
  const name = actor.local ? `${actor.name} (local)` : actor.name;
  await tx.appendAudit({ at, actor: name, ...(reason !== undefined && { reason }), ...entry });
  return at;
}

/** Names of the asset's owners. */
export function ownersOf(node: AssetNode): string[] {
  return node.parties.filter((party) => party.role === 'OWNER').map((party) => party.party);
}
