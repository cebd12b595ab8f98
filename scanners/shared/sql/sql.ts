/** Words of the SQL reader. Every scanner that meets SQL text speaks these. */

export const dialects = [
  'ansi',
  'athena',
  'bigquery',
  'clickhouse',
  'databricks',
  'hive',
  'mysql',
  'oracle',
  'postgres',
  'presto',
  'redshift',
  'snowflake',
  'spark',
  'sqlite',
  'trino',
  'tsql',
  'vertica',
  'duckdb',
] as const;
export type Dialect = (typeof dialects)[number];

/** A name as it stands in a statement: already split, unquoted, and folded by the dialect's rule. */
export interface TableName {
  /** `['db', 'schema', 'table']`, as many parts as are written (after USE and defaults). */
  parts: string[];
  /** TABLE, or what else a FROM / INTO may hold. PATH has one part: the URL or file path; STAGE `@x`. */
  kind: 'TABLE' | 'PATH' | 'STAGE' | 'FUNCTION';
  /** Line (1-based) in the text handed to the reader. */
  line: number;
  /** A piece came from a template or variable: `<?name>` stands inside a part. */
  templated?: boolean;
  /** Another system that it stands on, as the statement calls it: where that is, SQL does not say. */
  server?: string;
  /** SET search_path TO a, b: the schemas behind the first, where the table may stand instead. */
  otherSchemas?: string[];
}

/** The last part of a name that means every table of a schema or database. */
export const everyTable = '<?every table>';

export type WriteMode =
  | 'INSERT' // the table must exist: INSERT, COPY INTO, MERGE, UPDATE, LOAD
  | 'CREATE' // CTAS, CREATE OR REPLACE, SELECT INTO: the writer makes it
  | 'VIEW' // CREATE VIEW: reads are dependencies of the view, not of a run
  | 'UNLOAD'; // data leaves to a path

export interface SqlColumn {
  name: string;
  type?: string;
  nullable?: boolean;
  description?: string;
  primaryKey?: boolean;
}

/** CREATE TABLE / VIEW facts, when a statement has them. */
export interface TableDefinition {
  table: TableName;
  subtype: 'TABLE' | 'VIEW' | 'MATERIALIZED_VIEW' | 'EXTERNAL_TABLE';
  columns: SqlColumn[];
  temporary?: boolean;
  foreignKeys: { columns: string[]; to: TableName }[];
  /** Data location of an external table. */
  location?: string;
  description?: string;
}

/** What one statement does. `reads` → `writes` is table-level lineage. */
export interface SqlStatement {
  /** The leading words: SELECT, INSERT, CREATE TABLE, MERGE, COPY, UNLOAD … */
  verb: string;
  line: number;
  endLine: number;
  /** The statement with string and number literals masked; at most 2,000 characters. */
  text: string;
  reads: TableName[];
  writes: { table: TableName; mode: WriteMode }[];
  /** DELETE, TRUNCATE, DROP, VACUUM, GRANT, ALTER: touched, not written. */
  touches: TableName[];
  definition?: TableDefinition;
  /** Comments on tables and columns (COMMENT ON …). */
  comments?: { table: TableName; column?: string; text: string }[];
  renames?: { from: TableName; to: TableName; swap?: boolean }[];
  /** Foreign keys that are added to a table which is there. */
  references?: { table: TableName; to: TableName }[];
  /** Partitions and heirs: they go with their parent, and who reads that reads them. */
  parts?: { whole: TableName; part: TableName }[];
  drops?: TableName[];
  /** Functions that stand in the place of a table: what they read is in their own text. */
  calls?: string[];
  /** ATTACH: the name under which another system's tables stand from here on. */
  attaches?: string;
  /** Those of `reads` that stand only in WITH queries nobody uses: needed to run, but no data flows. */
  idleReads?: TableName[];
  /**
   * Something in it was not understood: what, and where. Tables above may be short.
   * LOW: the tables were only seen in its tokens (the parser gave up).
   */
  partial?: {
    message: string;
    line: number;
    confidence: 'HIGH' | 'LOW';
    /** Words of its text, and of SQL in the script's strings where it is put together at run time. */
    mentions?: string[];
  };
}

export interface SqlReading {
  statements: SqlStatement[];
  /** The whole script, temp tables, renames and drops followed: what it takes from and leaves outside. */
  script: { reads: TableName[]; writes: TableName[] };
}

export interface SqlOptions {
  dialect: Dialect;
  /** Resolve Jinja first (`{{`, `{%`); unknown values become `<?name>`. Default: only if present. */
  template?: 'auto' | 'never';
  /** Values for `{{ params.x }}`, `{{ var.value.x }}`, `{{ ds }}`… that the caller knows. */
  variables?: Record<string, string>;
  /** Settings that a template has a default for are not known, instead of being that default. */
  openSettings?: boolean;
  /** Milliseconds one statement may take in the parser; then the next rung. Default 5,000. */
  deadlineMs?: number;
}

/** Reads SQL in a worker thread that is recreated after a trap or a deadline; never throws for bad SQL. */
export interface SqlReader {
  read(text: string, options: SqlOptions): Promise<SqlReading>;
  close(): Promise<void>;
}
