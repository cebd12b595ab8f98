import { mark, isPartial, textOf } from '../shared/python/text.ts';
import { plain } from '../shared/python/comparison.ts';
import type { Arguments, Machine, Value } from '../shared/python/value.ts';
import { is } from '../shared/python/values.ts';
import {
  childId,
  currentDag,
  currentGroup,
  dagOf,
  defaultsOf,
  doubt,
  doubtNow,
  nodeOf,
  type Dag,
  type Group,
  type Model,
  type Task,
} from './model.ts';
import { nodeValue, referredTasks, withContext } from './node-value.ts';
import { connect } from './relations.ts';
import { noteWork } from './setup.ts';
import { isTemplated } from './template-fields.ts';

export interface TaskRecipe {
  operator: string;
  classPath: string;
  basePath: string;
  given: Arguments;
  self?: Value;
  /** `@task` calls get `__1`, `__2` when the id is taken. */
  suffixed?: boolean;
  mapped?: boolean;
  callable?: Value;
  /** Values that are passed to the decorated function: results of tasks make edges. */
  passed?: Value[];
}

// Old names that Airflow itself resolves to another class.
const aliases: Record<string, string> = {
  DummyOperator: 'EmptyOperator',
  BigQueryOperator: 'BigQueryExecuteQueryOperator',
  GoogleCloudStorageToBigQueryOperator: 'GCSToBigQueryOperator',
  GoogleCloudStorageToGoogleCloudStorageOperator: 'GCSToGCSOperator',
  DataProcPySparkOperator: 'DataprocSubmitPySparkJobOperator',
  S3ToRedshiftTransfer: 'S3ToRedshiftOperator',
  RedshiftToS3Transfer: 'RedshiftToS3Operator',
  BigQueryToCloudStorageOperator: 'BigQueryToGCSOperator',
};

/** Airflow's class behind an old name; a class of the repository keeps its own. */
export const operatorName = (name: string, path: string): string =>
  /^airflow\./.test(path) ? (aliases[name] ?? name) : name;

/** Makes a task of a call of an operator class, in the DAG and group of the moment. */
export function makeTask(machine: Machine, model: Model, recipe: TaskRecipe): Task {
  const { given } = recipe;
  const dag = dagFor(model, given);
  const group = groupFor(model, given, dag);
  const all = allArguments(dag, group, given);
  const label = taskLabel(all.get('task_id'));
  const id = childId(group, label);
  const existing = dag?.tasks.get(recipe.suffixed ? '' : id);
  if (existing) {
    doubt(existing, [...machine.uncertain, 'several tasks have this id']);
    if (recipe.self !== undefined && is(recipe.self, 'instance'))
      recipe.self.native = existing.native;
    return existing;
  }
  const task: Task = {
    kind: 'task',
    id: recipe.suffixed && dag ? freeId(dag, id) : id,
    operator: operatorName(recipe.operator, recipe.classPath),
    classPath: recipe.classPath,
    basePath: recipe.basePath,
    dag,
    group,
    upstream: new Set(),
    downstream: new Set(),
    arguments: all,
    self: recipe.self,
    site: given.site,
    mapped: recipe.mapped ?? false,
    setup: false,
    teardown: false,
    callable: recipe.callable,
    doubts: new Set(),
    native: nodeValue(model, 'task', () => task),
  };
  withContext(model, task.native, () => [task]);
  register(machine, model, task);
  const templated = [...all].filter(([name]) => isTemplated(recipe.self, name));
  for (const value of [...templated.map(([, each]) => each), ...(recipe.passed ?? [])]) {
    for (const before of referredTasks(model, value)) connect(machine, model, before, task);
  }
  return task;
}

function register(machine: Machine, model: Model, task: Task): void {
  model.nodes.set(task.native, task);
  if (is(task.self, 'instance')) task.self.native = task.native;
  doubtNow(machine, task);
  if (isPartial(task.id)) doubt(task, ['its id is not known']);
  // Such as `<lambda>`: the file would not load, so what is deployed reads otherwise.
  else if (!/^[\p{L}\p{N}_.-]+$/u.test(task.id)) doubt(task, ['Airflow does not take its id']);
  if (task.dag) {
    task.dag.tasks.set(task.id, task);
    task.group?.children.push(task);
  } else model.loose.push(task);
  noteWork(model, task);
}

/** `name`, `name__1`, `name__2` … */
function freeId(dag: Dag, id: string): string {
  if (!dag.tasks.has(id)) return id;
  const base = id.replace(/__\d+$/, '');
  let next = 1;
  while (dag.tasks.has(`${base}__${String(next)}`)) next += 1;
  return `${base}__${String(next)}`;
}

export function taskLabel(value: Value | undefined): string {
  if (value === undefined) return mark('task_id');
  const inner = plain(value);
  return typeof inner === 'string' ? inner : textOf(inner);
}

function dagFor(model: Model, given: Arguments): Dag | undefined {
  const own = dagOf(model, given.keywords.get('dag'));
  if (own) return own;
  const defaults = defaultsOf(given.keywords.get('default_args'));
  const byDefault = dagOf(model, defaults.entries.get('sdag')?.[1]);
  const group = nodeOf(model, given.keywords.get('task_group'));
  return (
    byDefault ??
    (group?.kind === 'group' ? group.dag : undefined) ??
    currentDag(model) ??
    model.groupStack.at(-1)?.dag
  );
}

function groupFor(model: Model, given: Arguments, dag: Dag | undefined): Group | undefined {
  const own = nodeOf(model, given.keywords.get('task_group'));
  return own?.kind === 'group' ? own : currentGroup(model, dag);
}

/** Arguments with the defaults of the DAG, the group and the call, the nearest last. */
export function allArguments(
  dag: Dag | undefined,
  group: Group | undefined,
  given: Arguments,
): Map<string, Value> {
  const all = new Map<string, Value>();
  const defaults = [
    dag?.defaultArgs,
    group?.defaultArgs,
    defaultsOf(given.keywords.get('default_args')),
  ];
  for (const each of defaults) {
    for (const [key, value] of each?.entries.values() ?? []) {
      if (typeof key === 'string') all.set(key, value);
    }
  }
  for (const [key, value] of given.keywords) all.set(key, value);
  return all;
}

/** Arguments that default_args add for the parameters of a constructor in the repository. */
export function addDefaults(
  model: Model,
  parameters: readonly string[],
  given: Arguments,
): Arguments {
  const dag = dagFor(model, given);
  const all = allArguments(dag, groupFor(model, given, dag), {
    ...given,
    keywords: new Map([...given.keywords].filter(([key]) => key === 'default_args')),
  });
  const keywords = new Map(given.keywords);
  for (const [index, name] of parameters.entries()) {
    const value = all.get(name);
    if (value !== undefined && !keywords.has(name) && index > given.positional.length)
      keywords.set(name, value);
  }
  return { ...given, keywords };
}
