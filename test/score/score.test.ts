import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const score = (...args: string[]): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['test/score/main.ts', ...args, '--json'], {
      cwd: root,
      encoding: 'utf8',
    }),
  );

test('SQL cases are scored by metric, and what is missed without a word is silent', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-score-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const insert = 'insert into t select * from s';
  const cases = [
    { id: 'right', sql: insert, expected: { inputs: ['s'], outputs: ['t'] } },
    { id: 'wrong', sql: insert, expected: { inputs: ['other'], outputs: ['t'] } },
  ];
  writeFileSync(path.join(folder, 'a.json'), JSON.stringify({ source: 'sqllineage', cases }));
  expect(score('sql', '--cases', folder)).toEqual({
    'tables.sqllineage': 50,
    'tables.single': 50,
    silent: 50,
    falseAlarm: 0,
  });
});

test('the verdicts of the example company are what an engineer who knows it expects', () => {
  const shop = [
    '--config',
    'examples/shop/gyebo.yaml',
    '--expected',
    'examples/shop/expected.json',
  ];
  const told = score('verdicts', ...shop) as { expected: { right: number; wrong: unknown[] } };
  expect(told.expected.wrong).toEqual([]);
  expect(told.expected.right).toBeGreaterThan(40);
});
