import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeEach, expect, test, vi } from 'vitest';
import { createGyebo } from '../../../server/cli/fixtures/gyebo.ts';
import { empty, openStoreAt, runOn } from '../../contract/open-neo4j.ts';
import type { Given } from './given.ts';

const main = path.resolve(import.meta.dirname, '../../../server/main.ts');

const asFiles = `sources:
  sql:
    type: sql-files
    repository: shop
    folders: [{ path: sql, dialect: postgres, connection: dw }]
connections:
  dw: { platform: postgres, namespace: postgres://dw:5432, database: shop, searchPath: [mart] }
`;

/** A folder whose gyebo.yaml names a Neo4j, with so many tables in SQL files. */
export function writeShop(folder: string, store: string, files: number, schedule = ''): void {
  mkdirSync(path.join(folder, 'sql'), { recursive: true });
  const sources = asFiles.replace('type: sql-files', `type: sql-files${schedule}`);
  writeFileSync(path.join(folder, 'gyebo.yaml'), `name: shop\nstore: ${store}\n${sources}`);
  for (let file = 0; file < files; file++) {
    const table = `CREATE TABLE mart.t${file} AS SELECT id, name FROM mart.s${file % 50};`;
    writeFileSync(path.join(folder, 'sql', `t${file}.sql`), table);
  }
}

/** A command in a process of its own, whose end others can see. */
async function inProcess(folder: string, args: string[], password: string) {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: { ...process.env, GYEBO_TEST_NEO4J: password },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(child, 'exit');
  const err = await text(child.stderr);
  const [exit]: unknown[] = await exited;
  return { exit, err };
}

/** What `gyebo serve` and `gyebo doctor` say of a server that is not as it should be. */
export function testStarting(given: Given): void {
  beforeEach(() => empty(given.address()));

  /** Runs a command against a store and gives what it said. */
  async function told(command: string, store: Record<string, string>, files = 0) {
    vi.stubEnv('GYEBO_TEST_NEO4J', given.address().password);
    const folder = given.folder();
    const whole = { url: given.address().url, password: 'env:GYEBO_TEST_NEO4J', ...store };
    writeShop(folder, JSON.stringify(whole), files);
    return createGyebo(folder)(command.split(' '));
  }

  const wrong: [string, Record<string, string>, number, RegExp][] = [
    // As nobody: three wrong ones lock a user out for a while, who is needed here.
    [
      'a wrong password',
      { user: 'nobody', password: 'file:gyebo.yaml' },
      2,
      /refuses this user.*store\.password/,
    ],
    [
      'no password',
      { password: 'env:GYEBO_NOT_SET' },
      2,
      /variable of env:GYEBO_NOT_SET is not set/,
    ],
    ['a wrong database', { database: 'nowhere' }, 2, /no database "nowhere"; set store\.database/],
    ['nobody there', { url: 'bolt://127.0.0.1:9' }, 5, /cannot be reached; see that it runs/],
  ];
  test.each(wrong)('%s', async (_name, store, exit, words) => {
    const [doctor, serve] = [await told('doctor', store), await told('serve --port 0', store)];
    for (const ran of [doctor, serve]) {
      expect(ran.exit, ran.err).toBe(exit);
      expect(ran.err).toMatch(words);
      expect(ran.out).toBe('');
    }
    const korean = await told('doctor --lang ko', store);
    expect(korean.err).toMatch(/[가-힣]/);
  });

  test('a foreign graph and a newer store are refused, and left as they are', async () => {
    await runOn(given.address(), ["CREATE (:Person {name: 'Kim'})"]);
    expect(await told('doctor', {})).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/another graph: give Gyebo an empty database/),
    });
    const [left] = await runOn(given.address(), ['MATCH (n) RETURN labels(n) AS labels']);
    expect(left).toEqual([{ labels: ['Person'] }]);
    await empty(given.address());
    expect((await told('search x', {})).exit).toBe(0);
    await runOn(given.address(), ['MATCH (c:Clock) SET c.version = 99']);
    expect(await told('doctor', {})).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/version 99, this Gyebo knows \d+: use a newer Gyebo/),
    });
  });

  test('an older schema is brought to the newest version at the start, and stays as it is after', async () => {
    await told('search x', {});
    const versionOf = 'MATCH (c:Clock) RETURN c.version AS version';
    const indexes = "SHOW INDEXES YIELD name WHERE name = 'asset_tail' RETURN name";
    const [newest] = await runOn(given.address(), [versionOf]);
    await runOn(given.address(), ['MATCH (c:Clock) SET c.version = 0', 'DROP INDEX asset_tail']);
    await Promise.all([told('search x', {}), openStoreAt(JSON.stringify(given.address()))]).then(
      ([, store]) => store.close(),
    );
    expect(await runOn(given.address(), [versionOf, indexes])).toEqual([
      newest,
      [{ name: 'asset_tail' }],
    ]);
  });

  test('a server that goes away in the middle of a scan is told, and the scan is no whole one', async () => {
    const folder = given.folder();
    const { url, password } = given.address();
    writeShop(folder, JSON.stringify({ url, password: 'env:GYEBO_TEST_NEO4J' }), 1_500);
    const scanning = inProcess(folder, ['scan'], password);
    const begun = 'MATCH (n:Run) RETURN n.state AS state';
    await expect
      .poll(async () => (await runOn(given.address(), [begun]))[0]?.length, { timeout: 60_000 })
      .toBe(1);
    await given.kill();
    const ran = await scanning;
    expect(ran.exit, ran.err).toBe(5);
    expect(ran.err).toMatch(/cannot be reached|does not answer/);
    await given.restart();
    const after = await told('check-delete mart.s1', {});
    expect(after.out).not.toMatch(/^SAFE/m);
    expect([2, 4]).toContain(after.exit);
    const [runs] = await runOn(given.address(), [begun]);
    expect(runs?.[0]).toEqual({ state: 'INTERRUPTED' });
  }, 300_000);

  test('a server for reading only is told at the start, whether the store is there or not', async () => {
    await told('search x', {});
    await given.restart('read-only');
    for (const command of ['doctor', 'serve --port 0', 'check-delete mart.s1']) {
      const ran = await told(command, {});
      expect(ran, command).toMatchObject({
        exit: 2,
        err: expect.stringMatching(/cannot be written: give the user write .*not read-only/),
      });
      expect(ran.out).not.toContain('SAFE');
    }
  }, 300_000);
}
