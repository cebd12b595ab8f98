import { expect, it } from 'vitest';
import { chain, idOf, openActionStore, scan, steward } from '../../test/contract/actionStore.ts';
import type { Actor } from '../core/access.ts';

const root: Actor = { name: 'root', role: 'admin' };
const ed: Actor = { name: 'ed', role: 'editor' };

/** `ed` asks for mart.sales to go, and is to count its rows after an incident. */
async function scene() {
  const store = await openActionStore();
  await scan(store, chain);
  const sales = await idOf(store, 'mart.sales');
  for (const name of ['ed', 'eve', 'mia']) {
    await store.write('addUser', { actor: root, name, role: 'editor' });
  }
  const words = { purpose: 'COST', reason: 'too dear' } as const;
  const { id } = await store.write('openRequest', { actor: ed, assets: [{ id: sales }], ...words });
  const opened = { title: 'rows twice', assets: [{ id: sales }] };
  const incident = await store.write('openIncident', { actor: steward, ...opened });
  const item = { title: 'count them', asset: { id: sales }, owner: 'ed', due: '2030-01-01' };
  const proof = { kind: 'BY_HAND' } as const;
  await store.write('addActionItem', { actor: steward, incident: incident.id, ...item, proof });
  return { store, id };
}

type Store = Awaited<ReturnType<typeof scene>>['store'];

async function hand(store: Store, to: string): Promise<number> {
  let handed = 0;
  for (let more = true; more;) {
    const input = { actor: steward, user: 'ed', to, reason: 'ed left' };
    const step = await store.write('handOverWork', input);
    handed += step.handed;
    more = step.more;
  }
  return handed;
}

it('what waits for somebody who left is on a list, and nobody is removed before it is handed over', async () => {
  const { store, id } = await scene();
  await store.write('leaveUser', { actor: root, name: 'ed' });
  const work = await store.read('listOrphanWork', { user: 'ed' });
  expect(work.requests.map((row) => row.id)).toEqual([id]);
  expect(work.actionItems.map(({ title }) => title)).toEqual(['count them']);
  await expect(store.write('removeUser', { actor: root, name: 'ed' })).rejects.toThrow(
    /requests 1, action items 1/,
  );
  await expect(hand(store, 'ed')).rejects.toMatchObject({ code: 'INVALID' });

  // A team does an action item; only a person asks for a deletion.
  expect(await hand(store, 'team')).toBe(1);
  expect((await store.read('listOrphanWork', { user: 'ed' })).requests).toHaveLength(1);
  expect(await hand(store, 'eve')).toBe(1);
  expect(await store.read('listOrphanWork', { user: 'ed' })).toEqual({
    requests: [],
    actionItems: [],
  });
  const asked = (await store.read('listRequests', { first: 1 })).rows[0]?.request;
  expect(asked).toMatchObject({ by: 'eve', revision: 2, state: 'IN_REVIEW' });
  const eve: Actor = { name: 'eve', role: 'steward' };
  const view = await store.read('getRequest', { id, actor: eve });
  expect(view?.may.find(({ act }) => act === 'approve')?.allowed).toBe(false);
  await store.write('removeUser', { actor: root, name: 'ed' });
});

it('a right to sign that was passed on goes back to the party', async () => {
  const { store, id } = await scene();
  const mail = await idOf(store, 'dag_mail.mail');
  const role = { actor: steward, asset: { id: mail }, role: 'OWNER' } as const;
  await store.write('assignRole', { ...role, party: 'mia' });
  const mia: Actor = { name: 'mia', role: 'viewer' };
  const passed = { actor: mia, request: id, revision: 1, party: 'mia', to: 'eve' };
  await store.write('delegateSignature', passed);
  await store.write('leaveUser', { actor: root, name: 'eve' });
  expect((await store.read('listOrphanWork', { user: 'eve' })).requests).toHaveLength(1);
  const input = { actor: steward, user: 'eve', to: 'a team', reason: 'eve left' };
  expect(await store.write('handOverWork', input)).toEqual({ handed: 1, more: false });
  const asked = (await store.read('listRequests', { first: 1 })).rows[0]?.request;
  expect(asked).toMatchObject({ by: 'ed', delegations: [] });
});

it('is for stewards', async () => {
  const { store } = await scene();
  const input = { actor: ed, user: 'ed', to: 'eve', reason: 'I leave' };
  await expect(store.write('handOverWork', input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

it('handing a request over does not make it another’s: who asked for it still decides nothing', async () => {
  const { store, id } = await scene();
  const edAsSteward: Actor = { name: 'ed', role: 'steward' };
  const away = { actor: edAsSteward, user: 'ed', to: 'eve', reason: 'mine no more' };
  for (let more = true; more;) more = (await store.write('handOverWork', away)).more;
  const view = await store.read('getRequest', { id, actor: edAsSteward });
  expect(view?.request).toMatchObject({ by: 'eve', askedBefore: ['ed'] });
  const allowed = view?.may.filter(({ allowed: is }) => is).map(({ act }) => act);
  expect(allowed).not.toContain('approve');
  expect(allowed).not.toContain('decline');
});
