import { describe, expect, it, test } from 'vitest';
import { alter, daysAgo, declare, draw, now, reads, shop } from '../deletion/drawing.fixture.ts';
import type { DeletionFacts } from '../facts.ts';
import { natureOf } from './nature.ts';
import { lastReads } from './last-read.ts';
import { planOf, readyFor, exclusionOf } from './plan.ts';
import { evidenceCodes } from './evidence.ts';
import { readPolicy } from './read-policy.ts';
import { matchLastParts, matchNames } from './select.ts';
import { evidenceText } from './text.ts';
import { wholeOf } from './whole.fixture.ts';
import type { WholeGraph } from './whole.ts';

/** Names by how they stand to a policy. */
function planned(
  facts: DeletionFacts,
  data: object,
  change: (whole: WholeGraph, id: (name: string) => number) => void = () => {},
  left: string[] = [],
) {
  const whole = wholeOf(facts);
  change(whole, (name) => declare(facts, name));
  const read = readPolicy({ name: 'p', ...data });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const nature = natureOf(whole);
  const ground = {
    ...{ nature, lastRead: lastReads(nature), left: new Set(left) },
    dead: () => ({}),
    groupSize: () => 0,
  };
  const ready = readyFor(read.policy, ground, []);
  const plan = planOf(ready, whole);
  const names = (ids: number[]) => ids.map((id) => facts.assets[id - 1]?.name ?? '');
  for (const id of [...plan.candidates, ...plan.pending]) {
    for (const each of ready.weigher.evidence(id)) {
      expect(evidenceCodes).toContain(each.code);
      expect(evidenceText(each, ['a'], 'ko')).toMatch(/[가-힣]/);
      expect(evidenceText(each, ['a'], 'en')).toMatch(/[a-z]/);
    }
  }
  const { selected, candidates, pending, excluded, isHeld } = plan;
  return {
    ...{ selected, isHeld },
    candidates: names(candidates),
    pending: names(pending),
    excluded: names(excluded),
    why: (name: string) => {
      const id = declare(facts, name);
      return ready.held.get(id) ?? exclusionOf(ready, id)?.reason;
    },
    codes: (name: string) => ready.weigher.evidence(declare(facts, name)).map(({ code }) => code),
    knownFrom: pending.map((id) => ready.weigher.weigh(id).knownFrom),
  };
}

const drawn = (drawing: string) => draw(drawing, 'x');
const day = 86_400_000;

describe('rules', () => {
  test('unused: no read within the days, all of them watched', () => {
    const facts = drawn('x; y; z');
    reads(facts, 'x', 10, 'bi');
    reads(facts, 'y', 100, 'bi');
    const rule = { unused: { days: 90 } };
    expect(planned(facts, { rule })).toMatchObject({ candidates: ['y', 'z'], pending: [] });
    facts.ignoreReaders = ['bi'];
    expect(planned(facts, { rule }).candidates).toEqual(['x', 'y', 'z']);
  });

  test('unused is not known before the watched days are full, and never where nobody watches', () => {
    const facts = drawn('x; /y');
    facts.watches = [
      { source: 'pg', namespace: shop, since: daysAgo(10), identifiesReaders: true },
    ];
    const told = planned(facts, { rule: { unused: { days: 90 } } });
    expect(told).toMatchObject({ candidates: [], pending: ['x', '/y'] });
    expect(told.knownFrom).toEqual([Date.parse(daysAgo(10)) + 90 * day, undefined]);
  });

  test('what is in no group is not said to go with any', () => {
    const { codes } = planned(drawn('x'), { rule: { dead: {} } });
    expect(codes('x')).toContain('NO_READER');
    expect(codes('x')).not.toContain('GOES_WITH');
  });

  test('a view is only watched by a log that names readers', () => {
    const facts = drawn('x');
    alter(facts, 'x', { subtype: 'VIEW' });
    const rule = { unused: { days: 90 } };
    expect(planned(facts, { rule }).candidates).toEqual(['x']);
    facts.watches = facts.watches.map((watch) => ({ ...watch, identifiesReaders: false }));
    expect(planned(facts, { rule })).toMatchObject({ candidates: [], pending: ['x'] });
  });

  test('written, never read: somebody fills it, nobody live reads it', () => {
    const facts = drawn('A.a --> x; A.a --> y; y --> B.b; B.b --> z; w; C.c --> v; v --> D.d');
    alter(facts, 'D', { schedule: { paused: true } });
    reads(facts, 'z', 300, 'bi');
    const rule = { writtenNeverRead: { days: 90 } };
    expect(planned(facts, { rule }).candidates).toEqual(['x', 'v']);
  });

  describe('what holds, or is held by, what was read was read', () => {
    const drawing = `A.a --> z; db -h-> s; s -h-> x; x -h-> x#c; db -h-> other; A.a --> db; A.a --> s;
      A.a --> x; A.a --> other`;
    const rest = (read: string[]) =>
      ['z', 'db', 's', 'x', 'other'].filter((name) => !read.includes(name));
    const rows = [
      { on: 'db', read: ['db', 's', 'x', 'other'] },
      { on: 's', read: ['db', 's', 'x'] },
      { on: 'x', read: ['db', 's', 'x'] },
      { on: 'x#c', read: ['db', 's', 'x'] },
      { on: 'other', read: ['db', 'other'] },
    ];
    test.each(rows)('in the counters of $on', ({ on, read }) => {
      const facts = drawn(drawing);
      reads(facts, on, 10, 'bi');
      reads(facts, 'db', 200, 'bi');
      expect(planned(facts, { rule: { unused: { days: 90 } } }).candidates).toEqual(rest(read));
      const never = drawn(drawing);
      reads(never, on, 10, 'bi');
      const rule = { writtenNeverRead: { days: 90 } };
      expect(planned(never, { rule }).candidates).toEqual(rest(read));
    });

    test.each(rows)('by lineage, from $on', ({ on, read }) => {
      const told = planned(drawn(`${drawing}; ${on} --> B.b`), {
        rule: { writtenNeverRead: { days: 90 } },
      });
      expect(told.candidates).toEqual(rest(read));
      for (const name of read) expect(told.codes(name)).toContain('READ_BY');
    });

    test('but what goes along with it is no reader', () => {
      const rule = { writtenNeverRead: { days: 90 } };
      const facts = drawn(
        'A.a --> db; db -h-> x; db -h-> y; x -v-> y; x -h-> x#c; x#c --> y#c; y -h-> y#c',
      );
      expect(planned(facts, { rule }).candidates).toEqual(['db', 'y']);
    });
  });

  test('temporary: by name, once it has been there for the days', () => {
    const facts = drawn('tmp_x; y; tmp_z');
    const seen = (whole: WholeGraph, id: (name: string) => number) => {
      whole.firstSeen.fill(Date.parse(daysAgo(100)));
      whole.firstSeen[id('tmp_z')] = Date.parse(daysAgo(5));
    };
    const told = planned(facts, { rule: { temporary: { days: 30 } } }, seen);
    expect(told).toMatchObject({ candidates: ['tmp_x'], pending: ['tmp_z'] });
    expect(told.knownFrom).toEqual([Date.parse(daysAgo(5)) + 30 * day]);
  });

  test('orphaned: nobody who is here owns it, no pipeline that runs makes it', () => {
    const facts = drawn('x; y; A.a --> z; B.b --> w');
    const owned = (party: string) => [{ role: 'OWNER' as const, party, source: 'people' }];
    alter(facts, 'x', { parties: owned('kim') });
    alter(facts, 'y', { parties: owned('lee') });
    alter(facts, 'B', { schedule: { paused: true } });
    const told = (lacks: string[]) =>
      planned(facts, { rule: { orphaned: { lacks } } }, undefined, ['lee']).candidates;
    expect(told(['owner', 'pipeline'])).toEqual(['y', 'w']);
    expect(told(['owner'])).toEqual(['y', 'z', 'w']);
    expect(told(['pipeline'])).toEqual(['x', 'y', 'w']);
  });

  test('outputs of paused pipelines, once they were not written for the days or the runs', () => {
    const facts = drawn('A.a --> x; B.b --> y; A.a --> z; C.c --> z; A.a --> w');
    for (const name of ['A', 'B']) {
      alter(facts, name, { schedule: { paused: true, periodSeconds: 86_400 } });
    }
    const changed = (whole: WholeGraph, id: (name: string) => number) => {
      whole.changed[id('x')] = Date.parse(daysAgo(100));
      whole.changed[id('y')] = Date.parse(daysAgo(20));
    };
    const told = planned(facts, { rule: { pausedOutputs: { days: 90 } } }, changed);
    expect(told).toMatchObject({ candidates: ['x'], pending: ['y', 'w'] });
    expect(told.knownFrom).toEqual([Date.parse(daysAgo(20)) + 90 * day, undefined]);
    const runs = planned(facts, { rule: { pausedOutputs: { runs: 10 } } }, changed);
    expect(runs.candidates).toEqual(['x', 'y']);
  });

  test('a layer keeps its data for its days', () => {
    const facts = drawn('x; y; z');
    const told = planned(facts, { rule: { layerTtl: { lake: 30 } } }, (whole, id) => {
      const lake = whole.texts.push('lake') - 1;
      for (const name of ['x', 'y', 'z']) whole.layers[id(name)] = lake;
      whole.changed[id('x')] = Date.parse(daysAgo(31));
      whole.changed[id('y')] = Date.parse(daysAgo(29));
    });
    expect(told).toMatchObject({ candidates: ['x'], pending: ['z'] });
  });
});

describe('a plan', () => {
  const rule = { temporary: { names: ['t*'], days: 0 } };
  const many = drawn(
    ['t1', 't2', ...Array.from({ length: 7 }, (_none, at) => `x${at}`)].join('; '),
  );

  it('is held beyond its percentage, from ten selected assets on', () => {
    const limits = (percent: number) => ({ rule, limits: { percent } });
    expect(planned(many, limits(20))).toMatchObject({ selected: 10, isHeld: false });
    expect(planned(many, limits(19)).isHeld).toBe(true);
    expect(planned(drawn('t1; t2; x'), limits(1)).isHeld).toBe(false);
  });

  it('leaves out what is held or excluded while that lasts', () => {
    const facts = drawn('t1; t2; t3; t4; t4 -h-> t5');
    const id = (name: string) => declare(facts, name);
    facts.holds.push({ asset: id('t1'), by: 'law', reason: 'r' });
    facts.holds.push({ asset: id('t4'), by: 'law', reason: 'r' });
    facts.holds.push({ asset: id('t3'), by: 'law', reason: 'r', until: daysAgo(1) });
    const exclude = [
      { names: ['t2'], reason: 'needed', until: now.slice(0, 10) },
      { names: ['t3'], reason: 'needed', until: daysAgo(2).slice(0, 10) },
    ];
    const told = planned(facts, { rule, exclude });
    expect(told).toMatchObject({ candidates: ['t3'], excluded: ['t1', 't2', 't4', 't5'] });
  });

  it.each(['x', 't2#c'])(
    'leaves out what holds %s, which is excluded or held, and says so',
    (part) => {
      const drawing = `t1 -h-> t2; t2 -h-> ${part}; t3; t2 -h-> t4`;
      const out = { candidates: ['t3', 't4'], excluded: ['t1', 't2'] };
      const told = planned(drawn(drawing), {
        rule,
        exclude: [{ names: [part], reason: 'needed' }],
      });
      expect(told).toMatchObject(out);
      expect(told.why('t1')).toBe(`shop.public.${part}: needed`);
      const facts = drawn(drawing);
      facts.holds.push({ asset: declare(facts, part), by: 'law', reason: 'suit' });
      const held = planned(facts, { rule });
      expect(held).toMatchObject(out);
      expect(held.why('t1')).toBe(`shop.public.${part}: suit`);
    },
  );

  it('looks at what its selector means, and at nothing that is gone', () => {
    const facts = drawn('t1; t2; t3; T.t');
    alter(facts, 't2', { state: 'DROPPED' });
    alter(facts, 't3', { parties: [{ role: 'OWNER', party: 'kim', source: 'people' }] });
    const told = (select: object) => planned(facts, { rule, select });
    expect(told({}).candidates).toEqual(['t1', 't3', 'T']);
    expect(told({ kinds: ['DATASET'], owner: 'none' }).candidates).toEqual(['t1']);
    expect(told({ owner: 'known' }).candidates).toEqual(['t3']);
    expect(told({ platforms: ['Airflow'] }).candidates).toEqual(['T']);
  });
});

test.each([
  ['mart.*', 'redshift://h|shop.mart.sales', true],
  ['mart.*', 'redshift://h|shop.smart.sales', false],
  ['TMP_*', 'redshift://h|shop.dw.tmp_a', true],
  ['*_bak', 'redshift://h|shop.dw.a_bak', true],
  ['*_bak', 'redshift://h|shop.dw.a_baks', false],
  ['orders', 'redshift://h|shop.dw.orders', true],
  ['orders', 'redshift://h|shop.dw.orders_old', false],
  ['a*b*c', 'redshift://h|shop.dw.axbxc', true],
  ['a*bc', 'redshift://h|shop.dw.abc', true],
  ['ab*bc', 'redshift://h|shop.dw.abc', false],
  ['raw/*', 's3://lake|raw/weather', true],
  ['임시_*', 'redshift://h|shop.dw.임시_매출', true],
  ['a.c', 'redshift://h|shop.abc', false],
])('%s meets %s: %s', (pattern, urn, is) => {
  expect(matchNames([pattern])(urn)).toBe(is);
});

test.each([
  ['backup_*', 'postgres://h|backup_db.public.customers', false],
  ['tmp_*', 'postgres://h|shop.tmp_load.customers', false],
  ['tmp_*', 'postgres://h|shop.public.TMP_load', true],
  ['*_bak', 'postgres://h|shop.public.sales_bak', true],
  ['tmp_*', 's3://lake|tmp_load/sales', false],
  ['tmp_*', 's3://lake|raw/tmp_load.parquet', true],
  ['*_old', 's3://lake|raw_old', true],
  ['tmp_*', 'prod|tmp_dag', true],
  ['tmp_*', 'kafka://k:9092|tmp_db.public.sales', false],
  ['stage.*', 'postgres://h|shop.stage.load', true],
  ['stage.*', 'postgres://h|stage.public.load', false],
])('by its own name, %s meets %s: %s', (pattern, urn, is) => {
  expect(matchLastParts([pattern])(urn)).toBe(is);
});
