import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, type App } from './app.ts';
import { loadConfig } from './config.ts';
import type { Actor } from './core/access.ts';
import { dueSources } from './schedule.ts';
import { serve, type Serving } from './serve.ts';
import { connectToServer } from './socket/connect.ts';
import { listenForCommands } from './socket/listen.ts';

const actor: Actor = { name: 'kim', role: 'admin' };
const config = `sources:
  sql: { type: sql-files, repository: r, folders: [{ path: sql, dialect: postgres, connection: wh }] }
connections:
  wh: { platform: postgres, namespace: "postgres://h:5432", database: shop }
blindSpots:
  - { namespace: "postgres://h:5432", reason: nobody else reads it, until: 2099-01-01 }
`;
const urn = 'postgres://h:5432|shop.public.lonely';
const service = `services: { board: { reads: ["${urn}"] } }\n`;

let folder: string;
let app: App;
let serving: Serving;
let closeSocket: () => Promise<void>;
let headers: Record<string, string>;

const write = (text: string) => writeFileSync(path.join(folder, 'gyebo.yaml'), text);

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gyebo-live-serve-'));
  mkdirSync(path.join(folder, 'sql'));
  writeFileSync(path.join(folder, 'sql/a.sql'), 'create table public.lonely (id int);');
  write(config);
  app = await openApp({ folder, logLevel: 'silent' });
  await app.scans.all(actor);
  serving = await serve(app, { port: 0, webFolder: '/nowhere', graceMs: 100 });
  closeSocket = await listenForCommands(app);
  headers = { 'content-type': 'application/json', 'x-gyebo-csrf': '1' };
  const token = new URL(serving.newLink()).hash.slice('#token='.length);
  const body = JSON.stringify({ token });
  const signedIn = await fetch(`${serving.url}/api/v1/sign-in`, { method: 'POST', headers, body });
  headers['cookie'] = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
});

afterEach(async () => {
  await closeSocket();
  await serving.close();
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(query: string) {
  const body = JSON.stringify({ query });
  const response = await fetch(`${serving.url}/graphql`, { method: 'POST', headers, body });
  const { data, errors } = await response.json();
  expect(errors).toBeUndefined();
  return data;
}

/** Verdict and codes as the web pages ask for them. */
async function verdict(): Promise<[string, ...string[]]> {
  const query = `{ asset(urn: "${urn}") { deletability { verdict reasons { code } } } }`;
  const { deletability } = (await ask(query)).asset;
  const codes = deletability.reasons.map(({ code }: { code: string }) => code);
  return [deletability.verdict, ...codes];
}

const due = async () => [...(await dueSources(app, Date.now())).keys()];

test('the next verdict knows of a service, a blind spot and a source that were just written down', async () => {
  expect(await verdict()).toEqual(['SAFE']);
  write(config + service);
  expect(await verdict()).toEqual(['BLOCKED', 'DECLARED_CONSUMER']);
  write(config.replace(/blindSpots:\n.*\n/, ''));
  const [, ...codes] = await verdict();
  expect(codes).toContain('BLIND_SPOT');
  const more =
    'more: { type: sql-files, repository: r, folders: [{ path: more, dialect: postgres }] }';
  write(config.replace('connections:', `  ${more}\nconnections:`));
  expect(await verdict()).toEqual(['UNKNOWN', 'SOURCE_NEVER_SCANNED', 'RECENTLY_VANISHED']);
  expect(await due()).toEqual(['more']);
});

test('a connection that leads elsewhere is UNKNOWN until the server has scanned by it', async () => {
  write(config.replace('database: shop', 'database: store'));
  expect(await verdict()).toEqual(['UNKNOWN', 'SOURCE_CHANGED']);
  expect(await due()).toEqual(['sql']);
  await app.scans.all(actor);
  const there = urn.replace('shop', 'store');
  expect((await ask(`{ asset(urn: "${there}") { state } }`)).asset).toEqual({ state: 'ACTIVE' });
  expect((await ask(`{ asset(urn: "${urn}") { state } }`)).asset).toEqual({ state: 'VANISHED' });
});

test('a faulty file: the one before stays, no verdict is SAFE, no rescan clears it, and all is said', async () => {
  write(`${config}servces: {}\n`);
  expect(await verdict()).toEqual(['UNKNOWN', 'CONFIGURATION_FAULTY']);
  await app.scans.all(actor);
  expect(await due()).toEqual([]);
  expect(await verdict()).toEqual(['UNKNOWN', 'CONFIGURATION_FAULTY']);
  const told = await ask('{ configuration { file faults(language: ko) readAt needsRestart } }');
  expect(told.configuration).toMatchObject({
    file: 'gyebo.yaml',
    faults: [expect.stringMatching(/^gyebo\.yaml:7 servces: 모르는 키입니다/)],
    needsRestart: [],
  });
  const { id } = (await ask(`{ asset(urn: "${urn}") { id } }`)).asset;
  const record = `mutation { verdictRecord(input: { assets: ["${id}"] }) { verdict { deletability { verdict } } } }`;
  expect((await ask(record)).verdictRecord.verdict.deletability.verdict).toBe('UNKNOWN');
  write(`${config}\n`);
  expect(await verdict()).toEqual(['SAFE']);
  expect((await ask('{ configuration { faults } }')).configuration.faults).toEqual([]);
});

test('a store or port is taken over by a restart only, and that is said', async () => {
  write(`${config}store: sqlite:other.db\nserver: { port: 1 }\n`);
  const told = await ask('{ configuration { needsRestart faults } }');
  expect(told.configuration).toEqual({ needsRestart: ['store', 'server.port'], faults: [] });
  expect(await verdict()).toEqual(['SAFE']);
});

test('a command that read the new file is answered by the server that has read it by then', async () => {
  write(config + service);
  const fresh = await loadConfig(path.join(folder, 'gyebo.yaml'));
  const client = await connectToServer(fresh, app.log);
  const node = await client?.read('assetsByRef', { refs: [{ kind: 'DATASET', urn }] });
  const check = await client?.read('checkDeletion', { subject: [node?.[0]?.id ?? -1] });
  expect(check?.verdict.verdict).toBe('BLOCKED');
  write(`${config}servces: {}\n`);
  // What it has read is what the server goes on with, and no longer what the file says.
  const late = await client?.write('recordVerdict', { actor, subject: [node?.[0]?.id ?? -1] });
  expect(late?.verdict.reasons.map(({ code }) => code)).toContain('CONFIGURATION_FAULTY');
  expect(await connectToServer({ ...fresh, digest: 'other' }, app.log)).toBeUndefined();
});
