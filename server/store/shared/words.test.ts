import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexWords, matchQuery, matchRanges, queryWords } from './words.ts';

const syllable = fc.constantFrom(...'매출고객주문');
const korean = fc
  .array(syllable, { minLength: 1, maxLength: 4 })
  .map((letters) => letters.join(''));
const name = fc.array(fc.tuple(korean, fc.constantFrom('_', '.', ' ', 'a')), {
  minLength: 1,
  maxLength: 3,
});

test('a Korean query of two syllables or more finds exactly the names that hold it', () => {
  const db = new DatabaseSync(':memory:');
  db.exec(
    "CREATE VIRTUAL TABLE search USING fts5 (body, tokenize = 'unicode61 remove_diacritics 0')",
  );
  const find = db.prepare('SELECT count(*) AS n FROM search WHERE search MATCH ?');
  const property = fc.property(name, korean, (parts, query) => {
    fc.pre(query.length > 1);
    const written = parts.flat().join('');
    db.exec('DELETE FROM search');
    db.prepare('INSERT INTO search (body) VALUES (?)').run(indexWords(written).join(' '));
    expect(find.get(matchQuery(query) ?? '')).toEqual({ n: written.includes(query) ? 1 : 0 });
  });
  fc.assert(property, { numRuns: 500 });
});

test('a query is never a syntax error, whatever was typed', () => {
  const db = new DatabaseSync(':memory:');
  db.exec('CREATE VIRTUAL TABLE search USING fts5 (body)');
  const find = db.prepare('SELECT count(*) AS n FROM search WHERE search MATCH ?');
  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('"', 'a"b', 'AND', 'x*'),
  );
  const property = fc.property(typed, (text) => {
    const match = matchQuery(text);
    if (match !== undefined) expect(find.get(match)).toEqual({ n: 0 });
  });
  fc.assert(property, { numRuns: 500 });
});

test('words are the parts of a name, folded', () => {
  expect(indexWords('CustomerOrder_v2.DAILY')).toEqual(['customer', 'order', 'v2', 'daily']);
  expect(indexWords('HTTPServer')).toEqual(['http', 'server']);
  expect(indexWords('매출요약')).toEqual([
    '매출',
    '출요',
    '요약',
    '약',
    'ㅁㅊ',
    'ㅊㅇ',
    'ㅇㅇ',
    'ㅇ',
  ]);
  expect(indexWords('한a글')).toEqual(['한', 'ㅎ', 'a', '글', 'ㄱ']);
});

test('ranges are UTF-16 units of the text as it is shown', () => {
  const [word] = queryWords('매출');
  expect(word && matchRanges('일별매출 매출', word)).toEqual([
    [2, 4],
    [5, 7],
  ]);
  const [initials] = queryWords('ㅁㅊ');
  expect(initials && matchRanges('월 매출', initials)).toEqual([[2, 4]]);
  const [latin] = queryWords('order');
  expect(latin && matchRanges('CustomerOrder', latin)).toEqual([[8, 13]]);
});
