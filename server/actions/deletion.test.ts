import { expect, test } from 'vitest';
import {
  admin,
  chain,
  idOf,
  openActionStore,
  ref,
  scan,
  steward,
  viewer,
} from '../../test/contract/actionStore.ts';

const sources = [
  { id: 'dags', type: 'airflow', covers: [], readsCode: true, limitSeconds: 86_400, reading: 'r' },
];
const config = {
  actor: admin,
  at: '2026-01-01T00:00:00.000Z',
  sources,
  services: [],
  blindSpots: [{ namespace: 'redshift://dw:5439', reason: 'only Airflow', until: '2099-01-01' }],
  parties: [],
  aliases: {},
  windowDays: 90,
  ignoreReaders: [],
  roleMap: [],
};

test('a table that a DAG reads is BLOCKED with that reader; the verdict names its assets', async () => {
  const store = await openActionStore();
  await store.write('syncConfig', config);
  await scan(store, chain);
  const orders = await idOf(store, 'dw.orders');
  const check = await store.read('checkDeletion', { subject: [orders] });
  expect(check.verdict.verdict).toBe('BLOCKED');
  const named = new Map(check.assets.map((node) => [node.id, node.ref.urn]));
  const readers = check.verdict.reasons.map((reason) => named.get(reason.by ?? -1));
  expect(readers).toContain('prod|dag_sum.sum');
});

test('a consumer declared after a SAFE verdict turns it BLOCKED, the recorded one stays', async () => {
  const store = await openActionStore();
  await store.write('syncConfig', config);
  await scan(store, chain);
  const subject = [await idOf(store, 'dag_mail')];
  const before = await store.write('recordVerdict', { actor: viewer, subject });
  expect(before.verdict.verdict).toBe('SAFE');
  await store.write('declareConsumer', {
    actor: viewer,
    asset: { ref: ref('mart.sales') },
    service: '매출 대시보드',
    reason: '매일 아침 회의',
  });
  const all = [...subject, await idOf(store, 'dag_sum'), await idOf(store, 'mart.sales')];
  const after = await store.read('checkDeletion', { subject: all });
  expect(after.verdict.verdict).toBe('BLOCKED');
  expect(after.verdict.reasons.map((reason) => reason.code)).toContain('DECLARED_CONSUMER');
  const frozen = await store.read('getVerdict', { id: before.id });
  expect(frozen).toEqual(before);
  expect(after.seq).toBeGreaterThan(before.seq);
});

test('a hold blocks, and is lifted only by a steward', async () => {
  const store = await openActionStore();
  await store.write('syncConfig', config);
  await scan(store, chain);
  const asset = { ref: ref('dag_mail') };
  await store.write('placeHold', { actor: steward, asset, reason: 'audit 2026' });
  const subject = [await idOf(store, 'dag_mail')];
  const held = await store.read('checkDeletion', { subject });
  expect(held.verdict.reasons[0]).toMatchObject({ code: 'LEGAL_HOLD', hard: true });
  const lift = store.write('liftHold', { actor: viewer, asset, reason: 'done' });
  await expect(lift).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await store.write('liftHold', { actor: steward, asset, reason: 'done' });
  expect((await store.read('checkDeletion', { subject })).verdict.verdict).toBe('SAFE');
});

test('nothing to check and unknown assets are faults of the caller', async () => {
  const store = await openActionStore();
  await expect(store.read('checkDeletion', { subject: [] })).rejects.toMatchObject({
    code: 'INVALID',
  });
  await expect(store.read('checkDeletion', { subject: [99] })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: 'no asset #99',
  });
});

test('a verdict marked wrong is kept with who says so; unknown ones are refused', async () => {
  const store = await openActionStore();
  await scan(store, chain);
  const subject = [await idOf(store, 'dag_mail')];
  const { id } = await store.write('recordVerdict', { actor: viewer, subject });
  await store.write('markVerdictWrong', { actor: viewer, verdict: id, note: 'the CFO reads it' });
  const entries = (await store.read('listAudit', { first: 10 })).rows;
  expect(entries.map((entry) => entry.action)).toEqual(
    expect.arrayContaining(['verdict.record', 'verdict.wrong']),
  );
  const unknown = store.write('markVerdictWrong', { actor: viewer, verdict: 'nope', note: '' });
  await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
