import fc from 'fast-check';
import { expect, test } from 'vitest';
import { globalId } from '../graphql/ids.ts';
import { csvField } from '../impact-csv.ts';
import { reachQuery } from './csv.ts';

/** A field read back by the rules of RFC 4180. */
function unquoted(field: string): string {
  return field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
}

test('a field reads back as it was, and none begins like a formula', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', '=', '+', '-', '@', '\t', '\r'),
      (text, start) => {
        const value = start + text;
        const field = csvField(value);
        const read = unquoted(field);
        expect(read).not.toMatch(/^[=+\-@\t\r]/);
        expect([value, `'${value}`]).toContain(read);
        if (!field.startsWith('"')) expect(field).not.toMatch(/[",\r\n]/);
      },
    ),
  );
});

const id = globalId('Asset', 3);

test('a query names assets, a direction, and what to leave out', () => {
  const query = new URLSearchParams({
    ids: `${id},${id}`,
    direction: 'UPSTREAM',
    depth: '3',
    kinds: 'DATASET',
  });
  expect(reachQuery(query)).toEqual({
    roots: [3],
    direction: 'UPSTREAM',
    depth: 3,
    kinds: ['DATASET'],
  });
});

test.each([
  ['no asset', { direction: 'UPSTREAM' }],
  ['another type', { ids: globalId('Scan', 1), direction: 'UPSTREAM' }],
  ['no direction', { ids: id }],
  ['a depth of nothing', { ids: id, direction: 'UPSTREAM', depth: '0' }],
  ['a kind that is none', { ids: id, direction: 'UPSTREAM', kinds: 'TABLE' }],
])('%s is refused', (_name, query) => {
  expect(() => reachQuery(new URLSearchParams(query))).toThrow();
});
