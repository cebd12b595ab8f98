import { afterAll, beforeAll, describe } from 'vitest';
import { startBoltProxy, networkFaults } from '../contract/boltProxy.ts';
import type { BoltProxy, Fault } from '../contract/boltProxy.ts';
import { empty, runOn, torn } from '../contract/open-neo4j.ts';
import { canStartNeo4j } from '../integration/servers/neo4j-jars.ts';
import { startNeo4j } from '../integration/servers/neo4j.ts';
import type { Neo4jServer } from '../integration/servers/neo4j.ts';
import { openRacesAt } from './open-neo4j.ts';
import { testFaults } from './testFaults.ts';
import { testRaces } from './testRaces.ts';

const opener = new URL('./open-neo4j.ts', import.meta.url).href;

describe.skipIf(!canStartNeo4j())('on Neo4j', () => {
  let server: Neo4jServer;
  let proxy: BoltProxy;
  beforeAll(async () => {
    server = await startNeo4j();
    proxy = await startBoltProxy(server.port);
  }, 900_000);
  afterAll(async () => {
    await proxy.close();
    await server.stop();
  });
  const address = (url = server.url) => {
    const { user, password } = server;
    return { url, user, password };
  };
  // One database: each place is the same one, found empty.
  const place = async (): Promise<string> => {
    await empty(address());
    return JSON.stringify(address());
  };

  testRaces({ openRacesAt, opener, place });

  testFaults({
    openRacesAt,
    opener,
    place,
    faults: [...networkFaults, 'KILL_SERVER', 'KILL_DATABASE'],
    places: async () => ({
      direct: await place(),
      faulty: JSON.stringify(address(`bolt://127.0.0.1:${proxy.port}`)),
    }),
    strike: async (fault) => {
      proxy.struck = 0;
      if (fault !== 'KILL_DATABASE') {
        proxy.fault = networkFault(fault);
        return;
      }
      await server.kill();
      proxy.struck++;
    },
    struck: () => proxy.struck,
    heal: async (fault) => {
      proxy.heal();
      if (fault === 'KILL_DATABASE') await server.restart();
    },
    torn: async () => (await runOn(address(), torn)).flat(),
  });
});

function networkFault(name: string): Fault {
  return networkFaults.find((fault) => fault === name) ?? 'NONE';
}
