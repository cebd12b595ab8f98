import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createSqlReader } from './reader.ts';
import { dialects, type Dialect, type SqlOptions, type TableName } from './sql.ts';

const reader = createSqlReader();
afterAll(() => reader.close());

const nameOf = ({ parts, server }: TableName) =>
  (server === undefined ? '' : `[${server}]`) + parts.join('.');
const listed = (tables: readonly TableName[]) => [...new Set(tables.map(nameOf))].sort().join(' ');

async function read(sql: string, dialect: Dialect = 'postgres', options: Partial<SqlOptions> = {}) {
  const { statements, script } = await reader.read(sql, { dialect, ...options });
  const reads = listed(statements.flatMap((each) => each.reads));
  const writes = listed(statements.flatMap((each) => each.writes.map((write) => write.table)));
  const [first] = statements;
  if (!first) throw new Error('no statement was found');
  return { statements, script, first, sides: `${reads} -> ${writes}` };
}

/** A statement of fixtures/*.sql under its head `-- dialect: reads -> writes`. */
interface Fixture {
  dialect: Dialect;
  /** `-- dialect?: …`: something in it cannot be known, and that must be said. */
  doubtful: boolean;
  expected: string;
  sql: string;
}

const squeezed = (text: string) => text.trim().replace(/\s+/g, ' ');

function fixtures(file: string): Fixture[] {
  const text = fs.readFileSync(path.join(import.meta.dirname, 'fixtures', file), 'utf8');
  return text
    .split(/\n(?=-- \w+\??: )/)
    .slice(1)
    .map((part) => {
      const head = /^-- (\w+)(\??): (.*)\n/.exec(part);
      const dialect = dialects.find((each) => each === head?.[1]);
      if (!head || !dialect) throw new Error(`no dialect in ${part.slice(0, 80)}`);
      const expected = squeezed(head[3] ?? '');
      return { dialect, doubtful: head[2] === '?', expected, sql: part.slice(head[0].length) };
    });
}

const files = fs.readdirSync(path.join(import.meta.dirname, 'fixtures'));
describe.each(files)('statements that move data: %s', (file) => {
  test.each(fixtures(file))('$dialect: $sql', async ({ dialect, doubtful, expected, sql }) => {
    const { sides, statements } = await read(sql, dialect);
    expect(squeezed(sides)).toBe(expected);
    const doubts = statements.flatMap((each) => (each.partial ? [each.partial.message] : []));
    expect(doubts).toEqual(doubtful ? [expect.any(String)] : []);
  });
});

describe('what a statement says', () => {
  test('lines, verbs and masked text', async () => {
    const { statements } = await read(
      "-- head\nselect 1;\n\ninsert into t\nselect 'secret', 42 -- tail\nfrom s;",
    );
    expect(statements.map(({ verb, line, endLine }) => [verb, line, endLine])).toEqual([
      ['SELECT', 2, 2],
      ['INSERT', 4, 6],
    ]);
    expect(statements[1]?.text).not.toMatch(/secret|42|tail/);
    expect(statements[1]?.reads[0]?.line).toBe(6);
  });

  test('columns with types, keys and comments', async () => {
    const { first } = await read(
      "create table a.b (id int primary key, n numeric(10, 2) not null default 0, j map<string, int> comment 'x', c_id int, foreign key (c_id) references a.c (id), constraint u unique (n)) comment 'the table'",
      'spark',
    );
    expect(first.definition).toMatchObject({
      subtype: 'TABLE',
      description: 'the table',
      columns: [
        { name: 'id', type: 'int', primaryKey: true, nullable: false },
        { name: 'n', type: 'numeric(10, 2)', nullable: false },
        { name: 'j', type: 'map<string, int>', description: 'x' },
        { name: 'c_id', type: 'int' },
      ],
      foreignKeys: [{ columns: ['c_id'], to: { parts: ['a', 'c'] } }],
    });
  });

  test('modes: what a dropped target does to the writer', async () => {
    const mode = async (sql: string) => (await read(sql)).first.writes.map((write) => write.mode);
    expect(await mode('insert into t select * from s')).toEqual(['INSERT']);
    expect(await mode('create table t as select * from s')).toEqual(['CREATE']);
    expect(await mode('create view t as select * from s')).toEqual(['VIEW']);
    expect(await mode("copy (select 1 from s) to '/x'")).toEqual(['UNLOAD']);
    expect(await mode('refresh materialized view concurrently mart.t')).toEqual(['INSERT']);
    expect(await mode('refresh table t')).toEqual([]);
  });

  test('names fold as the engine folds them', async () => {
    expect((await read('select * from Dw.Orders, "Dw"."Orders"')).sides).toBe(
      'Dw.Orders dw.orders -> ',
    );
    expect((await read('select * from Dw.Orders, "Dw"."Orders"', 'snowflake')).sides).toBe(
      'DW.ORDERS Dw.Orders -> ',
    );
    const decomposed = '주문'.normalize('NFD');
    expect((await read(`select * from ${decomposed}`)).first.reads[0]?.parts).toEqual(['주문']);
    expect((await read('select * from `a-b.c.d`', 'bigquery')).first.reads[0]?.parts).toEqual([
      'a-b',
      'c',
      'd',
    ]);
  });

  test('USE completes the names after it', async () => {
    expect((await read('use dw; select * from t, a.b', 'mysql')).sides).toBe('a.b dw.t -> ');
    expect((await read('use schema s; select * from t', 'snowflake')).sides).toBe('S.T -> ');
    expect((await read('set search_path to mart; insert into t select * from dw.s')).sides).toBe(
      'dw.s -> mart.t',
    );
  });

  test('tables of unused WITH queries are told apart', async () => {
    const { first } = await read(
      'with a as (select * from x), b as (select * from y), c as (select * from b) select * from a',
    );
    expect(listed(first.reads)).toBe('x y');
    expect(listed(first.idleReads ?? [])).toBe('y');
  });

  test('touches, drops, renames and comments', async () => {
    const { statements } = await read(
      "delete from a where x in (select y from b); drop table c, d; alter table s.e rename to f; comment on column s.g.h is 'text'",
    );
    expect(listed(statements[0]?.touches ?? [])).toBe('a');
    expect(listed(statements[1]?.drops ?? [])).toBe('c d');
    expect(statements[2]?.renames?.map(({ from, to }) => `${nameOf(from)} ${nameOf(to)}`)).toEqual([
      's.e s.f',
    ]);
    expect(statements[3]?.comments).toMatchObject([
      { table: { parts: ['s', 'g'] }, column: 'h', text: 'text' },
    ]);
  });

  test('unknown pieces come back under their names', async () => {
    const { first } = await read(
      "insert into mart.<?table> select * from s_{suffix} where d = %(ds)s and e = 'x'",
    );
    expect(first.writes[0]?.table).toMatchObject({ parts: ['mart', '<?table>'], templated: true });
    expect(first.reads[0]).toMatchObject({ parts: ['s_<?suffix>'], templated: true });
    expect(first.text).toContain('d = <?ds>');
  });

  test('a name that would end the statement is only a name', async () => {
    expect(
      (await read('insert into "x""; drop table y --" select * from "a.b"."c|d"')).first.writes[0]
        ?.table.parts,
    ).toEqual(['x"; drop table y --']);
  });
});

describe('doubts', () => {
  test('one bad statement loses only itself', async () => {
    const { statements, sides } = await read(
      'insert into a select * from b; selec * frm; insert into c select * from d',
    );
    expect(sides).toBe('b d -> a c');
    expect(statements.map((each) => each.partial !== undefined)).toEqual([false, true, false]);
  });

  test('what no parser knows keeps the tables of its words, at low confidence', async () => {
    const { first, sides } = await read('insert into a select x ~~~ from b join c ;;; on');
    expect(sides).toBe('b c -> a');
    expect(first.partial).toMatchObject({ confidence: 'LOW', line: 1 });
  });

  test('procedures in other languages and SQL put together at run time are said', async () => {
    const js = await read(
      'create procedure p() returns string language javascript as $$ x $$',
      'snowflake',
    );
    expect(js.first.partial?.message).toMatch(/javascript/);
    const dynamic = await read(
      "do $$ begin execute 'insert into ' || t || ' select * from s'; end $$",
    );
    expect(dynamic.statements.some((each) => /run time/.test(each.partial?.message ?? ''))).toBe(
      true,
    );
  });
});

describe('what a doubt mentions', () => {
  const mentioned = async (sql: string, dialect?: Dialect) =>
    (await read(sql, dialect)).statements.flatMap((each) => each.partial?.mentions ?? []);

  test.each<[Dialect, string]>([
    [
      'postgres',
      "select cron.schedule('x', '0 * * * *', $$insert into o.x select * from mart.a$$)",
    ],
    ['postgres', "select dblink_exec('c', 'delete from mart.a where x = 1')"],
    [
      'snowflake',
      'create procedure p() returns string language python as $$ session.table("mart.a") $$',
    ],
    ['tsql', "exec sp_add_jobstep @job_name = 'j', @command = N'delete from mart.a'"],
    ['tsql', "exec('insert into mart.a select 1') at other"],
    ['duckdb', "select * from postgres_scan('host=h password=hunter2', 'mart', 'mart.a')"],
  ])('%s: %s', async (dialect, sql) => {
    const words = await mentioned(sql, dialect);
    expect(words).toContain('mart.a');
    expect(words.join(' ')).not.toContain('hunter2');
  });

  test('secrets among the arguments of a far function are none of it', async () => {
    const sql = "select * from mysql('h', 'd', 'stock', 'me', 'hunter2')";
    const words = await mentioned(sql, 'clickhouse');
    expect(words).toContain('stock');
    expect(words).not.toContain('hunter2');
  });

  test('a text that is only text is no doubt', async () => {
    const sql = `insert into log values ('select * from mart.a');
select replace(q, 'select * from mart.a', '') from log where q = 'insert into mart.a select 1'`;
    expect(await mentioned(sql)).toEqual([]);
  });
});
