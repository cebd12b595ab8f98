import type { AssetRef } from '../../server/core/asset.ts';
import { canonicalUrn, datasetUrn, joinName, unmappedUrn } from '../../server/core/urn.ts';
import type { Connection } from '../scanner.ts';
import type { TableName } from '../shared/sql/sql.ts';
import type { FolderOptions } from './config.ts';

/** How table names of one folder become URNs. */
export interface Naming {
  connection: Connection | undefined;
  /** conn_id for unmapped names. */
  connectionName: string;
  codeNamespace: string;
  platform: string;
  aliases: Readonly<Record<string, string>>;
}

/** Connection of a folder with the folder's own database and schema put first. */
export function namingOf(
  folder: FolderOptions,
  connections: readonly Connection[],
  codeNamespace: string,
  aliases: Readonly<Record<string, string>>,
): Naming {
  const mapped = connections.find((each) => each.name === folder.connection);
  const { database = mapped?.database, schema } = folder;
  const searchPath = schema === undefined ? mapped?.searchPath : [schema];
  const connection = mapped && {
    name: mapped.name,
    namespace: mapped.namespace,
    platform: mapped.platform,
    ...(database === undefined ? {} : { database }),
    ...(searchPath === undefined ? {} : { searchPath }),
  };
  return {
    connection,
    connectionName: folder.connection ?? folder.path,
    codeNamespace,
    platform: mapped?.platform ?? (folder.dialect === 'ansi' ? 'sql' : folder.dialect),
    aliases,
  };
}

const pathPlatforms: Record<string, string> = {
  s3a: 's3',
  s3n: 's3',
  gcs: 'gs',
  abfs: 'abfss',
  wasb: 'wasbs',
};

/** A dataset as the graph knows it. */
export interface Named {
  urn: string;
  name: string;
  platform: string;
}

/** The dataset that a name means, or undefined for what has no name outside (a piece is unknown). */
export function named(table: TableName, naming: Naming): Named | undefined {
  if (table.templated || table.server !== undefined) return undefined;
  if (table.parts.some((part) => part.includes('<?'))) return undefined;
  const last = table.parts.at(-1) ?? '';
  const url = /^([a-z][a-z0-9+.-]*):\/\//i.exec(last)?.[1]?.toLowerCase();
  if (table.kind === 'PATH' && url !== undefined) {
    const platform = pathPlatforms[url] ?? url;
    const urn = datasetUrn({ namespace: '', platform }, [last], naming.aliases);
    return { urn, name: urn.slice(urn.indexOf('|') + 1) || last, platform };
  }
  const { connection } = naming;
  if (!connection || table.kind !== 'TABLE') {
    const written = table.kind === 'TABLE' ? joinName(table.parts) : last;
    return {
      urn: unmappedUrn(naming.codeNamespace, naming.connectionName, written),
      name: last,
      platform: naming.platform,
    };
  }
  return {
    urn: datasetUrn(connection, table.parts, naming.aliases),
    name: last,
    platform: connection.platform,
  };
}

/** One file and how its names are to be understood. */
export interface SqlFile {
  /** Path from the scan's root. */
  at: string;
  repository: string;
  naming: Naming;
  /** What the file says of itself in its first comment. */
  description?: string;
}

/** The task that a file of data-moving SQL is. */
export function taskOf(file: SqlFile): AssetRef {
  return { kind: 'TASK', urn: canonicalUrn(`git://${file.repository}|${file.at}`) };
}
