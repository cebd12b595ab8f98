import { GyeboError } from '../core/errors.ts';
import type { AssetId } from '../core/facts.ts';
import { left as why } from '../core/retention/left.ts';
import { planOf } from '../core/retention/plan.ts';
import type { KeptPolicy } from '../core/retention/policy.ts';
import type { AssetNode, ReadTransaction, WriteTransaction } from '../store/store.ts';
import { requireAsset, type AssetKey } from './asset.ts';
import { lastDeed, policyIn } from './retention-deed.ts';
import type { ReadyPlan } from './retention-ground.ts';
import type { Left } from './retention-pack.ts';
import { leftToday } from './retention-plan.ts';

interface Chosen {
  chosen: AssetNode[];
  left: Left[];
}

const mostChosen = 2_000;

/** Candidates that were asked for, or all of them that the policy has not been at yet; CONFLICT when the plan is held. */
export async function chooseOf(
  tx: WriteTransaction,
  made: ReadyPlan,
  policy: KeptPolicy,
  { at, assets }: { at: string; assets?: AssetKey[] },
): Promise<Chosen> {
  const plan = planOf(made.ready, made.whole);
  if (plan.isHeld) {
    const { percent } = policy.policy.limits;
    throw new GyeboError(
      'CONFLICT',
      `${plan.candidates.length} of ${plan.selected} selected assets are candidates, the policy allows ${percent} %: the plan is held`,
    );
  }
  if (assets !== undefined) return chooseNamed(tx, new Set(plan.candidates), assets);
  const { ids, done } = await notYet(tx, made, policy, { at, candidates: plan.candidates });
  return {
    chosen: await tx.assets(ids.slice(0, mostChosen)),
    left: [
      ...(await oneFor(tx, done, why.announced)),
      ...(await oneFor(tx, ids.slice(mostChosen), (more) => why.beyond(mostChosen, more))),
    ],
  };
}

async function chooseNamed(
  tx: ReadTransaction,
  candidates: ReadonlySet<AssetId>,
  assets: AssetKey[],
): Promise<Chosen> {
  const named = await Promise.all(assets.map((key) => requireAsset(tx, key)));
  const isIn = ({ id }: AssetNode) => candidates.has(id);
  const chosen = [...new Map(named.filter(isIn).map((node) => [node.id, node])).values()];
  const rest = chosen.slice(mostChosen).map(({ id }) => id);
  return {
    chosen: chosen.slice(0, mostChosen),
    left: [
      ...named.filter((node) => !isIn(node)).map((node) => ({ node, why: why.notCandidate() })),
      ...(await oneFor(tx, rest, (more) => why.beyond(mostChosen, more))),
    ],
  };
}

/** What was done before does not stand in the way of the rest: it comes last, or is left. */
async function notYet(
  tx: ReadTransaction,
  { ready }: ReadyPlan,
  policy: KeptPolicy,
  { at, candidates }: { at: string; candidates: AssetId[] },
): Promise<{ ids: AssetId[]; done: AssetId[] }> {
  const { name, action } = policy.policy;
  const { isActive } = ready.ground.nature;
  if (action === 'deprecate') {
    const marked = candidates.filter((id) => !isActive(id));
    return { ids: [...candidates.filter(isActive), ...marked], done: [] };
  }
  if (action !== 'announce') return { ids: candidates, done: [] };
  const room = await leftToday(tx, policy, at);
  const done: AssetId[] = [];
  const fresh: AssetId[] = [];
  let looked = 0;
  // Nobody looks further than the day has room.
  for (; looked < candidates.length && fresh.length < room; looked++) {
    const id = candidates[looked] ?? 0;
    const told = await lastDeed(
      tx,
      id,
      (deed) => deed.action === 'retention.announce' && policyIn(deed) === name,
    );
    (told ? done : fresh).push(id);
  }
  return { ids: [...fresh, ...candidates.slice(looked)], done };
}

/** One row for all of them, which may be many. */
async function oneFor(
  tx: ReadTransaction,
  ids: readonly AssetId[],
  say: (more: number) => Left['why'],
): Promise<Left[]> {
  const nodes = await tx.assets(ids.slice(0, 1));
  return nodes.map((node) => ({ node, why: say(ids.length - 1) }));
}
