import type { MessagePort } from 'node:worker_threads';
import { receiveMessageOnPort } from 'node:worker_threads';
import type { Neighbours } from '../../core/neighbours.ts';

/**
 * Live neighbours of every asset in shared memory, one `Rows` a side: a CSR base, and for every node
 * that changed since, versioned rows `[previous place, seq, length, targets…]` in `arena`, the newest
 * at `newest[node]` (0: none). Nothing is overwritten within a generation, so that a reader that walks
 * at the seq of its snapshot sees exactly that state however long it takes. An edge row is one entry:
 * several sources' words for one pair are several entries.
 */
export interface Rows {
  offsets: Int32Array;
  targets: Int32Array;
  newest: Int32Array;
  arena: Int32Array;
}

export interface Generation {
  number: number;
  /** The base is the graph after this change. */
  base: number;
  /** Nodes below have a row in the base; ids up to `capacity` may have one in the arena. */
  baseNodes: number;
  capacity: number;
  rows: Rows[];
}

/** What the store worker tells a reader: a new generation, and up to where the one before holds. */
export interface Adoption {
  generation: Generation;
  previousHolds: number;
}

/** Words of the shared control block. */
export const publishedWord = 0;
/** 1 once the store worker has made the file ready for readers. */
export const readyWord = 1;
/** Raised by whoever waits for the store worker: an ingest then ends its slice early. */
export const attentionWord = 2;
export const controlWords = 4;

/** Neighbours after change `seq`, straight from a generation. */
export function viewAt(generation: Generation, seq: number): Neighbours {
  const { rows, baseNodes } = generation;
  const view: Neighbours = {
    capacity: generation.capacity,
    list: new Int32Array(0),
    start: 0,
    end: 0,
    find(side, node) {
      const own = rows[side];
      if (own === undefined) return;
      const { arena } = own;
      let place = own.newest[node] ?? 0;
      // The plain read may see the new place before the row's words on weakly ordered machines.
      if (place !== 0) place = Atomics.load(own.newest, node);
      while (place !== 0 && (arena[place + 1] ?? 0) > seq) place = arena[place] ?? 0;
      if (place !== 0) {
        view.list = arena;
        view.start = place + 3;
        view.end = place + 3 + (arena[place + 2] ?? 0);
      } else {
        view.list = own.targets;
        view.start = node < baseNodes ? (own.offsets[node] ?? 0) : 0;
        view.end = node < baseNodes ? (own.offsets[node + 1] ?? 0) : 0;
      }
    },
  };
  return view;
}

/** A reader thread's side: adopts generations and waits until its snapshot's change is published. */
export interface AdjacencyReader {
  /** Neighbours after exactly this change; undefined when they cannot be had in time. */
  at(seq: number): Neighbours | undefined;
}

export function createAdjacencyReader(
  port: MessagePort,
  control: Int32Array,
  deadlineMilliseconds: number,
): AdjacencyReader {
  let current: Generation | undefined;
  let previous: { generation: Generation; holds: number } | undefined;

  function take({ generation, previousHolds }: Adoption): void {
    previous = current && { generation: current, holds: previousHolds };
    current = generation;
  }

  function adopt(): void {
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
      take(next.message);
    }
  }
  // An idle reader takes them as well, or old generations would pile up in its queue.
  port.on('message', take);

  function published(seq: number): boolean {
    const deadline = performance.now() + deadlineMilliseconds;
    Atomics.store(control, attentionWord, 1);
    port.postMessage(seq);
    for (;;) {
      const now = Atomics.load(control, publishedWord);
      if (now >= seq) return true;
      const left = deadline - performance.now();
      if (left <= 0) return false;
      Atomics.wait(control, publishedWord, now, left);
    }
  }

  return {
    at(seq) {
      adopt();
      if (Atomics.load(control, publishedWord) < seq && !published(seq)) return undefined;
      adopt();
      if (current !== undefined && current.base <= seq) return viewAt(current, seq);
      if (previous !== undefined && previous.generation.base <= seq && seq <= previous.holds) {
        return viewAt(previous.generation, seq);
      }
      return undefined;
    },
  };
}
