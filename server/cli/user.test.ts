import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGyebo } from './fixtures/gyebo.ts';

const config = `
sources:
  dags: { type: airflow, path: dags, namespace: prod }
`;
const dag = (name: string, owner: string) => `
from datetime import datetime
from airflow import DAG
from airflow.operators.empty import EmptyOperator
with DAG('${name}', schedule='@daily', start_date=datetime(2026, 1, 1), default_args={'owner': '${owner}'}):
    EmptyOperator(task_id='t')
`;
const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-user-'));
const gyebo = createGyebo(folder);

beforeAll(async () => {
  mkdirSync(path.join(folder, 'dags'));
  writeFileSync(path.join(folder, 'gyebo.yaml'), config);
  writeFileSync(path.join(folder, 'dags/a.py'), dag('a', 'kim'));
  writeFileSync(path.join(folder, 'dags/b.py'), dag('b', 'data-team'));
  expect((await gyebo(['scan'])).exit).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a user comes, gets a link once, changes, leaves, hands over and is removed', async () => {
  expect((await gyebo(['user'])).out).toContain('nobody has a sign-in');
  expect(await gyebo(['user', 'add', 'kim'])).toMatchObject({ exit: 2 });
  expect(await gyebo(['user', 'add', 'kim', '--role', 'owner'])).toMatchObject({ exit: 2 });
  const added = await gyebo(['user', 'add', 'kim', '--role', 'editor', '--party', 'data-team']);
  expect(added.out).toMatch(
    /^kim {2}editor {2}data-team {2}link not opened\n.*#token=[\w-]{43}\n$/,
  );
  expect((await gyebo(['user', 'add', 'kim', '--role', 'admin'])).err).toContain('gyebo user link');
  const again = await gyebo(['user', 'link', 'kim', '--json']);
  expect(JSON.parse(again.out).link).toMatch(/#token=[\w-]{43}$/);
  expect((await gyebo(['user', 'change', 'kim', '--role', 'steward'])).out).toContain('steward');
  expect((await gyebo(['user', 'orphans', 'kim'])).out.trim().split('\n')).toHaveLength(2);
  expect((await gyebo(['user', 'remove', 'kim'])).err).toContain('last owner of');
  expect((await gyebo(['user', 'leave', 'kim'])).out).toContain('no other owner');
  const over = ['user', 'hand-over', 'kim', 'lee', '--reason', '퇴사'];
  expect((await gyebo(over)).out).toBe('kim → lee: 2 assets, 0 requests and action items\n');
  expect((await gyebo(['user', 'orphans', 'kim'])).out).toBe('nothing\n');
  expect((await gyebo(['user', 'remove', 'kim'])).out).toBe('kim: removed\n');
  expect((await gyebo(['user'])).out).toContain('nobody has a sign-in');
});
