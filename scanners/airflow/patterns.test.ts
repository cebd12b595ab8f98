import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { byDefault } from '../shared/python/branches.ts';
import { createPythonParser, type PythonParser } from '../shared/python/tree.ts';
import { openFolder } from './client.ts';
import { createDagReader, type OpenReading } from './read.ts';
import type { DagReading } from './reading.ts';

const fixtures = join(import.meta.dirname, 'fixtures');

const Expected = z.array(
  z.object({
    file: z.string(),
    dag_id: z.string(),
    schedule: z.unknown(),
    tags: z.array(z.string()),
    catchup: z.boolean(),
    tasks: z.record(z.string(), z.tuple([z.string(), z.array(z.string())])),
    refs: z.array(z.object({ task: z.string(), dag: z.string() })),
  }),
);

// What real Airflow 2.11.2 made of fixtures/patterns: the construct, not the code, is what counts.
const expected = Expected.parse(JSON.parse(readFileSync(join(fixtures, 'patterns.json'), 'utf8')));

// Airflow's own names of decorated tasks' classes are not part of the comparison.
const operatorOf = (name: string): string => (name.startsWith('_') ? 'decorated' : name);

function comparable(dag: DagReading) {
  return {
    dag_id: dag.dagId,
    schedule: dag.schedule,
    tags: [...dag.tags].sort(),
    catchup: dag.catchup,
    tasks: Object.fromEntries(
      dag.tasks.map((task) => [task.id, [operatorOf(task.operator), [...task.downstream].sort()]]),
    ),
    refs: dag.references.map((reference) => ({ task: reference.task, dag: reference.dag })),
  };
}

describe('constructs that break static reading, beside what real Airflow makes of them', () => {
  let parser: PythonParser;
  let read: (path: string) => OpenReading | undefined;

  beforeAll(async () => {
    parser = await createPythonParser();
    read = createDagReader({
      files: openFolder(join(fixtures, 'patterns')),
      parser,
      airflowVersion: 2,
    });
  });
  afterAll(() => {
    parser.close();
  });

  it.each([...new Set(expected.map((dag) => dag.file))])('%s', (file) => {
    const reading = read(file)?.reading;
    const found = reading?.dags.filter((dag) => dag.loaded).map(comparable) ?? [];
    const wanted = expected
      .filter((dag) => dag.file === file)
      .map(({ file: _file, tasks, ...dag }) => ({
        ...dag,
        tasks: Object.fromEntries(
          Object.entries(tasks).map(([id, [operator, downstream]]) => [
            id,
            [operatorOf(operator), downstream],
          ]),
        ),
      }));
    const byId = (a: { dag_id: string }, b: { dag_id: string }): number =>
      a.dag_id < b.dag_id ? -1 : 1;
    expect(found.sort(byId)).toEqual(wanted.sort(byId));
    expect(reading?.incomplete).toEqual([]);
  });

  it('doubts nothing that it knows', () => {
    const doubtful = [...new Set(expected.map((dag) => dag.file))].flatMap((file) =>
      (read(file)?.reading.dags ?? []).flatMap((dag) => [
        ...dag.doubts,
        ...dag.tasks.flatMap((task) => task.doubts),
      ]),
    );
    // What hangs on a setting is known for where nobody made it only.
    expect(doubtful.filter((reason) => reason !== byDefault)).toEqual([]);
  });
});
