import { nameAt } from './names.ts';
import { findTop, skipGroup, up, type Outline } from './outline.ts';
import type { SqlColumn, TableDefinition, TableName } from './sql.ts';
import { words } from './words.ts';

type Keys = TableDefinition['foreignKeys'];

const constraintWords = words(
  'PRIMARY UNIQUE FOREIGN CONSTRAINT CHECK EXCLUDE INDEX KEY FULLTEXT SPATIAL LIKE PERIOD PARTITION PROJECTION',
);
/** Words that end a column's type. */
const afterType = words(
  'NOT NULL DEFAULT PRIMARY UNIQUE REFERENCES CHECK COMMENT ENCODE DISTKEY SORTKEY COLLATE GENERATED IDENTITY AUTO_INCREMENT AUTOINCREMENT CONSTRAINT OPTIONS AS CODEC TTL ON MASKING WITH TAG STORAGE COMPRESSION KEY ENFORCED PROJECTION MATERIALIZED ALIAS VIRTUAL INVISIBLE CHARACTER CHARSET HIDDEN',
);

/** Columns and foreign keys of the parenthesised list behind a table's name in [from, to). */
export function columnsOf(
  outline: Outline,
  from: number,
  to: number,
): { columns: SqlColumn[]; foreignKeys: Keys } {
  const columns: SqlColumn[] = [];
  const foreignKeys: Keys = [];
  for (const open of lists(outline, from, to)) {
    const end = Math.min(outline.close[open] ?? to, to);
    for (const [start, stop] of items(outline, open + 1, end)) {
      if (constraintWords.has(up(outline, start)))
        constraint(outline, start, stop, columns, foreignKeys);
      else column(outline, start, stop, columns, foreignKeys);
    }
  }
  return { columns, foreignKeys };
}

/** The column list, and Hive's PARTITIONED BY (c type), whose columns are the table's too. */
function lists(outline: Outline, from: number, to: number): number[] {
  const found: number[] = [];
  if (up(outline, from) === '(') found.push(from);
  const by = findTop(outline, from, to, words('PARTITIONED'));
  const isTyped = outline.tokens[by + 4]?.kind === 'word' && up(outline, by + 2) === '(';
  if (by < to && isTyped) found.push(by + 2);
  return found;
}

function items(outline: Outline, from: number, to: number): [number, number][] {
  const parts: [number, number][] = [];
  let start = from;
  let angles = 0;
  for (let i = from; i < to; i = skipGroup(outline, i)) {
    const upper = up(outline, i);
    if (upper === '<') angles += 1;
    else if (upper === '>') angles -= 1;
    else if (upper === ',' && angles <= 0) {
      parts.push([start, i]);
      start = i + 1;
    }
  }
  if (start < to) parts.push([start, to]);
  return parts;
}

function column(
  outline: Outline,
  from: number,
  to: number,
  columns: SqlColumn[],
  keys: Keys,
): void {
  const token = outline.tokens[from];
  if (token?.kind !== 'word' && token?.kind !== 'quoted') return;
  const name = nameAt({ ...outline, tokens: outline.tokens.slice(from, from + 1) }, 0)?.table
    .parts[0];
  if (name === undefined) return;
  let typeEnd = from + 1;
  while (typeEnd < to && !afterType.has(up(outline, typeEnd)))
    typeEnd = skipGroup(outline, typeEnd);
  const type = outline.source
    .slice(outline.tokens[from + 1]?.start, outline.tokens[typeEnd - 1]?.end)
    .replace(/\s+/g, ' ')
    .trim();
  const facts: SqlColumn = { name };
  if (typeEnd > from + 1) facts.type = type;
  for (let i = typeEnd; i < to; i = skipGroup(outline, i)) attribute(outline, i, facts, keys);
  columns.push(facts);
}

function attribute(outline: Outline, at: number, facts: SqlColumn, keys: Keys): void {
  const [word, next] = [up(outline, at), up(outline, at + 1)];
  if (word === 'NOT' && next === 'NULL') facts.nullable = false;
  else if (word === 'PRIMARY' && next === 'KEY') {
    facts.primaryKey = true;
    facts.nullable = false;
  } else if (word === 'COMMENT') {
    const text = outline.tokens[next === '=' ? at + 2 : at + 1];
    if (text?.kind === 'string') facts.description = text.value;
  } else if (word === 'OPTIONS' && next === '(') {
    const text = described(outline, at + 1);
    if (text !== undefined) facts.description = text;
  } else if (word === 'REFERENCES') reference(outline, at, [facts.name], keys);
}

/** BigQuery's OPTIONS(description = '…'). */
function described(outline: Outline, open: number): string | undefined {
  const end = outline.close[open] ?? open;
  for (let i = open; i < end; i += 1) {
    if (up(outline, i) === 'DESCRIPTION' && outline.tokens[i + 2]?.kind === 'string')
      return outline.tokens[i + 2]?.value;
  }
  return undefined;
}

function reference(outline: Outline, at: number, columns: string[], keys: Keys): void {
  const to: TableName | undefined = nameAt(outline, at + 1)?.table;
  if (to) keys.push({ columns, to });
}

function constraint(
  outline: Outline,
  from: number,
  to: number,
  columns: SqlColumn[],
  keys: Keys,
): void {
  const kind = findTop(outline, from, to, words('PRIMARY FOREIGN'));
  if (kind >= to) return;
  const open = findTop(outline, kind, to, words('('));
  const end = outline.close[open] ?? to;
  const names = outline.tokens
    .slice(open + 1, end)
    .filter((token) => token.kind === 'word' || token.kind === 'quoted')
    .map((token) => token.value.toLowerCase());
  if (up(outline, kind) === 'PRIMARY') {
    for (const each of columns)
      if (names.includes(each.name.toLowerCase()))
        Object.assign(each, { primaryKey: true, nullable: false });
    return;
  }
  const at = findTop(outline, end, to, words('REFERENCES'));
  if (at < to) reference(outline, at, names, keys);
}

/** The comment of the table itself: COMMENT 'x', COMMENT = 'x', OPTIONS(description = 'x'). */
export function tableComment(outline: Outline, from: number, to: number): string | undefined {
  for (let i = from; i < to; i = skipGroup(outline, i)) {
    const next = up(outline, i + 1);
    if (up(outline, i) === 'COMMENT') {
      const text = outline.tokens[next === '=' ? i + 2 : i + 1];
      if (text?.kind === 'string') return text.value;
    }
    if (up(outline, i) === 'OPTIONS' && next === '(') return described(outline, i + 1);
  }
  return undefined;
}
