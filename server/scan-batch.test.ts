import { expect, test } from 'vitest';
import type { Observation } from './core/observation.ts';
import { batches, type ScanMessage } from './scan-batch.ts';
import type { ScopeBatch } from './store/store.ts';

const table = (name: string): Observation => ({
  type: 'asset',
  asset: { kind: 'DATASET', urn: `postgres://h:5432|d.s.${name}` },
  method: 'STATIC',
  facts: { name, platform: 'postgres', definition: `-- password=hunter2 ${name}` },
});
const coverage = (scope: string): Observation => ({
  type: 'coverage',
  scope,
  parent: 'folder',
  state: 'SEEN',
});

function scopesOf(message: ScanMessage): ScopeBatch[] {
  return message.type === 'scopes' ? JSON.parse(new TextDecoder().decode(message.packed)) : [];
}

async function run(observations: Iterable<Observation>) {
  const messages: ScanMessage[] = [];
  const stream = (async function* () {
    yield* observations;
  })();
  const groups = batches(stream);
  let step = await groups.next();
  for (; !step.done; step = await groups.next()) messages.push(step.value);
  return { messages, listed: step.value.listed };
}

test('what stands between two coverage lines belongs to the second', async () => {
  const { messages, listed } = await run([
    table('a'),
    table('b'),
    coverage('one'),
    coverage('empty'),
    table('c'),
    coverage('two'),
    { type: 'listed', parent: 'folder' },
  ]);
  const scopes = messages.flatMap(scopesOf);
  expect(
    scopes.map(({ coverage: { scope }, observations }) => [scope, observations.length]),
  ).toEqual([
    ['one', 2],
    ['empty', 0],
    ['two', 1],
  ]);
  expect(listed).toEqual(['folder']);
});

test('a batch is closed at 2,000 observations, never inside a scope', async () => {
  function* many(): Generator<Observation> {
    for (let scope = 0; scope < 50; scope += 1) {
      for (let i = 0; i < 300; i += 1) yield table(`t${scope}_${i}`);
      yield coverage(`s${scope}`);
    }
  }
  const { messages } = await run(many());
  const sizes = messages.map((message) =>
    scopesOf(message).reduce((sum, scope) => sum + scope.observations.length, 0),
  );
  expect(sizes).toEqual([2100, 2100, 2100, 2100, 2100, 2100, 2100, 300]);
});

test('secrets in quoted text never leave the batch', async () => {
  const { messages } = await run([table('a'), coverage('one')]);
  expect(JSON.stringify(messages.flatMap(scopesOf))).toContain('password=***');
  expect(JSON.stringify(messages.flatMap(scopesOf))).not.toContain('hunter2');
});

test('what is emitted after the last coverage line is an error, not a loss', async () => {
  await expect(run([coverage('one'), table('late')])).rejects.toThrow(
    /1 observations outside any scope/,
  );
});
