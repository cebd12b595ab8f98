import type { LineageQuery } from '../gql/graphql.ts';
import type { Box } from './layout.ts';
import { outgoing, reachable, type Link } from './ranks.ts';

export type Graph = NonNullable<LineageQuery['lineage']>;
export type GraphNode = Graph['nodes'][number];
export type GraphEdge = Graph['edges'][number];
export interface MoreBox {
  id: string;
  asset: string;
  direction: 'UPSTREAM' | 'DOWNSTREAM';
  count: number;
}

export interface Drawing {
  boxes: Box[];
  links: Link[];
  nodes: Map<string, GraphNode>;
  /** "N more" boxes beside the root. */
  more: Map<string, MoreBox>;
  /** The rest of a box at the rim, by asset: a handle on the box opens it. */
  rims: Map<string, MoreBox[]>;
  edges: Map<string, GraphEdge>;
}

/** One key per drawn link. */
export function linkKey(link: Link): string {
  return `${link.from} ${link.to}`;
}

export const headHeight = 50;
export const rowHeight = 20;
/** Columns that a box shows at once; more can be filtered. */
export const shownColumns = 6;

/** How high a box with so many columns open is. */
export function boxHeight(columns: number): number {
  if (columns === 0) return headHeight;
  const filter = columns > shownColumns ? 50 : 8;
  return headHeight + Math.min(columns, shownColumns) * rowHeight + filter;
}

/** Whose columns are open: the box that is looked at and what it is joined to. */
export function withColumns(graph: Graph, selected: string): Set<string> {
  const near = graph.edges.flatMap(({ from, to }) =>
    from.id === selected ? [to.id] : to.id === selected ? [from.id] : [],
  );
  return new Set([selected, ...near]);
}

/** What is to be drawn of an answer: a box per asset, and one per "N more". */
export function drawingOf(graph: Graph, open: ReadonlySet<string> = new Set()): Drawing {
  const edges = new Map(
    graph.edges.map((edge) => [linkKey({ from: edge.from.id, to: edge.to.id }), edge]),
  );
  const all = graph.more.map((one) => ({
    id: `more ${one.direction} ${one.asset.id}`,
    asset: one.asset.id,
    direction: one.direction,
    count: one.count,
  }));
  const more = all.filter((one) => one.asset === graph.root.id);
  return {
    boxes: [
      ...graph.nodes.map((node) => ({
        id: node.id,
        height: boxHeight(open.has(node.id) ? node.columns.length : 0),
      })),
      ...more.map((one) => ({ id: one.id, height: 34 })),
    ],
    links: [
      ...[...edges.values()].map((edge) => ({ from: edge.from.id, to: edge.to.id })),
      ...more.map((one) =>
        one.direction === 'UPSTREAM'
          ? { from: one.id, to: one.asset }
          : { from: one.asset, to: one.id },
      ),
    ],
    nodes: new Map(graph.nodes.map((node) => [node.id, node])),
    more: new Map(more.map((one) => [one.id, one])),
    rims: Map.groupBy(
      all.filter((one) => one.asset !== graph.root.id),
      (one) => one.asset,
    ),
    edges,
  };
}

/** The links between the root and what its deletion would break, on either side of it. */
export function blockedLinks(
  root: string,
  blockers: ReadonlySet<string>,
  links: readonly Link[],
): Set<string> {
  const reversed = links.map((link) => ({ from: link.to, to: link.from }));
  const down = reachable([root], links);
  const up = reachable([root], reversed);
  const toBlocker = reachable(
    [...blockers].filter((id) => down.has(id)),
    reversed,
  );
  const fromBlocker = reachable(
    [...blockers].filter((id) => up.has(id)),
    links,
  );
  const red = links.filter(
    ({ from, to }) =>
      (down.has(from) && toBlocker.has(to)) || (up.has(to) && fromBlocker.has(from)),
  );
  return new Set(red.map(linkKey));
}

/** Everything up and down of one box, itself included. */
export function related(id: string, links: readonly Link[]): Set<string> {
  const reversed = links.map((link) => ({ from: link.to, to: link.from }));
  return new Set([...reachable([id], links), ...reachable([id], reversed)]);
}

/** The neighbour a key leads to: along a link sideways, within a column up and down. */
export function neighbour(
  key: string,
  id: string,
  placed: readonly { id: string; rank: number; y: number }[],
  links: readonly Link[],
): string | undefined {
  const here = placed.find((box) => box.id === id);
  if (!here) return undefined;
  const near = (ids: ReadonlySet<string>): string | undefined =>
    placed
      .filter((box) => ids.has(box.id))
      .toSorted((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y))[0]?.id;
  if (key === 'ArrowRight') {
    return near(new Set((outgoing(links).get(id) ?? []).map((link) => link.to)));
  }
  if (key === 'ArrowLeft') {
    return near(new Set(links.filter((link) => link.to === id).map((link) => link.from)));
  }
  const same = placed.filter((box) => box.rank === here.rank).toSorted((a, b) => a.y - b.y);
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  return step ? same[same.findIndex((box) => box.id === id) + step]?.id : undefined;
}
