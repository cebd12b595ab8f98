import { GyeboError } from '../errors.ts';

/**
 * How it is proved that an action item is done. OWNER_SET: the asset has an owner (this one, if named).
 * EDGE_DECLARED: the graph knows an edge between the asset and `other`. ASSET_SCANNED: a source has seen
 * the asset after the item was written. FINDING_GONE: an unresolved read or write no longer stands.
 * BY_HAND: somebody says so, with evidence.
 */
export const proofKinds = [
  'OWNER_SET',
  'EDGE_DECLARED',
  'ASSET_SCANNED',
  'FINDING_GONE',
  'BY_HAND',
] as const;
export type ProofKind = (typeof proofKinds)[number];

export interface Proof {
  kind: ProofKind;
  /** OWNER_SET: who; absent: anybody. */
  party?: string;
  /** EDGE_DECLARED: `refText` of the other end. */
  other?: string;
  /** FINDING_GONE: whose finding, and its text and place as they stand. */
  finding?: { source: string; message: string; at: string; line?: number };
}

export const actionItemStates = ['OPEN', 'DONE', 'WAIVED'] as const;
export type ActionItemState = (typeof actionItemStates)[number];

/** One thing to do after an incident, as its record holds it. */
export interface ActionItem {
  revision: number;
  /** Who changed it last. */
  changedBy: string;
  incident: string;
  title: string;
  /** `refText` of what it is done on. */
  asset: string;
  owner: string;
  /** Day or ISO instant. */
  due: string;
  proof: Proof;
  state: ActionItemState;
  createdAt: string;
  createdBy: string;
  /** Who settled it, when, and by what: the evidence, or why it is waived. */
  settled?: { at: string; by: string; evidence: string; checked: boolean };
}

/** What the graph says that a proof can be checked against. */
export interface ProofFacts {
  owners: string[];
  /** When a source last saw the asset; absent: none does. */
  seenAt?: string;
  /** An edge between the asset and `other` stands. */
  hasEdge: boolean;
  /** The finding stands; undefined: its source was not read whole since the item was written. */
  hasFinding?: boolean;
}

/** Whether a proof holds, and what was found, in English for the record. */
export function checkProof(
  { proof, createdAt }: Pick<ActionItem, 'proof' | 'createdAt'>,
  facts: ProofFacts,
): { holds: boolean; found: string } {
  switch (proof.kind) {
    case 'OWNER_SET':
      return ownerSet(proof.party, facts.owners);
    case 'EDGE_DECLARED':
      return facts.hasEdge
        ? { holds: true, found: `the edge with ${proof.other} stands` }
        : { holds: false, found: `no edge with ${proof.other} stands` };
    case 'ASSET_SCANNED':
      return facts.seenAt !== undefined && Date.parse(facts.seenAt) > Date.parse(createdAt)
        ? { holds: true, found: `a source saw it at ${facts.seenAt}` }
        : { holds: false, found: 'no source has seen it since this was written' };
    case 'FINDING_GONE':
      return findingGone(facts.hasFinding);
    case 'BY_HAND':
      return { holds: false, found: 'this is shown by hand: say what shows it' };
  }
}

function ownerSet(party: string | undefined, owners: string[]) {
  const holds = party === undefined ? owners.length > 0 : owners.includes(party);
  const found = owners.length > 0 ? `it is owned by ${owners.join(', ')}` : 'nobody owns it';
  return { holds, found };
}

function findingGone(stands: boolean | undefined) {
  if (stands === undefined) {
    return { holds: false, found: 'its source was not scanned whole since this was written' };
  }
  return stands
    ? { holds: false, found: 'the finding still stands' }
    : { holds: true, found: 'the finding is gone' };
}

/** INVALID when a proof lacks what its kind needs. */
export function requireProof(proof: Proof): void {
  if (proof.kind === 'EDGE_DECLARED' && proof.other === undefined) {
    throw new GyeboError('INVALID', 'say which asset the edge leads to or comes from');
  }
  if (proof.kind === 'FINDING_GONE' && proof.finding === undefined) {
    throw new GyeboError('INVALID', 'say which finding is to go');
  }
}

/** A day counts until it is over. */
export function dueEnd(due: string): number {
  return Date.parse(due.length === 10 ? `${due}T23:59:59.999Z` : due);
}

/** True when it is still to be done and its day is over. */
export function isOverdue({ state, due }: Pick<ActionItem, 'state' | 'due'>, now: string): boolean {
  return state === 'OPEN' && dueEnd(due) < Date.parse(now);
}
