import { z } from 'zod';
import { canonicalUrn } from '../core/urn.ts';
import { parsePeriod } from './period.ts';

/** An object without unknown keys, which names the known ones when it meets another. */
function object<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `unknown key; known: ${known}` : undefined,
  });
}

const name = z
  .string()
  .trim()
  .min(1, 'expected a name')
  .transform((value) => value.normalize('NFC'));
const urn = z.string().superRefine((value, context) => {
  try {
    canonicalUrn(value);
  } catch {
    const message = 'expected a URN: <namespace>|<name>, as postgres://host:5432|db.schema.table';
    context.addIssue({ code: 'custom', message });
  }
});
const namespaceForm = 'expected a URN namespace, as postgres://host:5432, s3://bucket or bigquery';
const namespace = z.string({ error: namespaceForm }).regex(/^[^|\s]+$/, namespaceForm);
const day = z
  .string()
  .refine((value) => /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value)), {
    error: 'expected a date, as 2027-12-31',
  });
const schedule = z.string().refine((value) => parsePeriod(value) !== undefined, {
  error: 'expected hourly, daily, weekly, or a period as 30m, 6h, 2d',
});
const identifier = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,63}$/u, 'expected letters, digits, "_", "-" and "."');

/** One source; what is not named here belongs to its scanner. */
export const sourceSchema = z.looseObject({
  type: z.string({ error: 'expected the type of scanner, as airflow, sql-files or postgres' }),
  schedule: schedule.optional(),
  limitHours: z.number().positive().optional(),
});

const connection = object({
  platform: z.string().min(1).describe('System behind it: postgres, redshift, mysql, s3, http …'),
  namespace,
  database: z.string().optional(),
  searchPath: z.array(z.string()).optional(),
});

const service = object({
  description: z.string().optional(),
  owner: name.optional(),
  contact: z.string().optional(),
  reads: z.array(urn).min(1, 'expected at least one URN that the service reads'),
  ticket: z.string().optional(),
});

const neo4jUrl = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/\s@]+$/;
const storeUrl = z
  .string()
  .regex(
    /^(sqlite:.+|(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/\s@]+)$/,
    'expected sqlite:<file>, as sqlite:.gyebo/gyebo.db, or neo4j://host:7687',
  );
const secret = z
  .string()
  .regex(
    /^(env:[A-Za-z_]\w*|file:.+)$/,
    'a secret does not stand in the file: write env:NAME or file:PATH',
  );

/** Where the catalog is kept: a file, or a Neo4j server. */
const storeSchema = z
  .union(
    [
      storeUrl,
      object({
        url: z
          .string()
          .regex(neo4jUrl, 'expected neo4j://host:7687, bolt:// or with +s, +ssc for TLS'),
        user: name.default('neo4j'),
        password: secret.default('env:NEO4J_PASSWORD'),
        token: secret.optional(),
        database: name.optional(),
      }),
    ],
    { error: 'expected sqlite:<file>, neo4j://host:7687, or url, user, password and database' },
  )
  .default('sqlite:.gyebo/gyebo.db')
  .transform((written): WrittenStore => {
    if (typeof written === 'object') return { kind: 'neo4j', ...written };
    if (written.startsWith('sqlite:')) return { kind: 'embedded', file: written.slice(7) };
    return { kind: 'neo4j', url: written, user: 'neo4j', password: 'env:NEO4J_PASSWORD' };
  });

/** The store as it is configured; `password` and `token` are references. */
export type WrittenStore =
  | { kind: 'embedded'; file: string }
  | {
      kind: 'neo4j';
      url: string;
      user: string;
      password: string;
      token?: string | undefined;
      database?: string | undefined;
    };

/** `gyebo.yaml` as it is written. */
export const configSchema = object({
  name: name.optional(),
  store: storeSchema,
  server: object({
    host: name.default('127.0.0.1'),
    port: z.int().min(0).max(65_535).default(4680),
    socket: z.string().optional(),
  }).prefault({}),
  sources: z.record(identifier, sourceSchema).default({}),
  connections: z.record(name, connection).default({}),
  aliases: z.record(name, name).default({}),
  services: z.record(name, service).default({}),
  blindSpots: z.array(object({ namespace, reason: name, until: day })).default([]),
  parties: z
    .record(name, object({ kind: z.enum(['team', 'person']), contact: z.string().optional() }))
    .default({}),
  readers: object({
    map: z.array(object({ role: name, pipelines: z.array(name).min(1) })).default([]),
    ignore: z.array(name).default([]),
  }).prefault({}),
  windows: object({ usageDays: z.int().min(1).max(3660).default(90) }).prefault({}),
  breaker: object({ percent: z.number().min(1).max(100).default(20) }).prefault({}),
});
