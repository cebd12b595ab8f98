import { folderOf, joinPath } from './files.ts';
import { virtualRoot } from './library/paths.ts';
import { executeModule } from './statements.ts';
import { newScope } from './scope.ts';
import type { Machine, Module, Scope, Value } from './value.ts';
import { is, unknown } from './values.ts';

/** Folders that a DAG file imports from: its own and its parents', each with dags/ and plugins/. */
function importRoots(main: string): string[] {
  const roots: string[] = [];
  let folder = folderOf(main);
  for (;;) {
    for (const inner of ['', 'dags', 'plugins', 'src', 'include']) {
      const root = joinPath(folder, inner);
      if (root !== undefined && !roots.includes(root)) roots.push(root);
    }
    if (folder === '') return roots;
    folder = folderOf(folder);
  }
}

const rootsOf = new WeakMap<Machine, string[]>();

/** The file or folder that a dotted name means in the repository. */
function findModule(machine: Machine, name: string): string | undefined {
  const parts = name.split('.').filter(Boolean);
  const roots = rootsOf.get(machine) ?? importRoots(machine.main);
  rootsOf.set(machine, roots);
  for (const root of roots) {
    const found = moduleAt(machine, root, parts);
    if (found !== undefined) return found;
  }
  // The root folder may itself be the package.
  if (parts[0] === machine.files.rootName && parts.length > 1)
    return moduleAt(machine, '', parts.slice(1));
  return undefined;
}

function moduleAt(machine: Machine, root: string, parts: string[]): string | undefined {
  const base = joinPath(root, ...parts);
  if (base === undefined || base === '') return undefined;
  if (machine.files.isFile(`${base}.py`)) return `${base}.py`;
  if (machine.files.isFile(`${base}/__init__.py`)) return `${base}/__init__.py`;
  return machine.files.isFolder(base) && parts.length > 0 ? `${base}/` : undefined;
}

// A folder called `airflow` or `json` in a repository does not hide the library of that name.
const reserved = new Set([
  'airflow',
  'dagfactory',
  'os',
  'sys',
  'json',
  'csv',
  're',
  'datetime',
  'time',
  'typing',
  'pathlib',
  'functools',
  'itertools',
  'collections',
  'enum',
  'dataclasses',
  'logging',
  'yaml',
  'pendulum',
  'glob',
  'io',
]);

/** Imports by dotted name: a module of the repository, or what the libraries know of it. */
export function loadModule(machine: Machine, name: string, from?: Scope): Value {
  if (name.startsWith('.')) return loadRelative(machine, name, from);
  const path = findModule(machine, name);
  const isFile = path?.endsWith('.py') === true;
  if (
    path === undefined ||
    (reserved.has(name.split('.')[0] ?? '') && !(isFile && name.startsWith('airflow.')))
  ) {
    return machine.resolve(name);
  }
  return loadPath(machine, path, name);
}

function loadRelative(machine: Machine, name: string, from: Scope | undefined): Value {
  const level = /^\.+/.exec(name)?.[0].length ?? 1;
  const start = folderOf(from?.module.path ?? machine.main);
  const up = Array.from({ length: level - 1 }, () => '..');
  const parts = name.slice(level).split('.').filter(Boolean);
  const folder = joinPath(start, ...up);
  if (folder === undefined) return unknown(name.slice(level) || 'module');
  if (parts.length === 0) return loadPath(machine, `${folder}/`, folder.replaceAll('/', '.'));
  const path = moduleAt(machine, folder, parts);
  return path === undefined ? unknown(name.slice(level)) : loadPath(machine, path, parts.join('.'));
}

function loadPath(machine: Machine, path: string, name: string): Value {
  const known = machine.modules.get(path);
  if (known) return known;
  const module = makeModule(path, name);
  machine.modules.set(path, module);
  if (path.endsWith('.py')) runModule(machine, module);
  return module;
}

/** An empty module with the variables Python gives it. */
export function makeModule(path: string, name: string): Module {
  const scope: Scope = newScope('module', undefined, {
    t: 'module',
    name,
    path,
    scope: {
      kind: 'module',
      variables: new Map(),
      parent: undefined,
      module: undefinedModule,
      returned: [],
    },
  });
  const module: Module = { t: 'module', name, path, scope };
  scope.module = module;
  scope.variables.set('__name__', name);
  scope.variables.set('__file__', `${virtualRoot}/${path}`);
  return module;
}

const undefinedModule: Module = {
  t: 'module',
  name: '',
  path: '',
  scope: {
    kind: 'module',
    variables: new Map(),
    parent: undefined,
    get module(): Module {
      return undefinedModule;
    },
    returned: [],
  },
};

/** Runs a module's source in its scope. */
export function runModule(machine: Machine, module: Module): void {
  const syntax = machine.syntax(module.path);
  if (!syntax) return;
  module.scope.variables.set('__doc__', syntax.documentation ?? null);
  const site = machine.site;
  const uncertain = machine.uncertain;
  const guarded = machine.guarded;
  machine.guarded = 0;
  try {
    executeModule(machine, syntax.body, module.scope);
  } finally {
    machine.site = site;
    machine.uncertain = uncertain;
    machine.guarded = guarded;
  }
}

/** `from base import name` where the module has no such variable: a module inside it, or a library's. */
export function memberOf(
  machine: Machine,
  module: Value,
  base: string,
  name: string,
  from?: Scope,
): Value {
  if (!is(module, 'module')) {
    return is(module, 'unknown') && module.origin.from !== 'module'
      ? machine.attribute(module, name)
      : machine.resolve(`${base}.${name}`);
  }
  const folder = folderOf(module.path);
  const inner =
    module.path.endsWith('/') || module.path.endsWith('/__init__.py')
      ? moduleAt(machine, folder, [name])
      : undefined;
  if (inner !== undefined) return loadPath(machine, inner, `${module.name}.${name}`);
  for (const library of module.scope.starred ?? []) return machine.resolve(`${library}.${name}`);
  return reserved.has(base.split('.')[0] ?? '') || from === undefined
    ? machine.resolve(`${base}.${name}`)
    : unknown(name, `${name} is not defined in ${module.path}`);
}
