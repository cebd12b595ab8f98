import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFolder } from '../../scanners/airflow/client.ts';
import { createDagReader } from '../../scanners/airflow/read.ts';
import { createPythonParser } from '../../scanners/shared/python/tree.ts';
import type { Measure } from './measure.ts';

/**
 * Airflow's own example DAGs, read statically and by the real DagBag: CPU ms for all files.
 * Empty without GYEBO_AIRFLOW_VENV (a venv with apache-airflow).
 */
export async function dagFileMeasures(venv: string | undefined): Promise<Measure[]> {
  const python = path.join(venv ?? '', 'bin/python');
  if (!venv || !existsSync(python)) {
    console.error(
      'bench: DAG files left out: set GYEBO_AIRFLOW_VENV to a venv with apache-airflow',
    );
    return [];
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-dags-'));
  try {
    const env = {
      ...process.env,
      AIRFLOW_HOME: path.join(folder, 'home'),
      PYTHONWARNINGS: 'ignore',
    };
    const ask = (...args: string[]) =>
      execFileSync(python, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const find = 'import airflow.example_dags as e; print(e.__path__[0])';
    const examples = ask('-c', find).trim().split('\n').at(-1) ?? '';
    const dags = path.join(folder, 'dags');
    cpSync(examples, dags, { recursive: true });
    ask('-m', 'airflow', 'db', 'migrate');
    const [first = 0, warm = 0, files = 0] = ask(path.join(import.meta.dirname, 'dagbag.py'), dags)
      .trim()
      .split(' ')
      .map(Number);
    const own = await readAll(dags);
    const what = `${String(files)} DAG files`;
    return [
      {
        what: `${what}, first pass`,
        figures: { gyebo: own.first, DagBag: first, ratio: first / own.first },
      },
      { what: `${what}, warm`, figures: { gyebo: own.warm, DagBag: warm, ratio: warm / own.warm } },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readAll(folder: string): Promise<{ first: number; warm: number }> {
  const parser = await createPythonParser();
  const files = readdirSync(folder).filter((name) => name.endsWith('.py'));
  const passes: number[] = [];
  for (let pass = 0; pass < 3; pass += 1) {
    const read = createDagReader({ files: openFolder(folder), parser, airflowVersion: 2 });
    const before = process.cpuUsage();
    for (const file of files) read(file);
    const used = process.cpuUsage(before);
    passes.push((used.user + used.system) / 1000);
  }
  parser.close();
  return { first: passes[0] ?? 0, warm: Math.min(...passes.slice(1)) };
}
