import { expect, test } from 'vitest';
import { checkProof, isOverdue, requireProof, type Proof, type ProofFacts } from './action-item.ts';

const createdAt = '2026-03-02T09:00:00.000Z';
const nothing: ProofFacts = { owners: [], hasEdge: false };

test.each<[string, Proof, Partial<ProofFacts>, boolean]>([
  ['no owner', { kind: 'OWNER_SET' }, {}, false],
  ['any owner', { kind: 'OWNER_SET' }, { owners: ['kim'] }, true],
  ['another owner', { kind: 'OWNER_SET', party: 'lee' }, { owners: ['kim'] }, false],
  ['that owner', { kind: 'OWNER_SET', party: 'lee' }, { owners: ['kim', 'lee'] }, true],
  ['no edge', { kind: 'EDGE_DECLARED', other: 'SERVICE app' }, {}, false],
  ['the edge', { kind: 'EDGE_DECLARED', other: 'SERVICE app' }, { hasEdge: true }, true],
  ['never seen', { kind: 'ASSET_SCANNED' }, {}, false],
  ['seen before only', { kind: 'ASSET_SCANNED' }, { seenAt: '2026-03-02T08:59:59.000Z' }, false],
  ['seen since', { kind: 'ASSET_SCANNED' }, { seenAt: '2026-03-02T09:00:01.000Z' }, true],
  ['a finding of a source that was not read since', { kind: 'FINDING_GONE' }, {}, false],
  ['a finding that stands', { kind: 'FINDING_GONE' }, { hasFinding: true }, false],
  ['a finding that is gone', { kind: 'FINDING_GONE' }, { hasFinding: false }, true],
  ['a word', { kind: 'BY_HAND' }, { owners: ['kim'], hasEdge: true, hasFinding: false }, false],
])('%s', (_name, proof, facts, holds) => {
  expect(checkProof({ proof, createdAt }, { ...nothing, ...facts }).holds).toBe(holds);
});

test('a proof says what its kind needs', () => {
  expect(() => requireProof({ kind: 'EDGE_DECLARED' })).toThrow('which asset');
  expect(() => requireProof({ kind: 'FINDING_GONE' })).toThrow('which finding');
  expect(() => requireProof({ kind: 'OWNER_SET' })).not.toThrow();
});

test('a day is over when it is over, and what is done is never overdue', () => {
  const due = '2026-03-05';
  expect(isOverdue({ state: 'OPEN', due }, '2026-03-05T23:00:00.000Z')).toBe(false);
  expect(isOverdue({ state: 'OPEN', due }, '2026-03-06T00:00:00.000Z')).toBe(true);
  expect(isOverdue({ state: 'WAIVED', due }, '2026-04-01T00:00:00.000Z')).toBe(false);
});
