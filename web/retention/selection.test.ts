import { expect, test } from 'vitest';
import { between, sizeOf } from './selection.ts';

test('sizes that are known are added up exactly; the others are counted', () => {
  const rows = ['9007199254740993', '1', undefined, null].map((sizeBytes) => ({
    asset: { sizeBytes },
  }));
  expect(sizeOf(rows)).toEqual({ bytes: '9007199254740994', unknown: 2 });
  expect(sizeOf([])).toEqual({ bytes: '0', unknown: 0 });
});

test('from one row to another, whichever comes first', () => {
  const ids = ['a', 'b', 'c', 'd'];
  expect(between(ids, 'b', 'd')).toEqual(['b', 'c', 'd']);
  expect(between(ids, 'd', 'b')).toEqual(['b', 'c', 'd']);
  expect(between(ids, undefined, 'c')).toEqual(['c']);
  expect(between(ids, 'gone', 'c')).toEqual(['c']);
});
