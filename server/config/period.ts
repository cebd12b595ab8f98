const words: Record<string, number> = { hourly: 3600, daily: 86_400, weekly: 604_800 };
const units: Record<string, number> = { m: 60, h: 3600, d: 86_400 };

/** Seconds of `hourly`, `daily`, `weekly`, `30m`, `6h`, `2d`; undefined for anything else. */
export function parsePeriod(text: string): number | undefined {
  const word = Object.hasOwn(words, text) ? words[text] : undefined;
  if (word !== undefined) return word;
  const match = /^([1-9]\d{0,4})\s*([mhd])$/.exec(text);
  const unit = match?.[2] ? units[match[2]] : undefined;
  return unit === undefined ? undefined : Number(match?.[1]) * unit;
}

/** Seconds after which a finish is too old: said, or twice the schedule, or 7 days. */
export function limitSeconds(source: { schedule?: string; limitHours?: number }): number {
  if (source.limitHours !== undefined) return Math.round(source.limitHours * 3600);
  const period = source.schedule === undefined ? undefined : parsePeriod(source.schedule);
  return period === undefined ? 7 * 86_400 : 2 * period;
}
