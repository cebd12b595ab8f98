import { expect, test } from 'vitest';
import type { Verdict } from '../gql/graphql.ts';
import { sharesOf, signersOf, wayOutOf } from './verdict.ts';

type Some = Parameters<typeof sharesOf>[0][number];
const reason = (verdict: Verdict, by: string | undefined, code = 'LIVE_READER'): Some => ({
  verdict,
  code,
  about: null,
  by: by
    ? {
        id: by,
        urn: by,
        kind: 'DATASET',
        name: by,
        platform: 's3',
        subtype: null,
        state: 'ACTIVE',
        description: null,
        roles: [],
      }
    : null,
});

test('a thing that is hit twice counts once, under its gravest reason', () => {
  const reasons = [reason('BLOCKED', 'a'), reason('REVIEW', 'a'), reason('REVIEW', 'b')];
  expect(sharesOf(reasons, 10)).toEqual([
    { verdict: 'BLOCKED', count: 1 },
    { verdict: 'REVIEW', count: 1 },
    { verdict: 'SAFE', count: 8 },
  ]);
});

test('a writer that fails stands upstream and takes nothing from the downstream count', () => {
  expect(sharesOf([reason('BLOCKED', 'w', 'WRITER_FAILS')], 7)).toEqual([
    { verdict: 'BLOCKED', count: 1 },
    { verdict: 'SAFE', count: 7 },
  ]);
});

test('a reason about nobody in particular counts by its code', () => {
  expect(sharesOf([reason('UNKNOWN', undefined, 'SOURCE_STALE')], 0)).toEqual([
    { verdict: 'UNKNOWN', count: 1 },
  ]);
});

test('a steward signs what has no signers, and stands last', () => {
  const waiting = [
    { verdict: 'BLOCKED' as const, signers: [] },
    { verdict: 'BLOCKED' as const, signers: ['BI팀', '추천서비스팀'] },
    { verdict: 'REVIEW' as const, signers: ['BI팀'] },
  ];
  expect(signersOf(waiting).map((one) => one.party)).toEqual(['BI팀', '추천서비스팀', '']);
});

test('what blocks or is hard cannot be waved through on the page', () => {
  const way = (code: string, verdict: Verdict, hard = false) => wayOutOf({ code, verdict, hard });
  expect(way('LIVE_READER', 'BLOCKED')).toBe('none');
  expect(way('READS_NOT_WATCHED', 'REVIEW', true)).toBe('none');
  expect(way('BLIND_SPOT', 'REVIEW')).toBe('blindSpot');
  expect(way('UNRESOLVED_NAMES_IT', 'UNKNOWN')).toBe('answer');
  expect(way('READS_NOT_WATCHED', 'REVIEW')).toBe('accept');
});
