import { isPartial, textOf } from '../shared/python/text.ts';
import type { Arguments, Machine, Value } from '../shared/python/value.ts';
import { argument, dict, is } from '../shared/python/values.ts';
import {
  childId,
  currentDag,
  currentGroup,
  dagOf,
  defaultsOf,
  nodeOf,
  type Dag,
  type Group,
  type Model,
} from './model.ts';
import { nodeValue } from './node-value.ts';

/** The group without an id that holds a DAG's tasks. */
export function rootGroup(model: Model, dag: () => Dag): Group {
  const group: Group = {
    kind: 'group',
    id: undefined,
    prefix: false,
    parent: undefined,
    get dag() {
      return dag();
    },
    children: [],
    defaultArgs: dict([]),
    native: nodeValue(model, 'TaskGroup', () => group),
  };
  model.nodes.set(group.native, group);
  return group;
}

/** A `TaskGroup(...)`, in the DAG and group of the moment. */
export function makeGroup(
  _machine: Machine,
  model: Model,
  given: Arguments,
  suffixed = false,
): Group {
  const parentNode = nodeOf(model, given.keywords.get('parent_group'));
  const dag = dagOf(model, given.keywords.get('dag')) ?? currentDag(model);
  const parent = parentNode?.kind === 'group' ? parentNode : currentGroup(model, dag);
  const label = textOf(argument(given, 'group_id', 0) ?? 'group');
  const prefix = (given.keywords.get('prefix_group_id') ?? given.positional[1]) !== false;
  const owner = dag ?? parent?.dag;
  const wanted = childId(parent, label);
  const suffix = suffixed || given.keywords.get('add_suffix_on_collision') === true;
  const group: Group = {
    kind: 'group',
    id: suffix && owner ? freeGroupId(owner, wanted) : wanted,
    prefix,
    parent,
    dag: owner,
    children: [],
    defaultArgs: mergedDefaults(parent, given.keywords.get('default_args')),
    native: nodeValue(model, 'TaskGroup', () => group),
  };
  group.native.enter = () => {
    model.groupStack.push(group);
    return group.native;
  };
  group.native.exit = () => {
    model.groupStack.pop();
  };
  model.nodes.set(group.native, group);
  parent?.children.push(group);
  if (group.id !== undefined) {
    owner?.groupIds.add(group.id);
    if (isPartial(group.id)) owner?.doubts.add('the id of a task group is not known');
  }
  return group;
}

function freeGroupId(dag: Dag, id: string): string {
  if (!dag.groupIds.has(id)) return id;
  const base = id.replace(/__\d+$/, '');
  let next = 1;
  while (dag.groupIds.has(`${base}__${String(next)}`)) next += 1;
  return `${base}__${String(next)}`;
}

function mergedDefaults(parent: Group | undefined, own: Value | undefined): Group['defaultArgs'] {
  const mine = defaultsOf(own);
  const entries = [...(parent?.defaultArgs.entries.values() ?? []), ...mine.entries.values()];
  return dict(entries, is(own, 'unknown'));
}
