import type { RequestRules } from '../../server/actions/request-write.ts';
import { openNeeds, requestNeeds, type Need } from '../../server/core/request/needs.ts';
import type { Approval, Signature } from '../../server/core/request/request.ts';
import { authoriseAct, rightFor } from '../../server/core/request/rights.ts';
import { nextState } from '../../server/core/request/state.ts';
import type { Fault } from './model.ts';

type Needs = typeof requestNeeds;
type Asked = Parameters<Needs>[0];
type Judgement = Parameters<Needs>[1];

/** What a request needs, asked with something else than the truth. */
function asked(change: (request: Asked, judged: Judgement) => Partial<Asked>): Fault {
  const needs: Needs = (request, judged) =>
    requestNeeds({ ...request, ...change(request, judged) }, judged);
  return { rules: { needs } };
}

/** Every word that was given, changed. */
function withWords(
  change: (judged: Judgement, word: Signature | Approval) => Partial<Signature & Approval>,
): Fault {
  return asked(({ signatures, approval, override }, judged) => ({
    signatures: signatures.map((each) => ({ ...each, ...change(judged, each) })),
    ...(approval && { approval: { ...approval, ...change(judged, approval) } }),
    ...(override && { override: { ...override, ...change(judged, override) } }),
  }));
}

/** Needs of which some are not said. */
function without(isLeftOut: (need: Need) => boolean): Fault {
  const needs: Needs = (...input) => requestNeeds(...input).filter((need) => !isLeftOut(need));
  return { rules: { needs } };
}

const rules = (changed: Partial<RequestRules>): Fault => ({ rules: changed });

/** Every fault that the model must find, with the runs it has for it. */
export const faults: Record<string, { fault: Fault; runs: number }> = {
  'no lock between check and drop': { fault: { lock: 'NOBODY' }, runs: 5_000 },
  'only who drops takes the lock': { fault: { lock: 'READERS' }, runs: 5_000 },
  'a word is not bound to the readers it saw': {
    fault: withWords(({ verdict }) => ({ seen: verdict.reasons.map(({ key }) => key) })),
    runs: 10_000,
  },
  'a word never expires': {
    fault: withWords(({ now }) => ({ at: now, until: now })),
    runs: 10_000,
  },
  'what was said to be migrated is not looked at again': {
    fault: withWords((_judged, word) => ('way' in word ? { way: 'ACCEPT_BREAK' } : {})),
    runs: 10_000,
  },
  'anybody may sign': {
    fault: rules({
      right: (request, actor, signers) =>
        rightFor(request, { ...actor, parties: [...signers] }, signers),
    }),
    runs: 5_000,
  },
  'a right that was passed on holds for everything': {
    fault: rules({
      right: (request, actor, signers) => {
        const passed = request.delegations.find(({ to }) => to === actor.name);
        const [party] = signers;
        return passed && party !== undefined ? { party } : rightFor(request, actor, signers);
      },
    }),
    runs: 20_000,
  },
  'who asked signs for themselves': {
    fault: rules({
      right: (request, actor, signers) => rightFor({ ...request, by: '' }, actor, signers),
      needs: (request, judged) => requestNeeds({ ...request, by: '' }, judged),
    }),
    runs: 10_000,
  },
  'who asked approves': {
    fault: rules({
      mayAct: (request, act, actor, needs) =>
        authoriseAct({ ...request, by: '' }, act, actor, needs),
      needs: (request, judged) => requestNeeds({ ...request, by: '' }, judged),
    }),
    runs: 10_000,
  },
  'an override lifts a legal hold': {
    fault: rules({
      needs: (request, judged) =>
        requestNeeds(request, judged).filter(
          ({ kind }) => kind !== 'HARD' || request.override === undefined,
        ),
    }),
    runs: 20_000,
  },
  'an override holds for what the admin never saw': {
    fault: asked(({ override }, { verdict }) =>
      override ? { override: { ...override, seen: verdict.reasons.map(({ key }) => key) } } : {},
    ),
    runs: 20_000,
  },
  'a hold is not looked at': { fault: without(({ kind }) => kind === 'HARD'), runs: 5_000 },
  'an open incident is not looked at': {
    fault: without(({ reason }) => reason?.code === 'OPEN_INCIDENT'),
    runs: 5_000,
  },
  'unknown counts as safe': {
    fault: without(({ reason }) => reason?.verdict === 'UNKNOWN'),
    runs: 5_000,
  },
  'what was approved is not checked again before the deed': {
    fault: rules({
      needs: (request, judged) => {
        const needs = requestNeeds(request, judged);
        return request.approval ? needs.filter((need) => !openNeeds(needs).includes(need)) : needs;
      },
    }),
    runs: 5_000,
  },
  'what was declined can be carried out': {
    fault: rules({
      next: (state, act) => (act === 'decline' ? state : nextState(state, act)),
    }),
    runs: 20_000,
  },
  'two decide at once and both win': { fault: rules({ isStale: () => false }), runs: 5_000 },
  'a crashed scan withdraws what it has not seen yet': {
    fault: { withdraws: 'AT_BEGIN' },
    runs: 10_000,
  },
  'a failed scan withdraws': { fault: { withdraws: 'ON_FAILURE' }, runs: 10_000 },
  'an old scan writes after a newer one began': { fault: { fencing: false }, runs: 10_000 },
  'anybody ends a declared reader': { fault: { anybodyEnds: true }, runs: 5_000 },
};
