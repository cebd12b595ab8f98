import { authorise, type Actor } from '../core/access.ts';
import { GyeboError } from '../core/errors.ts';
import type { RecordValues } from '../core/records.ts';
import type { ScanCounts, ScanRun } from '../core/scan.ts';
import type {
  Page,
  ReadTransaction,
  ScanChange,
  ScopeBatch,
  ScopeRow,
  UnresolvedRow,
  WriteTransaction,
} from '../store/store.ts';
import { audit, type Deed } from './deed.ts';
import { checkReason } from './hold.ts';
import { allRecords, getRecord, putRecord } from './record.ts';

/** A configured source with its newest run. */
export interface SourceState {
  id: string;
  value: RecordValues['SOURCE'];
  last?: ScanRun;
}

/** Sources that are or were configured, each with its newest run. */
export async function listSources(tx: ReadTransaction): Promise<SourceState[]> {
  const states: SourceState[] = [];
  for (const { key, value } of await allRecords(tx, 'SOURCE')) {
    const last = (await tx.scans({ source: key }, 1)).rows[0];
    states.push({ id: key, value, ...(last && { last }) });
  }
  return states;
}

/** Runs, newest first. */
export async function listScans(
  tx: ReadTransaction,
  input: { source?: string; id?: number; first: number; after?: string },
): Promise<Page<ScanRun>> {
  const { source, id } = input;
  const filter = { ...(source !== undefined && { source }), ...(id !== undefined && { id }) };
  return tx.scans(filter, input.first, input.after);
}

/** What the runs from `fromRun` to `toRun` (both counted) changed. */
export async function scanChanges(
  tx: ReadTransaction,
  input: { fromRun: number; toRun: number; first: number; after?: string },
): Promise<Page<ScanChange>> {
  return tx.changes(input.fromRun, input.toRun, input.first, input.after);
}

/** Scopes of a source: what each run could vouch for. */
export async function listScopes(
  tx: ReadTransaction,
  input: { source: string; state?: ScopeRow['state']; first: number; after?: string },
): Promise<Page<ScopeRow>> {
  const { source, state } = input;
  return tx.scopes({ source, ...(state && { state }) }, input.first, input.after);
}

/** What is read or written that no scanner could tell. */
export async function listUnresolved(
  tx: ReadTransaction,
  input: { source?: string; asset?: number; first: number; after?: string },
): Promise<Page<UnresolvedRow>> {
  const { source, asset } = input;
  const filter = { ...(source && { source }), ...(asset !== undefined && { asset }) };
  return tx.unresolved(filter, input.first, input.after);
}

/** What a source left for itself at its last finish. */
export async function sourceMemory(
  tx: ReadTransaction,
  input: { source: string },
): Promise<Record<string, unknown>> {
  return tx.sourceMemory(input.source);
}

/**
 * Starts a run; an older RUNNING one of the same source is superseded from here on. `after`: only if
 * that is still the newest run of the source (0: it has none), CONFLICT otherwise: of several servers
 * that find a scan due, one runs it.
 */
export async function beginScan(
  tx: WriteTransaction,
  input: { actor: Actor; source: string; type: string; at: string; after?: number },
): Promise<ScanRun> {
  authorise(input.actor, 'runScan');
  const { source, type, at, after } = input;
  const newest = after === undefined ? undefined : (await tx.scans({ source }, 1)).rows[0];
  if (after !== undefined && (newest?.id ?? 0) !== after) {
    throw new GyeboError('CONFLICT', `scan ${newest?.id} of ${source} began meanwhile`);
  }
  return tx.beginScan({ source, type, actor: input.actor.name, at });
}

/** How far a scan came, with the run as it is. */
export interface ScanStanding {
  run: ScanRun;
  done: number;
  total?: number;
  what: string;
}

/** Notes how far a run is, for whoever looks at it from another server; nothing when it is over. */
export async function noteProgress(
  tx: WriteTransaction,
  input: RecordValues['PROGRESS'],
): Promise<void> {
  const run = (await tx.scans({ id: input.run }, 1)).rows[0];
  if (run?.state === 'RUNNING') await putRecord(tx, 'PROGRESS', run.source, input);
}

/** How far the newest scan of each source is, by whichever server it runs. */
export async function scansStanding(tx: ReadTransaction): Promise<ScanStanding[]> {
  const notes = await allRecords(tx, 'PROGRESS');
  const standing = await Promise.all(
    notes.map(async ({ value: { run: id, ...step } }): Promise<ScanStanding[]> => {
      const run = (await tx.scans({ id }, 1)).rows[0];
      return run ? [{ run, ...step }] : [];
    }),
  );
  return standing.flat();
}

/** Upserts closed scopes of a run; SUPERSEDED when it is no longer the newest. */
export async function applyScopes(
  tx: WriteTransaction,
  input: { run: number; scopes: ScopeBatch[]; at: string },
): Promise<void> {
  await tx.applyScopes(input.run, input.scopes, input.at);
}

/**
 * The same, with the scopes as UTF-8 JSON: the thread between scanner and store passes bytes on
 * without looking into them, which keeps its event loop free.
 */
export async function applyPackedScopes(
  tx: WriteTransaction,
  input: { run: number; packed: Uint8Array; at: string },
): Promise<void> {
  const scopes: ScopeBatch[] = JSON.parse(new TextDecoder().decode(input.packed));
  await tx.applyScopes(input.run, scopes, input.at);
}

/** A retired source counts again only when a whole run has brought back what it says. */
async function unretire(tx: WriteTransaction, source: string): Promise<void> {
  const record = await getRecord(tx, 'SOURCE', source);
  if (!record?.value.retiredAt) return;
  const { retiredAt: _retiredAt, ...value } = record.value;
  await putRecord(tx, 'SOURCE', source, value);
}

/** Withdraws what is gone, or holds the run above the breaker. */
export async function finishScan(
  tx: WriteTransaction,
  input: {
    run: number;
    listed: string[];
    memory: Record<string, unknown>;
    at: string;
    breakerPercent: number;
  },
): Promise<ScanRun> {
  const { run, ...finish } = input;
  const ended = await tx.finishScan(run, finish);
  if (ended.state === 'DONE') await unretire(tx, ended.source);
  return ended;
}

/** Ends a run that did not come to its finish; withdraws nothing. */
export async function endScan(
  tx: WriteTransaction,
  input: {
    run: number;
    state: 'FAILED' | 'CANCELLED' | 'INTERRUPTED';
    message: string;
    at: string;
  },
): Promise<ScanRun> {
  return tx.endScan(input.run, input.state, input.message, input.at);
}

/** Finishes a HELD run although much vanished; a steward's word, with the reason. */
export async function releaseScan(
  tx: WriteTransaction,
  input: Deed & { run: number; reason: string },
): Promise<ScanRun> {
  authorise(input.actor, 'releaseScan');
  const reason = checkReason(input.reason);
  const before = (await tx.scans({ id: input.run }, 1)).rows[0];
  if (!before) throw new GyeboError('NOT_FOUND', `no scan ${input.run}`);
  if (before.state !== 'HELD') {
    throw new GyeboError(
      'CONFLICT',
      `scan ${input.run} is ${before.state}, not HELD: nothing to release`,
    );
  }
  const after = await tx.releaseScan(input.run, input.at ?? new Date().toISOString());
  await audit(tx, { ...input, reason }, { action: 'scan.release', before, after });
  return after;
}

/** Withdraws all that a source said, for one that will not come back. */
export async function retireSource(
  tx: WriteTransaction,
  input: Deed & { source: string; reason: string },
): Promise<ScanCounts> {
  authorise(input.actor, 'retireSource');
  const reason = checkReason(input.reason);
  const record = await getRecord(tx, 'SOURCE', input.source);
  if (!record) throw new GyeboError('NOT_FOUND', `no source ${input.source}`);
  const at = input.at ?? new Date().toISOString();
  const counts = await tx.retireSource(input.source, at);
  const after = { ...record.value, retiredAt: at };
  await putRecord(tx, 'SOURCE', input.source, after);
  await audit(
    tx,
    { ...input, reason, at },
    { action: 'source.retire', before: record.value, after: { counts } },
  );
  return counts;
}
