import type { Generation, Rows } from './adjacency.ts';
import { viewAt } from './adjacency.ts';
import { integer, relationCode } from '../shared/codes.ts';
import type { Database } from './database.ts';
import { sides, sideCount } from '../../core/neighbours.ts';

/** Changes of edges as stored in graph_change: [relation · 2 + removed, from, to] each. */
export type Operations = Uint32Array;
const contains = relationCode.of('CONTAINS');

/** Whose lists an operation changes: [side, node, other] for its two ends. */
export function endsOf(code: number, from: number, to: number): [number, number, number][] {
  return code >> 1 === contains
    ? [
        [sides.PARTS, from, to],
        [sides.WHOLES, to, from],
      ]
    : [
        [sides.DOWNSTREAM, from, to],
        [sides.UPSTREAM, to, from],
      ];
}

export function shared(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Math.max(length, 1) * 4));
}

/** Reserved, not used: untouched pages of a shared buffer cost no memory. */
export function reserve(offsets: Int32Array, targets: Int32Array, capacity: number): Rows {
  const arena = shared(Math.max(1 << 18, targets.length));
  return { offsets, targets, newest: shared(capacity), arena };
}

export function capacityFor(nodes: number): number {
  return Math.ceil(nodes * 1.5) + (1 << 16);
}

/** A generation read from the tables, as of the snapshot that is open. */
export function loadGeneration(db: Database, number: number, seq: number): Generation {
  const baseNodes = integer(db.get('SELECT coalesce(max(id), 0) + 1 AS n FROM asset')?.n);
  const count = integer(db.get('SELECT coalesce(max(id), 0) AS n FROM edge')?.n);
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const kind = new Uint8Array(count);
  let read = 0;
  const rows = db.iterate(
    'SELECT relation, from_id, to_id FROM edge WHERE relation <> 1 AND vanished_at IS NULL',
  );
  for (const row of rows) {
    kind[read] = row.relation === contains ? sides.PARTS : sides.DOWNSTREAM;
    from[read] = integer(row.from_id);
    to[read] = integer(row.to_id);
    read++;
  }
  const capacity = capacityFor(baseNodes);
  const built: Rows[] = [];
  for (let side = 0; side < sideCount; side++) {
    const forward = side === sides.DOWNSTREAM || side === sides.PARTS;
    const wanted =
      side === sides.DOWNSTREAM || side === sides.UPSTREAM ? sides.DOWNSTREAM : sides.PARTS;
    const [own, other] = forward ? [from, to] : [to, from];
    built.push(sortedRows(own, other, kind, wanted, read, baseNodes, capacity));
  }
  return { number, base: seq, baseNodes, capacity, rows: built };
}

/** Counting sort by the own end, of the edges of one kind. */
function sortedRows(
  own: Int32Array,
  other: Int32Array,
  kind: Uint8Array,
  wanted: number,
  count: number,
  nodes: number,
  capacity: number,
): Rows {
  const offsets = shared(nodes + 1);
  for (let at = 0; at < count; at++) {
    if (kind[at] === wanted) offsets[(own[at] ?? 0) + 1] = (offsets[(own[at] ?? 0) + 1] ?? 0) + 1;
  }
  for (let node = 0; node < nodes; node++) {
    offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  }
  const next = Int32Array.from(offsets);
  const targets = shared(offsets[nodes] ?? 0);
  for (let at = 0; at < count; at++) {
    if (kind[at] !== wanted) continue;
    const node = own[at] ?? 0;
    const place = next[node] ?? 0;
    targets[place] = other[at] ?? 0;
    next[node] = place + 1;
  }
  return reserve(offsets, targets, capacity);
}

/** Every operation by side and node, in order; a removed target is stored as its complement. */
function deltas(operations: Operations[]): Map<number, number[]>[] {
  const found = Array.from({ length: sideCount }, () => new Map<number, number[]>());
  for (const packed of operations) {
    for (let at = 0; at + 2 < packed.length; at += 3) {
      const code = packed[at] ?? 0;
      const removed = (code & 1) === 1;
      for (const [side, node, other] of endsOf(code, packed[at + 1] ?? 0, packed[at + 2] ?? 0)) {
        const changed = found[side]?.get(node);
        const entry = removed ? ~other : other;
        if (changed === undefined) found[side]?.set(node, [entry]);
        else changed.push(entry);
      }
    }
  }
  return found;
}

/** A list after its changes; undefined when one of them removes what is not there. */
export function changedList(list: number[], changes: number[]): number[] | undefined {
  for (const change of changes) {
    if (change >= 0) {
      list.push(change);
      continue;
    }
    const at = list.indexOf(~change);
    if (at < 0) return undefined;
    list[at] = list[list.length - 1] ?? 0;
    list.pop();
  }
  return list;
}

/** A new generation: the old one as of `seq` with the operations applied; undefined: it does not fit. */
export function compact(
  old: Generation,
  oldSeq: number,
  operations: Operations[],
  seq: number,
  nodes: number,
): Generation | undefined {
  const view = viewAt(old, oldSeq);
  const capacity = capacityFor(nodes);
  const changes = deltas(operations);
  const rows: Rows[] = [];
  for (let side = 0; side < sideCount; side++) {
    const offsets = shared(nodes + 1);
    const changed = new Map<number, number[]>();
    for (const [node, change] of changes[side] ?? []) {
      const list = node < old.capacity ? listOf(view, side, node) : [];
      const next = changedList(list, change);
      if (next === undefined) return undefined;
      changed.set(node, next);
    }
    for (let node = 0; node < nodes; node++) {
      let length = changed.get(node)?.length;
      if (length === undefined) {
        if (node < old.capacity) view.find(side, node);
        length = node < old.capacity ? view.end - view.start : 0;
      }
      offsets[node + 1] = (offsets[node] ?? 0) + length;
    }
    const targets = shared(offsets[nodes] ?? 0);
    for (let node = 0; node < nodes; node++) {
      const list = changed.get(node);
      if (list !== undefined) targets.set(list, offsets[node]);
      else if (node < old.capacity) {
        view.find(side, node);
        if (view.end > view.start) {
          targets.set(view.list.subarray(view.start, view.end), offsets[node]);
        }
      }
    }
    rows.push(reserve(offsets, targets, capacity));
  }
  return { number: old.number + 1, base: seq, baseNodes: nodes, capacity, rows };
}

export function listOf(view: ReturnType<typeof viewAt>, side: number, node: number): number[] {
  view.find(side, node);
  return Array.from(view.list.subarray(view.start, view.end));
}
