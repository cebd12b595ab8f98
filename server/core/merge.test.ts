import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeFacts } from './merge.ts';
import type { SourceFacts } from './merge.ts';

const none = { name: 'orders', platform: 'postgres' };

function said(
  source: string,
  method: SourceFacts['method'],
  facts: SourceFacts['facts'],
): SourceFacts {
  return { source, method, facts };
}

test('people, then LIVE, OBSERVED, STATIC, DECLARED, field by field', () => {
  const words = [
    said('dbt', 'DECLARED', { description: 'dbt', layer: 'mart', sizeBytes: 1 }),
    said('sql', 'STATIC', { description: 'sql', sizeBytes: 2, definition: 'CREATE' }),
    said('log', 'OBSERVED', { description: 'log', sizeBytes: 3 }),
    said('pg', 'LIVE', { description: 'pg', sizeBytes: 4 }),
    said('people', 'DECLARED', { description: '사람' }),
  ];
  expect(mergeFacts(words, [], none).facts).toEqual({
    ...none,
    description: '사람',
    sizeBytes: 4,
    definition: 'CREATE',
    layer: 'mart',
  });
});

test('the order in which things were said never shows', () => {
  const facts = fc.record(
    {
      description: fc.constantFrom('a', 'b'),
      tags: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
      columns: fc.array(
        fc.record({ name: fc.constantFrom('c', 'd'), description: fc.constantFrom('1', '2') }),
      ),
      schedule: fc.record({ paused: fc.boolean() }),
    },
    { requiredKeys: [] },
  );
  const word = fc.record({
    source: fc.constantFrom('people', 'a', 'b'),
    method: fc.constantFrom('LIVE' as const, 'STATIC' as const),
    facts,
  });
  const property = fc.property(fc.array(word, { maxLength: 5 }), fc.nat(), (words, turn) => {
    const at = words.length === 0 ? 0 : turn % words.length;
    const turned = [...words.slice(at), ...words.slice(0, at)].reverse();
    expect(mergeFacts(turned, [], none)).toEqual(mergeFacts(words, [], none));
  });
  fc.assert(property);
});

test('columns are those of the best source, described by whoever does', () => {
  const live = said('pg', 'LIVE', { columns: [{ name: 'Id' }, { name: 'amount', type: 'int' }] });
  const code = said('sql', 'STATIC', {
    columns: [{ name: 'id', description: 'key' }, { name: 'old' }],
  });
  const people = said('people', 'DECLARED', { columns: [{ name: 'amount', description: '금액' }] });
  expect(mergeFacts([code, people, live], [], none).facts.columns).toEqual([
    { name: 'Id', description: 'key' },
    { name: 'amount', type: 'int', description: '금액' },
  ]);
});

test('parties are united; whom a person took off stays off', () => {
  const parties = [
    { role: 'OWNER' as const, party: 'kim' },
    { role: 'OWNER' as const, party: 'left' },
  ];
  const roles = [
    { role: 'OWNER' as const, party: 'left', by: 'kim', endedAt: '2026-01-01T00:00:00.000Z' },
    { role: 'REQUESTER' as const, party: 'lee', ticket: 'DATA-1', by: 'kim' },
  ];
  expect(mergeFacts([said('pg', 'LIVE', { parties })], roles, none).parties).toEqual([
    { role: 'REQUESTER', party: 'lee', ticket: 'DATA-1', source: 'people' },
    { role: 'OWNER', party: 'kim', source: 'pg' },
  ]);
});
