import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import { errorCodes, GyeboError } from '../core/errors.ts';
import type { Actor } from '../core/access.ts';
import { codeOf, type ScanProgress } from '../scan-runner.ts';

/** Longest path that the systems take for a socket (sun_path: 104 on macOS, 108 on Linux). */
const longestPath = 103;

/**
 * Where a server listens for commands of the same user on the same store; undefined where that is not
 * possible (Windows, a path that is too long), and commands open the store file themselves.
 */
export function socketFile(
  config: Pick<Config, 'root' | 'storeFile' | 'server'>,
): string | undefined {
  if (process.platform === 'win32') return undefined;
  const named = config.server.socket;
  const file = named === undefined ? `${config.storeFile}.sock` : path.resolve(config.root, named);
  return Buffer.byteLength(file) > longestPath ? undefined : file;
}

/** What a command asks a server for. */
export type Order =
  | { kind: 'read'; name: Parameters<App['read']>[0]; input: Parameters<App['read']>[1] }
  | { kind: 'write'; name: Parameters<App['write']>[0]; input: Parameters<App['write']>[1] }
  | { kind: 'scan'; id: string; actor: Actor; sources: string[] | undefined }
  /** A new link that signs a browser in. */
  | { kind: 'link' }
  /** Ends the scans that the order of this id started. */
  | { kind: 'stop'; id: string };

/** What goes back: the value, or what went wrong; a scan sends steps before. */
export type Answer =
  | { type: 'value'; value: unknown }
  | { type: 'error'; code: string | undefined; message: string }
  | { type: 'step'; step: ScanProgress };

/** One answer as bytes, with its length before it. */
export function pack(answer: Answer): Buffer {
  const body = serialize(answer);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, body]);
}

/** The answers of a stream of bytes, however it was cut. */
export async function* unpack(bytes: AsyncIterable<Buffer>): AsyncGenerator<Answer, void, void> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 4 && rest.length >= 4 + rest.readUInt32BE()) {
      const end = 4 + rest.readUInt32BE();
      const answer: Answer = deserialize(rest.subarray(4, end));
      yield answer;
      rest = rest.subarray(end);
    }
  }
}

/** An error as an answer. */
export function errorAnswer(error: unknown): Answer {
  const message = error instanceof Error ? error.message : String(error);
  return { type: 'error', code: codeOf(error), message };
}

/** The error that an answer tells of. */
export function errorOf(answer: Extract<Answer, { type: 'error' }>): Error {
  const code = errorCodes.find((each) => each === answer.code);
  return code === undefined ? new Error(answer.message) : new GyeboError(code, answer.message);
}
