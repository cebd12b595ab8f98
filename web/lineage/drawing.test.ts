import { expect, test } from 'vitest';
import { blockedLinks, neighbour, related } from './drawing.ts';

const links = ['a>r', 'r>b', 'b>c', 'r>d'].map((text) => {
  const [from = '', to = ''] = text.split('>');
  return { from, to };
});
const placed = [
  { id: 'a', rank: -1, y: 0 },
  { id: 'r', rank: 0, y: 0 },
  { id: 'b', rank: 1, y: -30 },
  { id: 'd', rank: 1, y: 20 },
  { id: 'c', rank: 2, y: -30 },
];

test('only the way to the blocker is marked', () => {
  expect(blockedLinks('r', new Set(['c']), links)).toEqual(new Set(['r b', 'b c']));
  expect(blockedLinks('r', new Set(['a']), links)).toEqual(new Set(['a r']));
  expect(blockedLinks('r', new Set(['elsewhere']), links)).toEqual(new Set());
});

test('keys follow links sideways and stay in the column up and down', () => {
  expect(neighbour('ArrowRight', 'r', placed, links)).toBe('d');
  expect(neighbour('ArrowLeft', 'r', placed, links)).toBe('a');
  expect(neighbour('ArrowDown', 'b', placed, links)).toBe('d');
  expect(neighbour('ArrowUp', 'b', placed, links)).toBeUndefined();
});

test('related is up and down of a box, not its siblings', () => {
  expect(related('b', links)).toEqual(new Set(['b', 'c', 'r', 'a']));
});
