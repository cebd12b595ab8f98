import { addRead } from './from.ts';
import { foldPart } from './names.ts';
import { note, up, type Outline, type Scope } from './outline.ts';
import { readAll } from './publish.ts';

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

const ofTable = /^(?:TABLE_TO_XML(?:SCHEMA|_AND_XMLSCHEMA)?|SYSTEM\$STREAM_HAS_DATA)$/;
const ofSchema = /^SCHEMA_TO_XML(?:SCHEMA|_AND_XMLSCHEMA)?$/;
const ofDatabase = /^DATABASE_TO_XML(?:SCHEMA|_AND_XMLSCHEMA)?$/;

/** Functions that read the table or schema whose name they are given as text. */
export function namedInText(outline: Outline, scope: Scope): void {
  for (const [i, { upper, line }] of outline.tokens.entries()) {
    if (up(outline, i + 1) !== '(') continue;
    if (ofDatabase.test(upper)) readAll(outline, i, {}, scope);
    const isSchema = ofSchema.test(upper);
    if (!isSchema && !ofTable.test(upper)) continue;
    const given = outline.tokens[i + 2];
    if (given?.kind !== 'string') {
      note(outline, i, `${upper.toLowerCase()}() reads tables that are not named here`);
      continue;
    }
    const parts = given.value
      .split('.')
      .map((part) => foldPart(part.replace(/^"|"$/g, ''), part.startsWith('"'), outline.dialect));
    if (isSchema) readAll(outline, i, { schema: parts.at(-1) }, scope);
    else addRead(outline, { parts, kind: 'TABLE', line }, scope, true);
  }
}
