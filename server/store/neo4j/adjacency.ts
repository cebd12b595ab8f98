import { relationCode } from '../shared/codes.ts';
import { sides, sideCount } from '../../core/neighbours.ts';
import type { Neighbours } from '../../core/neighbours.ts';

/** Live neighbours of all assets: flat lists as they were loaded, and a row for each node that changed since. */
export interface Adjacency {
  /** Number of the newest change in it. */
  seq: number;
  /** Takes in the operations of one commit; see shared/operations.ts. */
  apply(operations: ArrayLike<number>): void;
  view(): Neighbours;
  /** As it would be after these operations, which nobody has committed yet. */
  viewWith(operations: ArrayLike<number>): Neighbours;
}

/** All targets of a node, one entry for each live edge row. */
export type LoadedRow = [node: number, targets: number[]];

type Changed = Map<number, Int32Array>[];

interface Base {
  offsets: Int32Array;
  targets: Int32Array;
}

const sidesOf = new Map<number, [forward: number, backward: number]>([
  [relationCode.of('FEEDS'), [sides.DOWNSTREAM, sides.UPSTREAM]],
  [relationCode.of('CONTAINS'), [sides.PARTS, sides.WHOLES]],
]);

/** Makes the lists of both directions from the rows of FEEDS and of CONTAINS. */
export function buildAdjacency(seq: number, feeds: LoadedRow[], contains: LoadedRow[]): Adjacency {
  const bases: Base[] = [];
  let capacity = 1;
  for (const rows of [feeds, contains]) {
    for (const [node, targets] of rows) {
      capacity = Math.max(capacity, node + 1);
      for (const target of targets) capacity = Math.max(capacity, target + 1);
    }
  }
  const put = (rows: LoadedRow[], [forward, backward]: readonly [number, number]) => {
    bases[forward] = forwardOf(rows, capacity);
    bases[backward] = backwardOf(rows, capacity);
  };
  put(feeds, [sides.DOWNSTREAM, sides.UPSTREAM]);
  put(contains, [sides.PARTS, sides.WHOLES]);
  return adjacencyOf(seq, bases, capacity);
}

function forwardOf(rows: LoadedRow[], capacity: number): Base {
  const offsets = new Int32Array(capacity + 1);
  for (const [node, targets] of rows) offsets[node + 1] = targets.length;
  for (let node = 0; node < capacity; node++)
    offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  const targets = new Int32Array(offsets[capacity] ?? 0);
  for (const [node, list] of rows) targets.set(list, offsets[node]);
  return { offsets, targets };
}

function backwardOf(rows: LoadedRow[], capacity: number): Base {
  const offsets = new Int32Array(capacity + 1);
  for (const [, list] of rows)
    for (const target of list) offsets[target + 1] = (offsets[target + 1] ?? 0) + 1;
  for (let node = 0; node < capacity; node++)
    offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  const targets = new Int32Array(offsets[capacity] ?? 0);
  const filled = offsets.slice();
  for (const [node, list] of rows) {
    for (const target of list) {
      const place = filled[target] ?? 0;
      targets[place] = node;
      filled[target] = place + 1;
    }
  }
  return { offsets, targets };
}

function adjacencyOf(seq: number, bases: Base[], loaded: number): Adjacency {
  const changed: Changed = Array.from({ length: sideCount }, () => new Map<number, Int32Array>());
  let capacity = loaded;
  const adjacency: Adjacency = {
    seq,
    apply: (operations) => {
      capacity = changeRows(operations, bases, changed, changed, capacity);
    },
    view: () => viewOf(bases, [changed], capacity),
    viewWith: (operations) => {
      const own: Changed = changed.map(() => new Map<number, Int32Array>());
      const room = changeRows(operations, bases, changed, own, capacity);
      return viewOf(bases, [own, changed], room);
    },
  };
  return adjacency;
}

/** Writes the new rows of every node that the operations change into `to`; gives the new capacity. */
function changeRows(
  operations: ArrayLike<number>,
  bases: Base[],
  from: Changed,
  to: Changed,
  capacity: number,
): number {
  const working = bases.map(() => new Map<number, number[]>());
  const rowOf = (side: number, node: number): number[] => {
    let row = working[side]?.get(node);
    if (row === undefined) {
      row = [...(from[side]?.get(node) ?? baseRow(bases[side], node))];
      working[side]?.set(node, row);
    }
    return row;
  };
  let room = capacity;
  for (let at = 0; at + 2 < operations.length; at += 3) {
    const [code = 0, source = 0, target = 0] = [
      operations[at],
      operations[at + 1],
      operations[at + 2],
    ];
    const pair = sidesOf.get(code >> 1);
    if (pair === undefined) continue;
    room = Math.max(room, source + 1, target + 1);
    const change = code % 2 === 0 ? added : removed;
    change(rowOf(pair[0], source), target);
    change(rowOf(pair[1], target), source);
  }
  working.forEach((rows, side) => {
    for (const [node, row] of rows) to[side]?.set(node, Int32Array.from(row));
  });
  return room;
}

function added(row: number[], target: number): void {
  row.push(target);
}

function removed(row: number[], target: number): void {
  const at = row.indexOf(target);
  if (at >= 0) row.splice(at, 1);
}

function baseRow(base: Base | undefined, node: number): Int32Array {
  if (base === undefined || node + 1 >= base.offsets.length) return new Int32Array(0);
  return base.targets.subarray(base.offsets[node], base.offsets[node + 1]);
}

function viewOf(bases: Base[], layers: Changed[], capacity: number): Neighbours {
  const view: Neighbours = {
    capacity,
    list: new Int32Array(0),
    start: 0,
    end: 0,
    find(side, node) {
      for (const layer of layers) {
        const row = layer[side]?.get(node);
        if (row === undefined) continue;
        view.list = row;
        view.start = 0;
        view.end = row.length;
        return;
      }
      const base = bases[side];
      if (base === undefined || node + 1 >= base.offsets.length) {
        view.start = 0;
        view.end = 0;
        return;
      }
      view.list = base.targets;
      view.start = base.offsets[node] ?? 0;
      view.end = base.offsets[node + 1] ?? 0;
    },
  };
  return view;
}
