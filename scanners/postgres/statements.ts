import type { SqlReader, TableName } from '../shared/sql/sql.ts';
import type { Memory } from './counters.ts';
import { causeCode, type Database } from './client.ts';

/** Reads and writes of a table by a role between two scans. */
export interface RoleUse {
  role: string;
  reads: number;
  writes: number;
}

export interface StatementUse {
  /** By `schema.table`, in quotes where needed: `relationKey`. */
  byTable: Map<string, RoleUse[]>;
  /** Every reader since the last scan is among them. */
  isWhole: boolean;
  /** Why not, for a person. */
  reason?: string;
  memory?: NonNullable<Memory['statements']>;
}

interface Statement {
  role: string;
  query: string;
  key: string;
  calls: number;
}

/** A table within the database. */
export function relationKey(schema: string, name: string): string {
  return JSON.stringify([schema, name]);
}

const nothing = (reason: string): StatementUse => ({ byTable: new Map(), isWhole: false, reason });
const most = 20_000;
const refusals = new Set(['55000', '42501', '42P01']);

/** Who read what since the last scan, from pg_stat_statements where it is there. */
export async function statementUse(
  database: Database,
  reader: SqlReader,
  options: { ignore: string[]; version: number; before: Memory['statements'] },
): Promise<StatementUse> {
  const view = await findView(database);
  if (view === undefined) return nothing('pg_stat_statements is not installed in this database');
  const read = await readStatements(database, view, options.version, options.ignore);
  if (typeof read === 'string') return nothing(read);
  const { rows, isCut } = read;
  const stamp = await stampOf(database, view, options.version);
  const memory = { stamp, calls: Object.fromEntries(rows.map(({ key, calls }) => [key, calls])) };
  const before = options.before;
  const readable = rows.filter(({ query }) => !query.startsWith('<insufficient privilege>'));
  const grown = grownSince(readable, before?.calls ?? {});
  const gap = await gapOf(database, {
    before,
    stamp,
    isCut,
    isHidden: readable.length < rows.length,
  });
  // Without a scan before it, calls may be of any time.
  if (before === undefined) return { ...nothing(gap ?? ''), memory };
  const tables = await readTables(database, reader, grown);
  const reason = gap ?? tables.unread;
  const found = { byTable: tables.byTable, isWhole: reason === undefined, memory };
  return reason === undefined ? found : { ...found, reason };
}

async function findView(database: Database): Promise<string | undefined> {
  const [row] = await database.rows<{ schema: string }>(
    `SELECT quote_ident(n.nspname) AS schema FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
     WHERE e.extname = 'pg_stat_statements'`,
  );
  return row?.schema;
}

async function readStatements(
  database: Database,
  schema: string,
  version: number,
  ignore: string[],
): Promise<{ rows: Statement[]; isCut: boolean } | string> {
  // `calls` may be of one statement at top level and inside functions (14 and newer): both count.
  const top = version >= 140_000 ? 's.toplevel' : 'true';
  const read = database.rows<{ role: string; query: string; id: string; calls: string }>(
    `SELECT pg_get_userbyid(s.userid) AS role, s.query,
       s.userid || ':' || s.queryid || ':' || ${top} AS id, s.calls::text AS calls
     FROM ${schema}.pg_stat_statements s
     WHERE s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND s.userid <> (SELECT oid FROM pg_roles WHERE rolname = current_user) AND NOT pg_get_userbyid(s.userid) = ANY ($1::text[])
     ORDER BY id LIMIT ${most + 1}`,
    [ignore],
  );
  // Installed, but not loaded or not ours to read: the server says which.
  const rows = await read.catch((error: unknown) => {
    if (refusals.has(causeCode(error)))
      return (error instanceof Error ? error : new Error()).message;
    throw error;
  });
  if (typeof rows === 'string') return rows;
  const statements = rows.slice(0, most).map(({ id, role, query, calls }) => {
    return { key: id, role, query, calls: Number(calls) };
  });
  return { rows: statements, isCut: rows.length > most };
}

/** Something that changes when statements were reset or thrown out; they came before 14 without a word. */
async function stampOf(database: Database, schema: string, version: number): Promise<string> {
  if (version < 140_000) return 'unknown';
  const [row] = await database.rows<{ stamp: string }>(
    `SELECT dealloc || ' ' || stats_reset AS stamp FROM ${schema}.pg_stat_statements_info`,
  );
  return row?.stamp ?? 'unknown';
}

function grownSince(rows: Statement[], before: Record<string, number>): Statement[] {
  return rows.flatMap((row) => {
    const old = before[row.key] ?? 0;
    const calls = row.calls < old ? row.calls : row.calls - old;
    return calls > 0 ? [{ ...row, calls }] : [];
  });
}

/** Why readers could be missing from the statements; undefined when none can. */
async function gapOf(
  database: Database,
  seen: { before: Memory['statements']; stamp: string; isCut: boolean; isHidden: boolean },
): Promise<string | undefined> {
  if (seen.stamp === 'unknown') return 'before PostgreSQL 14 evicted statements leave no trace';
  if (seen.isHidden) return 'statements of other roles are hidden: GRANT pg_read_all_stats';
  if (seen.isCut) return `more than ${most} statements`;
  if (seen.before !== undefined && seen.before.stamp !== seen.stamp) {
    return 'statements were evicted or reset since the last scan';
  }
  const [row] = await database.rows<{ track: string; utility: string; functions: string }>(
    `SELECT current_setting('pg_stat_statements.track', true) AS track,
       current_setting('pg_stat_statements.track_utility', true) AS utility,
       (SELECT count(*) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        JOIN pg_language l ON l.oid = p.prolang
        WHERE l.lanname NOT IN ('internal', 'c') AND n.nspname <> 'information_schema'
          AND n.nspname !~ '^pg_')::text AS functions`,
  );
  // COPY, cursors and CREATE TABLE AS are utility statements, and read.
  if (row?.utility === 'off') {
    return 'COPY and cursors are not tracked: set pg_stat_statements.track_utility = on';
  }
  if (row?.track === 'none') return 'pg_stat_statements.track is none';
  if (row?.track === 'top' && row.functions !== '0') {
    return 'statements inside functions are not tracked: set pg_stat_statements.track = all';
  }
  return undefined;
}

interface Reading {
  byTable: Map<string, RoleUse[]>;
  unread?: string;
}

async function readTables(
  database: Database,
  reader: SqlReader,
  statements: Statement[],
): Promise<Reading> {
  const reading: Reading = { byTable: new Map() };
  const resolve = await resolver(database);
  for (const { role, query, calls } of statements) {
    // `$1` stands for each literal; text that pg_stat_statements cut has no end and does not parse.
    const read = await reader.read(query, { dialect: 'postgres', template: 'never' });
    for (const statement of read.statements) {
      if (statement.partial) reading.unread = `a statement of ${role} could not be read`;
      const reads = statement.reads.filter(({ kind }) => kind === 'TABLE');
      const writes = statement.writes.map(({ table }) => table);
      for (const key of new Set(reads.flatMap((name) => resolve(name, role)))) {
        add(reading.byTable, key, role, calls, 0);
      }
      for (const key of new Set(
        [...writes, ...statement.touches].flatMap((n) => resolve(n, role)),
      )) {
        add(reading.byTable, key, role, 0, calls);
      }
    }
  }
  return reading;
}

function add(
  byTable: Map<string, RoleUse[]>,
  key: string,
  role: string,
  reads: number,
  writes: number,
): void {
  const uses = byTable.get(key) ?? [];
  byTable.set(key, uses);
  const use = uses.find((each) => each.role === role);
  if (use) {
    use.reads += reads;
    use.writes += writes;
  } else uses.push({ role, reads, writes });
}

/** Names as statements write them → tables; a bare name that several schemas hold means each of them. */
async function resolver(database: Database): Promise<(name: TableName, role: string) => string[]> {
  const rows = await database.rows<{ schema: string; name: string }>(
    `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname <> 'information_schema'
       AND n.nspname !~ '^pg_'`,
  );
  const schemasOf = new Map<string, string[]>();
  for (const { schema, name } of rows) {
    schemasOf.set(name, [...(schemasOf.get(name) ?? []), schema]);
  }
  return ({ parts }) => {
    const name = parts.at(-1) ?? '';
    const schema = parts.at(-2);
    const holders = schemasOf.get(name) ?? [];
    const meant = schema === undefined ? holders : holders.filter((each) => each === schema);
    return meant.map((each) => relationKey(each, name));
  };
}
