import { queryWords } from './from.ts';
import { findTop, skipGroup, up, type Outline } from './outline.ts';
import { isPlausible } from './plausible.ts';
import { itemsOf, type TableReader } from './skeleton-tables.ts';
import { behindHead, isCteList } from './with.ts';
import { words } from './words.ts';

const setOperators = words('UNION EXCEPT INTERSECT MINUS');
const changing = words('UPDATE UPD DELETE DEL MERGE');
const inserting = words('INSERT INS REPLACE UPSERT');

/** A query as it grows: what it selects from, and the queries inside its expressions. */
interface Block {
  tables: string[];
  inside: string[];
}

/** What the bones cannot show: the statement then stays in doubt. */
class NoSkeleton extends Error {}

function textOf({ tables, inside }: Block): string {
  const selected = ['1', ...inside.map((query) => `(${query})`)].join(', ');
  return `SELECT ${selected}${tables.length > 0 ? ` FROM ${tables.join(' CROSS JOIN ')}` : ''}`;
}

function startsQuery(outline: Outline, at: number): boolean {
  let i = at;
  while (up(outline, i) === '(') i += 1;
  const word = up(outline, i);
  return (queryWords.has(word) && word !== 'TABLE' && word !== 'FROM') || beginsChange(outline, i);
}

function beginsChange(outline: Outline, at: number): boolean {
  const word = up(outline, at);
  return (changing.has(word) || word === 'INSERT') && !/^[(,.)]?$/.test(up(outline, at + 1) || 'x');
}

/** Keeps of an expression only the queries in it. */
function expression(outline: Outline, from: number, to: number, block: Block): void {
  if (!isPlausible(outline, from, to)) throw new NoSkeleton();
  queriesIn(outline, from, to, block);
}

function queriesIn(outline: Outline, from: number, to: number, block: Block): void {
  for (let i = from; i < to; i = skipGroup(outline, i)) {
    if (up(outline, i) !== '(') continue;
    const end = Math.min(outline.close[i] ?? to, to);
    if (startsQuery(outline, i + 1)) block.inside.push(query(outline, i + 1, end));
    else queriesIn(outline, i + 1, end, block);
  }
}

const tableReader: TableReader = { query, startsQuery, queriesIn, fail };

function fail(): never {
  throw new NoSkeleton();
}

/** FROM that begins a list of tables, unlike IS DISTINCT FROM and NTH_VALUE(…) FROM FIRST. */
function isFrom(outline: Outline, at: number): boolean {
  const [before, next] = [up(outline, at - 1), up(outline, at + 1)];
  if (up(outline, at) !== 'FROM' || before === '.') return false;
  if (before === 'DISTINCT' && /^(?:IS|NOT)$/.test(up(outline, at - 2))) return false;
  return !(before === ')' && /^(?:FIRST|LAST)$/.test(next));
}

function isSetOperator(outline: Outline, at: number): boolean {
  if (!setOperators.has(up(outline, at)) || up(outline, at - 1) === '.') return false;
  // SELECT * EXCEPT (a, b) leaves columns out.
  return up(outline, at + 1) !== '(' || startsQuery(outline, at + 2);
}

/** Index behind UNION ALL BY NAME. */
function behindOperator(outline: Outline, at: number): number {
  let i = at + 1;
  while (/^(?:ALL|DISTINCT|BY|NAME|CORRESPONDING)$/.test(up(outline, i))) i += 1;
  return i;
}

/** `|> LEFT JOIN t`: index of the table. */
function pipedJoin(outline: Outline, at: number, to: number): number | undefined {
  const join = findTop(outline, at, Math.min(at + 5, to), words('JOIN'));
  return up(outline, join) === 'JOIN' && join < to ? join + 1 : undefined;
}

/** One SELECT block from `at`; gives the index of the set operator behind it, or `to`. */
function select(outline: Outline, at: number, to: number, block: Block): number {
  let start = at;
  for (let i = at; i < to;) {
    const operator = isSetOperator(outline, i);
    if (operator || isFrom(outline, i) || (i === at && up(outline, i) === 'TABLE')) {
      expression(outline, start, i, block);
      if (operator) return i;
      i = itemsOf(outline, i + 1, to, block, tableReader);
      start = i;
    } else if (up(outline, i) === '|>' && pipedJoin(outline, i, to) !== undefined) {
      expression(outline, start, i, block);
      i = itemsOf(outline, pipedJoin(outline, i, to) ?? to, to, block, tableReader);
      start = i;
    } else i = skipGroup(outline, i);
  }
  expression(outline, start, to, block);
  return to;
}

function selects(outline: Outline, from: number, to: number): string {
  const parts: string[] = [];
  for (let i = from; i < to;) {
    const block: Block = { tables: [], inside: [] };
    if (up(outline, i) === '(' && startsQuery(outline, i + 1)) {
      const end = Math.min(outline.close[i] ?? to, to);
      block.tables.push(`(${query(outline, i + 1, end)}) AS q`);
      i = end + 1;
    }
    i = select(outline, i, to, block);
    parts.push(textOf(block));
    if (isSetOperator(outline, i) && i < to) i = behindOperator(outline, i);
  }
  return parts.join(' UNION ALL ');
}

function cteHead(outline: Outline, at: number, to: number): { text: string; next: number } {
  const recursive = up(outline, at + 1) === 'RECURSIVE' && up(outline, at + 2) !== 'AS';
  const ctes: string[] = [];
  let i = at + (recursive ? 2 : 1);
  for (;;) {
    const name = outline.tokens[i];
    let open = behindHead(outline, i + 1);
    while (/^(?:AS|NOT|MATERIALIZED)$/.test(up(outline, open))) open += 1;
    if (!name || up(outline, open) !== '(' || open >= to) throw new NoSkeleton();
    const end = Math.min(outline.close[open] ?? to, to);
    ctes.push(`${name.text} AS (${query(outline, open + 1, end)})`);
    i = end + 1;
    if (up(outline, i) !== ',') break;
    i += 1;
  }
  if (/^(?:SEARCH|CYCLE)$/.test(up(outline, i)))
    i = findTop(outline, i, to, words('SELECT INSERT UPDATE DELETE MERGE'));
  return { text: `WITH ${recursive ? 'RECURSIVE ' : ''}${ctes.join(', ')} `, next: i };
}

/** UPDATE, DELETE and MERGE as a SELECT from what they read. */
function change(outline: Outline, from: number, to: number): string {
  const block: Block = { tables: [], inside: [] };
  const word = up(outline, from);
  const first = findTop(outline, from + 1, to, words('SET USING WHERE OUTPUT RETURNING WHEN'));
  const isUpdate = word.startsWith('UPD');
  const listed = findTop(outline, from + 1, first, words('JOIN ,')) < first;
  const head = /^DEL/.test(word) && up(outline, from + 1) === 'FROM' ? from + 2 : from + 1;
  const early = findTop(outline, head, first, words('FROM'));
  let i = first;
  if (early < first) i = itemsOf(outline, early + 1, to, block, tableReader);
  else if (listed && up(outline, first) !== 'USING') {
    const skipped = isUpdate && /^(?:IGNORE|LOW_PRIORITY)$/.test(up(outline, head)) ? 1 : 0;
    i = itemsOf(outline, head + skipped, first, block, tableReader);
  } else if (up(outline, head) === '(') queriesIn(outline, head, first, block);
  if (up(outline, i) === 'USING' && i < to) i = itemsOf(outline, i + 1, to, block, tableReader);
  if (select(outline, i, to, block) < to) throw new NoSkeleton();
  return textOf(block);
}

function insertion(outline: Outline, from: number, to: number): string {
  for (let i = from + 1; i < to; i = skipGroup(outline, i)) {
    const word = up(outline, i);
    if (word === 'VALUE' && up(outline, i + 1) === 'SELECT') continue;
    const begins = /^(?:SELECT|SEL|VALUES)$/.test(word) || isCteList(outline, i);
    if (begins || (word === '(' && startsQuery(outline, i + 1))) return query(outline, i, to);
  }
  throw new NoSkeleton();
}

function query(outline: Outline, from: number, to: number): string {
  const head = isCteList(outline, from) ? cteHead(outline, from, to) : { text: '', next: from };
  const word = up(outline, head.next);
  if (beginsChange(outline, head.next) && changing.has(word))
    return head.text + change(outline, head.next, to);
  if (inserting.has(word)) return head.text + insertion(outline, head.next, to);
  if (!startsQuery(outline, head.next) && word !== 'FROM' && word !== 'TABLE')
    throw new NoSkeleton();
  return head.text + selects(outline, head.next, to);
}

/**
 * The bones of a statement: its WITH queries, the tables of each FROM, and the queries inside its
 * expressions, in plain SQL that any parser knows. What is left out are expressions and clauses that
 * hold no query. Undefined where something stands that could name a table unseen.
 */
export function skeletonOf(outline: Outline): string | undefined {
  const end = outline.tokens.length;
  const isOpen = outline.tokens.some((token, i) => token.upper === '(' && outline.close[i] === end);
  if (isOpen) return undefined;
  const whole = isCteList(outline, 0) || inserting.has(up(outline, 0));
  const from = whole ? 0 : (outline.query?.from ?? 0);
  try {
    return query(outline, from, end);
  } catch (error) {
    if (error instanceof NoSkeleton || error instanceof RangeError) return undefined;
    throw error;
  }
}
