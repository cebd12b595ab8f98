import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgres } from '../../scanners/postgres/index.ts';
import type { ScanContext } from '../../scanners/scanner.ts';
import type { Observation } from '../../server/core/observation.ts';
import { findPostgres, startPostgres, type PostgresServer } from './servers/postgres.ts';

const isHere = findPostgres() !== undefined;
if (!isHere && process.env['CI'] === 'true') throw new Error('PostgreSQL is not installed');
if (!isHere) console.log('skipped: PostgreSQL is not installed');

type Of<T extends Observation['type']> = Extract<Observation, { type: T }>;

interface Seen {
  all: Observation[];
  memory: Record<string, unknown>;
  error?: Error;
  of<T extends Observation['type']>(type: T): Of<T>[];
}

const schema = `
  CREATE EXTENSION IF NOT EXISTS pg_stat_statements;
  CREATE ROLE sales_team NOLOGIN; CREATE ROLE bi LOGIN; CREATE ROLE gyebo LOGIN PASSWORD 'hunter2';
  CREATE ROLE dump LOGIN SUPERUSER;
  GRANT pg_read_all_stats TO gyebo;
  CREATE SCHEMA dw; CREATE SCHEMA hidden;
  CREATE TABLE dw.member (
    id bigint PRIMARY KEY, grade varchar(10) NOT NULL DEFAULT 'GOLD-SECRET', 이름 text);
  COMMENT ON TABLE dw.member IS '회원'; COMMENT ON COLUMN dw.member.이름 IS '회원 이름';
  CREATE TABLE dw.orders (
    id bigint, member_id bigint CONSTRAINT to_member REFERENCES dw.member, day date NOT NULL,
    PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
  CREATE TABLE dw.orders_2026 PARTITION OF dw.orders FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
  CREATE VIEW dw.v_orders AS SELECT o.id, m.grade FROM dw.orders o JOIN dw.member m ON m.id = o.member_id
    WHERE m.grade <> 'PASSWORD-LIKE';
  CREATE MATERIALIZED VIEW dw.by_grade AS SELECT grade, count(*) FROM dw.v_orders GROUP BY 1;
  CREATE TABLE dw."Odd.Name ""q""" (x int);
  CREATE TABLE hidden.secret (id int);
  ALTER TABLE dw.member OWNER TO sales_team;
  INSERT INTO dw.member SELECT i, 'GOLD' FROM generate_series(1, 100) i;
  CREATE PUBLICATION feed FOR TABLE dw.member;
  GRANT USAGE ON SCHEMA dw TO gyebo, bi; GRANT SELECT ON ALL TABLES IN SCHEMA dw TO bi;
  ANALYZE;`;

describe.skipIf(!isHere)('postgres', () => {
  let server: PostgresServer;
  let clock = Date.parse('2026-11-20T00:00:00Z');

  const options = () =>
    postgres.options.parse({
      host: '127.0.0.1',
      port: server.port,
      database: 'shop',
      user: 'gyebo',
      password: 'env:PG_PASSWORD',
      layers: { dw: 'warehouse' },
      ignoreReaders: ['dump'],
    });

  async function scan(
    memory: Record<string, unknown> = {},
    more: { signal?: AbortSignal; onTable?: () => Promise<void>; schemas?: string[] } = {},
  ): Promise<Seen> {
    const chosen = more.schemas === undefined ? {} : { schemas: more.schemas };
    clock += 3_600_000;
    const at = new Date(clock).toISOString();
    const seen: Seen = {
      all: [],
      memory,
      of: (type) => seen.all.filter((each): each is Of<typeof type> => each.type === type),
    };
    const context: ScanContext = {
      root: '.',
      signal: more.signal ?? new AbortController().signal,
      connections: [],
      aliases: {},
      now: () => at,
      secret: () => 'hunter2',
      memory,
      remember: (next) => (seen.memory = structuredClone(next)),
      log: { info: () => undefined, warn: () => undefined },
    };
    try {
      for await (const observation of postgres.scan({ ...options(), ...chosen }, context)) {
        seen.all.push(observation);
        if (observation.type === 'coverage') await more.onTable?.();
      }
    } catch (error) {
      seen.error = error instanceof Error ? error : new Error(String(error));
    }
    return seen;
  }

  const urn = (name: string) => `postgres://127.0.0.1:${server.port}|shop.${name}`;
  const as = (role: string, sql: string) =>
    server.run(['SET ROLE ' + role, sql, 'RESET ROLE'].join('; '), 'shop');
  const scopes = (seen: Seen) => seen.of('coverage').map(({ scope }) => scope);

  beforeAll(async () => {
    server = await startPostgres();
    await server.run('CREATE DATABASE shop');
    await server.run(schema, 'shop');
  });
  afterAll(() => server.stop());

  it('reads tables with columns, comments, keys, owners, sizes, layers', async () => {
    const seen = await scan();
    expect(seen.error).toBeUndefined();
    const member = seen.of('asset').find((each) => each.asset.urn === urn('dw.member'));
    expect(member?.facts).toMatchObject({
      name: 'member',
      platform: 'postgres',
      subtype: 'TABLE',
      description: '회원',
      layer: 'warehouse',
      parties: [{ role: 'OWNER', party: 'sales_team' }],
      rowCount: 100,
      rowCountEstimated: true,
      columns: [
        { name: 'id', type: 'bigint', nullable: false, primaryKey: true, position: 1 },
        { name: 'grade', type: 'character varying(10)', nullable: false, position: 2 },
        { name: '이름', type: 'text', nullable: true, description: '회원 이름', position: 3 },
      ],
    });
    expect(member?.facts.sizeBytes).toBeGreaterThan(8000);
    const kinds = Object.fromEntries(
      seen.of('asset').map(({ facts }) => [facts.name, facts.subtype]),
    );
    expect(kinds).toMatchObject({
      orders: 'PARTITIONED_TABLE',
      orders_2026: 'PARTITION',
      v_orders: 'VIEW',
      by_grade: 'MATERIALIZED_VIEW',
      'Odd.Name "q"': 'TABLE',
    });
    expect(seen.all.map((each) => JSON.stringify(each)).join('\n')).not.toMatch(
      /GOLD-SECRET|PASSWORD-LIKE|hunter2|pg_stat_statements_info/,
    );
    const odd = seen.of('asset').find(({ facts }) => facts.name.startsWith('Odd'));
    expect(odd?.asset.urn).toBe(urn('dw."Odd.Name ""q"""'));
    expect(odd?.facts.parties).toBeUndefined();
  });

  it('a publication reads for its subscribers; what is filled by subscription can be seen', async () => {
    const seen = await scan();
    const feed = `postgres://127.0.0.1:${server.port}|shop.publication.feed`;
    const edges = seen.of('edge').filter(({ to }) => to.urn === feed);
    expect(edges).toMatchObject([{ from: { urn: urn('dw.member') }, to: { kind: 'SERVICE' } }]);
    const scope = seen.of('coverage').find((each) => each.scope === 'subscriptions:shop');
    expect(scope?.state).toBe('SEEN');
  });

  it('reads views with their columns, foreign keys and partitions as edges', async () => {
    const seen = await scan();
    const edges = seen.of('edge').map((edge) => {
      const short = (text: string) => text.split('|shop.')[1];
      return `${short(edge.from.urn)} ${edge.reason} ${short(edge.to.urn)}`;
    });
    expect(edges.sort()).toEqual([
      'dw.member READ publication.feed',
      'dw.member REFERENCE dw.orders',
      'dw.member VIEW dw.v_orders',
      'dw.orders CONTAINS dw.orders_2026',
      'dw.orders VIEW dw.v_orders',
      'dw.v_orders VIEW dw.by_grade',
    ]);
    const view = seen.of('edge').find((edge) => edge.to.urn === urn('dw.v_orders'));
    expect(view).toMatchObject({ relation: 'FEEDS', breaks: 'DOWNSTREAM', method: 'LIVE' });
    const asset = seen.of('asset').find((each) => each.asset.urn === urn('dw.v_orders'));
    expect(asset?.facts.properties?.columnsUsed).toBe(
      'dw.member(grade, id); dw.orders(id, member_id)',
    );
    expect(asset?.facts.definition).toContain('dw.member');
    const key = seen.of('edge').find(({ relation }) => relation === 'REFERS');
    expect(key?.places[0]?.at).toBe('shop.dw.orders to_member');
  });

  it('says of each scope whether it was seen, and what privilege is missing', async () => {
    const seen = await scan();
    const hidden = seen.of('coverage').find(({ scope }) => scope === 'schema:shop.hidden');
    expect(hidden).toMatchObject({ state: 'UNREADABLE', parent: 'database:shop' });
    expect(hidden?.message).toContain('GRANT USAGE ON SCHEMA "hidden" TO "gyebo"');
    expect(scopes(seen)).not.toContain('table:shop.hidden.secret');
    const listed = seen.of('listed').map(({ parent }) => parent);
    expect(listed).toContain('database:shop');
    expect(listed).toContain('schema:shop.dw');
    expect(listed).not.toContain('schema:shop.hidden');
    for (const { parent, scope } of seen.of('coverage')) {
      expect(listed, scope).toContain(parent);
    }
  });

  it('a dropped table is no longer named, while its schema is listed', async () => {
    await server.run('CREATE TABLE dw.old (id int)', 'shop');
    expect(scopes(await scan())).toContain('table:shop.dw.old');
    await server.run('DROP TABLE dw.old', 'shop');
    const after = await scan();
    expect(scopes(after)).not.toContain('table:shop.dw.old');
    expect(after.of('listed')).toContainEqual({ type: 'listed', parent: 'schema:shop.dw' });
  });

  it('asserts the same again when nothing changed', async () => {
    const assertions = (seen: Seen) => [...seen.of('asset'), ...seen.of('edge')];
    expect(assertions(await scan())).toEqual(assertions(await scan()));
  });

  it('counts reads between two scans only, by table and by role', async () => {
    const settle = () => server.run('SELECT pg_stat_force_next_flush(), pg_sleep(0.1)', 'shop');
    await as('bi', 'SELECT count(*) FROM dw.member');
    await settle();
    const first = await scan();
    expect(first.of('usage').filter(({ reader }) => reader !== undefined)).toEqual([]);
    const start = first.of('watch')[0]?.since;
    expect(first.of('watch')).toEqual([
      // Neither another database of the server, nor a schema that may not be read.
      expect.objectContaining({ namespace: `postgres://127.0.0.1:${server.port}|shop.dw` }),
      expect.objectContaining({ namespace: `postgres://127.0.0.1:${server.port}|shop.public` }),
    ]);
    await as('bi', 'SELECT count(*) FROM dw.member; SELECT grade FROM dw.v_orders');
    await as('dump', 'SELECT * FROM dw.member');
    await settle();
    const second = await scan(first.memory);
    const use = second.of('usage').filter(({ asset }) => asset.urn === urn('dw.member'));
    const named = use.filter(({ reader }) => reader !== undefined);
    expect(named).toEqual([expect.objectContaining({ reader: 'bi', reads: 1, from: start })]);
    expect(use.find(({ reader }) => reader === undefined)?.reads).toBeGreaterThanOrEqual(2);
    const view = second.of('usage').filter(({ asset }) => asset.urn === urn('dw.v_orders'));
    expect(view).toEqual([expect.objectContaining({ reader: 'bi', reads: 1 })]);
    expect(second.of('watch')[0]).toMatchObject({ since: start, identifiesReaders: true });
    await settle();
    const third = await scan(second.memory);
    expect(third.of('usage').filter(({ asset }) => asset.urn === urn('dw.member'))).toEqual([]);
    expect(third.of('watch')[0]).toMatchObject({ since: start, identifiesReaders: true });
  });

  it('starts watching again after a reset, and names no readers after an eviction', async () => {
    const first = await scan();
    await server.run('SELECT pg_stat_statements_reset()', 'shop');
    const evicted = await scan(first.memory);
    expect(evicted.of('watch')[0]?.identifiesReaders).toBe(false);
    expect(evicted.of('watch')[0]?.since).toBe(first.of('watch')[0]?.since);
    const ahead = structuredClone(evicted.memory);
    const tables: Record<string, [number, number]> = {};
    for (const oid of Object.keys(Object(ahead['tables']))) tables[oid] = [1e9, 1e9];
    const reset = await scan({ ...ahead, tables });
    expect(reset.of('watch')[0]?.since).not.toBe(first.of('watch')[0]?.since);
    expect(reset.of('usage').filter(({ reader }) => reader === undefined)).toEqual([]);
  });

  it('functions hide what they read: then no reader is called known', async () => {
    const first = await scan();
    await server.run(
      'CREATE FUNCTION dw.f() RETURNS bigint LANGUAGE sql AS $$SELECT count(*) FROM dw.member$$',
      'shop',
    );
    expect((await scan(first.memory)).of('watch')[0]?.identifiesReaders).toBe(false);
    await server.run('DROP FUNCTION dw.f()', 'shop');
  });

  it('diagnoses what it may not see, and the words that grant it', async () => {
    const context = {
      root: '.',
      signal: new AbortController().signal,
      connections: [],
      aliases: {},
      now: () => '',
      secret: () => 'hunter2',
      memory: {},
      remember: () => undefined,
      log: { info: () => undefined, warn: () => undefined },
    };
    const found = await postgres.diagnose(options(), context);
    expect(found[0]).toMatchObject({ level: 'ok' });
    expect(found.map(({ advice }) => advice)).toContain(
      'GRANT USAGE ON SCHEMA "hidden" TO "gyebo"',
    );
    const nobody = postgres.options.parse({ ...options(), port: 1 });
    await expect(postgres.diagnose(nobody, context)).rejects.toThrow(
      /127\.0\.0\.1:1\/shop.*nothing listens/,
    );
    const stranger = postgres.options.parse({ ...options(), database: 'nowhere' });
    await expect(postgres.diagnose(stranger, context)).rejects.toThrow(/no database nowhere/);
  });

  it('reads a schema of many tables page by page, each once', async () => {
    await server.run(
      'CREATE SCHEMA many; GRANT USAGE ON SCHEMA many TO gyebo; DO $$ BEGIN FOR i IN 1..900 LOOP EXECUTE format($f$CREATE TABLE many.t%s (i int)$f$, i); END LOOP; END $$',
      'shop',
    );
    const seen = await scan();
    const tables = scopes(seen).filter((scope) => scope.startsWith('table:shop.many.'));
    expect(tables).toHaveLength(900);
    expect(new Set(tables).size).toBe(900);
    await server.run(
      'DO $$ BEGIN FOR i IN 1..900 LOOP EXECUTE format($f$DROP TABLE many.t%s$f$, i); END LOOP; END $$; DROP SCHEMA many',
      'shop',
    );
    const after = await scan();
    expect(scopes(after)).not.toContain('schema:shop.many');
  });

  it('without pg_read_all_stats it counts reads, names nobody and says which grant is missing', async () => {
    await server.run('REVOKE pg_read_all_stats FROM gyebo', 'shop');
    const first = await scan();
    await as('bi', 'SELECT count(*) FROM dw.member');
    await server.run('SELECT pg_stat_force_next_flush(), pg_sleep(0.1)', 'shop');
    const seen = await scan(first.memory);
    await server.run('GRANT pg_read_all_stats TO gyebo', 'shop');
    expect(seen.error).toBeUndefined();
    expect(seen.of('watch')[0]?.identifiesReaders).toBe(false);
    expect(seen.of('usage').filter(({ reader }) => reader !== undefined)).toEqual([]);
    const use = seen.of('usage').filter(({ asset }) => asset.urn === urn('dw.member'));
    expect(use[0]?.reads).toBeGreaterThan(0);
  });

  it('a schema that was not read until now is watched from now on', async () => {
    const first = await scan();
    const sinceOf = (seen: Seen) =>
      Object.fromEntries(
        seen.of('watch').map(({ namespace, since }) => [namespace.split('|shop.')[1], since]),
      );
    await server.run('CREATE SCHEMA late; GRANT USAGE ON SCHEMA late TO gyebo', 'shop');
    const second = await scan(first.memory);
    await server.run('DROP SCHEMA late', 'shop');
    expect(sinceOf(second)['dw']).toBe(sinceOf(first)['dw']);
    expect(Date.parse(sinceOf(second)['late'] ?? '')).toBeGreaterThan(
      Date.parse(sinceOf(first)['dw'] ?? ''),
    );
  });

  it('of chosen schemas it tells what stands on them in others', async () => {
    await server.run(
      `CREATE SCHEMA bi; CREATE VIEW bi.report AS SELECT id FROM dw.member;
       CREATE TABLE bi.note (member_id bigint REFERENCES dw.member);`,
      'shop',
    );
    const seen = await scan({}, { schemas: ['dw'] });
    await server.run('DROP SCHEMA bi CASCADE', 'shop');
    const out = seen.of('edge').filter((edge) => edge.to.urn.includes('|shop.bi.'));
    expect(out.map(({ from, to, reason }) => [from.urn, reason, to.urn])).toEqual([
      [urn('dw.member'), 'VIEW', urn('bi.report')],
      [urn('dw.member'), 'REFERENCE', urn('bi.note')],
    ]);
    expect(seen.of('watch').map(({ namespace }) => namespace.split('|')[1])).toEqual(['shop.dw']);
  });

  it('names no readers where COPY and cursors are not tracked', async () => {
    const first = await scan();
    await server.run('ALTER DATABASE shop SET pg_stat_statements.track_utility = off', 'shop');
    const seen = await scan(first.memory);
    await server.run('ALTER DATABASE shop RESET pg_stat_statements.track_utility', 'shop');
    expect(seen.of('watch')[0]?.identifiesReaders).toBe(false);
  });

  it('can write nothing', async () => {
    const { openDatabase } = await import('../../scanners/postgres/client.ts');
    const login = {
      host: '127.0.0.1',
      port: server.port,
      database: 'shop',
      user: 'postgres',
      password: undefined,
      tls: 'off' as const,
    };
    const limits = { statementSeconds: 5, signal: new AbortController().signal };
    const database = await openDatabase(login, limits);
    await expect(database.rows('CREATE TABLE dw.mine (id int)')).rejects.toThrow(/read-only/);
    await database.close();
  });

  it('is stopped by its signal', async () => {
    const stop = new AbortController();
    const seen = await scan({}, { signal: stop.signal, onTable: async () => stop.abort() });
    expect(seen.error?.name).toBe('AbortError');
    const listed = seen.of('listed').map(({ parent }) => parent);
    expect(listed).not.toContain('database:shop');
    expect(seen.memory).toEqual({});
  });

  it('dies mid-scan: what was read stands, nothing is called listed, the error says what to do', async () => {
    await server.run(
      'CREATE SCHEMA zz; GRANT USAGE ON SCHEMA zz TO gyebo; CREATE TABLE zz.t (i int)',
      'shop',
    );
    let seenTables = 0;
    const seen = await scan(
      {},
      {
        onTable: async () => {
          seenTables += 1;
          if (seenTables === 2) await server.kill();
        },
      },
    );
    expect(seen.of('asset').length).toBeGreaterThan(0);
    expect(seen.of('listed').map(({ parent }) => parent)).not.toContain('database:shop');
    expect(seen.error?.message).toMatch(/PostgreSQL at 127\.0\.0\.1:\d+\/shop.*scan again/);
    expect(seen.error?.message).not.toContain('hunter2');
    expect(seen.memory).toEqual({});
  });
});
