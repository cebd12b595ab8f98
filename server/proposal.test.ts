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

test.each([
  [
    'snowflake://u:hunter2@/?account=ab123&database=DW',
    '{ platform: snowflake, namespace: snowflake://ab123, database: DW }',
  ],
  [
    'snowflake://u:hunter2@/?__extra__=%7B%22account%22%3A+%22ab123%22%7D',
    '{ platform: snowflake, namespace: snowflake://ab123 }',
  ],
  ['google-cloud-platform://?extra__x=1', '{ platform: gs, namespace: "gs://<host>" }'],
  [
    'postgres://u:hunter2@c.xyz.ap-northeast-2.redshift.amazonaws.com:5439/shop',
    '{ platform: redshift, namespace: redshift://c.ap-northeast-2:5439, database: shop }',
  ],
])('AIRFLOW_CONN_OLD=%s, in all the places it may stand', async (uri, line) => {
  const places: [Record<string, string>, string][] = [
    [{ '.env': `# x\nexport AIRFLOW_CONN_OLD='${uri}'\n` }, '.env AIRFLOW_CONN_OLD'],
    [
      { 'docker-compose.yaml': `x: { environment: { AIRFLOW_CONN_OLD: "${uri}" } }` },
      'docker-compose.yaml AIRFLOW_CONN_OLD',
    ],
    [
      { 'compose.yml': `s: { a: { environment: ["AIRFLOW_CONN_OLD=${uri}"] } }` },
      'compose.yml AIRFLOW_CONN_OLD',
    ],
    [{ 'connections.env': `old=${uri}\nnew=x://y` }, 'connections.env'],
    [{ 'connections.json': JSON.stringify({ old: uri }) }, 'connections.json'],
    [{ 'connections.yaml': `old: "${uri}"` }, 'connections.yaml'],
  ];
  for (const [files, from] of places) {
    expect(await lines('old', files)).toEqual([`old: ${line} # ${from}`]);
  }
});

test('a password that breaks the URI never ends in a line', async () => {
  for (const uri of ['postgres://u:1234/hunter2@h/db', 'postgres://u:hun/ter2@h', 'x://u:p@h@/d']) {
    expect(String(await lines('old', {}, { AIRFLOW_CONN_OLD: uri }))).not.toMatch(/hun|1234/);
  }
});

test('the settings of the Astro CLI, and what a profile takes from the environment', async () => {
  const settings =
    'airflow: { connections: [{ conn_id: old, conn_type: mysql, conn_host: m, conn_schema: d, conn_port: 3307, conn_password: hunter2 }] }';
  expect(await lines('old', { 'airflow_settings.yaml': settings })).toEqual([
    'old: { platform: mysql, namespace: mysql://m:3307, database: d } # airflow_settings.yaml',
  ]);
  const profile = `old: { outputs: { prod: { type: postgres, host: "{{ env_var('DW_HOST') }}", dbname: "{{ env_var('DW_NAME', 'dw') }}", schema: mart } } }`;
  expect(await lines('old_prod', { 'profiles.yml': profile }, { DW_HOST: 'pg1' })).toEqual([
    'old_prod: { platform: postgres, namespace: postgres://pg1:5432, database: dw } # profiles.yml',
  ]);
  expect(await lines('old', { 'profiles.yml': profile })).toEqual([
    'old: { platform: postgres, namespace: "postgres://<host>:5432", database: dw } # profiles.yml',
  ]);
});

test('a host in code says where it leads; what code takes a name for fills the form', async () => {
  const config = await configIn({});
  const entries = [
    { ...unmapped('legacy-db.internal'), platform: 'mysql' },
    unmapped('10.0.0.7:5433'),
    { ...unmapped('dw'), platform: 'postgres' },
  ];
  const proposed = proposeConnections(config, entries, {});
  expect(proposed.map(({ proposals }) => proposals[0]?.line)).toEqual([
    'legacy-db.internal: { platform: mysql, namespace: mysql://legacy-db.internal:3306 }',
    '10.0.0.7:5433: { platform: <platform>, namespace: "<platform>://10.0.0.7:5433" }',
    'dw: { platform: postgres, namespace: "postgres://<host>:5432" }',
  ]);
});

test('the file that somebody names must be there and hold connections', async () => {
  const config = await configIn({ 'empty.json': '{}' });
  for (const name of ['empty.json', 'nope.json']) {
    const file = path.join(config.root, name);
    expect(() => proposeConnections(config, [], {}, file)).toThrow(name);
  }
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

test.each(['not json {', 'http:/', '{"host": 1}', ''])(
  'a torn value %j proposes nothing of its own',
  async (value) => {
    const found = await lines('old', { 'connections.json': '[[[' }, { AIRFLOW_CONN_OLD: value });
    expect(found).toEqual([
      'old: { platform: <platform>, namespace: "<platform>://<host>" } # a form',
    ]);
  },
);
