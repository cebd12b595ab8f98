import { authorise, permits, type Actor, type Permission } from '../core/access.ts';
import { waivable } from '../core/deletion.ts';
import { GyeboError } from '../core/errors.ts';
import type { Unread } from '../core/facts.ts';
import { requestNeeds, type Need } from '../core/request/needs.ts';
import type { DeletionRequest, Sight } from '../core/request/request.ts';
import { authoriseAct, rightFor } from '../core/request/rights.ts';
import { isOpen, nextState, type RequestAct } from '../core/request/state.ts';
import type { ReadTransaction, WriteTransaction } from '../store/store.ts';
import { audit, type Deed } from './deed.ts';
import { getRecord, putRecord } from './record.ts';
import { judgeUnderLock, nodesOf, type Judged } from './request-verdict.ts';
import { isAlone } from './alone.ts';

/** A deed on a request, by somebody who saw a certain revision of it. */
export interface RequestDeed extends Deed, Partial<Unread> {
  request: string;
  revision: number;
}

/** Which rules hold; other ones only in tests, which must find what is wrong with them. */
export interface RequestRules {
  needs: typeof requestNeeds;
  mayAct: typeof authoriseAct;
  right: typeof rightFor;
  next: typeof nextState;
  /** Whose look at the request is too old to decide by. */
  isStale(request: DeletionRequest, seen: number): boolean;
}

/** The rules of the product. */
export const requestRules: RequestRules = {
  needs: requestNeeds,
  mayAct: authoriseAct,
  right: rightFor,
  next: nextState,
  isStale: (request, seen) => request.revision !== seen,
};

/** A request under the locks of its assets, with the verdict of this transaction. */
export interface HeldRequest {
  id: string;
  request: DeletionRequest;
  judged: Judged;
  needs: Need[];
  at: string;
  /** Who acts; `local` only where nobody else could. */
  actor: Actor;
  rule: RequestRules;
}

/** The role that is asked for before anything is looked up. */
export const permissionOf: Record<RequestAct, Permission> = {
  edit: 'openRequest',
  submit: 'openRequest',
  abort: 'openRequest',
  reopen: 'openRequest',
  tick: 'openRequest',
  quarantine: 'openRequest',
  drop: 'openRequest',
  close: 'openRequest',
  sign: 'signRequest',
  withdraw: 'signRequest',
  delegate: 'signRequest',
  decline: 'signRequest',
  comment: 'commentRequest',
  approve: 'approveRequest',
  confirm: 'approveRequest',
  pass: 'handOver',
  override: 'overrideRequest',
  beginRestore: 'restoreRequest',
  tickRestore: 'restoreRequest',
  restore: 'restoreRequest',
};

/** The request as it stands, or NOT_FOUND. */
export async function requireRequest(
  tx: Pick<WriteTransaction, 'record'>,
  id: string,
): Promise<DeletionRequest> {
  const record = (await tx.record('REQUEST', id)) as { value: DeletionRequest } | undefined;
  if (record) return record.value;
  throw new GyeboError('NOT_FOUND', `no deletion request ${id.slice(0, 40)}`);
}

/**
 * Takes hold of a request for one act: the role is asked for first, then everything it speaks of is
 * locked, then it is read anew. CONFLICT when somebody changed it since `revision`, or when the act has no
 * place in its state; FORBIDDEN when the act is for others.
 */
export async function holdRequest(
  tx: WriteTransaction,
  input: RequestDeed,
  act: RequestAct,
  rule: RequestRules = requestRules,
): Promise<HeldRequest> {
  authorise(input.actor, permissionOf[act]);
  const at = input.at ?? new Date().toISOString();
  const { subject } = await requireRequest(tx, input.request);
  const nodes = await nodesOf(tx, subject);
  await tx.lock(nodes.map(({ id }) => id).sort((a, b) => a - b));
  const request = await requireRequest(tx, input.request);
  if (act !== 'comment' && rule.isStale(request, input.revision)) {
    const { changedBy, changedAt } = request;
    throw new GyeboError(
      'CONFLICT',
      `${changedBy} changed this request meanwhile (${changedAt}): look at it again`,
    );
  }
  rule.next(request.state, act);
  const judged = await judgeUnderLock(tx, nodes, at, input);
  const needs = rule.needs(request, judged);
  const actor = await decider(tx, input.actor);
  rule.mayAct(request, act, actor, needs);
  return { id: input.request, request, judged, needs, at, actor, rule };
}

/** Acts that stand in the history of every asset of the set, not only of its first. */
const loud = new Set<RequestAct>(['submit', 'quarantine', 'drop', 'restore', 'override', 'close']);

/** Writes the changed request with its audit; gives it as it stands now. */
export async function keepRequest(
  tx: WriteTransaction,
  held: HeldRequest,
  deed: Deed,
  act: RequestAct,
  change: Partial<DeletionRequest>,
  told: Record<string, unknown> = {},
): Promise<DeletionRequest> {
  const { id, request, judged, at } = held;
  const state = held.rule.next(request.state, act);
  // A comment decides nothing: whoever decides meanwhile need not look again.
  const written =
    act === 'comment'
      ? {}
      : { revision: request.revision + 1, changedBy: deed.actor.name, changedAt: at };
  const after: DeletionRequest = { ...request, ...change, state, ...written };
  await putRecord(tx, 'REQUEST', id, after);
  const nodes = loud.has(act) ? judged.subject : judged.subject.slice(0, 1);
  for (const { id: asset } of nodes) {
    await audit(
      tx,
      { ...deed, at },
      {
        action: `request.${act}`,
        asset,
        before: { state: request.state, revision: request.revision },
        after: { request: id, state, revision: after.revision, ...told },
      },
    );
  }
  return after;
}

/** What a word given now is bound to. */
export function sightOf({ judged }: HeldRequest): Sight {
  const { fingerprint, reasons } = judged.verdict;
  return { fingerprint, seen: waivable(reasons) };
}

/** CONFLICT when other readers stand than those that somebody looked at. */
export function requireSame({ judged }: HeldRequest, seen: string): void {
  if (seen === judged.verdict.fingerprint) return;
  throw new GyeboError('CONFLICT', 'other readers stand now than those of that check: check again');
}

/** CONFLICT while a legal hold or an open incident stands on something of the set. */
export function requireNothingHard({ needs }: HeldRequest): void {
  if (!needs.some(({ kind }) => kind === 'HARD')) return;
  throw new GyeboError(
    'CONFLICT',
    'a legal hold or an open incident stops this: nobody can lift it here',
  );
}

/** The open request that asks for one of these already; undefined: none. */
export async function openRequestOn(
  tx: WriteTransaction,
  asset: number,
): Promise<string | undefined> {
  const links = await tx.records('REQUEST_ASSET', { asset }, 200);
  for (const link of links.rows) {
    const id = String(link.value['request']);
    const known = await getRecord(tx, 'REQUEST', id);
    if (known && isOpen(known.value.state)) return id;
  }
  return undefined;
}

/** True when the actor gives their own request a word, alone on a machine: it is recorded. */
export function selfSigned({ request, actor }: HeldRequest): { self?: true } {
  return request.by === actor.name && actor.local === true ? { self: true } : {};
}

/** Where others have a sign-in, the user of the machine is one among them: nobody signs for themselves. */
export async function decider(tx: ReadTransaction, actor: Actor): Promise<Actor> {
  if (actor.local !== true || (await isAlone(tx, actor))) return actor;
  return { ...actor, local: false };
}

/** A steward signs for what nobody owns. */
export const isSteward = (deed: Deed): boolean => permits(deed.actor, 'approveRequest');
