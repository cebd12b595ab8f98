import { importForeign } from './far.ts';
import { nameAt } from './names.ts';
import { childScope, findTop, note, skipGroup, up, type Outline, type Scope } from './outline.ts';
import { addRead, queryWords } from './from.ts';
import { readAll } from './publish.ts';
import { level } from './query.ts';
import type { TableName, WriteMode } from './sql.ts';
import { words } from './words.ts';

function pathOf(outline: Outline, at: number): TableName | undefined {
  const token = outline.tokens[at];
  if (token?.kind === 'string' || token?.kind === 'quoted') {
    const stage = token.value.startsWith('@');
    return { parts: [token.value], kind: stage ? 'STAGE' : 'PATH', line: token.line };
  }
  const name = nameAt(outline, at);
  if (name?.table.kind === 'STAGE') return name.table;
  return token && outline.tokens[0]?.text === '\\' ? barePath(outline, at) : undefined;
}

/** psql's \copy takes a file without quotes. */
function barePath(outline: Outline, at: number): TableName | undefined {
  const first = outline.tokens[at];
  let end = at;
  while (outline.tokens[end + 1]?.start === outline.tokens[end]?.end) end += 1;
  const text = outline.source.slice(first?.start, outline.tokens[end]?.end);
  return first ? { parts: [text], kind: 'PATH', line: first.line } : undefined;
}

function write(outline: Outline, table: TableName | undefined, mode: WriteMode, at: number): void {
  if (table) outline.writes.push({ table, mode });
  else note(outline, at, 'the target of the write is not a name or path');
}

/** COPY of PostgreSQL and Redshift, COPY INTO of Snowflake, Databricks and T-SQL. */
export function copy(outline: Outline, from: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  let i = from + 1;
  if (up(outline, i) === 'INTO') return copyInto(outline, i + 1, to, scope);
  // Redshift: COPY JOB CREATE j.
  if (up(outline, i) === 'JOB') return;
  // DuckDB: COPY FROM DATABASE a TO b.
  if (up(outline, i) === 'FROM')
    return readAll(outline, i, { database: nameAt(outline, i + 2)?.table.parts.at(-1) }, scope);
  if (up(outline, i) === 'BINARY') i += 1;
  if (up(outline, i) === '(') {
    const end = outline.close[i] ?? to;
    level(outline, i + 1, end, childScope(scope));
    return copyTo(outline, end + 1, to);
  }
  const name = nameAt(outline, i);
  if (!name) return note(outline, i, 'COPY without a table name');
  const side = findTop(outline, name.next, to, words('FROM TO'));
  if (up(outline, side) === 'TO') {
    addRead(outline, name.table, scope);
    copyTo(outline, side, to);
    return;
  }
  write(outline, name.table, 'INSERT', i);
  copyFrom(outline, side, to);
}

/** `FROM 's3://…'`; from STDIN nothing is read that has a name, from a PROGRAM nothing can be told. */
function copyFrom(outline: Outline, side: number, to: number): void {
  const at = side + 1;
  if (side >= to || /^P?STDIN$/.test(up(outline, at))) return;
  if (up(outline, at) === 'PROGRAM') return note(outline, at, 'COPY reads from a program');
  const path = pathOf(outline, at);
  if (path) outline.reads.push({ table: path, owner: undefined, hidden: true });
  else note(outline, at, 'COPY reads from something that is not a path');
}

function copyTo(outline: Outline, side: number, to: number): void {
  const at = side + 1;
  if (side >= to || /^P?STDOUT$/.test(up(outline, at))) return;
  if (up(outline, at) === 'PROGRAM') return note(outline, at, 'COPY writes to a program');
  write(outline, pathOf(outline, at), 'UNLOAD', at);
}

function copyInto(outline: Outline, from: number, to: number, scope: Scope): void {
  const path = pathOf(outline, from);
  const isTable =
    !path || (outline.tokens[from]?.kind === 'quoted' && !/[:/@]/.test(path.parts[0] ?? ''));
  const name = isTable ? nameAt(outline, from) : undefined;
  if (isTable) write(outline, name?.table, 'INSERT', from);
  else write(outline, path, 'UNLOAD', from);
  const source = findTop(outline, name?.next ?? from + 1, to, words('FROM'));
  if (source >= to) return;
  if (up(outline, source + 1) === '(') {
    level(outline, source + 2, outline.close[source + 1] ?? to, childScope(scope));
    return;
  }
  const read = pathOf(outline, source + 1);
  const isName =
    !read || (outline.tokens[source + 1]?.kind === 'quoted' && !/[:/@]/.test(read.parts[0] ?? ''));
  const table = isName ? nameAt(outline, source + 1)?.table : read;
  if (!table)
    return note(outline, source, 'COPY INTO reads from something that is not a name or path');
  addRead(outline, table, scope);
}

/** UNLOAD of Redshift (the query is a string) and Athena (it is in parentheses). */
export function unload(outline: Outline, from: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  const open = from + 1;
  const end = Math.min(outline.close[open] ?? to, to);
  const text = outline.tokens[open + 1];
  if (text?.kind === 'string' || text?.kind === 'body')
    outline.inner.push({ text: text.value, line: text.line, joins: true });
  else if (queryWords.has(up(outline, open + 1))) level(outline, open + 1, end, childScope(scope));
  else note(outline, from, 'UNLOAD without a query');
  const target = findTop(outline, end, to, words('TO'));
  write(outline, pathOf(outline, target + 1), 'UNLOAD', target);
}

/** The first path among OPTIONS(uri = '…', uris = ['…', …]). */
function uris(outline: Outline, from: number, to: number): TableName[] {
  const found: TableName[] = [];
  for (let i = from; i < to; i += 1) {
    const token = outline.tokens[i];
    const isDirectory = up(outline, i - 2) === 'DIRECTORY';
    if (token?.kind === 'string' && (isDirectory || /^[a-z0-9]+:\/\//i.test(token.value))) {
      found.push({ parts: [token.value], kind: 'PATH', line: token.line });
    }
  }
  return found;
}

/** BigQuery's EXPORT DATA and Hive's EXPORT TABLE. */
export function exportData(outline: Outline, from: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  if (up(outline, from + 1) === 'TABLE') {
    const name = nameAt(outline, from + 2);
    if (name) addRead(outline, name.table, scope);
    const target = findTop(outline, from, to, words('TO'));
    return write(outline, pathOf(outline, target + 1), 'UNLOAD', target);
  }
  if (up(outline, from + 1) === 'DATABASE')
    return note(outline, from, 'a whole database is exported');
  const as = findTop(outline, from, to, words('AS'));
  const options = findTop(outline, from, as, words('OPTIONS ('));
  const targets = uris(outline, options, as);
  if (targets.length === 0) note(outline, options, 'EXPORT DATA without a uri');
  for (const table of targets) write(outline, table, 'UNLOAD', options);
  level(outline, as + 1, to, childScope(scope));
}

/** LOAD DATA of Hive, MySQL and BigQuery, BULK INSERT, Hive's IMPORT. */
export function loadData(outline: Outline, from: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  if (up(outline, from + 1) === 'FOREIGN') return importForeign(outline, from, to, scope);
  // DuckDB loads an extension by its bare name.
  if (up(outline, from) === 'LOAD' && to - from === 2) return;
  if (up(outline, from + 1) === 'DATABASE')
    return note(outline, from, 'a whole database is imported');
  for (let i = from; i < to; i = skipGroup(outline, i)) {
    const upper = up(outline, i);
    if (
      upper === 'INTO' ||
      upper === 'OVERWRITE' ||
      (upper === 'INSERT' && i === from + 1) ||
      upper === 'IMPORT'
    ) {
      target(outline, i + 1);
    } else if (['INPATH', 'INFILE', 'FROM'].includes(upper)) {
      const path = pathOf(outline, i + 1);
      if (path) addRead(outline, path, scope);
      else if (up(outline, i + 1) === 'FILES')
        for (const each of uris(outline, i, outline.close[i + 2] ?? to))
          addRead(outline, each, scope);
    }
  }
  if (outline.writes.length === 0) note(outline, from, 'no target table found');
}

function target(outline: Outline, at: number): void {
  let i = at;
  while (/^(TABLE|EXTERNAL|INTO|TEMP|TEMPORARY)$/.test(up(outline, i))) i += 1;
  const name = nameAt(outline, i);
  if (name?.table.kind === 'TABLE' && outline.writes.length === 0)
    outline.writes.push({ table: name.table, mode: 'INSERT' });
}
