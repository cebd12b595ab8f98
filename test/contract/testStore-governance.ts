import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { AssetFacts, AssetRef } from '../../server/core/asset.ts';
import type { GivenStore, OpenStore } from './testStore.ts';
import {
  asset,
  day,
  edge,
  idOf,
  pipeline,
  reached,
  scan,
  scope,
  stateOf,
  table,
} from './observed.ts';

/** What people say and decide. */
export function testGovernance(given: GivenStore, fresh: OpenStore): void {
  test("people's word stands before every source's, field by field", async () => {
    const ref = table('merged');
    const columns = [{ name: 'id', type: 'bigint' }, { name: 'amount' }];
    const owner = { role: 'OWNER', party: 'dba' } as const;
    const live = asset(ref, {
      columns,
      description: 'from the database',
      sizeBytes: 9,
      parties: [owner],
    });
    const code = asset(ref, { description: 'from code', tags: ['b'], layer: 'lake' }, 'STATIC');
    await scan(given(), 'code', [scope('file:m', [code])]);
    await scan(given(), 'pg', [scope('schema:m', [live])]);
    const id = await idOf(given(), ref);
    const said = {
      description: '사람의 말',
      tags: ['a'],
      columns: [{ name: 'amount', description: '금액' }],
    };
    await given().write('putPeopleFacts', { id, facts: said });
    await given().write('putPeopleFacts', { id, facts: { layer: 'mart' } });
    const [node] = await given().read('assets', [id]);
    expect(node).toMatchObject({
      layer: 'mart',
      facts: {
        description: '사람의 말',
        tags: ['a', 'b'],
        sizeBytes: 9,
        columns: [
          { name: 'id', type: 'bigint' },
          { name: 'amount', description: '금액' },
        ],
      },
      parties: [{ role: 'OWNER', party: 'dba', source: 'pg' }],
    });
    const records = await given().read('assetRecords', id);
    expect(records.map((record) => record.source).sort()).toEqual(['code', 'people', 'pg']);
  });

  test('owners come by name with the number of their assets, page by page', async () => {
    const store = await fresh();
    const owned = (name: string, ...owners: string[]) =>
      asset(table(name), { parties: owners.map((party) => ({ role: 'OWNER', party })) });
    const assets = [owned('a', '김민지', 'etl'), owned('b', 'etl'), owned('c')];
    await scan(store, 'code', [scope('file:owners', assets)]);
    const first = await store.read('owners', { first: 1 });
    expect(first.rows).toEqual([{ party: 'etl', assets: 2 }]);
    const rest = await store.read('owners', { first: 5, after: first.next ?? '' });
    expect(rest).toEqual({ rows: [{ party: '김민지', assets: 1 }] });
  });

  test('what a verdict looks at follows when nothing else of the asset changes', async () => {
    const [ref, dag] = [table('used'), pipeline('quiet')];
    const said = (facts: Partial<AssetFacts>) => [
      scope('file:q.py', [asset(ref, {}), asset(dag, { platform: 'airflow', ...facts })]),
    ];
    const seen = async (key: AssetRef) => {
      const subject = [await idOf(given(), key)];
      const facts = await given().read('deletionFacts', { subject, now: day(3) });
      return facts.assets.find(({ urn }) => urn === key.urn);
    };
    await scan(given(), 'quiet', said({ schedule: { expression: '@daily', paused: true } }));
    expect(await seen(dag)).toMatchObject({ schedule: { paused: true } });
    await scan(given(), 'quiet', said({ schedule: { expression: '@daily', paused: false } }));
    expect(await seen(dag)).toMatchObject({ schedule: { paused: false } });
    await scan(given(), 'quiet', said({ properties: { failingSince: day(1) } }));
    expect(await seen(dag)).toMatchObject({ failingSince: day(1) });
    const id = await idOf(given(), ref);
    const value = { role: 'CONSUMER', party: '재무팀', by: 'kim' };
    const key = `${id}:CONSUMER:재무팀`;
    await given().write('putRecord', { label: 'ROLE', key, asset: id, value });
    const consumer = { role: 'CONSUMER', party: '재무팀', source: 'people' };
    expect((await given().read('assets', [id]))[0]?.parties).toEqual([consumer]);
    expect(await seen(ref)).toMatchObject({ parties: [consumer] });
  });

  test('a role joins the parties; one that was ended goes, also when a source still names it', async () => {
    const ref = table('owned');
    const facts = { parties: [{ role: 'OWNER', party: 'ghost' } as const] };
    await scan(given(), 'roles', [scope('schema:o', [asset(ref, facts)])]);
    const id = await idOf(given(), ref);
    const role = { role: 'OWNER', by: 'kim' };
    await given().write('putRecord', {
      label: 'ROLE',
      key: `${id}:OWNER:lee`,
      asset: id,
      value: { ...role, party: 'lee' },
    });
    const ended = { ...role, party: 'ghost', endedAt: day(2) };
    await given().write('putRecord', {
      label: 'ROLE',
      key: `${id}:OWNER:ghost`,
      asset: id,
      value: ended,
    });
    const [node] = await given().read('assets', [id]);
    expect(node?.parties).toEqual([{ role: 'OWNER', party: 'lee', source: 'people' }]);
    expect((await given().read('search', { text: '', owners: ['lee'], first: 5 })).total).toBe(1);
    expect((await given().read('search', { text: '', owners: ['ghost'], first: 5 })).total).toBe(0);
    await given().write('removeRecord', { label: 'ROLE', key: `${id}:OWNER:lee` });
    expect((await given().read('assets', [id]))[0]?.parties).toEqual([]);
  });

  test('a declared asset and edge live until they are ended', async () => {
    const api = { kind: 'SERVICE', urn: 'https://reco|/api' } as const;
    const store = await fresh();
    await scan(store, 'pg', [scope('schema:d', [asset(table('features'))])]);
    const id = await store.write('ensureAsset', {
      ref: api,
      facts: { name: '추천 API', platform: 'https' },
    });
    expect(
      await store.write('ensureAsset', { ref: api, facts: { name: '추천', platform: 'https' } }),
    ).toBe(id);
    const declared = edge(table('features'), api, { reason: 'CONSUMER', method: 'DECLARED' });
    await store.write('putDeclaredEdge', { edge: declared, source: 'config', at: day(1) });
    await store.write('putDeclaredEdge', { edge: declared, source: 'config', at: day(2) });
    expect((await store.read('assets', [id]))[0]).toMatchObject({
      state: 'ACTIVE',
      facts: { name: '추천' },
    });
    expect((await store.read('streamEdges', { first: 9 })).rows).toMatchObject([
      { evidence: [{ source: 'config', placeCount: 1 }] },
    ]);
    const ends = {
      from: await idOf(store, table('features')),
      to: id,
      source: 'config',
      at: day(3),
    };
    expect(await store.write('endDeclaredEdge', ends)).toBe(true);
    expect(await store.write('endDeclaredEdge', ends)).toBe(false);
    expect(await reached(store, table('features'), 'DOWNSTREAM')).toEqual([]);
    expect(await stateOf(store, api)).toBe('ACTIVE');
  });

  test('what people say of an asset does not keep it alive', async () => {
    const ref = table('mortal');
    await scan(given(), 'mortal', [scope('schema:x', [asset(ref)])]);
    await given().write('putPeopleFacts', {
      id: await idOf(given(), ref),
      facts: { description: '설명' },
    });
    await scan(given(), 'mortal', [scope('schema:x', [])]);
    expect(await given().read('asset', ref)).toMatchObject({
      state: 'VANISHED',
      facts: { description: '설명', name: 'mortal' },
    });
  });

  test('a state that people set is never changed by a scan', async () => {
    const ref = table('frozen');
    const all = [scope('schema:f', [asset(ref)])];
    await scan(given(), 'frozen', all);
    const id = await idOf(given(), ref);
    await given().write('setState', { id, state: 'DEPRECATED' });
    await scan(given(), 'frozen', [scope('schema:f', [])]);
    expect(await stateOf(given(), ref)).toBe('DEPRECATED');
    await given().write('setState', { id, state: 'ACTIVE' });
    expect(await stateOf(given(), ref)).toBe('VANISHED');
    await scan(given(), 'frozen', all);
    expect(await stateOf(given(), ref)).toBe('ACTIVE');
  });

  test('a record is there under its label and key until it is removed', async () => {
    const value = { by: 'kim', reason: '감사', until: day(30) };
    await scan(given(), 'held', [scope('schema:h', [asset(table('h1')), asset(table('h2'))])]);
    const [one, two] = [await idOf(given(), table('h1')), await idOf(given(), table('h2'))];
    await given().write('putRecord', { label: 'HOLD', key: 'h1', asset: one, value });
    await given().write('putRecord', { label: 'HOLD', key: 'h2', asset: two, value });
    expect(await given().read('record', { label: 'HOLD', key: 'h1' })).toMatchObject({
      asset: one,
      value,
    });
    expect(await given().read('record', { label: 'PARTY', key: 'h1' })).toBeUndefined();
    const { rows } = await given().read('records', { label: 'HOLD', asset: two, first: 5 });
    expect(rows.map((row) => row.key)).toEqual(['h2']);
    expect(await given().write('removeRecord', { label: 'HOLD', key: 'h1' })).toBe(true);
    expect(await given().write('removeRecord', { label: 'HOLD', key: 'h1' })).toBe(false);
    const nameless = given().write('putRecord', { label: 'HOLD', key: '', value });
    await expect(nameless).rejects.toMatchObject({ code: 'INVALID' });
  });

  test('the audit is a chain of hashes, each of the one before, the number and the entry', async () => {
    const store = await fresh();
    const entries = [
      {
        at: day(1),
        actor: 'kim',
        action: 'role.assign',
        asset: 3,
        after: { party: '이', role: 'OWNER' },
      },
      {
        at: day(2),
        actor: 'lee',
        action: 'hold',
        reason: '"감사"',
        before: undefined,
        after: [1, 2],
      },
    ];
    for (const entry of entries) await store.write('appendAudit', entry);
    const { rows } = await store.read('audit', { first: 10 });
    expect(rows.map((row) => row.seq)).toEqual([2, 1]);
    const bodies = [
      '{"action":"role.assign","actor":"kim","after":{"party":"이","role":"OWNER"},"asset":3,"at":"2026-01-01T00:00:00.000Z"}',
      '{"action":"hold","actor":"lee","after":[1,2],"at":"2026-01-02T00:00:00.000Z","reason":"\\"감사\\""}',
    ];
    let previous = '';
    for (const [index, body] of bodies.entries()) {
      const row = rows[1 - index];
      const hash = createHash('sha256')
        .update(`${previous}|${index + 1}|${body}`)
        .digest('hex');
      expect(row).toMatchObject({ hash, previousHash: previous });
      previous = hash;
    }
  });

  test('every committed change raises the number that a snapshot names', async () => {
    const before = await given().read('seq', null);
    await given().write('putRecord', { label: 'PARTY', key: 'seq', value: { kind: 'team' } });
    expect(await given().read('seq', null)).toBeGreaterThan(before);
  });
}
