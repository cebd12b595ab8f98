import { expect, it } from 'vitest';
import { readPolicy } from './read-policy.ts';

it('tells the first twenty faults, and a policy with more has none the less faults', () => {
  const names = Array.from({ length: 200 }, () => '*');
  const read = readPolicy({ name: 'p', rule: { temporary: { names, days: 30 } } });
  expect('faults' in read && read.faults.length).toBe(20);
});
