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

/** Tables of a script as sqllineage's graph has them: an edge for each read → write of one statement. */
interface Graph {
  edges: [from: string, to: string][];
  readOnly: Set<string>;
  writeOnly: Set<string>;
}

function renameIn(graph: Graph, from: string, to: string): void {
  const renamed = (name: string) => (name === from ? to : name);
  graph.edges = graph.edges.map(([a, b]) => [renamed(a), renamed(b)]);
  for (const names of [graph.readOnly, graph.writeOnly]) if (names.delete(from)) names.add(to);
}

function addTo(graph: Graph, statement: SqlStatement): void {
  const reads = statement.reads.map((table) => nameOf(table).toLowerCase());
  const writes = statement.writes.map((write) => nameOf(write.table).toLowerCase());
  for (const from of reads) for (const to of writes) graph.edges.push([from, to]);
  if (writes.length === 0) for (const name of reads) graph.readOnly.add(name);
  if (reads.length === 0) for (const name of writes) graph.writeOnly.add(name);
  for (const { from, to, swap } of statement.renames ?? []) {
    if (!swap) renameIn(graph, nameOf(from).toLowerCase(), nameOf(to).toLowerCase());
  }
  for (const table of statement.drops ?? []) {
    const name = nameOf(table).toLowerCase();
    graph.readOnly.delete(name);
    graph.writeOnly.delete(name);
    graph.edges = graph.edges.filter(
      ([, to]) => to !== name || graph.edges.some(([from]) => from === name),
    );
  }
}

/** sqllineage: over several statements a table that one writes and another reads vanishes from both sides. */
function withoutBetween(reading: SqlReading): Sides {
  const graph: Graph = { edges: [], readOnly: new Set(), writeOnly: new Set() };
  for (const statement of reading.statements) addTo(graph, statement);
  const loops = graph.edges.flatMap(([from, to]) => (from === to ? [from] : []));
  const froms = new Set(graph.edges.map(([from]) => from));
  const tos = new Set(graph.edges.map(([, to]) => to));
  return {
    inputs: [
      ...graph.readOnly,
      ...loops,
      ...[...froms].filter((name) => !tos.has(name) && !graph.writeOnly.has(name)),
    ],
    outputs: [
      ...[...graph.writeOnly].filter((name) => !froms.has(name)),
      ...loops,
      ...[...tos].filter((name) => !froms.has(name)),
    ],
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
