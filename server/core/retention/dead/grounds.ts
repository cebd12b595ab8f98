import { isOver } from '../../deletion/graph.ts';
import { sourceFault } from '../../deletion/sources.ts';
import type { AssetId } from '../../facts.ts';
import { sides } from '../../neighbours.ts';
import { isWithin } from '../../urn.ts';
import type { Nature } from '../nature.ts';
import { hasMark, isAsset, kindNumber, marks, type WholeGraph } from '../whole.ts';
import type { Flow } from './flow.ts';
import type { KeptState } from './state.ts';

/** Keeps what stays whatever goes with it: held, consumed, an end that people use, work nobody understands. */
export function keepByThemselves(state: KeptState, flow: Flow, ids: Map<string, AssetId>): void {
  const { nature } = state;
  const { whole } = nature;
  if (keepAll(state)) return;
  for (const hold of whole.holds) {
    if (!isOver(hold.until, nature.now)) state.sink(hold.asset, 'HELD', hold.asset, true);
  }
  for (const { asset, nearMiss } of whole.incidents) {
    if (!nearMiss) state.sink(asset, 'INCIDENT', asset, true);
  }
  for (const one of whole.unresolved) {
    const by = one.by && ids.get(`${one.by.kind} ${one.by.urn}`);
    const isAnswered = one.answered && !isOver(one.answered.until, nature.now);
    if (by !== undefined && one.access !== 'READ' && !isAnswered)
      state.keep(by, 'WRITES_UNKNOWN', by);
  }
  const places = faultyPlaces(whole, nature.now);
  for (let id = 0; id < whole.capacity; id++) {
    if (!isAsset(whole, id)) continue;
    if (hasMark(whole, id, marks.CONSUMED)) state.sink(id, 'CONSUMER', id);
    const urn = whole.urns[id] ?? '|';
    if (places.some((place) => isWithin(place, urn))) state.keep(id, 'SOURCE', id);
    keepByKind(state, flow, id);
  }
}

/** Something that is true of everything: nothing can be told to be dead. */
function keepAll(state: KeptState): boolean {
  const { whole, now } = state.nature;
  const isBlind = whole.sources.some((source) => source.readsCode && sourceFault(source, now));
  const reason = whole.configuration
    ? 'CONFIGURATION'
    : isBlind
      ? 'SOURCE'
      : whole.cut === undefined
        ? undefined
        : 'INCOMPLETE';
  if (reason === undefined) return false;
  for (let id = 0; id < whole.capacity; id++) {
    if (isAsset(whole, id)) state.sink(id, reason, id);
  }
  state.queue.length = 0;
  return true;
}

function faultyPlaces(whole: WholeGraph, now: number): string[] {
  return whole.sources.flatMap((source) => (sourceFault(source, now) ? source.covers : []));
}

function keepByKind(state: KeptState, flow: Flow, id: AssetId): void {
  const { nature } = state;
  const kind = nature.whole.kinds[id];
  if (kind === kindNumber.DASHBOARD || kind === kindNumber.SERVICE || kind === kindNumber.MODEL) {
    if (flow.isLive(id)) state.keep(id, 'END', id);
    return;
  }
  const isAlone = kind === kindNumber.TASK && nature.beside(sides.WHOLES, id).length === 0;
  if (kind !== kindNumber.PIPELINE && !isAlone) return;
  if (nature.runs(id) && !hasOutput(nature, id)) state.keep(id, 'WORK_UNKNOWN', id);
}

/** Something outside of it is known to come of it. */
function hasOutput(nature: Nature, id: AssetId): boolean {
  const own = new Set<AssetId>([id]);
  const queue = [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const part of nature.beside(sides.PARTS, next)) {
      if (own.has(part)) continue;
      own.add(part);
      queue.push(part);
    }
  }
  return [...own].some((each) => nature.beside(sides.DOWNSTREAM, each).some((to) => !own.has(to)));
}
