import type { Dialect, TableName } from './sql.ts';
import { foldPart } from './names.ts';
import type { Token } from './tokens.ts';

/** Database and schema that USE has set so far. */
export interface Using {
  database?: string;
  schema?: string;
  /** Further schemas of the search path. */
  others?: string[];
}

/** Engines with two-part names: USE names the schema (they call it database). */
const twoPart = new Set<Dialect>([
  'mysql',
  'hive',
  'spark',
  'databricks',
  'clickhouse',
  'athena',
  'sqlite',
]);

function partsFrom(tokens: readonly Token[], dialect: Dialect): string[] {
  // Only the session knows IDENTIFIER($name) and the like.
  const unknown = tokens.find((token) => token.kind === 'param');
  if (unknown) return [`<?${unknown.text}>`];
  const names = tokens.filter((token) => token.kind !== 'punct');
  return names.map((token) => foldPart(token.value, token.kind === 'quoted', dialect));
}

/** What USE, SET SCHEMA or SET search_path TO (one schema) leave for the names after them. */
export function useOf(tokens: readonly Token[], dialect: Dialect, before: Using): Using {
  const [first, second] = [tokens[0]?.upper, tokens[1]?.upper];
  if (first === 'SET') return setOf(tokens, dialect, before);
  if (first !== 'USE') return before;
  if (/^(WAREHOUSE|ROLE|SECONDARY)$/.test(second ?? '')) return before;
  const keyword =
    /^(DATABASE|SCHEMA|CATALOG|NAMESPACE)$/.test(second ?? '') && tokens.length > 2
      ? second
      : undefined;
  const parts = partsFrom(tokens.slice(keyword ? 2 : 1), dialect);
  const [a, b] = parts;
  if (a === undefined) return before;
  if (b !== undefined) return { database: a, schema: b };
  const isSchema =
    keyword === 'SCHEMA' ||
    keyword === 'NAMESPACE' ||
    (keyword !== 'CATALOG' && twoPart.has(dialect));
  // Hive's own default database is what a connection without USE has.
  if (isSchema && a.toLowerCase() === 'default')
    return before.database === undefined ? {} : { database: before.database };
  return isSchema ? { ...before, schema: a } : { database: a };
}

function setOf(tokens: readonly Token[], dialect: Dialect, before: Using): Using {
  const words = tokens
    .map((token) => token.upper)
    .filter((word) => word !== 'SESSION' && word !== 'LOCAL');
  const isPath = words[1] === 'SEARCH_PATH';
  const value = isPath
    ? tokens.slice(tokens.findIndex((token) => token.upper === 'TO' || token.upper === '=') + 1)
    : tokens.slice(2);
  if (!isPath && words[1] !== 'SCHEMA') return before;
  const parts = partsFrom(value, dialect);
  // `$user` is the role's own schema, which hardly anybody has.
  const [first, ...others] = parts.filter(
    (part) => !/^\$?user$|^pg_catalog$|^pg_temp$/i.test(part),
  );
  if (first === undefined || first.toUpperCase() === 'DEFAULT') return before;
  return { ...before, schema: first, others };
}

/** Puts the used database and schema before a name that does not say them. */
export function applyUse(table: TableName, using: Using): void {
  if (table.kind !== 'TABLE' || table.server !== undefined || table.parts.length >= 3) return;
  const { database, schema } = using;
  const before = table.parts.length;
  if (table.parts.length === 1 && schema !== undefined) {
    table.parts = [schema, ...table.parts];
    if (using.others && using.others.length > 0) table.otherSchemas = using.others;
  }
  if (table.parts.length === 1 && database !== undefined) table.parts = [database, ...table.parts];
  if (table.parts.length === 2 && database !== undefined && table.parts[0] !== database)
    table.parts = [database, ...table.parts];
  const isUnknown = table.parts
    .slice(0, table.parts.length - before)
    .some((part) => /<\?/.test(part));
  if (isUnknown) table.templated = true;
}
