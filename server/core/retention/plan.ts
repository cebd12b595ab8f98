import type { AssetId } from '../facts.ts';
import { isOver } from '../deletion/graph.ts';
import { sides } from '../neighbours.ts';
import { parseUrn } from '../urn.ts';
import { family } from './family.ts';
import type { Nature } from './nature.ts';
import { breakerFrom, type Policy } from './policy.ts';
import { weigherOf, type Ground, type Weigher } from './rule.ts';
import { conditionsOf, matchNames, type Condition } from './select.ts';
import type { WholeGraph } from './whole.ts';

/** What keeps assets out of a plan, from a policy's text or a record. */
export interface Exclusion {
  /** Assets, or a match of names. */
  assets?: ReadonlySet<AssetId>;
  match?: (urn: string) => boolean;
  reason: string;
  by: string;
  until?: string;
}

/** A policy made ready to be held against one whole graph. */
export interface Ready {
  policy: Policy;
  ground: Ground;
  conditions: Condition[];
  weigher: Weigher;
  exclusions: Exclusion[];
  /** Found to be kept out by nothing, nor any part of it; grows. */
  clear: Set<AssetId>;
  /** Assets under a legal hold, or with a part that is, with the reason. */
  held: ReadonlyMap<AssetId, string>;
}

/** What a plan says of everything, by numbers. */
export interface Plan {
  selected: number;
  candidates: AssetId[];
  pending: AssetId[];
  excluded: AssetId[];
  /** The plan would take more than the policy allows of what it selects. */
  isHeld: boolean;
}

/** Legal holds that stand, on assets, on what they hold and, named as the reason, on whatever holds one of these. */
export function heldIn(nature: Nature): Map<AssetId, string> {
  const held = new Map<AssetId, string>();
  for (const { asset, reason, until } of nature.whole.holds) {
    if (isOver(until, nature.now)) continue;
    const isNew = (id: AssetId) => !held.has(id);
    for (const id of family(nature, sides.PARTS, asset, isNew)) held.set(id, reason);
  }
  for (const [part, reason] of [...held]) {
    const isNew = (id: AssetId) => id === part || !held.has(id);
    for (const id of family(nature, sides.WHOLES, part, isNew)) {
      if (id !== part) held.set(id, ofPart(nature.whole, part, reason));
    }
  }
  return held;
}

/** A reason that is one of a part's. */
function ofPart({ urns }: WholeGraph, part: AssetId, reason: string): string {
  return `${parseUrn(urns[part] ?? '|').name}: ${reason}`;
}

/** Puts a policy together with what it is held against. */
export function readyFor(policy: Policy, ground: Ground, recorded: readonly Exclusion[]): Ready {
  const { nature, left } = ground;
  const written = policy.exclude.map(({ names, urn, reason, until }): Exclusion => ({
    match: names ? matchNames(names) : (each) => each === urn,
    reason,
    by: policy.name,
    ...(until !== undefined && { until }),
  }));
  return {
    policy,
    ground,
    conditions: conditionsOf(policy.select, nature, left),
    weigher: weigherOf(policy.rule, ground),
    exclusions: [...written, ...recorded].filter(({ until }) => !isOver(until, nature.now)),
    clear: new Set(),
    held: heldIn(nature),
  };
}

/** What keeps an asset out, or a part of it that would go along; undefined: nothing does. */
export function exclusionOf(ready: Ready, id: AssetId): Exclusion | undefined {
  const { exclusions, clear } = ready;
  const { nature } = ready.ground;
  if (exclusions.length === 0) return undefined;
  const walked: AssetId[] = [];
  for (const each of family(nature, sides.PARTS, id, (part) => !clear.has(part))) {
    const urn = nature.whole.urns[each] ?? '|';
    const found = exclusions.find(({ assets, match }) => assets?.has(each) ?? match?.(urn));
    if (!found) walked.push(each);
    else if (each === id) return found;
    else return { ...found, reason: ofPart(nature.whole, each, found.reason) };
  }
  for (const each of walked) clear.add(each);
  return undefined;
}

/** Could the policy be meant for it at all? Columns and tasks go with their whole. */
export function isSelected({ ground, conditions }: Ready, id: AssetId): boolean {
  const { nature } = ground;
  const kind = nature.kind(id);
  if (kind === undefined || kind === 'COLUMN' || kind === 'TASK' || !nature.isThere(id))
    return false;
  return conditions.every(({ holds }) => holds(id));
}

/** The plan of a policy over the whole graph. */
export function planOf(ready: Ready, whole: WholeGraph): Plan {
  const plan: Plan = { selected: 0, candidates: [], pending: [], excluded: [], isHeld: false };
  for (let id = 0; id < whole.capacity; id++) {
    if (!isSelected(ready, id)) continue;
    plan.selected += 1;
    const { standing } = ready.weigher.weigh(id);
    if (standing === undefined) continue;
    const isOut = ready.held.has(id) || exclusionOf(ready, id) !== undefined;
    if (isOut) plan.excluded.push(id);
    else if (standing === 'CANDIDATE') plan.candidates.push(id);
    else plan.pending.push(id);
  }
  const most = (plan.selected * ready.policy.limits.percent) / 100;
  plan.isHeld = plan.selected >= breakerFrom && plan.candidates.length > most;
  return plan;
}
