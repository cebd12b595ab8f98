import { expect, test } from 'vitest';
import { linksOf, nextBox, placeBoxes, type Summary } from './summary.ts';

const box = (hop: number, value: string, count: number) => ({ hop, value, count, blocking: 0 });
const summary: Summary = {
  totalCount: 60,
  complete: true,
  boxes: [box(1, 'a', 30), box(1, 'b', 10), box(1, 'c', 5), box(2, 'd', 15)],
  links: [
    { from: 0, to: 3, count: 9 },
    { from: 1, to: 3, count: 1 },
    { from: 2, to: 3, count: 4 },
  ],
};

test('boxes stand in a column a hop, away from the asset on its own side', () => {
  const down = placeBoxes(summary, false);
  expect(down.boxes.map(({ x }) => x > down.root.x)).toEqual([true, true, true, true]);
  expect(down.boxes[3]?.x).toBeGreaterThan(down.boxes[0]?.x ?? 0);
  const up = placeBoxes(summary, true);
  expect(up.boxes.every(({ x }) => x < up.root.x)).toBe(true);
  expect(up.width).toBe(down.width);
});

test('only the two strongest edges into a box are drawn, and all of the one looked at', () => {
  const layout = placeBoxes(summary, false);
  const into = (looked?: number) =>
    linksOf(summary, layout, false, looked)
      .filter((link) => link.to === 3)
      .map((link) => link.from);
  expect(into()).toEqual([0, 2]);
  expect(into(1)).toEqual([0, 1, 2]);
});

test('arrow keys walk between columns and within one', () => {
  const layout = placeBoxes(summary, false);
  expect(nextBox('ArrowDown', layout, 0)?.at).toBe(1);
  expect(nextBox('ArrowRight', layout, 1)?.at).toBe(3);
  expect(nextBox('ArrowUp', layout, 0)).toBeUndefined();
  expect(nextBox('ArrowRight', layout, 3)).toBeUndefined();
});
