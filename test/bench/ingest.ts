import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { ScopeBatch } from '../../server/store/store.ts';
import type { TestedStore } from '../contract/observed.ts';
import type { BareStore } from './bare.ts';
import { scopesOf } from './graph.ts';
import type { LayeredGraph } from './graph.ts';
import { percentile, timed } from './measure.ts';
import type { Measure } from './measure.ts';

const batchSize = 100;

async function ingest(store: TestedStore, scopes: ScopeBatch[]): Promise<Record<string, number>> {
  const at = new Date().toISOString();
  const run = await store.write('beginScan', { source: 'bench', at });
  for (let start = 0; start < scopes.length; start += batchSize) {
    const batch = scopes.slice(start, start + batchSize);
    await store.write('applyScopes', { run: run.id, scopes: batch, at }, 'ingest');
  }
  const finish = { run: run.id, listed: [], at, breakerPercent: 20 };
  const { counts } = await store.write('finishScan', finish);
  return { ...counts };
}

/** First scan, an unchanged rescan, and one of 10k changed assets with 50k changed edges. */
export async function ingestMeasures(
  store: TestedStore,
  bare: BareStore,
  graph: LayeredGraph,
): Promise<Measure[]> {
  const all = [...scopesOf(graph, 0)];
  const first = await timed(() => ingest(store, all));
  const bareFirst = await timed(() => bare.write(all));
  const again = await timed(() => ingest(store, all));
  const changed = [...scopesOf(graph, 1)].slice(0, Math.ceil(all.length / 10));
  const edges = changed.reduce((sum, scope) => sum + scope.observations.length - 10, 0);
  const rescan = await timed(() => ingest(store, changed));
  const bareRescan = await timed(() => bare.write(changed));
  return [
    {
      what: 'first scan',
      figures: {
        ours: first.cpu,
        bare: bareFirst.cpu,
        ratio: first.cpu / bareFirst.cpu,
        wall: first.wall,
      },
    },
    {
      what: 'unchanged rescan',
      figures: { ours: again.cpu, 'share of first': again.cpu / first.cpu },
    },
    {
      what: 'rescan, a tenth changed',
      figures: {
        assets: changed.length * 10,
        edges,
        ours: rescan.cpu,
        bare: bareRescan.cpu,
        ratio: rescan.cpu / bareRescan.cpu,
      },
    },
  ];
}

/** The main thread's event loop and a small HTTP request while everything is scanned anew. */
export async function lagMeasures(store: TestedStore, graph: LayeredGraph): Promise<Measure[]> {
  const server = createServer((_request, response) => {
    store.read('seq', null).then(
      (seq) => response.end(String(seq)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const changed = [...scopesOf(graph, 2)].slice(0, 2_000);
  const quiet = await requests(port, new Promise((resolve) => setTimeout(resolve, 2_000)));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const busy = await requests(port, ingest(store, changed));
  delay.disable();
  const slices: number[] = [];
  const governed = ingest(store, [...scopesOf(graph, 3)].slice(0, 2_000));
  let done = false;
  void governed.finally(() => (done = true));
  for (let round = 0; !done; round++) {
    const began = performance.now();
    await store.write('putRecord', { label: 'PARTY', key: `p${round}`, value: { kind: 'team' } });
    slices.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await governed;
  server.close();
  return [
    {
      what: 'event loop during ingest (wall)',
      figures: {
        p50: delay.percentile(50) / 1e6,
        p99: delay.percentile(99) / 1e6,
        max: delay.max / 1e6,
      },
    },
    {
      what: 'small request (wall)',
      figures: {
        'quiet p50': percentile(quiet, 50),
        'quiet p99': percentile(quiet, 99),
        'ingest p50': percentile(busy, 50),
        'ingest p99': percentile(busy, 99),
        requests: busy.length,
      },
    },
    {
      what: 'governance write in ingest (wall)',
      figures: { p50: percentile(slices, 50), p99: percentile(slices, 99), writes: slices.length },
    },
  ];
}

async function requests(port: number, until: Promise<unknown>): Promise<number[]> {
  const walls: number[] = [];
  let done = false;
  void until.finally(() => (done = true));
  while (!done) {
    const began = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}/`);
    await response.text();
    walls.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await until;
  return walls;
}
