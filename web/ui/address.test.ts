import { expect, test } from 'vitest';
import { assetAddress, changedQuery, checkAddress } from './address.ts';

test('values are set, repeated and removed; the rest of the query string stays', () => {
  const query = new URLSearchParams('q=매출&kind=DATASET');
  const changed = changedQuery(query, { kind: ['TASK', 'PIPELINE'], q: undefined, sort: 'name' });
  expect(changed).toBe('?kind=TASK&kind=PIPELINE&sort=name');
  expect(changedQuery(query, { q: '', kind: undefined })).toBe('');
  expect(query.toString()).toContain('kind=DATASET');
});

test('a URN with every awkward character survives the way through the address', () => {
  const urn = 's3://b|a/100%/한글?x#y&z.csv';
  const address = new URL(assetAddress({ urn, kind: 'DATASET' }, 'lineage'), 'http://localhost');
  expect(decodeURIComponent(address.pathname.slice('/assets/'.length))).toBe(urn);
  expect(address.searchParams.get('tab')).toBe('lineage');
  expect(checkAddress(['a=', 'b'])).toBe('/check?ids=a%3D,b');
});
