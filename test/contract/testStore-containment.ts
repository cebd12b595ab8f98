import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { AssetRef } from '../../server/core/asset.ts';
import { decideDeletion } from '../../server/core/deletion.ts';
import { holdsByName } from '../../server/core/urn-contains.ts';
import type { TestedStore } from './observed.ts';
import {
  asset,
  day,
  edge,
  idOf,
  pipeline,
  reached,
  scan,
  scope,
  stateOf,
  task,
} from './observed.ts';
import { contains } from './observed.ts';
import type { GivenStore, OpenStore } from './testStore.ts';

const lake = (name: string): AssetRef => ({ kind: 'DATASET', urn: `s3://lake|${name}` });
const writes = { reason: 'WRITE', breaks: 'BOTH' } as const;

/** Every pair (whole → part) that the store says by names alone. */
async function held(store: TestedStore): Promise<Set<string>> {
  const found = new Set<string>();
  let after: string | undefined;
  do {
    const page = await store.read('streamEdges', {
      first: 500,
      ...(after === undefined ? {} : { after }),
    });
    for (const item of page.rows) {
      if (!item.evidence.some((word) => word.source === 'names')) continue;
      const [from, to] = await store.read('assets', [item.from, item.to]);
      found.add(`${from?.ref.urn} ⊃ ${to?.ref.urn}`);
    }
    after = page.next;
  } while (after !== undefined);
  return found;
}

/** Of all pairs those with nothing in between. */
function nearest(urns: string[]): Set<string> {
  const pairs = new Set<string>();
  for (const whole of urns) {
    for (const part of urns.filter((urn) => holdsByName(whole, urn))) {
      const isNear = !urns.some((urn) => holdsByName(whole, urn) && holdsByName(urn, part));
      if (isNear) pairs.add(`${whole} ⊃ ${part}`);
    }
  }
  return pairs;
}

async function decide(store: TestedStore, subject: AssetRef) {
  const facts = await store.read('deletionFacts', {
    subject: [await idOf(store, subject)],
    now: day(20),
  });
  const urnOf = (id: number | undefined) => facts.assets.find((item) => item.id === id)?.urn;
  const { verdict, reasons, lossSet } = decideDeletion(facts);
  const blockers = reasons.filter((reason) => reason.verdict === 'BLOCKED');
  return {
    verdict,
    blockedBy: blockers.map((reason) => urnOf(reason.by)).sort(),
    lost: lossSet.map((item) => urnOf(item.asset)).sort(),
  };
}

/** What names say of each other: folders, patterns, schemas. */
export function testContainment(given: GivenStore, fresh: OpenStore): void {
  const [app, logs] = [lake('logs/app'), lake('logs')];
  const dag = pipeline('ingest');
  const writer = task('ingest.write');
  const reader = task('report.read');
  const code = [
    scope('file:dags/ingest.py', [
      asset(dag, { platform: 'airflow', schedule: { expression: '@daily' } }, 'STATIC'),
      contains(dag, writer),
      edge(writer, app, writes),
    ]),
  ];
  const other = [scope('file:dags/report.py', [edge(logs, reader)])];

  beforeAll(async () => {
    await scan(given(), 'code', code, { at: day(10) });
    await scan(given(), 'other', other, { at: day(11) });
  });

  test('who reads a folder that another source names later reads what lies in it', async () => {
    expect(await reached(given(), app, 'DOWNSTREAM', ['TASK'])).toEqual(['read']);
    expect(await reached(given(), writer, 'DOWNSTREAM', ['TASK'])).toEqual(['read']);
    expect(await reached(given(), reader, 'UPSTREAM', ['TASK'])).toEqual(['write']);
    expect(await decide(given(), app)).toMatchObject({
      verdict: 'BLOCKED',
      blockedBy: expect.arrayContaining([reader.urn]),
    });
    expect(await decide(given(), dag)).toMatchObject({
      verdict: 'BLOCKED',
      blockedBy: [reader.urn],
    });
  });

  test('a folder takes what lies in it with it, and who reads that', async () => {
    const [bin, inner] = [lake('bin'), lake('bin/a/b')];
    await scan(given(), 'bin', [scope('file:bin', [asset(bin), edge(inner, task('bin.read'))])]);
    const found = await decide(given(), bin);
    expect(found.lost).toEqual([bin.urn, inner.urn]);
    expect(found.blockedBy).toEqual([task('bin.read').urn]);
  });

  test('a starved folder leaves what somebody else writes in it alive', async () => {
    const [mix, own] = [lake('mix'), lake('mix/own')];
    await scan(given(), 'mix', [
      scope('file:mix', [
        edge(task('mix.all'), mix, writes),
        edge(task('mix.own'), own, writes),
        edge(own, task('mix.read')),
      ]),
    ]);
    expect((await decide(given(), task('mix.all'))).lost).not.toContain(own.urn);
  });

  test('it is no change of a scan, and a rescan finds nothing new', async () => {
    const late = [
      scope('file:late', [asset(lake('late')), asset(lake('late/a')), asset(lake('late/a/b'))]),
    ];
    const first = await scan(given(), 'late', late);
    expect(first.counts).toMatchObject({ assetsAdded: 3, edgesAdded: 0, edgesChanged: 0 });
    const again = await scan(given(), 'late', late);
    expect(again.counts).toMatchObject({
      ...{ assetsAdded: 0, assetsChanged: 0, assetsVanished: 0 },
      ...{ edgesAdded: 0, edgesChanged: 0, edgesVanished: 0 },
    });
    const between = await given().read('changes', { from: first.id, to: again.id, first: 100 });
    expect(between.rows.map((row) => row.what)).toEqual(['ASSET', 'ASSET', 'ASSET']);
  });

  test('a name keeps nothing alive, and is there again with what it names', async () => {
    const [whole, part] = [lake('gone'), lake('gone/part')];
    await scan(given(), 'keeps', [scope('file:keeps', [edge(whole, task('gone.read'))])]);
    const says = [scope('file:part', [asset(part)])];
    await scan(given(), 'says', says);
    const counts = (await scan(given(), 'says', [])).counts;
    expect(counts).toMatchObject({ assetsVanished: 1, edgesVanished: 0 });
    expect(await stateOf(given(), part)).toBe('VANISHED');
    await scan(given(), 'says', says);
    expect(await reached(given(), part, 'DOWNSTREAM', ['TASK'])).toEqual(['read']);
    await given().write('retireSource', { source: 'says', at: day(30) });
    expect(await stateOf(given(), part)).toBe('VANISHED');
  });

  test('its evidence says where it comes from', async () => {
    const page = await given().read('edges', {
      id: await idOf(given(), logs),
      direction: 'DOWNSTREAM',
      first: 10,
    });
    const part = page.rows.find((row) => row.relation === 'CONTAINS');
    expect(part?.evidence).toMatchObject([
      { source: 'names', places: [{ at: logs.urn, text: 'by its name, logs holds logs/app' }] },
    ]);
  });

  test('keys, indices and tables by pattern, each with its reader, in either order', async () => {
    const pairs = [
      ['redis://cache:6379|0/rank:product:*', 'redis://cache:6379|0/rank:product:7'],
      ['elasticsearch://es:9200|logs-*', 'elasticsearch://es:9200|logs-app'],
      ['bigquery|acme.dw.events_*', 'bigquery|acme.dw.events_intraday_*'],
      ['s3://lake|x/*.csv', 's3://lake|x/a.csv'],
      ['s3://bucket|/', 's3://bucket|y/z'],
      ['snowflake://acme|DW.SALES', 'snowflake://acme|DW.SALES.ORDERS'],
    ] as const;
    for (const [index, [pattern, name]] of pairs.entries()) {
      const whole = { kind: 'DATASET', urn: pattern } as const;
      const part = { kind: 'DATASET', urn: name } as const;
      const steps = [
        scope(`file:whole${index}`, [edge(whole, task(`k.reader${index}`))]),
        scope(`file:part${index}`, [edge(task(`k.writer${index}`), part, writes)]),
      ];
      for (const [at, step] of (index % 2 === 0 ? steps : steps.reverse()).entries()) {
        await scan(given(), `patterns${index}${at}`, [step]);
      }
      expect(await reached(given(), part, 'DOWNSTREAM', ['TASK'])).toEqual([`reader${index}`]);
    }
  });

  test('whatever the order in which names come, each hangs under its nearest', async () => {
    const piece = fc.constantFrom('a', 'b', 'ab', '*', 'a*', '?b');
    const name = fc.array(piece, { minLength: 0, maxLength: 4 }).map((pieces) => pieces.join('/'));
    const urn = name.map((text) => `gs://names|${text === '' ? '/' : text}`);
    const scans = fc.array(fc.uniqueArray(urn, { maxLength: 6 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(scans, async (all) => {
        const store = await fresh();
        for (const [index, urns] of all.entries()) {
          const items = urns.map((each) => asset({ kind: 'DATASET', urn: each }));
          await scan(store, `source${index}`, [scope(`file:${index}`, items)]);
        }
        expect(await held(store)).toEqual(nearest([...new Set(all.flat())]));
      }),
      { numRuns: 12 },
    );
  });
}
