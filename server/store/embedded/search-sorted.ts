import type { SearchQuery } from '../store.ts';
import { integer, text } from '../shared/codes.ts';
import type { Database } from './database.ts';
import type { Filter } from './search-filter.ts';

const changed = 'coalesce(a.data_changed_at, 0)';
const orders = {
  NAME: { by: 'a.folded, a.id', after: 'AND (a.folded, a.id) > (?, ?)' },
  CHANGED: { by: `-${changed}, a.id`, after: `AND (-${changed}, a.id) > (?, ?)` },
};

/** Ids of one page in the order of names or of the last load. Cursor: JSON of the last row's keys. */
export function sortedPage(
  db: Database,
  query: SearchQuery,
  match: string | undefined,
  filter: Filter,
): { ids: number[]; next?: string } {
  const order = orders[query.sort === 'CHANGED' ? 'CHANGED' : 'NAME'];
  const after: (string | number)[] = query.after === undefined ? [] : JSON.parse(query.after);
  const found =
    match === undefined
      ? `${filter.from ?? 'asset a'} WHERE 1 = 1`
      : 'search f JOIN asset a ON a.id = (f.rowid & 1099511627775) WHERE f.search MATCH ?';
  const rows = db.all(
    `SELECT a.id, a.folded, ${changed} AS changed FROM ${found} ${filter.where}
     ${query.after === undefined ? '' : order.after} ORDER BY ${order.by} LIMIT ?`,
    ...(match === undefined ? [] : [match]),
    ...filter.values,
    ...after,
    query.first + 1,
  );
  const shown = rows.slice(0, query.first);
  const ids = shown.map((row) => integer(row.id));
  const last = shown.at(-1);
  if (rows.length <= query.first || last === undefined) return { ids };
  const key = query.sort === 'CHANGED' ? -integer(last.changed) : text(last.folded);
  return { ids, next: JSON.stringify([key, integer(last.id)]) };
}
