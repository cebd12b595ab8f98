import { columnsOf, tableComment } from './columns.ts';
import { farSource } from './far.ts';
import { fromItem } from './from.ts';
import { nameAt } from './names.ts';
import { childScope, findTop, note, skipGroup, up, type Outline, type Scope } from './outline.ts';
import { level } from './query.ts';
import { createOther, viewLog } from './create-other.ts';
import { afterIfNotExists, parentsOf, queryIndex, readName } from './create-parts.ts';
import { packageBody, routineBody } from './routine.ts';
import type { TableDefinition } from './sql.ts';
import { words } from './words.ts';

const modifiers =
  /^(OR|REPLACE|GLOBAL|LOCAL|TEMP|TEMPORARY|VOLATILE|TRANSIENT|UNLOGGED|EXTERNAL|FOREIGN|ICEBERG|DYNAMIC|HYBRID|MULTISET|SET|RECURSIVE|FORCE|NO|EDITIONABLE|NONEDITIONABLE|SECURE|MATERIALIZED|LIVE|STREAMING|PRIVATE|SNAPSHOT|ALTER|OR_REPLACE|PUBLIC|AGGREGATE|UNIQUE|CLUSTERED|NONCLUSTERED|BITMAP|FULLTEXT|SPATIAL|REFRESH|CONSTRAINT|IMMUTABLE|TRUSTED|PROCEDURAL|SEMANTIC|LOGGED|STABLE|BINARY|SCHEDULED|WRITABLE|READABLE|WEB|NETWORK|EDITIONING|INTERACTIVE|CORTEX|BEQUEATH|TEMPORAL)$/;

/** CREATE of everything; tables, views and routines are read, the rest moves no data. */
export function create(outline: Outline, from: number, to: number, scope: Scope): void {
  const first = kindIndex(outline, from + 1, to);
  // Snowflake: CREATE EVENT TABLE.
  const eventTable = up(outline, first) === 'EVENT' && up(outline, first + 1) === 'TABLE';
  const kindAt = eventTable ? first + 1 : first;
  const kind = up(outline, kindAt);
  const said = new Set(outline.tokens.slice(from + 1, kindAt).map((token) => token.upper));
  const next = up(outline, kindAt + 1);
  if (kind === 'TABLE' && next === 'FUNCTION') return routineBody(outline, kindAt + 1, to);
  if (kind === 'VIEW' && next === 'LOG') return viewLog(outline, kindAt, to);
  if (
    kind === 'TABLE' ||
    kind === 'VIEW' ||
    (kind === 'DYNAMIC' && up(outline, kindAt + 1) === 'TABLE')
  ) {
    return table(outline, kindAt, to, scope, said);
  }
  if (kind === 'PROCEDURE' || kind === 'PROC' || kind === 'FUNCTION' || kind === 'TRIGGER') {
    return routineBody(outline, kindAt, to);
  }
  if (kind === 'PACKAGE' || (kind === 'TYPE' && next === 'BODY'))
    return packageBody(outline, kindAt, to);
  createOther(outline, kindAt, to, scope);
}

/** MySQL writes ALGORITHM = …, DEFINER = `a`@`b`, SQL SECURITY … between CREATE and VIEW. */
function kindIndex(outline: Outline, from: number, to: number): number {
  let i = from;
  while (modifiers.test(up(outline, i))) i += 1;
  if (!/^(ALGORITHM|DEFINER|SQL)$/.test(up(outline, i))) return i;
  return findTop(outline, i, to, words('VIEW PROCEDURE FUNCTION TRIGGER EVENT TABLE'));
}

function subtypeOf(kind: string, words: ReadonlySet<string>): TableDefinition['subtype'] {
  if (kind === 'VIEW') return words.has('MATERIALIZED') ? 'MATERIALIZED_VIEW' : 'VIEW';
  if (words.has('DYNAMIC') || words.has('LIVE') || words.has('STREAMING'))
    return 'MATERIALIZED_VIEW';
  return words.has('EXTERNAL') || words.has('FOREIGN') ? 'EXTERNAL_TABLE' : 'TABLE';
}

function table(
  outline: Outline,
  kindAt: number,
  to: number,
  scope: Scope,
  words: ReadonlySet<string>,
): void {
  const replica = up(outline, kindAt + 1) === 'REPLICA' && outline.dialect === 'bigquery' ? 1 : 0;
  const at = afterIfNotExists(outline, kindAt + 1 + replica);
  const name = nameAt(outline, at);
  if (!name) return note(outline, at, 'CREATE without a name');
  const subtype = subtypeOf(up(outline, kindAt), words);
  const query = queryIndex(outline, name.next, to);
  const isView = up(outline, kindAt) === 'VIEW' || subtype === 'MATERIALIZED_VIEW';
  outline.writes.push({ table: name.table, mode: isView ? 'VIEW' : 'CREATE' });
  const { columns, foreignKeys } = columnsOf(outline, name.next, query);
  const location = locationOf(outline, name.next, query);
  const temporary =
    words.has('TEMP') ||
    words.has('TEMPORARY') ||
    words.has('VOLATILE') ||
    /^#/.test(name.table.parts[0] ?? '');
  const description = tableComment(outline, name.next, query);
  outline.definition = {
    table: name.table,
    subtype,
    columns,
    foreignKeys,
    ...(temporary ? { temporary } : {}),
    ...(location ? { location } : {}),
    ...(description === undefined ? {} : { description }),
  };
  for (const whole of parentsOf(outline, name.next, query))
    outline.parts.push({ whole, part: name.table });
  if (isView) viewTarget(outline, name.next, query);
  if (query === to && farSource(outline, name.table, name.next, to, scope)) {
    outline.handParsed = true;
    for (const written of outline.writes) written.mode = 'VIEW';
  }
  if (words.has('SEMANTIC')) semanticTables(outline, name.next, to, scope);
  if (words.has('RECURSIVE') && isView)
    scope.ctes.set(name.table.parts.at(-1)?.toLowerCase() ?? '', { name: '' });
  sources(outline, name.next, query, scope);
  if (query < to) outline.query = { from: query, to };
  if (query < to) level(outline, query, to, childScope(scope), { expectTable: false });
}

/** ClickHouse: CREATE MATERIALIZED VIEW v TO t AS … fills t. */
function viewTarget(outline: Outline, from: number, to: number): void {
  if (outline.dialect !== 'clickhouse') return;
  const at = findTop(outline, from, to, words('TO'));
  const name = at < to ? nameAt(outline, at + 1) : undefined;
  if (name) outline.writes.push({ table: name.table, mode: 'INSERT' });
}

/** Snowflake: CREATE SEMANTIC VIEW v TABLES (alias AS t …, u …). */
function semanticTables(outline: Outline, from: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  const tables = findTop(outline, from, to, words('TABLES'));
  const end = Math.min(outline.close[tables + 1] ?? to, to);
  for (let i = tables + 1; i < end; i = skipGroup(outline, i === tables + 1 ? i + 1 : i)) {
    if (i !== tables + 1 && up(outline, i) !== ',') continue;
    readName(outline, up(outline, i + 2) === 'AS' ? i + 3 : i + 1, scope);
  }
}

/** LIKE, CLONE and COPY take another table's shape or data. */
function sources(outline: Outline, from: number, to: number, scope: Scope): void {
  for (let i = from; i < to; i = skipGroup(outline, i)) {
    const word = up(outline, i);
    const isSource =
      /^(CLONE|LIKE|COPY)$/.test(word) && !/^(=|GRANTS|TAGS)$/.test(up(outline, i + 1));
    // Vertica: AS COPY FROM 's3://…'.
    if (word === 'COPY' && up(outline, i + 1) === 'FROM') {
      outline.handParsed = true;
      return;
    }
    const alone =
      i + 1 < to &&
      (outline.dialect === 'clickhouse' ||
        (nameAt(outline, i + 1)?.next ?? 0) === to ||
        withData(outline, i + 1));
    // STORED AS ORC names a format.
    // ClickHouse: AS remote('host', db.t).
    const call = word === 'AS' ? nameAt(outline, i + 1)?.next : undefined;
    if (call !== undefined && outline.dialect === 'clickhouse' && up(outline, call) === '(') {
      outline.handParsed = true;
      fromItem(outline, i + 1, to, scope);
      return;
    }
    if (word === 'AS' && alone && up(outline, i - 1) !== 'STORED')
      return readName(outline, i + 1, scope);
    if (word === '(') likesInside(outline, i, scope);
    else if (isSource && up(outline, i - 1) !== '=') {
      // ClickHouse: CLONE AS t; BigQuery: REPLICA OF t.
      readName(outline, up(outline, i + 1) === 'AS' ? i + 2 : i + 1, scope);
      return;
    }
    if (word === 'REPLICA' && up(outline, i + 1) === 'OF') return readName(outline, i + 2, scope);
  }
}

/** `(a int, LIKE t INCLUDING DEFAULTS)`: columns taken from other tables. */
function likesInside(outline: Outline, open: number, scope: Scope): void {
  const end = outline.close[open] ?? open;
  for (let i = open + 1; i < end; i = skipGroup(outline, i)) {
    const starts = i === open + 1 || up(outline, i - 1) === ',';
    if (starts && up(outline, i) === 'LIKE') readName(outline, i + 1, scope);
  }
}

/** `CREATE TABLE a AS b WITH DATA`: a copy of b. */
function withData(outline: Outline, at: number): boolean {
  const next = nameAt(outline, at)?.next ?? at;
  return up(outline, next) === 'WITH' && /^(DATA|NO)$/.test(up(outline, next + 1));
}

/** LOCATION '…' of Hive, Spark, Athena; `LOCATION = @stage`; external_location of Trino. */
function locationOf(outline: Outline, from: number, to: number): string | undefined {
  for (let i = from; i < to; i += 1) {
    const copies = up(outline, i) === 'FROM' && up(outline, i - 1) === 'COPY';
    if (!copies && !/^(LOCATION|EXTERNAL_LOCATION|URIS)$/.test(up(outline, i))) continue;
    let at = i + 1;
    while (['=', '[', '('].includes(up(outline, at))) at += 1;
    const token = outline.tokens[at];
    if (token?.kind === 'string') return token.value;
    const name = nameAt(outline, at);
    if (name?.table.kind === 'STAGE') return name.table.parts[0];
  }
  return undefined;
}
