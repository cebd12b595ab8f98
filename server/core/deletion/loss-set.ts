import type { AssetId, FactAsset, FactEdge } from '../facts.ts';
import { namespaceOf } from '../urn.ts';
import { ruleOf } from '../urn-platform.ts';
import { feedsFrom, feedsInto, isKnown, partsOf, sides, type Graph } from './graph.ts';
import { exists, isActive, runs } from './liveness.ts';
import type { LossReason } from './reason.ts';

/** Members with why they are lost. */
export type LossSet = Map<AssetId, LossReason>;

/** Taken away itself, not only starved. */
export function isDropped(set: LossSet, id: AssetId): boolean {
  const why = set.get(id);
  return why === 'SUBJECT' || why === 'CONTAINED';
}

/** The closed loss set (design §6). Grows only, so its order of growth does not matter. */
export function closeLossSet(graph: Graph, subject: readonly AssetId[]): LossSet {
  const set: LossSet = new Map();
  for (const id of subject) set.set(id, 'SUBJECT');
  addParts(graph, set, [...set.keys()], 'CONTAINED');
  let queue = [...set.keys()];
  while (queue.length > 0) {
    const added: AssetId[] = [];
    for (const id of queue) {
      for (const edge of feedsFrom(graph, id)) {
        const why = set.has(edge.to) ? undefined : lossThrough(graph, set, edge);
        if (why === undefined) continue;
        set.set(edge.to, why);
        added.push(edge.to, ...addParts(graph, set, [edge.to], why));
      }
    }
    queue = added;
  }
  return set;
}

function addParts(graph: Graph, set: LossSet, wholes: AssetId[], why: LossReason): AssetId[] {
  const added: AssetId[] = [];
  const queue = [...wholes];
  for (let whole = queue.shift(); whole !== undefined; whole = queue.shift()) {
    for (const part of partsOf(graph, whole)) {
      if (set.has(part) || (why === 'STARVED' && !staysEmpty(graph, set, part))) continue;
      set.set(part, why);
      added.push(part);
      queue.push(part);
    }
  }
  return added;
}

/** A part of a starved whole starves with it unless somebody outside writes it. */
function staysEmpty(graph: Graph, set: LossSet, part: AssetId): boolean {
  const asset = graph.assets.get(part);
  if (asset && failsItself(graph, set, asset)) return false;
  return (
    isKnown(graph, part, sides.INTO) && fillers(graph, part).every((edge) => set.has(edge.from))
  );
}

function lossThrough(graph: Graph, set: LossSet, edge: FactEdge): LossReason | undefined {
  const target = graph.assets.get(edge.to);
  if (!target || !exists(target)) return undefined;
  if (isStart(edge)) {
    return target.kind === 'PIPELINE' && neverStarts(graph, set, edge.to)
      ? 'NEVER_STARTS'
      : undefined;
  }
  if (target.kind !== 'DATASET' && target.kind !== 'MODEL') return undefined;
  if (failsItself(graph, set, target)) return undefined;
  if (isDerived(graph, edge)) return 'STARVED';
  return starves(graph, set, edge.to) ? 'STARVED' : undefined;
}

/** Starts a pipeline: a trigger, or an update of a dataset. */
export function isStart(edge: FactEdge): boolean {
  return edge.reason === 'TRIGGER' || edge.reason === 'SCHEDULE';
}

/**
 * The target is made of the source without a task of its own (view, copy, external table), so one
 * stale source makes it stale. A location is filled through its external table, not derived from it.
 */
export function isDerived(graph: Graph, edge: FactEdge): boolean {
  if (edge.reason === 'VIEW' || edge.reason === 'COPY') return true;
  return edge.reason === 'EXTERNAL' && !isLocation(graph, edge.to);
}

function isLocation(graph: Graph, id: AssetId): boolean {
  const asset = graph.assets.get(id);
  if (!asset) return false;
  const namespace = namespaceOf(asset.urn);
  return ruleOf(namespace).shape === 'PATH' && !/^arn:/i.test(namespace);
}

/**
 * What is derived from something dropped fails; it is hit itself and no silent consequence. What is not
 * live is no blocker itself, but whoever reads it is.
 */
function failsItself(graph: Graph, set: LossSet, asset: FactAsset): boolean {
  if (!isActive(asset)) return false;
  return feedsInto(graph, asset.id).some(
    (edge) => isDerived(graph, edge) && isDropped(set, edge.from),
  );
}

function starves(graph: Graph, set: LossSet, id: AssetId): boolean {
  if (!isKnown(graph, id, sides.INTO)) return false;
  const live = fillers(graph, id);
  const isHit = live.some((edge) => set.has(edge.from));
  return isHit && live.every((edge) => set.has(edge.from) || !isVouched(graph, edge));
}

/** Edges of live writers of a dataset; what somebody refreshes is not fresh by its bases alone. */
export function fillers(graph: Graph, id: AssetId): FactEdge[] {
  const all = feedsInto(graph, id).filter((edge) => edge.from !== id && fills(graph, edge));
  if (!/material/i.test(graph.assets.get(id)?.subtype ?? '')) return all;
  const refreshed = all.filter((edge) => !isDerived(graph, edge));
  return refreshed.length > 0 ? refreshed : all;
}

/**
 * Doubtful or declared writers keep nothing alive, nor does a SQL file that no pipeline is known to run:
 * it may be the very file that a task of the set runs.
 */
function isVouched(graph: Graph, edge: FactEdge): boolean {
  const from = graph.assets.get(edge.from);
  if (from?.subtype === 'SQL_FILE') return false;
  return edge.evidence.some(
    (one) =>
      one.vanishedAt === undefined && one.confidence === 'HIGH' && one.source !== peopleSource,
  );
}

const peopleSource = 'people';

function fills(graph: Graph, edge: FactEdge): boolean {
  if (isStart(edge) || edge.reason === 'ORDER' || edge.reason === 'SENSOR') return false;
  const from = graph.assets.get(edge.from);
  if (!from) return true;
  if (from.kind !== 'DATASET') return runs(graph, edge.from);
  if (edge.reason !== 'EXTERNAL' || isDerived(graph, edge)) return exists(from);
  // An external table fills its location only while somebody writes into the table.
  if (!isKnown(graph, edge.from, sides.INTO)) return true;
  return feedsInto(graph, edge.from).some(
    (into) => into.reason !== 'EXTERNAL' && fills(graph, into),
  );
}

/** Live starters of a pipeline: tasks, pipelines and datasets whose update starts it. */
export function starters(graph: Graph, id: AssetId): FactEdge[] {
  return feedsInto(graph, id).filter((edge) => {
    if (!isStart(edge) || edge.from === id) return false;
    const from = graph.assets.get(edge.from);
    if (!from) return true;
    return from.kind === 'TASK' || from.kind === 'PIPELINE'
      ? runs(graph, edge.from)
      : isActive(from);
  });
}

/** Has a schedule of its own beside triggers and datasets. */
export function startsItself(graph: Graph, id: AssetId): boolean {
  const schedule = graph.assets.get(id)?.schedule;
  return schedule?.startsItself ?? (schedule?.expression ?? '') !== '';
}

function neverStarts(graph: Graph, set: LossSet, id: AssetId): boolean {
  if (!runs(graph, id) || startsItself(graph, id)) return false;
  if (!isKnown(graph, id, sides.INTO)) return false;
  const live = starters(graph, id);
  return live.some((edge) => set.has(edge.from)) && !isStillStarted(graph, set, id);
}

/** Does something outside the set still start it: a caller, or its datasets (all of them, if it waits for all)? */
export function isStillStarted(graph: Graph, set: LossSet, id: AssetId): boolean {
  const live = starters(graph, id);
  const isKept = (edge: FactEdge) => !set.has(edge.from);
  const datasets = live.filter(({ reason }) => reason === 'SCHEDULE');
  const callers = live.filter(({ reason }) => reason !== 'SCHEDULE');
  if (callers.some(isKept)) return true;
  return graph.assets.get(id)?.schedule?.anyDataset === true
    ? datasets.some(isKept)
    : datasets.length > 0 && datasets.every(isKept);
}
