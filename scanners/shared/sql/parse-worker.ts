import { parentPort } from 'node:worker_threads';
import { Dialect as PolyglotDialect, parse as parsePolyglot } from '@polyglot-sql/sdk';
import {
  dialectFromString,
  GenericDialect,
  init,
  parse as parseSqlparser,
} from '@guanmingchiu/sqlparser-ts';
import { readPolyglot } from './ast-polyglot.ts';
import { readSqlparser } from './ast-sqlparser.ts';
import type { TreeReading } from './ast.ts';
import type { ParseAnswer, ParseQuestion, Task } from './parser.ts';
import type { Dialect } from './sql.ts';

const polyglotNames: Record<Dialect, PolyglotDialect> = {
  ansi: PolyglotDialect.Generic,
  athena: PolyglotDialect.Athena,
  bigquery: PolyglotDialect.BigQuery,
  clickhouse: PolyglotDialect.ClickHouse,
  databricks: PolyglotDialect.Databricks,
  duckdb: PolyglotDialect.DuckDB,
  hive: PolyglotDialect.Hive,
  mysql: PolyglotDialect.MySQL,
  oracle: PolyglotDialect.Oracle,
  postgres: PolyglotDialect.PostgreSQL,
  presto: PolyglotDialect.Presto,
  redshift: PolyglotDialect.Redshift,
  snowflake: PolyglotDialect.Snowflake,
  spark: PolyglotDialect.Spark,
  sqlite: PolyglotDialect.SQLite,
  trino: PolyglotDialect.Trino,
  tsql: PolyglotDialect.TSQL,
  vertica: PolyglotDialect.PostgreSQL,
};
const sqlparserNames: Partial<Record<Dialect, string>> = {
  ansi: 'generic',
  postgres: 'postgresql',
  tsql: 'mssql',
  athena: 'hive',
  trino: 'generic',
  presto: 'generic',
  vertica: 'generic',
};

interface Failure {
  error: string;
  line?: number;
}

function polyglot(sql: string, dialect: Dialect): TreeReading | Failure {
  const result = parsePolyglot(sql, polyglotNames[dialect]);
  if (!result.success)
    return { error: result.error, ...(result.errorLine ? { line: result.errorLine } : {}) };
  return readPolyglot(result.ast);
}

const generic = new GenericDialect();

function sqlparser(sql: string, dialect: Dialect): TreeReading | Failure {
  try {
    return readSqlparser(
      parseSqlparser(sql, dialectFromString(sqlparserNames[dialect] ?? dialect) ?? generic),
    );
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** After a failure only a parser that still reads a plain query is trusted. */
function stillWorks(): boolean {
  const probe = 'select 1 from t';
  const first = polyglot(probe, 'ansi');
  const second = sqlparser(probe, 'ansi');
  return 'reads' in first && first.reads[0] === 't' && 'reads' in second && second.reads[0] === 't';
}

function parsed(task: Extract<Task, { sql: string }>): TreeReading | Failure {
  return task.kind === 'polyglot'
    ? polyglot(task.sql, task.dialect)
    : sqlparser(task.sql, task.dialect);
}

async function answer({ id, task }: ParseQuestion): Promise<ParseAnswer> {
  try {
    if (task.kind === 'jinja') {
      const { renderJinja } = await import('./jinja.ts');
      return {
        id,
        text: renderJinja(task.template, task.variables, task.openSettings, task.branch),
      };
    }
    const read = parsed(task);
    if ('reads' in read) return { id, reading: read };
    return stillWorks() ? { id, ...read } : { id, ...read, broken: true };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return task.kind === 'jinja' ? { id, error: said } : { id, error: said, broken: true };
  }
}

await init();
parentPort?.on('message', (question: ParseQuestion) => {
  void answer(question).then((said) => parentPort?.postMessage(said));
});
parentPort?.postMessage({ id: -1 });
