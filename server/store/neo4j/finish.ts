import { GyeboError } from '../../core/errors.ts';
import type { ScanCounts, ScanRun } from '../../core/scan.ts';
import { milliseconds, integer, parse, text, words } from '../shared/codes.ts';
import { breakerDays, breakerMessage, goneScopes } from '../shared/finish.ts';
import type { Finish } from '../shared/finish.ts';
import { packMembers, unpackMembers } from '../shared/members.ts';
import type { Member } from '../shared/members.ts';
import { flushAssets } from './assets.ts';
import { flushChanges } from './ingest.ts';
import { addCounts, closeRun, createEndedRun, readRun, runningRun } from './runs.ts';
import { inParts } from './bolt.ts';
import type { Row } from './bolt.ts';
import type { Session } from './session.ts';
import { withdraw } from './withdraw.ts';

/** Thrown to undo a transaction: the next attempt knows that this run is to be held. */
export class HeldAtBreaker extends Error {
  readonly run: number;
  constructor(run: number, message: string) {
    super(message);
    this.name = 'HeldAtBreaker';
    this.run = run;
  }
}

const noteFinish = 'MATCH (n:Run {id: $id}) SET n.finish = $finish';

/**
 * Mark and finish: withdraws what seen scopes no longer assert and what scopes asserted that are gone
 * while their parent was listed; or, above the breaker, withdraws nothing and holds the run.
 */
export async function finishScan(session: Session, id: number, finish: Finish): Promise<ScanRun> {
  const run = await runningRun(session.query, id);
  session.changed = true;
  const [, settled] = await Promise.all([
    session.query.run(noteFinish, { id, finish: JSON.stringify(finish) }),
    settle(session, run, finish, finish.breakerPercent),
  ]);
  return settled;
}

const newerThan = `MATCH (n:Run) WHERE n.source = $source AND n.id > $id
    AND n.state IN ['DONE', 'HELD', 'RUNNING'] RETURN max(n.id) AS id`;

/** Finishes a HELD run although it crosses the breaker; refused when a newer run is under way, held or done. */
export async function releaseScan(session: Session, id: number, at: string): Promise<ScanRun> {
  const { run, finish } = await readRun(session.query, id);
  if (run.state !== 'HELD') {
    throw new GyeboError('CONFLICT', `scan ${id} is ${run.state}, only a HELD scan is released`);
  }
  // A run that failed or was cancelled says nothing, so it makes no other one old.
  const [newer] = await session.query.run(newerThan, { source: run.source, id });
  if (typeof newer?.['id'] === 'number') {
    throw new GyeboError(
      'SUPERSEDED',
      `scan ${newer['id']} of ${run.source} is newer: release that one`,
    );
  }
  return settle(session, run, { ...parse<Finish>(finish), at }, Infinity);
}

// That the scope's name is there must be said, or the index of source and name is not used.
const markSeen = `MATCH (s:Scope) WHERE s.source = $source AND s.name IS NOT NULL
    AND s.run = $run AND s.state = 'SEEN'
  SET s.seenAt = $at`;
const setMemory = `MERGE (s:Source {name: $source}) SET s.memory = $memory`;
const supersedeHeld = `MATCH (n:Run) WHERE n.source = $source AND n.state = 'HELD' AND n.id < $run
  SET n.state = 'SUPERSEDED', n.message = 'a newer scan finished'`;
const openOf = 'MATCH (u:Unresolved) WHERE u.source = $source RETURN count(u) AS count';

async function settle(
  session: Session,
  run: ScanRun,
  finish: Finish,
  breakerPercent: number,
): Promise<ScanRun> {
  const { query } = session;
  const { source } = run;
  session.at = milliseconds(finish.at);
  const held = session.held.get(run.id);
  if (held !== undefined) return closeRun(session, run.id, 'HELD', held, finish.at);
  const asked = { source, run: run.id };
  const [before, unseen, pending] = await Promise.all([
    aliveOf(session, source),
    query.run(unseenScopes, asked),
    query.run(pendingScopes, asked),
  ]);
  const gone = await withdrawGone(session, unseen, run.id, finish.listed);
  await withdrawMissing(session, pending);
  await flushAssets(session);
  const message = await breaker(session, run, before, breakerPercent);
  if (message !== undefined) throw new HeldAtBreaker(run.id, message);
  const [[open], counts] = await Promise.all([
    query.run(openOf, { source }),
    flushChanges(session, run.id),
    query.run(markSeen, { ...asked, at: session.at }),
    query.run(setMemory, { source, memory: JSON.stringify(finish.memory) }),
    query.run(supersedeHeld, asked),
  ]);
  const unresolved = integer(open?.['count']);
  const [, closed] = await Promise.all([
    addCounts(session, run, { ...counts, scopesGone: gone, unresolved }),
    closeRun(session, run.id, 'DONE', undefined, finish.at),
  ]);
  return closed;
}

const unseenScopes = `MATCH (s:Scope) WHERE s.source = $source AND s.name IS NOT NULL
    AND s.run < $run AND s.state <> 'GONE'
  RETURN s.id AS id, s.name AS key, s.parent AS parent`;

/** Scopes named neither in this run nor later, whose parent was listed or is itself gone; gives how many. */
async function withdrawGone(
  session: Session,
  rows: Row[],
  run: number,
  listed: string[],
): Promise<number> {
  const scopes = rows.map((row) => ({
    id: integer(row['id']),
    key: text(row['key']),
    parent: text(row['parent']),
  }));
  const gone = goneScopes(scopes, listed);
  await closeScopes(
    session,
    gone.map((scope) => scope.id),
    run,
  );
  return gone.length;
}

const membersOf = 'UNWIND $ids AS id MATCH (s:Scope {id: id}) RETURN s.members AS members';
const endScopes = `UNWIND $ids AS id MATCH (s:Scope {id: id})
  SET s.state = 'GONE', s.message = null, s.members = null, s.count = 0, s.digest = '',
    s.nextDigest = '', s.pending = 0, s.run = $run`;
const dropOpen = 'UNWIND $ids AS id MATCH (u:Unresolved {scope: id}) DELETE u';
const scopesAtOnce = 500;

async function closeScopes(session: Session, all: number[], run: number): Promise<void> {
  for (const ids of inParts(all, scopesAtOnce)) {
    session.changed = true;
    const rows = await session.query.run(membersOf, { ids });
    await withdraw(
      session,
      rows.flatMap((row) => unpackMembers(words(row['members']))),
    );
    await session.query.run(dropOpen, { ids });
    await session.query.run(endScopes, { ids, run });
  }
}

const pendingScopes = `MATCH (s:Scope) WHERE s.source = $source AND s.name IS NOT NULL
    AND s.run = $run AND s.pending > 0 AND s.state = 'SEEN' RETURN s.id AS id, s.members AS members`;
const keepMembers = `UNWIND $scopes AS row MATCH (s:Scope {id: row.id})
  SET s.pending = 0, s.count = row.count, s.digest = s.nextDigest, s.members = row.members`;

async function withdrawMissing(session: Session, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  const missing: Member[] = [];
  const scopes = rows.map((row) => {
    const members = unpackMembers(words(row['members']));
    missing.push(...members.filter((member) => member.missing));
    const kept = members.filter((member) => !member.missing);
    return { id: integer(row['id']), count: kept.length, members: packMembers(kept) };
  });
  await withdraw(session, missing);
  for (const some of inParts(scopes, scopesAtOnce)) {
    await session.query.run(keepMembers, { scopes: some });
  }
}

const alive = `MATCH (e:Evidence)-[:ABOUT]->(a:Asset)
  WHERE e.source = $source AND e.evidence AND e.vanishedAt IS NULL
  RETURN count(DISTINCT a) AS count`;

/** Assets this source still speaks for. */
async function aliveOf(session: Session, source: string): Promise<number> {
  const [row] = await session.query.run(alive, { source });
  return integer(row?.['count']);
}

const recentlyLost = `MATCH (e:Evidence)-[:ABOUT]->(a:Asset)
  WHERE e.source = $source AND e.vanishedAt >= $since AND NOT a.state IN ['QUARANTINED', 'DROPPED']
  WITH DISTINCT a
  WHERE NOT EXISTS { (a)<-[:ABOUT]-(o:Evidence {source: $source}) WHERE o.vanishedAt IS NULL }
  RETURN count(a) AS count`;

/** Assets of a source that vanished within the window and are not back; what a request took away does not count. */
async function breaker(
  session: Session,
  run: ScanRun,
  before: number,
  percent: number,
): Promise<string | undefined> {
  if (percent === Infinity) return undefined;
  const since = session.at - breakerDays * 86_400_000;
  const [[row], now] = await Promise.all([
    session.query.run(recentlyLost, { source: run.source, since }),
    aliveOf(session, run.source),
  ]);
  const lost = integer(row?.['count']);
  // At the start of the window there were those alive before and those lost earlier in it.
  return breakerMessage(run, lost, before + lost - Math.max(0, before - now), percent);
}

/** FAILED, CANCELLED or INTERRUPTED: what was upserted stays, nothing is withdrawn. */
export async function endScan(
  session: Session,
  id: number,
  state: 'FAILED' | 'CANCELLED' | 'INTERRUPTED',
  message: string,
  at: string,
): Promise<ScanRun> {
  const { run } = await readRun(session.query, id);
  if (run.state !== 'RUNNING' && run.state !== 'HELD') {
    throw new GyeboError('CONFLICT', `scan ${id} is ${run.state} already`);
  }
  return closeRun(session, id, state, message, at);
}

const cancelRuns = `MATCH (n:Run) WHERE n.source = $source AND n.state IN ['RUNNING', 'HELD']
  SET n.state = 'CANCELLED', n.finishedAt = $at, n.message = $message`;
const standingScopes = `MATCH (s:Scope) WHERE s.source = $source AND s.name IS NOT NULL
    AND s.state <> 'GONE'
  RETURN s.id AS id`;
const dropWatches = 'MATCH (n:Watch) WHERE n.source = $source DELETE n';

/** Withdraws everything a source said; its history stays. */
export async function retireSource(
  session: Session,
  source: string,
  at: string,
): Promise<ScanCounts> {
  const { query } = session;
  session.at = milliseconds(at);
  const message = 'the source was retired';
  await query.run(cancelRuns, { source, at: session.at, message });
  const run = await createEndedRun(session, source, 'retire', message);
  const rows = await query.run(standingScopes, { source });
  const ids = rows.map((row) => integer(row['id']));
  await closeScopes(session, ids, run.id);
  await flushAssets(session);
  await query.run(dropWatches, { source });
  await query.run(setMemory, { source, memory: '{}' });
  const counts = await flushChanges(session, run.id);
  await addCounts(session, run, { ...counts, scopesGone: ids.length });
  return (await readRun(query, run.id)).run.counts;
}
