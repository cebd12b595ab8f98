import { isOver } from '../core/deletion/graph.ts';
import { GyeboError } from '../core/errors.ts';
import {
  isGone,
  presenceOf,
  witnessesOf,
  type Presence,
  type Witness,
} from '../core/request/presence.ts';
import { refText } from '../core/asset.ts';
import { quarantineRefs } from '../core/request/statement.ts';
import type { DeletionRequest } from '../core/request/request.ts';
import type { AssetNode, ReadTransaction, WriteTransaction } from '../store/store.ts';
import { checkReason } from './hold.ts';
import { nodesOf } from './request-verdict.ts';
import type { KeptRequest } from './request.ts';
import { holdRequest, keepRequest, requireNothingHard, type RequestDeed } from './request-write.ts';

async function newestScan(tx: ReadTransaction, source: string): Promise<Witness['scan']> {
  for (let after: string | undefined; ;) {
    const page = await tx.scans({ source }, 20, after);
    const done = page.rows.find(({ state, finishedAt }) => state === 'DONE' && finishedAt);
    if (done?.finishedAt !== undefined) {
      return { startedAt: done.startedAt, finishedAt: done.finishedAt };
    }
    if (page.next === undefined) return undefined;
    after = page.next;
  }
}

async function witnesses(
  tx: ReadTransaction,
  node: AssetNode,
  scans: Map<string, Promise<Witness['scan']>>,
): Promise<Witness[]> {
  const records = witnessesOf(await tx.assetRecords(node.id));
  return Promise.all(
    records.map(async ({ source, method, lastSeenAt, vanishedAt }) => {
      const known = scans.get(source) ?? newestScan(tx, source);
      scans.set(source, known);
      const scan = await known;
      return {
        source,
        method,
        lastSeenAt,
        ...(vanishedAt !== undefined && { vanishedAt }),
        ...(scan && { scan }),
      };
    }),
  );
}

/** Of all that was dropped: do scans since then still see it? Empty before the drop. */
export async function presencesOf(
  tx: ReadTransaction,
  request: DeletionRequest,
): Promise<Presence[]> {
  const { droppedAt, before = {}, subject, confirmed } = request;
  if (droppedAt === undefined) return [];
  const scans = new Map<string, Promise<Witness['scan']>>();
  const nodes = await nodesOf(tx, Object.keys(before));
  // A column or task is gone with what held it.
  const asked = nodes.filter(
    ({ ref }) => subject.includes(refText(ref)) || (ref.kind !== 'COLUMN' && ref.kind !== 'TASK'),
  );
  // A table that only bears another name is not gone.
  const renamed = await nodesOf(tx, quarantineRefs(request.steps));
  return Promise.all(
    [...asked, ...renamed].map(async (node) => {
      const asset = refText(node.ref);
      const byHand = confirmed.find((each) => each.asset === asset);
      return presenceOf(asset, await witnesses(tx, node, scans), droppedAt, byHand);
    }),
  );
}

/** A steward's word, with evidence, that something is gone which no source has ever seen itself. */
export async function confirmGone(
  tx: WriteTransaction,
  input: RequestDeed & { asset: string; evidence: string },
): Promise<KeptRequest> {
  const held = await holdRequest(tx, input, 'confirm');
  const evidence = checkReason(input.evidence);
  const presence = (await presencesOf(tx, held.request)).find(({ asset }) => asset === input.asset);
  if (presence === undefined) throw new GyeboError('NOT_FOUND', 'that is no asset of this request');
  if (presence.state !== 'NOBODY_LOOKS') {
    throw new GyeboError('CONFLICT', 'a source looks at that: its next scan confirms it');
  }
  const word = { asset: input.asset, by: input.actor.name, at: held.at, evidence };
  const confirmed = [...held.request.confirmed, word];
  const deed = { ...input, reason: evidence };
  const request = await keepRequest(tx, held, deed, 'confirm', { confirmed });
  return { id: held.id, request };
}

/**
 * Closes a request: scans since the drop no longer see any of it, and the undo deadline is over or given
 * up with a reason. CONFLICT otherwise.
 */
export async function closeRequest(
  tx: WriteTransaction,
  input: RequestDeed & { giveUpUndo?: string },
): Promise<KeptRequest> {
  const held = await holdRequest(tx, input, 'close');
  const { request, at } = held;
  requireNothingHard(held);
  if (request.restoring) throw new GyeboError('CONFLICT', 'this is being restored');
  const presences = await presencesOf(tx, request);
  const still = presences.find(({ state }) => state === 'STILL_SEEN');
  if (still) {
    throw new GyeboError(
      'CONFLICT',
      `${still.asset} is still there: ${still.source} saw it after the drop`,
    );
  }
  if (!isGone(presences)) {
    throw new GyeboError(
      'CONFLICT',
      'not yet confirmed by a scan since the drop: that all of it is gone',
    );
  }
  const isUndoOver = isOver(request.undoUntil, Date.parse(at));
  if (!isUndoOver && input.giveUpUndo === undefined) {
    throw new GyeboError(
      'CONFLICT',
      `it can be undone until ${request.undoUntil}: give that up with a reason, or wait`,
    );
  }
  const reason = input.giveUpUndo === undefined ? undefined : checkReason(input.giveUpUndo);
  const deed = { actor: input.actor, ...(reason !== undefined && { reason }) };
  const kept = await keepRequest(
    tx,
    held,
    deed,
    'close',
    { closedAt: at },
    { presences: presences.length },
  );
  return { id: held.id, request: kept };
}
