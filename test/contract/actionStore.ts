import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Actions } from '../../server/actions/registry.ts';
import type { Actor } from '../../server/core/access.ts';
import type { AssetKind, AssetRef } from '../../server/core/asset.ts';
import type { ObservedEdge } from '../../server/core/lineage.ts';
import { createEmbeddedStore } from '../../server/store/embedded/embedded.ts';
import type { ScopeBatch, Store } from '../../server/store/store.ts';

export const steward: Actor = { name: 'kim', role: 'steward' };
export const viewer: Actor = { name: 'lee', role: 'viewer' };
export const admin: Actor = { name: 'root', role: 'admin' };

const warehouse = 'redshift://dw:5439|shop.';

/** `dw.orders` is a table, `dag` a pipeline, `dag.task` of one that is known a task. */
export function ref(name: string): AssetRef {
  const kind: AssetKind = /^(dw|mart|raw)\./.test(name)
    ? 'DATASET'
    : name.includes('.')
      ? 'TASK'
      : 'PIPELINE';
  return { kind, urn: kind === 'DATASET' ? warehouse + name : `prod|${name}` };
}

function edge(from: string, to: string): ObservedEdge {
  const [a, b] = [ref(from), ref(to)];
  const writes = b.kind === 'DATASET';
  const contains = a.kind === 'PIPELINE';
  return {
    from: a,
    to: b,
    relation: contains ? 'CONTAINS' : 'FEEDS',
    reason: contains ? 'CONTAINS' : writes ? 'WRITE' : 'READ',
    breaks: writes ? 'BOTH' : 'DOWNSTREAM',
    method: 'STATIC',
    confidence: 'HIGH',
    places: [{ at: `dags/${from}.py`, line: 7 }],
  };
}

function asset(name: string): ScopeBatch['observations'][number] {
  const at = ref(name);
  const platform = at.kind === 'DATASET' ? 'redshift' : 'airflow';
  const short = name.split('.').at(-1) ?? name;
  const facts = {
    name: at.kind === 'PIPELINE' ? name : short,
    platform,
    ...(at.kind === 'PIPELINE' && { schedule: { periodSeconds: 86_400, startsItself: true } }),
  };
  return { type: 'asset', asset: at, method: 'STATIC', facts, place: { at: `dags/${name}.py` } };
}

/** A scope that says these assets and edges (`from → to` by name). */
export function scope(key: string, assets: string[], edges: [string, string][]): ScopeBatch {
  return {
    coverage: { scope: key, parent: 'folder:dags', state: 'SEEN' },
    observations: [
      ...assets.map(asset),
      ...edges.map(([from, to]) => ({ type: 'edge' as const, ...edge(from, to) })),
    ],
  };
}

/**
 *   dag_load.load → dw.orders → dag_sum.sum → mart.sales → dag_mail.mail
 */
export const chain: ScopeBatch[] = [
  scope(
    'file:dags/load.py',
    ['dag_load', 'dag_load.load', 'dw.orders'],
    [
      ['dag_load', 'dag_load.load'],
      ['dag_load.load', 'dw.orders'],
    ],
  ),
  scope(
    'file:dags/sum.py',
    ['dag_sum', 'dag_sum.sum', 'dw.orders', 'mart.sales'],
    [
      ['dag_sum', 'dag_sum.sum'],
      ['dw.orders', 'dag_sum.sum'],
      ['dag_sum.sum', 'mart.sales'],
    ],
  ),
  scope(
    'file:dags/mail.py',
    ['dag_mail', 'dag_mail.mail', 'mart.sales'],
    [
      ['dag_mail', 'dag_mail.mail'],
      ['mart.sales', 'dag_mail.mail'],
    ],
  ),
];

/** An embedded store in a folder of its own, gone when the test is. */
export async function openActionStore(): Promise<Store<Actions>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-actions-'));
  const store = await createEmbeddedStore<Actions>({
    file: path.join(folder, 'gyebo.db'),
    actions: new URL('../../server/actions/registry.ts', import.meta.url),
  });
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return store;
}

/** Runs one whole scan of the source `dags` with these scopes. */
export async function scan(
  store: Store<Actions>,
  scopes: ScopeBatch[],
  at = new Date().toISOString(),
) {
  const run = await store.write('beginScan', { actor: admin, source: 'dags', type: 'airflow', at });
  await store.write('applyScopes', { run: run.id, scopes, at }, 'ingest');
  return store.write('finishScan', {
    run: run.id,
    listed: ['folder:dags'],
    memory: {},
    at,
    breakerPercent: 100,
  });
}

/** The store's number of an asset by its short test name. */
export async function idOf(store: Store<Actions>, name: string): Promise<number> {
  return (await store.read('assetDetails', { asset: { ref: ref(name) } })).node.id;
}
