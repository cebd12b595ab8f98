import type { SignInStore } from '../auth.ts';
import { userRoles } from '../core/access.ts';
import type { Ask } from '../graphql/context.ts';

/** Sign-ins kept in the store: they outlive the server, so a restart signs nobody out. */
export function storedSignIns({ read, write }: Ask): SignInStore {
  return {
    async put({ hash, actor, expiresAt: end }) {
      const { name: user, role } = actor;
      const expiresAt = new Date(end).toISOString();
      const at = new Date().toISOString();
      await write('putSignIn', { hash, user, role, expiresAt, at });
    },
    async get(hash) {
      const kept = await read('getSignIn', { hash });
      const role = userRoles.find((name) => name === kept?.role);
      if (!kept || !role) return undefined;
      const [startedAt, expiresAt] = [Date.parse(kept.startedAt), Date.parse(kept.expiresAt)];
      // Only local mode signs in by a link; teams will come with their own users.
      return { hash, actor: { name: kept.user, role, local: true }, startedAt, expiresAt };
    },
    remove: (hash) => write('removeSignIn', { hash }),
  };
}
