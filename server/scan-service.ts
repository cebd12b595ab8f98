import { setTimeout as delay } from 'node:timers/promises';
import type { Actions } from './actions/registry.ts';
import type { Config, SourceConfig } from './config.ts';
import type { Actor } from './core/access.ts';
import { GyeboError } from './core/errors.ts';
import type { ScanRun } from './core/scan.ts';
import { redact } from './core/redact.ts';
import type { createLog } from './log.ts';
import type { LiveConfig } from './live-config.ts';
import { scanApart } from './scan-host.ts';
import { codeOf, runScan, type ScanProgress, type ScanWorld } from './scan-runner.ts';
import type { Store } from './store/store.ts';

/** Starts, follows and ends scans of the configured sources. */
export interface Scans {
  /** Starts one source; gives the run as soon as it has begun, `finished` when it has ended. */
  start(source: string, actor: Actor): Promise<{ run: ScanRun; finished: Promise<ScanRun> }>;
  /**
   * Scans these sources (all by default), two at a time; gives their runs in the order asked. `newest`:
   * a source only if that is still its newest run (0: none), for another server may have begun one.
   */
  all(
    actor: Actor,
    sources?: string[],
    signal?: AbortSignal,
    newest?: ReadonlyMap<string, number>,
  ): Promise<ScanRun[]>;
  /** Cancels a run of this process; false when it does not run here. */
  cancel(run: number): boolean;
  /** Runs of this process that have not ended. */
  running(): ScanRun[];
  /** Calls the listener at every step of every run; gives the way to stop that. */
  subscribe(listener: (progress: ScanProgress) => void): () => void;
  close(): Promise<void>;
}

interface Active {
  run: ScanRun;
  controller: AbortController;
  finished: Promise<ScanRun>;
}

interface Parts {
  live: Pick<LiveConfig, 'current' | 'refresh'>;
  store: Pick<Store<Actions>, 'read' | 'write'>;
  log: ReturnType<typeof createLog>;
  afterScan(): Promise<void>;
  /** Milliseconds between two attempts to end a run whose store was away. */
  againMs?: number;
}

const together = 2;

function requireSource(config: Config, id: string): SourceConfig {
  const source = config.sources.find((candidate) => candidate.id === id);
  if (source) return source;
  const known = config.sources.map((candidate) => candidate.id).join(', ') || 'none';
  throw new GyeboError('NOT_FOUND', `no source "${id}" in ${config.file}; there are: ${known}`);
}

function worldOf(
  { store, log }: Parts,
  config: Config,
  source: SourceConfig,
  emit: ScanWorld['onProgress'],
): ScanWorld {
  return {
    store,
    now: () => new Date().toISOString(),
    onProgress: emit,
    onLog: ({ level, fields, message, source: id }) =>
      log[level]({ source: id, ...fields }, message),
    open: (memory, signal) => {
      const { type, options } = source;
      const { root, connections, aliases } = config;
      const systems = config.sources.flatMap(({ covers, readsCode }) => (readsCode ? [] : covers));
      return scanApart({ type, options, root, connections, aliases, systems, memory }, signal);
    },
  };
}

/** The scans of one process; a newer run of a source ends the older one. */
export function createScans(parts: Parts): Scans {
  const active = new Map<number, Active>();
  let closing = false;
  const listeners = new Set<(progress: ScanProgress) => void>();
  const emit = (progress: ScanProgress) => {
    for (const listener of listeners) listener(progress);
  };

  async function start(id: string, actor: Actor, after?: number): ReturnType<Scans['start']> {
    // What it was told by is never older than its start: later changes are then seen to be later.
    await parts.live.refresh();
    const config = parts.live.current();
    const source = requireSource(config, id);
    const controller = new AbortController();
    let begun: (run: ScanRun) => void = () => undefined;
    const begin = new Promise<ScanRun>((resolve) => (begun = resolve));
    const finished = runScan(worldOf(parts, config, source, emit), {
      source: id,
      type: source.type,
      actor,
      breakerPercent: config.breaker.percent,
      signal: controller.signal,
      onBegin: (run) => begun(run),
      ...(after !== undefined && { after }),
    });
    const run = await Promise.race([begin, finished]);
    for (const older of active.values()) {
      if (older.run.source === id) older.controller.abort('SUPERSEDED');
    }
    active.set(run.id, { run, controller, finished });
    const settled = finished
      .then(async (last) => {
        if (last.state === 'DONE') await parts.afterScan();
        return last;
      })
      .finally(() => active.delete(run.id));
    settled.catch((error: unknown) => {
      parts.log.error({ error, source: id }, 'A scan broke');
      void endLater(run.id, error);
    });
    return { run, finished: settled };
  }

  /** A run whose store went away is no longer running: the store is told once it is back. */
  async function endLater(run: number, cause: unknown): Promise<void> {
    const reason = redact(cause instanceof Error ? cause.message : String(cause));
    for (let error = cause; codeOf(error) === 'UNAVAILABLE' && !closing;) {
      await delay(parts.againMs ?? 5_000, undefined, { ref: false });
      const end = { run, state: 'FAILED' as const, message: reason, at: new Date().toISOString() };
      error = await parts.store.write('endScan', end).then(
        () => undefined,
        (again: unknown) => again,
      );
    }
  }

  async function all(
    actor: Actor,
    sources?: string[],
    signal?: AbortSignal,
    newest?: ReadonlyMap<string, number>,
  ): Promise<ScanRun[]> {
    await parts.live.refresh();
    const config = parts.live.current();
    const ids = sources ?? config.sources.map((source) => source.id);
    for (const id of ids) requireSource(config, id);
    const runs = new Map<string, ScanRun>();
    const queue = [...ids];
    const worker = async () => {
      for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
        if (signal?.aborted) return;
        const started = await start(id, actor, newest?.get(id)).catch((error: unknown) => {
          if (newest !== undefined && codeOf(error) === 'CONFLICT') return undefined;
          throw error;
        });
        if (started === undefined) continue;
        const { run, finished } = started;
        const cancel = () => active.get(run.id)?.controller.abort();
        signal?.addEventListener('abort', cancel, { once: true });
        runs.set(id, await finished);
        signal?.removeEventListener('abort', cancel);
      }
    };
    await Promise.all(Array.from({ length: together }, worker));
    return ids.flatMap((id) => runs.get(id) ?? []);
  }

  return {
    start,
    all,
    cancel(run) {
      active.get(run)?.controller.abort();
      return active.has(run);
    },
    running: () => [...active.values()].map(({ run }) => run),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closing = true;
      const open = [...active.values()];
      for (const { controller } of open) controller.abort('INTERRUPTED');
      await Promise.allSettled(open.map(({ finished }) => finished));
    },
  };
}
