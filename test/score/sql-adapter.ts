import { scriptOf } from '../../scanners/shared/sql/script.ts';
import {
  dialects,
  type Dialect,
  type SqlReading,
  type SqlStatement,
  type TableName,
} from '../../scanners/shared/sql/sql.ts';

/** Sides of one prediction, as the scorer wants them. */
export interface Sides {
  inputs: string[];
  outputs: string[];
}

export type Source = 'sqllineage' | 'openlineage' | 'datahub' | 'sqlglot';

/** Engines that speak nearly one of the reader's dialects. */
const nearest: Record<string, Dialect> = {
  materialize: 'postgres',
  greenplum: 'postgres',
  risingwave: 'postgres',
  cockroachdb: 'postgres',
  netezza: 'postgres',
  impala: 'hive',
  sparksql: 'spark',
  mariadb: 'mysql',
  starrocks: 'mysql',
  doris: 'mysql',
  tidb: 'mysql',
  singlestore: 'mysql',
  mssql: 'tsql',
  sqlserver: 'tsql',
  fabric: 'tsql',
  postgresql: 'postgres',
};

/** The reader's dialect for a case's. */
export function dialectOf(name: string | undefined): Dialect {
  return dialects.find((each) => each === name) ?? nearest[name ?? ''] ?? 'ansi';
}

const nameOf = (table: TableName) => table.parts.join('.');

/** Adds what a source counts beyond, or not, of the product's own semantics. */
function translate(statement: SqlStatement, source: Source): Sides {
  const idle = new Set(source === 'openlineage' ? (statement.idleReads ?? []).map(nameOf) : []);
  const inputs = statement.reads.map(nameOf).filter((name) => !idle.has(name));
  const outputs = statement.writes.map((write) => nameOf(write.table));
  if (source === 'openlineage') outputs.push(...statement.touches.map(nameOf));
  if (source === 'datahub') {
    outputs.push(...(statement.drops ?? []).map(nameOf));
    if (statement.verb === 'UPDATE') inputs.push(...outputs);
  }
  for (const { from, to, swap } of statement.renames ?? []) {
    if (!swap) continue;
    if (source === 'openlineage') inputs.push(nameOf(from), nameOf(to));
    if (source === 'sqllineage') {
      inputs.push(nameOf(to));
      outputs.push(nameOf(from));
    }
  }
  return { inputs, outputs };
}

/** sqllineage: over several statements a table that one writes and another reads vanishes from both sides. */
function withoutBetween(reading: SqlReading): Sides {
  const lower = (tables: readonly TableName[]) =>
    tables.map((table) => nameOf(table).toLowerCase());
  const read = reading.statements.flatMap((statement) => lower(statement.reads));
  const { reads, writes } = scriptOf(reading.statements);
  const outputs = lower(writes);
  const feeds = (name: string) =>
    reading.statements.some(
      (each) =>
        lower(each.reads).includes(name) &&
        !lower(each.writes.map((write) => write.table)).includes(name),
    );
  return {
    inputs: lower(reads).filter((name) => !outputs.includes(name) || read.includes(name)),
    outputs: outputs.filter((name) => !feeds(name)),
  };
}

/** The reading of one case in the conventions of the source that the case comes from. */
export function sidesOf(reading: SqlReading, source: Source, multi: boolean): Sides {
  if (source === 'sqllineage' && multi) return withoutBetween(reading);
  const all = reading.statements.map((statement) => translate(statement, source));
  return {
    inputs: all.flatMap((each) => each.inputs),
    outputs: all.flatMap((each) => each.outputs),
  };
}
