import { ESLint, Linter } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';
import path from 'node:path';

// The lint rules of the Neo4j adapter find what they are for: Cypher with a value in its text.
const root = path.dirname(import.meta.dirname);
const file = path.join(root, 'server/store/neo4j/records.ts');
let config: Linter.Config;
beforeAll(async () => {
  const eslint = new ESLint({ cwd: root });
  const { rules, languageOptions } = await eslint.calculateConfigForFile(file);
  const { parser } = languageOptions;
  config = {
    files: ['**/*.ts'],
    languageOptions: { parser },
    rules: { 'no-restricted-syntax': rules['no-restricted-syntax'] },
  };
});
const faults = (code: string) =>
  new Linter({ cwd: root }).verify(code, [config], file).map(({ message }) => message);

// This file is looked through as well.
const detach = 'DETACH';

describe('the lint rules of Cypher', () => {
  test.each([
    'query.run(`MATCH (a {id: ${id}}) RETURN a`);',
    "query.run('MATCH (a {id: ' + id + '}) RETURN a');",
    'one(query, build(id), {});',
    'query.run(build(id));',
    'function of(id: string) { return `MATCH (a {id: ${id}}) RETURN a`; }',
    'const of = (id: string) => `MATCH (a {id: ${id}}) RETURN a`;',
    "function of(id: string) { return 'MATCH (a) WHERE a.id = ' + id; }",
    `const drop = 'MATCH (a) ${detach} DELETE a';`,
    `const drop = \`MATCH (a) ${detach.toLowerCase()}  delete a\`;`,
  ])('refuse %s', (code) => {
    expect(faults(code)).not.toEqual([]);
  });

  test.each([
    "const byId = 'MATCH (a {id: $id}) RETURN a'; query.run(byId, { id: name(id) });",
    "const columns = 'RETURN a'; const byId = `MATCH (a {id: $id}) ${columns}`;",
    'const byType = perRelation((type) => `MATCH ()-[r:${type}]->() RETURN r`);',
    'query.run(isDown ? downstream : upstream, values);',
    'const say = (name: string) => `no asset ${name}`;',
  ])('allow %s', (code) => {
    expect(faults(code)).toEqual([]);
  });
});
