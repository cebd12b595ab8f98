import type { AssetFacts, AssetKind, AssetRef } from '../../server/core/asset.ts';
import type { Method, ObservedEdge } from '../../server/core/lineage.ts';
import type { ScopeBatch, Store } from '../../server/store/store.ts';
import type * as actions from './store-actions.ts';

export type TestedStore = Store<typeof actions>;
type Item = ScopeBatch['observations'][number];

export function day(number: number): string {
  return new Date(Date.UTC(2026, 0, number)).toISOString();
}

export function table(name: string): AssetRef {
  return { kind: 'DATASET', urn: `postgres://db:5432|shop.public.${name}` };
}

export function task(name: string): AssetRef {
  return { kind: 'TASK', urn: `prod|${name}` };
}

export function pipeline(name: string): AssetRef {
  return { kind: 'PIPELINE', urn: `prod|${name}` };
}

export function asset(
  ref: AssetRef,
  facts: Partial<AssetFacts> = {},
  method: Method = 'LIVE',
): Item {
  const name = ref.urn.slice(Math.max(ref.urn.lastIndexOf('|'), ref.urn.lastIndexOf('.')) + 1);
  return { type: 'asset', asset: ref, method, facts: { name, platform: 'postgres', ...facts } };
}

export function edge(
  from: AssetRef,
  to: AssetRef,
  more: Partial<ObservedEdge> = {},
): { type: 'edge' } & ObservedEdge {
  const [relation, reason] = ['FEEDS', 'READ'] as const;
  const [breaks, method, confidence] = ['DOWNSTREAM', 'STATIC', 'HIGH'] as const;
  const places = [{ at: 'dags/a.py', line: 1 }];
  const usual = { relation, reason, breaks, method, confidence, places };
  return { type: 'edge', from, to, ...usual, ...more };
}

export function contains(from: AssetRef, to: AssetRef): Item {
  return edge(from, to, { relation: 'CONTAINS', reason: 'CONTAINS', breaks: 'BOTH' });
}

export function scope(key: string, observations: Item[], parent = 'folder:dags'): ScopeBatch {
  return { coverage: { scope: key, parent, state: 'SEEN' }, observations };
}

export function unreadable(key: string, mentions: string[] = []): ScopeBatch {
  const message = 'it is no Python: mend line 1';
  return {
    coverage: { scope: key, parent: 'folder:dags', state: 'UNREADABLE', message, mentions },
    observations: [],
  };
}

let clock = 0;

/** Begins, applies and finishes a scan; every scan is an hour later than the one before. */
export async function scan(
  store: TestedStore,
  source: string,
  scopes: ScopeBatch[],
  options: { listed?: string[]; at?: string; breakerPercent?: number } = {},
): Promise<Awaited<ReturnType<typeof actions.writes.finishScan>>> {
  const at = options.at ?? new Date(Date.UTC(2026, 0, 1, clock++)).toISOString();
  const run = await store.write('beginScan', { source, at });
  for (const batch of scopes) {
    await store.write('applyScopes', { run: run.id, scopes: [batch], at }, 'ingest');
  }
  return store.write('finishScan', {
    run: run.id,
    listed: options.listed ?? ['folder:dags'],
    at,
    breakerPercent: options.breakerPercent ?? 100,
  });
}

export async function idOf(store: TestedStore, ref: AssetRef): Promise<number> {
  const node = await store.read('asset', ref);
  if (node === undefined) throw new Error(`${ref.kind} ${ref.urn} is not there`);
  return node.id;
}

export async function stateOf(store: TestedStore, ref: AssetRef): Promise<string | undefined> {
  return (await store.read('asset', ref))?.state;
}

/** Names of what is reached, sorted. */
export async function reached(
  store: TestedStore,
  root: AssetRef,
  direction: 'UPSTREAM' | 'DOWNSTREAM',
  kinds?: AssetKind[],
): Promise<string[]> {
  const result = await store.read('reach', {
    roots: [await idOf(store, root)],
    direction,
    first: 1_000,
    ...(kinds === undefined ? {} : { kinds }),
  });
  return result.nodes.map((item) => item.node.ref.urn.split(/[|.]/).at(-1) ?? '').sort();
}
