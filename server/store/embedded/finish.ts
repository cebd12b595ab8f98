import { GyeboError } from '../../core/errors.ts';
import type { ScanCounts, ScanRun } from '../../core/scan.ts';
import { flushAssets } from './assets.ts';
import { flushChanges } from './changes.ts';
import { integer, milliseconds, optionalInteger, parse, text } from '../shared/codes.ts';
import { readMembers, writeMembers } from './members.ts';
import { breakerDays, breakerMessage, goneScopes } from '../shared/finish.ts';
import type { Finish } from '../shared/finish.ts';
import { noCounts } from '../shared/runs.ts';
import { addCounts, closeRun, readRun, runningRun } from './scans.ts';
import { sourceId } from './session.ts';
import type { Session } from './session.ts';
import { withdraw } from './withdraw.ts';

/**
 * Mark and finish: withdraws what seen scopes no longer assert and what scopes asserted that are gone
 * while their parent was listed; or, above the breaker, withdraws nothing and holds the run.
 */
export function finishScan(session: Session, id: number, finish: Finish): ScanRun {
  const { db } = session;
  const { run, source } = runningRun(db, id);
  db.run('UPDATE scan_run SET finish = ? WHERE id = ?', JSON.stringify(finish), id);
  return settle(session, run, source, finish, finish.breakerPercent);
}

/** Finishes a HELD run although it crosses the breaker; refused when a newer run is under way, held or done. */
export function releaseScan(session: Session, id: number, at: string): ScanRun {
  const { db } = session;
  const { run, source, finish } = readRun(db, id);
  if (run.state !== 'HELD') {
    throw new GyeboError('CONFLICT', `scan ${id} is ${run.state}, only a HELD scan is released`);
  }
  // A run that failed or was cancelled says nothing, so it makes no other one old.
  const newer = db.get(
    `SELECT max(id) AS id FROM scan_run
     WHERE source = ? AND id > ? AND state IN ('DONE', 'HELD', 'RUNNING')`,
    source,
    id,
  );
  const newest = optionalInteger(newer?.id);
  if (newest !== undefined) {
    throw new GyeboError(
      'SUPERSEDED',
      `scan ${newest} of ${run.source} is newer: release that one`,
    );
  }
  return settle(session, run, source, { ...parse<Finish>(finish), at }, Infinity);
}

function settle(
  session: Session,
  run: ScanRun,
  source: number,
  finish: Finish,
  breakerPercent: number,
): ScanRun {
  const { db } = session;
  session.at = milliseconds(finish.at);
  const before = size(session, source);
  db.exec('SAVEPOINT finish');
  const mark = session.operations.length;
  const scopesGone = withdrawGone(session, source, run.id, finish.listed);
  withdrawMissing(session, source, run.id);
  flushAssets(session);
  const held = breaker(session, source, run, before, breakerPercent);
  if (held !== undefined) {
    db.exec('ROLLBACK TO finish; RELEASE finish');
    session.operations.length = mark;
    session.changes = [];
    return closeRun(db, run.id, 'HELD', held, finish.at);
  }
  db.exec('RELEASE finish');
  db.run(
    "UPDATE scope SET seen_at = ? WHERE source = ? AND run = ? AND state = 'SEEN'",
    session.at,
    source,
    run.id,
  );
  db.run('UPDATE source SET memory = ? WHERE id = ?', JSON.stringify(finish.memory), source);
  const unresolved = integer(
    db.get('SELECT count(*) AS n FROM unresolved WHERE source = ?', source)?.n,
  );
  addCounts(db, run.id, { ...flushChanges(session, run.id), scopesGone, unresolved });
  db.run(
    `UPDATE scan_run SET state = 'SUPERSEDED', message = 'a newer scan finished'
     WHERE source = ? AND state = 'HELD' AND id < ?`,
    source,
    run.id,
  );
  return closeRun(db, run.id, 'DONE', undefined, finish.at);
}

/** Scopes named neither in this run nor later, whose parent was listed or is itself gone; gives how many. */
function withdrawGone(session: Session, source: number, run: number, listed: string[]): number {
  const { db } = session;
  const unseen = db.all(
    "SELECT id, key, parent FROM scope WHERE source = ? AND run < ? AND state <> 'GONE'",
    source,
    run,
  );
  const scopes = unseen.map((row) => ({
    id: integer(row.id),
    key: text(row.key),
    parent: text(row.parent),
  }));
  const gone = goneScopes(scopes, listed);
  for (const scope of gone) closeScope(session, scope.id, run);
  return gone.length;
}

function closeScope(session: Session, scope: number, run: number): void {
  const { db } = session;
  for (const member of readMembers(db, scope)) withdraw(session, member.kind, member.row);
  db.run('DELETE FROM scope_members WHERE scope = ?', scope);
  db.run('DELETE FROM unresolved WHERE scope = ?', scope);
  db.run(
    `UPDATE scope SET state = 'GONE', message = NULL, count = 0, digest = '', next_digest = '',
       pending = 0, run = ? WHERE id = ?`,
    run,
    scope,
  );
}

function withdrawMissing(session: Session, source: number, run: number): void {
  const { db } = session;
  const scopes = db.all(
    "SELECT id FROM scope WHERE source = ? AND run = ? AND pending > 0 AND state = 'SEEN'",
    source,
    run,
  );
  for (const row of scopes) {
    const scope = integer(row.id);
    const members = readMembers(db, scope);
    for (const member of members) if (member.missing) withdraw(session, member.kind, member.row);
    const kept = members.filter((member) => !member.missing);
    writeMembers(db, scope, kept);
    db.run(
      'UPDATE scope SET pending = 0, count = ?, digest = next_digest WHERE id = ?',
      kept.length,
      scope,
    );
  }
}

interface Size {
  /** Assets this source still speaks for. */
  alive: number;
}

function size(session: Session, source: number): Size {
  const row = session.db.get(
    `SELECT count(DISTINCT asset) AS n FROM asset_record
     WHERE source = ? AND evidence = 1 AND vanished_at IS NULL`,
    source,
  );
  return { alive: integer(row?.n) };
}

/** Assets of a source that vanished within the window and are not back; what a request took away does not count. */
function recentlyLost(session: Session, source: number): number {
  const row = session.db.get(
    `SELECT count(DISTINCT r.asset) AS n FROM asset_record r JOIN asset a ON a.id = r.asset
     WHERE r.source = ?1 AND r.vanished_at >= ?2 AND a.state NOT IN (3, 4) AND NOT EXISTS (
       SELECT 1 FROM asset_record o WHERE o.asset = r.asset AND o.source = ?1 AND o.vanished_at IS NULL)`,
    source,
    session.at - breakerDays * 86_400_000,
  );
  return integer(row?.n);
}

function breaker(
  session: Session,
  source: number,
  run: ScanRun,
  before: Size,
  percent: number,
): string | undefined {
  if (percent === Infinity) return undefined;
  const lost = recentlyLost(session, source);
  const now = size(session, source).alive;
  // At the start of the window there were those alive before and those lost earlier in it.
  const atStart = before.alive + lost - Math.max(0, before.alive - now);
  return breakerMessage(run, lost, atStart, percent);
}

/** FAILED, CANCELLED or INTERRUPTED: what was upserted stays, nothing is withdrawn. */
export function endScan(
  session: Session,
  id: number,
  state: 'FAILED' | 'CANCELLED' | 'INTERRUPTED',
  message: string,
  at: string,
): ScanRun {
  const { run } = readRun(session.db, id);
  if (run.state !== 'RUNNING' && run.state !== 'HELD') {
    throw new GyeboError('CONFLICT', `scan ${id} is ${run.state} already`);
  }
  return closeRun(session.db, id, state, message, at);
}

/** Withdraws everything a source said; its history stays. */
export function retireSource(session: Session, name: string, at: string): ScanCounts {
  const { db } = session;
  const source = sourceId(session, name);
  session.at = milliseconds(at);
  db.run(
    `UPDATE scan_run SET state = 'CANCELLED', finished_at = ?, message = 'the source was retired'
     WHERE source = ? AND state IN ('RUNNING', 'HELD')`,
    session.at,
    source,
  );
  db.run(
    `INSERT INTO scan_run (source, type, state, started_at, finished_at, actor, counts, message, owner,
       lease_at) VALUES (?, 'retire', 'CANCELLED', ?, ?, '', ?, 'the source was retired', '', 0)`,
    source,
    session.at,
    session.at,
    JSON.stringify(noCounts),
  );
  const run = integer(db.get('SELECT last_insert_rowid() AS id')?.id);
  const scopes = db.all("SELECT id FROM scope WHERE source = ? AND state <> 'GONE'", source);
  for (const scope of scopes) closeScope(session, integer(scope.id), run);
  flushAssets(session);
  db.run('DELETE FROM watch WHERE source = ?', source);
  db.run("UPDATE source SET memory = '{}' WHERE id = ?", source);
  addCounts(db, run, { ...flushChanges(session, run), scopesGone: scopes.length });
  return readRun(db, run).run.counts;
}
