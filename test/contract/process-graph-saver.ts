import { nodes, openGraph } from './adjacencyGraph.ts';

/** Commits and saves the graph without end, until it is killed; says when it saves and when it has. */
const graph = openGraph(process.argv[2] ?? '');
for (let round = 0; ; round++) {
  graph.commit(
    Array.from({ length: 5_000 }, (_item, index) => [
      (round + index) % 3 !== 0,
      true,
      1 + (index % nodes),
      1 + ((index * 7 + round) % nodes),
    ]),
  );
  graph.catchUp();
  process.stdout.write('saving\n');
  if (await graph.save()) process.stdout.write('saved\n');
}
