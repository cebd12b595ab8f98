import { addRead } from './from.ts';
import { nameAt } from './names.ts';
import { skipGroup, up, type Outline, type Scope } from './outline.ts';
import { isCteList } from './with.ts';

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

/** Counts the table named at `at` as read. */
export function readName(outline: Outline, at: number, scope: Scope): void {
  const i = up(outline, at) === 'TABLE' ? at + 1 : at;
  const name = nameAt(outline, i);
  // Not every parser shows what LIKE or CLONE takes its shape from.
  if (name) addRead(outline, name.table, scope, true);
}
