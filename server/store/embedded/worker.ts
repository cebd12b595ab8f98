import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { ActionModule, WriteTransaction } from '../store.ts';
import { flushAssets } from './assets.ts';
import { attentionWord, readyWord } from './adjacency.ts';
import { savedGraph } from './adjacency-snapshot.ts';
import { createAdjacencyWriter } from './adjacency-writer.ts';
import { bytes, integer } from '../shared/codes.ts';
import { openDatabase } from './database.ts';
import type { Pause } from './ingest.ts';
import { createMemory } from './memory.ts';
import { packStoreError } from './messages.ts';
import type { WriterData } from './messages.ts';
import type { Reply, Request } from '../shared/messages.ts';
import { tableNeighbours } from './neighbours.ts';
import { createReading } from './read.ts';
import { rankAgain } from './popularity.ts';
import { interruptDeadRuns, interruptOwnRuns } from './scans.ts';
import { migrate } from './schema.ts';
import { mergeSome } from './search-merge.ts';
import { createSession, dropSession, startSession } from './session.ts';
import { createWriting } from './write.ts';

/** The store worker: the only thread that writes. Runs whole actions one at a time. */
const sliceMilliseconds = 8;
/** While nobody waits a slice may be longer: a commit costs the same for few rows as for many. */
const quietSliceMilliseconds = 50;
const port = parentPort;
if (port === null) throw new Error('this file runs as a worker thread');
const { file, actions, control, ports }: WriterData = workerData;

const db = openDatabase(file, false);
migrate(db, file);
interruptDeadRuns(db);
const shared = new Int32Array(control);
Atomics.store(shared, readyWord, 1);
Atomics.notify(shared, readyWord);
const session = createSession(db);
const { writes }: Pick<ActionModule, 'writes'> = await import(actions);
const { marks } = createMemory();
// What a transaction has not committed must not be remembered: a rollback would not be noticed.
const reading = createReading(
  db,
  () => ({ ...createMemory(), marks }),
  () => tableNeighbours(db),
);
const ownRuns = new Set<number>();
const adjacency = createAdjacencyWriter(db, ports, shared, savedGraph(db, file));
for (const reader of ports) reader.on('message', followGraph);

const waiting = { governance: new Array<Request>(), ingest: new Array<Request>() };
let running = false;
let closing = false;
let sliceBegan = 0;
let changesAtBegin = 0;
let synchronous = '';
let open = false;
let graphWanted = false;

/** A reader waits for a change: published now, or once the transaction that is open has ended. */
function followGraph(): void {
  graphWanted = open;
  if (!open) adjacency.catchUp();
}

function ended(): void {
  open = false;
  if (graphWanted) followGraph();
}

/** Only what people decide waits for the disk at each commit. */
function syncAs(wanted: 'FULL' | 'NORMAL'): void {
  if (wanted !== synchronous) db.exec(`PRAGMA synchronous = ${wanted}`);
  synchronous = wanted;
}

function begin(priority: Request['priority']): void {
  syncAs(priority === 'governance' ? 'FULL' : 'NORMAL');
  db.exec('BEGIN IMMEDIATE');
  open = true;
  startSession(session);
  changesAtBegin = totalChanges();
  sliceBegan = performance.now();
}

/** Rows this connection has ever changed: tells a commit that changed nothing. */
function totalChanges(): number {
  return integer(db.get('SELECT total_changes() AS n')?.n);
}

function commit(): void {
  flushAssets(session);
  if (totalChanges() > changesAtBegin) {
    const packed = bytes(Uint32Array.from(session.operations));
    db.run('INSERT INTO graph_change (changes) VALUES (?)', packed);
  }
  db.exec('COMMIT');
  session.addedIds = [];
  ended();
}

function rollback(): void {
  dropSession(session);
  try {
    db.exec('ROLLBACK');
  } catch {
    // SQLite has already rolled back by itself (a full disk does that).
  }
  ended();
}

/** An ingest gives way between two scopes once its slice is used up. */
const slices: Pause = {
  due: () => {
    const waited = Atomics.load(shared, attentionWord) === 1;
    return performance.now() - sliceBegan >= (waited ? sliceMilliseconds : quietSliceMilliseconds);
  },
  rest: async () => {
    commit();
    await nextTurn();
    Atomics.store(shared, attentionWord, 0);
    for (let next = waiting.governance.shift(); next; next = waiting.governance.shift()) {
      await run(next);
    }
    begin('ingest');
  },
};
const noPause: Pause = { due: () => false, rest: async () => {} };

async function run(request: Request): Promise<void> {
  let reply: Reply;
  unmerged ||= request.priority === 'ingest';
  try {
    const action = writes[request.name];
    if (action === undefined) throw new Error(`no write action is named ${request.name}`);
    try {
      begin(request.priority);
      const pause = request.priority === 'ingest' ? slices : noPause;
      const value = await action(transaction(pause), request.input as never);
      commit();
      reply = { id: request.id, value };
    } catch (error) {
      rollback();
      throw error;
    }
  } catch (error) {
    reply = { id: request.id, error: packStoreError(error) };
  }
  port?.postMessage(reply);
}

function transaction(pause: Pause): WriteTransaction {
  const writing = createWriting(session, reading, pause);
  return {
    ...writing,
    beginScan: async (scan) => {
      const begun = await writing.beginScan(scan);
      ownRuns.add(begun.id);
      return begun;
    },
  };
}

async function pump(): Promise<void> {
  if (running) return;
  running = true;
  clearTimeout(quiet);
  for (;;) {
    const next = waiting.governance.shift() ?? waiting.ingest.shift();
    if (next === undefined) break;
    await run(next);
    // Back to the event loop, or a governance write posted meanwhile would wait for the whole queue.
    await nextTurn();
  }
  running = false;
  quiet = setTimeout(idle, quietMilliseconds);
  if (closing) void close();
}

/** A command that scans and ends has no quiet moment: it ranks what it can at its end, in ms. */
const rankAtClose = 500;
const keptChanges = 4_096;
const quietMilliseconds = 100;
let quiet: NodeJS.Timeout | undefined;
/** Whoever wrote last may have ended before all was joined. */
let unmerged = true;

/** Ranks assets for search for about so long; true while some are left. */
function rankSome(budget: number): boolean {
  if (session.unranked.size === 0) return false;
  try {
    begin('ingest');
  } catch {
    // Another process writes just now, and this can wait.
    return false;
  }
  try {
    const until = performance.now() + budget;
    for (const id of session.unranked) {
      session.unranked.delete(id);
      rankAgain(db, id);
      if (performance.now() > until) break;
    }
    commit();
  } catch {
    // Only the order of search results hangs on it: never worth the thread.
    rollback();
  }
  return session.unranked.size > 0;
}

/** Once nothing has come for a while, the graph is made ready for the next walk and its log cut short. */
function idle(): void {
  if (running || closing) return;
  if (rankSome(sliceMilliseconds)) {
    quiet = setTimeout(idle, 1);
    return;
  }
  try {
    if (adjacency.loaded()) adjacency.catchUp();
    cutLog();
    syncAs('NORMAL');
    unmerged = unmerged && mergeSome(db);
  } catch {
    // The disk, or another process that writes: whoever asks next is told, and this can wait.
    return;
  }
  if (unmerged) {
    quiet = setTimeout(idle, 1);
    return;
  }
  saving ??= saveGraph().finally(() => {
    saving = undefined;
  });
}

let saving: Promise<void> | undefined;

/** Beside whatever else is asked meanwhile; the next start reads what was saved instead of all tables. */
async function saveGraph(): Promise<void> {
  try {
    const finish = await adjacency.save();
    if (finish === undefined) return;
    while (open) await nextTurn();
    finish();
  } catch {
    // A disk that is full, or a folder that may not be written: the tables are read then.
  }
}

function cutLog(): void {
  const row = db.get('SELECT min(seq) AS oldest, max(seq) AS newest FROM graph_change');
  const newest = integer(row?.newest);
  if (newest - integer(row?.oldest) < 2 * keptChanges) return;
  db.run('DELETE FROM graph_change WHERE seq < ?', newest - keptChanges);
}

async function close(): Promise<void> {
  clearTimeout(quiet);
  for (const reader of ports) reader.close();
  rankSome(rankAtClose);
  await saving;
  await saveGraph();
  try {
    interruptOwnRuns(db, ownRuns);
  } catch {
    // Whoever opens the store next finds them without an owner.
  }
  db.close();
  port?.postMessage({ id: 0, value: 'closed' });
  port?.close();
}

port.on('message', (message: Request | 'close') => {
  if (message === 'close') {
    closing = true;
    if (!running) void close();
    return;
  }
  waiting[message.priority].push(message);
  void pump();
});
port.postMessage({ id: 0, value: 'open' });
