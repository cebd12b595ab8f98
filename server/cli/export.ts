import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { findConfig, openStoreOf } from '../app.ts';
import { loadConfig } from '../config.ts';
import { GyeboError } from '../core/errors.ts';
import type { Session } from './command.ts';
import { exits } from './terminal.ts';

/** Where the pieces of an export go. */
interface Target {
  write(text: string): Promise<void>;
  /** All is written and on the disk. */
  done(): Promise<void>;
  /** It failed: nothing of it stays. */
  undo(): Promise<void>;
}

/** A file that has its name only once it is whole: what failed never takes a backup's place. */
async function toFile(file: string): Promise<Target> {
  const part = `${file}.part`;
  const handle = await open(part, 'w');
  return {
    write: async (text) => {
      await handle.writeFile(text);
    },
    done: async () => {
      await handle.sync();
      await handle.close();
      await rename(part, file);
    },
    undo: async () => {
      await handle.close().catch(() => {});
      await rm(part, { force: true });
    },
  };
}

/** `gyebo export FILE|-`: everything, of one state, as JSON lines; 5 when it cannot be written. */
export async function exportCommand(session: Session<object>, args: string[]): Promise<number> {
  const { terminal, options, text } = session;
  const [name = '-'] = args;
  const config = await loadConfig(findConfig(options.config, terminal.folder));
  const toTerminal: Target = { write: terminal.raw, done: async () => {}, undo: async () => {} };
  const file = path.resolve(terminal.folder, name);
  const store = await openStoreOf(config);
  let bytes = 0;
  let lines = 0;
  try {
    const target = name === '-' ? toTerminal : await toFile(file);
    try {
      for await (const piece of store.stream('exportStore', null)) {
        if (terminal.signal.aborted) throw new GyeboError('UNAVAILABLE', 'it was ended');
        await target.write(piece);
        bytes += Buffer.byteLength(piece);
        for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) lines++;
      }
      await target.done();
    } catch (error) {
      await target.undo();
      throw error;
    }
  } finally {
    await store.close();
  }
  if (name === '-') return exits.fine;
  session.show({ file, lines, bytes }, () => {
    terminal.out(
      text(`${file}: ${lines} lines, ${bytes} bytes`, `${file}: ${lines}줄, ${bytes}바이트`),
    );
  });
  return exits.fine;
}
