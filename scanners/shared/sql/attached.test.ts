import { afterAll, expect, test } from 'vitest';
import { createSqlReader } from './reader.ts';
import type { Dialect } from './sql.ts';

const reader = createSqlReader();
afterAll(() => reader.close());

const read = async (dialect: Dialect, sql: string) =>
  (await reader.read(sql, { dialect })).statements;

test.each<[Dialect, string, string]>([
  [
    'duckdb',
    "ATTACH 'dbname=shop host=pg' AS pg (TYPE postgres); SELECT 1 FROM pg.raw.a",
    'raw.a@pg',
  ],
  ['duckdb', "ATTACH '/data/other.duckdb'; SELECT 1 FROM other.a", 'a@other'],
  ['sqlite', "ATTACH DATABASE '/data/o.db' AS o; SELECT 1 FROM o.a JOIN main.b", 'a@o main.b'],
  ['duckdb', "SELECT 1 FROM pg.raw.a; ATTACH 'x' AS pg", 'pg.raw.a'],
  ['duckdb', "ATTACH ':memory:' AS m; SELECT 1 FROM m.a", 'm.a'],
])('%s: %s', async (dialect, sql, expected) => {
  const reads = (await read(dialect, sql)).flatMap((each) => each.reads);
  const told = reads.map(({ parts, server }) => parts.join('.') + (server ? `@${server}` : ''));
  expect(told.join(' ')).toBe(expected);
});

test.each<[Dialect, string, string[] | undefined]>([
  ['postgres', "select * from mart.get_orders('2024')", ['mart.get_orders']],
  ['postgres', 'select * from a join active_users(1) u on true', ['active_users']],
  ['snowflake', 'select * from table(raw.orders_of(1))', ['RAW.ORDERS_OF']],
  ['tsql', 'select * from dbo.orders_of(1)', ['dbo.orders_of']],
  ['postgres', 'select * from generate_series(1, 2), jsonb_each(a), pg_ls_dir(b)', undefined],
  ['snowflake', 'select * from table(flatten(input => x)), table(result_scan(y))', undefined],
  ['bigquery', 'select * from unnest([1]) join t on true', undefined],
])('%s: functions in the place of a table: %s', async (dialect, sql, expected) => {
  expect((await read(dialect, sql))[0]?.calls).toEqual(expected);
});
