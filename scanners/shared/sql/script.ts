import type { SqlReading, SqlStatement, TableName, WriteMode } from './sql.ts';

const key = ({ kind, server = '', parts }: TableName) =>
  `${kind} ${server} ${parts.join('.').toLowerCase()}`;

/** A table taken from outside the script, or left there, by one of its statements. */
export interface Flow {
  table: TableName;
  statement: SqlStatement;
  /** Absent: read. */
  mode?: WriteMode;
  /** The script itself makes the table, so that a missing one does not stop it. */
  makes?: boolean;
}

/** A table as the script goes on: its name changes, it may be dropped again. */
interface Entity {
  table: TableName;
  made: boolean;
  gone: boolean;
  temporary: boolean;
  writes: { statement: SqlStatement; mode: WriteMode }[];
  reads: SqlStatement[];
}

/** Names → tables at one point of the script, and every table that ever was. */
interface World {
  now: Map<string, Entity>;
  all: Entity[];
  outside: Flow[];
}

function entityFor(world: World, table: TableName): Entity {
  const known = world.now.get(key(table));
  if (known) return known;
  const entity: Entity = {
    table,
    made: false,
    gone: false,
    temporary: false,
    writes: [],
    reads: [],
  };
  world.now.set(key(table), entity);
  world.all.push(entity);
  return entity;
}

function rename(world: World, statement: SqlStatement, from: TableName, to: TableName): void {
  const known = world.now.get(key(from));
  const moved = known ?? entityFor(world, to);
  if (!known) {
    world.outside.push({ table: from, statement });
    moved.made = true;
    moved.writes.push({ statement, mode: 'CREATE' });
  }
  world.now.delete(key(from));
  moved.table = to;
  world.now.set(key(to), moved);
}

function swap(world: World, statement: SqlStatement, a: TableName, b: TableName): void {
  const [first, second] = [world.now.get(key(a)), world.now.get(key(b))];
  if (!first) world.outside.push({ table: a, statement });
  if (!second) world.outside.push({ table: b, statement });
  const [one, two] = [entityFor(world, a), entityFor(world, b)];
  for (const each of [one, two]) each.writes.push({ statement, mode: 'INSERT' });
  one.table = b;
  two.table = a;
  world.now.set(key(b), one).set(key(a), two);
}

function step(world: World, statement: SqlStatement): void {
  for (const table of statement.reads) {
    const known = world.now.get(key(table));
    if (known) known.reads.push(statement);
    else world.outside.push({ table, statement });
  }
  const { definition } = statement;
  for (const { table, mode } of statement.writes) {
    const entity = entityFor(world, table);
    entity.made ||= mode === 'CREATE' && entity.writes.length === 0;
    entity.writes.push({ statement, mode });
    if (definition?.temporary && key(definition.table) === key(table)) entity.temporary = true;
  }
  for (const each of statement.renames ?? []) {
    if (each.swap) swap(world, statement, each.from, each.to);
    else rename(world, statement, each.from, each.to);
  }
  for (const table of statement.drops ?? []) {
    const known = world.now.get(key(table));
    if (known) known.gone = true;
    world.now.delete(key(table));
  }
}

function worldOf(statements: readonly SqlStatement[]): World {
  const world: World = { now: new Map(), all: [], outside: [] };
  for (const statement of statements) step(world, statement);
  return world;
}

const stays = (entity: Entity) => !entity.gone && !entity.temporary;

/**
 * Every read and write that concerns the world outside the script, statement by statement: temporary
 * tables and what the script makes and drops again are left out, renames are followed.
 */
export function flowsOf(statements: readonly SqlStatement[]): Flow[] {
  const world = worldOf(statements);
  const flows = [...world.outside];
  for (const entity of world.all.filter(stays)) {
    const { table, made } = entity;
    for (const statement of entity.reads) flows.push({ table, statement });
    for (const { statement, mode } of entity.writes)
      flows.push({ table, statement, mode, makes: made });
  }
  return flows;
}

/** What a whole script takes from outside before it makes it itself, and what it leaves there. */
export function scriptOf(statements: readonly SqlStatement[]): SqlReading['script'] {
  const world = worldOf(statements);
  const reads = new Map(world.outside.map(({ table }) => [key(table), table]));
  const writes = new Map(world.all.filter(stays).map(({ table }) => [key(table), table]));
  return { reads: [...reads.values()], writes: [...writes.values()] };
}
