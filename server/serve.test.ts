import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from './app.ts';
import { following, json, shopApp, signedIn, webFolder } from './fixtures/served.ts';
import { shopAsk } from './graphql/fixtures/shop.ts';
import { globalId } from './graphql/ids.ts';
import { serve, type Serving } from './serve.ts';

let serving: Serving;
let port: string;
let cookie: string;
const viewer = JSON.stringify({ query: '{ viewer { name } }' });

function ask(target: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${serving.url}${target}`, init);
}

async function signIn(link: string): Promise<Response> {
  const token = new URL(link).hash.replace('#token=', '');
  return ask('/api/v1/sign-in', { method: 'POST', headers: json, body: JSON.stringify({ token }) });
}

/** Sends exactly these bytes and gives the status line's number. */
async function raw(text: string): Promise<number> {
  const socket = connect(Number(port), '127.0.0.1');
  socket.end(text.replaceAll('\n', '\r\n'));
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(socket, 'close');
  return Number(Buffer.concat(chunks).toString().split(' ')[1]);
}

beforeAll(async () => {
  serving = await serve(shopApp, { port: 0, webFolder: webFolder(), graceMs: 200 });
  port = new URL(serving.url).port;
  const response = await signIn(serving.newLink());
  cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(() => serving.close());

describe('signing in', () => {
  test('a link works once, and only the newest', async () => {
    const older = serving.newLink();
    const link = serving.newLink();
    expect((await signIn(older)).status).toBe(401);
    const response = await signIn(link);
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toMatch(
      new RegExp(`^gyebo_${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Max-Age=604800$`),
    );
    expect((await signIn(link)).status).toBe(401);
  });

  test('nothing is told without the cookie', async () => {
    const wrong = `gyebo_${port}=${'A'.repeat(43)}`;
    for (const headers of [json, { ...json, cookie: wrong }]) {
      const response = await ask('/graphql', { method: 'POST', headers, body: viewer });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
    }
    expect((await ask('/api/v1/impact.csv?ids=x&direction=UPSTREAM')).status).toBe(401);
  });

  test('a token that nobody gave out opens nothing, cookie or not', async () => {
    const headers = { ...json, cookie, authorization: 'Bearer gyb_api_x' };
    expect((await ask('/graphql', { method: 'POST', headers, body: viewer })).status).toBe(401);
  });

  test('signing out ends it on the server', async () => {
    const response = await signIn(serving.newLink());
    const own = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    const headers = { ...json, cookie: own };
    const before = await ask('/graphql', { method: 'POST', headers, body: viewer });
    expect(await before.json()).toEqual({ data: { viewer: { name: 'local-admin' } } });
    expect((await ask('/api/v1/sign-out', { method: 'POST', headers, body: '{}' })).status).toBe(
      200,
    );
    expect((await ask('/graphql', { method: 'POST', headers, body: viewer })).status).toBe(401);
  });
});

describe('who may post what', () => {
  const types = [
    ['application/json', true],
    ['application/json; charset=utf-8', true],
    ['application/x-www-form-urlencoded', false],
    ['multipart/form-data; boundary=x', false],
    ['text/plain', false],
    ['application/graphql', false],
    ['application/json, text/plain', false],
    ['', false],
  ] as const;
  const origins = [
    ['none', () => undefined, true],
    ['its own', () => serving.url, true],
    ['another port', () => 'http://127.0.0.1:1', false],
    ['another name of this machine', () => `http://localhost:${port}`, false],
    ['another site', () => 'https://evil.example', false],
    ['a sandbox', () => 'null', false],
  ] as const;
  const cases = types.flatMap(([type, typeFits]) =>
    origins.map(([name, origin, fits]) => ({
      type,
      name,
      origin,
      status: !fits ? 403 : typeFits ? 200 : 415,
    })),
  );
  test.each(cases)('"$type" from $name: $status', async ({ type, origin, status }) => {
    const from = origin();
    const headers: Record<string, string> = {
      cookie,
      'x-gyebo-csrf': '1',
      'content-type': type,
      ...(from !== undefined && { origin: from }),
    };
    const response = await ask('/graphql', { method: 'POST', headers, body: Buffer.from(viewer) });
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('a cookie alone does not post', async () => {
    const headers = { cookie, 'content-type': 'application/json' };
    expect((await ask('/graphql', { method: 'POST', headers, body: viewer })).status).toBe(403);
  });

  test.each([
    ['cross-site', 403],
    ['same-site', 403],
    ['same-origin', 200],
  ])('a %s fetch', async (site, status) => {
    const headers = { ...json, cookie, 'sec-fetch-site': site };
    expect((await ask('/graphql', { method: 'POST', headers, body: viewer })).status).toBe(status);
  });

  test('another site asks before it posts and is told nothing', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const response = await ask('/graphql', { method: 'OPTIONS', headers });
    expect(response.status).toBe(403);
    expect(
      [...response.headers.keys()].filter((name) => name.startsWith('access-control')),
    ).toEqual([]);
  });
});

describe('whom it answers', () => {
  test.each([
    ['evil.example', 403],
    ['evil.example:80', 403],
    ['127.0.0.1.evil.example', 403],
    ['localhost', 200],
    ['LOCALHOST:9999', 200],
    ['[::1]:80', 200],
  ])('Host %s: %d', async (host, status) => {
    expect(await raw(`GET /healthz HTTP/1.1\nHost: ${host}\nConnection: close\n\n`)).toBe(status);
  });

  test('no Host, two Hosts and a whole address as target', async () => {
    expect(await raw('GET /healthz HTTP/1.0\n\n')).toBe(403);
    const two = 'GET /healthz HTTP/1.1\nHost: localhost\nHost: evil.example\nConnection: close\n\n';
    expect([400, 403]).toContain(await raw(two));
    const whole = 'GET http://localhost/healthz HTTP/1.1\nHost: localhost\nConnection: close\n\n';
    expect(await raw(whole)).toBe(400);
  });

  test.each([
    '/GraphQL',
    '/graphql/',
    '//graphql',
    '/graphql;x',
    '/./graphql',
    '/x/../graphql',
    '/%67raphql',
    '/%2567raphql',
    '/graphql%2f',
    '/%2fgraphql',
    '/graphql%00',
    '/graphql%3Bx',
    '/api/v1/impact.csv/',
    '/API/v1/impact.csv',
    '/api%2fv1%2fimpact.csv',
    '/api\\v1\\impact.csv',
    '/api/v1/%69mpact.csv',
    '/api/v1/nothing',
  ])('%s is no way around', async (target) => {
    for (const method of ['GET', 'POST']) {
      const head = `Host: localhost\nContent-Type: application/json\nContent-Length: 2\n`;
      const status = await raw(`${method} ${target} HTTP/1.1\n${head}Connection: close\n\n{}`);
      expect([400, 401, 404]).toContain(status);
    }
  });
});

describe('language', () => {
  test.each([
    ['ko-KR,ko;q=0.9,en;q=0.8', '서버가 출력한 일회용 링크를 여세요.', '한 번에 100개까지'],
    ['en-US,ko;q=0.5', 'Open the one-time link that the server printed.', 'at most 100'],
  ])('%s', async (language, refused, mistaken) => {
    const headers = { ...json, 'accept-language': language };
    const query = `{ nodes(ids: [${'"x",'.repeat(101)}]) { id } }`;
    const post = { method: 'POST', body: JSON.stringify({ query }) };
    expect(await (await ask('/graphql', { ...post, headers })).text()).toContain(refused);
    const answer = await ask('/graphql', { ...post, headers: { ...headers, cookie } });
    expect(await answer.text()).toContain(mistaken);
  });
});

describe('bounds', () => {
  test('more than 1 MB is refused, said or not', async () => {
    const body = Buffer.alloc(1_000_001, 32);
    const headers = { ...json, cookie };
    expect((await ask('/graphql', { method: 'POST', headers, body })).status).toBe(413);
    const stream = new Blob([body]).stream();
    const init = { method: 'POST', headers, body: stream, duplex: 'half' } as RequestInit;
    expect((await ask('/graphql', init)).status).toBe(413);
  });

  test('GET asks no GraphQL', async () => {
    const response = await ask('/graphql?query={viewer{name}}', { headers: { cookie } });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test('guessing tokens ends after ten', async () => {
    const other = await serve(shopApp, { port: 0, webFolder: webFolder(), graceMs: 100 });
    const guess = () =>
      fetch(`${other.url}/api/v1/sign-in`, {
        method: 'POST',
        headers: json,
        body: '{"token":"x"}',
      });
    for (let times = 0; times < 10; times++) expect((await guess()).status).toBe(401);
    const response = await guess();
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(50);
    await other.close();
  });
});

describe('pages', () => {
  test('hashed files are kept for ever, the page is not, and client routes get the page', async () => {
    const file = await ask('/assets/index-Ab12_-9x.js');
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect(file.headers.get('content-type')).toContain('text/javascript');
    for (const target of [
      '/',
      '/search?q=%EB%A7%A4%EC%B6%9C',
      '/assets/postgres%3A%2F%2Fh%7Ca.b.js',
    ]) {
      const page = await ask(target);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<title>Gyebo');
      expect(page.headers.get('cache-control')).toBe('no-cache');
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'; script-src 'self' 'sha256-");
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("frame-ancestors 'none'");
      expect(page.headers.get('x-content-type-options')).toBe('nosniff');
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    }
    expect((await ask('/assets/gone-Ab12cd34.js')).status).toBe(404);
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });

  test('no path leads out of the folder', async () => {
    for (const target of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fx.txt']) {
      const status = await raw(`GET ${target} HTTP/1.1\nHost: localhost\nConnection: close\n\n`);
      expect([200, 400, 404]).toContain(status);
      expect(await (await ask(target)).text()).not.toContain('"dependencies"');
    }
  });

  test('without built pages it says what to run', async () => {
    const other = await serve(shopApp, { port: 0, webFolder: '/nowhere', graceMs: 100 });
    const response = await fetch(other.url);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build:web');
    await other.close();
  });
});

test('the closure comes as CSV that no spreadsheet runs', async () => {
  const query = `ids=${globalId('Asset', 1)}&direction=DOWNSTREAM`;
  const response = await ask(`/api/v1/impact.csv?${query}`, { headers: { cookie } });
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const lines = (await response.text()).split('\r\n');
  expect(lines[0]).toMatch(/^(\uFEFF)?hop,kind,platform,name,urn/);
  expect(lines[2]).toBe(
    '2,DATASET,postgres,매출,postgres://h:5432|shop.mart.sales,mart,ACTIVE,데이터팀,',
  );
  expect(lines[3]).toBe('# not complete: stopped after 2');
  for (const bad of ['', 'ids=x&direction=UPSTREAM', `ids=${globalId('Asset', 1)}&direction=x`]) {
    const refused = await ask(`/api/v1/impact.csv?${bad}`, { headers: { cookie } });
    expect(refused.status).toBe(400);
  }
});

test('who leaves a stream is no longer told', async () => {
  const leaving = new AbortController();
  const stream = await ask('/graphql', {
    method: 'POST',
    headers: { ...json, cookie, accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { scanProgress { what } }' }),
    signal: leaving.signal,
  });
  expect(stream.status).toBe(200);
  await expect.poll(() => following.count).toBe(1);
  leaving.abort();
  await expect.poll(() => following.count).toBe(0);
});

test('a query that takes too long is answered all the same', async () => {
  const read: App['read'] = (name, input) =>
    name === 'getSignIn' ? shopAsk.read(name, input) : new Promise(() => undefined);
  const stuck: App = { ...shopApp, read };
  const other = await serve(stuck, { port: 0, webFolder: webFolder(), graceMs: 50, answerMs: 100 });
  const headers = await signedIn(other);
  const body = JSON.stringify({ query: '{ totals { assets } }' });
  const response = await fetch(`${other.url}/graphql`, { method: 'POST', headers, body });
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'STORE_UNAVAILABLE' } }],
  });
  await other.close();
});
