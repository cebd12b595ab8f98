import { describe } from 'vitest';
import type { DeletionFacts } from '../facts.ts';
import { alter, unresolved } from './drawing.fixture.ts';
import { judgeAll, type Situation } from './situation.fixture.ts';

/** Every edge out of the task was declared by a person. */
function declared(name: string): (facts: DeletionFacts) => void {
  return (facts) => {
    const task = facts.assets.find((asset) => asset.name === name);
    for (const edge of facts.edges) {
      if (edge.from === task?.id) for (const one of edge.evidence) one.source = 'people';
    }
  };
}

const byMember = { by: { kind: 'TASK', urn: 'prod|A.t' } } as const;

const keepsAlive: Situation[] = [
  ['another sure writer', 'A.t --> x; x --> B.u; C.w --> x', 'A', 'REVIEW', ['LOSES_ROWS']],
  [
    'a writer seen in text only',
    'A.t --> x; x --> B.u; C.w -?-> x',
    'A',
    'BLOCKED',
    ['LIVE_READER'],
  ],
  [
    'a declared writer',
    'A.t --> x; x --> B.u; C.w --> x',
    'A',
    'BLOCKED',
    ['LIVE_READER'],
    declared('C.w'),
  ],
  [
    'a SQL file that no pipeline runs',
    'A.t --> x; x --> B.u; C.w --> x',
    'A',
    'BLOCKED',
    ['LIVE_READER'],
    (facts) => alter(facts, 'C.w', { subtype: 'SQL_FILE' }),
  ],
  ['its only writer, seen in text only', 'A.t -?-> x; x --> B.u', 'A', 'BLOCKED', ['LIVE_READER']],
];

const ownDoubts: Situation[] = [
  [
    'it writes something that is not known',
    'A.t --> x',
    'A',
    'REVIEW',
    ['WRITES_UNKNOWN'],
    (facts) => unresolved(facts, 'public.<?>', { access: 'WRITE', ...byMember }),
  ],
  [
    'it does something that is not known',
    'A.t',
    'A',
    'REVIEW',
    ['WRITES_UNKNOWN'],
    (facts) => unresolved(facts, undefined, { access: 'EITHER', ...byMember }),
  ],
  [
    'what it reads is not known',
    'A.t --> x',
    'A',
    'SAFE',
    [],
    (facts) => unresolved(facts, 'public.<?>', { access: 'READ', ...byMember }),
  ],
];

describe('what does not keep a table alive', () => judgeAll(keepsAlive));
describe('what a member does is not known', () => judgeAll(ownDoubts));
