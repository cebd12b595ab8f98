import { shown, textOf } from '../shared/python/text.ts';
import type { Value } from '../shared/python/value.ts';
import { entry, is } from '../shared/python/values.ts';
import type { TaskReading } from './reading.ts';
import { connectionOf, get, objects, objectsOf, text, type Named } from './task-arguments.ts';
import type { ConnectionName } from './touch.ts';

type Rule = (task: TaskReading) => Named[];

const table = (
  access: Named['access'],
  parts: readonly (string | undefined)[],
  connection: ConnectionName,
): Named[] => {
  const known = parts.filter((part) => part !== undefined);
  if (parts.at(-1) === undefined) return [];
  return [{ access, target: { kind: 'name', parts: known, connection } }];
};

/** A table check reads its table, and whatever its conditions select from. */
const check: Rule = (task) => {
  const connection = connectionOf(task);
  const name = text(task, 'table');
  const conditions = selectsIn(
    get(task, 'partition_clause'),
    get(task, 'checks'),
    get(task, 'column_mapping'),
  );
  return [
    ...table('READ', name?.split('.') ?? [undefined], connection),
    ...conditions.map((condition): Named => ({
      access: 'READ',
      target: { kind: 'sql', text: `SELECT 1 WHERE ${condition}`, connection },
    })),
  ];
};

/** Conditions with a query of their own, anywhere in these values. */
function selectsIn(...values: (Value | undefined)[]): string[] {
  return values.flatMap((value) => {
    if (typeof value === 'string') return /\bselect\b/i.test(value) ? [shown(value)] : [];
    if (!is(value, 'dict')) return [];
    return selectsIn(...[...value.entries.values()].map(([, each]) => each));
  });
}

const insertRows: Rule = (task) =>
  table('WRITE', [text(task, 'schema'), text(task, 'table_name', 'table')], connectionOf(task));

const bigQueryTable =
  (access: Named['access'], recreates: boolean): Rule =>
  (task) => {
    const resource = get(task, 'table_resource');
    const reference = is(resource, 'dict') ? entry(resource, 'tableReference') : undefined;
    const id = text(task, 'table_id') ?? field(reference, 'tableId');
    const dataset = text(task, 'dataset_id') ?? field(reference, 'datasetId');
    const project = text(task, 'table_project_id', 'project_id') ?? field(reference, 'projectId');
    const found = table(access, [project, dataset, id], bigQuery(task));
    return recreates ? found.map((each) => ({ ...each, recreates })) : found;
  };

/** Makes the table where it is not there; where its name is not known, its dataset still is. */
const upsert: Rule = (task) => {
  const found = bigQueryTable('WRITE', true)(task);
  if (found.length > 0) return found;
  const message = 'the table that it makes or changes is not known';
  const dataset = text(task, 'dataset_id');
  const pattern =
    dataset === undefined || dataset.includes('<?') ? {} : { pattern: `${dataset}.<?>` };
  const connection = bigQuery(task);
  return [
    {
      access: 'WRITE',
      target: { kind: 'unknown', message, access: 'EITHER', connection, ...pattern },
    },
  ];
};

const bigQuery = (task: TaskReading): ConnectionName => ({
  ...connectionOf(task),
  platform: 'bigquery',
});

const field = (value: Value | undefined, name: string): string | undefined => {
  const found = is(value, 'dict') ? entry(value, name) : undefined;
  return found === undefined || found === null ? undefined : shown(textOf(found));
};

const listOf = (value: Value | undefined): Value[] =>
  value === undefined || value === null
    ? []
    : is(value, 'list') || is(value, 'tuple')
      ? value.items
      : [value];

/** Tables and files that a BigQuery job's configuration names. */
const bigQueryJob: Rule = (task) => {
  const job = get(task, 'configuration');
  if (!is(job, 'dict')) return [];
  const connection = bigQuery(task);
  return ['query', 'load', 'copy', 'extract'].flatMap((kind) => {
    const inner = entry(job, kind);
    if (!is(inner, 'dict')) return [];
    const tables = (access: Named['access'], ...keys: string[]): Named[] =>
      keys
        .flatMap((key) => listOf(entry(inner, key)))
        .flatMap((each) =>
          table(
            access,
            [field(each, 'projectId'), field(each, 'datasetId'), field(each, 'tableId')],
            connection,
          ),
        );
    const urls = (access: Named['access'], ...keys: string[]): Named[] =>
      keys
        .flatMap((key) => listOf(entry(inner, key)))
        .map((each) => ({ access, target: { kind: 'url', url: shown(textOf(each)) } }));
    return [
      ...tables('READ', 'sourceTable', 'sourceTables'),
      ...tables('WRITE', 'destinationTable'),
      ...urls('READ', 'sourceUris'),
      ...urls('WRITE', 'destinationUri', 'destinationUris'),
    ];
  });
};

const rules: [RegExp, Rule][] = [
  [/^(SQL|BigQuery|Snowflake)(Table|Column|Interval)CheckOperator$/, check],
  [/^SQLInsertRowsOperator$/, insertRows],
  [/^BigQueryInsertJobOperator$/, bigQueryJob],
  [/^BigQueryGetDataOperator$/, bigQueryTable('READ', false)],
  [/^BigQueryCreate(Empty)?TableOperator$/, bigQueryTable('WRITE', true)],
  [/^BigQueryUpsertTableOperator$/, upsert],
  [/^BigQueryTable\w*Sensor\w*$/, (task) => bigQueryTable('SENSOR', false)(task)],
  [
    /^DynamoDB\w*Sensor$/,
    (task) =>
      table('SENSOR', [text(task, 'table_name')], { ...connectionOf(task), platform: 'dynamodb' }),
  ],
  [
    /^AzureCosmosDocumentSensor$/,
    (task) =>
      table(
        'SENSOR',
        [text(task, 'database_name'), text(task, 'collection_name')],
        connectionOf(task),
      ),
  ],
  [
    /^S3List(Prefixes)?Operator$/,
    (task) => objectsOf('READ', objects(task, 's3', ['bucket'], ['prefix'])),
  ],
  [
    /^(GCSListObjects|GoogleCloudStorageList)Operator$/,
    (task) => objectsOf('READ', objects(task, 'gs', ['bucket'], ['prefix'])),
  ],
];

/** What arguments name in operators that neither transfer data nor run SQL of one's own. */
export function namedArguments(task: TaskReading): Named[] {
  const base = task.basePath.slice(task.basePath.lastIndexOf('.') + 1);
  const rule = rules.find(([name]) => name.test(task.operator) || name.test(base));
  return rule === undefined ? [] : rule[1](task);
}
