import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { GyeboError } from '../core/errors.ts';
import type { ConfigIssue } from './issue.ts';

const reference = /^(env:[A-Za-z_]\w*|file:.+)$/;
/** A password may itself hold `/` and `@`; what is a port is none. */
const passwordInUrl = /[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:(?!\d+(?:\/|$))\S+@/i;

/** The value behind `env:NAME` or `file:PATH` (relative to `root`); errors name the reference only. */
export function resolveSecret(text: string, root: string, environment: NodeJS.ProcessEnv): string {
  if (text.startsWith('env:')) {
    const value = environment[text.slice(4)];
    if (value) return value;
    throw new GyeboError('INVALID', `the environment variable of ${text} is not set`);
  }
  if (text.startsWith('file:')) {
    try {
      return readFileSync(path.resolve(root, text.slice(5)), 'utf8').trimEnd();
    } catch (error) {
      throw new GyeboError('INVALID', `the file of ${text} cannot be read`, { cause: error });
    }
  }
  throw new GyeboError('INVALID', 'a secret is written as env:NAME or file:PATH');
}

function inner(schema: unknown): unknown {
  let current = schema;
  while (
    current instanceof z.ZodOptional ||
    current instanceof z.ZodDefault ||
    current instanceof z.ZodPrefault ||
    current instanceof z.ZodNullable
  ) {
    if (current.meta()?.['secret'] === true) return current;
    current = current.unwrap();
  }
  return current;
}

/** Where an option that is marked secret holds anything but a reference. */
export function secretIssues(schema: unknown, value: unknown, at: PropertyKey[]): ConfigIssue[] {
  const type = inner(schema);
  if (value === undefined || !(type instanceof z.ZodType)) return [];
  if (type.meta()?.['secret'] === true) {
    if (typeof value === 'string' && reference.test(value)) return [];
    return [
      { path: at, message: 'a secret does not stand in the file: write env:NAME or file:PATH' },
    ];
  }
  if (type instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item, index) => secretIssues(type.element, item, [...at, index]));
  }
  if (!(type instanceof z.ZodObject) || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    secretIssues(type.shape[key], item, [...at, key]),
  );
}

/** Any string of the file that carries a password inside a URL. */
export function passwordIssues(value: unknown, at: PropertyKey[] = []): ConfigIssue[] {
  if (typeof value === 'string') {
    if (!passwordInUrl.test(value)) return [];
    return [{ path: at, message: 'a password stands in this URL: write env:NAME or file:PATH' }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => passwordIssues(item, [...at, key]));
}
