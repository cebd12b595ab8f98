import { expect, test } from 'vitest';
import { pagesOf } from './paged.ts';

const numbers = (after: string | undefined) => {
  const start = Number(after ?? 0);
  const end = Math.min(start + 3, 8);
  const edges = Array.from({ length: end - start }, (_, at) => start + at);
  return Promise.resolve({ edges, pageInfo: { hasNextPage: end < 8, endCursor: String(end) } });
};

test('as many pages as asked, and whether there is more', async () => {
  expect(await pagesOf(2, numbers)).toEqual({ edges: [0, 1, 2, 3, 4, 5], more: true });
  expect(await pagesOf(9, numbers)).toEqual({ edges: [0, 1, 2, 3, 4, 5, 6, 7], more: false });
  expect(await pagesOf(3, () => Promise.resolve(null))).toEqual({ edges: [], more: false });
});
