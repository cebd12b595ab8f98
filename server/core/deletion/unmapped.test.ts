import { describe } from 'vitest';
import { alter, declare, shop } from './drawing.fixture.ts';
import { judgeAll, paused, type Situation } from './situation.fixture.ts';

const otherNames: Situation[] = [
  [
    'the member is itself an unmapped name; the mapped table is read',
    'A.load --> ?orders; orders --> B.use',
    '?orders',
    'BLOCKED',
    ['WRITER_FAILS', 'UNMAPPED_CONNECTION', 'ONLY_NAMED', 'BLIND_SPOT'],
  ],
  [
    'the same, and nobody outside uses the mapped table',
    'orders',
    '?orders',
    'REVIEW',
    ['ONLY_NAMED', 'BLIND_SPOT'],
  ],
  [
    'two unmapped names, one longer than the other',
    '?sales.orders --> B.use',
    '?orders',
    'UNKNOWN',
    ['UNMAPPED_CONNECTION', 'ONLY_NAMED', 'BLIND_SPOT'],
  ],
  [
    'an unmapped name of another table',
    '?sales.items --> B.use',
    '?orders',
    'REVIEW',
    ['ONLY_NAMED', 'BLIND_SPOT'],
  ],
  [
    'an unmapped name that may mean the partition parent',
    'orders -h-> orders_2026; ?orders --> B.use',
    'orders_2026',
    'UNKNOWN',
    ['UNMAPPED_CONNECTION'],
  ],
  ['its reader sleeps', 'x; ?x --> B.use', 'x', 'REVIEW', ['DORMANT_READER'], paused('B')],
  ['its reader has only just gone', 'x; ?x -!-> B.use', 'x', 'REVIEW', ['RECENTLY_VANISHED']],
  [
    'its connection was mapped since, to another system',
    'x; ?x -!-> B.use; /x --> B.use',
    'x',
    'SAFE',
    [],
  ],
  [
    'its connection was mapped since, to this very table',
    'x; ?x -!-> B.use; x --> B.use',
    'x',
    'BLOCKED',
    ['LIVE_READER'],
  ],
  [
    'its reader has gone, and what else it reads is another name',
    'x; ?x -!-> B.use; /y --> B.use',
    'x',
    'REVIEW',
    ['RECENTLY_VANISHED'],
  ],
  [
    'one reader sleeps, another does not',
    'x; ?x --> B.use; ?x --> C.use',
    'x',
    'UNKNOWN',
    ['UNMAPPED_CONNECTION', 'DORMANT_READER'],
    paused('B'),
  ],
  ['its reader goes, too', 'x; ?x --> B.use', 'x B', 'SAFE', []],
];

describe('one thing under two names', () => judgeAll(otherNames));

const places: Situation[] = [
  [
    'only another database is watched',
    'x',
    'x',
    'REVIEW',
    ['READS_NOT_WATCHED'],
    (facts) => facts.watches.forEach((watch) => (watch.namespace = `${shop}|other`)),
  ],
  [
    'its schema is watched',
    'x',
    'x',
    'SAFE',
    [],
    (facts) => facts.watches.forEach((watch) => (watch.namespace = `${shop}|shop.public`)),
  ],
  [
    'only another schema is covered at all',
    'x',
    'x',
    'REVIEW',
    ['BLIND_SPOT'],
    (facts) => {
      facts.watches = [];
      facts.sources.forEach((source) => source.covers.fill(`${shop}|shop.sales`));
    },
  ],
  [
    'a source of another database failed',
    'x',
    'x',
    'SAFE',
    [],
    (facts) => {
      const covers = [`${shop}|other`];
      facts.sources.push({ id: 'o', type: 'postgres', covers, readsCode: false, limitSeconds: 9 });
    },
  ],
  [
    'a role stands for the pipeline and for one nobody knows',
    'x --> A.use; y --> A.use',
    'x A',
    'REVIEW',
    ['SHARED_ROLE'],
    (facts) => {
      const assets = [declare(facts, 'A')];
      facts.roleMap = [{ reader: 'etl', assets, missing: ['gone_dag'] }];
      const use = { source: 'pg', from: facts.now, to: facts.now, reads: 3, writes: 0 };
      facts.usage.push({ ...use, asset: declare(facts, 'x'), reader: 'etl' });
    },
  ],
  [
    'a deprecated table on the way is still read',
    'A.load --> x; x --> B.use',
    'A',
    'BLOCKED',
    ['LIVE_READER'],
    (facts) => alter(facts, 'x', { state: 'DEPRECATED' }),
  ],
];

describe('where a source looks, and what still exists', () => judgeAll(places));
