import { afterAll, beforeAll, describe, expect } from 'vitest';
import { canStartNeo4j } from '../integration/servers/neo4j-jars.ts';
import { startNeo4j } from '../integration/servers/neo4j.ts';
import type { Neo4jServer } from '../integration/servers/neo4j.ts';
import { empty, openStoreAt, runOn } from './open-neo4j.ts';
import { testNeo4j } from './testNeo4j.ts';
import { testStore } from './testStore.ts';
import { testStoreProcesses } from './testStoreProcesses.ts';

// One server for all: the community edition has one database, which each group finds empty.
describe.skipIf(!canStartNeo4j())('the Neo4j store', () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
    console.log(`Neo4j started in ${server.startedIn} ms with ${server.memory()} MB`);
  }, 900_000);
  afterAll(async () => {
    console.log(`Neo4j ends with ${server.memory()} MB`);
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
      for (const rows of await runOn(address(), torn)) expect(rows).toEqual([]);
    },
    kills: 20,
    slowness: 30,
  });

  describe('on a server', () => testNeo4j(() => server));
});

/** What no commit may leave behind. */
const torn = [
  `MATCH (a:Asset)-[r:FEEDS|REFERS|CONTAINS]->(b:Asset)
   WHERE r.row IS NULL OR NOT EXISTS { MATCH (s:Scope) WHERE s.id = r.scope } RETURN r.row AS row`,
  `MATCH (e:Evidence) WHERE NOT EXISTS { (e)-[:ABOUT]->(:Asset) } RETURN e.row AS row`,
  `MATCH ()-[r:FEEDS]->() WHERE r.source IN ['code', 'sweep'] AND r.vanishedAt IS NULL
   MATCH (s:Scope {id: r.scope}) WHERE s.state = 'GONE' OR s.members IS NULL RETURN r.row AS row`,
  `MATCH (n:Run) WHERE n.state = 'RUNNING' RETURN n.id AS id`,
  `MATCH (c:Clock) MATCH (a:Asset) WHERE a.id >= c.nextAsset RETURN a.id AS id`,
];
