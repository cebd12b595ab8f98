import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openWindow, type Look } from './chromium.ts';
import type { Visit } from './visit.ts';

/** Presses a key until what has the focus says so; gives up after 60 presses. */
export async function pressUntil(
  page: Page,
  key: string,
  found: (text: string) => boolean,
): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    const text = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (found(text)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`nothing that fits got the focus by ${key} on ${page.url()}`);
}

/** A blocked verdict whose first reason has its proof. */
export async function expectVerdict(page: Page): Promise<void> {
  const verdict = page.locator('[data-verdict]');
  await verdict.waitFor();
  expect(await verdict.getAttribute('data-verdict')).toBe('BLOCKED');
  const reason = page.locator('[data-reason]').first();
  // Each blocking reason names who is hit and the line that proves it.
  expect(await reason.innerText()).toMatch(/\.(py|sql):\d+/);
}

/** Asks the server as the page would; for what a story does not look at. */
export async function ask<T>(page: Page, query: string, variables: object): Promise<T> {
  const answer = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json', 'x-gyebo-csrf': '1' };
    return (await fetch('/graphql', { method: 'POST', headers, body })).json();
  }, JSON.stringify({ query, variables }));
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

/** A picture for whoever wants to look; only where a folder is named. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['GYEBO_PICTURES'];
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}

/** Scans all sources, or the one named, to their end. */
export async function scanned(page: Page, source?: string): Promise<void> {
  const start = `mutation($input: ScanStartInput!) {
    scanStart(input: $input) { scans { id } userErrors { message } }
  }`;
  const input = source ? { source } : {};
  const { scanStart } = await ask<{ scanStart: { scans: { id: string }[] } }>(page, start, {
    input,
  });
  const state = 'query($ids: [ID!]!) { nodes(ids: $ids) { ... on Scan { state } } }';
  await expect
    .poll(
      async () => {
        const ids = scanStart.scans.map((scan) => scan.id);
        const { nodes } = await ask<{ nodes: { state: string }[] }>(page, state, { ids });
        return nodes.map((node) => node.state).join();
      },
      { timeout: 120_000, interval: 500 },
    )
    .toMatch(/^(DONE,?)+$/);
}

/** Adds a person and opens their own link in a window of their own. */
export async function person(
  visit: Visit,
  admin: Page,
  look: Look,
  user: { name: string; role?: string; parties?: string[] },
): Promise<Awaited<ReturnType<typeof openWindow>>> {
  const add = `mutation($input: UserAddInput!) { userAdd(input: $input) { link } }`;
  const input = { role: 'editor', ...user };
  const { userAdd } = await ask<{ userAdd: { link: string } }>(admin, add, { input });
  const own = await openWindow(visit.browser, look, undefined);
  await own.page.goto(userAdd.link);
  await own.page.locator('form[role=search]').waitFor();
  return own;
}
