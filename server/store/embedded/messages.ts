import type { MessagePort } from 'node:worker_threads';
import { GyeboError } from '../../core/errors.ts';
import { packError } from '../shared/messages.ts';
import type { PackedError } from '../shared/messages.ts';

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

/** An error that crosses threads; SQLite's "busy" in words. */
export function packStoreError(error: unknown): PackedError {
  const isBusy = error instanceof Error && 'errcode' in error && busyCodes.has(error.errcode);
  if (!isBusy) return packError(error);
  const busy = 'the store is busy: another process has been writing for too long';
  return packError(new GyeboError('UNAVAILABLE', busy, { cause: error }));
}
const busyCodes = new Set<unknown>([5, 517]);
