import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alter,
  daysAgo,
  declare,
  draw,
  reads,
  shop,
  unresolved,
} from '../../deletion/drawing.fixture.ts';
import type { AssetState } from '../../asset.ts';
import type { DeletionFacts } from '../../facts.ts';
import { natureOf } from '../nature.ts';
import { formsOf, wholeOf } from '../whole.fixture.ts';
import { brute } from './brute.fixture.ts';
import { deadOf } from './dead.ts';
import { keptReasons } from './state.ts';
import { startSearch } from './search.ts';

function found(facts: DeletionFacts, isWatchedOnly = false) {
  const search = startSearch(natureOf(wholeOf(facts)));
  const run = () => {
    for (let ids = search.wanted(); ids.length > 0; ids = search.wanted()) {
      search.learn(ids, formsOf(facts, ids));
    }
  };
  run();
  if (isWatchedOnly) {
    search.requireWatched();
    run();
  }
  const { state } = search;
  const left = facts.assets.map(({ id }) => id).filter((id) => !state.isKept(id));
  const why = facts.assets.map(({ id, name }) => `${name} ${keptReasons[state.why[id] ?? 0]}`);
  const { subjects, groups } = deadOf(state.nature, search, new Uint8Array(0));
  return { left, why, groups, subjects };
}

/** Names of what may go. */
function dead(facts: DeletionFacts, isWatchedOnly = false): string[] {
  const { left } = found(facts, isWatchedOnly);
  const names = facts.assets.filter(({ id }) => left.includes(id)).map(({ name }) => name);
  return names.sort();
}

const drawn = (drawing: string) => draw(drawing, 'x');

describe('what is dead', () => {
  it('is a chain that ends nowhere, with its pipelines and their tasks', () => {
    const facts = drawn(
      'A.a --> x; x --> B.b; B.b --> y; A.a --> z; z --> C.c; C.c --> w; w --> #d',
    );
    expect(dead(facts)).toEqual(['B', 'B.b', 'y']);
  });

  it('is nothing that somebody is declared to use', () => {
    expect(dead(drawn('A.a --> x; x -u-> @s'))).toEqual([]);
  });

  it('is in groups that have nothing to do with each other', () => {
    const facts = drawn('A.a --> x; B.b --> y; C.c --> z');
    const { groups } = found(facts);
    expect([groups.count, groups.assets]).toEqual([3, 9]);
    expect(groups.members(0)).toEqual([2, 1, 3].sort());
  });

  it('is not yet known where it is watched too shortly', () => {
    const facts = drawn('A.a --> x');
    facts.watches = [
      { source: 'pg', namespace: shop, since: daysAgo(10), identifiesReaders: true },
    ];
    expect(dead(facts)).toEqual(['A', 'A.a', 'x']);
    expect(dead(facts, true)).toEqual([]);
  });

  it('is nothing that unresolved code names, however late that code is known to stay', () => {
    const facts = drawn('z; B.a --> x; x --> /in; /in -u-> @s');
    expect(dead(facts)).toEqual(['z']);
    unresolved(facts, '<?>.z', { by: { kind: 'TASK', urn: 'prod|B.a' } });
    expect(dead(facts)).toEqual([]);
  });

  it('is no partition into whose parent somebody writes who stays, but a file may be', () => {
    const kept = 'x -h-> y; /in -h-> /in/a; B.a --> w; w -u-> @s';
    expect(dead(drawn(`${kept}; B.a --> x; B.a --> /in`))).toEqual(['/in/a']);
    expect(dead(drawn(kept))).toEqual(['/in', '/in/a', 'x', 'y']);
  });

  it('is nothing in a place that others read through, and a place may be read for itself', () => {
    expect(dead(drawn('x -e-> /in; /in -u-> @s'))).toEqual(['x']);
    expect(dead(drawn('x -h-> y; x -e-> /in; /in -u-> @s'))).toEqual([]);
    expect(dead(drawn('x -h-> y; x -d-> A; A.a --> w; w -u-> @s'))).toEqual([]);
  });

  it('may be what a writer who stays makes anew', () => {
    const facts = drawn('B.a --> w; w -u-> @s; B.a --> x');
    expect(dead(facts)).toEqual([]);
    for (const edge of facts.edges) if (edge.to === declare(facts, 'x')) edge.recreates = true;
    expect(dead(facts)).toEqual(['x']);
  });

  it('holds what slow readers read for as long as these take', () => {
    const facts = drawn('A.a --> x; A.a --> y; x --> B.b; B.b --> z');
    reads(facts, 'y', 60, 'human');
    expect(dead(facts)).toEqual(['A', 'A.a', 'B', 'B.b', 'x', 'y', 'z']);
    alter(facts, 'B', { schedule: { expression: '@yearly', periodSeconds: 366 * 86_400 } });
    expect(dead(facts)).toEqual(['B', 'B.b', 'z']);
  });
});

const pipelines = ['A', 'B', 'C'];
const tasks = ['A.a', 'A.b', 'B.a', 'C.a'];
const tables = ['x', 'y', '/in', '/in/a', '?x'];
const ends = ['#d', '@s', '%m'];
const everything = [...pipelines, ...tasks, ...tables, ...ends];
const one = (names: string[]) => fc.constantFrom(...names);
const flag = fc.constantFrom('', '', '', '', '', '?', '!');
const arrow = (from: string[], letters: string[], to: string[]) =>
  fc
    .tuple(one(from), one(letters), flag, one(to))
    .filter(([a, , , b]) => a !== b)
    .map(([a, letter, doubt, b]) => `${a} -${letter}${doubt}-> ${b}`);
const edge = fc.oneof(
  { weight: 4, arbitrary: arrow(tables, ['', '', 's'], tasks) },
  { weight: 5, arbitrary: arrow(tasks, ['', '', 'c'], tables) },
  { weight: 3, arbitrary: arrow(tables, ['v', 'k', 'e', ''], tables) },
  { weight: 2, arbitrary: arrow(tasks, ['t'], pipelines) },
  { weight: 1, arbitrary: arrow(tasks, ['o', 's'], tasks) },
  { weight: 1, arbitrary: arrow(tables, ['d'], pipelines) },
  { weight: 1, arbitrary: arrow(tables, ['u', ''], ends) },
  { weight: 1, arbitrary: arrow([...tasks, '@s', '%m'], [''], [...ends, 'y']) },
);
const states = fc.constantFrom<AssetState>('DEPRECATED', 'QUARANTINED', 'VANISHED', 'DROPPED');
const seldom = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 4, nil: undefined });

const anyCompany = fc
  .record({
    edges: fc.uniqueArray(edge, {
      maxLength: 13,
      selector: (line) => line.replace(/ -\S*-> /, ' '),
    }),
    holding: fc.subarray(['/in -h-> /in/a', 'x -h-> y']),
    remade: fc.boolean(),
    paused: fc.subarray(pipelines),
    called: fc.subarray(pipelines),
    failing: seldom(one(tasks)),
    held: seldom(one(everything)),
    incident: seldom(fc.tuple(one(everything), fc.boolean())),
    consumed: seldom(one(tables)),
    state: seldom(fc.tuple(one(everything), states)),
    read: fc.array(
      fc.tuple(one(tables), fc.constantFrom(5, 20, 50), fc.constantFrom(undefined, 'r', 'q')),
      { maxLength: 2 },
    ),
    roles: fc.subarray(pipelines),
    finding: seldom(
      fc.tuple(
        fc.constantFrom('x', '<?>.y', 'in/<?>', undefined, 'shop.<?>'),
        fc.constantFrom(undefined, ...tasks),
        fc.constantFrom('READ' as const, 'WRITE' as const, 'EITHER' as const),
      ),
    ),
    file: seldom(one(tasks)),
    view: seldom(one(tables)),
    watch: fc.constantFrom('named', 'counted', 'short', 'none'),
  })
  .map((given): DeletionFacts => {
    const lines = [...everything, ...given.edges, ...given.holding];
    const facts = draw(lines.join('; '), 'x');
    const writes = facts.edges.filter(({ reason }) => reason === 'WRITE');
    if (given.remade && writes[0]) writes[0].recreates = true;
    for (const asset of facts.assets) {
      if (given.called.includes(asset.name)) asset.schedule = { startsItself: false };
      if (given.paused.includes(asset.name)) asset.schedule = { ...asset.schedule, paused: true };
      if (asset.name === given.failing) asset.failingSince = daysAgo(100);
      if (asset.name === given.file) asset.subtype = 'SQL_FILE';
      if (asset.name === given.view) asset.subtype = 'VIEW';
      if (asset.name === given.consumed) {
        asset.parties = [{ role: 'CONSUMER', party: 'finance', source: 'people' }];
      }
      if (asset.name === given.state?.[0]) asset.state = given.state[1];
    }
    const id = (name: string) => declare(facts, name);
    if (given.held) facts.holds.push({ asset: id(given.held), by: 'law', reason: 'r' });
    if (given.incident) {
      const [name, nearMiss] = given.incident;
      facts.incidents.push({ asset: id(name), title: 't', nearMiss });
    }
    for (const [name, days, reader] of given.read) reads(facts, name, days, reader);
    if (given.roles.length > 0) facts.roleMap = [{ reader: 'r', assets: given.roles.map(id) }];
    if (given.finding) {
      const [pattern, by, access] = given.finding;
      const task = facts.assets.find(({ name }) => name === by);
      const who = task ? { by: { kind: task.kind, urn: task.urn } } : {};
      unresolved(facts, pattern, { access, ...who });
    }
    const watch = { source: 'pg', namespace: shop, since: daysAgo(400), identifiesReaders: true };
    if (given.watch === 'none') facts.watches = [];
    if (given.watch === 'short') facts.watches = [{ ...watch, since: daysAgo(10) }];
    if (given.watch === 'counted') facts.watches = [{ ...watch, identifiesReaders: false }];
    return facts;
  });

function shown(facts: DeletionFacts): string {
  const name = (id: number) => facts.assets.find((asset) => asset.id === id)?.name ?? `#${id}`;
  const lines = facts.edges.map((each) => {
    const word = each.evidence[0];
    const doubt = word?.confidence === 'LOW' ? '?' : '';
    return `${name(each.from)} ${each.reason}${doubt}${word?.vanishedAt ? '!' : ''} ${name(each.to)}`;
  });
  const rest = facts.assets
    .filter(
      ({ state, schedule, subtype, failingSince, parties }) =>
        state !== 'ACTIVE' || schedule?.paused || subtype || failingSince || parties.length > 0,
    )
    .map(
      (asset) =>
        `${asset.name} ${asset.state} ${asset.schedule?.paused ? 'paused' : ''} ${asset.subtype ?? ''} ${asset.failingSince ? 'failing' : ''} ${asset.parties.length}`,
    );
  const { holds, incidents, usage, roleMap, unresolved: open, watches } = facts;
  return [
    ...lines,
    ...rest,
    JSON.stringify({
      holds: holds.map(({ asset }) => name(asset)),
      incidents,
      usage: usage.map(({ asset, to, reader }) => [name(asset), to, reader]),
      roleMap,
      open: open.map(({ by, reach, access }) => [by, reach, access]),
      watches,
    }),
  ].join('; ');
}

describe.each([false, true])(
  'against every subset of a small company, watched only: %s',
  (isWatchedOnly) => {
    it('the dead set is closed, good and the largest', () => {
      fc.assert(
        fc.property(anyCompany, (facts) => {
          const told = brute(facts, isWatchedOnly);
          const { left, why, subjects } = found(facts, isWatchedOnly);
          const drawing = `${shown(facts)} ||| ${why.join(', ')}`;
          const names = (ids: number[]) =>
            ids.map((id) => facts.assets.find((each) => each.id === id)?.name);
          expect({ drawing, left: names(left) }).toEqual({ drawing, left: names(told.largest) });
          if (left.length === 0) return;
          expect({ drawing, isClosed: told.isClosed(left) }).toEqual({ drawing, isClosed: true });
          expect(['SAFE', 'REVIEW']).toContain(told.verdictOf(left));
          // A request names no parts: they go with their whole.
          const named = subjects(left);
          expect(['SAFE', 'REVIEW']).toContain(told.verdictOf(named));
        }),
        { numRuns: 500 },
      );
    });
  },
);
