import { describe, expect, test } from 'vitest';
import {
  chain,
  idOf,
  openActionStore,
  ref,
  scan,
  scope,
  steward,
  viewer,
} from '../../test/contract/actionStore.ts';
import { refText } from '../core/asset.ts';
import type { Proof } from '../core/postmortem/action-item.ts';
import type { ProseField } from '../core/postmortem/field.ts';

const kim = { name: 'kim', role: 'editor' } as const;
const lee = { name: 'lee', role: 'editor' } as const;
const sales = { ref: ref('mart.sales') };
const day = (number: number) => `2026-03-0${number}T09:00:00.000Z`;

async function begun() {
  const store = await openActionStore();
  await scan(store, chain, day(1));
  const opened = { actor: kim, assets: [sales], title: '매출 0', at: day(2) };
  const { id: incident } = await store.write('openIncident', opened);
  await store.write('startPostMortem', { actor: kim, incident, language: 'ko' });
  return { store, incident };
}

type Begun = Awaited<ReturnType<typeof begun>>;

function save({ store, incident }: Begun, actor: typeof kim | typeof lee, more: object) {
  const usual = { actor, incident, field: 'summary' as const, text: '', base: 0 };
  return store.write('savePostMortem', { ...usual, ...more });
}

async function written(all: Begun, state: 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED') {
  for (const field of ['summary', 'impact', 'cause'] satisfies ProseField[]) {
    await save(all, kim, { field, text: `${field} as it was` });
  }
  const { store, incident } = all;
  const move = { incident, revision: 1 };
  if (state !== 'DRAFT')
    await store.write('movePostMortem', { ...move, actor: kim, act: 'submit' });
  if (state !== 'PUBLISHED') return;
  await store.write('movePostMortem', { ...move, actor: lee, revision: 2, act: 'publish' });
}

const one = 'one\ntwo\nthree';

describe('two write at once', () => {
  test('different places of a field go together', async () => {
    const all = await begun();
    await save(all, kim, { text: one });
    expect(await save(all, kim, { text: 'ONE\ntwo\nthree', base: 1 })).toMatchObject({
      outcome: 'SAVED',
      now: { revision: 2 },
    });
    expect(await save(all, lee, { text: 'one\ntwo\nthree\nfour', base: 1 })).toMatchObject({
      outcome: 'MERGED',
      now: { text: 'ONE\ntwo\nthree\nfour', revision: 3, by: 'lee' },
    });
  });

  test('the same line: the later is told, and keeps their text until they take or drop it', async () => {
    const all = await begun();
    const { store, incident } = all;
    await save(all, kim, { text: one });
    await save(all, kim, { text: 'one\nKIM\nthree', base: 1 });
    const refused = await save(all, lee, { text: 'one\nLEE\nthree', base: 1 });
    expect(refused).toMatchObject({
      outcome: 'CONFLICT',
      now: { text: 'one\nKIM\nthree', by: 'kim' },
      offer: 'one\nKIM\nLEE\nthree',
    });
    const drafts = () => store.read('postMortemDrafts', { actor: lee, incident });
    expect(await drafts()).toMatchObject([{ field: 'summary', text: 'one\nLEE\nthree' }]);
    expect(await store.read('postMortemDrafts', { actor: kim, incident })).toEqual([]);
    // Typing on takes the place of the refused text; it does not pile up.
    const draft = refused.draft ?? '';
    await save(all, lee, { text: 'one\nLEE!\nthree', base: 1, draft });
    expect(await drafts()).toMatchObject([{ text: 'one\nLEE!\nthree' }]);
    const taken = await save(all, lee, { text: 'one\nKIM LEE!\nthree', base: 2, draft });
    expect(taken.outcome).toBe('SAVED');
    expect(await drafts()).toEqual([]);
  });

  test('data are not merged: the later looks at both', async () => {
    const all = await begun();
    const rows = (run: string) => JSON.stringify([{ run, expectedIn: '1,000', actualIn: 10 }]);
    const first = await save(all, kim, { field: 'rows', text: rows('a') });
    expect(JSON.parse(first.now.text)).toEqual([
      { run: 'a', expectedIn: '1000', actualIn: '10', expectedOut: '', actualOut: '' },
    ]);
    expect((await save(all, lee, { field: 'rows', text: rows('b') })).outcome).toBe('CONFLICT');
    await expect(save(all, lee, { field: 'rows', text: '{' })).rejects.toMatchObject({
      code: 'INVALID',
    });
  });

  test('another person cannot take or drop a refused text', async () => {
    const all = await begun();
    const { store, incident } = all;
    await save(all, kim, { text: 'a' });
    const { draft = '' } = await save(all, lee, { text: 'b' });
    await store.write('dropPostMortemDraft', { actor: kim, incident, draft });
    await save(all, kim, { text: 'c', base: 1, draft });
    expect(await store.read('postMortemDrafts', { actor: lee, incident })).toHaveLength(1);
    await store.write('dropPostMortemDraft', { actor: lee, incident, draft });
    expect(await store.read('postMortemDrafts', { actor: lee, incident })).toEqual([]);
  });

  test('who saves when it went to review keeps the text', async () => {
    const all = await begun();
    await written(all, 'IN_REVIEW');
    const late = await save(all, lee, { field: 'lucky', text: 'the board was on holiday' });
    expect(late).toMatchObject({ outcome: 'CLOSED', draft: expect.any(String) });
  });
});

describe('review', () => {
  test('an empty one is not reviewed', async () => {
    const { store, incident } = await begun();
    const move = { actor: kim, incident, revision: 1, act: 'submit' } as const;
    await expect(store.write('movePostMortem', move)).rejects.toThrow('summary, impact, cause');
  });

  test('by somebody who wrote nothing in it', async () => {
    const all = await begun();
    const { store, incident } = all;
    await written(all, 'IN_REVIEW');
    const publish = { incident, revision: 2, act: 'publish' } as const;
    const deny = (actor: typeof kim) => store.write('movePostMortem', { ...publish, actor });
    await expect(deny(kim)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(
      store.write('movePostMortem', { ...publish, actor: viewer }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await store.write('movePostMortem', {
      ...publish,
      actor: lee,
      act: 'sendBack',
      reason: 'the count of rows?',
    });
    await save(all, lee, { field: 'lucky', text: 'found by chance' });
    await store.write('movePostMortem', { actor: kim, incident, revision: 3, act: 'submit' });
    const again = { ...publish, revision: 4 };
    await expect(store.write('movePostMortem', { ...again, actor: lee })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const third = { name: 'choi', role: 'editor' } as const;
    const { moves } = await store.write('movePostMortem', { ...again, actor: third });
    expect(moves.find(({ act }) => act === 'publish')).toEqual({
      at: expect.any(String),
      by: 'choi',
      act: 'publish',
    });
  });

  test('the only user of a local store reviews their own, and that is recorded', async () => {
    const all = await begun();
    const me = { name: 'kim', role: 'admin', local: true } as const;
    await written(all, 'IN_REVIEW');
    const move = { actor: me, incident: all.incident, revision: 2, act: 'publish' } as const;
    const { moves } = await all.store.write('movePostMortem', move);
    expect(moves.find(({ act }) => act === 'publish')).toMatchObject({ selfReviewed: true });
  });

  test('nothing left to do: it closes, and with it the resolved incident', async () => {
    const all = await begun();
    const { store, incident } = all;
    await store.write('moveIncident', { actor: kim, incident, revision: 1, act: 'resolve' });
    await written(all, 'PUBLISHED');
    expect((await store.read('getPostMortem', { incident }))?.state).toBe('CLOSED');
    expect((await store.read('getIncident', { id: incident }))?.state).toBe('CLOSED');
    await store.write('movePostMortem', {
      actor: kim,
      incident,
      revision: 4,
      act: 'reopen',
      reason: 'more is known',
    });
    expect((await store.read('getPostMortem', { incident }))?.state).toBe('DRAFT');
  });
});

describe('action items', () => {
  const item = { title: 'give it an owner', asset: sales, owner: 'lee', due: '2026-03-20' };

  async function withItem(proof: Proof) {
    const all = await begun();
    const { store, incident } = all;
    await store.write('moveIncident', { actor: kim, incident, revision: 1, act: 'resolve' });
    const added = await store.write('addActionItem', {
      actor: kim,
      incident,
      ...item,
      proof,
      at: day(3),
    });
    return { ...all, added };
  }

  test('an owner: proved by the graph; then everything closes', async () => {
    const all = await withItem({ kind: 'OWNER_SET' });
    const { store, incident, added } = all;
    await written(all, 'PUBLISHED');
    expect((await store.read('getPostMortem', { incident }))?.state).toBe('ACTIONS_OPEN');
    const prove = { actor: lee, item: added.id, revision: 1, how: 'PROVE' } as const;
    await expect(store.write('settleActionItem', prove)).rejects.toThrow('nobody owns it');
    await store.write('assignRole', { actor: lee, asset: sales, role: 'OWNER', party: '정산팀' });
    expect(await store.read('actionItemProof', { id: added.id })).toMatchObject({ holds: true });
    const done = await store.write('settleActionItem', prove);
    expect(done).toMatchObject({ state: 'DONE', settled: { checked: true, by: 'lee' } });
    expect((await store.read('getPostMortem', { incident }))?.state).toBe('CLOSED');
    expect((await store.read('getIncident', { id: incident }))?.state).toBe('CLOSED');
    const other = { actor: kim, incident, ...item, proof: { kind: 'OWNER_SET' } } as const;
    await expect(store.write('addActionItem', other)).rejects.toThrow('holds already');
  });

  test('an edge, a scan, a finding', async () => {
    const other = refText(ref('dag_load'));
    const edge = await withItem({ kind: 'EDGE_DECLARED', other });
    const check = async ({ store, added }: typeof edge) =>
      (await store.read('actionItemProof', { id: added.id })).holds;
    expect(await check(edge)).toBe(false);
    const declared = { actor: kim, from: sales, to: { ref: ref('dag_load') }, reason: 'asked' };
    await edge.store.write('declareEdge', declared);
    expect(await check(edge)).toBe(true);

    const scanned = await withItem({ kind: 'ASSET_SCANNED' });
    expect(await check(scanned)).toBe(false);
    await scan(scanned.store, chain, day(4));
    expect(await check(scanned)).toBe(true);
  });

  test('a finding is gone only when its source was read whole since', async () => {
    const finding = { source: 'dags', message: 'a name from a variable', at: 'dags/odd.py' };
    const odd = scope('file:dags/odd.py', [], []);
    odd.observations.push({
      type: 'unresolved',
      access: 'READ',
      message: finding.message,
      codeHash: 'abc',
      place: { at: finding.at, line: 3 },
      reach: {},
    });
    const all = await begun();
    const { store, incident } = all;
    await scan(store, [...chain, odd], day(2));
    const proof = { kind: 'FINDING_GONE', finding } as const;
    const added = await store.write('addActionItem', {
      actor: kim,
      incident,
      ...item,
      proof,
      at: day(3),
    });
    const holds = async () => (await store.read('actionItemProof', { id: added.id })).holds;
    await scan(store, [...chain, odd], day(4));
    expect(await holds()).toBe(false);
    await scan(store, chain, day(5));
    expect(await holds()).toBe(true);
    const failed = await store.write('beginScan', {
      actor: steward,
      source: 'dags',
      type: 'airflow',
      at: day(6),
    });
    const end = { run: failed.id, state: 'FAILED', message: 'x', at: day(6) } as const;
    await store.write('endScan', end);
    expect(await holds()).toBe(false);
  });

  test('by hand with evidence, or waived by a steward with a reason', async () => {
    const all = await withItem({ kind: 'BY_HAND' });
    const { store, added } = all;
    const settle = { item: added.id, revision: 1 };
    await expect(
      store.write('settleActionItem', { ...settle, actor: lee, how: 'BY_HAND', evidence: ' ' }),
    ).rejects.toMatchObject({ code: 'INVALID' });
    await expect(
      store.write('settleActionItem', { ...settle, actor: lee, how: 'WAIVE', evidence: 'no time' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const boss = { name: 'park', role: 'steward' } as const;
    await store.write('settleActionItem', {
      ...settle,
      actor: boss,
      how: 'WAIVE',
      evidence: 'gone',
    });
    await expect(
      store.write('settleActionItem', {
        ...settle,
        revision: 2,
        actor: lee,
        how: 'BY_HAND',
        evidence: 'x',
      }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('the day over: the next verdict says so, until it is settled', async () => {
    const { store, added } = await withItem({ kind: 'BY_HAND' });
    const codes = async (now: string) => {
      const subject = [await idOf(store, 'mart.sales')];
      const { verdict } = await store.read('checkDeletion', { subject, at: now });
      return verdict.reasons.map((reason) => reason.code);
    };
    expect(await codes('2026-03-20T12:00:00.000Z')).not.toContain('OVERDUE_ACTION');
    expect(await codes('2026-03-21T12:00:00.000Z')).toContain('OVERDUE_ACTION');
    const evidence = 'ticket 12';
    const settle = { item: added.id, revision: 1, how: 'BY_HAND', evidence } as const;
    await store.write('settleActionItem', { ...settle, actor: lee });
    expect(await codes('2026-03-21T12:00:00.000Z')).not.toContain('OVERDUE_ACTION');
  });

  test('an incident with something left to do, or an unpublished post-mortem, does not close', async () => {
    const all = await withItem({ kind: 'BY_HAND' });
    const { store, incident, added } = all;
    const close = { actor: kim, incident, revision: 2, act: 'close', reason: 'done' } as const;
    await expect(store.write('moveIncident', close)).rejects.toThrow('give it an owner');
    const settle = { item: added.id, revision: 1, how: 'BY_HAND', evidence: 'x' } as const;
    await store.write('settleActionItem', { ...settle, actor: lee });
    await expect(store.write('moveIncident', close)).rejects.toThrow('not published');
  });
});

test('the whole as Markdown: what people wrote, and nothing else of it is markup', async () => {
  const all = await begun();
  const { store, incident } = all;
  await save(all, kim, { text: '**All** at once: `rows`' });
  await store.write('noteIncident', { actor: lee, incident, text: '| <b>x</b> # no heading' });
  const noticed = JSON.stringify({ by: 'the board', at: day(2), quietSince: day(1) });
  await save(all, kim, { field: 'noticed', text: noticed });
  const text = await store.read('exportPostMortem', { incident });
  expect(text).toContain('# 매출 0\n');
  expect(text).toContain('## 요약\n\n**All** at once: `rows`');
  expect(text).toContain('조용했던 시간:** 24 h');
  expect(text).toContain('\\| \\<b\\>x\\</b\\> \\# no heading');
  expect(text).not.toContain('## 운이 좋았던 것');
  expect(await store.read('exportPostMortem', { incident, language: 'en' })).toContain(
    '## Summary',
  );
});
