import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dagFileMeasures } from './dag-files.ts';
import { edgesPerAsset, layeredGraph, outgoingOf } from './graph.ts';
import { rounded } from './measure.ts';
import type { Measure } from './measure.ts';
import { drawPlots } from './plots.ts';
import { embeddedMeasures, neo4jMeasures } from './stores.ts';

/**
 * `npm run bench [-- --assets N --edges N --store neo4j --out FOLDER --json]`: the stores against plain
 * statements, CPU time. `--store neo4j` measures both, side by side, and moves the graph there and back;
 * `--out` keeps the figures and draws them.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    assets: { type: 'string', default: '100000' },
    edges: { type: 'string' },
    store: { type: 'string', default: 'embedded' },
    out: { type: 'string' },
  },
});
const assets = Number(values.assets);
const edges = Number(values.edges ?? Math.round(assets * edgesPerAsset));
const graph = layeredGraph(assets, edges, 7);
const both = { graph, outgoing: outgoingOf(graph) };
const folder = mkdtempSync(join(tmpdir(), 'gyebo-bench-'));
const measures: Record<string, Measure[]> = {};
const texts = new Map<string, string>();

function tell(store: string, found: Measure): void {
  (measures[store] ??= []).push(found);
  if (values.json) return;
  const told = Object.entries(found.figures).map(([name, value]) => `${name} ${rounded(value)}`);
  console.log(`${store.padEnd(9)} ${found.what.padEnd(34)} ${told.join('   ')}`);
}

function keepFigures(): void {
  const flat = Object.entries(measures).flatMap(([store, list]) =>
    list.flatMap(({ what, figures }) =>
      Object.entries(figures).map(([name, value]): [string, number] => [
        `${store}.${what}.${name}`,
        rounded(value),
      ]),
    ),
  );
  if (values.json) console.log(JSON.stringify(Object.fromEntries(flat)));
  if (values.out === undefined) return;
  mkdirSync(values.out, { recursive: true });
  const figures = { assets, edges, ...Object.fromEntries(flat) };
  const text = `${JSON.stringify(figures, null, 2)}\n`;
  writeFileSync(join(values.out, `figures-${assets}.json`), text);
  for (const [name, kept] of texts) writeFileSync(join(values.out, `${name}-${assets}.md`), kept);
  for (const { name, svg } of drawPlots(assets, measures)) {
    writeFileSync(join(values.out, `${name}-${assets}.svg`), svg);
  }
}

if (!values.json) {
  console.log(`${assets} assets, ${edges} edges; ms, CPU of all threads unless "wall"`);
}
try {
  const postgres = process.env.GYEBO_BENCH_PG;
  const file = join(folder, 'gyebo.db');
  const isMoved = values.store === 'neo4j';
  const keep = (name: string, text: string) => void texts.set(name, text);
  const bench = { file, both, isMoved, postgres, tell, keep };
  await embeddedMeasures(bench);
  if (isMoved) await neo4jMeasures(bench);
  for (const found of await dagFileMeasures(process.env.GYEBO_AIRFLOW_VENV)) tell('files', found);
} finally {
  // Also of a run that broke off: hours may lie behind it.
  keepFigures();
  rmSync(folder, { recursive: true });
}
