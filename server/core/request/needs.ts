import type { DeletionVerdict, Reason } from '../deletion/reason.ts';
import { dayMs, isOver } from '../deletion/graph.ts';
import { waivable } from '../deletion/verdict.ts';
import {
  isAsker,
  type Approval,
  type DeletionRequest,
  type Sight,
  type Signature,
} from './request.ts';

/** Longest time a word may stand, in days, before the set is taken away. */
export const signatureDays = 30;

/** Why a word that was given does not count any more. */
export type Lapse = 'NEW_READER' | 'EXPIRED' | 'STILL_READS' | 'NOT_OWNER' | 'OTHER_MEMBERS';

/**
 * Something that a deletion needs before it may happen. HARD: nobody can give it. SIGN: by the owner of
 * what breaks. CONSENT: by an owner of what goes. ACCEPT: by a steward, one by one. APPROVE: by a steward
 * who did not ask for it.
 */
export interface Need {
  kind: 'HARD' | 'SIGN' | 'CONSENT' | 'ACCEPT' | 'APPROVE';
  reason?: Reason;
  /** `refText` of what goes, of a CONSENT. */
  asset?: string;
  /** Parties whose word it is; empty: a steward's. */
  signers: string[];
  /** Who gave it. */
  met?: Signature | Approval;
  /** An admin put it aside. */
  overridden?: true;
  /** The last word given for it, and why it does not count. */
  lapsed?: { by: string; at: string; why: Lapse };
}

/** What needs are found from: the verdict of this moment and the owners of what goes. */
export interface Judgement {
  verdict: DeletionVerdict;
  /** `refText` of all that goes, with owners for those of the subject. */
  members: { asset: string; owners: string[]; isSubject: boolean }[];
  now: string;
}

type Asked = Pick<
  DeletionRequest,
  'by' | 'askedBefore' | 'speaksFor' | 'signatures' | 'approval' | 'override' | 'quarantinedAt'
>;

/** All that this request needs now, what is met among it. Pure; the only place where that is decided. */
export function requestNeeds(request: Asked, judged: Judgement): Need[] {
  const { verdict, members } = judged;
  const needs: Need[] = [
    ...verdict.reasons.filter(({ hard }) => hard).map(hardNeed),
    ...verdict.reasons
      .filter((reason) => reason.verdict === 'BLOCKED' && !reason.hard)
      .map((reason) => signNeed(request, judged, reason)),
    ...members
      .filter(({ isSubject, owners }) => isSubject && owners.length > 0)
      .filter(({ owners }) => !owners.some((owner) => request.speaksFor.includes(owner)))
      .map((member) => consentNeed(request, judged, member)),
    ...verdict.reasons
      .filter((reason) => reason.verdict !== 'BLOCKED')
      .map((reason): Need => ({ kind: 'ACCEPT', reason, signers: [] })),
  ];
  if (holds(request, judged, request.override)) {
    for (const need of needs) {
      if (need.kind !== 'HARD' && need.met === undefined) need.overridden = true;
    }
    return [...needs, { kind: 'APPROVE', signers: [], overridden: true }];
  }
  return [...needs, approvalNeed(request, judged)];
}

/** What is still missing. */
export function openNeeds(needs: Need[]): Need[] {
  return needs.filter((need) => need.met === undefined && need.overridden !== true);
}

const hardNeed = (reason: Reason): Need => ({ kind: 'HARD', reason, signers: [] });

function signNeed(request: Asked, judged: Judgement, reason: Reason): Need {
  const { signers } = reason;
  const given = request.signatures.filter(
    ({ way, of }) => way !== 'CONSENT' && of.includes(reason.key),
  );
  const isTheirs = ({ party }: Signature) =>
    party === undefined ? signers.length === 0 : signers.includes(party);
  return weigh({ kind: 'SIGN', reason, signers }, given, (signature) => {
    if (!isTheirs(signature)) return 'NOT_OWNER';
    const isSeen = reason.seenAt !== undefined && reason.seenAt > signature.at;
    if (signature.way === 'MIGRATED' && isSeen) return 'STILL_READS';
    return lapseOf(request, judged, signature);
  });
}

function consentNeed(
  request: Asked,
  judged: Judgement,
  { asset, owners }: Judgement['members'][number],
): Need {
  const given = request.signatures.filter(({ way, of }) => way === 'CONSENT' && of.includes(asset));
  return weigh({ kind: 'CONSENT', asset, signers: owners }, given, (signature) => {
    const { party } = signature;
    if (party === undefined || !owners.includes(party)) return 'NOT_OWNER';
    return lapseOf(request, judged, signature);
  });
}

function weigh(need: Need, given: Signature[], why: (given: Signature) => Lapse | undefined): Need {
  const met = given.find((signature) => why(signature) === undefined);
  if (met) return { ...need, met };
  const last = given.at(-1);
  const lapse = last && why(last);
  return last && lapse
    ? { ...need, lapsed: { by: last.by, at: last.at, why: lapse } }
    : { ...need };
}

/** Nobody signs for themselves; every word is bound to what was seen, and to a time. */
function lapseOf(
  request: Asked,
  { verdict, now }: Judgement,
  word: Sight & { by: string; at: string; until: string; self?: true },
): Lapse | undefined {
  if (isAsker(request, word.by) && word.self !== true) return 'NOT_OWNER';
  const seen = new Set(word.seen);
  if (waivable(verdict.reasons).some((key) => !seen.has(key))) return 'NEW_READER';
  if (request.quarantinedAt !== undefined && word.at <= request.quarantinedAt) return undefined;
  const instant = Date.parse(now);
  const isOld = instant - Date.parse(word.at) > signatureDays * dayMs;
  return isOld || isOver(word.until, instant) ? 'EXPIRED' : undefined;
}

function hasOthers({ members }: Judgement, word: Approval): boolean {
  return members.some(({ asset }) => !word.members.includes(asset));
}

function approvalNeed(request: Asked, judged: Judgement): Need {
  const { approval } = request;
  const need: Need = { kind: 'APPROVE', signers: [] };
  if (approval === undefined) return need;
  const why = hasOthers(judged, approval) ? 'OTHER_MEMBERS' : lapseOf(request, judged, approval);
  if (why === undefined) return { ...need, met: approval };
  return { ...need, lapsed: { by: approval.by, at: approval.at, why } };
}

/** An override stands for every reason that the admin saw, and for no other. */
function holds(request: Asked, judged: Judgement, word: Approval | undefined): boolean {
  if (word === undefined || hasOthers(judged, word)) return false;
  const seen = new Set(word.seen);
  const isAllSeen = judged.verdict.reasons.every(({ hard, key }) => hard || seen.has(key));
  return isAllSeen && lapseOf(request, judged, word) === undefined;
}
