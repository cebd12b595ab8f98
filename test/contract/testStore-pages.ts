import { beforeAll, expect, test } from 'vitest';
import type { GivenStore } from './testStore.ts';
import { asset, edge, idOf, scan, scope, table } from './observed.ts';

/** Keyset pages: what was there before the first page is seen exactly once, whatever is written between. */
export function testPages(given: GivenStore): void {
  const before = Array.from({ length: 25 }, (_item, index) => table(`p${index}`));
  let written = 0;

  beforeAll(async () => {
    const edges = before.slice(1).map((ref) => edge(table('p0'), ref));
    await scan(given(), 'pages', [scope('file:p', [...before.map((ref) => asset(ref)), ...edges])]);
  });

  /** Reads all pages; after each page something is added and something else changes. */
  async function everyPage<T>(
    read: (after: string | undefined) => Promise<{ rows: T[]; next?: string }>,
  ): Promise<T[]> {
    const rows: T[] = [];
    let after: string | undefined;
    do {
      const page = await read(after);
      rows.push(...page.rows);
      after = page.next;
      const late = table(`late${written++}`);
      const more = [asset(late), edge(table('p0'), late), edge(late, table('p0'))];
      await scan(given(), `late${written}`, [scope('file:late', more)]);
      await given().write('putRecord', {
        label: 'PARTY',
        key: `m${written}`,
        value: { kind: 'team' },
      });
    } while (after !== undefined);
    return rows;
  }

  function paged<T extends object>(
    more: T,
    after: string | undefined,
  ): T & { first: number; after?: string } {
    return { ...more, first: 4, ...(after === undefined ? {} : { after }) };
  }

  function expectEach(found: number[], wanted: number[]): void {
    expect(new Set(found).size).toBe(found.length);
    expect(found).toEqual(expect.arrayContaining(wanted));
  }

  test('assets', async () => {
    const wanted = await Promise.all(before.map((ref) => idOf(given(), ref)));
    const rows = await everyPage((after) =>
      given().read('listAssets', paged({ filter: {} }, after)),
    );
    expectEach(
      rows.map((node) => node.id),
      wanted,
    );
  });

  test('edges of an asset, and all edges', async () => {
    const id = await idOf(given(), table('p0'));
    const wanted = await Promise.all(before.slice(1).map((ref) => idOf(given(), ref)));
    const own = await everyPage((after) =>
      given().read('edges', paged({ id, direction: 'DOWNSTREAM' as const }, after)),
    );
    expectEach(
      own.map((row) => row.to),
      wanted,
    );
    const all = await everyPage((after) => given().read('streamEdges', paged({}, after)));
    const pairs = all.map((row) => `${row.from} ${row.to}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs).toEqual(expect.arrayContaining(wanted.map((to) => `${id} ${to}`)));
  });

  test('what is reached', async () => {
    const roots = [await idOf(given(), table('p0'))];
    const wanted = await Promise.all(before.slice(1).map((ref) => idOf(given(), ref)));
    const found = await everyPage(async (after) => {
      const query = paged({ roots, direction: 'DOWNSTREAM' as const }, after);
      const { nodes, next } = await given().read('reach', query);
      return { rows: nodes.map((item) => item.node.id), ...(next === undefined ? {} : { next }) };
    });
    expectEach(found, wanted);
  });

  test('records, audit, scans, scopes', async () => {
    for (let index = 0; index < 12; index++) {
      const key = `k${index}`;
      await given().write('putRecord', { label: 'PARTY', key, value: { kind: 'person' } });
      await given().write('appendAudit', {
        at: '2026-01-01T00:00:00.000Z',
        actor: 'a',
        action: key,
      });
    }
    const records = await everyPage((after) =>
      given().read('records', paged({ label: 'PARTY' as const }, after)),
    );
    const keys = records.map((row) => row.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.startsWith('k'))).toHaveLength(12);
    const audit = await everyPage((after) => given().read('audit', paged({}, after)));
    expect(audit.map((row) => row.seq)).toEqual([...audit.keys()].map((index) => 12 - index));
    const scans = await everyPage((after) => given().read('scans', paged({ filter: {} }, after)));
    expect(new Set(scans.map((row) => row.id)).size).toBe(scans.length);
    const scopes = await everyPage((after) =>
      given().read('scopes', paged({ source: 'pages' }, after)),
    );
    expect(scopes.map((row) => row.scope)).toEqual(['file:p']);
  });
}
