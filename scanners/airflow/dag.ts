import { isPartial, mark, textOf } from '../shared/python/text.ts';
import type { Arguments, Machine, Native, Value } from '../shared/python/value.ts';
import { argument, is, list, nativeFunction, unknown, present } from '../shared/python/values.ts';
import { rootGroup } from './group.ts';
import { defaultsOf, doubtNow, type Dag, type Model } from './model.ts';
import { nodesOf, tasksOf } from './relations.ts';
import { outputOf } from './node-value.ts';

const positions = ['dag_id', 'description', 'schedule', 'start_date', 'end_date'];

/** A `DAG(...)`. */
export function makeDag(
  machine: Machine,
  model: Model,
  given: Arguments,
  fallbackId?: string,
): Dag {
  const all = new Map(given.keywords);
  for (const [index, value] of given.positional.entries()) {
    const name = positions[index];
    if (name !== undefined && !all.has(name)) all.set(name, value);
  }
  const written = all.get('dag_id') ?? fallbackId;
  const dag: Dag = {
    kind: 'dag',
    id: written === undefined ? mark('dag_id') : textOf(written),
    arguments: all,
    defaultArgs: defaultsOf(all.get('default_args')),
    tasks: new Map(),
    root: rootGroup(model, () => dag),
    groupIds: new Set(),
    site: given.site,
    documentation: undefined,
    registered: false,
    parent: undefined,
    doubts: new Set(),
    native: dagValue(model, () => dag),
  };
  model.nodes.set(dag.native, dag);
  model.dags.push(dag);
  doubtNow(machine, dag);
  if (isPartial(dag.id)) dag.doubts.add('its id is not known');
  if (given.open) dag.doubts.add('some of its arguments are not known');
  return dag;
}

/** Makes tasks inside belong to the DAG, as `with DAG(...)` does. */
export function enterDag(model: Model, dag: Dag): void {
  model.dagStack.push(dag);
  model.groupStack.push(dag.root);
  dag.registered = true;
}

export function leaveDag(model: Model): void {
  model.dagStack.pop();
  model.groupStack.pop();
}

function dagValue(model: Model, fill: () => Dag): Native {
  const native: Native = {
    t: 'native',
    type: 'DAG',
    text: () => `<DAG: ${fill().id}>`,
    enter: () => {
      enterDag(model, fill());
      return native;
    },
    exit: () => {
      leaveDag(model);
    },
    attribute: (machine, name) => dagAttribute(machine, model, fill(), name),
    assign: (_machine, name, value) => {
      const dag = fill();
      if (name === 'doc_md' && typeof value === 'string') dag.documentation = value;
      if (name === 'default_args') dag.defaultArgs = defaultsOf(value);
      dag.arguments.set(name, value);
      return true;
    },
  };
  return native;
}

function dagAttribute(machine: Machine, model: Model, dag: Dag, name: string): Value | undefined {
  switch (name) {
    case 'dag_id':
      return dag.id;
    case 'task_ids':
      return list([...dag.tasks.keys()]);
    case 'tasks':
    case 'topological_sort':
      return list([...dag.tasks.values()].map((task) => task.native));
    case 'task_dict':
      return unknown(name);
    case 'task_group':
      return dag.root.native;
    case 'default_args':
      return dag.defaultArgs;
    case 'roots':
      return list(
        [...dag.tasks.values()]
          .filter((task) => task.upstream.size === 0)
          .map((task) => task.native),
      );
    case 'leaves':
      return list(
        [...dag.tasks.values()]
          .filter((task) => task.downstream.size === 0)
          .map((task) => task.native),
      );
    case 'schedule_interval':
      return dag.arguments.get('schedule_interval') ?? dag.arguments.get('schedule') ?? null;
    default:
      return present(dag.arguments.get(name), dagMethod(machine, model, dag, name));
  }
}

function dagMethod(machine: Machine, model: Model, dag: Dag, name: string): Value | undefined {
  switch (name) {
    case 'task':
      return machine.attribute(machine.resolve('airflow.decorators'), 'task');
    case 'get_task':
      return nativeFunction(name, (_machine, { positional }) => {
        const id = textOf(positional[0] ?? '');
        const task = dag.tasks.get(id);
        return task ? task.native : unknown(id);
      });
    case 'add_task':
      return nativeFunction(name, (inner, { positional }) => {
        adoptInto(inner, model, dag, positional[0] ?? null);
        return null;
      });
    case 'add_tasks':
      return nativeFunction(name, (inner, { positional }) => {
        adoptInto(inner, model, dag, positional[0] ?? null);
        return null;
      });
    case 'set_dependency':
      return nativeFunction(name, (inner, given) => {
        const before = dag.tasks.get(textOf(argument(given, 'upstream_task_id', 0) ?? ''));
        const after = dag.tasks.get(textOf(argument(given, 'downstream_task_id', 1) ?? ''));
        if (before && after)
          inner.call(inner.attribute(before.native, 'set_downstream'), {
            ...given,
            positional: [outputOf(model, after)],
            keywords: new Map(),
          });
        return null;
      });
    default:
      return undefined;
  }
}

function adoptInto(machine: Machine, model: Model, dag: Dag, value: Value): void {
  for (const task of nodesOf(machine, model, value).nodes.flatMap(tasksOf)) {
    if (task.dag) continue;
    task.dag = dag;
    task.group = dag.root;
    dag.root.children.push(task);
    dag.tasks.set(task.id, task);
    model.loose = model.loose.filter((each) => each !== task);
  }
}

/** Decorator `@dag(...)`: the function's call makes the DAG and runs inside it. */
export function decorateDag(model: Model, options: Arguments, func: Value): Native {
  const name = is(func, 'function') ? func.name : 'dag';
  return {
    t: 'native',
    type: 'dag-factory',
    attribute: (_machine, attribute) =>
      attribute === '__name__' ? name : attribute === '__wrapped__' ? func : undefined,
    call: (machine, given) => {
      const dag = makeDag(machine, model, options, name);
      if (is(func, 'function')) dag.documentation ??= func.definition?.documentation;
      enterDag(model, dag);
      try {
        machine.call(func, {
          ...given,
          open: given.open || given.positional.length + given.keywords.size === 0,
        });
      } finally {
        leaveDag(model);
      }
      return dag.native;
    },
  };
}
