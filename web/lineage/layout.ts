import { mean, settle, type Slot } from './place.ts';
import { backLinks, ranksOf, type Link } from './ranks.ts';

export interface Box {
  id: string;
  height: number;
}
export interface PlacedBox extends Box {
  x: number;
  /** Middle of the box. */
  y: number;
  rank: number;
}
export interface PlacedLink extends Link {
  /** Goes against the flow: it closes a cycle. */
  back: boolean;
  /** SVG path. */
  path: string;
}
export interface Layout {
  boxes: PlacedBox[];
  links: PlacedLink[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

// Five columns, two hops either way, fit beside the panel of a usual window.
export const boxWidth = 192;
const column = boxWidth + 56;
const sweeps = 8;
const passes = 6;

interface Part extends Slot {
  rank: number;
  before: Part[];
  after: Part[];
}

function join(a: Part, b: Part): void {
  a.after.push(b);
  b.before.push(a);
}

/** Long links pass through one small slot per column, so that they run between boxes. */
function chains(parts: Map<string, Part>, links: readonly Link[]): Map<Link, Part[]> {
  const all = new Map<Link, Part[]>();
  for (const link of links) {
    const from = parts.get(link.from);
    const to = parts.get(link.to);
    if (!from || !to) continue;
    const chain = [from];
    for (let rank = from.rank + 1; rank < to.rank; rank += 1) {
      chain.push({ id: '', height: 6, y: 0, rank, before: [], after: [] });
    }
    chain.push(to);
    chain.slice(1).forEach((part, at) => join(chain[at] ?? from, part));
    all.set(link, chain);
  }
  return all;
}

function columnsOf(parts: Iterable<Part>): Part[][] {
  const columns = new Map<number, Part[]>();
  for (const part of parts) columns.set(part.rank, [...(columns.get(part.rank) ?? []), part]);
  return [...columns.entries()].sort(([a], [b]) => a - b).map(([, list]) => list);
}

/** Orders each column by the mean place of its neighbours, to and fro. */
function order(columns: Part[][]): void {
  const place = new Map<Part, number>();
  const note = (list: Part[]): void => list.forEach((part, at) => place.set(part, at));
  columns.forEach(note);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const forward = sweep % 2 === 0;
    for (const list of forward ? columns : columns.toReversed()) {
      const key = new Map(
        list.map((part, at) => {
          const near = (forward ? part.before : part.after).map((other) => place.get(other) ?? 0);
          return [part, mean(near, at)];
        }),
      );
      list.sort((a, b) => (key.get(a) ?? 0) - (key.get(b) ?? 0));
      note(list);
    }
  }
}

function setHeights(columns: Part[][]): void {
  for (const list of columns)
    settle(
      list,
      list.map(() => 0),
    );
  for (let pass = 0; pass < passes; pass += 1) {
    for (const list of pass % 2 === 0 ? columns : columns.toReversed()) {
      const wanted = list.map((part) =>
        mean(
          [...part.before, ...part.after].map((other) => other.y),
          part.y,
        ),
      );
      settle(list, wanted);
    }
  }
}

function curve(chain: readonly Part[], back: boolean): string {
  const points = (back ? chain.toReversed() : chain).map((part, at, all) => {
    const edge = at === 0 ? boxWidth : at === all.length - 1 ? 0 : boxWidth / 2;
    return { x: part.rank * column + (back ? boxWidth - edge : edge), y: part.y };
  });
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${first.x} ${first.y.toFixed(1)}`;
  let last = first;
  for (const point of rest) {
    const middle = (last.x + point.x) / 2;
    path += `C${middle} ${last.y.toFixed(1)} ${middle} ${point.y.toFixed(1)} ${point.x} ${point.y.toFixed(1)}`;
    last = point;
  }
  return path;
}

/**
 * Places boxes in columns from upstream (left) to downstream (right), the root at 0, 0. Cycles are
 * broken by depth-first search and their closing links marked. Meant for up to 200 boxes.
 */
export function layOut(boxes: readonly Box[], links: readonly Link[], root: string): Layout {
  const ids = [root, ...boxes.map((box) => box.id).filter((id) => id !== root)];
  const known = new Set(boxes.map((box) => box.id));
  const drawn = links.filter(
    (link) => known.has(link.from) && known.has(link.to) && link.from !== link.to,
  );
  const back = backLinks(ids, drawn);
  const straight = new Map(
    drawn.map((link) => [back.has(link) ? { from: link.to, to: link.from } : link, link]),
  );
  const ranks = ranksOf(ids, [...straight.keys()]);
  const base = ranks.get(root) ?? 0;
  const parts = new Map(
    boxes.map((box): [string, Part] => [
      box.id,
      { ...box, y: 0, rank: (ranks.get(box.id) ?? 0) - base, before: [], after: [] },
    ]),
  );
  const chained = chains(parts, [...straight.keys()]);
  const columns = columnsOf(new Set([...parts.values(), ...[...chained.values()].flat()]));
  order(columns);
  setHeights(columns);
  const shift = parts.get(root)?.y ?? 0;
  for (const part of columns.flat()) part.y -= shift;

  const placed = [...parts.values()].map((part) => ({
    id: part.id,
    height: part.height,
    x: part.rank * column,
    y: part.y,
    rank: part.rank,
  }));
  return {
    boxes: placed,
    links: [...chained].flatMap(([link, chain]) => {
      const original = straight.get(link);
      return original
        ? [{ ...original, back: back.has(original), path: curve(chain, back.has(original)) }]
        : [];
    }),
    left: Math.min(0, ...placed.map((box) => box.x)),
    right: Math.max(0, ...placed.map((box) => box.x)) + boxWidth,
    top: Math.min(0, ...placed.map((box) => box.y - box.height / 2)),
    bottom: Math.max(0, ...placed.map((box) => box.y + box.height / 2)),
  };
}
