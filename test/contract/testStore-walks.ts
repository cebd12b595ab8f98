import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AssetKind, AssetRef } from '../../server/core/asset.ts';
import type { ScopeBatch } from '../../server/store/store.ts';
import type { ReachBoxQuery } from '../../server/store/summary.ts';
import type { GivenStore, OpenStore } from './testStore.ts';
import {
  asset,
  contains,
  edge,
  idOf,
  pipeline,
  reached,
  scan,
  scope,
  table,
  task,
} from './observed.ts';
import type { TestedStore } from './observed.ts';

/** A graph of letters (`A>B`) as tables of one scope; letters are prefixed so that tests do not meet. */
function drawn(prefix: string, arrows: string): ScopeBatch {
  const observations = arrows
    .trim()
    .split(/\s+/)
    .map((arrow) => {
      const [from = '', to = ''] = arrow.split('>');
      return edge(table(prefix + from), table(prefix + to));
    });
  return scope(`file:${prefix}`, observations);
}

async function hops(
  store: TestedStore,
  root: AssetRef,
  query: { direction?: 'UPSTREAM' | 'DOWNSTREAM'; depth?: number; maxNodes?: number } = {},
): Promise<{ complete: boolean; hops: Record<string, number> }> {
  const found = await store.read('reach', {
    roots: [await idOf(store, root)],
    direction: 'DOWNSTREAM',
    first: 20_000,
    ...query,
  });
  const all = found.nodes.map(({ node, hop }) => [node.facts.name.slice(-1), hop] as const);
  return { complete: found.complete, hops: Object.fromEntries(all) };
}

/** Closures, neighbourhoods and paths. */
export function testWalks(given: GivenStore, fresh: OpenStore): void {
  test('a shortcut does not shorten the walk: A>B>C>D>E with A>C at depth 3', async () => {
    await scan(given(), 'shortcut', [drawn('s', 'A>B B>C C>D D>E A>C')]);
    const found = await hops(given(), table('sA'), { depth: 3 });
    expect(found).toEqual({ complete: true, hops: { B: 1, C: 1, D: 2, E: 3 } });
  });

  test('a closure as a whole: the set first, each node and edge once, and its parties', async () => {
    const store = given();
    const pipe = pipeline('whole');
    const part = task('whole.step');
    await scan(store, 'whole', [
      drawn('w', 'A>B A>C B>D C>D D>A D>D X>A'),
      scope('file:twice', [edge(table('wA'), table('wB'), { method: 'LIVE' })]),
      scope('file:whole', [contains(pipe, part), edge(table('wD'), part)]),
    ]);
    await store.write('putRecord', {
      label: 'ROLE',
      key: 'w',
      asset: await idOf(store, table('wD')),
      value: { role: 'OWNER', party: '정산팀', by: 'kim' },
    });
    const root = await idOf(store, table('wA'));
    const { nodes, roots, offsets, targets, parties } = await store.read('closure', [root]);
    const short = (text = '') => text.replace(/^.*[|.]w?/u, '');
    expect([roots, nodes[0]]).toEqual([1, `DATASET ${table('wA').urn}`]);
    expect(nodes.map(short).sort()).toEqual(['A', 'B', 'C', 'D', 'hole', 'step']);
    const edges = nodes.flatMap((node, at) =>
      [...targets.subarray(offsets[at], offsets[at + 1])].map(
        (end) => `${short(node)}>${short(nodes[end])}`,
      ),
    );
    expect(edges.sort()).toEqual(['A>B', 'A>C', 'B>D', 'C>D', 'D>A', 'D>D', 'D>step']);
    expect(parties).toEqual([{ role: 'OWNER', party: '정산팀', assets: 1 }]);
    // A whole brings its parts: they are the set, too.
    const whole = await store.read('closure', [await idOf(store, pipe)]);
    expect(whole.roots).toBe(2);
    expect(await store.read('closure', [])).toMatchObject({ nodes: [], roots: 0, parties: [] });
  });

  test('diamonds, cycles, self loops and several edges between two nodes count once', async () => {
    await scan(given(), 'shapes', [
      drawn('d', 'A>B A>C B>D C>D D>A D>D A>A'),
      scope('file:again', [edge(table('dA'), table('dB'), { method: 'LIVE' })]),
    ]);
    const found = await hops(given(), table('dA'));
    expect(found).toEqual({ complete: true, hops: { B: 1, C: 1, D: 2 } });
    const up = await hops(given(), table('dA'), { direction: 'UPSTREAM' });
    expect(up).toEqual({ complete: true, hops: { D: 1, B: 2, C: 2 } });
  });

  test('a closure is told in boxes of hop and value, and each box lists what it counts', async () => {
    const platforms = Array.from({ length: 12 }, (_item, at) => `p${String(at).padStart(2, '0')}`);
    const many = platforms.flatMap((platform, at) =>
      Array.from({ length: at < 2 ? 3 : 1 }, (_item, copy) => {
        const ref = table(`box_${platform}_${copy}`);
        return [asset(ref, { platform }), edge(table('box_hub'), ref)];
      }).flat(),
    );
    const onward = edge(table('box_p00_0'), table('box_end'));
    await scan(given(), 'boxes', [scope('file:boxes', [...many, onward])]);
    const [root, end] = [
      await idOf(given(), table('box_hub')),
      await idOf(given(), table('box_end')),
    ];
    const query = { roots: [root], direction: 'DOWNSTREAM' as const, first: 50 };
    const { summary, total } = await given().read('reach', {
      ...query,
      summary: { by: 'PLATFORM', marked: [end] },
    });
    const boxes = summary?.boxes ?? [];
    expect(boxes.map(({ count }) => count).reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(boxes.filter(({ hop }) => hop === 1).map(({ value, count }) => [value, count])).toEqual([
      ['p00', 3],
      ['p01', 3],
      ...platforms.slice(2, 8).map((platform) => [platform, 1]),
      [undefined, 4],
    ]);
    const last = boxes.findIndex(({ hop }) => hop === 2);
    expect(boxes[last]).toMatchObject({ count: 1, marked: 1 });
    expect(summary?.links).toEqual([{ from: 0, to: last, count: 1 }]);
    const listed = async (box: Omit<ReachBoxQuery, 'by' | 'hop'>): Promise<string[]> => {
      const inBox = { ...query, box: { by: 'PLATFORM' as const, hop: 1, ...box } };
      return (await given().read('reach', inBox)).nodes.map(({ node }) => node.facts.platform);
    };
    expect(await listed({ values: ['p01'] })).toEqual(['p01', 'p01', 'p01']);
    expect((await listed({ except: platforms.slice(0, 8) })).sort()).toEqual(platforms.slice(8));
  });

  test('what is cut short says so, and why', async () => {
    await scan(given(), 'cut', [drawn('c', 'A>B B>C C>D')]);
    const ids = [await idOf(given(), table('cA'))];
    const query = { roots: ids, direction: 'DOWNSTREAM', first: 10 } as const;
    const byDepth = await given().read('reach', { ...query, depth: 2 });
    expect(byDepth).toMatchObject({ complete: false, total: 2 });
    expect(byDepth.incompleteReason).toMatch(/2 hops/);
    const byNodes = await given().read('reach', { ...query, maxNodes: 1 });
    expect(byNodes).toMatchObject({ complete: false, total: 1 });
    expect(byNodes.incompleteReason).toMatch(/1 assets/);
    expect(await given().read('reach', { ...query, depth: 3 })).toMatchObject({ complete: true });
    expect(await given().read('reach', { ...query, maxNodes: 3 })).toMatchObject({
      complete: true,
    });
  });

  test('a kind filters what is listed and counted, not what is walked', async () => {
    const [orders, load, sales] = [table('kOrders'), task('k.load'), table('kSales')];
    await scan(given(), 'kinds', [scope('file:k', [edge(orders, load), edge(load, sales)])]);
    expect(await reached(given(), orders, 'DOWNSTREAM', ['DATASET'])).toEqual(['kSales']);
  });

  test('a foreign key is no flow of data', async () => {
    const key = edge(table('fParent'), table('fChild'), {
      relation: 'REFERS',
      reason: 'REFERENCE',
    });
    await scan(given(), 'keys', [scope('file:f', [key])]);
    expect(await reached(given(), table('fParent'), 'DOWNSTREAM')).toEqual([]);
  });

  /*   raw ─▶ [dag: load] ─▶ stage ─▶ [dag: report]      prefix ⊃ day1, day2
       A pipeline stands for its tasks; who reads the prefix reads the day, its sister does not. */
  test('containment costs no hop, and brothers do not feed each other', async () => {
    const [prefix, one, two] = [table('pPrefix'), table('pDay1'), table('pDay2')];
    const [whole, load, other] = [pipeline('p'), task('p.load'), task('p.other')];
    await scan(given(), 'parts', [
      scope('file:p', [
        contains(prefix, one),
        contains(prefix, two),
        edge(prefix, task('q.reader')),
        edge(two, task('q.second')),
        contains(whole, load),
        contains(whole, other),
        edge(one, load),
        edge(load, table('pOut')),
        edge(other, table('pElse')),
      ]),
    ]);
    expect(await reached(given(), one, 'DOWNSTREAM', ['TASK', 'DATASET'])).toEqual([
      'load',
      'pOut',
      'reader',
    ]);
    expect(await reached(given(), prefix, 'DOWNSTREAM', ['TASK'])).toEqual([
      'load',
      'reader',
      'second',
    ]);
    expect(await reached(given(), whole, 'DOWNSTREAM', ['DATASET'])).toEqual(['pElse', 'pOut']);
    expect(await reached(given(), table('pOut'), 'UPSTREAM', ['DATASET'])).toContain('pDay1');
  });

  test('a hub with 10,000 children is walked, counted and paged whole', async () => {
    const children = Array.from({ length: 10_000 }, (_item, index) =>
      edge(table('hub'), table(`hub${index}`)),
    );
    await scan(given(), 'hub', [scope('file:hub', children)]);
    const roots = [await idOf(given(), table('hub'))];
    const seen = new Set<number>();
    let after: string | undefined;
    do {
      const query = { roots, direction: 'DOWNSTREAM', first: 3_000 } as const;
      const page = await given().read('reach', after === undefined ? query : { ...query, after });
      expect(page.total).toBe(10_000);
      for (const { node } of page.nodes) seen.add(node.id);
      after = page.next;
    } while (after !== undefined);
    expect(seen.size).toBe(10_000);
  });

  test('random graphs: every closure equals a brute-force one, whatever cuts or filters it, also after edges changed', async () => {
    const arrows = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 40 });
    const graphs = fc.array(arrows, { minLength: 1, maxLength: 3 });
    const asked = fc.record({
      depth: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      maxNodes: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      kinds: fc.option(fc.constantFrom<AssetKind[]>(['TASK'], ['DATASET'], ['TASK', 'DATASET']), {
        nil: undefined,
      }),
      roots: fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 2 }),
      first: fc.integer({ min: 1, max: 5 }),
    });
    let round = 0;
    const property = fc.asyncProperty(graphs, asked, async (versions, cut) => {
      const prefix = `r${round++}_`;
      const nodes = Array.from({ length: 12 }, (_item, node) =>
        node % 3 === 0 ? task(`${prefix}${node}.x`) : table(prefix + node),
      );
      const at = (node: number): AssetRef => nodes[node] ?? table('');
      for (const version of versions) {
        const all = nodes.map((ref) => edge(ref, table(`${prefix}sink`)));
        const edges = version.map(([from, to]) => edge(at(from), at(to)));
        await scan(given(), 'random', [scope('file:random', [...all, ...edges])]);
        for (const direction of ['DOWNSTREAM', 'UPSTREAM'] as const) {
          await compareWithBruteForce(given(), nodes, version, direction, cut);
        }
      }
    });
    await fc.assert(property, { numRuns: 40 });
  }, 120_000);

  test('the neighbourhood shows so many children and counts the rest', async () => {
    await scan(given(), 'around', [drawn('n', 'A>B A>C A>D B>E Z>A')]);
    const root = await idOf(given(), table('nA'));
    const around = { root, upstreamDepth: 1, downstreamDepth: 2, fanOut: 2, maxNodes: 50 };
    const found = await given().read('neighbourhood', around);
    expect(found.nodes.map((node) => node.facts.name).sort()).toEqual([
      'nA',
      'nB',
      'nC',
      'nE',
      'nZ',
    ]);
    expect(found.edges).toHaveLength(4);
    expect(found.more).toEqual([{ node: root, direction: 'DOWNSTREAM', count: 1 }]);
    expect(found.complete).toBe(true);
    const small = await given().read('neighbourhood', { ...around, maxNodes: 2 });
    expect(small.complete).toBe(false);
  });

  test('a path is a shortest one, with its evidence; there is none against the flow', async () => {
    await scan(given(), 'path', [drawn('y', 'A>B B>C C>D A>X X>D')]);
    const ends = { from: await idOf(given(), table('yA')), to: await idOf(given(), table('yD')) };
    const found = await given().read('path', ends);
    expect(found?.nodes.map((node) => node.facts.name)).toEqual(['yA', 'yX', 'yD']);
    expect(found?.edges.map((item) => item.evidence[0]?.places[0]?.at)).toEqual(
      Array(2).fill('dags/a.py'),
    );
    expect(await given().read('path', { from: ends.to, to: ends.from })).toBeUndefined();
  });

  test('a write that fails leaves nothing in tables, index or adjacency', async () => {
    const store = await fresh();
    const [from, to] = [table('before'), table('after')];
    await scan(store, 'code', [scope('file:1', [edge(from, table('old'))])]);
    const walk = {
      edge: edge(from, to),
      at: '2026-01-01T00:00:00.000Z',
      query: { direction: 'DOWNSTREAM', first: 5 },
    } as const;
    await expect(store.write('walkThenFail', { ...walk, fail: true })).rejects.toThrow(
      'reaching 2',
    );
    expect(await reached(store, from, 'DOWNSTREAM')).toEqual(['old']);
    expect(await store.read('asset', to)).toBeUndefined();
    expect((await store.read('search', { text: 'after', first: 5 })).total).toBe(0);
    expect(await store.read('record', { label: 'PARTY', key: 'inside' })).toBeUndefined();
    expect((await store.read('audit', { first: 5 })).rows).toEqual([]);
    expect(await store.write('walkThenFail', { ...walk, fail: false })).toBe(2);
    expect(await reached(store, from, 'DOWNSTREAM')).toEqual(['after', 'old']);
  });
}

interface Cut {
  depth: number | undefined;
  maxNodes: number | undefined;
  kinds: AssetKind[] | undefined;
  roots: number[];
  first: number;
}

/** Smallest hops by trying every arrow again and again; number 12 is the sink that all flow into. */
function bruteForce(arrows: [number, number][], roots: number[]): Map<number, number> {
  const hops = new Map(roots.map((root) => [root, 0]));
  for (let hop = 1; hop <= 13; hop++) {
    for (const [from, to] of arrows) {
      if (hops.get(from) === hop - 1 && !hops.has(to)) hops.set(to, hop);
    }
  }
  for (const root of roots) hops.delete(root);
  return hops;
}

async function compareWithBruteForce(
  store: TestedStore,
  nodes: AssetRef[],
  arrows: [number, number][],
  direction: 'UPSTREAM' | 'DOWNSTREAM',
  { depth = Infinity, maxNodes = Infinity, kinds, roots, first }: Cut,
): Promise<void> {
  const all = [...arrows, ...nodes.map((_node, index): [number, number] => [index, 12])];
  const turned = direction === 'DOWNSTREAM' ? all : all.map(([a, b]): [number, number] => [b, a]);
  const whole = bruteForce(turned, roots);
  const near = [...whole].filter(([, hop]) => hop <= depth);
  const isListed = (node: number) => kinds?.includes(nodes[node]?.kind ?? 'DATASET') ?? true;
  const ids = await Promise.all(roots.map((root) => idOf(store, nodes[root] ?? table(''))));
  const query = {
    roots: ids,
    direction,
    first,
    ...(depth === Infinity ? {} : { depth }),
    ...(maxNodes === Infinity ? {} : { maxNodes }),
    ...(kinds === undefined ? {} : { kinds }),
  };
  const got: [number, number][] = [];
  let after: string | undefined;
  do {
    const page = await store.read('reach', after === undefined ? query : { ...query, after });
    for (const { node, hop } of page.nodes) {
      const index = nodes.findIndex(
        ({ kind, urn }) => kind === node.ref.kind && urn === node.ref.urn,
      );
      got.push([index < 0 ? 12 : index, hop]);
    }
    const isCut = near.length > maxNodes || near.length < whole.size;
    expect(page.complete).toBe(!isCut);
    expect(page.incompleteReason === undefined).toBe(page.complete);
    expect(page.byHop.reduce((sum, item) => sum + item.count, 0)).toBe(page.total);
    expect(page.byKind.reduce((sum, item) => sum + item.count, 0)).toBe(page.total);
    after = page.next;
    if (after === undefined) expect(got).toHaveLength(page.total);
  } while (after !== undefined);
  const byHop = (a: [number, number], b: [number, number]) => a[1] - b[1] || a[0] - b[0];
  if (near.length <= maxNodes) {
    expect(got.sort(byHop)).toEqual(near.filter(([node]) => isListed(node)).sort(byHop));
    return;
  }
  // Cut: the nearest so many, and which of the farthest hop is not said.
  for (const [node, hop] of got) expect(whole.get(node)).toBe(hop);
  const farthest = Math.max(
    ...near
      .map(([, hop]) => hop)
      .sort((a, b) => a - b)
      .slice(0, maxNodes),
  );
  for (const [node, hop] of near) {
    if (hop < farthest && isListed(node)) expect(got).toContainEqual([node, hop]);
  }
}
