import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { controlWords, createAdjacencyReader } from './adjacency.ts';
import type { AdjacencyReader } from './adjacency.ts';
import { createAdjacencyWriter } from './adjacency-writer.ts';
import { bytes } from '../shared/codes.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { sides } from '../shared/neighbours.ts';
import { migrate } from './schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'gyebo-adjacency-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

const nodes = 12;
/** [add or remove, FEEDS or CONTAINS, from, to] */
type Change = [boolean, boolean, number, number];

interface Graph {
  db: Database;
  catchUp: () => void;
  at: AdjacencyReader['at'];
  /** Commits edge changes as the store does; gives the change's number. */
  commit(changes: Change[]): number;
  close(): void;
}

function createGraph(): Graph {
  const file = join(folder, `${files++}.db`);
  const db = openDatabase(file, false);
  migrate(db, file);
  for (let id = 1; id <= nodes; id++) {
    db.run(
      `INSERT INTO asset (id, kind, urn, namespace, name, folded, tail, platform, state, only_named,
         rank, owners, tags, first_seen, parties)
       VALUES (?1, 0, 'x|' || ?1, 'x', '', '', '', '', 0, 0, ?1, '', '', 0, '[]')`,
      id,
    );
  }
  const { port1, port2 } = new MessageChannel();
  const control = new Int32Array(new SharedArrayBuffer(controlWords * 4));
  const writer = createAdjacencyWriter(db, [port1], control);
  const reader = createAdjacencyReader(port2, control, 0);
  let edge = 1;
  return {
    db,
    catchUp: () => writer.catchUp(),
    at: (seq) => reader.at(seq),
    commit(changes) {
      const operations: number[] = [];
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
      return Number(db.get('SELECT max(seq) AS seq FROM graph_change')?.seq);
    },
    close() {
      port1.close();
      db.close();
    },
  };
}

type Lists = Record<string, number[]>;

function read(view: ReturnType<AdjacencyReader['at']>): Lists {
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

function expected(db: Database): Lists {
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

const node = fc.integer({ min: 1, max: nodes });
const change = fc.tuple(fc.boolean(), fc.boolean(), node, node);
const commits = fc.array(
  fc.record({ changes: fc.array(change, { maxLength: 8 }), catchUp: fc.boolean() }),
  { minLength: 1, maxLength: 25 },
);

test('a walk sees exactly the state of its change, also when the writer is further', () => {
  const property = fc.property(commits, (history) => {
    const graph = createGraph();
    graph.catchUp();
    const states: [number, Lists][] = [];
    for (const { changes, catchUp } of history) {
      states.push([graph.commit(changes), expected(graph.db)]);
      if (catchUp) graph.catchUp();
    }
    graph.catchUp();
    for (const [seq, lists] of states) expect(read(graph.at(seq))).toEqual(lists);
    graph.close();
  });
  fc.assert(property, { numRuns: 60, interruptAfterTimeLimit: 40_000 });
});

test('many changes at once make a new base; the one before serves those who still stand there', () => {
  const graph = createGraph();
  graph.catchUp();
  const early = graph.commit([[true, true, 1, 2]]);
  const before = expected(graph.db);
  graph.catchUp();
  const flood = Array.from({ length: 5_000 }, (_item, index): Change => [
    true,
    index % 3 > 0,
    1 + (index % nodes),
    1 + ((index * 7) % nodes),
  ]);
  const late = graph.commit(flood);
  graph.catchUp();
  expect(read(graph.at(late))).toEqual(expected(graph.db));
  expect(read(graph.at(early))).toEqual(before);
  graph.close();
});

test('a log that was cut short means loading the graph anew', () => {
  const graph = createGraph();
  graph.catchUp();
  graph.commit([[true, true, 1, 2]]);
  graph.commit([[true, true, 2, 3]]);
  const last = graph.commit([[false, true, 1, 2]]);
  graph.db.run('DELETE FROM graph_change WHERE seq < ?', last);
  graph.catchUp();
  expect(read(graph.at(last))).toEqual(expected(graph.db));
  graph.close();
});

test('what is not published in time is not answered from an older state', () => {
  const graph = createGraph();
  graph.catchUp();
  const seq = graph.commit([[true, true, 1, 2]]);
  expect(graph.at(seq)).toBeUndefined();
  graph.catchUp();
  expect(graph.at(seq)).toBeDefined();
  graph.close();
});
