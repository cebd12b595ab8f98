import { randomUUID } from 'node:crypto';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { serialize } from 'node:v8';
import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import { GyeboError } from '../core/errors.ts';
import type { createLog } from '../log.ts';
import type { ScanProgress } from '../scan-runner.ts';
import { errorOf, socketFile, unpack, type Order } from './message.ts';

/** Does anybody answer at this socket? */
export function isListening(file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(file);
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/**
 * The app of the server that holds this store and read this very configuration; undefined when there is
 * none, and the store file is to be opened instead.
 */
export async function connectToServer(
  config: Config,
  log: ReturnType<typeof createLog>,
  patienceMs = 5_000,
): Promise<App | undefined> {
  const file = socketFile(config);
  if (file === undefined || !(await isListening(file))) return undefined;
  const ask = createAsk(file, config.digest);
  const late = new AbortController();
  const hello: Order = { kind: 'read', name: 'listScans', input: { first: 1 } };
  const first = ask(hello, undefined, late.signal);
  // Its end is of no interest once it came too late.
  first.catch(() => undefined);
  try {
    // One that hangs, or was stopped, still has its socket: the store file answers without it.
    const answered = first.then(() => true);
    const waited = delay(patienceMs, false, { signal: late.signal }).catch(() => false);
    if (!(await Promise.race([answered, waited]))) return undefined;
  } catch (error) {
    if (error instanceof GyeboError && error.code === 'CONFLICT') return undefined;
    throw error;
  } finally {
    late.abort();
  }
  return appOf(config, log, ask);
}

/** A new one-time link of the server that holds this store; undefined when there is none. */
export async function linkOfServer(config: Config): Promise<string | undefined> {
  const file = socketFile(config);
  if (file === undefined || !(await isListening(file))) return undefined;
  return createAsk(file, config.digest)({ kind: 'link' });
}

type Ask = (
  order: Order,
  onStep?: (step: ScanProgress) => void,
  signal?: AbortSignal,
) => Promise<never>;

function createAsk(socketPath: string, hash: string): Ask {
  return async (order, onStep, signal) => {
    const response = await post({ socketPath, hash, signal }, serialize(order));
    if (response.statusCode === 409) {
      response.resume();
      throw new GyeboError('CONFLICT', 'the running server read another gyebo.yaml');
    }
    for await (const answer of unpack(response)) {
      if (answer.type === 'error') throw errorOf(answer);
      if (answer.type === 'value') return answer.value as never;
      onStep?.(answer.step);
    }
    throw new GyeboError('UNAVAILABLE', 'the server stopped before it answered');
  };
}

function post(
  to: { socketPath: string; hash: string; signal: AbortSignal | undefined },
  body: Buffer,
): Promise<IncomingMessage> {
  const { socketPath, hash, signal } = to;
  const headers = { 'x-gyebo-config': hash, 'content-length': body.length };
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, method: 'POST', headers, ...(signal && { signal }) });
    sent.on('response', resolve);
    sent.on('error', (error) =>
      reject(new GyeboError('UNAVAILABLE', `the server went away: ${error.message}`)),
    );
    sent.end(body);
  });
}

function appOf(config: Config, log: App['log'], ask: Ask): App {
  const listeners = new Set<(step: ScanProgress) => void>();
  const onStep = (step: ScanProgress) => {
    for (const listener of listeners) listener(step);
  };
  const notHere = () => {
    throw new Error('a command scans with `all`');
  };
  const readAt = new Date().toISOString();
  return {
    config,
    // A command is over soon; the server follows the file.
    configState: () => ({ readAt, needsRestart: [] }),
    refresh: async () => undefined,
    log,
    read: (name, input) => ask({ kind: 'read', name, input }),
    write: (name, input) => ask({ kind: 'write', name, input }),
    scans: {
      start: notHere,
      async all(actor, sources, signal) {
        const id = randomUUID();
        const end = () => void ask({ kind: 'stop', id }).catch(() => undefined);
        signal?.addEventListener('abort', end, { once: true });
        try {
          return await ask({ kind: 'scan', id, actor, sources }, onStep);
        } finally {
          signal?.removeEventListener('abort', end);
        }
      },
      cancel: () => false,
      running: () => [],
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: async () => undefined,
    },
    sync: async () => undefined,
    close: async () => undefined,
  };
}
