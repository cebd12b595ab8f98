import { nameAt, type NameAt } from './names.ts';
import { childScope, findTop, note, skipGroup, up, type Outline, type Scope } from './outline.ts';
import { execute } from './dynamic.ts';
import { addRead, findCte, queryWords } from './from.ts';
import { level } from './query.ts';
import { words } from './words.ts';
import { isCteList } from './with.ts';
import type { TableName, WriteMode } from './sql.ts';

function rest(outline: Outline, from: number, to: number, scope: Scope, expectTable = false): void {
  level(outline, from, to, childScope(scope), { expectTable });
}

function skipWords(outline: Outline, at: number, skipped: RegExp): number {
  let i = at;
  while (skipped.test(up(outline, i)) && up(outline, i + 1) !== '.') i += 1;
  return i;
}

function write(outline: Outline, name: NameAt | undefined, mode: WriteMode, at: number): void {
  // T-SQL's table variables live in the script alone.
  const isVariable = outline.tokens[at]?.kind === 'param';
  if (name) outline.writes.push({ table: name.table, mode });
  else if (!isVariable) note(outline, at, 'the target of the write is not a table name');
}

/** SELECT, also SELECT … INTO a table and MySQL's INTO OUTFILE. */
export function select(outline: Outline, from: number, to: number, scope: Scope): void {
  const into = findTop(outline, from, to, words('INTO UNION FROM WHERE'));
  let start = from;
  const toFile = /^(OUTFILE|DUMPFILE)$/.test(up(outline, into + 1));
  if (up(outline, into) === 'INTO' && into < to && !toFile)
    start = selectInto(outline, from, into, to, scope);
  for (let i = from; i < to; i = skipGroup(outline, i)) {
    if (up(outline, i) !== 'INTO' || !/^(OUTFILE|DUMPFILE)$/.test(up(outline, i + 1))) continue;
    outline.handParsed = true;
    write(outline, nameAt(outline, i + 2), 'UNLOAD', i);
  }
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
  const { dialect, inRoutine } = outline;
  const isTable =
    name &&
    (!inRoutine || dialect === 'tsql') &&
    !['mysql', 'oracle', 'bigquery'].includes(dialect);
  if (isTable || at > into + 1) {
    write(outline, name, 'CREATE', at);
    if (/^TEMP/.test(up(outline, into + 1)) && name) defineTemporary(outline, name.table);
  }
  level(outline, from, into, childScope(scope));
  return findTop(outline, into, to, words('FROM UNION WHERE'));
}

function defineTemporary(outline: Outline, table: TableName): void {
  outline.definition = { table, subtype: 'TABLE', columns: [], foreignKeys: [], temporary: true };
}

/** INSERT in all its forms, REPLACE INTO, multi-table INSERT ALL. */
export function insert(outline: Outline, from: number, to: number, scope: Scope): void {
  const skipped =
    /^(LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE|INTO|OVERWRITE|TABLE|OR|REPLACE|ABORT|FAIL|ROLLBACK|LOCAL)$/;
  // Databricks: INSERT WITH SCHEMA EVOLUTION INTO t.
  const evolves = up(outline, from + 1) === 'WITH' && up(outline, from + 2) === 'SCHEMA' ? 3 : 0;
  const at = skipInsertWords(outline, from + 1 + evolves, skipped);
  if ((up(outline, at) === 'ALL' || up(outline, at) === 'FIRST') && up(outline, at + 1) !== '.')
    return insertAll(outline, at, to, scope);
  if (up(outline, at) === 'DIRECTORY') return insertDirectory(outline, at, to, scope);
  if (up(outline, at) === 'FUNCTION') return insertFunction(outline, at, to, scope);
  if (up(outline, at) === '(' && startsQuery(outline, at + 1))
    return insertThroughView(outline, at, to, scope);
  if (up(outline, at) === 'OPENQUERY') return insertFunction(outline, at, to, scope);
  const name = nameAt(outline, at);
  write(outline, name, 'INSERT', at);
  let i = name?.next ?? at + 1;
  if (up(outline, i) === 'FROM' && up(outline, i + 1) === 'INFILE')
    return insertFile(outline, i + 2, scope);
  if (up(outline, i) === 'PARTITION') i = skipGroup(outline, i + 1);
  if (up(outline, i) === 'IF') i += up(outline, i + 1) === 'NOT' ? 3 : 2;
  if (up(outline, i) === '(' && !startsQuery(outline, i + 1)) i = skipGroup(outline, i);
  // BY NAME and BY POSITION say how columns meet.
  if (up(outline, i) === 'BY') i += 2;
  // Databricks: REPLACE WHERE …, REPLACE USING (…).
  if (up(outline, i) === 'REPLACE') i = findQuery(outline, i + 1, to);
  outputInto(outline, i, to);
  const run = findTop(outline, i, to, words('EXEC EXECUTE SELECT WITH VALUES'));
  if (/^EXEC/.test(up(outline, run))) return execute(outline, run, to, true);
  outline.query = { from: i, to };
  rest(outline, i, to, scope);
}

/** Oracle: INSERT INTO (SELECT … FROM t) writes t. */
function insertThroughView(outline: Outline, at: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  const behind = outline.close[at] ?? to;
  const written = viewed(outline, at, behind, scope);
  const [table] = written;
  if (table) outline.writes.push({ table, mode: 'INSERT' });
  if (written.length !== 1)
    note(outline, at, 'the table behind the view that is written is not known');
  outline.query = { from: behind + 1, to };
  rest(outline, behind + 1, to, scope);
}

/** The tables of an inline view that is written through; they are taken out of what is read. */
function viewed(outline: Outline, open: number, close: number, scope: Scope): TableName[] {
  const before = outline.reads.length;
  rest(outline, open + 1, close, scope);
  return outline.reads.splice(before).map((read) => read.table);
}

/** ClickHouse: INSERT INTO t FROM INFILE 'x'. */
function insertFile(outline: Outline, at: number, scope: Scope): void {
  outline.handParsed = true;
  const token = outline.tokens[at];
  if (token?.kind !== 'string') return note(outline, at, 'the file to insert is not named');
  addRead(outline, { parts: [token.value], kind: 'PATH', line: token.line }, scope, true);
}

/** `REPLACE INTO table SELECT …`: there TABLE is the name. */
function skipInsertWords(outline: Outline, at: number, skipped: RegExp): number {
  const end = skipWords(outline, at, skipped);
  const next = up(outline, end);
  const isName =
    up(outline, end - 1) === 'TABLE' &&
    (queryWords.has(next) || (next === '(' && startsQuery(outline, end)));
  return isName ? end - 1 : end;
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
  const query = findTop(outline, at, to, words('SELECT WITH FROM VALUES ('));
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
  const query = findTop(outline, from, to, words('SELECT WITH'));
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

/** T-SQL: OUTPUT inserted.* INTO log. */
function outputInto(outline: Outline, from: number, to: number): void {
  const output = findTop(outline, from, to, words('OUTPUT'));
  const into = findTop(outline, output, to, words('INTO FROM WHERE VALUES SELECT'));
  const name = up(outline, into) === 'INTO' && into < to ? nameAt(outline, into + 1) : undefined;
  if (name) outline.writes.push({ table: name.table, mode: 'INSERT' });
}

/** MERGE INTO target USING source ON … WHEN …. */
export function merge(outline: Outline, from: number, to: number, scope: Scope): void {
  const at = skipWords(outline, from + 1, /^(INTO|TOP|WITH|SCHEMA|EVOLUTION|ONLY)$/);
  const start = up(outline, at) === '(' ? skipGroup(outline, at) : at;
  const first = up(outline, start) === 'INTO' ? start + 1 : start;
  write(outline, nameAt(outline, first), 'INSERT', first);
  const using = findTop(outline, from, to, words('USING'));
  if (/REMOVE/.test(up(outline, to - 2)) && up(outline, to - 1) === 'DUPLICATES')
    outline.handParsed = true;
  if (using >= to) return note(outline, from, 'MERGE without USING');
  const on = findTop(outline, using, to, words('ON'));
  rest(outline, using + 1, on, scope, true);
  rest(outline, on, to, scope);
  outputInto(outline, on, to);
}

/** UPDATE with PostgreSQL's FROM, MySQL's joins and T-SQL's alias targets. */
export function update(outline: Outline, from: number, to: number, scope: Scope): void {
  const at = skipWords(outline, from + 1, /^(ONLY|LOW_PRIORITY|IGNORE|OR|REPLACE|TOP|TABLE)$/);
  if (up(outline, at) === 'STATISTICS') {
    outline.handParsed = true;
    return;
  }
  const start =
    up(outline, at) === '(' && up(outline, at - 1) === 'TOP' ? skipGroup(outline, at) : at;
  const set = findTop(outline, start, to, words('SET'));
  if (up(outline, start) === '(') return updateThroughView(outline, start, set, to, scope);
  const target = nameAt(outline, start);
  const before = outline.reads.length;
  const inside = childScope(scope);
  const joined = findTop(outline, start, set, words('JOIN ,')) < set;
  // Teradata: UPDATE t FROM s SET ….
  const early = findTop(outline, start, set, words('FROM'));
  if (early < set) level(outline, early, set, inside, { hasFrom: true });
  else if (joined) level(outline, start, set, inside, { expectTable: true });
  level(outline, set, to, inside, { hasFrom: true });
  outputInto(outline, set, to);
  const written = joined ? assignedTables(outline, set, to, inside) : [];
  if (written.length === 0 && target)
    written.push(behindCte(outline, behindAlias(target.table, inside) ?? target.table, scope));
  if (written.length === 0 && outline.tokens[start]?.kind !== 'param')
    note(outline, start, 'the target of the UPDATE is not a table name');
  for (const table of written) {
    outline.writes.push({ table, mode: 'INSERT' });
    dropOneRead(outline, before, table, scope);
  }
}

/** Oracle: UPDATE (SELECT …) SET … writes one of the tables in the view. */
function updateThroughView(
  outline: Outline,
  open: number,
  set: number,
  to: number,
  scope: Scope,
): void {
  const tables = viewed(outline, open, outline.close[open] ?? set, scope);
  outline.handParsed = true;
  const [first, ...others] = tables;
  if (first) outline.writes.push({ table: first, mode: 'INSERT' });
  for (const table of others) addRead(outline, table, scope, true);
  if (tables.length !== 1) note(outline, open, 'which table of the view is written is not known');
  rest(outline, set, to, scope);
}

/** The tables whose columns a joined UPDATE assigns: `SET a.x = …, b.y = …`. */
function assignedTables(outline: Outline, set: number, to: number, scope: Scope): TableName[] {
  const found = new Map<string, TableName>();
  const end = findTop(outline, set + 1, to, words('WHERE FROM ORDER LIMIT'));
  for (let i = set; i < end; i = skipGroup(outline, i)) {
    if (i !== set && up(outline, i) !== ',') continue;
    const name = nameAt(outline, i + 1)?.table.parts ?? [];
    const table = scope.aliases.get(name.at(-2)?.toLowerCase() ?? '');
    if (table) found.set(table.parts.join('.'), table);
  }
  return [...found.values()];
}

/** `UPDATE a SET … FROM tab a`: the table that the target names by its alias. */
function behindAlias(table: TableName, scope: Scope): TableName | undefined {
  const [alias] = table.parts;
  return table.parts.length === 1 && alias !== undefined
    ? scope.aliases.get(alias.toLowerCase())
    : undefined;
}

/** `WITH c AS (SELECT … FROM t) DELETE FROM c`: what changes is the table that c is made of. */
function behindCte(outline: Outline, table: TableName, scope: Scope): TableName {
  const [name] = table.parts;
  const cte = table.parts.length === 1 && name !== undefined ? findCte(scope, name) : undefined;
  return (cte && outline.reads.find((read) => read.owner === cte)?.table) ?? table;
}

/** The target itself stands once in the statement's own FROM; that is no read, as one in a subquery is. */
function dropOneRead(outline: Outline, before: number, table: TableName, scope: Scope): void {
  const name = table.parts.join('.').toLowerCase();
  const at = outline.reads.findIndex(
    (read, i) =>
      i >= before && read.outer === scope && read.table.parts.join('.').toLowerCase() === name,
  );
  if (at >= 0) outline.reads.splice(at, 1);
}

/** DELETE: its target is touched; USING, joins and subqueries are read. */
export function remove(outline: Outline, from: number, to: number, scope: Scope): void {
  let i = skipWords(outline, from + 1, /^(LOW_PRIORITY|QUICK|IGNORE|TOP|HISTORY)$/);
  if (up(outline, i) === '(' && up(outline, i - 1) === 'TOP') i = skipGroup(outline, i);
  const direct = up(outline, i) === 'FROM';
  if (direct) i += 1;
  if (up(outline, i) === 'ONLY') i += 1;
  const end = findTop(outline, i, to, words('USING WHERE FROM JOIN RETURNING'));
  const targets = nameList(outline, i, to);
  if (targets.length === 0 && outline.tokens[i]?.kind === 'param')
    return rest(outline, i, to, scope);
  if (targets.length === 0) return note(outline, i, 'the target of the DELETE is not a table name');
  const before = outline.reads.length;
  const inside = childScope(scope);
  outputInto(outline, i, to);
  const word = up(outline, end);
  const listed = word === 'USING' || word === 'FROM';
  if (listed) level(outline, end + 1, to, inside, { expectTable: true, hasFrom: true });
  else if (word === 'JOIN' && direct)
    level(outline, i, to, inside, { expectTable: true, hasFrom: true });
  else rest(outline, end, to, inside);
  for (const each of targets) {
    const table = behindCte(
      outline,
      (listed ? behindAlias(each, inside) : undefined) ?? each,
      scope,
    );
    outline.touches.push(table);
    if (listed || word === 'JOIN') dropOneRead(outline, before, table, scope);
  }
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
    /^(TEMPORARY|TEMP|EXTERNAL|FOREIGN|MATERIALIZED|DYNAMIC|TRANSIENT|ICEBERG|LIVE|STREAMING|SNAPSHOT|HYBRID)$/,
  );
  if (up(outline, at) !== 'TABLE' && up(outline, at) !== 'VIEW') return;
  const tables = nameList(outline, skipWords(outline, at + 1, /^(IF|EXISTS)$/), to);
  outline.touches.push(...tables);
  outline.drops.push(...tables);
}
