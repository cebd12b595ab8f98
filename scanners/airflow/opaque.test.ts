import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqlReader } from '../shared/sql/reader.ts';
import { createPythonParser, type PythonParser } from '../shared/python/tree.ts';
import { factsOf, type FileFacts } from './facts.ts';
import { mapFile } from './map.ts';
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

function factsFor(code: string, others: Record<string, string> = {}): FileFacts {
  const files = repository({ 'dags/a.py': code, ...others });
  const open = createDagReader({ files, parser, airflowVersion: 2 })('dags/a.py');
  if (!open) throw new Error('not read');
  return factsOf(open, files, []);
}

const touchesIn = (tasks: string, others: Record<string, string> = {}) =>
  factsFor(
    `
from airflow import DAG
from airflow.operators.python import PythonOperator
with DAG("a"):
${tasks
  .trim()
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
`,
    others,
  ).dags.flatMap((dag) => dag.tasks.flatMap((task) => task.touches.map((touch) => touch.target)));

describe('a task whose work is in code that was not read', () => {
  it('is one finding with the names in its arguments', () => {
    const found = touchesIn(`
from company.loaders import TableLoadOperator
TableLoadOperator(task_id="t", warehouse_conn_id="dw", target="mart.sales", source="raw/orders.csv")`);
    expect(found).toEqual([
      {
        kind: 'unknown',
        message: 'the operator TableLoadOperator is not in the scanned folder',
        access: 'EITHER',
        connection: { id: 'dw' },
        mentions: ['mart.sales', 'raw/orders.csv'],
      },
    ]);
  });

  it('is not confined to the connection that only starts it', () => {
    const found = touchesIn(`
from kubernetes.client import models as k8s
from airflow.providers.cncf.kubernetes.operators.pod import KubernetesPodOperator
KubernetesPodOperator(
    task_id="t", name="runner", image="registry/etl:3", kubernetes_conn_id="k8s",
    arguments=["--table", "mart.visits"],
    env_vars=[k8s.V1EnvVar(name="SINK", value="s3://lake/visits")],
)`);
    expect(found).toEqual([
      {
        kind: 'unknown',
        message: 'what KubernetesPodOperator works on is not known from its arguments',
        access: 'EITHER',
        mentions: ['mart.visits', 's3://lake/visits', 'table', 'SINK'],
      },
    ]);
  });

  it.each([
    ['DockerOperator', 'docker.operators.docker'],
    ['EcsRunTaskOperator', 'amazon.aws.operators.ecs'],
    ['SparkSubmitOperator', 'apache.spark.operators.spark_submit'],
  ])(
    'is one finding for %s, and for a class of the repository that derives from it',
    (name, at) => {
      const found = touchesIn(
        `
from airflow.providers.${at} import ${name}
from own import Own
${name}(task_id="t")
Own(task_id="u")`,
        {
          'own.py': `from airflow.providers.${at} import ${name}\nclass Own(${name}):\n    pass\n`,
        },
      );
      expect(found).toMatchObject([{ kind: 'unknown' }, { kind: 'unknown' }]);
    },
  );

  it('is nothing where the operator is known to move no data', () => {
    const found = touchesIn(`
from airflow.operators.empty import EmptyOperator
from airflow.operators.bash import BashOperator
from airflow.sensors.external_task import ExternalTaskSensor
from airflow.providers.slack.operators.slack_webhook import SlackWebhookOperator
from airflow.providers.google.cloud.operators.dataproc import DataprocCreateClusterOperator
from airflow.providers.amazon.aws.sensors.emr import EmrJobFlowSensor
EmptyOperator(task_id="a")
BashOperator(task_id="b", bash_command="echo mart.sales")
ExternalTaskSensor(task_id="c", external_dag_id="b")
SlackWebhookOperator(task_id="d", message="mart.sales is done")
DataprocCreateClusterOperator(task_id="e", cluster_name="c")
EmrJobFlowSensor(task_id="f", job_flow_id="j")`);
    expect(found).toEqual([]);
  });

  it('is one finding for all functions of other people’s modules that a callable calls', () => {
    const found = touchesIn(`
import pandas as pd
from company.etl import load, save
from company.log import logger
def work():
    logger.info("mart.quiet")
    frame = pd.DataFrame(load("raw.orders"))
    save(frame, "mart.orders")
PythonOperator(task_id="t", python_callable=work)`);
    expect(found).toEqual([
      {
        kind: 'unknown',
        message:
          'it calls company.etl.load, company.etl.save, code that is not in the scanned folder',
        access: 'EITHER',
        mentions: ['raw.orders', 'mart.orders'],
      },
    ]);
  });

  it('is no finding where a hook of unknown make runs SQL that is known', () => {
    const found = touchesIn(`
from company.hooks import WarehouseHook
def work():
    WarehouseHook(conn_id="dw").get_records("SELECT 1 FROM mart.sales")
PythonOperator(task_id="t", python_callable=work)`);
    expect(found).toMatchObject([{ kind: 'sql' }]);
  });
});

describe('SQL that calls a routine of the database', () => {
  const connections = [
    { name: 'dw', namespace: 'postgres://dw:5432', platform: 'postgres', database: 'shop' },
  ];
  const messagesOf = async (sql: string) => {
    const facts = factsFor(`
from airflow import DAG
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator
with DAG("a"):
    SQLExecuteQueryOperator(task_id="t", conn_id="dw", sql=${JSON.stringify(sql)})
`);
    const touch = facts.dags[0]?.tasks[0]?.touches[0];
    if (!touch) throw new Error('no touch');
    const readings = new Map([[touch, await reader.read(sql, { dialect: 'postgres' })]]);
    return mapFile(facts, readings, { namespace: 'prod', aliases: {}, connections }).flatMap(
      (each) => (each.type === 'unresolved' ? [[each.message, each.reach]] : []),
    );
  };
  const inDatabase = { connection: 'dw', namespace: 'postgres://dw:5432' };

  it.each([
    ["CALL mart.refresh_sales('2024-01-01')", 'mart.refresh_sales'],
    ['call load_orders()', 'load_orders'],
    ['SELECT mart.rebuild(7)', 'mart.rebuild'],
  ])('is one finding within its connection: %s', async (sql, name) => {
    expect(await messagesOf(sql)).toEqual([
      [`it calls ${name}, whose text stands in the database`, inDatabase],
    ]);
  });

  it.each([
    'SELECT now()',
    'SELECT coalesce(a, 1) FROM mart.sales',
    'SELECT mart.f(a) FROM mart.b',
  ])('is none for %s', async (sql) => {
    expect(await messagesOf(sql)).toEqual([]);
  });
});

describe('DAGs that code outside makes', () => {
  it.each([
    ['a variable', 'from company.factory import make\ndag = make("orders", table="mart.orders")'],
    ['its globals', 'from company.factory import fill\nfill(globals(), "mart.orders")'],
    ['its name', 'import company\ncompany.factory.build_dags(["mart.orders"])'],
  ])('are one finding, told by %s', (_how, code) => {
    const { dags, incomplete } = factsFor(`# an airflow dag\n${code}\n`);
    expect(dags).toEqual([]);
    expect(incomplete).toHaveLength(1);
    expect(incomplete[0]).toMatchObject({
      message: expect.stringMatching(/^its DAGs come from company\.factory/),
      mentions: expect.arrayContaining(['mart.orders']),
    });
  });

  it('are none in a file that makes its own', () => {
    const code =
      'from airflow import DAG\nfrom company.f import get_dag\nx = get_dag()\nd = DAG("a")\n';
    expect(factsFor(code).incomplete).toEqual([]);
  });
});

describe('the hash that an answer is bound to', () => {
  const code = 'from airflow import DAG\nfrom names import dag_id\nwith DAG(dag_id):\n    pass\n';
  const hashWith = (names: string) => factsFor(code, { 'names.py': names }).dags[0]?.hash;

  it('changes with the modules that a DAG is made from', () => {
    expect(hashWith('dag_id = "a"')).toBe(hashWith('dag_id = "a"'));
    expect(hashWith('dag_id = "a"')).not.toBe(hashWith('dag_id = "a"  # or b'));
  });
});

describe('SQL in what is handed on', () => {
  const spoken = (access: 'READ' | 'EITHER', ...mentions: string[]) => ({
    kind: 'unknown',
    message: 'SQL stands in what it hands on, and who runs it is not known',
    access,
    mentions: expect.arrayContaining(mentions) as string[],
  });

  it('is a finding beside the service that it is sent to', () => {
    const found = touchesIn(`
from airflow.providers.http.operators.http import HttpOperator
HttpOperator(task_id="t", http_conn_id="api", endpoint="v1/q", data="insert into mart.sums select 1 from mart.sales")
HttpOperator(task_id="u", http_conn_id="api", endpoint="v1/q", data='{"text": "select all from the menu"}')
HttpOperator(task_id="v", http_conn_id="api", endpoint="v1/q", data='{"n": 1}')`);
    expect(found.filter(({ kind }) => kind === 'service')).toHaveLength(3);
    expect(found).toContainEqual(spoken('EITHER', 'mart.sums', 'mart.sales'));
    expect(found.filter(({ kind }) => kind === 'unknown')).toHaveLength(2);
  });

  it('is a finding where a copy of a table or of a query is sent out', () => {
    const found = touchesIn(`
from airflow.providers.http.operators.http import HttpOperator
HttpOperator(task_id="t", http_conn_id="api", endpoint="q", data="copy mart.sales to 's3://b/x'")
HttpOperator(task_id="u", http_conn_id="api", endpoint="q", data="copy (select * from mart.sums) to stdout")
HttpOperator(task_id="v", http_conn_id="api", endpoint="q", data="copy that, and go on")`);
    expect(found.filter(({ kind }) => kind === 'unknown')).toEqual([
      spoken('READ', 'mart.sales'),
      spoken('READ', 'mart.sums'),
    ]);
  });

  it('is a finding in a call of a library', () => {
    const found = touchesIn(`
import requests
def ask(): requests.post("https://q.example.com/run", json={"sql": "select * from mart.sales"})
PythonOperator(task_id="t", python_callable=ask)`);
    expect(found).toContainEqual(spoken('READ', 'mart.sales'));
  });
});
