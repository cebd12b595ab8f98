import type { Neo4jAddress } from '../../server/store/neo4j/connection.ts';
import { createNeo4jStore } from '../../server/store/neo4j/neo4j.ts';
import type { Store } from '../../server/store/store.ts';
import type { RaceActions } from './race-actions.ts';

/** Opens the store on a Neo4j server, with the actions of a race; any process may. `where`: its address as JSON. */
export function openRacesAt(where: string): Promise<Store<RaceActions>> {
  const address: Neo4jAddress = JSON.parse(where);
  return createNeo4jStore<RaceActions>({
    ...address,
    actions: new URL('./store-actions.ts', import.meta.url),
  });
}
