import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { build } from 'vite';
import { openApp } from '../../server/app.ts';
import { serve } from '../../server/serve.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface Company {
  url: string;
  /** Its gyebo.yaml. */
  config: string;
  newLink: () => string;
  close: () => Promise<void>;
}

/** Builds the pages of this very tree: an older build must not be what is tested. */
async function buildPages(folder: string): Promise<void> {
  await build({
    configFile: path.join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
}

/** The example company in a folder of its own, scanned by the real scanners and served. */
export async function startCompany(): Promise<Company> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-e2e-'));
  const shop = path.join(folder, 'shop');
  const pages = path.join(folder, 'pages');
  const example = path.join(root, 'examples/shop');
  cpSync(example, shop, { recursive: true, filter: (file) => !file.includes('.gyebo') });
  await buildPages(pages);
  if (!existsSync(path.join(pages, 'index.html'))) throw new Error('the web pages were not built');
  const app = await openApp({ folder: shop, logLevel: 'error' });
  const runs = await app.scans.all({ name: 'e2e', role: 'admin' });
  const bad = runs.filter((run) => run.state !== 'DONE');
  if (bad.length) throw new Error(`scans not done: ${JSON.stringify(bad)}`);
  const serving = await serve(app, { port: 0, webFolder: pages, graceMs: 200 });
  return {
    url: serving.url,
    config: path.join(shop, 'gyebo.yaml'),
    newLink: serving.newLink,
    close: async () => {
      await serving.close();
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the one-time link as a person would; gives what the browser keeps of it. */
export async function signIn(
  browser: Browser,
  company: Company,
): Promise<Awaited<ReturnType<BrowserContext['storageState']>>> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(company.newLink());
  await page.locator('form[role=search]').waitFor();
  const state = await context.storageState();
  await context.close();
  return { ...state, origins: [] };
}
