import type { AssetId, DeletionFacts, FactAsset, FactEdge } from './facts.ts';
import { blockers } from './deletion/blockers.ts';
import { openCase, ownersOf } from './deletion/case.ts';
import { fingerprintOf } from './deletion/fingerprint.ts';
import { addEdge, allSides, buildGraph } from './deletion/graph.ts';
import { closeLossSet, type LossSet } from './deletion/loss-set.ts';
import { missing, type Need } from './deletion/needs.ts';
import type { DeletionVerdict } from './deletion/reason.ts';
import { circumstances } from './deletion/sources.ts';
import { unresolvedReasons } from './deletion/unresolved.ts';
import { usageReasons } from './deletion/usage.ts';
import { gravest, settle, whomToTell } from './deletion/verdict.ts';

export { sides } from './deletion/graph.ts';
export type { Need } from './deletion/needs.ts';
export { reasonCodes, verdicts } from './deletion/reason.ts';
export { waivable } from './deletion/verdict.ts';
export type { DeletionVerdict, Reason, ReasonCode, Verdict } from './deletion/reason.ts';

/**
 * The loss set as far as the facts reach, and the assets whose edges must still be loaded before it
 * can be said to be whole. A store that loads assets whole calls it in a loop: load `needs`, call
 * again, until empty. One that loads no more than it must uses `startGrowth`.
 */
export function growLossSet(
  facts: Pick<
    DeletionFacts,
    'subject' | 'expanded' | 'assets' | 'edges' | 'now' | 'watches' | 'windowDays'
  >,
): {
  lossSet: DeletionVerdict['lossSet'];
  needs: AssetId[];
} {
  const growth = startGrowth(facts);
  growth.add(facts.assets, facts.edges);
  for (const id of facts.expanded) growth.know(id, allSides);
  const { lossSet, needs } = growth.next();
  return { lossSet, needs: needs.map(({ asset }) => asset) };
}

/** A loss set that grows while its facts are being loaded. */
export interface Growth {
  /** What was loaded; edges that are known already are left out. */
  add(assets: Iterable<FactAsset>, edges: Iterable<FactEdge>): void;
  /** Says that these sides of an asset are loaded now. */
  know(asset: AssetId, sides: number): void;
  /** The loss set so far, and what it hangs on that is not known; whole once nothing is. */
  next(bystanders?: Iterable<AssetId>): { lossSet: DeletionVerdict['lossSet']; needs: Need[] };
  readonly assets: ReadonlyMap<AssetId, FactAsset>;
  readonly sides: ReadonlyMap<AssetId, number>;
  edges(): FactEdge[];
}

/** Begins to load the facts of a deletion: `next` says what of. */
export function startGrowth(
  facts: Pick<DeletionFacts, 'subject' | 'now' | 'watches' | 'windowDays'>,
): Growth {
  const graph = buildGraph({ now: facts.now, expanded: [], assets: [], edges: [] });
  const known = new Map<AssetId, number>();
  graph.sides = known;
  const edges = new Map<string, FactEdge>();
  return {
    assets: graph.assets,
    sides: known,
    edges: () => [...edges.values()],
    add(assets, more) {
      for (const asset of assets) graph.assets.set(asset.id, asset);
      for (const edge of more) {
        const key = `${edge.from} ${edge.relation} ${edge.to}`;
        if (edges.has(key)) continue;
        edges.set(key, edge);
        addEdge(graph, edge);
      }
    },
    know: (asset, sides) => void known.set(asset, (known.get(asset) ?? 0) | sides),
    next(bystanders = []) {
      const set = closeLossSet(graph, facts.subject);
      return { lossSet: listed(set), needs: missing(graph, set, facts, bystanders) };
    },
  };
}

/** May these be deleted? Pure; the only place where that is decided. */
export function decideDeletion(facts: DeletionFacts): DeletionVerdict {
  const graph = buildGraph(facts);
  const set = closeLossSet(graph, facts.subject);
  const judged = openCase(facts, graph, set);
  const reasons = settle(judged, [
    ...blockers(judged),
    ...usageReasons(judged),
    ...unresolvedReasons(judged),
    ...circumstances(judged),
  ]);
  return {
    verdict: gravest(reasons),
    reasons,
    lossSet: listed(set),
    fingerprint: fingerprintOf(judged, reasons),
    tell: whomToTell(judged, reasons),
  };
}

function listed(set: LossSet): DeletionVerdict['lossSet'] {
  return [...set].map(([asset, why]) => ({ asset, why })).sort((a, b) => a.asset - b.asset);
}

/** Who owns an asset of these facts; of a task that nobody owns, who owns its pipeline. */
export function ownersIn(facts: DeletionFacts): (id: AssetId) => string[] {
  const graph = buildGraph(facts);
  return (id) => ownersOf(graph, graph.assets.get(id));
}
