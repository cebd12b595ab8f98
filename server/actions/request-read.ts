import { authorise, speaksFor, type Actor } from '../core/access.ts';
import { GyeboError } from '../core/errors.ts';
import type { AssetId, Unread } from '../core/facts.ts';
import { requestNeeds, type Need } from '../core/request/needs.ts';
import type { Presence } from '../core/request/presence.ts';
import type { DeletionRequest } from '../core/request/request.ts';
import { whyNoRestore } from '../core/request/restore.ts';
import { authoriseAct, rightFor } from '../core/request/rights.ts';
import { actsIn, isOpen, type RequestAct, type RequestState } from '../core/request/state.ts';
import type { Tombstone } from '../core/request/tombstone.ts';
import type { AssetNode, Page, ReadTransaction } from '../store/store.ts';
import { mentioned, type DeletionCheck } from './deletion.ts';
import { getRecord, recordPage } from './record.ts';
import { presencesOf } from './request-close.ts';
import { judge, nodesOf } from './request-verdict.ts';
import { decider, permissionOf } from './request-write.ts';
import { tombstonesOf } from './tombstone.ts';

/** May whoever asks do this now; if not, why. */
export interface May {
  act: RequestAct;
  allowed: boolean;
  why?: string;
}

/** A request with all that its page shows, as it stands at this moment. */
export interface RequestView {
  id: string;
  request: DeletionRequest;
  /** The verdict of now; after the drop there is none to ask. */
  check: DeletionCheck;
  needs: Need[];
  /** Names (reason keys, or `refText`s) of needs that whoever asks may sign. */
  signable: string[];
  /** Parties whose right to sign whoever asks may pass on. */
  passable: string[];
  presences: Presence[];
  tombstones: Tombstone[];
  subject: AssetNode[];
  /** Everything named by `refText`, where the store has it. */
  named: AssetNode[];
  may: May[];
}

/** A request as it stands, for whoever asks; undefined when there is none. */
export async function getRequest(
  tx: ReadTransaction,
  input: { id: string; actor: Actor; at?: string } & Partial<Unread>,
): Promise<RequestView | undefined> {
  const record = await getRecord(tx, 'REQUEST', input.id);
  if (!record) return undefined;
  const request = record.value;
  const at = input.at ?? new Date().toISOString();
  const subject = await nodesOf(tx, request.subject);
  const judged = await judge(tx, subject, at, input);
  const { verdict, facts } = judged;
  const actor = await decider(tx, input.actor);
  const ids = subject.map(({ id }) => id);
  const needs = requestNeeds(request, judged);
  const assets = await tx.assets(mentioned(verdict, ids));
  const refs = new Set([
    ...request.steps.map(({ asset }) => asset),
    ...judged.members.map((each) => each.asset),
  ]);
  const named = await nodesOf(tx, [...refs]);
  const tombstones = await tombstonesOf(tx, input.id, Object.keys(request.before ?? {}));
  return {
    id: input.id,
    request,
    check: { at, seq: facts.seq, subject: ids, verdict, assets },
    needs,
    signable: signableBy(request, actor, needs),
    passable: [...new Set(needs.flatMap(({ signers }) => signers))]
      .filter((party) => speaksFor(actor, party))
      .sort(),
    presences: await presencesOf(tx, request),
    tombstones: [...tombstones.values()],
    subject,
    named,
    may: rightsOf(request, actor, needs, at),
  };
}

function signableBy(request: DeletionRequest, actor: Actor, needs: Need[]): string[] {
  return needs.flatMap((need) => {
    if (need.kind !== 'SIGN' && need.kind !== 'CONSENT') return [];
    const right = rightFor(request, actor, need.signers);
    return right === undefined ? [] : [need.reason?.key ?? need.asset ?? ''];
  });
}

/** Acts that are done by hand; the others are what the last tick does. */
const byHand = new Set<RequestAct>(['quarantine', 'drop', 'restore']);

function rightsOf(request: DeletionRequest, actor: Actor, needs: Need[], at: string): May[] {
  return actsIn(request.state)
    .filter((act) => !byHand.has(act))
    .map((act): May => {
      try {
        authorise(actor, permissionOf[act]);
        authoriseAct(request, act, actor, needs);
      } catch (error) {
        if (error instanceof GyeboError) return { act, allowed: false, why: error.message };
        throw error;
      }
      const why = whyNot(request, act, at);
      return why === undefined ? { act, allowed: true } : { act, allowed: false, why };
    });
}

const beforeRestoring = new Set<RequestAct>(['beginRestore', 'tick', 'close']);

/** What of the request itself forbids an act that has a place in its state. */
function whyNot(request: DeletionRequest, act: RequestAct, at: string): string | undefined {
  if (request.restoring && beforeRestoring.has(act)) return 'this is being restored';
  if (!request.restoring && act === 'tickRestore') return 'nobody has begun to restore this';
  return act === 'beginRestore' ? whyNoRestore(request, at) : undefined;
}

/** What a list shows of a request. */
export interface RequestRow {
  id: string;
  request: DeletionRequest;
  subject: AssetNode[];
}

const mostLooked = 2_000;

/** Requests, newest first; of some states only, of one asker, or on one asset. */
export async function listRequests(
  tx: ReadTransaction,
  input: {
    states?: RequestState[];
    by?: string;
    asset?: AssetId;
    first: number;
    after?: string;
  },
): Promise<Page<RequestRow>> {
  const { states, by, asset, first } = input;
  const isAsked = ({ state, by: asker }: DeletionRequest) =>
    (states === undefined || states.includes(state)) && (by === undefined || asker === by);
  if (asset !== undefined) {
    const all = await requestsOn(tx, { asset });
    const rest = all.filter(({ id, request }) => isAsked(request) && id > (input.after ?? ''));
    const next = rest.length > first ? rest[first - 1]?.id : undefined;
    return { rows: rest.slice(0, first), ...(next !== undefined && { next }) };
  }
  const rows: RequestRow[] = [];
  let after = input.after;
  for (let looked = 0; looked < mostLooked;) {
    const page = await recordPage(tx, 'REQUEST', {}, 100, after);
    for (const { key, value } of page.rows) {
      looked += 1;
      if (!isAsked(value)) continue;
      if (rows.length === first) return { rows, next: rows.at(-1)?.id ?? key };
      rows.push({ id: key, request: value, subject: await nodesOf(tx, value.subject.slice(0, 5)) });
    }
    if (page.next === undefined) return { rows };
    after = page.next;
  }
  return { rows, ...(after !== undefined && { next: after }) };
}

/** Requests that want to delete an asset, or did, newest first. */
export async function requestsOn(
  tx: ReadTransaction,
  input: { asset: AssetId },
): Promise<RequestRow[]> {
  const links = await recordPage(tx, 'REQUEST_ASSET', { asset: input.asset }, 100);
  const found = await Promise.all(
    links.rows.map(async ({ value }) => {
      const record = await getRecord(tx, 'REQUEST', value.request);
      return record && { id: value.request, request: record.value };
    }),
  );
  const rows = found.flatMap((row) => row ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      subject: await nodesOf(tx, row.request.subject.slice(0, 5)),
    })),
  );
}

/** For each asset the requests under way that want to delete it, in the order of `ids`. */
export async function requestsUnderway(
  tx: ReadTransaction,
  input: { ids: AssetId[] },
): Promise<RequestRow[][]> {
  const found: RequestRow[][] = [];
  for (const asset of input.ids) {
    const rows = await requestsOn(tx, { asset });
    found.push(rows.filter(({ request }) => isOpen(request.state)));
  }
  return found;
}

/** What requests wrote down of an asset when they took it away, newest first. */
export async function tombstonesOn(
  tx: ReadTransaction,
  input: { asset: AssetId },
): Promise<Tombstone[]> {
  const page = await recordPage(tx, 'TOMBSTONE', { asset: input.asset }, 100);
  return page.rows
    .map(({ value }) => value)
    .sort((a, b) => (a.takenAwayAt > b.takenAwayAt ? -1 : 1));
}
