import { foreignTable, mergeTables, optionOf } from './far.ts';
import { nameAt } from './names.ts';
import { childScope, findTop, note, skipGroup, up, type Outline, type Scope } from './outline.ts';
import { addRead, queryWords } from './from.ts';
import { alterShare, replicated } from './publish.ts';
import { level } from './query.ts';
import { routineBody } from './routine.ts';
import type { TableName } from './sql.ts';
import type { Token } from './tokens.ts';
import { words } from './words.ts';

/** ALTER TABLE and VIEW: renames, swaps and the forms that move data. */
export function alter(outline: Outline, from: number, to: number, scope: Scope): void {
  let i = from + 1;
  while (/^(MATERIALIZED|EXTERNAL|FOREIGN|DYNAMIC|ICEBERG|STREAMING|LIVE)$/.test(up(outline, i)))
    i += 1;
  const routine = /^(?:PROCEDURE|PROC|FUNCTION|TRIGGER)$/.test(up(outline, i));
  const hasBody = /^(?:tsql|mysql)$/.test(outline.dialect) && routine;
  if (hasBody) return routineBody(outline, i, to);
  if (up(outline, i) === 'TASK' || up(outline, i) === 'EVENT')
    return alterTask(outline, i, to, scope);
  if (/^(?:PUBLICATION|DATASHARE|SHARE)$/.test(up(outline, i)))
    return alterShare(outline, i, to, scope);
  if (/^(?:REPLICATION|FAILOVER)$/.test(up(outline, i))) return replicated(outline, i, to, scope);
  const isView = up(outline, i) === 'VIEW';
  if (!isView && up(outline, i) !== 'TABLE') return;
  i += 1;
  while (/^(IF|EXISTS|ONLY)$/.test(up(outline, i))) i += 1;
  const name = nameAt(outline, i);
  if (!name) return note(outline, i, 'ALTER without a table name');
  outline.touches.push(name.table);
  const as = isView
    ? findTop(outline, name.next, to, words(`AS ${[...queryWords].join(' ')}`))
    : to;
  if (as < to) {
    outline.writes.push({ table: name.table, mode: 'VIEW' });
    level(outline, up(outline, as) === 'AS' ? as + 1 : as, to, childScope(scope));
    return;
  }
  const options = findTop(outline, name.next, to, words('OPTIONS'));
  if (up(outline, from + 1) === 'FOREIGN' && options < to) {
    outline.handParsed = true;
    return alterForeign(outline, name.table, options, to, scope);
  }
  // ClickHouse: ALTER TABLE t DELETE WHERE x IN (SELECT …).
  if (outline.dialect === 'clickhouse') outline.handParsed = true;
  level(outline, name.next, to, childScope(scope));
  actions(outline, name.next, to, name.table, scope);
}

/** PostgreSQL: ALTER FOREIGN TABLE t OPTIONS (SET table_name 'x'): it reads another table from now on. */
function alterForeign(
  outline: Outline,
  own: TableName,
  options: number,
  to: number,
  scope: Scope,
): void {
  const isTable = optionOf(outline, options, to, /^(?:table_name|table|schema_name|schema)$/i);
  if (isTable) foreignTable(outline, own, options, to, scope);
}

/** Snowflake: ALTER TASK t MODIFY AS statement; MySQL: ALTER EVENT e DO statement. */
function alterTask(outline: Outline, from: number, to: number, scope: Scope): void {
  const as = findTop(outline, from, to, words('AS DO'));
  if (as >= to) return;
  if (up(outline, as + 1) === 'BEGIN') return routineBody(outline, from, to);
  outline.readStatement(outline, as + 1, to, scope);
  outline.query ??= { from: as + 1, to };
}

function actions(outline: Outline, from: number, to: number, table: TableName, scope: Scope): void {
  for (let i = from; i < to; i = skipGroup(outline, i)) {
    const [word, next] = [up(outline, i), up(outline, i + 1)];
    if (
      word === 'RENAME' &&
      (next === 'TO' || next === 'AS' || outline.tokens[i + 2] === undefined)
    ) {
      rename(outline, next === 'TO' || next === 'AS' ? i + 2 : i + 1, table);
      return;
    }
    if (word === 'SWAP' && next === 'WITH') {
      const other = nameAt(outline, i + 2);
      if (other) swap(outline, table, other.table);
      return;
    }
    if (word === 'REFERENCES') {
      const parent = nameAt(outline, i + 1);
      if (parent) outline.references.push({ table, to: parent.table });
    }
    const path = word === 'LOCATION' ? outline.tokens[i + 1] : undefined;
    if (path?.kind === 'string') located(outline, path, table, scope);
    if (word === 'INHERIT') inherit(outline, i + 1, table);
    if (word === 'UNION' && next === '=') mergeTables(outline, i, to, scope);
    if (word === 'APPEND' && next === 'FROM') return move(outline, i + 2, table, scope);
    if (word === 'EXCHANGE' || word === 'SWITCH' || word === 'REPLACE')
      return exchange(outline, i, to, table, scope);
    if (outline.dialect === 'clickhouse' && /^(?:ATTACH|REPLACE|MOVE)$/.test(word))
      return movePartition(outline, i, to, table, scope);
    if (word === 'ATTACH' && next === 'PARTITION') return attach(outline, i + 2, table);
    if (word === 'SET' && next === 'SCHEMA') {
      const schema = nameAt(outline, i + 2)?.table.parts.at(-1);
      const last = table.parts.at(-1);
      if (schema && last)
        outline.renames.push({
          from: table,
          to: { ...table, parts: [...table.parts.slice(0, -2), schema, last] },
        });
      return;
    }
  }
}

/** ADD PARTITION … LOCATION 's3://…' (Hive, Spark, Athena, Redshift): what stands there is the table's. */
function located(outline: Outline, path: Token, table: TableName, scope: Scope): void {
  addRead(outline, { parts: [path.value], kind: 'PATH', line: path.line }, scope, true);
  if (outline.writes.length === 0) outline.writes.push({ table, mode: 'INSERT' });
}

/** PostgreSQL: ALTER TABLE t INHERIT p. */
function inherit(outline: Outline, at: number, part: TableName): void {
  const whole = nameAt(outline, at)?.table;
  if (whole?.kind === 'TABLE' && up(outline, at - 2) !== 'NO') outline.parts.push({ whole, part });
}

function swap(outline: Outline, table: TableName, other: TableName): void {
  outline.handParsed = true;
  outline.touches.push(other);
  outline.renames.push({ from: table, to: other, swap: true });
}

/** A bare new name stays in the old one's schema. */
function rename(outline: Outline, at: number, table: TableName): void {
  outline.handParsed = true;
  const name = nameAt(outline, at);
  if (!name) return note(outline, at, 'RENAME without a new name');
  const missing = name.table.parts.length === 1 ? table.parts.slice(0, -1) : [];
  outline.renames.push({
    from: table,
    to: { ...name.table, parts: [...missing, ...name.table.parts] },
  });
}

/** Redshift's APPEND FROM empties the source into the target. */
function move(outline: Outline, at: number, table: TableName, scope: Scope): void {
  outline.handParsed = true;
  const source = nameAt(outline, at);
  if (!source) return note(outline, at, 'APPEND FROM without a table name');
  addRead(outline, source.table, scope);
  outline.writes.push({ table, mode: 'INSERT' });
}

/** Hive, Oracle: EXCHANGE PARTITION … WITH TABLE; T-SQL: SWITCH … TO; ClickHouse: REPLACE PARTITION … FROM. */
function exchange(outline: Outline, at: number, to: number, table: TableName, scope: Scope): void {
  const side = findTop(outline, at, to, words('WITH TO FROM'));
  const word = up(outline, side);
  if (side >= to || (word === 'WITH' && up(outline, side + 1) !== 'TABLE')) return;
  outline.handParsed = true;
  const other = nameAt(outline, word === 'WITH' ? side + 2 : side + 1);
  if (!other) return;
  const gives = word === 'TO';
  addRead(outline, gives ? table : other.table, scope);
  outline.writes.push({ table: gives ? other.table : table, mode: 'INSERT' });
}

/** ClickHouse: ATTACH or REPLACE PARTITION p FROM s; MOVE PARTITION p TO TABLE t. */
function movePartition(
  outline: Outline,
  at: number,
  to: number,
  table: TableName,
  scope: Scope,
): void {
  outline.handParsed = true;
  const side = findTop(outline, at, to, words('FROM TO'));
  const gives = up(outline, side) === 'TO' && up(outline, side + 1) === 'TABLE';
  if (side >= to || (up(outline, side) === 'TO' && !gives)) return;
  const other = nameAt(outline, gives ? side + 2 : side + 1);
  if (!other) return note(outline, side, 'the other table of the partition is not named');
  addRead(outline, gives ? table : other.table, scope);
  outline.writes.push({ table: gives ? other.table : table, mode: 'INSERT' });
}

function attach(outline: Outline, at: number, whole: TableName): void {
  const part = nameAt(outline, at)?.table;
  if (part?.kind !== 'TABLE') return;
  outline.touches.push(part);
  outline.parts.push({ whole, part });
}

/** MySQL: RENAME TABLE a TO b, c TO d. */
export function renameTable(outline: Outline, from: number, to: number): void {
  outline.handParsed = true;
  const first = up(outline, from + 1) === 'TABLE' ? from + 2 : from + 1;
  if (/^(?:DATABASE|USER|ROLE|INDEX|COLUMN|DICTIONARY)$/.test(up(outline, from + 1))) return;
  for (let i = first; i < to;) {
    const old = nameAt(outline, i);
    if (!old || !/^(?:TO|AS)$/.test(up(outline, old.next)))
      return note(outline, i, 'RENAME was not understood');
    const name = nameAt(outline, old.next + 1);
    if (!name) return note(outline, i, 'RENAME without a new name');
    outline.renames.push({ from: old.table, to: name.table });
    if (up(outline, name.next) !== ',') return;
    i = name.next + 1;
  }
}
