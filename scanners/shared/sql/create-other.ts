import { addRead, queryWords } from './from.ts';
import { afterIfNotExists, queryIndex, readName } from './create-parts.ts';
import { container, optionOf, subscription } from './far.ts';
import { nameAt } from './names.ts';
import { childScope, findTop, note, skipGroup, up, type Outline, type Scope } from './outline.ts';
import { publication, replicated } from './publish.ts';
import { level } from './query.ts';
import { words } from './words.ts';

type Reader = (outline: Outline, kindAt: number, to: number, scope: Scope) => void;

/** CREATE SYNONYM a FOR b: a name for b, like a view on it. */
function synonym(outline: Outline, kindAt: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  const name = nameAt(outline, afterIfNotExists(outline, kindAt + 1));
  const target = findTop(outline, kindAt, to, words('FOR'));
  if (!name || target >= to) return;
  outline.writes.push({ table: name.table, mode: 'VIEW' });
  readName(outline, target + 1, scope);
}

/** CREATE MODEL of BigQuery (AS SELECT) and Redshift (FROM t, FROM (SELECT …)). */
function model(outline: Outline, kindAt: number, to: number, scope: Scope): void {
  const name = nameAt(outline, afterIfNotExists(outline, kindAt + 1));
  if (name) outline.writes.push({ table: name.table, mode: 'CREATE' });
  const query = queryIndex(outline, name?.next ?? kindAt, to);
  if (query < to) {
    outline.query = { from: query, to };
    return level(outline, query, to, childScope(scope));
  }
  const from = findTop(outline, kindAt, to, words('FROM'));
  if (from >= to) return;
  outline.handParsed = true;
  if (up(outline, from + 1) === '(')
    level(outline, from + 2, outline.close[from + 1] ?? to, childScope(scope));
  else readName(outline, from + 1, scope);
}

/** TASK, PIPE, FLOW, SCHEDULED QUERY … AS statement; Teradata's MACRO m AS (statements). */
function wrapped(outline: Outline, kindAt: number, to: number, scope: Scope): void {
  const as = findTop(outline, kindAt, to, words('AS'));
  if (as < to) inside(outline, as + 1, to, scope);
}

/** RULE … DO ALSO statement, EVENT … DO statement, ALERT … IF (EXISTS (query)) THEN statement. */
function triggered(outline: Outline, kindAt: number, to: number, scope: Scope): void {
  const end = findTop(outline, kindAt, to, words('DO THEN'));
  level(outline, kindAt + 1, end, childScope(scope));
  let at = end + 1;
  while (/^(?:ALSO|INSTEAD)$/.test(up(outline, at))) at += 1;
  if (at < to && up(outline, at) !== 'NOTHING') inside(outline, at, to, scope);
  outline.handParsed = true;
}

/** The statement or statements that another one holds. */
function inside(outline: Outline, at: number, to: number, scope: Scope): void {
  const token = outline.tokens[at];
  const group = token?.upper === '(' && !queryWords.has(up(outline, at + 1));
  if (token?.kind === 'body' || token?.kind === 'string') {
    outline.handParsed = true;
    outline.inner.push({ text: token.value, line: token.line, joins: false });
  } else if (token?.upper === 'BEGIN' || token?.upper === 'DECLARE' || group) {
    const end = group ? (outline.close[at] ?? to) : to;
    outline.handParsed = true;
    outline.inner.push(innerFrom(outline, group ? at + 1 : at, end));
  } else {
    outline.readStatement(outline, at, to, scope);
    outline.query ??= { from: at, to };
  }
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

/** DuckDB: CREATE MACRO f(x) AS [TABLE] query; like a function it only reads. */
function macro(outline: Outline, kindAt: number, to: number, scope: Scope): void {
  const as = findTop(outline, kindAt, to, words('AS'));
  const [next, second] = [up(outline, as + 1), up(outline, as + 2)];
  if (next === '(' && !queryWords.has(second)) return inside(outline, as + 1, to, scope);
  outline.handParsed = true;
  level(outline, next === 'TABLE' ? as + 2 : as + 1, to, childScope(scope));
}

/** Vertica: a projection is a copy of a query's rows. */
function projection(outline: Outline, kindAt: number, to: number, scope: Scope): void {
  const name = nameAt(outline, afterIfNotExists(outline, kindAt + 1));
  const query = queryIndex(outline, name?.next ?? kindAt, to);
  if (!name || query >= to) return;
  outline.writes.push({ table: name.table, mode: 'VIEW' });
  outline.query = { from: query, to };
  level(outline, query, to, childScope(scope));
}

/** ClickHouse: CREATE DICTIONARY d … SOURCE(CLICKHOUSE(DB 'a' TABLE 'b')). */
function dictionary(outline: Outline, kindAt: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  const name = nameAt(outline, afterIfNotExists(outline, kindAt + 1));
  if (name) outline.writes.push({ table: name.table, mode: 'VIEW' });
  const source = findTop(outline, kindAt, to, words('SOURCE'));
  const open = source + 3;
  const end = Math.min(outline.close[open] ?? to, to);
  if (source >= to || up(outline, source + 2) !== 'CLICKHOUSE')
    return farDictionary(outline, Math.min(source, to - 1), to);
  const said = (key: string) => {
    const at = findTop(outline, open + 1, end, words(key));
    return at < end ? outline.tokens[at + 1] : undefined;
  };
  const [table, database] = [said('TABLE'), said('DB')];
  if (!table) return note(outline, source, 'the dictionary is filled by a query in a string');
  const parts = [...(database ? [database.value] : []), table.value];
  addRead(outline, { parts, kind: 'TABLE', line: table.line }, scope, true);
}

function farDictionary(outline: Outline, source: number, to: number): void {
  const table = optionOf(outline, source, to, /^(?:table|collection)$/i);
  if (table) outline.said.push(table.value);
  note(outline, source, 'the dictionary is filled from another system');
}

/** SQLite: CREATE VIRTUAL TABLE v USING fts5(x, content='t') reads t. */
function virtual(outline: Outline, kindAt: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  const name = nameAt(outline, afterIfNotExists(outline, kindAt + 2));
  const content = optionOf(outline, kindAt, to, /^content$/i);
  if (!name || !content || content.value === '') return;
  outline.writes.push({ table: name.table, mode: 'VIEW' });
  addRead(outline, { parts: [content.value], kind: 'TABLE', line: content.line }, scope, true);
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
  const name = nameAt(outline, at);
  if (name) outline.touches.push(name.table);
}

/** BigQuery, SQL/PGQ: CREATE PROPERTY GRAPH g NODE TABLES (a KEY (x), b) EDGE TABLES (c …). */
function graph(outline: Outline, kindAt: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  const name = nameAt(outline, afterIfNotExists(outline, kindAt + 2));
  if (name) outline.writes.push({ table: name.table, mode: 'VIEW' });
  for (let i = name?.next ?? to; i < to; i = skipGroup(outline, i)) {
    if (up(outline, i) !== '(' || up(outline, i - 1) !== 'TABLES') continue;
    const end = outline.close[i] ?? to;
    for (let at = i + 1; at < end; at = findTop(outline, at, end, words(',')) + 1)
      readName(outline, at, scope);
  }
}

/** Oracle: CREATE MATERIALIZED VIEW LOG ON t. */
export function viewLog(outline: Outline, kindAt: number, to: number): void {
  outline.handParsed = true;
  index(outline, kindAt, to);
}

const readers = new Map<string, Reader>([
  ['SYNONYM', synonym],
  ['ALIAS', synonym],
  ['MODEL', model],
  ['TASK', wrapped],
  ['PIPE', wrapped],
  ['FLOW', wrapped],
  ['QUERY', wrapped],
  ['RULE', triggered],
  ['EVENT', triggered],
  ['ALERT', triggered],
  ['MACRO', macro],
  ['PROJECTION', projection],
  ['DICTIONARY', dictionary],
  ['STREAM', stream],
  ['PUBLICATION', publication],
  ['SUBSCRIPTION', subscription],
  ['REPLICATION', replicated],
  ['FAILOVER', replicated],
  ['PROPERTY', graph],
  ['VIRTUAL', virtual],
  ['INDEX', index],
]);

/** Objects that hold no rows and take none from a table, unless a query stands in them. */
const noData =
  words(`STATISTICS CAST SCHEMA DATABASE CATALOG SERVER USER ROLE GROUP LOGIN TYPE DOMAIN COLLATION CONVERSION
  EXTENSION LANGUAGE OPERATOR AGGREGATE POLICY ROW TABLESPACE SEQUENCE ACCESS TEXT
  TRANSFORM STAGE FILE STORAGE INTEGRATION NOTIFICATION API SECURITY WAREHOUSE RESOURCE TAG MASKING SHARE SECRET
  CONNECTION CREDENTIAL VOLUME LOCATION NAMESPACE DATASHARE IDENTITY PROFILE DIRECTORY LINK CONTEXT LIBRARY CLUSTER
  PARTITION ASSEMBLY CERTIFICATE KEY QUEUE SERVICE CONTRACT MESSAGE ENDPOINT RESERVATION CAPACITY ASSIGNMENT SEARCH
  VECTOR COLUMN QUOTA SETTINGS NAMED WORKLOAD RESOURCE_POOL COMPUTE APPLICATION IMAGE GIT
  EMAIL AUTHENTICATION PASSWORD SESSION NETWORK DATA SYMMETRIC ASYMMETRIC REMOTE SPATIAL DEFAULT OUTLINE EDITION
  PUBLIC CUBE DIMENSION OPERATORS RECIPIENT PROVIDER CLEAN BRANCH HASH STATEMENT MAPPING LOGFILE AVAILABILITY XML
  TRANSLATION METHOD PARSER STOPLIST RLS WIDGET CONSUMER PRIORITY ROUTE BINDING BACKUP SCHEDULE SCHEDULER POOL`);

/** CREATE of what is neither a table nor a routine. */
export function createOther(outline: Outline, kindAt: number, to: number, scope: Scope): void {
  const kind = up(outline, kindAt);
  const reader = readers.get(kind);
  if (reader) {
    reader(outline, kindAt, to, scope);
    const isQuery = outline.tokens.some((token) => /^(?:SELECT|FROM|JOIN)$/.test(token.upper));
    if (!isQuery && outline.reads.length === 0) outline.handParsed = true;
    return;
  }
  if (/^(?:DATABASE|SCHEMA|CATALOG)$/.test(kind) && container(outline, kindAt, to, scope)) {
    outline.handParsed = true;
    return;
  }
  if (!noData.has(kind)) return;
  outline.handParsed = true;
  level(outline, kindAt + 1, to, childScope(scope));
}
