import { authorise, userRoles, type Actor, type UserRole } from '../core/access.ts';
import { GyeboError } from '../core/errors.ts';
import type { RecordValues } from '../core/records.ts';
import type { ReadTransaction, WriteTransaction } from '../store/store.ts';
import { audit, type Deed } from './deed.ts';
import { requireNothingWaits } from './orphan-work.ts';
import { firstOrphan } from './orphan.ts';
import { allRecords, getRecord, putRecord, type TypedRecord } from './record.ts';
import { newSecret, secretHash } from './secret.ts';

/** How long a personal link may wait to be opened, in milliseconds. */
export const linkLife = 7 * 86_400_000;

/** A person with their own sign-in, as anybody may see them: no secret, not even its hash. */
export interface User {
  name: string;
  role: UserRole;
  /** Parties that they stand for, beside their own name. */
  parties: string[];
  /** Until when a personal link waits to be opened. */
  linkUntil?: string;
  leftAt?: string;
}

/** A user with the one-time secret of their link: shown once, kept only as a hash. */
export interface UserWithLink {
  user: User;
  token: string;
}

/** Names under which something else acts or is kept. */
const reservedNames = ['local-admin', 'gyebo.yaml', 'config', 'people'];

function userOf({ key, value }: TypedRecord<'USER'>): User {
  const { role, parties, linkUntil, leftAt } = value;
  return {
    name: key,
    role,
    parties,
    ...(linkUntil !== undefined && { linkUntil }),
    ...(leftAt !== undefined && { leftAt }),
  };
}

/** Everybody with a sign-in of their own, those who left too, by name. */
export async function listUsers(tx: ReadTransaction): Promise<User[]> {
  return (await allRecords(tx, 'USER')).map(userOf);
}

async function requireUser(tx: ReadTransaction, name: string): Promise<TypedRecord<'USER'>> {
  const record = await getRecord(tx, 'USER', name);
  if (record) return record;
  throw new GyeboError('NOT_FOUND', `no user ${name}: gyebo user add ${name}`);
}

function checkName(name: string): string {
  const checked = name.trim().normalize('NFC');
  if (/^[\p{L}\p{N}][\p{L}\p{N} ._@+-]{0,99}$/u.test(checked) && !reservedNames.includes(checked))
    return checked;
  throw new GyeboError(
    'INVALID',
    `"${name.slice(0, 100)}" cannot be a user's name: letters, digits, spaces and . _ @ + -, at most 100`,
  );
}

function checkRole(role: string): UserRole {
  const known = userRoles.find((name) => name === role);
  if (known) return known;
  throw new GyeboError('INVALID', `no role "${role}": ${userRoles.join(', ')}`);
}

/** Party names as they are kept: trimmed, each once. */
function checkParties(parties: readonly string[]): string[] {
  return [...new Set(parties.map((party) => party.trim().normalize('NFC')).filter(Boolean))].sort();
}

/** What the audit may show of a user. */
function shown(value: RecordValues['USER'] | undefined) {
  return value && { role: value.role, parties: value.parties, leftAt: value.leftAt };
}

/** Writes a user and what was done to them. */
async function put(
  tx: WriteTransaction,
  input: Deed & { name: string },
  action: string,
  values: { before?: RecordValues['USER']; after: RecordValues['USER'] },
): Promise<User> {
  await putRecord(tx, 'USER', input.name, values.after);
  const [before, after] = [shown(values.before), shown(values.after)];
  await audit(tx, input, { action, before, after: { user: input.name, ...after } });
  return userOf(await requireUser(tx, input.name));
}

function withLink(value: RecordValues['USER'], at: string) {
  const token = newSecret();
  const linkUntil = new Date(Date.parse(at) + linkLife).toISOString();
  return { token, value: { ...value, linkHash: secretHash(token), linkUntil } };
}

/** A person with a role, the parties they stand for and a personal one-time link. CONFLICT when they exist. */
export async function addUser(
  tx: WriteTransaction,
  input: Deed & { name: string; role: string; parties?: string[] },
): Promise<UserWithLink> {
  authorise(input.actor, 'manageUsers');
  const name = checkName(input.name);
  const at = input.at ?? new Date().toISOString();
  const before = (await getRecord(tx, 'USER', name))?.value;
  if (before && before.leftAt === undefined) {
    throw new GyeboError('CONFLICT', `${name} exists: gyebo user link ${name} makes a new link`);
  }
  const parties = checkParties(input.parties ?? []);
  const plain = { role: checkRole(input.role), parties, by: input.actor.name };
  const { token, value } = withLink(plain, at);
  const values = { ...(before && { before }), after: value };
  const user = await put(tx, { ...input, at, name }, 'user.add', values);
  return { user, token };
}

/** A new personal link; the one before, if it waits still, is void. Browsers signed in stay so. */
export async function linkUser(
  tx: WriteTransaction,
  input: Deed & { name: string },
): Promise<UserWithLink> {
  authorise(input.actor, 'manageUsers');
  const { value: before } = await requireUser(tx, input.name);
  if (before.leftAt !== undefined) throw new GyeboError('CONFLICT', `${input.name} has left`);
  const at = input.at ?? new Date().toISOString();
  const { token, value: after } = withLink(before, at);
  return { user: await put(tx, { ...input, at }, 'user.link', { before, after }), token };
}

/** Gives another role, other parties, or both; in force with the next request. */
export async function changeUser(
  tx: WriteTransaction,
  input: Deed & { name: string; role?: string; parties?: string[] },
): Promise<User> {
  authorise(input.actor, 'manageUsers');
  const { value: before } = await requireUser(tx, input.name);
  const after = {
    ...before,
    ...(input.role !== undefined && { role: checkRole(input.role) }),
    ...(input.parties !== undefined && { parties: checkParties(input.parties) }),
  };
  return put(tx, input, 'user.change', { before, after });
}

/** Somebody no longer works here: signed out everywhere; what is theirs stands on the orphan list. */
export async function leaveUser(
  tx: WriteTransaction,
  input: Deed & { name: string },
): Promise<User> {
  authorise(input.actor, 'manageUsers');
  const { value: before } = await requireUser(tx, input.name);
  if (before.leftAt !== undefined) return userOf(await requireUser(tx, input.name));
  const at = input.at ?? new Date().toISOString();
  const { linkHash: _hash, linkUntil: _until, ...kept } = before;
  for (const { key, value } of await allRecords(tx, 'SIGN_IN')) {
    if (value.user === input.name && value.local !== true) await tx.removeRecord('SIGN_IN', key);
  }
  return put(tx, { ...input, at }, 'user.leave', { before, after: { ...kept, leftAt: at } });
}

/** Forgets a user; CONFLICT while something that lives is owned by nobody else. */
export async function removeUser(
  tx: WriteTransaction,
  input: Deed & { name: string },
): Promise<void> {
  authorise(input.actor, 'manageUsers');
  const { name } = input;
  await requireUser(tx, name);
  const orphan = await firstOrphan(tx, name);
  if (orphan) {
    throw new GyeboError(
      'CONFLICT',
      `${name} is the last owner of ${orphan.facts.name}: gyebo user hand-over ${name} <party> first`,
    );
  }
  await requireNothingWaits(tx, name);
  const user = await leaveUser(tx, input);
  await tx.removeRecord('USER', name);
  await audit(tx, input, { action: 'user.remove', before: { user: name, role: user.role } });
}

/** Who holds this unopened link, which is void from now on; undefined when nobody does. */
export async function redeemLink(
  tx: WriteTransaction,
  input: { hash: string; at: string },
): Promise<Actor | undefined> {
  const holder = (await allRecords(tx, 'USER')).find(({ value }) => value.linkHash === input.hash);
  if (!holder) return undefined;
  const { linkHash: _hash, linkUntil, ...value } = holder.value;
  await putRecord(tx, 'USER', holder.key, value);
  if (linkUntil === undefined || linkUntil <= input.at) return undefined;
  const actor = actorOf(holder.key, value);
  await audit(tx, { actor, at: input.at }, { action: 'user.sign-in' });
  return actor;
}

/** What a user may do, and for whom they speak. */
export function actorOf(name: string, value: RecordValues['USER']): Actor {
  return { name, role: value.role, parties: value.parties };
}
