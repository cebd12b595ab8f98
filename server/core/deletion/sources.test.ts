import { describe } from 'vitest';
import { daysAgo } from './drawing.fixture.ts';
import { accept, all, source, judgeAll, type Situation } from './situation.fixture.ts';

const known: Situation[] = [
  [
    'code was never scanned',
    'x',
    'x',
    'UNKNOWN',
    ['SOURCE_NEVER_SCANNED'],
    (f) =>
      f.sources.push({ id: 'new', type: 'airflow', covers: [], readsCode: true, limitSeconds: 60 }),
  ],
  [
    'the last scan failed',
    'x',
    'x',
    'UNKNOWN',
    ['SOURCE_FAILED'],
    source('code', { lastState: 'FAILED' }),
  ],
  [
    'the last scan is held',
    'x',
    'x',
    'UNKNOWN',
    ['SOURCE_HELD'],
    source('pg', { lastState: 'HELD' }),
  ],
  [
    'the last scan is too old',
    'x',
    'x',
    'UNKNOWN',
    ['SOURCE_STALE'],
    source('code', { lastFinishedAt: daysAgo(8) }),
  ],
  [
    'its files changed since it was scanned',
    'x',
    'x',
    'UNKNOWN',
    ['SOURCE_CHANGED'],
    source('code', { changed: ['dags/new.py'] }),
  ],
  [
    'a failed source of another system',
    'x',
    'x',
    'SAFE',
    [],
    (f) =>
      f.sources.push({
        id: 'my',
        type: 'mysql',
        covers: ['mysql://m:3306'],
        readsCode: false,
        lastState: 'FAILED',
        limitSeconds: 60,
      }),
  ],
  ['a scan is under way', 'x', 'x', 'SAFE', [], source('code', { lastState: 'RUNNING' })],
  ['the walk was cut short', 'x', 'x', 'UNKNOWN', ['WALK_INCOMPLETE'], (f) => (f.complete = false)],
  [
    'blocked outweighs unknown',
    'x --> B.u',
    'x',
    'BLOCKED',
    ['LIVE_READER', 'WALK_INCOMPLETE'],
    (f) => (f.complete = false),
  ],
  ['a single REVIEW reason accepted', 'x -?-> B.u', 'x', 'SAFE', [], accept('LOW_CONFIDENCE', 'x')],
  [
    'an acceptance that is over',
    'x -?-> B.u',
    'x',
    'REVIEW',
    ['LOW_CONFIDENCE'],
    accept('LOW_CONFIDENCE', 'x', '2026-01-01'),
  ],
  [
    'a single UNKNOWN reason accepted for every subject',
    'x',
    'x',
    'SAFE',
    [],
    all(source('code', { lastState: 'FAILED' }), accept('SOURCE_FAILED', 'x')),
  ],
  [
    'accepted for one of two subjects',
    'x; y',
    'x y',
    'UNKNOWN',
    ['SOURCE_FAILED'],
    all(source('code', { lastState: 'FAILED' }), accept('SOURCE_FAILED', 'x')),
  ],
  [
    'nobody accepts what breaks',
    'x --> B.u',
    'x',
    'BLOCKED',
    ['LIVE_READER'],
    accept('LIVE_READER', 'x'),
  ],
];

describe('what the sources can vouch for', () => judgeAll(known));
