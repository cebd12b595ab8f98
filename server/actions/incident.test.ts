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
import { refText } from '../core/asset.ts';
import type { ReadTransaction } from '../store/store.ts';
import { frozenRadius } from './incident-radius.ts';

const editor = { name: 'park', role: 'editor' } as const;
const orders = { ref: ref('dw.orders') };
const sales = { ref: ref('mart.sales') };
const at = '2026-03-02T09:00:00.000Z';

async function open() {
  const store = await openActionStore();
  await scan(store, chain, '2026-03-01T00:00:00.000Z');
  return store;
}

type Opened = Awaited<ReturnType<typeof open>>;

async function codesOf(store: Opened, name: string): Promise<string[]> {
  const { verdict } = await store.read('checkDeletion', { subject: [await idOf(store, name)] });
  return verdict.reasons.map((reason) => reason.code);
}

describe('opening', () => {
  test('by anybody, on a set: everything downstream is frozen with its parties', async () => {
    const store = await open();
    await store.write('assignRole', { actor: editor, asset: sales, role: 'OWNER', party: 'bi' });
    const incident = await store.write('openIncident', {
      actor: viewer,
      assets: [orders, orders],
      title: '  rows are\n missing ',
      note: 'the board saw 0',
      at,
    });
    expect(incident).toMatchObject({
      title: 'rows are missing',
      state: 'OPEN',
      severity: 'MEDIUM',
      assets: [refText(orders.ref)],
      startedAt: at,
      radius: {
        roots: 1,
        nodes: 6,
        edges: 3,
        parties: [{ role: 'OWNER', party: 'bi', assets: 1 }],
      },
    });
    const frozen = await store.read('radiusNodes', { incident: incident.id, first: 2 });
    expect(frozen.rows[0]?.subject).toBe(refText(orders.ref));
    const rest = { incident: incident.id, first: 9, after: frozen.next ?? '' };
    expect((await store.read('radiusNodes', rest)).rows).toHaveLength(4);
  });

  test('it blocks deletions until it is resolved, and again when it is reopened', async () => {
    const store = await open();
    const deed = { actor: editor, assets: [sales], title: 'zero rows' };
    const { id } = await store.write('openIncident', deed);
    expect(await codesOf(store, 'mart.sales')).toContain('OPEN_INCIDENT');
    // Of what starves with a set the same is true.
    expect(await codesOf(store, 'dag_sum')).toContain('OPEN_INCIDENT');
    const move = { actor: editor, incident: id };
    await store.write('moveIncident', { ...move, revision: 1, act: 'mitigate' });
    expect(await codesOf(store, 'mart.sales')).toContain('OPEN_INCIDENT');
    await store.write('moveIncident', { ...move, revision: 2, act: 'resolve' });
    expect(await codesOf(store, 'mart.sales')).not.toContain('OPEN_INCIDENT');
    await store.write('moveIncident', { ...move, revision: 3, act: 'reopen', reason: 'again' });
    expect(await codesOf(store, 'mart.sales')).toContain('OPEN_INCIDENT');
  });

  test('a near-miss blocks nothing', async () => {
    const store = await open();
    const nearMiss = await store.write('openIncident', {
      actor: viewer,
      assets: [sales],
      title: 'nearly dropped',
      kind: 'NEAR_MISS',
    });
    expect(nearMiss.state).toBe('RESOLVED');
    expect(await codesOf(store, 'mart.sales')).not.toContain('OPEN_INCIDENT');
    const ids = [await idOf(store, 'mart.sales')];
    expect(await store.read('incidentsUnderway', { ids })).toEqual([[]]);
  });

  test('several on one asset are told apart', async () => {
    const store = await open();
    for (const title of ['first', 'second']) {
      await store.write('openIncident', { actor: viewer, assets: [sales, orders], title });
    }
    const ids = [await idOf(store, 'mart.sales'), await idOf(store, 'dag_mail')];
    const [on, none] = await store.read('incidentsUnderway', { ids });
    expect(on?.map(({ title }) => title).sort()).toEqual(['first', 'second']);
    expect(none).toEqual([]);
    const listed = await store.read('listIncidents', { first: 1 });
    expect(listed.rows).toHaveLength(1);
    const next = { first: 5, ...(listed.next && { after: listed.next }) };
    expect((await store.read('listIncidents', next)).rows).toHaveLength(1);
    const [first] = ids;
    const about = { first: 5, ...(first !== undefined && { asset: first }) };
    expect((await store.read('listIncidents', about)).rows).toHaveLength(2);
  });

  test.each([
    [{ title: ' ' }, 'INVALID'],
    [{ title: 'x'.repeat(201) }, 'INVALID'],
    [{ assets: [] }, 'INVALID'],
    [{ startedAt: 'yesterday' }, 'INVALID'],
    [{ assets: [{ ref: ref('dw.nothing') }] }, 'NOT_FOUND'],
    [{ repeats: ['nothing'] }, 'NOT_FOUND'],
  ])('refused: %j', async (more, code) => {
    const store = await open();
    const deed = { actor: viewer, assets: [sales], title: 'rows', ...more };
    await expect(store.write('openIncident', deed)).rejects.toMatchObject({ code });
    expect((await store.read('listIncidents', { first: 5 })).rows).toEqual([]);
  });
});

describe('what was frozen, beside today', () => {
  test('a scan changes the graph: what is gone and what is new', async () => {
    const store = await open();
    const deed = { actor: editor, assets: [orders], title: 'rows' };
    const { id } = await store.write('openIncident', deed);
    const same = await store.read('radiusChanges', { incident: id, first: 10 });
    expect(same).toMatchObject({ rows: [], today: { nodes: 6, edges: 3, parties: 0 } });
    const [load, sum] = chain;
    const other = scope(
      'file:dags/mail.py',
      ['dag_export', 'dag_export.out', 'dw.orders'],
      [
        ['dag_export', 'dag_export.out'],
        ['dw.orders', 'dag_export.out'],
      ],
    );
    await scan(
      store,
      [load, sum, other].filter((each) => each !== undefined),
    );
    await store.write('assignRole', { actor: editor, asset: sales, role: 'OWNER', party: 'bi' });
    const diff = await store.read('radiusChanges', { incident: id, first: 10 });
    expect(diff.nodes).toEqual({ added: 2, removed: 2 });
    expect(diff.edges).toEqual({ added: 1, removed: 1 });
    expect(diff.parties).toEqual({
      added: [{ role: 'OWNER', party: 'bi', assets: 1 }],
      removed: [],
    });
    const told = diff.rows.map(({ change, what, subject, other: end }) =>
      [change, what, subject, end].filter(Boolean).join(' '),
    );
    expect(told).toEqual([
      expect.stringContaining('REMOVED ASSET'),
      expect.stringContaining('REMOVED ASSET'),
      expect.stringContaining('ADDED ASSET'),
      expect.stringContaining('ADDED ASSET'),
      `REMOVED EDGE ${refText(sales.ref)} ${refText(ref('dag_mail.mail'))}`,
      `ADDED EDGE ${refText(orders.ref)} ${refText(ref('dag_export.out'))}`,
    ]);
    const paged = await store.read('radiusChanges', { incident: id, first: 5 });
    const last = { incident: id, first: 5, after: paged.next ?? '' };
    expect((await store.read('radiusChanges', last)).rows).toEqual(diff.rows.slice(5));
  });
});

describe('the course of an incident', () => {
  test('who looked at an older state is told who changed it', async () => {
    const store = await open();
    const { id } = await store.write('openIncident', {
      actor: viewer,
      assets: [sales],
      title: 'x',
    });
    const deed = { actor: editor, incident: id, revision: 1 };
    await store.write('editIncident', { ...deed, severity: 'HIGH', lead: 'lee' });
    await expect(
      store.write('moveIncident', { ...deed, actor: steward, act: 'resolve' }),
    ).rejects.toThrow('park changed this meanwhile');
    await expect(
      store.write('moveIncident', { actor: viewer, incident: id, revision: 2, act: 'resolve' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(
      store.write('moveIncident', { ...deed, revision: 2, act: 'close', reason: 'done' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await store.read('getIncident', { id })).toMatchObject({
      severity: 'HIGH',
      revision: 2,
    });
  });

  test('its timeline: what people tell, what was done, what scans found', async () => {
    const store = await open();
    const began = '2026-03-02T05:00:00.000Z';
    const { id } = await store.write('openIncident', {
      actor: viewer,
      assets: [sales],
      title: 'zero rows',
      startedAt: began,
      at,
    });
    const note = {
      actor: viewer,
      incident: id,
      text: 'first call',
      happenedAt: '2026-03-02T06:00:00Z',
    };
    await store.write('noteIncident', { ...note, at: '2026-03-02T10:00:00.000Z' });
    const owner = { asset: sales, role: 'OWNER', party: 'bi' } as const;
    await store.write('assignRole', { actor: editor, ...owner, at: '2026-03-02T10:30:00.000Z' });
    await scan(store, chain.slice(0, 2), '2026-03-02T11:00:00.000Z');
    await store.write('assignRole', {
      actor: editor,
      ...owner,
      party: 'old',
      at: '2026-02-01T00:00:00.000Z',
    });
    const entries = await store.read('incidentTimeline', { id });
    const told = entries.map(({ kind, text }) => `${kind} ${text}`);
    const from = told.indexOf('NOTE first call');
    expect(told.slice(0, from).every((line) => line === 'SCAN ADDED')).toBe(true);
    expect(told.slice(from, from + 3)).toEqual([
      'NOTE first call',
      'MOVE open',
      'DEED role.assign',
    ]);
    expect(new Set(told.slice(from + 3))).toEqual(new Set(['SCAN VANISHED']));
  });

  test('earlier ones on the same assets or with the same factor are offered', async () => {
    const store = await open();
    const open1 = (title: string, more: object) =>
      store.write('openIncident', { actor: editor, title, assets: [orders], ...more });
    const same = await open1('same asset', { assets: [sales] });
    const factor = await open1('same factor', { factors: ['SILENT_FAILURE'] });
    const both = await open1('both', { assets: [sales], factors: ['SILENT_FAILURE', 'NO_OWNER'] });
    await open1('neither', { factors: ['CAPACITY'] });
    const similar = await store.read('similarIncidents', {
      assets: [await idOf(store, 'mart.sales')],
      factors: ['SILENT_FAILURE'],
      first: 5,
    });
    expect(similar.map(({ incident }) => incident.id)).toEqual([both.id, same.id, factor.id]);
    expect(similar[0]).toMatchObject({ assets: [refText(sales.ref)], factors: ['SILENT_FAILURE'] });
  });
});

test('what was frozen cannot be changed unseen', async () => {
  const store = await open();
  const opened = { actor: admin, assets: [orders], title: 'x' };
  const incident = await store.write('openIncident', opened);
  const { rows } = await store.read('radiusNodes', { incident: incident.id, first: 10 });
  const nodes = rows.map(({ subject }) => subject);
  const kept = (edges: string) => {
    const record = async () => ({ value: { nodes, edges } });
    return frozenRadius({ record } as unknown as ReadTransaction, incident.id, incident);
  };
  await expect(kept('AAAA')).rejects.toThrow('its hash does not fit');
});
