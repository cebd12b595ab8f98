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

const imports = `
from airflow.io.path import ObjectStoragePath
from airflow.models import BaseOperator
from airflow.providers.amazon.aws.hooks.s3 import S3Hook
from airflow.providers.amazon.aws.operators.athena import AthenaOperator
from airflow.providers.google.cloud.hooks.gcs import GCSHook
from airflow.providers.postgres.hooks.postgres import PostgresHook
from airflow.sensors.base import BaseSensorOperator
`;
const factsOf = (code: string) => readFacts(parser, imports + code);
const touched = (code: string): string[] | undefined => toldBy(factsOf(code))['t'];
/** What a function with this line touches. */
const called = (line: string): string[] | undefined =>
  touched(`
def work():
    ${line}
with DAG("a"):
    PythonOperator(task_id="t", python_callable=work)
`);

describe('an operator of the repository', () => {
  const load = `
class Load(BaseOperator):
    def __init__(self, table, target, **kw):
        super().__init__(**kw)
        self.table = table
        self.target = target
    def execute(self, context):
        PostgresHook("dw").run(f"insert into {self.target} select 1 from {self.table}")
`;

  it('is followed where it is mapped, too', () => {
    const facts = factsOf(`${load}
with DAG("a"):
    first = BashOperator(task_id="first", bash_command="true")
    Load.partial(task_id="t", target="mart.x").expand(table=first.output)
`);
    const [first, task] = facts.dags[0]?.tasks ?? [];
    expect(task).toMatchObject({ id: 't', operator: 'Load', mapped: true });
    expect(first?.downstream).toEqual(['t']);
    expect(toldBy(facts)['t']?.[0]).toContain('SQL insert into mart.x select 1 from ');
  });

  it('goes on with the method that it defers to', () => {
    const told = touched(`
class Wait(BaseSensorOperator):
    def execute(self, context):
        self.defer(trigger=None, method_name="done")
    def done(self, context, event=None):
        PostgresHook("dw").run("insert into mart.x select 1")
with DAG("a"):
    Wait(task_id="t")
`);
    expect(told).toEqual(['SQL insert into mart.x select 1 @dw']);
  });
});

describe('objects of a store', () => {
  it.each([
    ['ObjectStoragePath("s3://aws@lake/x").open("r")', ['READ s3://lake/x']],
    ['(ObjectStoragePath("s3://lake/x") / "y.csv").write_text("")', ['WRITE s3://lake/x/y.csv']],
    [
      'ObjectStoragePath("s3://lake/x").copy("gs://lake/y")',
      ['READ s3://lake/x', 'WRITE gs://lake/y'],
    ],
    ['S3Hook("aws").copy_object("a", "b", "from", "to")', ['READ s3://from/a', 'WRITE s3://to/b']],
    ['GCSHook().copy("from", "a", "to", "b")', ['READ gs://from/a', 'WRITE gs://to/b']],
  ])('%s', (line, expected) => {
    expect(called(line)).toEqual(expected);
  });
});

describe('URLs in what is handed on', () => {
  const open = (names: string): string =>
    `OPEN URLs stand in what it hands on, and what is done with them is not known: ${names}`;

  it('are a finding where nothing tells what is done with them', () => {
    const task = (more: string): string[] | undefined =>
      touched(`
with DAG("a"):
    AthenaOperator(task_id="t", query="select 1 from x", database="d", ${more})
`);
    expect(task('output_location="s3://lake/out/"')?.slice(1)).toEqual([open('s3://lake/out')]);
    expect(task('output_location="s3://lake"')?.slice(1)).toEqual([]);
    expect(called('job.start({"in": "gs://lake/x/*.csv"})')).toEqual([open('gs://lake/x')]);
  });

  it('are none where they are read, told to people, or removed', () => {
    expect(called('S3Hook("aws").read_key("s3://lake/x")')).toEqual(['READ s3://lake/x']);
    expect(called('print("s3://lake/x")')).toEqual([]);
    expect(called('store.delete("s3://lake/x")')).toEqual([]);
  });
});
