import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGyebo } from './fixtures/gyebo.ts';

const config = `
sources:
  dags: { type: airflow, path: dags, namespace: prod }
connections:
  dw: { platform: postgres, namespace: 'postgres://dw:5432', database: shop }
blindSpots:
  - { namespace: 'postgres://dw:5432', reason: only Airflow, until: 2099-12-31 }
`;
const dag = (name: string, sql: string) => `
from datetime import datetime
from airflow import DAG
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator
with DAG('${name}', schedule='@daily', start_date=datetime(2026, 1, 1)):
    SQLExecuteQueryOperator(task_id='t', conn_id='dw', sql='''${sql}''')
`;
const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-retention-'));
const gyebo = createGyebo(folder);
const policy = (name: string, text: string) =>
  writeFileSync(path.join(folder, 'retention', name), text);

beforeAll(async () => {
  for (const name of ['dags', 'retention']) mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, 'gyebo.yaml'), config);
  writeFileSync(path.join(folder, 'dags/a.py'), dag('a', 'INSERT INTO mart.x SELECT * FROM raw.y'));
  policy('groups.yaml', 'rule: { dead: {} }\naction: retire\nlimits: { percent: 100 }\n');
  expect((await gyebo(['scan'])).exit).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const retention = (...args: string[]) => gyebo(['retention', ...args]);

test('a plan is shown, explained, held, excluded from and requested', async () => {
  expect((await retention()).out).toContain('groups  retire  retention/groups.yaml');
  expect((await retention('dead')).out).toMatch(/^1 groups, 4 assets\nSAFE {2}4/);
  for (const first of ['abc', '0', '-3', '101']) {
    expect(await retention('dead', `--first=${first}`)).toMatchObject({ exit: 2, out: '' });
  }
  const plan = await retention('plan', 'groups', '--messages');
  expect(plan).toMatchObject({ exit: 0 });
  expect(plan.out).toContain('mart.x');
  expect(plan.out).toContain('silence is not consent');
  expect((await retention('plan', 'groups', '--lang', 'ko')).out).toContain('후보 3');
  expect(JSON.parse((await retention('plan', 'groups', '--json')).out).candidates).toBe(3);
  const why = await retention('explain', 'groups', 'raw.y');
  expect(why.out).toContain('✓ it feeds only what would go with it');
  policy('tight.yaml', 'rule: { temporary: { names: ["*"], days: 0 } }');
  const faulty = await retention('list');
  expect(faulty).toMatchObject({ exit: 2 });
  expect(faulty.err).toContain('retention/tight.yaml:1 rule.temporary.names.0: expected a name');
  expect(await retention('plan', 'tight')).toMatchObject({ exit: 2 });
  expect(await retention('plan', 'groups')).toMatchObject({ exit: 0 });
  expect((await gyebo(['doctor', '--lang', 'ko'])).out).toContain('tight.yaml:1');
  rmSync(path.join(folder, 'retention/tight.yaml'));
  expect(await retention('exclude', 'raw.*')).toMatchObject({ exit: 2 });
  const id = (await retention('exclude', 'raw.*', '--reason', 'audit')).out.trim();
  expect((await retention('exclusions')).out).toContain('audit');
  expect((await retention('request', 'groups')).out).toContain('is kept out: audit');
  expect(await retention('include', id, '--reason', 'over')).toMatchObject({ exit: 0 });
  const requested = await retention('request', 'groups');
  expect(requested.out).toMatch(/^\w+ {2}.*mart\.x/);
  expect(requested.err).toMatch(/^groups: /);
  expect((await gyebo(['delete'])).out).toContain('IN_REVIEW');
});

test('a policy is written into the catalog, shown as YAML and removed', async () => {
  const file = path.join(folder, 'new.yaml');
  writeFileSync(file, 'name: new\nrule: { unused: { days: 200 } }\n');
  expect((await retention('save', 'new.yaml')).out).toBe('new\n');
  expect((await retention('show', 'new')).out).toContain('unused: { days: 200 }');
  writeFileSync(file, 'name: new\nrule: { unused: { days: 0 } }\n');
  expect((await retention('save', 'new.yaml')).err).toContain('new.yaml:2 rule.unused.days');
  expect(await retention('remove', 'new', '--reason', 'done')).toMatchObject({ exit: 0 });
  expect(await retention('show', 'new')).toMatchObject({ exit: 2 });
  expect((await retention('burn')).err).toContain('no "burn" here');
});
