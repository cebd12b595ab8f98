import { timingSafeEqual } from 'node:crypto';
import { newSecret, secretHash } from './actions/secret.ts';
import type { Actor } from './core/access.ts';

const hour = 3_600_000;
/** How long a sign-in lasts, in milliseconds. */
export const signInLife = { idle: 12 * hour, absolute: 7 * 24 * hour };

/** A signed-in browser as it is kept: never its secret, only the secret's hash. Times in milliseconds. */
export interface SignIn {
  hash: string;
  actor: Actor;
  startedAt: number;
  expiresAt: number;
}

/** Where sign-ins are kept. */
export interface SignInStore {
  put(signIn: SignIn): Promise<void>;
  get(hash: string): Promise<SignIn | undefined>;
  remove(hash: string): Promise<void>;
  /** Whose personal link has a token with this hash; it is void from then on. */
  redeem(hash: string): Promise<Actor | undefined>;
}

/** Until when a sign-in lasts that is used now. */
function expiry(startedAt: number, now: number): number {
  return Math.min(startedAt + signInLife.absolute, now + signInLife.idle);
}

export interface Auth {
  /** A token for one sign-in; it replaces the one before, and is void once it was used. */
  newLinkToken(): string;
  /** The secret for a browser's cookie; undefined when the token is wrong or used. */
  signIn(token: string): Promise<string | undefined>;
  /** Who holds this cookie secret; keeps the sign-in from idling. */
  actorOf(secret: string): Promise<Actor | undefined>;
  signOut(secret: string): Promise<void>;
  /** Who holds this API token. No tokens are given out yet. */
  actorOfToken(token: string): Promise<Actor | undefined>;
}

/** Whoever opens the link that the process printed is `actor`; personal links are the store's to know. */
export function createAuth(actor: Actor, store: SignInStore, now: () => number = Date.now): Auth {
  let linkHash: string | undefined;
  const openOwn = (hash: string): Actor | undefined => {
    if (linkHash === undefined) return undefined;
    if (!timingSafeEqual(Buffer.from(hash), Buffer.from(linkHash))) return undefined;
    linkHash = undefined;
    return actor;
  };
  return {
    newLinkToken() {
      const token = newSecret();
      linkHash = secretHash(token);
      return token;
    },
    async signIn(token) {
      const holder = openOwn(secretHash(token)) ?? (await store.redeem(secretHash(token)));
      if (holder === undefined) return undefined;
      const cookie = newSecret();
      const [startedAt, expiresAt] = [now(), expiry(now(), now())];
      await store.put({ hash: secretHash(cookie), actor: holder, startedAt, expiresAt });
      return cookie;
    },
    async actorOf(cookie) {
      const found = await store.get(secretHash(cookie));
      if (!found) return undefined;
      if (found.expiresAt <= now()) {
        await store.remove(found.hash);
        return undefined;
      }
      // Not on every request: a store write each would cost more than it tells.
      const expiresAt = expiry(found.startedAt, now());
      if (expiresAt - found.expiresAt > 60_000) await store.put({ ...found, expiresAt });
      return found.actor;
    },
    signOut: (cookie) => store.remove(secretHash(cookie)),
    actorOfToken: async () => undefined,
  };
}

/** Counts failures per address: `allowed` of them a minute, then no more until one has worn off. */
export function createFailureLimit(allowed = 10, now: () => number = Date.now) {
  const failures = new Map<string, number[]>();
  const recent = (address: string) =>
    (failures.get(address) ?? []).filter((at) => now() - at < 60_000);
  return {
    /** Seconds to wait; 0: go on. */
    waitSeconds(address: string): number {
      const times = recent(address);
      const oldest = times.at(-allowed);
      return oldest === undefined ? 0 : Math.ceil((oldest + 60_000 - now()) / 1000);
    },
    failed(address: string): void {
      if (failures.size > 10_000) failures.clear();
      failures.set(address, [...recent(address).slice(-allowed), now()]);
    },
  };
}
