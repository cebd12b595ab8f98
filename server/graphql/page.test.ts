import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connect, createCursors, type Connection } from './page.ts';

const cursors = createCursors(Buffer.from('a'));

/** A keyset page over the numbers 0 … total-1. */
function rowsFrom(total: number) {
  return async (first: number, after?: string) => {
    const start = Number(after ?? 0);
    const rows = [...Array(total).keys()].slice(start, start + first);
    const next = start + first;
    return { rows, ...(next < total && { next: String(next) }) };
  };
}

test('going on from any cursor gives exactly the rows after it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 20 }),
      fc.infiniteStream(fc.nat()),
      async (total, first, picks) => {
        const load = rowsFrom(total);
        let after: string | null = null;
        let seen = -1;
        for (let steps = 0; steps < 5; steps++) {
          const result = await connect(cursors, 'f', { first, after }, load);
          const connection: Connection<number> = result.connection;
          const expected = Math.min(first, total - seen - 1);
          expect(connection.edges.map(({ node }) => node)).toEqual(
            [...Array(expected).keys()].map((index) => seen + 1 + index),
          );
          expect(connection.pageInfo.hasNextPage).toBe(seen + expected < total - 1);
          const pick = connection.edges[picks.next().value % Math.max(1, expected)];
          if (!pick) return;
          after = pick.cursor;
          seen = pick.node;
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('a cursor of another field, another key or a changed byte is refused', async () => {
  const cursor = cursors.write('search:x', { after: '7', skip: 0 });
  expect(cursors.read('search:x', cursor)).toEqual({ after: '7', skip: 0 });
  expect(() => cursors.read('scans:', cursor)).toThrow(/belongs to/);
  expect(() => createCursors(Buffer.from('b')).read('search:x', cursor)).toThrow(/not from here/);
  fc.assert(
    fc.property(fc.nat(cursor.length - 1), fc.constantFrom('A', 'b', '9'), (at, letter) => {
      const changed = cursor.slice(0, at) + letter + cursor.slice(at + 1);
      const same = Buffer.from(changed, 'base64url').equals(Buffer.from(cursor, 'base64url'));
      if (!same) expect(() => cursors.read('search:x', changed)).toThrow();
    }),
  );
});
