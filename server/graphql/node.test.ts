import { expect, test } from 'vitest';
import { ask } from './fixtures/ask.ts';
import { globalId } from './ids.ts';

test('a request and a migration are found by their ids', async () => {
  const [request, migration] = [globalId('DeletionRequest', 'r'), globalId('Migration', 'm')];
  const { data, errors } = await ask(`{
    request: node(id: "${request}") { __typename id ... on DeletionRequest { by } }
    migration: node(id: "${migration}") { __typename id ... on Migration { by } }
  }`);
  expect(errors).toBeUndefined();
  expect(data?.['request']).toMatchObject({ __typename: 'DeletionRequest', id: request });
  expect(data?.['migration']).toEqual({ __typename: 'Migration', id: migration, by: 'kim' });
});
