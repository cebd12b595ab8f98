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

/** What a thread for one stream is started with. */
export interface StreamerData {
  file: string;
  actions: string;
  name: string;
  input: unknown;
}

/** An error that crosses threads; what SQLite says of the file and its disk in words. */
export function packStoreError(error: unknown): PackedError {
  if (!(error instanceof Error) || !('errcode' in error)) return packError(error);
  // The low byte is the kind, the rest says which of it.
  const said = troubles.get(Number(error.errcode) & 255);
  if (said === undefined) return packError(error);
  const message = `${said} (${error.message})`;
  return packError(new GyeboError('UNAVAILABLE', message, { cause: error }));
}

const kept = 'what was written before is whole';
const troubles = new Map([
  [5, 'the store is busy: another process has been writing for too long'],
  [8, `the store may only be read: give Gyebo write access to the file and its folder; ${kept}`],
  [10, `the disk of the store failed, or a quota is used up; ${kept}`],
  [11, 'the store file is damaged: put back a copy, or delete it and scan again'],
  [13, `the disk of the store is full: make room and try again; ${kept}`],
  [26, 'the store file is no database any more: put back a copy, or delete it and scan again'],
]);
