import type { ScanChange } from '../store.ts';
import { assetsOf, changeOf, countChanges } from '../shared/changes.ts';
import { bytes, integer, text, words } from '../shared/codes.ts';
import type { Database } from './database.ts';
import type { Session } from './session.ts';

/** Writes what was noted as one packed row and gives how many of each there were. */
export function flushChanges(session: Session, run: number): Record<string, number> {
  const { changes } = session;
  if (changes.length > 0) {
    const packed = bytes(Uint32Array.from(changes));
    session.db.run('INSERT INTO scan_change (run, changes) VALUES (?, ?)', run, packed);
  }
  session.changes = [];
  return countChanges(changes);
}

/** Changes of the runs fromRun … toRun (both in), in the order they were made. Cursor: `row:index`. */
export function listChanges(
  db: Database,
  fromRun: number,
  toRun: number,
  first: number,
  after: string | undefined,
): { rows: ScanChange[]; next?: string } {
  const [afterRun = 0, afterRow = 0, afterIndex = 0] = (after ?? '0:0:0').split(':').map(Number);
  const rows: ScanChange[] = [];
  const found = db.iterate(
    `SELECT id, run, changes FROM scan_change
     WHERE run BETWEEN ? AND ? AND (run, id) >= (?, ?) ORDER BY run, id`,
    fromRun,
    toRun,
    afterRun,
    afterRow,
  );
  for (const row of found) {
    const packed = words(row.changes);
    const id = integer(row.id);
    const run = integer(row.run);
    const start = run === afterRun && id === afterRow ? afterIndex : 0;
    for (let at = start; at + 2 < packed.length; at += 3) {
      if (rows.length === first) return { rows, next: `${run}:${id}:${at}` };
      const code = packed[at] ?? 0;
      const assets = assetsOf(code, packed[at + 1] ?? 0, packed[at + 2] ?? 0);
      rows.push(changeOf(run, code, assets, (asset) => urnOf(db, asset)));
    }
  }
  return { rows };
}

/** URN of an asset, `?` where there is none. */
export function urnOf(db: Database, id: number): string {
  const row = db.get('SELECT urn FROM asset WHERE id = ?', id);
  return row === undefined ? '?' : text(row.urn);
}
