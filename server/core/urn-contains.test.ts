import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalUrn } from './urn.ts';
import { foldersAbove, heldFrom, holdsByName, isPattern } from './urn-contains.ts';

const lake = 's3://lake';
const redis = 'redis://cache:6379';
const search = 'elasticsearch://es:9200';

test.each([
  [`${lake}|logs`, `${lake}|logs/app`],
  [`${lake}|logs`, `${lake}|logs/app/2026/x.csv`],
  [`${lake}|/`, `${lake}|logs`],
  [`${lake}|/`, `${lake}|logs/*`],
  [`${lake}|logs`, `${lake}|logs/*.csv`],
  [`${lake}|logs/*.csv`, `${lake}|logs/a.csv`],
  [`${lake}|logs/*/in`, `${lake}|logs/app/in/a.csv`],
  [`${lake}|logs/{a,b}`, `${lake}|logs/a`],
  [`${lake}|logs/part-?`, `${lake}|logs/part-1`],
  ['hdfs://nn:8020|/data', 'hdfs://nn:8020|/data/in'],
  ['hdfs://nn:8020|/', 'hdfs://nn:8020|/data'],
  ['file|/data', 'file|/data/in.csv'],
  ['gs://lake|a', 'gs://lake|a/b'],
  ['abfss://raw@acme.dfs.core.windows.net|a', 'abfss://raw@acme.dfs.core.windows.net|a/b'],
  ['dbfs://|/mnt/a', 'dbfs://|/mnt/a/b'],
  ['connection://prod/aws|logs', 'connection://prod/aws|logs/app'],
  ['arn:aws:glue:x:1|table/sales', 'arn:aws:glue:x:1|table/sales/orders'],
  [`${redis}|0/rank:*`, `${redis}|0/rank:product:*`],
  [`${redis}|0/rank:product:*`, `${redis}|0/rank:product:7`],
  [`${redis}|0/user:*:score`, `${redis}|0/user:[ab]:score`],
  [`${search}|logs-*`, `${search}|logs-app`],
  [`${search}|*`, `${search}|logs-*`],
  ['bigquery|acme.dw.events_*', 'bigquery|acme.dw.events_intraday_*'],
  ['bigquery|acme.dw', 'bigquery|acme.dw.events_*'],
  ['snowflake://a|DW.SALES', 'snowflake://a|DW.SALES.ORDERS'],
])('%s holds %s, and not the other way', (whole, part) => {
  expect(holdsByName(whole, part)).toBe(true);
  expect(holdsByName(part, whole)).toBe(false);
});

test.each([
  [`${lake}|logs`, `${lake}|logs`],
  [`${lake}|logs`, `${lake}|logs2/app`],
  [`${lake}|logs`, 's3://other|logs/app'],
  [`${lake}|logs/*.csv`, `${lake}|logs/a.json`],
  [`${lake}|logs/<?>`, `${lake}|logs/a`],
  [`${redis}|0/rank:product:*`, `${redis}|0/rank:*`],
  [`${redis}|0/user:*`, `${redis}|1/user:7`],
  [`${search}|logs`, `${search}|logs-app`],
  ['bigquery|acme.dw.events_*', 'bigquery|acme.other.events_2'],
  ['bigquery|acme.*', 'bigquery|other.dw.events_2'],
  ['postgres://h:5432|shop.public.sales', 'postgres://h:5432|shop.public.sales_old'],
  ['https://api|/orders', 'https://api|/orders/{id}'],
  ['kafka://b:9092|order', 'kafka://b:9092|order.created'],
  ['no urn', `${lake}|logs`],
])('%s does not hold %s', (whole, part) => {
  expect(holdsByName(whole, part)).toBe(false);
});

const piece = fc.constantFrom('a', 'b', 'ab', '*', 'a*', '*b', 'a*b', '?', '{a,b}', '');
const namespace = fc.constantFrom(
  's3://lake',
  'hdfs://nn:8020',
  redis,
  'bigquery',
  'connection://c/d',
);
const urn = fc
  .tuple(namespace, fc.array(piece, { minLength: 1, maxLength: 4 }))
  .map(([where, pieces]) =>
    canonicalUrn(`${where}|${pieces.join(/^big|^red/.test(where) ? '.' : '/')}`),
  );
const alike = namespace.chain((where) =>
  fc.tuple(
    ...[1, 2, 3].map(() =>
      fc
        .array(piece, { minLength: 1, maxLength: 4 })
        .map((pieces) => canonicalUrn(`${where}|${pieces.join(where === 'bigquery' ? '.' : '/')}`)),
    ),
  ),
);

test('holding is a strict order: irreflexive, without cycles, transitive', () => {
  fc.assert(
    fc.property(alike, ([a = '', b = '', c = '']) => {
      expect(holdsByName(a, a)).toBe(false);
      expect(holdsByName(a, b) && holdsByName(b, a)).toBe(false);
      if (holdsByName(a, b) && holdsByName(b, c)) expect(holdsByName(a, c)).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

test('whatever holds another is found from either end: by its beginning, and by a path or a pattern', () => {
  fc.assert(
    fc.property(alike, ([whole = '', part = '']) => {
      if (!holdsByName(whole, part)) return;
      const from = heldFrom(whole);
      expect(from !== undefined && part.startsWith(from)).toBe(true);
      expect(isPattern(whole) || foldersAbove(part).includes(whole)).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

test('the folders above are told nearest first; other names have none', () => {
  expect(foldersAbove(`${lake}|a/b/c`)).toEqual([
    ...[`${lake}|a/b`, `${lake}|a`, `${lake}|/`, `${lake}|`],
  ]);
  expect(foldersAbove('hdfs://nn:8020|/a/b')).toEqual([
    ...['hdfs://nn:8020|/a', 'hdfs://nn:8020|/', 'hdfs://nn:8020|'],
  ]);
  expect(foldersAbove(`${lake}|`)).toEqual([]);
  expect(foldersAbove('postgres://h:5432|shop.public.sales')).toEqual([]);
  fc.assert(
    fc.property(urn, (name) => {
      for (const folder of foldersAbove(name)) expect(holdsByName(folder, name)).toBe(true);
    }),
  );
});

test('a hostile pattern is judged at once', () => {
  const before = performance.now();
  const name = 'a'.repeat(2_000);
  expect(holdsByName(`${redis}|${'*a'.repeat(500)}b`, `${redis}|${name}`)).toBe(false);
  expect(performance.now() - before).toBeLessThan(500);
});
