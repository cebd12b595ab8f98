import { closeSync, ftruncateSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

/** Values in a file of nobody's, written once and read once from the front. */
export interface Spool {
  put(value: unknown): void;
  /** Forgets everything that was put. */
  clear(): void;
  next(): { value: unknown } | undefined;
  close(): void;
}

const lengthBytes = 4;

/** The file has no name where the system allows that, so that nothing is left however the process ends. */
export function createSpool(): Spool {
  const name = path.join(tmpdir(), `gyebo-${randomUUID()}`);
  const descriptor = openSync(name, 'wx+', 0o600);
  let isNamed = !unlinked(name);
  let end = 0;
  let at = 0;
  const write = (bytes: Uint8Array) => {
    for (let done = 0; done < bytes.length;) {
      done += writeSync(descriptor, bytes, done, bytes.length - done, end + done);
    }
    end += bytes.length;
  };
  const read = (length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    for (let done = 0; done < length;) {
      const got = readSync(descriptor, bytes, done, length - done, at + done);
      if (got === 0) throw new Error('a temporary file was cut short');
      done += got;
    }
    at += length;
    return bytes;
  };
  return {
    put(value) {
      const body = serialize(value);
      const head = Buffer.alloc(lengthBytes);
      head.writeUInt32LE(body.length);
      write(head);
      write(body);
    },
    clear() {
      ftruncateSync(descriptor, 0);
      end = 0;
      at = 0;
    },
    next() {
      if (at >= end) return undefined;
      return { value: deserialize(read(read(lengthBytes).readUInt32LE())) };
    },
    close() {
      closeSync(descriptor);
      if (isNamed) rmSync(name, { force: true });
      isNamed = false;
    },
  };
}

function unlinked(name: string): boolean {
  try {
    rmSync(name);
    return true;
  } catch {
    return false;
  }
}
