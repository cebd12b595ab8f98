import { GyeboError } from '../errors.ts';

/** Where a deletion request stands (design: Deleting). OBSERVED waits for what can observe. */
export const requestStates = [
  'DRAFT',
  'IN_REVIEW',
  'APPROVED',
  'OBSERVED',
  'QUARANTINED',
  'DROPPED',
  'CLOSED',
  'REJECTED',
  'ABORTED',
  'RESTORED',
] as const;
export type RequestState = (typeof requestStates)[number];

/** What may be done to a request. `pass`: another asks for it from then on. `quarantine` and `drop` are what the last tick of their steps does. */
export const requestActs = [
  'edit',
  'submit',
  'sign',
  'withdraw',
  'delegate',
  'comment',
  'pass',
  'decline',
  'reopen',
  'abort',
  'approve',
  'override',
  'tick',
  'quarantine',
  'drop',
  'confirm',
  'beginRestore',
  'tickRestore',
  'restore',
  'close',
] as const;
export type RequestAct = (typeof requestActs)[number];

type Row = Partial<Record<RequestAct, RequestState>>;

const inReview: Row = {
  sign: 'IN_REVIEW',
  withdraw: 'IN_REVIEW',
  delegate: 'IN_REVIEW',
  comment: 'IN_REVIEW',
  pass: 'IN_REVIEW',
  edit: 'DRAFT',
  decline: 'REJECTED',
  abort: 'ABORTED',
  approve: 'APPROVED',
  override: 'APPROVED',
};

/** What has been approved can lapse, and is then signed and approved once more where it stands. */
const approved: Row = {
  sign: 'APPROVED',
  withdraw: 'APPROVED',
  delegate: 'APPROVED',
  comment: 'APPROVED',
  pass: 'APPROVED',
  decline: 'REJECTED',
  abort: 'ABORTED',
  approve: 'APPROVED',
  override: 'APPROVED',
  tick: 'APPROVED',
  quarantine: 'QUARANTINED',
};

const table: Record<RequestState, Row> = {
  DRAFT: {
    edit: 'DRAFT',
    submit: 'IN_REVIEW',
    comment: 'DRAFT',
    pass: 'DRAFT',
    abort: 'ABORTED',
  },
  IN_REVIEW: inReview,
  APPROVED: approved,
  OBSERVED: {
    ...approved,
    sign: 'OBSERVED',
    withdraw: 'OBSERVED',
    delegate: 'OBSERVED',
    comment: 'OBSERVED',
    pass: 'OBSERVED',
    approve: 'OBSERVED',
    override: 'OBSERVED',
    tick: 'OBSERVED',
  },
  QUARANTINED: {
    sign: 'QUARANTINED',
    withdraw: 'QUARANTINED',
    delegate: 'QUARANTINED',
    comment: 'QUARANTINED',
    pass: 'QUARANTINED',
    approve: 'QUARANTINED',
    override: 'QUARANTINED',
    tick: 'QUARANTINED',
    drop: 'DROPPED',
    beginRestore: 'QUARANTINED',
    tickRestore: 'QUARANTINED',
    restore: 'RESTORED',
  },
  DROPPED: {
    comment: 'DROPPED',
    pass: 'DROPPED',
    confirm: 'DROPPED',
    beginRestore: 'DROPPED',
    tickRestore: 'DROPPED',
    restore: 'RESTORED',
    close: 'CLOSED',
  },
  CLOSED: { comment: 'CLOSED' },
  REJECTED: { comment: 'REJECTED', reopen: 'DRAFT' },
  ABORTED: { comment: 'ABORTED', reopen: 'DRAFT' },
  RESTORED: { comment: 'RESTORED' },
};

/** The state after an act; CONFLICT where the act has no place in this state. */
export function nextState(state: RequestState, act: RequestAct): RequestState {
  const next = table[state][act];
  if (next !== undefined) return next;
  throw new GyeboError('CONFLICT', `this request is ${state}: ${act} has no place there`);
}

/** Acts that have a place in a state. */
export function actsIn(state: RequestState): RequestAct[] {
  return requestActs.filter((act) => table[state][act] !== undefined);
}

/** True while a deletion is asked for or under way. */
export function isOpen(state: RequestState): boolean {
  return !['CLOSED', 'REJECTED', 'ABORTED', 'RESTORED'].includes(state);
}

/** True once the reversible deed was done: signatures had to hold up to there. */
export function isTakenAway(state: RequestState): boolean {
  return state === 'QUARANTINED' || state === 'DROPPED' || state === 'CLOSED';
}
