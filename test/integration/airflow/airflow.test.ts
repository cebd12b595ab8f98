import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../../..');
const venv = process.env['GYEBO_AIRFLOW_VENV'] ?? '';
const python = path.join(venv, 'bin/python');
const present = venv !== '' && existsSync(python);
if (!present) console.log('skipped: Airflow: set GYEBO_AIRFLOW_VENV to a venv with apache-airflow');
if (!present && process.env['CI'] === 'true') throw new Error('CI must bring Airflow');

/** DAGs whose shape depends on the machine or the day, by name and why. */
const exceptions: Record<string, string> = {};

describe.runIf(present)(
  'the static reader beside the real DagBag, on Airflow’s own examples',
  () => {
    let folder = '';
    let truthFile = '';

    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'gyebo-airflow-'));
      const env = {
        ...process.env,
        AIRFLOW_HOME: path.join(folder, 'home'),
        AIRFLOW__CORE__LOAD_EXAMPLES: 'False',
        PYTHONWARNINGS: 'ignore',
      };
      const ask = (...args: string[]) =>
        execFileSync(python, args, {
          env,
          encoding: 'utf8',
          maxBuffer: 1 << 28,
          stdio: ['ignore', 'pipe', 'ignore'],
        });
      const examples = ask('-c', 'import airflow.example_dags as e; print(e.__path__[0])')
        .trim()
        .split('\n')
        .at(-1);
      const copied = path.join(folder, 'corpus/apache/airflow/example_dags');
      cpSync(examples ?? '', copied, { recursive: true });
      ask('-m', 'airflow', 'db', 'migrate');
      const truth = ask(
        path.join(import.meta.dirname, 'dagbag.py'),
        copied,
        'apache/airflow/example_dags',
      );
      truthFile = path.join(folder, 'truth.json');
      writeFileSync(truthFile, truth);
    }, 240_000);

    afterAll(() => {
      if (folder) rmSync(folder, { recursive: true, force: true });
    });

    const score = (...args: string[]) =>
      execFileSync(
        process.execPath,
        [
          'test/score/main.ts',
          'airflow',
          '--corpus',
          path.join(folder, 'corpus'),
          '--truth',
          truthFile,
          ...args,
        ],
        { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
      );

    it('agrees on id, schedule, tags, tasks and edges of every DAG but the named exceptions', () => {
      const misses = score('--fails', '200')
        .split('\n')
        .filter((line) => line.startsWith('- '))
        .filter((line) => !Object.keys(exceptions).some((name) => line.includes(`:: ${name}`)))
        .filter((line) => /^- (dag_id|schedule|tags|task set|edge set|not in truth):/.test(line));
      expect(misses).toEqual([]);
    });

    it('finds every reference across DAGs and invents none', () => {
      expect(JSON.parse(score('--json'))).toMatchObject({
        crossDagRecall: 100,
        crossDagPrecision: 100,
      });
    });
  },
);
