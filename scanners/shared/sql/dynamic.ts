import { note, skipGroup, up, type Outline } from './outline.ts';
import { unknownPiece } from './placeholder.ts';

/** A text that is put together: its literal parts, with a piece that only the run knows between them. */
interface Assembled {
  text: string;
  line: number;
  /** All of it stands in literals. */
  whole: boolean;
}

const startsStatement =
  /^\s*(?:insert|select|with|update|delete|merge|create|truncate|copy|unload|begin|declare|drop)\b/i;
/** FORMAT('… %I …', a) and CONCAT('…', a, '…') put a text together as `||` does. */
const formatted = /%(?:\d+\$)?[-\d]*[IsL]/g;

function assembled(outline: Outline, from: number, to: number): Assembled | undefined {
  let text = '';
  let line = 0;
  let literals = 0;
  let pieces = 0;
  const joins = /^(?:CONCAT|CONCAT_WS|FORMAT)$/.test(up(outline, from));
  const start = joins && up(outline, from + 1) === '(' ? from + 2 : from;
  const end = joins ? Math.min(outline.close[from + 1] ?? to, to) : to;
  for (let i = start; i < end;) {
    const token = outline.tokens[i];
    if (!token) break;
    if (/^(?:\|\||\+|,)$/.test(token.upper)) {
      if (token.upper === ',' && (!joins || up(outline, from) === 'FORMAT')) break;
      i += 1;
    } else if (token.kind === 'string' || token.kind === 'body') {
      text += token.value;
      line ||= token.line;
      literals += 1;
      i += 1;
    } else if (/^(?:USING|INTO|BULK)$/.test(token.upper)) break;
    else {
      pieces += 1;
      text += unknownPiece;
      let next = i + 1;
      while (/^(?:\.|::)$/.test(up(outline, next))) next += 2;
      i = up(outline, next) === '(' ? skipGroup(outline, next) : next;
    }
  }
  const filled = text.replace(formatted, unknownPiece);
  if (literals === 0 || !startsStatement.test(filled)) return undefined;
  return { text: filled, line, whole: pieces === 0 && filled === text };
}

/** EXEC @result = p …: index of what is run. */
function behindResult(outline: Outline, at: number): number {
  return outline.tokens[at]?.kind === 'param' && up(outline, at + 1) === '=' ? at + 2 : at;
}

/** A routine or prepared statement that is called by its name is read where it is made. */
function isCall(outline: Outline, at: number, immediate: boolean): boolean {
  const next = up(outline, at + 1);
  const { kind } = outline.tokens[at] ?? {};
  if ((kind !== 'word' && kind !== 'quoted') || immediate || next === '||' || next === '+')
    return false;
  if (up(outline, at) === 'FORMAT' && next === '(') return false;
  return outline.dialect !== 'postgres' || !outline.inRoutine;
}

/**
 * EXECUTE [IMMEDIATE] 'text', EXEC sp_executesql N'text': SQL in a string. Of a text that is put
 * together at run time the literal parts are read, with the unknown pieces as unknown names.
 */
export function execute(outline: Outline, from: number, to: number, joins = false): void {
  outline.handParsed = true;
  let i = behindResult(outline, from + 1);
  const immediate = up(outline, i) === 'IMMEDIATE';
  const procedure = up(outline, i) === 'SP_EXECUTESQL';
  if (immediate || procedure) i += 1;
  const parenthesised = up(outline, i) === '(';
  if (!parenthesised && !procedure && isCall(outline, i, immediate)) return;
  const end = parenthesised ? Math.min(outline.close[i] ?? to, to) : to;
  // T-SQL: EXEC ('text') AT server.
  if (parenthesised && up(outline, end + 1) === 'AT')
    return note(outline, i, 'the statement is run by another server');
  const found = assembled(outline, parenthesised ? i + 1 : i, end);
  if (found) outline.inner.push({ text: found.text, line: found.line, joins });
  if (!found?.whole) note(outline, i, 'the statement is put together at run time');
}
