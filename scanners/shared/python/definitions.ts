import { newScope } from './scope.ts';
import type { ClassDefinition, Expression, FunctionDefinition, Statement } from './syntax.ts';
import type { Class, Func, Instance, Machine, Scope, Value } from './value.ts';
import { given, is, tuple } from './values.ts';

/** A `def`, with its decorators applied; a decorator that is not known leaves the function. */
export function buildFunction(machine: Machine, node: FunctionDefinition, scope: Scope): Value {
  const defaults = new Map<string, Value>();
  for (const parameter of node.parameters) {
    if (parameter.default) defaults.set(parameter.name, machine.evaluate(parameter.default, scope));
  }
  const func: Func = {
    t: 'function',
    name: node.name,
    parameters: node.parameters,
    definition: node,
    body: undefined,
    defaults,
    scope,
    attributes: new Map(),
    line: node.line,
  };
  return decorated(machine, func, node.decorators, scope);
}

function decorated(machine: Machine, start: Value, decorators: Expression[], scope: Scope): Value {
  let value = start;
  for (const node of decorators.toReversed()) {
    const kind = methodKind(node);
    if (kind && is(value, 'function')) {
      value.attributes.set('__kind__', kind);
      continue;
    }
    const decorator = machine.evaluate(node, scope);
    machine.site = { path: scope.module.path, line: node.line, endLine: node.line };
    const result = machine.call(decorator, given(machine, value));
    if (!is(result, 'unknown') || result.options) value = result;
  }
  return value;
}

function methodKind(node: Expression): string | undefined {
  if (node.k === 'name') {
    if (/^(property|cached_property)$/.test(node.name)) return 'property';
    if (node.name === 'staticmethod' || node.name === 'classmethod') return node.name;
  }
  if (node.k === 'attribute') {
    if (node.name === 'setter') return 'setter';
    if (node.name === 'cached_property') return 'property';
  }
  return undefined;
}

const dataBases = new Set(['BaseModel', 'NamedTuple', 'TypedDict', 'BaseSettings', 'SQLModel']);
const enumBases = new Set(['Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum']);

/** A `class`: its body is run, and data classes and enums get their constructors. */
export function buildClass(machine: Machine, node: ClassDefinition, scope: Scope): Value {
  const bases = node.bases.filter((base) => base.name === undefined);
  const cls: Class = {
    t: 'class',
    name: node.name,
    bases: bases.map((base) => machine.evaluate(base.value, scope)),
    attributes: new Map(),
    fields: [],
    kind: 'plain',
    members: [],
    definition: node,
    scope,
    module: scope.module,
  };
  const inner = newScope('class', scope, scope.module);
  machine.execute(node.body, inner);
  adoptBody(cls, inner, node.body);
  cls.kind = kindOf(machine, cls, node, scope);
  if (cls.kind === 'enum') makeMembers(cls, node.body);
  const others = node.decorators.filter((each) => !isDataDecorator(each));
  return decorated(machine, cls, others, scope);
}

function adoptBody(cls: Class, inner: Scope, body: Statement[]): void {
  for (const [name, value] of inner.variables) {
    const functions = is(value, 'function') ? [value] : [];
    for (const func of functions) func.owner ??= cls;
    const setter = functions.some((func) => func.attributes.get('__kind__') === 'setter');
    cls.attributes.set(setter ? `set ${name}` : name, value);
  }
  for (const base of cls.bases) if (is(base, 'class')) cls.fields.push(...base.fields);
  for (const statement of body) {
    const name = fieldIn(statement);
    if (name !== undefined && !cls.fields.includes(name)) cls.fields.push(name);
  }
}

/** `name: type`, or `name = attr.ib()`. */
function fieldIn(statement: Statement): string | undefined {
  if (statement.k === 'annotate' && statement.target.k === 'name')
    return isClassVariable(statement.annotation) ? undefined : statement.target.name;
  if (statement.k !== 'assign' || statement.value.k !== 'call') return undefined;
  const { callee } = statement.value;
  const [target] = statement.targets;
  const made = callee.k === 'name' || callee.k === 'attribute' ? callee.name : '';
  return target?.k === 'name' && /^(ib|attrib|attr_ib)$/.test(made) ? target.name : undefined;
}

const isClassVariable = (annotation: Expression): boolean =>
  (annotation.k === 'name' && annotation.name === 'ClassVar') ||
  (annotation.k === 'item' && isClassVariable(annotation.object));

const isDataDecorator = (node: Expression): boolean => {
  const callee = node.k === 'call' ? node.callee : node;
  const name = callee.k === 'name' || callee.k === 'attribute' ? callee.name : '';
  return ['dataclass', 'define', 'attrs', 's', 'frozen', 'mutable'].includes(name);
};

function kindOf(machine: Machine, cls: Class, node: ClassDefinition, scope: Scope): Class['kind'] {
  if (node.decorators.some(isDataDecorator)) return 'data';
  for (const base of cls.bases) {
    if (is(base, 'class') && base.kind !== 'plain') {
      if (base.kind === 'enum' || cls.fields.length > 0) return base.kind;
    }
    if (is(base, 'unknown') && enumBases.has(base.name)) return 'enum';
    if (is(base, 'unknown') && dataBases.has(base.name)) return 'data';
  }
  const names = node.bases.map((base) => (base.value.k === 'name' ? base.value.name : ''));
  if (names.some((name) => enumBases.has(name))) return 'enum';
  return machine.evaluate({ k: 'constant', value: null, line: node.line }, scope) === null &&
    names.some((name) => dataBases.has(name))
    ? 'data'
    : 'plain';
}

function makeMembers(cls: Class, body: Statement[]): void {
  const mixed = isMixed(cls);
  const automatic = { next: 1 };
  for (const statement of body) {
    const targets = statement.k === 'assign' ? statement.targets : [];
    for (const target of targets) {
      if (target.k !== 'name' || target.name.startsWith('_')) continue;
      const written = cls.attributes.get(target.name) ?? null;
      const isAuto = is(written, 'unknown') && written.name === 'auto';
      const value = isAuto ? (mixed ? target.name.toLowerCase() : automatic.next) : written;
      automatic.next += 1;
      const alias = cls.members.find((member) => member.attributes.get('value') === value);
      const member = alias ?? makeMember(cls, target.name, value, mixed);
      cls.attributes.set(target.name, member);
      if (!alias) cls.members.push(member);
    }
  }
}

function makeMember(cls: Class, name: string, value: Value, mixed: boolean): Instance {
  const member: Instance = {
    t: 'instance',
    cls,
    attributes: new Map<string, Value>([
      ['name', name],
      ['value', value],
      ['_value_', value],
      ['_name_', name],
    ]),
  };
  if (mixed) member.attributes.set('__mixed__', true);
  if (isTextual(cls)) member.attributes.set('__text__', true);
  return member;
}

const baseName = (base: Value): string =>
  is(base, 'unknown') || is(base, 'class') || is(base, 'native-function') ? base.name : '';

function isMixed(cls: Class): boolean {
  return cls.bases.some((base) =>
    is(base, 'class')
      ? isMixed(base)
      : ['str', 'int', 'StrEnum', 'IntEnum', 'IntFlag'].includes(baseName(base)),
  );
}

// `str(member)` gives the value for these; for `class A(str, Enum)` it gives `A.NAME`.
function isTextual(cls: Class): boolean {
  return cls.bases.some((base) =>
    is(base, 'class') ? isTextual(base) : ['StrEnum', 'IntEnum'].includes(baseName(base)),
  );
}

/** Classes in the order in which attributes are looked up; library bases stand among them. */
export function lineOf(cls: Class): Value[] {
  const result: Value[] = [cls];
  for (const base of cls.bases) {
    for (const each of is(base, 'class') ? lineOf(base) : [base]) {
      const known = result.indexOf(each);
      // A shared ancestor comes after all that derive from it.
      if (known > 0) result.splice(known, 1);
      result.push(each);
    }
  }
  return result;
}

/** An attribute of a class, own or inherited, with the class that has it. */
export function classAttribute(
  cls: Class,
  name: string,
): { value: Value; owner: Class } | undefined {
  for (const each of lineOf(cls)) {
    if (!is(each, 'class')) continue;
    const value = each.attributes.get(name);
    if (value !== undefined) return { value, owner: each };
  }
  return undefined;
}

/** Named tuple classes made by `namedtuple('T', 'a b')`. */
export const tupleOf = (items: Value[], fields: string[]): Value => ({
  ...tuple(items),
  t: 'tuple',
  fields,
});
