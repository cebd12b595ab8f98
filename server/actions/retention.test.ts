import { expect, it } from 'vitest';
import {
  admin,
  chain,
  idOf,
  openActionStore,
  scan,
  scope,
  steward,
  viewer,
} from '../../test/contract/actionStore.ts';
import type { Actor } from '../core/access.ts';
import type { KeptPolicy, PolicyFiles } from '../core/retention/policy.ts';
import { readPolicy } from '../core/retention/read-policy.ts';
import type { Store } from '../store/store.ts';
import type { Actions } from './registry.ts';
import { fingerprintOf } from './retention-policy.ts';

const editor: Actor = { name: 'ed', role: 'editor' };
const none: PolicyFiles = { policies: [], faults: [] };

function ofFile(data: object): KeptPolicy {
  const read = readPolicy(data);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return { policy: read.policy, file: 'retention/p.yaml' };
}

const dead = (more: object = {}): PolicyFiles => ({
  policies: [ofFile({ name: 'p', rule: { dead: {} }, action: 'retire', ...more })],
  faults: [],
});

/** The chain, which somebody reads, and two dead ends; nobody needs to watch the warehouse. */
async function company(): Promise<Store<Actions>> {
  const store = await openActionStore();
  await scan(store, [
    ...chain,
    scope(
      'file:dags/one.py',
      ['one', 'one.run', 'raw.a', 'raw.b'],
      [
        ['one', 'one.run'],
        ['raw.a', 'one.run'],
        ['one.run', 'raw.b'],
      ],
    ),
    scope(
      'file:dags/two.py',
      ['two', 'two.run', 'raw.c'],
      [
        ['two', 'two.run'],
        ['two.run', 'raw.c'],
      ],
    ),
  ]);
  const spot = { namespace: 'redshift://dw:5439', reason: 'only Airflow', until: '2099-01-01' };
  await store.write('acceptBlindSpot', { actor: steward, ...spot });
  return store;
}

const namesIn = (rows: readonly { subject: readonly { facts: { name: string } }[] }[]) =>
  rows.map(({ subject }) => subject.map(({ facts }) => facts.name).sort()).sort();

it('a policy is written by stewards, its revisions in order, and never over a file', async () => {
  const store = await openActionStore();
  const data = { name: 'p', rule: { unused: {} } };
  const save = (actor: Actor, more: { revision?: number; files?: PolicyFiles } = {}) =>
    store.write('savePolicy', { actor, files: none, data, ...more });
  await expect(save(editor)).rejects.toThrow('steward');
  expect((await save(steward)).revision).toBe(1);
  await expect(save(steward)).rejects.toThrow('changed this policy meanwhile');
  expect((await save(steward, { revision: 1 })).revision).toBe(2);
  await expect(save(steward, { revision: 2, files: dead() })).rejects.toThrow('change it there');
  const bad = store.write('savePolicy', { actor: steward, files: none, data: { name: 'q' } });
  await expect(bad).rejects.toThrow('rule: is missing');
  expect(await store.read('listPolicies', { files: dead() })).toMatchObject([
    { file: 'retention/p.yaml' },
  ]);
  const gone = { actor: steward, files: none, policy: 'p', reason: 'done' };
  await expect(store.write('removePolicy', { ...gone, revision: 1 })).rejects.toThrow('meanwhile');
  await store.write('removePolicy', { ...gone, revision: 2 });
  await expect(store.read('requirePolicy', { files: none, policy: 'p' })).rejects.toThrow('no ret');
});

it('a file with faults has no plan, and says so', async () => {
  const store = await openActionStore();
  const files = { policies: [], faults: [{ file: 'retention/p.yaml', faults: [] }] };
  const plan = store.read('retentionPlan', { policy: 'p', files, state: 'CANDIDATE', first: 5 });
  await expect(plan).rejects.toThrow('retention/p.yaml has faults');
});

it('dead groups become a request each; what is asked for already, or fed by a reader, does not', async () => {
  const store = await company();
  const files = dead({ limits: { percent: 100 } });
  const apply = (actor: Actor) => store.write('applyRetention', { actor, policy: 'p', files });
  await expect(apply(editor)).rejects.toThrow('steward');
  const done = await apply(steward);
  expect(namesIn(done.requests)).toEqual([
    ['a', 'b', 'one'],
    ['c', 'two'],
  ]);
  expect(done.requests[0]?.request.due?.length).toBe(10);
  const again = await apply(steward);
  expect([again.requests.length, again.left.length > 0]).toEqual([0, true]);
  expect(again.left[0]?.why.en).toContain('already');
});

it('two who apply one plan at once open each request once', async () => {
  const store = await company();
  const files = dead({ limits: { percent: 100 } });
  const apply = () => store.write('applyRetention', { actor: steward, policy: 'p', files });
  const both = await Promise.all([apply(), apply(), apply()]);
  expect(namesIn(both.flatMap(({ requests }) => requests))).toHaveLength(2);
});

it('the day has its cap, and a plan beyond its percentage is held', async () => {
  const store = await company();
  const small = dead({ limits: { percent: 100, perDay: 2 } });
  const input = { actor: steward, policy: 'p' };
  const first = await store.write('applyRetention', { ...input, files: small });
  expect(namesIn(first.requests)).toEqual([['c', 'two']]);
  expect(first.left.map(({ why }) => why.en)).toContain('the policy takes up no more today');
  const held = dead({ limits: { percent: 1, perDay: 50 } });
  await expect(store.write('applyRetention', { ...input, files: held })).rejects.toThrow('held');
});

it('what is excluded stays with its group, until the exclusion ends', async () => {
  const store = await company();
  const files = dead({ limits: { percent: 100 } });
  const asset = { id: await idOf(store, 'raw.b') };
  const about = { asset, reason: 'audit' };
  await expect(store.write('excludeRetention', { actor: viewer, files, ...about })).rejects.toThrow(
    'editor',
  );
  const role = { asset, role: 'OWNER', party: viewer.name } as const;
  await store.write('assignRole', { actor: steward, ...role });
  const { id } = await store.write('excludeRetention', { actor: viewer, files, ...about });
  const plan = { policy: 'p', files, first: 20 };
  const out = await store.read('retentionPlan', { ...plan, state: 'EXCLUDED' });
  expect(out.rows.map(({ exclusion }) => exclusion)).toEqual([{ reason: 'audit', by: 'lee' }]);
  const done = await store.write('applyRetention', { actor: steward, policy: 'p', files });
  expect(namesIn(done.requests)).toEqual([['c', 'two']]);
  await store.write('endExclusion', { actor: admin, exclusion: id, reason: 'over' });
  const then = await store.write('applyRetention', { actor: steward, policy: 'p', files });
  expect(namesIn(then.requests)).toEqual([['a', 'b', 'one']]);
  const told = (await store.read('listAudit', { first: 50 })).rows.map(({ action }) => action);
  expect(told).toEqual(expect.arrayContaining(['retention.exclude', 'retention.include']));
});

it('a task that is kept out keeps the group of its pipeline', async () => {
  const store = await company();
  const files = dead({ limits: { percent: 100 } });
  const asset = { id: await idOf(store, 'one.run') };
  await store.write('excludeRetention', { actor: editor, files, asset, reason: 'audit' });
  const done = await store.write('applyRetention', { actor: steward, policy: 'p', files });
  expect(namesIn(done.requests)).toEqual([['c', 'two']]);
  expect(done.left.map(({ why }) => why.en).join()).toContain('one.run: audit');
});

it('an exclusion is over after its day', async () => {
  const store = await company();
  const names = { names: 'raw.*', reason: 'audit', until: '2099-01-01' };
  await store.write('excludeRetention', { actor: editor, files: none, ...names });
  const at = '2099-01-03T00:00:00.000Z';
  expect(await store.read('listExclusions', {})).toMatchObject([{ isActive: true }]);
  expect(await store.read('listExclusions', { at })).toMatchObject([{ isActive: false }]);
});

it('what is deprecated may be taken back by excluding it', async () => {
  const store = await company();
  const files = dead({ action: 'deprecate', limits: { percent: 100 } });
  const done = await store.write('applyRetention', { actor: steward, policy: 'p', files });
  expect(done.assets.map(({ facts }) => facts.name)).toContain('c');
  const asset = { id: await idOf(store, 'raw.c') };
  const stateOf = async () => (await store.read('assetsById', { ids: [asset.id] }))[0]?.state;
  expect(await stateOf()).toBe('DEPRECATED');
  const more = { policies: [...files.policies, ofFile({ name: 'q', rule: { unused: {} } })] };
  const exclude = (policy?: string) =>
    store.write('excludeRetention', {
      ...{ actor: editor, files: { ...files, ...more }, asset, reason: 'we need it' },
      ...(policy !== undefined && { policy }),
    });
  await exclude('q');
  expect(await stateOf()).toBe('DEPRECATED');
  await expect(exclude('typo')).rejects.toThrow('no retention policy typo');
  await exclude('p');
  expect(await stateOf()).toBe('ACTIVE');
});

it('what was announced does not keep others from being so on the next day', async () => {
  const store = await company();
  const files = dead({ action: 'announce', limits: { percent: 100, perDay: 3 } });
  const on = (day: number) =>
    store.write('applyRetention', {
      ...{ actor: steward, policy: 'p', files, at: `2027-01-0${day}T00:00:00.000Z` },
    });
  const days = [await on(1), await on(2), await on(3)];
  const told = days.map(({ assets }) => assets.map(({ facts }) => facts.name).sort());
  expect(told.map(({ length }) => length)).toEqual([3, 2, 0]);
  expect(told.flat().sort()).toEqual(['a', 'b', 'c', 'one', 'two']);
  expect(days.map(({ left }) => left.map(({ why }) => why.en))).toEqual([
    ['the policy takes up no more today', 'the policy takes up no more today'],
    ['this policy has announced it already, and 2 more'],
    ['this policy has announced it already, and 4 more'],
  ]);
});

it('candidates beyond those taken up at once are told', async () => {
  const store = await openActionStore();
  const names = Array.from({ length: 2_003 }, (_none, at) => `raw.tmp_${at}`);
  await scan(store, [scope('file:dags/tmp.py', names, [])]);
  const rule = { temporary: { days: 0 } };
  const files = dead({ rule, action: 'announce', limits: { percent: 100, perDay: 1 } });
  const at = '2099-01-01T00:00:00.000Z';
  const done = await store.write('applyRetention', { actor: steward, policy: 'p', files, at });
  expect([done.assets.length, done.left.length]).toEqual([1, 2_000]);
  expect(done.left.find(({ why }) => why.en.startsWith('2000'))?.why).toEqual({
    en: '2000 candidates are taken up at once; ask again for it and 2 more',
    ko: '한 번에 후보 2000개까지 받습니다. 이것과 다른 2개는 다시 요청하세요',
  });
});

it('an explanation holds every condition against one asset', async () => {
  const store = await company();
  const files = dead({ select: { names: ['raw.*'] } });
  const explain = async (name: string) =>
    store.read('explainRetention', { policy: 'p', files, asset: { id: await idOf(store, name) } });
  const inside = await explain('raw.a');
  expect(inside.state).toBe('CANDIDATE');
  expect(inside.group?.ids.length).toBe(4);
  const outside = await explain('dw.orders');
  expect(outside.state).toBeUndefined();
  const failed = outside.steps.filter(({ passed }) => !passed).map(({ code }) => code);
  expect(failed).toEqual(['NAME', 'RULE', 'VERDICT']);
  expect(outside.evidence.some(({ code }) => code === 'KEPT')).toBe(true);
});

it('whoever applies a plan does what it said when it was shown, or nothing', async () => {
  const store = await company();
  const limits = { percent: 100 };
  const [shown] = dead({ action: 'announce', limits }).policies;
  if (!shown) throw new Error('no policy');
  const input = { actor: steward, policy: 'p', fingerprint: fingerprintOf(shown) };
  const other = store.write('applyRetention', { ...input, files: dead({ limits }) });
  await expect(other).rejects.toThrow('was changed after its plan was shown');
  const files = dead({ action: 'announce', limits });
  const done = await store.write('applyRetention', { ...input, files });
  expect([done.requests.length, done.assets.length > 0]).toEqual([0, true]);
});

it('a group larger than a request has no verdict, and one verdict serves all its rows', async () => {
  const store = await openActionStore();
  const names = Array.from({ length: 502 }, (_none, at) => `raw.t${at}`);
  const feeds = names.slice(1).map((name): [string, string] => ['big.run', name]);
  await scan(store, [
    scope(
      'file:dags/big.py',
      ['big', 'big.run', ...names],
      [['big', 'big.run'], ...feeds, ['raw.t0', 'big.run']],
    ),
  ]);
  const spot = { namespace: 'redshift://dw:5439', reason: 'only Airflow', until: '2099-01-01' };
  await store.write('acceptBlindSpot', { actor: steward, ...spot });
  const { groups } = await store.read('deadGroups', { first: 5 });
  expect(groups.map(({ ids, check }) => [ids.length, check])).toEqual([[504, undefined]]);
  const plan = { policy: 'p', files: dead(), state: 'CANDIDATE', first: 2 } as const;
  const { rows } = await store.read('retentionPlan', plan);
  expect(rows).toHaveLength(2);
  expect(rows[1]?.group).toBe(rows[0]?.group);
  expect(rows[0]?.group?.check).toBeUndefined();
});
