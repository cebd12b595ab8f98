import { parse as parseYaml } from 'yaml';
import { fromPlain } from '../shared/python/library/data.ts';
import { globPaths, joinTexts, pathText, readData } from '../shared/python/library/paths.ts';
import { textOf } from '../shared/python/text.ts';
import type { Arguments, Dict, Machine, Native, Value } from '../shared/python/value.ts';
import { dict, entry, is, list, nativeFunction } from '../shared/python/values.ts';
import { makeDag } from './dag.ts';
import { makeGroup } from './group.ts';
import type { Dag, Group, Model, Node, Task } from './model.ts';
import { relate } from './relations.ts';
import { makeTask } from './task.ts';

const own = new Set([
  'operator',
  'decorator',
  'dependencies',
  'task_group_name',
  'task_id',
  'expand',
  'partial',
]);

/** The functions of the dag-factory library, which makes DAGs of YAML files. */
export function yamlFactoryValue(model: Model, name: string): Value | undefined {
  if (name === 'load_yaml_dags') {
    return nativeFunction(name, (machine, given) => {
      loadAll(machine, model, given);
      return null;
    });
  }
  if (name !== 'DagFactory') return undefined;
  return nativeFunction(name, (_machine, made): Native => ({
    t: 'native',
    type: name,
    attribute: (_inner, method) =>
      nativeFunction(method, (machine) => {
        if (method === 'generate_dags') loadAll(machine, model, made);
        return null;
      }),
  }));
}

function loadAll(machine: Machine, model: Model, given: Arguments): void {
  const path =
    given.keywords.get('config_filepath') ??
    (is(given.positional[0], 'native') && given.positional[0].type === 'globals'
      ? given.positional[1]
      : given.positional[0]);
  const config = given.keywords.get('config_dict') ?? given.keywords.get('config');
  if (is(config, 'dict')) makeDags(machine, model, config, given);
  if (path !== undefined) loadFile(machine, model, pathText(path), given);
  const folder = given.keywords.get('dags_folder');
  for (const pattern of folder === undefined ? [] : ['**/*.yml', '**/*.yaml']) {
    for (const each of globPaths(machine, joinTexts([pathText(folder), pattern])) ?? []) {
      loadFile(machine, model, each, given);
    }
  }
}

function loadFile(machine: Machine, model: Model, path: string, given: Arguments): void {
  const text = readData(machine, path);
  if (text === undefined) {
    const { line, path: at } = given.site;
    machine.incomplete.push({
      message: `the DAGs of ${textOf(path)} are not in the scanned folder`,
      path: at,
      line,
    });
    return;
  }
  try {
    const config = fromPlain(parseYaml(text, { maxAliasCount: 1_000, logLevel: 'silent' }));
    if (is(config, 'dict')) makeDags(machine, model, config, given);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    machine.incomplete.push({
      message: `${path}: ${message}`,
      path: given.site.path,
      line: given.site.line,
    });
  }
}

function merged(base: Value | undefined, over: Value | undefined): Dict {
  const pairs = [base, over].flatMap((each) =>
    is(each, 'dict') ? [...each.entries.values()] : [],
  );
  return dict(pairs);
}

const isName = (key: Value): key is string => typeof key === 'string';

function makeDags(machine: Machine, model: Model, config: Dict, given: Arguments): void {
  const defaults = entry(config, 'default');
  for (const [id, options] of config.entries.values()) {
    if (!isName(id) || id === 'default' || !is(options, 'dict') || !entry(options, 'tasks'))
      continue;
    const all = merged(defaults, options);
    const args = merged(
      is(defaults, 'dict') ? entry(defaults, 'default_args') : undefined,
      entry(options, 'default_args'),
    );
    const keywords = new Map<string, Value>([['dag_id', id]]);
    for (const [key, value] of all.entries.values()) if (isName(key)) keywords.set(key, value);
    const tags = entry(all, 'tags');
    keywords.set('tags', list(['dagfactory', ...(is(tags, 'list') ? tags.items : [])]));
    keywords.set('default_args', args);
    if (keywords.get('schedule') === 'none') keywords.set('schedule', null);
    keywords.delete('tasks');
    keywords.delete('task_groups');
    const dag = makeDag(machine, model, { ...given, positional: [], keywords });
    dag.registered = true;
    fillDag(machine, model, dag, all, given);
  }
}

/** Items of a dict of dicts, or of a list of dicts with their names inside. */
function namedItems(value: Value | undefined, key: string): [string, Dict][] {
  if (is(value, 'dict')) {
    return [...value.entries.values()].map(([name, item]) => [
      textOf(name),
      is(item, 'dict') ? item : dict([]),
    ]);
  }
  return is(value, 'list')
    ? value.items.flatMap((item): [string, Dict][] =>
        is(item, 'dict') ? [[textOf(entry(item, key) ?? ''), item]] : [],
      )
    : [];
}

function fillDag(machine: Machine, model: Model, dag: Dag, options: Dict, given: Arguments): void {
  const nodes = new Map<string, Node>();
  const waits: [Node, Value | undefined][] = [];
  model.dagStack.push(dag);
  const groups = namedItems(entry(options, 'task_groups'), 'group_name');
  for (const [name, item] of groups)
    makeNamedGroup(machine, model, { nodes, groups, given }, name, item);
  for (const [name, item] of groups) {
    const node = nodes.get(name);
    if (node) waits.push([node, entry(item, 'dependencies')]);
  }
  for (const [name, item] of namedItems(entry(options, 'tasks'), 'task_id')) {
    const group = nodes.get(textOf(entry(item, 'task_group_name') ?? ''));
    const task = makeNamedTask(
      machine,
      model,
      name,
      item,
      group?.kind === 'group' ? group : dag.root,
      given,
    );
    nodes.set(name, task);
    waits.push([task, entry(item, 'dependencies')]);
  }
  model.dagStack.pop();
  for (const [node, names] of waits) {
    const before = (is(names, 'list') ? names.items : []).flatMap(
      (name) => nodes.get(textOf(name)) ?? [],
    );
    relate(machine, model, before, [node]);
  }
}

interface GroupPlan {
  nodes: Map<string, Node>;
  groups: [string, Dict][];
  given: Arguments;
}

function makeNamedGroup(
  machine: Machine,
  model: Model,
  plan: GroupPlan,
  name: string,
  item: Dict,
): void {
  if (plan.nodes.has(name)) return;
  const parentName = textOf(entry(item, 'parent_group_name') ?? '');
  const parentItem = plan.groups.find(([each]) => each === parentName);
  if (parentItem && parentName !== name)
    makeNamedGroup(machine, model, plan, parentName, parentItem[1]);
  const parent = plan.nodes.get(parentName);
  const keywords = new Map<string, Value>([['group_id', name]]);
  if (parent) keywords.set('parent_group', parent.native);
  plan.nodes.set(name, makeGroup(machine, model, { ...plan.given, positional: [], keywords }));
}

function makeNamedTask(
  machine: Machine,
  model: Model,
  name: string,
  item: Dict,
  group: Group,
  given: Arguments,
): Task {
  const keywords = new Map<string, Value>([
    ['task_id', name],
    ['task_group', group.native],
  ]);
  for (const [key, value] of item.entries.values())
    if (isName(key) && !own.has(key)) keywords.set(key, value);
  const partial = entry(item, 'partial');
  for (const [key, value] of is(partial, 'dict') ? partial.entries.values() : []) {
    if (isName(key)) keywords.set(key, value);
  }
  const path = textOf(entry(item, 'operator') ?? entry(item, 'decorator') ?? 'unknown');
  const isDecorated = entry(item, 'operator') === undefined;
  return makeTask(machine, model, {
    operator: isDecorated ? '_PythonDecoratedOperator' : path.slice(path.lastIndexOf('.') + 1),
    classPath: path,
    basePath: path,
    given: { ...given, positional: [], keywords },
    mapped: entry(item, 'expand') !== undefined,
  });
}
