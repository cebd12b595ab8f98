import { addRead } from './from.ts';
import { nameAt } from './names.ts';
import { findTop, note, skipGroup, up, type Outline, type Scope } from './outline.ts';
import { readAll } from './publish.ts';
import type { TableName } from './sql.ts';
import { words } from './words.ts';

/** The text behind a key in options: `dbtable 'a'`, `'hive.sql.table' = 'a'`, `LOCATION = 'a'`. */
export function optionOf(
  outline: Outline,
  from: number,
  to: number,
  keys: RegExp,
): { value: string; line: number } | undefined {
  for (let i = from; i < to; i += 1) {
    const key = outline.tokens[i];
    if (!key || key.kind === 'punct' || !keys.test(key.value)) continue;
    const value = outline.tokens[up(outline, i + 1) === '=' ? i + 2 : i + 1];
    if (value?.kind === 'string' || (value?.kind === 'quoted' && up(outline, i + 1) === '='))
      return { value: value.value, line: value.line };
  }
  return undefined;
}

/** A table of another system, as the statement writes its name. */
function readFar(
  outline: Outline,
  written: readonly (string | undefined)[],
  server: string,
  scope: Scope,
): void {
  const parts = written.flatMap((part) => part?.split('.') ?? []).filter((part) => part !== '');
  const line = outline.tokens[0]?.line ?? 1;
  const table: TableName = { parts, kind: 'TABLE', line, server };
  if (parts.length > 0) addRead(outline, table, scope, true);
}

const tableKey =
  /^(?:dbtable|table_name|hive\.sql\.table|hbase\.table\.name|kudu\.table_name|catalog_table_name|subscribe|kafka_topic_list)$/i;
const queryKey = /^(?:query|hive\.sql\.query|dbtable)$/i;

/** A table whose rows stand elsewhere is like a view: foreign tables, federated ones, JDBC, Hive's handlers. */
export function farSource(
  outline: Outline,
  own: TableName,
  from: number,
  to: number,
  scope: Scope,
): boolean {
  const server = findTop(outline, from, to, words('SERVER'));
  if (server < to) return foreignTable(outline, own, server, to, scope);
  if (outline.dialect === 'clickhouse') return engine(outline, from, to, scope);
  if (outline.dialect === 'mysql' && mysqlEngine(outline, from, to, scope)) return true;
  const query = optionOf(outline, from, to, queryKey);
  if (query && /\bfrom\b/i.test(query.value)) {
    note(outline, from, 'an option holds a query on another system');
    return true;
  }
  const table = optionOf(outline, from, to, tableKey) ?? externalOf(outline, from, to);
  if (!table) return otherCatalog(outline, from, to);
  readFar(outline, [table.value], 'another system', scope);
  return true;
}

/** Snowflake: an Iceberg table of a catalog that is not its own, named by its files only. */
function otherCatalog(outline: Outline, from: number, to: number): boolean {
  const catalog = optionOf(outline, from, to, /^catalog$/i)?.value;
  if (outline.dialect !== 'snowflake' || catalog === undefined) return false;
  if (catalog.toUpperCase() === 'SNOWFLAKE' || catalog === '') return false;
  note(outline, from, 'it is a table of another catalog, which is not named here');
  return true;
}

/** T-SQL: an external table without a file format is a table of another server. */
function externalOf(outline: Outline, from: number, to: number) {
  const isTable =
    outline.dialect === 'tsql' && !outline.tokens.some(({ upper }) => upper === 'FILE_FORMAT');
  const found = isTable ? optionOf(outline, from, to, /^location$/i) : undefined;
  return found && /^[^/:]+\.[^/:]+$/.test(found.value) ? found : undefined;
}

/** PostgreSQL: SERVER s OPTIONS (schema_name 'a', table_name 'b'); without them its own names. */
export function foreignTable(
  outline: Outline,
  own: TableName,
  server: number,
  to: number,
  scope: Scope,
): boolean {
  const option = (keys: RegExp) => optionOf(outline, server, to, keys)?.value;
  if (option(/^(?:filename|program)$/i) !== undefined) return false;
  const last = own.parts.at(-1);
  const table = option(/^(?:table_name|table|collection)$/i) ?? last;
  const schema = option(/^(?:schema_name|schema|dbname|database)$/i);
  const said = up(outline, server) === 'SERVER' ? nameAt(outline, server + 1) : undefined;
  const name = said?.table.parts.at(-1) ?? 'another system';
  readFar(outline, [schema ?? (table === last ? own.parts.at(-2) : undefined), table], name, scope);
  return true;
}

/** MySQL: ENGINE=FEDERATED CONNECTION='mysql://u@h/db/t'; ENGINE=MERGE UNION=(a, b). */
function mysqlEngine(outline: Outline, from: number, to: number, scope: Scope): boolean {
  const url = optionOf(outline, from, to, /^connection$/i)?.value;
  const path = url?.replace(/^[a-z]+:\/\/[^/]*\//i, '').split('/');
  if (url !== undefined && path)
    readFar(outline, path, URL.parse(url)?.hostname || 'another system', scope);
  return mergeTables(outline, from, to, scope) || url !== undefined;
}

/** MySQL's MERGE engine: UNION=(a, b). */
export function mergeTables(outline: Outline, from: number, to: number, scope: Scope): boolean {
  const union = findTop(outline, from, to, words('UNION'));
  if (union >= to || up(outline, union + 1) !== '=') return false;
  for (let i = union + 3; i < (outline.close[union + 2] ?? to);) {
    const name = nameAt(outline, i);
    if (!name) break;
    addRead(outline, name.table, scope, true);
    i = name.next + 1;
  }
  return true;
}

/** What an engine's arguments say: a word or a text each, undefined for what is more than that. */
function engineArguments(outline: Outline, open: number): (string | undefined)[] {
  const end = outline.close[open] ?? open;
  const found: (string | undefined)[] = [];
  for (let i = open + 1; i < end;) {
    const comma = findTop(outline, i, end, words(','));
    const only = comma === i + 1 ? outline.tokens[i] : undefined;
    found.push(only && /^(?:string|word|quoted)$/.test(only.kind) ? only.value : undefined);
    i = comma + 1;
  }
  return found;
}

const storedHere =
  /MERGETREE$|^(?:LOG|TINYLOG|STRIPELOG|MEMORY|NULL|SET|JOIN|EMBEDDEDROCKSDB|KEEPERMAP|GENERATERANDOM|FUZZJSON|TIMESERIES|VIEW|ATOMIC|LAZY|REPLICATED|SHARED)$/;
const inFiles =
  /^(?:S3|S3QUEUE|GCS|URL|HDFS|FILE|COSN|OSS|AZUREBLOBSTORAGE|ICEBERG.*|DELTALAKE.*)$/;

/** ClickHouse: an engine that keeps no rows of its own reads those of other tables. */
function engine(outline: Outline, from: number, to: number, scope: Scope): boolean {
  const at = findTop(outline, from, to, words('ENGINE'));
  const kindAt = up(outline, at + 1) === '=' ? at + 2 : at + 1;
  const kind = up(outline, kindAt);
  if (at >= to || storedHere.test(kind)) return false;
  const said = up(outline, kindAt + 1) === '(' ? engineArguments(outline, kindAt + 1) : [];
  if (inFiles.test(kind)) {
    const url = said.find((text) => text !== undefined && /^[a-z0-9]+:\/\//i.test(text));
    if (outline.definition && url !== undefined) outline.definition.location = url;
    return false;
  }
  const line = outline.tokens[at]?.line ?? 1;
  const here = (...parts: (string | undefined)[]) => {
    const known = parts.flatMap((part) => part?.split('.') ?? []).filter(Boolean);
    addRead(outline, { parts: known, kind: 'TABLE', line }, scope, true);
  };
  const [first, second, third] = said;
  if (kind === 'DISTRIBUTED' && third !== undefined) here(second, third);
  else if (kind === 'BUFFER' && second !== undefined) here(first, second);
  else if (kind === 'DICTIONARY' && first !== undefined) here(first);
  else if (kind === 'MERGE' && first !== undefined) readAll(outline, at, { schema: first }, scope);
  else engineFar(outline, kind, kindAt, said, scope);
  return true;
}

/** PostgreSQL('host', 'db', 'table', …), Kafka('host', 'topic', …) and their like. */
function engineFar(
  outline: Outline,
  kind: string,
  kindAt: number,
  said: readonly (string | undefined)[],
  scope: Scope,
): void {
  const [server = kind.toLowerCase(), database, table, , , schema] = said;
  const topic = optionOf(outline, kindAt, outline.tokens.length, tableKey)?.value;
  const named = optionOf(outline, kindAt, outline.tokens.length, /^table$/i)?.value;
  const isPostgres = /POSTGRESQL$/.test(kind);
  if (kind === 'KAFKA' && (database ?? topic) !== undefined)
    readFar(outline, [database ?? topic], server, scope);
  else if (table !== undefined || named !== undefined)
    readFar(outline, [isPostgres ? schema : database, table ?? named], server, scope);
  else if (database !== undefined)
    readAll(
      outline,
      kindAt,
      isPostgres ? { database, server } : { schema: database, server },
      scope,
    );
  else note(outline, kindAt, `${kind.toLowerCase()}() reads tables that are not named here`);
}

/** ClickHouse: CREATE DATABASE d ENGINE = PostgreSQL('host', 'db', …). */
function farDatabase(outline: Outline, kindAt: number, to: number, scope: Scope): boolean {
  const at = findTop(outline, kindAt, to, words('ENGINE'));
  const kind = up(outline, at + 2);
  if (!/^(?:MATERIALIZED)?(?:POSTGRESQL|MYSQL)$/.test(kind)) return false;
  const [server = kind.toLowerCase(), name] = engineArguments(outline, at + 3);
  const isPostgres = kind.endsWith('POSTGRESQL');
  if (name === undefined) note(outline, at, 'it holds tables of another system');
  else
    readAll(outline, at, isPostgres ? { database: name, server } : { schema: name, server }, scope);
  return true;
}

/** PostgreSQL: IMPORT FOREIGN SCHEMA r [LIMIT TO (a, b) | EXCEPT (c)] FROM SERVER s INTO l. */
export function importForeign(outline: Outline, from: number, to: number, scope: Scope): void {
  const remote = nameAt(outline, from + 3);
  const at = findTop(outline, from, to, words('SERVER'));
  const server = nameAt(outline, at + 1)?.table.parts.at(-1) ?? 'another system';
  const into = findTop(outline, at, to, words('INTO'));
  const local = nameAt(outline, into + 1)?.table;
  if (!remote) return note(outline, from, 'IMPORT without a name');
  const limit = findTop(outline, from, at, words('LIMIT'));
  if (limit >= at)
    return readAll(outline, from + 3, { schema: remote.table.parts.at(-1), server }, scope);
  for (let i = limit + 3; i < (outline.close[limit + 2] ?? to);) {
    const name = nameAt(outline, i);
    if (!name) return;
    readFar(outline, [...remote.table.parts, ...name.table.parts], server, scope);
    if (local)
      outline.writes.push({
        table: { ...name.table, parts: [...local.parts, ...name.table.parts] },
        mode: 'VIEW',
      });
    i = name.next + 1;
  }
}

/** CREATE SUBSCRIPTION s CONNECTION 'host=… dbname=d' PUBLICATION p: copies of another server's tables. */
export function subscription(outline: Outline, kindAt: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  const text = optionOf(outline, kindAt, to, /^connection$/i)?.value ?? '';
  const database =
    /\bdbname\s*=\s*'?([^\s']+)/.exec(text)?.[1] ?? URL.parse(text)?.pathname.slice(1);
  const server = /\bhost\s*=\s*'?([^\s']+)/.exec(text)?.[1] ?? URL.parse(text)?.hostname;
  if (database) readAll(outline, kindAt, { database, server: server || 'another system' }, scope);
  else note(outline, kindAt, 'it subscribes to tables of another server');
}

/**
 * CREATE SCHEMA, DATABASE or CATALOG that holds the tables of another one: CLONE s, AS REPLICA OF d,
 * Redshift's FROM POSTGRES DATABASE 'd' SCHEMA 's', ClickHouse's ENGINE = MySQL(…), Databricks' FOREIGN.
 */
export function container(outline: Outline, kindAt: number, to: number, scope: Scope): boolean {
  const isDatabase = up(outline, kindAt) !== 'SCHEMA';
  for (let i = kindAt + 2; i < to; i = skipGroup(outline, i)) {
    const isReplica = up(outline, i) === 'REPLICA' && up(outline, i + 1) === 'OF';
    if (up(outline, i) !== 'CLONE' && !isReplica) continue;
    const parts = nameAt(outline, isReplica ? i + 2 : i + 1)?.table.parts ?? [];
    const [last, before] = [parts.at(-1), parts.at(-2)];
    if (isReplica) readAll(outline, i, { database: last, server: before ?? '' }, scope);
    else
      readAll(
        outline,
        i,
        isDatabase ? { database: last } : { database: before, schema: last },
        scope,
      );
    return true;
  }
  if (outline.dialect === 'clickhouse') return farDatabase(outline, kindAt, to, scope);
  const source = findTop(outline, kindAt, to, words('FROM USING'));
  if (/^(?:SHARE|DATASHARE|LISTING)$/.test(up(outline, source + 1))) {
    note(outline, source, 'it holds tables that another account shares');
    return true;
  }
  const far = /^(?:REDSHIFT|POSTGRES|MYSQL|DATA|HIVE|CONNECTION)$/.test(up(outline, source + 1));
  const database = far ? optionOf(outline, source, to, /^database$/i)?.value : undefined;
  if (database === undefined) return false;
  const schema = optionOf(outline, source, to, /^schema$/i)?.value;
  const server = up(outline, source + 1).toLowerCase();
  // A catalog's, Hive's or MySQL's database is what others call a schema.
  const isSchema = /^(?:DATA|HIVE|MYSQL)$/.test(up(outline, source + 1));
  readAll(
    outline,
    source,
    isSchema ? { schema: database, server } : { database, schema, server },
    scope,
  );
  return true;
}
