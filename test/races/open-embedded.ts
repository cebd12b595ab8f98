import { createEmbeddedStore } from '../../server/store/embedded/embedded.ts';
import type { Store } from '../../server/store/store.ts';
import type { RaceActions } from './race-actions.ts';

/** Opens the embedded store in a file, with the actions of a race; any process may. */
export function openRacesAt(file: string): Promise<Store<RaceActions>> {
  return createEmbeddedStore<RaceActions>({
    file,
    actions: new URL('./store-actions.ts', import.meta.url),
  });
}
