import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectReadable, expectSound, openWindow, type Look } from './chromium.ts';
import { ask, person, picture, scanned } from './steps.ts';
import type { Visit } from './visit.ts';

const korean: Look = { language: 'ko', theme: 'light', width: 1440 };
const english: Look = { language: 'en', theme: 'dark', width: 1440 };
const phone: Look = { language: 'en', theme: 'light', width: 390 };
const table = 'shop.mart.sales_summary_daily';

const area = (page: Page, field: string) => page.locator(`[data-field=${field}] textarea`);

async function saved(page: Page, field: string): Promise<void> {
  await page.locator(`[data-field=${field}] [data-save=SAVED]`, { hasText: /\S/ }).waitFor();
}

/** One incident from its opening to its end, by two who write and a third who reviews. */
export function testIncident(visit: Visit): void {
  test('an incident: opened, frozen, compared, written by two at once, reviewed, proved, closed', async () => {
    const admin = await openWindow(visit.browser, korean, visit.signedIn);
    await admin.page.goto(visit.company.url);
    const kim = await person(visit, admin.page, korean, { name: '김민지' });
    const dana = await person(visit, admin.page, english, { name: 'Dana' });

    await kim.page.goto(`${visit.company.url}/search?q=sales_summary_daily&kind=DATASET`);
    await kim.page.locator('[data-result]', { hasText: new RegExp(`^${table}$`) }).click();
    await kim.page.getByRole('link', { name: '장애 열기' }).click();
    await kim.page.getByLabel('무엇이 잘못되었나요?').fill('아침 매출이 어제 숫자다');
    await kim.page.getByLabel('높음').check();
    await kim.page.getByLabel('지금 아는 것').fill('임원 회의 화면이 바뀌지 않았다');
    await picture(kim.page, 'open-ko');
    await expectSound(kim.page, kim.complaints);
    await kim.page.getByRole('button', { name: '장애 열기' }).click();
    await kim.page.waitForURL(/\/incidents\/\w+$/);
    await kim.page.getByText('그때와 오늘이 같습니다').waitFor();
    const address = kim.page.url();
    const id = address.slice(address.lastIndexOf('/') + 1);

    await dana.page.goto(`${visit.company.url}/search?q=sales_summary_daily&kind=DATASET`);
    await dana.page.getByRole('link', { name: '아침 매출이 어제 숫자다' }).first().waitFor();
    await dana.page.locator('[data-result]', { hasText: new RegExp(`^${table}$`) }).click();
    await dana.page.locator('[data-incident]').waitFor();
    await picture(dana.page, 'asset-banner-en-dark');
    await dana.page.getByRole('link', { name: 'Check deletion' }).last().click();
    await dana.page.getByText('is part of an open incident').first().waitFor();

    // The only reader of the table leaves the repository: today's graph is another one.
    const shop = path.dirname(visit.company.config);
    rmSync(path.join(shop, 'dags/dag_ceo_report_daily.py'));
    await scanned(admin.page);
    await kim.page.reload();
    await kim.page.locator('[data-changes]', { hasText: 'dag_ceo_report_daily' }).waitFor();
    await picture(kim.page, 'incident-ko');
    await expectSound(kim.page, kim.complaints);
    await kim.page.getByRole('button', { name: '해결', exact: true }).click();
    await kim.page.locator('[data-state=RESOLVED]').waitFor();

    await kim.page.getByRole('link', { name: '포스트모템 쓰기' }).click();
    await kim.page.getByRole('button', { name: '한국어로 쓰기' }).click();
    await area(kim.page, 'summary').fill('하나\n둘\n셋');
    await saved(kim.page, 'summary');
    await dana.page.goto(`${address}/post-mortem`);
    await expect.poll(() => area(dana.page, 'summary').inputValue()).toBe('하나\n둘\n셋');

    // Both at once in different places: both stand, for both.
    await Promise.all([
      area(kim.page, 'summary').fill('하나, 김민지\n둘\n셋'),
      area(dana.page, 'summary').fill('하나\n둘\n셋\nfour by Dana'),
    ]);
    const both = '하나, 김민지\n둘\n셋\nfour by Dana';
    await expect.poll(() => area(kim.page, 'summary').inputValue(), { timeout: 20_000 }).toBe(both);
    await expect
      .poll(() => area(dana.page, 'summary').inputValue(), { timeout: 20_000 })
      .toBe(both);

    // The same line: the later one is asked, and nothing is lost.
    await Promise.all([
      area(kim.page, 'summary').fill(both.replace('둘', '둘째 줄, 김민지')),
      area(dana.page, 'summary').fill(both.replace('둘', 'line two, Dana')),
    ]);
    const asked = await Promise.race(
      [kim, dana].map(async (one) => {
        await one.page.locator('[data-conflict]').waitFor();
        return one;
      }),
    );
    await picture(asked.page, 'conflict');
    await asked.page.getByRole('button', { name: asked === kim ? '둘 다' : 'Keep both' }).click();
    for (const { page } of [kim, dana]) {
      await expect
        .poll(() => area(page, 'summary').inputValue(), { timeout: 20_000 })
        .toMatch(/둘째 줄, 김민지\nline two, Dana|line two, Dana\n둘째 줄, 김민지/);
    }

    await area(kim.page, 'impact').fill('- 08시 회의의 매출이 **어제 숫자**였다');
    await area(kim.page, 'cause').fill('서준이 실수로 DAG를 지웠다');
    await kim.page.locator('[data-field=cause] [data-hints]', { hasText: '실수로' }).waitFor();
    const hostile =
      '- [x] counted\n- [ ] backfill\n\n<img src=x onerror="document.title=1"> [go](javascript:alert(1)) <script>document.title=2</script>';
    await area(dana.page, 'backfill').fill(hostile);
    const preview = dana.page.locator('[data-field=backfill] [data-preview]');
    await preview.getByText('☑ counted').waitFor();
    expect(await preview.locator('img, script, input, a[href]').count()).toBe(0);
    expect(await preview.innerText()).toContain('<img src=x');
    await Promise.all([saved(dana.page, 'backfill'), saved(kim.page, 'cause')]);
    await kim.page.getByLabel('알아차린 사람·것').fill('임원 회의');
    await kim.page.getByLabel('알아차린 때').fill('2026-11-27T08:05');
    await kim.page.getByLabel('조용히 틀리기 시작한 때').fill('2026-11-26T05:10');
    await saved(kim.page, 'noticed');
    for (const { page } of [kim, dana]) await page.evaluate(() => scrollTo(0, 0));
    await expectSound(kim.page, kim.complaints);
    await picture(kim.page, 'write-ko');
    await expectSound(dana.page, dana.complaints);
    await picture(dana.page, 'write-en-dark');

    await kim.page.getByRole('button', { name: '조치 더하기' }).click();
    await kim.page.getByLabel('무엇을 할까요?').fill('요약 표를 다시 스캔해 본다');
    await kim.page.getByLabel('누가', { exact: true }).fill('Dana');
    await kim.page.getByLabel('언제까지').fill('2030-01-31');
    await kim.page.getByLabel('무엇으로 끝난 것을 아나요?').selectOption('ASSET_SCANNED');
    await kim.page.getByRole('dialog').getByRole('button', { name: '저장' }).click();
    await kim.page.locator('[data-item=OPEN]').waitFor();
    await kim.page.reload();
    await kim.page.getByRole('button', { name: '검토 요청' }).click();
    await kim.page.locator('[data-read]').waitFor();
    expect(await kim.page.getByRole('button', { name: '발행' }).count()).toBe(0);

    await admin.page.goto(`${address}/post-mortem`);
    await admin.page.getByRole('button', { name: '발행' }).click();
    await admin.page.getByText('조치 남음').first().waitFor();
    await picture(admin.page, 'published-ko');
    await expectSound(admin.page, admin.complaints);
    await scanned(admin.page);
    await dana.page.goto(address);
    await dana.page.getByRole('button', { name: 'Check', exact: true }).click();
    await dana.page.locator('[data-state=CLOSED]').waitFor();
    await dana.page.locator('[data-item=DONE]').waitFor();
    await expectReadable(dana.page);

    const { incident } = await ask<{ incident: { markdown: string } }>(
      dana.page,
      'query($id: ID!) { incident(id: $id) { markdown } }',
      { id },
    );
    for (const part of ['# 아침 매출이 어제 숫자다', '## 조치', '## 시간순', 'four by Dana']) {
      expect(incident.markdown).toContain(part);
    }
    await admin.page.reload();
    await admin.page.locator('[data-read]').waitFor();
    await admin.page.emulateMedia({ media: 'print' });
    expect(await admin.page.locator('header').first().isVisible()).toBe(false);
    expect(await admin.page.getByRole('button').first().isVisible()).toBe(false);
    await picture(admin.page, 'print-ko');
    const folder = process.env['GYEBO_PICTURES'];
    const pdf = await admin.page.pdf({ ...(folder && { path: path.join(folder, 'print.pdf') }) });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');

    const small = await openWindow(visit.browser, phone, visit.signedIn);
    for (const page of [
      '/incidents',
      `/incidents/${id}`,
      `/incidents/${id}/post-mortem`,
      '/incidents/new',
    ]) {
      await small.page.goto(visit.company.url + page);
      await small.page.getByRole('heading', { level: 1 }).waitFor();
      await small.page.waitForLoadState('networkidle');
      await expectSound(small.page, small.complaints);
      await picture(small.page, `phone${page.replaceAll('/', '-').replace(id, 'id')}`);
    }
    await Promise.all([admin, kim, dana, small].map((one) => one.close()));
  }, 400_000);

  test('a deletion that was stopped is kept as a near miss, which stops nothing', async () => {
    const { page, complaints, close } = await openWindow(visit.browser, english, visit.signedIn);
    await page.goto(`${visit.company.url}/check?name=dag_exchange_rate_api`);
    await page.getByRole('link', { name: 'File as a near miss' }).click();
    await page.getByRole('button', { name: 'File as a near miss' }).click();
    await page.waitForURL(/\/incidents\/\w+$/);
    await page.locator('[data-state=RESOLVED]', { hasText: 'Near miss' }).waitFor();
    await expectSound(page, complaints);
    await page.goto(`${visit.company.url}/check?name=dag_exchange_rate_api`);
    await page.locator('[data-verdict=BLOCKED]').waitFor();
    expect(await page.getByText('is part of an open incident').count()).toBe(0);
    await close();
  });
}
