import type { Actions } from './actions/registry.ts';
import type { Actor } from './core/access.ts';
import type { ScanRun } from './core/scan.ts';
import { redact } from './core/redact.ts';
import type { ScanMessage } from './scan-batch.ts';
import type { Store } from './store/store.ts';

/** How far a run is; the last event of a run has its final state. */
export interface ScanProgress {
  run: ScanRun;
  done: number;
  total?: number;
  what: string;
}

/** What a run needs of the world around it. */
export interface ScanWorld {
  store: Pick<Store<Actions>, 'read' | 'write'>;
  now(): string;
  onProgress(progress: ScanProgress): void;
  onLog(line: { source: string; level: 'info' | 'warn'; fields: object; message: string }): void;
  /** Opens the stream of a scan; reads what the source left for itself. */
  open(memory: Record<string, unknown>, signal: AbortSignal): AsyncIterable<ScanMessage>;
}

export interface ScanOrder {
  source: string;
  type: string;
  actor: Actor;
  breakerPercent: number;
  signal: AbortSignal;
  /** Only if this is still the newest run of the source; CONFLICT otherwise. */
  after?: number;
  /** Called once the run has its number. */
  onBegin?(run: ScanRun): void;
}

/** The `code` of a GyeboError, also of one that crossed a thread. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Least time between two notes of one run's progress in the store. */
const noteEveryMs = 1_000;

/** Writes now and then how far a run is, one at a time: other servers show it. A note that fails is let go. */
function createNotes({ store }: ScanWorld, run: ScanRun) {
  let next = 0;
  return (step: { done: number; total?: number; what: string }) => {
    if (Date.now() < next) return;
    next = Infinity;
    const input = { run: run.id, ...step };
    void store
      .write('noteProgress', input)
      .catch(() => undefined)
      .finally(() => (next = Date.now() + noteEveryMs));
  };
}

async function consume(world: ScanWorld, order: ScanOrder, run: ScanRun): Promise<ScanRun> {
  const { store } = world;
  const note = createNotes(world, run);
  const memory = await store.read('sourceMemory', { source: order.source });
  for await (const message of world.open(memory, order.signal)) {
    if (message.type === 'scopes') {
      const input = { run: run.id, packed: message.packed, at: world.now() };
      await store.write('applyPackedScopes', input, 'ingest');
    } else if (message.type === 'progress') {
      const { type: _type, ...progress } = message;
      world.onProgress({ run, ...progress });
      note(progress);
    } else if (message.type === 'log') {
      const { type: _type, ...line } = message;
      world.onLog({ source: order.source, ...line });
    } else if (message.type === 'failed') {
      throw new Error(message.message);
    } else {
      order.signal.throwIfAborted();
      const { listed, memory: left } = message;
      const { breakerPercent } = order;
      const finish = { run: run.id, listed, memory: left, at: world.now(), breakerPercent };
      return await store.write('finishScan', finish, 'ingest');
    }
  }
  throw new Error('the scan ended without a result');
}

/** A run that could not finish: superseded by a newer one, cancelled, interrupted or failed. */
async function endEarly(world: ScanWorld, order: ScanOrder, run: ScanRun, error: unknown) {
  const { store } = world;
  const current = (await store.read('listScans', { id: run.id, first: 1 })).rows[0] ?? run;
  if (codeOf(error) === 'SUPERSEDED' || current.state !== 'RUNNING') return current;
  const text = redact(error instanceof Error ? error.message : String(error));
  const interrupted = order.signal.aborted && order.signal.reason === 'INTERRUPTED';
  const state = interrupted ? 'INTERRUPTED' : order.signal.aborted ? 'CANCELLED' : 'FAILED';
  const message = state === 'FAILED' ? text : state === 'CANCELLED' ? 'cancelled' : 'gyebo stopped';
  return store.write('endScan', { run: run.id, state, message, at: world.now() }, 'ingest');
}

/**
 * One run of one source from its begin to its end: batches are written as ingest, one after the
 * other; gives the run in its final state. Throws only when the store cannot be written.
 */
export async function runScan(world: ScanWorld, order: ScanOrder): Promise<ScanRun> {
  const { actor, source, type, after } = order;
  const run = await world.store.write('beginScan', {
    ...{ actor, source, type, at: world.now() },
    ...(after !== undefined && { after }),
  });
  order.onBegin?.(run);
  let last: ScanRun;
  try {
    last = await consume(world, order, run);
  } catch (error) {
    last = await endEarly(world, order, run, error);
  }
  world.onProgress({ run: last, done: 1, total: 1, what: last.state });
  return last;
}
