import type { SignInStore } from '../auth.ts';
import type { Ask } from '../graphql/context.ts';

/** Sign-ins kept in the store: they outlive the server, so a restart signs nobody out. */
export function storedSignIns({ read, write }: Ask): SignInStore {
  return {
    async put({ hash, actor, expiresAt: end }) {
      const { name: user, role, local } = actor;
      const expiresAt = new Date(end).toISOString();
      const at = new Date().toISOString();
      const kept = { hash, user, role, expiresAt, ...(local !== undefined && { local }) };
      await write('putSignIn', { ...kept, at });
    },
    async get(hash) {
      const kept = await read('getSignIn', { hash });
      if (!kept) return undefined;
      const [startedAt, expiresAt] = [Date.parse(kept.startedAt), Date.parse(kept.expiresAt)];
      return { hash, actor: kept.actor, startedAt, expiresAt };
    },
    remove: (hash) => write('removeSignIn', { hash }),
    redeem: (hash) => write('redeemLink', { hash, at: new Date().toISOString() }),
  };
}
