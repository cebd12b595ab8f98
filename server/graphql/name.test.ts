import { expect, test } from 'vitest';
import type { AssetKind } from '../core/asset.ts';
import { nameInText } from './name.ts';

test.each<[AssetKind, string, string, string]>([
  ['TASK', 'airflow://dags|shop.load', 'load', 'shop.load'],
  ['DATASET', 'postgres://h:5432|shop.mart.매출', '매출', 'mart.매출'],
  ['DATASET', 's3://lake|raw/orders', 'raw/orders', 'raw/orders'],
  ['DATASET', 'redis://h:6379|0.user:*', 'user:*', 'user:*'],
  ['DATASET', 'postgres://h:5432|shop.mart.x', 'Nicer name', 'Nicer name'],
  ['PIPELINE', 'airflow://dags|shop', 'shop', 'shop'],
])('%s %s is %s, said as %s', (kind, urn, name, said) => {
  const at = '2026-11-01T00:00:00.000Z';
  const facts = { name, platform: 'p' };
  const node = { id: 1, ref: { kind, urn }, state: 'ACTIVE', facts, parties: [] } as const;
  expect(nameInText({ ...node, parties: [], firstSeenAt: at, lastSeenAt: at })).toBe(said);
});
