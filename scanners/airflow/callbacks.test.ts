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

const toldIn = (code: string, others: Record<string, string> = {}) =>
  toldBy(readFacts(parser, code, others));

const notes = `
from airflow.providers.postgres.hooks.postgres import PostgresHook
def note(table, context=None):
    PostgresHook(postgres_conn_id="dw").run(f"INSERT INTO {table} SELECT 1")
def failed(context): note("ops.failed")
`;

describe('functions that are called later', () => {
  it.each([
    'on_failure_callback',
    'on_success_callback',
    'on_retry_callback',
    'on_execute_callback',
    'on_skipped_callback',
    'sla_miss_callback',
    'pre_execute',
    'post_execute',
  ])('are the work of the task that is given them: %s', (name) => {
    const found = toldIn(`${notes}
with DAG("a", default_args={"${name}": failed}):
    BashOperator(task_id="by_default", bash_command="echo")
    BashOperator(task_id="own", bash_command="echo", ${name}=[lambda c: note("ops.own")])
`);
    expect(found).toEqual({
      by_default: ['SQL INSERT INTO ops.failed SELECT 1 @dw'],
      own: ['SQL INSERT INTO ops.own SELECT 1 @dw'],
    });
  });

  it('are the work of the DAG that is given them', () => {
    const found = toldIn(`${notes}
dag = DAG("a", on_failure_callback=failed, sla_miss_callback=lambda *args: note("ops.late"))
dag.on_success_callback = failed
BashOperator(task_id="t", bash_command="echo", dag=dag)
`);
    expect(found).toEqual({
      a: [
        'SQL INSERT INTO ops.failed SELECT 1 @dw',
        'SQL INSERT INTO ops.late SELECT 1 @dw',
        'SQL INSERT INTO ops.failed SELECT 1 @dw',
      ],
      t: [],
    });
  });

  it('may be partials, methods, objects with a call, and notifiers', () => {
    const found = toldIn(`${notes}
from functools import partial
from airflow.notifications.basenotifier import BaseNotifier
class Ledger:
    def __init__(self, table): self.table = table
    def keep(self, context): note(self.table)
    def __call__(self, context): note(self.table)
class Note(BaseNotifier):
    def __init__(self, table): self.table = table
    def notify(self, context): note(self.table)
with DAG("a"):
    BashOperator(task_id="p", bash_command="echo", on_failure_callback=partial(note, "ops.p"))
    BashOperator(task_id="m", bash_command="echo", on_failure_callback=Ledger("ops.m").keep)
    BashOperator(task_id="c", bash_command="echo", on_failure_callback=Ledger("ops.c"))
    BashOperator(task_id="n", bash_command="echo", on_failure_callback=Note("ops.n"))
`);
    for (const name of ['p', 'm', 'c', 'n'])
      expect(found[name]).toEqual([`SQL INSERT INTO ops.${name} SELECT 1 @dw`]);
  });

  it('are the work of the task under any other name, too', () => {
    const found = toldIn(`${notes}
from airflow.providers.http.operators.http import HttpOperator
def keep(response): note("ops.kept")
with DAG("a"):
    HttpOperator(task_id="t", http_conn_id="api", endpoint="x", response_check=keep)
`);
    expect(found['t']).toContain('SQL INSERT INTO ops.kept SELECT 1 @dw');
  });

  it('are a finding with the names that they are given, where they are not in the repository', () => {
    const found = toldIn(`
from company.bookkeeping import close_books
from company.alerts import tell, Notifier
from airflow.providers.slack.notifications.slack import send_slack_notification
with DAG("a", on_failure_callback=close_books):
    BashOperator(task_id="t", bash_command="echo", on_success_callback=Notifier("ops.audit"))
    BashOperator(task_id="quiet", bash_command="echo", on_success_callback=[tell, send_slack_notification(text="done")])
`);
    expect(found).toEqual({
      a: [
        'OPEN on_failure_callback calls company.bookkeeping.close_books, which is not in the scanned folder: ',
      ],
      t: [
        'OPEN on_success_callback calls company.alerts.Notifier, which is not in the scanned folder: ops.audit',
      ],
      quiet: [],
    });
  });

  it('are followed as far as a hook tells', () => {
    const found = toldIn(`
from airflow.providers.postgres.hooks.postgres import PostgresHook
with DAG("a"):
    PythonOperator(task_id="t", python_callable=PostgresHook("dw").run, op_args=["DELETE FROM ops.old"])
`);
    expect(found).toEqual({ t: ['SQL DELETE FROM ops.old @dw'] });
  });
});

describe('methods of an operator class of the repository', () => {
  it('are all followed that Airflow calls', () => {
    const found = toldIn(
      'from own import Own\nwith DAG("a"):\n    Own(task_id="t", python_callable=lambda: None)\n',
      {
        'own.py': `${notes}
from airflow.operators.python import PythonOperator
class Own(PythonOperator):
    def pre_execute(self, context): note("ops.before")
    def execute(self, context): note("ops.work")
    def execute_complete(self, context, event=None): note("ops.after_wait")
    def post_execute(self, context, result=None): note("ops.after")
    def on_kill(self): note("ops.killed")
`,
      },
    );
    expect(found['t']?.sort()).toEqual(
      ['after', 'after_wait', 'before', 'killed', 'work'].map(
        (name) => `SQL INSERT INTO ops.${name} SELECT 1 @dw`,
      ),
    );
  });
});

describe('what @task.bash returns', () => {
  it('is run by a shell', () => {
    const found = toldIn(`
from airflow.decorators import task
with DAG("a"):
    @task.bash
    def t(): return "aws s3 cp s3://b/x s3://c/y"
    t()
`);
    expect(found).toEqual({ t: ['READ s3://b/x', 'WRITE s3://c/y'] });
  });
});

describe('code of others that is called', () => {
  it('is quiet for whole words only: a catalog is no log', () => {
    const found = toldIn(`
from company import catalog, log, alerts
def work():
    catalog.refresh("mart.sales")
    log.write("done")
    alerts.send("late")
with DAG("a"):
    PythonOperator(task_id="t", python_callable=work)
`);
    expect(found).toEqual({
      t: [
        'OPEN it calls company.catalog.refresh, code that is not in the scanned folder: mart.sales',
      ],
    });
  });
});
