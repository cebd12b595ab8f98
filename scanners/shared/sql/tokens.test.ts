import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialects, type Dialect } from './sql.ts';
import { tokenize } from './tokens.ts';

const texts = (sql: string, dialect: Dialect = 'postgres') =>
  tokenize(sql, dialect).map((token) => `${token.kind}:${token.value}`);

describe('tokenize', () => {
  test.each<[Dialect, string, string[]]>([
    [
      'postgres',
      `select "a""b" 'c''d' E'\\'' -- x\n/* y /* z */ */ $q$ e;f $q$`,
      ['word:select', 'quoted:a"b', "string:c'd", "string:\\'", 'body: e;f '],
    ],
    ['mysql', 'select "s" # c\n`t`', ['word:select', 'string:s', 'quoted:t']],
    [
      'tsql',
      'select [a b] from #t where @x=1',
      [
        'word:select',
        'quoted:a b',
        'word:from',
        'word:#t',
        'word:where',
        'param:@x',
        'punct:=',
        'number:1',
      ],
    ],
    ['bigquery', `select r'a\\' '''x'y'''`, ['word:select', 'string:a\\', "string:x'y"]],
    ['oracle', "q'[it's]' x", ["string:it's", 'word:x']],
    ['snowflake', 'a // c\n:b::int', ['word:a', 'param::b', 'punct:::', 'word:int']],
    [
      'postgres',
      '주문_2026 1.5e3 a[1]',
      ['word:주문_2026', 'number:1.5e3', 'word:a', 'punct:[', 'number:1', 'punct:]'],
    ],
  ])('%s: %s', (dialect, sql, expected) => {
    expect(texts(sql, dialect)).toEqual(expected);
  });

  test('covers any text in order, with true lines, and never throws', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "'",
        '"',
        '`',
        '/*',
        '*/',
        '--',
        '\n',
        '$$',
        '$a$',
        '[',
        ']',
        ';',
        'select ',
        "e'\\",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom(...dialects), (pieces, dialect) => {
        const text = pieces.join('');
        let end = 0;
        for (const token of tokenize(text, dialect)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.line).toBe(text.slice(0, token.start).split('\n').length);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
