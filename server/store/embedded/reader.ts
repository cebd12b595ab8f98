import { parentPort, workerData } from 'node:worker_threads';
import type { ActionModule } from '../store.ts';
import { createAdjacencyReader, readyWord } from './adjacency.ts';
import { openDatabase } from './database.ts';
import { createMemory } from './memory.ts';
import { packStoreError } from './messages.ts';
import type { ReaderData } from './messages.ts';
import type { Reply, Request } from '../shared/messages.ts';
import { tableNeighbours } from './neighbours.ts';
import { createReading } from './read.ts';

/** Longer than this a walk does not wait for the shared adjacency: it then reads the tables. */
const catchUpDeadline = 1_000;

/** A reader thread: runs read actions one at a time, each inside one snapshot. */
const port = parentPort;
if (port === null) throw new Error('this file runs as a worker thread');
const { file, actions, control, port: writer }: ReaderData = workerData;
const shared = new Int32Array(control);
const { reads }: Pick<ActionModule, 'reads'> = await import(actions);
// Threads start side by side; the writer makes or migrates the file first.
Atomics.wait(shared, readyWord, 0);
const db = openDatabase(file, true);
const adjacency = createAdjacencyReader(writer, shared, catchUpDeadline);
const memory = createMemory();
let snapshot = 0;
const reading = createReading(
  db,
  () => memory,
  () => adjacency.at(snapshot) ?? tableNeighbours(db),
);

async function run(request: Request): Promise<void> {
  let reply: Reply;
  try {
    const action = reads[request.name];
    if (action === undefined) throw new Error(`no read action is named ${request.name}`);
    db.exec('BEGIN');
    try {
      // The first read fixes the snapshot.
      snapshot = await reading.seq();
      reply = { id: request.id, value: await action(reading, request.input as never) };
    } finally {
      db.exec('COMMIT');
    }
  } catch (error) {
    reply = { id: request.id, error: packStoreError(error) };
  }
  port?.postMessage(reply);
}

let last: Promise<void> = Promise.resolve();
port.on('message', (message: Request | 'close') => {
  if (message === 'close') {
    last = last.then(() => {
      db.close();
      writer.close();
      port.postMessage({ id: 0, value: 'closed' });
      port.close();
    });
    return;
  }
  last = last.then(() => run(message));
});
port.postMessage({ id: 0, value: 'open' });
