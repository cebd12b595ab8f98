import { expect, test } from 'vitest';
import { ask, post } from './fixtures/ask.ts';
import { globalId } from './ids.ts';

const id = JSON.stringify(globalId('Asset', 1));

async function codeOf(query: string, variables = {}): Promise<unknown> {
  const result = await ask(query, variables);
  return result.errors?.[0]?.extensions['code'];
}

const nested = (first: string) =>
  `search(text: "", first: ${first}) { edges { node { edges(direction: UPSTREAM, first: ${first}) { edges { cursor } } } } }`;

const tooComplex: [string, string, Record<string, unknown>?][] = [
  ['pages in pages', `{ ${nested('100')} }`],
  ['pages in pages by variables', `query($n: Int!) { ${nested('$n')} }`, { n: 100 }],
  ['pages in pages by a default', `query($n: Int! = 100) { ${nested('$n')} }`],
  ['pages in pages by a fragment', `fragment F on Query { ${nested('100')} } query { ...F }`],
  [
    'many of one by aliases',
    `{ ${[...Array(29).keys()].map((n) => `a${n}: ${nested('20')}`).join(' ')} }`,
  ],
  [
    'verdicts on the readers of readers',
    `{ deletability(ids: [${id}]) { reasons { by { deletability { reasons { by { deletability { verdict } } } } } } } }`,
  ],
  [
    'a negative page beside it',
    `{ a: search(text: "", first: -100000) { edges { cursor } } ${nested('100')} }`,
  ],
  ...[
    'retentionPlan(policy: "old", first: 1) { candidateCount }',
    'deadGroups(first: 1) { totalCount }',
    `retentionExplanation(policy: "old", asset: ${id}) { state }`,
  ].map((field): [string, string] => [
    `many searches of the whole graph: ${field}`,
    `{ ${[...Array(6).keys()].map((n) => `a${n}: ${field}`).join(' ')} }`,
  ]),
  [
    'more than 30 aliases',
    `{ ${[...Array(31).keys()].map((n) => `a${n}: viewer { name }`).join(' ')} }`,
  ],
  ['more than 20 directives', `{ viewer ${'@include(if: true) '.repeat(21)} { name } }`],
  ['more than 2000 tokens', `{ ${'viewer { name } '.repeat(600)} }`],
  ['deeper than 12', `{ asset(urn: "a") { ${'containers { '.repeat(12)} id ${'} '.repeat(12)} } }`],
];

test.each(tooComplex)('refuses %s', async (_name, query, variables) => {
  expect(await codeOf(query, variables)).toBe('QUERY_TOO_COMPLEX');
});

test.each([
  ['is missing', 'query($n: Int!) { search(text: "", first: $n) { totalCount } }', {}],
  [
    'is of another type',
    'query($n: Int!) { search(text: "", first: $n) { totalCount } }',
    { n: 'x' },
  ],
  ['is no URN', 'query($u: URN!) { asset(urn: $u) { id } }', { u: '' }],
  [
    'is no instant',
    'mutation($i: BlindSpotInput!) { blindSpotAccept(input: $i) { namespace } }',
    { i: { namespace: 's3://x', reason: 'r', until: 'soon' } },
  ],
])('says that a variable %s', async (_name, query, variables) => {
  expect(await codeOf(query, variables)).toBe('BAD_USER_INPUT');
});

test('refuses a subscription that is too complex', async () => {
  const deep = `subscription { scanProgress { ${'scan { '.repeat(0)} what ${'@include(if: true) '.repeat(21)} } }`;
  const text = await (await post({ query: deep }, 'text/event-stream')).text();
  expect(text).toContain('QUERY_TOO_COMPLEX');
});

test('lets a page of a hundred with its columns and roles pass', async () => {
  const query = `query($n: Int!) { search(text: "", first: $n) { edges { node { name columns { name } roles { party } downstreamCount } } } }`;
  expect(await codeOf(query, { n: 100 })).toBeUndefined();
});

test('lets a hundred messages of a plan pass', async () => {
  const query = `query($n: Int!) { retentionPlan(policy: "old", first: $n) { candidateCount messages(language: ko) { text } } }`;
  expect(await codeOf(query, { n: 100 })).toBeUndefined();
});

test('answers the introspection of tools', async () => {
  const { getIntrospectionQuery } = await import('graphql/index.js');
  expect(await codeOf(getIntrospectionQuery())).toBeUndefined();
});

test('does not answer several operations in one post', async () => {
  const response = await post([{ query: '{ viewer { name } }' }, { query: '{ viewer { name } }' }]);
  expect(response.status).toBe(400);
});

test.each([
  ['a page of none', 'search(text: "", first: 0) { edges { cursor } }'],
  ['a page of 101', 'search(text: "", first: 101) { edges { cursor } }'],
  ['a depth of 11', `lineage(id: ${id}, upstreamDepth: 11, downstreamDepth: 1) { complete }`],
  ['an id of another type', `deletability(ids: ["${globalId('Scan', 7)}"]) { verdict }`],
  ['an id that is none', 'deletability(ids: ["x"]) { verdict }'],
  ['no id', 'deletability(ids: []) { verdict }'],
  ['a foreign cursor', 'search(text: "", first: 1, after: "abc") { edges { cursor } }'],
  ['a field that is none', 'serch(text: "") { edges { cursor } }'],
  ['half a document', 'search(text: "'],
])('says what is wrong with %s', async (_name, field) => {
  expect(await codeOf(`{ ${field} }`)).toBe('BAD_USER_INPUT');
});
