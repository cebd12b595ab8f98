import { authorise } from '../core/access.ts';
import { GyeboError } from '../core/errors.ts';
import type { AssetId, Unread } from '../core/facts.ts';
import type { Language } from '../core/reason-said.ts';
import { left as why } from '../core/retention/left.ts';
import type { MessageLine } from '../core/retention/message.ts';
import type { KeptPolicy } from '../core/retention/policy.ts';
import { evidenceText, policySummary } from '../core/retention/text.ts';
import type { AssetNode, ReadTransaction, WriteTransaction } from '../store/store.ts';
import type { AssetKey } from './asset.ts';
import { audit, ownersOf, type Deed } from './deed.ts';
import { checkReason } from './hold.ts';
import { nameInText } from './name.ts';
import { putRecord } from './record.ts';
import { openRequest } from './request.ts';
import type { RequestRow } from './request-read.ts';
import { chooseOf } from './retention-choose.ts';
import { readyPolicy, type ReadyPlan } from './retention-ground.ts';
import { packsOf, type Left } from './retention-pack.ts';
import { leftToday } from './retention-plan.ts';
import { fingerprintOf, requirePolicy, type WithFiles } from './retention-policy.ts';

/** What came of a plan. */
export interface Applied {
  policy: KeptPolicy;
  requests: RequestRow[];
  /** Deprecated or announced. */
  assets: AssetNode[];
  left: Left[];
  told: { owners: string[]; line: Record<Language, MessageLine> }[];
}

type Apply = Deed &
  WithFiles &
  Partial<Unread> & {
    policy: string;
    /** Of the policy as its plan was shown. */
    fingerprint?: string;
    assets?: AssetKey[];
  };

/** One act under way: the plan is of this very transaction. */
interface Applying extends ReadyPlan {
  input: Apply;
  at: string;
  policy: KeptPolicy;
  reason: string;
  chosen: AssetNode[];
  left: Left[];
}

/**
 * Does what a policy says with candidates of its plan, which is made anew in this transaction: what is no
 * candidate by now, or may not go, is left and said.
 */
export async function applyRetention(tx: WriteTransaction, input: Apply): Promise<Applied> {
  authorise(input.actor, 'applyRetention');
  const at = input.at ?? new Date().toISOString();
  const policy = await requirePolicy(tx, input);
  refuseChanged(policy, input.fingerprint);
  const { name, description } = policy.policy;
  const said = input.reason ?? `${name}: ${description ?? policySummary(policy.policy, 'en')}`;
  const made = await readyPolicy(tx, policy, at, input);
  const { chosen, left } = await chooseOf(tx, made, policy, {
    at,
    ...(input.assets && { assets: input.assets }),
  });
  await tx.lock(chosen.map(({ id }) => id).sort((a, b) => a - b));
  const applying = { ...made, input, at, policy, reason: checkReason(said), chosen, left };
  const done = await acts[policy.policy.action](tx, applying);
  await countToday(tx, policy, at, done.taken.length);
  const { actor } = input;
  const after = {
    policy: name,
    assets: done.taken.length,
    requests: done.requests.map(({ id }) => id),
    left: left.length,
  };
  await audit(tx, { actor, at, reason: applying.reason }, { action: 'retention.apply', after });
  return {
    policy,
    requests: done.requests,
    assets: done.requests.length > 0 ? [] : done.taken,
    left,
    told: await told(tx, made, done.taken),
  };
}

/** What a policy does may not change between the plan that somebody saw and their word for it. */
function refuseChanged(policy: KeptPolicy, seen: string | undefined): void {
  if (seen === undefined || seen === fingerprintOf(policy)) return;
  throw new GyeboError(
    'CONFLICT',
    `policy ${policy.policy.name} was changed after its plan was shown: look at the plan again`,
  );
}

interface Done {
  requests: RequestRow[];
  taken: AssetNode[];
}

const acts: Record<
  KeptPolicy['policy']['action'],
  (tx: WriteTransaction, applying: Applying) => Promise<Done>
> = { retire, deprecate, announce };

async function retire(tx: WriteTransaction, applying: Applying): Promise<Done> {
  const { input, at, policy, reason, left } = applying;
  const { grace } = policy.policy;
  const room = await leftToday(tx, policy, at);
  const packs = await packsOf(tx, applying, { at, unread: input, room, left });
  const done: Done = { requests: [], taken: [] };
  for (const nodes of packs) {
    const isOwned = nodes.some((node) => ownersOf(node).length > 0);
    const { id, request } = await openRequest(tx, {
      actor: input.actor,
      at,
      assets: nodes.map((node) => ({ id: node.id })),
      purpose: 'UNUSED',
      reason,
      due: dayAfter(at, isOwned ? grace.owned : grace.ownerless),
      ...unreadOf(input),
    });
    done.requests.push({ id, request, subject: nodes });
    done.taken.push(...nodes);
  }
  return done;
}

const unreadOf = ({ changed, configuration }: Partial<Unread>): Partial<Unread> => ({
  ...(changed && { changed }),
  ...(configuration && { configuration }),
});

function dayAfter(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Marks what may go by itself or with its group; excluding it from retention takes the mark away. */
async function deprecate(tx: WriteTransaction, applying: Applying): Promise<Done> {
  const { input, at, policy, reason, left } = applying;
  const room = await leftToday(tx, policy, at);
  const active = applying.chosen.filter((node) => {
    if (node.state === 'ACTIVE') return true;
    left.push({ node, why: why.state(node.state) });
    return false;
  });
  const packs = await packsOf(
    tx,
    { ...applying, chosen: active },
    { at, unread: input, room, left },
  );
  const wanted = new Set(active.map(({ id }) => id));
  const taken = packs.flat().filter(({ id }) => wanted.has(id));
  for (const node of taken) {
    await tx.lock([node.id]);
    await tx.setState(node.id, 'DEPRECATED');
    const change = {
      before: { state: node.state },
      after: { state: 'DEPRECATED', policy: policy.policy.name },
    };
    const deed = { actor: input.actor, at, reason };
    await audit(tx, deed, { action: 'retention.deprecate', asset: node.id, ...change });
  }
  return { requests: [], taken };
}

async function announce(tx: WriteTransaction, applying: Applying): Promise<Done> {
  const { input, at, policy, reason, left, chosen } = applying;
  const room = await leftToday(tx, policy, at);
  const taken = chosen.slice(0, room);
  for (const node of chosen.slice(room)) left.push({ node, why: why.today() });
  for (const { id } of taken) {
    const deed = { actor: input.actor, at, reason };
    await audit(tx, deed, {
      action: 'retention.announce',
      asset: id,
      after: { policy: policy.policy.name },
    });
  }
  return { requests: [], taken };
}

async function countToday(
  tx: WriteTransaction,
  { policy }: KeptPolicy,
  at: string,
  more: number,
): Promise<void> {
  if (more === 0) return;
  const day = at.slice(0, 10);
  const key = `${policy.name}:${day}`;
  const known = await tx.record('RETENTION_DAY', key);
  const assets = Number(known?.value['assets'] ?? 0) + more;
  await putRecord(tx, 'RETENTION_DAY', key, { policy: policy.name, day, assets });
}

/** What owners are written of what was taken up. */
async function told(
  tx: ReadTransaction,
  { ready }: ReadyPlan,
  taken: AssetNode[],
): Promise<Applied['told']> {
  const evidence = new Map(taken.map(({ id }) => [id, ready.weigher.evidence(id)]));
  const ids = [...evidence.values()].flat().flatMap(({ assets = [] }) => assets);
  const nodes = await tx.assets([...new Set<AssetId>(ids)]);
  const names = new Map(nodes.map((node) => [node.id, nameInText(node)]));
  return taken.map((node) => {
    const lineIn = (language: Language): MessageLine => ({
      name: nameInText(node),
      why: (evidence.get(node.id) ?? []).map((each) =>
        evidenceText(
          each,
          (each.assets ?? []).map((id) => names.get(id) ?? ''),
          language,
        ),
      ),
    });
    return { owners: ownersOf(node), line: { en: lineIn('en'), ko: lineIn('ko') } };
  });
}
