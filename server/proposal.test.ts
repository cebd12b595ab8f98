import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { UnmappedConnection } from './actions/connection.ts';
import { parseConfig, type Config } from './config.ts';
import { proposeConnections } from './proposal.ts';

const unmapped = (name: string, alsoAt: UnmappedConnection['alsoAt'] = []): UnmappedConnection => ({
  name,
  assets: 1,
  examples: ['dw.orders'],
  alsoAt,
});

async function configIn(files: Record<string, string>): Promise<Config> {
  const root = mkdtempSync(path.join(tmpdir(), 'gyebo-proposal-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text);
  const text =
    'connections:\n  main: { platform: redshift, namespace: redshift://dw, database: shop }';
  return parseConfig(text, path.join(root, 'gyebo.yaml'));
}

async function lines(
  name: string,
  files: Record<string, string>,
  environment: NodeJS.ProcessEnv = {},
) {
  const proposed = proposeConnections(await configIn(files), [unmapped(name)], environment);
  return proposed[0]?.proposals.map(({ line, from }) => `${line} # ${path.basename(from)}`);
}

test.each([
  [
    'postgresql://u:hunter2@DB.example/shop',
    '{ platform: postgres, namespace: postgres://db.example:5432, database: shop }',
  ],
  [
    'mysql://u:hunter2@wms:3307/wms?charset=utf8',
    '{ platform: mysql, namespace: mysql://wms:3307, database: wms }',
  ],
  [
    '{"conn_type":"redshift","host":"dw","password":"hunter2","schema":"x"}',
    '{ platform: redshift, namespace: redshift://dw:5439, database: x }',
  ],
  ['{"conn_type":"aws","password":"hunter2"}', '{ platform: s3, namespace: "s3://<host>" }'],
])('AIRFLOW_CONN_OLD=%s', async (value, line) => {
  const found = await lines('old', {}, { AIRFLOW_CONN_OLD: value });
  expect(found).toEqual([`old: ${line} # AIRFLOW_CONN_OLD`]);
  expect(String(found)).not.toContain('hunter2');
});

test('an export of Airflow and dbt profiles are asked, too', async () => {
  const exported = JSON.stringify({
    old: { conn_type: 'mssql', host: 'erp', login: 'sa', password: 'hunter2', schema: 'ERP' },
  });
  expect(await lines('old', { 'connections.json': exported })).toEqual([
    'old: { platform: mssql, namespace: mssql://erp:1433, database: ERP } # connections.json',
  ]);
  const profiles =
    'old:\n  target: prod\n  outputs:\n    prod: { type: postgres, host: pg, port: 5433, dbname: dw, password: hunter2 }';
  expect(await lines('old', { 'profiles.yml': profiles })).toEqual([
    'old: { platform: postgres, namespace: postgres://pg:5433, database: dw } # profiles.yml',
  ]);
});

test('where the same names are known, the same system is proposed; else an empty form', async () => {
  const config = await configIn({});
  const known = [{ namespace: 'redshift://dw:5439', example: 'dw.orders', count: 2 }];
  const proposed = proposeConnections(config, [unmapped('a', known), unmapped('b')], {});
  expect(proposed.map(({ proposals }) => proposals)).toEqual([
    [
      {
        line: 'a: { platform: redshift, namespace: redshift://dw:5439, database: shop }',
        from: 'dw.orders: also known under main',
      },
    ],
    [{ line: 'b: { platform: <platform>, namespace: "<platform>://<host>" }', from: 'a form' }],
  ]);
});

test.each(['not json {', 'http://', '{"host": 1}', ''])(
  'a torn value %j proposes nothing of its own',
  async (value) => {
    const found = await lines('old', { 'connections.json': '[[[' }, { AIRFLOW_CONN_OLD: value });
    expect(found).toEqual([
      'old: { platform: <platform>, namespace: "<platform>://<host>" } # a form',
    ]);
  },
);
