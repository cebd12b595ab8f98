import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp, type App } from '../../server/app.ts';
import type { Actor } from '../../server/core/access.ts';

const actor: Actor = { name: 'kim', role: 'admin' };
const dag = (id: string, sql: string) => `from airflow import DAG
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator
with DAG('${id}', schedule='@daily'):
    SQLExecuteQueryOperator(task_id='t', conn_id='dw', sql='${sql}')
`;
const config = `sources:
  dags: { type: airflow, path: dags }
  sql: { type: sql-files, repository: r, folders: [{ path: sql, connection: dw, dialect: redshift }] }
connections:
  dw: { platform: redshift, namespace: 'redshift://dw:5439', database: shop, searchPath: [dw, mart] }
blindSpots:
  - { namespace: 'redshift://dw:5439', reason: r, until: 2999-01-01 }
`;

let folder = '';
let app: App;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gyebo-path-'));
  for (const name of ['dags', 'sql']) mkdirSync(path.join(folder, name));
  const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);
  write('gyebo.yaml', config);
  write('dags/first.py', dag('first', 'insert into dw.sales select 1'));
  write('dags/second.py', dag('second', 'insert into mart.sales select 1'));
  write('dags/third.py', dag('third', 'insert into mart.stock select 1'));
  write('dags/other.py', dag('other', 'insert into mart.unread select 1'));
  write(
    'dags/bare.py',
    dag(
      'bare',
      'create temp table unread as select * from sales; insert into dw.out select * from unread',
    ),
  );
  write('dags/fills.py', dag('fills', 'insert into depot select 1'));
  write('dags/kept.py', dag('kept', 'insert into old.kept select 1'));
  write(
    'dags/path.py',
    dag('path', 'set search_path to dw, old; insert into dw.kept_copy select * from kept'),
  );
  write(
    'dags/rows.py',
    `from airflow.providers.postgres.hooks.postgres import PostgresHook
from airflow.decorators import dag, task
@dag(schedule='@daily')
def rows():
    @task
    def t():
        PostgresHook('dw').insert_rows('shelf', [(1,)])
    t()
rows()
`,
  );
  write('sql/tables.sql', 'create table mart.depot (a int); create table mart.shelf (a int);');
  write('sql/bare.sql', 'insert into dw.report select * from stock;');
  app = await openApp({ folder });
  await app.scans.all(actor);
}, 60_000);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['first', ['LIVE_READER']],
  ['second', ['UNRESOLVED_NAMES_IT']],
  ['third', ['UNRESOLVED_NAMES_IT']],
  ['other', []],
  ['bare', []],
  // What they fill may be the table of the second schema, and its readers would miss the rows.
  ['fills', ['WRITES_UNKNOWN']],
  ['mart.depot', ['UNRESOLVED_NAMES_IT']],
  ['kept', ['UNRESOLVED_NAMES_IT']],
  ['rows', ['WRITES_UNKNOWN']],
  ['mart.shelf', ['UNRESOLVED_NAMES_IT']],
])('%s: a bare name means the first schema and may mean the second: %j', async (name, codes) => {
  const { node } = await app.read('resolveAsset', { text: name });
  const check = await app.read('checkDeletion', { subject: [node?.id ?? 0] });
  expect(check.verdict.reasons.map(({ code }) => code)).toEqual(codes);
});
