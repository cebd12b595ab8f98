import { expect, test } from 'vitest';
import { secretHash } from './actions/secret.ts';
import {
  createAuth,
  createFailureLimit,
  signInLife,
  type SignIn,
  type SignInStore,
} from './auth.ts';

const actor = { name: 'kim', role: 'admin', local: true } as const;
const hour = 3_600_000;
const personalHash = secretHash('personal');

function world() {
  const kept = new Map<string, SignIn>();
  const clock = { now: 1_000_000, puts: 0 };
  const store: SignInStore = {
    async put(signIn) {
      clock.puts++;
      kept.set(signIn.hash, signIn);
    },
    get: async (hash) => kept.get(hash),
    async remove(hash) {
      kept.delete(hash);
    },
    redeem: async (hash) => (hash === personalHash ? { name: 'lee', role: 'viewer' } : undefined),
  };
  return { kept, clock, auth: createAuth(actor, store, () => clock.now) };
}

async function signedIn() {
  const all = world();
  const cookie = await all.auth.signIn(all.auth.newLinkToken());
  if (cookie === undefined) throw new Error('the link does not work');
  return { ...all, cookie };
}

test('neither the link nor the cookie is kept as it is', async () => {
  const { kept, cookie } = await signedIn();
  expect(cookie).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify([...kept])).not.toContain(cookie);
});

test('no link, a wrong one and a used one sign nobody in', async () => {
  const { auth } = world();
  expect(await auth.signIn('')).toBeUndefined();
  const token = auth.newLinkToken();
  expect(await auth.signIn(`${token}x`)).toBeUndefined();
  expect(await auth.signIn(token)).toBeDefined();
  expect(await auth.signIn(token)).toBeUndefined();
});

test('a sign-in ends after 12 idle hours, and after 7 days however busy', async () => {
  const idle = await signedIn();
  idle.clock.now += signInLife.idle - 1;
  expect(await idle.auth.actorOf(idle.cookie)).toEqual(actor);
  idle.clock.now += signInLife.idle;
  expect(await idle.auth.actorOf(idle.cookie)).toBeUndefined();
  expect(idle.kept.size).toBe(0);

  const busy = await signedIn();
  for (let hours = 0; hours < 7 * 24 - 1; hours++) {
    busy.clock.now += hour;
    expect(await busy.auth.actorOf(busy.cookie)).toEqual(actor);
  }
  busy.clock.now += hour;
  expect(await busy.auth.actorOf(busy.cookie)).toBeUndefined();
});

test('asking often does not write often', async () => {
  const { auth, clock, cookie } = await signedIn();
  for (let times = 0; times < 100; times++) await auth.actorOf(cookie);
  expect(clock.puts).toBe(1);
});

test('failures are counted per address and wear off', () => {
  let now = 0;
  const limit = createFailureLimit(3, () => now);
  for (let times = 0; times < 3; times++) {
    expect(limit.waitSeconds('a')).toBe(0);
    limit.failed('a');
    now += 10_000;
  }
  expect(limit.waitSeconds('a')).toBe(30);
  expect(limit.waitSeconds('b')).toBe(0);
  now += 30_000;
  expect(limit.waitSeconds('a')).toBe(0);
});

test('a personal link signs its holder in, and leaves the link of the server as it is', async () => {
  const { auth } = world();
  const own = auth.newLinkToken();
  const lee = await auth.signIn('personal');
  expect(await auth.actorOf(lee ?? '')).toEqual({ name: 'lee', role: 'viewer' });
  expect(await auth.signIn('other')).toBeUndefined();
  expect(await auth.actorOf((await auth.signIn(own)) ?? '')).toEqual(actor);
});
