import { GyeboError } from './errors.ts';
import { foldNamespace, type Aliases } from './urn-namespace.ts';
import { foldName } from './urn-fold.ts';
import { foldScheme, ruleOf, schemeOf } from './urn-platform.ts';
import { joinName, quotePart, splitName, trailingPartsMatch } from './urn-name.ts';

export { joinName, splitName } from './urn-name.ts';
export type { Aliases } from './urn-namespace.ts';

/** A URN's two halves: *where* and *what*. */
export interface Urn {
  namespace: string;
  name: string;
}

/** Splits at the first pipe. Throws INVALID when there is none, or nothing before it. */
export function parseUrn(urn: string): Urn {
  const pipe = urn.indexOf('|');
  if (pipe <= 0) {
    throw new GyeboError(
      'INVALID',
      `"${urn.slice(0, 200)}" is no URN: expected <namespace>|<name>, as postgres://host:5432|db.schema.table`,
    );
  }
  return { namespace: urn.slice(0, pipe), name: urn.slice(pipe + 1) };
}

/** True when the text has the shape of a URN. */
export function isUrn(text: string): boolean {
  return text.indexOf('|') > 0;
}

/** Prints a URN; parts are quoted where the system's names are dotted, else joined by slashes. */
export function formatUrn(namespace: string, nameParts: readonly string[]): string {
  const shape = ruleOf(namespace).shape;
  if (shape === 'DOTTED') return `${namespace}|${joinName(nameParts)}`;
  return `${namespace}|${nameParts.join(shape === 'PATH' ? '/' : '.')}`;
}

/** Namespace of a URN as written; throws INVALID for what is no URN. */
export function namespaceOf(urn: string): string {
  return parseUrn(urn).namespace;
}

/** Parts of a URN's name, unquoted; a path's segments; one part where names are opaque. */
export function nameParts(urn: string): string[] {
  const { namespace, name } = parseUrn(urn);
  const shape = ruleOf(namespace).shape;
  if (shape === 'DOTTED') return splitName(name);
  if (shape === 'RAW') return [name];
  const segments = name.split('/').filter((segment) => segment !== '');
  return /^arn:/i.test(namespace) && segments[0] === 'table' ? segments.slice(1) : segments;
}

/** May the unmapped name of `unmapped` (a `connection://` URN) mean the asset `urn`? */
export function mayMean(unmapped: string, urn: string): boolean {
  const written = parseUrn(unmapped).name;
  const whole = nameParts(urn);
  const bySlash = written.split('/').filter((segment) => segment !== '');
  return (
    trailingPartsMatch(splitName(written), whole) ||
    (ruleOf(namespaceOf(urn)).shape !== 'DOTTED' &&
      (trailingPartsMatch([written], whole) || trailingPartsMatch(bySlash, whole)))
  );
}

/**
 * The one spelling of a URN (naming F1–F6, F8): idempotent, never holds user-info. Throws INVALID
 * for what is no URN.
 */
export function canonicalUrn(urn: string, aliases: Aliases = {}): string {
  const halves = parseUrn(urn);
  const { namespace, path } = foldNamespace(halves.namespace, aliases);
  return `${namespace}|${foldName(namespace, path, halves.name.normalize('NFC'))}`;
}

/**
 * The whole schema (`db.schema.*`) that a name may be meant as: PostgreSQL's `db.name` is the table
 * `db.public.name`, but people write a schema so, too. Undefined where the name is clear.
 */
export function schemaMeant(urn: string, aliases: Aliases = {}): string | undefined {
  const table = canonicalUrn(urn, aliases);
  const schema = canonicalUrn(`${urn}.*`, aliases);
  if (schemeOf(namespaceOf(table)) !== 'postgres' || table.includes('#')) return undefined;
  const [parts, inside] = [nameParts(table), nameParts(schema)];
  const isOpen = parts.length === 3 && inside.length === 3 && parts[2] === inside[1];
  return isOpen && parts[2] !== '*' ? schema : undefined;
}

/** URN of a dataset's column. */
export function columnUrn(dataset: string, column: string): string {
  const name = column.normalize('NFC');
  return `${dataset}#${name.includes('#') ? `"${name.replaceAll('"', '""')}"` : quotePart(name)}`;
}

/** URN of a name used under a connection that the configuration does not map. */
export function unmappedUrn(
  codeNamespace: string,
  connectionName: string,
  nameAsWritten: string,
): string {
  const namespace = `connection://${codeNamespace}/${connectionName}`.replaceAll('|', '%7C');
  return canonicalUrn(`${namespace}|${nameAsWritten}`);
}

/** True for the URN of an unmapped connection's name. */
export function isUnmapped(urn: string): boolean {
  return urn.startsWith('connection://');
}

/** What a dataset's URN needs of a connection (a line of `connections:`). */
export interface NamingConnection {
  namespace: string;
  platform: string;
  database?: string;
  searchPath?: readonly string[];
}

/**
 * URN of a dataset that code names under a connection, `parts` as written (already split and folded
 * by the dialect). Missing database and schema come from the connection. A name that stays
 * incomplete becomes `connection://{host}/{platform}|…`: possibly any table that ends so.
 */
export function datasetUrn(
  connection: NamingConnection,
  parts: readonly string[],
  aliases: Aliases = {},
): string {
  const url = parts.length === 1 ? (parts[0] ?? '') : '';
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(url)) return urlUrn(url, aliases);
  const { namespace } = connection;
  const scheme = schemeOf(namespace);
  const rule = ruleOf(namespace);
  if (/^arn:/i.test(namespace)) return canonicalUrn(`${namespace}|${arnName(connection, parts)}`);
  if (scheme === 'redis' || scheme === 'memcached') {
    return canonicalUrn(`${namespace}|${keyName(scheme, connection, parts)}`, aliases);
  }
  if (scheme === 'hbase') return canonicalUrn(`${namespace}|${parts.join(':')}`, aliases);
  if (rule.shape !== 'DOTTED') return canonicalUrn(formatUrn(namespace, parts), aliases);
  const whole = wholeParts(connection, parts);
  if (whole) return canonicalUrn(formatUrn(namespace, whole), aliases);
  const host = namespace.replace(/^[^:]*:\/\//, '').replace(/^[^/@]*@/, '');
  return unmappedUrn(
    host,
    connection.platform,
    formatUrn('connection://', parts).split('|')[1] ?? '',
  );
}

/**
 * What else a bare name may mean: the same name in the later schemas of a search path. A database takes
 * the first that exists; `datasetUrn` means the first.
 */
export function otherMeanings(
  connection: NamingConnection,
  parts: readonly string[],
  aliases: Aliases = {},
): string[] {
  const schemas = (connection.searchPath ?? []).filter((each) => each !== '$user');
  const rule = ruleOf(connection.namespace);
  const isBare = parts.length === 1 && !/^[a-z][a-z0-9+.-]*:\/\//i.test(parts[0] ?? '');
  if (!isBare || rule.shape !== 'DOTTED' || rule.parts !== 3) return [];
  return schemas
    .slice(1)
    .map((schema) => datasetUrn(connection, [schema, ...parts], aliases))
    .filter((urn) => !isUnmapped(urn));
}

/** All parts of a dotted name, or undefined when the connection does not tell them. */
function wholeParts(connection: NamingConnection, parts: readonly string[]): string[] | undefined {
  const rule = ruleOf(connection.namespace);
  const need = rule.parts ?? parts.length;
  if (parts.length >= need) return parts.length === need ? [...parts] : surplus(parts, need);
  // `$user` is the role's own schema, which hardly anybody has.
  const schema = connection.searchPath?.find((each) => each !== '$user') ?? rule.schema;
  // Where names have two parts, the database is the schema (MySQL, Hive, Cassandra).
  const known = need === 2 ? [connection.database ?? schema] : [databaseOf(connection), schema];
  const missing = known.slice(0, need - parts.length);
  const filled = missing.filter((part): part is string => part !== undefined && part !== '');
  return filled.length === missing.length ? [...filled, ...parts] : undefined;
}

function databaseOf(connection: NamingConnection): string | undefined {
  const athena = schemeOf(connection.namespace) === 'awsathena' ? 'AwsDataCatalog' : undefined;
  const athenaDatabase = connection.database ?? athena;
  if (athenaDatabase !== undefined) return athenaDatabase;
  return /^[a-z0-9+]+:\/\/[^/]+\/([^/?#]+)/i.exec(connection.namespace)?.[1];
}

/** MySQL's `def.db.table` and Hive's `catalog.db.table` say more than the name holds. */
function surplus(parts: readonly string[], need: number): string[] {
  return need === 2 && parts.length === 3 ? parts.slice(1) : [...parts];
}

function arnName(connection: NamingConnection, parts: readonly string[]): string {
  if (!/^arn:[^:]*:glue:/i.test(connection.namespace)) return ['table', ...parts].join('/');
  const schema = connection.database ?? connection.searchPath?.[0] ?? 'default';
  const pair = parts.length === 1 ? [schema, ...parts] : parts.slice(-2);
  return ['table', ...pair].join('/');
}

function keyName(scheme: string, connection: NamingConnection, parts: readonly string[]): string {
  if (scheme === 'memcached') return parts.join(':');
  const written = parts.join('/');
  return /^\d+\//.test(written) ? written : `${connection.database ?? '0'}/${written}`;
}

/** URN of what a URL names: `s3://lake/sales/x` → `s3://lake|sales/x`, `postgres://h/db/schema/t`, https. */
export function urlUrn(url: string, aliases: Aliases = {}): string {
  const clean = url.normalize('NFC').replaceAll('|', '%7C');
  const scheme = foldScheme(/^([^:]+):/.exec(clean)?.[1] ?? '');
  if (scheme === 'http' || scheme === 'https') return httpUrn(clean, aliases);
  const match = /^([^:]+:\/\/[^/]*)(.*)$/s.exec(clean);
  const head = match?.[1] ?? clean;
  const path = match?.[2] ?? '';
  const rule = ruleOf(`${scheme}://`);
  if (scheme === 'file' && head.toLowerCase() === 'file://') return canonicalUrn(`file|${path}`);
  if (rule.shape === 'PATH') return canonicalUrn(`${head}|${path}`, aliases);
  const segments = path
    .replace(/[?#].*$/s, '')
    .split('/')
    .filter((segment) => segment !== '');
  if (rule.shape === 'RAW') return canonicalUrn(`${head}|${segments.join('/')}`, aliases);
  const parts = segments.length === 1 ? splitName(segments[0] ?? '') : segments;
  return canonicalUrn(formatUrn(head, parts), aliases);
}

const idSegment =
  /^(?:\d+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{16,}|.*(?:\{[^}]*\}|%s|%d).*|:[a-z_]\w*)$/i;

/** URN of an HTTP endpoint: host and path template; query, user-info and ids in the path are dropped. */
export function httpUrn(url: string, aliases: Aliases = {}): string {
  const match = /^(https?):\/\/([^/?#]*)([^?#]*)/i.exec(url.replaceAll(/<\?[^>]*>/g, '{}'));
  const head = match ? `${match[1]}://${match[2]}` : 'https://';
  const segments = (match?.[3] ?? url)
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => (idSegment.test(segment) ? '{id}' : segment.replaceAll('|', '%7C')));
  return canonicalUrn(`${head}|/${segments.join('/')}`, aliases);
}

/**
 * Does an asset lie inside a place: a namespace (`postgres://h:5432`), all of a platform (`redis://`), or
 * a database, schema or path of one (`postgres://h:5432|shop.public`)?
 */
export function isWithin(place: string, urn: string): boolean {
  const { namespace, name } = parseUrn(urn);
  if (place.endsWith('://')) return namespace.startsWith(place);
  const bar = place.indexOf('|');
  if (bar < 0) return namespace === place;
  if (namespace !== place.slice(0, bar)) return false;
  const inside = place.slice(bar + 1);
  return name === inside || name.startsWith(`${inside}.`) || name.startsWith(`${inside}/`);
}
