import { createHash } from 'node:crypto';
import type { AssetId } from '../../core/facts.ts';
import type { Observation, UsageFact } from '../../core/observation.ts';
import { isAssertion } from '../../core/observation.ts';
import type { ScanRun } from '../../core/scan.ts';
import type { ScopeBatch } from '../store.ts';
import { assertion } from '../shared/assertions.ts';
import type { Assertion } from '../shared/assertions.ts';
import { countChanges } from '../shared/changes.ts';
import { milliseconds } from '../shared/codes.ts';
import { memberKey } from '../shared/members.ts';
import type { Member } from '../shared/members.ts';
import { addAssertions, rewriteAssertions } from './assertions.ts';
import type { Addition, Rewrite } from './assertions.ts';
import { createFresh, flushAssets } from './assets.ts';
import { addCounts, runningRun } from './runs.ts';
import { loadScopes, putScopes, readMembers } from './scopes.ts';
import type { ScopeState } from './scopes.ts';
import { findIds, idOf } from './session.ts';
import type { Session } from './session.ts';
import { putUsage, putWatches } from './usage.ts';

/** How an ingest stops for others: when `due`, `rest` commits, lets them write and begins again. */
export interface Pause {
  due(): boolean;
  /** The session that goes on. */
  rest(): Promise<Session>;
}

type Asserted = Extract<Observation, { type: 'asset' | 'edge' | 'unresolved' }>;

/** One scope as it comes in. */
interface Look {
  batch: ScopeBatch;
  asserted: Asserted[];
  hashes: Uint32Array;
  digest: string;
}

/** One ingest under way, and what of it is not written yet. */
interface Ingest {
  session: Session;
  run: number;
  /** What the run had counted when this slice began. */
  counted: ScanRun['counts'];
  source: string;
  at: number;
  pause: Pause;
  counts: Record<string, number>;
  states: Map<string, ScopeState>;
  additions: Addition[];
  rewrites: Rewrite[];
  touched: Set<ScopeState>;
  mended: number[];
  unreadable: { scope: number; fact: object }[];
  used: { asset: UsageFact['asset']; usage: UsageFact }[];
  watches: Extract<Observation, { type: 'watch' }>[];
}

/** Assertions that are written together: about 150 ms of the writer's lock. */
const stepSize = 1_000;

/** Upserts what closed scopes assert; removes nothing. Pauses between scopes and inside large ones. */
export async function applyScopes(
  session: Session,
  run: number,
  scopes: ScopeBatch[],
  at: string,
  pause: Pause,
): Promise<void> {
  const { source, counts: counted } = await runningRun(session.query, run);
  session.at = milliseconds(at);
  const looks = scopes.map((batch) => lookAt(session, batch));
  const names = scopes.map(({ coverage }) => ({ name: coverage.scope, parent: coverage.parent }));
  const states = await loadScopes(session, source, names);
  const ingest: Ingest = {
    ...{ session, run, counted, source, at: session.at, pause, states, counts: {} },
    ...{ additions: [], rewrites: [], mended: [], unreadable: [], used: [], watches: [] },
    touched: new Set(),
  };
  await loadMembers(ingest, looks);
  for (const look of looks) await applyLook(ingest, look);
  await write(ingest);
  await closeSlice(ingest);
}

function lookAt({ hasher }: Session, batch: ScopeBatch): Look {
  const asserted = batch.observations.filter(isAssertion);
  const hashes = new Uint32Array(asserted.length * 2);
  let [high, low] = [0, 0];
  asserted.forEach((item, index) => {
    hasher.of(JSON.stringify(item));
    hashes[index * 2] = hasher.high;
    hashes[index * 2 + 1] = hasher.low;
    high = (high + hasher.high) >>> 0;
    low = (low + hasher.low) >>> 0;
  });
  const digest = `${asserted.length}:${high.toString(36)}:${low.toString(36)}`;
  return { batch, asserted, hashes, digest };
}

/** Members of the scopes whose digest differs, of all at once. */
async function loadMembers({ session, states }: Ingest, looks: Look[]): Promise<void> {
  const wanted = looks.flatMap(({ batch, digest }) => {
    const state = states.get(batch.coverage.scope);
    if (state === undefined || state.members !== undefined) return [];
    const isSame = state.digest === digest && state.pending === 0;
    return isSame && batch.coverage.state === 'SEEN' ? [] : [state];
  });
  const members = await readMembers(
    session,
    wanted.map((state) => state.id),
  );
  for (const state of wanted) state.members = members.get(state.id) ?? [];
}

async function membersOf({ session }: Ingest, state: ScopeState): Promise<Member[]> {
  state.members ??= (await readMembers(session, [state.id])).get(state.id) ?? [];
  return state.members;
}

function count({ counts }: Ingest, key: string, by = 1): void {
  counts[key] = (counts[key] ?? 0) + by;
}

async function applyLook(ingest: Ingest, look: Look): Promise<void> {
  const { batch, digest } = look;
  const { coverage, observations } = batch;
  const state = ingest.states.get(coverage.scope);
  if (state === undefined) throw new Error(`the scope ${coverage.scope} was not loaded`);
  for (const item of observations) {
    if (item.type === 'usage') ingest.used.push({ asset: item.asset, usage: item });
  }
  // A scope that says what its source watches says all of it.
  const watches = observations.filter((item) => item.type === 'watch');
  if (watches.length > 0) ingest.watches = watches;
  ingest.touched.add(state);
  state.parent = coverage.parent;
  if (coverage.state === 'UNREADABLE') {
    count(ingest, 'scopesUnreadable');
    await applyUnreadable(ingest, state, look);
    return;
  }
  count(ingest, 'scopesSeen');
  if (state.state === 'UNREADABLE') ingest.mended.push(state.id);
  state.state = 'SEEN';
  state.message = undefined;
  if (digest === state.digest && state.pending === 0) {
    count(ingest, 'scopesUnchanged');
    state.run = ingest.run;
    state.nextDigest = digest;
  } else await compareScope(ingest, state, look);
}

/** Compares a scope in steps, so that one huge file does not keep everybody else waiting. */
async function compareScope(ingest: Ingest, state: ScopeState, look: Look): Promise<void> {
  // Two batches of one scope in one run are one look: no single batch's digest stands for it.
  const isAgain = state.run === ingest.run;
  const groups = unique(look.asserted, look.hashes);
  const members = await membersOf(ingest, state);
  if (!isAgain) for (const member of members) member.missing = true;
  const places = placesOf(members);
  for (let start = 0; start < groups.length; start += stepSize) {
    compare(ingest, state, members, places, groups.slice(start, start + stepSize));
    if (start + stepSize >= groups.length) break;
    // Half a look is none: until the scope is whole its digest is nobody's.
    state.digest = '';
    note(ingest, state);
    await writeIfFull(ingest);
  }
  const next = isAgain ? '' : look.digest;
  note(ingest, state);
  state.pending = members.filter((member) => member.missing).length;
  state.run = ingest.run;
  state.count = members.length;
  state.digest = state.pending === 0 ? next : '';
  state.nextDigest = next;
  await writeIfFull(ingest);
}

/** The scope is to be written again, its members with it. */
function note(ingest: Ingest, state: ScopeState): void {
  state.rewritten = true;
  ingest.touched.add(state);
}

function placesOf(members: Member[]): Map<number, Member> {
  return new Map(members.map((member) => [memberKey(member.keyHigh, member.keyLow), member]));
}

/** Key by key: new rows noted, changed ones noted, and those asserted are not missing. */
function compare(
  ingest: Ingest,
  state: ScopeState,
  members: Member[],
  places: Map<number, Member>,
  assertions: Assertion[],
): void {
  const { session, source } = ingest;
  const { hasher } = session;
  for (const item of assertions) {
    hasher.of(item.key);
    const { high: keyHigh, low: keyLow } = hasher;
    const { contentHigh, contentLow, kind } = item;
    const known = places.get(memberKey(keyHigh, keyLow));
    if (known === undefined || known.keyLow !== keyLow) {
      const hashes = { keyHigh, keyLow, contentHigh, contentLow };
      const member: Member = { ...hashes, row: 0, kind, missing: false };
      members.push(member);
      places.set(memberKey(keyHigh, keyLow), member);
      const wrote = (row: number) => void (member.row = row);
      ingest.additions.push({ source, scope: state.id, item, wrote });
      continue;
    }
    known.missing = false;
    if (known.contentHigh === contentHigh && known.contentLow === contentLow) continue;
    ingest.rewrites.push({ member: known, item });
    known.contentHigh = contentHigh;
    known.contentLow = contentLow;
  }
}

/** One assertion per key: a scope may say the same edge at several places. */
function unique(asserted: Asserted[], hashes: Uint32Array): Assertion[] {
  const found = new Map<string, Assertion>();
  const earlier = (key: string): Assertion | undefined => found.get(key);
  asserted.forEach((item, index) => {
    const hash = { high: hashes[index * 2] ?? 0, low: hashes[index * 2 + 1] ?? 0 };
    const next = assertion(item, hash, earlier);
    found.set(next.key, next);
  });
  return [...found.values()];
}

/** Old evidence stays; the scope as a whole becomes one unresolved, with the names in its text. */
async function applyUnreadable(ingest: Ingest, state: ScopeState, look: Look): Promise<void> {
  const { coverage } = look.batch;
  const members = await membersOf(ingest, state);
  for (const member of members) member.missing = false;
  compare(ingest, state, members, placesOf(members), unique(look.asserted, look.hashes));
  const message = coverage.message ?? 'it could not be read';
  state.state = 'UNREADABLE';
  state.message = coverage.message;
  state.run = ingest.run;
  state.pending = 0;
  state.count = members.length;
  state.digest = '';
  state.nextDigest = '';
  state.rewritten = true;
  const fact = {
    access: 'EITHER',
    message,
    codeHash: textHash(JSON.stringify([message, coverage.mentions ?? []])),
    place: { at: coverage.scope.slice(coverage.scope.indexOf(':') + 1) },
    reach: coverage.namespaces?.length === 1 ? { namespace: coverage.namespaces[0] } : {},
    mentions: coverage.mentions ?? [],
  };
  ingest.unreadable.push({ scope: state.id, fact });
  await writeIfFull(ingest);
}

/** What an answer to an unreadable text hangs on: it lapses with what is known of the text. */
function textHash(known: string): string {
  return createHash('sha256').update(known).digest('hex').slice(0, 16);
}

async function writeIfFull(ingest: Ingest): Promise<void> {
  const waiting = ingest.additions.length + ingest.rewrites.length + ingest.touched.size;
  if (waiting < stepSize) return;
  await write(ingest);
  if (!ingest.pause.due()) return;
  await closeSlice(ingest);
  ingest.session = await ingest.pause.rest();
  // A newer run may have begun meanwhile: this one must then stop here.
  ingest.counted = (await runningRun(ingest.session.query, ingest.run)).counts;
  ingest.session.at = ingest.at;
}

const dropUnreadable = `UNWIND $scopes AS scope MATCH (u:Unresolved {scope: scope})
  WHERE u.unreadable DELETE u`;
const createUnreadable = 'UNWIND $open AS row CREATE (u:Unresolved) SET u = row';

/** Writes all that was noted so far. */
async function write(ingest: Ingest): Promise<void> {
  const { session, source } = ingest;
  await addAssertions(session, ingest.additions.splice(0));
  await rewriteAssertions(session, ingest.rewrites.splice(0));
  await writeUsage(ingest);
  const open = ingest.unreadable.splice(0);
  const scopes = [...ingest.mended.splice(0), ...open.map((item) => item.scope)];
  if (scopes.length > 0) await session.query.run(dropUnreadable, { scopes });
  if (open.length > 0) {
    const { clock, at } = session;
    const rows = open.map(({ scope, fact }) => {
      const texts = { fact: JSON.stringify(fact), at, unreadable: true };
      return { id: clock.nextUnresolved++, source, scope, ...texts };
    });
    await session.query.run(createUnreadable, { open: rows });
  }
  await putScopes(session, source, ingest.touched);
  ingest.touched.clear();
}

async function writeUsage(ingest: Ingest): Promise<void> {
  const { session, source } = ingest;
  const used = ingest.used.splice(0);
  if (used.length > 0) {
    await findIds(
      session,
      used.map((item) => item.asset),
    );
    const figures = used.map(({ asset, usage }): { asset: AssetId; usage: UsageFact } => ({
      asset: idOf(session, asset),
      usage,
    }));
    await createFresh(session);
    session.changed = true;
    await putUsage(session.query, source, figures);
  }
  const watches = ingest.watches.splice(0);
  if (watches.length > 0) session.changed = true;
  await putWatches(session.query, source, watches);
}

async function closeSlice(ingest: Ingest): Promise<void> {
  const { session, run } = ingest;
  await flushAssets(session);
  for (const [key, by] of Object.entries(await flushChanges(session, run))) count(ingest, key, by);
  await addCounts(session, { id: run, counts: ingest.counted }, ingest.counts);
  ingest.counts = {};
}

const createChange = 'CREATE (n:Change {id: $id, run: $run, changes: $changes})';

/** Writes what was noted as one packed node and gives how many of each there were. */
export async function flushChanges(session: Session, run: number): Promise<Record<string, number>> {
  const changes = session.changes.splice(0);
  if (changes.length > 0) {
    session.changed = true;
    const id = session.clock.nextChange++;
    await session.query.run(createChange, { id, run, changes: Uint32Array.from(changes) });
  }
  return countChanges(changes);
}
