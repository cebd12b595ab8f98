import { subscribe } from '../client.ts';
import type { ScanProgressSubscription } from '../gql/graphql.ts';
import { progressSubscription } from './scans.gql.ts';

export type Progress = ScanProgressSubscription['scanProgress'];

const pause = 5000;

export interface Live {
  /** The last word of each scan. */
  readonly progress: readonly Progress[];
  /** The stream is broken: the page asks again by the clock. */
  readonly polling: boolean;
}

/**
 * Follows all scans over one stream for as long as the component lives; while the stream is away,
 * `refresh` is called every five seconds instead. It is also called when a scan ends.
 */
export function followScans(refresh: () => void): Live {
  let progress = $state.raw<readonly Progress[]>([]);
  let polling = $state(false);

  function take({ scanProgress }: ScanProgressSubscription): void {
    polling = false;
    progress = [...progress.filter((one) => one.scan.id !== scanProgress.scan.id), scanProgress];
    if (scanProgress.scan.state !== 'RUNNING') refresh();
  }
  async function follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await subscribe(progressSubscription, {}, take, signal);
      } catch {
        if (signal.aborted) return;
        polling = true;
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (!signal.aborted) refresh();
    }
  }
  $effect(() => {
    const control = new AbortController();
    void follow(control.signal);
    return () => control.abort();
  });

  return {
    get progress() {
      return progress;
    },
    get polling() {
      return polling;
    },
  };
}
