import { dayMs } from '../core/deletion/graph.ts';
import { speaksFor } from '../core/access.ts';
import { GyeboError } from '../core/errors.ts';
import { signatureDays, type Need } from '../core/request/needs.ts';
import {
  isAsker,
  signatureWays,
  type Delegation,
  type Signature,
  type SignatureWay,
} from '../core/request/request.ts';
import type { Right } from '../core/request/rights.ts';
import type { WriteTransaction } from '../store/store.ts';
import { checkTerm } from './hold.ts';
import { newId } from './id.ts';
import type { KeptRequest } from './request.ts';
import {
  holdRequest,
  keepRequest,
  requireNothingHard,
  requireSame,
  selfSigned,
  sightOf,
  type HeldRequest,
  type RequestDeed,
  type RequestRules,
} from './request-write.ts';

/** Until when a word may hold: as asked, and no longer than thirty days. */
export function untilOf(at: string, asked: string | undefined): string {
  const last = new Date(Date.parse(at) + signatureDays * dayMs).toISOString();
  if (asked === undefined) return last;
  const { until = last } = checkTerm({ reason: 'asked for', until: asked }, at);
  return until < last ? until : last;
}

interface Theirs {
  need: Need;
  right: Right;
}

/** What the actor may sign in this way, with the right they use for each. */
function theirNeeds(
  { request, needs, rule, actor }: HeldRequest,
  way: SignatureWay,
  of: string[] | undefined,
): Theirs[] {
  const kind = way === 'CONSENT' ? 'CONSENT' : 'SIGN';
  return needs.flatMap((need) => {
    if (need.kind !== kind) return [];
    const name = need.reason?.key ?? need.asset ?? '';
    if (of !== undefined && !of.includes(name)) return [];
    const right = rule.right(request, actor, need.signers);
    return right === undefined ? [] : [{ need, right }];
  });
}

/**
 * The word of whose things break (MIGRATED, ACCEPT_BREAK), or of an owner of what goes (CONSENT). For all
 * that is the actor's to sign, or only for those named in `of` (reason keys, or `refText`s). CONFLICT when
 * other readers stand than those looked at; FORBIDDEN when nothing of it is theirs to sign.
 */
export async function signRequest(
  tx: WriteTransaction,
  input: RequestDeed & {
    way: SignatureWay;
    fingerprint: string;
    of?: string[];
    comment?: string;
    until?: string;
  },
  rule?: RequestRules,
): Promise<KeptRequest> {
  const held = await holdRequest(tx, input, 'sign', rule);
  const { actor, way } = input;
  if (!signatureWays.includes(way)) throw new GyeboError('INVALID', `no way to sign: ${way}`);
  requireSame(held, input.fingerprint);
  requireNothingHard(held);
  const theirs = theirNeeds(held, way, input.of);
  if (theirs.length === 0) {
    throw new GyeboError('FORBIDDEN', `nothing of this is for ${actor.name} to sign`);
  }
  const signatures = [...held.request.signatures.filter((each) => !isReplaced(each, theirs))];
  for (const [party, group] of byParty(theirs)) {
    const delegatedBy = group[0]?.right.delegatedBy;
    const comment = input.comment?.trim();
    signatures.push({
      ...sightOf(held),
      id: newId(Date.parse(held.at)),
      by: actor.name,
      ...(party !== undefined && { party }),
      ...(delegatedBy !== undefined && { delegatedBy }),
      way,
      of: group.map(({ need }) => need.reason?.key ?? need.asset ?? '').sort(),
      at: held.at,
      until: untilOf(held.at, input.until),
      ...(comment && { comment }),
      ...selfSigned(held),
    });
  }
  const deed = { actor, ...(input.comment === undefined ? {} : { reason: input.comment }) };
  const told = { way, of: theirs.length, ...selfSigned(held) };
  const request = await keepRequest(tx, held, deed, 'sign', { signatures }, told);
  return { id: held.id, request };
}

function byParty(theirs: Theirs[]): Map<string | undefined, Theirs[]> {
  const groups = new Map<string | undefined, Theirs[]>();
  for (const each of theirs) {
    const { party } = each.right;
    groups.set(party, [...(groups.get(party) ?? []), each]);
  }
  return groups;
}

/** A newer word of the same person for all that an older one was for takes its place. */
function isReplaced(old: Signature, theirs: Theirs[]): boolean {
  const now = new Set(theirs.map(({ need }) => need.reason?.key ?? need.asset));
  return (
    old.of.every((name) => now.has(name)) && theirs.some(({ right }) => right.party === old.party)
  );
}

/** Takes one's own signature back. */
export async function withdrawSignature(
  tx: WriteTransaction,
  input: RequestDeed & { signature: string; reason?: string },
): Promise<KeptRequest> {
  const held = await holdRequest(tx, input, 'withdraw');
  const own = held.request.signatures.find(({ id }) => id === input.signature);
  if (own === undefined) throw new GyeboError('NOT_FOUND', 'no such signature');
  if (own.by !== input.actor.name) {
    throw new GyeboError('FORBIDDEN', `${own.by} gave this signature, and takes it back`);
  }
  const signatures = held.request.signatures.filter(({ id }) => id !== input.signature);
  const told = { way: own.way };
  const request = await keepRequest(tx, held, input, 'withdraw', { signatures }, told);
  return { id: held.id, request };
}

/**
 * Passes a party's right to sign in this request to a named person; `to` absent takes it back. Not to
 * who asked for the deletion: they would sign for themselves.
 */
export async function delegateSignature(
  tx: WriteTransaction,
  input: RequestDeed & { party: string; to?: string },
): Promise<KeptRequest> {
  const held = await holdRequest(tx, input, 'delegate');
  const { actor, party } = input;
  if (!speaksFor(actor, party)) {
    throw new GyeboError('FORBIDDEN', `${actor.name} does not speak for ${party}`);
  }
  if (!held.needs.some(({ signers }) => signers.includes(party))) {
    throw new GyeboError('INVALID', `nothing here is for ${party} to sign`);
  }
  const to = input.to?.trim();
  if (to !== undefined && isAsker(held.request, to)) {
    throw new GyeboError('INVALID', `${to} asked for the deletion and cannot sign for it`);
  }
  const others = held.request.delegations.filter((each) => each.party !== party);
  const passed: Delegation[] = to ? [{ party, to, by: actor.name, at: held.at }] : [];
  const delegations = [...others, ...passed];
  const told = { party, ...(to ? { to } : {}) };
  const request = await keepRequest(tx, held, input, 'delegate', { delegations }, told);
  return { id: held.id, request };
}
