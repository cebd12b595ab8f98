import type { MessagePort } from 'node:worker_threads';
import { GyeboError, errorCodes } from '../../core/errors.ts';

/** What the main thread asks of a worker. */
export interface Request {
  id: number;
  name: string;
  input: unknown;
  priority: 'governance' | 'ingest';
}

/** What the store worker is started with: its ends of the channels to the readers among them. */
export interface WriterData {
  file: string;
  actions: string;
  control: SharedArrayBuffer;
  ports: MessagePort[];
}

export interface ReaderData {
  file: string;
  actions: string;
  control: SharedArrayBuffer;
  port: MessagePort;
}

export type Reply =
  | { id: number; value: unknown }
  | { id: number; error: { code: string | undefined; message: string; stack: string | undefined } };

/** An error in a form that crosses threads with its code. */
export function packError(error: unknown): Extract<Reply, { error: unknown }>['error'] {
  if (!(error instanceof Error))
    return { code: undefined, message: String(error), stack: undefined };
  const { message, stack } = error;
  if ('errcode' in error && (error.errcode === 5 || error.errcode === 517)) {
    const busy = 'the store is busy: another process has been writing for too long';
    return { code: 'UNAVAILABLE', message: busy, stack };
  }
  return { code: error instanceof GyeboError ? error.code : undefined, message, stack };
}

export function unpackError(packed: Extract<Reply, { error: unknown }>['error']): Error {
  const code = errorCodes.find((item) => item === packed.code);
  const error =
    code === undefined ? new Error(packed.message) : new GyeboError(code, packed.message);
  if (packed.stack !== undefined) error.stack = packed.stack;
  return error;
}
