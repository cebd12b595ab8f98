import { once } from 'node:events';
import { chmodSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { deserialize } from 'node:v8';
import type { App } from '../app.ts';
import { unreadConfiguration } from '../live-config.ts';
import { isListening } from './connect.ts';
import type { ScanProgress } from '../scan-runner.ts';
import { errorAnswer, pack, socketFile, type Answer, type Order } from './message.ts';

interface Parts {
  app: App;
  /** Scans that commands started, by the ids of their orders. */
  scans: Map<string, AbortController>;
  newLink: (() => string) | undefined;
}

/** Most that a command may send: megabytes of an import go another way. */
const largestOrder = 16 * 1024 * 1024;

/**
 * Answers commands of the same user on a socket beside the store, so that what they start is seen and
 * ended in the browser, too. Gives the way to close it. Nothing is opened where another server answers.
 */
export async function listenForCommands(
  app: App,
  newLink?: () => string,
): Promise<() => Promise<void>> {
  const file = socketFile(app.config);
  if (file === undefined || (await isListening(file))) return async () => undefined;
  // What a killed server left behind.
  rmSync(file, { force: true });
  const parts: Parts = { app, scans: new Map(), newLink };
  const server = createServer((request, response) => void receive(parts, request, response));
  server.listen({ path: file });
  try {
    await once(server, 'listening');
    chmodSync(file, 0o600);
  } catch (error) {
    app.log.warn({ error, file }, 'No socket for commands: they open the store themselves');
    return async () => undefined;
  }
  return () => closeSocket(server);
}

async function closeSocket(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

/** Speaks only for who read the same gyebo.yaml: one that just changed is taken over before. */
async function receive(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { app } = parts;
  await app.refresh();
  if (request.headers['x-gyebo-config'] === app.config.digest) {
    await answer(parts, request, response);
  } else response.writeHead(409).end();
}

async function answer(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (each: Answer) => response.write(pack(each));
  try {
    if (Number(request.headers['content-length'] ?? 0) > largestOrder)
      throw new Error('the command asks for too much at once');
    const order: Order = deserialize(await buffer(request));
    const value = await carryOut(parts, order, (step) => send({ type: 'step', step }));
    send({ type: 'value', value });
  } catch (error) {
    send(errorAnswer(error));
  }
  response.end();
}

/** A command cannot know that the file it has read is faulty by now: its verdict is told so here. */
function withFault<Input>(app: App, { name, input }: { name: string; input: Input }): Input {
  if (name !== 'checkDeletion' && name !== 'recordVerdict') return input;
  const configuration = unreadConfiguration(app.config, app.configState());
  return configuration ? { ...input, configuration } : input;
}

async function carryOut(
  { app, scans, newLink }: Parts,
  order: Order,
  onStep: (step: ScanProgress) => void,
): Promise<unknown> {
  if (order.kind === 'read') return app.read(order.name, withFault(app, order));
  if (order.kind === 'write') return app.write(order.name, withFault(app, order));
  if (order.kind === 'link') return newLink?.();
  if (order.kind === 'stop') return scans.get(order.id)?.abort();
  const ending = new AbortController();
  scans.set(order.id, ending);
  const stop = app.scans.subscribe(onStep);
  try {
    return await app.scans.all(order.actor, order.sources, ending.signal);
  } finally {
    stop();
    scans.delete(order.id);
  }
}
