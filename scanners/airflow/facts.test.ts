import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPythonParser, type PythonParser } from '../shared/python/tree.ts';
import { factsOf } from './facts.ts';
import { createDagReader } from './read.ts';
import { repository } from './repository.fixture.ts';
import type { Touch } from './touch.ts';

let parser: PythonParser;
beforeAll(async () => {
  parser = await createPythonParser();
});
afterAll(() => {
  parser.close();
});

const head = `
from datetime import datetime
from airflow import DAG
from airflow.operators.python import PythonOperator
from airflow.operators.bash import BashOperator
`;

function touches(code: string, others: Record<string, string> = {}): Touch[] {
  const files = repository({ 'dags/a.py': head + code, ...others });
  const open = createDagReader({ files, parser, airflowVersion: 2 })('dags/a.py');
  if (!open) throw new Error('not read');
  return factsOf(open, files, []).dags.flatMap((dag) => dag.tasks.flatMap((task) => task.touches));
}

/** A DAG whose one task runs this function body. */
const inTask = (body: string): Touch[] =>
  touches(`
def work(ds, **context):
${body
  .trim()
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}

with DAG("a", start_date=datetime(2024, 1, 1)):
    PythonOperator(task_id="t", python_callable=work)
`);

const targets = (found: Touch[]) => found.map(({ access, target }) => ({ access, ...target }));

describe('what a task’s own Python does to data', () => {
  it('names SQL with the connection of its hook', () => {
    expect(
      targets(
        inTask(`
from airflow.providers.postgres.hooks.postgres import PostgresHook
hook = PostgresHook(postgres_conn_id="dw")
hook.run("INSERT INTO mart.a SELECT * FROM raw.b")
conn = hook.get_conn()
with conn.cursor() as cursor:
    cursor.execute("DELETE FROM mart.c")`),
      ),
    ).toEqual([
      {
        access: 'READ',
        kind: 'sql',
        text: 'INSERT INTO mart.a SELECT * FROM raw.b',
        connection: { id: 'dw', platform: 'postgres' },
      },
      {
        access: 'READ',
        kind: 'sql',
        text: 'DELETE FROM mart.c',
        connection: { id: 'dw', platform: 'postgres' },
      },
    ]);
  });

  it('follows a connection through get_connection, engines and data frames', () => {
    const found = targets(
      inTask(`
import pandas as pd, psycopg2
from airflow.hooks.base import BaseHook
from airflow.providers.mysql.hooks.mysql import MySqlHook
c = BaseHook.get_connection("shop")
db = psycopg2.connect(host=c.host, password=c.password)
frame = pd.read_sql("SELECT * FROM orders", db)
frame.to_sql("orders_copy", MySqlHook("target").get_sqlalchemy_engine(), if_exists="replace")`),
    );
    expect(found).toEqual([
      {
        access: 'READ',
        kind: 'sql',
        text: 'SELECT * FROM orders',
        connection: { id: 'shop', platform: 'postgres' },
      },
      {
        access: 'WRITE',
        kind: 'name',
        parts: ['orders_copy'],
        connection: { id: 'target', platform: 'mysql' },
      },
    ]);
  });

  it('uses the default connection of a hook class that is given none', () => {
    const [found] = targets(
      inTask(`
from airflow.providers.snowflake.hooks.snowflake import SnowflakeHook
SnowflakeHook().get_first("SELECT 1 FROM t")`),
    );
    expect(found).toMatchObject({ connection: { id: 'snowflake_default', platform: 'snowflake' } });
  });

  it('keeps the name of what is not known in the text', () => {
    const [found] = targets(
      inTask(`
from airflow.models import Variable
from airflow.providers.postgres.hooks.postgres import PostgresHook
table = Variable.get("mart_table")
PostgresHook("dw").run(f"TRUNCATE {table}; INSERT INTO sales.{table} SELECT 1")`),
    );
    expect(found).toMatchObject({
      kind: 'sql',
      text: 'TRUNCATE <?mart_table>; INSERT INTO sales.<?mart_table> SELECT 1',
    });
  });

  it('says so when nothing is known of the SQL', () => {
    const [found] = targets(
      inTask(`
from airflow.providers.postgres.hooks.postgres import PostgresHook
PostgresHook("dw").run(context["params"]["sql"])`),
    );
    expect(found).toMatchObject({ kind: 'unknown', access: 'EITHER', connection: { id: 'dw' } });
  });

  it('reads objects of S3 in every way they are touched', () => {
    const found = targets(
      inTask(`
import boto3, pandas as pd
from airflow.providers.amazon.aws.hooks.s3 import S3Hook
s3 = boto3.client("s3")
s3.put_object(Bucket="lake", Key=f"raw/orders/dt={ds}/x.json", Body="")
s3.upload_file("/tmp/x", "lake", "raw/items.csv")
boto3.resource("s3").Object("lake", "conf.json").get()
S3Hook("aws").load_string("x", key="out/a.txt", bucket_name="lake")
S3Hook("aws").read_key("in/b.txt", "lake")
pd.read_parquet("s3://lake/mart/sales")`),
    );
    expect(found.map((each) => [each.access, 'url' in each ? each.url : each.kind])).toEqual([
      ['WRITE', 's3://lake/raw/orders/dt=<?ds>/x.json'],
      ['WRITE', 's3://lake/raw/items.csv'],
      ['READ', 's3://lake/conf.json'],
      ['WRITE', 's3://lake/out/a.txt'],
      ['READ', 's3://lake/in/b.txt'],
      ['READ', 's3://lake/mart/sales'],
    ]);
  });

  it('reads keys, indexes, topics, collections and services', () => {
    const found = targets(
      inTask(`
import redis, requests
from elasticsearch import Elasticsearch
from kafka import KafkaProducer
from pymongo import MongoClient
r = redis.Redis(host="cache")
for user in context["users"]:
    r.hset(f"user:{user}:score", mapping={})
Elasticsearch("http://es:9200").index(index="product", document={})
KafkaProducer(bootstrap_servers="k:9092").send("order.created", b"")
MongoClient("mongodb://m")["shop"]["review"].find({})
requests.get("https://api.example.com/v1/rates", params={})`),
    );
    expect(
      found.map((each) => [
        each.access,
        'parts' in each ? each.parts.join('.') : 'url' in each ? each.url : each.kind,
      ]),
    ).toEqual([
      ['WRITE', 'user:*:score'],
      ['WRITE', 'product'],
      ['WRITE', 'order.created'],
      ['READ', 'shop.review'],
      ['READ', 'https://api.example.com/v1/rates'],
    ]);
  });

  it('follows functions of other modules, handlers and functions handed to a pool', () => {
    const found = touches(
      `
from concurrent.futures import ThreadPoolExecutor
from lib.load import load
def one(name):
    load(name)
def work():
    try:
        with ThreadPoolExecutor() as pool:
            pool.map(one, ["x"])
    except Exception:
        load("audit")
with DAG("a", start_date=datetime(2024, 1, 1)):
    PythonOperator(task_id="t", python_callable=work)
`,
      {
        'dags/lib/__init__.py': '',
        'dags/lib/load.py': `
from airflow.providers.postgres.hooks.postgres import PostgresHook
def load(name):
    PostgresHook("dw").run(f"INSERT INTO mart.{name} SELECT 1")
`,
      },
    );
    expect(found.map((each) => (each.target.kind === 'sql' ? each.target.text : ''))).toEqual([
      'INSERT INTO mart.<?name> SELECT 1',
      'INSERT INTO mart.audit SELECT 1',
    ]);
    expect(found.every((each) => each.path === 'dags/lib/load.py' && each.line === 4)).toBe(true);
  });

  it('says so when the function is not in the folder', () => {
    const [found] = targets(
      touches(`
from elsewhere import work
with DAG("a", start_date=datetime(2024, 1, 1)):
    PythonOperator(task_id="t", python_callable=work)
`),
    );
    expect(found).toMatchObject({ kind: 'unknown', access: 'EITHER' });
  });

  it('quotes no secret', () => {
    const files = repository({
      'dags/a.py': `${head}
def work():
    import psycopg2
    psycopg2.connect("postgresql://app:hunter2@db/shop", password="hunter2").cursor().execute("SELECT 1 FROM t")
with DAG("a", start_date=datetime(2024, 1, 1)):
    PythonOperator(task_id="t", python_callable=work)
`,
    });
    const open = createDagReader({ files, parser, airflowVersion: 2 })('dags/a.py');
    const facts = open && factsOf(open, files, []);
    expect(facts?.dags[0]?.tasks[0]?.touches).toHaveLength(1);
    expect(JSON.stringify(facts)).not.toContain('hunter2');
  });
});

describe('what an operator’s arguments say', () => {
  const inDag = (lines: string, others: Record<string, string> = {}): ReturnType<typeof targets> =>
    targets(
      touches(
        `with DAG("a", start_date=datetime(2024, 1, 1), template_searchpath=["dags/sql"]):
${lines
  .trim()
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}`,
        others,
      ),
    );

  it('finds SQL files by template_searchpath and knows their params', () => {
    const found = inDag(
      `
from airflow.providers.postgres.operators.postgres import PostgresOperator
PostgresOperator(task_id="t", sql="load.sql", params={"table": "mart.x"}, postgres_conn_id="dw")
PostgresOperator(task_id="u", sql="missing.sql")`,
      { 'dags/sql/load.sql': 'INSERT INTO {{ params.table }} SELECT 1' },
    );
    expect(found).toEqual([
      {
        access: 'READ',
        kind: 'sql',
        text: 'INSERT INTO {{ params.table }} SELECT 1',
        connection: { id: 'dw', platform: 'postgres' },
        variables: { 'params.table': 'mart.x' },
        file: 'dags/sql/load.sql',
      },
      expect.objectContaining({ kind: 'unknown', access: 'EITHER' }),
    ]);
  });

  it('reads both sides of a transfer', () => {
    const found = inDag(`
from airflow.providers.amazon.aws.transfers.s3_to_redshift import S3ToRedshiftOperator
S3ToRedshiftOperator(task_id="t", s3_bucket="lake", s3_key="raw/x", schema="raw", table="x", redshift_conn_id="dw")`);
    expect(found).toEqual([
      { access: 'READ', kind: 'url', url: 's3://lake/raw/x' },
      {
        access: 'WRITE',
        kind: 'name',
        parts: ['raw', 'x'],
        connection: { id: 'dw', platform: 'redshift' },
      },
    ]);
  });

  it('waits for what sensors wait for', () => {
    const found = inDag(`
from airflow.providers.amazon.aws.sensors.s3 import S3KeySensor
from airflow.providers.common.sql.sensors.sql import SqlSensor
S3KeySensor(task_id="s", bucket_name="lake", bucket_key="in/{{ ds }}/ok")
SqlSensor(task_id="q", conn_id="dw", sql="SELECT 1 FROM raw.x")`);
    expect(found.map((each) => [each.access, each.kind])).toEqual([
      ['SENSOR', 'url'],
      ['SENSOR', 'sql'],
    ]);
  });

  it('reads shell commands that move data and leaves the others alone', () => {
    const found = inDag(`
BashOperator(task_id="a", bash_command="echo hi && date; sleep 5")
BashOperator(task_id="b", bash_command="aws s3 cp /tmp/x.csv s3://lake/x/x.csv")
BashOperator(task_id="c", bash_command="psql -h db -d shop -c 'INSERT INTO a SELECT * FROM b'")
BashOperator(task_id="d", bash_command="spark-submit job.py")
BashOperator(task_id="e", bash_command="cd /app && python etl/load.py --day {{ ds }}")`);
    expect(found).toEqual([
      { access: 'WRITE', kind: 'url', url: 's3://lake/x/x.csv' },
      {
        access: 'READ',
        kind: 'sql',
        text: 'INSERT INTO a SELECT * FROM b',
        connection: {
          id: 'db',
          platform: 'postgres',
          database: 'shop',
          server: { authority: 'db', database: 'shop', platform: 'postgres' },
        },
      },
      expect.objectContaining({ kind: 'unknown' }),
      expect.objectContaining({ kind: 'unknown' }),
    ]);
  });
});
