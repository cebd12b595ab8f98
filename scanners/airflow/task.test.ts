import { expect, it } from 'vitest';
import { createPythonParser } from '../shared/python/tree.ts';
import { createDagReader } from './read.ts';
import { repository } from './repository.fixture.ts';

it('doubts a task before one whose id is not known, and an id that Airflow does not take', async () => {
  const code = `
from airflow import DAG
from airflow.decorators import task
from airflow.models import Variable
from airflow.operators.empty import EmptyOperator
with DAG("a"):
    first = EmptyOperator(task_id="first")
    first >> EmptyOperator(task_id=f"load_{Variable.get('table')}")
    first >> EmptyOperator(task_id="last")
    task(lambda: 1)()
`;
  const parser = await createPythonParser();
  const files = repository({ 'dags/a.py': code });
  const open = createDagReader({ files, parser, airflowVersion: 2 })('dags/a.py');
  parser.close();
  const doubts = open?.reading.dags[0]?.tasks.map((task) => [task.id, task.doubts]);
  expect(Object.fromEntries(doubts ?? [])).toMatchObject({
    first: ['a task after it has an id that is not known'],
    'load_<?table>': ['its id is not known'],
    last: [],
    '<lambda>': ['Airflow does not take its id'],
  });
});
