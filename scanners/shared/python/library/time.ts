import { isPartial, mark } from '../text.ts';
import { numeric } from '../comparison.ts';
import type { Arguments, Machine, Native, Value } from '../value.ts';
import { argument, float, is, nativeFunction, unknown } from '../values.ts';
import { strftime, strptime } from './time-format.ts';
import { functionsUnder, type Work } from './table.ts';

/** An instant: milliseconds of UTC and the zone's name; `dynamic` depends on the day of the run. */
export type Instant = { milliseconds: number; zone: string } | 'dynamic';

const instants = new WeakMap<Native, Instant>();
const durations = new WeakMap<Native, number | undefined>();
const zones = new WeakMap<Native, string>();

/** The instant behind a datetime value; undefined when it is none. */
export const instantOf = (value: Value | undefined): Instant | undefined =>
  is(value, 'native') ? instants.get(value) : undefined;

/** Seconds of a timedelta; undefined when it is none. */
export const secondsOf = (value: Value | undefined): number | undefined =>
  is(value, 'native') ? durations.get(value) : undefined;

/** Milliseconds a zone is ahead of UTC at an instant. */
function zoneOffset(zone: string, milliseconds: number): number {
  if (zone === 'UTC') return 0;
  const fixed = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3]);
    return (fixed[1] === '-' ? -1 : 1) * minutes * 60_000;
  }
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }).formatToParts(new Date(milliseconds));
    const at = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
    const local = Date.UTC(
      at('year'),
      at('month') - 1,
      at('day'),
      at('hour'),
      at('minute'),
      at('second'),
    );
    return local - Math.floor(milliseconds / 1000) * 1000;
  } catch {
    return 0;
  }
}

/** UTC milliseconds of a wall-clock time in a zone. */
function fromLocal(local: number, zone: string): number {
  const first = local - zoneOffset(zone, local);
  return local - zoneOffset(zone, first);
}

/** A datetime value. */
export function instantValue(instant: Instant): Native {
  const native: Native = {
    t: 'native',
    type: 'datetime',
    text: () =>
      instant === 'dynamic' ? mark('now') : strftime(localDate(instant), '%Y-%m-%d %H:%M:%S'),
    order: () => (instant === 'dynamic' ? undefined : instant.milliseconds),
    binary: (_machine, operator, other, reflected) => shift(instant, operator, other, reflected),
    attribute: (machine, name) => instantAttribute(machine, instant, name),
  };
  instants.set(native, instant);
  return native;
}

const localDate = (instant: Exclude<Instant, 'dynamic'>): Date =>
  new Date(instant.milliseconds + zoneOffset(instant.zone, instant.milliseconds));

function shift(
  instant: Instant,
  operator: string,
  other: Value,
  reflected: boolean,
): Value | undefined {
  const otherInstant = instantOf(other);
  if (otherInstant !== undefined && operator === '-') {
    if (instant === 'dynamic' || otherInstant === 'dynamic') return durationValue(undefined);
    return durationValue((instant.milliseconds - otherInstant.milliseconds) / 1000);
  }
  const seconds = secondsOf(other);
  if (operator !== '+' && operator !== '-') return undefined;
  if (instant === 'dynamic' || seconds === undefined) return instantValue('dynamic');
  const sign = operator === '-' && !reflected ? -1 : 1;
  return instantValue({ ...instant, milliseconds: instant.milliseconds + sign * seconds * 1000 });
}

function instantAttribute(machine: Machine, instant: Instant, name: string): Value | undefined {
  if (instant === 'dynamic') return dynamicAttribute(name);
  const date = localDate(instant);
  const fields: Record<string, number> = {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
  if (name in fields) return fields[name];
  if (name === 'tzinfo') return zoneValue(instant.zone);
  return nativeFunction(name, (_machine, given) =>
    instantMethod(machine, instant, date, name, given),
  );
}

function dynamicAttribute(name: string): Value {
  if (/^(year|month|day|hour|minute|second)$/.test(name)) return unknown(name);
  const textual = /^(strftime|isoformat|format|to_date_string|__format__)$/.test(name);
  return nativeFunction(name, () => (textual ? mark('now') : instantValue('dynamic')));
}

function instantMethod(
  machine: Machine,
  instant: Exclude<Instant, 'dynamic'>,
  date: Date,
  name: string,
  given: Arguments,
): Value {
  const format = given.positional[0];
  switch (name) {
    case 'strftime':
    case '__format__':
      return typeof format === 'string' ? strftime(date, format) : unknown(name);
    case 'isoformat':
      return strftime(date, '%Y-%m-%dT%H:%M:%S');
    case 'to_date_string':
      return strftime(date, '%Y-%m-%d');
    case 'date':
    case 'in_timezone':
    case 'astimezone':
      return instantValue(instant);
    case 'replace':
      return replaced(instant, date, given);
    case 'weekday':
      return (date.getUTCDay() + 6) % 7;
    case 'add':
    case 'subtract': {
      const seconds = durationSeconds(given);
      const sign = name === 'add' ? 1 : -1;
      return instantValue({
        ...instant,
        milliseconds: instant.milliseconds + sign * (seconds ?? 0) * 1000,
      });
    }
    case 'timestamp':
      return float(instant.milliseconds / 1000);
    default:
      return machine.uncertain.length > 0 ? unknown(name) : instantValue(instant);
  }
}

function replaced(instant: Exclude<Instant, 'dynamic'>, date: Date, given: Arguments): Value {
  const part = (name: string, current: number): number =>
    numeric(given.keywords.get(name) ?? current) ?? current;
  const local = Date.UTC(
    part('year', date.getUTCFullYear()),
    part('month', date.getUTCMonth() + 1) - 1,
    part('day', date.getUTCDate()),
    part('hour', date.getUTCHours()),
    part('minute', date.getUTCMinutes()),
    part('second', date.getUTCSeconds()),
  );
  const zone = zoneOf(given.keywords.get('tzinfo')) ?? instant.zone;
  return instantValue({ milliseconds: fromLocal(local, zone), zone });
}

/** A timedelta value; undefined seconds: it is one, but how long is not known. */
export function durationValue(seconds: number | undefined): Native {
  const native: Native = {
    t: 'native',
    type: 'timedelta',
    text: () => (seconds === undefined ? mark('timedelta') : durationText(seconds)),
    key: () => String(seconds),
    order: () => seconds,
    truth: () => (seconds === undefined ? undefined : seconds !== 0),
    binary: (_machine, operator, other) => scaled(seconds, operator, other),
    attribute: (_machine, name) => {
      if (name === 'days')
        return seconds === undefined ? unknown(name) : Math.floor(seconds / 86_400);
      if (name === 'seconds') return seconds === undefined ? unknown(name) : seconds % 86_400;
      return nativeFunction(name, () => (seconds === undefined ? unknown(name) : float(seconds)));
    },
  };
  durations.set(native, seconds);
  return native;
}

function scaled(seconds: number | undefined, operator: string, other: Value): Value | undefined {
  if (seconds === undefined) return undefined;
  const number = numeric(other);
  const length = secondsOf(other);
  if (number !== undefined && operator === '*') return durationValue(seconds * number);
  if (number !== undefined && operator.startsWith('/')) return durationValue(seconds / number);
  if (length !== undefined && operator === '+') return durationValue(seconds + length);
  if (length !== undefined && operator === '-') return durationValue(seconds - length);
  return undefined;
}

function durationText(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const clock = `${String(Math.floor(rest / 3600))}:${two((rest % 3600) / 60)}:${two(rest % 60)}`;
  return days === 0 ? clock : `${String(days)} day${days === 1 ? '' : 's'}, ${clock}`;
}

const unitSeconds: Record<string, number> = {
  weeks: 604_800,
  days: 86_400,
  hours: 3_600,
  minutes: 60,
  seconds: 1,
  milliseconds: 0.001,
  microseconds: 0.000001,
  months: 2_592_000,
  years: 31_536_000,
};
const unitOrder = ['days', 'seconds', 'microseconds', 'milliseconds', 'minutes', 'hours', 'weeks'];

function durationSeconds(given: Arguments): number | undefined {
  let total = 0;
  const parts: [string, Value][] = [...given.keywords];
  for (const [index, value] of given.positional.entries())
    parts.push([unitOrder[index] ?? '', value]);
  for (const [unit, value] of parts) {
    const number = numeric(value);
    if (number === undefined) return undefined;
    total += number * (unitSeconds[unit] ?? 0);
  }
  return total;
}

const makeDuration: Work = (_machine, given) =>
  durationValue(given.open ? undefined : durationSeconds(given));

/** A time zone value. */
export function zoneValue(name: string): Native {
  const native: Native = { t: 'native', type: 'timezone', text: () => name };
  zones.set(native, name);
  return native;
}

const zoneOf = (value: Value | undefined): string | undefined => {
  if (typeof value === 'string') return value;
  return is(value, 'native') ? zones.get(value) : undefined;
};

const makeZone: Work = (_machine, given) => {
  const name = argument(given, 'key', 0) ?? argument(given, 'name', 0);
  const seconds = secondsOf(name);
  if (seconds !== undefined) {
    const minutes = Math.abs(seconds) / 60;
    const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
    return zoneValue(`${seconds < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`);
  }
  return typeof name === 'string' ? zoneValue(name) : zoneValue('UTC');
};

const parts = ['year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond'];

const makeInstant: Work = (_machine, given) => {
  const numbers = parts.map((name, index) => {
    const value = given.keywords.get(name) ?? given.positional[index];
    return value === undefined ? (index === 1 || index === 2 ? 1 : 0) : numeric(value);
  });
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0] = numbers;
  if (numbers.includes(undefined)) return instantValue('dynamic');
  const zone =
    zoneOf(given.keywords.get('tzinfo') ?? given.keywords.get('tz') ?? given.positional[7]) ??
    'UTC';
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  return Number.isNaN(local)
    ? instantValue('dynamic')
    : instantValue({ milliseconds: fromLocal(local, zone), zone });
};

const parseInstant: Work = (_machine, given) => {
  const [text, format] = given.positional;
  if (typeof text !== 'string' || isPartial(text)) return instantValue('dynamic');
  const milliseconds = typeof format === 'string' ? strptime(text, format) : parseIso(text);
  return Number.isNaN(milliseconds)
    ? instantValue('dynamic')
    : instantValue({ milliseconds, zone: 'UTC' });
};

/** ISO text to UTC milliseconds; without a zone it is UTC. */
export function parseIso(text: string): number {
  const match = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](.+))?$/.exec(text.trim());
  if (!match) return Date.parse(text);
  const time = match[4] ?? '00:00:00';
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(time);
  const full = /^\d\d:\d\d/.test(time) ? time : '00:00:00';
  return Date.parse(
    `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}T${full}${zoned ? '' : 'Z'}`,
  );
}

const now: Work = () => instantValue('dynamic');

const combine: Work = (_machine, given) => {
  const instant = instantOf(given.positional[0]);
  return instantValue(instant ?? 'dynamic');
};

const classWith = (name: string, make: Work): Value => ({
  ...nativeFunction(name, make),
  attribute: (_machine, attribute) => {
    if (/^(now|today|utcnow|fromtimestamp)$/.test(attribute)) return nativeFunction(attribute, now);
    if (attribute === 'strptime' || attribute === 'fromisoformat')
      return nativeFunction(attribute, parseInstant);
    if (attribute === 'combine') return nativeFunction(attribute, combine);
    if (attribute === 'min') {
      return instantValue({ milliseconds: Date.parse('0001-01-01T00:00:00Z'), zone: 'UTC' });
    }
    return undefined;
  },
});

/** datetime, pendulum, zoneinfo, pytz, dateutil. */
export const timeValues: [string, Value][] = [
  ['datetime.datetime', classWith('datetime', makeInstant)],
  ['datetime.date', classWith('date', makeInstant)],
  ...functionsUnder('datetime', {
    timedelta: makeDuration,
    timezone: makeZone,
    time: () => unknown('time'),
  }),
  ['datetime.timezone.utc', zoneValue('UTC')],
  ['datetime.UTC', zoneValue('UTC')],
  ['pendulum.DateTime', classWith('DateTime', makeInstant)],
  ...functionsUnder('pendulum', {
    datetime: makeInstant,
    local: makeInstant,
    duration: makeDuration,
    timezone: makeZone,
    parse: parseInstant,
    from_format: now,
    now,
    today: now,
    yesterday: now,
    tomorrow: now,
  }),
  ['pendulum.UTC', zoneValue('UTC')],
  ['airflow.macros.datetime', classWith('datetime', makeInstant)],
  ...functionsUnder('airflow.macros', { timedelta: makeDuration }),
  ...functionsUnder('pendulum.tz.timezone', { Timezone: makeZone }),
  ...functionsUnder('pendulum.tz', { timezone: makeZone }),
  ...functionsUnder('pendulum', { Timezone: makeZone }),
  ...functionsUnder('zoneinfo', { ZoneInfo: makeZone }),
  ...functionsUnder('pytz', { timezone: makeZone }),
  ['pytz.utc', zoneValue('UTC')],
  ['pytz.UTC', zoneValue('UTC')],
  ...functionsUnder('dateutil.relativedelta', { relativedelta: makeDuration }),
  ...functionsUnder('dateutil.tz', { gettz: makeZone }),
  ...functionsUnder('dateutil.parser', { parse: parseInstant, isoparse: parseInstant }),
  ...functionsUnder('time', { time: () => unknown('now'), sleep: () => null }),
];
