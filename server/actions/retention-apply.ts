import { authorise } from '../core/access.ts';
import type { Unread } from '../core/facts.ts';
import type { Language } from '../core/reason-said.ts';
import type { MessageLine } from '../core/retention/message.ts';
import type { KeptPolicy } from '../core/retention/policy.ts';
import type { AssetNode, WriteTransaction } from '../store/store.ts';
import type { AssetKey } from './asset.ts';
import type { Deed } from './deed.ts';
import type { RequestRow } from './request-read.ts';
import { requirePolicy, type WithFiles } from './retention-policy.ts';

/** What came of a plan. */
export interface Applied {
  policy: KeptPolicy;
  requests: RequestRow[];
  /** Deprecated or announced. */
  assets: AssetNode[];
  left: { node: AssetNode; why: Record<Language, string> }[];
  told: { owners: string[]; line: Record<Language, MessageLine> }[];
}

/** Does what a policy says with candidates of its plan, as it is in this transaction. */
export async function applyRetention(
  tx: WriteTransaction,
  input: Deed & WithFiles & Partial<Unread> & { policy: string; assets?: AssetKey[] },
): Promise<Applied> {
  authorise(input.actor, 'applyRetention');
  const policy = await requirePolicy(tx, input);
  return { policy, requests: [], assets: [], left: [], told: [] };
}
