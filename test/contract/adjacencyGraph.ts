import { MessageChannel } from 'node:worker_threads';
import { controlWords, createAdjacencyReader } from '../../server/store/embedded/adjacency.ts';
import type { AdjacencyReader } from '../../server/store/embedded/adjacency.ts';
import { savedGraph } from '../../server/store/embedded/adjacency-snapshot.ts';
import { createAdjacencyWriter } from '../../server/store/embedded/adjacency-writer.ts';
import { openDatabase } from '../../server/store/embedded/database.ts';
import type { Database } from '../../server/store/embedded/database.ts';
import { migrate } from '../../server/store/embedded/schema.ts';
import { bytes } from '../../server/store/shared/codes.ts';
import { sides } from '../../server/core/neighbours.ts';

export const nodes = 12;
/** [add or remove, FEEDS or CONTAINS, from, to] */
export type Change = [boolean, boolean, number, number];

export interface Graph {
  db: Database;
  catchUp: () => void;
  /** Writes the graph down for the next start; false when that is not worth it. */
  save(): Promise<boolean>;
  at: AdjacencyReader['at'];
  /** Commits edge changes as the store does; gives the change's number. */
  commit(changes: Change[]): number;
  close(): void;
}

/** A store of a few assets in a file, as the store worker and one reader see it. */
export function openGraph(file: string): Graph {
  const db = openDatabase(file, false);
  migrate(db, file);
  const known = Number(db.get('SELECT count(*) AS n FROM asset')?.n);
  for (let id = known + 1; id <= nodes; id++) {
    db.run(
      `INSERT INTO asset (id, kind, urn, namespace, name, folded, tail, platform, state, only_named,
         rank, owners, tags, first_seen, parties)
       VALUES (?1, 0, 'x|' || ?1, 'x', '', '', '', '', 0, 0, ?1, '', '', 0, '[]')`,
      id,
    );
  }
  const { port1, port2 } = new MessageChannel();
  const control = new Int32Array(new SharedArrayBuffer(controlWords * 4));
  const writer = createAdjacencyWriter(db, [port1], control, savedGraph(db, file, 1));
  const reader = createAdjacencyReader(port2, control, 0);
  let edge = Number(db.get('SELECT coalesce(max(id), 0) AS id FROM edge')?.id) + 1;
  return {
    db,
    catchUp: () => writer.catchUp(),
    save: async () => {
      const finish = await writer.save();
      finish?.();
      return finish !== undefined;
    },
    at: (seq) => reader.at(seq),
    commit(changes) {
      const operations: number[] = [];
      db.exec('BEGIN IMMEDIATE');
      for (const [add, feeds, from, to] of changes) {
        const relation = feeds ? 0 : 2;
        if (add) {
          db.run(
            `INSERT INTO edge (id, from_id, to_id, relation, source, method, scope, reason, breaks,
               recreates, confidence, places, place_count, first_seen)
             VALUES (?, ?, ?, ?, 1, 0, 1, 0, 0, 0, 0, '[]', 0, 0)`,
            edge++,
            from,
            to,
            relation,
          );
        } else {
          const removed = db.run(
            `UPDATE edge SET vanished_at = 1 WHERE id = (SELECT id FROM edge
             WHERE from_id = ? AND to_id = ? AND relation = ? AND vanished_at IS NULL LIMIT 1)`,
            from,
            to,
            relation,
          );
          if (removed === 0) continue;
        }
        operations.push(relation * 2 + (add ? 0 : 1), from, to);
      }
      db.run('INSERT INTO graph_change (changes) VALUES (?)', bytes(Uint32Array.from(operations)));
      db.exec('COMMIT');
      return Number(db.get('SELECT max(seq) AS seq FROM graph_change')?.seq);
    },
    close() {
      port1.close();
      db.close();
    },
  };
}

export type Lists = Record<string, number[]>;

export function read(view: ReturnType<AdjacencyReader['at']>): Lists {
  if (view === undefined) throw new Error('the adjacency could not be had at that change');
  const lists: Lists = {};
  for (const [name, side] of Object.entries(sides)) {
    for (let node = 1; node <= nodes; node++) {
      view.find(side, node);
      const list = [...view.list.subarray(view.start, view.end)].sort((a, b) => a - b);
      if (list.length > 0) lists[`${name} ${node}`] = list;
    }
  }
  return lists;
}

export function expected(db: Database): Lists {
  const lists: Lists = {};
  const rows = db.all('SELECT from_id, to_id, relation FROM edge WHERE vanished_at IS NULL');
  for (const { from_id: from, to_id: to, relation } of rows) {
    const [forward, back] = relation === 0 ? ['DOWNSTREAM', 'UPSTREAM'] : ['PARTS', 'WHOLES'];
    (lists[`${forward} ${from}`] ??= []).push(Number(to));
    (lists[`${back} ${to}`] ??= []).push(Number(from));
  }
  for (const list of Object.values(lists)) list.sort((a, b) => a - b);
  return lists;
}
