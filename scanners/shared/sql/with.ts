import { endsFrom, queryWords, statementsInside } from './from.ts';
import {
  childScope,
  findTop,
  skipGroup,
  up,
  type Cte,
  type Outline,
  type Scope,
} from './outline.ts';
import { words } from './words.ts';

const beforeBody = words('AS NOT MATERIALIZED');

/** Index behind the column list of a WITH query's head. */
export function behindHead(outline: Outline, at: number): number {
  let i = at;
  if (up(outline, i) === '(' && !queryWords.has(up(outline, i + 1))) i = skipGroup(outline, i);
  // DuckDB: USING KEY (a, b).
  if (up(outline, i) === 'USING' && up(outline, i + 1) === 'KEY') i = skipGroup(outline, i + 2);
  return i;
}

/** True when WITH at `at` begins a list of CTEs and no option like WITH (…) or WITH DATA. */
export function isCteList(outline: Outline, at: number): boolean {
  if (up(outline, at) !== 'WITH') return false;
  if (outline.dialect === 'clickhouse')
    return !/^(TOTALS|ROLLUP|CUBE|FILL|TIES)$/.test(up(outline, at + 1));
  const start =
    up(outline, at + 1) === 'RECURSIVE' && up(outline, at + 2) !== 'AS' ? at + 2 : at + 1;
  const kind = outline.tokens[start]?.kind;
  if (
    kind === 'word' &&
    up(outline, start) === 'FUNCTION' &&
    outline.tokens[start + 1]?.kind === 'word'
  )
    return true;
  if (kind !== 'word' && kind !== 'quoted' && kind !== 'string') return false;
  let i = behindHead(outline, start + 1);
  // Spark and Databricks allow `WITH t (SELECT …)`.
  if (up(outline, i) === '(') return queryWords.has(up(outline, i + 1));
  if (up(outline, i) !== 'AS') return false;
  while (beforeBody.has(up(outline, i))) i += 1;
  return up(outline, i) === '(';
}

/** Trino's inline functions: index of the WITH or SELECT behind them. */
function behindFunctions(outline: Outline, at: number, to: number): number {
  let open = 0;
  for (let i = at; i < to; i = skipGroup(outline, i)) {
    const word = up(outline, i);
    const closes = word === 'END';
    if (word === 'BEGIN' || (word === 'CASE' && up(outline, i - 1) !== 'END')) open += 1;
    else if (/^(IF|WHILE|LOOP|REPEAT)$/.test(word) && up(outline, i - 1) !== 'END' && open > 0)
      open += up(outline, i + 1) === '(' ? 0 : 1;
    else if (closes) open -= 1;
    if (open <= 0 && (word === 'SELECT' || isPlainWith(outline, i))) return i;
  }
  return to;
}

function isPlainWith(outline: Outline, at: number): boolean {
  return up(outline, at) === 'WITH' && up(outline, at + 1) !== 'FUNCTION' && isCteList(outline, at);
}

/** Reads `WITH a AS (…), b AS (…)`; gives the index behind it. The names land in `scope`. */
export function cteList(outline: Outline, at: number, to: number, scope: Scope): number {
  let i = at + 1;
  if (
    up(outline, i) === 'FUNCTION' &&
    outline.tokens[i + 1]?.kind === 'word' &&
    up(outline, i + 1) !== 'AS'
  ) {
    i = behindFunctions(outline, i, to);
    outline.query = { from: i, to };
    if (up(outline, i) !== 'WITH') return i;
    i += 1;
  }
  const recursive = up(outline, i) === 'RECURSIVE' && up(outline, i + 1) !== 'AS';
  if (recursive) i += 1;
  while (i < to) {
    i = oneCte(outline, i, to, scope, recursive);
    if (up(outline, i) !== ',') break;
    i += 1;
  }
  return i;
}

function oneCte(
  outline: Outline,
  at: number,
  to: number,
  scope: Scope,
  recursive: boolean,
): number {
  const cte: Cte = { name: outline.tokens[at]?.value.toLowerCase() ?? '' };
  let i = behindHead(outline, at + 1);
  while (beforeBody.has(up(outline, i))) i += 1;
  // ClickHouse: WITH expression AS name.
  if (up(outline, i) !== '(') return expressionCte(outline, at, to, scope);
  const end = Math.min(outline.close[i] ?? to, to);
  const inside = childScope(scope, cte);
  if (recursive || recursesSilently(outline, i + 1, end)) inside.ctes.set(cte.name, cte);
  body(outline, i + 1, end, inside);
  scope.ctes.set(cte.name, cte);
  return afterCte(outline, end + 1, to);
}

function expressionCte(outline: Outline, at: number, to: number, scope: Scope): number {
  const end = findTop(outline, at, to, words(', SELECT INSERT'));
  outline.readLevel(outline, at, end, scope);
  const name =
    up(outline, end - 2) === 'AS' ? outline.tokens[end - 1]?.value.toLowerCase() : undefined;
  if (name !== undefined) scope.ctes.set(name, { name });
  return Math.max(end, at + 1);
}

function body(outline: Outline, from: number, to: number, scope: Scope): void {
  const first = up(outline, from);
  if (statementsInside.has(first) && !endsFrom.has(up(outline, from + 1)))
    outline.readStatement(outline, from, to, scope);
  else outline.readLevel(outline, from, to, scope, { expectTable: first === '(' });
}

/** PostgreSQL's SEARCH and CYCLE clauses. */
function afterCte(outline: Outline, at: number, to: number): number {
  if (!/^(SEARCH|CYCLE)$/.test(up(outline, at))) return at;
  return findTop(outline, at, to, words('SELECT INSERT UPDATE DELETE MERGE WITH'));
}

/** T-SQL, Oracle and Snowflake need no RECURSIVE; a UNION in the body tells. */
function recursesSilently(outline: Outline, from: number, to: number): boolean {
  if (!['tsql', 'oracle', 'snowflake'].includes(outline.dialect)) return false;
  return findTop(outline, from, to, words('UNION')) < to;
}
