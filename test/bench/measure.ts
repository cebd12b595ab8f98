import { readFileSync } from 'node:fs';

/** One line of the report. */
export interface Measure {
  what: string;
  /** Named figures: milliseconds unless the name says otherwise. */
  figures: Record<string, number>;
}

/** Milliseconds of CPU used so far by all threads of this process, and by servers that work for it. */
export type CpuClock = () => number;

export const ownClock: CpuClock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const ticksPerSecond = 100;

/** CPU of another process of this machine (Linux), to the hundredth of a second; 0 where it cannot be seen. */
export function cpuOfProcess(pid: number | undefined): number {
  try {
    const told = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = told.slice(told.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1_000) / ticksPerSecond;
  } catch {
    return 0;
  }
}

/** What several pieces of work took. */
export interface Meter {
  cpu: number;
  wall: number;
  add<T>(work: () => T | Promise<T>): Promise<T>;
}

/** Adds up what several pieces of work take, and leaves out what lies between them. */
export function meter(clock: CpuClock): Meter {
  const spent: Meter = {
    cpu: 0,
    wall: 0,
    async add<T>(work: () => T | Promise<T>): Promise<T> {
      const began = performance.now();
      const before = clock();
      const value = await work();
      spent.cpu += clock() - before;
      spent.wall += performance.now() - began;
      return value;
    },
  };
  return spent;
}

/** CPU and wall time of one piece of work, in ms. */
export async function timed(clock: CpuClock, work: () => unknown): Promise<Meter> {
  const spent = meter(clock);
  await spent.add(work);
  return spent;
}

const quietMilliseconds = 1_000;
const quietShare = 0.05;

/** Waits until nothing works on its own any more; gives the CPU that it took. */
export async function settled(clock: CpuClock): Promise<number> {
  const began = clock();
  for (;;) {
    const before = clock();
    await new Promise((done) => setTimeout(done, quietMilliseconds));
    if (clock() - before < quietMilliseconds * quietShare) return before - began;
  }
}

/** CPU of one repetition, median and 95th percentile of `samples` batches of `repeat`. */
export async function sampled(
  clock: CpuClock,
  work: (index: number) => unknown,
  samples: number,
  repeat = 1,
): Promise<{ median: number; p95: number }> {
  const found: number[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const { cpu } = await timed(clock, async () => {
      for (let index = 0; index < repeat; index++) await work(sample * repeat + index);
    });
    found.push(cpu / repeat);
  }
  return { median: percentile(found, 50), p95: percentile(found, 95) };
}

export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}

export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
