/** What a race command did, as it stands in the audit chain: their order is the order of commits. */
export type RaceEvent = { at: string } & (
  | { type: 'begun'; source: string; run: number }
  | { type: 'reported'; source: string; run: number; edges: string[] }
  | { type: 'finished'; source: string; run: number }
  | { type: 'failed'; source: string; run: number }
  | { type: 'declared'; dataset: string }
  | { type: 'ended'; dataset: string; by: string }
  | { type: 'signed'; dataset: string; by: string }
  | { type: 'accepted'; dataset: string; codes: string[] }
  | { type: 'held'; dataset: string }
  | { type: 'lifted'; dataset: string }
  | { type: 'checked'; dataset: string; verdict: string }
  | { type: 'dropped'; dataset: string; by: string }
);

/** Name of an edge in the history: its dataset and its reader. */
export function edgeName(dataset: string, reader: string): string {
  return `${dataset} → ${reader}`;
}

/** Who owns what breaks; `dan` is the steward who drops, `ann` one that owns readers as well. */
export const owners = { s1: 'ann', s2: 'bob', shop: 'cho' } as const;
export const stewards = ['dan', 'ann'];
export const principals = ['ann', 'bob', 'cho', 'dan', 'eve'] as const;
