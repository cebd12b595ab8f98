import { shown, textOf } from '../shared/python/text.ts';
import type { Value } from '../shared/python/value.ts';
import { is } from '../shared/python/values.ts';
import { objectUrl } from './object-calls.ts';
import { connectionArgument, platformOf } from './origin.ts';
import type { TaskReading } from './reading.ts';
import { shellTouches } from './shell.ts';
import { looksLikeSql } from './sql-calls.ts';
import type { ConnectionName, Target, Touch } from './touch.ts';

/** Finds a template file: its text and its place in the repository. */
export type FindTemplate = (name: string) => { text: string; path: string } | undefined;

type Access = Touch['access'];

/** What an operator's own arguments say of the data it touches. */
export function operatorTouches(task: TaskReading, find: FindTemplate): Touch[] {
  const site = { path: task.path, line: task.line, endLine: task.endLine };
  const found: { access: Access; target: Target; recreates?: boolean }[] = [
    ...sqlArguments(task, find),
    ...transfers(task),
    ...sensors(task),
    ...services(task),
  ];
  const touches: Touch[] = found.map((each) => ({ ...each, ...site }));
  for (const uri of task.inlets)
    touches.push({ access: 'READ', target: { kind: 'url', url: uri }, ...site });
  for (const uri of task.outlets)
    touches.push({ access: 'WRITE', target: { kind: 'url', url: uri }, recreates: true, ...site });
  touches.push(...shell(task, find));
  return touches;
}

function get(task: TaskReading, ...names: string[]): Value | undefined {
  for (const name of names) {
    const value =
      task.arguments.get(name) ??
      (is(task.self, 'instance') ? task.self.attributes.get(name) : undefined);
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

const text = (task: TaskReading, ...names: string[]): string | undefined => {
  const value = get(task, ...names);
  return value === undefined ? undefined : shown(textOf(value));
};

const operatorBase = (task: TaskReading): string => `${task.basePath}.${task.operator}`;

/** The connection of an operator's database: its own argument, or its class's default. */
function connectionOf(task: TaskReading, ...names: string[]): ConnectionName {
  const system = platformOf(operatorBase(task));
  const chosen = names.length > 0 ? text(task, ...names) : connectionArgument(task.arguments);
  const database = text(task, 'database', 'schema');
  const id = chosen ?? system?.byDefault;
  return {
    ...(id === undefined ? {} : { id }),
    ...(system ? { platform: system.platform } : {}),
    ...(database === undefined || database.includes('<?') ? {} : { database }),
  };
}

const sqlNames = [
  'sql',
  'hql',
  'query',
  'sql_query',
  'bql',
  'pre_sql',
  'preoperator',
  'select_query',
  'sql_statement',
  'export_sql',
];

function sqlArguments(task: TaskReading, find: FindTemplate): { access: Access; target: Target }[] {
  const isSensor = /Sensor/.test(task.operator) || /Sensor/.test(task.basePath);
  const connection = connectionOf(task);
  const variables = templateVariables(task);
  const result: { access: Access; target: Target }[] = [];
  const values = sqlNames.flatMap((name) => {
    const value = get(task, name);
    return value === undefined ? [] : [value];
  });
  const job = get(task, 'configuration');
  if (is(job, 'dict')) values.push(...jobQuery(job));
  for (const value of values) {
    for (const target of sqlTargets(task, value, connection, variables, find)) {
      result.push({ access: isSensor ? 'SENSOR' : 'READ', target });
    }
  }
  const destination = text(task, 'destination_dataset_table');
  if (destination !== undefined && /BigQuery/i.test(task.operator) && values.length > 0) {
    result.push({
      access: 'WRITE',
      target: { kind: 'name', parts: destination.split(/[.:]/), connection },
    });
  }
  return result;
}

/** SQL inside a BigQuery job's configuration. */
function jobQuery(job: Extract<Value, { t: 'dict' }>): Value[] {
  const query = job.entries.get('squery')?.[1];
  const inner = is(query, 'dict') ? query.entries.get('squery')?.[1] : undefined;
  return inner === undefined ? [] : [inner];
}

function templateVariables(task: TaskReading): Record<string, string> {
  const result: Record<string, string> = {};
  const params = get(task, 'params');
  for (const [key, value] of is(params, 'dict') ? params.entries.values() : []) {
    if (typeof key === 'string' && typeof value === 'string')
      result[`params.${key}`] = shown(value);
  }
  return result;
}

function sqlTargets(
  task: TaskReading,
  value: Value,
  connection: ConnectionName,
  variables: Record<string, string>,
  find: FindTemplate,
): Target[] {
  if (is(value, 'list') || is(value, 'tuple')) {
    return value.items.flatMap((item) => sqlTargets(task, item, connection, variables, find));
  }
  if (is(value, 'unknown') && value.options) {
    return value.options.flatMap((item) => sqlTargets(task, item, connection, variables, find));
  }
  if (typeof value !== 'string') {
    if (!is(value, 'unknown')) return [];
    return [
      {
        kind: 'unknown',
        message: `its SQL is not known: ${shown(textOf(value))}`,
        connection,
        access: 'EITHER',
      },
    ];
  }
  const written = shown(value);
  if (/\.(sql|hql|cql|ddl|txt|j2|jinja2?)$/i.test(written.trim())) {
    const file = written.includes('<?') ? undefined : find(written.trim());
    if (file) return [{ kind: 'sql', text: file.text, connection, variables, file: file.path }];
    return [
      {
        kind: 'unknown',
        message: `its SQL file ${written.trim()} is not in the scanned folder`,
        connection,
        access: 'EITHER',
      },
    ];
  }
  if (looksLikeSql(written) || /\{[{%]/.test(written))
    return [{ kind: 'sql', text: written, connection, variables }];
  if (/<\?/.test(written))
    return [
      {
        kind: 'unknown',
        message: `its SQL is not known: ${written.slice(0, 120)}`,
        connection,
        access: 'EITHER',
      },
    ];
  return looksLikeTable(written)
    ? [{ kind: 'name', parts: written.split('.'), connection }]
    : [{ kind: 'sql', text: written, connection, variables }];
}

const looksLikeTable = (written: string): boolean => /^[\w$]+(\.[\w$]+){0,2}$/.test(written);

const object = (task: TaskReading, scheme: string, bucket: string[], key: string[]): Target => ({
  kind: 'url',
  url: objectUrl(scheme, text(task, ...bucket), text(task, ...key)),
});

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
function transfers(task: TaskReading): { access: Access; target: Target; recreates?: boolean }[] {
  const base = task.basePath.slice(task.basePath.lastIndexOf('.') + 1);
  const match = /^(\w+?)To(\w+?)(?:Operator|Transfer)?$/.exec(
    systemsIn(task.operator) ? task.operator : base,
  );
  const [from, to] = [systems[match?.[1] ?? ''], systems[match?.[2] ?? '']];
  if (!match || (!from && !to)) return specialTransfers(task);
  const hasQuery = sqlNames.some((name) => get(task, name) !== undefined);
  const result: { access: Access; target: Target; recreates?: boolean }[] = [];
  if (from === gcs && to === gcs) return sameSystem(task);
  if (from && !(from.table && hasQuery)) result.push(...sideTargets(task, from, 'READ'));
  if (to) result.push(...sideTargets(task, to, 'WRITE'));
  return result;
}

const systemsIn = (name: string): boolean => {
  const match = /^(\w+?)To(\w+?)(?:Operator|Transfer)?$/.exec(name);
  return match !== null && (match[1] ?? '') in systems;
};

function sameSystem(task: TaskReading): { access: Access; target: Target; recreates?: boolean }[] {
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

function sideTargets(
  task: TaskReading,
  side: Side,
  access: Access,
): { access: Access; target: Target; recreates?: boolean }[] {
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

function specialTransfers(
  task: TaskReading,
): { access: Access; target: Target; recreates?: boolean }[] {
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

function genericTransfer(task: TaskReading): { access: Access; target: Target }[] {
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

function bigQueryCopy(task: TaskReading): { access: Access; target: Target }[] {
  const connection: ConnectionName = { ...connectionOf(task), platform: 'bigquery' };
  const from = text(task, 'source_project_dataset_tables');
  const to = text(task, 'destination_project_dataset_table');
  const parts = (name: string): Target => ({ kind: 'name', parts: name.split(/[.:]/), connection });
  return [
    ...(from === undefined ? [] : [{ access: 'READ' as const, target: parts(from) }]),
    ...(to === undefined ? [] : [{ access: 'WRITE' as const, target: parts(to) }]),
  ];
}

/** Sensors on data: what they wait for. */
function sensors(task: TaskReading): { access: Access; target: Target }[] {
  const name = task.operator;
  if (/^S3(Key|Prefix|KeysUnchanged)/.test(name)) {
    return [
      { access: 'SENSOR', target: object(task, 's3', ['bucket_name'], ['bucket_key', 'prefix']) },
    ];
  }
  if (
    /^(GCSObject|GCSUpload|GCS.*Prefix|GoogleCloudStorageObject)/.test(name) &&
    /Sensor/.test(name)
  ) {
    return [{ access: 'SENSOR', target: object(task, 'gs', ['bucket'], ['object', 'prefix']) }];
  }
  if (name === 'FileSensor') {
    const path = text(task, 'filepath');
    return path === undefined
      ? []
      : [
          {
            access: 'SENSOR',
            target: { kind: 'url', url: `file://${path.startsWith('/') ? path : `/${path}`}` },
          },
        ];
  }
  if (/HivePartitionSensor$|AwsGlueCatalogPartitionSensor|GlueCatalogPartition/.test(name))
    return partitionSensor(task);
  if (/^BigQueryTable/.test(name)) {
    const parts = [
      text(task, 'project_id'),
      text(task, 'dataset_id'),
      text(task, 'table_id'),
    ].filter((part) => part !== undefined);
    return [{ access: 'SENSOR', target: { kind: 'name', parts, connection: connectionOf(task) } }];
  }
  return [];
}

function partitionSensor(task: TaskReading): { access: Access; target: Target }[] {
  const names = get(task, 'partition_names');
  const connection: ConnectionName = {
    ...connectionOf(task),
    ...(/Glue/.test(task.operator) ? {} : { platform: 'hive' }),
  };
  if (is(names, 'list')) {
    return names.items.map((item) => ({
      access: 'SENSOR' as const,
      target: {
        kind: 'name' as const,
        parts: shown(textOf(item)).split('/')[0]?.split('.') ?? [],
        connection,
      },
    }));
  }
  const table = text(task, 'table', 'table_name');
  const schema = text(task, 'schema', 'database_name', 'schema_name');
  if (table === undefined) return [];
  return [
    {
      access: 'SENSOR',
      target: {
        kind: 'name',
        parts: [
          ...(schema === undefined || table.includes('.') ? [] : [schema]),
          ...table.split('.'),
        ],
        connection,
      },
    },
  ];
}

/** HTTP operators and sensors: the service they ask. */
function services(task: TaskReading): { access: Access; target: Target }[] {
  if (!/^(Simple)?Http(Operator|Sensor)|^HttpTo/.test(task.operator)) return [];
  const endpoint = text(task, 'endpoint') ?? '';
  const connection: ConnectionName = {
    id: text(task, 'http_conn_id') ?? 'http_default',
    platform: 'http',
  };
  return [
    {
      access: /Sensor/.test(task.operator) ? 'SENSOR' : 'READ',
      target: { kind: 'service', url: endpoint, connection },
    },
  ];
}

function shell(task: TaskReading, find: FindTemplate): Touch[] {
  const command =
    task.bashCommand ?? (/SSHOperator/.test(task.operator) ? text(task, 'command') : undefined);
  if (command === undefined) return [];
  const site = { path: task.path, line: task.line, endLine: task.endLine };
  const name = command.trim();
  const file = /^[\w./-]+\.(sh|bash)$/.test(name) ? find(name) : undefined;
  return shellTouches(file?.text ?? command, site);
}
