import fc from 'fast-check';
import { expect, test } from 'vitest';
import { burnDown, type MigrationReader } from './migration.ts';

const start = '2026-11-01T09:00:00.000Z';
const day = 86_400_000;
const at = (days: number) => new Date(Date.parse(start) + days * day).toISOString();

test('counts who reads at the end of each day, today until now', () => {
  const readers = [
    { firstSeenAt: at(-30) },
    { firstSeenAt: at(-30), vanishedAt: at(1) },
    { firstSeenAt: at(2) },
  ];
  expect(burnDown(readers, start, at(3))).toEqual([
    { day: '2026-11-01', readers: 2 },
    { day: '2026-11-02', readers: 1 },
    { day: '2026-11-03', readers: 2 },
    { day: '2026-11-04', readers: 2 },
  ]);
});

const spans = fc.array(
  fc.tuple(fc.integer({ min: -50, max: 400 }), fc.option(fc.integer({ min: 1, max: 100 }))),
  { maxLength: 20 },
);

test('both ends are kept, days rise, and the last point is what stands now', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 0, max: 400 }), (drawn, length) => {
      const readers: MigrationReader[] = drawn.map(([from, lasts]) => ({
        firstSeenAt: at(from),
        ...(lasts !== null && { vanishedAt: at(from + lasts) }),
      }));
      const points = burnDown(readers, start, at(length));
      expect(points.length).toBeLessThanOrEqual(61);
      expect(points[0]?.day).toBe(start.slice(0, 10));
      expect(points.at(-1)?.day).toBe(at(length).slice(0, 10));
      const days = points.map((point) => point.day);
      expect(days).toEqual([...new Set(days)].sort());
      const now = readers.filter(
        ({ firstSeenAt, vanishedAt }) =>
          firstSeenAt <= at(length) && (vanishedAt === undefined || vanishedAt > at(length)),
      );
      expect(points.at(-1)?.readers).toBe(now.length);
    }),
  );
});
