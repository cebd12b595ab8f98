import type { AssetId, DeletionFacts, FactAsset, FactEdge, FactUsage } from '../facts.ts';
import { feedsFrom, pipelinesOf, type Graph } from './graph.ts';
import type { LossSet } from './loss-set.ts';
import type { Draft } from './reason.ts';
import { slackDays, windowFor, type Window } from './window.ts';

/** One deletion under judgement: the facts, their index and what is lost. */
export interface Case extends Window {
  facts: DeletionFacts;
  graph: Graph;
  set: LossSet;
  usage: Map<AssetId, FactUsage[]>;
}

/** Puts a case together; the observed window is the longest period of known readers + 2, at least 35 days. */
export function openCase(facts: DeletionFacts, graph: Graph, set: LossSet): Case {
  let longest = 0;
  for (const id of set.keys()) {
    for (const edge of feedsFrom(graph, id)) {
      longest = Math.max(longest, periodDays(graph, edge.to));
    }
  }
  const usage = new Map<AssetId, FactUsage[]>();
  for (const use of facts.usage) {
    const uses = usage.get(use.asset);
    if (uses) uses.push(use);
    else usage.set(use.asset, [use]);
  }
  return { facts, graph, set, ...windowFor(facts.windowDays, longest), usage };
}

/**
 * Days for which an edge that vanished is still worth a sentence: the reader's own period counts, though
 * its pipeline may be gone with it.
 */
export function daysRemembered({ graph, windowDays }: Case, reader: AssetId): number {
  const into = (id: AssetId) =>
    (graph.into.get(id) ?? []).filter((edge) => edge.relation === 'CONTAINS');
  const wholes = into(reader).map((edge) => edge.from);
  const periods = [reader, ...wholes].map((id) => periodDays(graph, id));
  return Math.max(windowDays, Math.ceil(Math.max(...periods) + slackDays));
}

function periodDays(graph: Graph, reader: AssetId): number {
  const periods = [reader, ...pipelinesOf(graph, reader)].map(
    (id) => graph.assets.get(id)?.schedule?.periodSeconds ?? 0,
  );
  return Math.max(...periods) / 86_400;
}

/** Members in order of id. */
export function members({ set }: Case): AssetId[] {
  return [...set.keys()].sort((a, b) => a - b);
}

/** Does it go, or stop, with the set? Tasks of a pipeline of the set are members themselves. */
export function isInside({ set }: Case, id: AssetId): boolean {
  return set.has(id);
}

/** At most five words of the sources that stand behind an edge, surest first. */
export function evidenceOf(edge: FactEdge, vanished = false): NonNullable<Draft['evidence']> {
  return edge.evidence
    .filter((word) => vanished || word.vanishedAt === undefined)
    .flatMap((word) => {
      const { source, method } = word;
      return word.places.length === 0
        ? [{ source, method }]
        : word.places.map((place) => ({ source, method, place }));
    })
    .slice(0, 5);
}

/** The asset's name, or its number when the facts do not hold it. */
export function nameOf(graph: Graph, id: AssetId): string {
  return graph.assets.get(id)?.name ?? `#${id}`;
}

/** Owners of an asset; of a task that has none, its pipeline's. */
export function ownersOf(graph: Graph, asset: FactAsset | undefined): string[] {
  if (!asset) return [];
  const own = partiesOf(asset, 'OWNER');
  if (own.length > 0 || asset.kind !== 'TASK') return own;
  const whole = pipelinesOf(graph, asset.id).map((id) => graph.assets.get(id));
  return unique(whole.flatMap((pipeline) => (pipeline ? partiesOf(pipeline, 'OWNER') : [])));
}

/** Names of the parties in a role, sorted. */
export function partiesOf(asset: FactAsset, role: 'OWNER' | 'REQUESTER' | 'CONSUMER'): string[] {
  return unique(asset.parties.filter((party) => party.role === role).map(({ party }) => party));
}

/** Sorted, each once. */
export function unique(texts: string[]): string[] {
  return texts.length < 2 ? texts : [...new Set(texts)].sort();
}
