import type { Page } from 'playwright-core';
import { expect } from 'vitest';

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
