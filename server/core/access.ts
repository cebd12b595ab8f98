import { GyeboError } from './errors.ts';

/** What an actor may do grows from left to right. */
export const userRoles = ['viewer', 'editor', 'steward', 'admin'] as const;
export type UserRole = (typeof userRoles)[number];

/** Who asks. `local`: the user of this machine, without a sign-in. */
export interface Actor {
  name: string;
  role: UserRole;
  local?: boolean;
  /** Names of scanners and teams that this person stands for, beside their own. */
  parties?: readonly string[];
}

/** True when the actor is this party, or stands for it. */
export function speaksFor(actor: Actor, party: string): boolean {
  return actor.name === party || (actor.parties ?? []).includes(party);
}

/** The least role for each thing that changes something, or that is recorded. */
export const permissions = {
  recordVerdict: 'viewer',
  markVerdictWrong: 'viewer',
  declareReader: 'viewer',
  openIncident: 'viewer',
  workIncident: 'editor',
  writePostMortem: 'editor',
  reviewPostMortem: 'editor',
  waiveActionItem: 'steward',
  commentRequest: 'viewer',
  signRequest: 'viewer',
  restoreRequest: 'viewer',
  describe: 'editor',
  assignRole: 'editor',
  runScan: 'editor',
  openRequest: 'editor',
  excludeRetention: 'editor',
  migrate: 'editor',
  endReader: 'steward',
  answerUnresolved: 'steward',
  acceptReason: 'steward',
  hold: 'steward',
  saveRetention: 'steward',
  applyRetention: 'steward',
  approveRequest: 'steward',
  releaseScan: 'steward',
  handOver: 'steward',
  overrideRequest: 'admin',
  retireSource: 'admin',
  configure: 'admin',
  manageUsers: 'admin',
} as const satisfies Record<string, UserRole>;
export type Permission = keyof typeof permissions;

/** True when the actor's role reaches the permission's. */
export function permits(actor: Actor, permission: Permission): boolean {
  return userRoles.indexOf(actor.role) >= userRoles.indexOf(permissions[permission]);
}

/** Throws FORBIDDEN with the role that is needed; called before anything is looked up. */
export function authorise(actor: Actor, permission: Permission): void {
  if (permits(actor, permission)) return;
  throw new GyeboError(
    'FORBIDDEN',
    `${actor.name} (${actor.role}) may not do this: it needs the role ${permissions[permission]}`,
  );
}

/** An owner may do for their own asset what otherwise takes `permission` (to say that a reader is gone). */
export function authoriseOwnerOr(actor: Actor, permission: Permission, owners: string[]): void {
  if (owners.some((owner) => speaksFor(actor, owner))) return;
  authorise(actor, permission);
}
