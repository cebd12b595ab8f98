import { openCase } from '../../deletion/case.ts';
import { buildGraph, containersOf, partsOf, stands, wholesOf } from '../../deletion/graph.ts';
import { exists, isActive, isLive, isWatched, runs } from '../../deletion/liveness.ts';
import { isDerived, isStart } from '../../deletion/loss-set.ts';
import { isRunByTask } from '../../deletion/same-file.ts';
import { decideDeletion } from '../../deletion.ts';
import type { DeletionFacts, FactEdge } from '../../facts.ts';

/**
 * The rules of what may be dead, said again as plainly as possible over every subset: a set is closed when
 * whatever it feeds goes too, and good when its verdict is neither BLOCKED nor UNKNOWN.
 */
export function brute(facts: DeletionFacts, isWatchedOnly: boolean) {
  const graph = buildGraph(facts);
  const judged = openCase(facts, graph, new Map());
  const all = facts.assets.map(({ id }) => id);
  const bit = new Map(all.map((id, place) => [id, 1 << place]));
  const asset = (id: number) => {
    const found = graph.assets.get(id);
    if (!found) throw new Error(`nothing drawn has the number ${id}`);
    return found;
  };
  const kind = (id: number) => asset(id).kind;
  const isThere = (id: number) => exists(asset(id));
  const standing = facts.edges.filter((edge) => edge.relation === 'FEEDS' && stands(edge));
  const isWork = (id: number) => kind(id) === 'TASK' || kind(id) === 'PIPELINE';
  const isMade = (id: number) => kind(id) === 'DATASET' || kind(id) === 'MODEL';
  const fills = (id: number) => (kind(id) === 'DATASET' ? isThere(id) : runs(graph, id));

  function isFed(table: number): boolean {
    return standing.some(
      (edge) =>
        edge.to === table &&
        !['EXTERNAL', 'TRIGGER', 'SCHEDULE', 'ORDER', 'SENSOR'].includes(edge.reason) &&
        fills(edge.from),
    );
  }

  function flows(edge: FactEdge): boolean {
    const { from, to, reason } = edge;
    const live = isLive(judged, to);
    if (from === to || !isThere(to) || isRunByTask(graph, edge, to)) return false;
    if (kind(to) === 'COLUMN' && reason !== 'CONSUMER') return false;
    if (isStart(edge)) return live && (isWork(from) ? runs(graph, from) : isActive(asset(from)));
    if (reason === 'WRITE' || reason === 'CREATE') {
      if (isMade(to)) return fills(from);
      return live && (kind(to) === 'DASHBOARD' || fills(from));
    }
    if (isDerived(graph, edge)) return live || (isMade(to) && !isActive(asset(to)));
    if (reason === 'EXTERNAL') {
      return isMade(to) && (kind(from) === 'DATASET' ? isFed(from) : runs(graph, from));
    }
    if (live) return true;
    return (
      isMade(to) &&
      reason !== 'SENSOR' &&
      reason !== 'ORDER' &&
      (reason === 'CONSUMER' || fills(from))
    );
  }

  function passes(edge: FactEdge): boolean {
    const { from, to, reason } = edge;
    if (from === to || isRunByTask(graph, edge, to)) return false;
    return !isStart(edge) && reason !== 'ORDER' && isLive(judged, to);
  }

  /** What must go along with an asset. */
  function alongWith(id: number): number[] {
    const own = standing.filter((edge) => edge.from === id && flows(edge));
    const wholes = kind(id) === 'DATASET' ? containersOf(graph, id) : [];
    const through = standing.filter(
      (edge) => wholes.includes(edge.from) && (flows(edge) || passes(edge)),
    );
    const isTied = kind(id) === 'TASK' || kind(id) === 'COLUMN';
    return [
      ...[...own, ...through].map(({ to }) => to),
      ...partsOf(graph, id),
      ...(isTied ? wholesOf(graph, id) : []),
    ];
  }

  function hasOutput(id: number): boolean {
    const own = new Set([id]);
    for (const part of own) for (const each of partsOf(graph, part)) own.add(each);
    return standing.some((edge) => own.has(edge.from) && !own.has(edge.to));
  }

  function isAcceptedBlind(urn: string): boolean {
    return facts.acceptances.some(
      ({ code, namespace }) => code === 'BLIND_SPOT' && urn.startsWith(`${namespace}|`),
    );
  }

  /** Nothing that goes along makes it one that may go. */
  function isBarred(id: number): boolean {
    const own = asset(id);
    if (['DASHBOARD', 'SERVICE', 'MODEL'].includes(own.kind) && isLive(judged, id)) return true;
    const isAlone = own.kind === 'TASK' && wholesOf(graph, id).length === 0;
    if ((own.kind === 'PIPELINE' || isAlone) && runs(graph, id) && !hasOutput(id)) return true;
    const isWriter = ({ by, access, answered }: DeletionFacts['unresolved'][number]) =>
      by?.kind === own.kind && by.urn === own.urn && access !== 'READ' && !answered;
    if (facts.unresolved.some(isWriter)) return true;
    const isRead = ['DATASET', 'DASHBOARD', 'MODEL'].includes(own.kind);
    const holders = own.kind === 'DATASET' ? [id, ...containersOf(graph, id)] : [id];
    const isUsed = (holder: number) =>
      facts.usage.some(
        (use) =>
          use.asset === holder &&
          use.reads > 0 &&
          use.reader === undefined &&
          Date.parse(use.lastReadAt ?? use.to) >= graph.now - judged.observedDays * 86_400_000,
      ) &&
      !isWatched(facts, graph, asset(holder), judged.observedDays, true) &&
      !standing.some((edge) => edge.from === holder && isWork(edge.to) && runs(graph, edge.to));
    const isCounted = (holder: number) => ['DATASET', 'DASHBOARD', 'MODEL'].includes(kind(holder));
    if (isRead && holders.some((holder) => isCounted(holder) && isUsed(holder))) return true;
    if (!isWatchedOnly || !isRead || !isThere(id) || isAcceptedBlind(own.urn)) return false;
    return !isWatched(facts, graph, own, judged.observedDays);
  }

  const barred = all.reduce((bits, id) => (isBarred(id) ? bits | (bit.get(id) ?? 0) : bits), 0);
  const needs = all.map((id) => alongWith(id).reduce((bits, to) => bits | (bit.get(to) ?? 0), 0));
  const isClosed = (set: number) =>
    (set & barred) === 0 &&
    needs.every((need, place) => (set & (1 << place)) === 0 || (need & ~set) === 0);
  const membersOf = (set: number) => all.filter((_id, place) => (set & (1 << place)) !== 0);
  const verdictOf = (subject: number[]) => decideDeletion({ ...facts, subject }).verdict;
  const isGood = (set: number) => ['SAFE', 'REVIEW'].includes(verdictOf(membersOf(set)));

  let largest = 0;
  for (let set = 1; set < 1 << all.length; set++) {
    // What is in it already says nothing new.
    if ((set & ~largest) !== 0 && isClosed(set) && isGood(set)) largest |= set;
  }
  return {
    largest: membersOf(largest),
    verdictOf,
    isClosed: (ids: number[]) => isClosed(ids.reduce((bits, id) => bits | (bit.get(id) ?? 0), 0)),
  };
}
