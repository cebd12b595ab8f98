import { describe, expect, it } from 'vitest';
import {
  chain,
  idOf,
  openActionStore,
  ref,
  scan,
  scope,
  steward,
} from '../../test/contract/actionStore.ts';
import type { Actor } from '../core/access.ts';
import { refText } from '../core/asset.ts';
import type { Store } from '../store/store.ts';
import type { Actions } from './registry.ts';

const mia: Actor = { name: 'mia', role: 'viewer' };
const eve: Actor = { name: 'eve', role: 'viewer' };
const ed: Actor = { name: 'ed', role: 'editor' };
const ada: Actor = { name: 'ada', role: 'steward' };
const root: Actor = { name: 'root', role: 'admin' };
const day = 86_400_000;
const soon = (days: number) => new Date(Date.now() + days * day).toISOString();

interface Scene {
  store: Store<Actions>;
  sales: number;
  id: string;
}

/** The chain; `mia` owns what sends the mails: mart.sales → dag_mail.mail. `ed` asks for mart.sales to go. */
async function asked(
  words: { purpose?: 'PRIVACY' | 'UNUSED'; actor?: Actor } = {},
): Promise<Scene> {
  const store = await openActionStore();
  await scan(store, chain);
  const mail = { actor: steward, asset: { id: await idOf(store, 'dag_mail.mail') } };
  await store.write('assignRole', { ...mail, role: 'OWNER', party: 'mia' });
  const sales = await idOf(store, 'mart.sales');
  const { actor = ed, purpose = 'UNUSED' } = words;
  const assets = [{ id: sales }];
  const reason = 'nobody looks at it';
  const { id } = await store.write('openRequest', { actor, assets, purpose, reason });
  return { store, sales, id };
}

const view = async ({ store, id }: Scene, actor: Actor = ed, at?: string) => {
  const found = await store.read('getRequest', { id, actor, ...(at !== undefined && { at }) });
  if (!found) throw new Error('no such request');
  return found;
};

async function deed(scene: Scene, actor: Actor, at?: string) {
  const { request, check } = await view(scene, actor, at);
  const { revision } = request;
  const { fingerprint } = check.verdict;
  return { actor, request: scene.id, revision, fingerprint, ...(at !== undefined && { at }) };
}

const sign = async (scene: Scene, actor: Actor, way: 'MIGRATED' | 'ACCEPT_BREAK', at?: string) =>
  scene.store.write('signRequest', { ...(await deed(scene, actor, at)), way });
const approve = async (scene: Scene, actor: Actor, at?: string) =>
  scene.store.write('approveRequest', await deed(scene, actor, at));

/** A steward accepts all that may be accepted. */
async function acceptAll({ store, sales }: Scene, at?: string): Promise<void> {
  const { verdict } = await store.read('checkDeletion', { subject: [sales], ...(at && { at }) });
  for (const { code, verdict: gravity } of verdict.reasons) {
    if (gravity === 'BLOCKED') continue;
    const words = { reason: 'we have looked', ...(at !== undefined && { at }) };
    await store.write('acceptReason', { actor: steward, asset: { id: sales }, code, ...words });
  }
}

async function approved(words: Parameters<typeof asked>[0] = {}): Promise<Scene> {
  const scene = await asked(words);
  await acceptAll(scene);
  await sign(scene, mia, 'ACCEPT_BREAK');
  await sign(scene, steward, 'ACCEPT_BREAK');
  await approve(scene, ada);
  return scene;
}

async function tick(scene: Scene, steps: string[], more: { at?: string; backup?: string } = {}) {
  const { fingerprint: _, ...on } = await deed(scene, ed, more.at);
  return scene.store.write('tickRequest', { ...on, steps, evidence: 'done by hand', ...more });
}

const name = refText(ref('mart.sales'));
const reversible = [`REVOKE:${name}`, `RENAME:${name}`];

async function dropped(words: Parameters<typeof asked>[0] = {}): Promise<Scene> {
  const scene = await approved(words);
  await tick(scene, reversible);
  const backup = words.purpose === 'PRIVACY' ? [] : [`BACKUP:${name}`];
  await tick(scene, [...backup, `DROP:${name}`], { backup: 's3://backup/sales' });
  return scene;
}

const kinds = async (scene: Scene, at?: string) =>
  (await view(scene, ed, at)).needs
    .filter((need) => need.met === undefined && need.overridden !== true)
    .map(({ kind, reason }) => (reason ? `${kind} ${reason.code}` : kind));

describe('asking for a deletion', () => {
  it('is for editors, needs a reason, and only one request at a time asks for a thing', async () => {
    const scene = await asked();
    const { store, sales } = scene;
    const words = { assets: [{ id: sales }], purpose: 'COST' as const, reason: 'too dear' };
    const open = (more: object) => store.write('openRequest', { actor: ed, ...words, ...more });
    await expect(open({ actor: eve })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(open({ reason: ' ' })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(open({ undoDays: 2 })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(open({})).rejects.toMatchObject({ code: 'CONFLICT' });
    const { request } = await view(scene);
    expect(request).toMatchObject({ state: 'IN_REVIEW', by: 'ed', subject: [name], undoDays: 30 });
    const [listed] = (await store.read('listRequests', { first: 10 })).rows;
    expect(listed?.id).toBe(scene.id);
    expect(await store.read('requestsOn', { asset: sales })).toHaveLength(1);
  });

  it('needs every word: of whose things break, of a steward for what nobody owns, and for doubts', async () => {
    const scene = await asked();
    expect(await kinds(scene)).toEqual(
      expect.arrayContaining(['SIGN LIVE_READER', 'SIGN WRITER_FAILS', 'APPROVE']),
    );
    await expect(approve(scene, ada)).rejects.toThrow(/signatures missing 2/);
    await acceptAll(scene);
    await expect(sign(scene, eve, 'MIGRATED')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await sign(scene, mia, 'MIGRATED');
    expect(await kinds(scene)).toEqual(['SIGN WRITER_FAILS', 'APPROVE']);
    await sign(scene, steward, 'ACCEPT_BREAK');
    expect(await kinds(scene)).toEqual(['APPROVE']);
    await approve(scene, ada);
    expect((await view(scene)).request.state).toBe('APPROVED');
  });

  it('is never approved, nor signed, by who asked for it', async () => {
    const scene = await asked({ actor: ada });
    await acceptAll(scene);
    await sign(scene, mia, 'ACCEPT_BREAK');
    await expect(sign(scene, ada, 'ACCEPT_BREAK')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await sign(scene, steward, 'ACCEPT_BREAK');
    await expect(approve(scene, ada)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await approve(scene, steward);
  });

  it('may be signed for by the one user of a local store, and that is on record', async () => {
    const local: Actor = { ...root, local: true };
    const scene = await asked({ actor: local });
    await acceptAll(scene);
    await sign(scene, mia, 'ACCEPT_BREAK');
    await sign(scene, local, 'ACCEPT_BREAK');
    await approve(scene, local);
    const { request } = await view(scene);
    expect(request.approval).toMatchObject({ self: true });
    const [newest] = (await scene.store.read('listAudit', { first: 1 })).rows;
    expect(newest?.after).toMatchObject({ self: true });
  });

  it('asks the owner of what goes, unless they asked for it themselves', async () => {
    const scene = await asked();
    const role = {
      actor: steward,
      asset: { id: scene.sales },
      role: 'OWNER' as const,
      party: 'bo',
    };
    await scene.store.write('assignRole', role);
    expect(await kinds(scene)).toContain('CONSENT');
    const bo: Actor = { name: 'bo', role: 'viewer' };
    await scene.store.write('signRequest', { ...(await deed(scene, bo)), way: 'CONSENT' });
    expect(await kinds(scene)).not.toContain('CONSENT');
  });

  it('lets an owner pass their right to a named person, and not to who asked', async () => {
    const scene = await asked();
    const pass = async (actor: Actor, to: string) => {
      const { fingerprint: _, ...on } = await deed(scene, actor);
      return scene.store.write('delegateSignature', { ...on, party: 'mia', to });
    };
    await expect(pass(eve, 'eve')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(pass(mia, 'ed')).rejects.toMatchObject({ code: 'INVALID' });
    await pass(mia, 'eve');
    await sign(scene, eve, 'MIGRATED');
    const [signature] = (await view(scene)).request.signatures;
    expect(signature).toMatchObject({ by: 'eve', party: 'mia', delegatedBy: 'mia' });
  });

  it('tells the second of two who decide at once that somebody changed it', async () => {
    const scene = await asked();
    const seen = await deed(scene, mia);
    await sign(scene, steward, 'ACCEPT_BREAK');
    const late = scene.store.write('signRequest', { ...seen, way: 'MIGRATED' });
    await expect(late).rejects.toThrow(/kim changed this request meanwhile/);
    await scene.store.write('commentRequest', { ...seen, text: 'wait' });
    await sign(scene, mia, 'MIGRATED');
    expect((await view(scene)).request.comments).toHaveLength(1);
  });

  it('is over once declined, until it is opened anew, and then starts from nothing', async () => {
    const scene = await approved();
    const { fingerprint: _, ...on } = await deed(scene, mia);
    await scene.store.write('declineRequest', { ...on, reason: 'we still need it' });
    await expect(tick(scene, reversible)).rejects.toThrow(/REJECTED/);
    await expect(approve(scene, ada)).rejects.toMatchObject({ code: 'CONFLICT' });
    const { fingerprint: __, ...again } = await deed(scene, ed);
    const reopened = await scene.store.write('reopenRequest', { ...again, reason: 'they moved' });
    expect(reopened.request).toMatchObject({ state: 'DRAFT', signatures: [] });
    expect(reopened.request.approval).toBeUndefined();
  });
});

describe('words that lapse', () => {
  const reader = scope(
    'file:dags/new.py',
    ['dag_new', 'dag_new.look', 'mart.sales'],
    [
      ['dag_new', 'dag_new.look'],
      ['mart.sales', 'dag_new.look'],
    ],
  );

  it('lapses with a new reader, and is whole again once signed again', async () => {
    const scene = await approved();
    await scan(scene.store, [...chain, reader]);
    expect(await kinds(scene)).toEqual(
      expect.arrayContaining(['SIGN LIVE_READER', 'SIGN WRITER_FAILS', 'APPROVE']),
    );
    const { needs } = await view(scene);
    expect(needs.flatMap(({ lapsed }) => lapsed?.why ?? [])).toEqual(
      expect.arrayContaining(['NEW_READER']),
    );
    await expect(tick(scene, reversible)).rejects.toThrow(/signatures missing 3/);
    await sign(scene, mia, 'ACCEPT_BREAK');
    await sign(scene, steward, 'ACCEPT_BREAK');
    await approve(scene, ada);
    await tick(scene, reversible);
  });

  it('lapses after its day and after thirty days, and no more once the set is taken away', async () => {
    const scene = await approved();
    expect(await kinds(scene, soon(29))).not.toContain('SIGN LIVE_READER');
    expect(await kinds(scene, soon(31))).toContain('SIGN LIVE_READER');
    await tick(scene, reversible);
    expect(await kinds(scene, soon(31))).not.toContain('SIGN LIVE_READER');
  });

  it('knows that something was not migrated as soon as a scan sees it read again', async () => {
    const scene = await asked();
    await acceptAll(scene);
    await sign(scene, mia, 'MIGRATED');
    expect(await kinds(scene)).not.toContain('SIGN LIVE_READER');
    await scan(scene.store, chain, soon(0.01));
    expect(await kinds(scene, soon(0.02))).toContain('SIGN LIVE_READER');
    const { needs } = await view(scene, ed, soon(0.02));
    expect(needs.some(({ lapsed }) => lapsed?.why === 'STILL_READS')).toBe(true);
  });
});

describe('what nobody lifts', () => {
  it('a legal hold stops signing, approving, overriding and every step, but not the way back', async () => {
    const scene = await approved();
    await tick(scene, reversible);
    const hold = { actor: steward, asset: { id: scene.sales }, reason: 'a lawsuit' };
    await scene.store.write('placeHold', hold);
    await expect(sign(scene, mia, 'ACCEPT_BREAK')).rejects.toThrow(/legal hold/);
    await expect(approve(scene, ada)).rejects.toThrow(/legal hold/);
    const override = { ...(await deed(scene, root)), reason: 'now' };
    await expect(scene.store.write('overrideRequest', override)).rejects.toThrow(/legal hold/);
    await expect(tick(scene, [`BACKUP:${name}`], { backup: 's3://b' })).rejects.toThrow(
      /legal hold/,
    );
    const { fingerprint: _, ...on } = await deed(scene, ed);
    await scene.store.write('beginRestore', { ...on, reason: 'the court wants it' });
  });

  it('an override stands for what the admin saw, loudly, and is for admins alone', async () => {
    const scene = await asked();
    const override = async (actor: Actor) =>
      scene.store.write('overrideRequest', {
        ...(await deed(scene, actor)),
        reason: 'cannot wait',
      });
    await expect(override(ada)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await override(root);
    expect(await kinds(scene)).toEqual([]);
    const [newest] = (await scene.store.read('listAudit', { first: 1 })).rows;
    expect(newest).toMatchObject({ action: 'request.override', reason: 'cannot wait' });
    expect(JSON.stringify(newest?.after)).toContain('LIVE_READER');
    const declare = { actor: eve, asset: { id: scene.sales }, service: 'board' };
    await scene.store.write('declareConsumer', declare);
    expect(await kinds(scene)).toContain('SIGN DECLARED_CONSUMER');
  });
});

describe('working it off', () => {
  it('goes in order, and what can be undone comes first', async () => {
    const scene = await approved();
    const { request } = await view(scene);
    expect(request.steps.map(({ id }) => id)).toEqual([
      ...reversible,
      `BACKUP:${name}`,
      `DROP:${name}`,
    ]);
    await expect(tick(scene, [`DROP:${name}`])).rejects.toThrow(/the next step is REVOKE/);
    await expect(tick(scene, [...reversible, `BACKUP:${name}`])).rejects.toThrow(/in quarantine/);
    await tick(scene, reversible);
    const { request: taken, subject } = await view(scene);
    expect([taken.state, subject[0]?.state]).toEqual(['QUARANTINED', 'QUARANTINED']);
    await expect(tick(scene, [`BACKUP:${name}`])).rejects.toThrow(/where the backup lies/);
  });

  it('writes a tombstone with all that was known, and the way back', async () => {
    const scene = await dropped();
    const { request, tombstones, subject } = await view(scene);
    expect([request.state, subject[0]?.state]).toEqual(['DROPPED', 'DROPPED']);
    const [tombstone] = tombstones;
    expect(tombstone).toMatchObject({ asset: name, backup: 's3://backup/sales' });
    expect(tombstone?.edges).toHaveLength(2);
    expect(tombstone?.undoUntil).toBe(request.undoUntil);
    expect(await scene.store.read('tombstonesOn', { asset: scene.sales })).toHaveLength(1);
  });

  it('keeps no copy of what goes for privacy, and cannot bring it back', async () => {
    const scene = await dropped({ purpose: 'PRIVACY' });
    const { request, tombstones, may } = await view(scene);
    expect(request.steps.map(({ kind }) => kind)).not.toContain('BACKUP');
    expect(tombstones[0]).toMatchObject({ keepsNoCopy: true });
    expect(may.find(({ act }) => act === 'beginRestore')).toMatchObject({ allowed: false });
    const { fingerprint: _, ...on } = await deed(scene, ed);
    const restore = scene.store.write('beginRestore', { ...on, reason: 'oops' });
    await expect(restore).rejects.toThrow(/privacy/);
  });

  it('closes only when a scan since the drop no longer sees it, and says when one still does', async () => {
    const scene = await dropped();
    const close = async (at?: string) => {
      const { fingerprint: _, ...on } = await deed(scene, ed, at);
      return scene.store.write('closeRequest', { ...on, giveUpUndo: 'nobody misses it' });
    };
    await expect(close()).rejects.toThrow(/not yet confirmed by a scan/);
    await scan(scene.store, chain, soon(0.01));
    await expect(close(soon(0.02))).rejects.toThrow(/still there: dags/);
    const without = chain.slice(0, 1);
    await scan(scene.store, without, soon(0.03));
    await close(soon(0.04));
    expect((await view(scene)).request.state).toBe('CLOSED');
    await scan(scene.store, chain, soon(0.05));
    expect((await view(scene)).presences[0]).toMatchObject({ state: 'STILL_SEEN' });
  });

  it('brings it back until the deadline, step by step, with its old state', async () => {
    const scene = await dropped();
    const late = { ...(await deed(scene, ed, soon(31))), reason: 'needed' };
    await expect(scene.store.write('beginRestore', late)).rejects.toThrow(/deadline/);
    const begin = { ...(await deed(scene, ed)), reason: 'the board wants it' };
    const { request } = await scene.store.write('beginRestore', begin);
    const steps = request.restoring?.steps.map(({ id }) => id) ?? [];
    expect(steps).toEqual([`RECREATE:${name}`, `GRANT:${name}`]);
    const { fingerprint: _, ...on } = await deed(scene, ed);
    await scene.store.write('tickRestore', { ...on, steps, evidence: '12,000 rows read back' });
    const after = await view(scene);
    expect([after.request.state, after.subject[0]?.state]).toEqual(['RESTORED', 'ACTIVE']);
    expect(after.tombstones[0]?.restoredAt).toBeDefined();
  });
});
