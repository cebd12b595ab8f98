import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';

const typed = ['server/**/*.ts', 'scanners/**/*.ts', 'test/**/*.ts', 'scripts/**/*.ts'];

/** What is not written anywhere. */
const syntax = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
  { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
  {
    selector:
      'CallExpression[callee.property.name=/^(run|executeQuery)$/] > TemplateLiteral[expressions.length>0]',
    message: 'Pass values as parameters, never inside the query text.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(run|executeQuery)$/] > BinaryExpression:first-child',
    message: 'Pass values as parameters: a query is never put together where it runs.',
  },
  {
    selector:
      ':matches(Literal[value=/DETACH\\s+DELETE/i], TemplateElement[value.raw=/DETACH\\s+DELETE/i])',
    message: 'An edge that nobody looked at would go along: delete edges by name, then the node.',
  },
];

const clause = '/\\b(MATCH|MERGE|CREATE|UNWIND|DELETE|REMOVE|RETURN|CALL)\\b/';
const text = 'Cypher is a constant of its module: pass values as parameters.';
/** Cypher is never put together where it runs. A `type` is one of the closed unions, for whom no parameter can stand. */
const cypher = [
  {
    selector: `:function:not(ArrowFunctionExpression[params.0.name='type']) TemplateLiteral[expressions.length>0] > TemplateElement[value.raw=${clause}]`,
    message: text,
  },
  {
    selector: `:function BinaryExpression[operator='+'] > Literal[value=${clause}]`,
    message: text,
  },
  {
    selector: 'CallExpression[callee.property.name=run] > CallExpression:first-child',
    message: text,
  },
  { selector: 'CallExpression[callee.name=one] > CallExpression:nth-child(2)', message: text },
];

export default typescript.config(
  {
    ignores: [
      'dist/',
      'examples/',
      '**/fixtures/**',
      'web/gql/',
      'server/graphql/schema.generated.ts',
      '.servers/',
      '.cache/',
      '.dependency-cruiser.cjs',
    ],
  },
  {
    files: ['**/*.{ts,js,mjs,svelte}'],
    extends: [js.configs.recommended, ...typescript.configs.strict],
    rules: {
      'no-restricted-syntax': ['error', ...syntax],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'max-lines': ['error', { max: 420, skipBlankLines: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['server/store/neo4j/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...syntax, ...cypher] },
  },
  {
    files: typed,
    languageOptions: { parserOptions: { projectService: true }, globals: globals.node },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['*.config.{ts,js}', 'codegen.ts', 'scripts/*.mjs', 'bin/*.js'],
    languageOptions: { globals: globals.node },
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['web/**/*.{ts,svelte}'], languageOptions: { globals: globals.browser } },
  {
    files: ['web/**/*.svelte', 'web/**/*.svelte.ts'],
    extends: [...svelte.configs.recommended],
    languageOptions: { parserOptions: { parser: typescript.parser } },
    rules: {
      // Props are declared by one `let`, some of them bindable.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$state'] }],
    },
  },
  { files: ['test/e2e/**/*.ts'], languageOptions: { globals: globals.browser } },
  {
    files: ['schema.graphql'],
    languageOptions: { parser: graphql.parser },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          EnumValueDefinition: true,
          InputValueDefinition: false,
        },
      ],
      '@graphql-eslint/naming-convention': [
        'error',
        { types: 'PascalCase', FieldDefinition: 'camelCase' },
      ],
      '@graphql-eslint/no-typename-prefix': 'off',
    },
  },
);
