import { fork } from 'node:child_process';
import { moduleUrl } from './module-url.ts';
import type { ScanMessage } from './scan-batch.ts';
import type { ScanJob, ScanOrder } from './scan-worker.ts';

/** Megabytes of heap one scan may take before its process ends with an error. */
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
 * Runs a scanner in a process of its own: parsers leave hundreds of megabytes behind in the process
 * that ran them, and a crash costs one scan. At most two `scopes` messages run ahead of what was
 * consumed. The last message is `done` or `failed`; leaving the loop, or the signal, ends the process.
 */
export async function* scanApart(
  job: ScanJob,
  signal: AbortSignal,
): AsyncGenerator<ScanMessage, void, void> {
  const queue = createQueue<ScanMessage>();
  const child = fork(moduleUrl('./scan-worker', import.meta.url), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${heapLimit}`, '--no-warnings'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let ended = false;
  let died = '';
  const tell = (message: ScanOrder) => {
    // A process that is gone already cannot be told; its exit says the rest.
    if (child.connected) child.send(message, () => undefined);
  };
  let killer: NodeJS.Timeout | undefined;
  const cancel = () => {
    tell('cancel');
    killer = setTimeout(() => child.kill('SIGKILL'), cancelGrace);
  };
  child.on('message', (message: ScanMessage) => {
    ended ||= message.type === 'done' || message.type === 'failed';
    queue.push(message);
  });
  const exited = new Promise<void>((resolve) => {
    child.on('exit', (code, by) => {
      died = `exit ${by ?? code}`;
      resolve();
    });
    child.on('error', (error) => {
      died = error.message;
      if (child.pid === undefined) resolve();
    });
  });
  const drained = new Promise<void>((resolve) => child.on('disconnect', resolve));
  // Messages may still be on their way when the process has ended.
  const gone = exited.then(async () => {
    if (child.pid !== undefined) await drained;
    if (!ended) queue.push({ type: 'failed', message: `the scan's process ended early: ${died}` });
    queue.close();
  });
  tell(job);
  if (signal.aborted) cancel();
  else signal.addEventListener('abort', cancel, { once: true });
  try {
    for await (const message of queue) {
      yield message;
      if (message.type === 'scopes') tell('ack');
    }
  } finally {
    signal.removeEventListener('abort', cancel);
    clearTimeout(killer);
    child.kill('SIGKILL');
    await gone;
  }
}
