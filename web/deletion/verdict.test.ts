import { expect, test } from 'vitest';
import type { Verdict } from '../gql/graphql.ts';
import { sharesOf, signersOf, wayOutOf } from './verdict.ts';

type Impact = Parameters<typeof sharesOf>[0];
type Thing = NonNullable<Impact['reasons'][number]['by']>;

const thing = (id: string): Thing => ({
  id,
  urn: id,
  kind: 'DATASET',
  name: id,
  platform: 's3',
  subtype: null,
  state: 'ACTIVE',
  description: null,
  roles: [],
});
const reason = (
  verdict: Verdict,
  by: string | undefined,
  code = 'LIVE_READER',
): Impact['reasons'][number] => ({
  verdict,
  code,
  hard: false,
  signers: [],
  title: '',
  detail: '',
  wayOut: '',
  about: null,
  by: by ? thing(by) : null,
  evidence: [],
});
const shares = (
  reasons: Impact['reasons'],
  downstream: number,
  starved: string[] = [],
): Record<string, number> =>
  Object.fromEntries(
    sharesOf(
      { reasons, lossSet: starved.map((id) => ({ why: 'STARVED', asset: thing(id) })) },
      downstream,
    ).map((share) => [share.of, share.count]),
  );

test('a thing that is hit twice counts once, under its gravest reason', () => {
  const reasons = [reason('BLOCKED', 'a'), reason('REVIEW', 'a'), reason('REVIEW', 'b')];
  expect(shares(reasons, 10)).toEqual({ BLOCKED: 1, REVIEW: 1, SAFE: 8 });
});

test('a writer that fails stands upstream and takes nothing from the downstream count', () => {
  expect(shares([reason('BLOCKED', 'w', 'WRITER_FAILS')], 7)).toEqual({ BLOCKED: 1, SAFE: 7 });
});

test('a reason about nobody in particular counts by its code', () => {
  expect(shares([reason('UNKNOWN', undefined, 'SOURCE_STALE')], 0)).toEqual({ UNKNOWN: 1 });
});

test('what stops with the set is told apart from what goes on', () => {
  expect(shares([reason('BLOCKED', 'a')], 8, ['s', 't'])).toEqual({
    BLOCKED: 1,
    STARVED: 2,
    SAFE: 5,
  });
  expect(shares([], 2, ['s', 't'])).toEqual({ STARVED: 2 });
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
