import type { TestedStore } from '../contract/observed.ts';
import { refOf } from './graph.ts';
import { ownClock, sampled } from './measure.ts';
import type { Measure } from './measure.ts';

/** Everything downstream of an asset, frozen, read back and compared with today's. */
export async function radiusMeasure(store: TestedStore, from: number): Promise<Measure> {
  const root = (await store.read('asset', refOf(from)))?.id ?? 0;
  const { nodes, edges, differing } = await store.read('freezeSize', { root });
  if (differing > 0) throw new Error('a frozen radius differs from the same one');
  const { median } = await sampled(ownClock, () => store.read('freezeSize', { root }), 5);
  return { what: 'freeze and diff a radius', figures: { nodes, edges, ours: median } };
}
