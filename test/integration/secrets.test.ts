import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openApp } from '../../server/app.ts';

const canaries = Array.from({ length: 12 }, (_, i) => `Canary${i}Zx9`);
const [
  inUrl,
  inKeyword,
  inBash,
  inConn,
  inCopy,
  inUser,
  inHeader,
  inComment,
  inVariable,
  inDsn,
  inBroken,
  inEnv,
] = canaries;

const dag = `
from airflow import DAG
from airflow.models import Variable
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator
from airflow.providers.postgres.operators.postgres import PostgresOperator
import psycopg2, requests, sqlalchemy

password = "${inVariable}"
engine = sqlalchemy.create_engine("postgresql://etl:${inUrl}@db-prod:5432/shop")

def load():
    conn = psycopg2.connect(host="db", user="etl", password="${inKeyword}")
    conn.cursor().execute("INSERT INTO mart.sales SELECT * FROM " + Variable.get("table"))
    psycopg2.connect("host=db user=etl password=${inDsn} dbname=shop")
    requests.get("https://api.example.com/v1/x", headers={"Authorization": "Bearer ${inHeader}"})
    engine.execute("INSERT INTO mart.other SELECT * FROM dw.orders")

with DAG(dag_id="leaky", schedule="@daily", doc_md="password: ${inComment}") as dag:
    BashOperator(task_id="dump", bash_command="PGPASSWORD=${inBash} psql -h db -c 'INSERT INTO mart.a SELECT * FROM dw.b'")
    BashOperator(task_id="curl", bash_command="curl -u etl:x https://etl:${inConn}@api.example.com/data", env={"DB_PASSWORD": "${inEnv}"})
    PythonOperator(task_id="load", python_callable=load)
    PostgresOperator(task_id="copy", postgres_conn_id="dw", sql="""
      COPY dw.orders FROM 's3://lake/orders' CREDENTIALS 'aws_access_key_id=AKIAX;aws_secret_access_key=${inCopy}';
      CREATE USER app WITH PASSWORD '${inUser}';
    """)
`;

const config = `
sources:
  dags: { type: airflow, path: dags }
  sql: { type: sql-files, repository: r, folders: [{ path: sql, dialect: postgres, connection: dw }] }
connections:
  dw: { platform: postgres, namespace: "postgres://dw:5432", database: shop }
`;

function everyByte(folder: string): string {
  const parts: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) parts.push(readFileSync(path.join(entry.parentPath, entry.name), 'latin1'));
  }
  return parts.join('\n');
}

test('no password of scanned code is stored', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-secrets-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, 'dags'));
  mkdirSync(path.join(folder, 'sql'));
  writeFileSync(path.join(folder, 'gyebo.yaml'), config);
  writeFileSync(path.join(folder, 'dags/leaky.py'), dag);
  writeFileSync(
    path.join(folder, 'dags/broken.py'),
    `from airflow import DAG\npassword = "${inBroken}" ((\n`,
  );
  const copy = `COPY dw.x FROM 's3://l/x' CREDENTIALS 'aws_secret_access_key=${inCopy}';\n`;
  writeFileSync(
    path.join(folder, 'sql/user.sql'),
    `${copy}CREATE USER a PASSWORD '${inUser}';\nSELECT password = '${inUrl}' FROM t;`,
  );
  const app = await openApp({ folder, logLevel: 'silent' });
  const runs = await app.scans.all({ name: 'tester', role: 'admin' });
  const said =
    JSON.stringify(runs) + JSON.stringify(await app.read('listUnresolved', { first: 100 }));
  await app.close();
  expect(runs.map((run) => run.state)).toEqual(['DONE', 'DONE']);
  const stored = everyByte(path.join(folder, '.gyebo'));
  expect(stored).toContain('leaky');
  // Quotes of the code are stored, with the secrets masked.
  expect(stored).toContain('***');
  expect(canaries.filter((canary) => stored.includes(canary))).toEqual([]);
  expect(canaries.filter((canary) => said.includes(canary))).toEqual([]);
});
