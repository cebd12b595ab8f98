import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createConnection } from '../../../server/store/neo4j/connection.ts';
import { asset, idOf, scan, scope, table } from '../../contract/observed.ts';
import { empty, openStoreAt, runOn } from '../../contract/open-neo4j.ts';
import { openDoor, startFakeCluster } from './bolt.ts';
import type { Given } from './given.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** A key and a certificate of one's own for this machine, in a folder. */
export function makeCertificate(folder: string): void {
  const subject = ['-subj', '/CN=gyebo test', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const files = ['-keyout', 'key.pem', '-out', 'certificate.pem'];
  const kind = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', ...kind, ...files, ...subject], { cwd: folder, stdio: 'ignore' });
}

/** TLS, routing, access modes, bookmarks, signing in, and the end of a query that takes too long. */
export function testNetwork(given: Given): void {
  const at = (scheme: string) => ({
    ...given.address(),
    url: `${scheme}://${given.hostAndPort()}`,
  });
  beforeEach(() => empty(given.address()));

  test.each(['neo4j', 'bolt+ssc', 'neo4j+ssc'])('a store is opened by %s://', async (scheme) => {
    const store = await openStoreAt(JSON.stringify(at(scheme)));
    expect(store.capabilities).toEqual({ kind: 'neo4j', severalServers: true });
    await scan(store, 'pg', [scope('schema:public', [asset(table('kept'))])]);
    expect(await idOf(store, table('kept'))).toBeGreaterThan(0);
    await store.close();
  });

  test('+s wants a certificate that is known here, and says how to make it so', async () => {
    const url = at('neo4j+s').url;
    const refused = openStoreAt(JSON.stringify(at('neo4j+s')));
    await expect(refused).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringMatching(/certificate that is not trusted.*NODE_EXTRA_CA_CERTS/),
    });
    const folder = given.folder();
    const store = `store: { url: "${url}", password: env:NEO4J_PASSWORD }`;
    writeFileSync(path.join(folder, 'gyebo.yaml'), `name: tls\n${store}\n`);
    const main = path.join(root, 'server/main.ts');
    const { status, stderr } = spawnSync(process.execPath, [main, 'search', 'x'], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        NEO4J_PASSWORD: given.address().password,
        NODE_EXTRA_CA_CERTS: path.join(given.certificates(), 'certificate.pem'),
      },
    });
    expect(status, stderr).toBe(0);
  });

  test('with neo4j:// writes go to the writer, reads to a reader, and what was written is read', async () => {
    const cluster = await startFakeCluster(given.port());
    const url = `neo4j://127.0.0.1:${cluster.router.port}`;
    const connection = createConnection({ ...given.address(), url });
    for (const mode of ['WRITE', 'READ'] as const) {
      const transaction = await connection.begin(mode, 10_000);
      const statement =
        mode === 'WRITE' ? 'CREATE (:Said {by: $by})' : 'MATCH (n:Said) RETURN n.by AS by';
      const rows = await transaction.run(statement, { by: 'me' });
      expect(rows).toEqual(mode === 'WRITE' ? [] : [{ by: 'me' }]);
      await transaction.commit();
    }
    await connection.close();
    await cluster.close();
    const { writer, reader, router } = cluster;
    expect(writer.heard).toContain('CREATE (:Said');
    expect(writer.heard).not.toContain('MATCH (n:Said');
    expect(reader.heard).toContain('MATCH (n:Said');
    expect(reader.heard).not.toContain('CREATE (:Said');
    expect(router.heard).not.toMatch(/CREATE|MATCH/);
    // Bolt's BEGIN for reading names the access mode and the bookmark that the write left.
    expect(reader.heard).toMatch(/\x89bookmarks.{1,3}FB:.*\x84mode\x81r/s);
  });

  test('what a verdict is decided on is never read from a reader, which may be behind', async () => {
    const cluster = await startFakeCluster(given.port());
    const url = `neo4j://127.0.0.1:${cluster.router.port}`;
    const store = await openStoreAt(JSON.stringify({ ...given.address(), url }));
    await scan(store, 'pg', [scope('schema:public', [asset(table('kept'))])]);
    const id = await idOf(store, table('kept'));
    expect(cluster.reader.heard).toContain('MATCH (a:Asset');
    await store.read('deletionFacts', { subject: [id], now: new Date().toISOString() });
    const before = cluster.reader.heard.length;
    await store.read('deletionFacts', { subject: [id], now: new Date().toISOString() });
    expect(cluster.reader.heard.slice(before)).not.toContain('MATCH');
    await store.close();
    await cluster.close();
  });

  test('a bearer token is sent as one, and a refused one is told as a sign-in', async () => {
    const door = await openDoor(given.port());
    const url = `bolt://127.0.0.1:${door.port}`;
    const refused = openStoreAt(JSON.stringify({ url, bearer: 'a-token-of-some-provider' }));
    await expect(refused).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringMatching(/refuses this .*token; .*store\.token/),
    });
    await door.close();
    expect(door.heard).toMatch(/\x86scheme\x86bearer/);
    expect(door.heard).toContain('a-token-of-some-provider');
    expect(door.heard).not.toContain('principal');
  });

  describe('a query that takes too long', () => {
    const endless =
      'UNWIND range(1, 100000000000) AS x WITH x WHERE x % 7 = 8 RETURN count(x) AS n';
    const running = `SHOW TRANSACTIONS YIELD currentQuery, metaData
      WHERE metaData.app = 'gyebo' AND currentQuery CONTAINS 'x % 7 = 8'
        AND NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery`;

    test('is ended on the server, too, and told', async () => {
      const connection = createConnection(given.address());
      const transaction = await connection.begin('READ', 1_500);
      const asked = transaction.run(endless).catch((error: unknown) => error);
      const there = async () => (await runOn(given.address(), [running]))[0]?.length;
      await expect.poll(there, { timeout: 20_000 }).toBe(1);
      expect(await asked).toMatchObject({ code: expect.stringMatching(/Transaction/) });
      await expect.poll(there, { timeout: 20_000 }).toBe(0);
      await transaction.rollback().catch(() => undefined);
      await connection.close();
    });
  });
}
