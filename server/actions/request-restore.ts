import { GyeboError } from '../core/errors.ts';
import { refText, type AssetState } from '../core/asset.ts';
import { restoreSteps, whyNoRestore } from '../core/request/restore.ts';
import { areSettled } from '../core/request/step.ts';
import type { AssetNode, WriteTransaction } from '../store/store.ts';
import { checkReason } from './hold.ts';
import { ticked, type Tick } from './request-step.ts';
import { nodesOf } from './request-verdict.ts';
import type { KeptRequest } from './request.ts';
import {
  holdRequest,
  keepRequest,
  type HeldRequest,
  type RequestDeed,
  type RequestRules,
} from './request-write.ts';
import { changeTombstones, tombstonesOf } from './tombstone.ts';

/**
 * Begins to bring back what was taken away: from here on nothing more is dropped. CONFLICT after the undo
 * deadline, and where privacy left nothing to bring back.
 */
export async function beginRestore(
  tx: WriteTransaction,
  input: RequestDeed & { reason: string },
  rule?: RequestRules,
): Promise<KeptRequest> {
  const held = await holdRequest(tx, input, 'beginRestore', rule);
  const { id, request, at } = held;
  const reason = checkReason(input.reason);
  if (request.restoring) throw new GyeboError('CONFLICT', 'this is being restored');
  const why = whyNoRestore(request, at);
  if (why !== undefined) throw new GyeboError('CONFLICT', why);
  const tombstones = await tombstonesOf(tx, id, Object.keys(request.before ?? {}));
  const steps = restoreSteps(request.steps, tombstones);
  const restoring = { by: input.actor.name, at, reason, steps };
  const deed = { ...input, reason };
  const kept = await keepRequest(tx, held, deed, 'beginRestore', { restoring });
  // Nothing was done on the real system: nothing is to be done back.
  if (steps.length > 0) return { id, request: kept };
  const after = { ...held, request: kept };
  const change = await giveBack(tx, after);
  return { id, request: await keepRequest(tx, after, deed, 'restore', change) };
}

/** Ticks steps of the way back; the last one gives the set its old states. */
export async function tickRestore(
  tx: WriteTransaction,
  input: RequestDeed & Omit<Tick, 'backup'>,
): Promise<KeptRequest> {
  const held = await holdRequest(tx, input, 'tickRestore');
  const { restoring } = held.request;
  if (!restoring) throw new GyeboError('CONFLICT', 'nobody has begun to restore this');
  const steps = ticked(restoring.steps, input, held, true);
  const isDone = areSettled(steps, ['RESTORE']);
  const change = isDone ? await giveBack(tx, held) : {};
  const deed = { actor: input.actor, reason: input.evidence };
  const told = { steps: input.steps, skipped: input.skipped === true };
  const act = isDone ? 'restore' : 'tickRestore';
  const after = { restoring: { ...restoring, steps }, ...change };
  const request = await keepRequest(tx, held, deed, act, after, told);
  return { id: held.id, request };
}

async function giveBack(tx: WriteTransaction, { id, request, at }: HeldRequest) {
  const before = request.before ?? {};
  const nodes = await nodesOf(tx, Object.keys(before));
  for (const node of nodes) await tx.setState(node.id, stateNow(node, before[refText(node.ref)]));
  await changeTombstones(tx, id, nodes, () => ({ restoredAt: at }));
  return { restoredAt: at };
}

/** What people said of it stands again; whether it is there is for scans to say. */
function stateNow(node: AssetNode, before: AssetState | undefined): AssetState {
  if (before === 'DEPRECATED' || before === 'QUARANTINED') return before;
  return node.vanishedAt === undefined ? 'ACTIVE' : 'VANISHED';
}
