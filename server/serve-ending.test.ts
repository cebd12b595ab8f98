import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { App } from './app.ts';
import { shopApp, signedIn, webFolder } from './fixtures/served.ts';
import { shopAsk } from './graphql/fixtures/shop.ts';
import { serve } from './serve.ts';

test('streams complete, and the server is gone within its grace', async () => {
  const other = await serve(shopApp, { port: 0, webFolder: webFolder(), graceMs: 2000 });
  const headers = await signedIn(other);
  const stream = await fetch(`${other.url}/graphql`, {
    method: 'POST',
    headers: { ...headers, accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { scanProgress { what } }' }),
  });
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  const started = performance.now();
  const [text] = await Promise.all([stream.text(), other.close()]);
  expect(text).toContain('event: complete');
  expect(performance.now() - started).toBeLessThan(1900);
  await expect(fetch(other.url)).rejects.toThrow();
});

test('a query under way is answered before the server goes', async () => {
  const read: App['read'] = async (name, input) => {
    if (name === 'totals') await delay(300);
    return shopAsk.read(name, input);
  };
  const other = await serve(
    { ...shopApp, read },
    { port: 0, webFolder: webFolder(), graceMs: 5000 },
  );
  const headers = await signedIn(other);
  const body = JSON.stringify({ query: '{ totals { assets } }' });
  const answer = fetch(`${other.url}/graphql`, { method: 'POST', headers, body });
  await delay(100);
  const [response] = await Promise.all([answer, other.close()]);
  expect(await response.json()).toEqual({ data: { totals: { assets: 4 } } });
});

test('an address that others can reach is refused', async () => {
  await expect(serve(shopApp, { host: '0.0.0.0', port: 0 })).rejects.toMatchObject({
    code: 'INVALID',
    message: expect.stringContaining('GYEBO_INSECURE=1'),
  });
});

test('a port that is taken is said', async () => {
  const other = await serve(shopApp, { port: 0, webFolder: webFolder(), graceMs: 100 });
  await expect(serve(shopApp, { port: Number(new URL(other.url).port) })).rejects.toThrow(
    /cannot listen on .*EADDRINUSE/,
  );
  await other.close();
});
