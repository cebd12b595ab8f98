import { afterAll, beforeAll, describe } from 'vitest';
import type { TestedStore } from './observed.ts';
import { testContainment } from './testStore-containment.ts';
import { testFacts } from './testStore-facts.ts';
import { testGovernance } from './testStore-governance.ts';
import { testNeighbours } from './testStore-neighbours.ts';
import { testPages } from './testStore-pages.ts';
import { testScans } from './testStore-scans.ts';
import { testSearch } from './testStore-search.ts';
import { testWalks } from './testStore-walks.ts';

/** Opens an empty store of its own, whose actions are store-actions.ts. */
export type OpenStore = () => Promise<TestedStore>;
/** A store per group, opened before its first test. */
export type GivenStore = () => TestedStore;

/** What every store must do, whichever engine holds it. */
export function testStore(open: OpenStore): void {
  const groups = {
    'scans: mark and finish': testScans,
    'walks over the graph': testWalks,
    'what names hold': testContainment,
    'search and names': testSearch,
    'pages under writes': testPages,
    'people, records, audit': testGovernance,
    'facts for a verdict': testFacts,
    'facts around the set': testNeighbours,
  };
  for (const [name, group] of Object.entries(groups)) {
    describe(name, () => {
      let store: TestedStore;
      const opened: TestedStore[] = [];
      beforeAll(async () => {
        store = await open();
        opened.push(store);
      });
      afterAll(async () => {
        for (const item of opened) await item.close();
      });
      group(
        () => store,
        async () => {
          store = await open();
          opened.push(store);
          return store;
        },
      );
    });
  }
}
