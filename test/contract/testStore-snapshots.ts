import { expect, test } from 'vitest';
import { asset, idOf, scan, scope, table } from './observed.ts';
import type { GivenStore } from './testStore.ts';

/** What a reader sees while others write. */
export function testSnapshots(given: GivenStore): void {
  test('a reader never sees what is not committed, and sees one state through a whole action', async () => {
    const store = given();
    await scan(store, 'pg', [scope('schema:public', [asset(table('root'))])]);
    const root = await idOf(store, table('root'));
    const edges = Array.from({ length: 10 }, (_item, index) => ({
      from: table('root'),
      to: table(`child${index}`),
    }));
    let writing = true;
    const writes = (async () => {
      for (let round = 0; round < 150; round++) {
        const fail = round % 5 === 4;
        const write = store.write('replaceEdges', { edges, present: round % 2 === 0, fail });
        if (fail) await expect(write).rejects.toMatchObject({ code: 'CONFLICT' });
        else await write;
      }
    })().finally(() => (writing = false));
    const seen = new Set<number>();
    while (writing) {
      const { walked, listed } = await store.read('walkAndList', { root });
      expect(walked).toBe(listed);
      seen.add(walked);
    }
    await writes;
    expect([...seen].sort((a, b) => a - b)).toEqual([0, 10]);
  }, 300_000);
}
