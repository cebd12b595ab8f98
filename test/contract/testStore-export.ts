import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLineWriter } from '../../server/actions/export-format.ts';
import { auditHolds } from '../../server/store/shared/audit-chain.ts';
import type { ScopeBatch } from '../../server/store/store.ts';
import { importText, textOf, verified } from './exported.ts';
import { asset, contains, day, edge, idOf, pipeline, scan, scope } from './observed.ts';
import { table, task, unreadable } from './observed.ts';
import type { TestedStore } from './observed.ts';
import type { GivenStore, OpenStore } from './testStore.ts';

const bucket = { kind: 'DATASET' as const, urn: 's3://lake|logs' };
const log = { kind: 'DATASET' as const, urn: 's3://lake|logs/app' };

const unresolved = {
  type: 'unresolved' as const,
  access: 'READ' as const,
  message: 'the name comes from a variable',
  codeHash: 'c0de',
  place: { at: 'dags/a.py', line: 3, text: 'SELECT * FROM ?' },
  reach: { pattern: 'sales.<?>' },
  by: task('a.load'),
};
const usage = {
  type: 'usage' as const,
  asset: table('orders'),
  from: day(1),
  to: day(2),
  reads: 3,
  reader: 'bi',
  lastReadAt: day(2),
  method: 'LIVE' as const,
};
const watch = {
  type: 'watch' as const,
  namespace: 'postgres://db:5432',
  since: day(1),
  identifiesReaders: true,
};

const first: ScopeBatch[] = [
  scope('file:a', [
    asset(pipeline('a'), { platform: 'airflow', tags: ['매출'] }, 'STATIC'),
    asset(task('a.load'), { parties: [{ role: 'OWNER', party: '데이터팀' }] }, 'STATIC'),
    contains(pipeline('a'), task('a.load')),
    edge(task('a.load'), table('orders'), { reason: 'WRITE', breaks: 'BOTH' }),
    edge(table('orders'), task('b.sum')),
    unresolved,
    usage,
    watch,
  ]),
  scope('file:b', [
    asset(task('b.sum'), {}, 'STATIC'),
    edge(table('orders'), task('b.sum')),
    asset(bucket, { platform: 's3' }),
    asset(log, { platform: 's3' }),
  ]),
  unreadable('file:c', ['orders', 'sales']),
];

/** A store in which everything there is has happened. */
async function fill(store: TestedStore): Promise<void> {
  await scan(store, 'code', first, { at: day(1) });
  await scan(store, 'other', [scope('file:o', [edge(table('orders'), task('o.x'))])], {
    at: day(2),
  });
  // b is gone: its evidence has vanished, what a still says of it has not.
  await scan(store, 'code', first.slice(0, 1), { at: day(3) });
  const orders = await idOf(store, table('orders'));
  const shop = { kind: 'SERVICE' as const, urn: 'service://gyebo|shop' };
  await store.write('ensureAsset', { ref: shop, facts: { name: 'shop', platform: 'service' } });
  await store.write('putDeclaredEdge', {
    edge: edge(table('orders'), shop, { reason: 'CONSUMER', method: 'DECLARED' }),
    source: 'people',
    at: day(4),
  });
  await store.write('putPeopleFacts', {
    id: orders,
    facts: { description: '주문', tags: ['pii'] },
  });
  const role = { role: 'OWNER', party: 'kim', by: 'root' };
  await store.write('putRecord', { label: 'ROLE', key: 'orders:kim', value: role, asset: orders });
  await store.write('putRecord', { label: 'PARTY', key: 'kim', value: { kind: 'person' } });
  await store.write('putRecord', { label: 'SIGN_IN', key: 'x', value: { hash: 'secret' } });
  const progress = { run: 1, done: 3, what: 'secret.py' };
  await store.write('putRecord', { label: 'PROGRESS', key: 'code', value: progress });
  await store.write('setState', { id: await idOf(store, log), state: 'DROPPED' });
  for (const action of ['hold.place', 'hold.lift']) {
    const entry = { at: day(5), actor: '김', action, asset: orders, reason: 'a "reason"\n' };
    await store.write('appendAudit', entry);
  }
  const running = await store.write('beginScan', { source: 'code', at: day(6) });
  await store.write('applyScopes', { run: running.id, scopes: first.slice(1, 2), at: day(6) });
}

const kinds = fc.constantFrom('LIVE' as const, 'STATIC' as const);
const names = fc.constantFrom('a', 'b', 'c', '매출', '"q".x', 'logs/*');
const random = fc.array(
  fc.record({
    source: fc.constantFrom('s1', 's2'),
    fate: fc.constantFrom('DONE', 'FAILED', 'RUNNING'),
    scopes: fc.uniqueArray(
      fc.record({
        key: fc.constantFrom('file:1', 'file:2', 'file:3'),
        assets: fc.array(fc.record({ name: names, method: kinds, text: fc.string() }), {
          maxLength: 3,
        }),
        edges: fc.array(fc.record({ from: names, to: names }), { maxLength: 4 }),
      }),
      { selector: (item) => item.key, maxLength: 3 },
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

async function play(
  store: TestedStore,
  scans: typeof random extends fc.Arbitrary<infer T> ? T : never,
): Promise<void> {
  for (const [index, { source, fate, scopes }] of scans.entries()) {
    const at = day(index + 1);
    const run = await store.write('beginScan', { source, at });
    const batches = scopes.map(({ key, assets, edges }) =>
      scope(key, [
        ...assets.map(({ name, method, text }) =>
          asset(table(name), { description: text }, method),
        ),
        ...edges.map(({ from, to }) => edge(table(from), task(to))),
      ]),
    );
    await store.write('applyScopes', { run: run.id, scopes: batches, at });
    const finish = { run: run.id, listed: ['folder:dags'], at, breakerPercent: 20 };
    if (fate === 'DONE') await store.write('finishScan', finish);
    else if (fate === 'FAILED') await store.write('endScan', { run: run.id, state: 'FAILED', at });
  }
}

/** What a store says of itself by other ways than an export, without its numbers. */
async function answers(store: TestedStore): Promise<unknown> {
  const nodes = [];
  for (const ref of [table('orders'), task('b.sum'), log, bucket]) {
    const node = await store.read('asset', ref);
    nodes.push({ ...node, id: 0 });
  }
  const subject = [await idOf(store, table('orders'))];
  const walk = { roots: subject, direction: 'DOWNSTREAM' as const, first: 50 };
  const reached = (await store.read('reach', walk)).nodes.map(({ node }) => node.ref.urn).sort();
  const found = await store.read('search', { text: '주문', first: 5 });
  const facts = await store.read('deletionFacts', { subject, now: day(7) });
  return {
    nodes,
    reached,
    found: found.hits.map(({ node }) => node.ref.urn),
    facts: {
      edges: facts.edges.length,
      sources: facts.sources,
      unresolved: facts.unresolved.map(({ message }) => message).sort(),
      usage: facts.usage.map((use) => ({ ...use, asset: 0 })),
      watches: facts.watches,
    },
    changes: (await store.read('changes', { from: 1, to: 99, first: 500 })).rows.map((change) => ({
      ...change,
      assets: change.assets.length,
    })),
  };
}

/**
 * Everything in one store is in another after export and import, and nothing else. (`openStore` closes
 * the store before: whatever is compared is asked of the first one while it is open.)
 */
export function testExport(_given: GivenStore, openStore: OpenStore): void {
  test('export ∘ import ∘ export is the same to the byte', async () => {
    const store = await openStore();
    await fill(store);
    const text = await textOf(store);
    const other = await openStore();
    await importText(other, text);
    expect(await textOf(other)).toBe(text);
    // A part without rows would prove nothing of it.
    const empty = Object.entries(verified(text).counts).filter(([, count]) => count === 0);
    expect(empty).toEqual([]);
  });

  test('what was imported answers like what was exported', async () => {
    const store = await openStore();
    await fill(store);
    const [text, said] = [await textOf(store), await answers(store)];
    const other = await openStore();
    await importText(other, text);
    expect(await answers(other)).toEqual(said);
    const reached = ['prod|b.sum', 'prod|o.x', 'service://gyebo|shop'];
    expect(said).toMatchObject({ found: [table('orders').urn], reached });
  });

  test('a rescan of unchanged input after an import changes nothing', async () => {
    const store = await openStore();
    await scan(store, 'code', first.slice(0, 2), { at: day(1) });
    const text = await textOf(store);
    const other = await openStore();
    await importText(other, text);
    const run = await scan(other, 'code', first.slice(0, 2), { at: day(2) });
    expect(run.counts).toMatchObject({ scopesUnchanged: 2, edgesAdded: 0, edgesChanged: 0 });
    expect(run.counts).toMatchObject({ assetsAdded: 0, assetsChanged: 0, assetsVanished: 0 });
    const gone = await scan(other, 'code', first.slice(0, 1), { at: day(3) });
    expect(gone.counts).toMatchObject({ scopesGone: 1, assetsVanished: 2 });
  });

  test('the audit chain holds in the new store, and grows on', async () => {
    const store = await openStore();
    await fill(store);
    // Other numbers for the same assets: what the chain tells must not hang on them.
    await scan(store, 'more', [scope('file:m', [asset(table('aaa'))])], { at: day(8) });
    const [text, number] = [await textOf(store), await idOf(store, table('orders'))];
    const other = await openStore();
    await importText(other, text);
    const orders = await idOf(other, table('orders'));
    expect(orders).not.toBe(number);
    await other.write('appendAudit', { at: day(9), actor: 'kim', action: 'more', asset: orders });
    const rows = (await other.read('audit', { first: 100 })).rows.reverse();
    expect(rows).toHaveLength(3);
    expect(rows.map((row) => row.asset)).toEqual([orders, orders, orders]);
    expect(rows.every((row, index) => auditHolds(row, rows[index - 1]?.hash ?? ''))).toBe(true);
  });

  test('an import that was ended goes on where it was, and with the same file only', async () => {
    const store = await openStore();
    await fill(store);
    const text = await textOf(store);
    const other = await openStore();
    await importText(other, text, { linesPerWrite: 7, stopAfter: 3 });
    expect(await other.read('importState', null)).toMatchObject({ begun: { lines: 21 } });
    const foreign = { sha256: 'f'.repeat(64), from: 21, lines: [] };
    await expect(other.write('importLines', foreign)).rejects.toMatchObject({ code: 'CONFLICT' });
    await importText(other, text, { linesPerWrite: 11 });
    expect(await textOf(other)).toBe(text);
    expect(await other.read('importState', null)).toEqual({ isEmpty: false });
  });

  test('a store that holds anything is left as it is', async () => {
    const store = await openStore();
    await fill(store);
    const text = await textOf(store);
    await expect(importText(store, text)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await textOf(store)).toBe(text);
  });

  test('a row that names what is not there is refused, and leaves nothing behind', async () => {
    const store = await openStore();
    const writer = createLineWriter();
    const asset = `DATASET ${table('nobody').urn}`;
    const row = { asset, source: 's', from: day(1), to: day(2), reads: 1, writes: 0 };
    const lines = [writer.line('source', { name: 's', memory: {} }), writer.line('usage', row)];
    const input = { sha256: '0'.repeat(64), from: 0, lines };
    await expect(store.write('importLines', input)).rejects.toMatchObject({ code: 'INVALID' });
    expect(await store.read('importState', null)).toEqual({ isEmpty: true });
  });

  test('many rows come page by page in the order of code points, whole and each once', async () => {
    const store = await openStore();
    // In UTF-16 the first of these stands behind the second.
    const letters = ['\uff21', '\u{1f600}', 'Z', 'a', '매출', 'é'];
    const names = Array.from({ length: 230 }, (_item, at) => `${letters[at % 6]}${at}`);
    const scopes = names.map((name) =>
      scope(`file:${name}`, [
        asset(pipeline(name), {}, 'STATIC'),
        asset(task(name), {}, 'STATIC'),
        edge(task(name), table('sum')),
        { ...unresolved, by: task(name) },
      ]),
    );
    await scan(store, 'code', scopes, { at: day(1) });
    const text = await textOf(store);
    const refs = (part: string, name: string) =>
      text.split('\n').flatMap((line) => {
        const row: Record<string, Record<string, string>> = line === '' ? {} : JSON.parse(line);
        return row[part]?.[name] ?? [];
      });
    const sorted = (told: string[]) =>
      [...told].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const urns = refs('asset', 'ref').map((ref) => ref.slice(ref.indexOf(' ') + 1));
    expect(urns).toHaveLength(461);
    expect(urns).toEqual(sorted(urns));
    const keys = refs('scope', 'key');
    expect(keys).toHaveLength(230);
    expect(keys).toEqual(sorted(keys));
    expect(refs('unresolved', 'scope')).toEqual(keys);
    expect(refs('edge', 'from')).toHaveLength(230);
    const other = await openStore();
    await importText(other, text);
    expect(await textOf(other)).toBe(text);
  }, 300_000);

  test('an export is of one state, whatever is written meanwhile', async () => {
    const store = await openStore();
    await store.write('appendAudit', { at: day(1), actor: 'kim', action: 'first' });
    const counts: number[] = [];
    for await (const count of store.stream('countAudits', { times: 4 })) {
      counts.push(count);
      await store.write('appendAudit', { at: day(1), actor: 'kim', action: 'next' });
    }
    expect(counts).toEqual([1, 1, 1, 1]);
    // Whoever stops early leaves nothing open.
    for await (const count of store.stream('countAudits', { times: 4 })) {
      expect(count).toBe(5);
      break;
    }
  });

  describe('random stores', () => {
    test('are the same after export and import', async () => {
      // A run that was interrupted would go on beside the next tests, and empty their store.
      const until = Date.now() + 60_000;
      const property = fc.asyncProperty(random, async (scans) => {
        if (Date.now() > until) return;
        const store = await openStore();
        await play(store, scans);
        const text = await textOf(store);
        const other = await openStore();
        await importText(other, text, { linesPerWrite: 13 });
        expect(await textOf(other)).toBe(text);
      });
      await fc.assert(property, { numRuns: 15 });
    }, 300_000);
  });
}
