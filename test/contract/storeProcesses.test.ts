import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
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

  test('a disk that takes no more is said in words; the store goes on, and nothing acknowledged is lost', async () => {
    const file = join(folder, 'full.db');
    const script = fileURLToPath(new URL('./process-full-disk.ts', import.meta.url));
    // A few MB per file, in blocks of 512 or 1,024 bytes.
    const limited = ['-c', 'ulimit -f 6000; exec "$0" "$@"', process.execPath, script, file];
    const { stdout } = await promisify(execFile)('sh', limited, { maxBuffer: 2 ** 26 });
    const told: Told = JSON.parse(stdout);
    expect(told).toMatchObject({ code: 'UNAVAILABLE', search: 11 });
    expect(told.message).toMatch(/disk of the store .*what was written before is whole/);
    expect(told.applied.length).toBeGreaterThan(100);
    expect(told.assets).toBeGreaterThanOrEqual(told.applied.length);
    const store = await openStoreAt(file);
    const { rows } = await store.read('scopes', { source: 'code', first: 100_000 });
    expect(rows.map((row) => row.scope)).toEqual(expect.arrayContaining(told.applied));
    const runs = await store.read('scans', { filter: {}, first: 5 });
    expect(runs.rows.map((run) => run.state)).toEqual(['INTERRUPTED']);
    await store.close();
    inspect(file);
  }, 120_000);
});

interface Told {
  code: string;
  message: string;
  applied: string[];
  assets: number;
  search: number;
}

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
