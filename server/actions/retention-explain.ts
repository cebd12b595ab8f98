import { decideDeletion, type Verdict } from '../core/deletion.ts';
import type { AssetId, Unread } from '../core/facts.ts';
import type { Evidence } from '../core/retention/evidence.ts';
import { exclusionOf, isSelected, type Ready } from '../core/retention/plan.ts';
import type { KeptPolicy } from '../core/retention/policy.ts';
import {
  exclusionStep,
  holdStep,
  ruleStep,
  selectorStep,
  thereStep,
  verdictStep,
  type PolicyStep,
} from '../core/retention/step.ts';
import type { AssetNode, ReadTransaction } from '../store/store.ts';
import { requireAsset, type AssetKey } from './asset.ts';
import { mentioned, withUnread, type DeletionCheck } from './deletion.ts';
import { groupView, type GroupView } from './retention-dead.ts';
import { keptEvidence, readyPolicy } from './retention-ground.ts';
import { namedIn, type PlanState } from './retention-plan.ts';
import { requirePolicy, type WithFiles } from './retention-policy.ts';

/** Why an asset is in a plan or not. */
export interface Explanation {
  node: AssetNode;
  policy: KeptPolicy;
  /** Absent: it is not in the plan. */
  state?: PlanState;
  steps: PolicyStep[];
  evidence: Evidence[];
  named: AssetNode[];
  knownFrom?: string;
  check: DeletionCheck;
  group?: GroupView;
}

/** Holds every condition of a policy against one asset. */
export async function explainRetention(
  tx: ReadTransaction,
  input: WithFiles & Partial<Unread> & { policy: string; asset: AssetKey; at?: string },
): Promise<Explanation> {
  const at = input.at ?? new Date().toISOString();
  const policy = await requirePolicy(tx, input);
  const node = await requireAsset(tx, input.asset);
  const { ready, dead } = await readyPolicy(tx, policy, at, input);
  const { standing, knownFrom } = ready.weigher.weigh(node.id);
  const facts = withUnread(await tx.deletionFacts([node.id], at), input);
  const verdict = decideDeletion(facts);
  const assets = await tx.assets(mentioned(verdict, [node.id]));
  const check = { at, seq: facts.seq, subject: [node.id], verdict, assets };
  const steps = stepsOf(ready, node.id, verdict.verdict);
  const kept = keptEvidence(dead, node.id);
  const evidence = [...ready.weigher.evidence(node.id), ...(kept ? [kept] : [])];
  const group = dead.groups.groupOf(node.id);
  const own = group < 0 ? undefined : await groupView(tx, dead, group, { at, unread: input });
  const isOut = steps.some(
    ({ code, passed }) => !passed && (code === 'HOLD' || code === 'EXCLUSION'),
  );
  const isIn = isSelected(ready, node.id) && standing !== undefined;
  const state = isIn ? (isOut ? 'EXCLUDED' : standing) : undefined;
  return {
    node,
    policy,
    ...(state && { state }),
    steps,
    evidence,
    named: await namedIn(tx, [{ evidence }]),
    ...(isIn && knownFrom !== undefined && { knownFrom: new Date(knownFrom).toISOString() }),
    check,
    ...(own && { group: own }),
  };
}

function stepsOf(ready: Ready, id: AssetId, verdict: Verdict): PolicyStep[] {
  const { conditions, policy, weigher, ground } = ready;
  const { nature } = ground;
  const kind = nature.kind(id);
  const isWhole = kind !== 'COLUMN' && kind !== 'TASK';
  return [
    thereStep(nature.isThere(id) && isWhole),
    ...conditions.map(({ code, wanted, holds }) => selectorStep(code, wanted, holds(id))),
    ruleStep(policy.rule, weigher.weigh(id).standing !== undefined),
    holdStep(ready.held.get(id)),
    exclusionStep(exclusionOf(ready, id)),
    verdictStep(verdict),
  ];
}
