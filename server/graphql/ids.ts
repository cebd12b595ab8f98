import { createGraphQLError } from 'graphql-yoga';

/** Types that have an opaque id. */
const idTypes = [
  'Asset',
  'Scan',
  'Source',
  'Unresolved',
  'RecordedVerdict',
  'DeletionRequest',
  'Migration',
  'RetentionExclusion',
  'DeadGroup',
] as const;
export type IdType = (typeof idTypes)[number];

/** Opaque id: base64url of `v1:Type:key`. Callers may not take it apart, so its form may change. */
export function globalId(type: IdType, key: string | number): string {
  return Buffer.from(`v1:${type}:${key}`).toString('base64url');
}

/** What an id stands for; undefined when it is none of ours. */
export function parseGlobalId(id: string): { type: IdType; key: string } | undefined {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const match = /^v1:([A-Za-z]+):(.+)$/su.exec(text);
  const type = idTypes.find((name) => name === match?.[1]);
  const key = match?.[2];
  return type && key !== undefined && globalId(type, key) === id ? { type, key } : undefined;
}

/** The key of an id of one type; BAD_USER_INPUT when it is another's or nobody's. */
export function keyOf(type: IdType, id: string): string {
  const parsed = parseGlobalId(id);
  if (parsed?.type === type) return parsed.key;
  throw badInput(`${JSON.stringify(id.slice(0, 80))} is not the id of a ${type}`);
}

/** Row number behind an id; BAD_USER_INPUT when it is not one. */
export function numberOf(type: 'Asset' | 'Scan', id: string): number {
  const key = keyOf(type, id);
  const number = Number(key);
  if (/^\d{1,15}$/u.test(key)) return number;
  throw badInput(`${JSON.stringify(id.slice(0, 80))} is not the id of a ${type}`);
}

/** A mistake of the caller that is no business failure: a broken id, cursor or page size. */
export function badInput(message: string): Error {
  return createGraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
