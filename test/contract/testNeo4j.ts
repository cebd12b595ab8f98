import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Neo4jAddress } from '../../server/store/neo4j/connection.ts';
import type { Neo4jServer } from '../integration/servers/neo4j.ts';
import { startBoltProxy } from './boltProxy.ts';
import { importText, textOf } from './exported.ts';
import { asset, edge, idOf, reached, scan, scope, table, task } from './observed.ts';
import type { TestedStore } from './observed.ts';
import { openStoreAt as openEmbeddedAt } from './open-embedded.ts';
import { empty, openStoreAt, runOn } from './open-neo4j.ts';

/** What only a server can do to a store: refuse it, go away, be shared by several. */
export function testNeo4j(given: () => Neo4jServer): void {
  const addressOf = (more: Partial<Neo4jAddress> = {}): Neo4jAddress => {
    const { url, user, password } = given();
    return { url, user, password, ...more };
  };
  const opened: TestedStore[] = [];
  const open = async (more: Partial<Neo4jAddress> = {}): Promise<TestedStore> => {
    const store = await openStoreAt(JSON.stringify(addressOf(more)));
    opened.push(store);
    return store;
  };

  beforeEach(() => empty(addressOf()));
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });

  test('a wrong password, a wrong database and no server at all are told in words', async () => {
    await expect(open({ password: 'wrong' })).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringMatching(/refuses this user and password.*store\.password/),
    });
    await expect(open({ database: 'nowhere' })).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringMatching(/no database "nowhere".*store\.database/),
    });
    await expect(open({ url: 'bolt://127.0.0.1:9' })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringMatching(/bolt:\/\/127\.0\.0\.1:9 cannot be reached/),
    });
  });

  test('a foreign graph and a newer store are refused and left as they are', async () => {
    await runOn(addressOf(), ["CREATE (:Person {name: 'Kim'})-[:KNOWS]->(:Person {name: 'Lee'})"]);
    await expect(open()).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringMatching(/another graph.*empty database/),
    });
    const [left] = await runOn(addressOf(), ['MATCH (n) RETURN labels(n)[0] AS label']);
    expect(left?.map((row) => row['label'])).toEqual(['Person', 'Person']);
    await empty(addressOf());
    await (await open()).close();
    await runOn(addressOf(), ['MATCH (c:Clock) SET c.version = 99']);
    await expect(open()).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringMatching(/version 99.*newer Gyebo/),
    });
  });

  test('what SQLite exports is taken and given back to the byte, and back into SQLite', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-moved-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const [from, back] = await Promise.all(
      ['from.db', 'back.db'].map((name) => openEmbeddedAt(path.join(folder, name))),
    );
    if (from === undefined || back === undefined) throw new Error('no file to move');
    opened.push(from, back);
    const lake = (name: string) => ({ kind: 'DATASET' as const, urn: `s3://lake|${name}` });
    const both = scope('file:a', [
      asset(lake('매출')),
      asset(lake('매출/일별'), { tags: ['pii'] }),
      edge(lake('매출/일별'), task('a.read')),
      edge(table('orders'), task('a.read')),
    ]);
    await scan(from, 'code', [both, scope('file:b', [edge(table('orders'), task('b'))])]);
    await scan(from, 'code', [both]);
    const at = '2026-01-01T00:00:00.000Z';
    const id = await idOf(from, table('orders'));
    await from.write('appendAudit', { at, actor: '김', action: 'hold.place', asset: id });
    const text = await textOf(from);
    const store = await open();
    await importText(store, text);
    expect(await textOf(store)).toBe(text);
    await importText(back, await textOf(store));
    expect(await textOf(back)).toBe(text);
  });

  test('two that open an empty database at once make one store', async () => {
    const both = await Promise.all([open(), open()]);
    for (const [index, store] of both.entries()) {
      await store.write('putRecord', { label: 'PARTY', key: `p${index}`, value: { kind: 'team' } });
    }
    const records = await both[0]?.read('records', { label: 'PARTY', first: 9 });
    expect(records?.rows.map((row) => row.key)).toEqual(['p0', 'p1']);
  });

  test('a commit whose answer is lost is applied once', async () => {
    const proxy = await startBoltProxy(given().port);
    const store = await open({ url: `bolt://127.0.0.1:${proxy.port}` });
    for (const action of ['one', 'two', 'three']) {
      proxy.fault = 'DROP_COMMIT_ANSWER';
      await store.write('appendAudit', { at: '2026-01-01T00:00:00.000Z', actor: 'kim', action });
    }
    expect(proxy.struck).toBe(3);
    const { rows } = await store.read('audit', { first: 9 });
    expect(rows.map((row) => row.action)).toEqual(['three', 'two', 'one']);
    await store.close();
    await proxy.close();
  });

  test('who writes into a connection that leads nowhere hears so in time, and others go on', async () => {
    const proxy = await startBoltProxy(given().port);
    const [lost, other] = [await open({ url: `bolt://127.0.0.1:${proxy.port}` }), await open()];
    const entry = { at: '2026-01-01T00:00:00.000Z', actor: 'kim' };
    proxy.fault = 'DEAF_AT_COMMIT';
    const never = expect(lost.write('appendAudit', { ...entry, action: 'never' })).rejects;
    const told = never.toMatchObject({ code: 'UNAVAILABLE' });
    await new Promise((done) => setTimeout(done, 6_000));
    expect(proxy.struck).toBe(1);
    // The lost one still holds the writers' lock, until the server ends its transaction.
    await other.write('appendAudit', { ...entry, action: 'other' });
    await told;
    await lost.write('appendAudit', { ...entry, action: 'again' });
    const { rows } = await other.read('audit', { first: 9 });
    expect(rows.map((row) => row.action)).toEqual(['again', 'other']);
    await lost.close();
    await proxy.close();
  }, 120_000);

  test('a connection that is cut is taken up again, also in the middle of an ingest', async () => {
    const proxy = await startBoltProxy(given().port);
    const store = await open({ url: `bolt://127.0.0.1:${proxy.port}` });
    const many = Array.from({ length: 3_000 }, (_item, index) =>
      edge(table('hub'), task(`t.${index}`)),
    );
    const cutting = setInterval(() => {
      if (proxy.struck < 3) proxy.fault = 'CUT';
    }, 300);
    const run = await scan(store, 'code', [scope('file:many', many)]);
    clearInterval(cutting);
    proxy.fault = 'NONE';
    expect(run.state).toBe('DONE');
    expect(await reached(store, table('hub'), 'DOWNSTREAM')).toHaveLength(1_000);
    const totals = await store.read('totals', null);
    expect(totals).toMatchObject({ assets: 3_001, edges: 3_000 });
    await store.close();
    await proxy.close();
  });

  test('a server that goes away is told as such, and is there again when it is back', async () => {
    const store = await open();
    await scan(store, 'pg', [scope('schema:public', [asset(table('kept'))])]);
    const run = await store.write('beginScan', { source: 'pg', at: '2026-02-01T00:00:00.000Z' });
    await given().kill();
    const late = { run: run.id, scopes: [scope('schema:b', [asset(table('b'))])] };
    const at = '2026-02-01T00:00:00.000Z';
    const write = store.write('applyScopes', { ...late, at }, 'ingest');
    await expect(write).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await given().restart();
    await store.write('applyScopes', { ...late, at }, 'ingest');
    expect(await idOf(store, table('b'))).toBeGreaterThan(0);
    expect(await idOf(store, table('kept'))).toBeGreaterThan(0);
  }, 300_000);

  test('another server sees how far a scan is, may supersede it, and fences it off', async () => {
    const [one, two] = [await open(), await open()];
    const at = '2026-01-01T00:00:00.000Z';
    const run = await one.write('beginScan', { source: 'code', at });
    const part = scope('file:a', [edge(table('a'), task('t.a'))]);
    await one.write('applyScopes', { run: run.id, scopes: [part], at }, 'ingest');
    const seen = await two.read('scans', { filter: { id: run.id }, first: 1 });
    expect(seen.rows[0]).toMatchObject({ state: 'RUNNING', counts: { edgesAdded: 1 } });
    expect(await reached(two, table('a'), 'DOWNSTREAM')).toEqual(['a']);
    await scan(two, 'code', [scope('file:a', [edge(table('a'), task('t.b'))])], { at });
    const late = one.write('applyScopes', { run: run.id, scopes: [part], at }, 'ingest');
    await expect(late).rejects.toMatchObject({ code: 'SUPERSEDED' });
    expect(await reached(one, table('a'), 'DOWNSTREAM')).toEqual(['b']);
  });

  test('a scan whose server is not heard of any more is ended by another and says so', async () => {
    const one = await open();
    const at = '2026-01-01T00:00:00.000Z';
    const [old, young] = [
      await one.write('beginScan', { source: 'old', at }),
      await one.write('beginScan', { source: 'young', at }),
    ];
    await runOn(addressOf(), [
      `MATCH (n:Run {id: ${old.id}}) SET n.owner = 'elsewhere/1/1', n.leaseAt = timestamp() - 61000`,
      `MATCH (n:Run {id: ${young.id}}) SET n.owner = 'elsewhere/2/2', n.leaseAt = timestamp() - 1000`,
    ]);
    const two = await open();
    const { rows } = await two.read('scans', { filter: {}, first: 9 });
    expect(rows.map((run) => [run.source, run.state])).toEqual([
      ['young', 'RUNNING'],
      ['old', 'INTERRUPTED'],
    ]);
    expect(rows[1]?.message).toMatch(/not heard of/);
    expect(hostname()).not.toBe('elsewhere');
  });

  test('closing ends the scans of this server', async () => {
    const one = await open();
    const run = await one.write('beginScan', { source: 'code', at: '2026-01-01T00:00:00.000Z' });
    await one.close();
    const two = await open();
    const { rows } = await two.read('scans', { filter: { id: run.id }, first: 1 });
    expect(rows[0]).toMatchObject({ state: 'INTERRUPTED' });
  });
}
