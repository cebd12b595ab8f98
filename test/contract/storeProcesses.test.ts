import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { createEmbeddedStore } from '../../server/store/embedded/embedded.ts';
import { auditHolds } from '../../server/store/embedded/records.ts';
import { asset, idOf, scan, scope, table } from './observed.ts';
import type { TestedStore } from './observed.ts';
import type * as actions from './store-actions.ts';

const folder = mkdtempSync(join(tmpdir(), 'gyebo-processes-'));
afterAll(() => rmSync(folder, { recursive: true }));

function open(file: string): Promise<TestedStore> {
  return createEmbeddedStore<typeof actions>({
    file,
    actions: new URL('./store-actions.ts', import.meta.url),
  });
}

function startWriter(file: string, job: string): ChildProcess {
  const script = fileURLToPath(new URL('./process-writer.ts', import.meta.url));
  // Fifty starts: without the cache most of the time goes to reading the same modules again.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') };
  return fork(script, [file, job], { execArgv: [], serialization: 'advanced', env });
}

test('one process adds a consumer, another checks at once: never a stale answer in 1,000 rounds', async () => {
  const file = join(folder, 'two.db');
  const store = await open(file);
  await scan(store, 'pg', [scope('schema:public', [asset(table('watched'))])]);
  const roots = [await idOf(store, table('watched'))];
  const writer = startWriter(file, 'consumers');
  await once(writer, 'message');
  const alive = new Set<string>();
  let stale = 0;
  for (let round = 0; round < 1_000; round++) {
    writer.send(round);
    const [told] = (await once(writer, 'message')) as [{ reader: string; ends: boolean }];
    if (told.ends) alive.delete(told.reader);
    else alive.add(told.reader);
    const found = await store.read('reach', { roots, direction: 'DOWNSTREAM', first: 50 });
    const urns = found.nodes.map((item) => item.node.ref.urn);
    if (urns.length !== alive.size || urns.some((urn) => !alive.has(urn))) stale++;
  }
  expect(stale).toBe(0);
  expect(alive.size).toBeGreaterThan(0);
  writer.kill('SIGKILL');
  await store.close();
}, 300_000);

test('a reader never sees what is not committed, and sees one state through a whole action', async () => {
  const store = await open(join(folder, 'snapshot.db'));
  await scan(store, 'pg', [scope('schema:public', [asset(table('root'))])]);
  const roots = [await idOf(store, table('root'))];
  let writing = true;
  const writes = (async () => {
    for (let round = 0; round < 150; round++) {
      const edges = Array.from({ length: 10 }, (_item, index) => ({
        from: table('root'),
        to: table(`child${index}`),
      }));
      const fail = round % 5 === 4;
      const write = store.write('replaceEdges', { edges, present: round % 2 === 0, fail });
      if (fail) await expect(write).rejects.toMatchObject({ code: 'CONFLICT' });
      else await write;
    }
    writing = false;
  })();
  const seen = new Set<number>();
  while (writing) {
    const { walked, listed } = await store.read('walkAndList', { root: roots[0] ?? 0 });
    expect(walked).toBe(listed);
    seen.add(walked);
  }
  await writes;
  expect([...seen].every((count) => count === 0 || count === 10)).toBe(true);
  await store.close();
}, 300_000);

test('kill -9 during ingest and governance, 50 times: nothing torn, nothing acknowledged lost', async () => {
  const file = join(folder, 'crash.db');
  await (await open(file)).close();
  const told = {
    audits: new Set<string>(),
    scopes: new Set<string>(),
    finished: new Set<number>(),
  };
  for (let kill = 0; kill < 50; kill++) {
    const writer = startWriter(file, 'crash');
    writer.on('message', (message: { audit?: string; applied?: string[]; finished?: number }) => {
      if (message.audit !== undefined) told.audits.add(message.audit);
      for (const key of message.applied ?? []) told.scopes.add(key);
      if (message.finished !== undefined) told.finished.add(message.finished);
    });
    await once(writer, 'message');
    await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 120));
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    if (kill % 10 === 9) await inspect(file, told);
  }
  expect(told.audits.size).toBeGreaterThan(50);
}, 900_000);

/** What must hold after any crash. */
async function inspect(
  file: string,
  told: { audits: Set<string>; scopes: Set<string>; finished: Set<number> },
): Promise<void> {
  const store = await open(file);
  const scopes = new Set<string>();
  for (let after: string | undefined; ;) {
    const input = { source: 'code', first: 5_000, ...(after === undefined ? {} : { after }) };
    const page = await store.read('scopes', input);
    for (const row of page.rows) scopes.add(row.scope);
    after = page.next;
    if (after === undefined) break;
  }
  expect([...told.scopes].filter((key) => !scopes.has(key))).toEqual([]);
  const audit = (await store.read('audit', { first: 100_000 })).rows.reverse();
  const kept = new Set(audit.map((row) => row.action));
  expect([...told.audits].filter((key) => !kept.has(key))).toEqual([]);
  expect(audit.every((row, index) => auditHolds(row, audit[index - 1]?.hash ?? ''))).toBe(true);
  const { rows } = await store.read('scans', { filter: {}, first: 100_000 });
  expect(rows.filter((run) => run.state === 'RUNNING')).toEqual([]);
  const states = new Map(rows.map((run) => [run.id, run.state]));
  expect([...told.finished].every((id) => states.get(id) === 'DONE')).toBe(true);
  expect((await store.read('totals', null)).byKind).not.toHaveProperty('VANISHED');
  const vanished = { filter: { state: 'VANISHED' as const }, first: 10 };
  expect((await store.read('listAssets', vanished)).rows).toEqual([]);
  await store.close();
  const database = new DatabaseSync(file, { readOnly: true });
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  expect(database.prepare(torn).all()).toEqual([]);
  database.close();
}

/** Rows without what they belong to: none, or a commit was torn. */
const torn = `
  SELECT e.id FROM edge e LEFT JOIN asset a ON a.id = e.from_id LEFT JOIN asset b ON b.id = e.to_id
    LEFT JOIN scope_members m ON m.scope = e.scope
    WHERE a.id IS NULL OR b.id IS NULL OR m.scope IS NULL
  UNION ALL SELECT a.id FROM asset a LEFT JOIN asset_body b ON b.id = a.id WHERE b.id IS NULL
  UNION ALL SELECT r.id FROM asset_record r LEFT JOIN asset a ON a.id = r.asset WHERE a.id IS NULL`;
