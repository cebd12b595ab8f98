import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGyebo } from './fixtures/gyebo.ts';

const config = `
sources:
  sql: { type: sql-files, repository: r, folders: [{ path: sql, dialect: postgres, connection: dw }] }
connections:
  dw: { platform: postgres, namespace: postgres://dw, database: shop }
`;
const folder = mkdtempSync(path.join(tmpdir(), 'gyebo-source-'));
const gyebo = createGyebo(folder);

beforeAll(async () => {
  mkdirSync(path.join(folder, 'sql'));
  writeFileSync(path.join(folder, 'gyebo.yaml'), config);
  for (let i = 0; i < 12; i += 1) {
    writeFileSync(path.join(folder, `sql/t${i}.sql`), `CREATE TABLE mart.t${i} (id int);`);
  }
  const reader = 'INSERT INTO mart.t0 SELECT * FROM mart.{{ var.value.name }}3;';
  writeFileSync(path.join(folder, 'sql/reader.sql'), reader);
  expect((await gyebo(['source'])).out).toContain('sql  sql-files  never scanned');
  expect((await gyebo(['scan'])).exit).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a verdict prints the command that answers what could not be resolved', async () => {
  const { out } = await gyebo(['check-delete', 'mart.t3', '--lang', 'en']);
  const [, source = '', number = ''] =
    /→ gyebo set answer (\S+) (\d+) 'NAME or PATTERN' --reason 'WHY'/.exec(out) ?? [];
  const shown = JSON.parse((await gyebo(['source', 'show', source, '--json'])).out);
  expect(shown.unresolved.map((each: { number: number }) => each.number)).toContain(Number(number));
});

test('the number that `set answer` takes stands in `source show`', async () => {
  const { out } = await gyebo(['source', 'show', 'sql']);
  const number = /^ {2}#(\d+) sql\/reader\.sql:1: /m.exec(out)?.[1] ?? '';
  const answer = ['set', 'answer', 'sql', number, 'mart.t3', '--reason', '물어봤다'];
  expect(await gyebo(answer)).toMatchObject({ exit: 0 });
  const json = JSON.parse((await gyebo(['source', 'show', 'sql', '--json'])).out);
  expect(json.unresolved).toMatchObject([{ number: Number(number), answered: { by: 'tester' } }]);
});

test('the words of a held scan release it', async () => {
  for (let i = 1; i < 7; i += 1) rmSync(path.join(folder, `sql/t${i}.sql`));
  const held = await gyebo(['scan']);
  expect(held.exit).toBe(5);
  const words = /gyebo (source release sql --reason) WHY/.exec(held.out)?.[1] ?? '';
  expect(await gyebo(['source', 'release', 'sql'])).toMatchObject({ exit: 2 });
  const released = await gyebo([...words.split(' '), '옮겼다']);
  expect(released.out).toMatch(/^sql: DONE — .* vanished/);
  expect(await gyebo(['source', 'release', 'sql', '--reason', 'x'])).toMatchObject({ exit: 2 });
});

test('a retired source is shown as such, and what it said has gone', async () => {
  const { exit, out } = await gyebo(['source', 'retire', 'sql', '--reason', '없앤다']);
  expect(exit).toBe(0);
  expect(out).toMatch(/^sql: retired; [1-9]\d* assets/);
  expect((await gyebo(['source'])).out).toMatch(/^sql .* retired at 20/);
});

test.each([[['source', 'bury', 'sql']], [['source', 'show']], [['source', 'show', 'nope']]])(
  '%j is wrong use',
  async (args) => {
    expect(await gyebo(args)).toMatchObject({ exit: 2 });
  },
);
