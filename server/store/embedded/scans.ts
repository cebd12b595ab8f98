import { GyeboError } from '../../core/errors.ts';
import type { ScanCounts, ScanRun, ScanState } from '../../core/scan.ts';
import type { Page } from '../store.ts';
import { instant, integer, milliseconds, optionalInstant, optionalText } from '../shared/codes.ts';
import { parse, text } from '../shared/codes.ts';
import type { Database, Row } from './database.ts';
import {
  addedCounts,
  noCounts,
  ownerIsAlive,
  ownerOfThisProcess,
  scanStateOf,
} from '../shared/runs.ts';
import { pageOf } from '../shared/page.ts';
import { sourceId } from './session.ts';
import type { Session } from './session.ts';

const columns = `r.id, s.name, r.source, r.type, r.state, r.started_at, r.finished_at, r.actor,
  r.counts, r.message, r.finish`;

function runOf(row: Row): ScanRun {
  const finishedAt = optionalInstant(row.finished_at);
  const message = optionalText(row.message);
  return {
    id: integer(row.id),
    source: text(row.name),
    type: text(row.type),
    state: scanStateOf(text(row.state)),
    startedAt: instant(row.started_at),
    ...(finishedAt === undefined ? {} : { finishedAt }),
    actor: text(row.actor),
    counts: parse<ScanCounts>(row.counts),
    ...(message === undefined ? {} : { message }),
  };
}

/** One run with the number of its source; NOT_FOUND otherwise. */
export function readRun(
  db: Database,
  id: number,
): { run: ScanRun; source: number; finish: string } {
  const row = db.get(
    `SELECT ${columns} FROM scan_run r JOIN source s ON s.id = r.source WHERE r.id = ?`,
    id,
  );
  if (row === undefined) throw new GyeboError('NOT_FOUND', `no scan has the number ${id}`);
  return { run: runOf(row), source: integer(row.source), finish: optionalText(row.finish) ?? '' };
}

/** The run, if it may still write; SUPERSEDED otherwise. */
export function runningRun(db: Database, id: number): { run: ScanRun; source: number } {
  const found = readRun(db, id);
  if (found.run.state !== 'RUNNING') {
    throw new GyeboError(
      'SUPERSEDED',
      `scan ${id} of ${found.run.source} is ${found.run.state}: it may not write any more`,
    );
  }
  return found;
}

export function beginScan(
  session: Session,
  scan: { source: string; type: string; actor: string; at: string },
): ScanRun {
  const { db } = session;
  const source = sourceId(session, scan.source);
  const at = milliseconds(scan.at);
  db.run(
    `UPDATE scan_run SET state = 'SUPERSEDED', finished_at = ?, message = 'a newer scan began'
     WHERE source = ? AND state = 'RUNNING'`,
    at,
    source,
  );
  db.run(
    `INSERT INTO scan_run (source, type, state, started_at, actor, counts, owner, lease_at)
     VALUES (?, ?, 'RUNNING', ?, ?, ?, ?, ?)`,
    source,
    scan.type,
    at,
    scan.actor,
    JSON.stringify(noCounts),
    ownerOfThisProcess(),
    Date.now(),
  );
  return readRun(db, integer(db.get('SELECT last_insert_rowid() AS id')?.id)).run;
}

/** Adds to a run's counts. */
export function addCounts(db: Database, run: number, more: Record<string, number>): void {
  const told = JSON.stringify(addedCounts(readRun(db, run).run.counts, more));
  db.run('UPDATE scan_run SET counts = ?, lease_at = ? WHERE id = ?', told, Date.now(), run);
}
export function closeRun(
  db: Database,
  run: number,
  state: ScanState,
  message: string | undefined,
  at: string,
): ScanRun {
  db.run(
    'UPDATE scan_run SET state = ?, message = ?, finished_at = ? WHERE id = ?',
    state,
    message ?? null,
    milliseconds(at),
    run,
  );
  return readRun(db, run).run;
}

/** Newest first. */
export function listRuns(
  db: Database,
  filter: { source?: string; id?: number },
  first: number,
  after: string | undefined,
): Page<ScanRun> {
  const rows = db.all(
    `SELECT ${columns} FROM scan_run r JOIN source s ON s.id = r.source
     WHERE r.id < ?1 AND (?2 IS NULL OR s.name = ?2) AND (?3 IS NULL OR r.id = ?3)
     ORDER BY r.id DESC LIMIT ?4`,
    after === undefined ? Number.MAX_SAFE_INTEGER : Number(after),
    filter.source ?? null,
    filter.id ?? null,
    first + 1,
  );
  return pageOf(rows.map(runOf), first, (run) => String(run.id));
}

/** How long a run of another host is believed to go on without a word. */
const leaseMilliseconds = 60 * 60_000;

/** At open: runs whose process died are INTERRUPTED; what they upserted stays. */
export function interruptDeadRuns(db: Database): void {
  for (const row of db.all("SELECT id, owner, lease_at FROM scan_run WHERE state = 'RUNNING'")) {
    const sinceWord = Date.now() - integer(row.lease_at);
    if (ownerIsAlive(text(row.owner), sinceWord, leaseMilliseconds)) continue;
    const message = 'its process ended before the scan did; scan again';
    closeRun(db, integer(row.id), 'INTERRUPTED', message, new Date().toISOString());
  }
}

/** At close: nobody else will finish the runs of this process. */
export function interruptOwnRuns(db: Database, runs: Iterable<number>): void {
  for (const id of runs) {
    const found = readRun(db, id).run;
    if (found.state !== 'RUNNING') continue;
    const message = 'the store was closed before the scan ended; scan again';
    closeRun(db, id, 'INTERRUPTED', message, new Date().toISOString());
  }
}
