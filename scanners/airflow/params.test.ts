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

const findings = (sql: string, own = '{}') =>
  toldBy(
    readFacts(
      parser,
      `
from airflow.models.param import Param
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator
with DAG("a", params={"table": Param("sales", type="string"), "day": "2024-01-01"}):
    SQLExecuteQueryOperator(task_id="t", conn_id="dw", params=${own}, sql=${JSON.stringify(sql)})
`,
    ),
  )['t']?.filter((each) => each.startsWith('OPEN'));

describe('params that a person is asked for', () => {
  it.each([
    'insert into mart.{{ params.table }} select 1',
    "select 1 from mart.{{ params['table'] }}",
    'select 1 from {{ params.schema }}.{{ params.table }}',
    'truncate table {{ params.table|lower }}',
  ])('are a finding within the connection where one names a table: %s', (sql) => {
    expect(findings(sql)).toEqual([
      'OPEN a person who starts it by hand may give another table for params.table @dw: ',
    ]);
  });

  it('are none elsewhere, nor where the task fills them itself', () => {
    expect(findings("select 1 from mart.x where d = '{{ params.day }}'")).toEqual([]);
    expect(findings("select '{{ params.table }}' from mart.x")).toEqual([]);
    expect(findings('insert into mart.{{ params.table }} select 1', '{"table": "own"}')).toEqual(
      [],
    );
  });
});

describe('more texts than are looked at', () => {
  const code = (count: number) => `
from airflow.providers.http.operators.http import HttpOperator
with DAG("a"):
    HttpOperator(task_id="t", http_conn_id="api", endpoint="x", data=["value " + str(i) for i in range(${String(count)})])
`;

  it('are a finding', () => {
    const of = (count: number) => toldBy(readFacts(parser, code(count)))['t'];
    expect(of(100)).toEqual(['READ x @api']);
    expect(of(3_000)).toEqual([
      'READ x @api',
      'OPEN what it hands on holds more texts than are looked at: ',
    ]);
  });
});
