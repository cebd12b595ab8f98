import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actions } from '../../server/actions/registry.ts';
import { createGyebo } from '../../server/cli/fixtures/gyebo.ts';
import { createEmbeddedStore } from '../../server/store/embedded/embedded.ts';
import type { ScopeBatch } from '../../server/store/store.ts';
import { asset, edge, pipeline, table, task } from '../contract/observed.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-moved-'));
const at = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

test('the example company, moved to another store, is the same to the byte', async () => {
  const gyebo = createGyebo(folder);
  cpSync(path.join(root, 'examples/shop'), at('shop'), {
    recursive: true,
    filter: (name) => !name.includes('.gyebo'),
  });
  const config = ['--config', 'shop/gyebo.yaml'];
  const scanned = await gyebo(['scan', 'sql', 'dags', ...config]);
  expect(scanned.exit, scanned.err).toBe(0);
  const done = await gyebo(['export', 'shop.jsonl', '--json', ...config]);
  expect(JSON.parse(done.out).lines).toBeGreaterThan(1_000);
  const checks = async () => {
    const told = [];
    for (const name of ['mart.daily_sales', 'dw.orders', 'daily_sales']) {
      told.push(await gyebo(['check-delete', name, '--no-scan', ...config]));
    }
    return told;
  };
  const before = await checks();
  rmSync(at('shop/.gyebo'), { recursive: true });
  expect(await gyebo(['import', 'shop.jsonl', ...config])).toMatchObject({ exit: 0, err: '' });
  await gyebo(['export', 'again.jsonl', ...config]);
  expect(await sumOf(at('again.jsonl'))).toBe(await sumOf(at('shop.jsonl')));
  expect(await checks()).toEqual(before);
}, 300_000);

/** So many files of one task each, that reads three tables and writes one. */
function filesOf(from: number, to: number): ScopeBatch[] {
  const batches: ScopeBatch[] = [];
  for (let file = from; file < to; file++) {
    const own = task(`dag_${file}.load`);
    const reads = [1, 7, 31].map((step) => table(`t_${(file * step) % 9_973}`));
    batches.push({
      coverage: { scope: `file:dags/d${file}.py`, parent: 'folder:dags', state: 'SEEN' },
      observations: [
        asset(pipeline(`dag_${file}`), { platform: 'airflow' }, 'STATIC'),
        asset(own, { platform: 'airflow', description: `매일 ${file}번 표를 채운다` }, 'STATIC'),
        edge(pipeline(`dag_${file}`), own, { relation: 'CONTAINS', reason: 'CONTAINS' }),
        ...reads.map((read) => edge(read, own)),
        edge(own, table(`out_${file}`), { reason: 'WRITE', breaks: 'BOTH' }),
      ],
    });
  }
  return batches;
}

const files = 17_500;
const heapMegabytes = 64;

/** The command in a process that dies when any of its threads needs more than so much heap. */
async function run(args: string[]): Promise<{ status: number; err: string; seconds: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, ['server/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: `--max-old-space-size=${heapMegabytes}` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
  const [status] = (await once(child, 'exit')) as [number];
  return { status, err, seconds: (performance.now() - began) / 1_000 };
}

beforeAll(async () => {
  mkdirSync(at('.gyebo'));
  for (const name of ['large', 'copy']) {
    writeFileSync(at(`${name}.yaml`), `store: sqlite:.gyebo/${name}.db\n`);
  }
  const store = await createEmbeddedStore<Actions>({
    file: at('.gyebo/large.db'),
    actions: new URL('../../server/actions/registry.ts', import.meta.url),
  });
  const instant = '2026-01-01T00:00:00.000Z';
  const actor = { name: 'root', role: 'admin' } as const;
  const source = { source: 'dags', type: 'airflow' };
  const begun = await store.write('beginScan', { actor, ...source, at: instant });
  for (let from = 0; from < files; from += 500) {
    const scopes = filesOf(from, from + 500);
    await store.write('applyScopes', { run: begun.id, scopes, at: instant }, 'ingest');
  }
  const finish = { listed: ['folder:dags'], memory: {}, at: instant, breakerPercent: 20 };
  await store.write('finishScan', { run: begun.id, ...finish });
  await store.close();
}, 300_000);

test(`200,000 rows go out and in again with ${heapMegabytes} MB of heap`, async () => {
  const out = await run(['export', at('large.jsonl'), '--config', at('large.yaml')]);
  expect(out).toMatchObject({ status: 0, err: '' });
  const into = await run(['import', at('large.jsonl'), '--config', at('copy.yaml')]);
  expect(into).toMatchObject({ status: 0, err: '' });
  const again = await run(['export', at('again.jsonl'), '--config', at('copy.yaml')]);
  expect(again).toMatchObject({ status: 0, err: '' });
  let rows = 0;
  for await (const piece of createReadStream(at('large.jsonl'))) {
    for (const byte of piece as Buffer) if (byte === 10) rows++;
  }
  expect(rows).toBeGreaterThan(200_000);
  expect(await sumOf(at('again.jsonl'))).toBe(await sumOf(at('large.jsonl')));
  const rate = (seconds: number) => `${Math.round(rows / seconds)} rows a second`;
  console.log(`${rows} rows: export ${rate(out.seconds)}, import ${rate(into.seconds)}`);
}, 600_000);
