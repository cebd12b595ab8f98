import { tablesIn } from './assemble.ts';
import type { Branch } from './jinja.ts';
import type { Parser } from './parser.ts';
import type { SqlStatement } from './sql.ts';
import { linesBehind, maskTemplate, maskWithoutLines, referencesIn } from './template.ts';

/** What rendering needs. */
interface Rendering {
  parser: Parser;
  deadlineMs: number;
  variables: Readonly<Record<string, string>>;
  openSettings: boolean;
}

type Read = (sql: string) => Promise<SqlStatement[]>;

interface Attempt {
  statements: SqlStatement[];
  notParsed: number;
}

async function attempt(template: string, sql: string, read: Read): Promise<Attempt> {
  const statements = await read(sql);
  const behind = linesBehind(template, sql);
  for (const each of statements) moveLines(each, behind);
  return {
    statements,
    notParsed: statements.filter((each) => each.partial?.confidence === 'LOW').length,
  };
}

function moveLines(statement: SqlStatement, behind: readonly number[]): void {
  const moved = (line: number) => behind[line] ?? line;
  for (const table of tablesIn(statement)) table.line = moved(table.line);
  statement.line = moved(statement.line);
  statement.endLine = Math.max(statement.line, moved(statement.endLine));
  if (statement.partial) statement.partial.line = moved(statement.partial.line);
}

/**
 * Reads a Jinja template by a ladder: rendered with stubs; masked; masked without expressions on
 * lines of their own. The first that parses whole is taken, else the one that parses best. What
 * ref() and source() name is a floor under all of them.
 */
export async function readTemplate(
  template: string,
  read: Read,
  rendering: Rendering,
): Promise<SqlStatement[]> {
  const { parser, deadlineMs, variables, openSettings } = rendering;
  const render = (branch: Branch) =>
    parser.render({ kind: 'jinja', template, variables, openSettings, branch }, deadlineMs);
  const rendered = await render('if');
  const rungs = [
    rendered,
    maskTemplate(template, variables),
    maskWithoutLines(template, variables),
  ];
  let best: Attempt | undefined;
  for (const [rung, sql] of rungs.entries()) {
    if (sql === undefined) continue;
    const made = await attempt(template, sql, read);
    if (made.statements.length === 0 && sql.trim() !== '') continue;
    if (rung === 2) for (const each of made.statements) doubt(each);
    if (!best || made.notParsed < best.notParsed) best = made;
    if (best.notParsed === 0) break;
  }
  const statements = best?.statements ?? [];
  for (const branch of rendered === undefined ? [] : branchesOf(template)) {
    const sql = await render(branch);
    if (sql === undefined || sql === rendered) continue;
    statements.push(
      ...(await attempt(template, sql, read)).statements.filter(saysMore(statements)),
    );
  }
  return withReferences(statements, template);
}

/** Ways that a condition may go which hangs on what is not known, besides the first. */
function branchesOf(template: string): Branch[] {
  if (/\{%-?\s*elif\b/.test(template)) return ['else', 'elif'];
  return /\{%-?\s*if\b|\{\{[^{}]*\sif\s/.test(template) ? ['else'] : [];
}

/** Does a statement touch a table that none of these does? */
function saysMore(known: readonly SqlStatement[]): (statement: SqlStatement) => boolean {
  const keysOf = (each: SqlStatement): string[] => [
    ...each.reads.map(({ parts }) => `< ${parts.join('.')}`),
    ...each.writes.map(({ table }) => `> ${table.parts.join('.')}`),
  ];
  const seen = new Set(known.flatMap(keysOf));
  return (statement) => keysOf(statement).some((key) => !seen.has(key));
}

function doubt(statement: SqlStatement): void {
  const message = 'template expressions on lines of their own were left out';
  statement.partial ??= { message, line: statement.line, confidence: 'HIGH' };
}

function withReferences(statements: SqlStatement[], template: string): SqlStatement[] {
  const named = new Set(
    statements.flatMap((each) => each.reads.map((table) => table.parts.join('.').toLowerCase())),
  );
  const isNamed = (parts: string[]) =>
    [...named].some((name) => name.endsWith(parts.join('.').toLowerCase()));
  const target = statements.findLast((each) => each.reads.length > 0) ?? statements.at(-1);
  for (const { parts, line } of referencesIn(template)) {
    if (target && !isNamed(parts)) target.reads.push({ parts, kind: 'TABLE', line });
  }
  return statements;
}
