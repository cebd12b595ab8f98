import { startGrowth } from '../../core/deletion.ts';
import type { Growth, Need } from '../../core/deletion.ts';
import type { AssetId, DeletionFacts, FactAsset } from '../../core/facts.ts';
import { datasetsHolding } from '../shared/wholes.ts';
import type { Database } from './database.ts';
import { incidentEdges } from './edges.ts';
import { loadFactAssets } from './fact-assets.ts';
import type { WalkMemory } from './memory.ts';
import { unmappedNamed } from './unmapped.ts';

const maxLookedAt = 50_000;

/** What a verdict needs of the graph. */
export interface Grown {
  growth: Growth;
  lossSet: Set<AssetId>;
  cut?: string;
}

export interface Asked extends Pick<DeletionFacts, 'subject' | 'now' | 'watches' | 'windowDays'> {
  db: Database;
  seq: number;
  /** Edges that vanished before this are history. */
  since: number;
  memory: WalkMemory;
}

/** Loads what the loss set needs, round by round, until core asks for nothing more. */
export function grow(asked: Asked): Grown {
  const grown: Grown = { growth: startGrowth(asked), lossSet: new Set(asked.subject) };
  const compared = new Set<AssetId>();
  const names = new Set<AssetId>();
  fill(asked, grown, () => {
    const ids = [...grown.lossSet, ...datasetsHolding(grown.lossSet, grown.growth)].filter(
      (id) => !compared.has(id),
    );
    for (const id of ids) compared.add(id);
    const found = unmappedNamed(asked.db, ids);
    if (found.cut !== undefined) grown.cut ??= found.cut;
    const fresh = found.ids.filter((id) => !names.has(id));
    for (const id of fresh) names.add(id);
    loadAssets(asked, grown.growth, fresh);
    return fresh.length > 0;
  });
  return grown;
}

/** Loads what says whether these run, who are no part of the set. */
export function addBystanders(asked: Asked, grown: Grown, ids: AssetId[]): void {
  if (ids.length === 0) return;
  loadAssets(asked, grown.growth, ids);
  fill(asked, grown, () => false, ids);
}

/** Rounds until nothing is needed and `more` has found nothing else. */
function fill(asked: Asked, grown: Grown, more: () => boolean, bystanders: AssetId[] = []): void {
  const { growth } = grown;
  for (;;) {
    const { lossSet, needs } = growth.next(bystanders);
    grown.lossSet = new Set(lossSet.map((item) => item.asset));
    if (needs.length === 0 && !more()) return;
    if (growth.sides.size + needs.length > maxLookedAt) {
      grown.cut = `more than ${maxLookedAt} assets would have to be looked at`;
      return;
    }
    load(asked, growth, needs);
  }
}

function load(asked: Asked, growth: Growth, needs: Need[]): void {
  const edges = incidentEdges(asked.db, needs, asked.since);
  for (const { asset, sides } of needs) growth.know(asset, sides);
  growth.add([], edges);
  const ends = edges.flatMap((edge) => [edge.from, edge.to]);
  loadAssets(asked, growth, [...needs.map((need) => need.asset), ...ends]);
}

function loadAssets({ db, seq, memory }: Asked, growth: Growth, ids: AssetId[]): void {
  const assets = new Map<AssetId, FactAsset>();
  const missing = ids.filter((id) => !growth.assets.has(id));
  loadFactAssets(db, memory, seq, assets, missing);
  growth.add(assets.values(), []);
}
