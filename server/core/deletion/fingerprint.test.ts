import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideDeletion } from '../deletion.ts';
import type { DeletionFacts, FactEdge } from '../facts.ts';
import { alter, daysAgo, declare, draw } from './drawing.fixture.ts';

const print = (facts: DeletionFacts) => decideDeletion(facts).fingerprint;

/** A table that many use in their own ways: a reader, a writer, a view, a foreign key, a caller, a service. */
const drawing =
  'x --> A.r; B.w --> x; x -v-> v; x -k-> z; x -u-> @s; C.t -t-> D; D.d --> x; x -h-> x_1; x_1 --> A.p; v --> A.v; z --> A.z; A.q --> y';
const subject = 'x D';
const drawn = () => draw(drawing, subject);
const users = drawn().edges.flatMap((edge, at) => (edge.relation === 'CONTAINS' ? [] : [at]));
const outside = users.filter((at) => {
  const { lossSet } = decideDeletion(drawn());
  const edge = drawn().edges[at];
  const ends = [edge?.from, edge?.to];
  return lossSet.filter(({ asset }) => ends.includes(asset)).length === 1;
});

function edgeAt(facts: DeletionFacts, at: number): FactEdge {
  const edge = facts.edges[at];
  if (!edge) throw new Error(`no edge ${at}`);
  return edge;
}

describe('a signature lapses', () => {
  const ways: [string, (edge: FactEdge) => void][] = [
    ['what it breaks', (edge) => (edge.breaks = edge.breaks === 'BOTH' ? 'DOWNSTREAM' : 'BOTH')],
    ['reading becomes waiting', (edge) => (edge.reason = 'SENSOR')],
    [
      'a new kind of evidence',
      (edge) => edge.evidence.push({ ...evidence(edge), method: 'OBSERVED' }),
    ],
    [
      'another kind of evidence',
      (edge) => (edge.evidence = [{ ...evidence(edge), method: 'LIVE' }]),
    ],
  ];
  function evidence(edge: FactEdge) {
    const [first] = edge.evidence;
    if (!first) throw new Error('no evidence');
    return first;
  }
  const cases = ways.flatMap(([name, change]) => outside.map((at) => ({ name, change, at })));

  it.each(cases)('when $name of edge $at changes', ({ change, at }) => {
    const facts = drawn();
    change(edgeAt(facts, at));
    expect(print(facts)).not.toBe(print(drawn()));
  });

  it.each([
    ['a reader writes, too', 'A.r --> x'],
    ['a reader reads one more of the set', 'x_1 --> A.r'],
    ['one reader more', 'x --> E.r'],
    ['one service more', 'x -u-> @t'],
  ])('when %s', (_name, more) => {
    expect(print(draw(`${drawing}; ${more}`, subject))).not.toBe(print(drawn()));
  });

  it('when a reader is not live any more, and again when it is', () => {
    const facts = drawn();
    alter(facts, 'A', { schedule: { paused: true } });
    expect(print(facts)).not.toBe(print(drawn()));
  });

  it('when another role reads, and when a role reads something else', () => {
    const read = (role: string, table: string) => {
      const facts = drawn();
      const use = { source: 'pg', from: daysAgo(9), to: daysAgo(1), reads: 3, writes: 0 };
      facts.usage.push({ ...use, asset: declare(facts, table), reader: role });
      return print(facts);
    };
    const prints = [print(drawn()), read('bi', 'x'), read('ml', 'x'), read('bi', 'x_1')];
    expect(new Set(prints).size).toBe(4);
  });
});

it('a signature holds while only lines, dates, counts, sources, names and the order change', () => {
  const place = fc.record({ at: fc.string(), line: fc.nat() });
  const word = fc.record({
    source: fc.string(),
    places: fc.array(place, { maxLength: 3 }),
    placeCount: fc.nat(),
    lastSeenAt: fc.nat(300).map(daysAgo),
  });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), fc.nat(), (words, turn) => {
      const facts = drawn();
      for (const edge of facts.edges) {
        edge.evidence = words.flatMap((each) => edge.evidence.map((one) => ({ ...one, ...each })));
      }
      for (const asset of facts.assets) asset.parties = [];
      const cut = turn % facts.edges.length;
      facts.edges = [...facts.edges.slice(cut), ...facts.edges.slice(0, cut)];
      facts.now = new Date(Date.parse(facts.now) + 86_400_000).toISOString();
      expect(print(facts)).toBe(print(drawn()));
    }),
  );
});

it('what happens outside of the set is not signed for', () => {
  const more = draw(`${drawing}; y --> A.r; A.r --> y; B.w --> z`, subject);
  expect(print(more)).toBe(print(drawn()));
});

it('who only sleeps, and what nobody can waive, is not signed for', () => {
  const asleep = draw(`${drawing}; x --> E.r`, subject);
  alter(asleep, 'E', { schedule: { paused: true } });
  expect(print(asleep)).toBe(print(drawn()));
  const held = drawn();
  held.holds.push({ asset: declare(held, 'x'), by: 'kim', reason: 'law' });
  expect(print(held)).toBe(print(drawn()));
  const gone = draw(`${drawing}; A.r -!-> x`, subject);
  expect(print(gone)).toBe(print(drawn()));
});

it('how the whole of something is read is signed for', () => {
  const whole = () => draw('/in -h-> /in/a; /in --> B.u', '/in/a');
  const seen = whole();
  for (const edge of seen.edges) {
    edge.evidence = edge.evidence.map((word) => ({ ...word, method: 'LIVE' as const }));
  }
  expect(print(seen)).not.toBe(print(whole()));
});
