import { Worker } from 'node:worker_threads';
import { moduleUrl } from './module-url.ts';
import type { ScanMessage } from './scan-batch.ts';
import type { ScanJob } from './scan-worker.ts';

/** Megabytes of heap one scan may take before its thread ends with an error. */
const heapLimit = 1536;
/** Milliseconds a cancelled scan has to end by itself. */
const cancelGrace = 5_000;

/** A queue that one side fills and the other iterates; `close` ends the iteration after what is in it. */
function createQueue<T>() {
  const items: T[] = [];
  let closed = false;
  let wake: (() => void) | undefined;
  return {
    push(item: T) {
      items.push(item);
      wake?.();
    },
    close() {
      closed = true;
      wake?.();
    },
    async *[Symbol.asyncIterator](): AsyncGenerator<T, void, void> {
      for (;;) {
        const item = items.shift();
        if (item !== undefined) yield item;
        else if (closed) return;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}

/**
 * Runs a scanner in a thread of its own, which ends with the scan. Each `scopes` message must be
 * consumed before the thread goes on by more than two. The last message is `done` or `failed`;
 * leaving the loop early, or the signal, ends the thread.
 */
export async function* scanInThread(
  job: ScanJob,
  signal: AbortSignal,
): AsyncGenerator<ScanMessage, void, void> {
  const queue = createQueue<ScanMessage>();
  const worker = new Worker(moduleUrl('./scan-worker', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: heapLimit },
  });
  let killer: NodeJS.Timeout | undefined;
  const cancel = () => {
    worker.postMessage('cancel');
    killer = setTimeout(() => void worker.terminate(), cancelGrace);
  };
  let ended = false;
  worker.on('message', (message: ScanMessage) => {
    ended ||= message.type === 'done' || message.type === 'failed';
    queue.push(message);
  });
  worker.on('error', (error) => {
    if (!ended) queue.push({ type: 'failed', message: `the scan's thread died: ${error.message}` });
    ended = true;
  });
  worker.on('exit', () => {
    if (!ended) queue.push({ type: 'failed', message: "the scan's thread ended early" });
    queue.close();
  });
  if (signal.aborted) cancel();
  else signal.addEventListener('abort', cancel, { once: true });
  try {
    for await (const message of queue) {
      yield message;
      if (message.type === 'scopes') worker.postMessage('ack');
    }
  } finally {
    signal.removeEventListener('abort', cancel);
    clearTimeout(killer);
    await worker.terminate();
  }
}
