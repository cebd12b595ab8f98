import { buildGraph, isDoubtful, stands } from '../deletion/graph.ts';
import { isRunByTask } from '../deletion/same-file.ts';
import type { DeletionFacts, FactEdge } from '../facts.ts';
import type { Neighbours } from '../neighbours.ts';
import { formOf } from './edge-form.ts';
import { isUnmapped, mayMean } from '../urn.ts';
import {
  kindNumber,
  marksOf,
  noAsset,
  stateNumber,
  type EdgeForms,
  type WholeGraph,
} from './whole.ts';

/** The whole graph that drawn facts are, as a store would give it. */
export function wholeOf(facts: DeletionFacts): WholeGraph {
  const capacity = Math.max(0, ...facts.assets.map(({ id }) => id)) + 1;
  const texts = [''];
  const textOf = (text: string) => {
    const known = texts.indexOf(text);
    return known >= 0 ? known : texts.push(text) - 1;
  };
  const whole = emptyWhole(facts, capacity, texts);
  for (const asset of facts.assets) {
    const { id } = asset;
    whole.kinds[id] = kindNumber[asset.kind];
    whole.states[id] = stateNumber[asset.state];
    const consumed = asset.parties.some(({ role }) => role === 'CONSUMER');
    whole.marks[id] = marksOf({ ...asset, consumed }, Date.parse(facts.now));
    whole.urns[id] = asset.urn;
    const owners = asset.parties.filter(({ role }) => role === 'OWNER').map(({ party }) => party);
    whole.owners[id] = textOf(owners.join('\n'));
    whole.platforms[id] = textOf(asset.platform);
    whole.periods[id] = asset.schedule?.periodSeconds ?? 0;
    whole.lastUsed[id] = asset.lastUsedAt === undefined ? 0 : Date.parse(asset.lastUsedAt);
  }
  const read = facts.usage.filter(({ reads }) => reads > 0);
  for (const use of facts.usage) {
    if (use.reads + use.writes <= 0) continue;
    const last = Date.parse(use.lastReadAt ?? use.to);
    whole.lastUsed[use.asset] = Math.max(whole.lastUsed[use.asset] ?? 0, last);
    whole.usedUntil[use.asset] = Math.max(whole.usedUntil[use.asset] ?? 0, Date.parse(use.to));
  }
  whole.reads = {
    asset: Int32Array.from(read, ({ asset }) => asset),
    reader: Uint32Array.from(read, ({ reader }) => textOf(reader ?? '')),
    last: Float64Array.from(read, ({ lastReadAt, to }) => Date.parse(lastReadAt ?? to)),
  };
  return whole;
}

function emptyWhole(facts: DeletionFacts, capacity: number, texts: string[]): WholeGraph {
  const standing = facts.edges.filter(stands);
  const referring = standing.filter(({ relation }) => relation === 'REFERS');
  return {
    ...facts,
    capacity,
    kinds: new Uint8Array(capacity).fill(noAsset),
    states: new Uint8Array(capacity),
    marks: new Uint8Array(capacity),
    urns: new Array<string>(capacity).fill(''),
    platforms: new Uint32Array(capacity),
    layers: new Uint32Array(capacity),
    owners: new Uint32Array(capacity),
    tags: new Uint32Array(capacity),
    texts,
    firstSeen: new Float64Array(capacity),
    changed: new Float64Array(capacity),
    lastUsed: new Float64Array(capacity),
    usedUntil: new Float64Array(capacity),
    periods: new Float64Array(capacity),
    reads: { asset: new Int32Array(0), reader: new Uint32Array(0), last: new Float64Array(0) },
    refers: {
      from: Int32Array.from(referring, ({ from }) => from),
      to: Int32Array.from(referring, ({ to }) => to),
      doubtful: Uint8Array.from(referring, (edge) => (isDoubtful(edge) ? 1 : 0)),
    },
    neighbours: neighboursOf(standing, capacity),
    alike: alikeIn(facts),
  };
}

function alikeIn({ assets }: DeletionFacts): WholeGraph['alike'] {
  const datasets = assets.filter(({ kind }) => kind === 'DATASET');
  return datasets
    .filter(({ urn }) => isUnmapped(urn))
    .flatMap((name) =>
      datasets
        .filter((other) => other.id !== name.id && mayMean(name.urn, other.urn))
        .map((other): [number, number] => [name.id, other.id]),
    );
}

function neighboursOf(edges: FactEdge[], capacity: number): Neighbours {
  const ends = (relation: string, own: 'from' | 'to') => (id: number) =>
    edges
      .filter((edge) => edge.relation === relation && edge[own] === id)
      .map((edge) => edge[own === 'from' ? 'to' : 'from']);
  const bySide = [
    ends('FEEDS', 'from'),
    ends('FEEDS', 'to'),
    ends('CONTAINS', 'from'),
    ends('CONTAINS', 'to'),
  ];
  const view: Neighbours = {
    capacity,
    list: new Int32Array(0),
    start: 0,
    end: 0,
    find(side, node) {
      view.list = Int32Array.from(bySide[side]?.(node) ?? []);
      view.end = view.list.length;
    },
  };
  return view;
}

/** The words of the standing edges around some drawn assets. */
export function formsOf(facts: DeletionFacts, ids: readonly number[]): EdgeForms {
  const graph = buildGraph(facts);
  const wanted = new Set(ids);
  const edges = facts.edges.filter(
    (edge) => stands(edge) && (wanted.has(edge.from) || wanted.has(edge.to)),
  );
  const isShadow = (edge: FactEdge) =>
    edge.relation === 'FEEDS' &&
    (isRunByTask(graph, edge, edge.from) || isRunByTask(graph, edge, edge.to));
  return {
    from: Int32Array.from(edges, ({ from }) => from),
    to: Int32Array.from(edges, ({ to }) => to),
    form: Uint16Array.from(edges, (edge) =>
      formOf({
        relation: edge.relation,
        reason: edge.reason,
        both: edge.breaks === 'BOTH',
        recreates: edge.recreates,
        doubtful: isDoubtful(edge),
        shadowed: isShadow(edge),
      }),
    ),
  };
}
