import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseConfig } from './config.ts';
import { GyeboError } from './core/errors.ts';
import { run } from './graphql/fixtures/shop.ts';
import { createLog } from './log.ts';
import { createScans } from './scan-service.ts';

const text = `sources:
  sql: { type: sql-files, repository: r, folders: [{ path: sql, dialect: postgres, connection: c }] }
connections:
  c: { platform: postgres, namespace: "postgres://h:5432", database: d }
`;

test('a run whose store went away is ended once the store is back', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-scans-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, 'sql'));
  writeFileSync(path.join(folder, 'sql/a.sql'), 'CREATE TABLE a (id int);');
  const config = await parseConfig(text, path.join(folder, 'gyebo.yaml'));
  const ended = Promise.withResolvers<unknown>();
  let away = 3;
  const store = {
    read: async (name: string) => {
      if (name === 'sourceMemory') return {};
      throw new GyeboError('UNAVAILABLE', 'Neo4j is away');
    },
    write: async (name: string, input: unknown) => {
      if (name === 'beginScan') return { ...run, source: 'sql', state: 'RUNNING' };
      if (away-- > 0) throw new GyeboError('UNAVAILABLE', 'Neo4j is away');
      ended.resolve([name, input]);
      return run;
    },
  } as unknown as Parameters<typeof createScans>[0]['store'];
  const scans = createScans({
    live: { current: () => config, refresh: async () => undefined },
    store,
    log: createLog('silent'),
    afterScan: async () => undefined,
    againMs: 1,
  });
  const { finished } = await scans.start('sql', { name: 'kim', role: 'admin' });
  await expect(finished).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  expect(await ended.promise).toEqual([
    'endScan',
    expect.objectContaining({ run: run.id, state: 'FAILED', message: 'Neo4j is away' }),
  ]);
  expect(away).toBe(-1);
  expect(scans.running()).toEqual([]);
});
