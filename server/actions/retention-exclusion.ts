import { authorise, authoriseOwnerOr } from '../core/access.ts';
import { refText } from '../core/asset.ts';
import { isOver } from '../core/deletion/graph.ts';
import { GyeboError } from '../core/errors.ts';
import type { AssetId } from '../core/facts.ts';
import type { Exclusion } from '../core/retention/plan.ts';
import { readDay, readPattern, startForm, type FormFault } from '../core/retention/form.ts';
import type { RecordedExclusion } from '../core/retention/policy.ts';
import { matchNames } from '../core/retention/select.ts';
import type { AssetNode, ReadTransaction, WriteTransaction } from '../store/store.ts';
import { requireAsset, type AssetKey } from './asset.ts';
import { audit, ownersOf, type Deed } from './deed.ts';
import { checkReason } from './hold.ts';
import { newestFirstId } from './id.ts';
import { allRecords, getRecord, putRecord } from './record.ts';
import { refOf } from './renumber.ts';
import { lastDeed, policyIn } from './retention-deed.ts';
import { requirePolicyName, type WithFiles } from './retention-policy.ts';

/** An exclusion with its id. */
export interface KeptExclusion {
  id: string;
  exclusion: RecordedExclusion;
  isActive: boolean;
}

const keptAs = (id: string, exclusion: RecordedExclusion, at: string): KeptExclusion => ({
  id,
  exclusion,
  isActive: !isOver(exclusion.until, Date.parse(at)),
});

/** What people keep out of plans, newest first. */
export async function listExclusions(
  tx: ReadTransaction,
  input: { at?: string },
): Promise<KeptExclusion[]> {
  const at = input.at ?? new Date().toISOString();
  const records = await allRecords(tx, 'RETENTION_EXCLUSION');
  return records.map(({ key, value }) => keptAs(key, value, at));
}

/** Exclusions that hold for a policy, ready to be compared. */
export async function exclusionsFor(
  tx: ReadTransaction,
  policy: string,
  at: string,
): Promise<Exclusion[]> {
  const all = await listExclusions(tx, { at });
  const found: Exclusion[] = [];
  for (const { exclusion, isActive } of all) {
    const { asset, names, reason, by, until } = exclusion;
    if (!isActive || (exclusion.policy !== undefined && exclusion.policy !== policy)) continue;
    const said = { reason, by, ...(until !== undefined && { until }) };
    if (names !== undefined) found.push({ ...said, match: matchNames([names]) });
    const node = asset === undefined ? undefined : await tx.asset(refOf(asset));
    if (node) found.push({ ...said, assets: new Set<AssetId>([node.id]) });
  }
  return found;
}

function refuseFaults(faults: FormFault[]): void {
  const [first] = faults;
  if (first) throw new GyeboError('INVALID', `${first.path.join('.')}: ${first.message}`);
}

/** Keeps an asset, or names, out of plans. An asset's owner may always; names and others' take an editor. */
export async function excludeRetention(
  tx: WriteTransaction,
  input: Deed &
    WithFiles & {
      policy?: string;
      asset?: AssetKey;
      names?: string;
      reason: string;
      until?: string;
    },
): Promise<KeptExclusion> {
  const { actor } = input;
  if (input.asset === undefined) authorise(actor, 'excludeRetention');
  if ((input.asset === undefined) === (input.names === undefined)) {
    throw new GyeboError('INVALID', 'name either an asset or names with *');
  }
  const node = input.asset && (await requireAsset(tx, input.asset));
  if (node) authoriseOwnerOr(actor, 'excludeRetention', ownersOf(node));
  const { policy: wanted, files } = input;
  const policy =
    wanted === undefined ? undefined : await requirePolicyName(tx, { files, policy: wanted });
  const form = startForm();
  const names = input.names === undefined ? undefined : readPattern(form, input.names, ['names']);
  const until = input.until === undefined ? undefined : readDay(form, input.until, ['until']);
  refuseFaults(form.faults);
  const at = input.at ?? new Date().toISOString();
  if (until !== undefined && until < at.slice(0, 10)) {
    throw new GyeboError('INVALID', `${until} is already over`);
  }
  const exclusion: RecordedExclusion = {
    ...(policy !== undefined && { policy }),
    ...(node && { asset: refText(node.ref) }),
    ...(names !== undefined && { names }),
    reason: checkReason(input.reason),
    by: actor.name,
    at,
    ...(until !== undefined && { until }),
  };
  const id = newestFirstId(Date.parse(at));
  if (node?.state === 'DEPRECATED' && (await isMarkedBy(tx, node.id, policy)))
    await reactivate(tx, node, { actor, at, reason: exclusion.reason });
  await putRecord(tx, 'RETENTION_EXCLUSION', id, exclusion, node?.id);
  await told(tx, { actor, at, reason: exclusion.reason }, 'retention.exclude', node, exclusion);
  return keptAs(id, exclusion, at);
}

const marking = new Set(['retention.deprecate', 'retention.reactivate']);

/** Did a policy (this one, if one is named) set the mark, and nobody take it away since? */
async function isMarkedBy(tx: WriteTransaction, id: AssetId, policy?: string): Promise<boolean> {
  const last = await lastDeed(tx, id, ({ action }) => marking.has(action));
  if (last?.action !== 'retention.deprecate') return false;
  const by = policyIn(last);
  return policy === undefined || by === undefined || by === policy;
}

/** Somebody needs what a policy marked as deprecated: it is what it was before. */
async function reactivate(tx: WriteTransaction, { id }: AssetNode, deed: Deed): Promise<void> {
  await tx.lock([id]);
  await tx.setState(id, 'ACTIVE');
  const change = { before: { state: 'DEPRECATED' }, after: { state: 'ACTIVE' } };
  await audit(tx, deed, { action: 'retention.reactivate', asset: id, ...change });
}

async function told(
  tx: WriteTransaction,
  deed: Deed,
  action: string,
  node: AssetNode | undefined,
  exclusion: RecordedExclusion,
): Promise<void> {
  await audit(tx, deed, { action, ...(node && { asset: node.id }), after: { exclusion } });
}

/** Ends an exclusion: from now on plans see it again. Whoever set it may, and stewards. */
export async function endExclusion(
  tx: WriteTransaction,
  input: Deed & { exclusion: string; reason: string },
): Promise<KeptExclusion> {
  const { actor } = input;
  authorise(actor, 'excludeRetention');
  const record = await getRecord(tx, 'RETENTION_EXCLUSION', input.exclusion);
  if (!record) {
    throw new GyeboError('NOT_FOUND', `no exclusion ${input.exclusion.slice(0, 40)}`);
  }
  if (record.value.by !== actor.name) authorise(actor, 'saveRetention');
  const reason = checkReason(input.reason);
  const at = input.at ?? new Date().toISOString();
  await tx.removeRecord('RETENTION_EXCLUSION', input.exclusion);
  const { asset } = record.value;
  const node = asset === undefined ? undefined : await tx.asset(refOf(asset));
  await told(tx, { actor, at, reason }, 'retention.include', node, record.value);
  return { id: input.exclusion, exclusion: record.value, isActive: false };
}
