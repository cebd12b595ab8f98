import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectSound, openWindow } from './chromium.ts';
import type { Visit } from './visit.ts';

const desk = { language: 'ko', theme: 'light', width: 1440 } as const;
const phone = { language: 'en', theme: 'dark', width: 390 } as const;
const hostile = '<img src=x onerror=document.title="owned">';

/** What people wrote stands there as they wrote it, and is nothing but text. */
async function expectInert(page: Page): Promise<void> {
  await page.getByText(hostile).first().waitFor();
  expect(await page.locator('main img, dialog img').count()).toBe(0);
  expect(await page.title()).not.toBe('owned');
}

async function writePolicy(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/retention`);
  await page.getByRole('button', { name: '정책 쓰기' }).click();
  await page.getByRole('radio', { name: '이름이 임시' }).check();
  await page.getByLabel('이름', { exact: true }).fill('임시-정리');
  await page.getByLabel('설명').fill(hostile);
  await page.getByLabel('하는 일').selectOption('retire');
  await page.getByLabel('전체의 (%)').fill('90');
  await page.getByLabel('일', { exact: true }).fill('soon');
  const text = page.getByLabel('YAML');
  // The field and the text are one and the same.
  expect(await text.inputValue()).toMatch(/name: 임시-정리[^]*days: soon[^]*action: retire/);
  await expectSound(page, []);
  await page.getByRole('button', { name: '저장' }).click();
  // The server's fault stands at the field that it is of.
  await page.locator('[aria-invalid=true] + p', { hasText: 'days' }).waitFor();
  await text.fill((await text.inputValue()).replace('days: soon', 'days: 0'));
  expect(await page.getByLabel('일', { exact: true }).inputValue()).toBe('0');
  await page.getByRole('button', { name: '저장' }).click();
  await page.getByRole('heading', { name: '임시-정리' }).waitFor();
}

/** Policies, their plans and what follows from them, on a desk and on a phone. */
export function testRetention(visit: Visit): void {
  const plan = (): string => `${visit.company.url}/retention/${encodeURIComponent('임시-정리')}`;

  test('a policy is written, its plan reviewed, and a row of it kept out', async () => {
    const { page, complaints, close } = await openWindow(visit.browser, desk, visit.signedIn);
    await writePolicy(page, visit.company.url);
    await page.locator('tbody tr', { hasText: 'tmp_sales_check' }).waitFor();
    await expectInert(page);
    await expectSound(page, complaints);

    const blocked = page.locator('tbody tr', { hasText: 'tmp_sales_check' });
    await blocked.getByRole('button', { name: /왜\?/ }).click();
    await page.locator('dialog[open] ol li').first().waitFor();
    expect(page.url()).toContain('asset=');
    await expectSound(page, complaints);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: '담당자에게 보낼 글' }).click();
    await page.locator('dialog[open]').getByRole('button', { name: '복사' }).first().click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('tmp_');
    await page.keyboard.press('Escape');

    const box = page.getByRole('checkbox', { name: /tmp_sales_check/ });
    await box.focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: '남겨 두기' }).click();
    await page.locator('dialog[open]').getByLabel('이유').fill(hostile);
    await page.locator('dialog[open]').getByRole('button', { name: '남겨 두기' }).click();
    await page.getByText('남겨 두었습니다').waitFor();
    await page.getByRole('tab', { name: /^남겨 둠/ }).click();
    await page.locator('tbody tr', { hasText: 'tmp_sales_check' }).waitFor();
    await expectInert(page);
    await expectSound(page, complaints);
    await close();
  });

  test('what is selected of a plan becomes deletion requests', async () => {
    const { page, complaints, close } = await openWindow(visit.browser, desk, visit.signedIn);
    await page.goto(plan());
    await page.getByRole('checkbox', { name: '보이는 것 모두 고르기' }).check();
    await page.getByRole('button', { name: '삭제 요청으로' }).click();
    await expectSound(page, complaints);
    await page.locator('dialog[open]').getByRole('button', { name: '삭제 요청으로' }).click();
    await page.locator('dialog[open] a[href^="/requests/"]').first().waitFor();
    await expectSound(page, complaints);
    await page.locator('dialog[open]').getByRole('button', { name: '닫기' }).last().click();
    await page.getByRole('link', { name: '삭제 요청 있음' }).first().click();
    await page.getByRole('heading', { name: /삭제 요청/ }).waitFor();
    await close();
  });

  test('a phone shows the plan as cards, what is kept out, and why an asset is in a plan', async () => {
    const { page, complaints, close } = await openWindow(visit.browser, phone, visit.signedIn);
    await page.goto(plan());
    await page.locator('tbody tr').first().waitFor();
    await expectSound(page, complaints);
    await page.goto(`${visit.company.url}/retention?view=kept`);
    await page.getByText('tmp_sales_check').waitFor();
    await expectInert(page);
    await expectSound(page, complaints);
    await page.getByRole('button', { name: 'End it' }).click();
    await page.locator('dialog[open]').getByLabel('Reason').fill('looked at again');
    await page.locator('dialog[open]').getByRole('button', { name: 'End it' }).click();
    await page.getByText('tmp_sales_check').waitFor({ state: 'detached' });
    await page.goto(plan());
    await page.getByRole('link', { name: 'tmp_sales_check' }).first().click();
    await page.getByRole('tab', { name: 'Retention' }).click();
    await page.locator('#panel-retention details[open] ol li').first().waitFor();
    await expectSound(page, complaints);
    await close();
  });

  test('a faulty file is told with its line and the others go on; a policy of the catalog is removed', async () => {
    const folder = path.join(path.dirname(visit.company.config), 'retention');
    const file = path.join(folder, 'broken.yaml');
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `name: broken\nrule: { unused: { days: 90 } }\n'${hostile}': 1\n`);
    const { page, complaints, close } = await openWindow(visit.browser, desk, visit.signedIn);
    await page.goto(`${visit.company.url}/retention`);
    await page.getByText('retention/broken.yaml:3').waitFor();
    await expectInert(page);
    await expectSound(page, complaints);
    rmSync(file);
    const own = page.locator('main li', { hasText: '임시-정리' });
    await own.getByRole('button', { name: '없애기' }).click();
    await page.locator('dialog[open]').getByLabel('이유').fill('다 봤습니다');
    await page.locator('dialog[open]').getByRole('button', { name: '없애기' }).click();
    await own.waitFor({ state: 'detached' });
    await page.goto(plan());
    await page.getByText('이 이름의 정책이 없습니다').waitFor();
    await close();
  });

  test('a group whose members feed only each other goes into the deletion check as a whole', async () => {
    const { page, complaints, close } = await openWindow(visit.browser, desk, visit.signedIn);
    await page.goto(`${visit.company.url}/retention?view=dead`);
    const group = page.locator('#panel-dead li', { hasText: 'promo_2023_fall_result' }).first();
    await group.waitFor();
    await expectSound(page, complaints);
    await group.getByRole('link', { name: '함께 점검' }).click();
    await page.locator('[data-verdict=SAFE]').waitFor();
    await close();
  });
}
