import { endsFrom } from './from.ts';
import { nameAt } from './names.ts';
import { skipGroup, up, type Outline } from './outline.ts';
import { words } from './words.ts';

/** What the reader of table lists needs of the reader of queries. */
export interface TableReader {
  query(outline: Outline, from: number, to: number): string;
  startsQuery(outline: Outline, at: number): boolean;
  /** Collects the queries inside an expression. */
  queriesIn(outline: Outline, from: number, to: number, block: Tables): void;
  /** Something stands here that could name a table unseen. */
  fail(): never;
}

/** Where tables and queries inside expressions are gathered. */
interface Tables {
  tables: string[];
  inside: string[];
}

/** One list of tables while it is read. */
interface List {
  outline: Outline;
  to: number;
  block: Tables;
  reader: TableReader;
}

const clauses = new Set([
  ...endsFrom,
  ...words(`WHEN OUTPUT VALUES LOG SAMPLE LOCK TIMESERIES SEGMENTED SEARCH CYCLE FOR WITH ON
    UNSEGMENTED PURGE EMIT DISTRIBUTED`),
]);
const joinWords = words(
  'INNER LEFT RIGHT FULL OUTER CROSS NATURAL SEMI ANTI ANY ALL ASOF GLOBAL POSITIONAL HASH LOOP MERGE REMOTE PASTE',
);
const noAlias = new Set([
  ...clauses,
  ...joinWords,
  ...words(`JOIN APPLY USING STRAIGHT_JOIN PIVOT UNPIVOT TABLESAMPLE MATCH_RECOGNIZE LATERAL PARTITION USE FORCE
    IGNORE AS VERSION TIMESTAMP VERSIONS INDEXED FINAL SET ARRAY BEFORE AT CHANGES END`),
]);

/** Index behind the words of a join that begins at `at`, or undefined. */
function behindJoin({ outline, to }: List, at: number): number | undefined {
  let i = at;
  while (joinWords.has(up(outline, i)) && i < to) i += 1;
  if (/^(?:JOIN|APPLY|STRAIGHT_JOIN)$/.test(up(outline, i)) && i < to) return i + 1;
  return undefined;
}

/** Index of the next comma, join or clause: what stands before it decorates a table. */
function untilNext(list: List, at: number): number {
  const { outline, to } = list;
  for (let i = at; i < to; i = skipGroup(outline, i)) {
    const word = up(outline, i);
    if (word === ',' || word === '|>' || behindJoin(list, i) !== undefined) return i;
    if (clauses.has(word) && word !== 'FOR' && word !== 'SAMPLE') return i;
  }
  return to;
}

function group({ outline, to, block, reader }: List, at: number): number {
  const end = Math.min(outline.close[at] ?? to, to);
  reader.queriesIn(outline, at, end + 1, block);
  return end + 1;
}

/** Index behind what stands after a table and names none: samples, points in time, pivots, hints. */
function behindDecoration(list: List, at: number): number | undefined {
  const { outline, to } = list;
  const [word, next, third] = [up(outline, at), up(outline, at + 1), up(outline, at + 2)];
  if (/^(?:PIVOT|UNPIVOT|MATCH_RECOGNIZE)$/.test(word)) {
    let i = at + 1;
    while (/^(?:XML|INCLUDE|EXCLUDE|NULLS)$/.test(up(outline, i))) i += 1;
    return up(outline, i) === '(' ? group(list, i) : undefined;
  }
  if (/^(?:TABLESAMPLE|SAMPLE|VERSIONS|INDEXED)$/.test(word)) return untilNext(list, at + 1);
  if (word === 'FOR' && /^(?:SYSTEM_TIME|SYSTEM_VERSION|VERSION|TIMESTAMP)$/.test(next))
    return untilNext(list, at + 1);
  if (/^(?:VERSION|TIMESTAMP)$/.test(word) && next === 'AS') return untilNext(list, at + 1);
  if (word === 'AS' && next === 'OF') return untilNext(list, at + 1);
  if (/^(?:AT|BEFORE|CHANGES|END|WITH|PARTITION|SUBPARTITION)$/.test(word) && next === '(')
    return group(list, at + 1);
  if (word === 'PARTITION' && next === 'FOR' && third === '(') return group(list, at + 2);
  if (/^(?:USE|FORCE|IGNORE)$/.test(word) && /^(?:INDEX|KEY)$/.test(next)) {
    let i = at + 2;
    while (i < to && up(outline, i) !== '(') i += 1;
    return i < to ? group(list, i) : undefined;
  }
  if (word === 'WITH' && /^(?:ORDINALITY|OFFSET)$/.test(next)) return at + 2;
  if (word === 'FINAL' || word === '*') return at + 1;
  return word === 'LATERAL' && next === 'VIEW' ? behindView(list, at + 2) : undefined;
}

/** LATERAL VIEW [OUTER] f(x) t [AS a, b]. */
function behindView(list: List, at: number): number {
  const { outline, to } = list;
  let i = at;
  while (i < to && up(outline, i) !== '(') i += 1;
  i = group(list, i);
  if (up(outline, i) !== 'AS' && !noAlias.has(up(outline, i)) && i < to) i += 1;
  if (up(outline, i) !== 'AS') return i;
  i += 2;
  while (up(outline, i) === ',' && i < to) i += 2;
  return i;
}

/** The alias at `at` as text, and the index behind it and its columns. */
function aliasAt({ outline, to }: List, at: number): { text: string; next: number } {
  const named = up(outline, at) === 'AS';
  const i = named ? at + 1 : at;
  const token = outline.tokens[i];
  if (!token || i >= to) return { text: '', next: at };
  const isName =
    token.kind === 'quoted' ||
    token.kind === 'string' ||
    (token.kind === 'word' && (named || !noAlias.has(token.upper)));
  if (!isName) return { text: '', next: at };
  const next = up(outline, i + 1) === '(' ? skipGroup(outline, i + 1) : i + 1;
  return { text: token.kind === 'string' ? '' : ` AS ${token.text}`, next };
}

function parenthesised(list: List, at: number): string {
  const { outline, to, reader } = list;
  const end = Math.min(outline.close[at] ?? to, to);
  const word = up(outline, at + 1);
  if (reader.startsQuery(outline, at + 1) || word === 'FROM') {
    // `((a JOIN b) JOIN c)` opens like a query in parentheses.
    return `(${reader.query(outline, at + 1, end)})`;
  }
  const inner: Tables = { tables: [], inside: list.block.inside };
  if (itemsOf(outline, at + 1, end, inner, reader) < end) reader.fail();
  return inner.tables.join(' CROSS JOIN ');
}

/** The table itself, and the index behind it. What is no table becomes a query that reads none. */
function source(list: List, at: number): { text: string; next: number } {
  const { outline, to, reader } = list;
  const none = '(SELECT 1)';
  let i = at;
  while (
    /^(?:ONLY|LATERAL|STREAM|FINAL|SUMMARIZE)$/.test(up(outline, i)) &&
    !/^[,)]?$/.test(up(outline, i + 1) || 'x')
  )
    i += 1;
  if (up(outline, i) === '(') return { text: parenthesised(list, i), next: skipGroup(outline, i) };
  if (up(outline, i) === 'VALUES' || up(outline, i) === 'ROWS') {
    while (i < to && up(outline, i) !== '(') i += 1;
    i = group(list, i);
    while (up(outline, i) === ',' && up(outline, i + 1) === '(') i = group(list, i + 1);
    return { text: none, next: i };
  }
  if (outline.tokens[i]?.kind === 'param' && !nameAt(outline, i))
    return { text: none, next: i + 1 };
  const name = nameAt(outline, i);
  if (!name || name.next > to) return reader.fail();
  if (up(outline, name.next) === '(' && name.table.kind !== 'PATH')
    return { text: none, next: group(list, name.next) };
  const plain = name.table.kind === 'TABLE' && up(outline, i) !== 'IDENTIFIER';
  if (!plain) return { text: none, next: name.next };
  const text = outline.source.slice(outline.tokens[i]?.start, outline.tokens[name.next - 1]?.end);
  // No parser knows U&"…".
  const plainText = /^u&"/i.test(text) ? `"${name.table.parts.join('"."')}"` : text;
  return { text: plainText, next: name.next };
}

function item(list: List, at: number): number {
  const found = source(list, at);
  let { next } = found;
  let alias = '';
  for (;;) {
    const behind = behindDecoration(list, next);
    const named = behind === undefined ? aliasAt(list, next) : { text: '', next: behind };
    if (named.next === next) break;
    if (behind === undefined && alias !== '') return list.reader.fail();
    alias ||= named.text;
    ({ next } = named);
  }
  const text = found.text.includes(' CROSS JOIN ') ? found.text : found.text + alias;
  if (text !== '') list.block.tables.push(text);
  return next;
}

/** Behind ON or USING: the condition's queries are kept, the rest goes. */
function condition(list: List, at: number): number {
  const { outline, block, reader } = list;
  let end = untilNext(list, at + 1);
  // ClickHouse: USING a, b without parentheses.
  const bare = up(outline, at) === 'USING' && up(outline, at + 1) !== '(';
  if (bare && outline.dialect !== 'clickhouse') return reader.fail();
  while (bare && up(outline, end) === ',') end = untilNext(list, end + 1);
  reader.queriesIn(outline, at + 1, end, block);
  return end;
}

/** Reads the tables of one FROM from `at`; gives the index where its clause ends. */
export function itemsOf(
  outline: Outline,
  at: number,
  to: number,
  block: Tables,
  reader: TableReader,
): number {
  const list: List = { outline, to, block, reader };
  let i = item(list, at);
  while (i < to) {
    const word = up(outline, i);
    const joined = behindJoin(list, i);
    if (joined !== undefined) i = item(list, joined);
    else if (word === ',') i = item(list, i + 1);
    else if (word === 'ON' || word === 'USING') i = condition(list, i);
    else if (clauses.has(word) || word === '|>' || /^(?:UNION|EXCEPT|INTERSECT|MINUS)$/.test(word))
      return i;
    else return reader.fail();
  }
  return i;
}
