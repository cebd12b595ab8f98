import { refText } from '../../core/asset.ts';
import type { AssetId } from '../../core/facts.ts';
import type { HistoryRow, Page } from '../store.ts';
import { assetsOf, changeOf } from '../shared/changes.ts';
import { urnOf } from './changes.ts';
import { instant, integer, kindCode, text, words } from '../shared/codes.ts';
import type { Database, Row } from './database.ts';
import { auditOf } from './records.ts';

/** A row with the place after it, in its own stream. */
interface Told {
  at: string;
  row: HistoryRow;
  place: string;
}

const start = Number.MAX_SAFE_INTEGER;

/**
 * Deeds and changes in one list, newest first. Cursor: `deed;row:index`, where each of the two
 * streams goes on.
 */
export function listHistory(
  db: Database,
  id: AssetId,
  first: number,
  after: string | undefined,
): Page<HistoryRow> {
  let [deedPlace = `${start}`, changePlace = `${start}:0`] = after?.split(';') ?? [];
  const deeds = deedsOf(db, id, deedPlace);
  const changes = changesOf(db, id, changePlace);
  const rows: HistoryRow[] = [];
  let [deed, change] = [next(deeds), next(changes)];
  while (rows.length < first && (deed ?? change)) {
    if (deed !== undefined && (change === undefined || deed.at >= change.at)) {
      rows.push(deed.row);
      deedPlace = deed.place;
      deed = next(deeds);
    } else if (change !== undefined) {
      rows.push(change.row);
      changePlace = change.place;
      change = next(changes);
    }
  }
  // The statement behind it stays open until it is told that nobody goes on.
  changes.return(undefined);
  return deed || change ? { rows, next: `${deedPlace};${changePlace}` } : { rows };
}

function next(stream: Iterator<Told>): Told | undefined {
  const step = stream.next();
  return step.done ? undefined : step.value;
}

function* deedsOf(db: Database, id: AssetId, place: string): Generator<Told, undefined> {
  const asset = db.get('SELECT kind, urn FROM asset WHERE id = ?', id);
  const urn = text(asset?.urn ?? '');
  const on = asset ? refText({ kind: kindCode.at(asset.kind), urn }) : '';
  // An edge that people declare or end hangs on its upstream end and names the other by URN.
  const rows = db.all(
    `SELECT * FROM audit WHERE seq < ?1 AND (json_extract(body, '$.on') = ?2
       OR json_extract(body, '$.after.to') = ?3 OR json_extract(body, '$.before.to') = ?3)
     ORDER BY seq DESC`,
    Number(place),
    on,
    urn,
  );
  for (const row of rows) {
    const deed = auditOf(db, row);
    yield { at: deed.at, row: { deed }, place: String(deed.seq) };
  }
}

function* changesOf(db: Database, id: AssetId, place: string): Generator<Told, undefined> {
  const [fromRow = start, fromIndex = 0] = place.split(':').map(Number);
  const rows: Iterable<Row> = db.iterate(
    `SELECT c.id, c.run, c.changes, r.started_at, s.name FROM scan_change c
     JOIN scan_run r ON r.id = c.run JOIN source s ON s.id = r.source
     WHERE c.id <= ? ORDER BY c.id DESC`,
    fromRow,
  );
  for (const row of rows) {
    const packed = words(row.changes);
    const number = integer(row.id);
    const end = number === fromRow ? fromIndex : packed.length;
    for (let index = end - 3; index >= 0; index -= 3) {
      const [code = 0, a = 0, b = 0] = packed.subarray(index, index + 3);
      if (a !== id && (code % 2 === 0 || b !== id)) continue;
      const at = instant(row.started_at);
      const told = assetsOf(code, a, b);
      const change = changeOf(integer(row.run), code, told, (asset) => urnOf(db, asset));
      yield {
        at,
        row: { change, source: text(row.name), at },
        place: `${number}:${index}`,
      };
    }
  }
}
