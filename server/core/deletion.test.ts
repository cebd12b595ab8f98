import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideDeletion, growLossSet, type Verdict } from './deletion.ts';
import { daysAgo, declare, draw, unresolved } from './deletion/drawing.fixture.ts';
import type { DeletionFacts } from './facts.ts';

const rank: Record<Verdict, number> = { SAFE: 0, REVIEW: 1, UNKNOWN: 2, BLOCKED: 3 };

const pipelines = ['A', 'B', 'C'];
const tasks = ['A.a', 'A.b', 'B.a', 'C.a'];
const tables = ['x', 'y', 'z', '/in', '/in/a'];
const flag = fc.constantFrom('', '', '', '?', '!');
const one = (names: string[]) => fc.constantFrom(...names);
const edge = fc.oneof(
  fc.tuple(one(tables), flag, one(tasks)).map(([x, f, t]) => `${x} -${f}-> ${t}`),
  fc.tuple(one(tasks), flag, one(tables)).map(([t, f, x]) => `${t} -${f}-> ${x}`),
  fc.tuple(one(tables), one(['v', 'k', 'e']), one(tables)).map(([x, a, y]) => `${x} -${a}-> ${y}`),
  fc.tuple(one(tasks), one(pipelines)).map(([t, p]) => `${t} -t-> ${p}`),
  fc.tuple(one(tables), one(pipelines)).map(([x, p]) => `${x} -d-> ${p}`),
  fc.tuple(one(tables), one(['#d', '@s'])).map(([x, d]) => `${x} -u-> ${d}`),
  fc.constant('/in -h-> /in/a'),
  fc.tuple(one(['?x', '?public.y']), one(tasks)).map(([x, t]) => `${x} --> ${t}`),
);

/** What all sources say of two ends and their relation is one edge (facts.ts), so it is drawn once. */
const identity = (drawn: string): string => {
  const [from = '', arrow = '', to = ''] = drawn.split(' ');
  return `${from} ${arrow === '-k->' ? 'REFERS' : arrow === '-h->' ? 'CONTAINS' : 'FEEDS'} ${to}`;
};

/** Any small company, any subject, with whatever is paused, watched, unresolved or stale. */
const anyFacts = fc
  .record({
    edges: fc.uniqueArray(edge, { maxLength: 14, selector: identity }),
    subject: fc.uniqueArray(one([...pipelines, ...tables, 'A.a']), { minLength: 1, maxLength: 3 }),
    paused: fc.subarray(pipelines),
    called: fc.subarray(pipelines),
    watchDays: fc.constantFrom(undefined, 5, 400),
    identifies: fc.boolean(),
    pattern: fc.constantFrom(undefined, 'public.<?>', '<?>', 'sales.<?>'),
    stale: fc.boolean(),
  })
  .map((made): DeletionFacts => {
    const everyone = [...pipelines, ...tasks, ...tables].join('; ');
    const facts = draw(`${everyone}; ${made.edges.join('; ')}`, made.subject.join(' '));
    for (const asset of facts.assets) {
      if (made.called.includes(asset.name)) asset.schedule = { startsItself: false };
      if (made.paused.includes(asset.name)) asset.schedule = { ...asset.schedule, paused: true };
    }
    facts.watches = facts.watches.flatMap((watch) =>
      made.watchDays === undefined
        ? []
        : [{ ...watch, since: daysAgo(made.watchDays), identifiesReaders: made.identifies }],
    );
    if (made.pattern !== undefined) unresolved(facts, made.pattern);
    if (made.stale) facts.sources.forEach((source) => (source.lastFinishedAt = daysAgo(30)));
    return facts;
  });

const runs = { numRuns: 1500 };

function edgeOf(drawing: string) {
  const made = draw(drawing, 'x');
  const found = made.edges.find((each) => each.relation === 'FEEDS');
  if (!found) throw new Error('no edge drawn');
  return found;
}

describe('properties of every verdict', () => {
  it('one more live reader never makes it safer', () => {
    fc.assert(
      fc.property(anyFacts, one(tables), (facts, table) => {
        const before = decideDeletion(facts).verdict;
        const more = structuredClone(facts);
        const reader = declare(more, 'Z.reader');
        more.expanded = more.assets.map((asset) => asset.id);
        more.edges.push({ ...edgeOf('x --> Z.r'), from: declare(more, table), to: reader });
        expect(rank[decideDeletion(more).verdict]).toBeGreaterThanOrEqual(rank[before]);
      }),
      runs,
    );
  });

  it('a live reader outside of anything lost is BLOCKED', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(), (facts, pick) => {
        const lost = decideDeletion(facts).lossSet.filter(({ asset }) =>
          facts.assets.some((each) => each.id === asset && each.kind === 'DATASET'),
        );
        fc.pre(lost.length > 0);
        const reader = declare(facts, 'Z.reader');
        const from = lost[pick % lost.length]?.asset ?? 0;
        facts.edges.push({ ...edgeOf('x --> Z.r'), from, to: reader });
        expect(decideDeletion(facts).verdict).toBe('BLOCKED');
      }),
      runs,
    );
  });

  it('watching less, or scanning less, never makes it safer', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('watch', 'cover', 'finish', 'walk'), (facts, what) => {
        const before = decideDeletion(facts).verdict;
        if (what === 'watch') facts.watches = [];
        if (what === 'walk') facts.complete = false;
        for (const source of facts.sources) {
          if (what === 'finish') delete source.lastFinishedAt;
          if (what === 'cover' && source.lastFinishedAt !== daysAgo(30)) source.covers = [];
        }
        expect(rank[decideDeletion(facts).verdict]).toBeGreaterThanOrEqual(rank[before]);
      }),
      runs,
    );
  });

  it('a reader whose evidence vanished leaves no SAFE within the window', () => {
    fc.assert(
      fc.property(anyFacts, one(tables), (facts, table) => {
        const lost = decideDeletion(facts).lossSet.map(({ asset }) => asset);
        fc.pre(lost.includes(declare(facts, table)));
        const reader = declare(facts, 'Z.reader');
        facts.edges.push({ ...edgeOf('x -!-> Z.r'), from: declare(facts, table), to: reader });
        expect(decideDeletion(facts).verdict).not.toBe('SAFE');
      }),
      runs,
    );
  });

  it('does not depend on the order of facts, and is the same twice', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const turned: DeletionFacts = {
          ...facts,
          subject: [...facts.subject].reverse(),
          assets: [...facts.assets].reverse(),
          edges: [...facts.edges].reverse(),
          sources: [...facts.sources].reverse(),
          unresolved: [...facts.unresolved].reverse(),
        };
        expect(decideDeletion(turned)).toEqual(decideDeletion(facts));
      }),
      runs,
    );
  });

  it('the loss set is closed: nothing outside has lost all its writers, starters or its whole', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { lossSet } = growLossSet(facts);
        const why = new Map(lossSet.map((member) => [member.asset, member.why]));
        const into = (id: number) =>
          facts.edges.filter((each) => each.to === id && !each.evidence[0]?.vanishedAt);
        const pipelineOf = (id: number) =>
          facts.assets.find((a) => a.id === id)?.name.split('.')[0];
        const runsNow = (id: number) =>
          facts.assets.find((a) => a.name === pipelineOf(id))?.schedule?.paused !== true;
        for (const asset of facts.assets.filter(({ id }) => !why.has(id))) {
          const wholes = into(asset.id).filter((each) => each.relation === 'CONTAINS');
          const dropped = wholes.filter(({ from }) => /SUBJ|CONT|NEVER/.test(why.get(from) ?? ''));
          expect(dropped).toEqual([]);
          const sources = into(asset.id).filter((each) => each.relation === 'FEEDS');
          const starts = sources.filter(
            ({ reason }) => reason === 'TRIGGER' || reason === 'SCHEDULE',
          );
          const writes = sources.filter(({ reason, from }) => reason === 'WRITE' && runsNow(from));
          const others = sources.filter(({ reason }) => /VIEW|COPY|EXTERNAL/.test(reason));
          const liveStarts = starts.filter(
            ({ reason, from }) => reason === 'SCHEDULE' || runsNow(from),
          );
          if (asset.kind === 'DATASET' && writes.length > 0 && others.length === 0) {
            expect(writes.some(({ from }) => !why.has(from))).toBe(true);
          }
          const waits = asset.schedule?.startsItself === false && runsNow(asset.id);
          if (asset.kind === 'PIPELINE' && waits && liveStarts.length > 0) {
            expect(liveStarts.some(({ from }) => !why.has(from))).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  it('a subject more never takes a reason from those that still stand outside', () => {
    fc.assert(
      fc.property(anyFacts, one(pipelines), (facts, pipeline) => {
        const before = growLossSet(facts).lossSet.map(({ asset }) => asset);
        const subject = [...facts.subject, declare(facts, pipeline)];
        const after = growLossSet({ ...facts, subject }).lossSet.map(({ asset }) => asset);
        const views = facts.edges.filter(
          (edge) => edge.reason === 'VIEW' || edge.reason === 'EXTERNAL',
        );
        if (views.length === 0) expect(after).toEqual(expect.arrayContaining(before));
      }),
      runs,
    );
  });

  it('BLOCKED is exactly a reason that blocks; the fingerprint follows the readers', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { verdict, reasons, fingerprint } = decideDeletion(facts);
        const worst = reasons.reduce((max, reason) => Math.max(max, rank[reason.verdict]), 0);
        expect(rank[verdict]).toBe(worst);
        const more = structuredClone(facts);
        const table = facts.subject.find((id) => facts.assets[id - 1]?.kind === 'DATASET');
        fc.pre(table !== undefined);
        more.edges.push({ ...edgeOf('x --> Z.r'), from: table, to: declare(more, 'Z.reader') });
        expect(decideDeletion(more).fingerprint).not.toBe(fingerprint);
      }),
      runs,
    );
  });
});

describe('growLossSet', () => {
  it('asks for what it does not know, until nothing is left to ask', () => {
    const whole = draw('A.t --> x; B.t --> x; x -v-> v; v --> C.u; /in -h-> /in/a', 'A');
    const known = new Set(whole.subject);
    for (;;) {
      const edges = whole.edges.filter((each) => known.has(each.from) || known.has(each.to));
      const ids = new Set([...known, ...edges.flatMap((each) => [each.from, each.to])]);
      const assets = whole.assets.filter((asset) => ids.has(asset.id));
      const { needs, lossSet } = growLossSet({ ...whole, expanded: [...known], assets, edges });
      if (needs.length === 0) {
        expect(lossSet).toEqual(growLossSet(whole).lossSet);
        // The other writer's pipeline decides whether x starves; the lake is none of its business.
        expect(known).toContain(declare(whole, 'B.t'));
        expect(known).not.toContain(declare(whole, '/in'));
        return;
      }
      for (const id of needs) {
        expect(known).not.toContain(id);
        known.add(id);
      }
    }
  });
});

describe('whom to tell', () => {
  it('names owners of readers, consumers, and everybody of the set', () => {
    const facts = draw('A.t --> x; x --> B.u', 'A');
    const party = (name: string, role: 'OWNER' | 'REQUESTER', of: string) =>
      facts.assets[declare(facts, of) - 1]?.parties.push({ role, party: name, source: 'people' });
    party('data', 'OWNER', 'A');
    party('bi', 'OWNER', 'B');
    party('sales', 'REQUESTER', 'x');
    const { tell, reasons } = decideDeletion(facts);
    expect(reasons[0]?.signers).toEqual(['bi']);
    expect(tell).toEqual([
      { party: 'bi', assets: [declare(facts, 'B.u')] },
      { party: 'data', assets: [declare(facts, 'A')] },
      { party: 'sales', assets: [declare(facts, 'x')] },
    ]);
  });
});
