import { afterAll, describe, expect, test } from 'vitest';
import { createSqlReader } from './reader.ts';

const reader = createSqlReader();
afterAll(() => reader.close());

const read = (sql: string) => reader.read(sql, { dialect: 'postgres', deadlineMs: 3000 });
const repeat = (count: number, text: (i: number) => string, by = '') =>
  Array.from({ length: count }, (_, i) => text(i)).join(by);

/** Each could hang, trap or overflow a parser; after each the reader must still read. */
const hostile: [name: string, sql: string, reads: number][] = [
  ['2,000 parentheses', `insert into t select * from ${'('.repeat(2000)}s${')'.repeat(2000)}`, 1],
  [
    '2,000 nested queries',
    `insert into t ${'select * from ('.repeat(2000)}select * from s${')'.repeat(2000)}`,
    1,
  ],
  [
    '20 nested derived tables',
    `${repeat(20, () => 'select * from (')}select * from s${repeat(20, (i) => `) a${i}`)}`,
    1,
  ],
  ['28 open calls', `insert into t select ${'f('.repeat(28)}1 from s`, 1],
  ['50,000 comment openings', '/*'.repeat(50_000), 0],
  ['2,000 ANDs', `select * from s where ${repeat(2000, (i) => `a${i}=1`, ' and ')}`, 1],
  ['a sum of 50,000', `select ${repeat(50_000, () => '1', '+')} from s`, 1],
  ['binary junk', repeat(5000, (i) => String.fromCharCode((i * 7919) % 256)), 0],
  ['an unterminated string', "select 'abc from t", 0],
  ['40,000 rows', `insert into t values ${repeat(40_000, (i) => `(${i},'a')`, ',')}`, 0],
  ['a template without end', '{% for i in range(10000000000) %}x{% endfor %} select 1 from s', 1],
  [
    'a template that reaches for the machine',
    `{{ range.constructor("return process")().exit(1) }} select * from s`,
    1,
  ],
];

describe('hostile input', () => {
  test.each(hostile)('%s', async (_name, sql, reads) => {
    const { statements } = await read(sql);
    const found = new Set(
      statements.flatMap((each) => each.reads.map((table) => table.parts.join('.'))),
    );
    expect(found.size).toBe(reads);
    const after = await read('insert into fine select * from source');
    expect(after.statements[0]).toMatchObject({
      reads: [{ parts: ['source'] }],
      writes: [{ table: { parts: ['fine'] } }],
    });
    expect(after.statements[0]?.partial).toBeUndefined();
  });

  test('a hang costs one statement of its script', async () => {
    const { statements } = await read(
      `select ${'f('.repeat(28)} 1 from a; insert into b select * from c`,
    );
    expect(statements.map((each) => each.partial?.confidence)).toEqual(['LOW', undefined]);
  });

  test('a closed reader answers and keeps no worker', async () => {
    const other = createSqlReader();
    const waiting = other.read('insert into t select * from s', { dialect: 'postgres' });
    await other.close();
    expect((await waiting).statements[0]?.writes).toHaveLength(1);
  });
});

test('a string that is never closed is said, with and without a statement behind it', async () => {
  for (const sql of [
    "select 'abc from a",
    "select 'abc from a; insert into t select * from b;\n",
  ]) {
    const { statements } = await reader.read(sql, { dialect: 'postgres' });
    expect(statements.map((each) => each.partial !== undefined)).toEqual([true]);
  }
});
