import { nameAt } from './names.ts';
import { findTop, note, up, type Outline } from './outline.ts';
import { words } from './words.ts';

const steers = /^(?:FOR|LOOP|REPEAT|CASE)$/;

/** BEGIN … END, DECLARE … BEGIN, DO $$…$$: an anonymous block. */
export function isBlock(outline: Outline, at: number, to: number): boolean {
  const word = up(outline, at);
  if (word === 'DO')
    return outline.tokens
      .slice(at, to)
      .some((token) => token.kind === 'body' || token.kind === 'string');
  if (word === 'BEGIN')
    return to - at > 2 && !/^(TRANSACTION|TRAN|WORK|ISOLATION|READ)$/.test(up(outline, at + 1));
  if (word === 'DECLARE')
    return outline.tokens.slice(at, to).some((token) => token.upper === 'BEGIN');
  if (/^(?:IF|WHILE|ELSE)$/.test(word)) return true;
  return steers.test(word) && (up(outline, to - 2) === 'END' || up(outline, to - 1) === 'END');
}

function push(outline: Outline, from: number, to: number): void {
  const [first, last] = [outline.tokens[from], outline.tokens[to - 1]];
  if (!first || !last || from >= to) return;
  outline.inner.push({
    text: outline.source.slice(first.start, last.end),
    line: first.line,
    joins: false,
  });
}

/** Hands the inside of an anonymous block over to be read as a script. */
export function block(outline: Outline, from: number, to: number): void {
  outline.handParsed = true;
  const body = outline.tokens
    .slice(from, to)
    .find((token) => token.kind === 'body' || token.kind === 'string');
  if (up(outline, from) === 'DO' && body)
    outline.inner.push({ text: body.value, line: body.line, joins: false });
  else push(outline, from, to);
}

/** The table a trigger hangs on. */
function touchOn(outline: Outline, from: number, to: number): void {
  const on = findTop(outline, from, to, words('ON'));
  const name = on < to ? nameAt(outline, on + 1) : undefined;
  if (name) outline.touches.push(name.table);
}

/** Finds the body of CREATE PROCEDURE / FUNCTION / TRIGGER, when it is SQL. */
export function routineBody(outline: Outline, from: number, to: number): void {
  outline.handParsed = true;
  const isTrigger = up(outline, from) === 'TRIGGER';
  if (isTrigger) touchOn(outline, from, to);
  const language = isTrigger ? to : findTop(outline, from, to, words('LANGUAGE'));
  const spoken = outline.tokens[language + 1]?.value.toUpperCase() ?? 'SQL';
  const isSql = /^(SQL|PLPGSQL|PLSQL|TSQL|NZPLSQL)$/.test(spoken);
  const body = outline.tokens.slice(from, to).findLast((token) => token.kind === 'body');
  if (language < to && !isSql) {
    // Functions in other languages cannot reach tables but in PostgreSQL; procedures can.
    const asks = /\b(?:plpy|plv8|spi_\w+|spi|pg\.spi)\b/i.test(body?.value ?? '');
    if (up(outline, from) === 'FUNCTION' && !asks) return;
    outline.said.push(...namesIn(body?.value ?? ''));
    return note(outline, language, `the routine's body is ${spoken.toLowerCase()}, not SQL`);
  }
  if (body) {
    outline.inner.push({ text: body.value, line: body.line, joins: false });
    return;
  }
  // MySQL: FOR EACH ROW [FOLLOWS t] statement.
  const each = isTrigger ? findTop(outline, from, to, words('ROW')) : to;
  const single = /^(?:FOLLOWS|PRECEDES)$/.test(up(outline, each + 1)) ? each + 3 : each + 1;
  if (/^(?:INSERT|UPDATE|DELETE|REPLACE)$/.test(up(outline, single)))
    return push(outline, single, to);
  const begin = bodyIndex(outline, from, to);
  if (begin < to) push(outline, begin, to);
}

/** Texts in a program that are SQL or look like the name of a table. */
function namesIn(program: string): string[] {
  const texts = [...program.matchAll(/(["'])((?:(?!\1)[^\\\n]|\\.)*)\1/g)].map(
    (match) => match[2] ?? '',
  );
  const isName = /^(?:[\w$]+\.){1,3}[\w$]+$|\b(?:from|join|into|update|table)\s/i;
  return texts.filter((text) => isName.test(text));
}

function bodyIndex(outline: Outline, from: number, to: number): number {
  for (let i = from; i < to; i += 1) {
    const word = up(outline, i);
    if (word === 'BEGIN' || word === 'RETURN') return i;
    const next = outline.tokens[i + 1];
    if ((word === 'AS' || word === 'IS') && next) {
      if (next.kind === 'string') {
        const quoted =
          /\s/.test(next.value) &&
          /\b(select|insert|update|delete|merge|begin)\b/i.test(next.value);
        if (quoted) outline.inner.push({ text: next.value, line: next.line, joins: false });
        return to;
      }
      if (
        next.kind === 'word' &&
        next.upper !== 'TABLE' &&
        next.upper !== 'CALLER' &&
        next.upper !== 'OWNER'
      )
        return i + 1;
      if (next.upper === '(') return i + 1;
    }
  }
  return to;
}

/** Oracle: CREATE PACKAGE [BODY] p AS … END. */
export function packageBody(outline: Outline, from: number, to: number): void {
  outline.handParsed = true;
  const as = findTop(outline, from, to, words('AS IS'));
  if (as < to) push(outline, as + 1, to);
}
