import type { ImpactSummaryQuery } from '../gql/graphql.ts';

export type Summary = NonNullable<ImpactSummaryQuery['impactSummary']>;
export type SummaryBox = Summary['boxes'][number];

export interface PlacedSummaryBox extends SummaryBox {
  /** Place in the answer; the asset in question is -1. */
  at: number;
  x: number;
  y: number;
}
export interface SummaryLink {
  from: number;
  to: number;
  count: number;
  path: string;
  width: number;
}

export const box = { width: 148, height: 52 };
const gap = { x: 36, y: 12 };
export const headHeight = 28;
/** Of the edges into a box only the strongest are drawn, until it is looked at. */
const strongest = 2;

export interface SummaryLayout {
  boxes: PlacedSummaryBox[];
  root: { x: number; y: number };
  columns: { hop: number; x: number }[];
  width: number;
  height: number;
}

/** Boxes in one column a hop; data flows to the right, so that upstream stands left of the asset. */
export function placeBoxes(summary: Summary, upstream: boolean): SummaryLayout {
  const hops = [...new Set(summary.boxes.map((one) => one.hop))].sort((a, b) => a - b);
  const step = box.width + gap.x;
  const xOf = (column: number): number => (upstream ? hops.length - column : column) * step;
  const rows = new Map<number, number>();
  const boxes = summary.boxes.map((one, at) => {
    const row = rows.get(one.hop) ?? 0;
    rows.set(one.hop, row + 1);
    const y = headHeight + row * (box.height + gap.y);
    return { ...one, at, x: xOf(hops.indexOf(one.hop) + 1), y };
  });
  const tallest = Math.max(1, ...rows.values());
  const high = tallest * (box.height + gap.y) - gap.y;
  return {
    boxes,
    root: { x: xOf(0), y: headHeight + (high - box.height) / 2 },
    columns: hops.map((hop, at) => ({ hop, x: xOf(at + 1) })),
    width: (hops.length + 1) * step - gap.x,
    height: headHeight + high,
  };
}

/** What is drawn: the strongest edges into each box, and all of the one that is looked at. */
export function linksOf(
  summary: Summary,
  layout: SummaryLayout,
  upstream: boolean,
  looked: number | undefined,
): SummaryLink[] {
  const nearest = Math.min(...summary.boxes.map((one) => one.hop));
  const ofRoot = summary.boxes.flatMap((one, at) =>
    one.hop === nearest ? [{ from: -1, to: at, count: one.count }] : [],
  );
  const all = [...ofRoot, ...summary.links];
  const into = Map.groupBy(all, (link) => link.to);
  const drawn = all.filter((link) => {
    if (link.from === looked || link.to === looked) return true;
    const rivals = (into.get(link.to) ?? []).toSorted((a, b) => b.count - a.count);
    return rivals.indexOf(link) < strongest;
  });
  const most = Math.max(1, ...drawn.map((link) => link.count));
  return drawn.map((link) => ({
    ...link,
    width: 1.5 + (4.5 * link.count) / most,
    path: curve(cornerOf(layout, link.from), cornerOf(layout, link.to), upstream),
  }));
}

function cornerOf(layout: SummaryLayout, at: number): { x: number; y: number } {
  return at < 0 ? layout.root : (layout.boxes[at] ?? layout.root);
}

function curve(
  near: { x: number; y: number },
  far: { x: number; y: number },
  upstream: boolean,
): string {
  const [x1, x2] = upstream ? [near.x, far.x + box.width] : [near.x + box.width, far.x];
  const [y1, y2] = [near.y + box.height / 2, far.y + box.height / 2];
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

/** The box an arrow key leads to: the nearest of the next column, or the next of the same. */
export function nextBox(
  key: string,
  layout: SummaryLayout,
  at: number,
): PlacedSummaryBox | undefined {
  const here = at < 0 ? { ...layout.root, at } : layout.boxes[at];
  if (!here) return undefined;
  const vertical = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (vertical) {
    const same = layout.boxes.filter((one) => one.x === here.x);
    return same[same.findIndex((one) => one.at === at) + vertical];
  }
  const sideways = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (!sideways) return undefined;
  const x = here.x + sideways * (box.width + gap.x);
  return layout.boxes
    .filter((one) => Math.abs(one.x - x) < 1)
    .toSorted((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y))[0];
}
