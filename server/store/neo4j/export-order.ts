import type { Row } from './bolt.ts';

/** By a column as it is, or by a column's place in a closed list. */
export type OrderKey = string | [column: string, list: readonly string[]];

/** Rows in the order in which SQLite would give them: nothing first, text by its code points. */
export function inOrder(rows: Row[], keys: OrderKey[]): Row[] {
  return rows.sort((left, right) => {
    for (const key of keys) {
      const order = compare(valueOf(left, key), valueOf(right, key));
      if (order !== 0) return order;
    }
    return 0;
  });
}

function valueOf(row: Row, key: OrderKey): unknown {
  if (typeof key === 'string') return row[key];
  return key[1].indexOf(String(row[key[0]]));
}

function compare(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (left === null || left === undefined) return right === null || right === undefined ? 0 : -1;
  if (right === null || right === undefined) return 1;
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  return Number(left) - Number(right);
}

/** UTF-16 puts letters beyond the first plane before some within it; code points do not. */
function compareText(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const [a, b] = [left.charCodeAt(at), right.charCodeAt(at)];
    if (a === b) continue;
    const [isFar, isOtherFar] = [isSurrogate(a), isSurrogate(b)];
    return isFar === isOtherFar ? a - b : isFar ? 1 : -1;
  }
  return left.length - right.length;
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit < 0xe000;
