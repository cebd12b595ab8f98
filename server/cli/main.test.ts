import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGyebo } from './fixtures/gyebo.ts';

const config = `
name: 달빛상회
store: sqlite:.gyebo/test.db
sources:
  sql:
    type: sql-files
    repository: shop/warehouse
    folders:
      - { path: sql, dialect: redshift, connection: dw }
connections:
  dw: { platform: redshift, namespace: redshift://dw, database: shop, searchPath: [dw, mart] }
services:
  dashboard: { owner: BI팀, reads: ["redshift://dw|shop.mart.sales"] }
blindSpots:
  - { namespace: redshift://dw, reason: 다들 안다, until: 2099-01-01 }
`;

const files: Record<string, string> = {
  'sql/orders.sql': 'CREATE TABLE dw.orders (id bigint, amount bigint);',
  'sql/sales.sql': 'CREATE TABLE mart.sales (day date, amount bigint);',
  'sql/fill.sql': 'INSERT INTO mart.sales SELECT current_date, sum(amount) FROM dw.orders;',
  'sql/lonely.sql': 'CREATE TABLE mart.lonely (id int);',
  'sql/idle.sql': 'CREATE TABLE mart.idle (id int);',
  'sql/mart_copy.sql': 'CREATE TABLE dw.sales (day date);',
};

const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-cli-'));
const gyebo = createGyebo(folder);

beforeAll(async () => {
  mkdirSync(path.join(folder, 'sql'));
  writeFileSync(path.join(folder, 'gyebo.yaml'), config);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  expect((await gyebo(['search', 'x'])).exit).toBe(0);
  const early = await gyebo(['check-delete', 'mart.other']);
  expect(early).toMatchObject({ exit: 2 });
  const scan = await gyebo(['scan', '--json']);
  expect(scan.exit, scan.err).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('check-delete', () => {
  test('what a service reads is BLOCKED with exit 1, and says who must agree', async () => {
    const { exit, out } = await gyebo(['check-delete', 'mart.sales']);
    expect(exit).toBe(1);
    expect(out).toMatch(/^BLOCKED/);
    expect(out).toContain('dashboard');
    expect(out).toContain('BI팀');
  });

  test('--json gives the verdict with natural keys instead of numbers', async () => {
    const { exit, out } = await gyebo(['check-delete', 'dw.orders', '--json']);
    expect(exit).toBe(1);
    const verdict = JSON.parse(out);
    expect(verdict).toMatchObject({
      verdict: 'BLOCKED',
      subject: [{ kind: 'DATASET', urn: 'redshift://dw:5439|shop.dw.orders', name: 'orders' }],
    });
    expect(verdict.reasons.map((reason: { by: { name: string } }) => reason.by.name)).toContain(
      'fill.sql',
    );
  });

  test('a table that nobody reads is SAFE with exit 0; a file means what it holds', async () => {
    expect(await gyebo(['check-delete', 'mart.idle'])).toMatchObject({ exit: 0 });
    expect((await gyebo(['check-delete', 'sql/fill.sql', '--json'])).exit).toBe(1);
  });

  test('several readings: a person is asked, a script gets the list and exit 2', async () => {
    const script = await gyebo(['check-delete', 'sales']);
    expect(script.exit).toBe(2);
    expect(script.err).toContain('"sales" may mean:');
    expect(script.err).toContain('redshift://dw:5439|shop.dw.sales');
    const list = script.err.split('\n');
    const number = list.findIndex((line) => line.includes('shop.dw.sales'));
    const asked = await gyebo(['check-delete', 'sales'], [String(number)]);
    expect(asked.out).toMatch(/^SAFE {2}dw\.sales/);
    expect(await gyebo(['check-delete', 'sales'], ['99'])).toMatchObject({ exit: 2 });
  });

  test('an unknown name gets what is near it', async () => {
    const { exit, err } = await gyebo(['check-delete', 'idel', '--lang', 'ko']);
    expect(exit).toBe(2);
    expect(err).toContain('"idel"이라는 것이 없습니다');
  });
});

test('a rescan changes nothing; one that loses a file tells in diff', async () => {
  const again = await gyebo(['scan'], [], { LANG: 'en_US.UTF-8' });
  expect(again.out).toContain('sql: DONE — 0 added, 0 changed, 0 vanished; 7 read');
  writeFileSync(path.join(folder, 'sql/new.sql'), 'CREATE TABLE mart.fresh (id int);');
  expect((await gyebo(['scan'])).exit).toBe(0);
  const diff = await gyebo(['diff']);
  expect(diff.out).toMatch(/^\+ asset redshift:\/\/dw:5439\|shop\.mart\.fresh$/m);
});

test('search, impact and why answer from the same graph', async () => {
  expect((await gyebo(['search', 'idle'])).out).toContain('redshift://dw:5439|shop.mart.idle');
  expect((await gyebo(['impact', 'dw.orders'])).out).toMatch(/ 1 {2}fill\.sql/);
  const why = await gyebo(['why', 'dw.orders', 'mart.sales']);
  expect(why.out).toContain('sql/fill.sql:1');
  expect(await gyebo(['why', 'mart.idle', 'mart.sales'])).toMatchObject({ exit: 1 });
  const path = JSON.parse((await gyebo(['why', 'dw.orders', 'mart.sales', '--json'])).out);
  expect(path.edges[0]).toMatchObject({
    from: 'redshift://dw:5439|shop.dw.orders',
    reason: 'READ',
  });
  const found = JSON.parse((await gyebo(['search', 'idle', '--json'])).out);
  expect(found.hits[0]).toMatchObject({ urn: 'redshift://dw:5439|shop.mart.idle', name: 'idle' });
  expect(found.hits[0]).not.toHaveProperty('id');
});

test('a closure goes to a spreadsheet, Korean names and all', async () => {
  const { out } = await gyebo(['impact', 'dw.orders', '--csv', '--limit', '1']);
  const [head, ...rows] = out.trimEnd().split('\r\n');
  expect(head).toBe('\uFEFFhop,kind,platform,name,urn,layer,state,owners,updated');
  expect(rows).toHaveLength(JSON.parse((await gyebo(['impact', 'dw.orders', '--json'])).out).total);
});

test('--version is that of the package', async () => {
  expect((await gyebo(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('a declared edge is a reader until it is ended', async () => {
  const edge = ['set', 'edge', 'mart.lonely', 'mart.sales'];
  expect(await gyebo(edge)).toMatchObject({ exit: 2 });
  expect((await gyebo([...edge, '--reason', 'a notebook'])).exit).toBe(0);
  expect((await gyebo(['check-delete', 'mart.lonely'])).exit).toBe(1);
  expect((await gyebo([...edge, '--reason', 'gone', '--end'])).exit).toBe(0);
  expect((await gyebo([...edge, '--reason', 'gone', '--end'])).exit).toBe(2);
});

test('set writes under the name of the user, and check-delete sees it at once', async () => {
  const hold = await gyebo(['set', 'hold', 'mart.idle', '--reason', '감사']);
  expect(hold.exit, hold.err).toBe(0);
  expect((await gyebo(['check-delete', 'mart.idle'])).exit).toBe(1);
  expect((await gyebo(['set', 'hold', 'mart.idle', '--end', '--reason', 'ok'])).exit).toBe(0);
  expect((await gyebo(['check-delete', 'mart.idle'])).exit).toBe(0);
  expect(await gyebo(['set', 'hold', 'mart.idle'])).toMatchObject({ exit: 2 });
  const owner = await gyebo(['set', 'owner', 'dw.orders', '주문팀', '--json']);
  expect(JSON.parse(owner.out)).toEqual({ done: 'orders: OWNER + 주문팀' });
});

describe('wrong use is exit 2 with what to do', () => {
  test.each([
    [['bogus'], /unknown command/],
    [['why', 'a'], /missing required argument/],
    [['search', 'x', '--lang', 'fr'], /Allowed choices are en, ko/],
    [['search', 'x', '--kind', 'TABLE'], /no kind "TABLE"; there are: DATASET/],
    [['search', 'x', '--limit', '0'], /expected a number from 1 to 100/],
    [['scan', 'nope'], /no source "nope" in .*; there are: sql/],
    [['scan', '--config', 'missing.yaml'], /missing.yaml: no such file/],
    [['set', 'colour', 'x'], /gyebo set owner <asset> <party>/],
    [['diff', 'x'], /"x" is no number of a scan/],
  ])('%j', async (args, message) => {
    const { exit, err } = await gyebo(args);
    expect(exit).toBe(2);
    expect(err).toMatch(message);
  });

  test('a wrong configuration tells all faults, also as JSON', async () => {
    writeFileSync(path.join(folder, 'wrong.yaml'), 'nam: x\nserver: { port: -1 }');
    const { exit, out } = await gyebo(['doctor', '--config', 'wrong.yaml', '--json']);
    expect(exit).toBe(2);
    expect(JSON.parse(out).error.issues).toHaveLength(2);
  });
});

test('doctor explains, proposes lines for unmapped names without passwords, and exits 0 when all is well', async () => {
  const other = path.join(folder, 'other');
  cpSync(path.join(folder, 'sql'), path.join(other, 'sql'), { recursive: true });
  writeFileSync(
    path.join(other, 'gyebo.yaml'),
    config.replace(', connection: dw }', ', connection: old_dw }'),
  );
  const file = ['--config', 'other/gyebo.yaml'];
  await gyebo(['scan', ...file]);
  const uri = 'redshift://app:hunter2@old.example:5439/shop';
  const { out, err } = await gyebo(['doctor', ...file], [], { AIRFLOW_CONN_OLD_DW: uri });
  expect(out + err).not.toContain('hunter2');
  expect(out).toContain('connection old_dw is not mapped');
  expect(out).toContain(
    'old_dw: { platform: redshift, namespace: redshift://old.example:5439, database: shop }   # AIRFLOW_CONN_OLD_DW',
  );
  expect((await gyebo(['doctor'])).exit).toBe(0);
  expect((await gyebo(['doctor', ...file, '--strict'])).exit).toBe(2);
});

test('doctor names declared reads that no scan has seen, with the form for a schema', async () => {
  const [there, here] = [path.join(folder, 'typo'), ['--config', 'typo/gyebo.yaml']];
  cpSync(path.join(folder, 'sql'), path.join(there, 'sql'), { recursive: true });
  const postgres = config
    .replaceAll('redshift', 'postgres')
    .replace('postgres://dw|shop.mart.sales', 'postgres://dw|shop.mart", "postgres://dw|shop.mrt');
  writeFileSync(path.join(there, 'gyebo.yaml'), postgres);
  await gyebo(['scan', ...here]);
  const english = (await gyebo(['doctor', ...here, '--lang', 'en'])).out;
  expect(english).toContain('the table postgres://dw|shop.mart was seen by no scan; it is taken');
  expect(english).toContain('→ write it so: postgres://dw:5432|shop.mart.*');
  expect(english).toContain(
    'postgres://dw|shop.mrt was seen by no scan: so far it protects nothing',
  );
  const korean = (await gyebo(['doctor', ...here, '--lang', 'ko'])).out;
  expect(korean).toContain('postgres://dw|shop.mrt: 이것을 본 스캔이 없습니다');
  const sales = await gyebo(['check-delete', 'mart.sales', ...here]);
  expect(sales.exit).toBe(1);
  expect(sales.out).toContain('dashboard');
});

test('a changed gyebo.yaml leads names elsewhere: the code is scanned again first', async () => {
  const [there, here] = [path.join(folder, 'moved'), ['--config', 'moved/gyebo.yaml']];
  cpSync(path.join(folder, 'sql'), path.join(there, 'sql'), { recursive: true });
  const unmapped = config.replace(', connection: dw }', ', connection: late }');
  writeFileSync(path.join(there, 'gyebo.yaml'), unmapped);
  await gyebo(['scan', ...here]);
  writeFileSync(path.join(there, 'gyebo.yaml'), unmapped.replace('  dw: {', '  late: {'));
  const { exit, err, out } = await gyebo(['check-delete', 'dw.orders', '--json', ...here]);
  expect(err).toContain('changed since the last scan: gyebo.yaml');
  expect(exit).toBe(1);
  expect(JSON.parse(out).subject[0].urn).toBe('redshift://dw:5439|shop.dw.orders');
});

test('in Korean everything is said in Korean, also what is wrong', async () => {
  const ko = { LANG: 'ko_KR.UTF-8' };
  const { out } = await gyebo(['doctor'], [], ko);
  expect(out).toMatch(/^✓ sql \(sql-files\): sql: 파일 \d+개, redshift$/m);
  expect(out).toMatch(/^✓ sql: 스캔 \d+: DONE \(/m);
  writeFileSync(path.join(folder, 'wrong.yaml'), 'nam: x\nserver: { port: -1 }');
  const wrong = await gyebo(['doctor', '--config', 'wrong.yaml'], [], ko);
  expect(wrong.err).toContain('wrong.yaml:1 nam: 모르는 키입니다. 아는 것: name, store');
  expect(wrong.err).toContain('server.port: 0 이상이어야 합니다');
  expect((await gyebo(['scan', 'nope'], [], ko)).err).toContain('"nope"라는 소스가 없습니다');
});

test('a file that changed since the scan is scanned first; unscanned it is never SAFE', async () => {
  const file = path.join(folder, 'sql/late.sql');
  writeFileSync(file, 'INSERT INTO mart.late SELECT id FROM mart.lonely;');
  const early = await gyebo(['check-delete', 'mart.lonely', '--no-scan', '--json', '--lang', 'en']);
  expect(early.exit).toBe(4);
  expect(JSON.parse(early.out)).toMatchObject({
    verdict: 'UNKNOWN',
    changed: expect.arrayContaining(['sql/late.sql']),
    reasons: expect.arrayContaining([expect.objectContaining({ code: 'SOURCE_CHANGED' })]),
  });
  expect(early.err).toMatch(/changed since the last scan: .*sql\/late\.sql/);
  const late = await gyebo(['check-delete', 'mart.lonely', '--json']);
  expect(late.exit).toBe(1);
  expect(JSON.parse(late.out).changed).toEqual([]);
  rmSync(file);
  expect((await gyebo(['check-delete', 'mart.lonely', '--scan'])).exit).toBe(3);
});
