import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPythonParser, type PythonParser } from '../shared/python/tree.ts';
import { factsOf } from './facts.ts';
import { createDagReader } from './read.ts';
import { repository } from './repository.fixture.ts';

let parser: PythonParser;
beforeAll(async () => {
  parser = await createPythonParser();
});
afterAll(() => {
  parser.close();
});

const head = `
from airflow import DAG
from airflow.decorators import dag, task
from airflow.models import Variable
from airflow.operators.python import PythonOperator
from airflow.operators.bash import BashOperator
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator
from airflow.providers.postgres.hooks.postgres import PostgresHook
from airflow.providers.http.operators.http import HttpOperator
from own_macros import latest, rows, quiet, tables
`;

const others = {
  'dags/own_macros.py': `
from airflow.providers.postgres.hooks.postgres import PostgresHook
def latest(table): return f"{table}_latest"
def rows(table): return PostgresHook("dw").get_first(f"select count(*) from {table}")[0]
def quiet(day): return day.replace("-", "")
tables = {"orders": "mart.orders"}
`,
  'dags/sql/inc.sql': 'insert into mart.inc select * from raw.inc',
  'dags/sql/lib.sql': '{% macro pick(t) %}select * from {{ t }} join mart.dim{% endmacro %}',
  'dags/sql/own.sql': "select * from {{ newest('mart.x') }}",
  'dags/body.json': '{"query": "select * from mart.x"}',
  'dags/run.sh': `echo "{{ macros.company.rows('mart.x') }}"`,
};

function targetsOf(code: string) {
  const files = repository({ 'dags/a.py': head + code, ...others });
  const open = createDagReader({ files, parser, airflowVersion: 2 })('dags/a.py');
  if (!open) throw new Error('not read');
  const { dags } = factsOf(open, files, []);
  return dags.flatMap((dag) =>
    dag.tasks.flatMap((task) => task.touches.map((each) => each.target)),
  );
}

const inDag = (task: string, given = '') => targetsOf(`with DAG("a"${given}):\n    ${task}\n`);
const bash = (command: string) =>
  `BashOperator(task_id="t", bash_command=${JSON.stringify(command)})`;
const sql = (text: string) =>
  `SQLExecuteQueryOperator(task_id="t", conn_id="dw", sql=${JSON.stringify(text)})`;

const mentioned = (found: ReturnType<typeof targetsOf>) =>
  found.flatMap((target) => (target.kind === 'unknown' ? (target.mentions ?? []) : []));
const texts = (found: ReturnType<typeof targetsOf>) =>
  found.flatMap((target) => (target.kind === 'sql' ? [target.text] : []));

describe('what a template calls', () => {
  it.each([
    bash("echo {{ macros.company.rows('mart.x') }}"),
    bash('echo {{ macros[\'company\'].rows(table="mart.x") }}'),
    bash("echo {{ ds_add(newest('mart.x'), 1) }}"),
    bash("echo {{ 'mart.x' | own_filter }}"),
    bash("echo {{ ['mart.x'] | map('own') | join(',') }}"),
    bash("{% set n = newest('mart.x') %}echo {{ n }}"),
    bash("{% set t = 'mart.x' %}echo {{ newest(t) }}"),
    bash("{% if has_rows('mart.x') %}echo 1{% endif %}"),
    bash("{% own 'mart.x' %}"),
    bash("echo {{ {'a': {'b': newest('mart.x')}}.a.b }}"),
    bash("echo {{ task.rows_of('mart.x') }}"),
    bash("{% import 'sql/nowhere.sql' as lib %}{{ lib.pick('mart.x') }}"),
    bash("{% from 'sql/nowhere.sql' import pick %}{{ pick('mart.x') }}"),
    bash('run.sh'),
    sql("insert into mart.y select * from {{ newest('mart.x') }}"),
    sql('sql/own.sql'),
    `SQLExecuteQueryOperator.partial(task_id="t", conn_id="dw").expand(sql=["select 1 from {{ newest('mart.x') }}"])`,
    `BashOperator(task_id="t", bash_command="run $Q", env={"Q": "{{ macros.company.q('mart.x') }}"})`,
    `PythonOperator(task_id="t", python_callable=print, op_kwargs={"n": "{{ macros.company.rows('mart.x') }}"})`,
    `BashOperator(task_id="t", params={"t": "mart.x"}, bash_command="echo {{ newest(params.t) }}")`,
  ])('is one finding with the names it is given: %s', (task) => {
    const found = inDag(task).filter(
      (target) => target.kind === 'unknown' && target.message.startsWith('its template calls'),
    );
    expect(found).toHaveLength(1);
    expect(mentioned(found)).toContain('mart.x');
  });

  it.each([
    "{{ macros.ds_add(ds, -1) }} {{ macros.datetime.strptime(ds, '%Y') }} {{ ts | ts_nodash }}",
    "{{ ti.xcom_pull(task_ids='load') }} {{ dag_run.conf.get('a', 'b') }} {{ conn.dw.host }}",
    "{{ (logical_date - macros.timedelta(days=1)).strftime('%Y') }} {{ var.value.get('a', 'b') }}",
    "{{ params.x | default('c') | upper }} {{ task.name.split('.') }}",
    "{% for x in range(3) %}{{ loop.index }}{% endfor %}{% set l = ['a'] %}{{ l.append('b') }}",
    "{% macro m(t) %}{{ t.upper() }}{% endmacro %}{{ m('b') }}{# newest('c') #}",
    "{% raw %}{{ newest('d') }}{% endraw %} ${NAME} {a: b}",
    '{% if ds is defined and not x is none %}1{% endif %} {{ "a(b)" }}',
  ])('is nothing where it is Airflow’s or Jinja’s own: %s', (command) => {
    expect(inDag(bash(`echo ${command}`))).toEqual([]);
  });

  const macros =
    ', user_defined_macros={"latest": latest, "rows": rows, "quiet": quiet, "tables": tables, "wrap": lambda n: "mart." + n}, user_defined_filters={"wrapped": lambda n: "mart." + n}';

  it.each([
    ["select * from {{ latest('mart.x') }}", 'select * from mart.x_latest'],
    ['select * from {{ tables.orders }}', 'select * from mart.orders'],
    ["select * from {{ tables['orders'] }}", 'select * from mart.orders'],
    [
      "insert into {{ wrap('y') }} select * from {{ 'x' | wrapped }}",
      'insert into mart.y select * from mart.x',
    ],
    [
      "{% set n = latest('mart.x') %}select 1 from {{ n }}",
      "{% set n = 'mart.x_latest' %}select 1 from {{ n }}",
    ],
    ["select * from {{ latest('mart.x') ~ '_2' }}", "select * from {{ 'mart.x_latest' ~ '_2' }}"],
  ])('is put in its place where the DAG names code that is read: %s', (written, text) => {
    const found = inDag(sql(written), macros);
    expect(texts(found)).toEqual([text]);
    expect(mentioned(found)).toEqual([]);
  });

  it('reads what a macro of the repository reads', () => {
    const found = inDag(bash("echo {{ rows('mart.x') }}{{ quiet(ds) }}"), macros);
    expect(found).toMatchObject([{ kind: 'sql', text: 'select count(*) from mart.x' }]);
  });

  it('is open again where the macro comes from a module that nobody read', () => {
    const found = targetsOf(
      `from company.macros import newest\nwith DAG("a", user_defined_macros={"newest": newest}):\n    ${bash("echo {{ newest('mart.x') }}")}\n`,
    );
    expect(mentioned(found)).toEqual(['mart.x']);
  });

  it('is read in the files that a template includes', () => {
    expect(texts(inDag(sql("{% include 'sql/inc.sql' %}")))).toEqual([others['dags/sql/inc.sql']]);
    const [text] = texts(inDag(sql("{% from 'sql/lib.sql' import pick %}{{ pick('mart.x') }}")));
    expect(text).toBe(`${others['dags/sql/lib.sql']}{{ pick('mart.x') }}`);
  });

  it('is filled with the params of the DAG', () => {
    const [found] = inDag(sql('select * from {{ params.t }}'), ', params={"t": "mart.x"}');
    expect(found).toMatchObject({ kind: 'sql', variables: { 'params.t': 'mart.x' } });
  });
});

describe('SQL that a task hands on beside other work', () => {
  const spoken = 'SQL stands in what it hands on, and who runs it is not known';
  const spokenIn = (code: string) =>
    targetsOf(code).filter((target) => target.kind === 'unknown' && target.message === spoken);
  const work = (body: string, more = '') =>
    `def work(spark=None, **context):\n    ${body}\nwith DAG("a"):\n    PythonOperator(task_id="t", python_callable=work${more})\n`;

  it.each([
    work('spark.magic("select * from mart.x")'),
    work('PostgresHook("dw").run("select 1 from mart.b"); spark.magic("select * from mart.x")'),
    work(
      'context["ti"].push(context["templates_dict"]["q"])',
      ', templates_dict={"q": "select * from mart.x"}',
    ),
    work('return "select * from mart.x"'),
    work('import sqlparse; PostgresHook("dw").run(sqlparse.format("select * from mart.x"))'),
    `with DAG("a"):\n    ${bash('aws s3 cp s3://a/b/c s3://a/d/e && ./run "select * from mart.x"')}\n`,
    `with DAG("a"):\n    ${bash('echo "select * from mart.x" | psql -h dw -d shop')}\n`,
    `with DAG("a"):\n    SQLExecuteQueryOperator(task_id="t", conn_id="dw", sql="select 1 from mart.b", parameters={"q": "select * from mart.x"})\n`,
    `with DAG("a"):\n    HttpOperator(task_id="t", http_conn_id="api", endpoint="q", data="body.json")\n`,
  ])('is a finding: %s', (code) => {
    const found = spokenIn(code);
    expect(found).toHaveLength(1);
    expect(mentioned(found)).toContain('mart.x');
  });

  it.each([
    work('print("select * from mart.x")'),
    work('import logging; q = "select * from mart.x"; logging.info(q); PostgresHook("dw").run(q)'),
    work('PostgresHook("dw").run(context["q"])', ', op_kwargs={"q": "select * from mart.x"}'),
    work(
      'PostgresHook("dw").run(context["q"].format(t="mart.x"))',
      ', op_kwargs={"q": "select * from {t}"}',
    ),
    work(
      'from sqlalchemy import text; PostgresHook("dw").get_conn().execute(text("select * from mart.x"))',
    ),
    `with DAG("a"):\n    ${bash('psql -h dw -d shop -c "select * from mart.x where a = \\"b\\""')}\n`,
    `with DAG("a"):\n    SQLExecuteQueryOperator(task_id="t", conn_id="dw", params={"q": "select * from mart.x"}, sql="insert into mart.y {{ params.q }}")\n`,
  ])('is none where it is read or only told: %s', (code) => {
    expect(spokenIn(code)).toEqual([]);
  });

  it('is told of SQL that is the result of another task', () => {
    const found = targetsOf(`
@dag("a", schedule=None)
def a():
    @task
    def make(): return "select * from mart.x"
    @task
    def run(q): PostgresHook("dw").run(q)
    run(make())
    SQLExecuteQueryOperator(task_id="u", conn_id="dw", sql=make())
a()
`);
    expect(found.filter(({ kind }) => kind === 'unknown')).toMatchObject([
      { message: spoken },
      { message: expect.stringMatching(/^it runs SQL that is not known/) },
      { message: spoken },
      { message: expect.stringMatching(/^its SQL is not known/) },
    ]);
  });
});
