import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { integer } from '../shared/codes.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { migrate } from './schema.ts';
import { mergeSome } from './search-merge.ts';

let folder: string;
let db: Database;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gyebo-merge-'));
  const file = join(folder, 'gyebo.db');
  db = openDatabase(file, false);
  migrate(db, file);
});

afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const pieces = () => integer(db.get('SELECT count(DISTINCT segid) AS n FROM search_idx')?.n);
const found = (match: string) =>
  db.all('SELECT rowid AS r FROM search WHERE search MATCH ? ORDER BY rowid', match);

test('pieces of the search index are joined until none is left to join, and find the same', () => {
  for (let round = 0; round < 3; round++) {
    const row = (index: number) => round * 100 + index;
    db.exec('BEGIN');
    for (let index = 0; index < 100; index++) {
      const body = `sales w${index % 7} ${'x'.repeat(50)}${row(index)}`;
      db.run('INSERT INTO search (rowid, body) VALUES (?, ?)', row(index), body);
    }
    db.exec('COMMIT');
  }
  const before = found('sales AND w3');
  expect(before.length).toBe(42);
  expect(pieces()).toBe(3);
  while (mergeSome(db));
  expect(pieces()).toBe(1);
  expect(found('sales AND w3')).toEqual(before);
  expect(mergeSome(db)).toBe(false);
});
