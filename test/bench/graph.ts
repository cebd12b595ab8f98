import type { AssetRef } from '../../server/core/asset.ts';
import type { Place } from '../../server/core/lineage.ts';
import type { ScopeBatch } from '../../server/store/store.ts';

type Observation = ScopeBatch['observations'][number];

/** A seeded layered graph: `assets` nodes in 12 layers, most edges to the next layer, some further. */
export interface LayeredGraph {
  assets: number;
  from: Int32Array;
  to: Int32Array;
}

const layers = 12;

/** Small, seeded, good enough for shapes (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function layeredGraph(assets: number, edges: number, seed: number): LayeredGraph {
  const next = random(seed);
  const from = new Int32Array(edges);
  const to = new Int32Array(edges);
  const width = Math.floor(assets / layers);
  for (let index = 0; index < edges; index++) {
    const layer = Math.floor(next() * (layers - 1));
    const jump = next() < 0.9 ? 1 : 1 + Math.floor(next() * (layers - 1 - layer));
    // A few nodes of each layer are popular: squaring pulls towards the low numbers.
    from[index] = layer * width + Math.floor(next() ** 2 * width);
    to[index] = (layer + jump) * width + Math.floor(next() * width);
  }
  return { assets, from, to };
}

const nouns = ['매출', '주문', '고객', '상품', '재고', 'order', 'sales', 'user', 'event', 'cart'];
const forms = ['일별', '월별', '요약', 'summary', 'daily', 'fact', 'dim', 'raw', '집계', 'log'];

export function nameOf(node: number): string {
  const noun = nouns[node % 10] ?? '';
  const form = forms[Math.floor(node / 10) % 10] ?? '';
  return node % 3 === 0 ? `${form}${noun}_${node}` : `${noun}_${form}_${node}`;
}

export function refOf(node: number): AssetRef {
  return { kind: 'DATASET', urn: `postgres://dw:5432|shop.s${node % 50}.${nameOf(node)}` };
}

/** 5,174,484 edges among a million assets. */
export const edgesPerAsset = 5.174484;

/** Edges by the asset they leave: those of `node` are `to[offsets[node]…offsets[node + 1]]`. */
export interface Outgoing {
  offsets: Int32Array;
  to: Int32Array;
}

/** A graph, both ways to look at it. */
export interface BenchGraph {
  graph: LayeredGraph;
  outgoing: Outgoing;
}

export function outgoingOf({ assets, from, to }: LayeredGraph): Outgoing {
  const offsets = new Int32Array(assets + 1);
  for (const node of from) offsets[node + 1] = (offsets[node + 1] ?? 0) + 1;
  for (let node = 0; node < assets; node++) {
    offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  }
  const next = offsets.slice();
  const sorted = new Int32Array(to.length);
  for (const [edge, node] of from.entries()) {
    const place = next[node] ?? 0;
    sorted[place] = to[edge] ?? 0;
    next[node] = place + 1;
  }
  return { offsets, to: sorted };
}

/** How many a node feeds, however far away, without itself. */
export function closureSize({ offsets, to }: Outgoing, root: number, seen: Uint8Array): number {
  seen.fill(0);
  seen[root] = 1;
  const reached = [root];
  for (const node of reached) {
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
      const other = to[at] ?? 0;
      if (seen[other] === 1) continue;
      seen[other] = 1;
      reached.push(other);
    }
  }
  return reached.length - 1;
}

/** Of some hundred nodes of all layers, those whose closures come nearest to the sizes wanted. */
export function rootsNear(graph: LayeredGraph, outgoing: Outgoing, sizes: number[]): number[] {
  const next = random(5);
  const seen = new Uint8Array(graph.assets);
  const width = Math.floor(graph.assets / layers);
  const sampled = Array.from({ length: 360 }, (_item, index) => {
    const node = (index % layers) * width + Math.floor(next() * width);
    return { node, size: closureSize(outgoing, node, seen) };
  });
  const distance = (size: number, wanted: number) => Math.abs(Math.log((size + 1) / wanted));
  return sizes.map(
    (wanted) =>
      sampled.reduce((best, item) =>
        distance(item.size, wanted) < distance(best.size, wanted) ? item : best,
      ).node,
  );
}

/** The graph as scopes of ten assets with the edges that leave them; `version` changes what they say. */
export function* scopesOf(
  { assets }: LayeredGraph,
  { offsets, to }: Outgoing,
  version: number,
  upTo = assets,
): Generator<ScopeBatch> {
  for (let start = 0; start < upTo; start += 10) {
    const observations: ScopeBatch['observations'] = [];
    const end = Math.min(start + 10, assets);
    for (let node = start; node < end; node++) observations.push(assetOf(node, version));
    for (let node = start; node < end; node++) {
      for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
        const places = [{ at: `sql/${start}.sql`, line: at + version }];
        observations.push(edgeOf(node, to[at] ?? 0, places));
      }
    }
    const coverage = { scope: `file:${start}`, parent: 'folder:sql', state: 'SEEN' } as const;
    yield { coverage, observations };
  }
}

function assetOf(node: number, version: number): Observation {
  const columns = ['id', 'created_at', '금액'].map((name) => ({ name, type: 'text' }));
  const facts = { name: nameOf(node), platform: 'postgres', columns, rowCount: node + version };
  return { type: 'asset', asset: refOf(node), method: 'LIVE', facts };
}

function edgeOf(from: number, to: number, places: Place[]): Observation {
  return {
    type: 'edge',
    from: refOf(from),
    to: refOf(to),
    relation: 'FEEDS',
    reason: 'COPY',
    breaks: 'DOWNSTREAM',
    method: 'STATIC',
    confidence: 'HIGH',
    places,
  };
}
