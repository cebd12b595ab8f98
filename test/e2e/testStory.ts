import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openWindow, type Look } from './chromium.ts';
import { expectVerdict, pressUntil } from './steps.ts';
import type { Visit } from './visit.ts';

// The browser shares two cores with other suites, and these look at focus from one key to the next.
const again = { retry: 1 };

/** What a newcomer does, by mouse and by keys alone. */
export function testStory(visit: Visit): void {
  /** The seed story: who fills the sales table, and why that DAG may not go although it looks unused. */
  describe('the story of a newcomer', again, () => {
    const texts = {
      ko: { check: '삭제 점검', ends: '이 데이터를 끝에서 쓰는 곳', path: '어떻게 이어지나' },
      en: {
        check: 'Check deletion',
        ends: 'Who uses this data in the end',
        path: 'How it is connected',
      },
    };
    const dag = 'tmp_sales_check';

    async function expectWhy(page: Page, language: 'ko' | 'en'): Promise<void> {
      await expectVerdict(page);
      const ends = page.getByRole('region', { name: texts[language].ends });
      await ends.getByText('sales-dashboard').waitFor();
      const path = page.locator('[data-reason]').first();
      await path.locator('ol a', { hasText: 'sales_summary_daily' }).waitFor();
      expect(await path.locator('ol a').first().innerText()).toBe(dag);
    }

    test.each(['ko', 'en'] as const)('by mouse: %s', async (language) => {
      const look: Look = { language, theme: 'light', width: 1440 };
      const { page, complaints, close } = await openWindow(visit.browser, look, visit.signedIn);
      await page.goto(`${visit.company.url}/search?q=${encodeURIComponent('매출')}`);
      await page
        .locator('[data-result]', { hasText: new RegExp(`^shop.mart.sales_summary_daily$`) })
        .click();
      await page.locator('[data-box]', { hasText: dag }).click();
      await page.getByRole('complementary').getByRole('link').first().click();
      await page.getByRole('heading', { name: 'check', exact: true }).waitFor();
      await page.getByRole('link', { name: dag, exact: true }).last().click();
      await page.getByRole('heading', { name: dag, exact: true }).waitFor();
      await page
        .getByRole('main')
        .getByRole('link', { name: texts[language].check })
        .first()
        .click();
      await page.waitForURL(/\/check\?ids=/);
      await page.locator('[data-reason] summary').first().click();
      await expectWhy(page, language);
      expect(complaints).toEqual([]);
      await close();
    });

    test.each(['ko', 'en'] as const)('by keyboard only: %s', async (language) => {
      const look: Look = { language, theme: 'dark', width: 1440 };
      const { page, complaints, close } = await openWindow(visit.browser, look, visit.signedIn);
      await page.goto(visit.company.url);
      await page.locator('main form[role=search]').waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type(dag);
      await page.locator('[role=option] .name', { hasText: dag }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: dag, exact: true }).waitFor();
      await page.locator('[data-box]').nth(1).waitFor();
      await pressUntil(page, 'Tab', (text) => text === texts[language].check);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/check\?ids=/);
      await page.locator('[data-reason] summary').first().waitFor();
      await pressUntil(page, 'Tab', (text) => text === texts[language].path);
      await page.keyboard.press('Enter');
      await expectWhy(page, language);
      expect(complaints).toEqual([]);
      await close();
    });
  });

  describe('keys', again, () => {
    const look: Look = { language: 'ko', theme: 'light', width: 1440 };
    const address = `/assets/${encodeURIComponent('redshift://dw.ap-northeast-2:5439|shop.dw.fact_order')}`;

    test('/ opens the search, Escape gives the focus back; in a field / is a letter', async () => {
      const { page, close } = await openWindow(visit.browser, look, visit.signedIn);
      await page.goto(`${visit.company.url}/scans`);
      const start = page.getByRole('button', { name: '모두 스캔' });
      // Without sources it is disabled, and takes no focus.
      await start.click({ trial: true });
      await start.focus();
      await page.keyboard.press('/');
      await page.locator('dialog[open]').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
      await expect
        .poll(() => start.evaluate((button) => button === document.activeElement))
        .toBe(true);
      await page.goto(`${visit.company.url}/search`);
      await page.locator('[data-result]').first().waitFor();
      const field = page.locator('main input[type=search]').first();
      await field.focus();
      await page.keyboard.type('a/b');
      expect(await field.inputValue()).toBe('a/b');
      await close();
    });

    test('t leads to the table; boxes of the summary are walked and opened; the address tells the view', async () => {
      const { page, complaints, close } = await openWindow(visit.browser, look, visit.signedIn);
      await page.goto(`${visit.company.url}${address}?view=graph`);
      await page.locator('[data-box]').first().focus();
      await page.keyboard.press('t');
      await page.waitForURL(/view=table/);
      await page.getByRole('button', { name: '요약' }).click();
      await page.waitForURL(/view=summary/);
      await page.locator('[data-summary="0"]').focus();
      await page.keyboard.press('ArrowRight');
      const box = await page.evaluate(() => document.activeElement?.getAttribute('data-summary'));
      expect(box).not.toBe('0');
      await page.keyboard.press('Enter');
      await page.locator('dialog[open] li a').first().waitFor();
      await page.keyboard.press('Escape');
      await page.reload();
      await page.locator('[data-summary]').first().waitFor();
      expect(complaints).toEqual([]);
      await close();
    });

    test('the wheel belongs to the page until the graph has the focus', async () => {
      const { page, close } = await openWindow(visit.browser, look, visit.signedIn);
      await page.setViewportSize({ width: 1440, height: 500 });
      await page.goto(`${visit.company.url}${address}?view=graph`);
      const box = page.locator('[data-box]').first();
      await box.waitFor();
      await box.hover();
      await page.mouse.wheel(0, 120);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
      await close();
    });

    test('columns open in the box that is looked at, which stays where it is', async () => {
      const { page, close } = await openWindow(visit.browser, look, visit.signedIn);
      await page.goto(`${visit.company.url}${address}?view=graph`);
      const box = page.locator('[data-box][aria-current=true]');
      await box.waitFor();
      const top = async (): Promise<number> => (await box.boundingBox())?.y ?? -1;
      const before = await top();
      await page.getByRole('checkbox', { name: '컬럼' }).check();
      await page.getByLabel('컬럼 거르기: fact_order').fill('net_amount');
      await page.getByText('net_amount', { exact: true }).first().waitFor();
      // The picture is scaled: less than a pixel is no move.
      expect(Math.abs((await top()) - before)).toBeLessThan(1);
      await close();
    });
  });

  describe('the history of an asset', again, () => {
    test('shows what people did and what scans changed', async () => {
      const look: Look = { language: 'ko', theme: 'light', width: 1440 };
      const { page, complaints, close } = await openWindow(visit.browser, look, visit.signedIn);
      await page.goto(`${visit.company.url}/search?q=product_rank_daily&kind=DATASET`);
      await page.locator('[data-result]').first().click();
      await page.getByRole('button', { name: '태그 고치기' }).click();
      await page.locator('dialog[open] input[type=text]').fill('핵심');
      await page.getByRole('button', { name: '저장' }).click();
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
      await page.getByRole('tab', { name: '이력' }).click();
      const entries = page.locator('#panel-history li');
      await entries.filter({ hasText: '태그를 고침' }).filter({ hasText: '핵심' }).waitFor();
      await entries.filter({ hasText: '자산이 나타남' }).first().waitFor();
      expect(complaints).toEqual([]);
      await close();
    });
  });

  describe('orders of a search', again, () => {
    test('are made by the server and stand in the address', async () => {
      const look: Look = { language: 'en', theme: 'light', width: 1440 };
      const { page, close } = await openWindow(visit.browser, look, visit.signedIn);
      await page.goto(`${visit.company.url}/search?q=order&kind=DATASET&platform=redshift`);
      await page.locator('[data-result]').first().waitFor();
      await page.getByLabel('Sort').selectOption({ label: 'Name' });
      await page.waitForURL(/sort=name/);
      const names = async (): Promise<string[]> => {
        const all = await page.locator('[data-result]').allInnerTexts();
        return all.map((name) => name.split(/[./]/).at(-1) ?? '');
      };
      await expect
        .poll(async () => (await names()).toSorted().join() === (await names()).join())
        .toBe(true);
      await close();
    });
  });
}
