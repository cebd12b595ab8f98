import type { AssetId, DeletionFacts } from '../facts.ts';
import { allSides, containersOf, feedsFrom, feedsInto, partsOf, stands } from './graph.ts';
import { isKnown, sides, wholesOf, type Graph } from './graph.ts';
import { mayBeUnused, runs } from './liveness.ts';
import { isDerived, isStart, type LossSet } from './loss-set.ts';
import { unmappedNames } from './unmapped-names.ts';

/** What says whether a dataset may be live although it does not run. */
export type Watching = Pick<DeletionFacts, 'watches' | 'windowDays'>;

/** An asset, and which of its edges must still be loaded (`sides`, added up). */
export interface Need {
  asset: AssetId;
  sides: number;
}

/**
 * What must still be loaded before the loss set, and whether it may go, can be told: all of members;
 * of what holds them all but its other parts; of what they fill who else does; of whoever they would
 * hit only what says whether it is live, and of `bystanders` whether they run.
 */
export function missing(
  graph: Graph,
  set: LossSet,
  watching: Watching,
  bystanders: Iterable<AssetId>,
): Need[] {
  const asked = asking(graph, watching);
  const { need } = asked;
  for (const id of bystanders) asked.runs(id);
  for (const [id, why] of set) {
    need(id, allSides);
    askAround(asked, graph, id);
    for (const whole of containersOf(graph, id)) {
      need(whole, sides.INTO | sides.OUT | sides.WHOLES);
      askAround(asked, graph, whole);
    }
    for (const edge of feedsFrom(graph, id)) {
      if (set.has(edge.to)) continue;
      if (isStart(edge) || !isDerived(graph, edge)) asked.filled(edge.to);
      if (why === 'NEVER_STARTS') asked.read(edge.to);
    }
    if (why !== 'STARVED') continue;
    for (const part of partsOf(graph, id)) if (!set.has(part)) asked.filled(part);
  }
  for (const { name } of unmappedNames(graph, set)) {
    need(name, sides.INTO | sides.OUT);
    askAround(asked, graph, name);
    // Whoever uses it no more may use the same name where it is mapped to now.
    for (const edge of graph.out.get(name) ?? []) if (!stands(edge)) need(edge.to, sides.INTO);
    for (const edge of graph.into.get(name) ?? []) if (!stands(edge)) need(edge.from, sides.OUT);
  }
  return asked.needs();
}

/** Whoever reads, writes or refers to it, or did, would be hit if it is live; its owners sign. */
function askAround(asked: Asked, graph: Graph, id: AssetId): void {
  for (const edge of graph.out.get(id) ?? []) if (edge.relation !== 'CONTAINS') asked.live(edge.to);
  for (const edge of graph.into.get(id) ?? []) if (edge.relation === 'FEEDS') asked.live(edge.from);
}

interface Asked {
  need(id: AssetId, wanted: number): void;
  /** Who writes into it, or starts it. */
  filled(id: AssetId): void;
  /** Who reads it, or what holds it. */
  read(id: AssetId): void;
  /** Does it run? */
  runs(id: AssetId): void;
  /** Does it run, or is it used? */
  live(id: AssetId): void;
  needs(): Need[];
}

function asking(graph: Graph, watching: Watching): Asked {
  const wanted = new Map<AssetId, number>();
  const known = (id: AssetId) => graph.sides?.get(id) ?? (graph.sides ? 0 : allSides);
  const need = (id: AssetId, more: number) => {
    const left = more & ~known(id);
    if (left !== 0) wanted.set(id, (wanted.get(id) ?? 0) | left);
  };
  const climbed = new Set<AssetId>();
  const climb = (id: AssetId) => {
    if (climbed.has(id)) return;
    climbed.add(id);
    need(id, sides.WHOLES);
    for (const whole of wholesOf(graph, id)) climb(whole);
  };
  const askRuns = (id: AssetId) => {
    if (graph.assets.get(id)?.kind === 'TASK') climb(id);
  };
  const live = (id: AssetId) => {
    askRuns(id);
    const asset = graph.assets.get(id);
    if (!asset || !mayBeUnused(watching, graph, asset)) return;
    const readers = feedsFrom(graph, id).map((edge) => edge.to);
    // One that runs is enough: only where none of a few does, all are asked for.
    if (readers.some((reader) => isTold(graph, reader) && runs(graph, reader))) return;
    const open = readers.filter((reader) => !isTold(graph, reader));
    for (const reader of open) askRuns(reader);
    if (open.length > 0 || isKnown(graph, id, sides.OUT)) return;
    need(id, isKnown(graph, id, sides.SOME) ? sides.OUT : sides.SOME);
  };
  const filled = (id: AssetId) => {
    const kind = graph.assets.get(id)?.kind;
    if (kind !== 'DATASET' && kind !== 'MODEL' && kind !== 'PIPELINE' && kind !== 'SERVICE') return;
    need(id, sides.INTO);
    for (const edge of feedsInto(graph, id)) {
      askRuns(edge.from);
      // An external table fills its location only while somebody writes into the table.
      if (edge.reason !== 'EXTERNAL') continue;
      need(edge.from, sides.INTO);
      for (const writer of feedsInto(graph, edge.from)) askRuns(writer.from);
    }
  };
  const read = (id: AssetId) => {
    need(id, sides.OUT);
    climb(id);
    for (const edge of feedsFrom(graph, id)) live(edge.to);
  };
  const needs = () =>
    [...wanted].map(([asset, left]) => ({ asset, sides: left })).sort((a, b) => a.asset - b.asset);
  return { need, filled, read, runs: askRuns, live, needs };
}

/** Is all known that says whether it runs: of a task, whatever holds it? */
function isTold(graph: Graph, id: AssetId): boolean {
  if (graph.assets.get(id)?.kind !== 'TASK') return true;
  return [id, ...containersOf(graph, id)].every((each) => isKnown(graph, each, sides.WHOLES));
}
