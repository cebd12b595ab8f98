import type { TaskReading } from './reading.ts';
import { connectionOf, get, object, sqlNames, text, type Named } from './task-arguments.ts';
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
  bucket: ['s3_bucket', 'bucket', 'bucket_name', 'dest_bucket', 's3_bucket_name'],
  key: ['s3_key', 'key', 's3_keys', 'prefix', 'dest_s3_key', 'dest_key'],
};
const gcs: Side = {
  scheme: 'gs',
  bucket: ['bucket', 'bucket_name', 'source_bucket', 'destination_bucket'],
  key: [
    'source_objects',
    'source_object',
    'filename',
    'object_name',
    'destination_object',
    'dst',
    'object',
  ],
};

const systems: Record<string, Side> = {
  S3: s3,
  GCS: gcs,
  Redshift: {
    table: ['table'],
    schema: ['schema'],
    connection: ['redshift_conn_id'],
    platform: 'redshift',
  },
  Postgres: {
    table: ['table', 'destination_table', 'postgres_table'],
    schema: ['schema'],
    connection: ['postgres_conn_id', 'destination_postgres_conn_id'],
    platform: 'postgres',
  },
  MySql: {
    table: ['table', 'mysql_table'],
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
      'source_project_dataset_table',
      'destination_dataset_table',
      'target_table_name',
    ],
    connection: ['gcp_conn_id', 'bigquery_conn_id'],
    platform: 'bigquery',
  },
  Hive: {
    table: ['hive_table'],
    connection: ['hive_cli_conn_id', 'hiveserver2_conn_id'],
    platform: 'hive',
  },
  MsSql: { table: ['table'], connection: ['mssql_conn_id'], platform: 'tsql' },
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
  if (!match || (!from && !to)) return specialTransfers(task);
  const hasQuery = sqlNames.some((name) => get(task, name) !== undefined);
  const result: Named[] = [];
  if (from === gcs && to === gcs) return sameSystem(task);
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
    {
      access: 'READ',
      target: object(task, 'gs', ['source_bucket'], ['source_object', 'source_objects']),
    },
    {
      access: 'WRITE',
      target: object(
        task,
        'gs',
        ['destination_bucket', 'source_bucket'],
        ['destination_object', 'source_object'],
      ),
      recreates: true,
    },
  ];
}

function sideTargets(task: TaskReading, side: Side, access: Touch['access']): Named[] {
  if (side.scheme && side.bucket && side.key) {
    return [
      {
        access,
        target: object(task, side.scheme, side.bucket, side.key),
        ...(access === 'WRITE' ? { recreates: true } : {}),
      },
    ];
  }
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
        {
          access: 'READ',
          target: object(task, 's3', ['source_bucket_name'], ['source_bucket_key']),
        },
        {
          access: 'WRITE',
          target: object(task, 's3', ['dest_bucket_name'], ['dest_bucket_key']),
          recreates: true,
        },
      ];
    case 'S3CreateObjectOperator':
      return [
        { access: 'WRITE', target: object(task, 's3', ['s3_bucket'], ['s3_key']), recreates: true },
      ];
    case 'S3FileTransformOperator':
      return [
        { access: 'READ', target: object(task, 's3', [], ['source_s3_key']) },
        { access: 'WRITE', target: object(task, 's3', [], ['dest_s3_key']), recreates: true },
      ];
    case 'GenericTransfer':
      return genericTransfer(task);
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
