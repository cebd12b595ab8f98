import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { expected, openGraph, read } from './adjacencyGraph.ts';
import type { Graph, Lists } from './adjacencyGraph.ts';

const folder = mkdtempSync(join(tmpdir(), 'gyebo-saved-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

const newest = (graph: Graph) =>
  Number(graph.db.get('SELECT max(seq) AS seq FROM graph_change')?.seq);

/** What a store that starts now walks. */
function started(file: string): { walked: Lists; stored: Lists } {
  const graph = openGraph(file);
  graph.catchUp();
  const lists = { walked: read(graph.at(newest(graph))), stored: expected(graph.db) };
  graph.close();
  return lists;
}

/** A store with a few edges whose graph is saved; `then` happens before it is closed. */
async function saved(then: (graph: Graph) => unknown = () => {}): Promise<string> {
  const file = join(folder, `${files++}.db`);
  const graph = openGraph(file);
  graph.commit([
    [true, true, 1, 2],
    [true, true, 2, 3],
    [true, false, 4, 5],
  ]);
  graph.catchUp();
  expect(await graph.save()).toBe(true);
  await then(graph);
  graph.close();
  return file;
}

/** Tables that say something else tell which of the two a start has read. */
const forge = (graph: Graph) => graph.db.run('DELETE FROM edge WHERE from_id = 1');

test('a start reads what was saved, and not all tables', async () => {
  const { walked, stored } = started(await saved(forge));
  expect(stored['DOWNSTREAM 1']).toBeUndefined();
  expect(walked).toMatchObject({ 'DOWNSTREAM 1': [2], 'UPSTREAM 3': [2], 'PARTS 4': [5] });
});

test('what was committed after it was saved is caught up with', async () => {
  const file = await saved((graph) => {
    forge(graph);
    graph.commit([
      [true, true, 3, 6],
      [false, true, 2, 3],
    ]);
  });
  const { walked } = started(file);
  expect(walked).toMatchObject({ 'DOWNSTREAM 1': [2], 'DOWNSTREAM 3': [6], 'PARTS 4': [5] });
  expect(walked['DOWNSTREAM 2']).toBeUndefined();
});

test('nothing is written again while what is saved is near enough', async () => {
  await saved(async (graph) => {
    graph.commit([[true, true, 7, 8]]);
    graph.catchUp();
    expect(await graph.save()).toBe(false);
  });
});

test('far behind, it is written anew before the log is cut', async () => {
  const file = await saved(async (graph) => {
    for (let round = 0; round < 2_100; round++) graph.commit([[round % 2 === 0, true, 7, 8]]);
    graph.commit([[true, true, 8, 9]]);
    graph.catchUp();
    expect(await graph.save()).toBe(true);
    graph.db.run('DELETE FROM graph_change WHERE seq < ?', newest(graph));
    forge(graph);
  });
  expect(started(file).walked).toMatchObject({ 'DOWNSTREAM 1': [2], 'DOWNSTREAM 8': [9] });
});

/** Each makes the saved file one that must not be believed. */
const spoilt: [string, (file: string) => unknown][] = [
  ['cut short', (file) => truncateSync(file, readFileSync(file).length - 8)],
  ['empty', (file) => truncateSync(file, 0)],
  ['gone', (file) => rmSync(file)],
  ['longer', (file) => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.alloc(8)]))],
  ['changed in one bit', (file) => flip(file, readFileSync(file).length - 6)],
  ['changed in its first byte', (file) => flip(file, 0)],
];

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 4;
  writeFileSync(file, bytes);
}

test.each(spoilt)('a saved file that is %s is not believed', async (_how, spoil) => {
  const file = await saved(forge);
  spoil(`${file}-graph`);
  const { walked, stored } = started(file);
  expect(walked).toEqual(stored);
  expect(walked['DOWNSTREAM 1']).toBeUndefined();
});

test('nor is one of another store, nor one of a later time than a copy that was put back', async () => {
  const other = await saved();
  const file = await saved(forge);
  copyFileSync(`${other}-graph`, `${file}-graph`);
  const moved = started(file);
  expect(moved.walked).toEqual(moved.stored);

  const copy = join(folder, 'copy.db');
  const later = await saved(async (graph) => {
    graph.db.exec(`VACUUM INTO '${copy}'`);
    for (let round = 0; round < 2_100; round++) graph.commit([[true, true, 9, 10]]);
    graph.catchUp();
    expect(await graph.save()).toBe(true);
  });
  copyFileSync(copy, later);
  const restored = started(later);
  expect(restored.walked).toEqual(restored.stored);
  expect(restored.walked['DOWNSTREAM 9']).toBeUndefined();
});

test('nor one whose changes since are no longer in the log', async () => {
  const file = await saved((graph) => {
    graph.commit([[true, true, 5, 6]]);
    graph.commit([[true, true, 6, 7]]);
    graph.db.run('DELETE FROM graph_change WHERE seq < ?', newest(graph));
  });
  const { walked, stored } = started(file);
  expect(walked).toEqual(stored);
});

test('killed while it saves, again and again, a store walks what its tables say', async () => {
  const script = fileURLToPath(new URL('./process-graph-saver.ts', import.meta.url));
  const file = join(folder, 'killed.db');
  for (let round = 0; round < 8; round++) {
    const child = execFile(process.execPath, [script, file]);
    const ended = new Promise((done) => child.once('exit', done));
    // Once something is saved, the next that is being saved is cut, a little later each round.
    await new Promise<void>((ready) => {
      let said = '';
      child.stdout?.on('data', (chunk) => {
        said += String(chunk);
        if (/saved\s+saving/.test(said)) ready();
      });
    });
    await new Promise((done) => setTimeout(done, round * 2));
    child.kill('SIGKILL');
    await ended;
    const { walked, stored } = started(file);
    expect(walked).toEqual(stored);
  }
}, 120_000);
