import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSqlReader } from '../shared/sql/reader.ts';
import { createPythonParser, type PythonParser } from '../shared/python/tree.ts';
import { factsOf, type QuotedTouch } from './facts.ts';
import { mapFile } from './map.ts';
import type { Naming } from './naming.ts';
import { createDagReader } from './read.ts';
import { repository } from './repository.fixture.ts';

let parser: PythonParser;
const reader = createSqlReader();
beforeAll(async () => {
  parser = await createPythonParser();
});
afterAll(async () => {
  parser.close();
  await reader.close();
});

const line = { name: 'dw', namespace: 'redshift://dw:5439', platform: 'redshift' };
const naming: Naming = {
  namespace: 'prod',
  aliases: { 'dw.internal': 'pg' },
  systems: ['postgres://pg:5432|shop.public', 'mysql://my:3306'],
  connections: [{ ...line, database: 'shop', searchPath: ['dw', 'mart'] }],
};

async function observed(code: string, world = naming) {
  const lines = code.trim().split('\n');
  const files = repository({
    'dags/a.py': `
import os
import pandas as pd, psycopg2, pymysql, redshift_connector
from sqlalchemy import create_engine
from sqlalchemy.engine import URL
from airflow import DAG
from airflow.operators.python import PythonOperator
def work():
${lines.map((each) => `    ${each}`).join('\n')}
with DAG("a"):
    PythonOperator(task_id="t", python_callable=work)
`,
  });
  const open = createDagReader({ files, parser, airflowVersion: 2 })('dags/a.py');
  if (!open) throw new Error('not read');
  const facts = factsOf(open, files, []);
  const readings = new Map<QuotedTouch, Awaited<ReturnType<typeof reader.read>>>();
  for (const touch of facts.dags.flatMap((dag) => dag.tasks.flatMap((task) => task.touches))) {
    if (touch.target.kind === 'sql')
      readings.set(touch, await reader.read(touch.target.text, { dialect: 'postgres' }));
  }
  return [...mapFile(facts, readings, world)];
}

async function read(code: string, world = naming): Promise<string[]> {
  const found = await observed(code, world);
  expect(JSON.stringify(found)).not.toMatch(/hunter2|p@ss|ss@/);
  return found.flatMap((each) =>
    each.type === 'edge' && each.from.kind === 'DATASET' ? [each.from.urn] : [],
  );
}

it.each([
  [`create_engine('postgresql+psycopg2://app:hunter2@pg:5432/shop').execute('SELECT 1 FROM t')`],
  [
    `create_engine(f"postgresql://{os.environ['U']}:{os.environ['P']}@pg/shop").execute('SELECT 1 FROM t')`,
  ],
  [
    `create_engine('postgresql://app:p@ss@dw.internal/shop?sslmode=require').execute('SELECT 1 FROM t')`,
  ],
  [
    `create_engine(URL.create('postgresql', host='pg', password='hunter2', database='shop')).execute('SELECT 1 FROM t')`,
  ],
  [`pd.read_sql('SELECT 1 FROM t', 'postgresql://app:hunter2@pg/shop')`],
  [`pd.read_sql('SELECT 1 FROM t', con='postgresql://app:hunter2@pg/shop')`],
  [
    `psycopg2.connect(host='pg', port=5432, dbname='shop', password='hunter2').cursor().execute('SELECT 1 FROM t')`,
  ],
  [
    `psycopg2.connect("host=pg dbname='shop' password=hunter2").cursor().execute('SELECT 1 FROM t')`,
  ],
])('%s reads the table of the system that is known by that name', async (code) => {
  expect(await read(code)).toEqual(['postgres://pg:5432|shop.public.t']);
});

it('MySQL names databases; a Redshift reached by a PostgreSQL driver is the Redshift', async () => {
  const mysql = `pymysql.connect(host='my', database='shop').cursor().execute('SELECT 1 FROM t')`;
  expect(await read(mysql)).toEqual(['mysql://my:3306|shop.t']);
  const psycopg = `psycopg2.connect(host='dw', port=5439, dbname='shop').cursor().execute('SELECT 1 FROM x.t')`;
  expect(await read(psycopg)).toEqual(['redshift://dw:5439|shop.x.t']);
});

it('a bare name is in public, and the schemas of other lines for that database are doubted', async () => {
  const code = `create_engine('redshift+psycopg2://u:hunter2@dw/shop').execute('SELECT 1 FROM t')`;
  expect(await read(code)).toEqual(['redshift://dw:5439|shop.public.t']);
  const doubts = (await observed(code)).flatMap((each) =>
    each.type === 'unresolved' ? [each.reach.namespace] : [],
  );
  expect(doubts).toEqual(['redshift://dw:5439|shop.dw.t', 'redshift://dw:5439|shop.mart.t']);
});

it('a search path in the options is the search path', async () => {
  const inUrl = `create_engine('postgresql://u:hunter2@pg/shop?options=-csearch_path%3Ddw').execute('SELECT 1 FROM t')`;
  expect(await read(inUrl)).toEqual(['postgres://pg:5432|shop.dw.t']);
  const beside = `create_engine('postgresql://u@pg/shop', connect_args={'options': '-c search_path=mart'}).execute('SELECT 1 FROM t')`;
  expect(await read(beside)).toEqual(['postgres://pg:5432|shop.mart.t']);
});

it.each([
  [
    'a host that nobody configured, which may be another name of one',
    'postgresql://u@bouncer/shop',
  ],
  ['this machine', 'postgresql://u@localhost:5432/shop'],
  ['no database', 'postgresql://u@pg'],
])('%s stays unmapped', async (_what, url) => {
  const world = { ...naming, systems: [...(naming.systems ?? []), 'postgres://localhost:5432'] };
  const found = await read(`create_engine('${url}').execute('SELECT 1 FROM t')`, world);
  expect(found).toEqual([expect.stringMatching(/^connection:\/\/prod\/.*\|t$/)]);
});

it('of a server that is not known, `connections:` may say what its host is', async () => {
  const own = { name: 'bouncer', namespace: 'postgres://other:5432', platform: 'postgres' };
  const world = { ...naming, connections: [{ ...own, database: 'd', searchPath: ['s'] }] };
  const code = `create_engine('postgresql://u@bouncer/shop').execute('SELECT 1 FROM t')`;
  expect(await read(code, world)).toEqual(['postgres://other:5432|d.s.t']);
});
