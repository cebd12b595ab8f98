import { mentionsIn } from './mentioned.ts';
import { platformOf } from './origin.ts';
import type { TaskReading } from './reading.ts';
import {
  connectionOf,
  get,
  objects,
  objectsOf,
  sqlNames,
  text,
  texts,
  type Named,
} from './task-arguments.ts';
import { connectionName, running } from './running-arguments.ts';
import type { ConnectionName, Target } from './touch.ts';
import { gcs, s3, systems, type Side } from './transfer-sides.ts';

/** `S3ToRedshiftOperator`, `SqlToS3Operator` …: what stands on either side of `To`. */
export function transfers(task: TaskReading): Named[] {
  const special = specialTransfers(task);
  if (special !== undefined) return special;
  const base = task.basePath.slice(task.basePath.lastIndexOf('.') + 1);
  const name = systemsIn(task.operator) ? task.operator : base;
  const match = /^(\w+?)To(\w+?)(?:Operator|Transfer)?$/.exec(name);
  const [fromName = '', toName = ''] = [match?.[1], match?.[2]];
  const [from, to] = [systems[fromName], systems[toName]];
  if (!match || (!from && !to)) return [];
  const hasQuery = sqlNames.some((each) => get(task, each) !== undefined);
  if (from === gcs && to === gcs) return sameSystem(task);
  if (from === s3 && to === gcs) return s3ToGcs(task);
  // What an HTTP operator asks is told elsewhere; a query is read by itself.
  const isTold = fromName === 'Http' || (hasQuery && from?.bucket === undefined);
  return [
    ...(isTold ? [] : endTargets(task, fromName, 'READ')),
    ...endTargets(task, toName, 'WRITE'),
  ];
}

/** What one end names; one that is not understood is a finding. */
function endTargets(task: TaskReading, name: string, access: 'READ' | 'WRITE'): Named[] {
  const side = systems[name];
  const found = side === undefined ? [] : sideTargets(task, side, access);
  if (found.length > 0) return found;
  const mentions = mentionsIn(
    [...task.arguments]
      .filter(([key]) => !running.has(key) && !connectionName.test(key))
      .map(([, value]) => value),
  );
  const id = text(task, ...(side?.connection ?? [`${name.toLowerCase()}_conn_id`]));
  const target: Target = {
    kind: 'unknown',
    message:
      access === 'READ'
        ? `what it reads from ${name} is not known from the arguments of ${task.operator}`
        : `what it writes to ${name} is not known from the arguments of ${task.operator}`,
    // The breadth of what an unnamed end may be, told for its direction only.
    access: access === 'READ' ? 'READ' : 'EITHER',
    ...(id === undefined ? {} : { connection: { id } }),
    ...(mentions.length > 0 ? { mentions } : {}),
  };
  return [{ access, target }];
}

const systemsIn = (name: string): boolean => {
  const match = /^(\w+?)To(\w+?)(?:Operator|Transfer)?$/.exec(name);
  return match !== null && ((match[1] ?? '') in systems || (match[2] ?? '') in systems);
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

function sideTargets(task: TaskReading, side: Side, access: 'READ' | 'WRITE'): Named[] {
  if (side.scheme === 'file') return localFiles(task, side, access);
  if (side.scheme && side.bucket && side.key)
    return objectsOf(access, objects(task, side.scheme, side.bucket, side.key));
  const connection = connectionAt(task, side);
  if (side.path) return filesUnder(task, side, connection, access);
  const table = side.table && text(task, ...side.table);
  if (table === undefined) return [];
  const schema = side.schema ? text(task, ...side.schema) : undefined;
  const parts = [
    ...(schema === undefined || table.includes('.') ? [] : [schema]),
    ...table.split(/[.:]/),
  ];
  return [{ access, target: { kind: 'name', parts, connection } }];
}

/** The connection of one end: its own argument, else what its system's operators take by default. */
function connectionAt(task: TaskReading, side: Side): ConnectionName {
  const { platform } = side;
  const own = connectionOf(task, ...(side.connection ?? []));
  const given = text(task, ...(side.connection ?? []));
  const id = given ?? side.byDefault ?? platformOf(platform ?? '')?.byDefault ?? own.id;
  return { ...own, ...(id === undefined ? {} : { id }), ...(platform ? { platform } : {}) };
}

const localFiles = (task: TaskReading, side: Side, access: 'READ' | 'WRITE'): Named[] =>
  objectsOf(
    access,
    texts(task, ...(side.path ?? [])).map((each) => ({
      kind: 'url',
      url: each.includes('://') ? each : `file:///${each.replace(/^\/+/, '')}`,
    })),
  );

/** Files of a server or a drive: a name each under its connection, the container before it. */
function filesUnder(
  task: TaskReading,
  side: Side,
  connection: ConnectionName,
  access: 'READ' | 'WRITE',
): Named[] {
  const container = side.container && text(task, ...side.container);
  const paths = texts(task, ...(side.path ?? []));
  const names = paths.length === 0 && container !== undefined ? [''] : paths;
  const targets = names.map((path): Target => {
    const name = [container, path].filter((each) => each !== undefined && each !== '').join('/');
    const folder = name.replace(/\*.*$/s, '').replace(/(.)\/$/, '$1');
    return { kind: 'name', parts: [folder], connection };
  });
  return objectsOf(access, targets);
}

/** Transfers whose arguments follow no rule; undefined for another operator. */
function specialTransfers(task: TaskReading): Named[] | undefined {
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
      return [...stage(task), ...endTargets(task, 'Snowflake', 'WRITE')];
    case 'BigQueryCreateExternalTableOperator':
      return sideTargets(task, systems['BigQuery'] ?? {}, 'WRITE');
    case 'BigQueryToBigQueryOperator':
      return bigQueryCopy(task);
    case 'FileTransferOperator':
      return [
        ...objectsOf('READ', objects(task, 'file', [], ['src'])),
        ...objectsOf('WRITE', objects(task, 'file', [], ['dst'])),
      ];
    case 'DatabricksCopyIntoOperator':
      return [
        ...objectsOf('READ', objects(task, 'file', [], ['file_location'])),
        ...endTargets(task, 'Databricks', 'WRITE'),
      ];
    default:
      return undefined;
  }
}

/** A stage is named as SQL names it. */
function stage(task: TaskReading): Named[] {
  const name = text(task, 'stage');
  if (name === undefined) return endTargets(task, 'the stage', 'READ');
  const prefix = text(task, 'prefix');
  const path = `@${name.replace(/^@/, '')}${prefix === undefined ? '' : `/${prefix.replace(/^\//, '')}`}`;
  const connection = connectionOf(task, 'snowflake_conn_id');
  return [{ access: 'READ', target: { kind: 'name', parts: [path], connection } }];
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
