import { z } from 'zod';
import { layers } from '../../server/core/asset.ts';
import { schemeOf } from '../../server/core/urn-platform.ts';
import { canonicalUrn, datasetUrn, namespaceOf } from '../../server/core/urn.ts';
import type { ScanContext } from '../scanner.ts';

const secret = z.string().regex(/^(env:|file:).+/, 'expected env:NAME or file:PATH');

/** Options of a source of type `postgres`. */
export const PostgresOptions = z
  .strictObject({
    url: secret
      .meta({ secret: true })
      .optional()
      .describe(
        'Connection URL with its password, as env:NAME or file:PATH; then say `namespace` too',
      ),
    host: z.string().min(1).optional().describe('Host name or address; instead of `url`'),
    port: z.int().min(1).max(65_535).default(5432).describe('Port'),
    database: z.string().min(1).optional().describe('Database to read; needed without `url`'),
    user: z
      .string()
      .min(1)
      .optional()
      .describe('Role that reads; it needs no more than pg_read_all_stats'),
    password: secret
      .meta({ secret: true })
      .optional()
      .describe('Its password, as env:NAME or file:PATH'),
    tls: z
      .enum(['off', 'on', 'verify'])
      .default('off')
      .describe('TLS: off, on without checking the certificate, or verify'),
    namespace: z
      .string()
      .regex(/^[a-z][a-z0-9+.-]*:\/\/[^|\s]+$/, 'expected a namespace, as postgres://host:5432')
      .optional()
      .describe(
        'URN namespace to report under, where it is known by another name (tunnel, replica)',
      ),
    schemas: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe('Only these schemas; all but the system ones without it'),
    layers: z
      .record(z.string(), z.enum(layers))
      .default({})
      .describe('Layer of the tables of a schema: { raw: lake, mart: mart }'),
    ignoreReaders: z
      .array(z.string().min(1))
      .default([])
      .describe(
        'Roles whose reads mean nothing, as the one that dumps; the own role is always left out',
      ),
    statementSeconds: z
      .number()
      .positive()
      .max(600)
      .default(30)
      .describe('Longest time one of our statements may take'),
  })
  .superRefine((options, context) => {
    if (
      options.url === undefined &&
      (options.host === undefined || options.database === undefined)
    ) {
      context.addIssue({
        code: 'custom',
        path: ['host'],
        message: 'expected `host` and `database`, or `url`',
      });
    }
    if (options.url !== undefined && options.namespace === undefined) {
      const message =
        'expected the namespace of `url`, as postgres://host:5432: the URL is a secret';
      context.addIssue({ code: 'custom', path: ['namespace'], message });
    }
  });
export type PostgresOptions = z.infer<typeof PostgresOptions>;

/** The canonical namespace under which the tables are reported. */
export function namespaceFor(
  options: PostgresOptions,
  aliases: Readonly<Record<string, string>>,
): string {
  const written = options.namespace ?? `postgres://${options.host ?? 'localhost'}:${options.port}`;
  return namespaceOf(canonicalUrn(`${written}|x.y.z`, aliases));
}

/** Database or schema of it as a place (`isWithin`): `postgres://h:5432|shop.dw`. */
export function placeOf(namespace: string, database: string, schema?: string): string {
  const connection = { namespace, platform: schemeOf(namespace) };
  const whole = datasetUrn(connection, [database, schema ?? 'x', 'x']);
  const ends = schema === undefined ? /\.x\.x$/ : /\.x$/;
  return whole.replace(ends, '');
}

/** What these options look into; the database of a secret URL is not known before a scan. */
export function coveredBy(
  options: PostgresOptions,
  aliases: Readonly<Record<string, string>>,
): string[] {
  const namespace = namespaceFor(options, aliases);
  const { database, schemas } = options;
  if (database === undefined) return [namespace];
  if (schemas === undefined) return [placeOf(namespace, database)];
  return schemas.map((schema) => placeOf(namespace, database, schema));
}

/** What `pg` needs to connect. */
export interface Login {
  host: string;
  port: number;
  database: string;
  user: string | undefined;
  password: string | undefined;
  tls: PostgresOptions['tls'];
}

/** The login of these options, secrets resolved. Throws with the reference's name, never its value. */
export function loginOf(options: PostgresOptions, context: Pick<ScanContext, 'secret'>): Login {
  const { tls } = options;
  const password = options.password === undefined ? undefined : context.secret(options.password);
  if (options.url === undefined) {
    const { host = 'localhost', port, database = 'postgres', user } = options;
    return { host, port, database, user, password, tls };
  }
  const url = URL.parse(context.secret(options.url));
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new Error(
      `${options.url} holds no URL of the form postgres://user:password@host:5432/database`,
    );
  }
  const written = decodeURIComponent(url.password);
  return {
    host: decodeURIComponent(url.hostname).replace(/^\[|\]$/g, ''),
    port: url.port === '' ? 5432 : Number(url.port),
    database: options.database ?? (decodeURIComponent(url.pathname.slice(1)) || 'postgres'),
    user: decodeURIComponent(url.username) || options.user,
    password: written === '' ? password : written,
    tls: url.searchParams.get('sslmode')?.startsWith('verify') ? 'verify' : tls,
  };
}
