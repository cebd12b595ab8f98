/** The four lists a walk needs of a node: both sides of FEEDS, its parts and its wholes. */
export const sides = { DOWNSTREAM: 0, UPSTREAM: 1, PARTS: 2, WHOLES: 3 } as const;
export const sideCount = 4;

/** Live neighbours of a node, as one range of an array; repeats are allowed. */
export interface Neighbours {
  /** Every node's number is below this. */
  capacity: number;
  /** Finds a list; it stands in `list[start] … list[end - 1]` until the next call. */
  find(side: number, node: number): void;
  list: Int32Array;
  start: number;
  end: number;
}
