const day = 86_400_000;
const monthDays = 30.44;

/**
 * How long ago, as people say it: days may be named (어제, yesterday), months and years are always
 * counted, and years begin at 24 months ("지난달" and "작년" say too little).
 */
export function ago(instant: string, language: string, now: number = Date.now()): string {
  const elapsed = new Date(instant).getTime() - now;
  const size = Math.abs(elapsed);
  const counted = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  if (size < 60_000) return language === 'ko' ? '방금' : 'just now';
  if (size < 3_600_000) return counted.format(Math.trunc(elapsed / 60_000), 'minute');
  if (size < day) return counted.format(Math.trunc(elapsed / 3_600_000), 'hour');
  const days = Math.trunc(elapsed / day);
  if (Math.abs(days) < 31) {
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  }
  const months = Math.trunc(days / monthDays) || Math.sign(days);
  if (Math.abs(months) < 24) return counted.format(months, 'month');
  return counted.format(Math.trunc(days / 365.25), 'year');
}

/** The instant with its zone, for titles and tables. */
export function absolute(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'long',
  }).format(new Date(instant));
}

/** The calendar day only. */
export function dayOf(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    dateStyle: 'medium',
  }).format(new Date(instant));
}

/** A length of time in its largest whole unit: 3600 → 1 hour. */
export function lasting(seconds: number, language: string): string {
  const units = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
    ['second', 1],
  ] as const;
  const [unit, size] = units.find(([, length]) => seconds >= length) ?? ['second', 1];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(seconds / size);
}
