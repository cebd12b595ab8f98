import { describe } from 'vitest';
import { alter, daysAgo, declare, reads } from './drawing.fixture.ts';
import { all, judgeAll, paused, type Situation } from './situation.fixture.ts';

const actionItem = (asset: number, due: string) => {
  return { asset, title: 'count the rows', owner: 'kim', due, incident: 'rows' };
};

const readersAndWriters: Situation[] = [
  [
    'a write of it that vanished ten days ago',
    'A.t -!-> x; x --> B.u',
    'A',
    'REVIEW',
    ['RECENTLY_VANISHED'],
  ],
  [
    'a vanished reader that was dropped since',
    'x -!-> B.u',
    'x',
    'SAFE',
    [],
    (f) => alter(f, 'B.u', { state: 'DROPPED' }),
  ],
  ['a column of a table that is read', 'x -h-> x#c; x --> B.u', 'x#c', 'BLOCKED', ['LIVE_READER']],
  ['a column from which another column is made', 'x#c --> y#c', 'x#c', 'SAFE', []],
  ['a DAG whose only output nobody reads', 'A.t --> x', 'A', 'SAFE', []],
  ['the same with a dashboard', 'A.t --> x; x --> #d', 'A', 'BLOCKED', ['LIVE_READER']],
  ['the same with another DAG', 'A.t --> x; x --> B.u', 'A', 'BLOCKED', ['LIVE_READER']],
  ['a table nobody touches', 'x', 'x', 'SAFE', []],
  ['a table a DAG reads', 'x --> B.u', 'x', 'BLOCKED', ['LIVE_READER']],
  ['a table a DAG fills', 'A.t --> x', 'x', 'BLOCKED', ['WRITER_FAILS']],
  ['the table with the DAG that fills it', 'A.t --> x', 'A x', 'SAFE', []],
  ['a table its writer makes anew', 'A.t -c-> x', 'x', 'REVIEW', ['WILL_BE_RECREATED']],
  [
    'a table with reader and writer',
    'A.t --> x; x --> B.u',
    'x',
    'BLOCKED',
    ['LIVE_READER', 'WRITER_FAILS'],
  ],
  [
    'two DAGs that feed only each other',
    'A.t --> x; x --> B.t; B.t --> y; y --> A.t',
    'A B',
    'SAFE',
    [],
  ],
  ['one of the two', 'A.t --> x; x --> B.t; B.t --> y; y --> A.t', 'A', 'BLOCKED', ['LIVE_READER']],
  ['a self-read', 'A.t --> x; x --> A.t', 'A', 'SAFE', []],
  [
    'a self-read of a table kept',
    'A.t --> x; x --> A.t',
    'x',
    'BLOCKED',
    ['LIVE_READER', 'WRITER_FAILS'],
  ],
  [
    'a chain inside one DAG',
    'A.a --> x; x --> A.b; A.b --> y; y --> A.c; A.c --> z',
    'A',
    'SAFE',
    [],
  ],
  [
    'a chain over two DAGs, unread at its end',
    'A.a --> x; x --> B.b; B.b --> y',
    'A',
    'BLOCKED',
    ['LIVE_READER'],
  ],
  ['the chain whole', 'A.a --> x; x --> B.b; B.b --> y', 'A B', 'SAFE', []],
  ['another DAG fills the same table', 'A.t --> x; B.t --> x', 'A', 'REVIEW', ['LOSES_ROWS']],
  ['both that fill it', 'A.t --> x; B.t --> x', 'A B', 'SAFE', []],
  [
    'the other writer is paused',
    'A.t --> x; B.t --> x; x --> C.u',
    'A',
    'BLOCKED',
    ['LIVE_READER'],
    paused('B'),
  ],
  [
    'the other writer has been failing for 100 days',
    'A.t --> x; B.t --> x; x --> C.u',
    'A',
    'BLOCKED',
    ['LIVE_READER'],
    (f) => alter(f, 'B', { failingSince: daysAgo(100) }),
  ],
  [
    'the other writer has been failing for a week',
    'A.t --> x; B.t --> x; x --> C.u',
    'A',
    'REVIEW',
    ['LOSES_ROWS'],
    (f) => alter(f, 'B', { failingSince: daysAgo(7) }),
  ],
  ['a paused DAG, its output read', 'A.t --> x; x --> B.u', 'A', 'SAFE', [], paused('A')],
  ['the reader is paused', 'A.t --> x; x --> B.u', 'A', 'REVIEW', ['DORMANT_READER'], paused('B')],
  [
    'the reader is deprecated',
    'x --> B.u',
    'x',
    'REVIEW',
    ['DORMANT_READER'],
    (f) => alter(f, 'B', { state: 'DEPRECATED' }),
  ],
  [
    'the reader itself was dropped',
    'x --> B.u',
    'x',
    'SAFE',
    [],
    all(
      (f) => alter(f, 'B', { state: 'DROPPED' }),
      (f) => alter(f, 'B.u', { state: 'DROPPED' }),
    ),
  ],
  [
    'one live and one paused reader',
    'x --> B.u; x --> C.u',
    'x',
    'BLOCKED',
    ['LIVE_READER', 'DORMANT_READER'],
    paused('C'),
  ],
  ['a reader seen only in tokens', 'x -?-> B.u', 'x', 'REVIEW', ['LOW_CONFIDENCE']],
  ['a reader that vanished ten days ago', 'x -!-> B.u', 'x', 'REVIEW', ['RECENTLY_VANISHED']],
  ...(['B', 'B.u'] as const).map((holder): Situation => [
    `a yearly reader that vanished 200 days ago (${holder}${holder === 'B' ? ', its DAG too' : ''})`,
    'x -!-> B.u',
    'x',
    'REVIEW',
    ['RECENTLY_VANISHED'],
    (facts) => {
      for (const { relation, evidence } of facts.edges) {
        for (const word of evidence) {
          const isGone = word.vanishedAt !== undefined;
          if (isGone || (holder === 'B' && relation === 'CONTAINS')) word.vanishedAt = daysAgo(200);
        }
      }
      alter(facts, holder, { schedule: { periodSeconds: 366 * 86_400, startsItself: true } });
    },
  ]),
  [
    'a reader that vanished long ago',
    'x -!-> B.u',
    'x',
    'SAFE',
    [],
    (f) =>
      f.edges.forEach((e) =>
        e.evidence.forEach((w) => w.vanishedAt && (w.vanishedAt = daysAgo(60))),
      ),
  ],
  ['a model trained by it, served by nobody', 'A.t --> %m', 'A', 'SAFE', []],
  ['a model trained by it, served', 'A.t --> %m; %m --> @api', 'A', 'BLOCKED', ['LIVE_READER']],
  ['it sends something to an outside service', 'A.t --> @partner', 'A', 'REVIEW', ['LOSES_ROWS']],
  [
    'a foreign key points at it',
    'x -k-> y',
    'x',
    'BLOCKED',
    ['REFERENCED'],
    (f) => reads(f, 'y', 3, 'bi'),
  ],
  ['a foreign key of a table nobody uses', 'x -k-> y', 'x', 'REVIEW', ['DORMANT_READER']],
  ['it points at another by a foreign key', 'x -k-> y', 'y', 'SAFE', []],
  ['a foreign key at what starves', 'A.t --> x; x -k-> y', 'A', 'SAFE', []],
  ['the keyed pair together', 'x -k-> y', 'x y', 'SAFE', []],
];

const people: Situation[] = [
  ['a declared consumer', 'A.t --> x; x -u-> @api', 'A', 'BLOCKED', ['DECLARED_CONSUMER']],
  [
    'a party that consumes it',
    'x',
    'x',
    'BLOCKED',
    ['DECLARED_CONSUMER'],
    (f) => alter(f, 'x', { parties: [{ role: 'CONSUMER', party: 'BI팀', source: 'people' }] }),
  ],
  [
    'an owner only',
    'x',
    'x',
    'SAFE',
    [],
    (f) => alter(f, 'x', { parties: [{ role: 'OWNER', party: 'BI팀', source: 'people' }] }),
  ],
  [
    'a legal hold',
    'x',
    'x',
    'BLOCKED',
    ['LEGAL_HOLD'],
    (f) => f.holds.push({ asset: declare(f, 'x'), by: 'legal', reason: 'audit' }),
  ],
  [
    'a legal hold that is over',
    'x',
    'x',
    'SAFE',
    [],
    (f) =>
      f.holds.push({ asset: declare(f, 'x'), by: 'legal', reason: 'audit', until: '2026-11-01' }),
  ],
  [
    'a legal hold until tonight',
    'x',
    'x',
    'BLOCKED',
    ['LEGAL_HOLD'],
    (f) =>
      f.holds.push({ asset: declare(f, 'x'), by: 'legal', reason: 'audit', until: '2026-11-22' }),
  ],
  [
    'a hold on what only starves',
    'A.t --> x',
    'A',
    'SAFE',
    [],
    (f) => f.holds.push({ asset: declare(f, 'x'), by: 'legal', reason: 'audit' }),
  ],
  [
    'an open incident',
    'x',
    'x',
    'BLOCKED',
    ['OPEN_INCIDENT'],
    (f) => f.incidents.push({ asset: declare(f, 'x'), title: 'rows', nearMiss: false }),
  ],
  [
    'an open incident on the schema that holds it',
    's -h-> x',
    'x',
    'BLOCKED',
    ['OPEN_INCIDENT'],
    (f) => f.incidents.push({ asset: declare(f, 's'), title: 'rows', nearMiss: false }),
  ],
  [
    'an open incident on what starves with it',
    'A.t --> x',
    'A',
    'BLOCKED',
    ['OPEN_INCIDENT'],
    (f) => f.incidents.push({ asset: declare(f, 'x'), title: 'rows', nearMiss: false }),
  ],
  [
    'a near miss',
    'x',
    'x',
    'SAFE',
    [],
    (f) => f.incidents.push({ asset: declare(f, 'x'), title: 'rows', nearMiss: true }),
  ],
  [
    'an action item whose day is over',
    'x',
    'x',
    'REVIEW',
    ['OVERDUE_ACTION'],
    (f) => f.actionItems.push(actionItem(declare(f, 'x'), daysAgo(1))),
  ],
  [
    'an action item whose day is still to come',
    'x',
    'x',
    'SAFE',
    [],
    (f) => f.actionItems.push(actionItem(declare(f, 'x'), daysAgo(-1))),
  ],
  [
    'an overdue action item on the schema that holds it',
    's -h-> x',
    'x',
    'REVIEW',
    ['OVERDUE_ACTION'],
    (f) => f.actionItems.push(actionItem(declare(f, 's'), daysAgo(3))),
  ],
  [
    'an overdue action item on what only starves',
    'A.t --> x',
    'A',
    'SAFE',
    [],
    (f) => f.actionItems.push(actionItem(declare(f, 'x'), daysAgo(3))),
  ],
];

const parts: Situation[] = [
  [
    'a partition, and a job inserts into its parent',
    'A.load --> x; x -h-> x_2025',
    'x_2025',
    'BLOCKED',
    ['WRITER_FAILS'],
  ],
  [
    'a folder, and a job writes into the folder above',
    'A.load --> /a; /a -h-> /a/b',
    '/a/b',
    'SAFE',
    [],
  ],
  [
    'a folder, and a job reads the folder above',
    '/a -h-> /a/b; /a --> B.use',
    '/a/b',
    'BLOCKED',
    ['LIVE_READER'],
  ],
  [
    'the only writer of a folder, and a job reads the folder above',
    'A.load --> /a/b; /a -h-> /a/b; /a --> B.use',
    'A',
    'BLOCKED',
    ['LIVE_READER'],
  ],
];

describe('parts and wholes', () => judgeAll(parts));
describe('readers and writers', () => judgeAll(readersAndWriters));
describe('people', () => judgeAll(people));
