import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nameInText } from '../../server/actions/name.ts';
import { openApp, type App } from '../../server/app.ts';
import type { Actor } from '../../server/core/access.ts';
import { readPolicyFiles } from '../../server/retention-files.ts';

// What retention finds in the example company: the planted dead groups, whole, and none of the traps.
const shop = path.join(import.meta.dirname, '../../examples/shop');
const actor: Actor = { name: 'tester', role: 'admin', local: true };
let folder = '';
let app: App;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gyebo-shop-'));
  cpSync(shop, folder, { recursive: true, filter: (file) => !file.includes('.gyebo') });
  app = await openApp({ folder });
  await app.scans.all(actor);
}, 120_000);

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function groups(): Promise<string[][]> {
  const found = await app.read('deadGroups', { first: 100 });
  for (const { check } of found.groups)
    expect(['SAFE', 'REVIEW']).toContain(check?.verdict.verdict);
  return found.groups.map(({ assets }) => assets.map(nameInText).sort());
}

const planted = [
  ['dag_weather_api', 'dag_weather_api.correlate', 'dag_weather_api.fetch', 'dag_weather_api.load'],
  ['tmp_payment_reconcile', 'tmp.reconcile_order', 'tmp.reconcile_payment', 'tmp.reconcile_diff'],
  ['promo_2023_fall_target', 'promo_2023_fall_result', 'tmp.promo_target', 'tmp.promo_result'],
  ['dag_event_bonus_app', 'dag_event_bonus_web', 'mart.event_bonus_target'],
  ['dag_delivery_leadtime', 'mart.delivery_leadtime_daily', 'mart.v_delivery_sla'],
  ['dag_dq_check', 'mart.dq_history'],
  ['legacy_naver_ad_import', 'raw.naver_ad_cost'],
  ['dag_backup_weekly', 'backup.fact_order_weekly'],
  ['dag_coupon_effect', 'dag_coupon_export', 'mart.coupon_effect_daily'],
  ['backup.member_20240101'],
  ['dw.v_active_member'],
  ['report/top_products'],
];

test('exactly the planted groups are dead', async () => {
  const found = await groups();
  for (const names of planted) {
    const group = found.find((each) => each.includes(names[0] ?? ''));
    expect(group, names.join(', ')).toEqual(expect.arrayContaining(names));
  }
  expect(found.length).toBe(planted.length);
});

test.each([
  ['read once a month', 'dw.dim_exchange_rate'],
  ['read by a view that is used', 'mart.sales_by_category_daily'],
  ['used by a declared service', 'mart.settlement_monthly'],
  ['read by code nobody can map', 'mart.cs_ticket_daily'],
  ['filled by a DAG that looks dead', 'mart.sales_summary_daily'],
  ['where nobody watches', 'dag_wms_stock'],
])('what is %s is not dead: %s', async (_why, name) => {
  expect((await groups()).flat()).not.toContain(name);
});

test('a legal hold keeps its whole group', async () => {
  const { node } = await app.read('resolveAsset', { text: 'tmp.reconcile_order' });
  const asset = { id: node?.id ?? 0 };
  await app.write('placeHold', { actor, asset, reason: 'audit of the reconciliation' });
  expect((await groups()).flat()).not.toContain('tmp_payment_reconcile');
  await app.write('liftHold', { actor, asset, reason: 'the audit is over' });
  expect((await groups()).flat()).toContain('tmp_payment_reconcile');
});

test('what is watched too shortly is not known before a day', async () => {
  const at = new Date().toISOString();
  const run = await app.write('beginScan', { actor, source: 'wms', type: 'mysql', at });
  const since = new Date(Date.now() - 10 * 86_400_000).toISOString();
  const watch = { type: 'watch', since, identifiesReaders: true } as const;
  const coverage = { scope: 'schema:wms', parent: 'server:', state: 'SEEN' } as const;
  const observations = [{ ...watch, namespace: 'mysql://wms-db:3306' }];
  await app.write('applyScopes', { run: run.id, scopes: [{ coverage, observations }], at });
  const finish = { listed: ['server:'], memory: {}, at, breakerPercent: 20 };
  await app.write('finishScan', { run: run.id, ...finish });
  const files = readPolicyFiles(folder);
  const asked = { policy: 'dead-groups', files, first: 100 };
  const plan = await app.read('retentionPlan', { ...asked, state: 'PENDING' });
  const row = plan.rows.find(({ node }) => node.facts.name === 'dag_wms_stock');
  expect(row?.knownFrom?.slice(0, 10)).toBe(
    new Date(Date.parse(since) + 35 * 86_400_000).toISOString().slice(0, 10),
  );
});

test('a plan becomes one request a group, within the cap of the day, and leaves what is kept out', async () => {
  const files = readPolicyFiles(folder);
  expect(files.faults).toEqual([]);
  const first = await app.write('applyRetention', { actor, policy: 'dead-groups', files });
  const asked = first.requests.map(({ subject }) => subject.map(nameInText).sort());
  expect(asked.some((names) => names.includes('promo_2023_fall_target'))).toBe(true);
  expect(asked.flat()).not.toContain('dag_dq_check');
  const taken = asked.flat().length;
  expect(taken).toBeLessThanOrEqual(30);
  const { leftToday } = await app.read('retentionPlan', {
    ...{ policy: 'dead-groups', files, first: 1 },
    state: 'CANDIDATE',
  });
  expect(leftToday).toBe(30 - taken);
  const again = await app.write('applyRetention', { actor, policy: 'dead-groups', files });
  expect(again.requests.flatMap(({ subject }) => subject.map(nameInText))).not.toContain(
    'promo_2023_fall_target',
  );
  expect(again.left.length).toBeGreaterThan(0);
});

test('temporary by name is only announced, and a plan beyond its percentage is held', async () => {
  const files = readPolicyFiles(folder);
  const told = await app.write('applyRetention', { actor, policy: 'temporary', files });
  expect(told.requests).toEqual([]);
  expect(told.assets.map(nameInText)).toContain('backup.member_20240101');
  const tight = files.policies.map((each) => ({
    ...each,
    policy: { ...each.policy, limits: { perDay: 50, percent: 1 } },
  }));
  const held = app.write('applyRetention', {
    ...{ actor, policy: 'temporary' },
    files: { policies: tight, faults: [] },
  });
  await expect(held).rejects.toThrow('the plan is held');
});

test('nothing is called unused where nobody watched', async () => {
  const files = readPolicyFiles(folder);
  const asked = { policy: 'unused-marts', files, first: 5 };
  const plan = await app.read('retentionPlan', { ...asked, state: 'PENDING' });
  expect([plan.candidates, plan.pending > 5]).toEqual([0, true]);
  expect(plan.rows[0]?.evidence.map(({ code }) => code)).toContain('NOT_WATCHED');
});
