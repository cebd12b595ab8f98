import { assetKinds } from '../../core/asset.ts';
import type { ReachQuery } from '../store.ts';
import type { ReachBox, ReachBoxQuery, ReachGroup, ReachSummary } from '../summary.ts';
import type { Attributes } from './attributes.ts';
import { sides } from '../../core/neighbours.ts';
import type { Neighbours } from '../../core/neighbours.ts';

/** From here on hops share a column: "6 or more". */
const deepest = 6;
/** Boxes of one hop; the rarer values share one more. */
const perHop = 8;

interface Listed {
  ids: Int32Array;
  hops: Int32Array;
}

/** What a group calls an asset: the first of several owners; '' for none. */
function valuesOf(attributes: Attributes, by: ReachGroup): (id: number) => string {
  const { kinds, platforms, owners, layers, texts } = attributes;
  if (by === 'KIND') return (id) => assetKinds[kinds[id] ?? 0] ?? '';
  const numbers = { PLATFORM: platforms, OWNER: owners, LAYER: layers }[by];
  const told = new Map<number, string>();
  return (id) => {
    const number = numbers[id] ?? 0;
    let value = told.get(number);
    if (value === undefined) {
      value = (texts[number] ?? '').split('\n')[0] ?? '';
      told.set(number, value);
    }
    return value;
  };
}

/** Whether an asset at a hop is in a box. */
export function boxTest(
  attributes: Attributes,
  box: ReachBoxQuery,
): (id: number, hop: number) => boolean {
  const valueOf = valuesOf(attributes, box.by);
  const [values, except] = [box.values && new Set(box.values), new Set(box.except)];
  return (id, hop) => {
    if (Math.min(hop, deepest) !== box.hop) return false;
    const value = valueOf(id);
    return (values?.has(value) ?? true) && !except.has(value);
  };
}

/** The closure as boxes of hop and value, the largest first, with the edges between them. */
export function summaryOf(
  neighbours: Neighbours,
  attributes: Attributes,
  listed: Listed,
  query: ReachQuery,
): ReachSummary {
  const { by = 'PLATFORM', marked = [] } = query.summary ?? {};
  const valueOf = valuesOf(attributes, by);
  const { boxes, placeOf } = boxed(countedBy(valueOf, listed, new Set(marked)));
  const boxOf = new Int32Array(neighbours.capacity).fill(-1);
  listed.ids.forEach((id, at) => {
    boxOf[id] = placeOf(Math.min(listed.hops[at] ?? 0, deepest), valueOf(id));
  });
  return { boxes, links: linksOf(neighbours, boxes, boxOf, listed.ids, query) };
}

function countedBy(
  valueOf: (id: number) => string,
  { ids, hops }: Listed,
  marked: ReadonlySet<number>,
): Map<string, ReachBox>[] {
  const columns: Map<string, ReachBox>[] = [];
  ids.forEach((id, at) => {
    const hop = Math.min(hops[at] ?? 0, deepest);
    const value = valueOf(id);
    const column = (columns[hop] ??= new Map<string, ReachBox>());
    const box = column.get(value) ?? { hop, value, count: 0, marked: 0 };
    box.count += 1;
    if (marked.has(id)) box.marked += 1;
    column.set(value, box);
  });
  return columns;
}

function boxed(columns: Map<string, ReachBox>[]): {
  boxes: ReachBox[];
  placeOf: (hop: number, value: string) => number;
} {
  const boxes: ReachBox[] = [];
  const places: Map<string, number>[] = [];
  columns.forEach((column, hop) => {
    const sorted = [...column.values()].sort(
      (a, b) => b.count - a.count || ((a.value ?? '') < (b.value ?? '') ? -1 : 1),
    );
    const shown = sorted.length <= perHop + 1 ? sorted : sorted.slice(0, perHop);
    const rest = sorted.slice(shown.length);
    const place = new Map<string, number>();
    for (const box of shown) place.set(box.value ?? '', boxes.push(box) - 1);
    if (rest.length > 0) {
      const sum = (key: 'count' | 'marked') => rest.reduce((total, box) => total + box[key], 0);
      const at = boxes.push({ hop, count: sum('count'), marked: sum('marked') }) - 1;
      for (const box of rest) place.set(box.value ?? '', at);
    }
    places[hop] = place;
  });
  return { boxes, placeOf: (hop, value) => places[hop]?.get(value) ?? -1 };
}

function linksOf(
  neighbours: Neighbours,
  boxes: readonly ReachBox[],
  boxOf: Int32Array,
  ids: Int32Array,
  query: ReachQuery,
): ReachSummary['links'] {
  const counts = new Map<number, number>();
  for (const id of ids) {
    const from = boxOf[id] ?? -1;
    neighbours.find(sides[query.direction], id);
    const { list, start, end } = neighbours;
    for (let at = start; at < end; at++) {
      const to = boxOf[list[at] ?? 0] ?? -1;
      // Only what leads on is drawn: a way back would run through all columns.
      if (to < 0 || (boxes[to]?.hop ?? 0) <= (boxes[from]?.hop ?? 0)) continue;
      const key = from * boxes.length + to;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts].map(([key, count]) => ({
    from: Math.floor(key / boxes.length),
    to: key % boxes.length,
    count,
  }));
}
