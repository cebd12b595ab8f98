import { expect, test } from 'vitest';
import { meant } from './choice.ts';

const hit = (id: string, kind: string, name: string) => ({ id, kind, name });

test('one hit, one exact name, or one pipeline of that name is meant; else the person is asked', () => {
  expect(meant('x', [hit('1', 'DATASET', 'mart.x')])?.id).toBe('1');
  expect(meant('x', [hit('1', 'DATASET', 'xy'), hit('2', 'TASK', 'x')])?.id).toBe('2');
  expect(meant('x', [hit('1', 'TASK', 'x'), hit('2', 'PIPELINE', 'x')])?.id).toBe('2');
  expect(meant('x', [hit('1', 'DATASET', 'x'), hit('2', 'DATASET', 'x')])).toBeUndefined();
  expect(meant('x', [])).toBeUndefined();
});
