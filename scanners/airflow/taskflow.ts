import { isPartial } from '../shared/python/text.ts';
import type { Arguments, Machine, Native, Value } from '../shared/python/value.ts';
import { is, nativeFunction } from '../shared/python/values.ts';
import { makeGroup } from './group.ts';
import type { Model } from './model.ts';
import { outputOf, referredTasks } from './node-value.ts';
import { connect } from './relations.ts';
import { makeTask } from './task.ts';

interface Flow {
  /** python, bash, virtualenv, sensor, branch … */
  flavour: string;
  func: Value;
  options: Map<string, Value>;
  fixed: Map<string, Value>;
  setup: boolean;
  teardown: boolean;
  open: boolean;
}

const operators: Record<string, string> = {
  python: '_PythonDecoratedOperator',
  virtualenv: '_PythonVirtualenvDecoratedOperator',
  external_python: '_PythonExternalDecoratedOperator',
  branch: '_BranchPythonDecoratedOperator',
  branch_virtualenv: '_BranchPythonVirtualenvDecoratedOperator',
  branch_external_python: '_BranchExternalPythonDecoratedOperator',
  short_circuit: '_ShortCircuitDecoratedOperator',
  run_if: '_PythonDecoratedOperator',
  skip_if: '_PythonDecoratedOperator',
  bash: '_BashDecoratedOperator',
  sensor: 'DecoratedSensorOperator',
  kubernetes: '_KubernetesDecoratedOperator',
  docker: '_DockerDecoratedOperator',
  pyspark: '_PySparkDecoratedOperator',
};

/** The `task` object of Airflow: `@task`, `@task(...)`, `@task.bash` … */
export function taskDecorator(model: Model, flavour = 'python'): Native {
  return {
    t: 'native',
    type: 'task-decorator',
    attribute: (_machine, name) => (flavour === 'python' ? taskDecorator(model, name) : undefined),
    call: (machine, given) => decorateTask(machine, model, flavour, given),
  };
}

function decorateTask(_machine: Machine, model: Model, flavour: string, given: Arguments): Value {
  const first = given.positional[0];
  const flow: Flow = {
    flavour,
    func: first ?? null,
    options: new Map(given.keywords),
    fixed: new Map(),
    setup: false,
    teardown: false,
    open: given.open,
  };
  if (isCallable(first) && given.keywords.size === 0) return flowValue(model, flow);
  return nativeFunction('task', (_inner, { positional: [func = null] }) =>
    flowValue(model, { ...flow, func }),
  );
}

const isCallable = (value: Value | undefined): boolean =>
  is(value, 'function') ||
  is(value, 'bound') ||
  is(value, 'native') ||
  is(value, 'native-function') ||
  is(value, 'class');

function functionName(func: Value): string {
  if (is(func, 'function') || is(func, 'native-function')) return func.name;
  if (is(func, 'bound')) return func.func.name;
  return is(func, 'unknown') ? func.name : 'task';
}

const flows = new WeakMap<Native, Flow>();

function flowValue(model: Model, flow: Flow): Native {
  const native: Native = {
    t: 'native',
    type: 'task-factory',
    attribute: (_machine, name) => flowAttribute(model, flow, name),
    call: (machine, given) => callFlow(machine, model, flow, given, false),
  };
  flows.set(native, flow);
  return native;
}

function flowAttribute(model: Model, flow: Flow, name: string): Value | undefined {
  switch (name) {
    case 'override':
      return nativeFunction(name, (_machine, given) =>
        flowValue(model, {
          ...flow,
          options: new Map([...flow.options, ...given.keywords]),
          open: flow.open || given.open,
        }),
      );
    case 'partial':
      return nativeFunction(name, (_machine, given) =>
        flowValue(model, { ...flow, fixed: new Map([...flow.fixed, ...given.keywords]) }),
      );
    case 'expand':
    case 'expand_kwargs':
      return nativeFunction(name, (machine, given) => callFlow(machine, model, flow, given, true));
    case 'function':
    case '__wrapped__':
      return flow.func;
    case '__name__':
      return functionName(flow.func);
    default:
      return undefined;
  }
}

function callFlow(
  machine: Machine,
  model: Model,
  flow: Flow,
  given: Arguments,
  mapped: boolean,
): Value {
  const keywords = new Map(flow.options);
  const name = functionName(flow.func);
  if (!keywords.has('task_id')) keywords.set('task_id', name);
  const task = makeTask(machine, model, {
    operator: operators[flow.flavour] ?? `_${flow.flavour}DecoratedOperator`,
    classPath: `airflow.decorators.task.${flow.flavour}`,
    basePath: `airflow.decorators.task.${flow.flavour}`,
    given: { ...given, positional: [], keywords },
    suffixed: true,
    mapped,
    callable: flow.func,
    passed: [...given.positional, ...given.keywords.values(), ...flow.fixed.values()],
  });
  task.setup = flow.setup;
  task.teardown = flow.teardown;
  if (flow.open) task.doubts.add('some of its options are not known');
  task.arguments.set('op_args', { t: 'tuple', items: given.positional });
  const all = new Map([...flow.fixed, ...(mapped ? [] : given.keywords)]);
  task.arguments.set('op_kwargs', {
    t: 'dict',
    entries: new Map([...all].map(([key, value]) => [`s${key}`, [key, value]])),
    ...(mapped || given.open ? { open: true } : {}),
  });
  return withEnter(outputOf(model, task), task.native);
}

/** The result of a decorated setup can be used with `with`, like its task. */
function withEnter(output: Value, task: Native): Value {
  if (is(output, 'native')) {
    output.enter = (machine) => {
      task.enter?.(machine);
      return output;
    };
    if (task.exit) output.exit = task.exit;
  }
  return output;
}

/** `@setup` and `@teardown`, alone, around `@task`, or with options. */
export function markFlow(model: Model, given: Arguments, mark: 'setup' | 'teardown'): Value {
  const first = given.positional[0];
  const apply = (func: Value): Value => {
    const inner = is(func, 'native') ? flows.get(func) : undefined;
    const flow: Flow = inner ?? {
      flavour: 'python',
      func,
      options: new Map(),
      fixed: new Map(),
      setup: false,
      teardown: false,
      open: false,
    };
    return flowValue(model, { ...flow, [mark]: true });
  };
  return first === undefined
    ? nativeFunction(mark, (_machine, { positional: [func = null] }) => apply(func))
    : apply(first);
}

/** `@task_group`: the function's call makes the group and runs inside it. */
export function decorateGroup(model: Model, options: Arguments, func: Value): Native {
  return groupFlow(model, options, func, new Map());
}

function groupFlow(
  model: Model,
  options: Arguments,
  func: Value,
  fixed: Map<string, Value>,
): Native {
  const run = (machine: Machine, given: Arguments, mapped: boolean): Value => {
    const keywords = new Map(options.keywords);
    if (!keywords.has('group_id')) keywords.set('group_id', functionName(func));
    const group = makeGroup(machine, model, { ...options, keywords }, true);
    const before = [...given.positional, ...given.keywords.values()].flatMap((value) =>
      referredTasks(model, value),
    );
    model.groupStack.push(group);
    const call = mapped
      ? { ...given, positional: [], keywords: new Map([...fixed, ...expanded(given)]), open: true }
      : { ...given, keywords: new Map([...fixed, ...given.keywords]) };
    let result: Value;
    try {
      result = machine.call(func, call);
    } finally {
      model.groupStack.pop();
    }
    if (mapped) {
      for (const task of group.children)
        if (task.kind === 'task') {
          task.mapped = true;
          if (task.upstream.size === 0)
            for (const each of before) connect(machine, model, each, task);
        }
    }
    const isNothing = result === null || (is(result, 'unknown') && isPartial(result.name));
    return isNothing ? group.native : result;
  };
  return {
    t: 'native',
    type: 'group-factory',
    call: (machine, given) => run(machine, given, false),
    attribute: (_machine, name) => {
      if (name === 'override') {
        return nativeFunction(name, (_inner, given) =>
          groupFlow(
            model,
            { ...options, keywords: new Map([...options.keywords, ...given.keywords]) },
            func,
            fixed,
          ),
        );
      }
      if (name === 'partial') {
        return nativeFunction(name, (_inner, given) =>
          groupFlow(model, options, func, new Map([...fixed, ...given.keywords])),
        );
      }
      if (name === 'expand' || name === 'expand_kwargs')
        return nativeFunction(name, (machine, given) => run(machine, given, true));
      return name === '__name__' ? functionName(func) : undefined;
    },
  };
}

/** Inside a mapped group an argument is one item that is not known; a task's result keeps its task. */
function expanded(given: Arguments): [string, Value][] {
  return [...given.keywords].map(([key, value]) => [
    key,
    is(value, 'native')
      ? value
      : { t: 'unknown', name: key, origin: { from: 'unknown', why: 'it is expanded at run time' } },
  ]);
}
