import { acceptReason } from '../../server/actions/acceptance.ts';
import { declareConsumer, endDeclaredEdge, serviceRef } from '../../server/actions/consumer.ts';
import { checkDeletion } from '../../server/actions/deletion.ts';
import { liftHold, placeHold } from '../../server/actions/hold.ts';
import { moveIncident, openIncident } from '../../server/actions/incident.ts';
import { requireIncident } from '../../server/actions/incident-lock.ts';
import { incidentsUnderway } from '../../server/actions/incident-read.ts';
import type { RequestRules } from '../../server/actions/request-write.ts';
import type { AssetRef } from '../../server/core/asset.ts';
import type { ReasonCode } from '../../server/core/deletion.ts';
import type { ReadTransaction, ScopeBatch, WriteTransaction } from '../../server/store/store.ts';
import { edgeName, owners } from './history.ts';
import type { RaceEvent } from './history.ts';
import { actorOf, newestRequest, requestActs } from './request-acts.ts';
import type { RequestInput } from './request-acts.ts';

// Every action does one thing by the product's own action and, in the same transaction, notes what it
// did in the audit chain: the chain then is the history in the order of its commits, whoever wrote.

/** Names of one round; the same commands run on each with its own assets. */
export function namesOf(round: number) {
  const database = `postgres://db:5432|r${round}.public`;
  return {
    dataset: (name: string) => ({ kind: 'DATASET' as const, urn: `${database}.${name}` }),
    task: (source: string, number: number): AssetRef => {
      return { kind: 'TASK', urn: `prod${round}|${source}.t${number}` };
    },
    service: `shop ${round}`,
    source: (name: string) => `${name}-${round}`,
  };
}

async function note(tx: WriteTransaction, event: RaceEvent): Promise<void> {
  await tx.appendAudit({ at: event.at, actor: 'race', action: 'race', after: event });
}

interface On {
  round: number;
  at: string;
}

/** Somebody acts on the request that they had looked at. */
type Acts = On & Omit<RequestInput, 'ref'>;
type Act = keyof typeof requestActs;

const acting =
  <A extends Act>(act: A) =>
  (
    tx: WriteTransaction,
    input: On & Omit<Parameters<(typeof requestActs)[A]>[1], 'ref'>,
    rule?: RequestRules,
  ): ReturnType<(typeof requestActs)[A]> => {
    const { dataset } = input as Acts;
    const on = { ...input, ref: namesOf(input.round).dataset(dataset) };
    const perform = requestActs[act] as (...all: unknown[]) => ReturnType<(typeof requestActs)[A]>;
    return perform(tx, on, (event: RaceEvent) => note(tx, event), rule);
  };

const key = ({ round, dataset }: { round: number; dataset: string }) => ({
  ref: namesOf(round).dataset(dataset),
});

/** What a scan says of one task: who owns it and which datasets it reads. */
export function taskScope(on: On, source: string, number: number, reads: string[]): ScopeBatch {
  const names = namesOf(on.round);
  const task = names.task(source, number);
  const owner = source === 's1' ? owners.s1 : owners.s2;
  const parties = [{ role: 'OWNER' as const, party: owner }];
  const facts = { name: `${source}.t${number}`, platform: 'airflow', parties };
  return {
    coverage: { scope: `file:t${number}`, parent: 'folder:all', state: 'SEEN' },
    observations: [
      { type: 'asset', asset: task, method: 'STATIC', facts },
      ...reads.map((dataset) => ({
        type: 'edge' as const,
        from: names.dataset(dataset),
        to: task,
        relation: 'FEEDS' as const,
        reason: 'READ' as const,
        breaks: 'DOWNSTREAM' as const,
        method: 'STATIC' as const,
        confidence: 'HIGH' as const,
        places: [{ at: `${source}/t${number}.py`, line: 1 }],
      })),
    ],
  };
}

async function open(
  tx: WriteTransaction,
  input: On & { dataset: string },
  kind: 'INCIDENT' | 'NEAR_MISS',
): Promise<void> {
  const { at, dataset } = input;
  const opening = { assets: [key(input)], title: 'no rows', kind };
  const { id } = await openIncident(tx, { actor: actorOf('eve'), at, ...opening });
  const nearMiss = kind === 'NEAR_MISS';
  await note(tx, { type: 'opened', at, dataset, incident: id, nearMiss });
}

export const reads = {
  /** Races of the chain from a number on, oldest first. */
  history: async (tx: ReadTransaction, input: { from: number }) => {
    const events: RaceEvent[] = [];
    let newest = 0;
    for (let after: string | undefined; ;) {
      const page = await tx.audit(200, after);
      newest = Math.max(newest, page.rows[0]?.seq ?? 0);
      const own = page.rows.filter((row) => row.seq > input.from);
      events.push(
        ...own.filter((row) => row.action === 'race').map((row) => row.after as RaceEvent),
      );
      after = page.next;
      if (after === undefined || own.length < page.rows.length) break;
    }
    return { newest, events: events.reverse() };
  },
  look: async (tx: ReadTransaction, input: On & { dataset: string }) => {
    const node = await tx.asset(key(input).ref);
    const check = await checkDeletion(tx, { subject: [node?.id ?? 0], at: input.at });
    const asked = await newestRequest(tx, node?.id ?? 0);
    return { state: node?.state, verdict: check.verdict, asked };
  },
};

export const writes = {
  /** The sources of a round, a finished live look at its two datasets among them. */
  prepare: async (tx: WriteTransaction, input: On) => {
    const names = namesOf(input.round);
    const limitSeconds = 10 ** 9;
    const covers = [`postgres://db:5432|r${input.round}`];
    const value = { type: 'test', limitSeconds, configured: true };
    for (const source of ['s1', 's2'].map(names.source)) {
      await tx.putRecord('SOURCE', source, { ...value, covers: [], readsCode: true });
    }
    await tx.putRecord('SOURCE', names.source('db'), { ...value, covers, readsCode: false });
    const asset = (name: string) => ({
      type: 'asset' as const,
      asset: names.dataset(name),
      method: 'LIVE' as const,
      facts: { name, platform: 'postgres', subtype: 'TABLE' },
    });
    for (const source of ['s1', 's2', 'db'].map(names.source)) {
      const run = await tx.beginScan({ source, type: 'test', actor: 'race', at: input.at });
      const since = '2020-01-01T00:00:00.000Z';
      const namespace = covers[0] ?? '';
      const watch = { type: 'watch' as const, namespace, since, identifiesReaders: true };
      const coverage = { scope: 'schema', parent: 'database', state: 'SEEN' as const };
      const observations = source.startsWith('db') ? [asset('A'), asset('B'), watch] : [];
      const scopes = observations.length > 0 ? [{ coverage, observations }] : [];
      await tx.applyScopes(run.id, scopes, input.at);
      const finish = { listed: [], memory: {}, at: input.at, breakerPercent: 100 };
      await tx.finishScan(run.id, finish);
    }
    const service = serviceRef(names.service);
    const id = await tx.ensureAsset(service, { name: names.service, platform: 'service' });
    const owner = { role: 'OWNER' as const, party: owners.shop };
    await tx.putPeopleFacts(id, { parties: [owner] });
  },
  /** Nothing of a round that is over may speak in the next one. */
  leave: async (tx: WriteTransaction, input: On) => {
    for (const source of ['s1', 's2', 'db'].map(namesOf(input.round).source)) {
      await tx.removeRecord('SOURCE', source);
    }
  },
  begin: async (tx: WriteTransaction, input: On & { source: string }) => {
    const source = namesOf(input.round).source(input.source);
    const run = await tx.beginScan({ source, type: 'test', actor: 'race', at: input.at });
    await note(tx, { type: 'begun', at: input.at, source: input.source, run: run.id });
    return run.id;
  },
  report: async (
    tx: WriteTransaction,
    input: On & { source: string; run: number; task: number; reads: string[] },
  ) => {
    const { at, source, run, task } = input;
    await tx.applyScopes(run, [taskScope(input, source, task, input.reads)], at);
    const edges = input.reads.map((dataset) => edgeName(dataset, `${source}.t${task}`));
    await note(tx, { type: 'reported', at, source, run, edges });
  },
  finish: async (tx: WriteTransaction, input: On & { source: string; run: number }) => {
    const { at, source, run } = input;
    const finish = { listed: ['folder:all'], memory: {}, at, breakerPercent: 100 };
    await tx.finishScan(run, finish);
    await note(tx, { type: 'finished', at, source, run });
  },
  fail: async (tx: WriteTransaction, input: On & { source: string; run: number }) => {
    const { at, source, run } = input;
    await tx.endScan(run, 'FAILED', 'the race wanted it', at);
    await note(tx, { type: 'failed', at, source, run });
  },
  declare: async (tx: WriteTransaction, input: On & { dataset: string }) => {
    const { at, dataset } = input;
    const { service } = namesOf(input.round);
    await declareConsumer(tx, { actor: actorOf('eve'), at, asset: key(input), service });
    await note(tx, { type: 'declared', at, dataset });
  },
  end: async (
    tx: WriteTransaction,
    input: On & { dataset: string; by: string },
    takenFor = input.by,
  ) => {
    const { at, dataset, by } = input;
    const to = { ref: serviceRef(namesOf(input.round).service) };
    await endDeclaredEdge(tx, { actor: actorOf(takenFor), at, from: key(input), to });
    await note(tx, { type: 'ended', at, dataset, by });
  },
  accept: async (tx: WriteTransaction, input: On & { dataset: string; codes: string[] }) => {
    const { at, dataset, codes } = input;
    const actor = actorOf('dan');
    for (const code of codes as ReasonCode[]) {
      await acceptReason(tx, { actor, at, asset: key(input), code, reason: 'known' });
    }
    await note(tx, { type: 'accepted', at, dataset, codes });
  },
  hold: async (tx: WriteTransaction, input: On & { dataset: string }) => {
    const { at, dataset } = input;
    await placeHold(tx, { actor: actorOf('dan'), at, asset: key(input), reason: 'a lawsuit' });
    await note(tx, { type: 'held', at, dataset });
  },
  lift: async (tx: WriteTransaction, input: On & { dataset: string }) => {
    const { at, dataset } = input;
    await liftHold(tx, { actor: actorOf('dan'), at, asset: key(input), reason: 'it is over' });
    await note(tx, { type: 'lifted', at, dataset });
  },
  incident: (tx: WriteTransaction, input: On & { dataset: string }) => open(tx, input, 'INCIDENT'),
  nearMiss: (tx: WriteTransaction, input: On & { dataset: string }) => open(tx, input, 'NEAR_MISS'),
  resolve: async (tx: WriteTransaction, input: On & { dataset: string }) => {
    const { at, dataset } = input;
    const node = await tx.asset(key(input).ref);
    const [underway = []] = await incidentsUnderway(tx, { ids: [node?.id ?? 0] });
    const incident = underway.at(-1)?.incident ?? '';
    const { revision } = (await requireIncident(tx, incident)).value;
    const move = { actor: actorOf('dan'), at, incident, revision, act: 'resolve' } as const;
    await moveIncident(tx, move);
    await note(tx, { type: 'resolved', at, dataset, incident });
  },
  check: async (tx: WriteTransaction, input: On & { dataset: string }) => {
    const { at, dataset } = input;
    const node = await tx.asset(key(input).ref);
    await tx.lock([node?.id ?? 0]);
    const { verdict } = await checkDeletion(tx, { subject: [node?.id ?? 0], at });
    // Of what is gone already nothing is asked.
    if (node?.state === 'DROPPED') return;
    await note(tx, { type: 'checked', at, dataset, verdict: verdict.verdict });
  },
  ask: acting('ask'),
  sign: acting('sign'),
  pass: acting('pass'),
  approve: acting('approve'),
  override: acting('override'),
  decline: acting('decline'),
  reopen: acting('reopen'),
  tick: acting('tick'),
  restore: acting('restore'),
};

export interface RaceActions {
  reads: typeof reads;
  writes: typeof writes;
  streams: Record<never, never>;
}
