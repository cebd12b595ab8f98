import { appendFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openApp, type App } from '../app.ts';
import type { Actor } from '../core/access.ts';
import type { ScanProgress } from '../scan-runner.ts';
import { connectToServer, linkOfServer } from './connect.ts';
import { listenForCommands } from './listen.ts';
import { errorAnswer, pack, socketFile, unpack } from './message.ts';

const actor: Actor = { name: 'tester', role: 'admin', local: true };

async function serverWith(files: number): Promise<{ app: App; socket: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-socket-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, 'sql'));
  writeFileSync(
    path.join(folder, 'gyebo.yaml'),
    'sources: { a: { type: sql-files, repository: r, folders: [{ path: sql, dialect: postgres }] } }\n',
  );
  for (let i = 0; i < files; i += 1) {
    const sql = `INSERT INTO m.t${i} SELECT * FROM m.s${i};`;
    writeFileSync(path.join(folder, `sql/f${i}.sql`), sql);
  }
  const app = await openApp({ folder, logLevel: 'silent' });
  onTestFinished(() => app.close());
  return { app, socket: socketFile(app.config) ?? '' };
}

async function listening(app: App): Promise<void> {
  const close = await listenForCommands(app);
  onTestFinished(close);
}

async function clientOf(app: App): Promise<App> {
  const client = await connectToServer(app.config, app.log);
  if (!client) throw new Error('nobody answers');
  return client;
}

test('a command reads, writes and scans through the server that holds the store', async () => {
  const { app } = await serverWith(3);
  await listening(app);
  const client = await clientOf(app);
  const seenByServer: ScanProgress[] = [];
  const seenByClient: ScanProgress[] = [];
  app.scans.subscribe((step) => seenByServer.push(step));
  client.scans.subscribe((step) => seenByClient.push(step));
  const runs = await client.scans.all(actor);
  expect(runs).toMatchObject([{ source: 'a', state: 'DONE', actor: 'tester' }]);
  expect(seenByClient.length).toBeGreaterThan(0);
  expect(seenByClient.map(({ run }) => run.id)).toEqual(seenByServer.map(({ run }) => run.id));
  const found = await client.read('listSources', {});
  expect(found).toEqual(await app.read('listSources', {}));
});

test('errors keep their code', async () => {
  const { app } = await serverWith(0);
  await listening(app);
  const client = await clientOf(app);
  await expect(client.scans.all(actor, ['nowhere'])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const viewer: Actor = { name: 'v', role: 'viewer' };
  const deed = { actor: viewer, reason: 'r', namespace: 'x://y', until: '2027-01-01' };
  await expect(client.write('acceptBlindSpot', deed)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a command that is interrupted ends its scan', async () => {
  const { app } = await serverWith(400);
  await listening(app);
  const client = await clientOf(app);
  const ending = new AbortController();
  client.scans.subscribe(() => ending.abort());
  const runs = await client.scans.all(actor, undefined, ending.signal);
  expect(runs).toMatchObject([{ state: 'CANCELLED' }]);
});

test('only the user may ask, and only with the very configuration that the server read', async () => {
  const { app, socket } = await serverWith(0);
  await listening(app);
  expect(statSync(socket).mode & 0o777).toBe(0o600);
  appendFileSync(app.config.file, '# changed\n');
  expect(await connectToServer(app.config, app.log)).toBeUndefined();
});

test('without a server, and with the socket of a killed one, commands open the store themselves', async () => {
  const { app, socket } = await serverWith(0);
  expect(await connectToServer(app.config, app.log)).toBeUndefined();
  writeFileSync(socket, '');
  expect(await connectToServer(app.config, app.log)).toBeUndefined();
  await listening(app);
  expect(await connectToServer(app.config, app.log)).toBeDefined();
});

test('a server that hangs holds no command up', async () => {
  const { app, socket } = await serverWith(0);
  const hanging = createServer().listen(socket);
  onTestFinished(() => void hanging.close());
  await once(hanging, 'listening');
  const kept: Socket[] = [];
  hanging.on('connection', (each) => void kept.push(each));
  onTestFinished(() => kept.forEach((each) => each.destroy()));
  expect(await connectToServer(app.config, app.log, 50)).toBeUndefined();
});

test('a new link is asked for through the socket; without a server there is none', async () => {
  const { app } = await serverWith(0);
  expect(await linkOfServer(app.config)).toBeUndefined();
  onTestFinished(await listenForCommands(app, () => 'http://127.0.0.1:1/#token=t'));
  expect(await linkOfServer(app.config)).toBe('http://127.0.0.1:1/#token=t');
});

test('a second server leaves the socket to the first', async () => {
  const { app, socket } = await serverWith(0);
  const first = createServer().listen(socket);
  onTestFinished(() => void first.close());
  await once(first, 'listening');
  await listening(app);
  expect(first.listening).toBe(true);
  expect(statSync(socket).isSocket()).toBe(true);
});

test('a path too long for a socket has none', () => {
  const server = { host: '127.0.0.1', port: 1 };
  const config = { root: '/', storeFile: `/${'x'.repeat(120)}`, server };
  expect(socketFile(config)).toBeUndefined();
  const named = { ...server, socket: 'run/gyebo.sock' };
  expect(socketFile({ ...config, root: '/srv', server: named })).toBe('/srv/run/gyebo.sock');
});

test('answers come through however their bytes are cut', async () => {
  const bytes = Buffer.concat([
    pack({ type: 'value', value: { some: [undefined, 1n, 'é'] } }),
    pack(errorAnswer(new Error('no'))),
  ]);
  async function* cut() {
    for (const byte of bytes) yield Buffer.from([byte]);
  }
  const answers = [];
  for await (const answer of unpack(cut())) answers.push(answer);
  expect(answers).toEqual([
    { type: 'value', value: { some: [undefined, 1n, 'é'] } },
    { type: 'error', code: undefined, message: 'no' },
  ]);
});
