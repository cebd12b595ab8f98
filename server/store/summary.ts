/** What the boxes of a summary have in common, beside their hop. */
export const reachGroups = ['PLATFORM', 'OWNER', 'KIND', 'LAYER'] as const;
export type ReachGroup = (typeof reachGroups)[number];

/** Assets at one hop (the deepest box: that hop or more) with one of these values, or none of them. */
export interface ReachBoxQuery {
  by: ReachGroup;
  hop: number;
  values?: string[];
  except?: string[];
}

/** A box of a summary. `value` is '' where there is none; absent for all the rarer values. */
export interface ReachBox {
  hop: number;
  value?: string;
  count: number;
  /** How many of them were `marked`. */
  marked: number;
}

/** Boxes with the edges between them, as places in `boxes`. */
export interface ReachSummary {
  boxes: ReachBox[];
  links: { from: number; to: number; count: number }[];
}
