import { authorise, speaksFor } from '../core/access.ts';
import { refText } from '../core/asset.ts';
import { ownersIn } from '../core/deletion.ts';
import { GyeboError } from '../core/errors.ts';
import {
  mostInRequest,
  requestPurposes,
  undoDays,
  type DeletionRequest,
  type RequestPurpose,
} from '../core/request/request.ts';
import { nextState } from '../core/request/state.ts';
import type { Unread } from '../core/facts.ts';
import type { AssetNode, WriteTransaction } from '../store/store.ts';
import { requireAsset, type AssetKey } from './asset.ts';
import { audit, type Deed } from './deed.ts';
import { checkReason } from './hold.ts';
import { newestFirstId } from './id.ts';
import { putRecord } from './record.ts';
import { judgeUnderLock } from './request-verdict.ts';
import {
  holdRequest,
  keepRequest,
  openRequestOn,
  type RequestDeed,
  type RequestRules,
} from './request-write.ts';

/** What somebody who asks for a deletion says about it. */
export interface RequestWords {
  purpose: RequestPurpose;
  reason: string;
  /** ISO day by which it should be gone. */
  due?: string;
  /** What takes its place: `refText`, or words. */
  replacement?: string;
  restoreRecipe?: string;
  undoDays?: number;
}

/** A request with its id. */
export interface KeptRequest {
  id: string;
  request: DeletionRequest;
}

function checkWords(words: RequestWords, at: string) {
  const { purpose, due, undoDays: days = undoDays.usual } = words;
  if (!requestPurposes.includes(purpose)) throw new GyeboError('INVALID', `no purpose ${purpose}`);
  if (!Number.isInteger(days) || days < undoDays.least || days > undoDays.most) {
    const range = `${undoDays.least} to ${undoDays.most}`;
    throw new GyeboError('INVALID', `undo days are ${range}, not ${days}`);
  }
  if (due !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(due)) {
    throw new GyeboError('INVALID', `not a date: ${due} (2027-01-31)`);
  }
  if (due !== undefined && due < at.slice(0, 10)) {
    throw new GyeboError('INVALID', `${due} is already over`);
  }
  const replacement = words.replacement?.trim();
  const restoreRecipe = words.restoreRecipe?.trim();
  return {
    purpose,
    reason: checkReason(words.reason),
    undoDays: days,
    ...(due !== undefined && { due }),
    ...(replacement && { replacement }),
    ...(restoreRecipe && { restoreRecipe }),
  };
}

async function distinct(tx: WriteTransaction, keys: AssetKey[]): Promise<AssetNode[]> {
  const found = await Promise.all(keys.map((key) => requireAsset(tx, key)));
  const nodes = [...new Map(found.map((node) => [node.id, node])).values()];
  if (nodes.length === 0) throw new GyeboError('INVALID', 'name at least one asset');
  if (nodes.length > mostInRequest) {
    throw new GyeboError('INVALID', `a request holds at most ${mostInRequest} assets`);
  }
  return nodes.sort((a, b) => (refText(a.ref) < refText(b.ref) ? -1 : 1));
}

/**
 * Asks for a set to be deleted. It stands in review at once, unless `draft`. CONFLICT when one of the
 * assets is gone already, or when another open request asks for it.
 */
export async function openRequest(
  tx: WriteTransaction,
  input: Deed & Partial<Unread> & RequestWords & { assets: AssetKey[]; draft?: boolean },
): Promise<KeptRequest> {
  authorise(input.actor, 'openRequest');
  const at = input.at ?? new Date().toISOString();
  const words = checkWords(input, at);
  const { subject, facts } = await judgeUnderLock(tx, await distinct(tx, input.assets), at, input);
  for (const node of subject) {
    const {
      state,
      facts: { name },
    } = node;
    if (state === 'DROPPED') throw new GyeboError('CONFLICT', `${name} was dropped already`);
    const other = await openRequestOn(tx, node.id);
    if (other !== undefined) {
      throw new GyeboError('CONFLICT', `request ${other} already asks for ${name}`);
    }
  }
  const { actor } = input;
  const id = newestFirstId(Date.parse(at));
  const owners = ownersIn(facts);
  const own = new Set(subject.flatMap((node) => owners(node.id)));
  const request: DeletionRequest = {
    ...words,
    revision: 1,
    changedBy: actor.name,
    changedAt: at,
    state: input.draft === true ? 'DRAFT' : nextState('DRAFT', 'submit'),
    subject: subject.map(({ ref }) => refText(ref)).sort(),
    by: actor.name,
    speaksFor: [...own].filter((party) => speaksFor(actor, party)).sort(),
    openedAt: at,
    signatures: [],
    delegations: [],
    steps: [],
    confirmed: [],
    comments: [],
  };
  await putRecord(tx, 'REQUEST', id, request);
  for (const { id: asset, ref } of subject) {
    const link = { request: id, asset: refText(ref) };
    await putRecord(tx, 'REQUEST_ASSET', `${id}:${refText(ref)}`, link, asset);
    const { state, purpose, reason } = request;
    await audit(
      tx,
      { actor, at, reason },
      { action: 'request.open', asset, after: { request: id, state, purpose } },
    );
  }
  return { id, request };
}

/** Changes the words of a request; one in review is a draft again, and every word given for it is void. */
export async function editRequest(
  tx: WriteTransaction,
  input: RequestDeed & RequestWords,
): Promise<KeptRequest> {
  const held = await holdRequest(tx, input, 'edit');
  const { due: _, replacement: __, restoreRecipe: ___, ...kept } = held.request;
  const words = checkWords(input, held.at);
  const bare = { ...kept, ...words, signatures: [], delegations: [] };
  const deed = { actor: input.actor, reason: words.reason };
  const request = await keepRequest(tx, { ...held, request: bare }, deed, 'edit', {});
  return { id: held.id, request };
}

/** Puts a draft into review: from here on whose things break are asked. */
export async function submitRequest(
  tx: WriteTransaction,
  input: RequestDeed,
): Promise<KeptRequest> {
  const held = await holdRequest(tx, input, 'submit');
  return { id: held.id, request: await keepRequest(tx, held, input, 'submit', {}) };
}

/** Says no: nothing can be approved until the request is opened anew. */
export async function declineRequest(
  tx: WriteTransaction,
  input: RequestDeed & { reason: string },
  rule?: RequestRules,
): Promise<KeptRequest> {
  return endRequest(tx, input, 'decline', rule);
}

/** Gives a request up that was not carried out. */
export async function abortRequest(
  tx: WriteTransaction,
  input: RequestDeed & { reason: string },
): Promise<KeptRequest> {
  return endRequest(tx, input, 'abort');
}

async function endRequest(
  tx: WriteTransaction,
  input: RequestDeed & { reason: string },
  act: 'decline' | 'abort',
  rule?: RequestRules,
): Promise<KeptRequest> {
  const held = await holdRequest(tx, input, act, rule);
  const reason = checkReason(input.reason);
  const ended = { by: input.actor.name, at: held.at, reason };
  const request = await keepRequest(tx, held, { ...input, reason }, act, { ended });
  return { id: held.id, request };
}

/** Makes a declined or given up request a draft again; no word that was given before counts. */
export async function reopenRequest(
  tx: WriteTransaction,
  input: RequestDeed & { reason: string },
): Promise<KeptRequest> {
  const held = await holdRequest(tx, input, 'reopen');
  const reason = checkReason(input.reason);
  for (const { id, facts } of held.judged.subject) {
    const other = await openRequestOn(tx, id);
    if (other !== undefined) {
      throw new GyeboError('CONFLICT', `request ${other} already asks for ${facts.name}`);
    }
  }
  const { ended: _, approval: __, override: ___, ...rest } = held.request;
  const bare = { ...held, request: { ...rest, signatures: [], delegations: [] } };
  const request = await keepRequest(tx, bare, { ...input, reason }, 'reopen', {});
  return { id: held.id, request };
}

/**
 * Gives a request of somebody who left to another, who asks for it from here on: what `to` signed counts
 * no more, and what they own themselves is to be agreed to. Rights passed to who left go back.
 */
export async function passRequest(
  tx: WriteTransaction,
  input: RequestDeed & { from: string; to: string },
): Promise<KeptRequest> {
  const held = await holdRequest(tx, input, 'pass');
  const { by, delegations } = held.request;
  const { askedBefore = [] } = held.request;
  const asks =
    by === input.from
      ? { by: input.to, speaksFor: [], askedBefore: [...new Set([...askedBefore, by])] }
      : {};
  const change = { ...asks, delegations: delegations.filter(({ to }) => to !== input.from) };
  const told = { from: input.from, to: input.to };
  const request = await keepRequest(tx, held, input, 'pass', change, told);
  return { id: held.id, request };
}

const longestComment = 4_000;
const mostComments = 500;

/** Adds a comment; it changes nothing else, so it needs no revision. */
export async function commentRequest(
  tx: WriteTransaction,
  input: RequestDeed & { text: string },
): Promise<KeptRequest> {
  const held = await holdRequest(tx, input, 'comment');
  const text = checkReason(input.text).slice(0, longestComment);
  const { comments } = held.request;
  if (comments.length >= mostComments) {
    throw new GyeboError('INVALID', `a request holds at most ${mostComments} comments`);
  }
  const comment = { by: input.actor.name, at: held.at, text };
  const request = await keepRequest(tx, held, input, 'comment', {
    comments: [...comments, comment],
  });
  return { id: held.id, request };
}
