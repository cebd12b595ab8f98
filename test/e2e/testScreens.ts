import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, test } from 'vitest';
import { expectReadable, expectSound, openWindow, type Look } from './chromium.ts';
import type { Visit } from './visit.ts';

// Set to a folder, every screen is written there as a picture.
const pictures = process.env['GYEBO_E2E_PICTURES'];
if (pictures) mkdirSync(pictures, { recursive: true });

const warehouse = 'redshift://dw.ap-northeast-2:5439';
const asset = `/assets/${encodeURIComponent(`${warehouse}|shop.mart.sales_summary_daily`)}?kind=DATASET`;

const fact = `/assets/${encodeURIComponent(`${warehouse}|shop.dw.fact_order`)}?kind=DATASET`;
const pipeline = `/assets/${encodeURIComponent('prod|dag_ceo_report_daily')}?kind=PIPELINE`;
const prefix = `/assets/${encodeURIComponent('s3://dalbit-lake|raw/ad_cost')}?kind=DATASET`;

interface Screen {
  name: string;
  address: string;
  ready: string;
  act?: (page: Page) => Promise<void>;
}

const screens: Screen[] = [
  { name: 'home', address: '/', ready: 'main dl' },
  { name: 'search', address: '/search?q=%EB%A7%A4%EC%B6%9C&kind=DATASET', ready: '[data-result]' },
  { name: 'nothing', address: '/search?q=zzzqqq&tag=x', ready: 'main .card p' },
  { name: 'graph', address: `${asset}&view=graph&up=2&down=2`, ready: '[data-box]' },
  { name: 'table', address: `${asset}&view=table`, ready: '#panel-lineage table' },
  { name: 'summary', address: `${fact}&view=summary`, ready: '[data-summary]' },
  {
    name: 'summary-list',
    address: `${fact}&view=summary`,
    ready: '[data-summary]',
    act: async (page) => {
      await page.locator('[data-summary]').first().click();
      await page.locator('dialog[open] li').first().waitFor();
    },
  },
  { name: 'graph-columns', address: `${fact}&view=graph&columns=1`, ready: '[data-box]' },
  { name: 'pipeline', address: `${pipeline}&view=graph`, ready: '[data-box]' },
  { name: 'contents', address: `${pipeline}&tab=contents`, ready: '#panel-contents li' },
  { name: 'prefix', address: `${prefix}&view=graph`, ready: '[data-box]' },
  { name: 'history', address: `${asset}&tab=history`, ready: '#panel-history li' },
  { name: 'columns', address: `${asset}&tab=columns`, ready: '#panel-columns table' },
  { name: 'consumers', address: `${asset}&tab=consumers`, ready: '#panel-consumers ul' },
  { name: 'usage', address: `${asset}&tab=usage`, ready: '#panel-usage .card' },
  { name: 'evidence', address: `${asset}&tab=evidence`, ready: '#panel-evidence ul' },
  { name: 'people', address: '/people', ready: 'main .card' },
  { name: 'parties', address: '/people?view=parties', ready: 'main ul.card li' },
  { name: 'retention', address: '/retention', ready: '#panel-policies .card' },
  { name: 'plan', address: '/retention/dead-groups', ready: 'main tbody tr' },
  {
    name: 'plan-pending',
    address: '/retention/unused-marts?view=pending',
    ready: '#panel-pending tbody tr',
  },
  { name: 'plan-policy', address: '/retention/temporary?view=policy', ready: 'main pre' },
  {
    name: 'plan-explain',
    address: '/retention/temporary',
    ready: 'main tbody tr',
    act: async (page) => {
      await page.locator('main tbody button').first().click();
      await page.locator('dialog[open] ol li').first().waitFor();
    },
  },
  { name: 'retention-write', address: '/retention?write=1', ready: 'main textarea' },
  { name: 'retention-dead', address: '/retention?view=dead', ready: '#panel-dead .card' },
  { name: 'retention-kept', address: '/retention?view=kept', ready: '#panel-kept .card' },
  {
    name: 'asset-retention',
    address: '/assets/prod%7Ctmp_sales_check?kind=PIPELINE&tab=retention',
    ready: '#panel-retention details[open] li',
  },
  { name: 'no-page', address: '/nowhere', ready: 'main .card' },
  { name: 'unknown-asset', address: '/assets/nothing', ready: 'main .card' },
  { name: 'check-empty', address: '/check', ready: 'main .card' },
  {
    name: 'check',
    address: asset,
    ready: 'main a.btn-danger',
    act: async (page) => {
      await page.locator('main a.btn-danger').first().click();
      await page.locator('[data-verdict]').waitFor();
    },
  },
  {
    name: 'check-path',
    address: '/check?name=tmp_sales_check',
    ready: '[data-verdict]',
    act: async (page) => {
      await page.locator('[data-reason] summary').first().click();
      await page.locator('[data-reason] ol li').nth(2).waitFor();
    },
  },
  { name: 'check-unknown', address: '/check?name=dag_cs_ticket_daily', ready: '[data-verdict]' },
  {
    name: 'check-safe',
    address: '/check?name=promo_2023_fall_target&name=promo_2023_fall_result',
    ready: '[data-verdict]',
  },
  { name: 'sources', address: '/scans', ready: '#panel-sources li' },
  { name: 'runs', address: '/scans?view=runs', ready: '#panel-runs li' },
  {
    name: 'run',
    address: '/scans?view=runs',
    ready: '#panel-runs li',
    act: async (page) => {
      await page.locator('#panel-runs li a').first().click();
      await page.locator('main h2').waitFor();
      await page.locator('main details summary').first().click();
      await page.locator('main details table').waitFor();
    },
  },
  { name: 'unresolved', address: '/scans?view=unresolved', ready: '#panel-unresolved .card' },
  { name: 'connections', address: '/scans?view=connections', ready: '#panel-connections li' },
  {
    name: 'palette',
    address: '/scans',
    ready: '#panel-sources li',
    act: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('order');
      await page.locator('[role=option]').first().waitFor();
    },
  },
  ...(['tags', 'hold'] as const).map((what) => ({
    name: `dialog-${what}`,
    address: asset,
    ready: '[role=tab]',
    act: async (page: Page) => {
      const name = { tags: /태그 고치기|Edit tags/, hold: /보존 명령 걸기|Place a hold/ }[what];
      await page.getByRole('button', { name }).click();
      await page.locator('dialog[open] input').first().waitFor();
    },
  })),
  {
    name: 'dialog',
    address: `${asset}&tab=consumers`,
    ready: '#panel-consumers ul',
    act: async (page) => {
      await page.locator('#panel-consumers button.btn').first().click();
      await page.locator('dialog[open] input[type=text]').first().waitFor();
    },
  },
];

// Both themes are looked at in each window: the page is loaded in one and switched to the other.
const looks: Look[] = [
  { language: 'ko', theme: 'light', width: 390 },
  { language: 'ko', theme: 'dark', width: 1440 },
  { language: 'en', theme: 'light', width: 1440 },
  { language: 'en', theme: 'dark', width: 390 },
];

async function keepPicture(page: Page, screen: Screen, look: Look): Promise<void> {
  if (!pictures) return;
  const name = `${screen.name}-${look.width}-${look.theme}-${look.language}.png`;
  await page.screenshot({ path: path.join(pictures, name), fullPage: !screen.act });
}

/** Every screen in both languages, themes and widths. */
export function testScreens(visit: Visit): void {
  describe.each(looks)('$language, $theme first, $width px', (look) => {
    test('every screen is accessible and never scrolls sideways', async () => {
      const { page, complaints, close } = await openWindow(visit.browser, look, visit.signedIn);
      const other = look.theme === 'light' ? 'dark' : 'light';
      for (const screen of screens) {
        await page.goto(visit.company.url + screen.address);
        await page.locator(screen.ready).first().waitFor();
        await screen.act?.(page);
        await page.evaluate(() => document.fonts.ready);
        await keepPicture(page, screen, look);
        await expectSound(page, complaints);
        await page.evaluate((theme) => {
          document.documentElement.dataset['theme'] = theme;
        }, other);
        await keepPicture(page, screen, { ...look, theme: other });
        await expectReadable(page);
      }
      await close();
    }, 300_000);
  });
}
