import { describe, expect, test } from 'vitest';
import { skeletonOf } from './skeleton.ts';
import type { Dialect } from './sql.ts';
import { outlineOf } from './statement.ts';
import { tokenize } from './tokens.ts';

const bones = (sql: string, dialect: Dialect = 'ansi') =>
  skeletonOf(outlineOf(tokenize(sql, dialect), dialect, sql));

describe('the bones of a statement', () => {
  test.each([
    ['select a, f(b) x from t where c ~~~ d order by e', 'SELECT 1 FROM t'],
    [
      'select (select max(x) from b) from a left join c on a.i = c.i and exists (select 1 from d)',
      'SELECT 1, (SELECT 1 FROM b), (SELECT 1 FROM d) FROM a CROSS JOIN c',
    ],
    [
      'with q as (select * from a) insert into t select * from q join u.v w using (i)',
      'WITH q AS (SELECT 1 FROM a) SELECT 1 FROM q CROSS JOIN u.v AS w',
    ],
    ['update t set x = 1 from a, b where t.i = a.i', 'SELECT 1 FROM a CROSS JOIN b'],
    ['delete from t using s where t.i = s.i', 'SELECT 1 FROM s'],
    ['merge into t using s on t.i = s.i when matched then delete', 'SELECT 1 FROM s'],
    [
      'select * from a sample (10) union all (select * from b)',
      'SELECT 1 FROM a UNION ALL SELECT 1 FROM (SELECT 1 FROM b) AS q',
    ],
    [
      'select extract(year from d) from f(1) x, (values (1), (2)) v, t',
      'SELECT 1 FROM (SELECT 1) AS x CROSS JOIN (SELECT 1) AS v CROSS JOIN t',
    ],
  ])('%s', (sql, expected) => {
    expect(bones(sql)).toBe(expected);
  });

  // What stands behind a misspelt word may be a table: no bones, and the statement stays in doubt.
  test.each([
    'select a frm b where x = 1',
    'select count(*) frm b',
    'select * frm b',
    'select * from a joim b on a.i = b.i',
    'select * from a where x = 1 joim b',
    'select x ~~~ from b',
    'select f((1 from a',
    'selec * from a',
  ])('none of %s', (sql) => {
    expect(bones(sql)).toBeUndefined();
  });
});
