import type {
  ClassDefinition,
  Expression,
  FunctionDefinition,
  ModuleSyntax,
  Parameter,
  Statement,
} from './syntax.ts';
import type { SourceFiles } from './files.ts';

/**
 * What a Python expression is known to be. Python's own str, int, bool and None are plain
 * JavaScript values; a string may hold marks (see text.ts) where a piece of it is unknown.
 */
export type Value =
  | null
  | boolean
  | number
  | string
  | Float
  | Bytes
  | List
  | Tuple
  | SetValue
  | Dict
  | Slice
  | Func
  | Bound
  | NativeFunction
  | Class
  | Instance
  | Module
  | Unknown
  | Native;

export interface Float {
  t: 'float';
  value: number;
}
export interface Bytes {
  t: 'bytes';
  value: string;
}
export interface List {
  t: 'list';
  items: Value[];
  /** More items may follow that are not known. */
  open?: boolean;
  /** Why the item at a place may not be there. */
  unsure?: Map<number, string>;
}
export interface Tuple {
  t: 'tuple';
  items: Value[];
  open?: boolean;
  /** Names of the fields, when it is a named tuple. */
  fields?: string[];
}
export interface SetValue {
  t: 'set';
  items: Map<string, Value>;
  open?: boolean;
}
export interface Dict {
  t: 'dict';
  entries: Map<string, [Value, Value]>;
  /** Other keys may be there that are not known. */
  open?: boolean;
  /** What a missing key gives (defaultdict). */
  missing?: Value;
}
export interface Slice {
  t: 'slice';
  from: Value;
  to: Value;
  step: Value;
}

/** Variables of a module, a class body or a call. */
export interface Scope {
  kind: 'module' | 'class' | 'function';
  variables: Map<string, Value>;
  parent: Scope | undefined;
  module: Module;
  /** Names declared `global` or `nonlocal` here. */
  outer?: Map<string, 'global' | 'nonlocal'>;
  /** Libraries whose every name was imported with `*`. */
  starred?: string[];
  /** In a function: its class and first argument, for `super()`. */
  owner?: Class | undefined;
  self?: Value | undefined;
  /** Values of `return` met so far, and of `yield`. */
  returned: Value[];
  /** Which of them come only where a setting was made that is not known. */
  bySetting?: Set<number>;
  /** How many there were when the code that runs without any setting had returned. */
  settledAt?: number;
  yielded?: Value[];
  /** In a context manager's generator: what runs where it yields. */
  onYield?: (value: Value) => void;
}

export interface Func {
  t: 'function';
  name: string;
  parameters: Parameter[];
  definition: FunctionDefinition | undefined;
  /** Body of a lambda. */
  body: Expression | undefined;
  defaults: Map<string, Value>;
  scope: Scope;
  attributes: Map<string, Value>;
  owner?: Class;
  line: number;
}
export interface Bound {
  t: 'bound';
  self: Value;
  func: Func | NativeFunction;
}

/** Arguments of one call and where it stands. */
export interface Arguments {
  positional: Value[];
  keywords: Map<string, Value>;
  /** There were `*` or `**` arguments that are not known. */
  open: boolean;
  site: Site;
}
export interface Site {
  path: string;
  line: number;
  endLine: number;
}

export interface NativeFunction {
  t: 'native-function';
  name: string;
  call(machine: Machine, given: Arguments): Value;
  attribute?(machine: Machine, name: string): Value | undefined;
}

export interface Class {
  t: 'class';
  name: string;
  bases: Value[];
  attributes: Map<string, Value>;
  /** Annotated names of the body, in order: fields of a dataclass or named tuple. */
  fields: string[];
  kind: 'plain' | 'data' | 'enum';
  members: Instance[];
  definition: ClassDefinition;
  scope: Scope;
  module: Module;
}
export interface Instance {
  t: 'instance';
  cls: Class;
  attributes: Map<string, Value>;
  /** What a library's constructor made of it (an operator's task). */
  native?: Native;
}
export interface Module {
  t: 'module';
  name: string;
  path: string;
  scope: Scope;
}

/** Where a value that is not known comes from. */
export type Origin =
  | { from: 'module'; path: string }
  | { from: 'attribute'; of: Value; name: string }
  | { from: 'call'; callee: Unknown; given: Arguments }
  | { from: 'item'; of: Unknown; key: Value }
  | { from: 'choice' }
  | { from: 'unknown'; why: string };

/** A value that is not known, with a name to show and all that is known of where it comes from. */
export interface Unknown {
  t: 'unknown';
  name: string;
  origin: Origin;
  /** The values it may have, when these are known. */
  options?: Value[];
  /** What it is where nobody configured anything (a Variable or environment variable). */
  unset?: Value;
}

/** An object that a library model brings along. */
export interface Native {
  t: 'native';
  type: string;
  attribute?(machine: Machine, name: string): Value | undefined;
  assign?(machine: Machine, name: string, value: Value): boolean;
  call?(machine: Machine, given: Arguments): Value;
  /** `reflected`: the object stands on the right. */
  binary?(machine: Machine, operator: string, other: Value, reflected: boolean): Value | undefined;
  item?(machine: Machine, key: Value): Value | undefined;
  setItem?(machine: Machine, key: Value, value: Value): boolean;
  iterate?(machine: Machine): Value[] | undefined;
  enter?(machine: Machine): Value;
  /** A context that runs the block itself, between its own first and second half. */
  around?(machine: Machine, block: (value: Value) => void): void;
  exit?(machine: Machine): void;
  text?(): string;
  truth?(): boolean | undefined;
  /** Place in sorting, for values of one kind. */
  order?(): number | undefined;
  /** Key for dicts and equality; absent: by identity. */
  key?(): string;
}

/** A library model that answers for what the repository does not hold. */
export interface Library {
  /** What a dotted name of a library stands for; undefined: an unknown value with that path. */
  resolve(machine: Machine, path: string): Value | undefined;
  /** A call of something not known; undefined: the result is not known. */
  call?(machine: Machine, callee: Unknown, given: Arguments): Value | undefined;
  /** The constructor of a library class that `instance`'s class derives from. */
  construct?(machine: Machine, instance: Instance, base: Unknown, given: Arguments): void;
  /** Arguments a library adds before a class of the repository is constructed. */
  prepare?(machine: Machine, cls: Class, given: Arguments): Arguments;
  /** An attribute of a class that derives from a library class (`Operator.partial`). */
  resolveClass?(machine: Machine, cls: Class, base: Unknown, name: string): Value | undefined;
  /** An attribute of an instance whose class derives from a library class. */
  attribute?(machine: Machine, instance: Instance, name: string): Value | undefined;
}

/** Something that was called and is not known: what a task's code does to the outside. */
export interface Effect {
  callee: Unknown;
  given: Arguments;
  result: Value;
  /** It is only one of several things that may be called here. */
  uncertain: boolean;
}

export interface Limits {
  /** Expressions and statements. */
  steps: number;
  milliseconds: number;
  callDepth: number;
}

/** Why the reading of a file is not whole. */
export interface Incomplete {
  message: string;
  path: string;
  line: number;
}

/** How a block ended. */
export type Outcome = 'normal' | 'return' | 'break' | 'continue';

/** Everything one interpretation of one file carries. */
export interface Machine {
  evaluate(expression: Expression, scope: Scope): Value;
  execute(body: readonly Statement[], scope: Scope): Outcome;
  call(callee: Value, given: Arguments): Value;
  attribute(value: Value, name: string): Value;
  /** A module of the repository or a library, by its dotted name. */
  load(name: string, from?: Scope): Value;
  /** `from base import name`, where the loaded base has no such variable. */
  member(module: Value, base: string, name: string): Value;
  /** What a library's dotted name stands for. */
  resolve(path: string): Value;
  /** `super()` inside a method of `owner`. */
  parentOf(owner: Class, self: Value): Value;
  builtins: ReadonlyMap<string, Value>;
  files: SourceFiles;
  syntax(path: string): ModuleSyntax | undefined;
  libraries: readonly Library[];
  limits: Limits;
  steps: number;
  deadline: number;
  depth: number;
  site: Site;
  modules: Map<string, Module>;
  /** Why what happens now may not happen, or may happen several times: innermost last. */
  uncertain: string[];
  /** How many `try` with handlers stand around: a known failure is raised only there. */
  guarded: number;
  incomplete: Incomplete[];
  effects: Effect[] | undefined;
  /** Calls of each function that are under way. */
  active: Map<Func, number>;
  /** Data files that were read while the module was evaluated. */
  dataFiles: Set<string>;
  /** Handed to the next call: what runs where that generator yields. */
  block: ((value: Value) => void) | undefined;
  /** Python text as statements, for `eval` and `exec`. */
  parse(text: string): ModuleSyntax;
  /** The module that is scanned. */
  main: string;
  /** A setting that the code has a default for is not known, instead of being that default. */
  openSettings: boolean;
  /** Such a default was taken. */
  tookDefault: boolean;
}
