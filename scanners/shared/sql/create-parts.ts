import { addRead } from './from.ts';
import { nameAt } from './names.ts';
import { findTop, skipGroup, up, type Outline, type Scope } from './outline.ts';
import type { TableName } from './sql.ts';
import { isCteList } from './with.ts';
import { words } from './words.ts';

/** Index behind IF NOT EXISTS. */
export function afterIfNotExists(outline: Outline, at: number): number {
  let i = at;
  while (/^(IF|NOT|EXISTS)$/.test(up(outline, i)) && up(outline, i + 1) !== '.') i += 1;
  return i;
}

/** Where the query of a CTAS or view begins: behind AS, or a bare SELECT (Spark, MySQL). */
export function queryIndex(outline: Outline, from: number, to: number): number {
  for (let i = from; i < to; i = skipGroup(outline, i)) {
    const word = up(outline, i);
    if (word === 'AS' && startsQuery(outline, i + 1)) return i + 1;
    if (word === 'SELECT' || (word === 'WITH' && isCteList(outline, i))) return i;
    if (word === '(' && i > from && startsQuery(outline, i + 1) && up(outline, i - 1) !== 'AS')
      return i;
    if (word === '(' && i === from && startsQuery(outline, i + 1)) return i;
  }
  return to;
}

function startsQuery(outline: Outline, at: number): boolean {
  let i = at;
  while (up(outline, i) === '(') i += 1;
  const word = up(outline, i);
  return (
    word === 'SELECT' ||
    word === 'VALUES' ||
    word === 'FROM' ||
    word === 'TABLE' ||
    word === 'SEL' ||
    isCteList(outline, i)
  );
}

/** PostgreSQL: PARTITION OF p; INHERITS (p, q). */
export function parentsOf(outline: Outline, from: number, to: number): TableName[] {
  if (up(outline, from) === 'PARTITION' && up(outline, from + 1) === 'OF') {
    const parent = nameAt(outline, from + 2);
    return parent ? [parent.table] : [];
  }
  const at = findTop(outline, from, to, words('INHERITS'));
  if (at >= to || up(outline, at + 1) !== '(') return [];
  const parents: TableName[] = [];
  for (let i = at + 2; i < (outline.close[at + 1] ?? to);) {
    const parent = nameAt(outline, i);
    if (!parent) return parents;
    parents.push(parent.table);
    i = parent.next + 1;
  }
  return parents;
}

/** Counts the table named at `at` as read. */
export function readName(outline: Outline, at: number, scope: Scope): void {
  const i = up(outline, at) === 'TABLE' ? at + 1 : at;
  const name = nameAt(outline, i);
  // Not every parser shows what LIKE or CLONE takes its shape from.
  if (name) addRead(outline, name.table, scope, true);
}
