import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { expectReadable, expectSound, openWindow, type Look } from './chromium.ts';
import { ask, person, picture, scanned } from './steps.ts';
import type { Visit } from './visit.ts';
import { startWarehouse, warehouseIsHere, type Warehouse } from './warehouse.ts';

const korean: Look = { language: 'ko', theme: 'light', width: 1440 };
const english: Look = { language: 'en', theme: 'dark', width: 1440 };
const phone: Look = { language: 'ko', theme: 'dark', width: 390 };

type Window = Awaited<ReturnType<typeof openWindow>>;

/** A pipeline of marketing's that reads the table; without `reads` it does so no longer. */
const pipeline = (name: string, reads: boolean) => `
from datetime import datetime
from airflow import DAG
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator

with DAG("${name}", schedule="0 8 * * *", start_date=datetime(2024, 1, 1), catchup=False,
         default_args={"owner": "마케팅데이터팀"}) as dag:
    SQLExecuteQueryOperator(task_id="look", conn_id="redshift_prod",
        sql="SELECT category_l1 FROM ${reads ? 'mart.sales_by_category_daily' : 'dw.dim_category'}")
`;

/** The first step that is still open, with what it says to run. */
async function nextStep(page: Page): Promise<{ id: string; statement: string; step: Locator }> {
  const step = page.locator('[data-step-state=OPEN]').first();
  const id = (await step.getAttribute('data-step')) ?? '';
  const shown = step.locator('pre');
  const statement = (await shown.count()) > 0 ? ((await shown.textContent()) ?? '') : '';
  return { id, statement, step };
}

/** Does each open step on the real system as it says, and ticks it with what that answered. */
async function workOff(
  page: Page,
  doIt: (id: string, statement: string) => Promise<string>,
): Promise<string[]> {
  const done: string[] = [];
  await page.locator('[data-step-state=OPEN]').first().waitFor();
  const open = page.locator('[data-step-state=OPEN]');
  for (let left = await open.count(); left > 0; left -= 1) {
    const { id, statement, step } = await nextStep(page);
    const evidence = await doIt(id, statement);
    await step.getByRole('button', { name: '완료로 표시' }).click();
    const dialog = page.getByRole('dialog');
    if (id.startsWith('DROP:')) {
      const name = id.slice(id.indexOf('|') + 1);
      await dialog.getByLabel(/이름을 그대로/).fill(name);
    }
    if (id.startsWith('BACKUP:')) await dialog.getByLabel('백업이 있는 곳').fill('backup 스키마');
    await dialog.getByLabel('증거').fill(evidence);
    await dialog.getByRole('button', { name: '완료로 표시' }).click();
    const refused = dialog.getByRole('alert').innerText();
    const settled = page.locator(`[data-step="${id}"][data-step-state=DONE]`).waitFor();
    const wrong = await Promise.race([settled, refused.catch(() => undefined)]);
    expect(wrong, id).toBeUndefined();
    done.push(id.replace(/ .*[.|]/, ' '));
  }
  return done;
}

/** Everything a steward may accept, one reason after the other, by its button on the page. */
async function acceptAll(page: Page): Promise<void> {
  const buttons = page.locator('[data-need=ACCEPT]').getByRole('button', { name: '받아들이기' });
  for (let left = await buttons.count(); left > 0; left = await buttons.count()) {
    await buttons.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('이유').fill('살펴보았다');
    await dialog.getByLabel('기한').fill('2027-12-31');
    await dialog.getByRole('button', { name: '저장' }).click();
    await expect.poll(() => buttons.count(), { timeout: 20_000 }).toBeLessThan(left);
  }
}

async function add(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '자산 더하기' }).click();
  await page.getByRole('combobox').fill(name);
  await page.locator('[role=option]', { hasText: name }).first().click();
  await page.getByRole('button', { name: new RegExp(`${name} 빼기`) }).waitFor();
}

const sign = async (page: Page, kind: 'SIGN' | 'CONSENT', need: string, button: string) => {
  const row = page.locator(`[data-need=${kind}]`, { hasText: need });
  await row.getByRole('button', { name: button }).click();
  await page.locator(`[data-need=${kind}][data-met=true]`, { hasText: need }).waitFor();
};

/** Two stewards press the same button at once: whoever was second is told who was first. */
async function bothApprove(first: Page, second: Page): Promise<void> {
  for (const page of [first, second]) {
    await page.reload();
    await page.getByRole('button', { name: '승인', exact: true }).click();
  }
  const press = async (page: Page) =>
    page.getByRole('dialog').getByRole('button', { name: '승인' }).click();
  await Promise.all([press(first), press(second)]);
  const told = await Promise.race(
    [first, second].map(async (page) => {
      await page.getByRole('alert').filter({ hasText: '그 사이' }).waitFor();
      return page;
    }),
  );
  await told.getByRole('dialog').getByRole('button', { name: '취소' }).click();
  for (const page of [first, second]) {
    await page.locator('[aria-current=step]', { hasText: '승인됨' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  }
}

interface Scene {
  visit: Visit;
  warehouse: Warehouse;
  /** Writes a file among the company's DAGs; without a text it is removed. */
  file: (name: string, text?: string) => void;
  admin: Window;
  /** Asks for the deletion. */
  han: Window;
  /** Speaks for marketing. */
  dana: Window;
  /** Steward; speaks for BI. */
  lee: Window;
}

async function setScene(visit: Visit): Promise<Scene> {
  const warehouse = await startWarehouse(visit.company);
  onTestFinished(() => warehouse.stop());
  const dags = path.join(path.dirname(visit.company.config), 'dags');
  const file = (name: string, text?: string) => {
    const at = path.join(dags, `${name}.py`);
    if (text === undefined) rmSync(at);
    else writeFileSync(at, text);
  };
  file('dag_category_mail', pipeline('dag_category_mail', true));
  const admin = await openWindow(visit.browser, korean, visit.signedIn);
  await admin.page.goto(visit.company.url);
  await scanned(admin.page);
  const add = (look: Look, user: Parameters<typeof person>[3]) =>
    person(visit, admin.page, look, user);
  const han = await add(korean, { name: '한지우' });
  const dana = await add(english, {
    name: 'Dana Kim',
    role: 'viewer',
    parties: ['마케팅데이터팀'],
  });
  const lee = await add(korean, { name: '이서연', role: 'steward', parties: ['BI팀'] });
  return { visit, warehouse, file, admin, han, dana, lee };
}

/** From the search to the request, as whoever wants to clean up would go. */
async function asks({ visit, han: { page, complaints } }: Scene): Promise<string> {
  await page.goto(`${visit.company.url}/search?q=sales_by_category_daily`);
  await page.locator('[data-result]', { hasText: /^shop\.mart\.sales_by_category_daily$/ }).click();
  await page.waitForURL(/\/assets\//);
  await page.getByRole('tab', { selected: true }).waitFor();
  await page.getByRole('link', { name: '삭제 점검' }).last().click();
  await page.locator('[data-verdict=BLOCKED]').waitFor();
  await add(page, 'mv_category_sales_monthly');
  await add(page, 'dag_sales_category');
  await page.getByRole('button', { name: '삭제 요청하기' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('이유').fill('카테고리 화면을 새 매출 화면이 대신한다');
  await dialog.getByLabel('언제까지').fill('2030-01-31');
  await dialog.getByLabel('되살리는 방법').fill('backup 스키마의 사본을 넣는다');
  await picture(page, 'request-ask-ko');
  await dialog.getByRole('button', { name: '삭제 요청하기' }).click();
  await page.waitForURL(/\/requests\/[\w%-]+$/);
  await page.locator('[data-need=SIGN]').first().waitFor();
  await picture(page, 'request-review-ko');
  await expectSound(page, complaints);
  return page.url();
}

/** Whose things break sign, a new reader makes that void, they sign again. */
async function signs({ dana, lee, admin, file }: Scene, address: string): Promise<void> {
  // Whoever finds or opens what is to go sees the request, and its way from there.
  await dana.page.goto(address.replace(/requests.*/, 'search?q=sales_by_category_daily'));
  await dana.page.getByRole('link', { name: 'Deletion requested · In review' }).first().waitFor();
  await dana.page
    .locator('[data-result]', { hasText: /^shop\.mart\.sales_by/ })
    .first()
    .click();
  await dana.page.locator('a[data-request=IN_REVIEW]').click();
  await dana.page.waitForURL(address);
  await sign(dana.page, 'SIGN', 'dag_category_mail', 'Migrated');
  await picture(dana.page, 'request-signed-en-dark');
  await expectSound(dana.page, dana.complaints);
  await lee.page.goto(address);
  await sign(lee.page, 'SIGN', 'md-dashboard', '깨져도 됨');
  await sign(lee.page, 'CONSENT', 'dag_sales_category', '동의');
  await acceptAll(lee.page);
  await lee.page.getByRole('button', { name: '승인', exact: true, disabled: false }).waitFor();

  file('dag_category_alert', pipeline('dag_category_alert', true));
  await scanned(admin.page, 'dags');
  await lee.page.reload();
  const lapsed = lee.page.locator('[data-need=SIGN]', { hasText: 'md-dashboard' });
  await lapsed.getByText('새로 읽는 이가 생김').waitFor();
  // It said that it had moved, and a scan sees it read.
  await lee.page.getByText('Dana Kim: 아직 읽고 있음').waitFor();
  await lee.page.getByRole('button', { name: '승인', exact: true, disabled: true }).waitFor();
  await picture(lee.page, 'request-lapsed-ko');
  await expectSound(lee.page, lee.complaints);

  file('dag_category_mail', pipeline('dag_category_mail', false));
  await scanned(admin.page, 'dags');
  await dana.page.reload();
  await dana.page.getByRole('button', { name: 'Pass the right to sign on' }).click();
  await dana.page.getByLabel('To whom').fill('이서연');
  await dana.page.getByRole('dialog').getByRole('button', { name: 'Pass the right' }).click();
  await dana.page.getByText('right to sign → 이서연').waitFor();
  await lee.page.reload();
  await sign(lee.page, 'SIGN', 'dag_category_alert', '깨져도 됨');
  await lee.page.getByText('Dana Kim에게서 넘겨받음').waitFor();
  await sign(lee.page, 'SIGN', 'md-dashboard', '깨져도 됨');
  // Taken back and given once more.
  const mine = lee.page.locator('[data-signature]', { hasText: /BI팀.*깨져도 됨/s });
  await mine.getByRole('button', { name: '거두기' }).click();
  await lee.page.locator('[data-need=SIGN][data-met=false]').first().waitFor();
  await sign(lee.page, 'SIGN', 'md-dashboard', '깨져도 됨');
  if ((await lee.page.locator('[data-need=CONSENT][data-met=false]').count()) > 0) {
    await sign(lee.page, 'CONSENT', 'dag_sales_category', '동의');
  }
  await acceptAll(lee.page);
}

const words = (...parts: string[]) => parts.join(' ');

/** Runs what the checklist prints on the warehouse, and what it leaves to the person. */
function hands({ warehouse, file, admin }: Scene, dag: string) {
  return async (id: string, statement: string): Promise<string> => {
    const kind = id.slice(0, id.indexOf(':'));
    if (id.includes('PIPELINE')) {
      if (kind === 'DROP') file('dag_sales_category');
      if (kind === 'RECREATE') file('dag_sales_category', dag);
      if (kind === 'DROP' || kind === 'RECREATE') await scanned(admin.page, 'dags');
      return `${statement || kind} 했다`;
    }
    const name = id.slice(id.indexOf('|shop.') + '|shop.'.length);
    if (kind === 'BACKUP') {
      const renamed = await warehouse.value(
        "SELECT relname FROM pg_class WHERE relname LIKE 'zz_quarantine_%'",
      );
      return warehouse.run(words('CREATE TABLE backup.sales_category AS TABLE', `mart.${renamed}`));
    }
    if (kind === 'GRANT') return warehouse.run(words('GRANT SELECT ON', name, 'TO PUBLIC'));
    expect(statement, id).not.toBe('');
    const said = await warehouse.run(statement);
    if (kind === 'RECREATE' && name.endsWith('daily')) {
      await warehouse.run(words('INSERT INTO', name, 'TABLE backup.sales_category'));
    }
    return kind === 'KEEP_DEFINITION' ? warehouse.value(statement) : said;
  };
}

const urn = 'redshift://dw.ap-northeast-2:5439|shop.mart.sales_by_category_daily';
const canRead = "SELECT has_table_privilege('analyst', 'mart.mv_category_sales_monthly', 'SELECT')";
const content = 'SELECT * FROM mart.mv_category_sales_monthly ORDER BY 1, 2';

const hostile =
  '<img src=x onerror="document.title=1"> **x** [go](javascript:alert(1)) "; drop table x --';

/** Whatever people write about a request or a migration stands there as they wrote it, and does nothing. */
async function writesHostile(visit: Visit): Promise<void> {
  const { page, complaints, close } = await openWindow(visit.browser, korean, visit.signedIn);
  await page.goto(`${visit.company.url}/check?name=mart.dq_history`);
  await page.getByRole('button', { name: '삭제 요청하기' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('이유').fill(hostile);
  await dialog.getByLabel('되살리는 방법').fill(hostile);
  await dialog.getByRole('button', { name: '삭제 요청하기' }).click();
  await page.waitForURL(/\/requests\/[\w%-]+$/);
  const address = page.url();
  await page.getByLabel('댓글 달기').fill(hostile);
  await page.getByRole('button', { name: '댓글 달기' }).click();
  await expect
    .poll(() => page.locator('main').getByText(hostile).count(), { timeout: 20_000 })
    .toBeGreaterThan(1);
  await page.goto(`${visit.company.url}/migrations`);
  await page.getByRole('button', { name: '옮기기 시작' }).click();
  await dialog.getByLabel('옛것').fill('mart.dq_history');
  await dialog.getByLabel('새것').fill('mart.review_summary');
  await dialog.getByLabel('이유').fill(hostile);
  await dialog.getByRole('button', { name: '옮기기 시작' }).click();
  await page.locator('[data-migration]').getByText('아직 읽는 곳').waitFor();
  await picture(page, 'migrations-ko');
  for (const at of [address, `${visit.company.url}/requests`, `${visit.company.url}/migrations`]) {
    await page.goto(at);
    await page.locator('main').getByText(hostile).first().waitFor();
    expect(await page.locator('main img, main script, a[href^="javascript:"]').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
    await expectSound(page, complaints);
  }
  await close();
}

/** A deletion from the search to the way back: three people, a real browser and a real warehouse. */
export function testRequests(visit: Visit): void {
  test(
    'hostile words about a request or a migration are inert',
    () => writesHostile(visit),
    200_000,
  );

  describe.skipIf(!warehouseIsHere())('a deletion is asked for, agreed to, worked off', () => {
    test('and brought back', async () => {
      const scene = await setScene(visit);
      const { warehouse, admin, han, dana, lee } = scene;
      const dags = path.join(path.dirname(visit.company.config), 'dags');
      const dag = readFileSync(path.join(dags, 'dag_sales_category.py'), 'utf8');
      await warehouse.run('CREATE ROLE analyst; GRANT USAGE ON SCHEMA mart TO analyst');
      await warehouse.run('GRANT SELECT ON ALL TABLES IN SCHEMA mart TO PUBLIC');
      const before = await warehouse.run(content);

      const address = await asks(scene);
      await signs(scene, address);
      await admin.page.goto(address);
      await bothApprove(lee.page, admin.page);
      await picture(lee.page, 'request-approved-ko');

      await han.page.reload();
      const doIt = hands(scene, dag);
      const done = await workOff(han.page, doIt);
      expect(done).toEqual([
        'PAUSE:PIPELINE dag_sales_category',
        'KEEP_DEFINITION:DATASET mv_category_sales_monthly',
        'REVOKE:DATASET mv_category_sales_monthly',
        'REVOKE:DATASET sales_by_category_daily',
        'RENAME:DATASET sales_by_category_daily',
        'BACKUP:DATASET sales_by_category_daily',
        'DROP:DATASET mv_category_sales_monthly',
        'DROP:DATASET sales_by_category_daily',
        'DROP:PIPELINE dag_sales_category',
      ]);
      await han.page.locator('[data-presence=WAITING]').first().waitFor();
      const gone =
        "SELECT count(*)::int AS n FROM pg_class WHERE relname ~ 'zz_|sales_by_category_daily$|mv_category'";
      expect(await warehouse.run(gone)).toBe('[[{"n":0}]]');
      await scanned(admin.page);
      await han.page.reload();
      await expect
        .poll(() => han.page.locator('[data-presence=GONE]').count(), { timeout: 20_000 })
        .toBe(3);
      await picture(han.page, 'request-dropped-ko');
      await expectSound(han.page, han.complaints);
      await dana.page.goto(`${visit.company.url}/assets/${encodeURIComponent(urn)}`);
      await dana.page.locator('[data-tombstone]', { hasText: 'can be restored until' }).waitFor();
      await picture(dana.page, 'asset-tombstone-en-dark');
      await expectSound(dana.page, dana.complaints);

      await han.page.getByRole('button', { name: '되살리기' }).click();
      await han.page.getByRole('dialog').getByLabel('이유').fill('새 화면이 아직이다');
      await han.page.getByRole('dialog').getByRole('button', { name: '되살리기' }).click();
      await han.page.getByRole('heading', { name: '되살리는 단계' }).waitFor();
      await picture(han.page, 'request-restoring-ko');
      await workOff(han.page, doIt);
      await han.page.getByText('되살림').first().waitFor();
      expect(await warehouse.run(content)).toBe(before);
      expect(await warehouse.run(canRead)).toContain('true');
      await scanned(admin.page);
      const state = 'query($urn: URN!) { asset(urn: $urn) { state } }';
      const now = await ask<{ asset: { state: string } }>(admin.page, state, { urn });
      expect(now.asset.state).toBe('ACTIVE');
      await han.page.reload();
      await han.page.getByText('되살림').first().waitFor();
      await picture(han.page, 'request-restored-ko');
      await expectSound(han.page, han.complaints);

      await dana.page.goto(`${visit.company.url}/requests`);
      await dana.page.getByText('Restored').waitFor();
      await expectReadable(dana.page);
      const small = await openWindow(visit.browser, phone, visit.signedIn);
      for (const at of [`${visit.company.url}/requests`, address]) {
        await small.page.goto(at);
        await small.page.getByRole('heading', { level: 1 }).waitFor();
        await small.page.waitForLoadState('networkidle');
        await expectSound(small.page, small.complaints);
        await picture(small.page, `request-phone-${at === address ? 'one' : 'all'}`);
      }
      await Promise.all([admin, han, dana, lee, small].map((each) => each.close()));
    }, 600_000);
  });
}
