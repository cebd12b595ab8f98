import { authorise } from '../core/access.ts';
import { hashOf } from '../core/deletion/key.ts';
import { GyeboError } from '../core/errors.ts';
import type { KeptPolicy, Policy, PolicyFiles } from '../core/retention/policy.ts';
import { policyText } from '../core/retention/policy-text.ts';
import { readPolicy } from '../core/retention/read-policy.ts';
import type { ReadTransaction, WriteTransaction } from '../store/store.ts';
import { audit, type Deed } from './deed.ts';
import { checkReason } from './hold.ts';
import { allRecords, getRecord, putRecord } from './record.ts';

/** What the files beside gyebo.yaml say; they are the doors' to read. */
export interface WithFiles {
  files: PolicyFiles;
}

function kept({
  policy,
  revision,
  changedBy,
  changedAt,
}: {
  policy: Policy;
  revision: number;
  changedBy: string;
  changedAt: string;
}): KeptPolicy {
  return { policy, revision, changedBy, changedAt };
}

/** All policies by name. A file hides a policy of the catalog that bears its name. */
export async function listPolicies(tx: ReadTransaction, input: WithFiles): Promise<KeptPolicy[]> {
  const records = (await allRecords(tx, 'RETENTION_POLICY')).map(({ value }) => kept(value));
  const all = new Map(records.map((each) => [each.policy.name, each]));
  for (const each of input.files.policies) all.set(each.policy.name, each);
  return [...all.values()].sort((a, b) => (a.policy.name < b.policy.name ? -1 : 1));
}

/** The policy of a name. INVALID when its file has faults, NOT_FOUND when there is none. */
export async function requirePolicy(
  tx: ReadTransaction,
  input: WithFiles & { policy: string },
): Promise<KeptPolicy> {
  const name = input.policy.normalize('NFC');
  const { policies, faults } = input.files;
  const written = policies.find(({ policy }) => policy.name === name);
  if (written) return written;
  const faulty = faults.find(({ file }) => nameOfFile(file) === name);
  if (faulty) {
    throw new GyeboError('INVALID', `${faulty.file} has faults, so this policy has no plan`);
  }
  const record = await getRecord(tx, 'RETENTION_POLICY', name);
  if (record) return kept(record.value);
  throw new GyeboError('NOT_FOUND', `no retention policy ${name.slice(0, 70)}`);
}

/** The same while a policy says the same, wherever it stands. */
export function fingerprintOf({ policy }: KeptPolicy): string {
  return hashOf(policyText(policy));
}

/** NOT_FOUND when nothing is called so; a file with faults is a policy, too, though it has no plan now. */
export async function requirePolicyName(
  tx: ReadTransaction,
  { files, policy }: WithFiles & { policy: string },
): Promise<string> {
  const name = policy.normalize('NFC');
  const isWritten =
    files.policies.some((each) => each.policy.name === name) ||
    files.faults.some(({ file }) => nameOfFile(file) === name);
  if (isWritten || (await getRecord(tx, 'RETENTION_POLICY', name))) return name;
  throw new GyeboError('NOT_FOUND', `no retention policy ${name.slice(0, 70)}`);
}

/** `retention/old-marts.yaml` is the policy `old-marts` unless it says another name. */
export function nameOfFile(file: string): string {
  return (file.split(/[/\\]/).at(-1) ?? file).replace(/\.ya?ml$/i, '').normalize('NFC');
}

/** Writes a policy of the catalog: its data are those of a file. */
export async function savePolicy(
  tx: WriteTransaction,
  input: Deed & WithFiles & { data: unknown; revision?: number },
): Promise<KeptPolicy> {
  authorise(input.actor, 'saveRetention');
  const read = readPolicy(input.data);
  if ('faults' in read) {
    const lines = read.faults.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new GyeboError('INVALID', lines.join('\n'));
  }
  const { policy } = read;
  refuseOfFile(input.files, policy.name);
  const known = await getRecord(tx, 'RETENTION_POLICY', policy.name);
  refuseStale(known?.value, input.revision);
  const { actor } = input;
  const changedAt = input.at ?? new Date().toISOString();
  const revision = (known?.value.revision ?? 0) + 1;
  const value = { policy, revision, changedBy: actor.name, changedAt };
  await putRecord(tx, 'RETENTION_POLICY', policy.name, value);
  const reason = input.reason === undefined ? {} : { reason: checkReason(input.reason) };
  await audit(
    tx,
    { actor, at: changedAt, ...reason },
    {
      action: 'retention.save',
      ...(known && { before: { policy: known.value.policy } }),
      after: { policy, revision },
    },
  );
  return kept(value);
}

function refuseOfFile({ policies, faults }: PolicyFiles, name: string): void {
  const file =
    policies.find(({ policy }) => policy.name === name)?.file ??
    faults.find((each) => nameOfFile(each.file) === name)?.file;
  if (file === undefined) return;
  throw new GyeboError('CONFLICT', `${file} says this policy: change it there`);
}

function refuseStale(
  known: { revision: number; changedBy: string; changedAt: string } | undefined,
  seen: number | undefined,
): void {
  if (known?.revision === seen) return;
  if (known === undefined) {
    throw new GyeboError('CONFLICT', 'somebody removed this policy meanwhile: look at it again');
  }
  const { changedBy, changedAt } = known;
  throw new GyeboError(
    'CONFLICT',
    `${changedBy} changed this policy meanwhile (${changedAt}): look at it again`,
  );
}

/** Removes a policy of the catalog. */
export async function removePolicy(
  tx: WriteTransaction,
  input: Deed & WithFiles & { policy: string; revision: number; reason: string },
): Promise<void> {
  authorise(input.actor, 'saveRetention');
  const name = input.policy.normalize('NFC');
  const known = await getRecord(tx, 'RETENTION_POLICY', name);
  if (!known) {
    refuseOfFile(input.files, name);
    throw new GyeboError('NOT_FOUND', `no retention policy ${name.slice(0, 70)}`);
  }
  refuseStale(known.value, input.revision);
  const reason = checkReason(input.reason);
  await tx.removeRecord('RETENTION_POLICY', name);
  const { actor, at } = input;
  await audit(
    tx,
    { actor, reason, ...(at !== undefined && { at }) },
    { action: 'retention.remove', before: { policy: known.value.policy } },
  );
}
