import type { AssetRef } from '../../server/core/asset.ts';
import type { ScopeBatch } from '../../server/store/store.ts';

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

/** The graph as scopes of ten assets with the edges that leave them; `version` changes what they say. */
export function* scopesOf(graph: LayeredGraph, version: number): Generator<ScopeBatch> {
  const order = Array.from(graph.from.keys()).sort(
    (a, b) => (graph.from[a] ?? 0) - (graph.from[b] ?? 0),
  );
  let at = 0;
  for (let start = 0; start < graph.assets; start += 10) {
    const observations: ScopeBatch['observations'] = [];
    for (let node = start; node < Math.min(start + 10, graph.assets); node++) {
      const columns = ['id', 'created_at', '금액'].map((name) => ({ name, type: 'text' }));
      const facts = { name: nameOf(node), platform: 'postgres', columns, rowCount: node + version };
      observations.push({ type: 'asset', asset: refOf(node), method: 'LIVE', facts });
    }
    for (; at < order.length && (graph.from[order[at] ?? 0] ?? 0) < start + 10; at++) {
      const edge = order[at] ?? 0;
      observations.push({
        type: 'edge',
        from: refOf(graph.from[edge] ?? 0),
        to: refOf(graph.to[edge] ?? 0),
        relation: 'FEEDS',
        reason: 'COPY',
        breaks: 'DOWNSTREAM',
        method: 'STATIC',
        confidence: 'HIGH',
        places: [{ at: `sql/${start}.sql`, line: edge + version }],
      });
    }
    const coverage = { scope: `file:${start}`, parent: 'folder:sql', state: 'SEEN' } as const;
    yield { coverage, observations };
  }
}
