import { afterAll, beforeAll, describe } from 'vitest';
import type { TestedStore } from './observed.ts';
import { testContainment } from './testStore-containment.ts';
import { testExport } from './testStore-export.ts';
import { testFacts } from './testStore-facts.ts';
import { testGovernance } from './testStore-governance.ts';
import { testNeighbours } from './testStore-neighbours.ts';
import { testPages } from './testStore-pages.ts';
import { testRetention } from './testStore-retention.ts';
import { testScans } from './testStore-scans.ts';
import { testSearch } from './testStore-search.ts';
import { testSnapshots } from './testStore-snapshots.ts';
import { testVerdicts } from './testStore-verdicts.ts';
import { testWalks } from './testStore-walks.ts';

/**
 * Opens an empty store whose actions are store-actions.ts. The suite closes one before it opens the
 * next, so that an engine with a single database may empty that.
 */
export type OpenStore = () => Promise<TestedStore>;
/** The store of a group, opened before its first test; a new one after each call of `fresh`. */
export type GivenStore = () => TestedStore;

/** What every store must do, whichever engine holds it. What is special to an engine is tested beside it. */
export function testStore(open: OpenStore): void {
  const groups = {
    'scans: mark and finish': testScans,
    'walks over the graph': testWalks,
    'what names hold': testContainment,
    'search and names': testSearch,
    'pages under writes': testPages,
    'people, records, audit': testGovernance,
    'export and import': testExport,
    'facts for a verdict': testFacts,
    'facts around the set': testNeighbours,
    'enough for a verdict': testVerdicts,
    'the graph as a whole': testRetention,
    'one state through a whole action': testSnapshots,
  };
  for (const [name, group] of Object.entries(groups)) {
    describe(name, () => {
      let store: TestedStore;
      beforeAll(async () => {
        store = await open();
      });
      afterAll(() => store.close());
      group(
        () => store,
        async () => {
          await store.close();
          store = await open();
          return store;
        },
      );
    });
  }
}
