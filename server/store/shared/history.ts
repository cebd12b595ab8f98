const dayMs = 86_400_000;
/** A reader that runs once a year is missed for a year, and some days. */
const slowestDays = 370;

/** Milliseconds since 1970 before which vanished edges are history: twice what core looks back at most. */
export function historyStart(now: number, windowDays: number): number {
  return now - 2 * Math.max(windowDays, slowestDays) * dayMs;
}
