import type { TestedStore } from '../contract/observed.ts';
import { sampled, type Measure } from './measure.ts';

/** What is dead in the whole graph: read, searched and put in groups. */
export async function deadMeasure(store: TestedStore, clock: () => number): Promise<Measure> {
  const now = new Date().toISOString();
  const { groups, assets } = await store.read('deadTold', now);
  const { median } = await sampled(clock, () => store.read('deadTold', now), 3);
  return { what: 'dead subgraph of everything', figures: { groups, assets, ours: median } };
}
