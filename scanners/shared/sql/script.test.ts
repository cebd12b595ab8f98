import { describe, expect, test } from 'vitest';
import { assemble } from './assemble.ts';
import { flowsOf, scriptOf } from './script.ts';
import { split } from './split.ts';
import type { SqlStatement } from './sql.ts';
import { outlineOf } from './statement.ts';

/** Statements from their tokens alone: no parser is needed to follow names. */
function statementsOf(sql: string): SqlStatement[] {
  return split(sql, 'postgres').map((piece) => {
    const outline = outlineOf(piece.tokens, 'postgres', sql);
    const reads = outline.reads.map((read) => read.table);
    return assemble({ ...piece, text: sql }, outline, { reads, partial: undefined });
  });
}

function sides(sql: string): string {
  const { reads, writes } = scriptOf(statementsOf(sql));
  const names = (tables: typeof reads) =>
    tables
      .map((table) => table.parts.join('.'))
      .sort()
      .join(' ');
  return `${names(reads)} -> ${names(writes)}`;
}

describe('scriptOf', () => {
  test.each([
    ['create temp table s as select * from a; insert into b select * from s', 'a -> b'],
    ['create table s as select * from a; insert into b select * from s; drop table s', 'a -> b'],
    ['drop table if exists b; create table b as select * from a', 'a -> b'],
    [
      'create table b_new as select * from a; alter table b rename to b_old; alter table b_new rename to b; drop table b_old',
      'a b -> b',
    ],
    ['insert into b select * from a; select * from b', 'a -> b'],
    ['select * from b; insert into b select * from a', 'a b -> b'],
    ['select * into temp s from a; select * from s', 'a -> '],
  ])('%s', (sql, expected) => {
    expect(sides(sql)).toBe(expected);
  });
});

describe('flowsOf', () => {
  test('says that a script which creates its table does not need it to exist', () => {
    const flows = flowsOf(
      statementsOf('create table if not exists b (x int); insert into b select * from a'),
    );
    const insert = flows.find((flow) => flow.mode === 'INSERT');
    expect(insert?.makes).toBe(true);
    const plain = flowsOf(statementsOf('insert into b select * from a')).find((flow) => flow.mode);
    expect(plain?.makes).toBe(false);
  });

  test('gives the last name of a table that is renamed after it was filled', () => {
    const flows = flowsOf(statementsOf('insert into s select * from a; alter table s rename to t'));
    expect(flows.filter((flow) => flow.mode).map((flow) => flow.table.parts.join('.'))).toEqual([
      't',
    ]);
  });
});
