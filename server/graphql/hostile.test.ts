import fc from 'fast-check';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '../app.ts';
import type { Answer } from './fixtures/ask.ts';
import { refs, seededApp } from './fixtures/seed.ts';
import { shopScans } from './fixtures/shop.ts';
import { globalId } from './ids.ts';
import { createCursors } from './page.ts';
import { createSchema } from './schema.ts';
import { createGraphql, type Graphql } from './yoga.ts';

const schema = createSchema();
let app: App;
let graphql: Graphql;
const broken: string[] = [];

beforeAll(async () => {
  app = await seededApp();
  const services = {
    ask: { read: app.read, write: app.write },
    scans: shopScans,
    connections: { mapped: () => [], propose: () => '' },
    cursors: createCursors(Buffer.from('test')),
    catalog: 'shop',
    unread: async () => ({ changed: [] }),
    retention: async () => ({ policies: [], faults: [] }),
    configuration: async () => ({ file: 'gyebo.yaml', readAt: '', needsRestart: [] }),
    publicUrl: () => '',
  };
  graphql = createGraphql(services, (error) => broken.push(String(error)));
});
afterAll(() => app.close());

const texts = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '매출',
    'ㅁㅊ',
    '가'.normalize('NFD'),
    '"',
    "'; drop table asset; --",
  ),
  fc.constantFrom(
    '*',
    '"*"',
    'NEAR(',
    '-a',
    '<?>',
    'x'.repeat(900),
    '\ud800',
    '__proto__',
    'toString',
  ),
  fc.constantFrom('orders', refs.orders.urn, '|', 'a|b', '../x', 'dags', '9'.repeat(400), '{}'),
  fc.string({ unit: 'binary' }),
);
const ids = fc.oneof(
  fc.integer({ min: -1, max: 12 }).map((number) => globalId('Asset', number)),
  fc.constantFrom(
    globalId('Asset', 999_999_999_999_999),
    globalId('Scan', 1),
    globalId('Source', '__proto__'),
    globalId('Unresolved', '1:dags'),
    globalId('RecordedVerdict', 'x'),
    '',
  ),
);
const instants = fc.constantFrom('2100-01-01', '2020-01-01T00:00:00Z', '9999-12-31', '0000-01-01');

function scalar(name: string): fc.Arbitrary<unknown> {
  if (name === 'ID') return ids;
  if (name === 'Int') return fc.constantFrom(1, 2, 5, 100, 0, 101, -1, 2 ** 31 - 1, -(2 ** 31));
  if (name === 'Boolean') return fc.boolean();
  return name === 'DateTime' ? instants : texts;
}

/** Values that fit a type of the schema, and hardly anything else. */
function values(type: GraphQLInputType): fc.Arbitrary<unknown> {
  if (!isNonNullType(type)) return fc.option(required(type), { freq: 4 });
  return required(type.ofType);
}

function required(type: GraphQLInputType): fc.Arbitrary<unknown> {
  if (isListType(type)) return fc.array(values(type.ofType), { maxLength: 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (!isInputObjectType(type)) return scalar(getNamedType(type).name);
  const fields = Object.values(type.getFields()).map(({ name, type: inner }) => [
    name,
    values(inner),
  ]);
  return fc.record(Object.fromEntries(fields));
}

function selection(output: GraphQLOutputType, depth: number): string {
  const type = getNamedType(output);
  if (isLeafType(type)) return '';
  if (!isObjectType(type)) return '{ __typename }';
  const fields = Object.values(type.getFields()).filter((field) => {
    const free = field.args.every(
      ({ name, type: inner }) => name === 'language' || !isNonNullType(inner),
    );
    return free && (depth > 0 || isLeafType(getNamedType(field.type)));
  });
  const parts = fields.map((field) => {
    const language = field.args.some(({ name }) => name === 'language') ? '(language: ko)' : '';
    return `${field.name}${language}${selection(field.type, depth - 1)}`;
  });
  return `{ ${parts.join(' ') || '__typename'} }`;
}

function operation(kind: string, { name, args, type }: GraphQLField<unknown, unknown>): string {
  const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const braced = (text: string) => (text ? `(${text})` : '');
  return `${kind}${braced(declared)} { ${name}${braced(passed)}${selection(type, 2)} }`;
}

async function codesOf(query: string, variables: unknown): Promise<unknown[]> {
  const request = new Request('http://gyebo.invalid/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { signal } = new AbortController();
  const actor = { name: 'kim', role: 'admin' } as const;
  const response = await graphql(request, { actor, requestId: 'r', language: 'en', signal });
  const answer: Answer = JSON.parse(await response.text());
  return (answer.errors ?? []).map(({ extensions }) => extensions['code']);
}

const doors = [
  ...Object.values(schema.getQueryType()?.getFields() ?? {}).map(
    (field) => ['query', field] as const,
  ),
  ...Object.values(schema.getMutationType()?.getFields() ?? {}).map(
    (field) => ['mutation', field] as const,
  ),
];

test.each(doors.map(([kind, field]) => [field.name, operation(kind, field), field] as const))(
  'no input of %s is anybody’s mistake but the caller’s',
  async (_name, query, field) => {
    const args = Object.fromEntries(field.args.map((arg) => [arg.name, values(arg.type)]));
    const callers = ['BAD_USER_INPUT', 'QUERY_TOO_COMPLEX', 'FORBIDDEN', 'CONFLICT'];
    const input = fc.record(args);
    await fc.assert(
      fc.asyncProperty(input, async (variables) => {
        for (const code of await codesOf(query, variables)) expect(callers).toContain(code);
        expect(broken).toEqual([]);
      }),
      { numRuns: 25 },
    );
  },
);
