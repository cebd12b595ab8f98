import { expect, test } from 'vitest';
import {
  admin,
  chain,
  idOf,
  openActionStore,
  ref,
  scan,
  viewer,
} from '../../test/contract/actionStore.ts';
import type { ConfigSync } from './config-sync.ts';
import { serviceRef } from './consumer.ts';

const base: ConfigSync = {
  actor: admin,
  at: '2026-01-01T00:00:00.000Z',
  sources: [
    { id: 'dags', type: 'airflow', covers: [], readsCode: true, limitSeconds: 60, reading: 'r' },
  ],
  services: [
    {
      name: 'recommend-api',
      description: '추천',
      owner: '추천팀',
      contact: '#rec',
      ticket: 'REC-1',
      reads: ['redshift://dw|shop.mart.sales', 'cassandra://ring1:9042|feature.score'],
    },
  ],
  blindSpots: [{ namespace: 'redshift://dw', reason: 'only Airflow', until: '2099-01-01' }],
  parties: [{ name: '추천팀', kind: 'team', contact: '#rec' }],
  aliases: {},
  windowDays: 90,
  ignoreReaders: ['dump'],
  roleMap: [{ reader: 'etl', pipelines: ['dag_sum', 'prod|dag_mail'] }],
};

test('a second start writes nothing, whatever the clock says', async () => {
  const store = await openActionStore();
  await scan(store, chain);
  expect(await store.write('syncConfig', base)).not.toEqual([]);
  const { rows } = await store.read('listAudit', { first: 10 });
  expect(await store.write('syncConfig', { ...base, at: '2027-01-01T00:00:00.000Z' })).toEqual([]);
  expect((await store.read('listAudit', { first: 10 })).rows).toEqual(rows);
  expect(rows).toHaveLength(1);
});

test('a declared service reads its datasets, also one that no scan has seen', async () => {
  const store = await openActionStore();
  await scan(store, chain);
  await store.write('syncConfig', base);
  const asset = { ref: serviceRef('recommend-api') };
  const details = await store.read('assetDetails', { asset });
  expect(details.node.facts).toMatchObject({ name: 'recommend-api', description: '추천' });
  expect(details.node.parties).toEqual([
    expect.objectContaining({ role: 'OWNER', party: '추천팀', ticket: 'REC-1' }),
  ]);
  expect(details.upstream.rows.map((edge) => edge.reason)).toEqual(['CONSUMER', 'CONSUMER']);
  const urns = details.neighbours.map((node) => node.ref.urn).sort();
  expect(urns).toEqual(['cassandra://ring1:9042|feature.score', ref('mart.sales').urn]);
  const score = details.neighbours.find((node) => node.ref.urn.startsWith('cassandra'));
  expect(score?.facts).toMatchObject({ name: 'score', platform: 'cassandra' });
});

test('what the file no longer declares ends; what people declared stays', async () => {
  const store = await openActionStore();
  await scan(store, chain);
  await store.write('syncConfig', base);
  await store.write('declareConsumer', {
    actor: viewer,
    asset: { ref: ref('dw.orders') },
    service: 'x',
  });
  await store.write('acceptBlindSpot', {
    actor: admin,
    namespace: 's3://x',
    reason: 'r',
    until: '2099-01-01',
  });
  const changes = await store.write('syncConfig', {
    ...base,
    services: [],
    sources: [],
    blindSpots: [],
  });
  expect(changes.map(({ what, key, change }) => `${what} ${key} ${change}`)).toEqual([
    'SOURCE dags changed',
    'BLIND_SPOT redshift://dw:5439 ended',
    'SERVICE recommend-api ended',
  ]);
  const id = await idOf(store, 'mart.sales');
  const left = await store.read('assetEdges', { id, direction: 'DOWNSTREAM', first: 10 });
  const live = left.rows.filter((edge) => edge.evidence.some((evidence) => !evidence.vanishedAt));
  expect(live.map((edge) => edge.reason)).toEqual(['READ']);
  const orders = await store.read('assetDetails', { asset: { ref: ref('dw.orders') } });
  expect(orders.downstream.rows.some((edge) => edge.reason === 'CONSUMER')).toBe(true);
  expect(await store.read('listSources', {})).toMatchObject([
    { id: 'dags', value: { configured: false } },
  ]);
});

test('a service that reads one thing less ends that edge alone', async () => {
  const store = await openActionStore();
  await store.write('syncConfig', base);
  const less = base.services.map((service) => ({ ...service, reads: service.reads.slice(0, 1) }));
  await store.write('syncConfig', { ...base, services: less });
  const { upstream } = await store.read('assetDetails', {
    asset: { ref: serviceRef('recommend-api') },
  });
  const live = upstream.rows.filter((edge) =>
    edge.evidence.some((evidence) => !evidence.vanishedAt),
  );
  expect(live).toHaveLength(1);
});

test('a DAG id in the role map means the pipeline once it is scanned', async () => {
  const store = await openActionStore();
  await store.write('syncConfig', base);
  await scan(store, chain);
  const changes = await store.write('syncConfig', base);
  expect(changes).toEqual([{ what: 'SETTING', key: 'roleMap', change: 'changed' }]);
});

test('only the configuration itself, as admin, may sync', async () => {
  const store = await openActionStore();
  const refused = store.write('syncConfig', { ...base, actor: viewer });
  await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
