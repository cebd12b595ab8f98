import { MessageChannel, Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { GyeboError, errorCodes } from '../../core/errors.ts';
import type { ActionModule, Store } from '../store.ts';
import { attentionWord, controlWords } from './adjacency.ts';
import { unpackError } from './messages.ts';
import type { ReaderData, Reply, Request, WriterData } from './messages.ts';

export interface EmbeddedOptions {
  /** The database file; its folder must exist. */
  file: string;
  /** Module whose `reads` and `writes` the store's threads run. */
  actions: URL;
  /** Reader threads; 1 by default. */
  readers?: number;
}

/**
 * Opens the store in a file: one thread writes, others read, the caller's thread never touches SQLite.
 * Throws INVALID for a file that cannot be a store (a network file system, a newer version).
 */
export async function createEmbeddedStore<M extends ActionModule>(
  options: EmbeddedOptions,
): Promise<Store<M>> {
  const { file } = options;
  const actions = options.actions.href;
  const control = new SharedArrayBuffer(controlWords * 4);
  const channels = Array.from({ length: options.readers ?? 1 }, () => new MessageChannel());
  const ports = channels.map((channel) => channel.port1);
  const data = { file, actions, control, ports } satisfies WriterData;
  const writer = createThread('worker', data, ports);
  const readers = channels.map(({ port2 }) => {
    const own = { file, actions, control, port: port2 } satisfies ReaderData;
    return createThread('reader', own, [port2]);
  });
  try {
    await Promise.all([writer, ...readers].map((thread) => thread.open));
  } catch (error) {
    await Promise.all([writer, ...readers].map((thread) => thread.stop()));
    throw error;
  }
  let closed: Promise<void> | undefined;
  return {
    read: (name, input) => idlest(readers).ask(name, input, 'governance'),
    write: (name, input, priority = 'governance') => {
      if (priority === 'governance') Atomics.store(new Int32Array(control), attentionWord, 1);
      return writer.ask(name, input, priority);
    },
    capabilities: { kind: 'embedded', severalServers: false },
    close: () => {
      closed ??= Promise.all(readers.map((reader) => reader.close())).then(async () => {
        await writer.close();
      });
      return closed;
    },
  };
}

function idlest(threads: Thread[]): Thread {
  return threads.reduce((best, thread) => (thread.waiting() < best.waiting() ? thread : best));
}

interface Thread {
  open: Promise<unknown>;
  /** Requests under way. */
  waiting(): number;
  ask<T>(name: string, input: unknown, priority: Request['priority']): Promise<T>;
  close(): Promise<unknown>;
  /** Ends the thread at once. */
  stop(): Promise<unknown>;
}

interface Waiter {
  resolve(value: never): void;
  reject(error: Error): void;
}

function createThread(
  name: 'worker' | 'reader',
  workerData: WriterData | ReaderData,
  transferList: MessagePort[],
): Thread {
  // The published package holds .js files, a clone .ts files; both stand beside this one.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./${name}.${extension}`, import.meta.url), {
    workerData,
    transferList,
    name: `gyebo-store-${name}`,
  });
  const waiters = new Map<number, Waiter>();
  let next = 1;
  let dead: Error | undefined;
  const opened = Promise.withResolvers<undefined>();
  const ended = Promise.withResolvers<undefined>();

  worker.on('message', (reply: Reply) => {
    if (reply.id === 0) {
      opened.resolve(undefined);
      return;
    }
    const waiter = waiters.get(reply.id);
    waiters.delete(reply.id);
    if ('error' in reply) waiter?.reject(unpackError(reply.error));
    else waiter?.resolve(reply.value as never);
  });
  worker.on('error', (error) => fail(asError(error)));
  worker.on('exit', () => {
    fail(new GyeboError('UNAVAILABLE', 'the store is closed'));
    ended.resolve(undefined);
  });

  // Whoever opens the store hears of the first failure; the others' are the same.
  opened.promise.catch(() => {});

  function fail(error: Error): void {
    dead ??= error;
    opened.reject(dead);
    for (const waiter of waiters.values()) waiter.reject(dead);
    waiters.clear();
  }

  return {
    open: opened.promise,
    waiting: () => waiters.size,
    ask: (action, input, priority) =>
      new Promise((resolve, reject) => {
        if (dead !== undefined) {
          reject(dead);
          return;
        }
        const id = next++;
        waiters.set(id, { resolve, reject });
        worker.postMessage({ id, name: action, input, priority } satisfies Request);
      }),
    close: () => {
      if (dead === undefined) worker.postMessage('close');
      return ended.promise;
    },
    stop: () => worker.terminate(),
  };
}

/** Errors thrown while a thread starts lose their class on the way; their code travels as a field. */
function asError(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const code = errorCodes.find((item) => 'code' in error && item === error.code);
  return code === undefined ? error : new GyeboError(code, error.message);
}
