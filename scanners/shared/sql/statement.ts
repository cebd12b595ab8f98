import { alter, renameTable } from './alter.ts';
import { commentOn } from './comment.ts';
import { create } from './create.ts';
import { copy, exportData, loadData, unload } from './movement.ts';
import {
  childScope,
  findTop,
  note,
  skipGroup,
  startOutline,
  up,
  type Outline,
  type Scope,
  type StatementReader,
} from './outline.ts';
import { nameAt } from './names.ts';
import { dropArrays, fromItem } from './from.ts';
import { level } from './query.ts';
import { isPlaced } from './placeholder.ts';
import { words } from './words.ts';
import { cteList, isCteList } from './with.ts';
import { execute } from './dynamic.ts';
import { handedOn, namedInText } from './handed.ts';
import { readName } from './create-parts.ts';
import { grantToShare, readAll, replicatedByCall } from './publish.ts';
import { block, isBlock } from './routine.ts';
import type { Dialect } from './sql.ts';
import type { Token } from './tokens.ts';
import { drop, insert, merge, multiInsert, remove, select, truncate, update } from './write.ts';

function touched(outline: Outline, from: number, to: number): void {
  outline.handParsed = true;
  let i = from + 1;
  while (
    /^(TABLE|FULL|FREEZE|VERBOSE|ANALYZE|ANALYSE|REINDEX|SORT|DELETE|ONLY|MATERIALIZED|VIEW|CONCURRENTLY|TABLES|LAZY|IF|EXISTS|REPAIR|LIVE|STREAMING|INCREMENTAL)$/.test(
      up(outline, i),
    )
  )
    i += 1;
  if (up(outline, i) === '(') i = skipGroup(outline, i);
  const name = i < to ? nameAt(outline, i) : undefined;
  if (name?.table.kind === 'TABLE') outline.touches.push(name.table);
}

/** A materialised view holds what the last refresh wrote; `REFRESH TABLE` only forgets what was cached. */
function refresh(outline: Outline, from: number, to: number): void {
  if (up(outline, from + 1) !== 'MATERIALIZED') {
    touched(outline, from, to);
    return;
  }
  outline.handParsed = true;
  const at = findTop(outline, from, to, words('VIEW')) + 1;
  const name = nameAt(outline, up(outline, at) === 'CONCURRENTLY' ? at + 1 : at);
  if (name?.table.kind === 'TABLE') outline.writes.push({ table: name.table, mode: 'INSERT' });
}

function grant(outline: Outline, from: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  const on = findTop(outline, from, to, words('ON'));
  if (grantToShare(outline, on, to, scope)) return;
  let i = on + 1;
  if (up(outline, i) === 'TABLE' || up(outline, i) === 'VIEW') i += 1;
  else if (
    /^(SCHEMA|DATABASE|FUNCTION|PROCEDURE|SEQUENCE|ALL|LANGUAGE|WAREHOUSE|ROLE|ACCOUNT|FUTURE|STAGE|EXTERNAL|TYPE|DATASHARE|SHARE)$/.test(
      up(outline, i),
    )
  )
    return;
  while (i < to) {
    const name = nameAt(outline, i);
    if (!name) return;
    if (name.table.kind === 'TABLE') outline.touches.push(name.table);
    if (up(outline, name.next) !== ',') return;
    i = name.next + 1;
  }
}

function cache(outline: Outline, from: number, to: number, scope: Scope): void {
  const query = findTop(outline, from, to, words('SELECT WITH FROM VALUES'));
  if (query < to) {
    const lazy = up(outline, from + 1) === 'LAZY' ? 1 : 0;
    const name = nameAt(outline, from + 2 + lazy);
    if (name) outline.writes.push({ table: name.table, mode: 'VIEW' });
    level(outline, query, to, childScope(scope));
  } else touched(outline, from, to);
}

/** Reads nothing and changes no table's data. */
function nothing(outline: Outline): void {
  outline.handParsed = true;
}

function expression(outline: Outline, from: number, to: number, scope: Scope): void {
  // Db2: DECLARE GLOBAL TEMPORARY TABLE.
  if (up(outline, from) === 'DECLARE' && up(outline, from + 1) === 'GLOBAL')
    return create(outline, from, to, scope);
  if (up(outline, from) === 'OPEN' && /^(?:SYMMETRIC|MASTER)$/.test(up(outline, from + 1)))
    return nothing(outline);
  const query = findTop(outline, from, to, words('SELECT WITH'));
  if (query < to) outline.query = { from: query, to };
  level(outline, from, to, childScope(scope));
}

function use(outline: Outline): void {
  outline.handParsed = true;
}

const readers = new Map<string, StatementReader>([
  ['SELECT', select],
  ['SEL', select],
  ['VALUES', select],
  ['(', select],
  ['TABLE', select],
  ['INSERT', insert],
  ['REPLACE', replace],
  ['LOCKING', locking],
  ['INS', insert],
  ['UPD', update],
  ['APPLY', applyChanges],
  ['EXCHANGE', exchangeTables],
  ['COLLECT', nothing],
  ['PREPARE', prepare],
  ['PIVOT', pivot],
  ['UNPIVOT', pivot],
  ['BT', nothing],
  ['ET', nothing],
  ['SPOOL', nothing],
  ['DATABASE', nothing],
  ['UPSERT', insert],
  ['FROM', multiInsert],
  ['MERGE', merge],
  ['UPDATE', update],
  ['DELETE', remove],
  ['DEL', remove],
  ['TRUNCATE', truncate],
  ['DROP', drop],

  ['CREATE', create],
  ['ALTER', alter],
  ['RENAME', renameTable],
  ['COPY', copy],
  ['UNLOAD', unload],
  ['EXPORT', exportData],
  ['LOAD', loadData],
  ['BULK', loadData],
  ['IMPORT', loadData],
  ['COMMENT', commentOn],
  ['USE', use],
  ['GRANT', grant],
  ['REVOKE', grant],
  ['VACUUM', touched],
  ['ANALYZE', touched],
  ['OPTIMIZE', touched],
  ['REFRESH', refresh],
  ['LOCK', touched],
  ['UNCACHE', touched],
  ['MSCK', touched],
  ['REPAIR', touched],
  ['CLUSTER', touched],
  ['REINDEX', touched],
  ['CACHE', cache],
  ['EXPLAIN', explain],
  ['BACKUP', copied],
  ['HANDLER', copied],
  ['SYNC', copied],
  ['REPL', copied],
  ['ATTACH', attached],

  ['DECLARE', expression],
  ['SET', expression],
  ['CALL', expression],
  ['RETURN', expression],
  ['ASSERT', expression],
  ['PERFORM', expression],
  ['OPEN', expression],
  ['EXECUTE', run],
  ['EXEC', run],
  ['USING', locking],
  ['NONSEQUENCED', locking],
  ['SEQUENCED', locking],
  ['VALIDTIME', locking],
  ['CURRENT', locking],
  ['TRANSACTIONTIME', locking],
  ['AUTO', applyChanges],
  ['CHECK', touched],
  ['CHECKSUM', touched],
  ['RESTORE', touched],
  ['FSCK', touched],
  ['REORG', touched],
  ['FLASHBACK', touched],
  ['WATCH', touched],
]);
const idle =
  words(`SHOW DESCRIBE DESC BEGIN START COMMIT ROLLBACK END ADD LIST LS PUT GET REMOVE RM RESET DISCARD
  CHECKPOINT DEALLOCATE CLOSE FETCH SAVEPOINT RELEASE ABORT PRAGMA ATTACH DETACH INSTALL KILL PRINT NULL
  CLEAR DELIMITER SIGNAL RAISE LEAVE ITERATE EXIT CONTINUE NOTIFY LISTEN UNLISTEN FLUSH WHENEVER CANCEL DENY STOP UNSET
  SYNC HANDLER BREAK GOTO PAUSE RESUME SECURITY REASSIGN PURGE ANALYSE UNLOCK HELP ENABLE DISABLE SYSTEM LET WAITFOR
  THROW RAISERROR EXPLAIN SUMMARIZE UNDROP DO XA BINLOG CHANGE BACKUP DBCC RECONFIGURE SHUTDOWN MODIFY RELOAD SOURCE
  DFS GENERATE AUDIT NOAUDIT CONVERT ATTACH REVERT DISASSOCIATE ASSOCIATE OPENING MOVE REPORT UNINSTALL SETUSER DBMS
  RENEW EXIT QUIT PROMPT WHENEVER DEFINE UNDEFINE ACCEPT COLUMN HOST STARTUP SUSPEND BREAK GET_DIAGNOSTICS INITIATE RESIGNAL CONSTRAINT COMPUTE INVALIDATE RECOMPRESS PRELOAD SAVE DISCONNECT
  CONNECT MERGE_PARTITION INSPECT`);
for (const word of idle) if (!readers.has(word)) readers.set(word, nothing);

/** Reads the statement in [from, to) of `outline` (also one inside WITH or parentheses). */
export function statement(outline: Outline, from: number, to: number, outer: Scope): void {
  let scope = outer;
  let i = from;
  if (isCteList(outline, i)) {
    scope = childScope(scope);
    i = cteList(outline, i, to, scope);
    if (i >= to) return;
  }
  if (outline.tokens[i]?.text === '\\' && up(outline, i + 1) === 'COPY') i += 1;
  const word = up(outline, i);
  const top = outline.depth === 0;
  if (top) outline.verb ||= verbOf(outline, i);
  if (top && isBlock(outline, i, to)) {
    block(outline, i, to);
    return;
  }
  const reader = readers.get(word) ?? plainCall(outline, i, to);
  if (reader) reader(outline, i, to, scope);
  else {
    const first = outline.tokens[i]?.text ?? '';
    note(
      outline,
      i,
      isPlaced(first)
        ? `a template writes this statement: ${first}`
        : `no statement is known that begins with "${first}"`,
    );
    level(outline, i, to, childScope(scope));
  }
}

/** T-SQL: a label, or a procedure called by its name alone at the start of a batch. */
function plainCall(outline: Outline, at: number, to: number): StatementReader | undefined {
  if (outline.dialect !== 'tsql' || outline.tokens[at]?.kind !== 'word') return undefined;
  const isLabel = outline.tokens[at + 1]?.text === ':' && to - at === 2;
  let next = at + 1;
  while (up(outline, next) === '.') next += 2;
  return isLabel || outline.tokens[next]?.text.startsWith('@') ? nothing : undefined;
}

/** Teradata: LOCKING … FOR ACCESS before the statement; REPLACE VIEW for CREATE OR REPLACE. */
function locking(outline: Outline, from: number, to: number, scope: Scope): void {
  const at = findTop(outline, from, to, words('SELECT SEL INSERT INS UPDATE MERGE DELETE WITH'));
  if (at >= to) return;
  outline.query = { from: at, to };
  statement(outline, at, to, scope);
}

function replace(outline: Outline, from: number, to: number, scope: Scope): void {
  const next = up(outline, from + 1);
  const isDefinition =
    /^(VIEW|PROCEDURE|FUNCTION|MACRO|RECURSIVE)$/.test(next) ||
    (next === 'TABLE' && /^(?:spark|databricks|trino|bigquery|snowflake)$/.test(outline.dialect));
  (isDefinition ? create : insert)(outline, from, to, scope);
}

/** Delta Live Tables: APPLY CHANGES INTO t FROM stream(s). */
function applyChanges(outline: Outline, from: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  const into = findTop(outline, from, to, words('INTO'));
  const name = nameAt(outline, into + 1);
  if (name) outline.writes.push({ table: name.table, mode: 'INSERT' });
  const source = findTop(outline, into, to, words('FROM'));
  level(outline, source, findTop(outline, source, to, words('KEYS')), childScope(scope), {
    hasFrom: true,
  });
}

/** ClickHouse: EXCHANGE TABLES a AND b. */
function exchangeTables(outline: Outline, from: number): void {
  const first = nameAt(outline, from + 2);
  const second = first && nameAt(outline, first.next + 1);
  if (!first || !second) return;
  outline.handParsed = true;
  outline.touches.push(first.table, second.table);
  outline.renames.push({ from: first.table, to: second.table, swap: true });
}

/** PREPARE p AS query (Athena: FROM query; MySQL: FROM 'text'). */
function prepare(outline: Outline, from: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  if (up(outline, from + 1) === 'TRANSACTION') return;
  const query = findTop(
    outline,
    from,
    to,
    words('SELECT WITH INSERT UPDATE DELETE MERGE VALUES UNLOAD'),
  );
  if (query < to) return statement(outline, query, to, scope);
  const text = outline.tokens[findTop(outline, from, to, words('FROM')) + 1];
  if (text?.kind === 'string')
    outline.inner.push({ text: text.value, line: text.line, joins: false });
  else note(outline, from, 'the prepared statement is only known at run time');
}

function run(outline: Outline, from: number, to: number, scope: Scope): void {
  if (outline.dialect === 'tsql' && replicatedByCall(outline, from, to, scope)) return;
  execute(outline, from, to);
}

/** EXPLAIN ANALYZE runs what it explains. */
function explain(outline: Outline, from: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  const options = up(outline, from + 1) === '(' ? from + 1 : undefined;
  const end = options === undefined ? from + 2 : skipGroup(outline, options);
  const runs = outline.tokens.slice(from + 1, end).some(({ upper }) => /^ANALY[ZS]E$/.test(upper));
  const at = up(outline, end) === 'VERBOSE' ? end + 1 : end;
  if (runs && at < to) statement(outline, at, to, scope);
}

/** BACKUP TABLE t TO …, HANDLER t OPEN, Hive's REPL DUMP db, Databricks' SYNC TABLE t FROM s. */
function copied(outline: Outline, from: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  const word = up(outline, from);
  const source = word === 'SYNC' ? findTop(outline, from, to, words('FROM')) : from;
  if (word === 'HANDLER') return readName(outline, from + 1, scope);
  if (/^(?:TABLE|VIEW)$/.test(up(outline, from + 1))) {
    const target = word === 'SYNC' ? nameAt(outline, from + 2) : undefined;
    if (target) outline.writes.push({ table: target.table, mode: 'CREATE' });
    return readName(outline, word === 'SYNC' ? source + 1 : from + 2, scope);
  }
  const whole = nameAt(outline, word === 'SYNC' ? source + 1 : from + 2)?.table.parts ?? [];
  const [last, before] = [whole.at(-1), whole.at(-2)];
  const isSchema = word === 'SYNC' || word === 'REPL' || up(outline, from + 1) === 'SCHEMA';
  if (isSchema) readAll(outline, from, { database: before, schema: last }, scope);
}

/** ClickHouse: ATTACH TABLE t (…) ENGINE = … defines it again. */
function attached(outline: Outline, from: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  if (outline.dialect !== 'clickhouse') {
    outline.attached = attachedName(outline, from, to);
    return;
  }
  const defines = findTop(outline, from, to, words('ENGINE AS SOURCE')) < to;
  if (defines) create(outline, from, to, scope);
}

/** DuckDB, SQLite: ATTACH 'place' [AS name]; without a name that of the file. */
function attachedName(outline: Outline, from: number, to: number): string | undefined {
  const place = outline.tokens.slice(from, to).find(({ kind }) => kind === 'string')?.value ?? '';
  if (place === '' || place === ':memory:') return undefined;
  const as = findTop(outline, from, to, words('AS'));
  const file = /([^/\\]+?)(?:\.\w+)?$/.exec(place)?.[1];
  return as < to ? outline.tokens[as + 1]?.value : file;
}

/** DuckDB: PIVOT t ON … as a statement. */
function pivot(outline: Outline, from: number, to: number, scope: Scope): void {
  outline.handParsed = true;
  const inside = childScope(scope);
  level(outline, fromItem(outline, from + 1, to, inside), to, inside);
}

function verbOf(outline: Outline, at: number): string {
  const word = up(outline, at);
  if (word === '(') return 'SELECT';
  if (!['CREATE', 'ALTER', 'DROP', 'TRUNCATE', 'LOAD', 'EXPORT'].includes(word))
    return word || 'UNKNOWN';
  const kinds = words(
    'TABLE VIEW PROCEDURE PROC FUNCTION TRIGGER INDEX SCHEMA DATABASE STAGE TASK STREAM PIPE SEQUENCE ROLE USER TYPE DATA EXTENSION POLICY MODEL MACRO DICTIONARY PACKAGE EVENT RULE ALERT FLOW PROJECTION',
  );
  const kind = findTop(outline, at + 1, Math.min(at + 12, outline.tokens.length), kinds);
  return kinds.has(up(outline, kind)) ? `${word} ${up(outline, kind)}` : word;
}

/** How the tokens are met: as a statement, inside a routine, or as an expression that only reads. */
export type Manner = 'statement' | 'routine' | 'reads';

/** Reads one statement from its tokens alone: the second opinion, and the last resort. */
export function outlineOf(
  tokens: Token[],
  dialect: Dialect,
  source: string,
  manner: Manner = 'statement',
): Outline {
  const outline = startOutline(tokens, dialect, source, {
    readStatement: statement,
    readLevel: level,
  });
  outline.inRoutine = manner !== 'statement';
  if (manner === 'reads') {
    outline.handParsed = true;
    outline.verb = 'EXPRESSION';
    level(outline, 0, tokens.length, childScope(undefined));
  } else statement(outline, 0, tokens.length, childScope(undefined));
  dropArrays(outline);
  handedOn(outline);
  namedInText(outline, childScope(undefined));
  return outline;
}
