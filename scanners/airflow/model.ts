import type { Arguments, Dict, Machine, Native, Site, Value } from '../shared/python/value.ts';
import { dict, is } from '../shared/python/values.ts';

/** A DAG while its file is interpreted. */
export interface Dag {
  kind: 'dag';
  id: string;
  arguments: Map<string, Value>;
  defaultArgs: Dict;
  tasks: Map<string, Task>;
  root: Group;
  groupIds: Set<string>;
  site: Site;
  documentation: string | undefined;
  /** Entered with `with` or made by `@dag`: Airflow finds it without a global variable. */
  registered: boolean;
  /** The DAG a SubDagOperator put it under. */
  parent: Dag | undefined;
  /** Why its shape may not be what was read. */
  doubts: Set<string>;
  native: Native;
}

export interface Group {
  kind: 'group';
  id: string | undefined;
  prefix: boolean;
  parent: Group | undefined;
  dag: Dag | undefined;
  children: (Task | Group)[];
  defaultArgs: Dict;
  native: Native;
}

export interface Task {
  kind: 'task';
  id: string;
  /** Class name after Airflow's aliases. */
  operator: string;
  /** Where the class comes from: dotted path, or the repository's class. */
  classPath: string;
  /** The library class at the root of a class of the repository. */
  basePath: string;
  dag: Dag | undefined;
  group: Group | undefined;
  upstream: Set<Task>;
  downstream: Set<Task>;
  /** Arguments of the constructor, with default_args filled in. */
  arguments: Map<string, Value>;
  /** Attributes that an operator class of the repository set on itself. */
  self: Value | undefined;
  site: Site;
  mapped: boolean;
  setup: boolean;
  teardown: boolean;
  /** Function of a decorated task, with the arguments it is called with. */
  callable: Value | undefined;
  doubts: Set<string>;
  native: Native;
}

/** What stands on either side of `>>`. */
export type Node = Task | Group;

/** Everything the Airflow model keeps while one file is read. */
export interface Model {
  dags: Dag[];
  dagStack: Dag[];
  groupStack: Group[];
  nodes: WeakMap<Native, Node | Dag>;
  /** Tasks that have no DAG yet: a relation may give them one. */
  loose: Task[];
  contexts: SetupContext[];
  /** Calls of code that was not read and that seems to make DAGs. */
  outside: { path: string; given: Arguments }[];
  version: 2 | 3;
}

/** A setup or teardown used with `with`: work tasks made inside run between them. */
export interface SetupContext {
  tasks: Task[];
  work: Task[];
}

export function createModel(version: 2 | 3): Model {
  return {
    dags: [],
    dagStack: [],
    groupStack: [],
    nodes: new WeakMap(),
    loose: [],
    contexts: [],
    outside: [],
    version,
  };
}

/** The task, group or DAG behind a value. */
export function nodeOf(model: Model, value: Value | undefined): Node | Dag | undefined {
  if (is(value, 'native')) return model.nodes.get(value);
  return is(value, 'instance') && value.native ? model.nodes.get(value.native) : undefined;
}

export function dagOf(model: Model, value: Value | undefined): Dag | undefined {
  const node = nodeOf(model, value);
  if (node?.kind === 'dag') return node;
  if (is(value, 'unknown')) {
    for (const option of value.options ?? []) {
      const found = dagOf(model, option);
      if (found) return found;
    }
  }
  return undefined;
}

/** The group that tasks made now belong to. */
export function currentGroup(model: Model, dag: Dag | undefined): Group | undefined {
  const group = model.groupStack.at(-1);
  if (group && (dag === undefined || group.dag === undefined || group.dag === dag)) return group;
  return dag?.root;
}

export const currentDag = (model: Model): Dag | undefined => model.dagStack.at(-1);

/** `default_args` as a dict; another value means that keys may be there that are not known. */
export function defaultsOf(value: Value | undefined): Dict {
  if (is(value, 'dict')) return value;
  const option = is(value, 'unknown') ? value.options?.find((each) => is(each, 'dict')) : undefined;
  if (is(option, 'dict')) return option;
  return dict([], value !== undefined && value !== null);
}

/** Id of a child inside its groups. */
export function childId(group: Group | undefined, label: string): string {
  if (!group?.id || !group.prefix) return label;
  return `${group.id}.${label}`;
}

/** Notes why a node may not be what was read. */
export function doubt(node: { doubts: Set<string> }, reasons: Iterable<string>): void {
  for (const reason of reasons) node.doubts.add(reason);
}

/** Copies the doubts of the moment onto a node. */
export function doubtNow(machine: Machine, node: { doubts: Set<string> }): void {
  doubt(node, machine.uncertain);
}
