import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGyebo } from './fixtures/gyebo.ts';
import { bars } from './migration.ts';

const config = `
sources:
  dags: { type: airflow, path: dags, namespace: prod }
connections:
  db: { platform: postgres, namespace: 'postgres://db:5432', database: shop }
`;
const dag = `
from datetime import datetime
from airflow import DAG
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator
with DAG('mail', schedule='@daily', start_date=datetime(2026, 1, 1)):
    SQLExecuteQueryOperator(task_id='t', conn_id='db', sql='SELECT a FROM mart.old_sales')
    SQLExecuteQueryOperator(task_id='u', conn_id='db', sql='SELECT a FROM mart.new_sales')
`;
const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-delete-'));
const gyebo = createGyebo(folder);

beforeAll(async () => {
  mkdirSync(path.join(folder, 'dags'));
  writeFileSync(path.join(folder, 'gyebo.yaml'), config);
  writeFileSync(path.join(folder, 'dags/mail.py'), dag);
  expect((await gyebo(['scan'])).exit).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a request is asked for, signed, the word taken back, edited, and made a draft by that', async () => {
  const asked = await gyebo(['delete', 'open', 'mart.old_sales', '--reason', 'old', '--json']);
  const { id } = JSON.parse(asked.out);
  const on = (act: string, ...more: string[]) => gyebo(['delete', act, id, ...more]);
  expect((await on('sign', '--way', 'accept-break')).out).toContain('IN_REVIEW');
  const [signature] = JSON.parse((await on('show', '--json')).out).request.signatures;
  expect((await on('withdraw', 'nonsense')).err).toContain('no such signature');
  expect((await on('withdraw', signature.id)).exit).toBe(0);
  expect(JSON.parse((await on('show', '--json')).out).request.signatures).toEqual([]);
  expect((await on('withdraw')).err).toContain('which signature of yours');
  expect((await on('confirm', '--reason', 'looked')).exit).not.toBe(0);
  expect((await on('edit', '--recipe', 'run the DAG', '--due', '2030-01-31')).out).toContain(
    'DRAFT',
  );
  expect(JSON.parse((await on('show', '--json')).out).request).toMatchObject({
    reason: 'old',
    due: '2030-01-31',
    restoreRecipe: 'run the DAG',
    undoDays: 30,
  });
});

test('a migration shows who is left and how it goes, until it ends', async () => {
  const words = ['--to', 'mart.new_sales', '--due', '2030-01-31', '--json'];
  const started = await gyebo(['delete', 'migration', 'start', 'mart.old_sales', ...words]);
  const { id, left, burnDown } = JSON.parse(started.out);
  expect(left).toHaveLength(1);
  expect(burnDown).toEqual([{ day: expect.any(String), readers: 1 }]);
  const shown = await gyebo(['delete', 'migration', 'show', id]);
  expect(shown.out).toMatch(/old_sales → new_sales {2}≤ 2030-01-31\n {2}1 left, 0 moved\n {2}█\n/);
  expect(await gyebo(['delete', 'migration', 'end', id])).toMatchObject({ exit: 2 });
  expect((await gyebo(['delete', 'migration', 'end', id, '--reason', 'done'])).out).toContain(
    'ended',
  );
  expect((await gyebo(['delete', 'migration'])).out).toContain('ended');
});

test('bars are to scale', () => {
  expect(bars([8, 4, 0].map((readers) => ({ readers })))).toBe('█▅▁');
  expect(bars([])).toBe('');
});
