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
  'preoperator',
  'select_query',
  'sql_statement',
  'export_sql',
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

/** An object of S3 or GCS by the arguments that name its bucket and key. */
export const object = (
  task: TaskReading,
  scheme: string,
  bucket: string[],
  key: string[],
): Target => ({
  kind: 'url',
  url: objectUrl(scheme, text(task, ...bucket), text(task, ...key)),
});
