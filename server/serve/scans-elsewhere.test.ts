import { expect, test } from 'vitest';
import type { ScanStanding } from '../actions/scan.ts';
import type { App } from '../app.ts';
import type { ScanRun } from '../core/scan.ts';
import { run } from '../graphql/fixtures/shop.ts';
import { scansElsewhere } from './scans-elsewhere.ts';
import { scanControl } from './scan-control.ts';

const actor = { name: 'kim', role: 'editor' } as const;
const own: ScanRun = { ...run, id: 8, state: 'RUNNING' };
const other: ScanRun = { ...run, id: 9, state: 'RUNNING' };

/** A server that runs scan 8; scan 9 runs on another one. */
function world() {
  const store = { standing: [] as ScanStanding[], asked: 0, ended: [] as unknown[] };
  const app = {
    read: async (name: string, asked: { id: number } | null) => {
      if (name === 'listScans') return { rows: [own, other].filter(({ id }) => id === asked?.id) };
      store.asked++;
      if (store.asked === 1) throw new Error('the store is away');
      return store.standing;
    },
    write: async (name: string, input: unknown) => store.ended.push([name, input]),
    scans: {
      running: () => [own],
      subscribe: () => () => undefined,
      cancel: (id: number) => id === own.id,
    },
  } as unknown as App;
  return { app, store };
}

test('steps of runs elsewhere are told as they change, to their end, and none of runs here', async () => {
  const { app, store } = world();
  const seen: string[] = [];
  const ended = Promise.withResolvers<undefined>();
  const over: ScanRun = { ...run, id: 5 };
  store.standing = [
    { run: over, done: 1, what: '' },
    { run: own, done: 1, what: '' },
    { run: other, done: 3, total: 9, what: 'a.py' },
  ];
  const stop = scansElsewhere(app, 5).subscribe(({ scan, done, total, what }) => {
    seen.push(`${scan.id} ${scan.state} ${done}/${total} ${what}`);
    if (scan.state !== 'RUNNING') ended.resolve(undefined);
    const state = done === 3 ? 'RUNNING' : 'INTERRUPTED';
    setTimeout(() => {
      store.standing = [{ run: { ...other, state }, done: 7, total: 9, what: 'b.py' }];
    }, 30);
  });
  await ended.promise;
  stop();
  expect(seen).toEqual(['9 RUNNING 3/9 a.py', '9 RUNNING 7/9 b.py', '9 INTERRUPTED 7/9 b.py']);
});

test('the store is asked only while somebody listens', async () => {
  const { app, store } = world();
  const elsewhere = scansElsewhere(app, 5);
  const pause = () => new Promise((done) => setTimeout(done, 60));
  await pause();
  expect(store.asked).toBe(0);
  const stop = elsewhere.subscribe(() => undefined);
  await pause();
  expect(store.asked).toBeGreaterThan(1);
  stop();
  const before = store.asked;
  await pause();
  expect(store.asked).toBe(before);
});

test('a run of another server is cancelled in the store', async () => {
  const { app, store } = world();
  await scanControl(app).cancel({ run: 9, actor });
  expect(store.ended).toEqual([
    ['endScan', expect.objectContaining({ run: 9, state: 'CANCELLED', message: 'cancelled' })],
  ]);
});
