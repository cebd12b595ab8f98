/** What a race command did, as it stands in the audit chain: their order is the order of commits. */
export type RaceEvent = { at: string } & (
  | { type: 'begun'; source: string; run: number }
  | { type: 'reported'; source: string; run: number; edges: string[] }
  | { type: 'finished'; source: string; run: number }
  | { type: 'failed'; source: string; run: number }
  | { type: 'declared'; dataset: string }
  | { type: 'ended'; dataset: string; by: string }
  | { type: 'accepted'; dataset: string; codes: string[] }
  | { type: 'held'; dataset: string }
  | { type: 'lifted'; dataset: string }
  | { type: 'opened'; dataset: string; incident: string; nearMiss: boolean }
  | { type: 'resolved'; dataset: string; incident: string }
  | { type: 'checked'; dataset: string; verdict: string }
  | ({ type: 'asked'; dataset: string } & Decision)
  | ({ type: 'signed'; dataset: string; way: 'MIGRATED' | 'ACCEPT_BREAK' } & Decision)
  | ({ type: 'passed'; dataset: string; party: string; to: string } & Decision)
  | ({ type: 'approved' | 'overridden'; dataset: string } & Decision)
  | ({ type: 'declined' | 'reopened'; dataset: string } & Decision)
  | ({ type: 'quarantined' | 'dropped' | 'restored'; dataset: string } & Decision)
);

/** Who decided, about which request, and which revision of it they had looked at. */
interface Decision {
  by: string;
  request: string;
  saw: number;
}

/** Name of an edge in the history: its dataset and its reader. */
export function edgeName(dataset: string, reader: string): string {
  return `${dataset} → ${reader}`;
}

/** Who owns what breaks; `dan` and `ann` are stewards, `ann` owns readers as well; `zoe` is an admin. */
export const owners = { s1: 'ann', s2: 'bob', shop: 'cho' } as const;
export const stewards = ['dan', 'ann', 'zoe'];
export const admins = ['zoe'];
export const principals = ['ann', 'bob', 'cho', 'dan', 'eve'] as const;
