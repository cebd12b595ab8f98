import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { resolveSecret, secretIssues } from './secret.ts';

test('a reference is resolved from the environment or a file beside the configuration', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'gyebo-secret-'));
  writeFileSync(path.join(root, 'pw'), 'hunter2\n');
  expect(resolveSecret('env:PW', root, { PW: 'x' })).toBe('x');
  expect(resolveSecret('file:pw', root, {})).toBe('hunter2');
  rmSync(root, { recursive: true });
});

test.each([
  ['env:NOPE', /^the environment variable of env:NOPE is not set$/],
  ['file:nope', /^the file of file:nope cannot be read$/],
  ['hunter2', /^a secret is written as env:NAME or file:PATH$/],
])('%s fails with the name of the reference only', (reference, message) => {
  expect(() => resolveSecret(reference, '/nowhere', {})).toThrow(message);
});

test('what a scanner marks as secret may only be a reference, however deep it stands', () => {
  const schema = z.object({
    url: z.string().meta({ secret: true }).optional(),
    inner: z.array(z.object({ key: z.string().optional().meta({ secret: true }) })).default([]),
    plain: z.string(),
  });
  const paths = (value: unknown) => secretIssues(schema, value, ['s']).map((issue) => issue.path);
  expect(paths({ url: 'env:X', inner: [{ key: 'file:y' }], plain: 'open' })).toEqual([]);
  expect(paths({ url: 'postgres://h', inner: [{ key: 'k' }], plain: 'open' })).toEqual([
    ['s', 'url'],
    ['s', 'inner', 0, 'key'],
  ]);
});
