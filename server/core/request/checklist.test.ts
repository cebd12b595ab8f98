import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepTicks, makeChecklist, type Going, type GoingEdge } from './checklist.ts';
import { statementOf } from './statement.ts';
import type { Step } from './step.ts';

const at = '2026-11-29T00:00:00.000Z';
const asked = { id: 'r1', at, purpose: 'UNUSED' } as const;
const space = 'postgres://db:5432';

function dataset(name: string, more: Partial<Going> = {}): Going {
  const urn = `${space}|shop.mart.${name}`;
  const known = { kind: 'DATASET', urn, subtype: 'TABLE', isSubject: true } as const;
  return { ...known, roles: [], asset: `DATASET ${urn}`, ...more };
}

const pipeline = (name: string): Going => ({
  asset: `PIPELINE prod|${name}`,
  kind: 'PIPELINE',
  urn: `prod|${name}`,
  isSubject: true,
  roles: [],
});

const short = (steps: Step[]) => steps.map(({ id }) => id.replace(/ .*[.|]/, ' '));
const edge = (from: Going, to: Going): GoingEdge => {
  return { from: from.asset, to: to.asset, relation: 'FEEDS', reason: 'VIEW' };
};

describe('the checklist', () => {
  test('stops what runs, takes away, keeps, drops: a view before its table', () => {
    const [table, view, dag] = [
      dataset('a'),
      dataset('b', { subtype: 'VIEW', roles: ['bi'] }),
      pipeline('dag'),
    ];
    expect(short(makeChecklist([table, view, dag], [edge(table, view)], asked))).toEqual([
      'PAUSE:PIPELINE dag',
      'KEEP_DEFINITION:DATASET b',
      'REVOKE:DATASET b',
      'RENAME:DATASET b',
      'REVOKE:DATASET a',
      'RENAME:DATASET a',
      'BACKUP:DATASET a',
      'DROP:DATASET b',
      'DROP:DATASET a',
      'DROP:PIPELINE dag',
    ]);
  });

  test('drops what was renamed by the name it bears then, and not what took its own name since', () => {
    const steps = makeChecklist([dataset('a'), dataset('v', { subtype: 'VIEW' })], [], asked);
    for (const step of steps.filter(({ kind }) => kind === 'DROP')) {
      const renamed = steps.find(({ id }) => id === `RENAME:${step.asset}`);
      expect(renamed?.quarantineName).toMatch(/^zz_quarantine_20261129_\w{8}$/);
      expect(statementOf(step, true)).toContain(renamed?.quarantineName);
      expect(statementOf(step, false)).not.toContain(renamed?.quarantineName);
    }
  });

  test('makes no copy for privacy', () => {
    const steps = makeChecklist([dataset('a')], [], { ...asked, purpose: 'PRIVACY' });
    expect(short(steps)).toEqual(['REVOKE:DATASET a', 'RENAME:DATASET a', 'DROP:DATASET a']);
  });

  test('leaves what no statement is known for to the means of its own system', () => {
    const urn = 'kafka://broker:9092|orders';
    const topic = { ...dataset('x'), asset: `DATASET ${urn}`, urn, subtype: 'TOPIC' };
    const kinds = makeChecklist([topic], [], asked).map(({ kind }) => kind);
    expect(kinds).toEqual(['TAKE_AWAY', 'BACKUP', 'DROP']);
  });

  test('lists partitions, and not columns and tasks that go with what holds them', () => {
    const part = dataset('a_2024', { isSubject: false, subtype: 'PARTITION' });
    const column = {
      ...dataset('a'),
      kind: 'COLUMN',
      asset: 'COLUMN c',
      isSubject: false,
    } as const;
    const drops = makeChecklist([dataset('a'), part, column], [], asked)
      .filter(({ kind }) => kind === 'DROP')
      .map(({ asset }) => asset);
    expect(drops).toEqual([dataset('a').asset, part.asset]);
  });

  test('keeps what was ticked when it is made once more, and asks for what came', () => {
    const [a, b] = [dataset('a'), dataset('b')];
    const first = makeChecklist([a], [], asked).map((step): Step => ({ ...step, state: 'DONE' }));
    const again = keepTicks(makeChecklist([a, b], [], asked), first);
    const open = again.filter(({ state }) => state === 'OPEN');
    expect(open.every(({ asset }) => asset === b.asset)).toBe(true);
    expect(again).toHaveLength(first.length * 2);
  });
});

/** A random graph without rings: edges go from a lower number to a higher one, names are shuffled. */
const graphs = fc
  .integer({ min: 1, max: 9 })
  .chain((size) =>
    fc.record({
      names: fc.shuffledSubarray([...'abcdefghi'], { minLength: size, maxLength: size }),
      edges: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 24 }),
    }),
  )
  .map(({ names, edges }) => {
    const going = names.map((name) => dataset(name));
    const drawn = edges.flatMap(([one, two]) => {
      const [from, to] = [going[Math.min(one, two)], going[Math.max(one, two)]];
      return from && to && from !== to ? [edge(from, to)] : [];
    });
    return { going, drawn };
  });

test('each thing is dropped once, after all that is made of it, whatever the graph', () => {
  fc.assert(
    fc.property(graphs, ({ going, drawn }) => {
      const steps = makeChecklist(going, drawn, asked);
      const drops = steps.filter(({ kind }) => kind === 'DROP').map(({ asset }) => asset);
      expect([...drops].sort()).toEqual(going.map(({ asset }) => asset).sort());
      for (const { from, to } of drawn) {
        expect(drops.indexOf(to), `${to} before ${from}`).toBeLessThan(drops.indexOf(from));
      }
      expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
      const phases = ['STOP', 'QUARANTINE', 'BACKUP', 'DROP'];
      const order = steps.map(({ phase }) => phases.indexOf(phase));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }),
  );
});

test('things that refer to each other in a ring are each dropped once, and it ends', () => {
  const [a, b, c] = [dataset('a'), dataset('b'), dataset('c')];
  const steps = makeChecklist([a, b, c], [edge(a, b), edge(b, c), edge(c, a), edge(a, a)], asked);
  expect(steps.filter(({ kind }) => kind === 'DROP')).toHaveLength(3);
});

test('the same set in another order makes the same list', () => {
  fc.assert(
    fc.property(graphs, ({ going, drawn }) => {
      const turned = makeChecklist(going.toReversed(), drawn.toReversed(), asked);
      expect(turned).toEqual(makeChecklist(going, drawn, asked));
    }),
  );
});
