import type { SearchQuery } from '../store.ts';
import { integer, optionalText } from '../shared/codes.ts';
import { countedUpTo } from '../shared/facets.ts';
import type { Database } from './database.ts';

/**
 * Ids of what matches, unfiltered, in chunks. They leave SQLite as one text per chunk: a row apiece would cost
 * more than finding them.
 */
export function* matching(
  db: Database,
  match: string | undefined,
  query: SearchQuery,
): Generator<Int32Array> {
  const labels = (['owner', 'tag'] as const)
    .map((what) => ({ what, wanted: (what === 'owner' ? query.owners : query.tags) ?? [] }))
    .find(({ wanted }) => wanted.length > 0);
  let after = -1;
  for (;;) {
    const [from, values] =
      match !== undefined
        ? (['SELECT rowid AS r FROM search WHERE search MATCH ? AND rowid > ?', [match]] as const)
        : labels === undefined
          ? (['SELECT id AS r FROM asset WHERE id > ?', []] as const)
          : ([
              `SELECT DISTINCT asset AS r FROM asset_label WHERE what = ?
                 AND value IN (SELECT value FROM json_each(?)) AND asset > ?`,
              [labels.what, JSON.stringify(labels.wanted)],
            ] as const);
    const chunk = db.get(
      `SELECT group_concat(r & 1099511627775) AS ids, max(r) AS last
       FROM (${from} ORDER BY r LIMIT ${countedUpTo})`,
      ...values,
      after,
    );
    const ids = optionalText(chunk?.ids);
    if (ids === undefined) return;
    yield Int32Array.from(ids.split(','), Number);
    after = integer(chunk?.last);
  }
}
