import type { Dialect } from './sql.ts';
import type { Piece } from './split.ts';
import { tokenize, type Token } from './tokens.ts';
import { beginsAnew } from './tsql.ts';

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
  'EXECUTE',
  'EXEC',
  'REPLACE',
  'REFRESH',
  'CALL',
  'RENAME',
  'LOCK',
  'VACUUM',
  'ANALYZE',
  'COMMENT',
  'SET',
]);
/** Words that only steer a routine; the statement begins behind them. */
const steering = new Set([
  'BEGIN',
  'ATOMIC',
  'ELSE',
  'LOOP',
  'DO',
  'REPEAT',
  'THEN',
  'EXCEPTION',
  'TRY',
  'CATCH',
  'IMMUTABLE',
]);
/** Words whose condition or cursor query stands before THEN, LOOP or DO. */
const conditions = new Set(['IF', 'ELSIF', 'ELSEIF', 'WHILE', 'FOR', 'WHEN', 'FOREACH', 'CASE']);
const dropped = new Set([
  'END',
  'NULL',
  'RAISE',
  'COMMIT',
  'ROLLBACK',
  'EXIT',
  'CLOSE',
  'FETCH',
  'LEAVE',
  'PRINT',
  'UNTIL',
  'LANGUAGE',
  'RAISERROR',
  'THROW',
  'GOTO',
  'BREAK',
  'CONTINUE',
  'WAITFOR',
  'DEALLOCATE',
  'ITERATE',
]);

/** T-SQL: IF @x = 1 RAISERROR (…) WITH NOWAIT. */
const endsCondition = new Set([
  'RAISERROR',
  'PRINT',
  'THROW',
  'GOTO',
  'BREAK',
  'CONTINUE',
  'WAITFOR',
  'RETURN',
]);

/** One step of a routine, ready to be read as a statement. */
export interface Step {
  tokens: Token[];
  /** Its tables are only read, whatever its words look like (a condition, a cursor, an assignment). */
  readsOnly: boolean;
}

function behindCondition(tokens: Token[]): number {
  let parens = 0;
  for (let i = 1; i < tokens.length; i += 1) {
    const upper = tokens[i]?.upper ?? '';
    if (upper === '(') parens += 1;
    else if (upper === ')') parens -= 1;
    if (parens > 0) continue;
    if (upper === 'THEN' || upper === 'LOOP' || upper === 'DO') return i;
    // T-SQL has no THEN: IF EXISTS (…) DROP TABLE t.
    const begins =
      statementWords.has(upper) &&
      upper !== 'SET' &&
      (tokens[0]?.upper === 'IF' || tokens[0]?.upper === 'WHILE');
    if (endsCondition.has(upper) && i > 1) return i;
    if (begins || upper === 'BEGIN') return i;
  }
  return tokens.length;
}

function afterLabel(tokens: Token[]): Token[] {
  if (tokens[0]?.text === '<' && tokens[1]?.text === '<')
    return tokens.slice(tokens.findIndex((t) => t.text === '>') + 2);
  const label =
    tokens[0]?.kind === 'word' && tokens[1]?.text === ':' && tokens[1].end > tokens[1].start;
  return label && /^(BEGIN|LOOP|WHILE|REPEAT|FOR)$/.test(tokens[2]?.upper ?? '')
    ? tokens.slice(2)
    : tokens;
}

/** T-SQL: BEGIN ATOMIC WITH (TRANSACTION ISOLATION LEVEL = …). */
function behindOptions(tokens: Token[], word: string): Token[] {
  if (word !== 'ATOMIC' || tokens[0]?.upper !== 'WITH' || tokens[1]?.upper !== '(') return tokens;
  return tokens.slice(tokens.findIndex((token) => token.upper === ')') + 1);
}

/** Oracle: FORALL i IN 1 .. n [SAVE EXCEPTIONS] statement. */
function statementAt(tokens: Token[]): number {
  const at = tokens.findIndex((token) => statementWords.has(token.upper));
  return at < 0 ? tokens.length : at;
}

/** In a package: what stands behind PROCEDURE p (…) IS; nothing of a mere declaration. */
function behindHeader(tokens: Token[]): Token[] {
  let parens = 0;
  const at = tokens.findIndex(({ upper }) => {
    if (upper === '(') parens += 1;
    else if (upper === ')') parens -= 1;
    return parens === 0 && (upper === 'IS' || upper === 'AS');
  });
  return at < 0 ? [] : tokens.slice(at + 1);
}

function strip(tokens: Token[], out: Step[]): void {
  let left = tokens;
  while (left.length > 0) {
    left = afterLabel(left);
    const word = left[0]?.upper ?? '';
    if (dropped.has(word)) return;
    if (word === 'PROCEDURE' || word === 'FUNCTION') {
      left = behindHeader(left);
      continue;
    }
    if (word === 'FORALL') left = left.slice(statementAt(left));
    else if (steering.has(word)) left = behindOptions(left.slice(1), word);
    else if (conditions.has(word)) {
      const end = behindCondition(left);
      out.push({ tokens: left.slice(1, end), readsOnly: true });
      left = left.slice(end);
    } else break;
  }
  if (left.length > 0) out.push(last(left));
}

function last(tokens: Token[]): Step {
  const word = tokens[0]?.upper ?? '';
  if (word === 'RETURN' && tokens[1]?.upper === 'QUERY') return queryFrom(tokens, 2);
  // What it runs may write.
  if (word === 'PERFORM') return { tokens, readsOnly: false };
  if (statementWords.has(word) || word === '(') return { tokens, readsOnly: false };
  return { tokens, readsOnly: true };
}

function queryFrom(tokens: Token[], at: number): Step {
  const dynamic = tokens[at]?.upper === 'EXECUTE';
  return { tokens: tokens.slice(at), readsOnly: !dynamic };
}

/** Steps of a routine body: cut at every `;`, words that only steer are gone. */
export function stepsOf(text: string, dialect: Dialect): Step[] {
  const steps: Step[] = [];
  let start = 0;
  const tokens = tokenize(text, dialect);
  for (let i = 0; i <= tokens.length; i += 1) {
    const atEnd = i === tokens.length || tokens[i]?.upper === ';';
    const anew = !atEnd && dialect === 'tsql' && beginsAnew(tokens, start, i);
    if (!atEnd && !anew) continue;
    strip(tokens.slice(start, i), steps);
    start = anew ? i : i + 1;
  }
  return steps;
}

/** A step as a piece of script; `line` is where the body's text begins. */
export function pieceOf(step: Step, text: string, line: number): Piece | undefined {
  const [first, end] = [step.tokens[0], step.tokens.at(-1)];
  if (!first || !end) return undefined;
  const shift = line - 1;
  const tokens = step.tokens.map((token) => ({
    ...token,
    line: token.line + shift,
    start: token.start - first.start,
    end: token.end - first.start,
  }));
  const endLine = end.line + shift + (end.text.match(/\n/g)?.length ?? 0);
  return { tokens, text: text.slice(first.start, end.end), line: first.line + shift, endLine };
}
