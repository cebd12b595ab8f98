import { MessageChannel } from 'node:worker_threads';
import type { ActionModule, Store } from '../store.ts';
import { attentionWord, controlWords } from './adjacency.ts';
import type { ReaderData, StreamerData, WriterData } from './messages.ts';
import { piecesOf } from '../shared/stream.ts';
import { createThread, moduleBeside } from '../shared/thread.ts';
import type { Thread } from '../shared/thread.ts';

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
  const writer = createThread(moduleBeside('worker', import.meta.url), data, ports);
  const readers = channels.map(({ port2 }) => {
    const own = { file, actions, control, port: port2 } satisfies ReaderData;
    return createThread(moduleBeside('reader', import.meta.url), own, [port2]);
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
    stream: (name, input) => {
      const own = { file, actions, name, input } satisfies StreamerData;
      return piecesOf(createThread(moduleBeside('streamer', import.meta.url), own));
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
