import type { App } from './app.ts';
import { changedSources } from './changed-files.ts';
import type { Actor } from './core/access.ts';
import type { ScanRun } from './core/scan.ts';

const checkEveryMs = 60_000;

/**
 * A run that its server could not end is taken up once, by whichever server sees it first; if that fails
 * as well, the scan itself may be what ends servers, so it waits for its schedule.
 */
async function isToBeTakenUp(app: Pick<App, 'read'>, source: string): Promise<boolean> {
  const { rows } = await app.read('listScans', { source, first: 2 });
  return rows[0]?.state === 'INTERRUPTED' && rows[1]?.state !== 'INTERRUPTED';
}

/**
 * Sources that should run again by now, by their schedule or as their files changed, each with its newest
 * run (0: none); one that runs is left alone.
 */
export async function dueSources(
  app: Pick<App, 'config' | 'read' | 'scans'>,
  now: number,
): Promise<Map<string, number>> {
  const states = new Map(
    (await app.read('listSources', {})).map((state) => [state.id, state.last]),
  );
  const changed = new Set((await changedSources(app)).map(({ source }) => source));
  const running = new Set(app.scans.running().map((run) => run.source));
  const due = new Map<string, number>();
  for (const { id, scheduleSeconds } of app.config.sources) {
    const last = states.get(id);
    if (running.has(id) || !(await isDue(id, scheduleSeconds, last))) continue;
    due.set(id, last?.id ?? 0);
  }
  return due;

  async function isDue(id: string, period: number | undefined, last: ScanRun | undefined) {
    // What a changed gyebo.yaml has added is unknown until somebody looks.
    if (!last) return true;
    // A held run waits for a person: running again would only hold again.
    if (last.state === 'HELD') return false;
    // What failed is tried again by its schedule, not every minute.
    if (last.state === 'DONE' && changed.has(id)) return true;
    if (period === undefined) return false;
    if (Date.parse(last.startedAt) + period * 1000 <= now) return true;
    return last.state === 'INTERRUPTED' && isToBeTakenUp(app, id);
  }
}

/**
 * Scans each source by its schedule until the returned function is called. `atOnce: false`: the
 * caller has just started the scans that are due.
 */
export function keepFresh(app: App, actor: Actor, atOnce: boolean): () => void {
  let busy = false;
  const check = async () => {
    if (busy) return;
    busy = true;
    try {
      await app.refresh();
      const due = await dueSources(app, Date.now());
      if (due.size > 0) await app.scans.all(actor, [...due.keys()], undefined, due);
    } catch (error) {
      app.log.error({ error }, 'A scheduled scan could not start');
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void check(), checkEveryMs);
  if (atOnce) void check();
  return () => clearInterval(timer);
}
