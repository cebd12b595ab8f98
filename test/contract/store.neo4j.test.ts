import { afterAll, beforeAll, describe, expect } from 'vitest';
import { canStartNeo4j } from '../integration/servers/neo4j-jars.ts';
import { startNeo4j } from '../integration/servers/neo4j.ts';
import type { Neo4jServer } from '../integration/servers/neo4j.ts';
import { empty, openStoreAt, runOn, torn, unfinished } from './open-neo4j.ts';
import { testNeo4j } from './testNeo4j.ts';
import { testStore } from './testStore.ts';
import { testStoreProcesses } from './testStoreProcesses.ts';

// One server for all: the community edition has one database, which each group finds empty.
describe.skipIf(!canStartNeo4j())('the Neo4j store', () => {
  let server: Neo4jServer;
  let memory: number | undefined;
  beforeAll(async () => {
    server = await startNeo4j();
    memory = server.memory();
  }, 900_000);
  afterAll(async () => {
    const resident = `${memory} MB resident, ${server.memory()} MB in the end`;
    console.log(`Neo4j: started in ${server.startedIn} ms, ${resident}`);
    await server.stop();
  });
  const address = () => {
    const { url, user, password } = server;
    return { url, user, password };
  };

  testStore(async () => {
    await empty(address());
    return openStoreAt(JSON.stringify(address()));
  });

  const used = new Set<string>();
  let places = 0;
  testStoreProcesses({
    opener: new URL('./open-neo4j.ts', import.meta.url).href,
    openStoreAt: async (where) => {
      if (!used.has(where)) await empty(address());
      used.add(where);
      return openStoreAt(where);
    },
    place: () => JSON.stringify({ ...address(), place: places++ }),
    inspect: async () => {
      for (const rows of await runOn(address(), [...torn, unfinished])) expect(rows).toEqual([]);
    },
    kills: 20,
    slowness: 8,
  });

  describe('on a server', () => testNeo4j(() => server));
});
