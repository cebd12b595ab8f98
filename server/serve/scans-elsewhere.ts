import { setTimeout as delay } from 'node:timers/promises';
import type { App } from '../app.ts';
import type { ScanStep } from '../graphql/context.ts';

/** Follows the scans that other servers run on the same store. */
export interface Elsewhere {
  /** Calls the listener at every step that can be seen of them; gives the way to stop that. */
  subscribe(listener: (step: ScanStep) => void): () => void;
}

/** Asks the store, for all listeners together and only while there are any. */
export function scansElsewhere(app: Pick<App, 'read' | 'scans'>, everyMs = 1_000): Elsewhere {
  const listeners = new Set<(step: ScanStep) => void>();
  /** What was told last of each run that was seen running elsewhere. */
  const told = new Map<number, string>();
  let ending = new AbortController();

  async function look(): Promise<void> {
    const own = new Set(app.scans.running().map(({ id }) => id));
    for (const { run: scan, ...step } of await app.read('scansStanding', null)) {
      if (own.has(scan.id) || (scan.state !== 'RUNNING' && !told.has(scan.id))) continue;
      const now = JSON.stringify([scan, step]);
      if (told.get(scan.id) === now) continue;
      if (scan.state === 'RUNNING') told.set(scan.id, now);
      else told.delete(scan.id);
      for (const listener of listeners) listener({ scan, ...step });
    }
  }

  async function keepLooking(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await delay(everyMs, undefined, { ref: false });
      // A store that does not answer now may at the next look.
      if (!signal.aborted) await look().catch(() => undefined);
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        ending = new AbortController();
        void keepLooking(ending.signal);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        ending.abort();
        told.clear();
      };
    },
  };
}
