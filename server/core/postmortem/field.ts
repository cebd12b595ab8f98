import { GyeboError } from '../errors.ts';

/** What is written in Markdown, in the order in which it is read. */
export const proseFields = [
  'summary',
  'impact',
  'detection',
  'cause',
  'wentWell',
  'wentWrong',
  'lucky',
  'backfill',
] as const;
export type ProseField = (typeof proseFields)[number];

/** What is data; its text is JSON. */
export const dataFields = ['noticed', 'interval', 'rows', 'readers', 'check'] as const;
export type DataField = (typeof dataFields)[number];

export const postMortemFields = [...proseFields, ...dataFields] as const;
export type PostMortemField = (typeof postMortemFields)[number];

/** Who or what noticed it, when, and since when it had been wrong without a sound. */
export interface Noticed {
  by: string;
  at: string;
  quietSince: string;
}

/** In data time: from which to which partition or instant the data were bad; the last good and first bad run. */
export interface BadInterval {
  from: string;
  to: string;
  lastGoodRun: string;
  firstBadRun: string;
}

/** Rows in and out of a run or partition, expected and actual. Empty: not known. */
export interface RowCount {
  run: string;
  expectedIn: string;
  actualIn: string;
  expectedOut: string;
  actualOut: string;
}

/** Who read bad data meanwhile, and whether their copy is right again. */
export interface MeanwhileReader {
  name: string;
  repaired: boolean;
}

/** The check that would have caught it. */
export interface CatchingCheck {
  what: string;
  exists: boolean;
}

/** What each data field holds. */
export interface DataValues {
  noticed: Noticed;
  interval: BadInterval;
  rows: RowCount[];
  readers: MeanwhileReader[];
  check: CatchingCheck;
}

const longest = 100_000;
const mostEntries = 500;

export function isProse(field: PostMortemField): field is ProseField {
  return (proseFields as readonly string[]).includes(field);
}

type Loose = Record<string, unknown>;

function looseOf(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

const words = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 1_000) : '');

function each<T>(value: unknown, of: (entry: Loose) => T): T[] {
  return Array.isArray(value) ? value.slice(0, mostEntries).map((entry) => of(looseOf(entry))) : [];
}

const readers: { [F in DataField]: (value: unknown) => DataValues[F] } = {
  noticed: (value) => {
    const { by, at, quietSince } = looseOf(value);
    return { by: words(by), at: words(at), quietSince: words(quietSince) };
  },
  interval: (value) => {
    const { from, to, lastGoodRun, firstBadRun } = looseOf(value);
    return {
      from: words(from),
      to: words(to),
      lastGoodRun: words(lastGoodRun),
      firstBadRun: words(firstBadRun),
    };
  },
  rows: (value) =>
    each(value, ({ run, expectedIn, actualIn, expectedOut, actualOut }) => ({
      run: words(run),
      expectedIn: digits(expectedIn),
      actualIn: digits(actualIn),
      expectedOut: digits(expectedOut),
      actualOut: digits(actualOut),
    })),
  readers: (value) =>
    each(value, ({ name, repaired }) => ({ name: words(name), repaired: repaired === true })),
  check: (value) => {
    const { what, exists } = looseOf(value);
    return { what: words(what), exists: exists === true };
  },
};

/** A count as people write it: 1,000,000 is 1000000. */
function digits(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : words(value);
  return text.replace(/[^\d]/gu, '').slice(0, 18);
}

/** What the text of a data field says; what is missing is empty. */
export function dataOf<F extends DataField>(field: F, text: string): DataValues[F] {
  let value: unknown;
  try {
    value = JSON.parse(text || 'null');
  } catch {
    value = undefined;
  }
  return readers[field](value);
}

/** The text of a field as it is kept; INVALID when it is too long or, for a data field, no JSON. */
export function checkText(field: PostMortemField, text: string): string {
  if (text.length > longest) {
    throw new GyeboError('INVALID', `a field has at most ${longest} characters`);
  }
  if (isProse(field)) return text.replaceAll('\r\n', '\n');
  try {
    JSON.parse(text);
  } catch {
    throw new GyeboError('INVALID', `${field} is JSON`);
  }
  return JSON.stringify(dataOf(field, text));
}

/** Seconds between two instants that people wrote; undefined when they cannot be told. */
export function secondsBetween(from: string, to: string): number | undefined {
  const seconds = (Date.parse(to) - Date.parse(from)) / 1_000;
  return Number.isNaN(seconds) || seconds < 0 ? undefined : seconds;
}
