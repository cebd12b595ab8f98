import { isPartial, shown, textOf } from '../shared/python/text.ts';
import type { Arguments, Unknown, Value } from '../shared/python/value.ts';
import { is } from '../shared/python/values.ts';
import { authorityOf, serverIn } from './server-address.ts';
import type { ConnectionName } from './touch.ts';

/** One link of `Hook(...).get_conn().cursor().execute(...)`, from the root. */
export interface Link {
  name: string;
  given: Arguments | undefined;
  key: Value | undefined;
}

/** Where a value that is not known comes from: the library name at its root and the way from there. */
export interface Chain {
  /** Dotted library path, or the name of a parameter or variable. */
  root: string;
  known: boolean;
  links: Link[];
}

/** The way from a library to this value. */
export function chainOf(value: Value, depth = 0): Chain {
  if (!is(value, 'unknown') || depth > 30) {
    const name = is(value, 'native') ? value.type : is(value, 'instance') ? value.cls.name : '';
    const base = is(value, 'instance') ? libraryBase(value.cls.bases) : undefined;
    return {
      root: base ?? name,
      known: base !== undefined,
      links: base === undefined ? [] : [constructed(value)],
    };
  }
  const { origin } = value;
  switch (origin.from) {
    case 'module':
      return { root: origin.path, known: true, links: [] };
    case 'attribute': {
      const chain = chainOf(origin.of, depth + 1);
      return {
        ...chain,
        links: [...chain.links, { name: origin.name, given: undefined, key: undefined }],
      };
    }
    case 'call':
      return called(origin.callee, origin.given, depth);
    case 'item': {
      const chain = chainOf(origin.of, depth + 1);
      return {
        ...chain,
        links: [...chain.links, { name: '[]', given: undefined, key: origin.key }],
      };
    }
    case 'choice':
      return chainOfOptions(value, depth);
    default:
      return { root: value.name, known: false, links: [] };
  }
}

function chainOfOptions(value: Unknown, depth: number): Chain {
  const option = value.options?.find(
    (each) => is(each, 'unknown') && each.origin.from !== 'unknown',
  );
  return option === undefined
    ? { root: value.name, known: false, links: [] }
    : chainOf(option, depth + 1);
}

/** A call joins its name to the link before it: `execute` becomes `execute(...)`. */
function called(callee: Unknown, given: Arguments, depth: number): Chain {
  const chain = chainOf(callee, depth + 1);
  const last = chain.links.at(-1);
  if (last && last.given === undefined && last.name !== '[]') {
    return { ...chain, links: [...chain.links.slice(0, -1), { ...last, given }] };
  }
  return { ...chain, links: [...chain.links, { name: '()', given, key: undefined }] };
}

function constructed(value: Value): Link {
  const attributes = is(value, 'instance') ? value.attributes : new Map<string, Value>();
  const site = { path: '', line: 0, endLine: 0 };
  return {
    name: '()',
    given: { positional: [], keywords: attributes, open: true, site },
    key: undefined,
  };
}

function libraryBase(bases: Value[]): string | undefined {
  for (const base of bases) {
    if (is(base, 'unknown') && base.origin.from === 'module') return base.origin.path;
    if (is(base, 'class')) {
      const inner = libraryBase(base.bases);
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}

/** Last part of a dotted path. */
export const lastPart = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

const hookPlatforms: [RegExp, string, string][] = [
  [/Redshift/i, 'redshift', 'redshift_default'],
  [/Postgres|psycopg|asyncpg|pg8000/i, 'postgres', 'postgres_default'],
  [/MySql|pymysql|MySQLdb|mysql/i, 'mysql', 'mysql_default'],
  [/MsSql|pymssql|pyodbc/i, 'tsql', 'mssql_default'],
  [/Oracle|cx_Oracle|oracledb/i, 'oracle', 'oracle_default'],
  [/Snowflake/i, 'snowflake', 'snowflake_default'],
  [/BigQuery|bigquery/i, 'bigquery', 'google_cloud_default'],
  [/Athena/i, 'athena', 'aws_default'],
  [/Trino/i, 'trino', 'trino_default'],
  [/Presto/i, 'presto', 'presto_default'],
  [/Hive|Beeline/i, 'hive', 'hiveserver2_default'],
  [/Databricks/i, 'databricks', 'databricks_default'],
  [/ClickHouse/i, 'clickhouse', 'clickhouse_default'],
  [/Vertica/i, 'vertica', 'vertica_default'],
  [/Sqlite/i, 'sqlite', 'sqlite_default'],
  [/DuckDB/i, 'duckdb', 'duckdb_default'],
  [/Cassandra|\bcassandra\b/i, 'cassandra', 'cassandra_default'],
  [/redis/i, 'redis', 'redis_default'],
  [/elasticsearch|opensearch/i, 'elasticsearch', 'elasticsearch_default'],
  [/mongo/i, 'mongodb', 'mongo_default'],
  [/kafka/i, 'kafka', 'kafka_default'],
  [/spark/i, 'spark', 'spark_default'],
  [/boto3|S3Hook|s3fs|awswrangler/i, 's3', 'aws_default'],
  [/GCSHook|google\.cloud\.storage|gcsfs/i, 'gs', 'google_cloud_default'],
  [/Http/i, 'http', 'http_default'],
  [/Drill/i, 'drill', 'drill_default'],
  [/Jdbc/i, 'jdbc', 'jdbc_default'],
  [/Odbc/i, 'odbc', 'odbc_default'],
  [/Exasol/i, 'exasol', 'exasol_default'],
  [/Impala/i, 'hive', 'impala_default'],
  [/Druid/i, 'druid', 'druid_broker_default'],
];

/** System and default conn_id behind a hook, operator or library name. */
export function platformOf(path: string): { platform: string; byDefault: string } | undefined {
  for (const [pattern, platform, byDefault] of hookPlatforms) {
    if (pattern.test(path)) return { platform, byDefault };
  }
  return undefined;
}

const connectionKey = /(?:^|_)conn_?id$/;

/** conn_id among the arguments of a hook or operator. */
export function connectionArgument(given: ReadonlyMap<string, Value>): string | undefined {
  for (const [key, value] of given) {
    if (connectionKey.test(key) && value !== null) return shown(textOf(value));
  }
  return undefined;
}

const databaseKeys = ['database', 'schema', 'dbname', 'db', 'keyspace', 'dataset_id'];

function databaseIn(given: ReadonlyMap<string, Value>): string | undefined {
  for (const key of databaseKeys) {
    const value = given.get(key);
    if (typeof value === 'string' && value !== '' && !isPartial(value)) return value;
  }
  return undefined;
}

/** The connection behind a value such as a hook, a cursor or an engine. */
export function connectionOf(chain: Chain): ConnectionName {
  const root = chain.links[0];
  const system =
    platformOf(chain.root) ?? platformOf(chain.links.map((link) => link.name).join('.'));
  const platform = system ? { platform: system.platform } : {};
  const hook = chain.links.find((link) => link.given !== undefined);
  const given = hook?.given;
  const database = given ? databaseIn(given.keywords) : undefined;
  const inDatabase = database === undefined ? {} : { database };
  const id = given ? (connectionArgument(given.keywords) ?? idIn(chain, given)) : undefined;
  const server = given && serverIn(given, (value) => chainOf(value).links.at(-1)?.given);
  if (server !== undefined)
    return { id: id ?? server.authority, ...platform, ...inDatabase, server };
  if (id !== undefined) return { id, ...platform, ...inDatabase };
  const isHook = /Hook$/.test(lastPart(chain.root)) || /hooks/.test(chain.root);
  if (isHook && system && root?.given?.open !== true)
    return { id: system.byDefault, ...platform, ...inDatabase };
  return { ...(chain.known ? {} : { id: chain.root }), ...platform, ...inDatabase };
}

/** conn_id by position, from `get_connection(...)` inside the arguments, or a host or URL. */
function idIn(chain: Chain, given: Arguments): string | undefined {
  const first = given.positional[0];
  const isHook = /Hook$/.test(lastPart(chain.root));
  if (isHook && typeof first === 'string') return shown(first);
  for (const link of chain.links) {
    for (const value of [
      ...(link.given?.positional ?? []),
      ...(link.given?.keywords.values() ?? []),
    ]) {
      const inner = fromConnection(value, 0);
      if (inner !== undefined) return inner;
    }
  }
  const url = first ?? given.keywords.get('url') ?? given.keywords.get('dsn');
  if (typeof url === 'string' && /^[a-z][a-z0-9+]*:\/\//i.test(url)) return shown(authorityOf(url));
  const host =
    given.keywords.get('host') ??
    given.keywords.get('hosts') ??
    given.keywords.get('contact_points') ??
    given.keywords.get('bootstrap_servers');
  if (typeof host === 'string') return shown(host);
  if (is(host, 'list') && typeof host.items[0] === 'string') return shown(host.items[0]);
  if (is(first, 'list') && typeof first.items[0] === 'string') return shown(first.items[0]);
  return undefined;
}

/** conn_id of a `BaseHook.get_connection(id)` that a value derives from. */
function fromConnection(value: Value, depth: number): string | undefined {
  if (!is(value, 'unknown') || depth > 6) return undefined;
  const chain = chainOf(value);
  for (const link of chain.links) {
    const name = link.name === '()' ? lastPart(chain.root) : link.name;
    if (/^get_connection(s)?$|^get_connection_from_secrets$/.test(name)) {
      const id = link.given?.positional[0] ?? link.given?.keywords.get('conn_id');
      if (id !== undefined) return shown(textOf(id));
    }
    for (const inner of [
      ...(link.given?.positional ?? []),
      ...(link.given?.keywords.values() ?? []),
    ]) {
      const found = fromConnection(inner, depth + 1);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
