import type {
  AssetId,
  DeletionFacts,
  FactAcceptance,
  FactActionItem,
  FactHold,
  FactIncident,
  FactSource,
  FactWatch,
} from '../../core/facts.ts';
import type { RecordValues } from '../../core/records.ts';
import { scanStates } from '../../core/scan.ts';
import {
  instant,
  integer,
  optionalInstant,
  optionalInteger,
  optionalText,
  parse,
} from '../shared/codes.ts';
import { text } from '../shared/codes.ts';
import { actionItemFact, incidentFact } from '../shared/incidents.ts';
import type { Database } from './database.ts';

const defaultWindowDays = 35;

function setting(db: Database, key: string): unknown {
  const row = db.get("SELECT value FROM record WHERE label = 'SETTING' AND key = ?", key);
  return row === undefined ? undefined : parse<RecordValues['SETTING']>(row.value).value;
}

/** Settings that a verdict depends on, with their defaults. */
export function settings(
  db: Database,
): Pick<DeletionFacts, 'roleMap' | 'ignoreReaders' | 'windowDays'> {
  const window = setting(db, 'windowDays');
  const ignored = setting(db, 'ignoreReaders');
  const roles = setting(db, 'roleMap');
  return {
    windowDays: typeof window === 'number' ? window : defaultWindowDays,
    ignoreReaders: Array.isArray(ignored) ? ignored.map(String) : [],
    roleMap: Array.isArray(roles) ? roles.map((item) => roleOf(db, item)) : [],
  };
}

function roleOf(
  db: Database,
  item: { reader?: unknown; urns?: unknown },
): DeletionFacts['roleMap'][number] {
  const urns = Array.isArray(item.urns) ? item.urns.map(String) : [];
  const rows = db.all(
    'SELECT id, urn FROM asset WHERE urn IN (SELECT value FROM json_each(?))',
    JSON.stringify(urns),
  );
  const known = new Set(rows.map((row) => text(row.urn)));
  const missing = urns.filter((urn) => !known.has(urn));
  return {
    reader: String(item.reader),
    assets: rows.map((row) => integer(row.id)),
    ...(missing.length === 0 ? {} : { missing }),
  };
}

export function watchesOf(db: Database): FactWatch[] {
  const rows = db.all(
    'SELECT s.name, w.namespace, w.since, w.identifies_readers FROM watch w JOIN source s ON s.id = w.source',
  );
  return rows.map((row) => ({
    source: text(row.name),
    namespace: text(row.namespace),
    since: instant(row.since),
    identifiesReaders: integer(row.identifies_readers) === 1,
  }));
}

/**
 * Configured sources that are not retired, each with how its last scan went. A run that somebody
 * cancelled says nothing, so it must not hide that the one before it failed or is held.
 */
export function sourcesOf(db: Database): FactSource[] {
  const rows = db.all(
    `SELECT c.key, c.value,
       (SELECT r.id FROM scan_run r WHERE r.source = s.id AND r.state IN ('DONE', 'FAILED', 'HELD')
        ORDER BY r.id DESC LIMIT 1) AS last,
       (SELECT r.finished_at FROM scan_run r WHERE r.source = s.id AND r.state = 'DONE'
        ORDER BY r.id DESC LIMIT 1) AS done_at
     FROM record c LEFT JOIN source s ON s.name = c.key WHERE c.label = 'SOURCE'`,
  );
  const found: FactSource[] = [];
  for (const row of rows) {
    const value = parse<RecordValues['SOURCE']>(row.value);
    if (value.retiredAt !== undefined) continue;
    const last = optionalInteger(row.last);
    const run = last === undefined ? undefined : runOf(db, last);
    const lastFinishedAt = optionalInstant(row.done_at);
    found.push({
      id: text(row.key),
      type: value.type,
      covers: value.covers,
      readsCode: value.readsCode,
      limitSeconds: value.limitSeconds,
      ...run,
      ...(lastFinishedAt === undefined ? {} : { lastFinishedAt }),
    });
  }
  return found;
}

function runOf(db: Database, id: number): Pick<FactSource, 'lastState' | 'message'> {
  const row = db.get('SELECT state, message FROM scan_run WHERE id = ?', id);
  const lastState = scanStates.find((state) => state === row?.state);
  const message = optionalText(row?.message);
  return {
    ...(lastState === undefined ? {} : { lastState }),
    ...(message === undefined ? {} : { message }),
  };
}

/** Records of a label that hang on any of the assets. */
function recordsOn<L extends 'HOLD' | 'INCIDENT_ASSET' | 'ACTION_ITEM'>(
  db: Database,
  label: L,
  ids: AssetId[],
): [AssetId, RecordValues[L]][] {
  const rows = db.all(
    `SELECT r.asset, r.value FROM json_each(?) j
     JOIN record r INDEXED BY record_asset ON r.asset = j.value AND r.label = ?`,
    JSON.stringify(ids),
    label,
  );
  return rows.map((row) => [integer(row.asset), parse<RecordValues[L]>(row.value)]);
}

/** Records of a label, each with the asset that it hangs on. */
function allRecords<L extends 'HOLD' | 'INCIDENT_ASSET'>(
  db: Database,
  label: L,
): [AssetId, RecordValues[L]][] {
  const rows = db.all(
    'SELECT asset, value FROM record WHERE label = ? AND asset IS NOT NULL',
    label,
  );
  return rows.map((row) => [integer(row.asset), parse<RecordValues[L]>(row.value)]);
}

/** Every legal hold. */
export function everyHold(db: Database): FactHold[] {
  return allRecords(db, 'HOLD').map(([asset, hold]) => ({ asset, ...hold }));
}

/** Every incident that is under way. */
export function everyIncident(db: Database): FactIncident[] {
  return allRecords(db, 'INCIDENT_ASSET').flatMap((row) => incidentFact(...row));
}

/** Legal holds on any of the assets. */
export function holds(db: Database, ids: AssetId[]): FactHold[] {
  return recordsOn(db, 'HOLD', ids).map(([asset, hold]) => ({ asset, ...hold }));
}

/** Incidents that are under way on any of the assets. */
export function incidents(db: Database, ids: AssetId[]): FactIncident[] {
  return recordsOn(db, 'INCIDENT_ASSET', ids).flatMap((row) => incidentFact(...row));
}

/** What is still to be done on any of the assets. */
export function actionItems(db: Database, ids: AssetId[]): FactActionItem[] {
  return recordsOn(db, 'ACTION_ITEM', ids).flatMap((row) => actionItemFact(...row));
}

/** Blind spots and single reasons that somebody accepted. */
export function acceptances(db: Database): FactAcceptance[] {
  const spots = db.all("SELECT value FROM record WHERE label = 'BLIND_SPOT'").map((row) => ({
    code: 'BLIND_SPOT',
    ...parse<RecordValues['BLIND_SPOT']>(row.value),
  }));
  const single = db.all("SELECT asset, value FROM record WHERE label = 'ACCEPTANCE'").map((row) => {
    const asset = optionalInteger(row.asset);
    const value = parse<RecordValues['ACCEPTANCE']>(row.value);
    return asset === undefined ? value : { ...value, asset };
  });
  return [...spots, ...single];
}
