import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Observation } from '../../server/core/observation.ts';
import type { ScanContext } from '../scanner.ts';
import { SqlFilesOptions } from './config.ts';
import { sqlFiles } from './index.ts';

const dw = {
  name: 'dw',
  namespace: 'postgres://dw:5432',
  platform: 'postgres',
  database: 'shop',
  searchPath: ['dw'],
};
let root = '';

function context(): ScanContext {
  return {
    root,
    signal: new AbortController().signal,
    connections: [dw],
    aliases: {},
    now: () => '2026-11-22T00:00:00Z',
    secret: () => '',
    memory: {},
    remember: () => {},
    log: { info: () => {}, warn: () => {} },
  };
}

async function scan(options: object): Promise<Observation[]> {
  const parsed = SqlFilesOptions.parse({ repository: 'shop/dw', ...options });
  const seen: Observation[] = [];
  for await (const each of sqlFiles.scan(parsed, context())) seen.push(each);
  return seen;
}

/** Of what stands in the folders, not of the folders themselves. */
const coverage = (seen: Observation[]) =>
  seen.flatMap((each) => (each.type === 'coverage' && each.parent !== 'source' ? [each] : []));
const edges = (seen: Observation[]) =>
  seen.flatMap((each) =>
    each.type === 'edge' ? [`${each.from.urn} ${each.reason} ${each.to.urn} ${each.breaks}`] : [],
  );

beforeAll(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'gyebo-sql-'));
  fs.cpSync(path.join(import.meta.dirname, 'fixtures'), root, { recursive: true });
});
afterAll(() => fs.rmSync(root, { recursive: true }));

describe('sql-files', () => {
  const folders = [{ path: 'warehouse', dialect: 'postgres', connection: 'dw' }];

  test('a foreign key that is added later, as dumps do, holds the parent too', async () => {
    fs.mkdirSync(path.join(root, 'dump'), { recursive: true });
    fs.writeFileSync(
      path.join(root, 'dump/keys.sql'),
      `ALTER TABLE ONLY dw.line
    ADD CONSTRAINT line_order FOREIGN KEY (order_id) REFERENCES dw."order"(id) ON DELETE CASCADE,
    ADD CONSTRAINT line_item FOREIGN KEY (item_id) REFERENCES dw.item(id);
ALTER TABLE dw.line ADD COLUMN shop_id bigint REFERENCES dw.shop;`,
    );
    const seen = edges(await scan({ folders: [{ ...folders[0], path: 'dump' }] }));
    expect(seen).toEqual(
      ['order', 'item', 'shop'].map(
        (name) =>
          `postgres://dw:5432|shop.dw.${name} REFERENCE postgres://dw:5432|shop.dw.line DOWNSTREAM`,
      ),
    );
  });

  test('partitions and heirs are parts of their parents', async () => {
    fs.mkdirSync(path.join(root, 'parts'), { recursive: true });
    fs.writeFileSync(
      path.join(root, 'parts/parts.sql'),
      `CREATE TABLE dw.log (a int, d date) PARTITION BY RANGE (d);
CREATE TABLE dw.log_1 PARTITION OF dw.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE dw.log_2 (a int, d date);
ALTER TABLE ONLY dw.log ATTACH PARTITION dw.log_2 DEFAULT;
CREATE TABLE dw.heir (b int) INHERITS (dw.one, dw.two);`,
    );
    const seen = edges(await scan({ folders: [{ ...folders[0], path: 'parts' }] }));
    expect(seen).toEqual(
      ['log log_1', 'log log_2', 'one heir', 'two heir'].map((pair) => {
        const [whole, part] = pair.split(' ');
        return `postgres://dw:5432|shop.dw.${whole} CONTAINS postgres://dw:5432|shop.dw.${part} DOWNSTREAM`;
      }),
    );
  });

  test('reads definitions with columns, keys, comments and views', async () => {
    const seen = await scan({ folders });
    const table = seen.find(
      (each) =>
        each.type === 'asset' &&
        each.asset.urn.endsWith('mart.sales_daily') &&
        each.facts.columns !== undefined,
    );
    expect(table).toMatchObject({
      facts: {
        description: '일 매출',
        columns: [
          { name: 'base_date', type: 'date', nullable: false, primaryKey: true },
          { name: 'amount', type: 'numeric(14, 2)', description: '금액 (password=***)' },
          { name: 'member_id', type: 'bigint' },
        ],
      },
    });
    expect(edges(seen)).toContain(
      'postgres://dw:5432|shop.mart.sales_daily VIEW postgres://dw:5432|shop.mart.v_sales DOWNSTREAM',
    );
    expect(edges(seen)).toContain(
      'postgres://dw:5432|shop.dw.member REFERENCE postgres://dw:5432|shop.mart.sales_daily DOWNSTREAM',
    );
  });

  test('makes a file that moves data a task, without its temporary tables', async () => {
    const task = 'git://shop/dw|warehouse/load.sql';
    const mine = edges(await scan({ folders })).filter((edge) => edge.includes(task));
    expect(mine.sort()).toEqual([
      `${task} CREATE postgres://dw:5432|shop.mart.summary DOWNSTREAM`,
      `${task} WRITE postgres://dw:5432|shop.mart.sales_daily BOTH`,
      `${task} WRITE postgres://dw:5432|shop.raw.orders BOTH`,
      `postgres://dw:5432|shop.mart.sales_daily READ ${task} DOWNSTREAM`,
      `postgres://dw:5432|shop.ods.orders READ ${task} DOWNSTREAM`,
      `s3://lake|orders READ ${task} DOWNSTREAM`,
    ]);
  });

  test('names stay unmapped without a connection, and unknown pieces are unresolved', async () => {
    const seen = await scan({ folders: [{ path: 'dbt', dialect: 'postgres' }] });
    expect(edges(seen)).toContain(
      'connection://default/dbt|orders READ git://shop/dw|dbt/model.sql DOWNSTREAM',
    );
    expect(edges(seen)).toContain(
      'connection://default/dbt|raw.member READ git://shop/dw|dbt/model.sql DOWNSTREAM',
    );
    const unresolved = seen.filter((each) => each.type === 'unresolved');
    expect(unresolved.map((each) => each.reach.pattern)).toContain('sales.<?>');
  });

  test('says the same of the same files again', async () => {
    expect(await scan({ folders })).toEqual(await scan({ folders }));
  });

  test('without a name of the repository the first folder gives it', async () => {
    const parsed = SqlFilesOptions.parse({ folders });
    const seen: Observation[] = [];
    for await (const each of sqlFiles.scan(parsed, context())) seen.push(each);
    const tasks = seen.flatMap((each) =>
      each.type === 'asset' && each.asset.kind === 'TASK' ? [each.asset.urn] : [],
    );
    expect(tasks).toContain('git://warehouse|warehouse/load.sql');
  });

  test('each file is opened once', async () => {
    const opened = vi.spyOn(fs.promises, 'readFile');
    await scan({ folders });
    const files = opened.mock.calls.map(([file]) => String(file));
    opened.mockRestore();
    expect(files.length).toBeGreaterThan(1);
    expect(files).toEqual([...new Set(files)]);
  });

  test('one bad file costs one file', async () => {
    const bad = path.join(root, 'bad');
    fs.mkdirSync(bad);
    fs.writeFileSync(path.join(bad, 'a_fine.sql'), 'insert into t select * from s');
    fs.writeFileSync(path.join(bad, 'b_binary.sql'), Buffer.from([0x7f, 0x45, 0, 1, 2, 0, 255]));
    fs.writeFileSync(path.join(bad, 'c_large.sql'), `-- ${'x'.repeat(2000)}`);
    fs.symlinkSync('/etc/hostname', path.join(bad, 'd_link.sql'));
    fs.writeFileSync(
      path.join(bad, 'e_broken.sql'),
      'insert into mart.x selec * frm raw.y; select (((',
    );
    fs.writeFileSync(
      path.join(bad, 'f_drop.sql'),
      'insert into "\\"; drop table --" select 1 from "a|b"',
    );
    fs.writeFileSync(
      path.join(bad, 'g_korean.sql'),
      Buffer.from('2d2d20b8c5c3e20a73656c656374202a2066726f6d20b8c5c3e2', 'hex'),
    );
    const decomposed = '주문'.normalize('NFD');
    fs.writeFileSync(path.join(bad, `h_${decomposed}.sql`), `select * from dw.${decomposed}`);
    const seen = await scan({
      maxBytes: 1000,
      folders: [{ path: 'bad', dialect: 'postgres', connection: 'dw' }],
    });
    expect(coverage(seen).map((each) => `${each.scope} ${each.state}`)).toEqual([
      'file:bad/a_fine.sql SEEN',
      'file:bad/b_binary.sql UNREADABLE',
      'file:bad/c_large.sql UNREADABLE',
      'file:bad/d_link.sql UNREADABLE',
      'file:bad/e_broken.sql SEEN',
      'file:bad/f_drop.sql SEEN',
      'file:bad/g_korean.sql SEEN',
      'file:bad/h_주문.sql SEEN',
    ]);
    expect(
      seen.some((each) => each.type === 'unresolved' && each.place.at === 'bad/e_broken.sql'),
    ).toBe(true);
    expect(edges(seen)).toContain(
      'postgres://dw:5432|shop.dw.매출 READ git://shop/dw|bad/g_korean.sql DOWNSTREAM',
    );
    expect(edges(seen)).toContain(
      'postgres://dw:5432|shop.dw.주문 READ git://shop/dw|bad/h_주문.sql DOWNSTREAM',
    );
    expect(seen).toContainEqual({ type: 'listed', parent: 'folder:bad' });
  });

  test('does not say that files are gone when a folder cannot be listed', async () => {
    const seen = await scan({ folders: [...folders, { path: 'missing', dialect: 'postgres' }] });
    expect(seen.filter((each) => each.type === 'listed').map((each) => each.parent)).toEqual([
      'folder:warehouse',
      'source',
    ]);
    // It is still meant, so that it is not gone with all that was in it.
    const scopes = seen.flatMap((each) => (each.type === 'coverage' ? [each.scope] : []));
    expect(scopes).toContain('folder:missing');
    expect(coverage(seen).at(-1)).toMatchObject({ parent: 'folder:missing', state: 'UNREADABLE' });
    await expect(scan({ folders: [{ path: 'missing' }] })).rejects.toThrow(
      /no folder could be listed/,
    );
  });

  test('keeps secrets out of everything it says', async () => {
    const folder = path.join(root, 'secret');
    fs.mkdirSync(folder);
    const sql =
      "-- password: hunter2\ncopy t from 's3://b/x' credentials 'aws_secret_access_key=hunter2';\ncreate user a with password 'hunter2';\nunload_ ('hunter2') to 's3://u:hunter2@b/y'";
    fs.writeFileSync(path.join(folder, 's.sql'), sql);
    const seen = await scan({
      folders: [{ path: 'secret', dialect: 'redshift', connection: 'dw' }],
    });
    expect(JSON.stringify(seen)).not.toContain('hunter2');
  });

  test('refuses options it does not know, with their path', () => {
    const result = SqlFilesOptions.safeParse({
      repository: 'r',
      folders: [{ path: 'a', dialet: 'postgres' }],
    });
    expect(result.error?.issues[0]?.path).toEqual(['folders', 0]);
  });
});

test('an unreadable file says what its bytes may name, and hides itself behind no connection', async () => {
  const folder = path.join(root, 'unreadable');
  fs.mkdirSync(folder);
  const sql = 'insert into mart.daily select * from orders';
  fs.writeFileSync(path.join(folder, 'a.sql'), Buffer.concat([Buffer.from(sql), Buffer.from([0])]));
  fs.writeFileSync(path.join(folder, 'b.sql'), Buffer.from(`${sql} `, 'utf16le'));
  fs.writeFileSync(path.join(folder, 'c.sql'), `${sql} ${'-'.repeat(300)}`);
  fs.symlinkSync('/etc/hostname', path.join(folder, 'd.sql'));
  const folders = [{ path: 'unreadable', dialect: 'postgres', connection: 'dw' }];
  const seen = coverage(await scan({ folders, maxBytes: 200 }));
  expect(seen.map((each) => each.state)).toEqual(Array(4).fill('UNREADABLE'));
  for (const each of seen.slice(0, 3))
    expect(each.mentions).toEqual(expect.arrayContaining(['mart.daily', 'orders']));
  expect(seen[3]?.mentions ?? []).toEqual([]);
  expect(seen.some((each) => each.namespaces !== undefined)).toBe(false);
});

test('a file too large to go through may name anything', async () => {
  const folder = path.join(root, 'large');
  fs.mkdirSync(folder);
  fs.writeFileSync(
    path.join(folder, 'a.sql'),
    `${'-- early_name\n'.repeat(100_000)}select * from late`,
  );
  const [only] = coverage(await scan({ folders: [{ path: 'large' }], maxBytes: 1000 }));
  expect(only).toMatchObject({ state: 'UNREADABLE', mentions: [] });
});

describe('what cannot be told is said with what it names', () => {
  const put = (name: string, files: Record<string, string | Uint8Array>): void => {
    fs.mkdirSync(path.join(root, name));
    for (const [file, text] of Object.entries(files))
      fs.writeFileSync(path.join(root, name, file), text);
  };
  const unresolved = (seen: Observation[]) =>
    seen.flatMap((each) => (each.type === 'unresolved' ? [each] : []));

  test('a statement that no parser knows, without its literals', async () => {
    put('unknown', { 'a.sql': "select 1;\nmoveit mart.daily to ods.orders using 'hunter2'" });
    const [only] = unresolved(await scan({ folders: [{ path: 'unknown', connection: 'dw' }] }));
    expect(only).toMatchObject({ place: { at: 'unknown/a.sql', line: 2 } });
    expect(only?.mentions).toEqual(expect.arrayContaining(['mart.daily', 'ods.orders']));
    expect(JSON.stringify(only)).not.toContain('hunter2');
  });

  test('SQL in strings that is run later', async () => {
    const sql =
      "declare @q nvarchar(max) = N'insert into mart.rank select * from ods.click where d = ' + @d\nexec(@q)";
    put('dynamic', { 'a.sql': sql });
    const seen = await scan({ folders: [{ path: 'dynamic', dialect: 'tsql', connection: 'dw' }] });
    const [only] = unresolved(seen);
    expect(only).toMatchObject({ message: 'the statement is put together at run time' });
    expect(only?.mentions).toEqual(expect.arrayContaining(['mart.rank', 'ods.click']));
  });

  test('a name without schema may stand in any schema of the search path', async () => {
    put('path', {
      'a.sql': 'set search_path to mart, ods, public; insert into daily select * from orders',
    });
    const seen = await scan({ folders: [{ path: 'path', dialect: 'postgres', connection: 'dw' }] });
    expect(edges(seen)).toContain(
      'postgres://dw:5432|shop.mart.orders READ git://shop/dw|path/a.sql DOWNSTREAM',
    );
    expect(unresolved(seen).map((each) => `${each.access} ${each.reach.pattern}`)).toEqual([
      'READ ods.orders',
      'READ public.orders',
      'WRITE ods.daily',
      'WRITE public.daily',
    ]);
    // The second schema only where the first has none, the third only where neither has.
    const [, third] = unresolved(seen);
    expect(third?.reach.unless).toEqual([
      'postgres://dw:5432|shop.mart.orders',
      'postgres://dw:5432|shop.ods.orders',
    ]);
  });

  test('what is handed to others by schema or stands on another system names its tables', async () => {
    put('shared', {
      'a.sql': `alter publication p add tables in schema mart;
create publication q for all tables;
import foreign schema sales limit to (orders) from server erp into ods;
create foreign table ods.item (id int) server erp options (schema_name 'sales', table_name 'item');
alter publication p add table mart.daily;`,
    });
    const seen = await scan({
      folders: [{ path: 'shared', dialect: 'postgres', connection: 'dw' }],
    });
    expect(unresolved(seen).map(({ message, reach }) => [message, reach])).toEqual([
      [
        'every table of mart is handed to readers that no code names',
        { connection: 'dw', namespace: 'postgres://dw:5432', pattern: 'mart.<?>' },
      ],
      [
        'every table is handed to readers that no code names',
        { connection: 'dw', namespace: 'postgres://dw:5432' },
      ],
      ['sales.orders is read in another system, erp', { pattern: 'sales.orders' }],
      ['sales.item is read in another system, erp', { pattern: 'sales.item' }],
    ]);
    expect(edges(seen)).toEqual([
      'postgres://dw:5432|shop.mart.daily READ git://shop/dw|shared/a.sql DOWNSTREAM',
    ]);
  });

  test('client lines, line ends and encodings as people have them', async () => {
    const wide = (text: string) =>
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    put('clients', {
      'a_psql.sql':
        '\\set ON_ERROR_STOP on\r\n\\connect shop\r\n\\copy dw.t from in.csv csv\r\ninsert into dw.a select * from dw.b',
      'b_wide.sql': wide('insert into dw.매출 select * from dw.주문'),
      'c_mark.sql': '\uFEFFselect * from dw.c',
      'd_cp949.sql': Buffer.from('73656c656374202a2066726f6d2064772eb8c5c3e2', 'hex'),
    });
    const seen = await scan({
      folders: [{ path: 'clients', dialect: 'postgres', connection: 'dw' }],
    });
    expect(unresolved(seen)).toEqual([]);
    const read = edges(seen).filter((edge) => / READ /.test(edge));
    expect(
      read.map((edge) => /shop\.dw\.(\S+)|\|(in\.csv)/.exec(edge)?.slice(1).join('')).sort(),
    ).toEqual(expect.arrayContaining(['b', 'c', '매출', '주문']));
  });
});
