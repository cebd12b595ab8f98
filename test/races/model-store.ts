import type { AssetFacts, AssetRef } from '../../server/core/asset.ts';
import { GyeboError } from '../../server/core/errors.ts';
import type { AssetId } from '../../server/core/facts.ts';
import type { ScanRun } from '../../server/core/scan.ts';
import type {
  AssetNode,
  ReadTransaction,
  ScopeBatch,
  WriteTransaction,
} from '../../server/store/store.ts';
import type { RecordLabel } from '../../server/store/record-label.ts';
import { noCounts } from '../../server/store/shared/runs.ts';
import { factsOf } from './model-facts.ts';
import { copy, refKey } from './model-state.ts';
import type { Evidence, ModelAsset, State } from './model-state.ts';

// The weakest store that keeps the port's promises: a transaction sees what others have committed in
// the middle of it, its own writes go in all at once, and nothing but `lock` keeps two of them apart.
// Every operation first gives way to whoever the scheduler picks.

/** Where a wrong store differs: a switch of the test double, for the tests that must find it. */
export interface StoreFaults {
  /** Nobody's lock holds, or not that of whoever adds a reader. */
  lock?: 'NOBODY' | 'READERS';
  /** An old run writes and finishes after a newer one began. */
  fencing?: false;
  /** What was not seen goes when a scan begins (so also when it crashes), or also when it fails. */
  withdraws?: 'AT_BEGIN' | 'ON_FAILURE';
}

export type Turn = () => Promise<void>;

/** A store that holds this state, in which every step waits for its turn. */
export function createModelStore(start: State, turn: Turn, faults: StoreFaults = {}) {
  let committed = start;
  const held = new Map<AssetId, object>();
  let released = Promise.withResolvers<undefined>();

  async function take(owner: object, ids: AssetId[]): Promise<void> {
    const busy = () => ids.some((id) => held.has(id) && held.get(id) !== owner);
    while (busy()) {
      await released.promise;
      await turn();
    }
    for (const id of ids) held.set(id, owner);
  }

  function release(owner: object): void {
    for (const [id, who] of held) if (who === owner) held.delete(id);
    released.resolve(undefined);
    released = Promise.withResolvers();
  }

  async function write<T>(
    action: (tx: WriteTransaction) => Promise<T>,
    as: 'READER' | 'OTHER' = 'OTHER',
  ): Promise<T> {
    const owner = {};
    const own: ((state: State) => void)[] = [];
    const mine = (): State => {
      const seen = copy(committed);
      for (const each of own) each(seen);
      return seen;
    };
    const view = () => (own.length === 0 ? committed : mine());
    const change = async <R>(apply: (state: State) => R): Promise<R> => {
      await turn();
      const result = apply(mine());
      own.push(apply);
      return result;
    };
    const unlocked = faults.lock === 'NOBODY' || (faults.lock === 'READERS' && as === 'READER');
    const lock = async (ids: AssetId[]): Promise<void> => {
      await turn();
      if (!unlocked) await take(owner, ids);
    };
    // A scan's steps move what every verdict rests on: a store takes its writer's lock for them.
    const lockAll = () => lock([...view().assets.values()].map(({ id }) => id));
    try {
      const tx = { ...reading(view, turn), ...writing(change, lock, lockAll, faults) };
      const result = await action(complete<WriteTransaction>(tx));
      await turn();
      committed = view();
      return result;
    } finally {
      release(owner);
    }
  }

  async function read<T>(action: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    await turn();
    const snapshot = committed;
    return action(complete<ReadTransaction>(reading(() => snapshot, turn)));
  }

  return { read, write, state: () => committed };
}

/** The port has more than a race asks for; whatever is missing says so. */
function complete<T extends object>(some: Partial<T>): T {
  return new Proxy(some, {
    get: (target, name) => {
      const found: unknown = Reflect.get(target, name);
      if (found === undefined) throw new Error(`the model has no ${String(name)}`);
      return found;
    },
  }) as T;
}

function nodeOf(asset: ModelAsset | undefined): AssetNode | undefined {
  if (asset === undefined) return undefined;
  const seen = '2026-01-01T00:00:00.000Z';
  return { ...asset, firstSeenAt: seen, lastSeenAt: seen };
}

function reading(view: () => State, turn: Turn): Partial<ReadTransaction> {
  const record = (label: RecordLabel, key: string) => view().records.get(`${label} ${key}`);
  return {
    asset: async (ref) => {
      await turn();
      return nodeOf(view().assets.get(refKey(ref)));
    },
    assets: async (ids) => {
      await turn();
      const all = [...view().assets.values()];
      return ids.flatMap((id) => nodeOf(all.find((asset) => asset.id === id)) ?? []);
    },
    record: async (label, key) => {
      await turn();
      return record(label, key);
    },
    // Nobody in a race looks at what a tombstone says.
    edges: async () => ({ rows: [] }),
    records: async (label, { asset }, _first, after = '') => {
      await turn();
      const all = [...view().records.values()].filter(
        (item) => item.label === label && (asset === undefined || item.asset === asset),
      );
      const rows = all.filter((item) => item.key > after).sort((a, b) => (a.key < b.key ? -1 : 1));
      return { rows };
    },
    // What an incident freezes is nothing that a race decides on.
    closure: async () => {
      await turn();
      const [offsets, targets] = [new Int32Array(1), new Int32Array(0)];
      return { nodes: [], roots: 0, offsets, targets, parties: [] };
    },
    audit: async () => {
      const link = { hash: '', previousHash: '' };
      const rows = view().audit.map((entry, index) => ({ ...entry, ...link, seq: index + 1 }));
      return { rows: rows.reverse() };
    },
    deletionFacts: async (subject, now) => {
      await turn();
      return factsOf(view(), subject, now);
    },
  };
}

type Change = <R>(apply: (state: State) => R) => Promise<R>;

function ensure(state: State, ref: AssetRef, facts: AssetFacts): ModelAsset {
  const key = refKey(ref);
  const found = state.assets.get(key);
  const parties = facts.parties?.map((party) => ({ ...party, source: 'test' }));
  const id = found?.id ?? state.assets.size + 1;
  const known = found ?? { id, ref, state: 'ACTIVE' as const, facts, parties: [] };
  const asset = { ...known, facts, parties: parties ?? known.parties };
  state.assets.set(key, asset);
  return asset;
}

function putEdge(
  state: State,
  said: Omit<Evidence, 'firstSeenAt' | 'lastSeenAt'>,
  at: string,
): void {
  const { from, to } = said.edge;
  const key = [said.source, said.scope, refKey(from), refKey(to)].join(' ');
  const before = state.evidence.get(key);
  state.evidence.set(key, { ...said, firstSeenAt: before?.firstSeenAt ?? at, lastSeenAt: at });
}

function withdraw(state: State, which: (item: Evidence) => boolean, at: string): boolean {
  let any = false;
  for (const [key, item] of state.evidence) {
    if (item.vanishedAt !== undefined || !which(item)) continue;
    state.evidence.set(key, { ...item, vanishedAt: at });
    any = true;
  }
  return any;
}

function writing(
  change: Change,
  lock: (ids: AssetId[]) => Promise<void>,
  lockAll: () => Promise<void>,
  faults: StoreFaults,
): Partial<WriteTransaction> {
  return {
    lock,
    ensureAsset: (ref, facts) => change((state) => ensure(state, ref, facts).id),
    putPeopleFacts: (id, facts) =>
      change((state) => {
        const asset = [...state.assets.values()].find((item) => item.id === id);
        if (asset) ensure(state, asset.ref, { ...asset.facts, ...facts });
      }),
    setState: (id, value) =>
      change((state) => {
        const asset = [...state.assets.values()].find((item) => item.id === id);
        if (asset) state.assets.set(refKey(asset.ref), { ...asset, state: value });
      }),
    putDeclaredEdge: (edge, source, at) =>
      change((state) => putEdge(state, { source, scope: 'spoken', edge, run: 0 }, at)),
    endDeclaredEdge: (from, to, source, at) =>
      change((state) => {
        const is = (ref: AssetRef, id: AssetId) => state.assets.get(refKey(ref))?.id === id;
        return withdraw(
          state,
          (item) => item.source === source && is(item.edge.from, from) && is(item.edge.to, to),
          at,
        );
      }),
    putRecord: (label, key, value, asset) =>
      change((state) => {
        const times = { createdAt: '', updatedAt: '' };
        const hung = asset === undefined ? {} : { asset };
        state.records.set(`${label} ${key}`, { label, key, value, ...hung, ...times });
      }),
    removeRecord: (label, key) => change((state) => state.records.delete(`${label} ${key}`)),
    appendAudit: (entry) => change((state) => void state.audit.push(entry)),
    ...scanning(change, lockAll, faults),
  };
}

function scanning(
  change: Change,
  lockAll: () => Promise<void>,
  faults: StoreFaults,
): Partial<WriteTransaction> {
  const running = (state: State, id: number): ScanRun => {
    const run = state.runs.get(id);
    if (run === undefined) throw new GyeboError('NOT_FOUND', `no run ${id}`);
    if (run.state !== 'RUNNING' && faults.fencing !== false) {
      throw new GyeboError('SUPERSEDED', `run ${id} is ${run.state}`);
    }
    return run;
  };
  const unseen = (run: ScanRun) => (item: Evidence) =>
    item.source === run.source &&
    (faults.fencing === false ? item.run !== run.id : item.run < run.id);
  const close = (state: State, run: ScanRun, as: ScanRun['state'], at: string): ScanRun => {
    const closed = { ...run, state: as, finishedAt: at };
    state.runs.set(run.id, closed);
    return closed;
  };
  return {
    beginScan: async ({ source, type, actor, at }) => {
      await lockAll();
      return change((state) => {
        for (const run of state.runs.values()) {
          if (run.source === source && run.state === 'RUNNING') close(state, run, 'SUPERSEDED', at);
        }
        const id = state.runs.size + 1;
        const run: ScanRun = {
          id,
          source,
          type,
          actor,
          state: 'RUNNING',
          startedAt: at,
          counts: noCounts,
        };
        state.runs.set(id, run);
        if (faults.withdraws === 'AT_BEGIN') withdraw(state, unseen(run), at);
        return run;
      });
    },
    applyScopes: async (id, scopes, at) => {
      await lockAll();
      await change((state) => applyScopes(state, running(state, id), scopes, at));
    },
    finishScan: async (id, { at }) => {
      await lockAll();
      return change((state) => {
        const run = running(state, id);
        withdraw(state, unseen(run), at);
        return close(state, run, 'DONE', at);
      });
    },
    endScan: async (id, as, _message, at) => {
      await lockAll();
      return change((state) => {
        const run = running(state, id);
        if (faults.withdraws === 'ON_FAILURE') withdraw(state, unseen(run), at);
        return close(state, run, as, at);
      });
    },
  };
}

function applyScopes(state: State, run: ScanRun, scopes: ScopeBatch[], at: string): void {
  const { source } = run;
  for (const { coverage, observations } of scopes) {
    for (const item of observations) {
      if (item.type === 'asset') ensure(state, item.asset, item.facts);
      else if (item.type === 'edge') {
        putEdge(state, { source, scope: coverage.scope, edge: item, run: run.id }, at);
      } else if (item.type === 'watch') {
        state.watches.set(`${source} ${item.namespace}`, { source, ...item });
      }
    }
  }
}
