import type { HttpAsk } from './ask.ts';
import { refuse } from './reply.ts';

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/** True for an address that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|localhost|::1|\[::1\])$/u.test(host);
}

/** Host name of a Host header without its port, lower case. */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d+$/u, '');
}

/**
 * Refuses what no honest client sends, before anything is looked at: a foreign Host (DNS rebinding),
 * a foreign Origin, a request that another site started, a target that could be read in two ways.
 */
export function guard(ask: HttpAsk, extraHosts: readonly string[]): Response | undefined {
  const host = ask.headers.host;
  const names = [...loopbackNames, ...extraHosts];
  if (host === undefined || ask.hosts !== 1 || !names.includes(nameOf(host))) {
    return refuse(ask, 403, 'FORBIDDEN', 'This server does not answer to that host name.');
  }
  const { origin } = ask.headers;
  if (origin !== undefined && !sameOrigin(origin, host)) {
    return refuse(ask, 403, 'FORBIDDEN', 'Requests of other sites are refused.');
  }
  const site = ask.headers['sec-fetch-site'];
  const navigation = ask.method === 'GET' && ask.headers['sec-fetch-mode'] === 'navigate';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !navigation) {
    return refuse(ask, 403, 'FORBIDDEN', 'Requests of other sites are refused.');
  }
  return isPlainTarget(ask.target)
    ? undefined
    : refuse(ask, 400, 'BAD_USER_INPUT', 'This path could be read in two ways.');
}

function sameOrigin(origin: string, host: string): boolean {
  const expected = host.toLowerCase();
  return origin === `http://${expected}` || origin === `https://${expected}`;
}

/** One reading only: no path parameters, empty or dot segments, backslashes or controls. */
function isPlainTarget(target: string): boolean {
  const path = target.split('?', 1)[0] ?? '';
  if (!path.startsWith('/') || /[;\\#]|\/\/|[^\x21-\x7e]/u.test(path)) return false;
  return !path.split('/').some((segment) => segment === '.' || segment === '..');
}

/** Refuses a post that a form or another site could have sent. `cookie`: the browser signed it, not the caller. */
export function guardPost(ask: HttpAsk, cookie: boolean): Response | undefined {
  const type = (ask.headers['content-type'] ?? '').toLowerCase().replaceAll(' ', '');
  if (!/^application\/json(;charset=utf-8)?$/u.test(type)) {
    return refuse(ask, 415, 'BAD_USER_INPUT', 'Send application/json.');
  }
  if (cookie && ask.headers['x-gyebo-csrf'] !== '1') {
    return refuse(ask, 403, 'FORBIDDEN', 'Send the header x-gyebo-csrf: 1.');
  }
  return undefined;
}
