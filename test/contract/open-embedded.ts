import { createEmbeddedStore } from '../../server/store/embedded/embedded.ts';
import type { TestedStore } from './observed.ts';
import type * as actions from './store-actions.ts';

/** Opens the embedded store in a file, with the suite's actions; any process may. */
export function openStoreAt(file: string): Promise<TestedStore> {
  return createEmbeddedStore<typeof actions>({
    file,
    actions: new URL('./store-actions.ts', import.meta.url),
  });
}
