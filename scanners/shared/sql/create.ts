import { columnsOf, tableComment } from './columns.ts';
import { nameAt } from './names.ts';
import { childScope, findTop, note, skipGroup, up, type Outline, type Scope } from './outline.ts';
import { addRead } from './from.ts';
import { level } from './query.ts';
import { isCteList } from './with.ts';
import { routineBody } from './routine.ts';
import type { TableDefinition, TableName } from './sql.ts';
import { words } from './words.ts';

const modifiers =
  /^(OR|REPLACE|GLOBAL|LOCAL|TEMP|TEMPORARY|VOLATILE|TRANSIENT|UNLOGGED|EXTERNAL|FOREIGN|ICEBERG|DYNAMIC|HYBRID|MULTISET|SET|RECURSIVE|FORCE|NO|EDITIONABLE|NONEDITIONABLE|SECURE|MATERIALIZED|LIVE|STREAMING|PRIVATE|SNAPSHOT|EVENT|ALTER|OR_REPLACE|PUBLIC|AGGREGATE|UNIQUE|CLUSTERED|NONCLUSTERED|BITMAP|FULLTEXT|SPATIAL|REFRESH|CONSTRAINT|IMMUTABLE|TRUSTED|PROCEDURAL)$/;

/** CREATE of everything; tables, views and routines are read, the rest moves no data. */
export function create(outline: Outline, from: number, to: number, scope: Scope): void {
  const kindAt = kindIndex(outline, from + 1, to);
  const kind = up(outline, kindAt);
  const said = new Set(outline.tokens.slice(from + 1, kindAt).map((token) => token.upper));
  const next = up(outline, kindAt + 1);
  if (kind === 'TABLE' && next === 'FUNCTION') return routineBody(outline, kindAt + 1, to);
  if (kind === 'VIEW' && next === 'LOG') {
    outline.handParsed = true;
    return index(outline, kindAt, to);
  }
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
  if (kind === 'SYNONYM' || kind === 'ALIAS') return synonym(outline, kindAt, to, scope);
  if (kind === 'MODEL') return model(outline, kindAt, to, scope);
  if (kind === 'TASK' || kind === 'PIPE') return wrapped(outline, kindAt, to, scope);
  if (kind === 'STREAM') return stream(outline, kindAt, to, scope);
  if (kind === 'INDEX') return index(outline, kindAt, to);
}

/** MySQL writes ALGORITHM = …, DEFINER = `a`@`b`, SQL SECURITY … between CREATE and VIEW. */
function kindIndex(outline: Outline, from: number, to: number): number {
  let i = from;
  while (modifiers.test(up(outline, i))) i += 1;
  if (!/^(ALGORITHM|DEFINER|SQL)$/.test(up(outline, i))) return i;
  return findTop(outline, i, to, words('VIEW PROCEDURE FUNCTION TRIGGER EVENT TABLE'));
}

function afterIfNotExists(outline: Outline, at: number): number {
  let i = at;
  while (/^(IF|NOT|EXISTS)$/.test(up(outline, i)) && up(outline, i + 1) !== '.') i += 1;
  return i;
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
  const at = afterIfNotExists(outline, kindAt + 1);
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
  if (isView) viewTarget(outline, name.next, query);
  sources(outline, name.next, query, scope);
  if (query < to) outline.query = { from: query, to };
  if (query < to) level(outline, query, to, childScope(scope), { expectTable: false });
}

/** Where the query of a CTAS or view begins: behind AS, or a bare SELECT (Spark, MySQL). */
function queryIndex(outline: Outline, from: number, to: number): number {
  for (let i = from; i < to; i = skipGroup(outline, i)) {
    const word = up(outline, i);
    if (word === 'AS' && startsQuery(outline, i + 1)) return i + 1;
    if (word === 'SELECT' || (word === 'WITH' && isCteList(outline, i))) return i;
    if (word === '(' && i > from && startsQuery(outline, i + 1) && up(outline, i - 1) !== 'AS')
      return i;
    if (word === '(' && i === from && startsQuery(outline, i + 1)) return i;
  }
  return to;
}

function startsQuery(outline: Outline, at: number): boolean {
  let i = at;
  while (up(outline, i) === '(') i += 1;
  const word = up(outline, i);
  return (
    word === 'SELECT' ||
    word === 'VALUES' ||
    word === 'FROM' ||
    word === 'TABLE' ||
    word === 'SEL' ||
    isCteList(outline, i)
  );
}

/** ClickHouse: CREATE MATERIALIZED VIEW v TO t AS … fills t. */
function viewTarget(outline: Outline, from: number, to: number): void {
  const name = up(outline, from) === 'TO' && from < to ? nameAt(outline, from + 1) : undefined;
  if (name) outline.writes.push({ table: name.table, mode: 'INSERT' });
}

/** LIKE, CLONE and COPY take another table's shape or data. */
function sources(outline: Outline, from: number, to: number, scope: Scope): void {
  for (let i = from; i < to; i = skipGroup(outline, i)) {
    const word = up(outline, i);
    const inside = word === '(' && up(outline, i + 1) === 'LIKE';
    const isSource =
      /^(CLONE|LIKE|COPY)$/.test(word) && !/^(=|GRANTS|TAGS)$/.test(up(outline, i + 1));
    const alone =
      i + 1 < to &&
      (outline.dialect === 'clickhouse' ||
        (nameAt(outline, i + 1)?.next ?? 0) === to ||
        withData(outline, i + 1));
    if (word === 'AS' && alone) return readName(outline, i + 1, scope);
    if (inside) readName(outline, i + 2, scope);
    else if (isSource && up(outline, i - 1) !== '=') {
      readName(outline, i + 1, scope);
      return;
    }
  }
}

/** `CREATE TABLE a AS b WITH DATA`: a copy of b. */
function withData(outline: Outline, at: number): boolean {
  const next = nameAt(outline, at)?.next ?? at;
  return up(outline, next) === 'WITH' && /^(DATA|NO)$/.test(up(outline, next + 1));
}

function readName(outline: Outline, at: number, scope: Scope): void {
  const i = up(outline, at) === 'TABLE' ? at + 1 : at;
  const name = nameAt(outline, i);
  if (name) addRead(outline, name.table, scope);
}

/** LOCATION '…' of Hive, Spark, Athena; `LOCATION = @stage`; external_location of Trino. */
function locationOf(outline: Outline, from: number, to: number): string | undefined {
  for (let i = from; i < to; i += 1) {
    if (!/^(LOCATION|EXTERNAL_LOCATION|URIS)$/.test(up(outline, i))) continue;
    let at = i + 1;
    while (['=', '[', '('].includes(up(outline, at))) at += 1;
    const token = outline.tokens[at];
    if (token?.kind === 'string') return token.value;
    const name = nameAt(outline, at);
    if (name?.table.kind === 'STAGE') return name.table.parts[0];
  }
  return undefined;
}

/** CREATE SYNONYM a FOR b: a name for b, like a view on it. */
function synonym(outline: Outline, kindAt: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  const name = nameAt(outline, afterIfNotExists(outline, kindAt + 1));
  const target = findTop(outline, kindAt, to, words('FOR'));
  if (!name || target >= to) return;
  outline.writes.push({ table: name.table, mode: 'VIEW' });
  readName(outline, target + 1, scope);
}

/** BigQuery: CREATE MODEL m … AS SELECT. */
function model(outline: Outline, kindAt: number, to: number, scope: Scope): void {
  const name = nameAt(outline, afterIfNotExists(outline, kindAt + 1));
  if (name) outline.writes.push({ table: name.table, mode: 'CREATE' });
  const query = queryIndex(outline, name?.next ?? kindAt, to);
  if (query < to) {
    outline.query = { from: query, to };
    level(outline, query, to, childScope(scope));
  }
}

function wrapped(outline: Outline, kindAt: number, to: number, scope: Scope): void {
  const as = findTop(outline, kindAt, to, words('AS'));
  if (as >= to) return;
  const token = outline.tokens[as + 1];
  if (token?.kind === 'body')
    outline.inner.push({ text: token.value, line: token.line, joins: false });
  else if (up(outline, as + 1) === 'BEGIN') outline.inner.push(innerFrom(outline, as + 1, to));
  else outline.readStatement(outline, as + 1, to, scope);
}

function innerFrom(
  outline: Outline,
  from: number,
  to: number,
): { text: string; line: number; joins: boolean } {
  const [first, last] = [outline.tokens[from], outline.tokens[to - 1]];
  return {
    text: outline.source.slice(first?.start, last?.end),
    line: first?.line ?? 1,
    joins: false,
  };
}

/** Snowflake: CREATE STREAM s ON TABLE t. */
function stream(outline: Outline, kindAt: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  const name = nameAt(outline, afterIfNotExists(outline, kindAt + 1));
  const on = findTop(outline, kindAt, to, words('ON'));
  if (!name || !/^(TABLE|VIEW|STAGE|DYNAMIC|EXTERNAL)$/.test(up(outline, on + 1))) return;
  const at = up(outline, on + 2) === 'TABLE' ? on + 3 : on + 2;
  outline.writes.push({ table: name.table, mode: 'VIEW' });
  readName(outline, at, scope);
}

function index(outline: Outline, kindAt: number, to: number): void {
  const on = findTop(outline, kindAt, to, words('ON'));
  const at = up(outline, on + 1) === 'ONLY' ? on + 2 : on + 1;
  const name: { table: TableName } | undefined = nameAt(outline, at);
  if (name) outline.touches.push(name.table);
}
