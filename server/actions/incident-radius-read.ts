import type { RadiusParty } from '../core/incident/radius.ts';
import { edgeCount } from '../core/incident/radius.ts';
import type { Page, ReadTransaction } from '../store/store.ts';
import { requireIncident } from './incident-lock.ts';
import { compareRadius, frozenRadius } from './incident-radius.ts';

/** What was frozen, or what is new or gone since. */
export interface RadiusRow {
  change: 'ADDED' | 'REMOVED' | 'FROZEN';
  what: 'ASSET' | 'EDGE';
  /** `refText`; of an edge its upstream end. */
  subject: string;
  /** Downstream end of an edge. */
  other?: string;
}

/** How a frozen radius differs from today's, with one page of what differs. */
export interface RadiusChanges extends Page<RadiusRow> {
  today: { nodes: number; edges: number; parties: number };
  nodes: { added: number; removed: number };
  edges: { added: number; removed: number };
  parties: { added: RadiusParty[]; removed: RadiusParty[] };
}

/** A page of a list that is made on demand; cursors are places. */
function pageOf(
  lists: [length: number, row: (at: number) => RadiusRow][],
  first: number,
  after: string | undefined,
): Page<RadiusRow> {
  const start = after === undefined ? 0 : Number(after);
  const total = lists.reduce((sum, [length]) => sum + length, 0);
  const end = Math.min(start + first, total);
  const rows: RadiusRow[] = [];
  let begin = 0;
  for (const [length, row] of lists) {
    const [from, to] = [Math.max(start - begin, 0), Math.min(end - begin, length)];
    for (let at = from; at < to; at++) rows.push(row(at));
    begin += length;
  }
  return end < total ? { rows, next: String(end) } : { rows };
}

/** What was frozen: the assets, the set itself first. */
export async function radiusNodes(
  tx: ReadTransaction,
  input: { incident: string; first: number; after?: string },
): Promise<Page<RadiusRow>> {
  const { key, value } = await requireIncident(tx, input.incident);
  const { nodes } = await frozenRadius(tx, key, value);
  const row = (at: number): RadiusRow => ({
    change: 'FROZEN',
    what: 'ASSET',
    subject: nodes[at] ?? '',
  });
  return pageOf([[nodes.length, row]], input.first, input.after);
}

/** What was frozen beside today's graph: counts, and a page of what is gone, then of what is new. */
export async function radiusChanges(
  tx: ReadTransaction,
  input: { incident: string; first: number; after?: string },
): Promise<RadiusChanges> {
  const { key, value } = await requireIncident(tx, input.incident);
  const { frozen, today, diff } = await compareRadius(tx, key, value);
  const { nodes, edges, parties } = diff;
  const node =
    (change: RadiusRow['change'], places: Int32Array, names: string[]) =>
    (at: number): RadiusRow => ({ change, what: 'ASSET', subject: names[places[at] ?? 0] ?? '' });
  const edge =
    (change: RadiusRow['change'], { from, to }: typeof edges.added, names: string[]) =>
    (at: number): RadiusRow => ({
      change,
      what: 'EDGE',
      subject: names[from[at] ?? 0] ?? '',
      other: names[to[at] ?? 0] ?? '',
    });
  const lists: [number, (at: number) => RadiusRow][] = [
    [nodes.removed.length, node('REMOVED', nodes.removed, frozen.nodes)],
    [nodes.added.length, node('ADDED', nodes.added, today.nodes)],
    [edges.removed.from.length, edge('REMOVED', edges.removed, frozen.nodes)],
    [edges.added.from.length, edge('ADDED', edges.added, today.nodes)],
  ];
  return {
    ...pageOf(lists, input.first, input.after),
    today: {
      nodes: today.nodes.length,
      edges: edgeCount(today),
      parties: today.parties.length,
    },
    nodes: { added: nodes.added.length, removed: nodes.removed.length },
    edges: { added: edges.added.from.length, removed: edges.removed.from.length },
    parties,
  };
}
