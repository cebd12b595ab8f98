import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startBrowser } from './chromium.ts';
import { signIn, startCompany, type Company, type StoreToUse } from './company.ts';

/** The company that the tests of one file look at, there while they run. */
export interface Visit {
  readonly company: Company;
  readonly browser: Browser;
  readonly signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;
}

/** Starts the company before the tests around, on its own file or on the store that is given. */
export function visitCompany(store?: () => Promise<StoreToUse>): Visit {
  let company: Company | undefined;
  let browser: Browser | undefined;
  let signedIn: Visit['signedIn'] | undefined;
  beforeAll(async () => {
    const starting = (async () => startCompany(await store?.()))();
    [company, browser] = await Promise.all([starting, startBrowser()]);
    signedIn = await signIn(browser, company);
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await company?.close();
  });
  const there = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('the company is not there yet');
    return part;
  };
  return {
    get company() {
      return there(company);
    },
    get browser() {
      return there(browser);
    },
    get signedIn() {
      return there(signedIn);
    },
  };
}
