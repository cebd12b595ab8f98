import type { AssetId, Unread } from '../core/facts.ts';
import { isOpen } from '../core/request/state.ts';
import type { Evidence } from '../core/retention/evidence.ts';
import {
  exclusionOf,
  planOf,
  type Exclusion,
  type Plan,
  type Ready,
} from '../core/retention/plan.ts';
import type { KeptPolicy } from '../core/retention/policy.ts';
import type { AssetNode, ReadTransaction } from '../store/store.ts';
import { ownersOf } from './deed.ts';
import { checkDeletion, type DeletionCheck } from './deletion.ts';
import { getRecord, recordPage } from './record.ts';
import { keptEvidence, readyPolicy, type ReadyPlan } from './retention-ground.ts';
import { groupView, type GroupView } from './retention-dead.ts';
import { requirePolicy, type WithFiles } from './retention-policy.ts';

export const planStates = ['CANDIDATE', 'PENDING', 'EXCLUDED'] as const;
export type PlanState = (typeof planStates)[number];

/** One asset in a plan, with all that is shown of it. */
export interface PlanRow {
  node: AssetNode;
  state: PlanState;
  evidence: Evidence[];
  /** ISO instant from which the rule can be told. */
  knownFrom?: string;
  owners: string[];
  check: DeletionCheck;
  /** The group that it can go with. */
  group?: GroupView;
  /** An open request that asks for it. */
  request?: string;
  exclusion?: Pick<Exclusion, 'reason' | 'by'>;
}

/** A plan with one page of its rows. */
export interface PlanView {
  policy: KeptPolicy;
  at: string;
  selected: number;
  candidates: number;
  pending: number;
  excluded: number;
  isHeld: boolean;
  leftToday: number;
  /** Of the candidates looked at, at most `sizesLooked`. */
  sizeBytes: number;
  rows: PlanRow[];
  /** Whatever evidence names. */
  named: AssetNode[];
  next?: string;
}

const sizesLooked = 5_000;

/** What a policy leads to, now, with one page of its rows. */
export async function retentionPlan(
  tx: ReadTransaction,
  input: WithFiles &
    Partial<Unread> & {
      policy: string;
      state: PlanState;
      first: number;
      after?: string;
      at?: string;
    },
): Promise<PlanView> {
  const at = input.at ?? new Date().toISOString();
  const policy = await requirePolicy(tx, input);
  const made = await readyPolicy(tx, policy, at, input);
  const plan = planOf(made.ready, made.whole);
  const ids = idsOf(plan, input.state);
  const start = ids.findIndex((id) => id > Number(input.after ?? -1));
  const page = start < 0 ? [] : ids.slice(start, start + input.first);
  const rows = await planRows(tx, made, page, { state: input.state, at, unread: input });
  const last = page.at(-1);
  const isMore = last !== undefined && ids.at(-1) !== last;
  return {
    policy,
    at,
    selected: plan.selected,
    candidates: plan.candidates.length,
    pending: plan.pending.length,
    excluded: plan.excluded.length,
    isHeld: plan.isHeld,
    leftToday: await leftToday(tx, policy, at),
    sizeBytes: await sizeOf(tx, plan.candidates.slice(0, sizesLooked)),
    rows,
    named: await namedIn(tx, rows),
    ...(isMore && { next: String(last) }),
  };
}

function idsOf(plan: Plan, state: PlanState): AssetId[] {
  if (state === 'CANDIDATE') return plan.candidates;
  return state === 'PENDING' ? plan.pending : plan.excluded;
}

/** How many assets of a policy may still be taken up on this day. */
export async function leftToday(
  tx: ReadTransaction,
  { policy }: KeptPolicy,
  at: string,
): Promise<number> {
  const done = await getRecord(tx, 'RETENTION_DAY', `${policy.name}:${at.slice(0, 10)}`);
  return Math.max(0, policy.limits.perDay - (done?.value.assets ?? 0));
}

/** Bytes of the assets whose size is known. */
export async function sizeOf(tx: ReadTransaction, ids: AssetId[]): Promise<number> {
  let sum = 0;
  for (let at = 0; at < ids.length; at += 500) {
    const nodes = await tx.assets(ids.slice(at, at + 500));
    for (const { facts } of nodes) sum += facts.sizeBytes ?? 0;
  }
  return sum;
}

/** Assets that evidence speaks of. */
export async function namedIn(
  tx: ReadTransaction,
  rows: readonly { evidence: Evidence[] }[],
): Promise<AssetNode[]> {
  const ids = rows.flatMap(({ evidence }) => evidence.flatMap(({ assets = [] }) => assets));
  return tx.assets([...new Set(ids)]);
}

/** Rows with their verdicts. */
export async function planRows(
  tx: ReadTransaction,
  { ready, dead }: ReadyPlan,
  ids: AssetId[],
  { state, at, unread }: { state: PlanState; at: string; unread: Partial<Unread> },
): Promise<PlanRow[]> {
  const nodes = new Map((await tx.assets(ids)).map((node) => [node.id, node]));
  const rows: PlanRow[] = [];
  const groups = new Map<number, GroupView>();
  for (const id of ids) {
    const node = nodes.get(id);
    if (node === undefined) continue;
    const { knownFrom } = ready.weigher.weigh(id);
    const request = await requestFor(tx, id);
    const kept = keptOut(ready, id);
    const group = dead.groups.groupOf(id);
    const known = groups.get(group);
    const own =
      group < 0 ? undefined : (known ?? (await groupView(tx, dead, group, { at, unread })));
    if (own) groups.set(group, own);
    const keeps = state === 'PENDING' ? keptEvidence(dead, id) : undefined;
    rows.push({
      node,
      state,
      evidence: [...ready.weigher.evidence(id), ...(keeps ? [keeps] : [])],
      ...(own && { group: own }),
      ...(knownFrom !== undefined && { knownFrom: new Date(knownFrom).toISOString() }),
      owners: ownersOf(node),
      check: await checkDeletion(tx, { ...only(unread), subject: [id], at }),
      ...(request !== undefined && { request }),
      ...(kept && { exclusion: kept }),
    });
  }
  return rows;
}

const only = ({ changed, configuration }: Partial<Unread>): Partial<Unread> => ({
  ...(changed && { changed }),
  ...(configuration && { configuration }),
});

function keptOut(ready: Ready, id: AssetId): PlanRow['exclusion'] {
  const held = ready.held.get(id);
  if (held !== undefined) return { reason: held, by: 'legal hold' };
  const found = exclusionOf(ready, id);
  return found && { reason: found.reason, by: found.by };
}

/** The open request that asks for an asset; undefined: none. */
export async function requestFor(tx: ReadTransaction, id: AssetId): Promise<string | undefined> {
  const links = await recordPage(tx, 'REQUEST_ASSET', { asset: id }, 100);
  for (const { value } of links.rows) {
    const record = await getRecord(tx, 'REQUEST', value.request);
    if (record && isOpen(record.value.state)) return value.request;
  }
  return undefined;
}
