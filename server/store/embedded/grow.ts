import { growLossSet } from '../../core/deletion.ts';
import type { AssetId, FactAsset, FactEdge } from '../../core/facts.ts';
import type { Database } from './database.ts';
import { incidentEdges } from './edges.ts';
import { loadFactAssets } from './fact-assets.ts';
import type { WalkMemory } from './memory.ts';
import { unmappedNamed } from './unmapped.ts';

const maxExpanded = 50_000;

/** What a verdict needs of the graph, as far as it is loaded. */
export interface Grown {
  assets: Map<AssetId, FactAsset>;
  edges: Map<string, FactEdge>;
  expanded: Set<AssetId>;
  /** Of `expanded`, wholes outside the set whose parts nobody needs: a folder may hold thousands. */
  withoutParts: Set<AssetId>;
  lossSet: Set<AssetId>;
  cut?: string;
}

interface Asked {
  db: Database;
  seq: number;
  subject: AssetId[];
  now: string;
  since: number;
  memory: WalkMemory;
}

/** Loads what the loss set needs, round by round, until core asks for nothing more. */
export function grow(asked: Asked): Grown {
  const { subject, now } = asked;
  const grown: Grown = {
    assets: new Map(),
    edges: new Map(),
    expanded: new Set(),
    withoutParts: new Set(),
    lossSet: new Set(subject),
  };
  const compared = new Set<AssetId>();
  let needs = subject;
  for (;;) {
    const left = needs.filter((id) => !grown.expanded.has(id));
    const partless = [...grown.withoutParts].filter((id) => grown.lossSet.has(id));
    const other = left.length + partless.length > 0 ? [] : otherNames(asked, grown, compared);
    const fresh = [...left, ...other];
    if (fresh.length + partless.length === 0) return grown;
    if (grown.expanded.size + fresh.length > maxExpanded) {
      grown.cut = `more than ${maxExpanded} assets would have to be looked at`;
      return grown;
    }
    expand(asked, grown, fresh, partless);
    const { assets, edges, expanded } = grown;
    const next = growLossSet({
      subject,
      expanded: [...expanded],
      assets: [...assets.values()],
      edges: [...edges.values()],
      now,
    });
    grown.lossSet = new Set(next.lossSet.map((item) => item.asset));
    needs = next.needs;
  }
}

/** Datasets that may be members, or hold them, under another name, as far as they are not loaded. */
function otherNames({ db }: Asked, grown: Grown, compared: Set<AssetId>): AssetId[] {
  const ids = [...grown.lossSet, ...wholesOf(grown)].filter((id) => !compared.has(id));
  for (const id of ids) compared.add(id);
  const found = unmappedNamed(db, ids);
  if (found.cut !== undefined) grown.cut ??= found.cut;
  return found.ids.filter((id) => !grown.expanded.has(id));
}

/** All datasets that hold members, as far as known. */
function wholesOf({ lossSet, edges, assets }: Grown): Set<AssetId> {
  const above = new Map<AssetId, AssetId[]>();
  for (const { relation, from, to } of edges.values()) {
    if (relation !== 'CONTAINS' || assets.get(from)?.kind !== 'DATASET') continue;
    above.set(to, [...(above.get(to) ?? []), from]);
  }
  const wholes = new Set<AssetId>();
  const queue = [...lossSet];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const whole of above.get(id) ?? []) {
      if (wholes.has(whole)) continue;
      wholes.add(whole);
      queue.push(whole);
    }
  }
  return wholes;
}

function expand(asked: Asked, grown: Grown, fresh: AssetId[], partless: AssetId[]): void {
  const { db, since, memory, seq } = asked;
  const { assets, edges, expanded, withoutParts, lossSet } = grown;
  const half = fresh.filter((id) => !lossSet.has(id) && assets.get(id)?.kind === 'DATASET');
  const apart = new Set(half);
  const whole = fresh.filter((id) => !apart.has(id));
  const found = incidentEdges(db, { whole, half, partsOf: partless }, since, expanded);
  for (const id of fresh) expanded.add(id);
  for (const id of half) withoutParts.add(id);
  for (const id of partless) withoutParts.delete(id);
  const ends = [...fresh];
  for (const edge of found) {
    edges.set(`${edge.from} ${edge.relation} ${edge.to}`, edge);
    ends.push(edge.from, edge.to);
  }
  loadFactAssets(db, memory, seq, assets, ends);
}
