import type { Dialect } from './sql.ts';
import { tokenize, type Token } from './tokens.ts';
import { beginsAnew } from './tsql.ts';

/** One statement of a script: its tokens and its text. */
export interface Piece {
  tokens: Token[];
  text: string;
  line: number;
  endLine: number;
}

/** psql's own lines (`\set`, `\connect x`), Oracle's `/`, T-SQL's GO and MySQL's DELIMITER are no SQL. */
const clientLine =
  /^[ \t]*(?:\\(?!copy\b)[a-zA-Z!?.;].*|\/[ \t]*|GO[ \t]*\d*[ \t]*|DELIMITER[ \t]+\S+[ \t]*|:r[ \t].*|!(?:source|load)[ \t].*)$/gim;

/** SQL*Plus' own lines; EXEC and EXIT WHEN belong to PL/SQL as well. */
const plusLine =
  /^[ \t]*(?:SET[ \t]+(?:SERVEROUT(?:PUT)?|DEF(?:INE)?|ECHO|FEED(?:BACK)?|HEAD(?:ING)?|LIN(?:ESIZE)?|LINES|PAGES(?:IZE)?|TERM(?:OUT)?|TIMI(?:NG)?|TIME|VER(?:IFY)?|TRIM(?:SPOOL)?|TRIMS|COLSEP|SQLBL(?:ANKLINES)?|SQLPROMPT|NULL|LONG|NUM(?:WIDTH)?|ARRAY(?:SIZE)?|AUTO(?:COMMIT|TRACE)?|WRAP|SCAN|MARKUP|SHOW(?:MODE)?|TAB|UND(?:ERLINE)?|ESC(?:APE)?|CONCAT|NEWP(?:AGE)?)\b|WHENEVER[ \t]|PRO(?:MPT)?(?:[ \t]|$)|SPO(?:OL)?(?:[ \t]|$)|REM(?:ARK)?(?:[ \t]|$)|@@?[ \t]*[\w./$&{-]|STA(?:RT)?[ \t]+\S+\.\w|DEF(?:INE)?[ \t]+\w+[ \t]*=|UNDEF(?:INE)?[ \t]|ACC(?:EPT)?[ \t]+\w+|COL(?:UMN)?[ \t]+\w+[ \t]+(?:FOR|HEA|NEW|NOPRI|A\d)|SHO(?:W)?[ \t]+(?:ERR|USER|PARAM|CON_)|HO(?:ST)?[ \t]|(?:EXIT|QUIT)(?:[ \t]+(?:SUCCESS|FAILURE|WARNING|\d+|SQL\.SQLCODE|COMMIT|ROLLBACK))*[ \t]*$|CONN(?:ECT)?[ \t]+(?!BY\b)|[TB]TI(?:TLE)?[ \t]|VAR(?:IABLE)?[ \t]+\w+[ \t]+(?:NUMBER|CHAR|VARCHAR|CLOB|REFCURSOR)|BRE(?:AK)?[ \t]+ON\b|CLE(?:AR)?[ \t]+\w+).*$/gim;
/** BTEQ's commands begin with a dot. */
const bteqLine = /^[ \t]*\.[A-Za-z].*$/gim;

/** MySQL: after `DELIMITER //` statements end at `//`. */
function withDelimiters(text: string): string {
  let mark = ';';
  return text
    .split('\n')
    .map((line) => {
      const set = /^[ \t]*DELIMITER[ \t]+(\S+)/i.exec(line)?.[1];
      if (set !== undefined) mark = set;
      if (set !== undefined || mark === ';') return line;
      return line.replaceAll(mark, `;${' '.repeat(mark.length - 1)}`);
    })
    .join('\n');
}

function blankClientLines(text: string, dialect: Dialect): string {
  const blank = (line: string) => `;${' '.repeat(Math.max(0, line.length - 1))}`;
  const plain = (dialect === 'mysql' ? withDelimiters(text) : text)
    .replace(clientLine, blank)
    // psql's \copy ends with its line.
    .replace(/^[ \t]*\\copy\b[^\r\n]*/gim, (line) => `${line};`)
    .replace(/[ \t]\\(?:g|gx|gset|gexec|gdesc|crosstabview|watch)\b[^\n]*$/gm, blank);
  if (dialect === 'oracle') return plain.replace(plusLine, blank);
  return dialect === 'ansi' ? plain.replace(bteqLine, blank) : plain;
}

const routines = new Set(['PROCEDURE', 'PROC', 'FUNCTION', 'TRIGGER', 'EVENT', 'TASK', 'ALERT']);
const afterTransactionBegin = new Set([
  ';',
  'TRANSACTION',
  'TRAN',
  'WORK',
  'ISOLATION',
  'READ',
  'DEFERRED',
  'IMMEDIATE',
  'EXCLUSIVE',
]);
const statementWords = new Set([
  'SELECT',
  'WITH',
  'INSERT',
  'UPDATE',
  'DELETE',
  'MERGE',
  'CREATE',
  'ALTER',
  'DROP',
  'TRUNCATE',
  'COPY',
  'UNLOAD',
  'GRANT',
  'COMMENT',
  'USE',
  'SET',
  'BEGIN',
  'COMMIT',
  'CALL',
  'VACUUM',
  'ANALYZE',
]);
const beforeStatement = new Set([';', 'THEN', 'BEGIN', 'ELSE', 'LOOP', 'DO', 'AS', 'IS']);

/** What is open at one point of a script. */
interface Nesting {
  start: number;
  parens: number;
  /** CASE, BEGIN, IF, LOOP … that wait for their END, innermost last. */
  open: string[];
  /** A routine's or anonymous block's declarations run until its BEGIN. */
  awaitsBegin: boolean;
  /** In an Oracle package: routines whose BEGIN is still to come. */
  begins: number;
}

/** Is there a block's BEGIN ahead, before a statement that cannot stand among declarations? */
function beginAhead(tokens: Token[], from: number): boolean {
  const end = Math.min(tokens.length, from + 2000);
  for (let i = from; i < end; i += 1) {
    const upper = tokens[i]?.upper ?? '';
    if (upper === 'BEGIN') return !afterTransactionBegin.has(tokens[i + 1]?.upper ?? ';');
    if (tokens[i]?.kind === 'body') return false;
    if (tokens[i - 1]?.upper === ';' && statementWords.has(upper)) return false;
  }
  return false;
}

function opensRoutine(tokens: Token[], at: number, nesting: Nesting): boolean {
  const first = tokens[nesting.start]?.upper;
  const upper = tokens[at]?.upper ?? '';
  if (upper === 'DECLARE') return at === nesting.start;
  if (first !== 'CREATE' && first !== 'ALTER' && first !== 'REPLACE') return false;
  return routines.has(upper) && at - nesting.start < 8;
}

/** `IF … THEN … END IF`, unlike `IF EXISTS` and the function IF(). */
function isBlockIf(tokens: Token[], at: number): boolean {
  if (!beforeStatement.has(tokens[at - 1]?.upper ?? ';')) return false;
  for (let i = at + 1; i < tokens.length; i += 1) {
    const upper = tokens[i]?.upper;
    if (upper === 'THEN') return true;
    if (upper === ';' || upper === 'BEGIN') return false;
  }
  return false;
}

/** `FOR … DO … END FOR`, `WHILE … DO`; with LOOP it is LOOP that opens, and T-SQL's WHILE has neither. */
function isBlockLoop(tokens: Token[], at: number): boolean {
  if (!beforeStatement.has(tokens[at - 1]?.upper ?? ';') && tokens[at - 1]?.upper !== ':')
    return false;
  for (let i = at + 1; i < tokens.length; i += 1) {
    const upper = tokens[i]?.upper;
    if (upper === 'DO') return true;
    if (upper === ';' || upper === 'BEGIN' || upper === 'LOOP') return false;
  }
  return false;
}

function opensBlock(tokens: Token[], at: number, nesting: Nesting): boolean {
  const upper = tokens[at]?.upper ?? '';
  const before = tokens[at - 1]?.upper ?? ';';
  const next = tokens[at + 1]?.upper ?? ';';
  if (before === 'END' || before === '.' || next === '.') return false;
  if (upper === 'CASE') return true;
  if (upper === 'BEGIN') return at !== nesting.start || !afterTransactionBegin.has(next);
  if (upper === 'IF') return isBlockIf(tokens, at);
  if (upper === 'LOOP') return nesting.open.length > 0 || at === nesting.start;
  if (upper === 'WHILE' || upper === 'FOR') return isBlockLoop(tokens, at);
  return upper === 'REPEAT' && next !== '(' && nesting.open.length > 0;
}

function closeBlock(tokens: Token[], at: number, nesting: Nesting): void {
  const next = tokens[at + 1]?.upper ?? ';';
  const named = nesting.open.lastIndexOf(next);
  if (named >= 0) nesting.open.length = named;
  else nesting.open.pop();
}

/** CREATE PACKAGE … AS and TYPE BODY … AS hold routines up to their own END. */
function opensPackage(tokens: Token[], at: number, nesting: Nesting): boolean {
  const upper = tokens[at]?.upper;
  if (upper !== 'PACKAGE' && !(upper === 'TYPE' && tokens[at + 1]?.upper === 'BODY')) return false;
  const begins = /^(?:CREATE|ALTER)$/.test(tokens[nesting.start]?.upper ?? '');
  if (!begins || at - nesting.start > 5) return false;
  const words = tokens.slice(at, at + 12).map((token) => token.upper);
  const as = words.findIndex((word) => word === 'AS' || word === 'IS' || word === ';');
  return as > 0 && words[as] !== ';';
}

/** A routine inside a package, with a body of its own: PROCEDURE p (…) IS. */
function hasBody(tokens: Token[], at: number): boolean {
  let parens = 0;
  for (let i = at + 1; i < tokens.length; i += 1) {
    const upper = tokens[i]?.upper ?? '';
    if (upper === '(') parens += 1;
    else if (upper === ')') parens -= 1;
    else if (upper === ';') return false;
    else if (parens === 0 && (upper === 'IS' || upper === 'AS'))
      return tokens[i + 1]?.upper !== 'LANGUAGE';
  }
  return false;
}

function stepInPackage(tokens: Token[], at: number, nesting: Nesting): boolean {
  const upper = tokens[at]?.upper ?? '';
  if (nesting.open[0] !== 'PACKAGE') return false;
  if (/^(?:PROCEDURE|FUNCTION)$/.test(upper) && tokens[at - 1]?.upper !== '.') {
    if (hasBody(tokens, at)) nesting.begins += 1;
    return true;
  }
  if (upper !== 'BEGIN' || nesting.open.length > 1 + nesting.begins) return false;
  // The package's own BEGIN ends with the package.
  if (nesting.begins === 0 && nesting.open.length === 1) return true;
  nesting.begins -= nesting.begins > 0 ? 1 : 0;
  return false;
}

function step(tokens: Token[], at: number, nesting: Nesting): void {
  const upper = tokens[at]?.upper ?? '';
  if (opensPackage(tokens, at, nesting)) {
    nesting.open.push('PACKAGE');
    return;
  }
  if (stepInPackage(tokens, at, nesting)) return;
  if (upper === '(') nesting.parens += 1;
  else if (upper === ')') nesting.parens = Math.max(0, nesting.parens - 1);
  else if (opensRoutine(tokens, at, nesting)) nesting.awaitsBegin = beginAhead(tokens, at + 1);
  else if (upper === 'END' && tokens[at - 1]?.upper !== '.') closeBlock(tokens, at, nesting);
  else if (opensBlock(tokens, at, nesting)) {
    nesting.open.push(upper);
    if (upper === 'BEGIN') nesting.awaitsBegin = false;
  }
}

/** A paren or CASE that a typing error left open must not swallow the statements after it. */
function endsHere(tokens: Token[], at: number, nesting: Nesting): boolean {
  if (nesting.awaitsBegin || nesting.open.some((word) => word !== 'CASE')) return false;
  const next = tokens[at + 1];
  return nesting.parens === 0 || !next || statementWords.has(next.upper);
}

/**
 * Cuts a script at the `;` that end statements: not those in strings, comments, `$$` bodies,
 * parentheses or BEGIN…END blocks. Never throws; what cannot be told apart stays one piece.
 */
export function split(text: string, dialect: Dialect): Piece[] {
  const source = blankClientLines(text, dialect);
  return splitTokens(tokenize(source, dialect), source, dialect);
}

function splitTokens(tokens: Token[], source: string, dialect: Dialect): Piece[] {
  const pieces: Piece[] = [];
  const begin = (start: number): Nesting => ({
    start,
    parens: 0,
    open: [],
    awaitsBegin: false,
    begins: 0,
  });
  let nesting = begin(0);
  const cut = (end: number, next: number) => {
    const part = tokens.slice(nesting.start, end);
    const [first, last] = [part[0], part.at(-1)];
    nesting = begin(next);
    if (!first || !last) return;
    const endLine = last.line + (last.text.match(/\n/g)?.length ?? 0);
    const text = source.slice(first.start, last.end);
    pieces.push({ tokens: part, text, line: first.line, endLine });
  };
  for (let i = 0; i < tokens.length; i += 1) {
    if (tokens[i]?.upper === ';' && endsHere(tokens, i, nesting)) {
      cut(i, i + 1);
      continue;
    }
    const anew = dialect === 'tsql' && nesting.open.length === 0 && nesting.parens === 0;
    if (anew && !nesting.awaitsBegin && beginsAnew(tokens, nesting.start, i)) cut(i, i);
    step(tokens, i, nesting);
  }
  cut(tokens.length, tokens.length);
  return pieces;
}
