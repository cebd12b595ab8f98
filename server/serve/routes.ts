import { setTimeout as delay } from 'node:timers/promises';
import type { Actor } from '../core/access.ts';
import { GyeboError } from '../core/errors.ts';
import { messageIn } from '../core/korean.ts';
import { signInLife, type Auth, type createFailureLimit } from '../auth.ts';
import type { Ask } from '../graphql/context.ts';
import type { Graphql } from '../graphql/yoga.ts';
import { languageOf, splitTarget, type HttpAsk } from './ask.ts';
import { impactCsv } from './csv.ts';
import { guard, guardPost } from './guard.ts';
import { apiHeaders, json, refuse } from './reply.ts';
import type { StaticFiles } from './static.ts';

export interface Parts {
  ask: Ask;
  graphql: Graphql;
  auth: Auth;
  failures: ReturnType<typeof createFailureLimit>;
  files: StaticFiles;
  /** Name of the cookie: a browser sends cookies to every port of a host. */
  cookie: string;
  extraHosts: string[];
  /** Longest time that a query may take, in milliseconds. */
  answerMs: number;
  /** false once the server is ending. */
  ready(): boolean;
  report(error: unknown, requestId: string): void;
}

interface Caller {
  actor: Actor;
  byCookie: boolean;
}

function cookieOf(ask: HttpAsk, name: string): string | undefined {
  const pairs = (ask.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

async function callerOf(ask: HttpAsk, { auth, cookie }: Parts): Promise<Caller | undefined> {
  const bearer = /^Bearer (\S+)$/u.exec(ask.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) {
    const actor = await auth.actorOfToken(bearer);
    return actor && { actor, byCookie: false };
  }
  const value = cookieOf(ask, cookie);
  const actor = value === undefined ? undefined : await auth.actorOf(value);
  return actor && { actor, byCookie: true };
}

function signedOut(ask: HttpAsk): Response {
  return refuse(ask, 401, 'UNAUTHENTICATED', 'Open the one-time link that the server printed.');
}

async function tokenOf(ask: HttpAsk): Promise<string | undefined> {
  try {
    const value: unknown = JSON.parse((await ask.body()).toString('utf8'));
    if (typeof value !== 'object' || value === null || !('token' in value)) return undefined;
    return typeof value.token === 'string' ? value.token : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function signIn(ask: HttpAsk, parts: Parts): Promise<Response> {
  const wait = parts.failures.waitSeconds(ask.address);
  if (wait > 0) {
    const message = `Too many failed sign-ins: try again in ${wait} s.`;
    return refuse(ask, 429, 'RATE_LIMITED', message, { 'retry-after': String(wait) });
  }
  const bad = guardPost(ask, true);
  if (bad) return bad;
  const token = await tokenOf(ask);
  if (token === undefined) return refuse(ask, 400, 'BAD_USER_INPUT', 'Send {"token": "…"}.');
  const secret = await parts.auth.signIn(token);
  if (secret === undefined) {
    parts.failures.failed(ask.address);
    return refuse(ask, 401, 'UNAUTHENTICATED', 'This link was used already, or is not right.');
  }
  return json(200, { ok: true }, { 'set-cookie': cookieLine(parts.cookie, secret, ask) });
}

function cookieLine(name: string, secret: string, ask: HttpAsk): string {
  const age = secret === '' ? 0 : signInLife.absolute / 1000;
  const secure = ask.headers.origin?.startsWith('https://') ? '; Secure' : '';
  return `${name}=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`;
}

async function signOut(ask: HttpAsk, parts: Parts): Promise<Response> {
  const bad = guardPost(ask, true);
  if (bad) return bad;
  const secret = cookieOf(ask, parts.cookie);
  if (secret !== undefined) await parts.auth.signOut(secret);
  return json(200, { ok: true }, { 'set-cookie': cookieLine(parts.cookie, '', ask) });
}

async function graphql(ask: HttpAsk, parts: Parts): Promise<Response> {
  const caller = await callerOf(ask, parts);
  if (!caller) return signedOut(ask);
  const bad = guardPost(ask, caller.byCookie);
  if (bad) return bad;
  const body = new Uint8Array(await ask.body());
  const accept = ask.headers.accept ?? 'application/json';
  const request = new Request('http://gyebo.invalid/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body,
    signal: ask.gone,
  });
  const { actor } = caller;
  const { requestId, ending: signal } = ask;
  const facts = { actor, requestId, language: languageOf(ask), signal };
  const answer = await within(parts.answerMs, parts.graphql(request, facts));
  for (const [name, value] of Object.entries(apiHeaders)) answer.headers.set(name, value);
  return answer;
}

/** A stream answers at once; only a query that computes can take long. */
async function within(milliseconds: number, answer: Promise<Response>): Promise<Response> {
  const over = new AbortController();
  const late = delay(milliseconds, undefined, { signal: over.signal }).then(() => {
    const message = `No answer within ${milliseconds / 1000} s: ask for less, or again later.`;
    throw new GyeboError('UNAVAILABLE', message);
  });
  // What comes after the first of the two is of no interest.
  late.catch(() => undefined);
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    over.abort();
  }
}

async function csv(ask: HttpAsk, parts: Parts): Promise<Response> {
  if (!(await callerOf(ask, parts))) return signedOut(ask);
  return impactCsv(parts.ask, splitTarget(ask.target).query);
}

type Route = { method: 'GET' | 'POST'; answer(ask: HttpAsk, parts: Parts): Promise<Response> };

/** Exact paths only: what is not here, letter by letter, is no door. */
const routes: Record<string, Route> = {
  '/graphql': { method: 'POST', answer: graphql },
  '/api/v1/sign-in': { method: 'POST', answer: signIn },
  '/api/v1/sign-out': { method: 'POST', answer: signOut },
  '/api/v1/impact.csv': { method: 'GET', answer: csv },
  '/healthz': { method: 'GET', answer: async () => json(200, { ok: true }) },
  '/readyz': {
    method: 'GET',
    answer: async (_ask, { ready }) => json(ready() ? 200 : 503, { ok: ready() }),
  },
};

/** Paths that look like a door, in any spelling, are never answered with a page. */
function looksLikeDoor(path: string): boolean {
  let text = path;
  for (let times = 0; times < 3; times++) text = text.replace(/%([0-9a-f]{2})/giu, byte);
  return /^[/\\]*(graphql|api|mcp|healthz|readyz)([/\\;?#.\0]|$)/iu.test(text);
}

function byte(_all: string, hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}

async function answer(ask: HttpAsk, parts: Parts): Promise<Response> {
  const bad = guard(ask, parts.extraHosts);
  if (bad) return bad;
  const { path } = splitTarget(ask.target);
  const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
  const method = ask.method === 'HEAD' ? 'GET' : ask.method;
  const wanted = route?.method ?? 'GET';
  if (!route && looksLikeDoor(path)) return refuse(ask, 404, 'NOT_FOUND', 'Nothing here.');
  if (method !== wanted) {
    return refuse(ask, 405, 'BAD_USER_INPUT', `Only ${wanted} is answered here.`, {
      allow: wanted,
    });
  }
  return route ? route.answer(ask, parts) : parts.files(path);
}

/** Too much was sent. */
export class BodyTooLarge extends Error {}

function failure(error: unknown, ask: HttpAsk, { report }: Parts): Response {
  const { requestId } = ask;
  if (error instanceof BodyTooLarge) return refuse(ask, 413, 'BAD_USER_INPUT', 'At most 1 MB.');
  const extensions = error instanceof Error && 'extensions' in error;
  if ((error instanceof GyeboError && error.code !== 'UNAVAILABLE') || extensions) {
    return refuse(ask, 400, 'BAD_USER_INPUT', error.message);
  }
  report(error, requestId);
  const away = error instanceof GyeboError;
  const code = away ? 'STORE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR';
  const message = messageIn(languageOf(ask), away ? error.message : 'Unexpected error.');
  return json(away ? 503 : 500, { errors: [{ message, extensions: { code, requestId } }] });
}

/** Answers any request; never throws. */
export async function handle(ask: HttpAsk, parts: Parts): Promise<Response> {
  let response: Response;
  try {
    response = await answer(ask, parts);
  } catch (error) {
    response = failure(error, ask, parts);
  }
  response.headers.set('x-request-id', ask.requestId);
  return response;
}
