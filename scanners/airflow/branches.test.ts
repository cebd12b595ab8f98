import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bySetting, byMissing } from '../shared/python/branches.ts';
import { createPythonParser, type PythonParser } from '../shared/python/tree.ts';
import { readFacts } from './facts.fixture.ts';

let parser: PythonParser;
beforeAll(async () => {
  parser = await createPythonParser();
});
afterAll(() => {
  parser.close();
});

/** Doubts of each task, by its id. */
const doubtsIn = (code: string): Record<string, string[]> =>
  Object.fromEntries(
    readFacts(parser, code).dags.flatMap((dag) =>
      dag.tasks.map((task) => [task.id, [...new Set(task.doubts)]]),
    ),
  );

describe('tasks that hang on whether a package is there', () => {
  it('are there with a doubt in the handler of the import', () => {
    expect(
      doubtsIn(`
with DAG("a"):
    try:
        import pandas
        BashOperator(task_id="there", bash_command="echo")
    except ImportError:
        BashOperator(task_id="missing", bash_command="echo")
`),
    ).toEqual({ there: [], missing: [byMissing] });
  });

  it('are there with a doubt on either side of a flag', () => {
    const doubts = doubtsIn(`
try:
    import company
    HAS = True
except ImportError:
    HAS = False
with DAG("a"):
    if HAS:
        BashOperator(task_id="there", bash_command="echo")
    else:
        BashOperator(task_id="missing", bash_command="echo")
`);
    expect(Object.keys(doubts)).toEqual(['there', 'missing']);
    expect(doubts['missing']).toEqual([bySetting]);
  });

  it('have the id that they have where it is there', () => {
    expect(
      doubtsIn(`
try:
    import company
    HAS = True
except ImportError:
    HAS = False
with DAG("a"):
    BashOperator(task_id="there" if HAS else "missing", bash_command="echo")
`),
    ).toEqual({ there: [] });
  });

  it('keep the operator that is taken to be there', () => {
    expect(
      doubtsIn(`
try:
    from airflow.operators.empty import EmptyOperator
except ImportError:
    from airflow.operators.dummy import DummyOperator as EmptyOperator
with DAG("a"):
    EmptyOperator(task_id="t")
`),
    ).toEqual({ t: [] });
  });

  it('are doubted where a list that they are made from was filled so', () => {
    expect(
      doubtsIn(`
tables = ["a"]
try:
    from airflow.jobs.job import Job
    tables.append("b")
except ImportError:
    tables.append("c")
if SOMETHING:
    tables.extend(["d"])
with DAG("a"):
    for table in tables:
        BashOperator(task_id=table, bash_command="echo")
`),
    ).toEqual({ a: [], b: [], c: [byMissing], d: ['a condition is not known'] });
  });
});
