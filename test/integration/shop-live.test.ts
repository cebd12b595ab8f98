import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openApp, type App } from '../../server/app.ts';
import type { Actor } from '../../server/core/access.ts';
import { findPostgres, startPostgres, type PostgresServer } from './servers/postgres.ts';

const isHere = findPostgres() !== undefined;
if (!isHere && process.env['CI'] === 'true') throw new Error('PostgreSQL is not installed');
if (!isHere) console.log('skipped: PostgreSQL is not installed');

const shop = path.join(import.meta.dirname, '../../examples/shop');
const actor: Actor = { name: 'tester', role: 'admin' };
const urn = (table: string) => `redshift://dw.ap-northeast-2:5439|shop.${table}`;

const grantAll = `DO $$ DECLARE each text; BEGIN
  FOR each IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO reader', each);
  END LOOP; END $$`;

describe.skipIf(!isHere)('the example company with its warehouse live', () => {
  let server: PostgresServer;
  let folder = '';
  let app: App;

  const table = async (name: string) => {
    return app.read('assetDetails', { asset: { ref: { kind: 'DATASET', urn: urn(name) } } });
  };
  const rescan = async () => {
    const run = (await app.scans.all(actor, ['warehouse']))[0];
    if (!run) throw new Error('no run');
    return run;
  };

  beforeAll(async () => {
    server = await startPostgres();
    await server.run('CREATE DATABASE shop');
    await server.run(readFileSync(path.join(shop, 'schema.sql'), 'utf8'), 'shop');
    await server.run('CREATE ROLE reader LOGIN; GRANT pg_read_all_stats TO reader', 'shop');
    await server.run(grantAll, 'shop');
    process.env['SHOP_PG_URL'] = server.url('shop').replace('postgres@', 'reader@');
    folder = mkdtempSync(path.join(tmpdir(), 'gyebo-live-'));
    cpSync(shop, folder, { recursive: true, filter: (file) => !file.includes('.gyebo') });
    app = await openApp({ folder, config: 'gyebo.live.yaml' });
    const runs = await app.scans.all(actor);
    expect(runs.map(({ source, state, message }) => [source, state, message])).toEqual([
      ['dags', 'DONE', undefined],
      ['sql', 'DONE', undefined],
      ['warehouse', 'DONE', undefined],
    ]);
  }, 180_000);

  afterAll(async () => {
    await app?.close();
    await server?.stop();
    delete process.env['SHOP_PG_URL'];
    rmSync(folder, { recursive: true, force: true });
  });

  test('a table that DAGs use, files define and the warehouse holds is one node', async () => {
    const { node, records, downstream } = await table('dw.fact_order');
    const sources = new Set(records.map((record) => record.source));
    expect([...sources].sort()).toEqual(['dags', 'sql', 'warehouse']);
    const readers = downstream.rows.flatMap((edge) => edge.evidence.map((each) => each.source));
    expect(new Set(readers)).toContain('dags');
    expect(node.facts.columns?.length).toBeGreaterThan(5);
  });

  test('a rescan of the unchanged warehouse says 0 added, 0 changed, 0 vanished', async () => {
    const { counts } = await rescan();
    const { assetsAdded, assetsChanged, assetsVanished, edgesAdded, edgesChanged, edgesVanished } =
      counts;
    expect([
      assetsAdded,
      assetsChanged,
      assetsVanished,
      edgesAdded,
      edgesChanged,
      edgesVanished,
    ]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('a table that is dropped stays as long as files define it, and vanishes when nothing does', async () => {
    await server.run('CREATE TABLE mart.only_here (id int)', 'shop');
    await rescan();
    expect((await table('mart.only_here')).node.state).toBe('ACTIVE');
    await server.run('DROP TABLE mart.only_here; DROP TABLE tmp.promo_target', 'shop');
    const run = await rescan();
    expect(run.state).toBe('DONE');
    expect((await table('mart.only_here')).node.state).toBe('VANISHED');
    expect((await table('tmp.promo_target')).node.state).toBe('ACTIVE');
  });

  test('a schema that may no longer be read keeps what was known of it, and is said', async () => {
    const told = async () => {
      const { node, records, downstream } = await table('mart.sales_summary_daily');
      const by = records.filter(({ source }) => source === 'warehouse');
      const edges = downstream.rows.flatMap(({ evidence }) => evidence);
      const live = edges.filter(({ source, vanishedAt }) => {
        return source === 'warehouse' && vanishedAt === undefined;
      });
      return { state: node.state, records: by.length, edges: live.length };
    };
    const before = await told();
    expect(before.edges).toBeGreaterThan(0);
    await server.run('REVOKE USAGE ON SCHEMA mart FROM reader', 'shop');
    const run = await rescan();
    expect(run).toMatchObject({
      state: 'DONE',
      counts: { scopesUnreadable: 1, assetsVanished: 0 },
    });
    expect(await told()).toEqual(before);
    await server.run('GRANT USAGE ON SCHEMA mart TO reader', 'shop');
    expect((await rescan()).counts).toMatchObject({ scopesUnreadable: 0, assetsVanished: 0 });
  });

  test('tables that DAGs read through a connection nobody mapped are UNKNOWN, if not worse', async () => {
    const { hits } = await app.read('searchAssets', { text: '', kinds: ['DATASET'], first: 200 });
    const read: string[] = [];
    for (const { node } of hits) {
      if (!node.ref.urn.startsWith(urn(''))) continue;
      const { downstream } = await app.read('assetDetails', { asset: { id: node.id } });
      const isRead = downstream.rows.some(({ evidence, reason }) => {
        return reason === 'READ' && evidence.some(({ source }) => source === 'dags');
      });
      if (isRead) read.push(node.ref.urn);
    }
    expect(read.length).toBeGreaterThan(10);

    const other = mkdtempSync(path.join(tmpdir(), 'gyebo-unmapped-'));
    cpSync(shop, other, { recursive: true, filter: (file) => !file.includes('.gyebo') });
    const config = path.join(other, 'gyebo.live.yaml');
    // The folders of SQL files go on to name it, the DAGs name what nobody maps.
    const renamed = readFileSync(config, 'utf8').replaceAll(/\bredshift_(prod|ro)\b/g, 'files_$1');
    writeFileSync(config, renamed);
    const blind = await openApp({ folder: other, config: 'gyebo.live.yaml' });
    onTestFinished(async () => {
      await blind.close();
      rmSync(other, { recursive: true, force: true });
    });
    await blind.scans.all(actor);
    for (const each of read) {
      const { node } = await blind.read('assetDetails', {
        asset: { ref: { kind: 'DATASET', urn: each } },
      });
      const { verdict } = (await blind.read('checkDeletion', { subject: [node.id] })).verdict;
      expect(['UNKNOWN', 'BLOCKED'], each).toContain(verdict);
    }
  }, 180_000);

  test('an unreachable warehouse fails the scan, keeps what is known and makes verdicts UNKNOWN', async () => {
    const id = (await table('backup.member_20240101')).node.id;
    const before = await app.read('checkDeletion', { subject: [id] });
    expect(before.verdict.verdict).not.toBe('UNKNOWN');
    const url = process.env['SHOP_PG_URL'];
    process.env['SHOP_PG_URL'] = 'postgres://reader:hunter2@127.0.0.1:1/shop';
    const run = await rescan();
    process.env['SHOP_PG_URL'] = url;
    expect(run.state).toBe('FAILED');
    expect(run.message).not.toContain('hunter2');
    expect((await table('backup.member_20240101')).node.state).toBe('ACTIVE');
    const check = await app.read('checkDeletion', { subject: [id] });
    expect(check.verdict.verdict).toBe('UNKNOWN');
    expect(check.verdict.reasons.map((reason) => reason.code)).toContain('SOURCE_FAILED');
    expect((await rescan()).state).toBe('DONE');
  });

  test('30 % gone in steps is HELD with the words to release it, and the catalog keeps the old truth', async () => {
    const { rows } = await server.run(
      "SELECT relnamespace::regnamespace || '.' || relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace::regnamespace::text IN ('dw', 'mart', 'raw') ORDER BY 1",
      'shop',
    );
    const names: string[] = rows.map((row: { name: string }) => row.name);
    const states: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      const some = names.slice(step * 5, step * 5 + 5).map((name) => {
        const [schema, short] = name.split('.');
        return `"${schema}"."${short}"`;
      });
      const drop = ['DROP TABLE', some.join(', '), 'CASCADE'].join(' ');
      await server.run(drop, 'shop');
      const run = await rescan();
      states.push(run.state);
      if (run.state === 'HELD') expect(run.message).toMatch(/release/i);
    }
    expect(states).toContain('HELD');
    expect(states[0]).toBe('DONE');
    const newest = (await app.read('listScans', { source: 'warehouse', first: 1 })).rows[0];
    const released = await app.write('releaseScan', {
      actor,
      run: newest?.id ?? 0,
      reason: '일부러 지웠다',
    });
    expect(released.state).toBe('DONE');
  });
});
