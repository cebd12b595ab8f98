import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect } from 'vitest';
import { openStoreAt } from './open-embedded.ts';
import { testStoreProcesses } from './testStoreProcesses.ts';

const folder = mkdtempSync(join(tmpdir(), 'gyebo-processes-'));
let files = 0;

describe('the embedded store', () => {
  afterAll(() => rmSync(folder, { recursive: true }));
  testStoreProcesses({
    openStoreAt,
    opener: new URL('./open-embedded.ts', import.meta.url).href,
    place: () => join(folder, `${files++}.db`),
    inspect,
  });
});

function inspect(file: string): void {
  const database = new DatabaseSync(file, { readOnly: true });
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  expect(database.prepare(torn).all()).toEqual([]);
  database.close();
}

/** Rows without what they belong to: none, or a commit was torn. */
const torn = `
  SELECT e.id FROM edge e LEFT JOIN asset a ON a.id = e.from_id LEFT JOIN asset b ON b.id = e.to_id
    WHERE a.id IS NULL OR b.id IS NULL
  UNION ALL SELECT e.id FROM edge e JOIN source s ON s.id = e.source AND s.name IN ('code', 'sweep')
    JOIN scope c ON c.id = e.scope LEFT JOIN scope_members m ON m.scope = e.scope
    WHERE e.vanished_at IS NULL AND (m.scope IS NULL OR c.state = 'GONE')
  UNION ALL SELECT a.id FROM asset a LEFT JOIN asset_body b ON b.id = a.id WHERE b.id IS NULL
  UNION ALL SELECT a.id FROM asset a LEFT JOIN search s ON s.rowid = a.rank WHERE s.rowid IS NULL
  UNION ALL SELECT r.id FROM asset_record r LEFT JOIN asset a ON a.id = r.asset WHERE a.id IS NULL
  UNION ALL SELECT id FROM scan_run WHERE state = 'RUNNING'`;
