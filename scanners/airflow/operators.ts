import { shown, textOf } from '../shared/python/text.ts';
import type { Value } from '../shared/python/value.ts';
import { is } from '../shared/python/values.ts';
import { namedArguments } from './named-arguments.ts';
import type { TaskReading } from './reading.ts';
import { shellTouches } from './shell.ts';
import { looksLikeSql } from './sql-calls.ts';
import {
  connectionOf,
  get,
  objects,
  objectsOf,
  sqlConnectionOf,
  sqlNames,
  targetConnectionOf,
  text,
  writerSqlNames,
  type Named,
} from './task-arguments.ts';
import type { ConnectionName, Target, Touch } from './touch.ts';
import { transfers } from './transfers.ts';

/** Finds a template file: its text and its place in the repository. */
export type FindTemplate = (name: string) => { text: string; path: string } | undefined;

/** What an operator's own arguments say of the data it touches. */
export function operatorTouches(task: TaskReading, find: FindTemplate): Touch[] {
  const site = { path: task.path, line: task.line, endLine: task.endLine };
  const found: Named[] = [
    ...sqlArguments(task, find),
    ...transfers(task),
    ...sensors(task),
    ...namedArguments(task),
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

function sqlArguments(task: TaskReading, find: FindTemplate): Named[] {
  const isSensor = /Sensor/.test(task.operator) || /Sensor/.test(task.basePath);
  const connection = sqlConnectionOf(task);
  const variables = templateVariables(task);
  const result: Named[] = [];
  const add = (value: Value, at: ConnectionName): void => {
    for (const target of sqlTargets(task, value, at, variables, find))
      result.push({ access: isSensor ? 'SENSOR' : 'READ', target });
  };
  const given = (names: readonly string[]): Value[] =>
    names.flatMap((name) => {
      const value = get(task, name);
      return value === undefined ? [] : [value];
    });
  const values = given(sqlNames);
  const job = get(task, 'configuration');
  if (is(job, 'dict')) values.push(...jobQuery(job));
  for (const value of values) add(value, connection);
  for (const value of given(writerSqlNames)) add(value, targetConnectionOf(task) ?? connection);
  // A threshold may be a query instead of a number.
  for (const value of given(['min_threshold', 'max_threshold']))
    if (typeof value === 'string' && looksLikeSql(value)) add(value, connection);
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
    if (!is(value, 'unknown') && !is(value, 'native') && !is(value, 'instance')) return [];
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

/** Sensors on data: what they wait for. */
function sensors(task: TaskReading): Named[] {
  const name = task.operator;
  if (/^S3(Key|Prefix|KeysUnchanged)/.test(name)) {
    return objectsOf('SENSOR', objects(task, 's3', ['bucket_name'], ['bucket_key', 'prefix']));
  }
  if (
    /^(GCSObject|GCSUpload|GCS.*Prefix|GoogleCloudStorageObject)/.test(name) &&
    /Sensor/.test(name)
  ) {
    return objectsOf('SENSOR', objects(task, 'gs', ['bucket'], ['object', 'prefix']));
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
  return [];
}

function partitionSensor(task: TaskReading): Named[] {
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
function services(task: TaskReading): Named[] {
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
  const given = get(task, 'env', 'environment');
  const environment = new Map(
    [...(is(given, 'dict') ? given.entries.values() : [])].flatMap(([key, value]) =>
      typeof key === 'string' && typeof value === 'string' ? [[key, shown(value)] as const] : [],
    ),
  );
  return shellTouches(file?.text ?? command, site, { environment, find });
}
