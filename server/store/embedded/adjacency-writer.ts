import type { MessagePort } from 'node:worker_threads';
import type { Adoption, Generation } from './adjacency.ts';
import { publishedWord, viewAt } from './adjacency.ts';
import { changedList, compact, endsOf, listOf, loadGeneration } from './adjacency-build.ts';
import type { Operations } from './adjacency-build.ts';
import { integer, words } from '../shared/codes.ts';
import type { SavedGraph } from './adjacency-snapshot.ts';
import type { Database } from './database.ts';
import { sideCount } from '../../core/neighbours.ts';
import { assetTouched } from '../shared/operations.ts';

/** The store worker's side: follows graph_change, whoever wrote it, and publishes to the readers. */
export interface AdjacencyWriter {
  /** Publishes everything committed so far; loads the graph at the first call. */
  catchUp(): void;
  /** True once the graph is in memory. */
  loaded(): boolean;
  /** Writes the graph down for the next start, if it is large and what is saved is behind; see `SavedGraph`. */
  save(): Promise<(() => void) | undefined>;
}

/** After so many commits what is saved is behind: the log is cut at twice as many. */
const savedUpTo = 2_048;

/** Above this share of the edges a new base is cheaper than that many rows. */
const rebuildShare = 0.05;
const rebuildFrom = 4_096;

export function createAdjacencyWriter(
  db: Database,
  ports: MessagePort[],
  control: Int32Array,
  file: SavedGraph,
): AdjacencyWriter {
  let generation: Generation | undefined;
  let applied = 0;
  let tops: number[] = [];

  function publish(seq: number): void {
    applied = seq;
    Atomics.store(control, publishedWord, seq);
    Atomics.notify(control, publishedWord);
  }

  function adopt(next: Generation): void {
    const adoption: Adoption = { generation: next, previousHolds: applied };
    generation = next;
    tops = Array.from({ length: sideCount }, () => 1);
    for (const port of ports) port.postMessage(adoption);
    publish(next.base);
  }

  function reload(): void {
    db.exec('BEGIN');
    try {
      const number = (generation?.number ?? 0) + 1;
      adopt(restored(number) ?? loadGeneration(db, number, newest()));
    } finally {
      db.exec('COMMIT');
    }
  }

  /** What was saved, once; only where the log says all that came after it. */
  function restored(number: number): Generation | undefined {
    if (generation !== undefined) return undefined;
    const found = file.read(number);
    if (found === undefined || found.base > newest() || oldest() > found.base + 1) return undefined;
    return found;
  }

  function oldest(): number {
    return integer(db.get('SELECT coalesce(min(seq), 0) AS seq FROM graph_change')?.seq);
  }

  function newest(): number {
    return integer(db.get('SELECT coalesce(max(seq), 0) AS seq FROM graph_change')?.seq);
  }

  /** Writes one row per changed list of one commit; false when there is no room or no sense in it. */
  function append(own: Generation, seq: number, operations: Operations): boolean {
    const view = viewAt(own, seq);
    const changes = Array.from({ length: sideCount }, () => new Map<number, number[]>());
    for (let at = 0; at + 2 < operations.length; at += 3) {
      const code = operations[at] ?? 0;
      const ends = endsOf(code, operations[at + 1] ?? 0, operations[at + 2] ?? 0);
      for (const [side, node, other] of ends) {
        if (node >= own.capacity || other >= own.capacity) return false;
        const entry = (code & 1) === 1 ? ~other : other;
        const list = changes[side]?.get(node);
        if (list === undefined) changes[side]?.set(node, [entry]);
        else list.push(entry);
      }
    }
    for (let side = 0; side < sideCount; side++) {
      const rows = own.rows[side];
      if (rows === undefined) return false;
      for (const [node, change] of changes[side] ?? []) {
        const list = changedList(listOf(view, side, node), change);
        const place = tops[side] ?? 1;
        if (list === undefined || place + 3 + list.length > rows.arena.length) return false;
        rows.arena[place] = rows.newest[node] ?? 0;
        rows.arena[place + 1] = seq;
        rows.arena[place + 2] = list.length;
        rows.arena.set(list, place + 3);
        tops[side] = place + 3 + list.length;
        Atomics.store(rows.newest, node, place);
      }
    }
    return true;
  }

  function edgesOf(own: Generation): number {
    return own.rows.reduce((sum, rows) => sum + rows.targets.length, 0) / 2;
  }

  function crowded(own: Generation): boolean {
    return own.rows.some(
      (rows, side) => (tops[side] ?? 0) > Math.max(rows.targets.length / 4, rows.arena.length / 2),
    );
  }

  function rebuild(own: Generation, operations: Operations[], seq: number): void {
    const nodes = integer(db.get('SELECT coalesce(max(id), 0) + 1 AS n FROM asset')?.n);
    const next = compact(own, applied, operations, seq, nodes);
    if (next === undefined) reload();
    else adopt(next);
  }

  return {
    loaded: () => generation !== undefined,
    async save() {
      if (generation === undefined || edgesOf(generation) < file.worthFrom) return undefined;
      const saved = file.saved() ?? -1;
      if (saved >= generation.base && applied - saved < savedUpTo) return undefined;
      if (applied - generation.base >= savedUpTo) rebuild(generation, [], applied);
      return file.write(generation);
    },
    catchUp() {
      if (generation === undefined) reload();
      if (generation === undefined) return;
      const rows = db.all(
        'SELECT seq, changes FROM graph_change WHERE seq > ? ORDER BY seq',
        applied,
      );
      const [first] = rows;
      if (first === undefined) return;
      // What lies between was pruned while this process was not looking.
      if (integer(first.seq) > applied + 1) {
        reload();
        return;
      }
      const commits = rows.map((row) => ({
        seq: integer(row.seq),
        operations: edgesIn(words(row.changes)),
      }));
      const total = commits.reduce((sum, commit) => sum + commit.operations.length / 3, 0);
      const last = commits[commits.length - 1]?.seq ?? applied;
      if (total > Math.max(rebuildFrom, edgesOf(generation) * rebuildShare)) {
        rebuild(
          generation,
          commits.map((commit) => commit.operations),
          last,
        );
        return;
      }
      for (const [index, commit] of commits.entries()) {
        if (!append(generation, commit.seq, commit.operations)) {
          const rest = commits.slice(index).map((item) => item.operations);
          rebuild(generation, rest, last);
          return;
        }
        publish(commit.seq);
      }
      if (crowded(generation)) rebuild(generation, [], applied);
    },
  };
}

/** The operations that are about edges. */
function edgesIn(operations: Operations): Operations {
  const kept = new Uint32Array(operations.length);
  let length = 0;
  for (let at = 0; at + 2 < operations.length; at += 3) {
    if (operations[at] === assetTouched) continue;
    kept.set(operations.subarray(at, at + 3), length);
    length += 3;
  }
  return kept.subarray(0, length);
}
