import { expect, test } from 'vitest';
import { isGone, presenceOf, witnessesOf, type Witness } from './presence.ts';

const drop = '2026-11-10T00:00:00.000Z';
const before = '2026-11-09T00:00:00.000Z';
const begun = '2026-11-11T00:00:00.000Z';
const ended = '2026-11-11T01:00:00.000Z';
const scan = { startedAt: begun, finishedAt: ended };
const witness = (more: Partial<Witness> = {}): Witness => {
  return { source: 'warehouse', method: 'LIVE', lastSeenAt: before, ...more };
};
const stateOf = (witnesses: Witness[], byHand?: { at: string }) =>
  presenceOf('a', witnesses, drop, byHand).state;

test('only a scan that began after the drop, ended and looked says that it is gone', () => {
  expect(stateOf([witness()])).toBe('WAITING');
  expect(stateOf([witness({ scan: { startedAt: before, finishedAt: ended } })])).toBe('WAITING');
  expect(stateOf([witness({ scan })])).toBe('WAITING');
  expect(stateOf([witness({ scan, vanishedAt: ended })])).toBe('GONE');
  expect(stateOf([witness({ scan, lastSeenAt: ended })])).toBe('STILL_SEEN');
});

test('one who still sees it outweighs everybody, a person too', () => {
  const sees = witness({ source: 'other', scan, lastSeenAt: ended });
  const gone = witness({ scan, vanishedAt: ended });
  expect(stateOf([gone, sees], { at: ended })).toBe('STILL_SEEN');
  expect(stateOf([gone, witness({ source: 'other' })])).toBe('WAITING');
});

test('a person is asked where nobody looks', () => {
  expect(stateOf([])).toBe('NOBODY_LOOKS');
  expect(stateOf([], { at: ended })).toBe('BY_HAND');
  expect(isGone([{ asset: 'a', state: 'NOBODY_LOOKS' }])).toBe(false);
  expect(isGone([{ asset: 'a', state: 'BY_HAND' }])).toBe(true);
});

test('code that still names it is no witness where something looks at the system itself', () => {
  const [live, code, word] = ['LIVE', 'STATIC', 'DECLARED'].map((method) => ({
    source: method,
    method,
  }));
  if (!live || !code || !word) throw new Error('three witnesses');
  expect(witnessesOf([live, code, word])).toEqual([live]);
  expect(witnessesOf([code, word])).toEqual([code]);
  expect(witnessesOf([word])).toEqual([]);
});
