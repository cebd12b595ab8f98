import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { GyeboError } from '../../server/core/errors.ts';
import type { Store } from '../../server/store/store.ts';
import type { RaceEvent } from './history.ts';
import { violations } from './oracle.ts';
import type { Order, Report } from './process-faults.ts';
import type { RaceActions } from './race-actions.ts';
import { soaking } from './soak.ts';
import type { RaceEngine } from './testRaces.ts';

/** An engine on a server that can go wrong in these ways, between it and whoever opens `faulty`. */
export interface FaultyEngine extends RaceEngine {
  faults: readonly string[];
  /** Where a store is opened that the faults hit, and one that they do not; both the same, and empty. */
  places(): Promise<{ faulty: string; direct: string }>;
  /** Begins a fault. */
  strike(fault: string): void | Promise<void>;
  /** How often it has struck. */
  struck(): number;
  /** Ends it. */
  heal(fault: string): Promise<void>;
  /** What no commit may leave behind. */
  torn(): Promise<unknown[]>;
}

const rounds = soaking ? 100 : 30;
const start = Date.parse('2026-03-01T00:00:00.000Z');
/** A server that does nothing any more is not waited for. */
const patience = 30_000;
type Deed = Extract<Report, { type: 'deed' }>;

/** The server under test, in a process of its own so that it can be killed. */
interface Server {
  process: ChildProcess;
  /** The newest word on each deed of the round. */
  deeds: Map<number, Deed>;
  /** Somebody has looked at what is free. */
  looked: Promise<void>;
  done: Promise<void>;
}

async function startServer(engine: FaultyEngine, where: string): Promise<Server> {
  const script = fileURLToPath(new URL('./process-faults.ts', import.meta.url));
  const child = fork(script, [engine.opener, where], { execArgv: [] });
  await once(child, 'message');
  const [looked, done] = [Promise.resolve(), Promise.resolve()];
  return { process: child, deeds: new Map(), looked, done };
}

function give(server: Server, order: Order): void {
  server.deeds = new Map();
  const { process: child, deeds } = server;
  const [looked, ended] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  server.looked = looked.promise;
  server.done = ended.promise;
  const hear = (report: Report) => {
    if (report.round !== order.round) return;
    if (report.type === 'done') {
      ended.resolve(undefined);
      return;
    }
    deeds.set(report.number, report);
    if (report.dataset === 'B' && report.ended !== undefined) looked.resolve(undefined);
  };
  child.on('message', hear);
  const leave = () => ended.resolve(undefined);
  child.once('exit', leave);
  void ended.promise.then(() => child.off('message', hear).off('exit', leave));
  child.send(order);
}

/** A reader that somebody declares on another server; when that is known, if it ever is. */
async function declare(
  store: Store<RaceActions>,
  on: { round: number; at: string; dataset: string },
): Promise<number | undefined> {
  try {
    await store.write('declare', on);
    return Date.now();
  } catch (error) {
    if (
      error instanceof GyeboError &&
      ['UNAVAILABLE', 'CONFLICT', 'INVALID'].includes(error.code)
    ) {
      return undefined;
    }
    throw error;
  }
}

/** Everything that the round shows to be wrong. */
function wrongs(deeds: Deed[], history: RaceEvent[], readers: Map<string, number>): string[] {
  const found = violations(history);
  const told = (what: string, deed: Deed) => found.push(`${what}: ${JSON.stringify(deed)}`);
  for (const deed of deeds) {
    if (deed.ended === 'BROKEN') told('an error without a reason', deed);
    if (deed.name === 'look') {
      const readBy = readers.get(deed.dataset ?? '') ?? Infinity;
      if (deed.answer === 'SAFE' && deed.began > readBy) told('SAFE although it is read', deed);
      continue;
    }
    const times = history.filter((event) => event.at === deed.at).length;
    if (deed.ended === 'OK' && times === 0) told('acknowledged and lost', deed);
    if (times > 1) told('applied more than once', deed);
    if (deed.ended === 'REFUSED' && times > 0) told('refused and applied', deed);
  }
  return found;
}

/** Where faults are played, and what they came to. */
interface Stage {
  engine: FaultyEngine;
  faulty: string;
  /** A server that the faults do not hit. */
  other: Store<RaceActions>;
  server: Server;
  counts: Record<string, number>;
}

/** Lets the fault strike while the server works and somebody else declares a reader. */
async function playFault(stage: Stage, round: number, fault: string): Promise<void> {
  const { engine, other } = stage;
  const at = start + round * 1_000_000;
  const on = (offset: number) => ({ round, at: new Date(at + offset).toISOString() });
  await other.write('prepare', on(0));
  const { newest } = await other.read('history', { from: Number.MAX_SAFE_INTEGER });
  await other.write('declare', { ...on(1), dataset: 'A' });
  const readers = new Map([['A', Date.now()]]);
  const { server } = stage;
  // Where both are to go there is a race for the free one, now and then without a rival; else it is
  // seen to be free, then read.
  const drops = round % 2 === 0 ? ['A'] : ['A', 'B'];
  const isRivalled = round % 4 < 3;
  give(server, { round, at: at + 10, drops });
  await Promise.race([server.looked, server.done]);
  await sleep(Math.random() * 200);
  if (fault === 'KILL_SERVER') server.process.kill('SIGKILL');
  else await engine.strike(fault);
  const declared = isRivalled ? declare(other, { ...on(2), dataset: 'B' }) : undefined;
  await sleep(Math.random() * 300);
  if (fault !== 'KILL_SERVER') {
    for (const until = Date.now() + patience; engine.struck() === 0 && Date.now() < until;) {
      await sleep(10);
    }
    await engine.heal(fault);
  }
  count(stage, fault, fault === 'KILL_SERVER' ? 1 : engine.struck());
  const readBy = await declared;
  if (readBy !== undefined) readers.set('B', readBy);
  await sleep(Math.random() * 100);
  if (server.process.connected) server.process.send('stop');
  await server.done;
  if (fault === 'KILL_SERVER') stage.server = await startServer(engine, stage.faulty);
  const deeds = [...server.deeds.values()];
  const { events } = await other.read('history', { from: newest });
  const told = `round ${round}, ${fault}: ${JSON.stringify({ deeds, events })}`;
  expect(wrongs(deeds, events, readers), told).toEqual([]);
  for (const { name, ended, answer } of deeds) {
    const isTold = ended === 'OK' && name === 'look';
    count(stage, `${name} ${isTold ? answer : (ended ?? 'unknown')}`);
  }
  await other.write('leave', on(3));
}

function count({ counts }: Stage, key: string, by = 1): void {
  counts[key] = (counts[key] ?? 0) + by;
}

/** Scans, checks and drops on a server while it, its database or what lies between them fails. */
export function testFaults(engine: FaultyEngine): void {
  test(`${rounds} faults while a server scans, checks and drops: never SAFE, nothing lost or torn`, async () => {
    const { faulty, direct } = await engine.places();
    const other = await engine.openRacesAt(direct);
    const counts: Record<string, number> = {};
    const stage = { engine, faulty, other, server: await startServer(engine, faulty), counts };
    const began = performance.now();
    for (let round = 0; round < rounds; round++) {
      await playFault(stage, round, engine.faults[round % engine.faults.length] ?? '');
    }
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    console.log(`${rounds} faults: ${seconds} s, ${JSON.stringify(counts)}`);
    expect(await engine.torn()).toEqual([]);
    // Where nothing struck, or nothing was ever safe or refused, nothing was proved.
    for (const fault of engine.faults) expect(counts[fault], fault).toBeGreaterThan(0);
    for (const answer of ['look SAFE', 'look BLOCKED', 'tick OK', 'approve REFUSED', 'finish OK']) {
      expect(counts[answer], answer).toBeGreaterThan(0);
    }
    stage.server.process.kill('SIGKILL');
    await other.close();
  }, 3_600_000);
}
