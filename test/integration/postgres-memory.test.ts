import { expect, it, onTestFinished } from 'vitest';
import { postgres } from '../../scanners/postgres/index.ts';
import type { ScanContext } from '../../scanners/scanner.ts';
import { peakHeap } from '../contract/peakHeap.ts';
import { findPostgres, startPostgres } from './servers/postgres.ts';

const isHere = findPostgres() !== undefined;
if (!isHere && process.env['CI'] === 'true') throw new Error('PostgreSQL is not installed');
if (!isHere) console.log('skipped: PostgreSQL is not installed');

const schemas = `
  CREATE ROLE gyebo LOGIN PASSWORD 'hunter2'; GRANT pg_read_all_stats TO gyebo;
  CREATE SCHEMA few; CREATE SCHEMA lots; GRANT USAGE ON SCHEMA few, lots TO gyebo;
  DO $$ BEGIN
    FOR i IN 1..200 LOOP EXECUTE format('CREATE TABLE few.t%s (i int, name text)', i); END LOOP;
    FOR i IN 1..2000 LOOP EXECUTE format('CREATE TABLE lots.t%s (i int, name text)', i); END LOOP;
  END $$`;

const context: ScanContext = {
  root: '.',
  signal: new AbortController().signal,
  connections: [],
  aliases: {},
  now: () => '2027-01-01T00:00:00.000Z',
  secret: () => 'hunter2',
  memory: {},
  remember: () => undefined,
  log: { info: () => undefined, warn: () => undefined },
};

it.skipIf(!isHere)(
  'a scan of PostgreSQL holds no more of a schema of ten times as many tables',
  async () => {
    const server = await startPostgres();
    onTestFinished(() => server.stop());
    await server.run('CREATE DATABASE shop');
    await server.run(schemas, 'shop');
    const { port } = server;
    const given = { host: '127.0.0.1', port, database: 'shop', user: 'gyebo' };
    const heap = (schema: string) => {
      const chosen = { ...given, password: 'env:PG_PASSWORD', schemas: [schema] };
      return peakHeap(postgres, postgres.options.parse(chosen), context);
    };
    await heap('few');
    const [one, ten] = [await heap('few'), await heap('lots')];
    expect(ten).toBeLessThan(2 * Math.max(one, 0) + 8_000_000);
  },
  240_000,
);
