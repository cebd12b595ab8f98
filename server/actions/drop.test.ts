import { describe, expect, it } from 'vitest';
import { chain, idOf, openActionStore, scan, steward } from '../../test/contract/actionStore.ts';
import type { Actor } from '../core/access.ts';
import type { Store } from '../store/store.ts';
import type { Actions } from './registry.ts';

const owner: Actor = { name: 'mia', role: 'viewer' };
const other: Actor = { name: 'eve', role: 'viewer' };
const day = 86_400_000;
const soon = (days: number) => new Date(Date.now() + days * day).toISOString();

/** The chain, with `mia` as the owner of what sends the mails: mart.sales → dag_mail.mail. */
async function opened(): Promise<{ store: Store<Actions>; sales: number }> {
  const store = await openActionStore();
  await scan(store, chain);
  const mail = { actor: steward, asset: { id: await idOf(store, 'dag_mail.mail') } };
  await store.write('assignRole', { ...mail, role: 'OWNER', party: 'mia' });
  return { store, sales: await idOf(store, 'mart.sales') };
}

async function check(store: Store<Actions>, id: number) {
  return (await store.read('checkDeletion', { subject: [id] })).verdict;
}

/** A steward accepts all that may be accepted. */
async function acceptAll(store: Store<Actions>, id: number): Promise<void> {
  for (const { code, verdict } of (await check(store, id)).reasons) {
    if (verdict === 'BLOCKED') continue;
    await store.write('acceptReason', {
      actor: steward,
      asset: { id },
      code,
      reason: 'we have looked',
    });
  }
}

async function drop(store: Store<Actions>, id: number, more: { actor?: Actor; at?: string } = {}) {
  const { fingerprint } = await check(store, id);
  const deed = { actor: steward, subject: [{ id }], fingerprint, reason: 'unused', ...more };
  return store.write('dropAssets', deed);
}

async function sign(store: Store<Actions>, id: number, actor: Actor, until?: string) {
  const { fingerprint } = await check(store, id);
  const deed = { actor, subject: [{ id }], fingerprint, reason: 'it was migrated' };
  return store.write('signDrop', until === undefined ? deed : { ...deed, until });
}

const codes = ({ open }: { open: { code: string }[] }) => open.map(({ code }) => code);

describe('dropping', () => {
  it('is refused with what is open, and writes nothing then', async () => {
    const { store, sales } = await opened();
    const audits = (await store.read('listAudit', { first: 100 })).rows.length;
    const outcome = await drop(store, sales);
    expect(outcome.dropped).toEqual([]);
    expect(codes(outcome)).toContain('LIVE_READER');
    expect((await store.read('listAudit', { first: 100 })).rows).toHaveLength(audits);
  });

  it('needs the word of whose things break, and of nobody else', async () => {
    const { store, sales } = await opened();
    await acceptAll(store, sales);
    expect(codes(await drop(store, sales))).toEqual(['LIVE_READER', 'WRITER_FAILS']);
    await expect(sign(store, sales, other)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await sign(store, sales, owner);
    // Nobody owns what writes it: that is a steward's to sign, and not of the one who drops.
    expect(codes(await drop(store, sales))).toEqual(['WRITER_FAILS']);
    await sign(store, sales, steward);
    expect(codes(await drop(store, sales))).toEqual(['WRITER_FAILS']);
    const second: Actor = { name: 'ada', role: 'steward' };
    const outcome = await drop(store, sales, { actor: second });
    expect(outcome).toMatchObject({ dropped: [sales], open: [] });
    const { node, upstream, downstream } = await store.read('assetDetails', {
      asset: { id: sales },
    });
    expect(node.state).toBe('DROPPED');
    expect([upstream.rows.length, downstream.rows.length]).toEqual([1, 1]);
    const [newest] = (await store.read('listAudit', { first: 1 })).rows;
    expect(newest).toMatchObject({ action: 'asset.drop', asset: sales, actor: 'ada' });
    expect(newest?.after).toMatchObject({ signatures: ['kim', 'mia'] });
    await expect(drop(store, sales, { actor: second })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is refused when another reader came after the check', async () => {
    const { store, sales } = await opened();
    const { fingerprint } = await check(store, sales);
    const asset = { id: sales };
    await store.write('declareConsumer', { actor: other, asset, service: 'board' });
    const deed = { actor: steward, subject: [asset], fingerprint, reason: 'unused' };
    await expect(store.write('dropAssets', deed)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(store.write('signDrop', { ...deed, actor: owner })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('forgets a signature after its day, after thirty days, and when the readers are others', async () => {
    const { store, sales } = await opened();
    await acceptAll(store, sales);
    await sign(store, sales, owner, soon(2));
    const readerIn = async (days: number) => codes(await drop(store, sales, { at: soon(days) }));
    expect(await readerIn(1)).not.toContain('LIVE_READER');
    expect(await readerIn(3)).toContain('LIVE_READER');
    await sign(store, sales, owner, soon(300));
    expect(await readerIn(29)).not.toContain('LIVE_READER');
    expect(await readerIn(31)).toContain('LIVE_READER');
    await store.write('declareConsumer', {
      actor: other,
      asset: { id: sales },
      service: 'board',
      owner: 'bo',
    });
    expect(codes(await drop(store, sales))).toEqual(
      expect.arrayContaining(['LIVE_READER', 'DECLARED_CONSUMER']),
    );
  });

  it('never lifts a legal hold', async () => {
    const { store, sales } = await opened();
    await acceptAll(store, sales);
    await sign(store, sales, owner);
    await sign(store, sales, steward);
    const asset = { id: sales };
    await store.write('placeHold', { actor: steward, asset, reason: 'a lawsuit' });
    const admin: Actor = { name: 'root', role: 'admin' };
    expect(codes(await drop(store, sales, { actor: admin }))).toEqual(['LEGAL_HOLD']);
  });

  it('lets the one user of a local store sign for themselves', async () => {
    const { store, sales } = await opened();
    await acceptAll(store, sales);
    await sign(store, sales, owner);
    const local: Actor = { ...steward, local: true };
    await sign(store, sales, local);
    expect((await drop(store, sales, { actor: local })).dropped).toEqual([sales]);
    const [newest] = (await store.read('listAudit', { first: 1 })).rows;
    expect(newest?.after).toMatchObject({ selfSigned: true });
  });

  it('takes what the subject contains with it, and not what only starves', async () => {
    const { store } = await opened();
    const mailing = await idOf(store, 'dag_mail');
    const task = await idOf(store, 'dag_mail.mail');
    await acceptAll(store, mailing);
    const outcome = await drop(store, mailing);
    expect(outcome.open).toEqual([]);
    expect([...outcome.dropped].sort()).toEqual([mailing, task].sort());
  });

  it('is for stewards', async () => {
    const { store, sales } = await opened();
    await expect(drop(store, sales, { actor: owner })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
