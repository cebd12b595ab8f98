import { nameAt } from './names.ts';
import {
  childScope,
  deeper,
  findTop,
  skipGroup,
  up,
  type Cte,
  type Outline,
  type Scope,
} from './outline.ts';
import type { TableName } from './sql.ts';

/** Words that begin a query inside parentheses. */
export const queryWords = new Set(['SELECT', 'WITH', 'VALUES', 'FROM', 'SEL']);
const statementInside = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);
const endsFrom = new Set([
  'WHERE',
  'GROUP',
  'ORDER',
  'HAVING',
  'LIMIT',
  'UNION',
  'INTERSECT',
  'EXCEPT',
  'MINUS',
  'QUALIFY',
  'WINDOW',
  'SET',
  'FETCH',
  'OFFSET',
  'CONNECT',
  'START',
  'RETURNING',
  'CLUSTER',
  'DISTRIBUTE',
  'SORT',
  'PREWHERE',
  'SETTINGS',
  'FORMAT',
  'OPTION',
  'INTO',
  'WHEN',
  'SELECT',
  'MODEL',
  'MATCH_RECOGNIZE',
  'REJECT',
]);
const notAnAlias = new Set([
  ...endsFrom,
  'ON',
  'USING',
  'JOIN',
  'INNER',
  'LEFT',
  'RIGHT',
  'FULL',
  'CROSS',
  'NATURAL',
  'OUTER',
  'LATERAL',
  'TABLESAMPLE',
  'PIVOT',
  'UNPIVOT',
  'FOR',
  'AS',
  'ANTI',
  'SEMI',
  'ASOF',
  'GLOBAL',
  'ANY',
  'ALL',
  'FINAL',
  'SAMPLE',
  'WITH',
  'AT',
  'BEFORE',
  'CHANGES',
  'STRAIGHT_JOIN',
  'FORCE',
  'USE',
  'IGNORE',
  'PARTITION',
  'VALUES',
  'DO',
  'POSITIONAL',
  'ARRAY',
  'SET',
  'THEN',
  'LOOP',
  'END',
  'INSERT',
  'VERSION',
  'TIMESTAMP',
]);
const beforeTable = new Set(['ONLY', 'LATERAL', 'TABLE', 'FINAL']);
/** Dialects where a FROM item may be an array inside an earlier item. */
const arraysInFrom = new Set([
  'bigquery',
  'redshift',
  'databricks',
  'spark',
  'clickhouse',
  'trino',
  'presto',
  'athena',
  'snowflake',
  'ansi',
]);

function findCte(scope: Scope | undefined, name: string): Cte | undefined {
  for (let each = scope; each; each = each.parent) {
    const cte = each.ctes.get(name.toLowerCase());
    if (cte) return cte;
  }
  return undefined;
}

function hasAlias(scope: Scope | undefined, name: string, outerToo: boolean): boolean {
  for (let each = scope; each; each = outerToo ? each.parent : undefined) {
    if (each.aliases.has(name.toLowerCase())) return true;
  }
  return false;
}

/** Counts `table` as read unless it is a CTE or an array of an earlier FROM item. */
export function addRead(outline: Outline, table: TableName, scope: Scope): void {
  const [first] = table.parts;
  if (first === undefined) return;
  if (table.kind === 'TABLE') {
    const cte = table.parts.length === 1 ? findCte(scope, first) : undefined;
    if (cte) {
      outline.cteUses.push({ cte, owner: scope.owner });
      return;
    }
    const nested = table.parts.length > 1 && arraysInFrom.has(outline.dialect);
    if (nested && hasAlias(scope, first, outline.dialect === 'bigquery')) return;
    if (
      table.parts.length === 1 &&
      first.toUpperCase() === 'DUAL' &&
      ['oracle', 'mysql', 'snowflake'].includes(outline.dialect)
    )
      return;
  }
  outline.reads.push({ table, owner: scope.owner });
}

/** Reads one FROM item at `at`; gives the index behind it and its alias. */
function fromItem(outline: Outline, at: number, to: number, scope: Scope): number {
  let i = at;
  while (beforeTable.has(up(outline, i)) && i < to && up(outline, i + 1) !== '.') i += 1;
  if (up(outline, i) === '(') {
    const end = outline.close[i] ?? to;
    tableGroup(outline, i + 1, Math.min(end, to), scope);
    return alias(outline, Math.min(end, to) + 1, to, scope);
  }
  const name = nameAt(outline, i);
  if (!name || name.next > to) return i + 1;
  if (up(outline, name.next) === '(' && name.table.kind === 'TABLE')
    return tableFunction(outline, name.next, to, scope);
  addRead(outline, name.table, scope);
  const last = name.table.parts.at(-1);
  if (name.table.kind === 'TABLE' && last) scope.aliases.add(last.toLowerCase());
  return alias(outline, name.next, to, scope);
}

function tableFunction(outline: Outline, open: number, to: number, scope: Scope): number {
  const end = Math.min(outline.close[open] ?? to, to);
  // T-SQL's old hints: FROM t (NOLOCK).
  const hint =
    outline.dialect === 'tsql' &&
    /^(NOLOCK|READPAST|UPDLOCK|HOLDLOCK|ROWLOCK|TABLOCK|XLOCK)$/.test(up(outline, open + 1));
  if (hint) {
    const name = nameBefore(outline, open);
    if (name) addRead(outline, name, scope);
  } else level(outline, open + 1, end, childScope(scope));
  return alias(outline, end + 1, to, scope);
}

function nameBefore(outline: Outline, open: number): TableName | undefined {
  let start = open - 1;
  while (up(outline, start - 1) === '.') start -= 2;
  return nameAt(outline, start)?.table;
}

/** `( … )` where a table is expected: a query, a joined table or more parentheses. */
function tableGroup(outline: Outline, from: number, to: number, scope: Scope): void {
  deeper(outline, from, () => {
    const first = up(outline, from);
    if (statementInside.has(first)) outline.readStatement(outline, from, to, childScope(scope));
    else if (queryWords.has(first)) level(outline, from, to, childScope(scope));
    else level(outline, from, to, scope, { expectTable: true });
  });
}

function alias(outline: Outline, at: number, to: number, scope: Scope): number {
  let i = at;
  if (up(outline, i) === '*') i += 1;
  const named = up(outline, i) === 'AS';
  if (named) i += 1;
  const token = outline.tokens[i];
  if (i >= to || !token) return i;
  const isName =
    token.kind === 'quoted' || (token.kind === 'word' && (named || !notAnAlias.has(token.upper)));
  if (!isName || up(outline, i + 1) === '.') return i;
  scope.aliases.add(token.value.toLowerCase());
  i += 1;
  return up(outline, i) === '(' && named ? skipGroup(outline, i) : i;
}

/** LATERAL VIEW [OUTER] f(x) t [AS a, b]: its commas separate columns, not tables. */
function lateralView(outline: Outline, at: number, to: number, scope: Scope): number {
  let i = at + 2;
  while (i < to && up(outline, i) !== '(') i += 1;
  const end = outline.close[i] ?? to;
  level(outline, i + 1, Math.min(end, to), scope);
  i = alias(outline, end + 1, to, scope);
  if (up(outline, i) === 'AS') i += 2;
  while (up(outline, i) === ',' && i < to) i += 2;
  return i;
}

/** True when WITH at `at` begins a list of CTEs and no option like WITH (…) or WITH DATA. */
export function isCteList(outline: Outline, at: number): boolean {
  if (up(outline, at) !== 'WITH') return false;
  let i = at + 1;
  if (up(outline, i) === 'RECURSIVE') i += 1;
  const token = outline.tokens[i];
  if (token?.kind !== 'word' && token?.kind !== 'quoted' && token?.kind !== 'string') return false;
  i += 1;
  if (up(outline, i) === '(') {
    const behind = skipGroup(outline, i);
    if (up(outline, behind) !== 'AS') return queryWords.has(up(outline, i + 1));
    i = behind;
  }
  if (up(outline, i) !== 'AS') return false;
  while (['AS', 'NOT', 'MATERIALIZED'].includes(up(outline, i))) i += 1;
  return up(outline, i) === '(';
}

/** Reads `WITH a AS (…), b AS (…)`; gives the index behind it. The names land in `scope`. */
export function cteList(outline: Outline, at: number, to: number, scope: Scope): number {
  let i = at + 1;
  const recursive = up(outline, i) === 'RECURSIVE';
  if (recursive) i += 1;
  while (i < to) {
    const token = outline.tokens[i];
    if (!token) break;
    const cte: Cte = { name: token.value.toLowerCase() };
    i += 1;
    if (up(outline, i) === '(' && !queryWords.has(up(outline, i + 1))) i = skipGroup(outline, i);
    while (['AS', 'NOT', 'MATERIALIZED'].includes(up(outline, i))) i += 1;
    const end = Math.min(outline.close[i] ?? to, to);
    const selfSeen = recursive || recursesSilently(outline, i + 1, end);
    const inside = childScope(scope, cte);
    if (selfSeen) inside.ctes.set(cte.name, cte);
    tableGroupIn(outline, i + 1, end, inside);
    scope.ctes.set(cte.name, cte);
    i = afterCte(outline, end + 1, to);
    if (up(outline, i) !== ',') break;
    i += 1;
  }
  return i;
}

function tableGroupIn(outline: Outline, from: number, to: number, scope: Scope): void {
  deeper(outline, from, () => {
    if (statementInside.has(up(outline, from))) outline.readStatement(outline, from, to, scope);
    else level(outline, from, to, scope, { expectTable: up(outline, from) === '(' });
  });
}

/** PostgreSQL's SEARCH and CYCLE clauses. */
function afterCte(outline: Outline, at: number, to: number): number {
  if (!['SEARCH', 'CYCLE'].includes(up(outline, at))) return at;
  return findTop(outline, at, to, new Set([',', 'SELECT', 'INSERT', 'UPDATE', 'DELETE', 'MERGE']));
}

/** T-SQL, Oracle and Snowflake need no RECURSIVE; a UNION in the body tells. */
function recursesSilently(outline: Outline, from: number, to: number): boolean {
  if (!['tsql', 'oracle', 'snowflake'].includes(outline.dialect)) return false;
  return findTop(outline, from, to, new Set(['UNION'])) < to;
}

interface LevelOptions {
  /** A table may stand first: the inside of `FROM ( a JOIN b )`, or what follows USING. */
  expectTable?: boolean;
}

function groupInside(outline: Outline, from: number, to: number, scope: Scope): void {
  deeper(outline, from, () => {
    if (statementInside.has(up(outline, from)) && up(outline, from + 1) !== '(') {
      outline.readStatement(outline, from, to, childScope(scope));
      return;
    }
    const inner = queryWords.has(up(outline, from)) ? childScope(scope) : scope;
    level(outline, from, to, inner);
  });
}

function fromBelongsToQuery(
  outline: Outline,
  at: number,
  from: number,
  sawSelect: boolean,
): boolean {
  const before = up(outline, at - 1);
  const distinctFrom = before === 'DISTINCT' && ['IS', 'NOT'].includes(up(outline, at - 2));
  return !distinctFrom && (sawSelect || at === from);
}

/**
 * Reads one level of a query: all tokens in [from, to) that are not inside deeper parentheses,
 * and those by recursion. Tables land in `outline.reads`.
 */
export function level(
  outline: Outline,
  from: number,
  to: number,
  outer: Scope,
  options: LevelOptions = {},
): void {
  let base = outer;
  let scope = outer;
  let expect = options.expectTable ?? false;
  let inFrom = expect;
  let sawSelect = false;
  for (let i = from; i < to;) {
    const upper = up(outline, i);
    if (upper === 'WITH' && isCteList(outline, i)) {
      base = childScope(base);
      scope = base;
      i = cteList(outline, i, to, scope);
    } else if (expect && upper !== ',') {
      i = fromItem(outline, i, to, scope);
      expect = false;
    } else if (upper === '(') {
      const end = Math.min(outline.close[i] ?? to, to);
      groupInside(outline, i + 1, end, scope);
      i = end + 1;
    } else if (upper === 'LATERAL' && up(outline, i + 1) === 'VIEW') {
      i = lateralView(outline, i, to, scope);
    } else {
      if (upper === 'SELECT' || upper === 'SEL') {
        sawSelect = true;
        scope = childScope(base);
      }
      const isFrom =
        upper === 'FROM' &&
        up(outline, i - 1) !== '.' &&
        fromBelongsToQuery(outline, i, from, sawSelect);
      const isJoin =
        upper === 'JOIN' ||
        upper === 'STRAIGHT_JOIN' ||
        (upper === 'APPLY' && ['CROSS', 'OUTER'].includes(up(outline, i - 1)));
      if (isFrom || (isJoin && up(outline, i - 1) !== '.')) {
        expect = true;
        inFrom = true;
      } else if (upper === ',' && inFrom) expect = true;
      else if (endsFrom.has(upper) && up(outline, i - 1) !== '.') inFrom = false;
      i += 1;
    }
  }
}
