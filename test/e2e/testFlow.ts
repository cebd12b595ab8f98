import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectSound, openWindow, type Look } from './chromium.ts';
import { expectVerdict, pressUntil } from './steps.ts';
import type { Visit } from './visit.ts';

const table = 'shop.mart.sales_summary_daily';

/** From a search to a verdict, and what people do on the way. */
export function testFlow(visit: Visit): void {
  describe('from a search to a verdict', () => {
    const looks: Look[] = [
      { language: 'ko', theme: 'light', width: 1440 },
      { language: 'en', theme: 'dark', width: 390 },
    ];

    test.each(looks)('by mouse: $language, $theme, $width px', async (look) => {
      const { page, complaints, close } = await openWindow(visit.browser, look, visit.signedIn);
      await page.goto(visit.company.url);
      await page.locator('main form[role=search] input').fill('매출');
      await page.locator('main form[role=search] button').click();
      const result = page.locator('[data-result]', { hasText: new RegExp(`^${table}$`) });
      await result.click();
      await page.waitForURL(/\/assets\//);
      await page.getByRole('tab', { selected: true }).waitFor();
      if (look.width === 390) {
        await page.locator('#panel-lineage table').waitFor();
      } else {
        await page.locator('[data-box]').nth(1).waitFor();
      }
      await page
        .getByRole('link', { name: look.language === 'ko' ? '삭제 점검' : 'Check deletion' })
        .last()
        .click();
      await page.waitForURL(/\/check\?ids=/);
      await expectVerdict(page);
      expect(complaints).toEqual([]);
      await close();
    });

    test.each(['ko', 'en'] as const)('by keyboard only: %s', async (language) => {
      const look: Look = { language, theme: 'light', width: 1440 };
      const { page, complaints, close } = await openWindow(visit.browser, look, visit.signedIn);
      await page.goto(visit.company.url);
      await page.locator('form[role=search]').waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('매출');
      await page.locator('[role=option]').nth(1).waitFor();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\?q=/);
      await page.locator('[data-result]').first().waitFor();
      await pressUntil(page, 'ArrowDown', (text) => text === table);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/assets\//);
      await page.locator('[data-box]').nth(1).waitFor();

      await pressUntil(
        page,
        'Tab',
        (text) => text.endsWith('sales_summary_daily') && !text.includes('|'),
      );
      await page.keyboard.press('ArrowRight');
      const neighbour = await page.evaluate(() => document.activeElement?.getAttribute('data-box'));
      expect(neighbour).toBeTruthy();
      await page.keyboard.press('ArrowLeft');

      const check = language === 'ko' ? '삭제 점검' : 'Check deletion';
      await pressUntil(page, 'Tab', (text) => text === check);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/check\?ids=/);
      await expectVerdict(page);
      expect(complaints).toEqual([]);
      await close();
    });
  });

  describe('the address is the state', () => {
    test('a deep link loads, Back works, filters and tabs survive a reload', async () => {
      const look: Look = { language: 'ko', theme: 'light', width: 1440 };
      const { page, close } = await openWindow(visit.browser, look, visit.signedIn);
      await page.goto(`${visit.company.url}/search?q=${encodeURIComponent('매출')}&kind=DATASET`);
      const result = page.locator('[data-result]', { hasText: new RegExp(`^${table}$`) });
      await result.click();
      await page.getByRole('tab', { name: '컬럼' }).click();
      await page.reload();
      expect(await page.getByRole('tab', { selected: true }).innerText()).toContain('컬럼');
      await page.goBack();
      await page.goBack();
      await result.waitFor();
      expect(await page.getByRole('checkbox', { name: /데이터셋/ }).isChecked()).toBe(true);
      await close();
    });

    test('an unknown URN offers a search', async () => {
      const look: Look = { language: 'en', theme: 'light', width: 1440 };
      const { page, close } = await openWindow(visit.browser, look, visit.signedIn);
      await page.goto(
        `${visit.company.url}/assets/${encodeURIComponent('redshift://nowhere:1|a.b.gone 100%')}`,
      );
      await page.getByRole('link', { name: /Search “gone 100%”/ }).waitFor();
      await close();
    });
  });

  describe('checks and scans', () => {
    const look: Look = { language: 'ko', theme: 'light', width: 1440 };

    test('a check by name becomes one by id; two that feed only each other may go together', async () => {
      const { page, complaints, close } = await openWindow(visit.browser, look, visit.signedIn);
      await page.goto(
        `${visit.company.url}/check?name=promo_2023_fall_target&name=promo_2023_fall_result`,
      );
      await page.waitForURL(/ids=[^,]+,[^,]+$/);
      const verdict = page.locator('[data-verdict]');
      await verdict.waitFor();
      expect(await verdict.getAttribute('data-verdict')).toBe('SAFE');
      expect(complaints).toEqual([]);
      await close();
    });

    test('a scan is started, followed and found again among the runs, with nothing changed', async () => {
      const { page, complaints, close } = await openWindow(visit.browser, look, visit.signedIn);
      await page.goto(`${visit.company.url}/scans`);
      await page.getByRole('button', { name: 'sql 스캔' }).click();
      await page.getByText('sql 스캔을 시작했습니다').waitFor();
      const card = page.locator('#panel-sources li', { hasText: 'sql-files' });
      await card.getByText(/자산 0개 추가, 0개 변경, 0개 사라짐/).waitFor({ timeout: 60_000 });
      await card.getByText('끝남').waitFor({ timeout: 60_000 });
      await card.getByRole('link', { name: '마지막 실행' }).click();
      await page.getByText('바뀐 것이 없습니다').waitFor();
      expect(complaints).toEqual([]);
      await close();
    });
  });

  describe('signing in', () => {
    const look: Look = { language: 'ko', theme: 'light', width: 390 };

    test('without a session the page says how to get a link', async () => {
      const { page, close } = await openWindow(visit.browser, look, undefined);
      await page.goto(visit.company.url);
      await page.getByRole('heading', { name: '들어가기' }).waitFor();
      await close();
    });

    test('a used token is refused and leaves the address', async () => {
      const { page, close } = await openWindow(visit.browser, look, undefined);
      await page.goto(`${visit.company.url}/#token=not-a-token`);
      await page.getByText('이 링크는 이미 썼거나 맞지 않습니다.').waitFor();
      expect(new URL(page.url()).hash).toBe('');
      await close();
    });
  });

  describe('governance by the page', () => {
    test('a role is added and ended, and a verdict is frozen and marked wrong', async () => {
      const look: Look = { language: 'ko', theme: 'light', width: 1440 };
      const { page, complaints, close } = await openWindow(visit.browser, look, visit.signedIn);
      await page.goto(`${visit.company.url}/search?q=ad_roas_daily&kind=DATASET`);
      await page
        .locator('[data-result]', { hasText: /mart\.ad_roas_daily$/ })
        .first()
        .click();
      await page.getByRole('tab', { name: '소비처' }).click();
      await page.getByRole('button', { name: '역할 더하기' }).click();
      const save = page.getByRole('button', { name: '저장' });
      expect(await save.isDisabled()).toBe(true);
      await page.getByLabel('이름 또는 팀').fill('광고분석팀');
      await save.click();
      await page.getByText('광고분석팀을 더했습니다').waitFor();
      await page.getByRole('button', { name: '광고분석팀의 역할 끝내기' }).click();
      await page.getByText('광고분석팀의 역할을 끝냈습니다').waitFor();

      await page.getByRole('link', { name: '삭제 점검' }).last().click();
      await page.getByRole('button', { name: '이 판단을 고정해 링크 만들기' }).click();
      await page.waitForURL(/\/verdicts\//);
      await page.getByRole('button', { name: '틀린 판단으로 표시' }).click();
      await page.getByLabel('무엇이 틀렸나').fill('광고팀 엑셀이 매주 읽는다');
      await page.getByRole('dialog').getByRole('button', { name: '틀린 판단으로 표시' }).click();
      await page.getByText('광고팀 엑셀이 매주 읽는다').waitFor();
      expect(complaints).toEqual([]);
      await close();
    });
  });

  describe('a gyebo.yaml that was spoilt while the server runs', () => {
    test.each([
      { language: 'ko', theme: 'light', width: 390 },
      { language: 'en', theme: 'dark', width: 1440 },
    ] as const)('is told on top of the page: $language', async (look) => {
      const { page, complaints, close } = await openWindow(visit.browser, look, visit.signedIn);
      const before = readFileSync(visit.company.config, 'utf8');
      writeFileSync(visit.company.config, `${before}servces: {}\n`);
      const banner = page.getByRole('alert');
      await page.goto(`${visit.company.url}/scans`);
      await banner.getByText(/gyebo\.yaml:\d+ servces: /).waitFor();
      const said =
        look.language === 'ko' ? '그 전의 설정을 쓰고 있습니다' : 'the one before is in use';
      await banner.getByText(said).waitFor();
      await expectSound(page, complaints);
      writeFileSync(visit.company.config, before);
      await page.goto(`${visit.company.url}/search`);
      await page.locator('main form[role=search]').waitFor();
      await expect.poll(() => banner.count()).toBe(0);
      await close();
    });
  });
}
