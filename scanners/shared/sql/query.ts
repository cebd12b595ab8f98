import {
  addRead,
  endsFrom,
  fromItem,
  lateralView,
  neverATable,
  queryWords,
  statementsInside,
} from './from.ts';
import { nameAt } from './names.ts';
import { childScope, note, up, type LevelOptions, type Outline, type Scope } from './outline.ts';
import { cteList, isCteList } from './with.ts';
import { words } from './words.ts';

/** `FOR UPDATE OF a, b`, `FOR XML RAW, TYPE`: what follows lists no tables. */
const endsFromAfterFor = words('UPDATE SHARE NO KEY JSON XML BROWSE READ FETCH');
const setOperators = words('UNION EXCEPT INTERSECT MINUS ALL DISTINCT');

const maxDepth = 300;

/** What is known at one point of a level. */
interface State {
  base: Scope;
  scope: Scope;
  from: number;
  to: number;
  expect: boolean;
  inFrom: boolean;
  /** A comma separates tables, not the columns of a bare USING a, b. */
  commas: boolean;
  sawSelect: boolean;
}

function groupInside(outline: Outline, from: number, to: number, scope: Scope): void {
  const first = up(outline, from);
  if (
    statementsInside.has(first) &&
    up(outline, from + 1) !== '(' &&
    up(outline, from + 1) !== ','
  ) {
    outline.readStatement(outline, from, to, childScope(scope));
  } else level(outline, from, to, queryWords.has(first) ? childScope(scope) : scope);
}

/** Is this FROM the beginning of a table list, and not part of EXTRACT, DISTINCT FROM or NTH_VALUE? */
function beginsTables(outline: Outline, at: number, state: State): boolean {
  const before = up(outline, at - 1);
  if (before === '.') return false;
  if (before === 'DISTINCT' && /^(IS|NOT)$/.test(up(outline, at - 2))) return false;
  const nth = before === ')' && /^(FIRST|LAST)$/.test(up(outline, at + 1));
  if (nth && /^(IGNORE|RESPECT|OVER)$/.test(up(outline, at + 2))) return false;
  const first = at === state.from || setOperators.has(before);
  return state.sawSelect || first;
}

function isJoin(outline: Outline, at: number, state: State): boolean {
  const [word, before] = [up(outline, at), up(outline, at - 1)];
  if (before === '.' || before === ',') return false;
  if (before === 'ARRAY' && outline.dialect === 'clickhouse') return false;
  if (word === 'APPLY') return before === 'CROSS' || before === 'OUTER';
  if (word === 'STRAIGHT_JOIN') return state.inFrom;
  // MySQL: USE INDEX FOR JOIN (i).
  return word === 'JOIN' && before !== 'FOR' && up(outline, at + 1) !== ',';
}

/** Functions that read a table named in their arguments: ClickHouse's dictionaries, Vertica's partition swaps. */
function readingFunction(outline: Outline, at: number, scope: Scope): void {
  const word = up(outline, at);
  if (/^DICT(GET|HAS)|^JOINGET/.test(word)) {
    const name = nameAt(outline, at + 2);
    if (name?.table.kind === 'TABLE') addRead(outline, name.table, scope, true);
  }
  // Trino: TABLE(catalog.system.query(query => '…')).
  if (word === 'QUERY' && up(outline, at + 2) === 'QUERY' && up(outline, at + 3) === '=>')
    note(outline, at, 'query() reads tables that are not named here');
  if (/^(SWAP|COPY|MOVE)_PARTITIONS_/.test(word) || word === 'COPY_TABLE')
    moveByFunction(outline, at, scope);
}

function moveByFunction(outline: Outline, at: number, scope: Scope): void {
  const end = outline.close[at + 1] ?? at;
  const names: number[] = [];
  for (let i = at + 2; i < end; i += 1) if (outline.tokens[i]?.kind === 'string') names.push(i);
  const [source, target] = [nameAt(outline, names[0] ?? end), nameAt(outline, names.at(-1) ?? end)];
  if (source) addRead(outline, source.table, scope, true);
  if (target) outline.writes.push({ table: target.table, mode: 'INSERT' });
}

/** `TABLE t` for a query, and Trino's table arguments: `input => TABLE(t)`. */
function tableWord(outline: Outline, at: number, state: State): void {
  const before = up(outline, at - 1);
  const argument = before === '=>' && up(outline, at + 1) === '(';
  const inFunction =
    (before === ',' || before === '(') && outline.dialect === 'bigquery' && !state.inFrom;
  const query = at === state.from || setOperators.has(before) || inFunction;
  const name = argument || query ? nameAt(outline, argument ? at + 2 : at + 1) : undefined;
  const alone = argument || up(outline, name?.next ?? at) !== '(';
  if (name && alone) addRead(outline, name.table, state.scope, true);
}

/** ClickHouse: `x IN t` looks into a table. */
function inTable(outline: Outline, at: number, state: State): void {
  const name = nameAt(outline, at + 1);
  const alone = name?.table.kind === 'TABLE' && outline.tokens[at + 1]?.kind !== 'string';
  if (alone && up(outline, name.next) !== '(' && up(outline, name.next) !== '[')
    addRead(outline, name.table, state.scope, true);
}

/** BigQuery: ML.PREDICT(MODEL m, …) needs the model, but it is no table. */
function touchModel(outline: Outline, at: number): void {
  const name = /^[(,]$/.test(up(outline, at - 1)) ? nameAt(outline, at + 1) : undefined;
  if (name) outline.touches.push(name.table);
}

function plainToken(outline: Outline, at: number, state: State): number {
  const word = up(outline, at);
  if (word === 'TABLE') tableWord(outline, at, state);
  if (word === 'IN' && outline.dialect === 'clickhouse') inTable(outline, at, state);
  if (word === 'MODEL' && outline.dialect === 'bigquery') touchModel(outline, at);
  if (word === 'SELECT' || word === 'SEL') {
    state.sawSelect = true;
    state.scope = childScope(state.base);
  }
  if ((word === 'FROM' && beginsTables(outline, at, state)) || isJoin(outline, at, state)) {
    state.expect = true;
    state.inFrom = true;
    state.commas = true;
  } else if (word === '|>') {
    state.inFrom = true;
    state.commas = false;
  } else if (word === ',' && state.inFrom && state.commas) state.expect = true;
  else if (endsFrom.has(word) && up(outline, at - 1) !== '.') state.inFrom = false;
  else if (word === 'FOR' && endsFromAfterFor.has(up(outline, at + 1))) state.inFrom = false;
  else if (word === 'USING' && up(outline, at + 1) !== '(') state.commas = false;
  else if (up(outline, at + 1) === '(' && word !== '') readingFunction(outline, at, state.scope);
  return at + 1;
}

function step(outline: Outline, at: number, state: State): number {
  const word = up(outline, at);
  if (word === 'WITH' && isCteList(outline, at)) {
    state.base = childScope(state.base);
    state.scope = state.base;
    return cteList(outline, at, state.to, state.base);
  }
  if (state.expect && word !== ',') {
    state.expect = false;
    const strayComma = neverATable.has(word) && up(outline, at + 1) !== '.';
    if (!strayComma) return fromItem(outline, at, state.to, state.scope);
  }
  if (word === '(') {
    // Never closed: what follows is read as if it stood outside.
    if (outline.close[at] === outline.tokens.length) return at + 1;
    const end = Math.min(outline.close[at] ?? state.to, state.to);
    groupInside(outline, at + 1, end, state.scope);
    return end + 1;
  }
  if (word === 'LATERAL' && up(outline, at + 1) === 'VIEW')
    return lateralView(outline, at, state.to, state.scope);
  return plainToken(outline, at, state);
}

/**
 * Reads one level of a query: all tokens in [from, to) that are not inside deeper parentheses,
 * and those by recursion. Tables land in `outline.reads`.
 */
export function level(
  outline: Outline,
  from: number,
  to: number,
  scope: Scope,
  options: LevelOptions = {},
): void {
  const expect = options.expectTable ?? false;
  const state: State = {
    base: scope,
    scope,
    from,
    to,
    expect,
    inFrom: expect,
    commas: true,
    sawSelect: options.hasFrom ?? false,
  };
  if (outline.depth >= maxDepth) return flat(outline, state);
  outline.depth += 1;
  for (let i = from; i < to;) i = step(outline, i, state);
  outline.depth -= 1;
}

/** Beyond the depth that the call stack bears: names behind FROM and JOIN, whatever the parentheses. */
function flat(outline: Outline, state: State): void {
  note(outline, state.from, `nested deeper than ${maxDepth} levels`);
  for (let i = state.from; i < state.to; i += 1) {
    if (!/^(FROM|JOIN)$/.test(up(outline, i)) || up(outline, i + 1) === '(') continue;
    const name = nameAt(outline, i + 1);
    if (name) addRead(outline, name.table, state.scope, true);
  }
}
