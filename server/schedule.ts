import type { App } from './app.ts';
import { changedSources } from './changed-files.ts';
import type { Actor } from './core/access.ts';

const checkEveryMs = 60_000;

/** Sources that should run again by now, by their schedule or as their files changed; one that runs is left alone. */
export async function dueSources(
  app: Pick<App, 'config' | 'read' | 'scans'>,
  now: number,
): Promise<string[]> {
  const states = new Map(
    (await app.read('listSources', {})).map((state) => [state.id, state.last]),
  );
  const changed = new Set((await changedSources(app)).map(({ source }) => source));
  const running = new Set(app.scans.running().map((run) => run.source));
  return app.config.sources
    .filter(({ id, scheduleSeconds }) => {
      if (running.has(id)) return false;
      const last = states.get(id);
      // A held run waits for a person: running again would only hold again.
      if (last?.state === 'HELD') return false;
      // What failed is tried again by its schedule, not every minute.
      if (last?.state === 'DONE' && changed.has(id)) return true;
      // What a changed gyebo.yaml has added is unknown until somebody looks.
      if (!last) return true;
      if (scheduleSeconds === undefined) return false;
      return Date.parse(last.startedAt) + scheduleSeconds * 1000 <= now;
    })
    .map((source) => source.id);
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
      if (due.length > 0) await app.scans.all(actor, due);
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
