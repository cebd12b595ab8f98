import { beforeAll, expect, test } from 'vitest';
import type { DeletionFacts } from '../../server/core/facts.ts';
import type { Observation } from '../../server/core/observation.ts';
import type { GivenStore } from './testStore.ts';
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
import { unreadable } from './observed.ts';

/*   raw ─▶ daily.load ─▶ sales ─▶ report.read ─▶ board        names ─▶ connection://…|public.sales ─▶ x.read
     daily ⊃ daily.load                                         sales ─▶ sales_old (withdrawn) */
const [raw, sales] = [table('raw'), table('sales')];
const [daily, load] = [pipeline('daily'), task('daily.load')];
const report = task('report.read');
const board = { kind: 'DASHBOARD', urn: 'superset://bi|dashboard/1' } as const;
const unmapped = { kind: 'DATASET', urn: 'connection://prod/dw_old|public.sales' } as const;
const elsewhere = { kind: 'DATASET', urn: 'connection://prod/dw_old|other.sales' } as const;
const now = day(20);

const code = [
  scope('file:dags/daily.py', [
    asset(daily, { platform: 'airflow', schedule: { expression: '@daily' } }, 'STATIC'),
    contains(daily, load),
    edge(raw, load),
    edge(load, sales, { reason: 'WRITE', breaks: 'BOTH' }),
  ]),
  scope('file:dags/report.py', [edge(sales, report), edge(report, board, { reason: 'WRITE' })]),
  scope('file:dags/x.py', [edge(unmapped, task('x.read')), edge(elsewhere, task('y.read'))]),
  scope('file:dags/odd.py', [
    {
      type: 'unresolved',
      access: 'READ',
      message: 'table name comes from a variable',
      by: task('odd.read'),
      codeHash: 'abc',
      place: { at: 'dags/odd.py', line: 3, text: 'SELECT * FROM {name}' },
      reach: { connection: 'dw', pattern: 'sales.<?>' },
    },
  ]),
  unreadable('file:dags/broken.py', ['sales']),
];

/** Everything a verdict is decided on. */
export function testFacts(given: GivenStore): void {
  let facts: DeletionFacts;

  async function ask(): Promise<DeletionFacts> {
    const subject = [await idOf(given(), daily)];
    return given().read('deletionFacts', { subject, now });
  }

  beforeAll(async () => {
    const store = given();
    const source = { type: 'airflow', readsCode: true, limitSeconds: 3_600, configured: true };
    const records = {
      code: { ...source, covers: [] },
      pg: { ...source, type: 'postgres', readsCode: false, covers: ['postgres://db:5432'] },
      retired: { ...source, covers: [], retiredAt: day(1) },
      never: { ...source, covers: ['s3://lake'] },
    };
    for (const [key, value] of Object.entries(records)) {
      await store.write('putRecord', { label: 'SOURCE', key, value });
    }
    const old = scope('file:dags/report.py', [edge(sales, task('report.old'))]);
    await scan(store, 'code', [...code, old], { at: day(10) });
    await scan(store, 'code', code, { at: day(12) });
    const used: Observation = {
      type: 'usage',
      asset: sales,
      from: day(10),
      to: day(11),
      reads: 4,
      reader: 'bi',
      lastReadAt: day(11),
      method: 'OBSERVED',
    };
    const watch = {
      type: 'watch',
      namespace: 'postgres://db:5432',
      since: day(2),
      identifiesReaders: true,
    } as const;
    await scan(
      store,
      'pg',
      [scope('schema:public', [asset(sales, { columns: [] }), used, watch])],
      { at: day(13) },
    );
  });

  test('the loss set is whole: the pipeline, its tasks, what starves, and who reads that', async () => {
    facts = await ask();
    const urns = facts.assets.map((item) => item.urn);
    expect(urns).toEqual(
      expect.arrayContaining([daily, load, sales, report].map((ref) => ref.urn)),
    );
    expect(facts.expanded).toEqual(
      expect.arrayContaining([
        await idOf(given(), daily),
        await idOf(given(), load),
        await idOf(given(), sales),
      ]),
    );
    expect(facts.complete).toBe(true);
    expect(facts.assets.find((item) => item.urn === daily.urn)).toMatchObject({
      schedule: { expression: '@daily' },
      onlyNamed: false,
    });
    expect(facts.assets.find((item) => item.urn === raw.urn)?.onlyNamed ?? true).toBe(true);
    expect(facts.assets.find((item) => item.urn === sales.urn)).toMatchObject({
      lastUsedAt: day(11),
    });
  });

  test('edges that vanished within the window are there, with their date', async () => {
    const old = await idOf(given(), task('report.old'));
    const gone = facts.edges.find((item) => item.to === old);
    expect(gone?.evidence).toMatchObject([{ source: 'code', vanishedAt: day(12) }]);
  });

  test('a name under an unmapped connection that may be the table comes with its readers', async () => {
    const name = await idOf(given(), unmapped);
    expect(facts.assets.find((item) => item.id === name)).toMatchObject({ onlyNamed: true });
    expect(facts.edges.find((item) => item.from === name)?.to).toBe(
      await idOf(given(), task('x.read')),
    );
    expect(facts.assets.some((item) => item.urn === elsewhere.urn)).toBe(false);
  });

  test('usage, watches and sources are told as they are', () => {
    expect(facts.usage).toMatchObject([
      { source: 'pg', reader: 'bi', reads: 4, lastReadAt: day(11) },
    ]);
    expect(facts.watches).toMatchObject([{ source: 'pg', since: day(2), identifiesReaders: true }]);
    const sources = [...facts.sources].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(sources).toMatchObject([
      { id: 'code', lastState: 'DONE', lastFinishedAt: day(12) },
      { id: 'never', covers: ['s3://lake'] },
      { id: 'pg', lastState: 'DONE', lastFinishedAt: day(13) },
    ]);
    expect(sources[1]?.lastState).toBeUndefined();
  });

  test('what a source watched before and says no more is not watched', async () => {
    const store = given();
    const watch = (namespace: string) => ({
      type: 'watch' as const,
      namespace,
      since: day(2),
      identifiesReaders: false,
    });
    const watched = async () =>
      (await ask()).watches.flatMap(({ source, namespace }) => (source === 'w' ? [namespace] : []));
    await scan(store, 'w', [scope('root', [watch('pg://a'), watch('pg://b')])], { at: day(13) });
    expect((await watched()).sort()).toEqual(['pg://a', 'pg://b']);
    await scan(store, 'w', [scope('root', [watch('pg://b|shop')])], { at: day(14) });
    expect(await watched()).toEqual(['pg://b|shop']);
    await store.write('retireSource', { source: 'w', at: day(15) });
    expect(await watched()).toEqual([]);
  });

  test('a scan that failed since is what the source says of itself', async () => {
    const run = await given().write('beginScan', { source: 'pg', at: day(14) });
    expect((await ask()).sources.find((item) => item.id === 'pg')?.lastState).toBe('DONE');
    await given().write('endScan', { run: run.id, state: 'FAILED', at: day(14) });
    expect((await ask()).sources.find((item) => item.id === 'pg')).toMatchObject({
      lastState: 'FAILED',
      lastFinishedAt: day(13),
      message: 'because of the test',
    });
  });

  test('a name is settled by a table that a live source sees, while it sees it', async () => {
    const store = given();
    const [later, known, named] = [table('later'), table('known'), table('named')];
    const open = (codeHash: string, unless: string[]) => ({
      type: 'unresolved' as const,
      access: 'READ' as const,
      message: 'later has no schema and may stand in public too; write the schema',
      codeHash,
      place: { at: `sql/${codeHash}.sql`, line: 1 },
      reach: { namespace: later.urn, pattern: 'public.later', unless },
    });
    const said = scope('file:sql/a.sql', [
      asset(later, {}, 'STATIC'),
      asset(named, {}, 'STATIC'),
      open('settled', [named.urn, known.urn]),
      open('open', [named.urn]),
    ]);
    const hashes = async () => {
      const found = await store.read('deletionFacts', { subject: [await idOf(store, later)], now });
      return found.unresolved.map(({ codeHash }) => codeHash).filter((each) => each !== '');
    };
    await scan(store, 'bare', [said], { at: day(13) });
    const before = await hashes();
    expect(before).toEqual(expect.arrayContaining(['settled', 'open']));
    const listed = { listed: ['database:x'] };
    const seen = scope('table:known', [asset(known)], 'database:x');
    await scan(store, 'live', [seen], { ...listed, at: day(14) });
    expect(await hashes()).toEqual(before.filter((each) => each !== 'settled'));
    await scan(store, 'live', [], { ...listed, at: day(15) });
    expect(await hashes()).toEqual(before);
    await store.write('retireSource', { source: 'bare', at: day(16) });
    await store.write('retireSource', { source: 'live', at: day(16) });
  });

  test('what is unresolved comes whole, with a steward’s answer while it holds', async () => {
    expect(facts.unresolved).toHaveLength(2);
    const odd = facts.unresolved.find((item) => item.codeHash === 'abc');
    expect(odd?.answered).toBeUndefined();
    expect(facts.unresolved.find((item) => item !== odd)?.mentions).toEqual(['sales']);
    const answer = {
      source: 'code',
      codeHash: 'abc',
      text: 'SELECT * FROM {name}',
      patterns: ['raw.*'],
      by: 'kim',
      reason: 'only raw',
    };
    await given().write('putRecord', {
      label: 'ANSWER',
      key: 'x',
      value: { ...answer, until: day(25) },
    });
    const answered = (await ask()).unresolved.find((item) => item.codeHash === 'abc');
    expect(answered?.answered).toEqual({
      patterns: ['raw.*'],
      by: 'kim',
      reason: 'only raw',
      until: day(25),
    });
    await given().write('putRecord', {
      label: 'ANSWER',
      key: 'x',
      value: { ...answer, until: day(19) },
    });
    expect(
      (await ask()).unresolved.find((item) => item.codeHash === 'abc')?.answered,
    ).toBeUndefined();
  });

  test('an answer to an unreadable text lapses when what is known of the text changes', async () => {
    const store = given();
    const found = async () => {
      const page = await store.read('unresolved', { first: 10, filter: { source: 'torn' } });
      return page.rows[0]?.fact;
    };
    await scan(store, 'torn', [unreadable('file:dags/torn.py', ['sales'])], { at: day(15) });
    const { codeHash = '', message = '' } = (await found()) ?? {};
    const value = {
      source: 'torn',
      codeHash,
      text: message,
      patterns: ['raw.*'],
      by: 'kim',
      reason: 'r',
    };
    await store.write('putRecord', { label: 'ANSWER', key: 'torn', value });
    expect(await found()).toMatchObject({ answered: { by: 'kim' } });
    await scan(store, 'torn', [unreadable('file:dags/torn.py', ['sales'])], { at: day(16) });
    expect(await found()).toMatchObject({ answered: { by: 'kim' } });
    await scan(store, 'torn', [unreadable('file:dags/torn.py', ['sales', 'orders'])], {
      at: day(17),
    });
    expect((await found())?.mentions).toEqual(['sales', 'orders']);
    expect((await found())?.answered).toBeUndefined();
    await store.write('retireSource', { source: 'torn', at: day(18) });
    await store.write('removeRecord', { label: 'ANSWER', key: 'torn' });
  });

  test('incidents under way and what they left to do are in the facts', async () => {
    const store = given();
    const id = await idOf(store, sales);
    const link = { incident: 'a', title: 'zero rows', nearMiss: false, severity: 'HIGH' };
    const links = { a: 'OPEN', b: 'MITIGATED', c: 'RESOLVED', d: 'CLOSED', e: 'CANCELLED' };
    for (const [key, state] of Object.entries(links)) {
      const value = { ...link, title: key, state };
      await store.write('putRecord', { label: 'INCIDENT_ASSET', key, asset: id, value });
    }
    const item = { title: 'count', owner: 'kim', due: '2026-02-01', incidentTitle: 'zero rows' };
    for (const state of ['OPEN', 'DONE', 'WAIVED']) {
      const value = { ...item, state };
      await store.write('putRecord', { label: 'ACTION_ITEM', key: state, asset: id, value });
    }
    const found = await ask();
    expect(found.incidents).toEqual([
      { asset: id, title: 'a', nearMiss: false },
      { asset: id, title: 'b', nearMiss: false },
    ]);
    expect(found.actionItems).toEqual([
      { asset: id, title: 'count', owner: 'kim', due: '2026-02-01', incident: 'zero rows' },
    ]);
  });

  test('holds, acceptances and settings are in the facts', async () => {
    const id = await idOf(given(), sales);
    const said = { by: 'kim', reason: 'law' };
    const store = given();
    await store.write('putRecord', { label: 'HOLD', key: `${id}`, asset: id, value: said });
    await store.write('putRecord', {
      label: 'BLIND_SPOT',
      key: 's3://x',
      value: { ...said, namespace: 's3://x' },
    });
    await store.write('putRecord', {
      label: 'ACCEPTANCE',
      key: 'LOSES_ROWS:7',
      asset: id,
      value: { ...said, code: 'LOSES_ROWS', key: 'LOSES_ROWS:7' },
    });
    await store.write('putRecord', { label: 'SETTING', key: 'windowDays', value: { value: 60 } });
    await store.write('putRecord', {
      label: 'SETTING',
      key: 'ignoreReaders',
      value: { value: ['dump'] },
    });
    await store.write('putRecord', {
      label: 'SETTING',
      key: 'roleMap',
      value: { value: [{ reader: 'etl', urns: [daily.urn] }] },
    });
    const found = await ask();
    expect(found.holds).toEqual([{ asset: id, ...said }]);
    expect(found.acceptances).toEqual([
      { code: 'BLIND_SPOT', namespace: 's3://x', ...said },
      { code: 'LOSES_ROWS', key: 'LOSES_ROWS:7', asset: id, ...said },
    ]);
    expect(found).toMatchObject({
      windowDays: 60,
      ignoreReaders: ['dump'],
      roleMap: [{ reader: 'etl', assets: [await idOf(store, daily)] }],
      seq: await store.read('seq', null),
    });
  });
}
