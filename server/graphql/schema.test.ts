import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql/index.js';
import { expect, test } from 'vitest';
import { ask } from './fixtures/ask.ts';
import { globalId } from './ids.ts';
import { createSchema } from './schema.ts';

const schema = createSchema();

function fieldsOf(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}

test('everything of the schema is described', () => {
  const missing: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || (isScalarType(type) && isSpecifiedScalarType(type))) continue;
    if (!type.description) missing.push(type.name);
    const parts = [
      ...('getFields' in type ? Object.values(type.getFields()) : []),
      ...('getValues' in type ? type.getValues() : []),
    ];
    for (const part of parts) if (!part.description) missing.push(`${type.name}.${part.name}`);
  }
  expect(missing).toEqual([]);
});

test('every connection asks for a page size', () => {
  const free: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    for (const field of fieldsOf(type)) {
      const paged = /^\w+Connection!?$/u.test(String(field.type));
      const first = field.args.find(({ name }) => name === 'first');
      if (paged && String(first?.type) !== 'Int!') free.push(`${type.name}.${field.name}`);
    }
  }
  expect(free).toEqual([]);
});

const asset = JSON.stringify(globalId('Asset', 1));
const scan = JSON.stringify(globalId('Scan', 7));
const samples: Record<string, string> = {
  'Query.node': `id: ${asset}`,
  'Query.nodes': `ids: [${asset}, "nonsense"]`,
  'Query.asset': 'urn: "postgres://h:5432|shop.public.orders"',
  'Query.resolveAssets': 'text: "orders", first: 5',
  'Query.search': 'text: "", first: 4',
  'Query.impact': `ids: [${asset}], direction: DOWNSTREAM, first: 2`,
  'Query.impactSummary': `ids: [${asset}], direction: DOWNSTREAM, by: PLATFORM`,
  'Query.lineage': `id: ${asset}, upstreamDepth: 1, downstreamDepth: 1, maxNodes: 5`,
  'Query.deletability': `ids: [${asset}]`,
  'Query.verdict': `id: ${JSON.stringify(globalId('RecordedVerdict', 'v'))}`,
  'Query.deletionRequests': 'first: 2',
  'Query.deletionRequest': `id: ${JSON.stringify(globalId('DeletionRequest', 'r'))}`,
  'Query.tombstones': `asset: ${asset}`,
  'Query.migrations': 'first: 2',
  'Query.why': `from: ${asset}, to: ${JSON.stringify(globalId('Asset', 3))}`,
  'Query.parties': 'first: 2',
  'Query.orphans': 'user: "kim", first: 2',
  'Query.retentionPlan': 'policy: "old", first: 2',
  'Query.retentionExplanation': `policy: "old", asset: ${asset}`,
  'Query.deadGroups': 'first: 1',
  'Query.orphanWork': 'user: "kim"',
  'Query.incidents': 'first: 2',
  'Query.incident': 'id: "i"',
  'Query.similarIncidents': `assets: [${asset}]`,
  'Incident.changes': 'first: 2',
  'FrozenRadius.assets': 'first: 2',
  'Query.scans': 'first: 2',
  'Query.scan': `id: ${scan}`,
  'Query.scanDiff': `from: ${scan}, to: ${scan}, first: 2`,
  'Query.unresolved': 'first: 2',
  'Asset.history': 'first: 2',
  'Asset.edges': 'direction: DOWNSTREAM, first: 2',
  'Source.scopes': 'first: 2',
  language: 'language: ko',
};

/** Whole, they would ask for more than one query may. */
const shallow = [
  'SimilarIncident.incident',
  'RetentionRow.group',
  'RetentionRow.asset',
  'RetentionRow.deletability',
  'RetentionExplanation.asset',
  'RetentionExplanation.deletability',
  'RetentionExplanation.group',
  'DeadGroup.assets',
];

/** Everything a type has; a type inside itself shows its plain fields only. */
function selection(type: GraphQLNamedType, around: string[]): string {
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) return `{ __typename ... on Asset { id urn } }`;
  const inside = around.includes(type.name);
  const fields = fieldsOf(type).filter((field) => !inside || isLeafType(getNamedType(field.type)));
  return `{ ${fields.map((field) => call(type.name, field, [...around, type.name])).join(' ')} }`;
}

function call(owner: string, field: GraphQLField<unknown, unknown>, around: string[]): string {
  const named = samples[`${owner}.${field.name}`];
  const args = named ?? (field.args.length === 1 ? samples[field.args[0]?.name ?? ''] : undefined);
  const type = getNamedType(field.type);
  const plain = shallow.includes(`${owner}.${field.name}`) ? [...around, type.name] : around;
  return `${field.name}${args ? `(${args})` : ''}${selection(type, plain)}`;
}

const queries = fieldsOf(schema.getType('Query') as GraphQLNamedType);

test.each(queries.map((field) => [field.name, field] as const))(
  'every field of %s has a resolver that fits its type',
  async (name, field) => {
    // A whole asset under each of many is refused as too complex; once is enough.
    const result = await ask(`{ ${call('Query', field, name === 'asset' ? [] : ['Asset'])} }`);
    expect(result.errors).toBeUndefined();
    expect(result.data?.[name]).toBeTruthy();
  },
);
