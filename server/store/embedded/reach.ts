import { assetKinds } from '../../core/asset.ts';
import type { ReachQuery, ReachResult } from '../store.ts';
import { integer, kindCode, text } from './codes.ts';
import type { Database } from './database.ts';
import type { Neighbours } from './neighbours.ts';
import { readNodes } from './nodes.ts';
import { walk } from './walk.ts';
import type { Marks } from './walk.ts';

/** The closure with its counts and one page of its nodes, by (hop, id). */
export function reach(
  db: Database,
  neighbours: Neighbours,
  marks: Marks,
  query: ReachQuery,
): ReachResult {
  const depth = query.depth ?? Infinity;
  const maxNodes = query.maxNodes ?? Infinity;
  const walked = walk(neighbours, marks, query.roots, query.direction, { depth, maxNodes });
  const facts = describe(db, walked.nodes);
  const kinds = query.kinds === undefined ? undefined : new Set(query.kinds.map(kindCode.of));
  const listed: { id: number; hop: number }[] = [];
  const counts = { hop: counter(), kind: counter(), platform: counter() };
  const owners = counter();
  walked.nodes.forEach((id, index) => {
    const fact = facts.get(id);
    if (fact === undefined || (kinds !== undefined && !kinds.has(fact.kind))) return;
    const hop = walked.hops[index] ?? 0;
    listed.push({ id, hop });
    counts.hop.add(String(hop));
    counts.kind.add(assetKinds[fact.kind] ?? '');
    counts.platform.add(fact.platform);
    for (const owner of fact.owners) owners.add(owner);
  });
  listed.sort((a, b) => a.hop - b.hop || a.id - b.id);
  const page = pageAfter(listed, query.first, query.after);
  const hops = new Map(page.rows.map((item) => [item.id, item.hop]));
  const nodes = readNodes(
    db,
    page.rows.map((item) => item.id),
  ).map((node) => ({ node, hop: hops.get(node.id) ?? 0 }));
  return {
    nodes,
    ...(page.next === undefined ? {} : { next: page.next }),
    total: listed.length,
    byHop: counts.hop
      .list()
      .map(({ value, count }) => ({ hop: Number(value), count }))
      .sort((a, b) => a.hop - b.hop),
    byKind: counts.kind.list(),
    byPlatform: counts.platform.list(),
    byOwner: owners.list(),
    complete: walked.complete,
    ...(walked.complete ? {} : { incompleteReason: reasonOf(query, walked.nodes.length) }),
  };
}

function reasonOf(query: ReachQuery, found: number): string {
  return query.maxNodes !== undefined && found >= query.maxNodes
    ? `stopped after ${query.maxNodes} assets`
    : `there is more beyond ${query.depth} hops`;
}

function pageAfter<T extends { id: number; hop: number }>(
  sorted: T[],
  first: number,
  after: string | undefined,
): { rows: T[]; next?: string } {
  const [hop = -1, id = -1] = (after ?? '-1:-1').split(':').map(Number);
  const start = sorted.findIndex((item) => item.hop > hop || (item.hop === hop && item.id > id));
  if (start < 0) return { rows: [] };
  const rows = sorted.slice(start, start + first);
  const last = rows[rows.length - 1];
  return start + first < sorted.length && last !== undefined
    ? { rows, next: `${last.hop}:${last.id}` }
    : { rows };
}

interface Described {
  kind: number;
  platform: string;
  owners: string[];
}

function describe(db: Database, ids: Int32Array): Map<number, Described> {
  const found = new Map<number, Described>();
  const sorted = Int32Array.from(ids).sort();
  for (const id of sorted) {
    const row = db.get('SELECT kind, platform, owners FROM asset WHERE id = ?', id);
    if (row === undefined) continue;
    const owners = text(row.owners);
    found.set(id, {
      kind: integer(row.kind),
      platform: text(row.platform),
      owners: owners === '' ? [] : owners.trim().split('\n'),
    });
  }
  return found;
}

interface Counter {
  add(value: string): void;
  list(): { value: string; count: number }[];
}

/** Counts of values, most frequent first. */
function counter(): Counter {
  const counts = new Map<string, number>();
  return {
    add: (value) => void counts.set(value, (counts.get(value) ?? 0) + 1),
    list: () =>
      [...counts]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  };
}
