import { parentPort, workerData } from 'node:worker_threads';
import type { ActionModule } from '../store.ts';
import { openDatabase } from './database.ts';
import { packError } from './messages.ts';
import type { Reply, Request } from './messages.ts';
import { tableNeighbours } from './neighbours.ts';
import { createReading } from './read.ts';
import { createMarks } from './walk.ts';

/** A reader thread: runs read actions one at a time, each inside one snapshot. */
const port = parentPort;
if (port === null) throw new Error('this file runs as a worker thread');
const { file, actions }: { file: string; actions: string } = workerData;
const db = openDatabase(file, true);
const { reads }: Pick<ActionModule, 'reads'> = await import(actions);
const reading = createReading(db, createMarks(), () => tableNeighbours(db));

async function run(request: Request): Promise<void> {
  let reply: Reply;
  try {
    const action = reads[request.name];
    if (action === undefined) throw new Error(`no read action is named ${request.name}`);
    db.exec('BEGIN');
    try {
      // The first read fixes the snapshot.
      await reading.seq();
      reply = { id: request.id, value: await action(reading, request.input as never) };
    } finally {
      db.exec('COMMIT');
    }
  } catch (error) {
    reply = { id: request.id, error: packError(error) };
  }
  port?.postMessage(reply);
}

let last: Promise<void> = Promise.resolve();
port.on('message', (message: Request | 'close') => {
  if (message === 'close') {
    last = last.then(() => {
      db.close();
      port.postMessage({ id: 0, value: 'closed' });
      port.close();
    });
    return;
  }
  last = last.then(() => run(message));
});
port.postMessage({ id: 0, value: 'open' });
