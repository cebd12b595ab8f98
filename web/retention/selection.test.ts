import { expect, test } from 'vitest';
import type { Verdict } from '../gql/graphql.ts';
import { between, plannedOf, sizeOf } from './selection.ts';

test('sizes that are known are added up exactly; the others are counted', () => {
  const rows = ['9007199254740993', '1', undefined, null].map((sizeBytes) => ({
    asset: { sizeBytes },
  }));
  expect(sizeOf(rows)).toEqual({ bytes: '9007199254740994', unknown: 2 });
  expect(sizeOf([])).toEqual({ bytes: '0', unknown: 0 });
});

test('from one row to another, whichever comes first', () => {
  const ids = ['a', 'b', 'c', 'd'];
  expect(between(ids, 'b', 'd')).toEqual(['b', 'c', 'd']);
  expect(between(ids, 'd', 'b')).toEqual(['b', 'c', 'd']);
  expect(between(ids, undefined, 'c')).toEqual(['c']);
  expect(between(ids, 'gone', 'c')).toEqual(['c']);
});

const groupVerdict: Verdict = 'SAFE';

test('a group is one request with all its assets, what goes alone is one for each owner, the rest is left', () => {
  const row = (name: string, verdict: Verdict, owners: string[], group?: string) => ({
    asset: { id: name, name },
    owners,
    deletability: { verdict },
    ...(group && {
      group: { id: group, assetCount: 5, deletability: { verdict: groupVerdict } },
    }),
  });
  const rows = [
    row('a', 'BLOCKED', [], 'g'),
    row('b', 'BLOCKED', ['x'], 'g'),
    row('c', 'SAFE', ['y', 'x']),
    row('d', 'REVIEW', ['x', 'y']),
    row('e', 'SAFE', []),
    row('f', 'BLOCKED', []),
    row('g', 'UNKNOWN', []),
    { ...row('h', 'SAFE', []), group: { id: 'large', assetCount: 501, deletability: null } },
  ];
  const { requests, left } = plannedOf(rows);
  expect(
    requests.map((made) => [
      made.rows.map(({ asset }) => asset.name).join(),
      made.count,
      made.verdict,
    ]),
  ).toEqual([
    ['a,b', 5, 'SAFE'],
    ['c,d', 2, 'REVIEW'],
    ['e', 1, 'SAFE'],
  ]);
  expect(left.map(({ asset }) => asset.name)).toEqual(['f', 'g', 'h']);
});
