import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openFolder } from '../../scanners/airflow/client.ts';
import { createDagReader, type OpenReading } from '../../scanners/airflow/read.ts';
import type { DagReading } from '../../scanners/airflow/reading.ts';
import { byMissing, bySetting } from '../../scanners/shared/python/branches.ts';
import { createPythonParser, type PythonParser } from '../../scanners/shared/python/tree.ts';
import { scoreDags, type PredictedDag, type TrueDag } from './airflow-score.ts';

interface Truth {
  dags: TrueDag[];
}

interface Predictions {
  files: Map<string, PredictedDag[]>;
  /** Files with a statement that was not followed to its end. */
  incomplete: Set<string>;
  /** DAGs and tasks that are there only with a setting that nobody made: not compared. */
  leftOut: number;
  milliseconds: number[];
}

/** `npm run score -- airflow --corpus DIR --truth FILE [--json] [--fails N]`. */
export async function scoreAirflow(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: {
      corpus: { type: 'string' },
      truth: { type: 'string' },
      json: { type: 'boolean', default: false },
      fails: { type: 'string', default: '0' },
    },
  });
  if (!values.corpus || !values.truth) {
    throw new Error('usage: score airflow --corpus DIR --truth FILE [--json] [--fails N]');
  }
  const truth: Truth = JSON.parse(readFileSync(values.truth, 'utf8'));
  const predictions = await predict(values.corpus, truth.dags);
  const result = scoreDags(truth.dags, predictions.files, predictions.incomplete);
  if (values.json) {
    console.log(JSON.stringify(result.figures));
    return;
  }
  printScore(result, Number(values.fails));
  console.log(`left out, there only with a setting: ${predictions.leftOut} DAGs and tasks`);
  printSpeed(predictions.milliseconds);
}

async function predict(corpus: string, truth: TrueDag[]): Promise<Predictions> {
  const parser = await createPythonParser();
  const readers = new Map<string, (path: string) => OpenReading | undefined>();
  const result: Predictions = {
    files: new Map(),
    incomplete: new Set(),
    leftOut: 0,
    milliseconds: [],
  };
  for (const file of new Set(truth.map((dag) => dag.file))) {
    const [owner = '', repository = '', ...rest] = file.split('/');
    const root = join(corpus, owner, repository);
    const read = readers.get(root) ?? openReader(root, parser);
    readers.set(root, read);
    const start = performance.now();
    const reading = read(rest.join('/'))?.reading;
    result.milliseconds.push(performance.now() - start);
    if (!reading || reading.incomplete.length > 0) result.incomplete.add(file);
    const dags = (reading?.dags ?? []).filter((dag) => dag.loaded);
    result.leftOut += dags.flatMap((dag) => [dag, ...dag.tasks]).filter(needsSetting).length;
    result.files.set(file, dags.filter((dag) => !needsSetting(dag)).map(predictedDag));
  }
  parser.close();
  return result;
}

function openReader(root: string, parser: PythonParser): (path: string) => OpenReading | undefined {
  return createDagReader({ files: openFolder(root), parser, airflowVersion: 2 });
}

// The truth comes from an Airflow where nobody made any settings: what is there only with one is left
// out of the comparison.
const needsSetting = (node: { doubts: string[] }): boolean =>
  node.doubts.some((each) => each === bySetting || each === byMissing);

function predictedDag(dag: DagReading): PredictedDag {
  const left = new Set(dag.tasks.filter(needsSetting).map((task) => task.id));
  return {
    dag_id: dag.dagId,
    schedule: dag.schedule,
    datasets: dag.datasets,
    start_date: dag.startDate,
    catchup: dag.catchup,
    tags: dag.tags,
    owner: dag.owner,
    flagged: dag.doubts.length > 0,
    tasks: dag.tasks
      .filter((task) => !left.has(task.id))
      .map((task) => ({
        id: task.id,
        operator: task.operator,
        downstream: task.downstream.filter((id) => !left.has(id)),
        ...(task.mapped ? { mapped: true } : {}),
        ...(task.sql === undefined ? {} : { sql: task.sql }),
        ...(task.bashCommand === undefined ? {} : { bash_command: task.bashCommand }),
        flagged: task.doubts.length > 0,
      })),
    refs: dag.references
      .filter((each) => !left.has(each.task))
      .map((reference) => ({
        task: reference.task,
        dag: reference.dag,
        ...(reference.externalTasks[0] === undefined
          ? {}
          : { external_task_id: reference.externalTasks[0] }),
      })),
  };
}

function printScore(result: ReturnType<typeof scoreDags>, fails: number): void {
  for (const line of result.misses.slice(0, fails)) console.log(line);
  for (const [name, { ok, of }] of result.rows) {
    const share = of === 0 ? '-' : `${((100 * ok) / of).toFixed(1)} %`;
    console.log(name.padEnd(26), `${String(ok)}/${String(of)}`.padEnd(12), share);
  }
}

function printSpeed(milliseconds: number[]): void {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  console.log(
    `ms per file: median ${at(0.5)}, p95 ${at(0.95)}, slowest ${(sorted.at(-1) ?? 0).toFixed(1)}`,
  );
}
