import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { GyeboError, errorCodes } from '../../core/errors.ts';
import { unpackError } from './messages.ts';
import type { Reply, Request } from './messages.ts';

/** One thread of a store and what is under way in it. */
export interface Thread {
  open: Promise<unknown>;
  /** Requests under way. */
  waiting(): number;
  ask<T>(
    name: string,
    input: unknown,
    priority: Request['priority'],
    kind?: Request['kind'],
  ): Promise<T>;
  close(): Promise<unknown>;
  /** Ends the thread at once. */
  stop(): Promise<unknown>;
}

interface Waiter {
  resolve(value: never): void;
  reject(error: Error): void;
}

/** Starts the module of a thread, which says that it is open by a reply with the id 0. */
export function createThread(
  module: URL,
  workerData: unknown,
  transferList: MessagePort[] = [],
): Thread {
  const name = `gyebo-store-${path.basename(module.pathname).split('.')[0]}`;
  const worker = new Worker(module, { workerData, transferList, name });
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
    ask: (action, input, priority, kind) =>
      new Promise((resolve, reject) => {
        if (dead !== undefined) {
          reject(dead);
          return;
        }
        const id = next++;
        waiters.set(id, { resolve, reject });
        const request: Request = { id, name: action, input, priority };
        worker.postMessage(kind === undefined ? request : { ...request, kind });
      }),
    close: () => {
      if (dead === undefined) worker.postMessage('close');
      return ended.promise;
    },
    stop: () => worker.terminate(),
  };
}

/** A module beside `base`: the published package holds .js files, a clone .ts files. */
export function moduleBeside(name: string, base: string): URL {
  return new URL(`./${name}.${base.endsWith('.ts') ? 'ts' : 'js'}`, base);
}

/** Errors thrown while a thread starts lose their class on the way; their code travels as a field. */
function asError(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const code = errorCodes.find((item) => 'code' in error && item === error.code);
  return code === undefined ? error : new GyeboError(code, error.message);
}
