import { expect, it } from 'vitest';
import { rememberedBy } from './remembered.ts';

it('one state is worked out once for each reader, and anew once anything has changed', async () => {
  const remember = rememberedBy<number>();
  let [seq, worked] = [1, 0];
  const reader = { seq: async () => seq };
  const ask = (tx: typeof reader, asked = 'a') => remember(tx, asked, async () => ++worked);
  expect([await ask(reader), await ask(reader)]).toEqual([1, 1]);
  expect(await ask({ ...reader })).toBe(2);
  seq = 2;
  expect([await ask(reader), await ask(reader)]).toEqual([3, 3]);
  expect(await ask(reader, 'b')).toBe(4);
  expect(await ask(reader)).toBe(5);
});

it('what a write sees of itself is never kept, and what failed is asked again', async () => {
  const remember = rememberedBy<number>();
  let worked = 0;
  const writer = { seq: async () => 1, lock: async () => {} };
  const ask = () => remember(writer, 'a', async () => ++worked);
  expect([await ask(), await ask()]).toEqual([1, 2]);
  const reader = { seq: async () => 1 };
  const failing = remember(reader, 'a', () => Promise.reject(new Error('torn')));
  await expect(failing).rejects.toThrow('torn');
  expect(await remember(reader, 'a', async () => 7)).toBe(7);
});
