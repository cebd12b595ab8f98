import type { TestedStore } from '../contract/observed.ts';
import type { BareStore } from './bare.ts';
import { matchQuery } from '../../server/store/shared/words.ts';
import { random, refOf } from './graph.ts';
import type { LayeredGraph } from './graph.ts';
import { sampled, timed } from './measure.ts';
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

/**
 * Verdicts on sets of 100 assets: facts and decision. First as scanned, then watched, so that of every
 * reader it must be known whether anybody reads what it makes.
 */
export async function deletionMeasures(
  store: TestedStore,
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
    const first = await timed(() => ask(0));
    const { median, p95 } = await sampled((index) => ask(index + 1), 120);
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
