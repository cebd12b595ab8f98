import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '../app.ts';
import type { Actor } from '../core/access.ts';
import type { Answer } from './fixtures/ask.ts';
import { refs, seededApp } from './fixtures/seed.ts';
import { shopScans } from './fixtures/shop.ts';
import { createCursors } from './page.ts';
import { createGraphql, type Graphql } from './yoga.ts';

let app: App;
let graphql: Graphql;
const messages: string[] = [];

beforeAll(async () => {
  app = await seededApp();
  const read: App['read'] = (name, input) => {
    messages.push(name);
    return app.read(name, input);
  };
  graphql = createGraphql(
    {
      ask: { read, write: app.write },
      scans: shopScans,
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
});
afterAll(() => app.close());

async function ask(
  query: string,
  variables: object = {},
  role: Actor['role'] = 'admin',
): Promise<NonNullable<Answer['data']>> {
  const request = new Request('http://gyebo.invalid/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { signal } = new AbortController();
  const actor: Actor = { name: 'kim', role };
  const response = await graphql(request, { actor, requestId: 'r', language: 'en', signal });
  const answer: Answer = JSON.parse(await response.text());
  expect(answer.errors).toBeUndefined();
  return answer.data ?? {};
}

const one = '($id: ID!)';

async function idOf(ref: { urn: string; kind: string }): Promise<string> {
  const query = 'query($urn: URN!, $kind: AssetKind) { asset(urn: $urn, kind: $kind) { id } }';
  const { asset } = await ask(query, ref);
  return (asset as { id: string }).id;
}

test('search finds a Korean word inside a description and goes on by cursor', async () => {
  const query = `query($text: String!, $after: Cursor) {
    search(text: $text, first: 1, after: $after) {
      totalCount edges { node { name } highlights { field text ranges } }
      pageInfo { hasNextPage endCursor } facets { field values { value count } } } }`;
  const { search } = await ask(query, { text: '매출' });
  expect(search).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
  const { pageInfo, edges } = search as {
    pageInfo: { endCursor: string };
    edges: { node: { name: string } }[];
  };
  const next = await ask(query, { text: '매출', after: pageInfo.endCursor });
  const names = [edges, (next['search'] as { edges: typeof edges }).edges].flat();
  expect(names.map(({ node }) => node.name).sort()).toEqual(['=매출 현황', 'sales_daily']);
});

test('an asset shows columns, evidence, edges both ways and what it is part of', async () => {
  const id = await idOf(refs.load);
  messages.length = 0;
  const { node } = await ask(
    `query${one} { node(id: $id) { ... on Asset {
      name subtype evidence { source place { at } } containers { name } contents { name }
      usage { reads } hold { by } upstreamCount downstreamCount
      up: edges(direction: UPSTREAM, first: 5) { edges { node { reason breaks from { name columns { name primaryKey } } evidence { places { at line } } } } }
      down: edges(direction: DOWNSTREAM, first: 5) { edges { node { to { name } } } } } } }`,
    { id },
  );
  expect(node).toMatchObject({
    name: 'load',
    containers: [{ name: 'sales_daily' }],
    upstreamCount: 1,
    downstreamCount: 2,
    down: { edges: [{ node: { to: { name: 'sales_daily' } } }] },
  });
  expect(JSON.stringify(node)).toContain('"order_id","primaryKey":true');
  // details once, a count and a page of edges per side: nothing per edge or per neighbour.
  expect(messages.toSorted()).toEqual([
    'assetEdges',
    'assetEdges',
    'assetsById',
    'detailsOfAssets',
    'reachCounts',
    'reachCounts',
    'watchedUsage',
  ]);
});

test('usage tells reads, readers and since when somebody watches', async () => {
  const usage = '{ reads watchedSince identifiesReaders readers { name reads lastReadAt } }';
  const query = `query${one} { node(id: $id) { ... on Asset { usage ${usage} } } }`;
  const watchedSince = '2026-01-01T00:00:00.000Z';
  expect(await ask(query, { id: await idOf(refs.orders) })).toEqual({
    node: {
      usage: {
        reads: 5,
        watchedSince,
        identifiesReaders: true,
        readers: [{ name: 'bi_reader', reads: 5, lastReadAt: '2026-11-01T03:00:00.000Z' }],
      },
    },
  });
  expect(await ask(query, { id: await idOf(refs.scratch) })).toMatchObject({
    node: { usage: { reads: 0, watchedSince, readers: [] } },
  });
  expect(await ask(query, { id: await idOf(refs.board) })).toMatchObject({
    node: { usage: { reads: null, watchedSince: null, identifiesReaders: false } },
  });
});

test('a list asks once for what its rows need', async () => {
  messages.length = 0;
  await ask(`{ search(text: "", first: 50) { edges { node {
    name columns { name } downstreamCount evidence { source } containers { name } } } } }`);
  expect(messages.toSorted()).toEqual(['detailsOfAssets', 'reachCounts', 'searchAssets']);
  messages.length = 0;
  await ask('{ unresolved(first: 50) { edges { node { message by { name } answer { by } } } } }');
  expect(messages.toSorted()).toEqual(['assetsByRef', 'listUnresolved']);
});

test('impact, lineage and why tell the same story', async () => {
  const id = await idOf(refs.orders);
  const to = await idOf(refs.board);
  const data = await ask(
    `query($id: ID!, $to: ID!) {
      impact(ids: [$id], direction: DOWNSTREAM, first: 10) { totalCount complete edges { hop node { urn } } csvPath }
      lineage(id: $id, upstreamDepth: 1, downstreamDepth: 3) { nodes { name } edges { from { name } to { name } } }
      why(from: $id, to: $to) { reversed nodes { name } edges { reason } }
      back: why(from: $to, to: $id) { reversed } }`,
    { id, to },
  );
  const { edges } = data['impact'] as { edges: { hop: number; node: { urn: string } }[] };
  // The DAG is met with its task: containment costs no hop.
  expect(edges.map(({ hop, node }) => `${hop} ${node.urn}`).toSorted()).toEqual([
    `1 ${refs.dag.urn}`,
    `1 ${refs.load.urn}`,
    `2 ${refs.sales.urn}`,
    `3 ${refs.board.urn}`,
  ]);
  expect(data).toMatchObject({
    impact: { totalCount: 4, complete: true },
    why: {
      reversed: false,
      nodes: [
        { name: 'orders' },
        { name: 'load' },
        { name: 'sales_daily' },
        { name: '=매출 현황' },
      ],
    },
    back: { reversed: true },
  });
  const { nodes } = data['lineage'] as { nodes: { name: string }[] };
  expect(nodes.map(({ name }) => name)).toContain('=매출 현황');
});

const verdict = `verdict summary(language: ko) fingerprint
  reasons { code verdict hard about { name } by { name } signers title(language: ko) detail(language: ko) wayOut(language: ko) evidence { place { at line } } }
  lossSet { why asset { name } } tell(language: ko) { party message assets { name } }`;

test('a table that a dashboard reads is blocked, with proof and whom to tell', async () => {
  const { deletability } = await ask(`query${one} { deletability(ids: [$id]) { ${verdict} } }`, {
    id: await idOf(refs.sales),
  });
  expect(deletability).toMatchObject({ verdict: 'BLOCKED' });
  const { reasons, tell } = deletability as {
    reasons: { code: string; by: { name: string } | null; detail: string; evidence: object[] }[];
    tell: { party: string; message: string }[];
  };
  const reader = reasons.find(({ code }) => code === 'LIVE_READER');
  expect(reader?.by?.name).toBe('=매출 현황');
  expect(reader?.detail).toContain('mart.sales_daily');
  expect(reader?.evidence).toContainEqual({ place: { at: 'dags/sales.py', line: 0 } });
  const own = tell.find(({ party }) => party === '마케팅팀');
  expect(own?.message).toMatch(/마케팅팀께[^]*mart\.sales_daily[^]*dags\/sales\.py/u);
});

test('a recorded verdict stays as it was, and can be called wrong', async () => {
  const asset = await idOf(refs.sales);
  const record = await ask(
    `mutation($input: VerdictRecordInput!) { verdictRecord(input: $input) { userErrors { message } verdict { id deletability { verdict } } } }`,
    { input: { assets: [asset] } },
  );
  expect(record).toMatchObject({
    verdictRecord: { userErrors: [], verdict: { deletability: { verdict: 'BLOCKED' } } },
  });
  const { id } = (record['verdictRecord'] as { verdict: { id: string } }).verdict;
  await ask(
    'mutation($input: VerdictWrongInput!) { verdictMarkWrong(input: $input) { userErrors { message } } }',
    { input: { verdict: id, note: '그 대시보드는 닫혔다' } },
    'viewer',
  );
  const again = await ask(
    `query${one} { verdict(id: $id) { actor markedWrong { by note } deletability { ${verdict} } } node(id: $id) { __typename id } }`,
    { id },
  );
  expect(again).toMatchObject({
    verdict: { actor: 'kim', markedWrong: [{ by: 'kim', note: '그 대시보드는 닫혔다' }] },
    node: { __typename: 'RecordedVerdict', id },
  });
  expect(JSON.stringify(again)).toContain(`http://shop.test/verdicts/${id}`);
});

test('a hold blocks whatever else is true, until it is lifted', async () => {
  const asset = await idOf(refs.scratch);
  const see = `query${one} { node(id: $id) { ... on Asset { hold { by reason } deletability { verdict reasons { code hard } } } } }`;
  const place =
    'mutation($input: HoldInput!) { holdPlace(input: $input) { userErrors { code message } } }';
  const refused = await ask(place, { input: { asset, reason: '소송' } }, 'editor');
  expect(refused).toMatchObject({ holdPlace: { userErrors: [{ code: 'FORBIDDEN' }] } });
  await ask(place, { input: { asset, reason: '소송' } });
  const held = await ask(see, { id: asset });
  expect(held).toMatchObject({
    node: { hold: { by: 'kim', reason: '소송' }, deletability: { verdict: 'BLOCKED' } },
  });
  expect(JSON.stringify(held)).toContain('{"code":"LEGAL_HOLD","hard":true}');
  await ask(
    'mutation($input: HoldLiftInput!) { holdLift(input: $input) { userErrors { code } } }',
    {
      input: { asset, reason: '끝났다' },
    },
  );
  expect(JSON.stringify(await ask(see, { id: asset }))).not.toContain('LEGAL_HOLD');
});

test('people add roles, words and consumers, and all of it shows', async () => {
  const asset = await idOf(refs.scratch);
  const { roleAssign, descriptionSet, tagsSet, consumerDeclare } = await ask(
    `mutation($role: RoleInput!, $words: DescriptionInput!, $tags: TagsInput!, $consumer: ConsumerInput!) {
      roleAssign(input: $role) { userErrors { message } }
      descriptionSet(input: $words) { userErrors { message } }
      tagsSet(input: $tags) { userErrors { message } }
      consumerDeclare(input: $consumer) { userErrors { message } asset { deletability { verdict } description tags roles { role party ticket source } } } }`,
    {
      role: { asset, role: 'REQUESTER', party: '박민수', ticket: 'DATA-7' },
      words: { asset, description: '실험용' },
      tags: { asset, tags: ['실험', 'tmp'] },
      consumer: { asset, consumer: 'recommend-api', owner: '추천팀', reason: '모델이 읽는다' },
    },
  );
  for (const payload of [roleAssign, descriptionSet, tagsSet]) {
    expect(payload).toEqual({ userErrors: [] });
  }
  expect(consumerDeclare).toMatchObject({
    userErrors: [],
    asset: {
      deletability: { verdict: 'BLOCKED' },
      description: '실험용',
      roles: [{ role: 'REQUESTER', party: '박민수', ticket: 'DATA-7' }],
    },
  });
  const { resolveAssets } = await ask(
    '{ resolveAssets(text: "recommend-api", first: 5) { kind roles { role party } } }',
  );
  expect(resolveAssets).toEqual([{ kind: 'SERVICE', roles: [{ role: 'OWNER', party: '추천팀' }] }]);
});

test('an unresolved can be answered by a steward', async () => {
  const { unresolved } = await ask(
    '{ unresolved(first: 5) { edges { node { id pattern connection by { name } answer { by } } } } }',
  );
  const { edges } = unresolved as { edges: { node: { id: string } }[] };
  expect(edges).toMatchObject([
    { node: { pattern: 'mart.<?>', connection: 'dw', by: { name: 'load' }, answer: null } },
  ]);
  const input = {
    unresolved: edges[0]?.node.id,
    patterns: ['raw.*'],
    reason: '코드를 읽었다',
    until: '2100-01-01',
  };
  const { unresolvedAnswer } = await ask(
    `mutation($input: UnresolvedAnswerInput!) { unresolvedAnswer(input: $input) {
      userErrors { message } unresolved { answer { by patterns reason until } } } }`,
    { input },
  );
  expect(unresolvedAnswer).toMatchObject({ userErrors: [] });
  const answer = { by: 'kim', patterns: ['raw.*'], reason: '코드를 읽었다' };
  expect(unresolvedAnswer).toMatchObject({ unresolved: { answer } });
});

test('scans, what they changed, scopes and totals', async () => {
  const data = await ask(`{
    scans(first: 5) { edges { node { id source state counts { assetsAdded unresolved } } } }
    totals { assets edges byKind { value count } } viewer { name role catalog } }`);
  expect(data).toMatchObject({
    scans: { edges: [{ node: { source: 'dags', state: 'DONE', counts: { assetsAdded: 6 } } }] },
    viewer: { name: 'kim', role: 'admin', catalog: '가게' },
  });
  const { edges } = data['scans'] as { edges: { node: { id: string } }[] };
  const { scanDiff } = await ask(
    `query${one} { scanDiff(from: $id, to: $id, first: 100) { edges { node { change what subject assets { name } } } } }`,
    { id: edges[0]?.node.id },
  );
  expect(JSON.stringify(scanDiff)).toContain(
    `"change":"ADDED","what":"ASSET","subject":"${refs.sales.urn}"`,
  );
});
