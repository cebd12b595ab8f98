import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GyeboError } from '../../server/core/errors.ts';
import type { Store } from '../../server/store/store.ts';
import { perform, phases } from './commands.ts';
import type { Arena, Command } from './commands.ts';
import type { RaceEvent } from './history.ts';
import { violations } from './oracle.ts';
import type { RaceActions } from './race-actions.ts';
import { raceSeed, soaking } from './soak.ts';

/** An engine whose store may be opened several times at once. */
export interface RaceEngine {
  openRacesAt(where: string): Promise<Store<RaceActions>>;
  /** URL of the module whose `openRacesAt` this is: another process imports it. */
  opener: string;
  /** A place with nothing in it yet. */
  place(): string | Promise<string>;
}

const rounds = soaking ? 300 : 100;
const start = Date.parse('2026-03-01T00:00:00.000Z');

function createArena(store: Store<RaceActions>, round: number, clock: { at: number }): Arena {
  return {
    round,
    read: store.read,
    write: store.write,
    now: () => new Date((clock.at += 60_000)).toISOString(),
    wait: () => void (clock.at += 40 * 86_400_000),
  };
}

/** One race of a round, its commands shared out among the instances; gives what was committed. */
async function play(
  stores: Store<RaceActions>[],
  round: number,
  race: Command[][],
): Promise<RaceEvent[]> {
  const clock = { at: start };
  const arenas = stores.map((store) => createArena(store, round, clock));
  const [first] = arenas;
  if (first === undefined) throw new Error('a race needs a store');
  await first.write('prepare', { round, at: first.now() });
  const { newest } = await first.read('history', { from: Number.MAX_SAFE_INTEGER });
  for (const phase of race) {
    const runs = phase.map((command, index) =>
      perform(arenas[index % arenas.length] ?? first, command),
    );
    await Promise.all(runs);
  }
  await first.write('leave', { round, at: first.now() });
  return (await first.read('history', { from: newest })).events;
}

/** Random races through the port, each judged by the oracle over what was committed, in that order. */
export function testRaces(engine: RaceEngine): void {
  test(`${rounds} races on two instances: nothing that is read is dropped`, async () => {
    const where = await engine.place();
    const stores = [await engine.openRacesAt(where), await engine.openRacesAt(where)];
    console.log(`races through the port: ${rounds} rounds, seed ${raceSeed}`);
    const races = fc.sample(phases, { numRuns: rounds, seed: raceSeed });
    const counts: Record<string, number> = {};
    const began = performance.now();
    for (const [round, race] of races.entries()) {
      const history = await play(stores, round, race);
      for (const { type } of history) counts[type] = (counts[type] ?? 0) + 1;
      const told = `round ${round} of seed ${raceSeed}: ${JSON.stringify({ race, history })}`;
      expect(violations(history), told).toEqual([]);
    }
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    console.log(`races through the port: ${seconds} s, ${JSON.stringify(counts)}`);
    expect(counts['dropped']).toBeGreaterThan(rounds / 20);
    expect(counts['signed']).toBeGreaterThan(0);
    for (const store of stores) await store.close();
  }, 1_800_000);

  test(`${rounds} times one process declares a consumer while another drops`, async () => {
    const where = await engine.place();
    const store = await engine.openRacesAt(where);
    const other = await startOther(engine, where);
    const outcomes = { dropped: 0, refused: 0 };
    const began = performance.now();
    for (let round = 0; round < rounds; round++) {
      const { history, dropped } = await duel(store, other, round);
      expect(violations(history), JSON.stringify(history)).toEqual([]);
      expect(history.filter((event) => event.type === 'declared')).toHaveLength(1);
      // Alone on the field, either of them gets its way.
      if (round === 0) expect(dropped).toBe(true);
      if (round === 1) expect(dropped).toBe(false);
      outcomes[dropped ? 'dropped' : 'refused']++;
    }
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    console.log(`two processes: ${seconds} s, ${JSON.stringify(outcomes)}`);
    other.kill('SIGKILL');
    await store.close();
  }, 1_800_000);
}

async function startOther(engine: RaceEngine, where: string): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('./process.ts', import.meta.url));
  const other = fork(script, [engine.opener, where], { execArgv: [] });
  await once(other, 'message');
  return other;
}

/** A check that found nobody, then the drop here and the consumer there, as close as may be. */
async function duel(
  store: Store<RaceActions>,
  other: ChildProcess,
  round: number,
): Promise<{ history: RaceEvent[]; dropped: boolean }> {
  const on = { round, at: new Date(start + round).toISOString(), dataset: 'A' };
  await store.write('prepare', on);
  const { newest } = await store.read('history', { from: Number.MAX_SAFE_INTEGER });
  const { verdict } = await store.read('look', on);
  expect(verdict.verdict).toBe('SAFE');
  const { fingerprint } = verdict;
  const none = { ...on, by: 'dan', request: '', saw: 0, fingerprint };
  await store.write('ask', none);
  const request = (await store.read('look', on)).asked?.id ?? '';
  await store.write('approve', { ...none, by: 'ann', request, saw: 1 });
  const declared = once(other, 'message');
  const declare = (after: number) => other.send({ ...on, after });
  if (round === 1) {
    declare(0);
    await declared;
  } else if (round > 1) {
    declare(Math.random() * 15);
    await sleep(Math.random() * 15);
  }
  const dropped = await store
    .write('tick', { ...none, request, saw: 2 })
    .then(() => true)
    .catch((error: unknown) => {
      if (error instanceof GyeboError && error.code === 'CONFLICT') return false;
      throw error;
    });
  if (round === 0) declare(0);
  await declared;
  const { events: history } = await store.read('history', { from: newest });
  await store.write('leave', on);
  return { history, dropped };
}
