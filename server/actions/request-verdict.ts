import { refText } from '../core/asset.ts';
import { decideDeletion, ownersIn, type DeletionVerdict } from '../core/deletion.ts';
import { GyeboError } from '../core/errors.ts';
import type { AssetId, DeletionFacts, Unread } from '../core/facts.ts';
import type { Judgement } from '../core/request/needs.ts';
import type { AssetNode, ReadTransaction, WriteTransaction } from '../store/store.ts';
import { withUnread } from './deletion.ts';
import { refOf } from './renumber.ts';

/** What is true of a set at one instant, as requests look at it. */
export interface Judged extends Judgement {
  subject: AssetNode[];
  verdict: DeletionVerdict;
  facts: DeletionFacts;
}

/** The assets of these `refText`s; those that the store no longer has are left out. */
export async function nodesOf(tx: ReadTransaction, refs: readonly string[]): Promise<AssetNode[]> {
  const found = await Promise.all(refs.map((ref) => tx.asset(refOf(ref))));
  return found.flatMap((node) => node ?? []);
}

/** The verdict on a set, and who owns what of it. */
export async function judge(
  tx: ReadTransaction,
  subject: AssetNode[],
  at: string,
  unread: Partial<Unread>,
): Promise<Judged> {
  const ids = subject.map(({ id }) => id).sort((a, b) => a - b);
  const facts = withUnread(await tx.deletionFacts(ids, at), unread);
  const verdict = decideDeletion(facts);
  return { subject, verdict, facts, members: membersOf(facts, verdict), now: at };
}

/** What goes itself, not what only starves; columns go with their table. */
function membersOf(facts: DeletionFacts, { lossSet }: DeletionVerdict): Judgement['members'] {
  const assets = new Map(facts.assets.map((asset) => [asset.id, asset]));
  const owners = ownersIn(facts);
  return lossSet.flatMap(({ asset: id, why }) => {
    const asset = assets.get(id);
    if (!asset || (why !== 'SUBJECT' && why !== 'CONTAINED')) return [];
    if (asset.kind === 'COLUMN' && why === 'CONTAINED') return [];
    const isSubject = why === 'SUBJECT';
    return [{ asset: refText(asset), owners: isSubject ? owners(id) : [], isSubject }];
  });
}

/**
 * The verdict of this very transaction, under the locks of everything whose readers it rests on: the
 * loss set and what holds it. Nobody can add a reader to any of these before the transaction ends.
 */
export async function judgeUnderLock(
  tx: WriteTransaction,
  subject: AssetNode[],
  at: string,
  unread: Partial<Unread>,
): Promise<Judged> {
  if (subject.length === 0) throw new GyeboError('INVALID', 'name at least one asset');
  let locked: AssetId[] = [];
  let wanted = subject.map(({ id }) => id);
  for (;;) {
    locked = [...locked, ...wanted].sort((a, b) => a - b);
    await tx.lock(locked);
    const judged = await judge(tx, subject, at, unread);
    const known = new Set(locked);
    wanted = judged.facts.expanded.filter((id) => !known.has(id));
    if (wanted.length > 0) continue;
    // Read again: their states may have changed until the locks were there.
    return { ...judged, subject: await tx.assets(subject.map(({ id }) => id)) };
  }
}
