import type { TaskReading } from './reading.ts';
import {
  connectionOf,
  get,
  objects,
  objectsOf,
  sqlNames,
  text,
  type Named,
} from './task-arguments.ts';
import type { ConnectionName, Target, Touch } from './touch.ts';

interface Side {
  scheme?: string;
  bucket?: string[];
  key?: string[];
  table?: string[];
  schema?: string[];
  connection?: string[];
  platform?: string;
}

const s3: Side = {
  scheme: 's3',
  bucket: ['s3_bucket', 's3_bucket_name', 'dest_bucket', 'bucket', 'bucket_name'],
  key: [
    's3_key',
    's3_keys',
    'dest_s3_key',
    's3_destination_key',
    's3_key_prefix',
    's3_prefix',
    'key',
    'dest_key',
    'prefix',
  ],
};
const gcs: Side = {
  scheme: 'gs',
  bucket: [
    'gcs_bucket',
    'gcs_bucket_name',
    'bucket',
    'bucket_name',
    'destination_bucket',
    'source_bucket',
  ],
  key: [
    'dest_gcs',
    'destination_cloud_storage_uris',
    'source_objects',
    'source_object',
    'object_name',
    'destination_object',
    'destination_path',
    'dst',
    'object',
    'filename',
    'prefix',
  ],
};

const systems: Record<string, Side> = {
  S3: s3,
  GCS: gcs,
  Gcs: gcs,
  Redshift: {
    table: ['table'],
    schema: ['schema'],
    connection: ['redshift_conn_id'],
    platform: 'redshift',
  },
  Postgres: {
    table: ['table', 'destination_table', 'postgres_table', 'target_table_name'],
    schema: ['schema'],
    connection: ['postgres_conn_id', 'destination_postgres_conn_id'],
    platform: 'postgres',
  },
  MySql: {
    table: ['table', 'mysql_table', 'target_table_name'],
    schema: ['schema'],
    connection: ['mysql_conn_id'],
    platform: 'mysql',
  },
  Sql: { table: ['table'], schema: ['schema'], connection: ['sql_conn_id', 'conn_id'] },
  Snowflake: {
    table: ['table'],
    schema: ['schema'],
    connection: ['snowflake_conn_id'],
    platform: 'snowflake',
  },
  BigQuery: {
    table: [
      'destination_project_dataset_table',
      'destination_dataset_table',
      'source_project_dataset_table',
      'dataset_table',
    ],
    connection: ['gcp_conn_id', 'bigquery_conn_id'],
    platform: 'bigquery',
  },
  Hive: {
    table: ['hive_table'],
    connection: ['hive_cli_conn_id', 'hiveserver2_conn_id'],
    platform: 'hive',
  },
  MsSql: {
    table: ['table', 'mssql_table', 'target_table_name'],
    connection: ['mssql_conn_id'],
    platform: 'tsql',
  },
  Oracle: {
    table: ['oracle_table'],
    connection: ['oracle_destination_conn_id', 'oracle_conn_id'],
    platform: 'oracle',
  },
  Trino: { table: ['trino_table'], connection: ['trino_conn_id'], platform: 'trino' },
  Presto: { table: ['presto_table'], connection: ['presto_conn_id'], platform: 'presto' },
  Mongo: {
    table: ['mongo_collection'],
    schema: ['mongo_db'],
    connection: ['mongo_conn_id'],
    platform: 'mongodb',
  },
  DynamoDB: { table: ['dynamodb_table_name', 'table_name'], platform: 'dynamodb' },
  Local: {},
  LocalFilesystem: {},
  SFTP: {},
  FTP: {},
  Http: {},
};

/** `S3ToRedshiftOperator`, `SqlToS3Operator` …: what stands on either side of `To`. */
export function transfers(task: TaskReading): Named[] {
  const base = task.basePath.slice(task.basePath.lastIndexOf('.') + 1);
  const match = /^(\w+?)To(\w+?)(?:Operator|Transfer)?$/.exec(
    systemsIn(task.operator) ? task.operator : base,
  );
  const [from, to] = [systems[match?.[1] ?? ''], systems[match?.[2] ?? '']];
  if (!match || (!from && !to) || /^CloudDataTransfer/.test(task.operator))
    return specialTransfers(task);
  const hasQuery = sqlNames.some((name) => get(task, name) !== undefined);
  const result: Named[] = [];
  if (from === gcs && to === gcs) return sameSystem(task);
  if (from === s3 && to === gcs) return s3ToGcs(task);
  if (from && !(from.table && hasQuery)) result.push(...sideTargets(task, from, 'READ'));
  if (to) result.push(...sideTargets(task, to, 'WRITE'));
  return result;
}

const systemsIn = (name: string): boolean => {
  const match = /^(\w+?)To(\w+?)(?:Operator|Transfer)?$/.exec(name);
  return match !== null && (match[1] ?? '') in systems;
};

function sameSystem(task: TaskReading): Named[] {
  return [
    ...objectsOf(
      'READ',
      objects(task, 'gs', ['source_bucket'], ['source_object', 'source_objects']),
    ),
    ...objectsOf(
      'WRITE',
      objects(
        task,
        'gs',
        ['destination_bucket', 'source_bucket'],
        ['destination_object', 'source_object', 'source_objects'],
      ),
    ),
  ];
}

function s3ToGcs(task: TaskReading): Named[] {
  return [
    ...objectsOf('READ', objects(task, 's3', ['bucket'], ['prefix'])),
    ...objectsOf('WRITE', objects(task, 'gs', [], ['dest_gcs'])),
  ];
}

function sideTargets(task: TaskReading, side: Side, access: Touch['access']): Named[] {
  if (side.scheme && side.bucket && side.key)
    return objectsOf(access, objects(task, side.scheme, side.bucket, side.key));
  if (!side.table) return [];
  const table = text(task, ...side.table);
  const connection: ConnectionName = {
    ...connectionOf(task, ...(side.connection ?? [])),
    ...(side.platform ? { platform: side.platform } : {}),
  };
  if (table === undefined) return [];
  const schema = side.schema ? text(task, ...side.schema) : undefined;
  const parts = [
    ...(schema === undefined || table.includes('.') ? [] : [schema]),
    ...table.split(/[.:]/),
  ];
  return [{ access, target: { kind: 'name', parts, connection } }];
}

function specialTransfers(task: TaskReading): Named[] {
  switch (task.operator) {
    case 'S3CopyObjectOperator':
      return [
        ...objectsOf('READ', objects(task, 's3', ['source_bucket_name'], ['source_bucket_key'])),
        ...objectsOf('WRITE', objects(task, 's3', ['dest_bucket_name'], ['dest_bucket_key'])),
      ];
    case 'S3CreateObjectOperator':
      return objectsOf('WRITE', objects(task, 's3', ['s3_bucket'], ['s3_key']));
    case 'S3FileTransformOperator':
      return [
        ...objectsOf('READ', objects(task, 's3', [], ['source_s3_key'])),
        ...objectsOf('WRITE', objects(task, 's3', [], ['dest_s3_key'])),
      ];
    case 'GenericTransfer':
      return genericTransfer(task);
    case 'CloudDataTransferServiceGCSToGCSOperator':
      return [
        ...objectsOf('READ', objects(task, 'gs', ['source_bucket'], ['source_path'])),
        ...objectsOf('WRITE', objects(task, 'gs', ['destination_bucket'], ['destination_path'])),
      ];
    case 'CloudDataTransferServiceS3ToGCSOperator':
      return [
        ...objectsOf('READ', objects(task, 's3', ['s3_bucket'], ['s3_path'])),
        ...objectsOf('WRITE', objects(task, 'gs', ['gcs_bucket'], ['gcs_path'])),
      ];
    case 'CopyFromExternalStageToSnowflakeOperator':
      return sideTargets(task, systems['Snowflake'] ?? {}, 'WRITE');
    case 'BigQueryCreateExternalTableOperator':
      return sideTargets(task, systems['BigQuery'] ?? {}, 'WRITE');
    case 'BigQueryToBigQueryOperator':
      return bigQueryCopy(task);
    default:
      return [];
  }
}

function genericTransfer(task: TaskReading): Named[] {
  const destination = text(task, 'destination_table');
  const id = text(task, 'destination_conn_id');
  if (destination === undefined) return [];
  return [
    {
      access: 'WRITE',
      target: {
        kind: 'name',
        parts: destination.split('.'),
        connection: id === undefined ? {} : { id },
      },
    },
  ];
}

function bigQueryCopy(task: TaskReading): Named[] {
  const connection: ConnectionName = { ...connectionOf(task), platform: 'bigquery' };
  const from = text(task, 'source_project_dataset_tables');
  const to = text(task, 'destination_project_dataset_table');
  const parts = (name: string): Target => ({ kind: 'name', parts: name.split(/[.:]/), connection });
  return [
    ...(from === undefined ? [] : [{ access: 'READ' as const, target: parts(from) }]),
    ...(to === undefined ? [] : [{ access: 'WRITE' as const, target: parts(to) }]),
  ];
}
