import { expect, test } from 'vitest';
import { createLoader } from './loader.ts';

test('keys of one tick go together, each once, primed ones not at all', async () => {
  const batches: number[][] = [];
  const loader = createLoader<number, string>(
    async (keys) => {
      batches.push(keys);
      return keys.map((key) => `#${key}`);
    },
    (key) => key,
  );
  loader.prime(9, 'nine');
  const values = await Promise.all([
    loader.load(1),
    loader.load(2),
    loader.load(1),
    loader.load(9),
    Promise.resolve().then(() => loader.load(3)),
  ]);
  expect(values).toEqual(['#1', '#2', '#1', 'nine', '#3']);
  expect(await loader.load(4)).toBe('#4');
  expect(batches).toEqual([[1, 2, 3], [4]]);
});

test('a batch that fails fails for each of its keys', async () => {
  const loader = createLoader<number, string>(
    async () => {
      throw new Error('away');
    },
    (key) => key,
  );
  const results = await Promise.allSettled([loader.load(1), loader.load(2)]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
