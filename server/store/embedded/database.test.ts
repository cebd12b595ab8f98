import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { packStoreError } from './messages.ts';
import { openDatabase, refuseNetworkFileSystem } from './database.ts';
import { createEmbeddedStore } from './embedded.ts';
import { migrate } from './schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'gyebo-database-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a network file system is refused with what to do, a local one is not', () => {
  expect(() => refuseNetworkFileSystem(0x6969, 'store.db')).toThrow(/NFS.*local disk/);
  // CIFS has its highest bit set: some systems tell it as a negative number.
  expect(() => refuseNetworkFileSystem(0xff534d42 | 0, 'store.db')).toThrow(/CIFS/);
  expect(() => refuseNetworkFileSystem(0xef53, 'store.db')).not.toThrow();
});

test('a missing folder and a file of another kind are INVALID, in words', async () => {
  const actions = new URL('./embedded.ts', import.meta.url);
  const missing = createEmbeddedStore({ file: join(folder, 'no/where.db'), actions });
  await expect(missing).rejects.toMatchObject({
    code: 'INVALID',
    message: expect.stringContaining('does the folder exist?'),
  });
  const other = join(folder, 'letter.txt');
  writeFileSync(other, 'Dear Sir or Madam, '.repeat(100));
  await expect(createEmbeddedStore({ file: other, actions })).rejects.toMatchObject({
    code: 'INVALID',
  });
});

test('a file of a newer version is refused, one of this version is left alone', () => {
  const file = join(folder, 'newer.db');
  const db = openDatabase(file, false);
  migrate(db, file);
  migrate(db, file);
  db.exec('PRAGMA user_version = 99');
  expect(() => migrate(db, file)).toThrow(/newer Gyebo/);
  db.close();
  const plain = new DatabaseSync(file);
  expect(plain.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  plain.close();
});

test('a store whose tables were other ones is refused with what to do, a stranger’s file left alone', () => {
  const file = join(folder, 'older.db');
  const db = openDatabase(file, false);
  migrate(db, file);
  db.exec("UPDATE meta SET value = 'x' WHERE key = 'schema'");
  expect(() => migrate(db, file)).toThrow(/older Gyebo.*delete .*older\.db and scan again/);
  db.exec("DELETE FROM meta WHERE key = 'schema'");
  expect(() => migrate(db, file)).toThrow(/scan again/);
  db.close();
  const other = join(folder, 'other.db');
  const plain = openDatabase(other, false);
  plain.exec('CREATE TABLE letters (text); PRAGMA user_version = 1');
  expect(() => migrate(plain, other)).toThrow(/no store of Gyebo/);
  plain.close();
});

test('a file that may grow no more loses nothing, goes on, and is said to be a full disk', () => {
  const db = openDatabase(join(folder, 'quota.db'), false);
  db.exec('CREATE TABLE kept (id INTEGER PRIMARY KEY, text TEXT); PRAGMA max_page_count = 30');
  let acknowledged = 0;
  let failure: unknown;
  while (failure === undefined) {
    try {
      db.exec('BEGIN IMMEDIATE');
      for (let row = 0; row < 10; row++)
        db.run('INSERT INTO kept (text) VALUES (?)', 'x'.repeat(900));
      db.exec('COMMIT');
      acknowledged += 10;
    } catch (error) {
      failure = error;
    }
  }
  expect(packStoreError(failure)).toMatchObject({
    code: 'UNAVAILABLE',
    message: expect.stringMatching(/disk of the store is full.*what was written before is whole/),
  });
  expect(db.get('SELECT count(*) AS n FROM kept')?.n).toBe(acknowledged);
  db.exec('PRAGMA max_page_count = 1000');
  expect(db.run('INSERT INTO kept (text) VALUES (?)', 'there is room again')).toBe(1);
  db.close();
});
