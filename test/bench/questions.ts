import type { TestedStore } from '../contract/observed.ts';
import type { BareStore } from './bare.ts';
import { matchQuery } from '../../server/store/shared/words.ts';
import { random, refOf } from './graph.ts';
import type { LayeredGraph } from './graph.ts';
import { sampled } from './measure.ts';
import type { Measure } from './measure.ts';
import { postgresReach } from './postgres.ts';

async function idOf(store: TestedStore, node: number): Promise<number> {
  return (await store.read('asset', refOf(node)))?.id ?? 0;
}

/** The largest closure, a middling one and a small one, against recursive CTEs. */
export async function reachMeasures(
  store: TestedStore,
  bare: BareStore,
  graph: LayeredGraph,
  postgres: string | undefined,
): Promise<Measure[]> {
  const measures: Measure[] = [];
  const width = Math.floor(graph.assets / 12);
  for (const [name, node] of [
    ['reach, large', 0],
    ['reach, middling', width * 5 + 10],
    ['reach, small', width * 10 - 1],
  ] as const) {
    const roots = [await idOf(store, node)];
    const query = { roots, direction: 'DOWNSTREAM', first: 1 } as const;
    const reached = (await store.read('reach', query)).total;
    const expected = bare.reach(refOf(node).urn);
    if (reached !== expected)
      throw new Error(`${name}: ${reached} reached, ${expected} by the CTE`);
    const own = await sampled(() => store.read('reach', query), 9, 3);
    const cte = await sampled(() => bare.reach(refOf(node).urn), 5);
    const figures = {
      reached,
      ours: own.median,
      'SQLite CTE': cte.median,
      ratio: cte.median / own.median,
    };
    measures.push({ what: name, figures });
    if (postgres !== undefined && node === 0) {
      const found = await postgresReach(postgres, graph, node);
      const own = performance.now();
      await store.read('reach', query);
      const figuresOfPostgres = {
        reached: found.reached,
        'Postgres CTE wall': found.wall,
        'ours wall': performance.now() - own,
      };
      measures.push({ what: 'reach, Postgres', figures: figuresOfPostgres });
    }
  }
  return measures;
}

/** Top 20 with facets and highlights, against FTS5 ordered by its own rank. */
export async function searchMeasures(store: TestedStore, bare: BareStore): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const text of ['매출', 'sales', '매출 일별', 'order_sum', 'ㅁㅊ', '출', 's', '']) {
    const total = (await store.read('search', { text, first: 20 })).total;
    const own = await sampled(() => store.read('search', { text, first: 20 }), 20);
    const match = matchQuery(text);
    const plain = match === undefined ? undefined : await sampled(() => bare.search(match), 9);
    const figures = { total, median: own.median, p95: own.p95 };
    measures.push({
      what: `search "${text}"`,
      figures: plain === undefined ? figures : { ...figures, 'FTS5 by rank': plain.median },
    });
  }
  return measures;
}

/** The facts for sets of 100 assets. */
export async function deletionMeasures(
  store: TestedStore,
  graph: LayeredGraph,
): Promise<Measure[]> {
  const next = random(11);
  const sets: number[][] = [];
  for (let set = 0; set < 20; set++) {
    const nodes = Array.from({ length: 100 }, () => Math.floor(next() * graph.assets));
    sets.push(await Promise.all(nodes.map((node) => idOf(store, node))));
  }
  const now = new Date().toISOString();
  let edges = 0;
  const found = await sampled(async (index) => {
    const subject = sets[index % sets.length] ?? [];
    edges = await store.read('deletionFactsSize', { subject, now });
  }, 40);
  const figures = { median: found.median, p95: found.p95, edges };
  return [{ what: 'deletionFacts of 100 assets', figures }];
}
