import { linkKey, type Graph, type GraphEdge } from './drawing.ts';

/**
 * One graph of several: the parts of `whole` become one box, what runs among them disappears, and
 * what they read and write hangs on it.
 */
export function foldParts(whole: Graph, parts: readonly string[], graphs: readonly Graph[]): Graph {
  const inside = new Set(parts);
  const outer = (id: string): string => (inside.has(id) ? whole.root.id : id);
  const nodes = new Map(whole.nodes.map((node) => [node.id, node]));
  const edges = new Map<string, GraphEdge>();
  const more = new Map<string, Graph['more'][number]>();
  for (const graph of graphs) {
    for (const node of graph.nodes) if (!inside.has(node.id)) nodes.set(node.id, node);
    for (const edge of graph.edges) {
      const ends = { from: outer(edge.from.id), to: outer(edge.to.id) };
      if (ends.from === ends.to) continue;
      edges.set(linkKey(ends), { ...edge, from: { id: ends.from }, to: { id: ends.to } });
    }
    for (const one of graph.more) {
      // What is left out beside a part may be another part: the table counts it rightly.
      if (inside.has(one.asset.id)) continue;
      more.set(`${one.direction} ${one.asset.id}`, one);
    }
  }
  return {
    ...whole,
    nodes: [...nodes.values()],
    edges: [...edges.values()],
    more: [...more.values()],
    complete: graphs.every((graph) => graph.complete),
  };
}
