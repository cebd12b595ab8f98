import { classAttribute, lineOf } from '../shared/python/definitions.ts';
import { iterate } from '../shared/python/iterate.ts';
import { environment } from '../shared/python/library/system.ts';
import { instantValue } from '../shared/python/library/time.ts';
import type {
  Arguments,
  Class,
  Instance,
  Library,
  Machine,
  Unknown,
  Value,
} from '../shared/python/value.ts';
import { argument, is, list, nativeFunction, unknown, present } from '../shared/python/values.ts';
import { decorateAsset } from './asset-task.ts';
import { assetValue, assetsOf, makeAsset } from './assets.ts';
import { decorateDag, makeDag } from './dag.ts';
import { makeGroup } from './group.ts';
import { currentDag, nodeOf, type Model } from './model.ts';
import { referredTasks } from './node-value.ts';
import { noteOutside } from './outside.ts';
import {
  chainLinear,
  chainNodes,
  connect,
  connectValues,
  makeLabel,
  nodesOf,
} from './relations.ts';
import { addDefaults, makeTask } from './task.ts';
import { decorateGroup, markFlow, taskDecorator } from './taskflow.ts';
import { makeTimetable } from './timetable.ts';
import { yamlFactoryValue } from './yaml-factory.ts';

type Make = (machine: Machine, model: Model, given: Arguments) => Value;

/** A decorator used bare or with options. */
const decorator =
  (make: (model: Model, options: Arguments, func: Value, machine: Machine) => Value): Make =>
  (machine, model, given) => {
    const first = given.positional[0];
    const bare = is(first, 'function') || is(first, 'bound') || is(first, 'native');
    if (bare && given.keywords.size === 0)
      return make(model, { ...given, positional: [] }, first, machine);
    return nativeFunction('decorator', (inner, { positional: [func = null] }) =>
      make(model, given, func, inner),
    );
  };

function variable(machine: Machine, given: Arguments): Value {
  const byDefault = present(
    given.keywords.get('default_var'),
    given.keywords.get('default'),
    given.positional[1],
  );
  const name = argument(given, 'key', 0);
  const value = environment(machine, name, byDefault);
  return is(value, 'unknown')
    ? {
        ...value,
        origin: { from: 'unknown', why: `the Airflow variable ${value.name} is not known` },
      }
    : value;
}

const makers: Record<string, Make> = {
  DAG: (machine, model, given) => makeDag(machine, model, given).native,
  dag: decorator((model, options, func) => decorateDag(model, options, func)),
  task_group: decorator((model, options, func) => decorateGroup(model, options, func)),
  asset: decorator((model, options, func, machine) => decorateAsset(machine, model, options, func)),
  TaskGroup: (machine, model, given) => makeGroup(machine, model, given).native,
  setup: (_machine, model, given) => markFlow(model, given, 'setup'),
  teardown: (_machine, model, given) => markFlow(model, given, 'teardown'),
  chain: (machine, model, given) => {
    chainNodes(machine, model, given.positional);
    doubtSpread(machine, model, given);
    return null;
  },
  chain_linear: (machine, model, given) => {
    chainLinear(machine, model, given.positional);
    return null;
  },
  cross_downstream: (machine, model, given) => {
    const from = argument(given, 'from_tasks', 0) ?? null;
    const to = argument(given, 'to_tasks', 1) ?? null;
    for (const each of iterate(machine, from).items) connectValues(machine, model, each, to);
    return null;
  },
  Label: (_machine, model) => makeLabel(model),
  Dataset: (_machine, _model, given) => makeAsset(given, false),
  Asset: (_machine, _model, given) => makeAsset(given, false),
  DatasetAlias: (_machine, _model, given) => makeAsset(given, true),
  AssetAlias: (_machine, _model, given) => makeAsset(given, true),
  AssetRef: (_machine, _model, given) => makeAsset(given, false),
  DatasetAll: joinAssets,
  DatasetAny: joinAssets,
  AssetAll: joinAssets,
  AssetAny: joinAssets,
  days_ago: () => instantValue('dynamic'),
};

function joinAssets(machine: Machine, _model: Model, given: Arguments): Value {
  return assetValue(assetsOf(machine, list(given.positional)) ?? []);
}

function doubtSpread(machine: Machine, model: Model, given: Arguments): void {
  if (!given.open) return;
  for (const value of given.positional) {
    for (const node of nodesOf(machine, model, value).nodes) {
      if (node.kind === 'task') node.doubts.add('what it is connected to is not known');
    }
  }
}

const versionText: Record<Model['version'], string> = { 2: '2.11.2', 3: '3.1.0' };

const isAirflow = (path: string): boolean => /^airflow(\.|$)/.test(path);

/** Constants and functions of Airflow by their last name. */
function airflowValue(model: Model, path: string, name: string): Value | undefined {
  if (name === 'task' && /decorators|sdk/.test(path)) return taskDecorator(model);
  if (/\.task\.\w+$/.test(path)) return taskDecorator(model, name);
  if (/\.Variable\.get$/.test(path))
    return nativeFunction('get', (machine, given) => variable(machine, given));
  if (/\.TriggerRule\.\w+$/.test(path)) return name.toLowerCase();
  if (/\.WeightRule\.\w+$/.test(path)) return name.toLowerCase();
  if (/\.conf\.get\w*$/.test(path))
    return nativeFunction('get', (machine, given) =>
      environment(
        machine,
        argument(given, 'key', 1) ?? given.positional[0],
        given.keywords.get('fallback'),
      ),
    );
  if (name === 'DAGS_FOLDER' || name === 'AIRFLOW_HOME') return undefined;
  if (/^airflow\.(version\.version|__version__)$/.test(path)) return versionText[model.version];
  // Python's own venv module: Airflow asks for it only to be friendly.
  if (name === 'is_venv_installed') return nativeFunction(name, () => true);
  const make = makers[name];
  if (make && !(name === 'setup' && /hooks/.test(path)))
    return libraryFunction(model, name, make, path);
  return undefined;
}

function libraryFunction(model: Model, name: string, make: Make, path: string): Value {
  return {
    ...nativeFunction(name, (machine, given) => make(machine, model, given)),
    attribute: (_machine, attribute) => {
      if (name === 'asset' && attribute === 'multi') {
        return nativeFunction('multi', (inner, given) => make(inner, model, given));
      }
      if (name === 'DAG') return attribute === '__name__' ? name : undefined;
      return attribute === '__name__'
        ? name
        : {
            t: 'unknown',
            name: attribute,
            origin: { from: 'module', path: `${path}.${attribute}` },
          };
    },
  };
}

const operatorName = /(?:Operator|Sensor|OperatorAsync|SensorAsync|Transfer)$/;
const classLike = /^[A-Z]/;

/** Is a call of this library class a task? */
function isOperatorCall(model: Model, name: string, path: string, given: Arguments): boolean {
  if (!classLike.test(name) || /\bhooks?\b|_hook\b|\.triggers\./.test(path)) return false;
  if (given.keywords.has('task_id')) return true;
  const inDag = currentDag(model) !== undefined || given.keywords.has('dag');
  return operatorName.test(name) && (inDag || given.open);
}

/** The Airflow model as a library of the interpreter. */
export function airflowLibrary(model: Model): Library {
  return {
    resolve: (_machine, path) => {
      const name = path.slice(path.lastIndexOf('.') + 1);
      if (path.startsWith('dagfactory.')) return yamlFactoryValue(model, name);
      return isAirflow(path) ? airflowValue(model, path, name) : undefined;
    },
    call: (machine, callee, given) => callLibrary(machine, model, callee, given),
    construct: (machine, instance, base, given) => {
      constructBase(machine, model, instance, base, given);
    },
    prepare: (_machine, cls, given) => prepareArguments(model, cls, given),
    resolveClass: (_machine, cls, base, name) =>
      partialOf(model, { name: cls.name, path: pathOf(base), cls }, name),
    attribute: (_machine, instance, name) => (name === 'defer' ? deferred(instance) : undefined),
  };
}

const pathOf = (value: Unknown): string => {
  if (value.origin.from === 'module') return value.origin.path;
  if (value.origin.from === 'attribute' && is(value.origin.of, 'unknown')) {
    return `${pathOf(value.origin.of)}.${value.name}`;
  }
  return value.name;
};

function callLibrary(
  machine: Machine,
  model: Model,
  callee: Unknown,
  given: Arguments,
): Value | undefined {
  if (callee.origin.from !== 'module' && callee.origin.from !== 'attribute') return undefined;
  const path = pathOf(callee);
  noteOutside(machine, model, path, given);
  if (callee.name === 'partial' && classLike.test(path.split('.').at(-2) ?? '')) {
    const name = path.split('.').at(-2) ?? '';
    const made = partialOf(model, { name, path: path.slice(0, -'.partial'.length) }, 'partial');
    return made && machine.call(made, given);
  }
  if (
    isAirflow(path) &&
    /Timetable$|^DatasetOrTimeSchedule$|^AssetOrTimeSchedule$/.test(callee.name)
  ) {
    return makeTimetable(machine, callee.name, given);
  }
  if (callee.name === 'Param' && isAirflow(path)) return argument(given, 'default', 0) ?? null;
  if (!isOperatorCall(model, callee.name, path, given))
    return dbtGroup(machine, model, callee, given);
  return makeTask(machine, model, { operator: callee.name, classPath: path, basePath: path, given })
    .native;
}

/** DAGs and groups whose tasks a dbt library makes: they exist, but what is in them is not known. */
function dbtGroup(
  machine: Machine,
  model: Model,
  callee: Unknown,
  given: Arguments,
): Value | undefined {
  const why = `the tasks come from ${callee.name}`;
  if (/^Dbt\w*Dag$/.test(callee.name)) {
    const dag = makeDag(machine, model, given);
    dag.doubts.add(why);
    return dag.native;
  }
  if (/TaskGroup$/.test(callee.name) && classLike.test(callee.name)) {
    const dag = currentDag(model);
    dag?.doubts.add(why);
    return makeGroup(machine, model, given).native;
  }
  return undefined;
}

/** `self.defer(trigger=…, method_name="…")`: the task goes on with that method. */
const deferred = (instance: Instance): Value =>
  nativeFunction('defer', (machine, { keywords, positional, site }) => {
    const name = present(keywords.get('method_name'), positional[1]);
    const method = typeof name === 'string' ? machine.attribute(instance, name) : undefined;
    if (is(method, 'bound'))
      machine.call(method, { positional: [], keywords: new Map(), open: true, site });
    return null;
  });

/** A class that can be mapped; `cls`: one of the repository, which has a constructor of its own. */
interface Mappable {
  name: string;
  path: string;
  cls?: Class;
}

/** `Operator.partial(...)`: `.expand(...)` makes the mapped task. */
function partialOf(model: Model, of: Mappable, attribute: string): Value | undefined {
  if (attribute !== 'partial') return undefined;
  return nativeFunction('partial', (_machine, fixed) => ({
    t: 'native',
    type: 'partial',
    attribute: (_inner, method) =>
      nativeFunction(method, (machine, given) =>
        mapTask(
          machine,
          model,
          of,
          { ...fixed, keywords: mappedArguments(machine, method, fixed, given) },
          given,
        ),
      ),
  }));
}

/** Arguments of one of the mapped tasks: a mapped one is one of its items. */
function mappedArguments(
  machine: Machine,
  method: string,
  fixed: Arguments,
  given: Arguments,
): Map<string, Value> {
  const keywords = new Map(fixed.keywords);
  for (const [key, value] of method === 'expand' ? given.keywords : []) {
    const options = iterate(machine, value).items.slice(0, 16);
    keywords.set(
      key,
      is(value, 'native') ? value : { ...unknown(key, 'it is expanded at run time'), options },
    );
  }
  return keywords;
}

function mapTask(
  machine: Machine,
  model: Model,
  { name, path, cls }: Mappable,
  all: Arguments,
  given: Arguments,
): Value {
  const passed = [...given.keywords.values(), ...given.positional];
  if (cls) {
    const made = machine.call(cls, all);
    const node = nodeOf(model, made);
    if (node?.kind !== 'task') return made;
    node.mapped = true;
    for (const before of passed.flatMap((value) => referredTasks(model, value)))
      connect(machine, model, before, node);
    return made;
  }
  return makeTask(machine, model, {
    operator: name,
    classPath: path,
    basePath: path,
    given: all,
    mapped: true,
    passed,
  }).native;
}

function constructBase(
  machine: Machine,
  model: Model,
  instance: Instance,
  base: Unknown,
  given: Arguments,
): void {
  const { name } = instance.cls;
  if (base.name === 'DAG') {
    const dag = makeDag(machine, model, given);
    instance.native = dag.native;
    return;
  }
  if (/Timetable/.test(base.name)) {
    instance.native = makeTimetable(machine, name, given);
    return;
  }
  if (base.name === 'TaskGroup') {
    instance.native = makeGroup(machine, model, given).native;
    return;
  }
  const basePath = pathOf(base);
  const derived =
    operatorName.test(base.name) ||
    operatorName.test(name) ||
    /^airflow\..*(operators|sensors)/.test(basePath);
  if (!derived && !given.keywords.has('task_id')) return;
  makeTask(machine, model, {
    operator: name,
    classPath: `${instance.cls.module.path}:${name}`,
    basePath,
    given,
    self: instance,
  });
}

function prepareArguments(model: Model, cls: Class, given: Arguments): Arguments {
  const isTask = lineOf(cls).some(
    (each) =>
      is(each, 'unknown') && (operatorName.test(each.name) || /Operator|Sensor/.test(each.name)),
  );
  if (!isTask) return given;
  const init = classAttribute(cls, '__init__')?.value;
  const parameters = is(init, 'function')
    ? init.parameters
        .filter((each) => each.kind !== 'star' && each.kind !== 'doubleStar')
        .map((each) => each.name)
    : [];
  return addDefaults(model, parameters, given);
}
