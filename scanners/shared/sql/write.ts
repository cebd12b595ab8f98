import { nameAt, type NameAt } from './names.ts';
import { childScope, findTop, note, skipGroup, up, type Outline, type Scope } from './outline.ts';
import { addRead, cteList, isCteList, level, queryWords } from './query.ts';
import type { TableName, WriteMode } from './sql.ts';

function rest(outline: Outline, from: number, to: number, scope: Scope, expectTable = false): void {
  level(outline, from, to, childScope(scope), { expectTable });
}

function skipWords(outline: Outline, at: number, words: RegExp): number {
  let i = at;
  while (words.test(up(outline, i)) && up(outline, i + 1) !== '.') i += 1;
  return i;
}

function write(outline: Outline, name: NameAt | undefined, mode: WriteMode, at: number): void {
  if (name) outline.writes.push({ table: name.table, mode });
  else note(outline, at, 'the target of the write is not a table name');
}

/** SELECT, also SELECT … INTO a table and MySQL's INTO OUTFILE. */
export function select(outline: Outline, from: number, to: number, scope: Scope): void {
  const into = findTop(outline, from, to, new Set(['INTO', 'UNION', 'FROM', 'WHERE']));
  let start = from;
  if (up(outline, into) === 'INTO' && into < to) start = selectInto(outline, from, into, to, scope);
  const late = findTop(outline, Math.max(start, into), to, new Set(['INTO']));
  if (late < to && /^(OUTFILE|DUMPFILE)$/.test(up(outline, late + 1)))
    write(outline, nameAt(outline, late + 2), 'UNLOAD', late);
  rest(outline, start, to, scope);
}

/** Names the new table; gives the index of the SELECT's part that is still to be read. */
function selectInto(
  outline: Outline,
  from: number,
  into: number,
  to: number,
  scope: Scope,
): number {
  const at = skipWords(
    outline,
    into + 1,
    /^(TEMP|TEMPORARY|UNLOGGED|TABLE|LOCAL|GLOBAL|TRANSIENT)$/,
  );
  const name = nameAt(outline, at);
  const isTable =
    name && !outline.inRoutine && !['mysql', 'oracle', 'bigquery'].includes(outline.dialect);
  if (isTable || at > into + 1) {
    write(outline, name, 'CREATE', at);
    if (/^TEMP/.test(up(outline, into + 1)) && name) defineTemporary(outline, name.table);
  }
  level(outline, from, into, childScope(scope));
  return findTop(outline, into, to, new Set(['FROM', 'UNION', 'WHERE']));
}

function defineTemporary(outline: Outline, table: TableName): void {
  outline.definition = { table, subtype: 'TABLE', columns: [], foreignKeys: [], temporary: true };
}

/** INSERT in all its forms, REPLACE INTO, multi-table INSERT ALL. */
export function insert(outline: Outline, from: number, to: number, scope: Scope): void {
  const words =
    /^(LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE|INTO|OVERWRITE|TABLE|OR|REPLACE|ABORT|FAIL|ROLLBACK|LOCAL)$/;
  const at = skipWords(outline, from + 1, words);
  if ((up(outline, at) === 'ALL' || up(outline, at) === 'FIRST') && up(outline, at + 1) !== '.')
    return insertAll(outline, at, to, scope);
  if (up(outline, at) === 'DIRECTORY') return insertDirectory(outline, at, to, scope);
  if (up(outline, at) === 'FUNCTION') return insertFunction(outline, at, to, scope);
  const name = nameAt(outline, at);
  write(outline, name, 'INSERT', at);
  let i = name?.next ?? at + 1;
  if (up(outline, i) === 'PARTITION') i = skipGroup(outline, i + 1);
  if (up(outline, i) === 'IF') i += 3;
  if (up(outline, i) === '(' && !startsQuery(outline, i + 1)) i = skipGroup(outline, i);
  rest(outline, i, to, scope);
}

function startsQuery(outline: Outline, at: number): boolean {
  let i = at;
  while (up(outline, i) === '(') i += 1;
  return queryWords.has(up(outline, i));
}

function insertFunction(outline: Outline, at: number, to: number, scope: Scope): void {
  note(outline, at, 'a table function is the target of the write');
  rest(outline, at + 1, to, scope);
}

function insertDirectory(outline: Outline, at: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  const token = outline.tokens[at + 1];
  if (token?.kind === 'string')
    write(
      outline,
      { table: { parts: [token.value], kind: 'PATH', line: token.line }, next: at + 2 },
      'UNLOAD',
      at,
    );
  const query = findTop(outline, at, to, new Set(['SELECT', 'WITH', 'FROM', 'VALUES', '(']));
  const start = up(outline, query) === 'WITH' && !isCteList(outline, query) ? query + 1 : query;
  rest(outline, findQuery(outline, start, to), to, scope);
}

function findQuery(outline: Outline, from: number, to: number): number {
  for (let i = from; i < to; i = skipGroup(outline, i)) {
    if (up(outline, i) === 'SELECT' || up(outline, i) === 'FROM' || up(outline, i) === 'VALUES')
      return i;
    if (up(outline, i) === '(' && startsQuery(outline, i + 1)) return i;
    if (isCteList(outline, i)) return i;
  }
  return to;
}

/** Oracle's and Snowflake's INSERT ALL/FIRST: several INTO, one query. */
function insertAll(outline: Outline, from: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  const query = findQuery(outline, from, to);
  for (let i = from; i < query; i = skipGroup(outline, i)) {
    if (up(outline, i) === 'INTO') write(outline, nameAt(outline, i + 1), 'INSERT', i);
  }
  rest(outline, query, to, scope);
}

/** Hive's FROM first: FROM s INSERT … INSERT …, or a plain FROM … SELECT. */
export function multiInsert(outline: Outline, from: number, to: number, scope: Scope): void {
  const inserts: number[] = [];
  for (let i = from; i < to; i = skipGroup(outline, i))
    if (up(outline, i) === 'INSERT') inserts.push(i);
  if (inserts.length === 0) return rest(outline, from, to, scope);
  outline.handParsed = true;
  outline.verb = 'INSERT';
  const shared = childScope(scope);
  level(outline, from, inserts[0] ?? to, shared);
  for (const [n, at] of inserts.entries()) insert(outline, at, inserts[n + 1] ?? to, shared);
}

/** MERGE INTO target USING source ON … WHEN …. */
export function merge(outline: Outline, from: number, to: number, scope: Scope): void {
  const at = skipWords(outline, from + 1, /^(INTO|TOP)$/);
  const start = up(outline, at) === '(' ? skipGroup(outline, at) : at;
  const first = up(outline, start) === 'INTO' ? start + 1 : start;
  write(outline, nameAt(outline, first), 'INSERT', first);
  const using = findTop(outline, from, to, new Set(['USING']));
  if (/REMOVE/.test(up(outline, to - 2)) && up(outline, to - 1) === 'DUPLICATES')
    outline.handParsed = true;
  if (using >= to) return note(outline, from, 'MERGE without USING');
  const on = findTop(outline, using, to, new Set(['ON']));
  rest(outline, using + 1, on, scope, true);
  rest(outline, on, to, scope);
}

/** UPDATE with PostgreSQL's FROM, MySQL's joins and T-SQL's alias targets. */
export function update(outline: Outline, from: number, to: number, scope: Scope): void {
  const at = skipWords(outline, from + 1, /^(ONLY|LOW_PRIORITY|IGNORE|OR|REPLACE|TOP)$/);
  const start =
    up(outline, at) === '(' && up(outline, at - 1) === 'TOP' ? skipGroup(outline, at) : at;
  const set = findTop(outline, start, to, new Set(['SET']));
  const target = nameAt(outline, start);
  const before = outline.reads.length;
  const inside = childScope(scope);
  const joined = findTop(outline, start, set, new Set(['JOIN', ','])) < set;
  if (joined) level(outline, start, set, inside, { expectTable: true });
  rest(outline, set, to, inside);
  const reads = outline.reads.slice(before);
  const real = target
    ? (aliasTarget(
        outline,
        target,
        set,
        to,
        reads.map((read) => read.table),
      ) ?? target.table)
    : undefined;
  write(outline, real && { table: real, next: start }, 'INSERT', start);
  if (!real || (!joined && real === target?.table)) return;
  dropOneRead(outline, before, real);
}

/** The target itself stands once in its own FROM; that is no read. */
function dropOneRead(outline: Outline, before: number, table: TableName): void {
  const name = table.parts.join('.').toLowerCase();
  const at = outline.reads.findIndex(
    (read, i) => i >= before && read.table.parts.join('.').toLowerCase() === name,
  );
  if (at >= 0) outline.reads.splice(at, 1);
}

/** `UPDATE a SET … FROM tab a` (T-SQL, and MySQL's `UPDATE tab a JOIN …`): the table behind the alias. */
function aliasTarget(
  outline: Outline,
  target: NameAt,
  set: number,
  to: number,
  reads: TableName[],
): TableName | undefined {
  const [alias] = target.table.parts;
  if (target.table.parts.length !== 1 || alias === undefined) return undefined;
  if (!['tsql', 'redshift', 'snowflake', 'ansi'].includes(outline.dialect)) return undefined;
  return behindAlias(outline, alias, set, to, reads);
}

function behindAlias(
  outline: Outline,
  alias: string,
  from: number,
  to: number,
  reads: TableName[],
): TableName | undefined {
  for (let i = from; i < to; i = skipGroup(outline, i)) {
    const word = up(outline, i);
    if (word !== 'FROM' && word !== 'JOIN' && word !== ',') continue;
    const name = nameAt(outline, i + 1);
    if (!name) continue;
    const at = up(outline, name.next) === 'AS' ? name.next + 1 : name.next;
    const token = outline.tokens[at];
    const called = token?.value.toLowerCase() === alias.toLowerCase() && at < to;
    const known = reads.some((read) => read.parts.join('.') === name.table.parts.join('.'));
    if (called && known) return name.table;
  }
  return undefined;
}

/** DELETE: its target is touched; USING and subqueries are read. */
export function remove(outline: Outline, from: number, to: number, scope: Scope): void {
  let i = skipWords(outline, from + 1, /^(LOW_PRIORITY|QUICK|IGNORE|TOP)$/);
  if (up(outline, i) === '(' && up(outline, i - 1) === 'TOP') i = skipGroup(outline, i);
  const direct = up(outline, i) === 'FROM' || up(outline, i) === 'ONLY';
  if (up(outline, i) === 'FROM') i += 1;
  if (up(outline, i) === 'ONLY') i += 1;
  const first = nameAt(outline, i);
  if (!first) return note(outline, i, 'the target of the DELETE is not a table name');
  const using = findTop(outline, i, to, new Set(['USING', 'WHERE', 'FROM', 'JOIN', 'RETURNING']));
  const word = up(outline, using);
  const before = outline.reads.length;
  const inside = childScope(scope);
  if (using < to && (word === 'USING' || word === 'FROM'))
    level(outline, using + 1, to, inside, { expectTable: true });
  else if (word === 'JOIN' && direct) level(outline, i, to, inside, { expectTable: true });
  else rest(outline, using, to, inside);
  const reads = outline.reads.slice(before).map((read) => read.table);
  const alias = first.table.parts.length === 1 ? first.table.parts[0] : undefined;
  const behind = alias && using < to ? behindAlias(outline, alias, using, to, reads) : undefined;
  const table = behind ?? first.table;
  outline.touches.push(table);
  if (behind || word === 'FROM' || word === 'JOIN') dropOneRead(outline, before, table);
}

function nameList(outline: Outline, from: number, to: number): TableName[] {
  const tables: TableName[] = [];
  for (let i = from; i < to;) {
    const name = nameAt(outline, i);
    if (!name) break;
    if (name.table.kind === 'TABLE') tables.push(name.table);
    const next = up(outline, name.next) === '*' ? name.next + 1 : name.next;
    if (up(outline, next) !== ',') break;
    i = next + 1;
  }
  return tables;
}

/** TRUNCATE [TABLE] a, b. */
export function truncate(outline: Outline, from: number, to: number): void {
  outline.touches.push(
    ...nameList(
      outline,
      skipWords(outline, from + 1, /^(TABLE|ONLY|IF|EXISTS|MATERIALIZED|VIEW)$/),
      to,
    ),
  );
}

/** DROP TABLE and VIEW; other objects are not data. */
export function drop(outline: Outline, from: number, to: number): void {
  const at = skipWords(
    outline,
    from + 1,
    /^(TEMPORARY|TEMP|EXTERNAL|FOREIGN|MATERIALIZED|DYNAMIC|TRANSIENT|ICEBERG|LIVE|STREAMING)$/,
  );
  if (up(outline, at) !== 'TABLE' && up(outline, at) !== 'VIEW') return;
  const tables = nameList(outline, skipWords(outline, at + 1, /^(IF|EXISTS)$/), to);
  outline.touches.push(...tables);
  outline.drops.push(...tables);
}

/** Used by routines: the reads of `SELECT … INTO variable` and other expressions. */
export function readsOnly(outline: Outline, from: number, to: number, scope: Scope): void {
  if (isCteList(outline, from)) {
    const inside = childScope(scope);
    rest(outline, cteList(outline, from, to, inside), to, inside);
  } else rest(outline, from, to, scope);
}

/** A read of a named table outside any query (CREATE TABLE LIKE, ALTER … APPEND FROM). */
export function readTable(outline: Outline, at: number, scope: Scope): NameAt | undefined {
  const name = nameAt(outline, at);
  if (name) addRead(outline, name.table, scope);
  return name;
}
