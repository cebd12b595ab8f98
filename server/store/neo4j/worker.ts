import { parentPort, workerData } from 'node:worker_threads';
import type { ActionModule, WriteAction } from '../store.ts';
import { packError } from '../shared/messages.ts';
import type { Reply, Request } from '../shared/messages.ts';
import type { Step } from '../shared/stream.ts';
import { createConnection } from './connection.ts';
import type { Neo4jAddress } from './connection.ts';
import { createEngine } from './engine.ts';
import { inWords } from './errors.ts';
import { createHousekeeping } from './housekeeping.ts';
import { runRead } from './reading.ts';
import { migrate } from './schema.ts';
import { createSpool } from './spool.ts';
import type { Spool } from './spool.ts';
import { runStream } from './stream.ts';
import { runWrite } from './writing.ts';

/** The thread of a Neo4j store: decodes what the server says, reads at once what is asked, writes in turn. */
export interface WorkerInput {
  address: Neo4jAddress;
  actions: string;
}

/** What is asked of a stream that has begun. */
export interface PieceInput {
  stream: number;
  /** Nobody wants the rest. */
  isOver: boolean;
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
    if (request.kind === 'STREAM') return beginStream(request);
    if (request.kind === 'PIECE') return Promise.resolve(nextPiece(request.input));
    const action = reads[request.name];
    if (action === undefined) throw new Error(`no read action is named ${request.name}`);
    return runRead(engine, request.name, action, request.input as never);
  });
}

/** Streams that have been read whole and whose pieces are asked for, by the request that began them. */
const spools = new Map<unknown, Spool>();

async function beginStream(request: Request): Promise<number> {
  const action = streams[request.name];
  if (action === undefined) throw new Error(`no stream action is named ${request.name}`);
  const spool = createSpool();
  try {
    await runStream(engine, action, request.input as never, spool);
  } catch (error) {
    spool.close();
    throw error;
  }
  spools.set(request.id, spool);
  return request.id;
}

/** The next piece of a stream; asked for none, or after the last, the stream is over. */
function nextPiece(input: unknown): Step {
  const { stream, isOver } = input as PieceInput;
  const spool = spools.get(stream);
  const step = isOver ? undefined : spool?.next();
  if (step !== undefined) return step;
  spools.delete(stream);
  spool?.close();
  return 'END';
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
  for (const spool of spools.values()) spool.close();
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
