import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findConfig, openApp, type App } from './app.ts';
import type { Actor } from './core/access.ts';
import type { ScanProgress } from './scan-runner.ts';
import { dueSources } from './schedule.ts';

const actor: Actor = { name: 'tester', role: 'admin' };
const hour = 3_600_000;

function source(id: string, schedule: string): string {
  return `  ${id}:
    type: sql-files
    schedule: ${schedule}
    repository: r
    folders: [{ path: ${id}, dialect: postgres }]
`;
}

function folderWith(files: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-app-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(
    path.join(folder, 'gyebo.yaml'),
    `sources:\n${source('a', 'daily')}${source('b', '6h')}`,
  );
  for (const id of ['a', 'b']) {
    mkdirSync(path.join(folder, id));
    for (let i = 0; i < files; i += 1) {
      const sql = `INSERT INTO ${id}.t${i} SELECT * FROM ${id}.s${i};`;
      writeFileSync(path.join(folder, id, `f${i}.sql`), sql);
    }
  }
  return folder;
}

async function openFolder(files: number) {
  const app = await openApp({ folder: folderWith(files), logLevel: 'silent' });
  onTestFinished(() => app.close());
  return app;
}

test('without a configuration there is one clear error', () => {
  expect(() => findConfig(undefined, '/nonexistent')).toThrow(
    /gyebo.yaml: no such file; write a gyebo.yaml/,
  );
});

describe('scans of an app', () => {
  test('two sources run together, progress is told for both, and both end DONE', async () => {
    const app = await openFolder(60);
    const steps: ScanProgress[] = [];
    const stop = app.scans.subscribe((step) => steps.push(step));
    const runs = await app.scans.all(actor);
    stop();
    expect(runs.map((run) => `${run.source} ${run.state}`)).toEqual(['a DONE', 'b DONE']);
    const order = steps.map(({ run }) => run.source).join('');
    expect(order).toMatch(/ab+a|ba+b/);
    expect(app.scans.running()).toEqual([]);
  });

  test('a newer run of a source ends the older one', async () => {
    const app = await openFolder(120);
    const older = await app.scans.start('a', actor);
    const newer = await app.scans.start('a', actor);
    expect((await older.finished).state).toBe('SUPERSEDED');
    expect((await newer.finished).state).toBe('DONE');
  });

  test('a cancelled run ends CANCELLED; one that is not here cannot be cancelled', async () => {
    const app = await openFolder(120);
    const { run, finished } = await app.scans.start('a', actor);
    expect(app.scans.cancel(run.id)).toBe(true);
    expect((await finished).state).toBe('CANCELLED');
    expect(app.scans.cancel(run.id)).toBe(false);
  });

  test('closing interrupts what runs and says so', async () => {
    const folder = folderWith(120);
    const app = await openApp({ folder, logLevel: 'silent' });
    const { finished } = await app.scans.start('a', actor);
    await app.close();
    expect((await finished).state).toBe('INTERRUPTED');
  });

  test('a viewer may not scan', async () => {
    const app = await openFolder(1);
    const refused = app.scans.start('a', { name: 'lee', role: 'viewer' });
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  const due = async (app: App, now: number) => [...(await dueSources(app, now)).keys()];

  test('a source is due when it never ran and again when its period is over', async () => {
    const app = await openFolder(1);
    expect(await due(app, Date.now())).toEqual(['a', 'b']);
    await app.scans.all(actor);
    expect(await due(app, Date.now() + hour)).toEqual([]);
    expect(await due(app, Date.now() + 7 * hour)).toEqual(['b']);
    expect(await due(app, Date.now() + 25 * hour)).toEqual(['a', 'b']);
  });

  test('of two servers that find the same scan due, one runs it', async () => {
    const app = await openFolder(1);
    const newest = await dueSources(app, Date.now());
    expect(newest).toEqual(
      new Map([
        ['a', 0],
        ['b', 0],
      ]),
    );
    const begun = await Promise.all(
      [1, 2].map(() => app.scans.all(actor, ['a'], undefined, newest)),
    );
    expect(begun.flat().map(({ source, state }) => [source, state])).toEqual([['a', 'DONE']]);
    const { rows } = await app.read('listScans', { first: 9 });
    expect(rows).toHaveLength(1);
  });

  test('a run that its server could not end is taken up once', async () => {
    const app = await openFolder(1);
    const [last] = await app.scans.all(actor, ['a']);
    expect(last?.state).toBe('DONE');
    for (const taken of [['a', 'b'], ['b']]) {
      const at = new Date().toISOString();
      const run = await app.write('beginScan', { actor, source: 'a', type: 'sql-files', at });
      const end = { run: run.id, state: 'INTERRUPTED' as const, message: 'gone', at };
      await app.write('endScan', end);
      expect(await due(app, Date.now())).toEqual(taken);
    }
  });
});
