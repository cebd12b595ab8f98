import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { auditHolds } from '../../server/store/shared/audit-chain.ts';
import { asset, idOf, scan, scope, table, task } from './observed.ts';
import type { TestedStore } from './observed.ts';

/** What a module that opens stores of one engine exports. */
export interface Opener {
  openStoreAt(where: string): Promise<TestedStore>;
}

/** An engine whose store several processes may open. */
export interface SharedEngine extends Opener {
  /** URL of the module whose `openStoreAt` this is: the other process imports it. */
  opener: string;
  /** A place with nothing in it yet. */
  place(): string;
  /** What only this engine can show of a place that nobody has open: nothing torn. */
  inspect(where: string): void | Promise<void>;
  /** How often a writer is killed, a multiple of ten; 50 by default. */
  kills?: number;
  /** How many times as long as a file it takes to write something. */
  slowness?: number;
}

/** Two processes on one store, and processes that die: the same for every engine. */
export function testStoreProcesses(engine: SharedEngine): void {
  const compiled = mkdtempSync(join(tmpdir(), 'gyebo-compiled-'));
  afterAll(() => rmSync(compiled, { recursive: true }));

  function startWriter(where: string, job: string): ChildProcess {
    const script = fileURLToPath(new URL('./process-writer.ts', import.meta.url));
    // Fifty starts: without the cache most of the time goes to reading the same modules again.
    const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
    const args = [engine.opener, where, job];
    return fork(script, args, { execArgv: [], serialization: 'advanced', env });
  }

  test('one process adds a consumer, another checks at once: never a stale answer in 1,000 rounds', async () => {
    const where = engine.place();
    const store = await engine.openStoreAt(where);
    await scan(store, 'pg', [scope('schema:public', [asset(table('watched'))])]);
    const roots = [await idOf(store, table('watched'))];
    const writer = startWriter(where, 'consumers');
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
      if (round % 10 > 0) continue;
      // The verdict's own reading must be as new as the walk.
      const now = new Date().toISOString();
      const facts = await store.read('deletionFacts', { subject: roots, now });
      const standing = facts.edges.filter((edge) =>
        edge.evidence.some((word) => word.vanishedAt === undefined),
      );
      if (standing.length !== alive.size) stale++;
    }
    expect(stale).toBe(0);
    expect(alive.size).toBeGreaterThan(0);
    writer.kill('SIGKILL');
    await store.close();
  }, 300_000);

  test('kill -9 during ingest and governance, many times: nothing torn, nothing acknowledged lost', async () => {
    const where = engine.place();
    await (await engine.openStoreAt(where)).close();
    const told = noneTold();
    for (let kill = 0; kill < (engine.kills ?? 50); kill++) {
      const writer = startWriter(where, 'crash');
      const deeds = Promise.withResolvers<undefined>();
      let count = 0;
      writer.on('message', (message: Message) => {
        note(told, message);
        if (message.deed !== undefined && ++count === 3) deeds.resolve(undefined);
      });
      await once(writer, 'message');
      // Every other one has done deeds and swept before, however slow the machine.
      if (kill % 2 === 1) await Promise.race([deeds.promise, once(writer, 'exit')]);
      await new Promise((resolve) =>
        setTimeout(resolve, ((kill * 7) % 120) * (engine.slowness ?? 1)),
      );
      writer.kill('SIGKILL');
      await once(writer, 'exit');
      if (kill % 10 < 9) continue;
      const store = await engine.openStoreAt(where);
      await expectWhole(store, told);
      await store.close();
      await engine.inspect(where);
    }
    expect(told.deeds.size).toBeGreaterThan(engine.kills ?? 50);
    expect(told.swept).toBeDefined();
  }, 900_000);
}

interface Message {
  deed?: string;
  applied?: string[];
  finished?: number;
  swept?: string;
}

interface Told {
  deeds: Set<string>;
  scopes: Set<string>;
  finished: Set<number>;
  swept?: string;
}

function noneTold(): Told {
  return { deeds: new Set(), scopes: new Set(), finished: new Set() };
}

function note(told: Told, message: Message): void {
  if (message.deed !== undefined) told.deeds.add(message.deed);
  for (const key of message.applied ?? []) told.scopes.add(key);
  if (message.finished !== undefined) told.finished.add(message.finished);
  if (message.swept !== undefined) told.swept = message.swept;
}

/** What must hold after any crash. */
async function expectWhole(store: TestedStore, told: Told): Promise<void> {
  const scopes = new Set<string>();
  for (let after: string | undefined; ;) {
    const input = { source: 'code', first: 5_000, ...(after === undefined ? {} : { after }) };
    const page = await store.read('scopes', input);
    for (const row of page.rows) scopes.add(row.scope);
    after = page.next;
    if (after === undefined) break;
  }
  expect([...told.scopes].filter((key) => !scopes.has(key))).toEqual([]);
  await expectDeeds(store, told.deeds);
  const { rows } = await store.read('scans', { filter: {}, first: 100_000 });
  const states = new Map(rows.map((run) => [run.id, run.state]));
  expect([...told.finished].every((id) => states.get(id) === 'DONE')).toBe(true);
  await expectSwept(store, told.swept);
}

/** A deed is its record, its edge and its audit entry: all of them or none. */
async function expectDeeds(store: TestedStore, deeds: Set<string>): Promise<void> {
  const audit = (await store.read('audit', { first: 100_000 })).rows.reverse();
  expect(audit.every((row, index) => auditHolds(row, audit[index - 1]?.hash ?? ''))).toBe(true);
  const audited = new Set(audit.map((row) => row.action));
  expect([...deeds].filter((key) => !audited.has(key))).toEqual([]);
  const records = await store.read('records', { label: 'PARTY', first: 100_000 });
  expect(records.rows.map((row) => row.key).sort()).toEqual([...audited].sort());
  for (const key of audited) {
    const consumer = await idOf(store, task(`governed.${key}`));
    const input = { id: consumer, direction: 'UPSTREAM', first: 5 } as const;
    expect((await store.read('edges', input)).rows).toHaveLength(1);
  }
}

/** Of the files that each took the place of the one before, the newest is there, at most with the one that was coming. */
async function expectSwept(store: TestedStore, newest: string | undefined): Promise<void> {
  if (newest === undefined) return;
  const filter = { kind: 'DATASET', state: 'ACTIVE' } as const;
  const { rows } = await store.read('listAssets', { filter, first: 100_000 });
  const swept = rows.map((node) => node.ref.urn).filter((urn) => urn.includes('.swept'));
  expect(swept.length).toBeGreaterThan(0);
  expect(swept.length).toBeLessThan(4);
  for (const urn of swept) {
    const input = { id: await idOf(store, { kind: 'DATASET', urn }), first: 5 };
    const edges = await store.read('edges', { ...input, direction: 'DOWNSTREAM' });
    expect(edges.rows[0]?.evidence[0]?.vanishedAt).toBeUndefined();
  }
}
