import { dayMs, isOver } from '../../deletion/graph.ts';
import { windowFor, type Window } from '../../deletion/window.ts';
import type { AssetId } from '../../facts.ts';
import { sides } from '../../neighbours.ts';
import { isWithin } from '../../urn.ts';
import { isBoth, isRecreating, isShadowed, isUnsure, reasonIn, relationIn } from '../edge-form.ts';
import type { Nature } from '../nature.ts';
import { hasMark, isAsset, kindNumber, marks, type EdgeForms } from '../whole.ts';
import { alikeNames } from './alike.ts';
import { knownEdges } from './edges.ts';
import { flowOf } from './flow.ts';
import { keepByThemselves } from './grounds.ts';
import { groupsOf, type Groups, type Ties } from './groups.ts';
import { keepNamed } from './named.ts';
import { roleReads } from './reads.ts';
import { isTied, keptState, type KeptState } from './state.ts';

/**
 * The search for the largest set of assets that feed only each other. It begins with what stays by itself
 * and follows what stays because of that; what is left is dead. Edges' words are only asked for where one
 * end stays and the other may go.
 */
export interface DeadSearch {
  state: KeptState;
  /** Assets whose edges' words must be known before it can go on; none: it is at its end. */
  wanted(): AssetId[];
  learn(ids: readonly AssetId[], forms: EdgeForms): void;
  /** From here on only what was watched for long enough may go. */
  requireWatched(): void;
  /** What is left, in groups. */
  groups(): Groups;
}

/** Begins a search. */
export function startSearch(nature: Nature): DeadSearch {
  const { whole } = nature;
  const state = keptState(nature);
  const window = windowFor(whole.windowDays, 0);
  const flow = flowOf(nature, window);
  const edges = knownEdges();
  const asked = new Set<AssetId>();
  const namedBy = new Map<AssetId, AssetId[]>();
  const roles = roleReads(state);
  const alike = alikeNames(state, flow);
  const parents = parentsOf(nature);
  let isWatchedOnly = false;

  const need = (id: AssetId) => {
    if (!edges.isKnown(id)) asked.add(id);
  };
  const isHolder = (id: AssetId) =>
    nature.isDataset(id) && nature.beside(sides.PARTS, id).some((part) => nature.isDataset(part));
  /** May something of it still have to be kept through its edges? */
  const isOpen = (id: AssetId) => !state.isKept(id) || (state.sunk[id] === 0 && isHolder(id));
  const isFed = (table: AssetId) =>
    edges.into(table).some((at) => {
      const reason = reasonIn(edges.form(at));
      const from = edges.from(at);
      if (relationIn(edges.form(at)) !== 'FEEDS' || reason === 'EXTERNAL') return false;
      if (reason === 'TRIGGER' || reason === 'SCHEDULE') return false;
      if (reason === 'ORDER' || reason === 'SENSOR') return false;
      return nature.isDataset(from) ? nature.isThere(from) : nature.runs(from);
    });

  function examine(at: number): void {
    const form = edges.form(at);
    if (relationIn(form) !== 'FEEDS') return;
    const [from, to, reason] = [edges.from(at), edges.to(at), reasonIn(form)];
    const isFileTo = isShadowed(form) && hasMark(whole, to, marks.SQL_FILE);
    if (state.isKept(to) && state.sunk[from] === 0 && !isFileTo && edges.isKnown(from)) {
      if (flow.flows(from, to, reason, isFed)) state.sink(from, 'FEEDS', to);
      else if (flow.passes(from, to, reason)) state.sinkParts(from, 'FEEDS', to);
    }
    const isFileFrom = isShadowed(form) && hasMark(whole, from, marks.SQL_FILE);
    if (!isBoth(form) || isUnsure(form) || isFileFrom || from === to) return;
    if (!state.isKept(from) || !flow.isLive(from)) return;
    if (!isRecreating(form)) state.keep(to, 'FAILS', from);
    // Who makes the whole anew needs none of its parts, once the whole goes.
    if (reason === 'WRITE' && state.isKept(to)) failParts(to, from);
  }

  /** An INSERT into a partitioned table fails on the rows of a partition that is gone. */
  function failParts(id: AssetId, writer: AssetId): void {
    const seen = new Set<AssetId>([id]);
    const queue = nature.beside(sides.PARTS, id);
    for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
      if (seen.has(part)) continue;
      seen.add(part);
      if (flow.isDotted(part)) state.keep(part, 'FAILS', writer);
      queue.push(...nature.beside(sides.PARTS, part));
    }
  }

  function spread(id: AssetId): void {
    for (const whole of nature.beside(sides.WHOLES, id)) state.keep(whole, 'HOLDS', id);
    for (const part of nature.beside(sides.PARTS, id)) {
      if (isTied(nature, part)) state.keep(part, 'PART_OF', id);
    }
    for (const from of nature.beside(sides.UPSTREAM, id)) {
      if (state.sunk[from] === 1 || from === id) continue;
      if (flow.isCertain(from, id)) state.sink(from, 'FEEDS', id);
      else if (isOpen(from)) need(from);
    }
    if (flow.isLive(id)) {
      for (const to of nature.beside(sides.DOWNSTREAM, id)) if (isOpen(to)) need(to);
      for (const parent of parents.get(id) ?? []) state.keep(parent, 'REFERRED', id);
    }
    for (const at of edges.into(id)) examine(at);
    for (const at of edges.out(id)) examine(at);
    for (const named of namedBy.get(id) ?? []) state.keep(named, 'NAMED', id);
    roles.onKept(id);
    alike.onKept(id);
  }

  function drain(): void {
    for (let id = state.queue.pop(); id !== undefined; id = state.queue.pop()) spread(id);
  }

  const tie = (named: AssetId, by: AssetId) => {
    if (state.isKept(by)) state.keep(named, 'NAMED', by);
    const list = namedBy.get(by);
    if (list) list.push(named);
    else namedBy.set(by, [named]);
  };

  const ids = refsOf(nature);
  keepByThemselves(state, flow, ids);
  roles.keepRead(window);
  drain();
  keepNamed(state, ids, tie);
  drain();

  const ties: Ties = {
    *pairs() {
      yield* roles.ties();
      yield* alike.ties();
      for (const [by, all] of namedBy) for (const named of all) yield [named, by];
      for (const [child, all] of parents) for (const parent of all) yield [parent, child];
    },
  };
  /** Slow readers in a group make its window longer: it may then hold what is used, or be watched too shortly. */
  function settle(): void {
    const groups = groupsOf(state, ties);
    for (const longest of new Set(groups.periods)) {
      if (windowFor(whole.windowDays, longest).observedDays === window.observedDays) continue;
      const own = windowFor(whole.windowDays, longest);
      const isOwn = (id: AssetId) => groups.periodOf(id) === longest;
      roles.keepRead(own, (id) => !state.isKept(id) && isOwn(id));
      keepLiveBeside(state, own, window, isOwn);
      if (isWatchedOnly) keepUnwatched(state, own, isOwn);
    }
  }

  return {
    state,
    wanted() {
      for (;;) {
        drain();
        const left = [...asked].filter((id) => isOpen(id) && !edges.isKnown(id));
        asked.clear();
        if (left.length > 0) return left.sort((a, b) => a - b);
        settle();
        if (state.queue.length === 0) return [];
      }
    },
    learn(known, forms) {
      edges.add(known, forms);
      for (const id of known) for (const at of [...edges.out(id), ...edges.into(id)]) examine(at);
    },
    requireWatched() {
      isWatchedOnly = true;
      keepUnwatched(state, window, () => true);
    },
    groups: () => groupsOf(state, ties),
  };
}

/** Numbers by natural keys, of those that unresolved findings name. */
function refsOf({ whole, kind }: Nature): Map<string, AssetId> {
  const wanted = new Set(
    whole.unresolved.flatMap(({ by }) => (by ? [`${by.kind} ${by.urn}`] : [])),
  );
  const found = new Map<string, AssetId>();
  if (wanted.size === 0) return found;
  for (let id = 0; id < whole.capacity; id++) {
    const key = isAsset(whole, id) ? `${kind(id) ?? ''} ${whole.urns[id] ?? ''}` : '';
    if (wanted.has(key)) found.set(key, id);
  }
  return found;
}

/** Parents of each child by foreign keys and synonyms that are sure. */
function parentsOf({ whole }: Nature): Map<AssetId, AssetId[]> {
  const found = new Map<AssetId, AssetId[]>();
  const { from, to, doubtful } = whole.refers;
  for (let at = 0; at < from.length; at++) {
    const [parent, child] = [from[at] ?? 0, to[at] ?? 0];
    if (doubtful[at] === 1 || parent === child) continue;
    const list = found.get(child);
    if (list) list.push(parent);
    else found.set(child, [parent]);
  }
  return found;
}

/** Under a longer window more is live: whatever is beside such a thing stays, whichever way the edge goes. */
function keepLiveBeside(
  state: KeptState,
  own: Window,
  usual: Window,
  isOwn: (id: AssetId) => boolean,
): void {
  const { nature } = state;
  for (let id = 0; id < nature.whole.capacity; id++) {
    if (state.isKept(id) || !isAsset(nature.whole, id) || !isOwn(id)) continue;
    for (const side of [sides.DOWNSTREAM, sides.UPSTREAM]) {
      const woken = nature
        .beside(side, id)
        .find(
          (each) =>
            state.isKept(each) &&
            nature.isLive(each, own.windowDays) &&
            !nature.isLive(each, usual.windowDays),
        );
      if (woken !== undefined) state.sink(id, 'FEEDS', woken);
    }
  }
}

/** Keeps what nobody watched for the whole window, unless a blind spot is accepted there. */
function keepUnwatched(state: KeptState, own: Window, isOwn: (id: AssetId) => boolean): void {
  const { nature } = state;
  const { whole, now } = nature;
  const accepted = whole.acceptances.flatMap(({ code, namespace, until }) =>
    code === 'BLIND_SPOT' && namespace !== undefined && !isOver(until, now) ? [namespace] : [],
  );
  const from = now - own.observedDays * dayMs;
  for (let id = 0; id < whole.capacity; id++) {
    const kind = whole.kinds[id];
    const isRead =
      kind === kindNumber.DATASET || kind === kindNumber.DASHBOARD || kind === kindNumber.MODEL;
    if (!isRead || state.isKept(id) || !nature.isThere(id) || !isOwn(id)) continue;
    if (nature.watchedSince(id) <= from) continue;
    const urn = whole.urns[id] ?? '|';
    if (!accepted.some((place) => isWithin(place, urn))) state.keep(id, 'NOT_WATCHED', id);
  }
}
