import { expect, test } from 'vitest';
import { ago, lasting } from './time.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const back = (days: number): string => new Date(now - days * 86_400_000).toISOString();

test.each([
  [0.0001, 'ko', '방금'],
  [0.1, 'ko', '2시간 전'],
  [1, 'ko', '어제'],
  [1, 'en', 'yesterday'],
  [6, 'ko', '6일 전'],
  [33, 'ko', '1개월 전'],
  [33, 'en', '1 month ago'],
  [430, 'ko', '14개월 전'],
  [760, 'en', '2 years ago'],
])('%d days back in %s', (days, language, expected) => {
  expect(ago(back(days), language, now)).toBe(expected);
});

test('a length of time in its largest unit', () => {
  expect(lasting(86_400, 'en')).toBe('1 day');
  expect(lasting(5400, 'ko')).toBe('1.5시간');
});
