import type { Unread } from '../core/facts.ts';
import type { Language } from '../core/reason-said.ts';
import { mostInRequest } from '../core/request/request.ts';
import { left as why } from '../core/retention/left.ts';
import { exclusionOf } from '../core/retention/plan.ts';
import type { AssetNode, WriteTransaction } from '../store/store.ts';
import { ownersOf } from './deed.ts';
import { checkDeletion } from './deletion.ts';
import type { ReadyPlan } from './retention-ground.ts';
import { requestFor } from './retention-plan.ts';

/** A candidate that was not taken up. */
export interface Left {
  node: AssetNode;
  why: Record<Language, string>;
}

interface Packing {
  at: string;
  unread: Partial<Unread>;
  /** So many assets may still be taken up today. */
  room: number;
  /** Is added to. */
  left: Left[];
}

type Why = Record<Language, string>;

/**
 * Candidates in sets that go together: a closed group as a whole, and what may go by itself one set an owner.
 * Each set's verdict is SAFE or REVIEW.
 */
export async function packsOf(
  tx: WriteTransaction,
  plan: ReadyPlan & { chosen: AssetNode[] },
  packing: Packing,
): Promise<AssetNode[][]> {
  const packs: AssetNode[][] = [];
  const alone = new Map<string, AssetNode[]>();
  const groups = new Map<number, Why | 'TAKEN'>();
  const { groups: known } = plan.dead;
  let room = packing.room;
  const leave = (node: AssetNode, reason: Why) => void packing.left.push({ node, why: reason });
  for (const node of plan.chosen) {
    const group = known.groupOf(node.id);
    const told = groups.get(group);
    if (told === 'TAKEN') continue;
    if (told !== undefined) {
      leave(node, told);
      continue;
    }
    const ids = group < 0 ? [node.id] : plan.dead.subjects(known.members(group));
    const reason =
      ids.length > room && ids.length <= mostInRequest
        ? why.today()
        : await refusal(tx, plan, ids, packing);
    if (group >= 0) groups.set(group, reason ?? 'TAKEN');
    if (reason !== undefined) {
      leave(node, reason);
      continue;
    }
    room -= ids.length;
    if (group >= 0) packs.push(await tx.assets(ids));
    else addTo(alone, ownersOf(node).sort().join('\n'), node);
  }
  for (const nodes of alone.values()) packs.push(...(await together(tx, nodes, packing)));
  return packs;
}

function addTo(sets: Map<string, AssetNode[]>, key: string, node: AssetNode): void {
  const list = sets.get(key);
  if (list) list.push(node);
  else sets.set(key, [node]);
}

/** Why a set may not be taken up; undefined: it may. */
async function refusal(
  tx: WriteTransaction,
  { ready }: ReadyPlan,
  ids: number[],
  packing: Packing,
): Promise<Why | undefined> {
  if (ids.length > mostInRequest) return why.large(ids.length);
  for (const id of ids) {
    const held = ready.held.get(id) ?? exclusionOf(ready, id)?.reason;
    if (held !== undefined) return why.excluded(held);
    if ((await requestFor(tx, id)) !== undefined) return why.asked();
  }
  const verdict = await verdictOf(tx, ids, packing);
  return isAllowed(verdict) ? undefined : why.verdict(verdict);
}

const isAllowed = (verdict: string) => verdict === 'SAFE' || verdict === 'REVIEW';

async function verdictOf(
  tx: WriteTransaction,
  subject: number[],
  { at, unread }: Packing,
): Promise<string> {
  const { changed, configuration } = unread;
  const seen = { ...(changed && { changed }), ...(configuration && { configuration }) };
  return (await checkDeletion(tx, { ...seen, subject, at })).verdict.verdict;
}

/** One owner's in one set, unless together they would take what each alone does not. */
async function together(
  tx: WriteTransaction,
  nodes: AssetNode[],
  packing: Packing,
): Promise<AssetNode[][]> {
  const packs: AssetNode[][] = [];
  for (let at = 0; at < nodes.length; at += mostInRequest) {
    const some = nodes.slice(at, at + mostInRequest);
    const verdict = await verdictOf(
      tx,
      some.map(({ id }) => id),
      packing,
    );
    if (isAllowed(verdict)) packs.push(some);
    else packs.push(...some.map((node) => [node]));
  }
  return packs;
}
