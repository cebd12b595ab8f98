import type { Direction } from '../store.ts';
import { sides } from '../../core/neighbours.ts';
import type { Neighbours } from '../../core/neighbours.ts';

/**
 * Marks of one thread, reused by every walk, so that nothing is cleared in between (a fresh array costs
 * more than a small walk). One number a node, since a walk waits for memory most of the time: `base` of
 * the walk that met it, twice its hop, and 1 once it was met as what it is, so that its parts count as
 * well (not only as somebody's whole).
 */
export interface Marks {
  /** Even, and above every mark of earlier walks. */
  base: number;
  mark: Int32Array;
  queue: Int32Array;
}

export function createMarks(): Marks {
  return { base: 2, mark: new Int32Array(0), queue: new Int32Array(0) };
}

const highestBase = 2 ** 30;

function prepare(marks: Marks, capacity: number): void {
  if (marks.mark.length < capacity) {
    const room = Math.ceil(capacity * 1.25) + 1024;
    marks.mark = new Int32Array(room);
    marks.queue = new Int32Array(room);
    marks.base = 2;
  } else if (marks.base > highestBase) {
    marks.mark.fill(0);
    marks.base = 2;
  }
}

export interface Walk {
  /** Nodes met, nearest first, roots and their own parts and wholes left out. */
  nodes: Int32Array;
  hops: Int32Array;
  /** The roots with their parts and wholes. */
  roots: Int32Array;
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
  prepare(marks, neighbours.capacity);
  const { base, mark, queue } = marks;
  const stack: number[] = [];
  const along = sides[direction];
  let head = 0;
  let tail = 0;
  let rootCount = 0;
  let complete = true;

  /** Meets a node at a hop, then, without recursion, all that containment brings with it. */
  function meet(first: number, at: number): void {
    stack.push(first);
    for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
      // Negative: met as somebody's whole only.
      const entire = entry >= 0;
      const node = entire ? entry : ~entry;
      const known = mark[node] ?? 0;
      if (known >= base) {
        if (!entire || (known & 1) === 1) continue;
        mark[node] = known + 1;
      } else {
        if (at > 0 && tail - rootCount === limits.maxNodes) {
          complete = false;
          return;
        }
        mark[node] = base + at * 2 + (entire ? 1 : 0);
        queue[tail++] = node;
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
      const known = mark[next] ?? 0;
      if (known >= base && (side === sides.WHOLES || (known & 1) === 1)) continue;
      stack.push(side === sides.WHOLES ? ~next : next);
    }
  }

  for (const root of roots) if (root < neighbours.capacity) meet(root, 0);
  rootCount = tail;
  while (head < tail && complete) {
    const node = queue[head++] ?? 0;
    const at = ((mark[node] ?? 0) - base) >> 1;
    neighbours.find(along, node);
    const { list, start, end } = neighbours;
    for (let index = start; index < end; index++) {
      const next = list[index] ?? 0;
      const known = mark[next] ?? 0;
      if (known >= base && (known & 1) === 1) continue;
      if (at < limits.depth) meet(next, at + 1);
      else if (known < base) complete = false;
    }
  }
  const nodes = queue.slice(rootCount, tail);
  const hops = new Int32Array(nodes.length);
  for (let at = 0; at < nodes.length; at++) hops[at] = ((mark[nodes[at] ?? 0] ?? 0) - base) >> 1;
  marks.base = base + 2 * ((hops.at(-1) ?? 0) + 2);
  return { nodes, hops, roots: queue.slice(0, rootCount), complete };
}
