import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Observation } from '../../server/core/observation.ts';
import { SqlFilesOptions } from './config.ts';
import { sqlFiles } from './index.ts';

const dw = {
  name: 'dw',
  namespace: 'postgres://dw:5432',
  platform: 'postgres',
  database: 'shop',
  searchPath: ['dw'],
};

async function scan(dialect: string, files: Record<string, string>): Promise<Observation[]> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'gyebo-outside-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, 'sql', name)), { recursive: true });
    fs.writeFileSync(path.join(root, 'sql', name), text);
  }
  const folders = [{ path: 'sql', dialect, connection: 'dw' }];
  const seen: Observation[] = [];
  const context = {
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
  const options = SqlFilesOptions.parse({ repository: 'shop/dw', folders });
  for await (const each of sqlFiles.scan(options, context)) seen.push(each);
  return seen;
}

const messages = (seen: Observation[]) =>
  seen.flatMap((each) => (each.type === 'unresolved' ? [each.message] : []));
const calls = (...names: string[]) =>
  names.map((name) => `it calls ${name}, whose text stands in the database`);
const runs = (...names: string[]) =>
  names.map((name) => `it runs the file ${name}, which is not among the scanned ones`);

test.each([
  ['postgres', 'call dw.load_it(1); call dw.load_it(2);', calls('dw.load_it')],
  ['postgres', 'select dw.refresh_it();', calls('dw.refresh_it')],
  ['postgres', 'do $$ begin perform dw.tidy(); end $$;', calls('dw.tidy')],
  ['oracle', 'EXEC load_it;\nbegin pkg.run(1); end;\n/', calls('load_it', 'pkg.run')],
  ['tsql', 'EXEC @rc = dbo.[load it];\nGO\nEXEC dbo.Load @a = 1', calls('dbo.load')],
  ['mysql', 'call load_it();', calls('load_it')],
  ['snowflake', 'execute task nightly;', calls('nightly')],
])('%s: %s is a finding, once', async (dialect, text, expected) => {
  expect(messages(await scan(dialect, { 'a.sql': text }))).toEqual(
    expect.arrayContaining(expected),
  );
  expect(messages(await scan(dialect, { 'a.sql': text }))).toHaveLength(
    dialect === 'tsql' ? 2 : expected.length,
  );
});

test('it may read and write anything of the connection, and nothing else', async () => {
  const seen = await scan('postgres', { 'a.sql': 'select 1;\ncall dw.load_it(1);' });
  expect(seen.find((each) => each.type === 'unresolved')).toMatchObject({
    access: 'EITHER',
    by: { kind: 'TASK', urn: 'git://shop/dw|sql/a.sql' },
    place: { at: 'sql/a.sql', line: 2 },
    reach: { connection: 'dw', namespace: 'postgres://dw:5432' },
  });
  expect(seen).toContainEqual(
    expect.objectContaining({
      type: 'asset',
      asset: { kind: 'TASK', urn: 'git://shop/dw|sql/a.sql' },
    }),
  );
});

test('a procedure of the scanned files is read where it stands, whichever file comes first', async () => {
  const seen = await scan('postgres', {
    'a.sql': 'call dw.load_it(1);',
    'b/load.sql':
      'create or replace procedure dw.Load_It(x int) language plpgsql as $$ begin insert into mart.b select * from dw.a; end $$;',
  });
  expect(messages(seen)).toEqual([]);
  expect(JSON.stringify(seen)).toContain('postgres://dw:5432|shop.mart.b');
});

test.each([
  ['postgres', '\\i lib/x.sql\n\\ir ../y.sql\nselect 1 from a;', runs('lib/x.sql', '../y.sql')],
  ['oracle', '@x\n@@ y.sql 1\nSTART z.sql\nselect 1 from a;', runs('x', 'y.sql', 'z.sql')],
  ['mysql', 'source x.sql\n\\. y.sql\nselect 1 from a;', runs('y.sql', 'x.sql')],
  ['tsql', ':r x.sql\nGO\nselect 1 from a', runs('x.sql')],
  ['snowflake', '!source x.sql\nselect 1 from a;', runs('x.sql')],
])('%s: %s runs files of which none is scanned', async (dialect, text, expected) => {
  const alone = await scan(dialect, { 'a.sql': text });
  expect(messages(alone)).toEqual(expected);
  expect(JSON.stringify(alone)).toMatch(/\|shop\.dw\.a"/i);
  const files = { 'q/a.sql': text, 'lib/x.sql': '', 'x.sql': '', 'y.sql': '', 'z.sql': '' };
  expect(messages(await scan(dialect, files))).toEqual([]);
});

test.each([
  [
    'postgres',
    'prepare q as select 1; execute q; select count(1); select pg_sleep(1); call pg_x.y();',
  ],
  [
    'tsql',
    "EXEC sp_executesql N'select 1'\nGO\nEXEC('select 1')\nGO\nEXEC sys.sp_who\nGO\nDECLARE @a int\nSET @a = 1",
  ],
  [
    'oracle',
    "begin dbms_output.put_line('x'); x := 1; end;\n/\nexecute immediate 'truncate table t';",
  ],
  ['postgres', 'select 1 from generate_series(1, 2) join unnest(a) on true;'],
  ['mysql', '/* \\. y.sql\nsource x.sql */ -- call p()\nstart transaction; set @a = 1;'],
  ['postgres', "\\set x 1\n-- \\i x.sql\nselect '@a.sql' from a;"],
])('%s: %s runs nothing from elsewhere', async (dialect, text) => {
  const found = messages(await scan(dialect, { 'a.sql': text }));
  expect(found.filter((each) => /^it (?:calls|runs)/.test(each))).toEqual([]);
});
