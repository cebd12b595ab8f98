import { dayMs } from '../deletion/graph.ts';

/** From some assets to what takes their place: until nobody reads the old ones any more. */
export interface Migration {
  revision: number;
  changedBy: string;
  changedAt: string;
  /** `refText` of what is to be left. */
  from: string[];
  /** `refText` of what takes its place. */
  to: string;
  by: string;
  startedAt: string;
  note?: string;
  /** Day by which nobody should read the old ones. */
  due?: string;
  endedAt?: string;
}

/** A reader of the old: since when it was seen, and until when. */
export interface MigrationReader {
  firstSeenAt: string;
  vanishedAt?: string;
}

/** How many readers there were on a day. */
export interface BurnPoint {
  day: string;
  readers: number;
}

/** Readers left, day by day from the start until now; at most `most` days, evenly picked, both ends kept. */
export function burnDown(
  readers: MigrationReader[],
  startedAt: string,
  now: string,
  most = 60,
): BurnPoint[] {
  const first = Date.parse(startedAt.slice(0, 10));
  const days = Math.max(0, Math.floor((Date.parse(now) - first) / dayMs));
  const stride = Math.max(1, Math.ceil(days / Math.max(1, most - 1)));
  const picked = new Set<number>([days]);
  for (let day = 0; day <= days; day += stride) picked.add(day);
  return [...picked]
    .sort((a, b) => a - b)
    .map((day) => {
      // As it stood at the end of that day; today's end is now.
      const end = Math.min(first + (day + 1) * dayMs - 1, Date.parse(now));
      const count = readers.filter(
        ({ firstSeenAt, vanishedAt }) =>
          Date.parse(firstSeenAt) <= end &&
          (vanishedAt === undefined || Date.parse(vanishedAt) > end),
      );
      return {
        day: new Date(first + day * dayMs).toISOString().slice(0, 10),
        readers: count.length,
      };
    });
}
