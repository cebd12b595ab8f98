import { expect, test } from 'vitest';
import { newId, newestFirstId } from './id.ts';

test('keys sort by time, and within a millisecond as they were made', () => {
  const made = Array.from({ length: 200 }, () => newId());
  expect([...made].sort()).toEqual(made);
  expect(new Set(made).size).toBe(200);
  expect(newId(Date.parse('2090-01-01')) > (made.at(-1) ?? '')).toBe(true);
});

test('the newest comes first where that is asked for', () => {
  const made = Array.from({ length: 50 }, () => newestFirstId());
  expect([...made].sort()).toEqual(made.toReversed());
});
