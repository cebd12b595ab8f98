import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPythonParser, type PythonParser } from '../shared/python/tree.ts';
import { factsOf } from './facts.ts';
import { scheduleFacts } from './period.ts';
import { createDagReader } from './read.ts';

let parser: PythonParser;
beforeAll(async () => {
  parser = await createPythonParser();
});
afterAll(() => parser.close());

function scheduleOf(written: string) {
  const text = `
from airflow import DAG
from airflow.datasets import Dataset
a, b, c = Dataset('s3://lake/a'), Dataset('s3://lake/b'), Dataset('s3://lake/c')
dag = DAG('d', schedule=${written})
`;
  const files = {
    rootName: 'r',
    read: (path: string) => (path === 'd.py' ? text : undefined),
    isFile: (path: string) => path === 'd.py',
    isFolder: (path: string) => path === '',
    list: () => ['d.py'],
  };
  const open = createDagReader({ files, parser, airflowVersion: 2 })('d.py');
  const [dag] = open ? factsOf(open, files, []).dags : [];
  return dag && scheduleFacts(dag);
}

test.each([
  ['[a, b]', 's3://lake/a, s3://lake/b', undefined],
  ['a & b', 's3://lake/a, s3://lake/b', undefined],
  ['(a | b)', 's3://lake/a | s3://lake/b', true],
  ['((a | b) & c)', 's3://lake/a | s3://lake/b | s3://lake/c', true],
  ['[a]', 's3://lake/a', undefined],
])('%s waits for all, or for any of them', (written, expression, any) => {
  const schedule = scheduleOf(written);
  expect(schedule).toMatchObject({ startsItself: false, expression });
  expect(schedule?.anyDataset).toBe(any);
});
