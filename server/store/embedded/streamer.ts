import { parentPort, workerData } from 'node:worker_threads';
import type { ActionModule } from '../store.ts';
import type { Reply, Request } from '../shared/messages.ts';
import type { Step } from '../shared/stream.ts';
import { openDatabase } from './database.ts';
import { createMemory } from './memory.ts';
import { packStoreError } from './messages.ts';
import type { StreamerData } from './messages.ts';
import { tableNeighbours } from './neighbours.ts';
import { createReading } from './read.ts';

/** A thread for one stream: a connection with one snapshot, and a piece whenever one is asked for. */
const port = parentPort;
if (port === null) throw new Error('this file runs as a worker thread');
const { file, actions, name, input }: StreamerData = workerData;
const { streams }: Pick<ActionModule, 'streams'> = await import(actions);
const action = streams[name];
if (action === undefined) throw new Error(`no stream action is named ${name}`);
const db = openDatabase(file, true);
const memory = createMemory();
const reading = createReading(
  db,
  () => memory,
  () => tableNeighbours(db),
);
db.exec('BEGIN');
// The first read fixes the snapshot.
await reading.seq();
const pieces = action(reading, input as never)[Symbol.asyncIterator]();

async function next(): Promise<Step> {
  const { done, value } = await pieces.next();
  return done === true ? 'END' : { value };
}

async function answer({ id }: Request): Promise<void> {
  let reply: Reply;
  try {
    reply = { id, value: await next() };
  } catch (error) {
    reply = { id, error: packStoreError(error) };
  }
  port?.postMessage(reply);
}

port.on('message', (message: Request | 'close') => {
  if (message !== 'close') {
    void answer(message);
    return;
  }
  db.close();
  port.close();
});
port.postMessage({ id: 0, value: 'open' });
