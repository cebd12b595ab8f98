import type { Closure, RadiusParty } from './radius.ts';

/** Pairs of places in the nodes of one closure. */
export interface EdgeList {
  from: Int32Array;
  to: Int32Array;
}

/** What stands today and stood not, and the other way round. Places are those of the closure it stands in. */
export interface RadiusDiff {
  nodes: { added: Int32Array; removed: Int32Array };
  edges: { added: EdgeList; removed: EdgeList };
  parties: { added: RadiusParty[]; removed: RadiusParty[] };
}

type Graph = Pick<Closure, 'nodes' | 'offsets' | 'targets'>;

/** Compares a frozen closure with that of today; linear in both. */
export function diffRadius(
  frozen: Graph & Pick<Closure, 'parties'>,
  today: Graph & Pick<Closure, 'parties'>,
): RadiusDiff {
  const places = new Map<string, number>();
  frozen.nodes.forEach((node, place) => places.set(node, place));
  const toFrozen = new Int32Array(today.nodes.length).fill(-1);
  const toToday = new Int32Array(frozen.nodes.length).fill(-1);
  today.nodes.forEach((node, place) => {
    const before = places.get(node);
    if (before === undefined) return;
    toFrozen[place] = before;
    toToday[before] = place;
  });
  return {
    nodes: { added: without(toFrozen), removed: without(toToday) },
    edges: {
      added: edgesBeyond(today, frozen, toFrozen),
      removed: edgesBeyond(frozen, today, toToday),
    },
    parties: {
      added: beyond(today.parties, frozen.parties),
      removed: beyond(frozen.parties, today.parties),
    },
  };
}

function without(other: Int32Array): Int32Array {
  const places: number[] = [];
  other.forEach((place, own) => {
    if (place === -1) places.push(own);
  });
  return Int32Array.from(places);
}

/** Edges of `one` that `other` has not; `toOther`: where a node of the one stands in the other. */
function edgesBeyond(one: Graph, other: Graph, toOther: Int32Array): EdgeList {
  const marked = new Int32Array(other.nodes.length).fill(-1);
  const from: number[] = [];
  const to: number[] = [];
  for (let node = 0; node < one.nodes.length; node++) {
    const there = toOther[node] ?? -1;
    const last = there === -1 ? 0 : (other.offsets[there + 1] ?? 0);
    for (let at = there === -1 ? 0 : (other.offsets[there] ?? 0); at < last; at++) {
      marked[other.targets[at] ?? 0] = node;
    }
    for (let at = one.offsets[node] ?? 0; at < (one.offsets[node + 1] ?? 0); at++) {
      const end = one.targets[at] ?? 0;
      const endThere = toOther[end] ?? -1;
      if (endThere !== -1 && marked[endThere] === node) continue;
      from.push(node);
      to.push(end);
    }
  }
  return { from: Int32Array.from(from), to: Int32Array.from(to) };
}

function beyond(one: RadiusParty[], other: RadiusParty[]): RadiusParty[] {
  const keyOf = ({ role, party }: RadiusParty) => `${role} ${party}`;
  const known = new Set(other.map(keyOf));
  return one.filter((party) => !known.has(keyOf(party)));
}
