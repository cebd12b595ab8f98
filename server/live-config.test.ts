import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { loadConfig, type Config } from './config.ts';
import { followConfig, unreadConfiguration, type LiveConfig } from './live-config.ts';
import { createLog } from './log.ts';

let file: string;
let applied: Config[];
let refusal: Error | undefined;

const write = (text: string) => writeFileSync(file, text);

beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-live-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  file = path.join(folder, 'gyebo.yaml');
  applied = [];
  refusal = undefined;
  write('name: first\n');
});

async function follow(): Promise<LiveConfig> {
  const apply = async (config: Config) => {
    if (refusal) throw refusal;
    applied.push(config);
  };
  const first = await loadConfig(file);
  return followConfig({ first, log: createLog('silent'), apply, settleMs: 30 });
}

test('an unchanged file is not applied again', async () => {
  const live = await follow();
  write('name: first\n');
  await live.refresh();
  expect(applied).toEqual([]);
  expect(live.state()).toMatchObject({ needsRestart: [] });
});

test('what changed is in use from then on; what a process is bound to stays and is named', async () => {
  const live = await follow();
  write('name: second\nstore: sqlite:other.db\nserver: { port: 1, host: "::1", socket: s }\n');
  await live.refresh();
  expect(live.current()).toMatchObject({ name: 'second', server: { port: 4680 } });
  expect(live.current().storeFile).toBe(path.join(path.dirname(file), '.gyebo/gyebo.db'));
  const bound = ['store', 'server.host', 'server.port', 'server.socket'];
  expect(live.state().needsRestart).toEqual(bound);
  expect(applied).toEqual([live.current()]);
  write('name: third\n');
  await live.refresh();
  expect(live.state().needsRestart).toEqual([]);
});

test.each([
  [
    'an unknown key',
    'nam: x\n',
    { text: expect.stringContaining('unknown key'), line: 1, key: 'nam' },
  ],
  ['no YAML', 'a: [\n', { text: expect.stringMatching(/./) }],
  ['emptied', '\n', { text: 'it is empty' }],
])('%s: the one before stays in use, until the file is well again', async (_name, text, fault) => {
  const live = await follow();
  const { readAt } = live.state();
  write(text);
  await live.refresh();
  expect(live.current().name).toBe('first');
  const told = unreadConfiguration(live.current(), live.state());
  expect(told).toMatchObject({ file: 'gyebo.yaml', readAt, ...fault });
  expect(told?.text).not.toContain(path.dirname(file));
  await live.refresh();
  expect(live.state().fault).toBeDefined();
  write('name: first\n');
  await live.refresh();
  expect(live.state().fault).toBeUndefined();
  expect(applied).toEqual([]);
});

test('a file that is gone is a fault until it is back, well or ill', async () => {
  const live = await follow();
  write('nam: x\n');
  await live.refresh();
  rmSync(file);
  await live.refresh();
  expect(live.state().fault?.issues[0]?.message).toBe('this configuration cannot be read');
  write('nam: x\n');
  await live.refresh();
  expect(live.state().fault?.issues[0]?.message).toContain('unknown key');
  rmSync(file);
  await live.refresh();
  write('name: first\n');
  await live.refresh();
  expect(live.state().fault).toBeUndefined();
});

test('what the store refused is tried again with the same text', async () => {
  const live = await follow();
  refusal = new Error('the store is away');
  write('name: second\n');
  await live.refresh();
  expect(live.current().name).toBe('first');
  expect(live.state().fault?.issues).toEqual([{ path: [], message: 'the store is away' }]);
  refusal = undefined;
  await live.refresh();
  expect(live.current().name).toBe('second');
  expect(live.state().fault).toBeUndefined();
});

test('a file that is being written is read once it rests, though its half is a valid one', async () => {
  const live = await follow();
  write('name: half\n');
  const refreshed = live.refresh();
  await delay(10);
  write('name: half\nwindows: { usageDays: 30 }\n');
  await refreshed;
  expect(applied.map(({ windows }) => windows.usageDays)).toEqual([30]);
});

test('who asks while one look is under way is given a look of its own', async () => {
  const live = await follow();
  write('name: second\n');
  const first = live.refresh();
  await delay(40);
  write('name: third\n');
  await live.refresh();
  expect(live.current().name).toBe('third');
  await first;
});
