import { expect, test } from 'vitest';
import type { Graph } from './drawing.ts';
import { foldParts } from './fold.ts';

const node = (id: string): Graph['nodes'][number] => ({
  id,
  urn: id,
  kind: 'TASK',
  name: id,
  platform: 'airflow',
  subtype: null,
  state: 'ACTIVE',
  description: null,
  roles: [],
  upstreamCount: 0,
  downstreamCount: 0,
  dataChangedAt: null,
  columns: [],
});
const graph = (root: string, nodes: string, links: string): Graph => ({
  complete: true,
  root: { id: root },
  nodes: [...nodes].map(node),
  edges: links
    .split(' ')
    .filter(Boolean)
    .map((link) => ({
      reason: 'READ',
      relation: 'FEEDS',
      breaks: 'DOWNSTREAM',
      from: { id: link[0] ?? '' },
      to: { id: link[1] ?? '' },
      evidence: [],
    })),
  more: [],
});

test('the tasks of a pipeline become its box, and links among them disappear', () => {
  /*  a → [t → u] → b, drawn as a → P → b  */
  const whole = graph('P', 'P', '');
  const folded = foldParts(
    whole,
    ['t', 'u'],
    [graph('t', 'atu', 'at tu'), graph('u', 'tub', 'tu ub')],
  );
  expect(folded.nodes.map((one) => one.id).sort()).toEqual(['P', 'a', 'b']);
  expect(folded.edges.map((edge) => edge.from.id + edge.to.id).sort()).toEqual(['Pb', 'aP']);
});
