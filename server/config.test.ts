import { describe, expect, test } from 'vitest';
import { ConfigError, type ConfigIssue } from './config/issue.ts';
import { parseConfig } from './config.ts';

async function faults(text: string): Promise<readonly ConfigIssue[]> {
  try {
    await parseConfig(text, 'gyebo.yaml');
  } catch (error) {
    if (error instanceof ConfigError) return error.issues;
    throw error;
  }
  return [];
}

async function messages(text: string): Promise<string[]> {
  return (await faults(text)).map(({ path, line, message }) => {
    return `${line ?? '-'} ${path.map(String).join('.')}: ${message}`;
  });
}

describe('a right configuration', () => {
  test('an empty file has every default', async () => {
    const config = await parseConfig('', '/data/shop/gyebo.yaml');
    expect(config).toMatchObject({
      name: 'shop',
      root: '/data/shop',
      storeFile: '/data/shop/.gyebo/gyebo.db',
      server: { host: '127.0.0.1', port: 4680 },
      windows: { usageDays: 90 },
      breaker: { percent: 20 },
      sources: [],
      connections: [],
    });
  });

  test('connections are folded to canonical namespaces, a path becomes the database', async () => {
    const config = await parseConfig(
      `
connections:
  a: { platform: postgres, namespace: postgresql://DB-Prod/shop }
  b: { platform: redshift, namespace: redshift://dw, database: x, searchPath: [dw, mart] }
aliases: { db-prod: pg-prod }
`,
      'gyebo.yaml',
    );
    expect(config.connections).toEqual([
      { name: 'a', platform: 'postgres', namespace: 'postgres://pg-prod:5432', database: 'shop' },
      {
        name: 'b',
        platform: 'redshift',
        namespace: 'redshift://dw:5439',
        database: 'x',
        searchPath: ['dw', 'mart'],
      },
    ]);
  });

  test('a source takes its options, limit and schedule', async () => {
    const config = await parseConfig(
      'sources:\n  sql: { type: sql-files, schedule: 6h, repository: shop/x, folders: [{ path: sql, dialect: postgres }] }',
      'gyebo.yaml',
    );
    expect(config.sources[0]).toMatchObject({
      id: 'sql',
      type: 'sql-files',
      scheduleSeconds: 21_600,
      limitSeconds: 43_200,
    });
  });
});

describe('a wrong one', () => {
  test('tells every fault at once, each with line, path and the expected form', async () => {
    const text = `name: shop
stor: sqlite:x.db
server: { port: 99999 }
connections:
  a: { platform: postgres, namespace: "no spaces here" }
services:
  api: { reads: [dw.orders] }
blindSpots:
  - { namespace: s3://lake, reason: "", until: soon }
parties:
  BI: { kind: squad }
windows: { usageDays: 0.5 }
`;
    expect(await messages(text)).toEqual([
      '3 server.port: Too big: expected number to be <=65535',
      '5 connections.a.namespace: expected a URN namespace, as postgres://host:5432, s3://bucket or bigquery',
      '7 services.api.reads.0: expected a URN: <namespace>|<name>, as postgres://host:5432|db.schema.table',
      '9 blindSpots.0.reason: expected a name',
      '9 blindSpots.0.until: expected a date, as 2027-12-31',
      '11 parties.BI.kind: Invalid option: expected one of "team"|"person"',
      expect.stringMatching(/^12 windows.usageDays: /),
      expect.stringMatching(/^2 stor: unknown key; known: name, store, server, sources, /),
    ]);
  });

  test.each([
    [
      'unknown type',
      'sources:\n  x: { type: airflwo }',
      /2 sources.x.type: unknown type "airflwo"; expected one of airflow/,
    ],
    [
      'bad schedule',
      'sources:\n  x: { type: airflow, schedule: often }',
      /sources.x.schedule: expected hourly, daily/,
    ],
    [
      'password in a URL',
      'aliases:\n  a: postgres://u:hunter2@h',
      /2 aliases.a: a password stands in this URL/,
    ],
    ['doubled key', 'name: a\nname: b', /2 : not YAML: Map keys must be unique/],
    ['broken YAML', 'name: [a', /not YAML/],
    ['own prototype', '__proto__: { name: x }', /__proto__: this key is not allowed/],
    ['a list', '- a', /expected object, received array/],
    ['store elsewhere', 'store: mysql://x', /store: expected sqlite:<file>/],
  ])('%s', async (_name, text, expected) => {
    const found = await messages(text);
    expect(
      found.some((message) => expected.test(message)),
      found.join('\n'),
    ).toBe(true);
  });

  test('faults of sources are told together with the others', async () => {
    const found = await messages(
      'nam: x\nsources:\n  a: { type: nope }\n  b: { type: sql-files, dialect: 7, nonsense: 1 }',
    );
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^1 nam: unknown key/),
        expect.stringMatching(/^3 sources.a.type: unknown type/),
        expect.stringMatching(/^4 sources.b.nonsense: unknown key; known: /),
      ]),
    );
  });

  test('no fault repeats a password', async () => {
    const text = 'sources:\n  pg: { type: postgres, url: "postgres://u:hunter2@h/db" }';
    const found = await messages(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).not.toContain('hunter2');
  });
});

describe('hostile YAML', () => {
  test('aliases that multiply are refused, quickly', async () => {
    const levels = Array.from({ length: 9 }, (_, i) => {
      const item = i === 0 ? 'x' : `*a${i - 1}`;
      return `a${i}: &a${i} [${Array(9).fill(item).join(', ')}]`;
    });
    const started = performance.now();
    expect((await messages(levels.join('\n'))).join()).toMatch(/refused: Excessive alias count/);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test('more than 5 MB is refused before it is read', async () => {
    const found = await messages(`# ${'x'.repeat(5_000_001)}`);
    expect(found).toEqual([
      expect.stringMatching(/5000003 characters; a configuration has at most/),
    ]);
  });

  test('a binary file is a fault, not a crash', async () => {
    expect((await messages('\0\u0001\uFFFD\u0002: [')).length).toBeGreaterThan(0);
  });
});
