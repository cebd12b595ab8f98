import { describe, expect, it } from 'vitest';
import { mentionsOf } from './mentions.ts';

describe('what an unreadable text may name', () => {
  it('finds tables, paths, tasks and Korean names, likely ones first', () => {
    const text = `def broken(:\n  hook.run("select * from raw.orders o join 매출요약")\n  's3://lake/in/x.csv'`;
    const found = mentionsOf(text);
    expect(found).toEqual(
      expect.arrayContaining(['raw.orders', '매출요약', 's3://lake/in/x.csv', 'select']),
    );
    expect(found.indexOf('raw.orders')).toBeLessThan(found.indexOf('select'));
  });

  it('holds no secret', () => {
    expect(mentionsOf('def f(: password = "hunter2_x"').join()).not.toContain('hunter2');
  });

  it('stays short whatever it is given', () => {
    const long = Array.from({ length: 5_000 }, (_, index) => `name_${String(index)}`).join(' ');
    expect(mentionsOf(long)).toHaveLength(500);
    expect(mentionsOf('\u0000\u0001 1 22 --')).toEqual([]);
  });
});
