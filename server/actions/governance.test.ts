import { describe, expect, test } from 'vitest';
import {
  admin,
  chain,
  idOf,
  openActionStore,
  ref,
  scan,
  scope,
  steward,
  viewer,
} from '../../test/contract/actionStore.ts';

const editor = { name: 'park', role: 'editor' } as const;
const orders = { ref: ref('dw.orders') };

const source = {
  id: 'dags',
  type: 'airflow',
  covers: [],
  readsCode: true,
  limitSeconds: 60,
  reading: 'r',
};
const emptyConfig = {
  actor: admin,
  at: '2026-01-01T00:00:00.000Z',
  services: [],
  blindSpots: [],
  parties: [],
  aliases: {},
  windowDays: 90,
  ignoreReaders: [],
  roleMap: [],
};

async function open() {
  const store = await openActionStore();
  await scan(store, chain);
  return store;
}

describe('roles', () => {
  test('an owner is given, shown, audited with before and after, and ended', async () => {
    const store = await open();
    const given = await store.write('assignRole', {
      actor: editor,
      asset: orders,
      role: 'OWNER',
      party: ' 정산팀 ',
    });
    expect(given.parties).toEqual([expect.objectContaining({ role: 'OWNER', party: '정산팀' })]);
    const ended = await store.write('endRole', {
      actor: editor,
      asset: orders,
      role: 'OWNER',
      party: '정산팀',
      reason: 'moved',
    });
    expect(ended.parties).toEqual([]);
    const { rows } = await store.read('listAudit', { first: 10 });
    const audit = rows.find((entry) => entry.action === 'role.end');
    expect(audit).toMatchObject({ actor: 'park', reason: 'moved', before: { party: '정산팀' } });
    expect(audit?.after).toHaveProperty('endedAt');
  });

  test('the same role again writes nothing', async () => {
    const store = await open();
    const input = {
      actor: editor,
      asset: orders,
      role: 'REQUESTER',
      party: '김',
      ticket: 'T-1',
    } as const;
    await store.write('assignRole', input);
    await store.write('assignRole', input);
    expect((await store.read('listAudit', { first: 10 })).rows).toHaveLength(1);
  });

  test('anyone may add a consumer, only owner or steward may end it', async () => {
    const store = await open();
    const input = { asset: orders, role: 'CONSUMER', party: '경영지원팀' } as const;
    await store.write('assignRole', { actor: viewer, ...input });
    await expect(store.write('endRole', { actor: editor, ...input })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await store.write('endRole', { actor: steward, ...input });
  });

  test.each([
    [{ role: 'OWNER', party: '  ' }, 'INVALID'],
    [{ role: 'OWNER', party: 'x', asset: { ref: ref('dw.nothing') } }, 'NOT_FOUND'],
    [{ role: 'OWNER', party: 'x', actor: viewer }, 'FORBIDDEN'],
  ] as const)('refused: %o', async (input, code) => {
    const store = await open();
    const whole = { actor: editor, asset: orders, ...input };
    await expect(store.write('assignRole', whole)).rejects.toMatchObject({ code });
    expect((await store.read('listAudit', { first: 10 })).rows).toEqual([]);
  });
});

test('what people write is not touched by a rescan', async () => {
  const store = await open();
  await store.write('setDescription', { actor: editor, asset: orders, description: '주문 원장' });
  await store.write('setTags', { actor: editor, asset: orders, tags: ['pii', ' core', 'pii'] });
  await scan(store, chain);
  const { node } = await store.read('assetDetails', { asset: orders });
  expect(node.facts).toMatchObject({ description: '주문 원장', tags: ['core', 'pii'] });
});

test('the path of a pipeline begins or ends with what its tasks read and write', async () => {
  const store = await open();
  const why = async (from: string, to: string): Promise<string[] | undefined> => {
    const ends = { from: await idOf(store, from), to: await idOf(store, to) };
    return (await store.read('why', ends))?.nodes.map((node) => node.facts.name);
  };
  expect((await why('dag_load', 'dw.orders'))?.length).toBe(3);
  expect((await why('dw.orders', 'dag_mail'))?.length).toBe(5);
});

test('a summary counts what would stop the deletion', async () => {
  const store = await open();
  const roots = [await idOf(store, 'dw.orders')];
  const query = { roots, direction: 'DOWNSTREAM', by: 'KIND' } as const;
  const { summary } = await store.read('impactSummary', query);
  const blocking = summary?.boxes.filter((box) => box.marked > 0);
  expect(blocking).toMatchObject([{ hop: 1, value: 'TASK', marked: 1 }]);
});

describe('declared edges', () => {
  const pair = { from: orders, to: { ref: ref('dag_mail.mail') }, reason: 'it reads by psql' };

  test('a missing reader counts at once, and its end needs an owner or a steward', async () => {
    const store = await open();
    await store.write('declareEdge', { actor: viewer, ...pair });
    const query = { from: await idOf(store, 'dw.orders'), to: await idOf(store, 'dag_mail.mail') };
    expect((await store.read('why', query))?.nodes).toHaveLength(2);
    await expect(store.write('endDeclaredEdge', { actor: editor, ...pair })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await store.write('endDeclaredEdge', { actor: steward, ...pair });
    const twice = store.write('endDeclaredEdge', { actor: steward, ...pair });
    await expect(twice).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('an asset does not feed itself', async () => {
    const store = await open();
    const self = store.write('declareEdge', {
      actor: viewer,
      from: orders,
      to: orders,
      reason: '',
    });
    await expect(self).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('answers and acceptances', () => {
  const guess = scope(
    'file:dags/guess.py',
    ['dag_guess', 'dag_guess.read'],
    [['dag_guess', 'dag_guess.read']],
  );
  const unresolved = {
    type: 'unresolved',
    access: 'READ',
    message: 'the table name comes from a variable',
    by: ref('dag_guess.read'),
    codeHash: 'h1',
    place: { at: 'dags/guess.py', line: 3 },
    reach: { pattern: 'mart.<?>' },
  } as const;

  test('an answer holds for that code, and lapses when the code changes', async () => {
    const store = await open();
    const withHash = (codeHash: string) => [
      ...chain,
      { ...guess, observations: [...guess.observations, { ...unresolved, codeHash }] },
    ];
    await scan(store, withHash('h1'));
    const row = (await store.read('listUnresolved', { first: 10 })).rows[0];
    const answer = {
      source: 'dags',
      id: row?.id ?? 0,
      patterns: ['raw.*'],
      reason: 'asked the owner',
    };
    await expect(
      store.write('answerUnresolved', { actor: editor, ...answer }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const answered = await store.write('answerUnresolved', { actor: steward, ...answer });
    expect(answered.fact.answered).toMatchObject({ patterns: ['raw.*'], by: 'kim' });
    await scan(store, withHash('h2'));
    const after = (await store.read('listUnresolved', { first: 10 })).rows;
    expect(after.map((next) => next.fact.answered)).toEqual([undefined]);
  });

  test.each([
    [{ reason: ' ', until: '2099-01-01' }, /say why/],
    [{ reason: 'r', until: 'soon' }, /not a date: soon/],
    [{ reason: 'r', until: '2001-01-01' }, /already over/],
  ])('a term of %o is refused', async (term, message) => {
    const store = await open();
    const refused = store.write('acceptBlindSpot', { actor: admin, namespace: 's3://x', ...term });
    await expect(refused).rejects.toThrow(message);
  });

  test('a BLOCKED reason cannot be accepted', async () => {
    const store = await open();
    const input = { actor: steward, asset: orders, code: 'LIVE_READER', reason: 'r' } as const;
    await expect(store.write('acceptReason', input)).rejects.toThrow(/cannot be accepted/);
  });

  test('an accepted reason is no reason any more; another reader is one anew', async () => {
    const store = await open();
    const subject = [await idOf(store, 'dag_sum'), await idOf(store, 'dag_mail')];
    const codes = async () =>
      (await store.read('checkDeletion', { subject })).verdict.reasons.map(({ code }) => code);
    expect(await codes()).toEqual(['BLIND_SPOT']);
    const accepted = {
      actor: steward,
      asset: { ref: ref('dag_sum') },
      reason: 'asked the BI team',
    };
    const input = { ...accepted, code: 'BLIND_SPOT', until: '2099-01-01' } as const;
    await expect(store.write('acceptReason', { ...input, actor: editor })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await store.write('acceptReason', input);
    expect(await codes()).toEqual([]);
    const entry = (await store.read('listAudit', { first: 1 })).rows[0];
    expect(entry).toMatchObject({ action: 'reason.accept', reason: 'asked the BI team' });
    // Said again it is renewed, not refused as if it were no reason.
    await store.write('acceptReason', { ...input, until: '2099-02-01' });
    subject.push(await idOf(store, 'dag_load'), await idOf(store, 'dw.orders'));
    expect(await codes()).toEqual(['BLIND_SPOT']);
  });

  test('what is said of a whole set is accepted for that set', async () => {
    const store = await open();
    await store.write('syncConfig', { ...emptyConfig, sources: [{ ...source, id: 'new' }] });
    const asset = { ref: ref('dag_mail') };
    const together = [{ ref: ref('dag_sum') }, { ref: ref('mart.sales') }];
    const input = { actor: steward, asset, reason: 'r', code: 'SOURCE_NEVER_SCANNED' } as const;
    await store.write('acceptReason', { ...input, together });
    const codes = async (...names: string[]) => {
      const subject = await Promise.all(names.map((name) => idOf(store, name)));
      const { verdict } = await store.read('checkDeletion', { subject });
      return verdict.reasons.map(({ code }) => code);
    };
    expect(await codes('mart.sales', 'dag_mail', 'dag_sum')).not.toContain(input.code);
    expect(await codes('dag_mail')).toContain(input.code);
  });

  test('a reason that is not said cannot be accepted in advance', async () => {
    const store = await open();
    const input = { actor: steward, asset: orders, code: 'LOSES_ROWS', reason: 'r' } as const;
    await expect(store.write('acceptReason', input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('scans', () => {
  test('a rescan of the same says 0 added, 0 changed, 0 vanished', async () => {
    const store = await open();
    const again = await scan(store, chain);
    expect(again).toMatchObject({
      state: 'DONE',
      counts: {
        assetsAdded: 0,
        edgesAdded: 0,
        assetsVanished: 0,
        edgesVanished: 0,
        assetsChanged: 0,
        edgesChanged: 0,
      },
    });
  });

  test('only a held run can be released', async () => {
    const store = await open();
    const run = await scan(store, chain);
    const input = { actor: steward, run: run.id, reason: 'r' };
    await expect(store.write('releaseScan', input)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(store.write('releaseScan', { ...input, run: 999 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('a deed that needs a reason takes no blank one', async () => {
    const store = await open();
    const blank = { actor: steward, reason: '  ' };
    const refused = { code: 'INVALID' };
    await expect(store.write('releaseScan', { ...blank, run: 1 })).rejects.toMatchObject(refused);
    const retire = store.write('retireSource', { ...blank, actor: admin, source: 'sql' });
    await expect(retire).rejects.toMatchObject(refused);
  });

  test('retiring a source withdraws what it said, is audited and needs an admin', async () => {
    const store = await open();
    const input = { source: 'dags', reason: 'moved to dbt' };
    const unknown = store.write('retireSource', { actor: admin, ...input });
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await store.write('syncConfig', { ...emptyConfig, sources: [source] });
    const refused = store.write('retireSource', { actor: steward, ...input });
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const counts = await store.write('retireSource', { actor: admin, ...input });
    expect(counts.assetsVanished).toBe(8);
    const { node } = await store.read('assetDetails', { asset: orders });
    expect(node.state).toBe('VANISHED');
    const audit = (await store.read('listAudit', { first: 10 })).rows;
    expect(audit.map((entry) => entry.action)).toContain('source.retire');
    const retired = async () => (await store.read('listSources', {}))[0]?.value.retiredAt;
    await store.write('syncConfig', { ...emptyConfig, sources: [source] });
    expect(await retired()).toMatch(/^20/);
    await scan(store, chain);
    expect(await retired()).toBeUndefined();
  });
});

test('a name that several assets have is left to the person; a path means all that the file holds', async () => {
  const store = await open();
  const one = await store.read('resolveAsset', { text: 'dag_sum' });
  expect(one.node?.ref).toEqual(ref('dag_sum'));
  const tail = await store.read('resolveAsset', { text: 'mart.sales' });
  expect(tail.node?.ref).toEqual(ref('mart.sales'));
  const file = await store.read('resolveAsset', { text: 'dags/sum.py' });
  expect(file).toMatchObject({ isFile: true, candidates: [{ ref: ref('dag_sum') }] });
  const none = await store.read('resolveAsset', { text: 'nothing_here' });
  expect(none).toEqual({ candidates: [], isFile: false });
});
