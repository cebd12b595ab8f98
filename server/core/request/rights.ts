import { permits, speaksFor, type Actor } from '../access.ts';
import { GyeboError } from '../errors.ts';
import type { Need } from './needs.ts';
import { isAsker, type DeletionRequest } from './request.ts';
import type { RequestAct } from './state.ts';

type Asked = Pick<DeletionRequest, 'by' | 'askedBefore' | 'delegations'>;

/** Whose right is used: a party's, perhaps passed on, or (of no party) a steward's. */
export interface Right {
  party?: string;
  delegatedBy?: string;
}

/** Nobody decides on what they asked for; alone on a machine one may, and it is recorded. */
export function isTheirOwn(request: Pick<Asked, 'by' | 'askedBefore'>, actor: Actor): boolean {
  return isAsker(request, actor.name) && actor.local !== true;
}

/** By which right the actor may give a word that is for these parties; undefined: by none. */
export function rightFor(
  request: Asked,
  actor: Actor,
  signers: readonly string[],
): Right | undefined {
  if (isTheirOwn(request, actor)) return undefined;
  if (signers.length === 0) return permits(actor, 'approveRequest') ? {} : undefined;
  const party = signers.find((signer) => speaksFor(actor, signer));
  if (party !== undefined) return { party };
  const passed = request.delegations.find(
    (each) => each.to === actor.name && signers.includes(each.party),
  );
  return passed && { party: passed.party, delegatedBy: passed.by };
}

/** True when one of the needs is, or was, for the actor to meet. */
export function isConcerned(request: Asked, actor: Actor, needs: readonly Need[]): boolean {
  const theirs = needs.filter(({ kind }) => kind === 'SIGN' || kind === 'CONSENT');
  return theirs.some(({ signers }) => rightFor(request, actor, signers) !== undefined);
}

const concerned = (name: string) =>
  `${name} may not do this: it is for whose things break, owners of what goes, and stewards`;

/**
 * May the actor do this to this request? FORBIDDEN with who may. The role alone was asked for before
 * anything was looked up.
 */
export function authoriseAct(
  request: Asked,
  act: RequestAct,
  actor: Actor,
  needs: readonly Need[],
): void {
  const refuse = (why: string): never => {
    throw new GyeboError('FORBIDDEN', why);
  };
  const { name } = actor;
  const isRequester = request.by === actor.name;
  const isSteward = permits(actor, 'approveRequest');
  switch (act) {
    case 'edit':
    case 'submit':
      return isRequester
        ? undefined
        : refuse(`${name} may not do this: it is for ${request.by}, who asked for it`);
    case 'abort':
    case 'reopen':
    case 'tick':
    case 'quarantine':
    case 'drop':
    case 'close':
      return isRequester || isSteward
        ? undefined
        : refuse(`${name} may not do this: it is for ${request.by} or a steward`);
    case 'approve':
    case 'override':
    case 'confirm':
      return isTheirOwn(request, actor)
        ? refuse(`${name} asked for it: somebody else decides`)
        : undefined;
    case 'decline':
      if (isTheirOwn(request, actor)) return refuse(`${name} asked for it: somebody else decides`);
      return isSteward || isConcerned(request, actor, needs) ? undefined : refuse(concerned(name));
    case 'beginRestore':
    case 'tickRestore':
    case 'restore':
      return isRequester || isSteward || isConcerned(request, actor, needs)
        ? undefined
        : refuse(concerned(name));
    case 'sign':
    case 'withdraw':
    case 'delegate':
    case 'comment':
    case 'pass':
      return undefined;
  }
}
