/** How a system's namespace and name are formed; naming.md §3 and §6, one row a system. */
export interface PlatformRule {
  /** Filled in where a namespace has none. */
  port?: number;
  /**
   * DOTTED: parts joined by dots. PATH: a key or path, slashes. RAW: one opaque text.
   * Only DOTTED names are ever quoted.
   */
  shape: 'DOTTED' | 'PATH' | 'RAW';
  /** Number of parts of a whole DOTTED name. */
  parts?: number;
  /** Schema filled in when neither the code nor the search path says one. */
  schema?: string;
  /** Case of names where the engine knows only one; absent: as stored. */
  nameCase?: 'lower' | 'upper';
  /** Authority may be a list of brokers or contact points. */
  hostList?: boolean;
  /** Authority is a file path or an opaque name: case and slashes are kept. */
  opaque?: boolean;
  /** Names keep their leading slash. */
  leadingSlash?: boolean;
  /** Partition segments `k=v` are cut from names. */
  cutsPartitions?: boolean;
}

const dotted = (parts: number, rule: Partial<PlatformRule> = {}): PlatformRule => ({
  shape: 'DOTTED',
  parts,
  ...rule,
});
const path = (rule: Partial<PlatformRule> = {}): PlatformRule => ({ shape: 'PATH', ...rule });
const raw = (rule: Partial<PlatformRule> = {}): PlatformRule => ({ shape: 'RAW', ...rule });

const rules: Record<string, PlatformRule> = {
  postgres: dotted(3, { port: 5432, schema: 'public' }),
  redshift: dotted(3, { port: 5439, schema: 'public', nameCase: 'lower' }),
  mysql: dotted(2, { port: 3306 }),
  mssql: dotted(3, { port: 1433, schema: 'dbo' }),
  sqlserver: dotted(2, { port: 1433, schema: 'dbo' }),
  oracle: dotted(3, { port: 1521 }),
  db2: dotted(3),
  teradata: dotted(2, { port: 1025 }),
  trino: dotted(3, { port: 8080, nameCase: 'lower' }),
  presto: dotted(3, { port: 8080, nameCase: 'lower' }),
  hive: dotted(2, { port: 9083, nameCase: 'lower', schema: 'default' }),
  awsathena: dotted(3),
  bigquery: dotted(3),
  snowflake: dotted(3, { nameCase: 'upper', schema: 'PUBLIC' }),
  clickhouse: dotted(2, { schema: 'default' }),
  vertica: dotted(3, { port: 5433, schema: 'public' }),
  unitycatalog: dotted(3, { nameCase: 'lower', schema: 'default' }),
  duckdb: dotted(3, { schema: 'main', opaque: true }),
  sqlite: dotted(2, { schema: 'main', opaque: true }),
  spanner: dotted(3),
  bigtable: dotted(1),
  cassandra: dotted(2, { port: 9042, hostList: true }),
  mongodb: dotted(2, { port: 27017, hostList: true }),
  connection: dotted(1, { opaque: true }),
  hbase: raw({ hostList: true }),
  redis: raw({ port: 6379, hostList: true }),
  memcached: raw({ port: 11211, hostList: true }),
  elasticsearch: raw({ port: 9200, hostList: true }),
  kafka: raw({ port: 9092, hostList: true }),
  'airflow-asset': raw({ opaque: true }),
  s3: path({ cutsPartitions: true }),
  gs: path({ cutsPartitions: true }),
  abfss: path({ cutsPartitions: true }),
  wasbs: path({ cutsPartitions: true }),
  hdfs: path({ cutsPartitions: true, leadingSlash: true }),
  file: path({ leadingSlash: true }),
  http: path({ leadingSlash: true }),
  https: path({ leadingSlash: true }),
};

const synonyms: Record<string, string> = {
  postgresql: 'postgres',
  pgsql: 'postgres',
  mariadb: 'mysql',
  s3a: 's3',
  s3n: 's3',
  gcs: 'gs',
  abfs: 'abfss',
  wasb: 'wasbs',
  databricks: 'unitycatalog',
  opensearch: 'elasticsearch',
  rediss: 'redis',
  athena: 'awsathena',
};

/** Folds scheme synonyms and drivers: `postgresql+psycopg2` → `postgres`, `s3a` → `s3`. */
export function foldScheme(scheme: string): string {
  const base = scheme.toLowerCase().replace(/\+.*$/, '');
  return synonyms[base] ?? base;
}

const glueRule = path({ nameCase: 'lower' });

/** The rule of a namespace; a job's or an unknown system's name is RAW and left as it is. */
export function ruleOf(namespace: string): PlatformRule {
  if (/^arn:[^:]*:glue:/i.test(namespace)) return glueRule;
  if (/^arn:/i.test(namespace)) return path();
  return rules[schemeOf(namespace)] ?? raw();
}

/** The folded scheme of a namespace; `bigquery` and the like are their own scheme. */
export function schemeOf(namespace: string): string {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(namespace)?.[1];
  return scheme === undefined ? namespace : foldScheme(scheme);
}
