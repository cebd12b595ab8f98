/**
 * What a commit did to the graph, three numbers an operation, for whoever holds a part of it in memory:
 * `[relation * 2 + (0: one live row came, 1: it went), from, to]`, or `[assetTouched, asset, 0]`.
 */
export function edgeOperation(operation: 'ADD' | 'REMOVE', relation: number): number {
  return relation * 2 + (operation === 'ADD' ? 0 : 1);
}

/** Operation "what a walk counts this asset by may have changed"; see attributes.ts. */
export const assetTouched = 6;
