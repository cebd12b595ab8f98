/** One line of the report. */
export interface Measure {
  what: string;
  /** Named figures: milliseconds unless the name says otherwise. */
  figures: Record<string, number>;
}

/** CPU of all threads of this process while `work` runs, in ms, with its wall time. */
export async function timed(work: () => unknown): Promise<{ cpu: number; wall: number }> {
  const began = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1_000, wall: performance.now() - began };
}

/** What several pieces of work took. */
export interface Meter {
  cpu: number;
  wall: number;
  add<T>(work: () => T | Promise<T>): Promise<T>;
}

/** Adds up what several pieces of work take, and leaves out what lies between them. */
export function meter(): Meter {
  const spent: Meter = {
    cpu: 0,
    wall: 0,
    async add<T>(work: () => T | Promise<T>): Promise<T> {
      const began = performance.now();
      const before = process.cpuUsage();
      const value = await work();
      const { user, system } = process.cpuUsage(before);
      spent.cpu += (user + system) / 1_000;
      spent.wall += performance.now() - began;
      return value;
    },
  };
  return spent;
}

/** CPU of one repetition, median and 95th percentile of `samples` batches of `repeat`. */
export async function sampled(
  work: (index: number) => unknown,
  samples: number,
  repeat = 1,
): Promise<{ median: number; p95: number }> {
  const found: number[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const { cpu } = await timed(async () => {
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
