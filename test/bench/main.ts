import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEmbeddedStore } from '../../server/store/embedded/embedded.ts';
import type * as actions from '../contract/store-actions.ts';
import { bareStore } from './bare.ts';
import { dagFileMeasures } from './dag-files.ts';
import { edgesPerAsset, layeredGraph, outgoingOf } from './graph.ts';
import { ingestMeasures, lagMeasures } from './ingest.ts';
import { rounded } from './measure.ts';
import type { Measure } from './measure.ts';
import { deletionMeasures, reachMeasures, searchMeasures } from './questions.ts';

/** `npm run bench [-- --json --assets N --edges N]`: the store against plain statements, CPU time. */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    assets: { type: 'string', default: '100000' },
    edges: { type: 'string' },
  },
});
const assets = Number(values.assets);
const edges = Number(values.edges ?? Math.round(assets * edgesPerAsset));
const graph = layeredGraph(assets, edges, 7);
const both = { graph, outgoing: outgoingOf(graph) };
const folder = mkdtempSync(join(tmpdir(), 'gyebo-bench-'));
const measures: Measure[] = [];
try {
  const store = await createEmbeddedStore<typeof actions>({
    file: join(folder, 'gyebo.db'),
    actions: new URL('../contract/store-actions.ts', import.meta.url),
  });
  const bare = bareStore(join(folder, 'bare.db'), true);
  measures.push(...(await ingestMeasures(store, bare, both)));
  measures.push(...(await reachMeasures(store, bare, graph, process.env.GYEBO_BENCH_PG)));
  measures.push(...(await searchMeasures(store, bare)));
  measures.push(...(await deletionMeasures(store, graph)));
  measures.push(...(await lagMeasures(store, both)));
  bare.close();
  await store.close();
  measures.push(...(await dagFileMeasures(process.env.GYEBO_AIRFLOW_VENV)));
} finally {
  rmSync(folder, { recursive: true });
}

if (values.json) {
  const flat = measures.flatMap(({ what, figures }) =>
    Object.entries(figures).map(([name, value]) => [`${what}.${name}`, rounded(value)]),
  );
  console.log(JSON.stringify(Object.fromEntries(flat)));
} else {
  console.log(`${values.assets} assets, ${edges} edges; ms, CPU of all threads unless "wall"`);
  for (const { what, figures } of measures) {
    const told = Object.entries(figures).map(([name, value]) => `${name} ${rounded(value)}`);
    console.log(`${what.padEnd(34)} ${told.join('   ')}`);
  }
}
