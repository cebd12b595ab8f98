import { causeCode, type Database } from './client.ts';

/** A schema as the catalog holds it; `readable` is USAGE for our role. */
export interface SchemaRow {
  oid: string;
  name: string;
  readable: boolean;
}

export interface RelationRow {
  oid: string;
  name: string;
  /** r table, p partitioned, v view, m materialised view, f foreign table. */
  kind: string;
  isPartition: boolean;
  owner: string;
  ownerIsSystem: boolean;
  rows: number;
  comment: string | null;
  definition: string | null;
  bound: string | null;
  /** Of a foreign table: what reads it (`postgres_fdw`), the server's name, and the options of both. */
  wrapper: string | null;
  server: string | null;
  remote: Record<string, string> | null;
}

export interface ColumnRow {
  relation: string;
  name: string;
  type: string;
  position: number;
  required: boolean;
  default: string | null;
  comment: string | null;
  isKey: boolean;
}

/** A table that another stands on or belongs to: foreign key, view, partition. */
export interface LinkRow {
  relation: string;
  schema: string;
  name: string;
  /** Name of the constraint; empty for views and partitions. */
  by: string;
  /** Definition of the constraint, or the columns that a view uses. */
  detail: string;
}

/** Relations of one page with everything that hangs on them. */
export interface Page {
  relations: RelationRow[];
  columns: Map<string, ColumnRow[]>;
  references: Map<string, LinkRow[]>;
  bases: Map<string, LinkRow[]>;
  parents: Map<string, LinkRow[]>;
  sizes: Map<string, number>;
}

const pageSize = 400;
const oldest = 110_000;

/** Name of the database, our role, and the server's version as a number (150004). */
export async function identify(
  database: Database,
): Promise<{ database: string; role: string; version: number; seesStatistics: boolean }> {
  const [server] = await database.rows<{ version: string }>(
    "SELECT current_setting('server_version_num') AS version",
  );
  const version = Number(server?.version ?? 0);
  if (version < oldest) {
    throw new Error(
      'this PostgreSQL is older than 11, whose catalog is not known here; upgrade it',
    );
  }
  const [row] = await database.rows<{ database: string; role: string; sees: boolean }>(
    `SELECT current_database() AS database, current_user AS role,
       pg_has_role(current_user, 'pg_read_all_stats', 'USAGE') AS sees`,
  );
  if (!row) throw new Error('PostgreSQL gave no answer to what it is');
  return { database: row.database, role: row.role, version, seesStatistics: row.sees };
}

/** All schemas but the system's, by name. */
export function schemas(database: Database): Promise<SchemaRow[]> {
  return database.rows<SchemaRow>(
    `SELECT n.oid::text AS oid, n.nspname AS name,
       has_schema_privilege(n.oid, 'USAGE') AS readable
     FROM pg_namespace n
     WHERE n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
     ORDER BY n.nspname`,
  );
}

/** Relations of a schema, page by page, each page on one snapshot. */
export async function* pages(database: Database, schema: SchemaRow): AsyncGenerator<Page> {
  for (let after = '0'; ;) {
    const page = await database.snapshot(() => readPage(database, schema.oid, after));
    const last = page.relations.at(-1);
    if (!last) return;
    await addSizes(database, page);
    yield page;
    if (page.relations.length < pageSize) return;
    after = last.oid;
  }
}

async function readPage(database: Database, schema: string, after: string): Promise<Page> {
  const relations = await database.rows<RelationRow>(
    `SELECT c.oid::text AS oid, c.relname AS name, c.relkind::text AS kind,
       c.relispartition AS "isPartition", pg_get_userbyid(c.relowner) AS owner,
       c.relowner = 10 AS "ownerIsSystem", c.reltuples::float8 AS rows,
       obj_description(c.oid, 'pg_class') AS comment,
       CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS definition,
       pg_get_expr(c.relpartbound, c.oid) AS bound,
       w.fdwname AS wrapper, s.srvname AS server,
       CASE WHEN s.oid IS NOT NULL THEN
         (SELECT json_object_agg(option_name, option_value)
          FROM pg_options_to_table(s.srvoptions || f.ftoptions)) END AS remote
     FROM pg_class c
     LEFT JOIN pg_foreign_table f ON f.ftrelid = c.oid
     LEFT JOIN pg_foreign_server s ON s.oid = f.ftserver
     LEFT JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
     WHERE c.relnamespace = $1::oid AND c.oid > $2::oid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
       AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass
                       AND e.objid = c.oid AND e.deptype = 'e')
     ORDER BY c.oid LIMIT ${pageSize}`,
    [schema, after],
  );
  const oids = relations.map((relation) => relation.oid);
  return {
    relations,
    columns: byRelation(await columnsOf(database, oids)),
    references: byRelation(await database.rows<LinkRow>(referencesText, [oids])),
    bases: byRelation(await database.rows<LinkRow>(basesText, [oids])),
    parents: byRelation(await database.rows<LinkRow>(parentsText, [oids])),
    sizes: new Map(),
  };
}

function byRelation<Row extends { relation: string }>(rows: Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const list = grouped.get(row.relation);
    if (list) list.push(row);
    else grouped.set(row.relation, [row]);
  }
  return grouped;
}

function columnsOf(database: Database, oids: string[]): Promise<ColumnRow[]> {
  return database.rows<ColumnRow>(
    `SELECT a.attrelid::text AS relation, a.attname AS name,
       format_type(a.atttypid, a.atttypmod) AS type, a.attnum::int AS position,
       a.attnotnull AS required, pg_get_expr(d.adbin, d.adrelid) AS default,
       col_description(a.attrelid, a.attnum) AS comment,
       EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = a.attrelid AND k.contype = 'p'
               AND a.attnum = ANY (k.conkey)) AS "isKey"
     FROM pg_attribute a
     LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
     WHERE a.attrelid = ANY ($1::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
     ORDER BY a.attrelid, a.attnum`,
    [oids],
  );
}

const referencesText = `SELECT k.conrelid::text AS relation, n.nspname AS schema, c.relname AS name,
    k.conname AS by, pg_get_constraintdef(k.oid) AS detail
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.confrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE k.contype = 'f' AND k.conparentid = 0 AND k.conrelid = ANY ($1::oid[])
  ORDER BY k.conname, k.oid`;

const basesText = `SELECT r.ev_class::text AS relation, n.nspname AS schema, c.relname AS name, '' AS by,
    coalesce(string_agg(DISTINCT a.attname, ', ' ORDER BY a.attname), '') AS detail
  FROM pg_rewrite r
  JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
    AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> r.ev_class
  JOIN pg_class c ON c.oid = d.refobjid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
  JOIN pg_namespace n ON n.oid = c.relnamespace
    AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid AND a.attnum > 0
  WHERE r.ev_class = ANY ($1::oid[]) AND r.rulename = '_RETURN'
  GROUP BY r.ev_class, n.nspname, c.relname ORDER BY n.nspname, c.relname`;

/** A view, foreign key or partition in one schema that stands on a table of another. */
export interface DependentRow extends LinkRow {
  kind: 'VIEW' | 'KEY' | 'PART';
  /** Where it stands itself. */
  ownSchema: string;
  ownName: string;
}

/** What in the schemas `outside` would break with tables of the schemas `inside`. */
export async function dependents(
  database: Database,
  inside: SchemaRow[],
  outside: SchemaRow[],
): Promise<DependentRow[]> {
  const own = `SELECT array_agg(c.oid::text ORDER BY c.oid) AS oids FROM pg_class c
    WHERE c.relnamespace = ANY ($1::oid[]) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')`;
  const oidsOf = (schemas: SchemaRow[]) => [schemas.map(({ oid }) => oid)];
  const [far] = await database.rows<{ oids: string[] | null }>(own, oidsOf(outside));
  const wanted = new Set(inside.map(({ name }) => name));
  const found: DependentRow[] = [];
  for (const [kind, text] of [
    ['VIEW', basesText],
    ['KEY', referencesText],
    ['PART', parentsText],
  ] as const) {
    const rows = await database.rows<LinkRow & { ownSchema: string; ownName: string }>(
      `SELECT l.*, n.nspname AS "ownSchema", c.relname AS "ownName" FROM (${text}) l
       JOIN pg_class c ON c.oid = l.relation::oid JOIN pg_namespace n ON n.oid = c.relnamespace`,
      [far?.oids ?? []],
    );
    found.push(...rows.filter(({ schema }) => wanted.has(schema)).map((row) => ({ ...row, kind })));
  }
  return found;
}

const parentsText = `SELECT i.inhrelid::text AS relation, n.nspname AS schema, c.relname AS name,
    '' AS by, '' AS detail
  FROM pg_inherits i
  JOIN pg_class c ON c.oid = i.inhparent JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE i.inhrelid = ANY ($1::oid[]) ORDER BY n.nspname, c.relname`;

/** Sizes need a short lock on each table: where one is taken, the page goes without. */
async function addSizes(database: Database, page: Page): Promise<void> {
  const stored = page.relations.filter(({ kind }) => kind === 'r' || kind === 'm');
  if (stored.length === 0) return;
  try {
    const rows = await database.rows<{ oid: string; bytes: string | null }>(
      'SELECT t.oid::text AS oid, pg_total_relation_size(t.oid)::text AS bytes FROM unnest($1::oid[]) t(oid)',
      [stored.map(({ oid }) => oid)],
    );
    for (const { oid, bytes } of rows) if (bytes !== null) page.sizes.set(oid, Number(bytes));
  } catch (error) {
    // 55P03: a lock was not to be had in time; 57014: the statement took too long.
    if (!['55P03', '57014', '42P01'].includes(causeCode(error))) throw error;
  }
}
