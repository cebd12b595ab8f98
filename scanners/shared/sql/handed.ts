import { note, up, type Outline } from './outline.ts';

const statement =
  /^\s*(?:select\b[\s\S]*\bfrom\s|with\b[\s\S]*\bfrom\s|insert\s+(?:into|overwrite)\s|update\s+\S+\s+set\s|delete\s+from\s|merge\s+into\s|copy\s+\S+\s+(?:from|to)\s|create\s+(?:or\s+replace\s+)?(?:table|view|materialized)\s|truncate\s+table\s|(?:declare|begin)\b[\s\S]*;)|\bbcp\s/i;
/** What takes text as text, and what stands before a list of values. */
const takesText =
  /^(?:VALUES|IN|CONCAT|CONCAT_WS|FORMAT|REPLACE|REGEXP_\w+|LENGTH|LOWER|UPPER|TRIM|MD5|POSITION|STRPOS|COALESCE|NVL|SUBSTR|SUBSTRING|OPTIONS|AS|ON|AND|OR|NOT|WHERE|WHEN|THEN|ELSE|SELECT|FROM)$/;

/** SQL in a text that a function or procedure is given: what runs it, and where, is not known here. */
export function handedOn(outline: Outline): void {
  const read = new Set(outline.inner.map(({ text }) => text));
  const calls: number[] = [];
  for (const [i, token] of outline.tokens.entries()) {
    if (token.upper === '(') calls.push(i - 1);
    if (token.upper === ')') calls.pop();
    if ((token.kind !== 'string' && token.kind !== 'body') || read.has(token.value)) continue;
    if (!statement.test(token.value)) continue;
    const call = calls.at(-1);
    const callee = call === undefined ? undefined : outline.tokens[call];
    const isArgument =
      callee !== undefined &&
      /^(?:word|quoted)$/.test(callee.kind) &&
      !takesText.test(callee.upper);
    // T-SQL's procedures take their arguments without parentheses.
    const isExec = call === undefined && /^EXEC/.test(outline.verb) && up(outline, i - 1) !== '';
    if (!isArgument && !isExec) continue;
    if (token.kind === 'body') outline.said.push(token.value.replace(/'[^']*'/g, ' '));
    return note(outline, i, 'a text that it hands on is SQL');
  }
}
