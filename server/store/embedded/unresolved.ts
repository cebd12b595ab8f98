import type { AssetId, FactUnresolved } from '../../core/facts.ts';
import type { RecordValues } from '../../core/records.ts';
import type { Page, UnresolvedRow } from '../store.ts';
import { instant, integer, milliseconds, parse, text } from '../shared/codes.ts';
import type { Database } from './database.ts';
import { answered, answersAt } from '../shared/unresolved.ts';
import type { Answers, StoredUnresolved } from '../shared/unresolved.ts';
import { pageOf } from '../shared/page.ts';

const columns = `u.id, u.fact, u.by_asset, u.at, s.name AS source, c.key AS scope`;
const joins = 'JOIN source s ON s.id = u.source JOIN scope c ON c.id = u.scope';

function answersOf(db: Database, now: number): Answers {
  const rows = db.all("SELECT value FROM record WHERE label = 'ANSWER'");
  return answersAt(
    rows.map((row) => parse<RecordValues['ANSWER']>(row.value)),
    now,
  );
}

export function storedUnresolved(db: Database, limit: number): StoredUnresolved[] {
  return db
    .all(`SELECT ${columns} FROM unresolved u ${joins} ORDER BY u.id LIMIT ?`, limit)
    .map((row) => ({
      id: integer(row.id),
      source: text(row.source),
      ...(row.by_asset === null ? {} : { by: integer(row.by_asset) }),
      fact: parse<StoredUnresolved['fact']>(row.fact),
    }));
}

/** Each with the answer that still holds. */
export function withAnswers(
  db: Database,
  stored: StoredUnresolved[],
  now: string,
): FactUnresolved[] {
  const answers = answersOf(db, milliseconds(now));
  return stored.map((item) => answered(item, answers));
}

/** By number; of one source, or met in one asset or its tasks. */
export function listUnresolved(
  db: Database,
  filter: { source?: string; asset?: AssetId },
  first: number,
  after: string | undefined,
): Page<UnresolvedRow> {
  const answers = answersOf(db, Date.now());
  const rows = db.all(
    `SELECT ${columns} FROM unresolved u ${joins}
     WHERE u.id > ?1 AND (?2 IS NULL OR s.name = ?2) AND (?3 IS NULL OR u.by_asset = ?3
       OR u.by_asset IN (SELECT to_id FROM edge WHERE from_id = ?3 AND relation = 2 AND vanished_at IS NULL))
     ORDER BY u.id LIMIT ?4`,
    Number(after ?? 0),
    filter.source ?? null,
    filter.asset ?? null,
    first + 1,
  );
  const found = rows.map((row) => ({
    id: integer(row.id),
    source: text(row.source),
    scope: text(row.scope),
    fact: answered(
      { id: integer(row.id), source: text(row.source), fact: parse(row.fact) },
      answers,
    ),
    at: instant(row.at),
  }));
  return pageOf(found, first, (row) => String(row.id));
}
