// Named by its file: bundlers and test runners would otherwise load graphql a second time.
import { GraphQLScalarType, Kind } from 'graphql/index.js';
import { badInput } from './ids.ts';

function text(name: string, description: string, check: (value: string) => string) {
  const parse = (value: unknown): string => {
    if (typeof value === 'string') return check(value);
    throw badInput(`${name} is a string`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

const instant = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/u;

/** A day counts as its first instant in UTC. */
function isoInstant(value: string): string {
  const time = instant.test(value) ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  throw badInput(`${JSON.stringify(value.slice(0, 40))} is no instant: 2027-01-31T00:00:00Z`);
}

function urn(value: string): string {
  if (value.length > 0 && value.length <= 4096) return value;
  throw badInput('a URN has 1 to 4096 characters');
}

/** The schema's own scalars. */
export const scalarResolvers = {
  DateTime: text('DateTime', 'An ISO-8601 instant in UTC.', isoInstant),
  URN: text('URN', 'A canonical URN: `namespace|name`.', urn),
  Cursor: text('Cursor', 'A signed keyset cursor; opaque.', (value) => value),
  JSONObject: new GraphQLScalarType({
    name: 'JSONObject',
    description: 'Small JSON object with string values.',
    serialize: (value) => value,
  }),
};
