import { GyeboError } from '../core/errors.ts';
import { refText } from '../core/asset.ts';
import { makeChecklist, keepTicks, type Going } from '../core/request/checklist.ts';
import { openNeeds, type Need } from '../core/request/needs.ts';
import type { Approval, DeletionRequest } from '../core/request/request.ts';
import { isTakenAway } from '../core/request/state.ts';
import type { WriteTransaction } from '../store/store.ts';
import { checkReason } from './hold.ts';
import { untilOf } from './request-sign.ts';
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

/** CONFLICT with what is missing, approval apart. */
export function requireAllMet(needs: Need[], alsoApproval: boolean): void {
  const open = openNeeds(needs);
  if (open.some(({ kind }) => kind === 'HARD')) {
    throw new GyeboError(
      'CONFLICT',
      'a legal hold or an open incident stops this: nobody can lift it here',
    );
  }
  const count = (kind: Need['kind']) => open.filter((need) => need.kind === kind).length;
  const [signatures, consents, acceptances] = [count('SIGN'), count('CONSENT'), count('ACCEPT')];
  if (signatures + consents + acceptances > 0) {
    throw new GyeboError(
      'CONFLICT',
      `not yet: signatures missing ${signatures}, consents ${consents}, acceptances ${acceptances}`,
    );
  }
  if (alsoApproval && open.length > 0) {
    throw new GyeboError('CONFLICT', 'not yet: the approval is missing or has lapsed');
  }
}

/**
 * A steward's word that everything is there: every signature, consent and acceptance. Not by who asked
 * for it, except alone on a machine. Makes the checklist.
 */
export async function approveRequest(
  tx: WriteTransaction,
  input: RequestDeed & { fingerprint: string; reason?: string },
  rule?: RequestRules,
): Promise<KeptRequest> {
  const held = await holdRequest(tx, input, 'approve', rule);
  requireSame(held, input.fingerprint);
  requireAllMet(held.needs, false);
  const approval = wordOf(held, input, input.reason?.trim() ?? '');
  const { override: _, ...request } = held.request;
  const change = { approval, ...stepsOf(held) };
  const told = selfSigned(held);
  const kept = await keepRequest(tx, { ...held, request }, input, 'approve', change, told);
  return { id: held.id, request: kept };
}

/**
 * An admin puts aside what is missing, in their own words: loud, on record, and bound to what was seen.
 * It never lifts a legal hold or an open incident.
 */
export async function overrideRequest(
  tx: WriteTransaction,
  input: RequestDeed & { fingerprint: string; reason: string },
  rule?: RequestRules,
): Promise<KeptRequest> {
  const held = await holdRequest(tx, input, 'override', rule);
  const reason = checkReason(input.reason);
  requireSame(held, input.fingerprint);
  requireNothingHard(held);
  const { reasons } = held.judged.verdict;
  const seen = reasons.filter(({ hard }) => !hard).map(({ key }) => key);
  const override = { ...wordOf(held, input, reason), seen: [...new Set(seen)].sort() };
  const change = { override, ...stepsOf(held) };
  const missing = openNeeds(held.needs).map(missingText);
  const told = { overridden: missing.slice(0, 50), ...selfSigned(held) };
  const request = await keepRequest(tx, held, { ...input, reason }, 'override', change, told);
  return { id: held.id, request };
}

const missingText = ({ kind, reason, asset }: Need): string =>
  [kind, reason?.code ?? asset].filter(Boolean).join(' ');

function wordOf(held: HeldRequest, deed: RequestDeed, reason: string): Approval {
  return {
    ...sightOf(held),
    by: deed.actor.name,
    at: held.at,
    until: untilOf(held.at, undefined),
    reason,
    members: held.judged.members.map(({ asset }) => asset).sort(),
    ...selfSigned(held),
  };
}

const mostRoles = 20;

/** The checklist for what goes now; once it is taken away the list stands. */
function stepsOf({ id, request, judged, at }: HeldRequest): Pick<DeletionRequest, 'steps'> {
  if (isTakenAway(request.state)) return { steps: request.steps };
  const { facts, members } = judged;
  const assets = new Map(facts.assets.map((asset) => [refText(asset), asset]));
  const refs = new Map(facts.assets.map((asset) => [asset.id, refText(asset)]));
  const ignored = new Set(facts.ignoreReaders);
  const going = members.flatMap(({ asset: name, isSubject }): Going[] => {
    const asset = assets.get(name);
    if (!asset) return [];
    const uses = facts.usage.filter((use) => use.asset === asset.id && use.reads > 0);
    const roles = new Set(uses.flatMap(({ reader }) => reader ?? []));
    const { kind, urn, subtype } = asset;
    return [
      {
        asset: name,
        kind,
        urn,
        isSubject,
        ...(subtype === undefined ? {} : { subtype }),
        roles: [...roles]
          .filter((role) => !ignored.has(role))
          .sort()
          .slice(0, mostRoles),
      },
    ];
  });
  const edges = facts.edges.flatMap(({ from, to, relation, reason }) => {
    const [begin, end] = [refs.get(from), refs.get(to)];
    return begin === undefined || end === undefined
      ? []
      : [{ from: begin, to: end, relation, reason }];
  });
  const { purpose } = request;
  return { steps: keepTicks(makeChecklist(going, edges, { id, at, purpose }), request.steps) };
}
