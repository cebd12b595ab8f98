import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPythonParser, type PythonParser } from '../shared/python/tree.ts';
import { readFacts, toldBy } from './facts.fixture.ts';

let parser: PythonParser;
beforeAll(async () => {
  parser = await createPythonParser();
});
afterAll(() => {
  parser.close();
});

const head = `
import os
from airflow.configuration import conf
from airflow.models import Variable
from airflow.models.param import Param
from airflow.operators.trigger_dagrun import TriggerDagRunOperator
from airflow.providers.amazon.aws.operators.s3 import S3CreateObjectOperator
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator
from airflow.providers.postgres.hooks.postgres import PostgresHook
`;
const facts = (code: string, others: Record<string, string> = {}) =>
  readFacts(parser, head + code, others);
/** What the task t touches where the setting X is made otherwise. */
const otherwise = (setting: string, task: string): string[] =>
  (toldBy(facts(`${setting}\nwith DAG("a"):\n    ${task}\n`))['t'] ?? [])
    .filter((each) => each.startsWith('OTHERWISE'))
    .map((each) => each.slice('OTHERWISE '.length));
const sql = (text: string, connection = '"dw"'): string =>
  `SQLExecuteQueryOperator(task_id="t", conn_id=${connection}, sql=${text})`;

describe('a default that code gives for a setting', () => {
  it.each([
    ['os.getenv("X", "mart")', '<?X>'],
    ['os.environ.get("X", "mart")', '<?X>'],
    ['os.getenv("X") or "mart"', '<?X>'],
    ['os.getenv("X", "MART").lower()', '<?lower>'],
    ['Variable.get("X", default_var="mart")', '<?X>'],
    ['Variable.get("X", "mart")', '<?X>'],
    [
      'Variable.get("X", default_var={"schema": "mart"}, deserialize_json=True)["schema"]',
      '<?schema>',
    ],
    ['conf.get("own", "X", fallback="mart")', '<?X>'],
  ])('is an edge, and the name may be another: %s', (value, shown) => {
    const task = sql('f"select 1 from {X}.orders"');
    const told = toldBy(facts(`X = ${value}\nwith DAG("a"):\n    ${task}\n`))['t'];
    expect(told).toEqual([
      'SQL select 1 from mart.orders @dw',
      `OTHERWISE SQL select 1 from ${shown}.orders @dw`,
    ]);
  });

  it('may name an object, a connection, or the SQL itself', () => {
    const object = 'S3CreateObjectOperator(task_id="t", s3_bucket=X, s3_key="a/b.csv", data="")';
    expect(otherwise('X = os.getenv("X", "lake")', object)).toEqual(['WRITE s3://<?X>/a/b.csv']);
    expect(otherwise('X = os.getenv("X", "dw")', sql('"select 1 from m.o"', 'X'))).toEqual([
      'SQL select 1 from m.o @<?X>',
    ]);
    expect(otherwise('X = os.getenv("X", "select 1 from m.o")', sql('X'))).toEqual([
      'OPEN its SQL is not known: <?X> @dw: ',
    ]);
  });

  it('is no doubt where it is no name: a schedule, an address, an endpoint, a place of the repository', () => {
    const told = toldBy(
      facts(
        `
with DAG("a", schedule=os.getenv("CRON", "@daily"), default_args={"email": os.getenv("MAIL", "a@b.c")},
         template_searchpath=os.getenv("AIRFLOW_HOME", "/opt/airflow") + "/dags/sql"):
    SQLExecuteQueryOperator(task_id="t", conn_id="dw", sql="load.sql")
    BashOperator(task_id="b", bash_command="sleep " + os.getenv("SECONDS", "5"))
`,
        { 'dags/sql/load.sql': 'select 1 from mart.x' },
      ),
    );
    expect(told['t']).toEqual(['SQL select 1 from mart.x @dw']);
    expect(told['b']).toEqual([]);
  });

  it('may lead another way: what is only there is kept with its doubt', () => {
    const { dags } = facts(`
ENV = os.getenv("ENV", "dev")
with DAG("a", schedule=None):
    first = BashOperator(task_id="first", bash_command="true")
    if ENV == "prod":
        load = SQLExecuteQueryOperator(task_id="load", conn_id="dw", sql="select 1 from mart.x")
        TriggerDagRunOperator(task_id="next", trigger_dag_id="b")
if ENV == "prod":
    with DAG("only", schedule=None):
        BashOperator(task_id="first", bash_command="true")
`);
    expect(dags.map((dag) => dag.dagId)).toEqual(['a', 'only']);
    expect(dags[0]?.tasks.map(({ id, doubts }) => [id, doubts.length])).toEqual([
      ['first', 0],
      ['load', 1],
      ['next', 1],
    ]);
    expect(dags[0]?.references).toMatchObject([{ task: 'next', kind: 'triggers', dag: 'b' }]);
    expect(dags[1]?.doubts).toEqual(['a setting that is not known would have to be made']);
  });

  it('says once of a whole DAG what a loop over a setting touches', () => {
    const { dags } = facts(`
with DAG("a"):
    for name in os.getenv("TABLES", "x,y").split(","):
        SQLExecuteQueryOperator(task_id="load_" + name, conn_id="dw", sql=f"select 1 from raw.{name}")
`);
    const told = toldBy({ dags, path: '', incomplete: [], dependsOn: [], hash: '' });
    expect(told['load_x']).toEqual(['SQL select 1 from raw.x @dw']);
    expect(told['a']).toEqual(['OTHERWISE SQL select 1 from raw.<?name> @dw']);
  });

  it('stands in a template, too', () => {
    const text = 'select 1 from {{ var.value.get("schema", "raw") }}.orders';
    expect(otherwise('', sql(`'${text}'`))).toEqual([`SQL ${text} @dw`]);
    expect(otherwise('', sql('"select 1 from a.b where d = {{ ds }}"'))).toEqual([]);
  });
});

describe('params that a person is asked for', () => {
  const findings = (text: string, own = '{}') =>
    toldBy(
      facts(`
with DAG("a", params={"table": Param("sales", type="string"), "day": "2024-01-01"}):
    SQLExecuteQueryOperator(task_id="t", conn_id="dw", params=${own}, sql=${JSON.stringify(text)})
`),
    )['t']?.length;

  it('may name another table', () => {
    expect(findings('insert into mart.{{ params.table }} select 1')).toBe(2);
  });

  it('do not where the task fills them itself', () => {
    expect(findings('insert into mart.{{ params.table }} select 1', '{"table": "own"}')).toBe(1);
  });

  it('reach into a function', () => {
    const told = toldBy(
      facts(`
def load(**context):
    PostgresHook(postgres_conn_id="dw").run(f"insert into mart.{context['params']['table']} select 1")
with DAG("a", params={"table": Param("sales", type="string")}):
    PythonOperator(task_id="t", python_callable=load)
`),
    )['t'];
    expect(told).toEqual([
      'SQL insert into mart.sales select 1 @dw',
      'OTHERWISE SQL insert into mart.<?table> select 1 @dw',
    ]);
  });
});

describe('more texts than are looked at', () => {
  const code = (count: number) => `
from airflow.providers.http.operators.http import HttpOperator
with DAG("a"):
    HttpOperator(task_id="t", http_conn_id="api", endpoint="x", data=["value " + str(i) for i in range(${String(count)})])
`;

  it('are a finding', () => {
    const of = (count: number) => toldBy(facts(code(count)))['t'];
    expect(of(100)).toEqual(['READ x @api']);
    expect(of(3_000)).toEqual([
      'READ x @api',
      'OPEN what it hands on holds more texts than are looked at: ',
    ]);
  });
});
