import type { TestedStore } from '../contract/observed.ts';
import { matchQuery } from '../../server/store/shared/words.ts';
import { random, refOf, rootsNear } from './graph.ts';
import type { BenchGraph, LayeredGraph } from './graph.ts';
import { sampled, timed } from './measure.ts';
import type { Measure } from './measure.ts';
import { postgresReach } from './postgres.ts';
import type { Subject } from './subject.ts';

async function idOf(store: TestedStore, node: number): Promise<number> {
  return (await store.read('asset', refOf(node)))?.id ?? 0;
}

const wantedSizes = [100, 10_000, 318_000];

/** Closures of about 100, 10k and 318k assets (as far as the graph has them) against the engine's own query. */
export async function reachMeasures(
  { name, store, bare, clock, repeat }: Subject,
  { graph, outgoing }: BenchGraph,
  postgres: string | undefined,
): Promise<Measure[]> {
  const measures: Measure[] = [];
  const sizes = wantedSizes.map((size) => Math.min(size, graph.assets / 2));
  const nodes = rootsNear(graph, outgoing, sizes);
  const tables = postgres === undefined ? undefined : await postgresReach(postgres, graph);
  for (const node of nodes) {
    const roots = [await idOf(store, node)];
    const query = { roots, direction: 'DOWNSTREAM', first: 1 } as const;
    const reached = (await store.read('reach', query)).total;
    const expected = await bare.reach(refOf(node).urn);
    if (reached !== expected) {
      throw new Error(`${reached} reached, ${expected} by the engine's own query`);
    }
    const short = reached < 1_000 ? 20 * repeat : repeat;
    const own = await sampled(clock, () => store.read('reach', query), 9, short);
    const engine = await sampled(clock, () => bare.reach(refOf(node).urn), 5, repeat);
    const figures: Record<string, number> = {
      reached,
      ours: own.median,
      [name === 'embedded' ? 'SQLite CTE' : 'Cypher']: engine.median,
      ratio: engine.median / own.median,
    };
    if (tables !== undefined) {
      const found = await tables.ask(node);
      if (found.reached !== reached) throw new Error(`${found.reached} reached by PostgreSQL`);
      figures['Postgres CTE'] = found.cpu;
      figures['ratio to Postgres'] = found.cpu / own.median;
    }
    measures.push({ what: `reach ${reached}`, figures });
  }
  await tables?.close();
  const root = [await idOf(store, nodes[2] ?? 0)];
  for (const [what, more] of [
    ['depth 2', { depth: 2, first: 100 }],
    ['first 1,000 of the largest', { first: 1_000 }],
  ] as const) {
    const query = { roots: root, direction: 'DOWNSTREAM', ...more } as const;
    const { median, p95 } = await sampled(clock, () => store.read('reach', query), 9, repeat);
    measures.push({ what, figures: { median, p95 } });
  }
  return measures;
}

const texts = ['매출', 'sales', '매출 일별', 'order_sum', 'ㅁㅊ', '출', 's', ''];

/** Top 20 with facets and highlights, against the engine's own full-text search ordered by its own rank. */
export async function searchMeasures({ store, bare, clock, repeat }: Subject): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const text of texts) {
    const total = (await store.read('search', { text, first: 20 })).total;
    const own = await sampled(clock, () => store.read('search', { text, first: 20 }), 20, repeat);
    const match = matchQuery(text);
    const plain =
      match === undefined
        ? undefined
        : await sampled(clock, () => bare.search(match), 9, repeat).catch(() => undefined);
    const figures = { total, median: own.median, p95: own.p95 };
    measures.push({
      what: `search "${text}"`,
      figures: plain === undefined ? figures : { ...figures, bare: plain.median },
    });
  }
  return measures;
}

/**
 * Verdicts on sets of 100 assets: facts and decision. First as scanned, then watched, so that of every
 * reader it must be known whether anybody reads what it makes.
 */
export async function deletionMeasures(
  { store, clock, repeat }: Subject,
  graph: LayeredGraph,
): Promise<Measure[]> {
  const next = random(11);
  const sets: number[][] = [];
  for (let set = 0; set < 40; set++) {
    const nodes = Array.from({ length: 100 }, () => Math.floor(next() * graph.assets));
    sets.push(await Promise.all(nodes.map((node) => idOf(store, node))));
  }
  const now = new Date().toISOString();
  const measured = async (what: string): Promise<Measure> => {
    let size = { edges: 0, assets: 0, reasons: 0, lost: 0 };
    const ask = async (index: number): Promise<void> => {
      const subject = sets[index % sets.length] ?? [];
      size = await store.read('verdictSize', { subject, now });
    };
    const first = await timed(clock, () => ask(0));
    const samples = repeat > 1 ? 20 : 120;
    const { median, p95 } = await sampled(clock, (index) => ask(index + 1), samples);
    return { what, figures: { first: first.cpu, median, p95, ...size } };
  };
  const unwatched = await measured('verdict on 100 assets');
  const at = new Date(Date.parse(now) - 400 * 86_400_000).toISOString();
  const watch = { namespace: 'postgres://dw:5432', since: at, identifiesReaders: true } as const;
  const run = await store.write('beginScan', { source: 'watch', at: now });
  const coverage = { scope: 'database:shop', parent: 'folder:pg', state: 'SEEN' } as const;
  const scopes = [{ coverage, observations: [{ type: 'watch' as const, ...watch }] }];
  await store.write('applyScopes', { run: run.id, scopes, at: now });
  await store.write('finishScan', { run: run.id, listed: [], at: now, breakerPercent: 20 });
  return [unwatched, await measured('verdict on 100 watched assets')];
}
