import { attributeOf } from './attributes.ts';
import { makeBuiltins } from './builtins.ts';
import { evaluate } from './expressions.ts';
import type { SourceFiles } from './files.ts';
import { callValue, parentOf } from './functions.ts';
import { dataFunctions } from './library/data.ts';
import { evaluateBuiltins, evaluateFunctions } from './library/evaluate.ts';
import { openBuiltin } from './library/file-object.ts';
import { systemValues } from './library/system.ts';
import { timeValues } from './library/time.ts';
import { toolValues } from './library/tools.ts';
import { LimitReached } from './machine.ts';
import { loadModule, makeModule, memberOf, runModule } from './modules.ts';
import { execute } from './statements.ts';
import type { ModuleSyntax } from './syntax.ts';
import type { Library, Limits, Machine, Module, Value } from './value.ts';

export const defaultLimits: Limits = { steps: 400_000, milliseconds: 8_000, callDepth: 40 };

const standard = new Map<string, Value>([
  ...dataFunctions,
  ...evaluateFunctions,
  ...systemValues,
  ...timeValues,
  ...toolValues,
]);

const builtins = makeBuiltins();
builtins.set('open', openBuiltin);
for (const [name, value] of evaluateBuiltins) builtins.set(name, value);

export interface InterpretOptions {
  files: SourceFiles;
  syntax(path: string): ModuleSyntax | undefined;
  parse(text: string): ModuleSyntax;
  libraries: readonly Library[];
  limits?: Partial<Limits>;
  openSettings?: boolean;
}

/** A machine for one file; nothing is run yet. */
export function createMachine(main: string, options: InterpretOptions): Machine {
  const limits = { ...defaultLimits, ...options.limits };
  const machine: Machine = {
    evaluate: (expression, scope) => evaluate(machine, expression, scope),
    execute: (body, scope) => execute(machine, body, scope),
    call: (callee, given) => callValue(machine, callee, given),
    attribute: (value, name) => attributeOf(machine, value, name),
    load: (name, from) => loadModule(machine, name, from),
    member: (module, base, name) => memberOf(machine, module, base, name),
    resolve: (path) => resolve(machine, path),
    parentOf: (owner, self) => parentOf(machine, owner, self),
    builtins,
    files: options.files,
    syntax: options.syntax,
    libraries: options.libraries,
    limits,
    steps: 0,
    deadline: performance.now() + limits.milliseconds,
    depth: 0,
    site: { path: main, line: 1, endLine: 1 },
    modules: new Map(),
    uncertain: [],
    guarded: 0,
    incomplete: [],
    effects: undefined,
    active: new Map(),
    dataFiles: new Set(),
    block: undefined,
    parse: options.parse,
    main,
    openSettings: options.openSettings ?? false,
    tookDefault: false,
  };
  return machine;
}

function resolve(machine: Machine, path: string): Value {
  for (const library of machine.libraries) {
    const known = library.resolve(machine, path);
    if (known !== undefined) return known;
  }
  const known = standard.get(path);
  if (known !== undefined) return known;
  const name = path.slice(path.lastIndexOf('.') + 1);
  return { t: 'unknown', name, origin: { from: 'module', path } };
}

/** Interprets one file: its module is run abstractly, nothing of it is executed. */
export function interpretFile(machine: Machine): Module {
  const name = machine.main.replace(/\.py$/, '').split('/').at(-1) ?? 'module';
  const module = makeModule(machine.main, name);
  machine.modules.set(machine.main, module);
  withinLimits(machine, () => {
    runModule(machine, module);
  });
  return module;
}

/** Runs `work`; a limit that is reached is noted as incomplete. */
export function withinLimits(machine: Machine, work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    const stack = error instanceof RangeError ? 'it is nested too deep' : undefined;
    if (!(error instanceof LimitReached) && stack === undefined) throw error;
    const message = error instanceof LimitReached ? error.message : (stack ?? '');
    machine.incomplete.push({ message: `stopped: ${message}`, ...machine.site });
    machine.uncertain = [];
    machine.guarded = 0;
    machine.depth = 0;
    machine.active.clear();
    return false;
  }
}
