import { describe, expect, test } from 'vitest';
import { canStartNeo4j } from '../integration/servers/neo4j-jars.ts';
import { startNeo4j } from '../integration/servers/neo4j.ts';
import { browserIsHere } from './chromium.ts';
import { testFlow } from './testFlow.ts';
import { testIncident } from './testIncident.ts';
import { testPeople } from './testPeople.ts';
import { testRetention } from './testRetention.ts';
import { testRequests } from './testRequests.ts';
import { testScreens } from './testScreens.ts';
import { testStory } from './testStory.ts';
import { visitCompany } from './visit.ts';

// The newest line where a JDK for it is, so that both are tried: the contract suite runs on the LTS.
const line = canStartNeo4j('newest') ? 'newest' : 'lts';

// The community edition has one database, so all look at one company.
describe.skipIf(!browserIsHere() || !canStartNeo4j(line))('on Neo4j', () => {
  const visit = visitCompany(async () => {
    const server = await startNeo4j({ line });
    console.log(`the pages stand on Neo4j ${server.version}`);
    return { ...server, url: server.url.replace('bolt:', 'neo4j:') };
  });

  test('the company is kept there, and not in a file', () => {
    expect(visit.company.store).toMatch(/^neo4j:/);
  });
  testFlow(visit);
  testStory(visit);
  testScreens(visit);
  testPeople(visit);
  testIncident(visit);
  testRetention(visit);
  // It gives the company a warehouse: last.
  testRequests(visit);
});
