import { expect, test } from 'vitest';
import type { AssetRef } from '../../server/core/asset.ts';
import { marks } from '../../server/core/retention/whole.ts';
import {
  asset,
  contains,
  day,
  edge,
  idOf,
  pipeline,
  scan,
  scope,
  table,
  task,
} from './observed.ts';
import type { GivenStore } from './testStore.ts';

const writes = { reason: 'WRITE', breaks: 'BOTH' } as const;
const file: AssetRef = { kind: 'TASK', urn: 'repo|sql/a.sql' };
const name: AssetRef = { kind: 'DATASET', urn: 'connection://prod/old|public.read' };
const [dag, load, next] = [pipeline('r'), task('r.load'), task('r.next')];
const [read, made, child, seen] = ['read', 'made', 'child', 'seen'].map((each) => table(each)) as [
  AssetRef,
  AssetRef,
  AssetRef,
  AssetRef,
];
const line = { places: [{ at: 'sql/a.sql', line: 3 }] };

const observations = [
  asset(read, {
    layer: 'mart',
    tags: ['pii', 'old'],
    parties: [{ role: 'OWNER', party: 'kim' }],
    dataChangedAt: day(3),
  }),
  asset(made, { subtype: 'VIEW', parties: [{ role: 'CONSUMER', party: 'finance' }] }),
  asset(child),
  asset(seen),
  asset(dag, { platform: 'airflow', schedule: { paused: true, periodSeconds: 86_400 } }),
  asset(load, { platform: 'airflow' }),
  asset(next, { platform: 'airflow' }),
  asset(file, { platform: 'sql', subtype: 'SQL_FILE' }),
  contains(dag, load),
  contains(dag, next),
  edge(read, load, line),
  edge(read, file, line),
  edge(load, made, writes),
  edge(load, made, { ...writes, method: 'OBSERVED', recreates: true }),
  edge(made, next, { confidence: 'LOW' }),
  edge(read, child, { relation: 'REFERS', reason: 'REFERENCE' }),
  edge(name, next),
  {
    type: 'usage',
    asset: read,
    from: day(1),
    to: day(2),
    reads: 4,
    reader: 'bi',
    lastReadAt: day(2),
    method: 'OBSERVED',
  },
  { type: 'usage', asset: read, from: day(2), to: day(3), reads: 1, method: 'OBSERVED' },
  { type: 'usage', asset: seen, from: day(2), to: day(9), reads: 0, writes: 2, method: 'OBSERVED' },
  {
    type: 'unresolved',
    access: 'READ',
    message: 'a name out of a list',
    by: next,
    codeHash: 'h',
    place: { at: 'dags/a.py', line: 2 },
    reach: {},
  },
] satisfies Parameters<typeof scope>[1];

/** The graph as a whole, and the words of edges, as the search for what is dead is told them. */
export function testRetention(given: GivenStore): void {
  test('the whole graph is told in arrays, the same whichever engine holds it', async () => {
    const store = given();
    await scan(store, 'whole', [scope('file:whole', observations)], { at: day(10) });
    const whole = await store.read('wholeTold', day(20));
    expect(whole.assets[read.urn]).toMatchObject({
      kind: 'DATASET',
      state: 'ACTIVE',
      marks: 0,
      platform: 'postgres',
      layer: 'mart',
      owners: 'kim',
      tags: expect.stringMatching(/^(pii\nold|old\npii)$/),
      lastUsed: Date.parse(day(3)),
      changed: Date.parse(day(3)),
      isSeen: true,
      feeds: [load.urn, file.urn].sort(),
    });
    expect(whole.assets[made.urn]?.marks).toBe(marks.UNCOUNTED | marks.CONSUMED);
    expect(whole.assets[seen.urn]).toMatchObject({
      lastUsed: Date.parse(day(9)),
      usedUntil: Date.parse(day(9)),
    });
    expect(whole.assets[dag.urn]).toMatchObject({
      marks: marks.PAUSED,
      period: 86_400,
      parts: [load.urn, next.urn],
    });
    expect(whole.assets[file.urn]?.marks).toBe(marks.SQL_FILE);
    expect(whole.reads).toEqual([
      [read.urn, '', Date.parse(day(3))],
      [read.urn, 'bi', Date.parse(day(2))],
    ]);
    expect(whole.refers).toEqual([[read.urn, child.urn, 0]]);
    expect(whole.alike).toEqual([[name.urn, read.urn]]);
    expect(whole.unresolved).toEqual([['a name out of a list', next.urn]]);
  });

  test('the words of several sources for an edge are one number; a file that a task runs is marked', async () => {
    const store = given();
    const ids = [await idOf(store, read), await idOf(store, made)];
    expect(await store.read('formsTold', { ids, now: day(20) })).toEqual(
      [
        `${read.urn} FEEDS READ ${load.urn}`,
        `${read.urn} FEEDS READ SHADOWED ${file.urn}`,
        `${read.urn} REFERS REFERENCE ${child.urn}`,
        `${load.urn} FEEDS WRITE BOTH RECREATES ${made.urn}`,
        `${made.urn} FEEDS READ DOUBTFUL ${next.urn}`,
      ].sort(),
    );
  });

  test('what vanished feeds nothing and has no words', async () => {
    const store = given();
    const left = observations.filter((each) => each.type !== 'edge' || each.from.urn !== made.urn);
    await scan(store, 'whole', [scope('file:whole', left)], { at: day(11) });
    const whole = await store.read('wholeTold', day(20));
    expect(whole.assets[made.urn]?.feeds).toEqual([]);
    const ids = [await idOf(store, made)];
    expect(await store.read('formsTold', { ids, now: day(20) })).toEqual([
      `${load.urn} FEEDS WRITE BOTH RECREATES ${made.urn}`,
    ]);
  });

  test('what feeds only each other is found, and nothing that somebody is declared to use', async () => {
    const store = given();
    const [one, two] = [pipeline('dead1'), task('dead1.run')];
    const [here, there] = [table('dead_here'), table('dead_there')];
    await scan(
      store,
      'dead',
      [
        scope('file:dead', [
          ...[here, there].map((each) => asset(each)),
          asset(one, { platform: 'airflow' }),
          asset(two, { platform: 'airflow' }),
          contains(one, two),
          edge(here, two),
          edge(two, there, writes),
          {
            type: 'watch',
            namespace: 'postgres://db:5432',
            since: day(-200),
            identifiesReaders: true,
          },
        ]),
      ],
      { at: day(12) },
    );
    const told = await store.read('deadTold', day(20));
    expect(told.first).toContainEqual([here.urn, there.urn, one.urn, two.urn].sort());
    expect(told.first.flat()).not.toContain(made.urn);
  });
}
