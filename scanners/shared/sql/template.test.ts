import { afterAll, describe, expect, test } from 'vitest';
import { createSqlReader } from './reader.ts';
import type { SqlReading } from './sql.ts';
import { linesBehind, referencesIn } from './template.ts';

const reader = createSqlReader();
afterAll(() => reader.close());

async function read(
  sql: string,
  variables: Record<string, string> = {},
  openSettings = false,
): Promise<SqlReading> {
  return reader.read(sql, { dialect: 'postgres', variables, openSettings });
}

const sides = ({ statements }: SqlReading) => {
  const reads = statements.flatMap((each) => each.reads.map((table) => table.parts.join('.')));
  const writes = statements.flatMap((each) =>
    each.writes.map((write) => write.table.parts.join('.')),
  );
  return `${[...new Set(reads)].sort().join(' ')} -> ${writes.join(' ')}`;
};

describe('Jinja', () => {
  test.each([
    ["{{ config(materialized='table') }} select * from {{ ref('orders') }}", 'orders -> '],
    ["select * from {{ ref('pkg', 'a') }} join {{ source('raw', 'b') }} on true", 'a raw.b -> '],
    [
      "{% set names = ['a', 'b'] %}{% for n in names %}select * from s_{{ n }}{% if not loop.last %} union all {% endif %}{% endfor %}",
      's_a s_b -> ',
    ],
    ["{% macro m(t) %}select * from {{ t }}{% endmacro %}{{ m(ref('x')) }}", 'x -> '],
    ['{% if is_incremental() %}select * from a{% else %}select * from b{% endif %}', 'a -> '],
    [
      'insert into {{ params.schema }}.t select * from raw.{{ ds_nodash }}',
      'raw.<?ds_nodash> -> mart.t',
    ],
    [
      "select * from {{ var.value.get('source_table') }} join {{ var('x', 'fallback') }} on true",
      '<?var.value.source_table> fallback -> ',
    ],
    [
      "{% do names.append('x') %}{% from 'm.sql' import y %}select * from {{ y('z') }}",
      '<?y(z)> -> ',
    ],
    [
      "select a, {{ dbt_utils.star(ref('x')) }} from {{ ref('x') }}\n{{ dbt_utils.group_by(n=2) }}",
      'x -> ',
    ],
    ["{# {{ ref('no') }} #}select * from {{ ref('yes') }}", 'yes -> '],
  ])('%s', async (sql, expected) => {
    expect(sides(await read(sql, { 'params.schema': 'mart' }))).toBe(expected);
  });

  test('a broken template falls back to masking, and references are a floor', async () => {
    expect(sides(await read("{% if x %} select * from {{ ref('a') }} where {{ broken( }}"))).toBe(
      'a -> ',
    );
    const macro = await read("{{ dbt_utils.union_relations(relations=[ref('a'), ref('b')]) }}");
    expect(sides(macro)).toBe('a b -> ');
    expect(macro.statements[0]?.partial?.message).toMatch(/template writes this statement/);
  });

  test('lines are those of the template', async () => {
    const { statements } = await read(
      "{% set a = 1 %}\n{% for i in [1, 2] %}\nselect {{ i }};\n{% endfor %}\nselect *\nfrom {{ ref('x') }}",
    );
    expect(statements.map((each) => each.line)).toEqual([3, 3, 5]);
    expect(statements.at(-1)?.reads[0]?.line).toBe(6);
  });

  test('linesBehind follows equal lines', () => {
    expect(linesBehind('a\n{{ x }}\nb\nc', 'a\n1\n2\nb\nc')).toEqual([0, 1, 2, 3, 3, 4]);
  });

  test('referencesIn tells their lines', () => {
    expect(referencesIn("\n{{ ref('a') }}\n{{ source('b', \"c\") }}")).toEqual([
      { parts: ['a'], line: 2 },
      { parts: ['b', 'c'], line: 3 },
    ]);
  });
});

test('a setting that a template has a default for is open where that is asked for', async () => {
  const sql = "select * from {{ var.value.get('s', 'raw') }}.a join {{ var('x', 'b') }} on true";
  expect(sides(await read(sql))).toBe('b raw.a -> ');
  expect(sides(await read(sql, {}, true))).toBe('<?var.value.s>.a <?var.x> -> ');
});

describe('a condition that hangs on what is not known', () => {
  test.each([
    ["select * from {% if var.value.env == 'prod' %}a{% else %}b{% endif %}", 'a b -> '],
    ['select * from {% if params.x %}a{% elif params.y %}b{% else %}c{% endif %}', 'a b c -> '],
    ["select * from {{ 'a' if var.value.env == 'prod' else 'b' }}", 'a b -> '],
    ['{% if not params.x %}select * from a{% else %}insert into b select 1{% endif %}', 'a -> b'],
    ['{% if params.schema %}select * from a{% else %}select * from b{% endif %}', 'a -> '],
  ])('goes every way: %s', async (sql, expected) => {
    expect(sides(await read(sql, { 'params.schema': 'mart' }))).toBe(expected);
  });
});
