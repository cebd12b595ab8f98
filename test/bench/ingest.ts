import { createServer } from 'node:http';
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import type { ScopeBatch } from '../../server/store/store.ts';
import { scopesOf } from './graph.ts';
import type { BenchGraph } from './graph.ts';
import { meter, percentile } from './measure.ts';
import type { Measure, Meter } from './measure.ts';
import type { Subject } from './subject.ts';

const batchSize = 100;

/** The graph's scopes from one version on, made while they are written: all at once would fill the memory. */
export function* batchesOf(scopes: Iterable<ScopeBatch>): Generator<ScopeBatch[]> {
  let batch: ScopeBatch[] = [];
  for (const scope of scopes) {
    batch.push(scope);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** One scan, without what it takes to make what it scans. */
async function ingest(
  { store, clock }: Pick<Subject, 'store' | 'clock'>,
  scopes: Iterable<ScopeBatch>,
): Promise<Meter> {
  const at = new Date().toISOString();
  const spent = meter(clock);
  const run = await spent.add(() => store.write('beginScan', { source: 'bench', at }));
  for (const batch of batchesOf(scopes)) {
    await spent.add(() => store.write('applyScopes', { run: run.id, scopes: batch, at }, 'ingest'));
  }
  const finish = { run: run.id, listed: [], at, breakerPercent: 20 };
  await spent.add(() => store.write('finishScan', finish));
  return spent;
}

async function write({ bare, clock }: Subject, scopes: Iterable<ScopeBatch>): Promise<Meter> {
  const spent = meter(clock);
  for (const batch of batchesOf(scopes)) await spent.add(() => bare.write(batch));
  return spent;
}

const all = ({ graph, outgoing }: BenchGraph, version: number, upTo?: number) =>
  scopesOf(graph, outgoing, version, upTo);

/** First scan, an unchanged rescan, and one of 10k changed assets with the 50k edges that leave them. */
export async function ingestMeasures(subject: Subject, both: BenchGraph): Promise<Measure[]> {
  const first = await ingest(subject, all(both, 0));
  const bareFirst = await write(subject, all(both, 0));
  const again = await ingest(subject, all(both, 0));
  return [
    {
      what: 'first scan',
      figures: {
        ours: first.cpu,
        bare: bareFirst.cpu,
        ratio: first.cpu / bareFirst.cpu,
        wall: first.wall,
        'bare wall': bareFirst.wall,
      },
    },
    {
      what: 'unchanged rescan',
      figures: { ours: again.cpu, 'share of first': again.cpu / first.cpu },
    },
    await rescanMeasure(subject, both, true),
  ];
}

/** What of 10k changed assets and the 50k edges that leave them costs; by hand only where `bare` holds them. */
export async function rescanMeasure(
  subject: Subject,
  both: BenchGraph,
  isBareFilled: boolean,
): Promise<Measure> {
  const assets = Math.min(10_000, both.graph.assets);
  const edges = both.outgoing.offsets[assets] ?? 0;
  const { cpu: ours } = await ingest(subject, all(both, 1, assets));
  const figures = { assets, edges, ours };
  const what = 'rescan of what changed';
  if (!isBareFilled) return { what, figures };
  const { cpu: bare } = await write(subject, all(both, 1, assets));
  return { what, figures: { ...figures, bare, ratio: ours / bare } };
}

/** How late this thread's turns come, and the longest stop of its garbage collector meanwhile. */
function watchLoop(): { stop(): Record<string, number> } {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let collection = 0;
  const collections = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) collection = Math.max(collection, duration);
  });
  collections.observe({ entryTypes: ['gc'] });
  delay.enable();
  return {
    stop() {
      delay.disable();
      collections.disconnect();
      const [p50, p99] = [delay.percentile(50), delay.percentile(99)];
      return { p50: p50 / 1e6, p99: p99 / 1e6, max: delay.max / 1e6, collection };
    },
  };
}

/** The main thread's event loop and a small HTTP request while everything is scanned anew. */
export async function lagMeasures(
  { store, clock }: Subject,
  { graph, outgoing }: BenchGraph,
): Promise<Measure[]> {
  const server = createServer((_request, response) => {
    store.read('seq', null).then(
      (seq) => response.end(String(seq)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const changed = [...scopesOf(graph, outgoing, 2, 20_000)];
  const quiet = await requests(port, new Promise((resolve) => setTimeout(resolve, 2_000)));
  const loop = watchLoop();
  const busy = await requests(port, ingest({ store, clock }, changed));
  const lag = loop.stop();
  const slices: number[] = [];
  const governed = ingest({ store, clock }, [...scopesOf(graph, outgoing, 3, 20_000)]);
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
    { what: 'event loop during ingest (wall)', figures: lag },
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
