import { expect, test } from 'vitest';
import type { FactUsage } from '../core/facts.ts';
import { usageOf } from './usage.ts';

const [first, second, third] = [
  '2026-10-01T00:00:00Z',
  '2026-10-02T00:00:00Z',
  '2026-10-03T00:00:00Z',
];

function row(from: string, to: string, reads: number, more: Partial<FactUsage> = {}): FactUsage {
  return { asset: 1, source: 'pg', from, to, reads, writes: 0, ...more };
}

test('what nobody watched has no count, not a count of none', () => {
  const unwatched = { rows: [], identifiesReaders: false };
  expect(usageOf(unwatched)).toMatchObject({ reads: null, readers: [], periods: [] });
  expect(usageOf({ ...unwatched, watchedSince: first })).toMatchObject({
    reads: 0,
    watchedSince: first,
  });
});

test('identified readers are part of the anonymous count of their period, not beside it', () => {
  const rows = [
    row(second, third, 3, { reader: 'bi', lastReadAt: second }),
    row(first, second, 9, { writes: 2 }),
    row(first, second, 4, { reader: 'bi' }),
    row(first, second, 1, { reader: 'airflow', lastReadAt: first }),
  ];
  expect(usageOf({ rows, watchedSince: first, identifiesReaders: true })).toEqual({
    reads: 12,
    watchedSince: first,
    identifiesReaders: true,
    lastReadAt: second,
    readers: [
      { name: 'bi', reads: 7, lastReadAt: second },
      { name: 'airflow', reads: 1, lastReadAt: first },
    ],
    periods: [
      { from: first, to: second, reads: 9, writes: 2 },
      { from: second, to: third, reads: 3, writes: 0 },
    ],
  });
});
