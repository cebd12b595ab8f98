import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLineWriter } from '../actions/export-format.ts';
import { exportParts } from '../store/export-rows.ts';
import { createGyebo } from './fixtures/gyebo.ts';

const config = (store: string) => `
name: 달빛상회
store: sqlite:.gyebo/${store}.db
sources:
  sql:
    type: sql-files
    repository: shop/warehouse
    folders:
      - { path: sql, dialect: redshift, connection: dw }
connections:
  dw: { platform: redshift, namespace: redshift://dw, database: shop, searchPath: [dw, mart] }
services:
  dashboard: { owner: BI팀, reads: ["redshift://dw|shop.mart.sales"] }
`;
const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-backup-'));
const gyebo = createGyebo(folder);
const at = (name: string) => path.join(folder, name);
const main = path.resolve(import.meta.dirname, '../main.ts');

/** An empty store of its own; gives the arguments that name it. */
function emptyStore(name: string): string[] {
  writeFileSync(at(`${name}.yaml`), config(name));
  return ['--config', `${name}.yaml`];
}

/** The command in a shell of its own, where files may not grow beyond so many blocks. */
function limited(blocks: number, command: string) {
  const script = `ulimit -f ${blocks}; exec "${process.execPath}" "${main}" ${command}`;
  return spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
}

let whole = '';

beforeAll(async () => {
  mkdirSync(at('sql'));
  for (let table = 0; table < 300; table++) {
    const name = `dw.t${table}`;
    const text = `CREATE TABLE ${name} (id int);\nINSERT INTO mart.m${table} SELECT id FROM ${name};\n`;
    writeFileSync(at(`sql/t${table}.sql`), text);
  }
  const store = emptyStore('first');
  expect((await gyebo(['scan', ...store])).exit).toBe(0);
  const held = await gyebo(['set', 'hold', 'mart.sales', '--reason', 'a lawsuit', ...store]);
  expect(held.exit, held.err).toBe(0);
  const recorded = await gyebo(['check-delete', 'dw.t1', '--record', '--no-scan', ...store]);
  expect(recorded.err).toBe('');
  const done = await gyebo(['export', 'whole.jsonl', ...store]);
  expect(done).toMatchObject({ exit: 0 });
  whole = readFileSync(at('whole.jsonl'), 'utf8');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('gyebo export', () => {
  test('writes the same bytes to the terminal as to a file, and no part is left', async () => {
    const { exit, out } = await gyebo(['export', '-', '--config', 'first.yaml']);
    expect(exit).toBe(0);
    expect(out).toBe(whole);
    expect(readdirSync(folder).filter((file) => file.endsWith('.part'))).toEqual([]);
  });

  test('a disk that fills is told, and leaves the backup from before as it was', () => {
    writeFileSync(at('old.jsonl'), 'the backup from before');
    const { status, stderr } = limited(64, 'export old.jsonl --config first.yaml');
    expect(stderr).toMatch(/EFBIG|ENOSPC/);
    expect(status).toBe(5);
    expect(readFileSync(at('old.jsonl'), 'utf8')).toBe('the backup from before');
    expect(existsSync(at('old.jsonl.part'))).toBe(false);
  });

  test.runIf(existsSync('/dev/full'))('a full disk behind a redirection is told', () => {
    const command = `"${process.execPath}" "${main}" export - --config first.yaml > /dev/full`;
    const { status, stderr } = spawnSync('bash', ['-c', command], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toContain('ENOSPC');
    expect(status).toBe(5);
  });
});

describe('gyebo import', () => {
  test('makes a store with the same verdicts, holds and recorded checks', async () => {
    const store = emptyStore('second');
    const { exit, out, err } = await gyebo(['import', 'whole.jsonl', ...store]);
    expect(err).toBe('');
    expect(exit).toBe(0);
    expect(out).toContain('whole.jsonl was imported');
    const again = await gyebo(['export', '-', ...store]);
    expect(again.out).toBe(whole);
    // The same configuration with the other file in its place: what it says is part of a verdict.
    const check = (name: string) => gyebo(['check-delete', name, '--no-scan', '-c', 'first.yaml']);
    const names = ['mart.sales', 'dw.t1', 'mart.m3'];
    const ours = [];
    for (const name of names) ours.push(await check(name));
    for (const end of ['', '-wal', '-shm']) {
      rmSync(at(`.gyebo/first.db${end}`), { force: true });
      const moved = at(`.gyebo/second.db${end}`);
      if (existsSync(moved)) renameSync(moved, at(`.gyebo/first.db${end}`));
    }
    for (const [index, name] of names.entries()) expect(await check(name)).toEqual(ours[index]);
  });

  test('--dry-run verifies and writes nothing', async () => {
    const store = emptyStore('dry');
    const { exit, out } = await gyebo(['import', 'whole.jsonl', '--dry-run', '--json', ...store]);
    expect(exit).toBe(0);
    const told = JSON.parse(out);
    expect(told).toMatchObject({ dryRun: true, alreadyThere: 0 });
    expect(told.counts.asset).toBeGreaterThan(100);
    expect((await gyebo(['import', 'whole.jsonl', ...store])).exit).toBe(0);
  });

  test('into a store that is not empty is refused', async () => {
    const { exit, err } = await gyebo(['import', 'whole.jsonl', '--config', 'first.yaml']);
    expect(exit).toBe(5);
    expect(err).toContain('is not empty: import into a new store');
  });

  test('a disk that fills in the middle is told, the store says it is half, and the rest follows', async () => {
    const store = emptyStore('full');
    const { status, stderr } = limited(1_000, 'import whole.jsonl --config full.yaml');
    expect(stderr).toMatch(/full|I\/O|large/i);
    expect(status).toBe(5);
    const early = await gyebo(['search', 'sales', ...store]);
    expect(early.exit).toBe(5);
    expect(early.err).toContain('run gyebo import with the same file again');
    const rest = await gyebo(['import', 'whole.jsonl', '--json', ...store]);
    expect(JSON.parse(rest.out).alreadyThere).toBeGreaterThan(0);
    expect((await gyebo(['export', '-', ...store])).out).toBe(whole);
  });

  const lines = () => whole.split('\n');
  const row = (part: string) => lines().findIndex((line) => line.includes(`,"${part}":`));
  const bad: [string, () => string, RegExp][] = [
    ['that was cut off in a line', () => whole.slice(0, 4_000), /line \d+: it, or a line before/],
    [
      'that was cut off between two lines',
      () => `${lines().slice(0, 40).join('\n')}\n`,
      /line 41: the file ends here, without its last line/,
    ],
    [
      'of which a letter was edited',
      () => whole.replace('lawsuit', 'lawsuits'),
      /line \d+: it, or/,
    ],
    [
      'that lost a line',
      () => lines().toSpliced(row('edge'), 1).join('\n'),
      /line \d+: it, or a line before it, is not as it was exported/,
    ],
    [
      'with two lines after the last',
      () => `${whole}${lines()[0]}\n`,
      /line \d+: it, or a line before it/,
    ],
    ['that is none', () => '{"hello": 1}\n', /line 1: this is no line of an export/],
    ['that is empty', () => '', /line 1: the file ends here/],
    [
      'of a newer Gyebo',
      () => written('version'),
      /line 1: it has version 2, this Gyebo reads version 1/,
    ],
    ['with a row of another shape', () => written('shape'), /line 2: .*seed/],
    ['with an unknown part', () => written('part'), /line 2: "later" is no part of an export/],
    [
      'with a broken audit chain',
      () => written('chain'),
      /line 2: the audit chain breaks at entry 1/,
    ],
    ['that counts wrongly', () => written('count'), /line 2: there are 0 rows of "hashing", not 1/],
  ];

  /** A file whose sums are right, and which is wrong all the same. */
  function written(what: 'version' | 'shape' | 'part' | 'chain' | 'count'): string {
    const writer = createLineWriter();
    const none = Object.fromEntries(exportParts.map((part) => [part, 0]));
    const counts = { ...none, hashing: what === 'count' ? 1 : 0 } as never;
    const version = what === 'version' ? 2 : 1;
    let text = writer.line('gyebo-export', { version, counts, audit: null });
    if (what === 'shape') text += writer.line('hashing', { seed: 'x' } as never);
    if (what === 'part') text += writer.line('later' as never, {} as never);
    const hash = '0'.repeat(64);
    if (what === 'chain') {
      text += writer.line('audit', { seq: 1, body: '{}', hash, previousHash: '' });
    }
    return text + writer.end();
  }

  test.each(bad)(
    'a file %s is refused with its line, and nothing is written',
    async (_name, text, told) => {
      const store = emptyStore('bad');
      writeFileSync(at('bad.jsonl'), text());
      const { exit, err } = await gyebo(['import', 'bad.jsonl', ...store]);
      expect(err).toMatch(told);
      expect(exit).toBe(2);
      expect((await gyebo(['import', 'whole.jsonl', '--dry-run', ...store])).exit).toBe(0);
    },
  );

  test('a file that does not exist is told', async () => {
    const { exit, err } = await gyebo(['import', 'nothing.jsonl', '--config', 'first.yaml']);
    expect(err).toContain('nothing.jsonl');
    expect(exit).not.toBe(0);
  });
});
