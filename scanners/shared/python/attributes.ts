import { classAttribute, lineOf } from './definitions.ts';
import { methodOf } from './methods.ts';
import type { Class, Func, Instance, Machine, Module, Unknown, Value } from './value.ts';
import {
  choice,
  dict,
  given,
  is,
  list,
  nativeFunction,
  unknown,
  orUnknown,
  present,
} from './values.ts';

/** `value.name`. */
export function attributeOf(machine: Machine, value: Value, name: string): Value {
  if (typeof value !== 'object' || value === null)
    return orUnknown(methodOf(machine, value, name), name);
  switch (value.t) {
    case 'instance':
      return instanceAttribute(machine, value, name);
    case 'class':
      return ofClass(machine, value, name);
    case 'module':
      return moduleAttribute(machine, value, name);
    case 'native':
      return present(value.attribute?.(machine, name), unknownAttribute(value, name)) ?? null;
    case 'unknown':
      return ofUnknown(machine, value, name);
    case 'function':
      return functionAttribute(value, name);
    case 'bound':
      if (name === '__name__') return value.func.name;
      return name === '__self__' ? value.self : attributeOf(machine, value.func, name);
    case 'native-function':
      if (name === '__name__') return value.name;
      return orUnknown(value.attribute?.(machine, name), name);
    default:
      return orUnknown(methodOf(machine, value, name), name);
  }
}

const unknownAttribute = (of: Value, name: string): Unknown => ({
  t: 'unknown',
  name,
  origin: { from: 'attribute', of, name },
});

function functionAttribute(func: Func, name: string): Value {
  const own = func.attributes.get(name);
  if (own !== undefined) return own;
  if (name === '__name__' || name === '__qualname__') return func.name;
  if (name === '__doc__') return func.definition?.documentation ?? null;
  if (name === '__module__') return func.scope.module.name;
  return unknown(name);
}

function ofUnknown(machine: Machine, value: Unknown, name: string): Value {
  if (value.origin.from === 'module') {
    const isName = name === '__name__' || name === '__qualname__';
    return isName ? value.name : machine.resolve(`${value.origin.path}.${name}`);
  }
  const options = value.options?.filter((option) => option !== null && !is(option, 'unknown'));
  if (options && options.length > 0) {
    return choice(
      options.map((option) => attributeOf(machine, option, name)),
      name,
    );
  }
  return unknownAttribute(value, name);
}

function moduleAttribute(machine: Machine, module: Module, name: string): Value {
  if (name === '__dict__')
    return dict([...module.scope.variables].map(([key, value]) => [key, value]));
  const own = module.scope.variables.get(name);
  return own === undefined ? machine.member(module, module.name, name) : own;
}

function instanceAttribute(machine: Machine, instance: Instance, name: string): Value {
  const own = instance.attributes.get(name);
  if (own !== undefined) return own;
  const found = classAttribute(instance.cls, name);
  if (found) return boundMember(machine, instance, found.value);
  if (name === '__class__') return instance.cls;
  if (name === '__dict__')
    return dict([...instance.attributes].map(([key, value]) => [key, value]));
  const native = instance.native?.attribute?.(machine, name);
  if (native !== undefined) return native;
  for (const library of machine.libraries) {
    const known = library.attribute?.(machine, instance, name);
    if (known !== undefined) return known;
  }
  const mixed =
    instance.attributes.get('__mixed__') === true ? instance.attributes.get('value') : undefined;
  if (mixed !== undefined) return attributeOf(machine, mixed, name);
  const model = dataMethod(instance, name);
  if (model !== undefined) return model;
  const getter = classAttribute(instance.cls, '__getattr__');
  if (getter)
    return machine.call(boundMember(machine, instance, getter.value), given(machine, name));
  return unknownAttribute(instance, name);
}

function dataMethod(instance: Instance, name: string): Value | undefined {
  if (instance.cls.kind !== 'data') return undefined;
  if (name === 'dict' || name === 'model_dump' || name === '_asdict') {
    return nativeFunction(name, () => fieldsOf(instance));
  }
  return name === '_fields' ? list(instance.cls.fields) : undefined;
}

/** Fields of a data class instance as a dict (`asdict`). */
export const fieldsOf = (instance: Instance): Value =>
  dict(instance.cls.fields.map((field) => [field, instance.attributes.get(field) ?? null]));

function boundMember(machine: Machine, self: Instance, member: Value): Value {
  if (!is(member, 'function')) return member;
  const kind = member.attributes.get('__kind__');
  if (kind === 'property') return machine.call(member, given(machine, self));
  if (kind === 'staticmethod') return member;
  return { t: 'bound', self: kind === 'classmethod' ? self.cls : self, func: member };
}

function ofClass(machine: Machine, cls: Class, name: string): Value {
  const found = classAttribute(cls, name);
  if (found) {
    const isClassMethod =
      is(found.value, 'function') && found.value.attributes.get('__kind__') === 'classmethod';
    return isClassMethod && is(found.value, 'function')
      ? { t: 'bound', self: cls, func: found.value }
      : found.value;
  }
  if (name === '__name__' || name === '__qualname__') return cls.name;
  if (name === '__module__') return cls.module.name;
  if (name === '__members__') {
    return dict(cls.members.map((member) => [member.attributes.get('name') ?? null, member]));
  }
  if (cls.kind === 'data' && ['parse_obj', 'model_validate', '_make'].includes(name)) {
    return nativeFunction(name, (_machine, { positional: [first], site }) => {
      const keywords = new Map<string, Value>();
      for (const [key, value] of is(first, 'dict') ? first.entries.values() : []) {
        if (typeof key === 'string') keywords.set(key, value);
      }
      return machine.call(cls, { positional: [], keywords, open: !is(first, 'dict'), site });
    });
  }
  const base = lineOf(cls).find((each): each is Unknown => is(each, 'unknown'));
  if (base && name === 'partial') {
    for (const library of machine.libraries) {
      const known = library.resolveClass?.(machine, cls, base, name);
      if (known !== undefined) return known;
    }
  }
  return unknownAttribute(cls, name);
}
