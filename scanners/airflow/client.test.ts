import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { largestFile, listPython, mayHoldDag, openFolder, startOfFile } from './client.ts';

let folder = '';
const at = (...parts: string[]): string => join(folder, ...parts);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gyebo-dags-'));
  mkdirSync(at('root', 'dags'), { recursive: true });
  mkdirSync(at('outside'));
  writeFileSync(at('outside', 'secret.py'), 'PASSWORD = "x"  # airflow dag');
  writeFileSync(at('root', 'dags', 'a.py'), 'from airflow import DAG');
  writeFileSync(at('root', 'dags', 'plain.py'), 'print(1)');
  writeFileSync(at('root', 'dags', 'junk.py'), Buffer.from([0, 1, 2]));
  writeFileSync(at('root', 'dags', 'big.py'), ' '.repeat(largestFile + 1));
  symlinkSync(at('outside', 'secret.py'), at('root', 'dags', 'link.py'));
  symlinkSync(at('outside'), at('root', 'away'));
  symlinkSync(at('root', 'dags'), at('root', 'inside'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('openFolder', () => {
  it('sees nothing outside its root, whatever links and dots say', () => {
    const files = openFolder(at('root'));
    expect(files.isFile('dags/a.py')).toBe(true);
    expect(files.read('dags/link.py')).toBeUndefined();
    expect(files.read('away/secret.py')).toBeUndefined();
    expect(files.read('../outside/secret.py')).toBeUndefined();
    expect(files.isFolder('inside')).toBe(true);
  });

  it('reads no file over the limit', () => {
    expect(openFolder(at('root')).read('dags/big.py')).toBeUndefined();
  });
});

describe('listPython', () => {
  it('names every file, and says what is wrong with a link that leads out', () => {
    const found = listPython(at('root'), 'dags');
    expect(found.map((file) => file.path)).toEqual([
      'dags/a.py',
      'dags/big.py',
      'dags/junk.py',
      'dags/link.py',
      'dags/plain.py',
    ]);
    expect(found[3]?.problem).toContain('leads out');
  });
});

describe('mayHoldDag', () => {
  it('asks what Airflow asks, and tells of bytes that are no text', () => {
    expect(mayHoldDag(at('root', 'dags', 'a.py'))).toBe('maybe');
    expect(mayHoldDag(at('root', 'dags', 'plain.py'))).toBe('no');
    expect(mayHoldDag(at('root', 'dags', 'junk.py'))).toHaveProperty('problem');
  });
});

test('a text too long to go through names nothing rather than half of what it may name', () => {
  expect(startOfFile(at('root', 'dags', 'a.py'))).toBe('from airflow import DAG');
  expect(startOfFile(at('root', 'dags', 'big.py'))).toBe('');
});
