import type { AssetId, FactUsage } from '../../core/facts.ts';
import type { Observation, UsageFact } from '../../core/observation.ts';
import { instant, integer, milliseconds, optionalInstant, text } from '../shared/codes.ts';
import type { Database, Row } from './database.ts';
import type { Session } from './session.ts';

/** One figure per (asset, source, reader, begin of the period); a later word for it replaces it. */
export function putUsage(session: Session, source: number, asset: number, usage: UsageFact): void {
  session.db.run(
    `INSERT INTO usage (asset, source, reader, from_at, to_at, reads, writes, last_read_at)
     VALUES (?, ?, ?, ?, ?5, ?6, ?7, ?8) ON CONFLICT (asset, source, reader, from_at)
     DO UPDATE SET to_at = ?5, reads = ?6, writes = ?7, last_read_at = ?8`,
    asset,
    source,
    usage.reader ?? '',
    milliseconds(usage.from),
    milliseconds(usage.to),
    usage.reads ?? 0,
    usage.writes ?? 0,
    usage.lastReadAt === undefined ? null : milliseconds(usage.lastReadAt),
  );
}

/** Since when a source watches a namespace, by its newest word. */
export function putWatch(
  session: Session,
  source: number,
  watch: Extract<Observation, { type: 'watch' }>,
): void {
  session.db.run(
    `INSERT INTO watch (source, namespace, since, identifies_readers) VALUES (?, ?, ?3, ?4)
     ON CONFLICT (source, namespace) DO UPDATE SET since = ?3, identifies_readers = ?4
     WHERE since <> ?3 OR identifies_readers <> ?4`,
    source,
    watch.namespace,
    milliseconds(watch.since),
    watch.identifiesReaders ? 1 : 0,
  );
}

/** A scope that says what its source watches says all of it: what it watched before it does no more. */
export function endOtherWatches(
  session: Session,
  source: number,
  observations: readonly Observation[],
): void {
  const said = observations.flatMap((item) => (item.type === 'watch' ? [item.namespace] : []));
  if (said.length === 0) return;
  session.db.run(
    `DELETE FROM watch WHERE source = ? AND namespace NOT IN (SELECT value FROM json_each(?))`,
    source,
    JSON.stringify(said),
  );
}

/** Newest periods first, at most `limit` rows. */
export function readUsage(db: Database, assets: AssetId[], limit: number): FactUsage[] {
  const rows = db.all(
    `SELECT u.asset, s.name, u.reader, u.from_at, u.to_at, u.reads, u.writes, u.last_read_at
     FROM json_each(?) j JOIN usage u ON u.asset = j.value JOIN source s ON s.id = u.source
     ORDER BY u.to_at DESC LIMIT ?`,
    JSON.stringify(assets),
    limit,
  );
  return rows.map(usageOf);
}

/**
 * All use of the assets, one row per (asset, source, reader, before or after `recent`), so that no
 * reader is lost among many periods. `to` is the end of the newest period that was used.
 */
export function summedUsage(db: Database, assets: AssetId[], recent: number): FactUsage[] {
  const rows = db.all(
    `SELECT u.asset, s.name, u.reader, min(u.from_at) AS from_at, max(u.to_at) AS to_at,
       sum(u.reads) AS reads, sum(u.writes) AS writes, max(u.last_read_at) AS last_read_at
     FROM json_each(?) j JOIN usage u ON u.asset = j.value JOIN source s ON s.id = u.source
     WHERE u.reads > 0 OR u.writes > 0
     GROUP BY u.asset, s.name, u.reader, u.to_at >= ?, u.reads > 0`,
    JSON.stringify(assets),
    recent,
  );
  return rows.map(usageOf);
}

function usageOf(row: Row): FactUsage {
  const lastReadAt = optionalInstant(row.last_read_at);
  const reader = text(row.reader);
  return {
    asset: integer(row.asset),
    source: text(row.name),
    from: instant(row.from_at),
    to: instant(row.to_at),
    reads: integer(row.reads),
    writes: integer(row.writes),
    ...(reader === '' ? {} : { reader }),
    ...(lastReadAt === undefined ? {} : { lastReadAt }),
  };
}
