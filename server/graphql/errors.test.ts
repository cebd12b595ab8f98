import { expect, test } from 'vitest';
import { ask, post, reported } from './fixtures/ask.ts';
import { written } from './fixtures/shop.ts';
import { globalId } from './ids.ts';

const asset = globalId('Asset', 1);

test('an unforeseen error is masked, and told to the log with its request', async () => {
  const { errors } = await ask('{ search(text: "boom", first: 1) { totalCount } }');
  expect(errors?.[0]).toMatchObject({
    message: 'Unexpected error.',
    path: ['search'],
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r1' },
  });
  expect(JSON.stringify(errors)).not.toContain('s3cret');
  expect(String(reported.at(-1))).toContain('went away');
});

test('a store that is away can be asked again', async () => {
  const { errors } = await ask('{ search(text: "away", first: 1) { totalCount } }');
  const extensions = { code: 'STORE_UNAVAILABLE', retryable: true };
  expect(errors?.[0]).toMatchObject({ message: 'the store is away', extensions });
});

test('an asset that is unknown is a mistake in a query and nothing at the root', async () => {
  const id = globalId('Asset', 99);
  const { errors } = await ask(`{ deletability(ids: ["${id}"]) { verdict } }`);
  expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  const { data } = await ask(`{ asset(urn: "nobody|x") { id } node(id: "${id}") { id } }`);
  expect(data).toEqual({ asset: null, node: null });
});

const assign = `mutation($input: RoleInput!) {
  roleAssign(input: $input) { asset { name } userErrors { __typename code message path } } }`;

test('what the actor may not do comes back as data', async () => {
  const input = { asset, role: 'OWNER', party: 'forbidden' };
  const { data, errors } = await ask(assign, { input });
  expect(errors).toBeUndefined();
  expect(data?.['roleAssign']).toEqual({
    asset: null,
    userErrors: [
      {
        __typename: 'ActionError',
        code: 'FORBIDDEN',
        message: 'needs the role steward',
        path: ['input'],
      },
    ],
  });
});

test('a broken id in an input comes back as data', async () => {
  const { data } = await ask(assign, { input: { asset: 'x', role: 'OWNER', party: 'a' } });
  expect(data?.['roleAssign']).toMatchObject({ userErrors: [{ code: 'INVALID' }] });
});

test.each(['{', [{ query: '{ viewer { name } }' }], {}])(
  'the body %j is the mistake of the caller',
  async (body) => {
    const { errors } = await (await post(body)).json();
    expect(errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT' });
  },
);

test.each([
  ['descriptionSet', 'DescriptionInput', { description: '주문' }, 'setDescription'],
  ['tagsSet', 'TagsInput', { tags: ['pii'] }, 'setTags'],
])('%s keeps its reason', async (mutation, type, said, action) => {
  const input = { asset, ...said, reason: '회의에서 정했다' };
  await ask(`mutation($i: ${type}!) { r: ${mutation}(input: $i) { userErrors { code } } }`, {
    i: input,
  });
  const { asset: _id, ...given } = input;
  expect(written.at(-1)).toMatchObject({ name: action, input: { asset: { id: 1 }, ...given } });
});

test('a mutation hands the actor, the asset and only what was given to its action', async () => {
  const input = { asset, role: 'REQUESTER', party: '마케팅', ticket: 'DATA-1' };
  const { data } = await ask(assign, { input });
  expect(data?.['roleAssign']).toEqual({ asset: { name: 'orders' }, userErrors: [] });
  expect(written.at(-1)).toEqual({
    name: 'assignRole',
    input: {
      actor: { name: 'kim', role: 'admin' },
      asset: { id: 1 },
      role: 'REQUESTER',
      party: '마케팅',
      ticket: 'DATA-1',
    },
  });
});

test('a mistake is told in the language of the request', async () => {
  const input = { asset: 'x', role: 'OWNER', party: 'a' };
  const query =
    'mutation($input: RoleInput!) { roleAssign(input: $input) { userErrors { message } } }';
  const { data } = await ask(query, { input }, 'ko');
  expect(data?.['roleAssign']).toEqual({
    userErrors: [{ message: '"x"는 Asset의 id가 아닙니다' }],
  });
  const messages = async (document: string) =>
    (await ask(document, {}, 'ko')).errors?.map(({ message }) => message);
  expect(await messages('{ search(text: "boom", first: 1) { totalCount } }')).toEqual([
    '예상하지 못한 오류가 났습니다.',
  ]);
  expect(
    await messages('{ node(id: "x") { id } search(text: "a", first: 0) { totalCount } }'),
  ).toEqual(expect.arrayContaining(['first는 1부터 100까지인데 0입니다']));
});
