import type { Page } from '../store.ts';

/** A page from up to `first + 1` rows: one more row than asked for means there is a next page. */
export function pageOf<T>(rows: T[], first: number, cursor: (last: T) => string): Page<T> {
  const page = rows.slice(0, first);
  const last = page[page.length - 1];
  return rows.length > first && last !== undefined
    ? { rows: page, next: cursor(last) }
    : { rows: page };
}
