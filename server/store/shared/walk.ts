import type { Direction } from '../store.ts';
import { sides } from './neighbours.ts';
import type { Neighbours } from './neighbours.ts';

/**
 * Marks of one thread, reused by every walk: `stamp` holds the number of the walk that met the node,
 * so that nothing is cleared in between (a fresh array costs more than a small walk).
 */
export interface Marks {
  generation: number;
  met: Int32Array;
  /** Met as what it is, so that its parts count as well (not only as somebody's whole). */
  whole: Int32Array;
  hop: Int32Array;
  queue: Int32Array;
}

export function createMarks(): Marks {
  const none = new Int32Array(0);
  return { generation: 0, met: none, whole: none, hop: none, queue: none };
}

function prepare(marks: Marks, capacity: number): number {
  if (marks.met.length < capacity) {
    const room = Math.ceil(capacity * 1.25) + 1024;
    marks.met = new Int32Array(room);
    marks.whole = new Int32Array(room);
    marks.hop = new Int32Array(room);
    marks.queue = new Int32Array(room);
    marks.generation = 0;
  }
  return ++marks.generation;
}

export interface Walk {
  /** Nodes met, nearest first, roots and their own parts and wholes left out. */
  nodes: Int32Array;
  hops: Int32Array;
  complete: boolean;
}

/**
 * Breadth first over FEEDS, each node once at its smallest hop.
 * Containment costs no hop. Who is met brings its parts (a pipeline its tasks, a prefix what is in it)
 * and its wholes (a task its pipeline, a file its prefix): their readers and writers count as its own.
 * A whole that was met through a part does not bring its other parts: siblings do not feed each other.
 */
export function walk(
  neighbours: Neighbours,
  marks: Marks,
  roots: number[],
  direction: Direction,
  limits: { depth: number; maxNodes: number },
): Walk {
  const generation = prepare(marks, neighbours.capacity);
  const { met, whole, hop, queue } = marks;
  const stack: number[] = [];
  const found: number[] = [];
  const along = sides[direction];
  let head = 0;
  let tail = 0;
  let complete = true;

  /** Meets a node at a hop, then, without recursion, all that containment brings with it. */
  function meet(first: number, at: number): void {
    stack.push(first);
    for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
      // Negative: met as somebody's whole only.
      const entire = entry >= 0;
      const node = entire ? entry : ~entry;
      if (whole[node] === generation) continue;
      const known = met[node] === generation;
      if (known && !entire) continue;
      if (entire) whole[node] = generation;
      if (!known) {
        if (at > 0 && found.length === limits.maxNodes) {
          complete = false;
          return;
        }
        met[node] = generation;
        hop[node] = at;
        queue[tail++] = node;
        if (at > 0) found.push(node);
        push(sides.WHOLES, node);
      }
      if (entire) push(sides.PARTS, node);
    }
  }

  function push(side: number, node: number): void {
    neighbours.find(side, node);
    const { list, start, end } = neighbours;
    for (let index = start; index < end; index++) {
      const next = list[index] ?? 0;
      if (whole[next] === generation) continue;
      if (side === sides.WHOLES && met[next] === generation) continue;
      stack.push(side === sides.WHOLES ? ~next : next);
    }
  }

  for (const root of roots) if (root < neighbours.capacity) meet(root, 0);
  while (head < tail && complete) {
    const node = queue[head++] ?? 0;
    const at = hop[node] ?? 0;
    neighbours.find(along, node);
    const { list, start, end } = neighbours;
    for (let index = start; index < end; index++) {
      const next = list[index] ?? 0;
      if (whole[next] === generation) continue;
      if (at < limits.depth) meet(next, at + 1);
      else if (met[next] !== generation) complete = false;
    }
  }
  const nodes = Int32Array.from(found);
  return { nodes, hops: nodes.map((node) => hop[node] ?? 0), complete };
}
