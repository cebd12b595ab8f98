import { expect, test } from 'vitest';
import { admin, openActionStore } from '../../test/contract/actionStore.ts';
import type { ScopeBatch } from '../store/store.ts';
import type { ConfigSync } from './config-sync.ts';

const at = '2026-01-01T00:00:00.000Z';
const pg = 'postgres://dw:5432|dw.';

function declared(reads: string[]): ConfigSync {
  return {
    actor: admin,
    at,
    sources: [],
    services: [{ name: 'report', reads }],
    blindSpots: [],
    parties: [],
    aliases: {},
    windowDays: 90,
    ignoreReaders: [],
    roleMap: [],
  };
}

async function storeWith(tables: string[], reads: string[]) {
  const store = await openActionStore();
  await store.write('syncConfig', declared(reads));
  const run = await store.write('beginScan', {
    actor: admin,
    source: 'pg',
    type: 'postgres',
    at,
  });
  const scope: ScopeBatch = {
    coverage: { scope: 'db', parent: 'all', state: 'SEEN' },
    observations: tables.map((table) => ({
      type: 'asset',
      asset: { kind: 'DATASET', urn: pg + table },
      method: 'LIVE',
      facts: { name: table, platform: 'postgres' },
    })),
  };
  await store.write('applyScopes', { run: run.id, scopes: [scope], at }, 'ingest');
  const finish = { listed: ['all'], memory: {}, at, breakerPercent: 100 };
  await store.write('finishScan', { run: run.id, ...finish });
  return store;
}

async function reasons(store: Awaited<ReturnType<typeof storeWith>>, table: string) {
  const ref = { kind: 'DATASET' as const, urn: pg + table };
  const { node } = await store.read('assetDetails', { asset: { ref } });
  const { verdict } = await store.read('checkDeletion', { subject: [node.id], at });
  return verdict.reasons.map(({ code }) => code);
}

test('a schema written like a table protects its tables, and is said with its right form', async () => {
  const store = await storeWith(['rpt.daily', 'public.other'], [`${pg}rpt`]);
  expect(await reasons(store, 'rpt.daily')).toContain('DECLARED_CONSUMER');
  expect(await reasons(store, 'public.other')).not.toContain('DECLARED_CONSUMER');
  const unseen = [{ service: 'report', read: `${pg}rpt`, schema: `${pg}rpt.*`, isSchema: true }];
  expect(await store.read('unseenReads', { aliases: {} })).toEqual(unseen);
});

test('where the table is known, the name is the table and not the schema of that name', async () => {
  const store = await storeWith(['rpt.daily', 'public.rpt'], [`${pg}rpt`]);
  expect(await reasons(store, 'public.rpt')).toContain('DECLARED_CONSUMER');
  await store.write('syncConfig', declared([`${pg}rpt`]));
  expect(await reasons(store, 'rpt.daily')).not.toContain('DECLARED_CONSUMER');
  expect(await store.read('unseenReads', { aliases: {} })).toEqual([]);
});

test('what nobody has seen is named; a whole, a pattern and a folder are seen by their parts', async () => {
  const reads = [`${pg}public.typo`, `${pg}rpt.*`, 'postgres://dw:5432|dw', `${pg}nowhere`];
  const store = await storeWith(['rpt.daily'], reads);
  expect(await store.read('unseenReads', { aliases: {} })).toEqual([
    { service: 'report', read: `${pg}public.typo`, isSchema: false },
    { service: 'report', read: `${pg}nowhere`, schema: `${pg}nowhere.*`, isSchema: false },
  ]);
});
