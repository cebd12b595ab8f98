import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  /** Where the catalog is kept. */
  store: string;
  newLink: () => string;
  close: () => Promise<void>;
}

/** A Neo4j to keep the catalog on instead of a file. */
export interface StoreToUse {
  url: string;
  password: string;
  stop(): Promise<void>;
}

/** Builds the pages of this very tree: an older build must not be what is tested. */
async function buildPages(folder: string): Promise<void> {
  await build({
    configFile: path.join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
}

/** `store: neo4j://…` in gyebo.yaml, its password in a file of its own. */
function keepOn({ url, password }: StoreToUse, shop: string): void {
  writeFileSync(path.join(shop, 'neo4j-password'), password);
  const file = path.join(shop, 'gyebo.yaml');
  const store = `store: { url: ${url}, password: file:neo4j-password }`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^store: .*$/m, store));
}

/** The example company in a folder of its own, scanned by the real scanners and served. */
export async function startCompany(store?: StoreToUse): Promise<Company> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-e2e-'));
  const shop = path.join(folder, 'shop');
  const pages = path.join(folder, 'pages');
  const example = path.join(root, 'examples/shop');
  cpSync(example, shop, { recursive: true, filter: (file) => !file.includes('.gyebo') });
  if (store) keepOn(store, shop);
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
    store: app.config.store.kind === 'neo4j' ? app.config.store.url : app.config.storeFile,
    newLink: serving.newLink,
    close: async () => {
      await serving.close();
      await app.close();
      await store?.stop();
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
