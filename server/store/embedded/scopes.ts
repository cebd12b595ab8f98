import type { Page, ScopeRow } from '../store.ts';
import { integer, optionalText, text } from '../shared/codes.ts';
import type { Database } from './database.ts';
import { pageOf } from '../shared/page.ts';

const states = ['SEEN', 'UNREADABLE', 'GONE'] as const;

/** Scopes of a source, by key. */
export function listScopes(
  db: Database,
  filter: { source: string; state?: ScopeRow['state'] },
  first: number,
  after: string | undefined,
): Page<ScopeRow> {
  const rows = db.all(
    `SELECT c.key, c.parent, c.state, c.message, c.count, c.run FROM scope c
     JOIN source s ON s.id = c.source WHERE s.name = ?1 AND c.key > ?2 AND (?3 IS NULL OR c.state = ?3)
     ORDER BY c.key LIMIT ?4`,
    filter.source,
    after ?? '',
    filter.state ?? null,
    first + 1,
  );
  const found = rows.map((row) => {
    const message = optionalText(row.message);
    return {
      source: filter.source,
      scope: text(row.key),
      parent: text(row.parent),
      state: states.find((state) => state === row.state) ?? 'SEEN',
      ...(message === undefined ? {} : { message }),
      assertions: integer(row.count),
      lastRun: integer(row.run),
    };
  });
  return pageOf(found, first, (row) => row.scope);
}
