const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const two = (value: number): string => String(value).padStart(2, '0');

const directives: Record<string, (date: Date) => string> = {
  Y: (date) => String(date.getUTCFullYear()),
  y: (date) => two(date.getUTCFullYear() % 100),
  m: (date) => two(date.getUTCMonth() + 1),
  d: (date) => two(date.getUTCDate()),
  H: (date) => two(date.getUTCHours()),
  M: (date) => two(date.getUTCMinutes()),
  S: (date) => two(date.getUTCSeconds()),
  f: () => '000000',
  A: (date) => days[date.getUTCDay()] ?? '',
  a: (date) => (days[date.getUTCDay()] ?? '').slice(0, 3),
  B: (date) => months[date.getUTCMonth()] ?? '',
  b: (date) => (months[date.getUTCMonth()] ?? '').slice(0, 3),
  F: (date) =>
    `${String(date.getUTCFullYear())}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`,
  T: (date) =>
    `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`,
  s: (date) => String(Math.floor(date.getTime() / 1000)),
  '%': () => '%',
};

/** `strftime` of a date whose UTC fields hold the local time. */
export function strftime(date: Date, format: string): string {
  return format.replace(/%-?([a-zA-Z%])/g, (whole, directive: string) => {
    const make = directives[directive];
    if (!make) return whole;
    return whole.startsWith('%-') ? make(date).replace(/^0(?=\d)/, '') : make(date);
  });
}

const fields: Record<string, string> = {
  Y: '(?<Y>\\d{4})',
  y: '(?<y>\\d{2})',
  m: '(?<m>\\d{1,2})',
  d: '(?<d>\\d{1,2})',
  H: '(?<H>\\d{1,2})',
  M: '(?<M>\\d{1,2})',
  S: '(?<S>\\d{1,2})',
  f: '\\d+',
  z: '[+-]\\d\\d:?\\d\\d',
};

/** `strptime` for numeric directives: milliseconds of UTC, NaN when the text does not fit. */
export function strptime(text: string, format: string): number {
  const source = format
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/%([a-zA-Z])/g, (_whole, directive: string) => fields[directive] ?? '.+');
  const groups = new RegExp(`^${source}$`).exec(text)?.groups;
  if (!groups) return NaN;
  const year = groups['Y'] ?? (groups['y'] === undefined ? '1900' : `20${groups['y']}`);
  const at = (name: string, byDefault: number): number => Number(groups[name] ?? byDefault);
  return Date.UTC(Number(year), at('m', 1) - 1, at('d', 1), at('H', 0), at('M', 0), at('S', 0));
}
