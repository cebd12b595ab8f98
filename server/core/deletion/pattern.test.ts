import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern, targetOf } from './pattern.ts';

const table = 'redshift://dw.ap-northeast-2:5439|shop.mart.coupon_daily';

describe('what a partly known name may mean', () => {
  it.each([
    ['mart.coupon_<?>', table, 'NAMES'],
    ['mart.sales_<?>', table, 'NO'],
    ['<?>', table, 'MAY'],
    [undefined, table, 'MAY'],
    ['s3://dalbit-lake/raw-<?>', 's3://dalbit-lake|raw-orders', 'NAMES'],
    ['s3://dalbit-lake/<?>', 's3://dalbit-lake|raw-orders', 'MAY'],
    ['s3://<?>', 's3://dalbit-lake|raw-orders', 'MAY'],
    ['s3://dalbit-lake', 's3://dalbit-lake|raw-orders', 'NAMES'],
    ['s3://other-lake/raw-<?>', 's3://dalbit-lake|raw-orders', 'NO'],
    ["s3://lake/['a/b-*.csv']<?>", 's3://lake|a/b', 'NO'],
  ])('%s against %s: %s', (pattern, urn, match) => {
    expect(compilePattern(pattern)(targetOf(urn))).toBe(match);
  });

  it('takes any text as a pattern', () => {
    const text = fc.string({ unit: fc.constantFrom(...'a.-/[]()*+?{}|^$\\\'" :<>s3가') });
    fc.assert(
      fc.property(text, (pattern) => {
        for (const urn of [table, 's3://lake|a-b/c']) {
          expect(['NAMES', 'MAY', 'NO']).toContain(compilePattern(pattern)(targetOf(urn)));
          expect(['NAMES', 'MAY', 'NO']).toContain(
            compilePattern(`s3://${pattern}`)(targetOf(urn)),
          );
        }
      }),
    );
  });
});
