import type { AssetRef } from '../../server/core/asset.ts';
import {
  canonicalUrn,
  datasetUrn,
  httpUrn,
  joinName,
  unmappedUrn,
  urlUrn,
} from '../../server/core/urn.ts';
import { foldNamespace } from '../../server/core/urn-namespace.ts';
import { foldScheme, ruleOf, schemeOf } from '../../server/core/urn-platform.ts';
import type { Connection } from '../scanner.ts';
import { dialects, type Dialect, type TableName } from '../shared/sql/sql.ts';
import type { ConnectionName } from './touch.ts';

/** How names in code become URNs: the configuration's connections and the DAGs' namespace. */
export interface Naming {
  namespace: string;
  connections: readonly Connection[];
  aliases: Readonly<Record<string, string>>;
  /** Namespaces that live sources look into. */
  systems?: readonly string[];
}

/** A dataset or service as the graph knows it. */
export interface Named {
  ref: AssetRef;
  name: string;
  platform: string;
}

export const pipelineRef = (naming: Naming, dagId: string): AssetRef => ({
  kind: 'PIPELINE',
  urn: canonicalUrn(`${naming.namespace}|${dagId}`),
});

export const taskRef = (naming: Naming, dagId: string, taskId: string): AssetRef => ({
  kind: 'TASK',
  urn: canonicalUrn(`${naming.namespace}|${dagId}.${taskId}`),
});

/** The configuration's line for a connection name. */
export const mappedConnection = (
  naming: Naming,
  name: ConnectionName | undefined,
): Connection | undefined => {
  const named = naming.connections.find((each) => each.name === name?.id);
  // A host may be called like somebody's conn_id: the server that stands there is the surer word.
  const isHost = name?.server !== undefined && name.server.authority === name.id;
  const written = named === undefined || isHost ? writtenConnection(naming, name) : undefined;
  return written ?? named;
};

const relatives = [['postgres', 'redshift']];

const isRelated = (one: string, other: string): boolean =>
  one === other || relatives.some((family) => family.includes(one) && family.includes(other));

/**
 * The system that a server written in code is, where the configuration knows it by that name. One it
 * does not know may be another name of one that it knows (a proxy, a replica): it stays unmapped.
 */
function writtenConnection(
  naming: Naming,
  name: ConnectionName | undefined,
): Connection | undefined {
  const { server } = name ?? {};
  const written = server?.platform ?? name?.platform;
  if (!server || written === undefined) return undefined;
  const known = naming.connections.map((each) => each.namespace).concat(naming.systems ?? []);
  const namespace = known
    .map((each) => each.replace(/\|.*$/s, ''))
    .find(
      (each) =>
        isRelated(schemeOf(each), foldScheme(written)) &&
        foldNamespace(`${schemeOf(each)}://${server.authority}`, naming.aliases).namespace === each,
    );
  if (namespace === undefined) return undefined;
  const { database, authority } = server;
  const searchPath = server.searchPath ?? doubtedPath(naming, namespace, database);
  return { name: authority, namespace, platform: schemeOf(namespace), database, searchPath };
}

/** `public` unless somebody changed it: the schemas of other lines for that database are doubted. */
function doubtedPath(naming: Naming, namespace: string, database: string): string[] {
  const lines = naming.connections.filter(
    (each) => each.namespace === namespace && (each.database ?? database) === database,
  );
  const first = ruleOf(namespace).schema;
  const others = lines.flatMap((each) => each.searchPath ?? []);
  return [...new Set([...(first === undefined ? [] : [first]), ...others])];
}

/** SQL dialect of a connection: its mapped system, else what the operator or hook tells. */
export function dialectOf(naming: Naming, name: ConnectionName): Dialect {
  const platform = mappedConnection(naming, name)?.platform ?? name.platform ?? 'ansi';
  const folded =
    platform === 'mariadb'
      ? 'mysql'
      : platform === 'mssql'
        ? 'tsql'
        : platform === 'glue'
          ? 'athena'
          : platform;
  return dialects.find((dialect) => dialect === folded) ?? 'ansi';
}

/** The dataset that parts of a name mean under a connection. */
export function namedDataset(
  naming: Naming,
  parts: readonly string[],
  name: ConnectionName,
): Named {
  const mapped = mappedConnection(naming, name);
  const last = parts.at(-1) ?? '';
  if (!mapped) {
    const urn = unmappedUrn(
      naming.namespace,
      name.id ?? name.platform ?? 'unknown',
      joinName(parts),
    );
    return { ref: { kind: 'DATASET', urn }, name: last, platform: name.platform ?? 'sql' };
  }
  // What the code says wins over what the connection says, as in Airflow.
  const connection = name.database === undefined ? mapped : { ...mapped, database: name.database };
  return {
    ref: { kind: 'DATASET', urn: datasetUrn(connection, parts, naming.aliases) },
    name: last,
    platform: mapped.platform,
  };
}

const folded: Record<string, string> = {
  s3a: 's3',
  s3n: 's3',
  gcs: 'gs',
  abfs: 'abfss',
  wasb: 'wasbs',
};

/** The dataset of a URL, or of an Airflow asset's name that is no URL. */
export function namedUrl(naming: Naming, url: string): Named {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    const urn = canonicalUrn(`airflow-asset://${naming.namespace}|${url}`);
    return { ref: { kind: 'DATASET', urn }, name: url, platform: 'airflow' };
  }
  const urn = urlUrn(url, naming.aliases);
  return {
    ref: { kind: 'DATASET', urn },
    name: urn.slice(urn.indexOf('|') + 1) || url,
    platform: folded[scheme] ?? scheme,
  };
}

/** The dataset of a table in SQL; undefined for what is no name outside (a stage, a function). */
export function namedTable(
  naming: Naming,
  table: TableName,
  name: ConnectionName,
): Named | undefined {
  const first = table.parts.at(-1) ?? '';
  if (table.kind === 'PATH')
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(first) ? namedUrl(naming, first) : undefined;
  if (table.kind === 'FUNCTION') return undefined;
  return namedDataset(naming, table.parts, name);
}

/** The service behind a URL; an endpoint alone belongs to its connection's host. */
export function namedService(
  naming: Naming,
  url: string,
  name: ConnectionName | undefined,
): Named | undefined {
  const mapped = mappedConnection(naming, name);
  const whole = /^https?:\/\//i.test(url)
    ? url
    : mapped
      ? `${mapped.namespace.replace(/\/$/, '')}/${url.replace(/^\//, '')}`
      : undefined;
  if (whole !== undefined && /^https?:\/\/[^/<{]+/i.test(whole)) {
    const urn = httpUrn(whole, naming.aliases);
    return {
      ref: { kind: 'SERVICE', urn },
      name: urn.slice(urn.indexOf('://') + 3).replace('|', ''),
      platform: 'https',
    };
  }
  if (name?.id === undefined || url.startsWith('<?')) return undefined;
  const urn = unmappedUrn(naming.namespace, name.id, url || '/');
  return { ref: { kind: 'SERVICE', urn }, name: `${name.id}/${url}`, platform: 'https' };
}
