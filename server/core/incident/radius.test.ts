import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffRadius } from './diff.ts';
import { pack, unpack, type Closure } from './radius.ts';

type Drawn = { nodes: string[]; edges: [string, string][] };

/** Any small graph over a few names, self-loops and cycles among its edges. */
const drawing: fc.Arbitrary<Drawn> = fc
  .uniqueArray(fc.constantFrom(...'abcdefghijkl'), { minLength: 1 })
  .chain((nodes) => {
    const name = fc.constantFrom(...nodes);
    return fc.record({ nodes: fc.constant(nodes), edges: fc.array(fc.tuple(name, name)) });
  });

function closureOf({ nodes, edges }: Drawn, parties: Closure['parties'] = []): Closure {
  const offsets = new Int32Array(nodes.length + 1);
  const targets: number[] = [];
  nodes.forEach((node, place) => {
    offsets[place] = targets.length;
    const ends = edges.filter(([from]) => from === node).map(([, to]) => nodes.indexOf(to));
    targets.push(...[...new Set(ends)].sort((a, b) => a - b));
  });
  offsets[nodes.length] = targets.length;
  return { nodes, roots: 1, offsets, targets: Int32Array.from(targets), parties };
}

const named = (closure: Closure, from: Int32Array, to: Int32Array) =>
  [...from].map((place, at) => `${closure.nodes[place]}→${closure.nodes[to[at] ?? 0]}`).sort();

test('what is packed comes out again, whatever the graph', () => {
  fc.assert(
    fc.property(drawing, (drawn) => {
      const { nodes, offsets, targets } = closureOf(drawn);
      expect(unpack(pack(closureOf(drawn)))).toEqual({ nodes, offsets, targets });
    }),
  );
});

test('a closure of several pieces, with a hub and long steps both ways', () => {
  const nodes = Array.from({ length: 20_001 }, (_, index) => `DATASET x|${index}`);
  const edges: [number, number[]][] = nodes.map((_, index) => [index, [20_000 - index]]);
  edges[7] = [7, Array.from({ length: 19_000 }, (_, index) => index)];
  const offsets = new Int32Array(nodes.length + 1);
  const targets = edges.flatMap(([, ends]) => ends);
  edges.forEach(([index, ends]) => (offsets[index + 1] = (offsets[index] ?? 0) + ends.length));
  const closure = { nodes, roots: 1, offsets, targets: Int32Array.from(targets), parties: [] };
  const pieces = pack(closure);
  expect(pieces.length).toBe(3);
  expect(unpack(JSON.parse(JSON.stringify(pieces)))).toEqual({
    nodes,
    offsets,
    targets: closure.targets,
  });
});

test('a diff says exactly what one has and the other has not, in whatever order nodes stand', () => {
  fc.assert(
    fc.property(drawing, drawing, (before, after) => {
      const [frozen, today] = [closureOf(before), closureOf(after)];
      const diff = diffRadius(frozen, today);
      const names = (closure: Closure, places: Int32Array) =>
        [...places].map((place) => closure.nodes[place]).sort();
      const minus = (one: string[], other: string[]) =>
        [...new Set(one)].filter((each) => !other.includes(each)).sort();
      expect(names(today, diff.nodes.added)).toEqual(minus(after.nodes, before.nodes));
      expect(names(frozen, diff.nodes.removed)).toEqual(minus(before.nodes, after.nodes));
      const [was, is] = [before, after].map(({ edges }) => edges.map(([a, b]) => `${a}→${b}`));
      const { added, removed } = diff.edges;
      expect(named(today, added.from, added.to)).toEqual(minus(is ?? [], was ?? []));
      expect(named(frozen, removed.from, removed.to)).toEqual(minus(was ?? [], is ?? []));
    }),
  );
});

test('parties are told by role and name', () => {
  const drawn: Drawn = { nodes: ['a'], edges: [] };
  const kim = { role: 'OWNER', party: 'kim', assets: 1 } as const;
  const lee = { role: 'CONSUMER', party: 'lee', assets: 3 } as const;
  const { parties } = diffRadius(
    closureOf(drawn, [kim]),
    closureOf(drawn, [{ ...kim, assets: 2 }, lee]),
  );
  expect(parties).toEqual({ added: [lee], removed: [] });
});
