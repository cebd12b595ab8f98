import { dayMs } from '../core/deletion/graph.ts';
import { GyeboError } from '../core/errors.ts';
import type { AssetState } from '../core/asset.ts';
import { refText } from '../core/asset.ts';
import type { DeletionRequest } from '../core/request/request.ts';
import type { RequestAct } from '../core/request/state.ts';
import { statementOf } from '../core/request/statement.ts';
import { areSettled, nextStep, type Step } from '../core/request/step.ts';
import type { AssetNode, WriteTransaction } from '../store/store.ts';
import type { Deed } from './deed.ts';
import { checkReason } from './hold.ts';
import { requireAllMet } from './request-approve.ts';
import { nodesOf } from './request-verdict.ts';
import type { KeptRequest } from './request.ts';
import {
  holdRequest,
  isSteward,
  keepRequest,
  type HeldRequest,
  type RequestDeed,
  type RequestRules,
} from './request-write.ts';
import { changeTombstones, putTombstone } from './tombstone.ts';

/** What a person says of steps they did, or left out. */
export interface Tick {
  /** Ids, in the order of the list. */
  steps: string[];
  /** Left out, with a reason as the evidence. */
  skipped?: boolean;
  evidence: string;
  /** Of a BACKUP: where the copy lies. */
  backup?: string;
}

/**
 * Ticks steps of the checklist, in its order. The verdict is computed again in this transaction: every
 * need must be met now, or nothing is written. The last reversible step takes the set away, the last of
 * all drops it.
 */
export async function tickRequest(
  tx: WriteTransaction,
  input: RequestDeed & Tick,
  rule?: RequestRules,
): Promise<KeptRequest> {
  const held = await holdRequest(tx, input, 'tick', rule);
  if (held.request.restoring) throw new GyeboError('CONFLICT', 'this is being restored');
  requireAllMet(held.needs, true);
  const { request } = held;
  const steps = ticked(request.steps, input, held, request.state === 'QUARANTINED');
  const act = actOf(request, steps);
  if (act === 'tick') await dropEach(tx, held, steps);
  const change =
    act === 'quarantine'
      ? await takeAway(tx, held)
      : act === 'drop'
        ? await drop(tx, held, steps)
        : {};
  const told = { steps: input.steps, skipped: input.skipped === true };
  const deed: Deed = { actor: input.actor, reason: input.evidence };
  const kept = await keepRequest(tx, held, deed, act, { steps, ...change }, told);
  return { id: held.id, request: kept };
}

/** The steps with these ticked; CONFLICT out of order, INVALID without what a step asks for. */
export function ticked(
  steps: Step[],
  tick: Tick & Deed,
  held: HeldRequest,
  mayDrop: boolean,
): Step[] {
  const evidence = checkReason(tick.evidence);
  if (tick.steps.length === 0) throw new GyeboError('INVALID', 'name at least one step');
  const list = [...steps];
  for (const id of tick.steps) {
    const next = nextStep(list);
    if (next === undefined) throw new GyeboError('CONFLICT', 'every step is done already');
    if (next.id !== id) throw new GyeboError('CONFLICT', `the next step is ${next.id}, not ${id}`);
    if ((next.phase === 'BACKUP' || next.phase === 'DROP') && !mayDrop) {
      throw new GyeboError(
        'CONFLICT',
        'first all that can be undone: the set must be in quarantine',
      );
    }
    list[list.indexOf(next)] = settle(next, tick, evidence, held, list);
  }
  return list;
}

function settle(
  step: Step,
  tick: Tick & Deed,
  evidence: string,
  held: HeldRequest,
  list: Step[],
): Step {
  const word = { by: tick.actor.name, at: held.at, evidence };
  if (tick.skipped === true) {
    if (step.kind === 'DROP') {
      throw new GyeboError('INVALID', 'a drop cannot be left out: restore instead');
    }
    const isKept = step.kind === 'BACKUP' || step.kind === 'KEEP_DEFINITION';
    if (isKept && !isSteward(tick)) {
      throw new GyeboError('FORBIDDEN', 'only a steward may do without a backup');
    }
    return { ...step, ...word, state: 'SKIPPED' };
  }
  const backup = tick.backup?.trim();
  if (step.kind === 'BACKUP' && !backup) {
    throw new GyeboError('INVALID', 'say where the backup lies, and what it read back');
  }
  const statement = statementOf(step, isRenamed(list, step.asset));
  return {
    ...step,
    ...word,
    state: 'DONE',
    ...(step.kind === 'BACKUP' && backup ? { backup } : {}),
    ...(statement === undefined ? {} : { statement }),
  };
}

/** Does it bear its quarantine name? */
export function isRenamed(steps: Step[], asset: string): boolean {
  return steps.some(
    (step) => step.asset === asset && step.kind === 'RENAME' && step.state === 'DONE',
  );
}

function actOf({ state }: DeletionRequest, steps: Step[]): RequestAct {
  if (state === 'QUARANTINED') return areSettled(steps, ['DROP']) ? 'drop' : 'tick';
  return areSettled(steps, ['STOP', 'QUARANTINE']) ? 'quarantine' : 'tick';
}

/** All that goes now, columns and tasks among it. */
async function goingNodes(tx: WriteTransaction, { judged }: HeldRequest): Promise<AssetNode[]> {
  const going = judged.verdict.lossSet.filter(
    ({ why }) => why === 'SUBJECT' || why === 'CONTAINED',
  );
  return tx.assets(going.map(({ asset }) => asset));
}

async function takeAway(
  tx: WriteTransaction,
  held: HeldRequest,
): Promise<Partial<DeletionRequest>> {
  const { id, request, at } = held;
  const before: Record<string, AssetState> = {};
  for (const node of await goingNodes(tx, held)) {
    before[refText(node.ref)] = node.state;
    if (node.ref.kind !== 'COLUMN' || request.subject.includes(refText(node.ref))) {
      await putTombstone(tx, id, request, node, at);
    }
    await tx.setState(node.id, 'QUARANTINED');
  }
  return { before, quarantinedAt: at };
}

/** What was dropped by a step is so at once, though others are still to come. */
async function dropEach(
  tx: WriteTransaction,
  { request }: HeldRequest,
  steps: Step[],
): Promise<void> {
  const was = new Set(request.steps.filter(isDropDone).map(({ asset }) => asset));
  const now = steps.filter(isDropDone).map(({ asset }) => asset);
  for (const { id } of await nodesOf(
    tx,
    now.filter((asset) => !was.has(asset)),
  )) {
    await tx.setState(id, 'DROPPED');
  }
}

const isDropDone = ({ kind, state }: Step): boolean => kind === 'DROP' && state === 'DONE';

async function drop(
  tx: WriteTransaction,
  held: HeldRequest,
  steps: Step[],
): Promise<Partial<DeletionRequest>> {
  const { id, request, at } = held;
  const isPrivate = request.purpose === 'PRIVACY';
  const days = isPrivate ? 0 : request.undoDays;
  const undoUntil = new Date(Date.parse(at) + days * dayMs).toISOString();
  const nodes = await nodesOf(tx, Object.keys(request.before ?? {}));
  for (const node of nodes) await tx.setState(node.id, 'DROPPED');
  const kept = steps.filter(({ kind }) => kind === 'BACKUP');
  const backups = new Map(kept.map(({ asset, backup }) => [asset, backup]));
  await changeTombstones(tx, id, nodes, ({ asset }) => {
    const backup = backups.get(asset);
    return { droppedAt: at, undoUntil, ...(backup !== undefined && { backup }) };
  });
  return { droppedAt: at, undoUntil };
}
