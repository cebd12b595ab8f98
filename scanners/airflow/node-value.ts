import { textOf } from '../shared/python/text.ts';
import type { Arguments, Machine, Native, Value } from '../shared/python/value.ts';
import { is, list, nativeFunction, tuple, unknown, present } from '../shared/python/values.ts';
import type { Model, Node, Task } from './model.ts';
import { connect, nodesOf, relate, shiftNodes, tasksOf } from './relations.ts';
import { enterSetup, leaveSetup } from './setup.ts';
import { isTemplated } from './template-fields.ts';

/** The Python object of a task or group; `fill` gives the node once it exists. */
export function nodeValue(model: Model, type: string, fill: () => Node): Native {
  const native: Native = {
    t: 'native',
    type,
    binary: (machine, operator, other, reflected) => {
      if (!shiftNodes(machine, model, [fill()], operator, other, reflected)) return undefined;
      return reflected ? native : other;
    },
    attribute: (machine, name) => nodeAttribute(machine, model, fill(), native, name),
    assign: (machine, name, value) => assignNode(machine, model, fill(), name, value),
    text: () => {
      const node = fill();
      return node.kind === 'task' ? `<Task(${node.operator}): ${node.id}>` : (node.id ?? '');
    },
    item: (_machine, key) => outputOf(model, fill(), typeof key === 'string' ? key : undefined),
    iterate: () => {
      const node = fill();
      return node.kind === 'group' ? node.children.map((child) => child.native) : undefined;
    },
  };
  return native;
}

/** A task's result as a value: it knows its task, so that using it makes an edge. */
export function outputOf(model: Model, node: Node, key?: string): Value {
  if (node.kind === 'group') return node.native;
  const native: Native = {
    ...nodeValue(model, 'XComArg', () => node),
    text: () =>
      `{{ task_instance.xcom_pull(task_ids='${node.id}', key='${key ?? 'return_value'}') }}`,
  };
  native.binary = (machine, operator, other, reflected) => {
    if (!shiftNodes(machine, model, [node], operator, other, reflected)) return undefined;
    return reflected ? native : other;
  };
  native.attribute = (machine, name) => nodeAttribute(machine, model, node, native, name);
  model.nodes.set(native, node);
  return native;
}

function nodeAttribute(
  machine: Machine,
  model: Model,
  node: Node,
  native: Native,
  name: string,
): Value | undefined {
  const method = relationMethods[name];
  if (method)
    return nativeFunction(name, (inner, given) => method(inner, model, node, native, given));
  if (node.kind === 'group') return groupAttribute(node, name);
  switch (name) {
    case 'output':
      return outputOf(model, node);
    case 'operator':
      return node.native;
    case 'task_id':
    case 'node_id':
      return node.id;
    case 'label':
      return node.id.slice(node.id.lastIndexOf('.') + 1);
    case 'dag':
      return node.dag?.native ?? null;
    case 'task_group':
      return node.group?.native ?? null;
    case 'task_type':
      return node.operator;
    case 'upstream_list':
      return list([...node.upstream].map((each) => each.native));
    case 'downstream_list':
      return list([...node.downstream].map((each) => each.native));
    case 'upstream_task_ids':
      return list([...node.upstream].map((each) => each.id));
    case 'downstream_task_ids':
      return list([...node.downstream].map((each) => each.id));
    default:
      return present(node.arguments.get(name), otherAttribute(machine, name));
  }
}

function otherAttribute(machine: Machine, name: string): Value | undefined {
  return machine.effects ? undefined : unknown(name);
}

function groupAttribute(node: Extract<Node, { kind: 'group' }>, name: string): Value | undefined {
  if (name === 'group_id' || name === 'node_id') return node.id ?? null;
  if (name === 'children') return list(node.children.map((child) => child.native));
  if (name === 'dag') return node.dag?.native ?? null;
  return undefined;
}

type Method = (
  machine: Machine,
  model: Model,
  node: Node,
  native: Native,
  given: Arguments,
) => Value;

const related =
  (forwards: boolean): Method =>
  (machine, model, node, _native, given) => {
    const other = given.positional[0] ?? given.keywords.values().next().value ?? null;
    const { nodes, open } = nodesOf(machine, model, other);
    if (open)
      for (const task of tasksOf(node)) task.doubts.add('what it is connected to is not known');
    relate(machine, model, forwards ? [node] : nodes, forwards ? nodes : [node]);
    return null;
  };

const asTeardown: Method = (machine, model, node, native, given) => {
  for (const task of tasksOf(node)) task.teardown = true;
  const setups = given.keywords.get('setups');
  if (setups !== undefined) {
    const { nodes } = nodesOf(machine, model, setups);
    for (const setup of nodes.flatMap(tasksOf)) setup.setup = true;
    relate(machine, model, nodes, [node]);
  }
  return native;
};

const relationMethods: Record<string, Method> = {
  set_downstream: related(true),
  set_upstream: related(false),
  as_teardown: asTeardown,
  as_setup: (_machine, _model, node, native) => {
    for (const task of tasksOf(node)) task.setup = true;
    return native;
  },
  map: (_machine, _model, _node, native) => native,
  filter: (_machine, _model, _node, native) => native,
  zip: (_machine, _model, _node, native, given) => tuple([native, ...given.positional]),
  concat: (_machine, _model, _node, native, given) => tuple([native, ...given.positional]),
  get_task_by_label: (_machine, model, node, _native, given) => {
    const wanted = textOf(given.positional[0] ?? '');
    const found = tasksOf(node).find(
      (task) => task.id === wanted || task.id.endsWith(`.${wanted}`),
    );
    return found ? outputOf(model, found) : unknown(wanted);
  },
};

function assignNode(
  machine: Machine,
  model: Model,
  node: Node,
  name: string,
  value: Value,
): boolean {
  if (node.kind !== 'task') return false;
  if (name === 'dag' && !node.dag) {
    const { nodes } = nodesOf(machine, model, value);
    return nodes.length > 0;
  }
  node.arguments.set(name, value);
  if (!isTemplated(node.self, name)) return true;
  for (const before of referredTasks(model, value)) connect(machine, model, before, node);
  return true;
}

/** Makes a task's or group's value usable with `with`. */
export function withContext(model: Model, native: Native, tasks: () => Task[]): Native {
  native.enter = () => {
    enterSetup(model, tasks());
    return native;
  };
  native.exit = (machine) => {
    leaveSetup(machine, model);
  };
  return native;
}

/** Nodes referred to anywhere inside a value: results of tasks used as arguments. */
export function referredTasks(model: Model, value: Value | undefined, depth = 0): Task[] {
  if (value === undefined || value === null || typeof value !== 'object' || depth > 6) return [];
  if (is(value, 'list') || is(value, 'tuple')) {
    return value.items.flatMap((item) => referredTasks(model, item, depth + 1));
  }
  if (is(value, 'dict')) {
    return [...value.entries.values()].flatMap(([, item]) => referredTasks(model, item, depth + 1));
  }
  const outputs =
    is(value, 'native') && value.type === 'XComArg' ? model.nodes.get(value) : undefined;
  return outputs?.kind === 'task' ? [outputs] : [];
}
