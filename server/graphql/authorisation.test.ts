// Named by its file: the test runner would otherwise load graphql a second time.
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '../app.ts';
import { userRoles, type Actor, type UserRole } from '../core/access.ts';
import type { Answer } from './fixtures/ask.ts';
import { refs, seededApp } from './fixtures/seed.ts';
import { scanControl } from '../serve/scan-control.ts';
import { globalId } from './ids.ts';
import { createCursors } from './page.ts';
import { createSchema } from './schema.ts';
import { createGraphql, type Graphql } from './yoga.ts';

// Who may do what: a field of the schema without a row here fails, and so does a row that is not true.
// Each row: the least role on something of another's, and on something of one's own.
const everybody = ['viewer', 'viewer'] as const;
const editors = ['editor', 'editor'] as const;
const stewards = ['steward', 'steward'] as const;
const admins = ['admin', 'admin'] as const;

const mutations: Record<string, readonly [other: UserRole, own: UserRole]> = {
  scanStart: editors,
  scanCancel: editors,
  scanRelease: stewards,
  sourceRetire: admins,
  roleAssign: editors,
  roleEnd: editors,
  descriptionSet: editors,
  tagsSet: editors,
  consumerDeclare: everybody,
  edgeDeclare: everybody,
  edgeEnd: ['steward', 'viewer'],
  unresolvedAnswer: stewards,
  blindSpotAccept: stewards,
  reasonAccept: stewards,
  holdPlace: stewards,
  holdLift: stewards,
  verdictRecord: everybody,
  verdictMarkWrong: everybody,
  userAdd: admins,
  userLink: admins,
  userChange: admins,
  userLeave: admins,
  userRemove: admins,
  userHandOver: stewards,
  partyLink: admins,
  partySetAside: admins,
  requestOpen: editors,
  requestEdit: editors,
  requestSubmit: editors,
  requestSign: everybody,
  requestWithdraw: everybody,
  requestDelegate: everybody,
  requestComment: everybody,
  requestDecline: everybody,
  requestReopen: editors,
  requestAbort: editors,
  requestApprove: stewards,
  requestOverride: admins,
  requestTick: editors,
  requestConfirm: stewards,
  requestRestore: everybody,
  requestRestoreTick: everybody,
  requestClose: editors,
  migrationStart: editors,
  migrationEnd: editors,
  retentionPolicySave: stewards,
  retentionPolicyRemove: stewards,
  retentionExclude: editors,
  retentionExclusionEnd: editors,
  retentionApply: stewards,
  incidentOpen: everybody,
  incidentEdit: editors,
  incidentMove: editors,
  incidentNote: everybody,
  actionItemAdd: editors,
  actionItemEdit: editors,
  actionItemSettle: ['editor', 'viewer'],
  postMortemStart: editors,
  postMortemSave: editors,
  postMortemDraftDrop: editors,
  postMortemMove: editors,
  postMortemComment: everybody,
};

let app: App;
let graphql: Graphql;
const assets = { own: '', other: '' };
/** Action items whose owner is the person who asks, and is another. */
const items = { own: '', other: '' };
const schema = createSchema();
type Whose = keyof typeof assets;

beforeAll(async () => {
  app = await seededApp();
  graphql = createGraphql(
    {
      ask: { read: app.read, write: app.write },
      scans: scanControl(app),
      connections: { mapped: () => [], propose: ({ name }) => `${name}: {}` },
      cursors: createCursors(Buffer.from('test')),
      catalog: app.config.name,
      unread: async () => ({ changed: [] }),
      retention: async () => ({ policies: [], faults: [] }),
      configuration: async () => ({ file: 'gyebo.yaml', readAt: '', needsRestart: [] }),
      publicUrl: () => 'http://shop.test',
    },
    (error) => console.error(error),
  );
  const [own, other] = await app.read('assetsByRef', { refs: [refs.sales, refs.board] });
  assets.own = globalId('Asset', own?.id ?? 0);
  assets.other = globalId('Asset', other?.id ?? 0);
  const actor: Actor = { name: 'kim', role: 'admin' };
  const asset = { id: own?.id ?? 0 };
  const incident = await app.write('openIncident', { actor, assets: [asset], title: '늦은 적재' });
  const item = { actor, incident: incident.id, asset, title: '감시', due: '2099-01-01' };
  const proof = { kind: 'BY_HAND' } as const;
  for (const [whose, owner] of [
    ['own', '데이터팀'],
    ['other', '마케팅팀'],
  ] as const) {
    items[whose] = (await app.write('addActionItem', { ...item, owner, proof })).id;
  }
});
afterAll(() => app.close());

/** What a name asks for where any text or id would not do. */
const named: Record<string, unknown> = {
  scan: globalId('Scan', 1),
  unresolved: globalId('Unresolved', '1:dags'),
  verdict: globalId('RecordedVerdict', 'x'),
  request: globalId('DeletionRequest', 'x'),
  migration: globalId('Migration', 'x'),
  exclusion: globalId('RetentionExclusion', 'x'),
  code: 'READS_NOT_WATCHED',
};

/** Something of the right form for every argument; an id is that of the asset in question. */
function valueFor(type: GraphQLInputType, whose: Whose, field = ''): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType, whose, field);
  if (isListType(type)) return [valueFor(type.ofType, whose, field)];
  if (field === 'item') return items[whose];
  if (Object.hasOwn(named, field)) return named[field];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    );
    return Object.fromEntries(
      needed.map(({ name, type: of }) => [name, valueFor(of, whose, name)]),
    );
  }
  const name = isScalarType(type) ? type.name : '';
  if (name === 'ID') return assets[whose];
  if (name === 'Int') return 1;
  if (name === 'Boolean') return false;
  if (name === 'DateTime') return '2099-01-01T00:00:00.000Z';
  if (name === 'URN') return refs.sales.urn;
  return 'x';
}

function documentOf(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): string {
  const needed = field.args.filter((arg) => isNonNullType(arg.type) && !arg.defaultValue);
  const head = needed.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const args = needed.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const plain = isScalarType(getNamedType(field.type)) || isEnumType(getNamedType(field.type));
  const wanted = kind === 'mutation' ? '{ userErrors { code message } }' : '{ __typename }';
  const called = `${field.name}${args && `(${args})`}`;
  return `${kind}${head && `(${head})`} { ${called} ${plain ? '' : wanted} }`;
}

async function isForbidden(
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  role: UserRole,
  whose: Whose,
): Promise<boolean> {
  const variables = Object.fromEntries(
    field.args.map((arg) => [arg.name, valueFor(arg.type, whose, arg.name)]),
  );
  const request = new Request('http://gyebo.invalid/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: documentOf(kind, field), variables }),
  });
  const actor: Actor = { name: 'lee', role, parties: ['데이터팀'] };
  const { signal } = new AbortController();
  const response = await graphql(request, { actor, requestId: 'r', language: 'en', signal });
  const text = await response.text();
  const answer: Answer = JSON.parse(text);
  const syntax = answer.errors?.find(({ message }) => /Unknown|Syntax|Variable/.test(message));
  expect(syntax, documentOf(kind, field)).toBeUndefined();
  return text.includes('"FORBIDDEN"');
}

const fieldsOf = (type: ReturnType<typeof schema.getMutationType>) =>
  Object.values(type?.getFields() ?? {});

test('every mutation has its row', () => {
  const names = fieldsOf(schema.getMutationType()).map(({ name }) => name);
  expect(names.sort()).toEqual(Object.keys(mutations).sort());
});

const roleOn = userRoles.flatMap((role) =>
  (['other', 'own'] as const).map((whose) => ({ role, whose })),
);

test.each(fieldsOf(schema.getMutationType()))('who may $name', async (field) => {
  const [other, own] = mutations[field.name] ?? admins;
  for (const { role, whose } of roleOn) {
    const least = whose === 'own' ? own : other;
    const allowed = userRoles.indexOf(role) >= userRoles.indexOf(least);
    const said = `${role} on ${whose}`;
    expect(await isForbidden('mutation', field, role, whose), said).toBe(!allowed);
  }
});

test.each(fieldsOf(schema.getQueryType()))(
  'everybody who is signed in may ask $name',
  async (field) => {
    for (const { role, whose } of roleOn) {
      expect(await isForbidden('query', field, role, whose), `${role} on ${whose}`).toBe(false);
    }
  },
);
