import { setTimeout as delay } from 'node:timers/promises';
import type { App } from '../app.ts';
import { authorise } from '../core/access.ts';
import { GyeboError } from '../core/errors.ts';
import type { ScanRun } from '../core/scan.ts';
import type { ScanControl, ScanStep } from '../graphql/context.ts';
import { scansElsewhere, type Elsewhere } from './scans-elsewhere.ts';

async function byNumber(app: App, id: number) {
  const run = (await app.read('listScans', { id, first: 1 })).rows[0];
  if (run) return run;
  throw new GyeboError('NOT_FOUND', `no scan ${id}`);
}

/** Steps as they come, the newest of each run only: a slow reader skips, it does not pile up. */
async function* follow(
  app: App,
  elsewhere: Elsewhere,
  run: number | undefined,
  signal: AbortSignal,
) {
  const waiting = new Map<number, ScanStep>();
  let wake: () => void = () => undefined;
  const take = (step: ScanStep) => {
    if (run !== undefined && step.scan.id !== run) return;
    waiting.set(step.scan.id, step);
    wake();
  };
  const stopHere = app.scans.subscribe(({ run: scan, ...step }) => take({ scan, ...step }));
  const stopElsewhere = elsewhere.subscribe(take);
  const abort = () => wake();
  signal.addEventListener('abort', abort, { once: true });
  try {
    if (run !== undefined) {
      const now = await byNumber(app, run);
      yield { scan: now, done: 0, what: '' };
      if (now.state !== 'RUNNING') return;
    }
    while (!signal.aborted) {
      for (const [id, step] of waiting) {
        waiting.delete(id);
        yield step;
        if (run !== undefined && step.scan.state !== 'RUNNING') return;
      }
      if (waiting.size > 0 || signal.aborted) continue;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    stopHere();
    stopElsewhere();
    signal.removeEventListener('abort', abort);
  }
}

/** The run once it has ended, or as it stands when that takes longer than people wait. */
async function ended(app: App, id: number) {
  for (let tries = 0; tries < 40; tries++) {
    const run = await byNumber(app, id);
    if (run.state !== 'RUNNING') return run;
    await delay(50);
  }
  return byNumber(app, id);
}

/** A run of another server is ended in the store, which that server's next write is told. */
async function cancelElsewhere(app: App, { id, state }: ScanRun): Promise<boolean> {
  if (state !== 'RUNNING') return false;
  const at = new Date().toISOString();
  await app.write('endScan', { run: id, state: 'CANCELLED', message: 'cancelled', at });
  return true;
}

async function startAll(app: App, actor: Parameters<ScanControl['start']>[0]['actor']) {
  await app.refresh();
  const ids = app.config.sources.map(({ id }) => id);
  const over = app.scans.all(actor).catch((error: unknown) => {
    app.log.error({ error }, 'Scanning all sources broke');
    return [];
  });
  // The first two runs begin at once, the others as these end.
  for (let tries = 0; tries < 50 && ids.length > 0; tries++) {
    const running = app.scans.running();
    if (running.length >= Math.min(2, ids.length)) return running;
    const ended = await Promise.race([over, delay(20)]);
    if (ended) return ended;
  }
  return app.scans.running();
}

/** The scans of an app in the words of the schema. */
export function scanControl(app: App): ScanControl {
  const elsewhere = scansElsewhere(app);
  return {
    async start({ source, actor }) {
      authorise(actor, 'runScan');
      if (source === undefined) return startAll(app, actor);
      const { run, finished } = await app.scans.start(source, actor);
      finished.catch((error: unknown) => app.log.error({ error, source }, 'A scan broke'));
      return [run];
    },
    async cancel({ run, actor }) {
      authorise(actor, 'runScan');
      const before = await byNumber(app, run);
      if (!app.scans.cancel(run) && !(await cancelElsewhere(app, before))) {
        throw new GyeboError('CONFLICT', `scan ${run} is ${before.state}, nothing to cancel here`);
      }
      return ended(app, run);
    },
    progress: ({ run, signal }) => follow(app, elsewhere, run, signal),
  };
}
