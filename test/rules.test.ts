import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, isInputObjectType, isObjectType, isInterfaceType, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { reasonCodes } from '../server/core/deletion.ts';
import { scannerIds } from '../scanners/registry.ts';

const root = path.dirname(import.meta.dirname);
const notScanners = new Set(['shared']);
const folders = readdirSync(path.join(root, 'scanners'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !notScanners.has(entry.name))
  .map((entry) => entry.name)
  .sort();

describe('rules of the house', () => {
  it('registers exactly the scanners that have a folder', () => {
    expect([...scannerIds].sort()).toEqual(folders);
  });

  it.each(folders)('%s has the four parts, a test and a fixture', (folder) => {
    const inside = readdirSync(path.join(root, 'scanners', folder));
    expect(inside).toEqual(
      expect.arrayContaining(['index.ts', 'config.ts', 'client.ts', 'map.ts']),
    );
    expect(inside).toContain('fixtures');
    expect(inside.some((file) => file.endsWith('.test.ts'))).toBe(true);
  });

  it('explains every reason of a verdict', () => {
    const page = readFileSync(path.join(root, 'docs/verdict.md'), 'utf8');
    expect(Object.keys(reasonCodes).filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });

  it('describes every type, field, argument-free value and input of the schema', () => {
    const schema = buildSchema(readFileSync(path.join(root, 'schema.graphql'), 'utf8'));
    const missing: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (
        type.name.startsWith('__') ||
        type.name in { String: 1, Int: 1, Boolean: 1, ID: 1, Float: 1 }
      )
        continue;
      if (!type.description && !['Query', 'Mutation', 'Subscription'].includes(type.name))
        missing.push(type.name);
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          if (!field.description) missing.push(`${type.name}.${field.name}`);
        }
      }
      if (isEnumType(type)) {
        for (const value of type.getValues()) {
          if (!value.description) missing.push(`${type.name}.${value.name}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });

  it('has both READMEs, the contributor page, a licence and the decisions', () => {
    for (const file of ['README.md', 'README.ko.md', 'CONTRIBUTING.md', 'LICENSE', 'docs/adr']) {
      expect(existsSync(path.join(root, file)), file).toBe(true);
    }
  });
});
