import { expect, test } from 'vitest';
import type { AssetRef } from '../../server/core/asset.ts';
import type { DeletionFacts } from '../../server/core/facts.ts';
import type { UnresolvedFact } from '../../server/core/observation.ts';
import type { ScopeBatch } from '../../server/store/store.ts';
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

type Item = ScopeBatch['observations'][number];
const lake = (name: string): AssetRef => ({ kind: 'DATASET', urn: `s3://lake|${name}` });
const unmapped = (connection: string, name: string): AssetRef => ({
  kind: 'DATASET',
  urn: `connection://prod/${connection}|${name}`,
});
const writes = { reason: 'WRITE', breaks: 'BOTH' } as const;

function open(index: number, more: Partial<UnresolvedFact> = {}): Item {
  return {
    type: 'unresolved',
    access: 'READ',
    message: `reads a table of the list, line ${index}`,
    codeHash: `${index}`,
    place: { at: 'dags/many.py', line: index },
    reach: {},
    ...more,
  };
}

/** What a verdict must know of assets around the set: other names, wholes, parts, open findings. */
export function testNeighbours(given: GivenStore): void {
  async function ask(...subject: AssetRef[]): Promise<DeletionFacts> {
    const ids = await Promise.all(subject.map((ref) => idOf(given(), ref)));
    return given().read('deletionFacts', { subject: ids, now: day(20) });
  }

  /** URNs of an edge's two ends, for every edge of the facts. */
  function pairs(facts: DeletionFacts): string[] {
    const urns = new Map(facts.assets.map((item) => [item.id, item.urn]));
    return facts.edges.map((item) => `${urns.get(item.from)} → ${urns.get(item.to)}`);
  }

  test('a name that nobody mapped meets mapped datasets, and others that nobody mapped', async () => {
    const subject = unmapped('one', 'mart.sales');
    const mapped = { kind: 'DATASET', urn: 'postgres://db:5432|shop.mart.sales' } as const;
    const [other, shorter] = [unmapped('two', 'dw.mart.sales'), unmapped('three', 'sales')];
    const far = unmapped('two', 'dw.mart.orders');
    await scan(given(), 'names', [
      scope('file:names', [
        edge(task('n.writer'), subject, writes),
        edge(mapped, task('n.mapped')),
        edge(other, task('n.other')),
        edge(shorter, task('n.shorter')),
        edge(far, task('n.far')),
      ]),
    ]);
    const found = pairs(await ask(subject));
    expect(found).toContain(`${mapped.urn} → ${task('n.mapped').urn}`);
    expect(found).toContain(`${other.urn} → ${task('n.other').urn}`);
    expect(found).toContain(`${shorter.urn} → ${task('n.shorter').urn}`);
    expect(found.join()).not.toContain(far.urn);
  });

  test('a name may mean what holds a member; readers that are gone or asleep are told as well', async () => {
    const [parent, part] = [table('measures'), table('measures_2026')];
    const name = unmapped('old', 'public.measures');
    const dag = pipeline('asleep');
    const scopes = [
      scope('file:partition', [contains(parent, part)]),
      scope('file:asleep', [
        asset(dag, { platform: 'airflow', schedule: { paused: true } }, 'STATIC'),
        contains(dag, task('asleep.read')),
        edge(name, task('asleep.read')),
      ]),
    ];
    const gone = scope('file:gone', [edge(name, task('gone.read'))]);
    await scan(given(), 'wholes', [...scopes, gone], { at: day(10) });
    await scan(given(), 'wholes', scopes, { at: day(12) });
    const facts = await ask(part);
    expect(pairs(facts)).toEqual(
      expect.arrayContaining([
        `${name.urn} → ${task('asleep.read').urn}`,
        `${name.urn} → ${task('gone.read').urn}`,
        `${dag.urn} → ${task('asleep.read').urn}`,
      ]),
    );
  });

  test('of a folder that only holds a member its other parts are left out, unless it is lost too', async () => {
    const folder = lake('wide');
    const parts = Array.from({ length: 200 }, (_item, index) => lake(`wide/${index}`));
    const [fill, other] = [task('w.fill'), task('w.other')];
    await scan(given(), 'wide', [
      scope('file:wide', [
        ...parts.map((part) => asset(part)),
        edge(folder, task('w.read')),
        edge(fill, folder, writes),
        edge(other, lake('wide/7'), writes),
      ]),
    ]);
    const one = await ask(lake('wide/3'));
    expect(pairs(one)).toContain(`${folder.urn} → ${task('w.read').urn}`);
    expect(pairs(one)).not.toContain(`${folder.urn} → ${lake('wide/4').urn}`);
    const all = pairs(await ask(fill));
    for (const part of parts) expect(all).toContain(`${folder.urn} → ${part.urn}`);
    expect(all).toContain(`${other.urn} → ${lake('wide/7').urn}`);
  });

  /*   t.one ─▶ x/a ─▶ t.two ─▶ y ─▶ x/b      x ⊃ x/a, x/b;  x ─▶ t.read */
  test('a part that is lost late still hangs under the folder that was looked at early', async () => {
    const [folder, first, last] = [lake('x'), lake('x/a'), lake('x/b')];
    const dag = pipeline('t');
    await scan(given(), 'late', [
      scope('file:late', [
        asset(dag, { platform: 'airflow' }, 'STATIC'),
        contains(dag, task('t.one')),
        edge(folder, task('t.read')),
        edge(task('t.one'), first, writes),
        edge(first, lake('y'), { reason: 'COPY' }),
        edge(lake('y'), last, { reason: 'COPY' }),
      ]),
    ]);
    const found = pairs(await ask(dag));
    expect(found).toContain(`${folder.urn} → ${first.urn}`);
    expect(found).toContain(`${folder.urn} → ${last.urn}`);
  });

  test('thousands of findings confined elsewhere hide nothing; as many that may mean it do', async () => {
    const [here, dag] = [table('here'), pipeline('here')];
    const elsewhere = Array.from({ length: 5_200 }, (_item, index) =>
      open(index, { reach: { namespace: 'postgres://other:5432' } }),
    );
    const own: Item[] = [
      open(9_000, { by: dag, reach: { kinds: [] } }),
      open(9_001, { reach: { kinds: [] } }),
      open(9_002, { reach: { kinds: ['PIPELINE'] } }),
      open(9_003, { reach: { namespace: 'postgres://db:5432|shop.public' } }),
      open(9_004, { reach: { namespace: 'postgres://db:5432|shop.secret' } }),
    ];
    const items = [asset(here), asset(dag), ...elsewhere, ...own];
    await scan(given(), 'many', [scope('file:many', items)]);
    const hashes = async (ref: AssetRef) =>
      (await ask(ref)).unresolved.map((item) => item.codeHash).filter((hash) => hash >= '9000');
    expect(await ask(here)).toMatchObject({ complete: true });
    expect(await hashes(here)).toEqual(['9003']);
    expect(await hashes(dag)).toEqual(['9000', '9002']);
    const anywhere = Array.from({ length: 5_001 }, (_item, index) => open(10_000 + index));
    await scan(given(), 'any', [scope('file:any', anywhere)]);
    const facts = await ask(here);
    expect(facts).toMatchObject({ complete: false });
    expect(facts.incompleteReason).toMatch(/5000 unresolved/);
    await scan(given(), 'any', []);
    await scan(given(), 'many', []);
  });

  test('names of a role that no asset has are told', async () => {
    const store = given();
    await scan(store, 'roles', [scope('file:roles', [asset(table('role'))])]);
    const value = { value: [{ reader: 'etl', urns: [table('role').urn, 'prod|nobody'] }] };
    await store.write('putRecord', { label: 'SETTING', key: 'roleMap', value });
    const { roleMap } = await ask(table('role'));
    const assets = [await idOf(store, table('role'))];
    expect(roleMap).toEqual([{ reader: 'etl', assets, missing: ['prod|nobody'] }]);
  });
}
