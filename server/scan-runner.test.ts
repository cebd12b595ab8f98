import { expect, test } from 'vitest';
import { admin, chain, openActionStore, ref } from '../test/contract/actionStore.ts';
import type { Actions } from './actions/registry.ts';
import { packScopes, type ScanMessage } from './scan-batch.ts';
import { runScan, type ScanProgress, type ScanWorld } from './scan-runner.ts';
import type { Store } from './store/store.ts';

const done: ScanMessage = { type: 'done', listed: ['folder:dags'], memory: { seen: 3 } };

function worldOf(store: Store<Actions>, messages: () => AsyncIterable<ScanMessage>) {
  const progress: ScanProgress[] = [];
  const world: ScanWorld = {
    store,
    now: () => new Date().toISOString(),
    onProgress: (step) => progress.push(step),
    onLog: () => undefined,
    open: messages,
  };
  return { world, progress };
}

const order = (signal = new AbortController().signal) => ({
  source: 'dags',
  type: 'airflow',
  actor: admin,
  breakerPercent: 20,
  signal,
});

async function* stream(...messages: ScanMessage[]): AsyncGenerator<ScanMessage> {
  yield* messages;
}

test('a whole run ends DONE, remembers, and tells how far it is', async () => {
  const store = await openActionStore();
  const { world, progress } = worldOf(store, () =>
    stream(packScopes(chain), { type: 'progress', done: 1, total: 3, what: 'a.py' }, done),
  );
  const run = await runScan(world, order());
  expect(run).toMatchObject({ state: 'DONE', counts: { scopesSeen: 3 } });
  expect(await store.read('sourceMemory', { source: 'dags' })).toEqual({ seen: 3 });
  expect(progress.map(({ run: { state }, what }) => `${state} ${what}`)).toEqual([
    'RUNNING a.py',
    'DONE DONE',
  ]);
});

test('a failed run withdraws nothing, and its message holds no password', async () => {
  const store = await openActionStore();
  await runScan(worldOf(store, () => stream(packScopes(chain), done)).world, order());
  const message = 'connect postgres://app:hunter2@db:5432 refused';
  const broken = await runScan(
    worldOf(store, () => stream({ type: 'failed', message })).world,
    order(),
  );
  expect(broken).toMatchObject({
    state: 'FAILED',
    message: 'connect postgres://app:***@db:5432 refused',
  });
  const { node } = await store.read('assetDetails', { asset: { ref: ref('dw.orders') } });
  expect(node.state).toBe('ACTIVE');
});

test('a stream that ends without a result is a failure', async () => {
  const store = await openActionStore();
  const run = await runScan(worldOf(store, () => stream()).world, order());
  expect(run).toMatchObject({ state: 'FAILED', message: 'the scan ended without a result' });
});

test('a cancelled run keeps what it wrote and withdraws nothing', async () => {
  const store = await openActionStore();
  const controller = new AbortController();
  const { world } = worldOf(store, async function* () {
    yield packScopes(chain.slice(0, 1));
    controller.abort();
    yield { type: 'failed', message: 'This operation was aborted' };
  });
  expect(await runScan(world, order(controller.signal))).toMatchObject({ state: 'CANCELLED' });
  const { node } = await store.read('assetDetails', { asset: { ref: ref('dw.orders') } });
  expect(node.state).toBe('ACTIVE');
});

test('an older run learns that it is superseded and writes no more', async () => {
  const store = await openActionStore();
  const { world } = worldOf(store, async function* () {
    yield packScopes(chain.slice(0, 1));
    await runScan(worldOf(store, () => stream(packScopes(chain.slice(1)), done)).world, order());
    yield packScopes(chain.slice(0, 1));
    yield done;
  });
  const older = await runScan(world, order());
  expect(older.state).toBe('SUPERSEDED');
  const runs = (await store.read('listScans', { first: 10 })).rows;
  expect(runs.map((run) => run.state).sort()).toEqual(['DONE', 'SUPERSEDED']);
});

test('a run that lost much is HELD with the words to release it, and release finishes it', async () => {
  const store = await openActionStore();
  const many = Array.from({ length: 12 }, (_, i) => ({
    coverage: { scope: `file:${i}`, parent: 'folder:dags', state: 'SEEN' as const },
    observations: [
      {
        type: 'asset' as const,
        asset: ref(`dw.t${i}`),
        method: 'STATIC' as const,
        facts: { name: `t${i}`, platform: 'redshift' },
      },
    ],
  }));
  await runScan(worldOf(store, () => stream(packScopes(many), done)).world, order());
  const few = packScopes(many.slice(0, 6));
  const held = await runScan(worldOf(store, () => stream(few, done)).world, order());
  expect(held.state).toBe('HELD');
  expect(held.message).toMatch(/\S/);
  const released = await store.write('releaseScan', {
    actor: admin,
    run: held.id,
    reason: 'old tables went',
  });
  expect(released).toMatchObject({ state: 'DONE', counts: { assetsVanished: 6 } });
});
