import type { AssetId } from '../facts.ts';
import { isOver } from '../deletion/graph.ts';
import { sides } from '../neighbours.ts';
import type { Nature } from './nature.ts';
import { breakerFrom, type Policy } from './policy.ts';
import { weigherOf, type Ground, type Weigher } from './rule.ts';
import { conditionsOf, matchNames, type Condition } from './select.ts';
import { hasMark, marks, type WholeGraph } from './whole.ts';

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
  /** Assets under a legal hold, with the reason. */
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

/** Reads that count, the last of each asset; of a partitioned one also its partitions'. */
export function lastReads(nature: Nature): Float64Array {
  const { whole } = nature;
  const { reads } = whole;
  const ignored = new Set(whole.ignoreReaders.map((reader) => whole.texts.indexOf(reader)));
  const last = new Float64Array(whole.capacity);
  for (let at = 0; at < reads.asset.length; at++) {
    if (ignored.has(reads.reader[at] ?? 0)) continue;
    const id = reads.asset[at] ?? 0;
    last[id] = Math.max(last[id] ?? 0, reads.last[at] ?? 0);
  }
  for (let id = 0; id < whole.capacity; id++) {
    if (!hasMark(whole, id, marks.PARTITIONED)) continue;
    for (const part of nature.beside(sides.PARTS, id)) {
      last[id] = Math.max(last[id] ?? 0, last[part] ?? 0);
    }
  }
  return last;
}

/** Legal holds that stand, on assets and on what they hold. */
export function heldIn(nature: Nature): Map<AssetId, string> {
  const held = new Map<AssetId, string>();
  for (const { asset, reason, until } of nature.whole.holds) {
    if (isOver(until, nature.now)) continue;
    const queue = [asset];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (held.has(id)) continue;
      held.set(id, reason);
      queue.push(...nature.beside(sides.PARTS, id));
    }
  }
  return held;
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
    held: heldIn(nature),
  };
}

/** What keeps an asset out; undefined: nothing does. */
export function exclusionOf({ exclusions, ground }: Ready, id: AssetId): Exclusion | undefined {
  const urn = ground.nature.whole.urns[id] ?? '|';
  return exclusions.find(({ assets, match }) => assets?.has(id) ?? match?.(urn) ?? false);
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
