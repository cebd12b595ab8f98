import { parentPort, workerData } from 'node:worker_threads';
import type { ActionModule, ReadAction, StreamAction, WriteAction } from '../store.ts';
import { packError } from '../shared/messages.ts';
import type { Reply, Request } from '../shared/messages.ts';
import { createConnection } from './connection.ts';
import type { Neo4jAddress } from './connection.ts';
import { createEngine } from './engine.ts';
import { inWords } from './errors.ts';
import { createHousekeeping } from './housekeeping.ts';
import { runRead } from './reading.ts';
import { migrate } from './schema.ts';
import { runWrite } from './writing.ts';

/** The thread of a Neo4j store: decodes what the server says, reads at once what is asked, writes in turn. */
export interface WorkerInput {
  address: Neo4jAddress;
  actions: string;
}

const port = parentPort;
if (port === null) throw new Error('this file runs as a worker thread');
const { address, actions }: WorkerInput = workerData;
const connection = createConnection(address);
const engine = createEngine(connection);
const place = { url: address.url, database: address.database };
const { reads, writes, streams }: ActionModule = await import(actions);
try {
  await migrate(connection);
} catch (error) {
  await connection.close();
  throw inWords(error, place);
}

/** An ingest gives way between two steps once it has held the writers' lock for so long. */
const sliceMilliseconds = 150;
/** Where somebody of this process waits it does so earlier. */
const shortMilliseconds = 40;

const waiting = { governance: new Array<Request>(), ingest: new Array<Request>() };
const under = new Set<Promise<void>>();
let running = false;
let closing = false;

const between = {
  due: (began: number) =>
    Date.now() - began >= (waiting.governance.length > 0 ? shortMilliseconds : sliceMilliseconds),
  rest: async () => {
    for (let next = waiting.governance.shift(); next; next = waiting.governance.shift()) {
      await write(next);
    }
  },
};

const housekeeping = createHousekeeping(engine);

async function answer(request: Request, work: () => Promise<unknown>): Promise<void> {
  let reply: Reply;
  try {
    reply = { id: request.id, value: await work() };
  } catch (error) {
    reply = { id: request.id, error: packError(inWords(error, place)) };
  }
  port?.postMessage(reply);
}

function read(request: Request): Promise<void> {
  return answer(request, () => {
    const action = request.kind === 'STREAM' ? allOf(streams[request.name]) : reads[request.name];
    if (action === undefined) throw new Error(`no read action is named ${request.name}`);
    return runRead(engine, request.name, action, request.input as never);
  });
}

/** All pieces of a stream as one read. */
function allOf(stream: StreamAction | undefined): ReadAction | undefined {
  if (stream === undefined) return undefined;
  return async (tx, input) => {
    const pieces: unknown[] = [];
    for await (const piece of stream(tx, input)) pieces.push(piece);
    return pieces;
  };
}

function write(request: Request): Promise<void> {
  return answer(request, async () => {
    const action = writes[request.name];
    if (action === undefined) throw new Error(`no write action is named ${request.name}`);
    const { name, priority } = request;
    const input = request.input as never;
    return runWrite(engine, { name, action: watched(action), input, priority }, between);
  });
}

/** An action that tells which runs this process has begun. */
function watched(action: WriteAction): WriteAction {
  return async (tx, input) => {
    const beginScan: typeof tx.beginScan = async (scan) => {
      const run = await tx.beginScan(scan);
      housekeeping.begun(run.id);
      return run;
    };
    return action({ ...tx, beginScan }, input);
  };
}

async function pump(): Promise<void> {
  if (running) return;
  running = true;
  clearTimeout(quiet);
  for (;;) {
    const next = waiting.governance.shift() ?? waiting.ingest.shift();
    if (next === undefined) break;
    await write(next);
  }
  running = false;
  if (closing) await close();
  else quiet = setTimeout(idle, quietMilliseconds);
}

const quietMilliseconds = 100;
let quiet: NodeJS.Timeout | undefined;

/** Once nothing has come for a while, the store tidies up; whoever comes meanwhile waits for one step. */
function idle(): void {
  if (running || closing) return;
  running = true;
  void housekeeping.tidy().then((isMore) => {
    running = false;
    if (waiting.governance.length + waiting.ingest.length > 0 || closing) return pump();
    if (isMore) quiet = setTimeout(idle, 1);
    return undefined;
  });
}

async function close(): Promise<void> {
  clearTimeout(quiet);
  await Promise.allSettled(under);
  await housekeeping.end();
  await connection.close();
  port?.postMessage({ id: 0, value: 'closed' });
  port?.close();
}

port.on('message', (message: Request | 'close') => {
  if (message === 'close') {
    closing = true;
    if (!running) void close();
    return;
  }
  if (message.kind !== undefined) {
    const reading = read(message).finally(() => under.delete(reading));
    under.add(reading);
    return;
  }
  waiting[message.priority].push(message);
  void pump();
});
try {
  await housekeeping.start();
} catch (error) {
  throw inWords(error, place);
}
port.postMessage({ id: 0, value: 'open' });
