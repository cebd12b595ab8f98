import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import type { Given } from './neo4j/given.ts';
import { makeCertificate, testNetwork } from './neo4j/testNetwork.ts';
import { testReplicas } from './neo4j/testReplicas.ts';
import { testStarting } from './neo4j/testStarting.ts';
import { canStartNeo4j } from './servers/neo4j-jars.ts';
import { startNeo4j, type Neo4jServer } from './servers/neo4j.ts';

describe.skipIf(!canStartNeo4j())('Gyebo and its Neo4j', () => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'gyebo-on-neo4j-'));
  const certificates = path.join(scratch, 'certificates');
  let server: Neo4jServer;
  beforeAll(async () => {
    mkdirSync(certificates);
    makeCertificate(certificates);
    server = await startNeo4j({ certificates });
  }, 900_000);
  afterAll(async () => {
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  });
  const given: Given = {
    address: () => ({ url: server.url, user: server.user, password: server.password }),
    port: () => server.port,
    hostAndPort: () => `127.0.0.1:${server.port}`,
    certificates: () => certificates,
    folder: () => {
      const folder = mkdtempSync(path.join(scratch, 'folder-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      return folder;
    },
    kill: () => server.kill(),
    restart: (how) => server.restart(how),
  };

  describe('on the network', () => testNetwork(given));
  describe('several servers', () => testReplicas(given));
  describe('at the start', () => testStarting(given));
});
