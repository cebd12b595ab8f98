import type { Observation } from '../../server/core/observation.ts';
import { defineScanner, type Diagnosis, type ScanContext } from '../scanner.ts';
import { createSqlReader } from '../shared/sql/reader.ts';
import { dependents, identify, pages, schemas, type SchemaRow } from './catalog.ts';
import { causeCode, openDatabase, type Database } from './client.ts';
import { coveredBy, loginOf, namespaceFor, placeOf, PostgresOptions } from './config.ts';
import { Memory, tableCounters, type TableUse } from './counters.ts';
import { mapDependents, mapRelation, relationRef, type Naming } from './map.ts';
import { mapPublications, mapSubscriptions, publications, subscriptions } from './replication.ts';
import { relationKey, statementUse, type StatementUse } from './statements.ts';

/** What is known of use since the last scan. */
interface Use {
  from: string;
  to: string;
  tables: Map<string, TableUse>;
  statements: StatementUse;
}

/** One running scan. */
interface Run {
  database: Database;
  naming: Naming;
  options: PostgresOptions;
  use: Use;
}

async function* scan(
  options: PostgresOptions,
  context: ScanContext,
): AsyncGenerator<Observation, void, void> {
  const { statementSeconds } = options;
  const { signal } = context;
  const database = await openDatabase(loginOf(options, context), { statementSeconds, signal });
  try {
    const me = await identify(database);
    const naming: Naming = {
      namespace: namespaceFor(options, context.aliases),
      database: me.database,
      layers: options.layers,
      aliases: context.aliases,
    };
    const { use, memory: counted } = await readUse(database, options, context, me);
    const run: Run = { database, naming, options, use };
    const root = `database:${me.database}`;
    const found = await schemas(database);
    const wanted = found.filter(({ name }) => options.schemas?.includes(name) ?? true);
    const memory = { ...counted, schemas: watchedSchemas(wanted, counted, context.memory) };
    yield* missingSchemas(options, found, root, naming);
    for (const [done, schema] of wanted.entries()) {
      yield { type: 'progress', done, total: wanted.length, what: schema.name };
      yield* scanSchema(run, schema, root);
    }
    if (options.schemas !== undefined) {
      const others = found.filter((schema) => !wanted.includes(schema));
      yield* mapDependents(naming, await dependents(database, wanted, others));
    }
    yield* watches(naming, memory);
    yield* scanReplication(run, root);
    const server = `server:${naming.namespace}`;
    const namespaces = [placeOf(naming.namespace, me.database)];
    yield { type: 'coverage', scope: root, parent: server, state: 'SEEN', namespaces };
    // With chosen schemas the others were not looked at: their silence says nothing.
    if (options.schemas === undefined) yield { type: 'listed', parent: root };
    yield { type: 'listed', parent: server };
    context.remember({ ...memory });
  } finally {
    await database.close();
  }
}

async function readUse(
  database: Database,
  options: PostgresOptions,
  context: ScanContext,
  me: { version: number; role: string },
): Promise<{ use: Use; memory: Memory }> {
  const now = context.now();
  const before = Memory.safeParse(context.memory).data;
  const counters = await tableCounters(database, me.version, before);
  const reader = createSqlReader();
  const ignore = [...options.ignoreReaders, me.role];
  const statements = await statementUse(database, reader, {
    ignore,
    version: me.version,
    before: before?.statements,
  }).finally(() => reader.close());
  if (statements.reason !== undefined && statements.reason !== '') {
    context.log.info({ reason: statements.reason }, 'readers are not known by name');
  }
  const isFirst = before === undefined || counters.isReset;
  const { isWhole } = statements;
  const memory: Memory = {
    at: now,
    since: isFirst ? now : before.since,
    tables: counters.now,
    ...(isWhole ? { namedSince: isFirst ? now : (before.namedSince ?? before.at) } : {}),
    ...(statements.memory === undefined ? {} : { statements: statements.memory }),
  };
  const use = { from: before?.at ?? now, to: now, tables: counters.used, statements };
  return { use, memory };
}

const dayMs = 86_400_000;
const leastDays = 37;

/** What is not read, for want of privileges or as it was not asked for, is not watched either. */
function watchedSchemas(
  wanted: SchemaRow[],
  { at, since }: Memory,
  left: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const before = Memory.safeParse(left).data;
  const known = before?.schemas ?? {};
  // A schema that was not read until now; the first scan of all sets the beginning for each.
  const begin = (name: string) => known[name] ?? (before?.schemas ? at : since);
  return Object.fromEntries(
    wanted
      .filter(({ readable }) => readable)
      .map(({ name }) => [name, begin(name) > since ? begin(name) : since]),
  );
}

/** By name where that is known as long as any reads are watched, or long enough; else by counters. */
function* watches({ namespace, database }: Naming, memory: Memory): Generator<Observation> {
  const { namedSince, at } = memory;
  for (const [schema, since] of Object.entries(memory.schemas ?? {})) {
    const place = placeOf(namespace, database, schema);
    const named = namedSince !== undefined && namedSince < since ? since : namedSince;
    const isLong =
      named !== undefined &&
      (named <= since || Date.parse(at) - Date.parse(named) >= leastDays * dayMs);
    yield isLong
      ? { type: 'watch', namespace: place, since: named, identifiesReaders: true }
      : { type: 'watch', namespace: place, since, identifiesReaders: false };
  }
}

/** A schema that the options ask for and that is not there is said, and what was in it is gone. */
function* missingSchemas(
  options: PostgresOptions,
  found: SchemaRow[],
  root: string,
  naming: Naming,
): Generator<Observation> {
  for (const name of options.schemas ?? []) {
    if (found.some((schema) => schema.name === name)) continue;
    const scope = `schema:${naming.database}.${name}`;
    const message = `there is no schema ${name} in ${naming.database}; take it out of \`schemas\`, or spell it as the database does`;
    const namespaces = [placeOf(naming.namespace, naming.database)];
    yield { type: 'coverage', scope, parent: root, state: 'UNREADABLE', message, namespaces };
  }
}

async function* scanSchema(
  run: Run,
  schema: SchemaRow,
  root: string,
): AsyncGenerator<Observation, void, void> {
  const { naming, database } = run;
  const scope = `schema:${naming.database}.${schema.name}`;
  const own = { scope, parent: root, namespaces: [placeOf(naming.namespace, naming.database)] };
  if (!schema.readable) {
    const role = database.login.user ?? 'our role';
    const message = `no privilege on schema ${schema.name}; run GRANT USAGE ON SCHEMA "${schema.name}" TO "${role}"`;
    yield { type: 'coverage', ...own, state: 'UNREADABLE', message };
    return;
  }
  for await (const page of pages(database, schema)) {
    for (const relation of page.relations) {
      yield* mapRelation(naming, schema.name, relation, page);
      yield* usageOf(run, schema.name, relation.name, relation.oid);
      const table = `table:${naming.database}.${schema.name}.${relation.name}`;
      yield { type: 'coverage', scope: table, parent: scope, state: 'SEEN' };
    }
  }
  yield { type: 'coverage', ...own, state: 'SEEN' };
  yield { type: 'listed', parent: scope };
}

/** Publications and subscriptions, as a scope of their own: they belong to no schema. */
async function* scanReplication(
  { database, naming }: Run,
  root: string,
): AsyncGenerator<Observation, void, void> {
  const namespaces = [placeOf(naming.namespace, naming.database)];
  const own = { type: 'coverage', parent: root, namespaces } as const;
  yield* mapPublications(naming, await publications(database));
  yield { ...own, scope: `publications:${naming.database}`, state: 'SEEN' };
  const scope = `subscriptions:${naming.database}`;
  try {
    const rows = await subscriptions(database);
    yield* mapSubscriptions(naming, rows);
    yield { ...own, scope, state: 'SEEN' };
  } catch (error) {
    if (causeCode(error) !== '42501') throw error;
    const role = database.login.user ?? 'our role';
    const message = `no privilege on subscriptions; run GRANT SELECT ON pg_subscription_rel TO "${role}"`;
    yield { ...own, scope, state: 'UNREADABLE', message };
  }
}

function* usageOf(run: Run, schema: string, name: string, oid: string): Generator<Observation> {
  const { use, naming } = run;
  const asset = relationRef(naming, schema, name);
  const period = { type: 'usage', asset, from: use.from, to: use.to, method: 'OBSERVED' } as const;
  const counted = use.tables.get(oid);
  if (counted) {
    const { reads, writes, lastReadAt } = counted;
    const last = lastReadAt === undefined || reads === 0 ? {} : { lastReadAt };
    yield { ...period, reads, writes, ...last };
  }
  for (const { role, reads, writes } of use.statements.byTable.get(relationKey(schema, name)) ??
    []) {
    yield { ...period, reads, writes, reader: role };
  }
}

async function diagnose(options: PostgresOptions, context: ScanContext): Promise<Diagnosis[]> {
  const { statementSeconds } = options;
  const limits = { statementSeconds, signal: context.signal };
  const database = await openDatabase(loginOf(options, context), limits);
  try {
    const me = await identify(database);
    const { host, port } = database.login;
    const version = `${Math.floor(me.version / 10_000)}.${me.version % 10_000}`;
    const message = `PostgreSQL ${version} at ${host}:${port}/${me.database} as ${me.role}`;
    return [
      { level: 'ok', message },
      ...(await privileges(database, me.role, me.seesStatistics)),
      ...(await readersKnown(database, me.version)),
    ];
  } finally {
    await database.close();
  }
}

async function privileges(
  database: Database,
  role: string,
  seesStatistics: boolean,
): Promise<Diagnosis[]> {
  const closed = (await schemas(database)).filter(({ readable }) => !readable);
  const found: Diagnosis[] = closed.map(({ name }) => ({
    level: 'warning',
    message: `schema ${name} cannot be read`,
    advice: `GRANT USAGE ON SCHEMA "${name}" TO "${role}"`,
  }));
  if (!seesStatistics) {
    found.push({
      level: 'warning',
      message: 'who reads what cannot be seen',
      advice: `GRANT pg_read_all_stats TO "${role}"`,
    });
  }
  return found;
}

async function readersKnown(database: Database, version: number): Promise<Diagnosis[]> {
  const reader = createSqlReader();
  try {
    const use = await statementUse(database, reader, { ignore: [], version, before: undefined });
    if (use.reason === undefined || use.reason === '') {
      return [{ level: 'ok', message: 'readers are known by name (pg_stat_statements)' }];
    }
    const message = `reads are counted, but not by whom: ${use.reason}`;
    const advice =
      'set shared_preload_libraries = pg_stat_statements, then CREATE EXTENSION pg_stat_statements';
    const isAbsent = use.memory === undefined;
    return [{ level: 'warning', message, ...(isAbsent ? { advice } : {}) }];
  } finally {
    await reader.close();
  }
}

/** A live PostgreSQL database: its catalog, and what its statistics say of use. */
export const postgres = defineScanner<PostgresOptions>({
  id: 'postgres',
  title: 'Tables, views, keys and use of a PostgreSQL database',
  options: PostgresOptions,
  capabilities: { detectsDeletion: true, usage: 'identified' },
  covers: (options, context) => coveredBy(options, context.aliases),
  scan,
  diagnose,
});
