import type { AssetState } from '../asset.ts';
import type { RequestState } from './state.ts';
import type { Step } from './step.ts';

/** Why something is to go. PRIVACY: no copy may stay behind. */
export const requestPurposes = ['UNUSED', 'REPLACED', 'COST', 'PRIVACY', 'OTHER'] as const;
export type RequestPurpose = (typeof requestPurposes)[number];

/**
 * MIGRATED: "mine reads it no longer", false as soon as a scan sees it read. ACCEPT_BREAK: "mine may
 * break". CONSENT: the owner of what goes agrees.
 */
export const signatureWays = ['MIGRATED', 'ACCEPT_BREAK', 'CONSENT'] as const;
export type SignatureWay = (typeof signatureWays)[number];

/** A request holds no more assets; of a part of a larger set no verdict holds. */
export const mostInRequest = 500;

/** What a person's word rests on: with something that breaks and was not seen then, it is void. */
export interface Sight {
  /** `DeletionVerdict.fingerprint`, to be shown. */
  fingerprint: string;
  /** Keys of the reasons that were seen. */
  seen: string[];
}

export interface Signature extends Sight {
  id: string;
  by: string;
  /** Whose right was used: the party's. Absent: a steward's, for what nobody owns. */
  party?: string;
  /** Who passed the right on. */
  delegatedBy?: string;
  way: SignatureWay;
  /** Keys of the reasons signed; of a CONSENT, `refText` of what may go. */
  of: string[];
  at: string;
  until: string;
  comment?: string;
  /** The requester's own, in the mode with one user. */
  self?: true;
}

/** One party's right to sign in this request, passed to a named person. */
export interface Delegation {
  party: string;
  to: string;
  by: string;
  at: string;
}

/** A word for the whole: a steward's, that all is there, or an admin's, that what is missing may be. */
export interface Approval extends Sight {
  by: string;
  at: string;
  until: string;
  reason: string;
  /** `refText` of all that goes: with one more it is void. */
  members: string[];
  self?: true;
}

export interface RequestComment {
  by: string;
  at: string;
  text: string;
}

/** A deletion request. Assets are named by `refText`, so that it means the same in every store. */
export interface DeletionRequest {
  /** Grows with each write; who writes names the one they saw. */
  revision: number;
  changedBy: string;
  changedAt: string;
  state: RequestState;
  /** Sorted. */
  subject: string[];
  by: string;
  /** Who asked for it before it was handed over: to them it stays their own. */
  askedBefore?: string[];
  /** Parties that the requester spoke for when asking: their own things need no second word of theirs. */
  speaksFor: string[];
  openedAt: string;
  purpose: RequestPurpose;
  reason: string;
  /** Day by which it should be gone. */
  due?: string;
  /** `refText` of what takes its place, or words. */
  replacement?: string;
  /** How it is brought back, in words. */
  restoreRecipe?: string;
  /** Days after the drop within which it can be undone. */
  undoDays: number;
  signatures: Signature[];
  delegations: Delegation[];
  approval?: Approval;
  override?: Approval;
  /** Why it was declined or given up, and by whom. */
  ended?: { by: string; at: string; reason: string };
  steps: Step[];
  restoring?: { by: string; at: string; reason: string; steps: Step[] };
  /** States of the members before they were taken away. */
  before?: Record<string, AssetState>;
  quarantinedAt?: string;
  droppedAt?: string;
  undoUntil?: string;
  /** What nobody's scan can see to be gone, by hand with evidence. */
  confirmed: { asset: string; by: string; at: string; evidence: string }[];
  closedAt?: string;
  restoredAt?: string;
  comments: RequestComment[];
}

/** Longest time between the asking and the undo deadline that may be chosen. */
export const undoDays = { least: 7, usual: 30, most: 365 } as const;

/** Does, or did, this person ask for it? Nobody decides on what they asked for. */
export function isAsker(
  request: Pick<DeletionRequest, 'by' | 'askedBefore'>,
  name: string,
): boolean {
  return request.by === name || request.askedBefore?.includes(name) === true;
}
