import type { SqlReading, SqlStatement, TableName } from './sql.ts';

const key = (table: TableName) => table.parts.join('.').toLowerCase();

interface Flow {
  reads: Map<string, TableName>;
  writes: Map<string, TableName>;
}

/**
 * What a whole script takes from outside and leaves there: tables it makes and only uses itself,
 * drops or renames are followed. Order matters: a read before the first write is from outside.
 */
export function scriptOf(statements: readonly SqlStatement[]): SqlReading['script'] {
  const flow: Flow = { reads: new Map(), writes: new Map() };
  const temporary = new Set<string>();
  for (const each of statements) {
    for (const read of each.reads) if (!flow.writes.has(key(read))) flow.reads.set(key(read), read);
    for (const { table } of each.writes) flow.writes.set(key(table), table);
    if (each.definition?.temporary) temporary.add(key(each.definition.table));
    for (const rename of each.renames ?? []) follow(flow, temporary, rename);
    for (const table of each.drops ?? []) {
      flow.writes.delete(key(table));
      temporary.delete(key(table));
    }
  }
  for (const name of temporary) flow.writes.delete(name);
  return { reads: [...flow.reads.values()], writes: [...flow.writes.values()] };
}

function follow(
  flow: Flow,
  temporary: Set<string>,
  rename: { from: TableName; to: TableName; swap?: boolean },
): void {
  const [from, to] = [key(rename.from), key(rename.to)];
  const written = flow.writes.has(from);
  const back = rename.swap === true && flow.writes.has(to);
  if (written) flow.writes.delete(from);
  if (back) flow.writes.delete(to);
  if (written) flow.writes.set(to, rename.to);
  if (back) flow.writes.set(from, rename.from);
  if (temporary.delete(from)) temporary.add(to);
}
