import type { FactEdge } from '../core/facts.ts';
import type { AssetNode } from '../store/store.ts';

/** An asset for programs: by its natural key, since the store's numbers mean nothing outside it. */
export function plainNode(node: AssetNode) {
  const { ref, facts, state, layer, parties, firstSeenAt, lastSeenAt, vanishedAt } = node;
  return {
    ...ref,
    ...facts,
    state,
    parties,
    firstSeenAt,
    lastSeenAt,
    ...(layer !== undefined && { layer }),
    ...(vanishedAt !== undefined && { vanishedAt }),
  };
}

/** An edge with URNs instead of numbers; `nodes` holds both its ends. */
export function plainEdge(edge: FactEdge, nodes: AssetNode[]) {
  const urnOf = (id: number) => nodes.find((node) => node.id === id)?.ref.urn ?? `#${id}`;
  return { ...edge, from: urnOf(edge.from), to: urnOf(edge.to) };
}
