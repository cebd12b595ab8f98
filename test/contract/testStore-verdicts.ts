import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AssetFacts, AssetRef } from '../../server/core/asset.ts';
import { decideDeletion } from '../../server/core/deletion.ts';
import type { DeletionFacts } from '../../server/core/facts.ts';
import type { EdgeReason } from '../../server/core/lineage.ts';
import type { ScopeBatch } from '../../server/store/store.ts';
import { asset, contains, day, edge, pipeline, scan, scope, table, task } from './observed.ts';
import type { TestedStore } from './observed.ts';
import type { GivenStore, OpenStore } from './testStore.ts';

type Item = ScopeBatch['observations'][number];

const tables = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(table);
const pipelines = ['p', 'q', 'r'].map(pipeline);
const tasks = ['p.1', 'p.2', 'q.1', 'q.2', 'r.1', 'free'].map(task);
const views: AssetRef[] = ['v', 'w'].map(table);
const lake = ['lake', 'lake/in', 'lake/in/x'].map((name): AssetRef => ({
  kind: 'DATASET',
  urn: `s3://data|${name}`,
}));
const unmapped: AssetRef[] = [
  { kind: 'DATASET', urn: 'connection://prod/old|public.b' },
  { kind: 'DATASET', urn: 'connection://prod/old|c' },
];
const others: AssetRef[] = [
  { kind: 'DASHBOARD', urn: 'superset://bi|dashboard/1' },
  { kind: 'MODEL', urn: 'mlflow://ml|churn' },
  { kind: 'SERVICE', urn: 'https://reco|/api' },
];
const datasets = [...tables, ...views, ...lake, ...unmapped];

const one = (list: AssetRef[]) => fc.constantFrom(...list);
const arrow = (from: AssetRef[], to: AssetRef[], reason: EdgeReason, weight: number) => ({
  weight,
  arbitrary: fc.record({
    from: one(from),
    to: one(to),
    reason: fc.constant(reason),
    low: fc.boolean(),
    gone: fc.nat(5).map((die) => die === 0),
  }),
});
type Arrow = ReturnType<typeof arrow>['arbitrary'] extends fc.Arbitrary<infer T> ? T : never;
const drawn = fc.oneof(
  arrow(datasets, tasks, 'READ', 8),
  arrow(tasks, [...datasets, ...others], 'WRITE', 8),
  arrow(tasks, tables, 'CREATE', 2),
  arrow(datasets, views, 'VIEW', 3),
  arrow(tables, tables, 'COPY', 2),
  arrow(tables, lake, 'EXTERNAL', 2),
  arrow(lake, tables, 'EXTERNAL', 2),
  arrow(datasets, tasks, 'SENSOR', 1),
  arrow([...tasks, ...pipelines], pipelines, 'TRIGGER', 4),
  arrow(tables, pipelines, 'SCHEDULE', 3),
  arrow(datasets, others, 'CONSUMER', 2),
  arrow(tables, tables, 'REFERENCE', 2),
);
/** Views that are watched, so that they are live only through their readers, most of which sleep. */
const idle = fc.oneof(
  arrow(tables.slice(0, 2), views, 'VIEW', 6),
  arrow(unmapped, views, 'VIEW', 1),
  arrow(views, views, 'REFERENCE', 1),
  arrow(views, tasks.slice(0, 5), 'READ', 16),
  arrow(views, others, 'CONSUMER', 1),
  arrow(tasks, tables.slice(0, 2), 'WRITE', 2),
);
const found = fc.record({ by: one(tasks), pattern: fc.constantFrom('a', 'b.<?>', undefined) });
const graphs = (arrows: fc.Arbitrary<Arrow>, isIdle: boolean) =>
  fc.record({
    arrows: fc.array(arrows, { minLength: 4, maxLength: 26 }),
    paused: fc.subarray(pipelines, { minLength: isIdle ? 2 : 0 }),
    waiting: fc.subarray(pipelines),
    used: fc.subarray(tables),
    isWatched: isIdle ? fc.constant(true) : fc.boolean(),
    owned: fc.subarray([...datasets, ...pipelines]),
    open: fc.array(found, { maxLength: 2 }),
  });
type Drawn = ReturnType<typeof graphs> extends fc.Arbitrary<infer T> ? T : never;

function edgesOf(drawing: Drawn, gone: boolean): Item[] {
  return drawing.arrows
    .filter((item) => gone || !item.gone)
    .map(({ from, to, reason, low }) =>
      edge(from, to, {
        reason,
        relation: reason === 'REFERENCE' ? 'REFERS' : 'FEEDS',
        breaks: reason === 'WRITE' || reason === 'TRIGGER' ? 'BOTH' : 'DOWNSTREAM',
        confidence: low ? 'LOW' : 'HIGH',
        ...(reason === 'CREATE' ? { recreates: true } : {}),
      }),
    );
}

const watch = {
  type: 'watch',
  namespace: 'postgres://db:5432',
  since: day(1),
  identifiesReaders: true,
} as const;

function itemsOf(drawing: Drawn): Item[] {
  const owner = { role: 'OWNER', party: 'kim' } as const;
  const facts = (ref: AssetRef): Partial<AssetFacts> => ({
    ...(drawing.owned.includes(ref) ? { parties: [owner] } : {}),
    ...(ref.kind === 'PIPELINE'
      ? {
          schedule: {
            paused: drawing.paused.includes(ref),
            startsItself: !drawing.waiting.includes(ref),
          },
        }
      : {}),
    ...(views.includes(ref) ? { subtype: 'VIEW' } : {}),
  });
  const all = [...datasets, ...pipelines, ...tasks, ...others].map((ref) => asset(ref, facts(ref)));
  const parts = tasks
    .filter((ref) => ref.urn.includes('.'))
    .map((ref) => contains({ kind: 'PIPELINE', urn: ref.urn.split('.')[0] ?? '' }, ref));
  const open = drawing.open.map(({ by, pattern }, index): Item => ({
    type: 'unresolved',
    access: 'READ',
    message: `names a table, line ${index}`,
    codeHash: `${index}`,
    place: { at: 'dags/a.py', line: index },
    reach: pattern === undefined ? {} : { pattern },
    by,
  }));
  const used = drawing.used.map((ref): Item => ({
    type: 'usage',
    method: 'OBSERVED',
    asset: ref,
    from: day(80),
    to: day(81),
    reads: 3,
  }));
  return [...all, ...parts, ...open, ...used, ...(drawing.isWatched ? [watch] : [])];
}

/** The store loads no more than a verdict needs; that is enough exactly when it is as if it had loaded all. */
export function testVerdicts(given: GivenStore, fresh: OpenStore): void {
  const now = day(90);

  async function facts(store: TestedStore, subject: number[]): Promise<DeletionFacts> {
    return store.read('deletionFacts', { subject, now });
  }

  test('a watched view whose many readers sleep is live through the one that runs', async () => {
    const store = given();
    const [a, v] = [table('a'), table('v')];
    const names = Array.from({ length: 9 }, (_, index) => `p${index}`);
    const read = async (running: string | undefined, at: string): Promise<unknown[]> => {
      const items = names.flatMap((name): Item[] => [
        asset(pipeline(name), { schedule: { paused: name !== running } }),
        contains(pipeline(name), task(`${name}.t`)),
        edge(v, task(`${name}.t`), { reason: 'READ' }),
      ]);
      const made = [asset(a), asset(v, { subtype: 'VIEW' }), edge(a, v, { reason: 'VIEW' })];
      await scan(store, 'random', [scope('file:a', [...made, watch, ...items])], { at });
      const subject = [(await store.read('asset', a))?.id ?? 0];
      const { reasons } = decideDeletion(await facts(store, subject));
      return reasons.map(({ code }) => code).filter((code) => /VIEW|DORMANT/.test(code));
    };
    for (const name of names) expect(await read(name, day(80))).toEqual(['DEPENDENT_VIEW']);
    expect(await read(undefined, day(81))).toEqual(['DORMANT_READER']);
  });

  test.each([
    ['any graph', graphs(drawn, false)],
    ['watched readers that may be unused', graphs(idle, true)],
  ])(
    'the verdict on what the store loads is that on the whole graph: %s',
    async (_, drawings) => {
      const property = fc.asyncProperty(drawings, async (drawing) => {
        const store = given();
        const items = itemsOf(drawing);
        await scan(store, 'random', [scope('file:a', [...items, ...edgesOf(drawing, true)])], {
          at: day(80),
        });
        await scan(store, 'random', [scope('file:a', [...items, ...edgesOf(drawing, false)])], {
          at: day(82),
        });
        const nodes = (await store.read('listAssets', { filter: {}, first: 1_000 })).rows;
        const all = await facts(
          store,
          nodes.map((node) => node.id),
        );
        expect(all.assets).toHaveLength(nodes.length);
        for (const [index, { id }] of nodes.entries()) {
          const other = nodes[(index * 7 + 3) % nodes.length]?.id ?? id;
          const subject = index % 2 === 0 ? [id] : [...new Set([id, other])];
          const loaded = await facts(store, subject);
          expect(decideDeletion(loaded)).toEqual(decideDeletion({ ...all, subject }));
        }
        await fresh();
      });
      await fc.assert(property, { numRuns: 15 });
    },
    300_000,
  );
}
