import type { ActionModule, Store } from '../store.ts';
import type { Step } from '../shared/stream.ts';
import { createThread, moduleBeside } from '../shared/thread.ts';
import type { Thread } from '../shared/thread.ts';
import type { Neo4jAddress } from './connection.ts';
import type { PieceInput, WorkerInput } from './worker.ts';

export interface Neo4jOptions extends Neo4jAddress {
  /** Module whose `reads` and `writes` the store's thread runs. */
  actions: URL;
}

/**
 * Opens the store on a Neo4j server, whose schema it makes or brings up to date: a thread of its own
 * decodes what the server says. INVALID for a wrong password or database, a foreign graph or a newer
 * version; UNAVAILABLE when the server cannot be reached; FORBIDDEN when it cannot be written.
 */
export async function createNeo4jStore<M extends ActionModule>(
  options: Neo4jOptions,
): Promise<Store<M>> {
  const { actions, ...address } = options;
  const input = { address, actions: actions.href } satisfies WorkerInput;
  const thread = createThread(moduleBeside('worker', import.meta.url), input);
  try {
    await thread.open;
  } catch (error) {
    await thread.stop();
    throw error;
  }
  let closed: Promise<void> | undefined;
  return {
    read: (name, asked) => thread.ask(name, asked, 'governance', 'READ'),
    write: (name, asked, priority = 'governance') => thread.ask(name, asked, priority),
    stream: (name, asked) => piecesOf(thread, name, asked),
    capabilities: { kind: 'neo4j', severalServers: true },
    close: () => {
      closed ??= thread.close().then(() => undefined);
      return closed;
    },
  };
}

/** The thread reads all pieces of one state before it gives the first; here they come one by one. */
async function* piecesOf<T>(
  thread: Thread,
  name: string,
  asked: unknown,
): AsyncGenerator<T, void, void> {
  const stream: number = await thread.ask(name, asked, 'governance', 'STREAM');
  const ask = (isOver: boolean): Promise<Step> => {
    const input = { stream, isOver } satisfies PieceInput;
    return thread.ask(name, input, 'governance', 'PIECE');
  };
  try {
    for (let step = await ask(false); step !== 'END'; step = await ask(false))
      yield step.value as T;
  } finally {
    await ask(true);
  }
}
