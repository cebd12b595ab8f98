import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ConfigError, type ConfigIssue } from './config/issue.ts';
import { loadConfig, parseConfig } from './config.ts';

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

  test('names typed in NFD are the names that code has in NFC', async () => {
    const text = `
connections:
  주문: { platform: postgres, namespace: postgres://x }
parties:
  데이터팀: { kind: team }
services:
  추천: { owner: 데이터팀, reads: ["postgres://x|db.주문.표"] }
`;
    const [nfd, nfc] = await Promise.all(
      (['NFD', 'NFC'] as const).map((form) => parseConfig(text.normalize(form), 'gyebo.yaml')),
    );
    expect(nfd?.connections).toEqual(nfc?.connections);
    expect(nfd?.parties).toEqual(nfc?.parties);
    expect(Object.keys(nfd?.services ?? {})).toEqual(['추천'.normalize('NFC')]);
    expect(nfd?.services['추천'.normalize('NFC')]?.owner).toBe('데이터팀'.normalize('NFC'));
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
      expect.stringMatching(/^2 stor: unknown key; known: name, store, server, sources, /),
      '3 server.port: expected at most 65535',
      '5 connections.a.namespace: expected a URN namespace, as postgres://host:5432, s3://bucket or bigquery',
      '7 services.api.reads.0: expected a URN: <namespace>|<name>, as postgres://host:5432|db.schema.table',
      '9 blindSpots.0.reason: expected a name',
      '9 blindSpots.0.until: expected a date, as 2027-12-31',
      '11 parties.BI.kind: expected one of "team"|"person"',
      '12 windows.usageDays: expected int, received number',
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

  test('each source is looked into although it, its name or another one is wrong', async () => {
    const text = `sources:
  "bad name!": { type: airflow, path: dags, nonsense: 1 }
  wh: { type: postgres, url: hunter2 }
  c: { type: sql-files, folders: [], schedule: sometimes }
  d: { type: nope }
connections:
  x: { platform: pg }
`;
    expect((await messages(text)).join('\n')).not.toContain('hunter2');
    expect(await messages(text)).toEqual([
      '2 sources.bad name!: expected letters, digits, "_", "-" and "."',
      expect.stringMatching(/^2 sources.bad name!.nonsense: unknown key; known: path, /),
      '3 sources.wh.url: a secret does not stand in the file: write env:NAME or file:PATH',
      expect.stringMatching(/^3 sources.wh.namespace: expected the namespace of `url`/),
      '4 sources.c.schedule: expected hourly, daily, weekly, or a period as 30m, 6h, 2d',
      '4 sources.c.folders: expected at least 1 entry',
      expect.stringMatching(/^5 sources.d.type: unknown type "nope"/),
      '7 connections.x.namespace: expected a URN namespace, as postgres://host:5432, s3://bucket or bigquery',
    ]);
  });

  test.each([
    ['postgres://u:hunter2@h/db', 1],
    ['postgres://u:hun/ter2@h/db', 1],
    ['postgres://u:hun@ter2@h/db', 1],
    ['http://h:8080/a@b', 0],
    ['postgres://u@h:5432/db', 0],
  ])('a password in %s is seen', async (url, count) => {
    expect(await messages(`aliases: { a: "${url}" }`)).toHaveLength(count);
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

  test.each([50_000, 3_000])('%i brackets are one fault', async (depth) => {
    const text = `a: ${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(await messages(text)).toEqual(['- : refused: nested too deeply']);
  });

  test('a file with a fault in every line does not fill the screen', async () => {
    expect((await messages('a: [\nb: ]\n'.repeat(500))).length).toBeLessThanOrEqual(20);
  });

  test('a file that is not UTF-8 is refused: its names would be wrong', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-config-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = path.join(folder, 'gyebo.yaml');
    writeFileSync(file, Buffer.from('name: caf\u00e9\n', 'latin1'));
    await expect(loadConfig(file)).rejects.toThrow('this is not UTF-8');
    writeFileSync(file, '\uFEFFname: caf\u00e9\r\nstore: sqlite:x.db\r\n');
    expect(await loadConfig(file)).toMatchObject({ name: 'caf\u00e9' });
  });

  test('a binary file is a fault, not a crash', async () => {
    expect((await messages('\0\u0001\uFFFD\u0002: [')).length).toBeGreaterThan(0);
  });
});

describe('the store', () => {
  const storeOf = async (text: string) => (await parseConfig(text, 'gyebo.yaml')).store;

  test('a file, or a Neo4j server in short and in full', async () => {
    expect(await storeOf('store: sqlite:x/y.db')).toEqual({ kind: 'embedded', file: 'x/y.db' });
    const short = { kind: 'neo4j', user: 'neo4j', password: 'env:NEO4J_PASSWORD' };
    expect(await storeOf('store: neo4j+s://graph:7687')).toEqual({
      ...short,
      url: 'neo4j+s://graph:7687',
    });
    const full =
      'store: { url: "bolt://graph:7687", user: g, password: file:secret, database: cat }';
    expect(await storeOf(full)).toEqual({
      kind: 'neo4j',
      url: 'bolt://graph:7687',
      user: 'g',
      password: 'file:secret',
      database: 'cat',
    });
  });

  test.each([
    ['store: mysql://x', /sqlite:<file>/],
    ['store: neo4j://user:secret@graph:7687', /password stands in this URL/],
    ['store: { url: "bolt://g:7687", password: secret }', /env:NAME or file:PATH/],
    ['store: { url: "http://g:7474" }', /neo4j:\/\/host:7687/],
    ['store: { url: "bolt://g", pool: 3 }', /pool|unknown key/],
  ])('%s is a fault in words', async (text, words) => {
    expect((await messages(text)).join('\n')).toMatch(words);
  });
});

test('GYEBO_STORE stands above the store that the file names, and is checked like it', async () => {
  vi.stubEnv('GYEBO_STORE', 'neo4j://graph:7687');
  const config = await parseConfig('store: sqlite:.gyebo/x.db', '/shop/gyebo.yaml');
  expect(config.storeFile).toBe('/shop/.gyebo/neo4j');
  vi.stubEnv('GYEBO_STORE', 'mysql://graph');
  await expect(parseConfig('name: x', '/shop/gyebo.yaml')).rejects.toThrow(/expected sqlite:/);
  vi.unstubAllEnvs();
});
