import type { PythonParser } from '../shared/python/tree.ts';
import type { FileFacts } from './facts.ts';
import { createDagReader } from './read.ts';
import { repository } from './repository.fixture.ts';
import { readWithSettings } from './settings.ts';
import type { Target, Touch } from './touch.ts';

const head = `
from datetime import datetime
from airflow import DAG
from airflow.operators.python import PythonOperator
from airflow.operators.bash import BashOperator
`;

/** Facts of one DAG file of a repository that exists in memory only. */
export function readFacts(
  parser: PythonParser,
  code: string,
  others: Record<string, string> = {},
): FileFacts {
  const files = repository({ 'dags/a.py': head + code, ...others });
  const read = createDagReader({ files, parser, airflowVersion: 2 });
  const facts = readWithSettings(read, files, [], 'dags/a.py');
  if (!facts) throw new Error('not read');
  return facts;
}

/** A target in a few words: `READ mart.sales @dw`, `WRITE s3://lake/x`, `OPEN message: names`. */
export function told(touch: Touch): string {
  return touch.otherwise ? `OTHERWISE ${toldOf(touch)}` : toldOf(touch);
}

function toldOf({ access, target }: Touch): string {
  const at = 'connection' in target && target.connection?.id ? ` @${target.connection.id}` : '';
  switch (target.kind) {
    case 'sql':
      return `SQL ${target.text}${at}`;
    case 'unknown':
      return `OPEN ${target.message}${at}: ${namesIn(target)}`;
    default:
      return `${access} ${target.kind === 'name' ? target.parts.join('.') : target.url}${at}`;
  }
}

const namesIn = (target: Extract<Target, { kind: 'unknown' }>): string =>
  [...(target.mentions ?? []), ...(target.pattern ? [target.pattern] : [])].join(' ');

/** What each task touches, by its id; what the DAG itself does stands under its own. */
export function toldBy(facts: FileFacts): Record<string, string[]> {
  return Object.fromEntries(
    facts.dags.flatMap((dag) => [
      ...(dag.touches.length > 0 ? [[dag.dagId, dag.touches.map(told)] as const] : []),
      ...dag.tasks.map((task) => [task.id, task.touches.map(told)] as const),
    ]),
  );
}
