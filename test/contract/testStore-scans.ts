import { beforeEach, expect, test } from 'vitest';
import type { GivenStore, OpenStore } from './testStore.ts';
import { asset, day, edge, idOf, reached, scan, scope, stateOf, table, task } from './observed.ts';
import { unreadable } from './observed.ts';

const [orders, sales] = [table('orders'), table('sales')];
const load = task('daily.load');
const a = scope('file:a.py', [edge(orders, load), edge(load, sales, { reason: 'WRITE' })]);
const unchanged = { assetsAdded: 0, assetsChanged: 0, assetsVanished: 0 };
const unchangedEdges = { edgesAdded: 0, edgesChanged: 0, edgesVanished: 0 };

/** Upserts, withdrawals, breakers and fences of scans. */
export function testScans(given: GivenStore, fresh: OpenStore): void {
  beforeEach(fresh);

  test('a rescan of unchanged input changes nothing, also when its batches come twice', async () => {
    const store = given();
    expect((await scan(store, 'code', [a])).counts).toMatchObject({
      assetsAdded: 3,
      edgesAdded: 2,
    });
    const before = await store.read('streamEdges', { first: 100 });
    const again = await scan(store, 'code', [a, a]);
    expect(again.counts).toMatchObject({ ...unchanged, ...unchangedEdges });
    const after = await store.read('streamEdges', { first: 100 });
    expect(after.rows.map((row) => row.evidence.length)).toEqual([1, 1]);
    expect(after.rows.map((row) => [row.from, row.to])).toEqual(
      before.rows.map((row) => [row.from, row.to]),
    );
  });

  test('the history of an asset holds deeds and changes, newest first, page by page', async () => {
    const store = given();
    await scan(store, 'code', [a], { at: day(1) });
    const id = await idOf(store, sales);
    const deed = { at: day(2), actor: 'kim', action: 'hold.place', asset: id, reason: '감사' };
    await store.write('appendAudit', deed);
    await store.write('appendAudit', { ...deed, asset: await idOf(store, load) });
    const ends = { from: orders.urn, to: sales.urn };
    await store.write('appendAudit', {
      at: day(3),
      actor: 'lee',
      action: 'edge.declare',
      after: ends,
    });
    await scan(store, 'code', [], { at: day(4) });
    const told: string[] = [];
    let after: string | undefined;
    do {
      const page = await store.read('history', {
        id,
        first: 1,
        ...(after !== undefined && { after }),
      });
      told.push(
        ...page.rows.map((row) =>
          'deed' in row ? row.deed.action : `${row.change.change} ${row.change.what}`,
        ),
      );
      after = page.next;
    } while (after !== undefined);
    expect(told.slice(0, 2).sort()).toEqual(['VANISHED ASSET', 'VANISHED EDGE']);
    expect(told.slice(2, 4)).toEqual(['edge.declare', 'hold.place']);
    expect(told.slice(4).sort()).toEqual(['ADDED ASSET', 'ADDED EDGE']);
  });

  test('what a file no longer says is withdrawn at the finish, not before', async () => {
    const store = given();
    await scan(store, 'code', [a]);
    const run = await store.write('beginScan', { source: 'code', at: day(40) });
    const shorter = scope('file:a.py', [edge(orders, load)]);
    await store.write('applyScopes', { run: run.id, scopes: [shorter], at: day(40) }, 'ingest');
    expect(await reached(store, orders, 'DOWNSTREAM')).toEqual(['load', 'sales']);
    const finish = { run: run.id, listed: [], at: day(40), breakerPercent: 100 };
    const { counts } = await store.write('finishScan', finish);
    expect(counts).toMatchObject({ edgesVanished: 1, assetsVanished: 1, assetsAdded: 0 });
    expect(await reached(store, orders, 'DOWNSTREAM')).toEqual(['load']);
    expect(await stateOf(store, sales)).toBe('VANISHED');
    const rows = await store.read('edges', {
      id: await idOf(store, load),
      direction: 'DOWNSTREAM',
      first: 10,
    });
    expect(rows.rows[0]?.evidence[0]?.vanishedAt).toBe(day(40));
  });

  test('what comes back lives again, with its old history', async () => {
    const store = given();
    await scan(store, 'code', [a], { at: day(1) });
    await scan(store, 'code', [], { at: day(2) });
    expect(await stateOf(store, sales)).toBe('VANISHED');
    const back = await scan(store, 'code', [a], { at: day(3) });
    expect(back.counts).toMatchObject({ assetsAdded: 3, edgesAdded: 2 });
    const node = await store.read('asset', sales);
    expect(node).toMatchObject({ state: 'ACTIVE', firstSeenAt: day(1), lastSeenAt: day(3) });
    expect(node?.vanishedAt).toBeUndefined();
    const { rows } = await store.read('streamEdges', { first: 10 });
    expect(rows.map((row) => row.evidence.map((item) => item.firstSeenAt))).toEqual([
      [day(1)],
      [day(1)],
    ]);
  });

  test('a scan of A never removes what B, or a person, said', async () => {
    const store = given();
    const same = scope('file:a.py', [edge(orders, load), asset(orders)]);
    await scan(store, 'A', [same]);
    await scan(store, 'B', [same]);
    const declared = edge(sales, load, { method: 'DECLARED' });
    await store.write('putDeclaredEdge', { edge: declared, source: 'people', at: day(1) });
    await store.write('putPeopleFacts', {
      id: await idOf(store, orders),
      facts: { description: '주문' },
    });
    await scan(store, 'A', [], { listed: ['folder:dags'] });
    expect(await reached(store, orders, 'DOWNSTREAM')).toEqual(['load']);
    expect(await reached(store, sales, 'DOWNSTREAM')).toEqual(['load']);
    const node = await store.read('asset', orders);
    expect(node).toMatchObject({ state: 'ACTIVE', facts: { description: '주문' } });
    await scan(store, 'B', [], { listed: ['folder:dags'] });
    expect(await reached(store, orders, 'DOWNSTREAM')).toEqual([]);
    expect(await stateOf(store, orders)).toBe('VANISHED');
    expect(await stateOf(store, sales)).toBe('ACTIVE');
  });

  test('what two files of one source say stays while one of them does', async () => {
    const store = given();
    const [one, two] = [
      scope('file:1', [edge(orders, load)]),
      scope('file:2', [edge(orders, load)]),
    ];
    await scan(store, 'code', [one, two]);
    const { counts } = await scan(store, 'code', [one]);
    expect(counts).toMatchObject({ scopesGone: 1, edgesVanished: 0, assetsVanished: 0 });
    expect(await reached(store, orders, 'DOWNSTREAM')).toEqual(['load']);
    const rows = await store.read('streamEdges', { first: 10 });
    expect(rows.rows[0]?.evidence[0]?.placeCount).toBe(1);
    const last = await scan(store, 'code', []);
    expect(last.counts).toMatchObject({ scopesGone: 1, edgesVanished: 1, assetsVanished: 2 });
  });

  test('a scope not named is gone only when its parent was listed; parts of what is gone go too', async () => {
    const store = given();
    const schema = scope('schema:s', [asset(table('schema'))], 'database:d');
    const inside = scope('table:s.orders', [asset(orders)], 'schema:s');
    await scan(store, 'pg', [schema, inside], { listed: ['database:d', 'schema:s'] });
    const partial = await scan(store, 'pg', [schema], { listed: ['database:d'] });
    expect(partial.counts.scopesGone).toBe(0);
    expect(await stateOf(store, orders)).toBe('ACTIVE');
    const gone = await scan(store, 'pg', [], { listed: ['database:d'] });
    expect(gone.counts.scopesGone).toBe(2);
    expect(await stateOf(store, orders)).toBe('VANISHED');
  });

  test('an unreadable scope keeps its evidence and is one unresolved with the names in it', async () => {
    const store = given();
    await scan(store, 'code', [a]);
    const { counts } = await scan(store, 'code', [unreadable('file:a.py', ['orders', 'sales'])]);
    expect(counts).toMatchObject({ scopesUnreadable: 1, edgesVanished: 0, unresolved: 1 });
    expect(await reached(store, orders, 'DOWNSTREAM')).toEqual(['load', 'sales']);
    const { rows } = await store.read('unresolved', { filter: { source: 'code' }, first: 10 });
    expect(rows.map((row) => row.fact.mentions)).toEqual([['orders', 'sales']]);
    const mended = await scan(store, 'code', [a]);
    expect(mended.counts).toMatchObject({ ...unchangedEdges, unresolved: 0 });
  });

  test('a newer run supersedes an older one, whose writes are then refused', async () => {
    const store = given();
    const old = await store.write('beginScan', { source: 'code', at: day(1) });
    await scan(store, 'code', [a], { at: day(2) });
    const late = { run: old.id, scopes: [a], at: day(3) };
    await expect(store.write('applyScopes', late, 'ingest')).rejects.toMatchObject({
      code: 'SUPERSEDED',
    });
    const finish = { run: old.id, listed: ['folder:dags'], at: day(3), breakerPercent: 100 };
    await expect(store.write('finishScan', finish)).rejects.toMatchObject({ code: 'SUPERSEDED' });
    expect(await reached(store, orders, 'DOWNSTREAM')).toEqual(['load', 'sales']);
    const { rows } = await store.read('scans', { filter: { id: old.id }, first: 1 });
    expect(rows[0]?.state).toBe('SUPERSEDED');
  });

  test('a run that ends without finish withdraws nothing, and the next one starts from the truth', async () => {
    const store = given();
    await scan(store, 'code', [a]);
    const run = await store.write('beginScan', { source: 'code', at: day(50) });
    const other = scope('file:a.py', [edge(sales, load)]);
    await store.write('applyScopes', { run: run.id, scopes: [other], at: day(50) }, 'ingest');
    await store.write('endScan', { run: run.id, state: 'CANCELLED', at: day(50) });
    expect(await reached(store, orders, 'DOWNSTREAM')).toEqual(['load', 'sales']);
    expect(await reached(store, sales, 'DOWNSTREAM')).toEqual(['load']);
    const { counts } = await scan(store, 'code', [a], { at: day(51) });
    expect(counts).toMatchObject({ edgesAdded: 0, edgesVanished: 1, assetsVanished: 0 });
    expect(await reached(store, sales, 'DOWNSTREAM')).toEqual([]);
  });

  const tables = Array.from({ length: 20 }, (_item, index) =>
    scope(`table:${index}`, [asset(table(`t${index}`))]),
  );

  test('above the breaker nothing is withdrawn until somebody releases the run', async () => {
    const store = given();
    await scan(store, 'pg', tables, { at: day(1) });
    const held = await scan(store, 'pg', tables.slice(0, 14), { at: day(2), breakerPercent: 20 });
    expect(held).toMatchObject({ state: 'HELD', counts: { assetsVanished: 0 } });
    expect(held.message).toMatch(/6 of 20 assets \(30 %\).*gyebo source release pg/);
    expect(await stateOf(store, table('t19'))).toBe('ACTIVE');
    const released = await store.write('releaseScan', { run: held.id, at: day(3) });
    expect(released).toMatchObject({ state: 'DONE', counts: { assetsVanished: 6 } });
    expect(await stateOf(store, table('t19'))).toBe('VANISHED');
    const again = store.write('releaseScan', { run: held.id, at: day(3) });
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('a later run that was cancelled or failed makes no held one old, and what it saw is not gone', async () => {
    const store = given();
    await scan(store, 'pg', tables, { at: day(1) });
    const held = await scan(store, 'pg', tables.slice(0, 14), { at: day(2), breakerPercent: 20 });
    for (const state of ['CANCELLED', 'FAILED'] as const) {
      const later = await store.write('beginScan', { source: 'pg', at: day(3) });
      const scopes = tables.slice(12, 16);
      await store.write('applyScopes', { run: later.id, scopes, at: day(3) }, 'ingest');
      await store.write('endScan', { run: later.id, state, at: day(3) });
    }
    const released = await store.write('releaseScan', { run: held.id, at: day(4) });
    expect(released).toMatchObject({ state: 'DONE', counts: { assetsVanished: 4 } });
    expect(await stateOf(store, table('t15'))).toBe('ACTIVE');
    expect(await stateOf(store, table('t16'))).toBe('VANISHED');
  });

  test('a held run is old once a later one is under way, held or done', async () => {
    const store = given();
    await scan(store, 'pg', tables, { at: day(1) });
    const few = tables.slice(0, 14);
    const held = await scan(store, 'pg', few, { at: day(2), breakerPercent: 20 });
    const release = () => store.write('releaseScan', { run: held.id, at: day(4) });
    const next = await scan(store, 'pg', few, { at: day(3), breakerPercent: 20 });
    expect(next.state).toBe('HELD');
    await expect(release()).rejects.toMatchObject({ code: 'SUPERSEDED' });
    await store.write('endScan', { run: next.id, state: 'CANCELLED', at: day(3) });
    await store.write('beginScan', { source: 'pg', at: day(3) });
    await expect(release()).rejects.toMatchObject({ code: 'SUPERSEDED' });
  });

  test('the breaker counts over seven days, so that small steps add up', async () => {
    const store = given();
    await scan(store, 'pg', tables, { at: day(1) });
    const step = (left: number, at: number): ReturnType<typeof scan> =>
      scan(store, 'pg', tables.slice(0, left), { at: day(at), breakerPercent: 20 });
    expect((await step(18, 2)).state).toBe('DONE');
    expect((await step(16, 3)).state).toBe('DONE');
    expect((await step(15, 4)).state).toBe('HELD');
    expect((await step(15, 12)).state).toBe('DONE');
  });

  test('few assets are never held: under ten a breaker says nothing', async () => {
    const store = given();
    await scan(store, 'pg', tables.slice(0, 9), { at: day(1) });
    expect((await scan(store, 'pg', [], { at: day(2), breakerPercent: 20 })).state).toBe('DONE');
  });

  test('retiring a source withdraws all it said and keeps the history', async () => {
    const store = given();
    await scan(store, 'A', [a]);
    await scan(store, 'B', [scope('file:b.py', [edge(orders, load)])]);
    const counts = await store.write('retireSource', { source: 'A', at: day(60) });
    expect(counts).toMatchObject({ edgesVanished: 2, assetsVanished: 1, scopesGone: 1 });
    expect(await reached(store, orders, 'DOWNSTREAM')).toEqual(['load']);
    const { rows } = await store.read('streamEdges', { first: 10 });
    expect(rows).toHaveLength(2);
  });

  test('a run tells what it changed', async () => {
    const store = given();
    await scan(store, 'code', [a]);
    const run = await scan(store, 'code', [scope('file:a.py', [edge(orders, load)])]);
    const { rows } = await store.read('changes', { from: run.id, to: run.id, first: 10 });
    expect(rows.map((row) => `${row.change} ${row.what} ${row.subject}`).sort()).toEqual([
      `VANISHED ASSET ${sales.urn}`,
      `VANISHED EDGE ${load.urn} → ${sales.urn}`,
    ]);
  });

  test('a scope of thousands is applied in steps and is still one scope', async () => {
    const store = given();
    const wide = (count: number): ReturnType<typeof scope> =>
      scope(
        'file:wide.sql',
        Array.from({ length: count }, (_item, index) => edge(orders, table(`w${index}`))),
      );
    const first = await scan(store, 'code', [wide(6_000)]);
    expect(first.counts).toMatchObject({ edgesAdded: 6_000, scopesSeen: 1 });
    const again = await scan(store, 'code', [wide(6_000)]);
    expect(again.counts).toMatchObject({ ...unchangedEdges, scopesUnchanged: 1 });
    const fewer = await scan(store, 'code', [wide(5_000)]);
    expect(fewer.counts).toMatchObject({ edgesVanished: 1_000, edgesAdded: 0 });
    expect(await reached(store, orders, 'DOWNSTREAM')).toHaveLength(1_000);
    const page = await store.read('reach', {
      roots: [await idOf(store, orders)],
      direction: 'DOWNSTREAM',
      first: 1,
    });
    expect(page.total).toBe(5_000);
  });

  test('what a source says of a hub is known again, whether another scope repeats little of it or much', async () => {
    const store = given();
    const hub = table('crossroads');
    const edges = Array.from({ length: 100 }, (_item, index) => edge(hub, table(`x${index}`)));
    const all = scope('file:hub.sql', edges);
    expect((await scan(store, 'code', [all])).counts.edgesAdded).toBe(100);
    for (const size of [1, 50]) {
      const some = scope(`file:some${size}.sql`, edges.slice(0, size));
      const counts = { edgesAdded: 0, edgesVanished: 0 };
      expect((await scan(store, 'code', [all, some])).counts).toMatchObject(counts);
      // Gone from one scope, and said again there: it comes back instead of being new.
      await scan(store, 'code', [all, scope(`file:some${size}.sql`, [])]);
      expect((await scan(store, 'code', [all, some])).counts).toMatchObject(counts);
    }
    const asked = { id: await idOf(store, hub), direction: 'DOWNSTREAM', first: 200 } as const;
    const { rows } = await store.read('edges', asked);
    expect(rows.length).toBe(100);
  });

  test('a batch that fails leaves nothing of itself', async () => {
    const store = given();
    const run = await store.write('beginScan', { source: 'code', at: day(1) });
    const wrong = scope('file:b.py', [edge(orders, load), edge(load, sales, { places: [] })]);
    const broken = {
      ...wrong,
      observations: [...wrong.observations, edge(orders, sales, { reason: 'NONE' as 'READ' })],
    };
    const input = { run: run.id, scopes: [broken], at: day(1) };
    await expect(store.write('applyScopes', input, 'ingest')).rejects.toThrow(/NONE/);
    expect(await store.read('asset', orders)).toBeUndefined();
    expect((await store.read('search', { text: 'orders', first: 5 })).total).toBe(0);
    await store.write('applyScopes', { run: run.id, scopes: [a], at: day(1) }, 'ingest');
    expect(await reached(store, orders, 'DOWNSTREAM')).toEqual(['load', 'sales']);
  });

  test('the memory of a source is that of its last finished run', async () => {
    const store = given();
    const run = await store.write('beginScan', { source: 'pg', at: day(1) });
    const memory = { counters: { orders: 12 } };
    const finish = { run: run.id, listed: [], at: day(1), breakerPercent: 20, memory };
    await store.write('finishScan', finish);
    expect(await store.read('sourceMemory', 'pg')).toEqual(memory);
    expect(await store.read('sourceMemory', 'other')).toEqual({});
  });
}
