import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, type Box } from './layout.ts';
import { reachable } from './ranks.ts';

const box = (id: string): Box => ({ id, height: 46 });
const link = (text: string): { from: string; to: string } => {
  const [from = '', to = ''] = text.split('>');
  return { from, to };
};
const ranks = (boxes: string, links: string): Record<string, number> =>
  Object.fromEntries(
    layOut([...boxes].map(box), links.split(' ').map(link), 'r').boxes.map((one) => [
      one.id,
      one.rank,
    ]),
  );

test('the root stands at 0, 0 with upstream on its left', () => {
  /*  a ─ b ─ r ─ c
        └────┘      */
  expect(ranks('abcr', 'a>b b>r a>r r>c')).toEqual({ a: -2, b: -1, r: 0, c: 1 });
});

test('a source stands next to its nearest consumer', () => {
  /*  a ─ r ─ c ─ d
              s ──┘   */
  expect(ranks('arcds', 'a>r r>c c>d s>d')['s']).toBe(1);
});

test('a cycle is broken and its closing link is marked', () => {
  const { links } = layOut(['a', 'b', 'r'].map(box), ['r>a', 'a>b', 'b>r'].map(link), 'r');
  expect(links.filter((one) => one.back).map((one) => `${one.from}>${one.to}`)).toEqual(['b>r']);
});

test('a chain of 500 is laid out in one row', () => {
  const ids = Array.from({ length: 500 }, (_, at) => (at === 0 ? 'r' : `n${at}`));
  const links = ids.slice(1).map((to, at) => ({ from: ids[at] ?? '', to }));
  const { boxes } = layOut(ids.map(box), links, 'r');
  expect(new Set(boxes.map((one) => one.y.toFixed(3)))).toEqual(new Set(['0.000']));
});

test('boxes of one column never overlap, and every link that can be drawn is drawn', () => {
  const id = fc.integer({ min: 0, max: 24 }).map((at) => (at === 0 ? 'r' : `n${at}`));
  const links = fc.array(fc.record({ from: id, to: id }), { maxLength: 60 });
  fc.assert(
    fc.property(links, (drawn) => {
      const ids = new Set(['r', ...drawn.flatMap((one) => [one.from, one.to])]);
      const layout = layOut([...ids].map(box), drawn, 'r');
      expect(layout.links.length).toBe(drawn.filter((one) => one.from !== one.to).length);
      for (const a of layout.boxes) {
        for (const b of layout.boxes) {
          if (a.id === b.id || a.rank !== b.rank) continue;
          expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual((a.height + b.height) / 2);
        }
      }
    }),
  );
});

test('what is reachable, cycles included', () => {
  expect(reachable(['a'], ['a>b', 'b>a', 'b>c', 'd>a'].map(link))).toEqual(
    new Set(['a', 'b', 'c']),
  );
});
