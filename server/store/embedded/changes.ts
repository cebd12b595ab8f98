import type { ScanChange } from '../store.ts';
import { bytes, integer, kindCode, text, words } from './codes.ts';
import type { Database } from './database.ts';
import type { Session } from './session.ts';

const kindsOfChange = ['ADDED', 'CHANGED', 'VANISHED'] as const;

/** Notes an asset that the scan under way added, changed or lost. */
export function noteAsset(session: Session, change: ScanChange['change'], asset: number): void {
  session.changes.push(kindsOfChange.indexOf(change) * 2, asset, 0);
}

export function noteEdgeChange(
  session: Session,
  change: ScanChange['change'],
  from: number,
  to: number,
): void {
  session.changes.push(kindsOfChange.indexOf(change) * 2 + 1, from, to);
}

/** Writes what was noted as one packed row and gives how many of each there were. */
export function flushChanges(session: Session, run: number): Record<string, number> {
  const counted: Record<string, number> = {};
  const { changes } = session;
  for (let at = 0; at < changes.length; at += 3) {
    const code = changes[at] ?? 0;
    const name = `${code % 2 === 0 ? 'assets' : 'edges'}${titles[code >> 1]}`;
    counted[name] = (counted[name] ?? 0) + 1;
  }
  if (changes.length > 0) {
    const packed = bytes(Uint32Array.from(changes));
    session.db.run('INSERT INTO scan_change (run, changes) VALUES (?, ?)', run, packed);
  }
  session.changes = [];
  return counted;
}
const titles = ['Added', 'Changed', 'Vanished'];

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
      rows.push(changeOf(db, run, packed[at] ?? 0, packed[at + 1] ?? 0, packed[at + 2] ?? 0));
    }
  }
  return { rows };
}

/** One change as its three words tell it. */
export function changeOf(
  db: Database,
  run: number,
  code: number,
  a: number,
  b: number,
): ScanChange {
  const assets = code % 2 === 0 ? [a] : [a, b];
  const subject = assets.map((id) => {
    const row = db.get('SELECT kind, urn FROM asset WHERE id = ?', id);
    return row === undefined ? `${kindCode.at(0)} ?` : text(row.urn);
  });
  return {
    run,
    change: kindsOfChange[code >> 1] ?? 'CHANGED',
    what: code % 2 === 0 ? 'ASSET' : 'EDGE',
    subject: subject.join(' → '),
    assets,
  };
}
