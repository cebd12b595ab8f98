import { describe, expect, it } from 'vitest';
import { decideDeletion, type ReasonCode } from '../deletion.ts';
import type { DeletionFacts } from '../facts.ts';
import { hashOf } from './key.ts';
import { draw, reads, unresolved } from './drawing.fixture.ts';

const keysOf = (facts: DeletionFacts, code: ReasonCode) =>
  decideDeletion(facts).reasons.flatMap((reason) => (reason.code === code ? [reason.key] : []));

function acceptAll(facts: DeletionFacts): void {
  for (const { code, key } of decideDeletion(facts).reasons) {
    facts.acceptances.push({ code, key, by: 'kim', reason: 'known' });
  }
}

describe('what an acceptance is bound to', () => {
  it('accepts one doubtful reader, not the next one', () => {
    const facts = draw('x -?-> B.use', 'x');
    acceptAll(facts);
    expect(decideDeletion(facts).verdict).toBe('SAFE');
    const more = draw('x -?-> B.use; x -?-> C.use', 'x');
    more.acceptances = facts.acceptances;
    expect(decideDeletion(more)).toMatchObject({ verdict: 'REVIEW', reasons: [{ by: 4 }] });
  });

  it('lapses when another line might reach it, or the code changed', () => {
    const facts = draw('x', 'x');
    facts.watches = [];
    unresolved(facts, undefined);
    acceptAll(facts);
    expect(decideDeletion(facts).verdict).toBe('SAFE');
    unresolved(facts, undefined, { place: { at: 'dags/new.py', line: 1 } });
    expect(decideDeletion(facts).verdict).toBe('REVIEW');
    facts.unresolved.pop();
    expect(decideDeletion(facts).verdict).toBe('SAFE');
    facts.unresolved.forEach((one) => (one.codeHash = 'changed'));
    expect(decideDeletion(facts).verdict).toBe('REVIEW');
  });

  it('holds while the same is read again and again, and not for a new role', () => {
    const facts = draw('x', 'x');
    reads(facts, 'x', 100, 'bi');
    const [key] = keysOf(facts, 'OLDER_READS');
    facts.usage = [];
    reads(facts, 'x', 90, 'bi');
    reads(facts, 'x', 80, 'ml');
    expect(keysOf(facts, 'OLDER_READS')).toContain(key);
    expect(new Set(keysOf(facts, 'OLDER_READS')).size).toBe(2);
  });

  it('does not depend on the numbers of one store', () => {
    const left = draw('y; x -?-> B.use', 'x');
    const right = draw('x -?-> B.use', 'x');
    expect(keysOf(left, 'LOW_CONFIDENCE')).toEqual(keysOf(right, 'LOW_CONFIDENCE'));
    expect(keysOf(left, 'LOW_CONFIDENCE')).toHaveLength(1);
  });
});

describe('hashOf', () => {
  it('is FNV-1a of 64 bits, of the bytes of UTF-8', () => {
    const known = {
      '': 'cbf29ce484222325',
      a: 'af63dc4c8601ec8c',
      foobar: '85944171f73967e8',
      '계보 한글 매출': 'f9bdc8c5ed1e1b08',
    };
    for (const [text, hash] of Object.entries(known)) expect(hashOf(text)).toBe(hash);
  });
});
