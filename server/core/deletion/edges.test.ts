import { describe, expect, it } from 'vitest';
import { decideDeletion } from '../deletion.ts';
import { alter, daysAgo, declare, draw } from './drawing.fixture.ts';
import { called, judgeAll, paused, type Change, type Situation } from './situation.fixture.ts';

const remade: Change = (facts) => {
  for (const edge of facts.edges) if (edge.reason === 'WRITE') edge.recreates = true;
};
const consumedBy =
  (name: string): Change =>
  (facts) =>
    alter(facts, name, { parties: [{ role: 'CONSUMER', party: 'sales', source: 'people' }] });
const inState =
  (name: string, state: 'VANISHED' | 'DROPPED' | 'DEPRECATED'): Change =>
  (facts) =>
    alter(facts, name, { state });

const kinds: Situation[] = [
  ['its task is only waited for', 'A.a -o-> B.b', 'A', 'SAFE', []],
  ['a task of a DAG refreshes a dashboard', 'A.t --> #d', 'A', 'BLOCKED', ['LIVE_READER']],
  ['another fills what it makes', 'A.t -c-> x; B.t --> x', 'A', 'REVIEW', ['LOSES_ROWS']],
  ['a reader inside is deprecated', 'x --> B.u', 'x B', 'SAFE', [], inState('B.u', 'DEPRECATED')],
  ['a writer that makes it anew', 'A.t --> x', 'x', 'REVIEW', ['WILL_BE_RECREATED'], remade],
  ['whoever makes it anew is paused', 'A.t -c-> x', 'x', 'SAFE', [], paused('A')],
  ['nobody makes it anew any more', 'A.t -c!-> x', 'x', 'SAFE', []],
  ['what two fill is gone', 'A.t --> x; B.t --> x', 'A', 'SAFE', [], inState('x', 'VANISHED')],
  ['it made a table lately', 'A.t -c!-> x; x --> B.u', 'A', 'REVIEW', ['RECENTLY_VANISHED']],
];

const wholes: Situation[] = [
  ['who reads the whole goes too', '/in -h-> /in/a; /in --> B.u', '/in/a B', 'SAFE', []],
  ['the whole has another part', '/in -h-> /in/a; /in -h-> /in/b', '/in/a', 'SAFE', []],
  ['the whole starts a pipeline', '/in -h-> /in/a; /in -d-> B', '/in/a', 'SAFE', []],
  ['a task runs after the whole', '/in -h-> /in/a; /in -o-> B.b', '/in/a', 'SAFE', []],
  [
    'a service uses the whole',
    '/in -h-> /in/a; /in -u-> @s',
    '/in/a',
    'BLOCKED',
    ['DECLARED_CONSUMER'],
  ],
  [
    'a party uses the whole',
    '/in -h-> /in/a',
    '/in/a',
    'BLOCKED',
    ['DECLARED_CONSUMER'],
    consumedBy('/in'),
  ],
  [
    'a party uses another part',
    '/in -h-> /in/a; /in -h-> /in/b',
    '/in/a',
    'SAFE',
    [],
    consumedBy('/in/b'),
  ],
  ['the parent is made anew', 'A.t -c-> x; x -h-> x_1', 'x_1', 'SAFE', []],
  ['the writer of the parent goes too', 'A.t --> x; x -h-> x_1', 'x_1 A', 'SAFE', []],
  ['it was a part once, its reader stays', '/in -h!-> /in/a; /in/a --> B.u', '/in', 'SAFE', []],
  ['it was a part once, the whole is read', '/in -h!-> /in/a; /in --> B.u', '/in/a', 'SAFE', []],
];

const vanished: Situation[] = [
  [
    'the other writer writes no more',
    'A.t --> x; B.t -!-> x; x --> C.u',
    'A',
    'BLOCKED',
    ['LIVE_READER'],
  ],
  [
    'a table in quarantine with its view, that go together',
    'x -v-> v',
    'x v',
    'SAFE',
    [],
    (facts) => {
      alter(facts, 'x', { state: 'QUARANTINED' });
      alter(facts, 'v', { state: 'QUARANTINED' });
    },
  ],
  ['a view that is read no more', 'x -v-> v; v -!-> B.u', 'x', 'REVIEW', ['DORMANT_READER']],
];

const starts: Situation[] = [
  [
    'what it alone starts makes what a party uses',
    'A.t -t-> B; B.u --> y',
    'A',
    'BLOCKED',
    ['NEVER_STARTS', 'DECLARED_CONSUMER'],
    (facts) => {
      called('B')(facts);
      consumedBy('y')(facts);
    },
  ],
];

const use =
  (name: string, days: number, reads: number): Change =>
  (facts) => {
    const [from, to] = [daysAgo(days + 1), daysAgo(days)];
    const asset = declare(facts, name);
    facts.usage.push({ asset, source: 'pg', from, to, reads, writes: 0, reader: 'bi' });
  };

const uses: Situation[] = [
  ['a view that a role reads', 'x -v-> v', 'x', 'BLOCKED', ['DEPENDENT_VIEW'], use('v', 3, 9)],
  ['a view read long ago', 'x -v-> v', 'x', 'REVIEW', ['DORMANT_READER'], use('v', 90, 9)],
  [
    'a view that was watched, and not read',
    'x -v-> v',
    'x',
    'REVIEW',
    ['DORMANT_READER'],
    use('v', 3, 0),
  ],
  [
    'a view that only a paused job reads',
    'x -v-> v; v --> B.u',
    'x',
    'REVIEW',
    ['DORMANT_READER'],
    paused('B'),
  ],
  ['what two fill was dropped', 'A.t --> x; B.t --> x', 'A', 'SAFE', [], inState('x', 'DROPPED')],
];

const around: Situation[] = [
  [
    'an incident on something else',
    'x; y',
    'x',
    'SAFE',
    [],
    (facts) => {
      facts.incidents.push({ asset: declare(facts, 'y'), title: 'late', nearMiss: false });
    },
  ],
  [
    'the configuration has faults',
    'x',
    'x',
    'UNKNOWN',
    ['CONFIGURATION_FAULTY'],
    (facts) => {
      facts.configuration = {
        file: 'gyebo.yaml',
        readAt: daysAgo(1),
        text: 'unknown key',
        line: 3,
      };
    },
  ],
];

describe('use', () => judgeAll(uses));
describe('what stands around', () => judgeAll(around));
describe('kinds of edges', () => judgeAll(kinds));
describe('wholes and parts', () => judgeAll(wholes));
describe('edges that nobody says any more', () => judgeAll(vanished));
describe('starts', () => judgeAll(starts));

it('says how many others fill it, and start it', () => {
  const values = (drawing: string) =>
    decideDeletion(draw(drawing, 'A')).reasons.map((reason) => reason.values);
  expect(values('A.t --> x; B.t --> x; C.t --> x')).toMatchObject([{ others: 2 }]);
  expect(values('A.t -t-> D; B.t -t-> D')).toMatchObject([{ others: 1, schedule: '@daily' }]);
});
