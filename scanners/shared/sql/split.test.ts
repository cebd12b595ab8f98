import { describe, expect, test } from 'vitest';
import { split } from './split.ts';
import type { Dialect } from './sql.ts';

const parts = (sql: string, dialect: Dialect = 'postgres') =>
  split(sql, dialect).map((piece) => piece.text.replace(/\s+/g, ' '));

describe('split', () => {
  test.each<[string, string[]]>([
    ["select ';'; select 2;", ["select ';'", 'select 2']],
    ['select 1 /* ; */; -- ;\n select 2', ['select 1', 'select 2']],
    ['do $$ begin a; b; end $$; select 1', ['do $$ begin a; b; end $$', 'select 1']],
    [
      'create procedure p() as begin a; if x then b; end if; end; select 1',
      ['create procedure p() as begin a; if x then b; end if; end', 'select 1'],
    ],
    ['begin; delete from a; commit; select 1', ['begin', 'delete from a', 'commit', 'select 1']],
    ['select case when a then b end; select 1', ['select case when a then b end', 'select 1']],
    ['declare x int; begin a; end; select 1', ['declare x int; begin a; end', 'select 1']],
    [
      'select (1; select 2; select case when 1; select 3',
      ['select (1', 'select 2', 'select case when 1', 'select 3'],
    ],
    [
      'for r in (select 1) do a; b; end for; select 1',
      ['for r in (select 1) do a; b; end for', 'select 1'],
    ],
    [
      'create or replace function f() returns int as $b$ x; $b$ language sql; select 1',
      ['create or replace function f() returns int as $b$ x; $b$ language sql', 'select 1'],
    ],
    ['\\set x 1\n\\connect db\nselect 1;\n\\copy t from f', ['select 1', '\\copy t from f']],
    ['; ;;', []],
  ])('%s', (sql, expected) => {
    expect(parts(sql)).toEqual(expected);
  });

  test('Oracle ends blocks with a slash, T-SQL batches with GO', () => {
    expect(parts('begin a; end;\n/\nselect 1', 'oracle')).toEqual(['begin a; end', 'select 1']);
    expect(parts('create proc p as select 1\nGO\nselect 2', 'tsql')).toEqual([
      'create proc p as select 1',
      'select 2',
    ]);
  });

  test('T-SQL needs no semicolons', () => {
    const sql =
      'declare @x int\nselect a\nfrom t\ninsert into u\nselect * from v\nupdate w\nset x = 1\nmerge into m using s on 1=1\nwhen matched then\nupdate set a = 1\ndrop table z';
    expect(parts(sql, 'tsql').map((text) => text.split(' ')[0])).toEqual([
      'declare',
      'select',
      'insert',
      'update',
      'merge',
      'drop',
    ]);
  });

  test('lines are those of the text', () => {
    expect(
      split('\nselect 1;\n\nselect\n2', 'postgres').map(({ line, endLine }) => [line, endLine]),
    ).toEqual([
      [2, 2],
      [4, 5],
    ]);
  });
});
