import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, type App } from './app.ts';
import { changedSources, unreadWatch } from './changed-files.ts';
import type { Actor } from './core/access.ts';

const actor: Actor = { name: 'kim', role: 'admin' };
const config = `sources:
  dags: { type: airflow, path: dags }
  sql: { type: sql-files, repository: r, folders: [{ path: sql }] }
`;

let folder = '';
let app: App;

const at = (file: string) => path.join(folder, file);
const write = (file: string, text = 'select 1;') => writeFileSync(at(file), text);

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gyebo-changed-'));
  for (const name of ['dags/lib', 'sql', 'include', 'moved'])
    mkdirSync(at(name), { recursive: true });
  write('gyebo.yaml', config);
  write('sql/a.sql');
  write('moved/b.sql');
  write('dags/notes.md', 'x');
  // File systems keep times no finer than the clock of the scan.
  await new Promise((resolve) => setTimeout(resolve, 20));
  app = await openApp({ folder });
  await app.scans.all(actor);
});

afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const changed = async () =>
  Object.fromEntries((await changedSources(app)).map(({ source, files }) => [source, files]));

test('nothing changed since the scan; many who ask are told by one look', async () => {
  const watch = unreadWatch(app);
  const first = watch();
  // The look under way may have passed by what has changed since it began.
  const second = watch();
  expect(second).not.toBe(first);
  expect(watch()).toBe(second);
  expect(await first).toEqual({ changed: [] });
  expect(await second).toEqual({ changed: [] });
});

test('a file with an old write time is new all the same', async () => {
  write('sql/c.sql');
  utimesSync(at('sql/c.sql'), new Date('2020-01-01'), new Date('2020-01-01'));
  expect((await changed()).sql).toContain('sql/c.sql');
});

test('what was deleted or moved is told by its folder', async () => {
  renameSync(at('moved'), at('sql/moved'));
  expect((await changed()).sql).toContain('sql');
  await app.scans.all(actor);
  rmSync(at('sql/moved/b.sql'));
  expect(await changed()).toEqual({ sql: ['sql/moved'] });
});

test('code beside the folder of DAGs counts for them, data there does not', async () => {
  write('include/q.sql');
  write('include/rows.csv');
  expect(await changed()).toEqual({ dags: [path.join('include', 'q.sql')] });
});

test('the configuration decides what names mean, so that it counts for all sources', async () => {
  const mapped = 'connections: { wh: { platform: postgres, namespace: "postgres://h:5432" } }';
  write('gyebo.yaml', `${config}${mapped}\n`);
  await app.refresh();
  expect(await changed()).toEqual({ dags: ['gyebo.yaml'], sql: ['gyebo.yaml'] });
  await app.scans.all(actor);
  expect(await changed()).toEqual({});
});

test('what gyebo.yaml says of one source, or of none, leaves the others alone', async () => {
  write('gyebo.yaml', `${config.replace('repository: r', 'repository: s')}name: other\n`);
  await app.refresh();
  expect(app.config.name).toBe('other');
  expect(await changed()).toEqual({ sql: ['gyebo.yaml'] });
});

test('a run that was cancelled after the change has not read it', async () => {
  write('sql/c.sql');
  const run = await app.write('beginScan', {
    actor,
    source: 'sql',
    type: 'sql-files',
    at: new Date().toISOString(),
  });
  const ended = {
    run: run.id,
    state: 'CANCELLED',
    message: '',
    at: new Date().toISOString(),
  } as const;
  await app.write('endScan', ended);
  expect(Object.keys(await changed())).toContain('sql');
});
