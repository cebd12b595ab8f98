import { nameAt } from './names.ts';
import { childScope, note, skipGroup, up, type Cte, type Outline, type Scope } from './outline.ts';
import type { Dialect, TableName } from './sql.ts';
import { noteTableFunction } from './table-function.ts';
import { words } from './words.ts';

/** Words that begin a query inside parentheses. */
export const queryWords = words('SELECT WITH VALUES FROM SEL TABLE');
/** Statements that may stand inside WITH and parentheses. */
export const statementsInside = words('INSERT UPDATE DELETE MERGE PIVOT UNPIVOT');
/** Words that end the list of tables. */
export const endsFrom =
  words(`WHERE GROUP ORDER HAVING LIMIT UNION INTERSECT EXCEPT MINUS QUALIFY WINDOW SET FETCH
  OFFSET CONNECT START RETURNING CLUSTER DISTRIBUTE SORT PREWHERE SETTINGS FORMAT OPTION INTO SELECT MODEL
  REJECT`);
const notAnAlias =
  words(`ON USING JOIN INNER LEFT RIGHT FULL CROSS NATURAL OUTER LATERAL TABLESAMPLE PIVOT UNPIVOT FOR
  AS ANTI SEMI ASOF GLOBAL ANY ALL FINAL SAMPLE WITH AT BEFORE CHANGES STRAIGHT_JOIN FORCE USE IGNORE PARTITION VALUES
  DO POSITIONAL ARRAY SET THEN LOOP END INSERT VERSION TIMESTAMP MATCH_RECOGNIZE MATCH_CONDITION`);
const beforeTable = words('ONLY LATERAL TABLE FINAL UNPIVOT SUMMARIZE STREAM');
/** Words that cannot name a table without quotes: after a stray comma they end the list. */
export const neverATable = words('WHERE GROUP ORDER HAVING UNION SELECT QUALIFY LIMIT ON');
/** Dialects where a FROM item may be an array inside an earlier item. */
const arraysInFrom = new Set<Dialect>([
  'bigquery',
  'redshift',
  'databricks',
  'spark',
  'clickhouse',
  'trino',
  'presto',
  'athena',
  'snowflake',
  'ansi',
]);
const fileFunctions =
  words(`READ_FILES CLOUD_FILES READ_PARQUET READ_CSV READ_CSV_AUTO READ_JSON READ_JSON_AUTO
  READ_JSON_OBJECTS READ_NDJSON READ_NDJSON_AUTO READ_TEXT READ_BLOB READ_XLSX READ_AVRO ST_READ SNIFF_CSV
  PARQUET_SCAN DELTA_SCAN ICEBERG_SCAN S3 S3CLUSTER GCS AZUREBLOBSTORAGE URL URLCLUSTER HDFS FILE DELTALAKE ICEBERG
  OPENROWSET`);
/** Functions that ask another system, or tables by a pattern: what they read has no name here. */
const farFunctions =
  words(`EXTERNAL_QUERY FEDERATED_QUERY OPENQUERY POSTGRES_QUERY POSTGRES_SCAN MYSQL_QUERY MYSQL_SCAN SQLITE_SCAN
  POSTGRESQL MYSQL MONGODB JDBC ODBC SQLITE REDIS MERGE DBLINK REMOTE_QUERY`);
/** ClickHouse: remote('host', db.t), cluster('c', 'db', 't'). */
const remoteFunctions = words('REMOTE REMOTESECURE CLUSTER CLUSTERALLREPLICAS');
const tableHints = words('NOLOCK READPAST UPDLOCK HOLDLOCK ROWLOCK TABLOCK XLOCK READUNCOMMITTED');

/** The WITH query that `name` means here, if any. */
export function findCte(scope: Scope | undefined, name: string): Cte | undefined {
  for (let each = scope; each; each = each.parent) {
    const cte = each.ctes.get(name.toLowerCase());
    if (cte) return cte;
  }
  return undefined;
}

function hasAlias(scope: Scope | undefined, name: string, outerToo: boolean): boolean {
  for (let each = scope; each; each = outerToo ? each.parent : undefined) {
    if (each.aliases.has(name.toLowerCase())) return true;
  }
  return false;
}

/**
 * BigQuery correlates a FROM item with any query around it, whose own FROM may come later: such
 * arrays can only be told when the whole statement has been read.
 */
export function dropArrays(outline: Outline): void {
  if (outline.dialect !== 'bigquery') return;
  outline.reads = outline.reads.filter(({ table, outer }) => {
    const [first] = table.parts;
    return table.parts.length === 1 || first === undefined || !hasAlias(outer, first, true);
  });
}

/** Counts `table` as read unless it is a CTE or an array of an earlier FROM item. */
export function addRead(outline: Outline, table: TableName, scope: Scope, hidden = false): void {
  const [first] = table.parts;
  if (first === undefined) return;
  const single = table.parts.length === 1;
  if (table.kind === 'TABLE') {
    const cte = single ? findCte(scope, first) : undefined;
    if (cte) {
      outline.cteUses.push({ cte, owner: scope.owner });
      return;
    }
    const nested = !single && arraysInFrom.has(outline.dialect);
    if (nested && hasAlias(scope, first, outline.dialect === 'bigquery')) return;
    if (single && first.toUpperCase() === 'DUAL') return;
    // T-SQL's triggers see the changed rows under these names.
    if (single && outline.dialect === 'tsql' && /^(?:inserted|deleted)$/i.test(first)) return;
  }
  outline.reads.push({
    table,
    owner: scope.owner,
    hidden: hidden || table.kind !== 'TABLE',
    outer: scope.parent,
  });
}

function behindModifiers(outline: Outline, at: number): number {
  let i = at;
  while (beforeTable.has(up(outline, i))) {
    const next = outline.tokens[i + 1];
    const follows =
      next?.upper === '(' ||
      (up(outline, i) !== 'TABLE' && /^(word|quoted|string)$/.test(next?.kind ?? ''));
    if (!follows || endsFrom.has(next?.upper ?? '')) break;
    i += 1;
  }
  return i;
}

/** Reads one FROM item at `at`; gives the index behind it and its alias. */
export function fromItem(outline: Outline, at: number, to: number, scope: Scope): number {
  const i = behindModifiers(outline, at);
  const word = up(outline, i);
  if (word === '(') {
    const end = Math.min(outline.close[i] ?? to, to);
    const stream = up(outline, i - 1) === 'STREAM' ? nameAt(outline, i + 1) : undefined;
    if (stream) addRead(outline, stream.table, scope, true);
    else tableGroup(outline, i + 1, end, scope, up(outline, i - 1) === 'TABLE');
    return alias(outline, end + 1, to, scope);
  }
  if (word === 'VALUES' && up(outline, i + 1) === '(') return values(outline, i + 1, to, scope);
  if (word === 'ROWS' && up(outline, i + 1) === 'FROM')
    return alias(outline, skipGroup(outline, i + 2), to, scope);
  // DuckDB writes the alias first: FROM a : t.
  const start = up(outline, i + 1) === ':' && outline.dialect === 'duckdb' ? i + 2 : i;
  const name = nameAt(outline, start);
  if (!name || name.next > to) return start + 1;
  if (up(outline, name.next) === '(' && name.table.kind === 'TABLE') {
    return tableFunction(outline, name.table, name.next, to, scope);
  }
  // A name in IDENTIFIER('…') is a text to the parsers.
  const hidden = up(outline, start) === 'IDENTIFIER';
  // `UNPIVOT c.items` goes through an array of c.
  if (up(outline, i - 1) !== 'UNPIVOT' || i === at) addRead(outline, name.table, scope, hidden);
  const last = name.table.parts.at(-1);
  if (name.table.kind === 'TABLE' && last) scope.aliases.set(last.toLowerCase(), name.table);
  const options = name.table.kind === 'STAGE' || name.table.kind === 'PATH';
  const next =
    options && up(outline, name.next) === '(' ? skipGroup(outline, name.next) : name.next;
  return alias(outline, next, to, scope, name.table);
}

/** `VALUES (…), (…) AS t`: its commas separate rows. */
function values(outline: Outline, at: number, to: number, scope: Scope): number {
  let i = at;
  while (up(outline, i) === '(' && i < to) {
    const end = Math.min(outline.close[i] ?? to, to);
    outline.readLevel(outline, i + 1, end, childScope(scope));
    i = end + 1;
    if (up(outline, i) !== ',' || up(outline, i + 1) !== '(') break;
    i += 1;
  }
  return alias(outline, i, to, scope);
}

/** The path that a function reads: its first text, or all texts of a list that stands first. */
function readPath(outline: Outline, from: number, to: number, scope: Scope): void {
  const bulk = up(outline, from) === 'BULK' ? from + 1 : from;
  const isList = up(outline, bulk) === '[';
  for (let i = isList ? bulk + 1 : bulk; i < to; i += 1) {
    const token = outline.tokens[i];
    if (token?.kind === 'string')
      addRead(outline, { parts: [token.value], kind: 'PATH', line: token.line }, scope, true);
    else if (token?.upper !== ',') return laterPath(outline, i, to, scope);
    if (!isList) return;
  }
}

/** `cluster, 'https://…'`: the first text that is a path for certain. */
function laterPath(outline: Outline, from: number, to: number, scope: Scope): void {
  for (let i = from; i < to; i += 1) {
    const token = outline.tokens[i];
    if (up(outline, i) === ']') return;
    if (token?.kind !== 'string' || !/^[a-z][a-z0-9+.-]*:\/\/|^\//i.test(token.value)) continue;
    addRead(outline, { parts: [token.value], kind: 'PATH', line: token.line }, scope, true);
    return;
  }
}

/** Names that stand in the arguments as names or as texts: db.t, 'db.t', 'db', 't'. */
function readArgument(outline: Outline, at: number, to: number, scope: Scope): void {
  const [first, second] = [outline.tokens[at], outline.tokens[at + 2]];
  if (
    first?.kind === 'string' &&
    up(outline, at + 1) === ',' &&
    second?.kind === 'string' &&
    at + 2 < to
  ) {
    const parts = [first.value, second.value];
    return addRead(outline, { parts, kind: 'TABLE', line: first.line }, scope, true);
  }
  const name = nameAt(outline, at);
  if (name?.table.kind === 'TABLE' && up(outline, name.next) !== '(')
    addRead(outline, name.table, scope, true);
}

/** mysql('host', 'db', 't', …), postgres_scan('login', 's', 't'): behind the third may stand a secret. */
function farNames(outline: Outline, from: number, to: number): string[] {
  const found: string[] = [];
  for (let i = from, n = 0; i < to && n < 3; i = skipGroup(outline, i)) {
    const token = outline.tokens[i];
    if (up(outline, i) === ',') n += 1;
    else if (n > 0 && n < 3 && token?.kind === 'string' && /^[\p{L}\p{N}_.$]+$/u.test(token.value))
      found.push(token.value);
  }
  return found;
}

/** What a table function reads besides the queries in its arguments. */
function readByFunction(
  outline: Outline,
  name: string,
  from: number,
  to: number,
  scope: Scope,
): void {
  if (fileFunctions.has(name)) readPath(outline, from, to, scope);
  else if (name === 'TABLE_CHANGES') readArgument(outline, from, from + 1, scope);
  else if (outline.dialect === 'clickhouse' && remoteFunctions.has(name)) {
    let i = from;
    while (i < to && up(outline, i) !== ',') i = skipGroup(outline, i);
    if (i < to) readArgument(outline, i + 1, to, scope);
  } else if (/^(?:DICTIONARY|QUERY_TABLE)$/.test(name))
    readArgument(outline, from, from + 1, scope);
  const far = farFunctions.has(name) && from < to;
  if (far) outline.said.push(...farNames(outline, from, to));
  if (far || (name === 'QUERY' && up(outline, from) === 'QUERY'))
    note(outline, from, `${name.toLowerCase()}() reads tables that are not named here`);
}

function tableFunction(
  outline: Outline,
  table: TableName,
  open: number,
  to: number,
  scope: Scope,
): number {
  const end = Math.min(outline.close[open] ?? to, to);
  const name = table.parts.at(-1)?.toUpperCase() ?? '';
  const hint = outline.dialect === 'tsql' && tableHints.has(up(outline, open + 1));
  if (hint) {
    addRead(outline, table, scope, true);
    return alias(outline, end + 1, to, scope, table);
  }
  readByFunction(outline, name, open + 1, end, scope);
  noteTableFunction(outline, table);
  if (name === 'SEMANTIC_VIEW') {
    const view = nameAt(outline, open + 1);
    if (view) addRead(outline, view.table, scope, true);
  } else outline.readLevel(outline, open + 1, end, childScope(scope));
  return alias(outline, end + 1, to, scope);
}

/** The inside of parentheses that hold nothing but parentheses. */
function unwrap(outline: Outline, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  while (up(outline, start) === '(' && outline.close[start] === end - 1) {
    start += 1;
    end -= 1;
  }
  return [start, end];
}

/** `( … )` where a table is expected: a query, a joined table or more parentheses. */
function tableGroup(
  outline: Outline,
  from: number,
  to: number,
  scope: Scope,
  isTableFunction: boolean,
): void {
  if (up(outline, from) === '(' && outline.close[from] === to - 1)
    return tableGroup(outline, ...unwrap(outline, from, to), scope, false);
  const first = up(outline, from);
  const word = outline.tokens[from]?.kind === 'word';
  if (isTableFunction && word && !queryWords.has(first)) {
    const name = nameAt(outline, from);
    if (name && up(outline, name.next) === '(') noteTableFunction(outline, name.table);
    outline.readLevel(outline, from, to, childScope(scope));
  } else if (statementsInside.has(first) && up(outline, from + 1) !== '.')
    outline.readStatement(outline, from, to, childScope(scope));
  else if (queryWords.has(first)) outline.readLevel(outline, from, to, childScope(scope));
  else if (isTableFunction && outline.tokens[from]?.kind === 'string') {
    // Snowflake: TABLE('name').
    const name = nameAt(outline, from);
    if (name) addRead(outline, name.table, scope, true);
  } else outline.readLevel(outline, from, to, scope, { expectTable: true });
}

/** Steps over an alias and its column list; notes the alias in `scope`. */
export function alias(
  outline: Outline,
  at: number,
  to: number,
  scope: Scope,
  table?: TableName,
): number {
  let i = at;
  if (up(outline, i) === '*') i += 1;
  const named = up(outline, i) === 'AS';
  if (named) i += 1;
  const token = outline.tokens[i];
  if (i >= to || !token) return i;
  const free = !notAnAlias.has(token.upper) && !endsFrom.has(token.upper);
  const isName = token.kind === 'quoted' || (token.kind === 'word' && (named || free));
  if (!isName || up(outline, i + 1) === '.') return i;
  scope.aliases.set(token.value.toLowerCase(), table);
  i += 1;
  return up(outline, i) === '(' && named ? skipGroup(outline, i) : i;
}

/** LATERAL VIEW [OUTER] f(x) t [AS a, b]: its commas separate columns, not tables. */
export function lateralView(outline: Outline, at: number, to: number, scope: Scope): number {
  let i = at + 2;
  while (i < to && up(outline, i) !== '(') i += 1;
  const end = Math.min(outline.close[i] ?? to, to);
  outline.readLevel(outline, i + 1, end, scope);
  i = alias(outline, end + 1, to, scope);
  if (up(outline, i) === 'AS') i += 2;
  while (up(outline, i) === ',' && i < to) i += 2;
  return i;
}
