import { shown, textOf } from '../shared/python/text.ts';
import type { Value } from '../shared/python/value.ts';
import { is } from '../shared/python/values.ts';
import { objectUrl } from './object-calls.ts';
import { connectionArgument, platformOf } from './origin.ts';
import type { TaskReading } from './reading.ts';
import type { ConnectionName, Target, Touch } from './touch.ts';

/** One thing an operator's arguments name, without its place. */
export interface Named {
  access: Touch['access'];
  target: Target;
  recreates?: boolean;
}

/** Arguments that hold SQL. */
export const sqlNames = [
  'sql',
  'hql',
  'query',
  'sql_query',
  'bql',
  'pre_sql',
  'select_query',
  'sql_statement',
  'export_sql',
  'source_sql',
  'query_or_table',
  'cql',
  'soql',
  'salesforce_query',
];

/** Arguments that hold SQL for the place that is written to. */
export const writerSqlNames = [
  'preoperator',
  'postoperator',
  'mysql_preoperator',
  'mysql_postoperator',
];

/** An argument that is not None, as passed or as the operator's class set it on itself. */
export function get(task: TaskReading, ...names: string[]): Value | undefined {
  for (const name of names) {
    const value =
      task.arguments.get(name) ??
      (is(task.self, 'instance') ? task.self.attributes.get(name) : undefined);
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

/** The text of an argument, unknown pieces marked. */
export const text = (task: TaskReading, ...names: string[]): string | undefined => {
  const value = get(task, ...names);
  return value === undefined ? undefined : shown(textOf(value));
};

/** The texts of an argument that may be a list, unknown pieces marked. */
export function texts(task: TaskReading, ...names: string[]): string[] {
  const value = get(task, ...names);
  const values = is(value, 'list') || is(value, 'tuple') ? value.items : [value];
  return values.flatMap((each) =>
    each === undefined || each === null ? [] : [shown(textOf(each))],
  );
}

const operatorBase = (task: TaskReading): string => `${task.basePath}.${task.operator}`;

/** The connection of an operator's database: its own argument, or its class's default. */
export function connectionOf(task: TaskReading, ...names: string[]): ConnectionName {
  const system = platformOf(operatorBase(task));
  const chosen = names.length > 0 ? text(task, ...names) : connectionArgument(task.arguments);
  const database = text(task, 'database');
  const id = chosen ?? system?.byDefault;
  return {
    ...(id === undefined ? {} : { id }),
    ...(system ? { platform: system.platform } : {}),
    ...(database === undefined || database.includes('<?') ? {} : { database }),
  };
}

const connectionKeys = (task: TaskReading): string[] =>
  [...task.arguments]
    .filter(([key, value]) => /(?:^|_)conn_?id$/.test(key) && value !== null)
    .map(([key]) => key);

const isTarget = (key: string): boolean => /dest|target/.test(key);
const isCloud = (key: string): boolean =>
  /^(aws|gcp|google|s3|azure|wasb|adls|ssh|sftp|ftp|http|slack)/.test(key);

/** The connection that an operator's query runs on, where it is given several. */
export function sqlConnectionOf(task: TaskReading): ConnectionName {
  const keys = connectionKeys(task);
  if (keys.length < 2) return connectionOf(task);
  const system = /^([A-Z][a-zA-Z]*?)To[A-Z]/.exec(task.operator)?.[1]?.toLowerCase() ?? '<none>';
  const [first] = [
    ...keys.filter((key) => /source|src/.test(key)),
    ...keys.filter((key) => key.startsWith(system) || /^(sql_)?conn_?id$/.test(key)),
    ...keys.filter((key) => !isTarget(key) && !isCloud(key)),
    ...keys.filter((key) => !isTarget(key)),
  ];
  return first === undefined ? connectionOf(task) : connectionOf(task, first);
}

/** The connection that an operator with several writes to. */
export function targetConnectionOf(task: TaskReading): ConnectionName | undefined {
  const keys = connectionKeys(task);
  if (keys.length < 2) return undefined;
  const system = /To([A-Z][a-zA-Z]*?)(Operator|Transfer)?$/.exec(task.operator)?.[1]?.toLowerCase();
  const key =
    keys.find(isTarget) ?? keys.find((each) => system !== undefined && each.startsWith(system));
  return key === undefined ? undefined : connectionOf(task, key);
}

/** Objects of S3 or GCS by the arguments that name their bucket and key; a key may be a list of them. */
export function objects(
  task: TaskReading,
  scheme: string,
  bucket: string[],
  key: string[],
): Target[] {
  const value = get(task, ...key);
  const keys = is(value, 'list') || is(value, 'tuple') ? value.items : [value];
  return keys.map((each) => ({
    kind: 'url',
    url: objectUrl(
      scheme,
      text(task, ...bucket),
      each === undefined ? undefined : shown(textOf(each)),
    ),
  }));
}

/** Reads or writes of such objects. */
export const objectsOf = (
  access: Named['access'],
  targets: readonly Target[],
  recreates = access === 'WRITE',
): Named[] => targets.map((target) => ({ access, target, ...(recreates ? { recreates } : {}) }));
