import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { expected, nodes, openGraph, read } from './adjacencyGraph.ts';
import type { Change, Lists } from './adjacencyGraph.ts';

const folder = mkdtempSync(join(tmpdir(), 'gyebo-adjacency-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const createGraph = () => openGraph(join(folder, `${files++}.db`));

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
