import { expect, test } from 'vitest';
import { facetOf, filterOf } from './filter.ts';

test('a query string becomes a filter, and what it does not know is left out', () => {
  const query = new URLSearchParams(
    'kind=DATASET&kind=NOPE&layer=mart&owner=BI팀&fresh=7&noowner=1',
  );
  expect(filterOf(query)).toEqual({
    kinds: ['DATASET'],
    layers: ['mart'],
    owners: ['BI팀'],
    freshWithinDays: 7,
    noOwner: true,
  });
  expect(filterOf(new URLSearchParams('fresh=soon&kind=x'))).toEqual({});
});

test('facets of the server and names in the address', () => {
  expect(facetOf('freshness')).toBe('fresh');
  expect(facetOf('kind')).toBe('kind');
  expect(facetOf('colour')).toBeUndefined();
});
