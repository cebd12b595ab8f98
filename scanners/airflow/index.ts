import { join, posix } from 'node:path';
import type { Observation } from '../../server/core/observation.ts';
import { defineScanner, type Diagnosis, type ScanContext } from '../scanner.ts';
import { mentionsOf } from '../shared/mentions.ts';
import { createSqlReader } from '../shared/sql/reader.ts';
import type { SqlReader, SqlReading } from '../shared/sql/sql.ts';
import { largestFile, listPython, mayHoldDag, startOfFile, type FoundFile } from './client.ts';
import { AirflowOptions } from './config.ts';
import { readableCql } from './cql.ts';
import type { FileFacts, QuotedTouch } from './facts.ts';
import { mapFile } from './map.ts';
import { dialectOf, mappedConnection, type Naming } from './naming.ts';
import { belowRoot, scanRoot } from './root.ts';
import { createReadingThread, type ReadingThread } from './thread.ts';

const folderScope = (options: AirflowOptions): string => `folder:${clean(options.path)}`;
const clean = (path: string): string =>
  posix.normalize(path).replace(/\/$/, '').replace(/^\.$/, '').replace(/^\.\//, '');

/** Parent of the folder's scope: every run lists it whole. */
const everything = 'source';

interface Scan {
  options: AirflowOptions;
  context: ScanContext;
  naming: Naming;
  /** Folder that bounds everything that is read. */
  root: string;
  thread: ReadingThread;
  sql: SqlReader;
}

async function* scan(
  options: AirflowOptions,
  context: ScanContext,
): AsyncGenerator<Observation, void, void> {
  const { root, base } = scanRoot(context.root, options.path);
  const files = chosenFiles(options, root, base);
  const naming: Naming = {
    namespace: options.namespace,
    connections: context.connections,
    aliases: context.aliases,
    ...(context.systems && { systems: context.systems }),
  };
  const run: Scan = {
    options,
    context,
    naming,
    root,
    thread: createReadingThread({
      root,
      airflowVersion: options.airflowVersion === '3' ? 3 : 2,
      searchPath: options.templateSearchPath.flatMap(
        (path) => belowRoot(context.root, root, path) ?? [],
      ),
    }),
    sql: createSqlReader(),
  };
  try {
    for (const [done, file] of files.entries()) {
      context.signal.throwIfAborted();
      yield { type: 'progress', done, total: files.length, what: file.path };
      yield* scanFile(run, file);
    }
    // Where a folder stood before `path` was changed is gone, with all that was seen in it.
    yield { type: 'coverage', scope: folderScope(options), parent: everything, state: 'SEEN' };
    yield { type: 'listed', parent: folderScope(options) };
    yield { type: 'listed', parent: everything };
  } finally {
    await Promise.all([run.thread.close(), run.sql.close()]);
  }
}

/** Python files below the folder; throws when the folder itself cannot be listed. */
function chosenFiles(options: AirflowOptions, root: string, base: string): FoundFile[] {
  const fits = (path: string): boolean =>
    options.exclude.some((glob) => posix.matchesGlob(path, glob));
  return listPython(root, base).filter(
    ({ path }) => !fits(base ? path.slice(base.length + 1) : path),
  );
}

async function* scanFile(run: Scan, file: FoundFile): AsyncGenerator<Observation, void, void> {
  const { options, context } = run;
  const closing = { scope: `file:${file.path}`, parent: folderScope(options) };
  const unreadable = (message: string): Observation => ({
    type: 'coverage',
    ...closing,
    state: 'UNREADABLE',
    message: `${file.path}: ${message}`,
    // A link is not followed, not even to look for names.
    mentions: file.problem === undefined ? mentionsOf(startOfFile(join(run.root, file.path))) : [],
  });
  const problem = problemOf(file);
  if (problem !== undefined) {
    yield unreadable(problem);
    return;
  }
  const content = mayHoldDag(join(run.root, file.path));
  if (content !== 'maybe') {
    yield content === 'no'
      ? { type: 'coverage', ...closing, state: 'SEEN' }
      : unreadable(content.problem);
    return;
  }
  const answer = await run.thread.read(file.path);
  if ('error' in answer) {
    context.log.warn({ file: file.path }, 'a DAG file could not be read');
    yield unreadable(`${answer.error}; see whether it can be made simpler, or exclude it`);
    return;
  }
  const { facts } = answer;
  if (facts.syntaxError) {
    const { line, text } = facts.syntaxError;
    yield unreadable(
      `line ${String(line)} is not Python: ${text.slice(0, 60)}; correct it or exclude the file`,
    );
    return;
  }
  yield* mapFile(facts, await readSql(run, facts), run.naming);
  yield { type: 'coverage', ...closing, state: 'SEEN' };
}

function problemOf(file: FoundFile): string | undefined {
  if (file.problem !== undefined) return `${file.problem}; put the file itself there or exclude it`;
  if (file.bytes <= largestFile) return undefined;
  return `${String(file.bytes)} bytes are more than ${String(largestFile)}; split it or exclude it`;
}

async function readSql(run: Scan, facts: FileFacts): Promise<Map<QuotedTouch, SqlReading>> {
  const readings = new Map<QuotedTouch, SqlReading>();
  const known = new Map<string, SqlReading>();
  for (const dag of facts.dags) {
    for (const touch of [dag, ...dag.tasks].flatMap((each) => each.touches)) {
      const { target } = touch;
      if (target.kind !== 'sql') continue;
      const dialect = dialectOf(run.naming, target.connection);
      const key = JSON.stringify([
        dialect,
        target.connection.platform,
        target.text,
        target.variables,
        touch.otherwise,
      ]);
      const reading =
        known.get(key) ??
        (await run.sql.read(isCassandra(run, target) ? readableCql(target.text) : target.text, {
          dialect,
          ...(target.variables ? { variables: target.variables } : {}),
          ...(touch.otherwise ? { openSettings: true } : {}),
        }));
      known.set(key, reading);
      readings.set(touch, reading);
    }
  }
  return readings;
}

const isCassandra = (run: Scan, target: Extract<QuotedTouch['target'], { kind: 'sql' }>): boolean =>
  (mappedConnection(run.naming, target.connection)?.platform ?? target.connection.platform) ===
  'cassandra';

async function diagnose(options: AirflowOptions, context: ScanContext): Promise<Diagnosis[]> {
  try {
    const { root, base } = scanRoot(context.root, options.path);
    const files = chosenFiles(options, root, base);
    const dags = files.filter((file) => mayHoldDag(join(root, file.path)) === 'maybe');
    if (dags.length === 0) {
      return [
        {
          level: 'warning',
          message: `${options.path} holds no file that looks like a DAG`,
          advice: 'correct `path`',
        },
      ];
    }
    return [
      {
        level: 'ok',
        message: `${options.path}: ${String(files.length)} Python files, ${String(dags.length)} may hold DAGs`,
      },
    ];
  } catch (error) {
    const message = `${options.path} cannot be listed: ${error instanceof Error ? error.message : String(error)}`;
    return [{ level: 'error', message, advice: 'correct `path` or its permissions' }];
  }
}

/** Scanner of Airflow DAG files: read by an abstract interpreter, never run. */
export const airflow = defineScanner<AirflowOptions>({
  id: 'airflow',
  title:
    'Reads Airflow DAGs, their tasks and the data they touch from Python files, running nothing',
  options: AirflowOptions,
  capabilities: { detectsDeletion: true, usage: 'none', followsCode: true },
  covers: (options) => [options.namespace],
  scan,
  diagnose,
});
