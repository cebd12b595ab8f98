import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp } from '../../server/app.ts';
import type { Actor } from '../../server/core/access.ts';

const actor: Actor = { name: 'kim', role: 'admin' };
const dag = (id: string, sql: string) => `from airflow import DAG
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator
with DAG('${id}', schedule='@daily'):
    SQLExecuteQueryOperator(task_id='t', conn_id='dw', sql='${sql}')
`;
const config = (dags: string, sql: string) => `sources:
  dags: { type: airflow, path: ${dags} }
  sql: { type: sql-files, repository: r, folders: [{ path: ${sql}, connection: dw }] }
connections:
  dw: { platform: postgres, namespace: 'postgres://dw:5432', database: dw }
blindSpots:
  - { namespace: 'postgres://dw:5432', reason: r, until: 2999-01-01 }
`;

let folder = '';
const at = (file: string) => path.join(folder, file);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gyebo-moved-'));
  for (const name of ['dags', 'sql']) mkdirSync(at(name));
  writeFileSync(at('dags/load.py'), dag('load', 'insert into mart.s select 1'));
  writeFileSync(at('dags/use.py'), dag('use', 'insert into mart.t select * from mart.s'));
  writeFileSync(at('sql/use.sql'), 'insert into mart.u select * from mart.s;');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function codesOf(configured: string): Promise<string[]> {
  writeFileSync(at('gyebo.yaml'), configured);
  const app = await openApp({ folder });
  try {
    for (const run of await app.scans.all(actor)) expect(run.state).toBe('DONE');
    const { node } = await app.read('resolveAsset', { text: 'load' });
    const check = await app.read('checkDeletion', { subject: [node?.id ?? 0] });
    return check.verdict.reasons.map(({ code }) => code).sort();
  } finally {
    await app.close();
  }
}

test('a folder that the configuration names no more keeps no reader alive; what moved with it lives on', async () => {
  expect(await codesOf(config('dags', 'sql'))).toEqual(['LIVE_READER', 'LIVE_READER']);
  mkdirSync(at('code'));
  for (const name of ['dags', 'sql']) renameSync(at(name), at(`code/${name}`));
  expect(await codesOf(config('code/dags', 'code/sql'))).toContain('LIVE_READER');
  rmSync(at('code/dags/use.py'));
  rmSync(at('code/sql/use.sql'));
  for (const name of ['dags', 'sql']) renameSync(at(`code/${name}`), at(name));
  expect(await codesOf(config('dags', 'sql'))).toEqual(
    expect.arrayContaining(['RECENTLY_VANISHED']),
  );
  expect(await codesOf(config('dags', 'sql'))).not.toContain('LIVE_READER');
});
