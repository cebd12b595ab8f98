import { createHash } from 'node:crypto';
import type { Observation } from '../../core/observation.ts';
import { isAssertion } from '../../core/observation.ts';
import type { ScopeBatch } from '../store.ts';
import { flushAssets } from './assets.ts';
import { assertion } from '../shared/assertions.ts';
import type { Assertion } from '../shared/assertions.ts';
import { flushChanges } from './changes.ts';
import { integer, milliseconds, text } from '../shared/codes.ts';
import { memberKey } from '../shared/members.ts';
import { readMembers, writeMembers } from './members.ts';
import type { Member } from '../shared/members.ts';
import { rewriteRow, writeRow } from './rows.ts';
import { addCounts, runningRun } from './scans.ts';
import { endOtherWatches, putUsage, putWatch } from './usage.ts';
import { idOf } from './session.ts';
import type { Session } from './session.ts';

/** How an ingest stops for others: when `due`, `rest` commits, lets them write and begins again. */
export interface Pause {
  due(): boolean;
  rest(): Promise<void>;
}

interface ScopeState {
  id: number;
  digest: string;
  count: number;
  run: number;
  pending: number;
  state: string;
}

/** One ingest under way. */
interface Ingest {
  session: Session;
  run: number;
  source: number;
  at: number;
  counts: Map<string, number>;
  pause: Pause;
}

/** Upserts what closed scopes assert; removes nothing. Pauses between scopes and inside large ones. */
export async function applyScopes(
  session: Session,
  run: number,
  scopes: ScopeBatch[],
  at: string,
  pause: Pause,
): Promise<void> {
  const { source } = runningRun(session.db, run);
  session.at = milliseconds(at);
  const ingest = { session, run, source, at: session.at, counts: new Map(), pause };
  for (const batch of scopes) {
    await applyScope(ingest, batch);
    if (pause.due()) await rest(ingest);
  }
  closeSlice(ingest);
}

/** Commits what there is and lets others write. */
async function rest(ingest: Ingest): Promise<void> {
  const { session } = ingest;
  closeSlice(ingest);
  await ingest.pause.rest();
  // A newer run may have begun meanwhile: this one must then stop here.
  ingest.source = runningRun(session.db, ingest.run).source;
  session.at = ingest.at;
}

function closeSlice({ session, run, counts }: Ingest): void {
  flushAssets(session);
  for (const [key, by] of Object.entries(flushChanges(session, run))) count(counts, key, by);
  addCounts(session.db, run, Object.fromEntries(counts));
  counts.clear();
}

function count(counts: Map<string, number>, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

async function applyScope(ingest: Ingest, batch: ScopeBatch): Promise<void> {
  const { session, source, run, counts } = ingest;
  const { coverage, observations } = batch;
  const scope = openScope(session, source, coverage.scope, coverage.parent);
  for (const item of observations) {
    if (item.type === 'usage') putUsage(session, source, idOf(session, item.asset), item);
    else if (item.type === 'watch') putWatch(session, source, item);
  }
  endOtherWatches(session, source, observations);
  const asserted = observations.filter(isAssertion);
  if (coverage.state === 'UNREADABLE') {
    count(counts, 'scopesUnreadable');
    applyUnreadable(session, source, run, scope, batch, asserted);
    return;
  }
  count(counts, 'scopesSeen');
  const { digest, hashes } = digestOf(session, asserted);
  if (digest === scope.digest && scope.pending === 0) {
    count(counts, 'scopesUnchanged');
    session.db.run(
      `UPDATE scope SET state = 'SEEN', message = NULL, parent = ?, run = ?, next_digest = digest
       WHERE id = ?`,
      coverage.parent,
      run,
      scope.id,
    );
  } else await rewriteScope(ingest, scope, coverage.parent, { asserted, hashes, digest });
  if (scope.state === 'UNREADABLE') {
    session.db.run('DELETE FROM unresolved WHERE scope = ? AND unreadable = 1', scope.id);
  }
}

const assertionsPerStep = 2_000;

/** Compares a scope in steps, so that one huge file does not keep everybody else waiting. */
async function rewriteScope(
  ingest: Ingest,
  scope: ScopeState,
  parent: string,
  look: { asserted: Asserted[]; hashes: Uint32Array; digest: string },
): Promise<void> {
  const { session, source, run } = ingest;
  // Two batches of one scope in one run are one look: no single batch's digest stands for it.
  const again = scope.run === run;
  const groups = unique(look.asserted, look.hashes);
  let members: Member[] = [];
  for (let start = 0; start === 0 || start < groups.length; start += assertionsPerStep) {
    const step = groups.slice(start, start + assertionsPerStep);
    members = compare(session, source, scope.id, step, again || start > 0 ? 'KEEP' : 'MARK');
    if (start + assertionsPerStep >= groups.length || !ingest.pause.due()) continue;
    // Half a look is none: until the scope is whole its digest is nobody's.
    session.db.run("UPDATE scope SET digest = '' WHERE id = ?", scope.id);
    await rest(ingest);
  }
  const pending = members.filter((member) => member.missing).length;
  const next = again ? '' : look.digest;
  session.db.run(
    `UPDATE scope SET state = 'SEEN', message = NULL, parent = ?, run = ?, pending = ?, count = ?,
       digest = ?, next_digest = ? WHERE id = ?`,
    parent,
    run,
    pending,
    members.length,
    pending === 0 ? next : '',
    next,
    scope.id,
  );
}

function openScope(session: Session, source: number, key: string, parent: string): ScopeState {
  const { db } = session;
  const row = db.get(
    'SELECT id, digest, count, run, pending, state FROM scope WHERE source = ? AND key = ?',
    source,
    key,
  );
  if (row !== undefined) {
    return {
      id: integer(row.id),
      digest: text(row.digest),
      count: integer(row.count),
      run: integer(row.run),
      pending: integer(row.pending),
      state: text(row.state),
    };
  }
  const made = db.get(
    `INSERT INTO scope (source, key, parent, state, count, digest, next_digest, pending, run)
     VALUES (?, ?, ?, 'SEEN', 0, '', '', 0, 0) RETURNING id`,
    source,
    key,
    parent,
  );
  return { id: integer(made?.id), digest: '', count: 0, run: 0, pending: 0, state: 'SEEN' };
}

type Asserted = Extract<Observation, { type: 'asset' | 'edge' | 'unresolved' }>;

/** Sum of the hashes of everything asserted, the same whatever the order, and the single hashes. */
function digestOf(session: Session, asserted: Asserted[]): { digest: string; hashes: Uint32Array } {
  const { hasher } = session;
  const hashes = new Uint32Array(asserted.length * 2);
  let high = 0;
  let low = 0;
  for (let index = 0; index < asserted.length; index++) {
    hasher.of(JSON.stringify(asserted[index]));
    hashes[index * 2] = hasher.high;
    hashes[index * 2 + 1] = hasher.low;
    high = (high + hasher.high) >>> 0;
    low = (low + hasher.low) >>> 0;
  }
  return { digest: `${asserted.length}:${high.toString(36)}:${low.toString(36)}`, hashes };
}

/**
 * Key by key: new rows written, changed ones rewritten, and those not asserted marked for the finish
 * (MARK) or left as the run has already marked them (KEEP).
 */
function compare(
  session: Session,
  source: number,
  scope: number,
  assertions: Assertion[],
  rest: 'MARK' | 'KEEP',
): Member[] {
  const { db, hasher } = session;
  const members = readMembers(db, scope);
  const places = new Map<number, Member>();
  for (const member of members) {
    places.set(memberKey(member.keyHigh, member.keyLow), member);
    if (rest === 'MARK') member.missing = true;
  }
  for (const item of assertions) {
    hasher.of(item.key);
    const { high: keyHigh, low: keyLow } = hasher;
    const { contentHigh, contentLow } = item;
    const known = places.get(memberKey(keyHigh, keyLow));
    if (known === undefined || known.keyLow !== keyLow) {
      const row = writeRow(session, source, scope, item);
      const { kind } = item;
      members.push({ keyHigh, keyLow, contentHigh, contentLow, row, kind, missing: false });
      continue;
    }
    known.missing = false;
    if (known.contentHigh === contentHigh && known.contentLow === contentLow) continue;
    rewriteRow(session, known.row, item);
    known.contentHigh = contentHigh;
    known.contentLow = contentLow;
  }
  writeMembers(db, scope, members);
  return members;
}

/** One assertion per key: a scope may say the same edge at several places. */
function unique(asserted: Asserted[], hashes: Uint32Array): Assertion[] {
  const found = new Map<string, Assertion>();
  const earlier = (key: string): Assertion | undefined => found.get(key);
  for (const [index, item] of asserted.entries()) {
    const hash = { high: hashes[index * 2] ?? 0, low: hashes[index * 2 + 1] ?? 0 };
    const next = assertion(item, hash, earlier);
    found.set(next.key, next);
  }
  return [...found.values()];
}

/** Old evidence stays; the scope as a whole becomes one unresolved, with the names in its text. */
function applyUnreadable(
  session: Session,
  source: number,
  run: number,
  scope: ScopeState,
  batch: ScopeBatch,
  asserted: Asserted[],
): void {
  const { db } = session;
  const { coverage } = batch;
  const members = readMembers(db, scope.id).map((member) => ({ ...member, missing: false }));
  writeMembers(db, scope.id, members);
  const { hashes } = digestOf(session, asserted);
  const all =
    asserted.length === 0
      ? members
      : compare(session, source, scope.id, unique(asserted, hashes), 'KEEP');
  db.run(
    `UPDATE scope SET state = 'UNREADABLE', message = ?, parent = ?, run = ?, pending = 0,
       count = ?, digest = '', next_digest = '' WHERE id = ?`,
    coverage.message ?? null,
    coverage.parent,
    run,
    all.length,
    scope.id,
  );
  const message = coverage.message ?? 'it could not be read';
  const fact = {
    access: 'EITHER',
    message,
    codeHash: textHash(JSON.stringify([message, coverage.mentions ?? []])),
    place: { at: coverage.scope.slice(coverage.scope.indexOf(':') + 1) },
    reach: coverage.namespaces?.length === 1 ? { namespace: coverage.namespaces[0] } : {},
    mentions: coverage.mentions ?? [],
  };
  db.run('DELETE FROM unresolved WHERE scope = ? AND unreadable = 1', scope.id);
  db.run(
    `INSERT INTO unresolved (id, source, scope, unreadable, fact, at) VALUES (?, ?, ?, 1, ?, ?)`,
    session.nextUnresolved++,
    source,
    scope.id,
    JSON.stringify(fact),
    session.at,
  );
}

/** What an answer to an unreadable text hangs on: it lapses with what is known of the text. */
function textHash(known: string): string {
  return createHash('sha256').update(known).digest('hex').slice(0, 16);
}
