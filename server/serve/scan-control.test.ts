import { expect, test } from 'vitest';
import type { App } from '../app.ts';
import type { ScanStep } from '../graphql/context.ts';
import { run } from '../graphql/fixtures/shop.ts';
import type { ScanRun } from '../core/scan.ts';
import type { ScanProgress } from '../scan-runner.ts';
import { scanControl } from './scan-control.ts';

const actor = { name: 'kim', role: 'editor' } as const;
const running = { ...run, state: 'RUNNING' as const };

function world(state: 'RUNNING' | 'DONE') {
  let now: ScanRun['state'] = state;
  const listeners = new Set<(progress: ScanProgress) => void>();
  const app = {
    config: { sources: [{ id: 'dags' }, { id: 'sql' }, { id: 'pg' }] },
    read: async (_name: string, { id }: { id: number }) => ({
      rows: id === run.id ? [{ ...run, state: now }] : [],
    }),
    log: { error: () => undefined },
    scans: {
      all: () => new Promise(() => undefined),
      running: () => [running, { ...running, id: 8 }],
      cancel: () => {
        setTimeout(() => (now = 'CANCELLED'), 30);
        return state === 'RUNNING';
      },
      subscribe(listener: (progress: ScanProgress) => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    refresh: async () => undefined,
  } as unknown as App;
  const emit = (progress: ScanProgress) => listeners.forEach((listener) => listener(progress));
  return { control: scanControl(app), listeners, emit };
}

async function collect(steps: AsyncIterable<ScanStep>): Promise<ScanStep[]> {
  const seen: ScanStep[] = [];
  for await (const step of steps) seen.push(step);
  return seen;
}

const never = new AbortController().signal;

test('progress tells where a run stands, skips what a slow reader missed, and ends with the run', async () => {
  const { control, emit, listeners } = world('RUNNING');
  const seen: [string, number][] = [];
  for await (const { scan, done } of control.progress({ run: run.id, signal: never })) {
    seen.push([scan.state, done]);
    if (seen.length > 1) continue;
    emit({ run: { ...running, id: 99 }, done: 5, what: 'another' });
    for (let done = 1; done < 50; done++) emit({ run: running, done, what: 'a' });
    setTimeout(() => emit({ run, done: 50, what: '' }));
  }
  expect(seen).toEqual([
    ['RUNNING', 0],
    ['RUNNING', 49],
    ['DONE', 50],
  ]);
  expect(listeners.size).toBe(0);
});

test('a run that is over is told once', async () => {
  const { control, listeners } = world('DONE');
  const seen = await collect(control.progress({ run: run.id, signal: never }));
  expect(seen.map(({ scan }) => scan.state)).toEqual(['DONE']);
  expect(listeners.size).toBe(0);
});

test('following all ends when the reader leaves, even while nothing happens', async () => {
  const { control, listeners } = world('RUNNING');
  const leaving = new AbortController();
  const all = collect(control.progress({ signal: leaving.signal }));
  setTimeout(() => leaving.abort(), 20);
  expect(await all).toEqual([]);
  expect(listeners.size).toBe(0);
});

test('starting all gives the runs that have begun', async () => {
  const runs = await world('RUNNING').control.start({ actor });
  expect(runs.map(({ id }) => id)).toEqual([7, 8]);
});

test('who may only look neither starts nor cancels', async () => {
  const { control } = world('RUNNING');
  const viewer = { name: 'lee', role: 'viewer' } as const;
  await expect(control.start({ actor: viewer })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(control.cancel({ run: 7, actor: viewer })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('only what runs here can be cancelled, and it is told once it has ended', async () => {
  const cancelled = await world('RUNNING').control.cancel({ run: 7, actor });
  expect(cancelled).toMatchObject({ id: 7, state: 'CANCELLED' });
  const over = world('DONE').control;
  await expect(over.cancel({ run: 7, actor })).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(over.cancel({ run: 1, actor })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
