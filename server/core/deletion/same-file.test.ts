import { describe } from 'vitest';
import { alter, declare } from './drawing.fixture.ts';
import { judgeAll, type Change, type Situation } from './situation.fixture.ts';

/** `F.sql` stands for a SQL file; its edges get a place, and the task's edges another. */
const files =
  (file: string, task: string, line = 3): Change =>
  (facts) => {
    alter(facts, 'F.sql', { subtype: 'SQL_FILE' });
    for (const edge of facts.edges) {
      const isFile = [edge.from, edge.to].includes(declare(facts, 'F.sql'));
      const place = isFile ? { at: file, line: 3 } : { at: task, line };
      for (const word of edge.evidence) word.places = [place];
    }
  };

const situations: Situation[] = [
  [
    'a file that a task of the set runs, read by another scanner, too',
    'F.sql --> x; A.load --> x',
    'A x',
    'SAFE',
    [],
    files('load.sql', 'sql/load.sql'),
  ],
  [
    'a file of the same name in another folder',
    'F.sql --> x; A.load --> x',
    'A x',
    'BLOCKED',
    ['WRITER_FAILS'],
    files('old/load.sql', 'sql/load.sql'),
  ],
  [
    'another line of the same file',
    'F.sql --> x; A.load --> x',
    'A x',
    'BLOCKED',
    ['WRITER_FAILS'],
    files('load.sql', 'sql/load.sql', 9),
  ],
  [
    'a task outside runs the file',
    'x --> F.sql; x --> B.use',
    'x',
    'BLOCKED',
    ['LIVE_READER'],
    files('use.sql', 'sql/use.sql'),
  ],
  [
    'a file that read it until lately, and a task of the set that goes on reading',
    'x -!-> F.sql; x --> A.use',
    'A x',
    'REVIEW',
    ['RECENTLY_VANISHED'],
    files('use.sql', 'sql/use.sql'),
  ],
  [
    'nobody is known to run the file',
    'x --> F.sql',
    'x',
    'BLOCKED',
    ['LIVE_READER'],
    files('use.sql', ''),
  ],
];

describe('a SQL file and the task that runs it', () => judgeAll(situations));
