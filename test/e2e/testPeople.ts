import { expect, test } from 'vitest';
import { expectSound, openWindow } from './chromium.ts';
import type { Visit } from './visit.ts';

const desk = { language: 'ko', theme: 'light', width: 1440 } as const;
const phone = { language: 'en', theme: 'dark', width: 390 } as const;

/** People with a sign-in of their own, seen by an admin on a desk and by themselves on a phone. */
export function testPeople(visit: Visit): void {
  test('a person is added, opens their own link, is linked to an owner, leaves and is signed out', async () => {
    const admin = await openWindow(visit.browser, desk, visit.signedIn);
    await admin.page.goto(`${visit.company.url}/people`);
    await admin.page.getByText('자기 이름으로 들어오는 사람이 없습니다').waitFor();
    await admin.page.getByRole('button', { name: '사람 더하기' }).click();
    await admin.page.getByLabel('이름', { exact: true }).fill('이서준');
    await admin.page.getByRole('dialog').getByRole('button', { name: '사람 더하기' }).click();
    const link = await admin.page.locator('dialog[open] .name').innerText();
    expect(link).toMatch(/#token=[\w-]{43}$/);
    await admin.page.getByRole('dialog').getByRole('button', { name: '닫기' }).last().click();
    await expectSound(admin.page, admin.complaints);

    const own = await openWindow(visit.browser, phone, undefined);
    await own.page.goto(link);
    await own.page.locator('form[role=search]').waitFor();
    await own.page.goto(`${visit.company.url}/people?view=parties`);
    await own.page.locator('main ul.card li').first().waitFor();
    // Only an admin may say for whom somebody stands.
    expect(await own.page.locator('main select').count()).toBe(0);
    await expectSound(own.page, own.complaints);
    const again = await openWindow(visit.browser, phone, undefined);
    await again.page.goto(link);
    await again.page.getByRole('heading').first().waitFor();
    expect(await again.page.locator('form[role=search]').count()).toBe(0);
    await again.close();

    await admin.page.goto(`${visit.company.url}/people?view=parties`);
    const first = admin.page.locator('main ul.card li').first();
    const party = await first.locator('a').innerText();
    await first.locator('select').selectOption('이서준');
    await admin.page.getByText('이었습니다').waitFor();
    await admin.page.goto(`${visit.company.url}/people`);
    await admin.page.getByText(party).waitFor();
    await expectSound(admin.page, admin.complaints);

    await admin.page.getByRole('button', { name: '떠남' }).click();
    await admin.page.getByRole('dialog').getByRole('button', { name: '떠남' }).click();
    await admin.page.getByText('떠났습니다').waitFor();
    await own.page.goto(`${visit.company.url}/search`);
    await own.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await admin.page.getByRole('button', { name: '다른 소유자가 없는 것' }).click();
    await admin.page.locator('dialog[open] li').first().waitFor();
    await expectSound(admin.page, admin.complaints);
    await Promise.all([admin.close(), own.close()]);
  });
}
