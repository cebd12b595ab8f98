import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The installed Chromium, or `undefined`. */
export function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
}

/** Whether the browser tests can run; prints the reason when they are skipped. With CI=true never skipped. */
export function browserIsHere(): boolean {
  if (findChromium() || process.env['CI'] === 'true') return true;
  console.log('skipped: test/e2e: no Chromium on the PATH');
  return false;
}

/** Starts the browser headless, without what phones home. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium() ?? 'chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface Look {
  language: 'ko' | 'en';
  theme: 'light' | 'dark';
  width: 390 | 1440;
}

/** A signed-in window with one language, theme and width; what the page complains of is collected. */
export async function openWindow(
  browser: Browser,
  look: Look,
  signedIn: Awaited<ReturnType<BrowserContext['storageState']>> | undefined,
): Promise<{ page: Page; complaints: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.width === 390 ? 844 : 900 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(signedIn ? { storageState: signedIn } : {}),
  });
  await context.addInitScript(
    ([language, theme]) => {
      localStorage.setItem('gyebo.language', language ?? '');
      localStorage.setItem('gyebo.theme', theme ?? '');
    },
    [look.language, look.theme],
  );
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, complaints, close: () => context.close() };
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const axeLoader = `() => { ${readFileSync(axeFile, 'utf8')} }`;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Faults that axe finds; through the debugger, since the page's own policy forbids injected scripts. */
async function faults(page: Page, runOnly: string[]): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: `window.axe || (${axeLoader})()` });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ${JSON.stringify(runOnly)} }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.target.join(' ')).join(', ')))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

/** No accessibility fault, no horizontal scroll, and no complaint of the page itself. */
export async function expectSound(page: Page, complaints: string[]): Promise<void> {
  expect(await faults(page, rules), page.url()).toEqual([]);
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(widths[0], `horizontal scroll on ${page.url()}`).toBe(widths[1]);
  expect(complaints, page.url()).toEqual([]);
}

/** The other theme changes colours only, so only they are looked at again. */
export async function expectReadable(page: Page): Promise<void> {
  expect(await faults(page, ['color-contrast']), page.url()).toEqual([]);
}
