import type { AssetId, DeletionFacts } from './facts.ts';
import { blockers } from './deletion/blockers.ts';
import { openCase } from './deletion/case.ts';
import { buildGraph } from './deletion/graph.ts';
import { closeLossSet, missing, type LossSet } from './deletion/loss-set.ts';
import type { DeletionVerdict } from './deletion/reason.ts';
import { circumstances } from './deletion/sources.ts';
import { unresolvedReasons } from './deletion/unresolved.ts';
import { usageReasons } from './deletion/usage.ts';
import { fingerprintOf, gravest, settle, whomToTell } from './deletion/verdict.ts';

export { reasonCodes, verdicts } from './deletion/reason.ts';
export type { DeletionVerdict, Reason, ReasonCode, Verdict } from './deletion/reason.ts';

/**
 * The loss set as far as the facts reach, and the assets whose edges must still be loaded before it
 * can be said to be whole. A store calls it in a loop: load `needs`, call again, until empty.
 */
export function growLossSet(
  facts: Pick<DeletionFacts, 'subject' | 'expanded' | 'assets' | 'edges' | 'now'>,
): {
  lossSet: DeletionVerdict['lossSet'];
  needs: AssetId[];
} {
  const graph = buildGraph(facts);
  const set = closeLossSet(graph, facts.subject);
  return { lossSet: listed(set), needs: missing(graph, set) };
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
