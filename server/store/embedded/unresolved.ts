import type { AssetId, FactUnresolved } from '../../core/facts.ts';
import type { RecordValues } from '../../core/records.ts';
import type { Page, UnresolvedRow } from '../store.ts';
import { instant, integer, milliseconds, parse, text } from './codes.ts';
import type { Database } from './database.ts';
import { pageOf } from './nodes.ts';

const columns = `u.id, u.fact, u.by_asset, u.at, s.name AS source, c.key AS scope`;
const joins = 'JOIN source s ON s.id = u.source JOIN scope c ON c.id = u.scope';
type Answers = Map<string, RecordValues['ANSWER']>;

function answersOf(db: Database, now: number): Answers {
  const answers: Answers = new Map();
  for (const row of db.all("SELECT value FROM record WHERE label = 'ANSWER'")) {
    const value = parse<RecordValues['ANSWER']>(row.value);
    if (value.until !== undefined && milliseconds(value.until) < now) continue;
    answers.set(`${value.codeHash} ${value.text}`, value);
  }
  return answers;
}

function factOf({ id, source, fact }: StoredUnresolved, answers: Answers): FactUnresolved {
  const answer =
    answers.get(`${fact.codeHash} ${fact.place.text ?? ''}`) ??
    answers.get(`${fact.codeHash} ${fact.message}`);
  const answered = answer === undefined ? {} : { answered: answerOf(answer) };
  return { ...fact, id, source, ...answered };
}

function answerOf(answer: RecordValues['ANSWER']): NonNullable<FactUnresolved['answered']> {
  const { patterns, by, reason, until } = answer;
  return { patterns, by, reason, ...(until === undefined ? {} : { until }) };
}

/** What is unresolved as it is stored, before anybody's answer. */
export interface StoredUnresolved {
  id: number;
  source: string;
  /** In whose code it was met. */
  by?: AssetId;
  fact: Omit<FactUnresolved, 'id' | 'source'>;
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
  return stored.map((item) => factOf(item, answers));
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
    fact: factOf({ id: integer(row.id), source: text(row.source), fact: parse(row.fact) }, answers),
    at: instant(row.at),
  }));
  return pageOf(found, first, (row) => String(row.id));
}
