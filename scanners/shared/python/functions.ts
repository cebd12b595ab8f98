import { classAttribute, lineOf } from './definitions.ts';
import { noteIncomplete } from './machine.ts';
import { newScope } from './scope.ts';
import type {
  Arguments,
  Class,
  Effect,
  Func,
  Instance,
  Machine,
  Outcome,
  Scope,
  Unknown,
  Value,
} from './value.ts';
import { choice, chosen, dict, is, list, setOf, tuple, unknown, present } from './values.ts';

/** Calls a value. What is not known is asked of the libraries, and recorded as an effect. */
export function callValue(machine: Machine, callee: Value, given: Arguments): Value {
  if (typeof callee !== 'object' || callee === null) return unknown('result');
  switch (callee.t) {
    case 'function':
      return callFunction(machine, callee, given);
    case 'bound': {
      const full = { ...given, positional: [callee.self, ...given.positional] };
      return is(callee.func, 'function')
        ? callFunction(machine, callee.func, full)
        : callee.func.call(machine, full);
    }
    case 'native-function':
      return callee.call(machine, given);
    case 'class':
      return construct(machine, callee, given);
    case 'native':
      return callee.call ? callee.call(machine, given) : unknown(callee.type);
    case 'instance': {
      const method = classAttribute(callee.cls, '__call__');
      if (method) return callValue(machine, bind(callee, method.value), given);
      return callee.native?.call ? callee.native.call(machine, given) : unknown(callee.cls.name);
    }
    case 'unknown':
      return callUnknown(machine, callee, given);
    default:
      return unknown('result');
  }
}

const bind = (self: Value, method: Value): Value =>
  is(method, 'function') ? { t: 'bound', self, func: method } : method;

function callUnknown(machine: Machine, callee: Unknown, given: Arguments): Value {
  if (callee.options) {
    const known = callee.options.filter((option) => option !== null && !is(option, 'unknown'));
    if (known.length > 0) {
      machine.uncertain.push('which of several functions is called is not known');
      const results = known.map((option) => callValue(machine, option, given));
      machine.uncertain.pop();
      return choice(results, callee.name);
    }
  }
  for (const library of machine.libraries) {
    const known = library.call?.(machine, callee, given);
    if (known !== undefined) return known;
  }
  const result: Unknown = {
    t: 'unknown',
    name: callee.name,
    origin: { from: 'call', callee, given },
  };
  recordEffect(machine, {
    callee,
    given,
    result,
    uncertain: machine.uncertain.some((reason) => reason.startsWith('which of')),
  });
  return result;
}

function recordEffect(machine: Machine, effect: Effect): void {
  if (!machine.effects) return;
  machine.effects.push(effect);
  // Functions handed to what is not known (a pool, `apply`, a thread) are run by it.
  for (const value of [...effect.given.positional, ...effect.given.keywords.values()]) {
    const func = is(value, 'bound') ? value.func : value;
    if (!is(func, 'function') || machine.active.has(func)) continue;
    machine.uncertain.push('it is run by a library');
    callValue(machine, value, {
      positional: [],
      keywords: new Map(),
      open: true,
      site: effect.given.site,
    });
    machine.uncertain.pop();
  }
}

function callFunction(machine: Machine, func: Func, given: Arguments): Value {
  const running = machine.active.get(func) ?? 0;
  if (machine.depth >= machine.limits.callDepth || (running > 4 && machine.uncertain.length > 0)) {
    if (running <= 4)
      noteIncomplete(machine, `calls are nested deeper than ${String(machine.limits.callDepth)}`);
    return unknown(func.name);
  }
  const block = machine.block;
  machine.block = undefined;
  if (!block && func.attributes.get('__context__') === true) return contextOf(func, given);
  const site = machine.site;
  machine.depth += 1;
  machine.active.set(func, running + 1);
  try {
    const scope = newScope('function', func.scope, func.scope.module);
    scope.owner = func.owner;
    if (block) scope.onYield = block;
    bindArguments(func, given, scope, isStatic(func) ? undefined : given.positional[0]);
    if (func.body) return machine.evaluate(func.body, scope);
    const outcome = machine.execute(func.definition?.body ?? [], scope);
    if (func.definition?.generator) return list(scope.yielded ?? []);
    return resultOf(scope, outcome, func.name);
  } finally {
    machine.depth -= 1;
    if (running === 0) machine.active.delete(func);
    else machine.active.set(func, running);
    machine.site = site;
  }
}

/** What a call under `@contextmanager` gives: its code runs around the block of `with`. */
const contextOf = (func: Func, given: Arguments): Value => ({
  t: 'native',
  type: 'context',
  around: (machine, block) => {
    machine.block = block;
    callFunction(machine, func, given);
  },
});

const isStatic = (func: Func): boolean => func.attributes.get('__kind__') === 'staticmethod';

function resultOf(scope: Scope, outcome: Outcome, name: string): Value {
  if (scope.returned.length === 0) return null;
  const ends = outcome === 'return' ? [] : [null];
  const all = [...scope.returned, ...ends];
  const otherwise = all.filter(
    (_, index) => index < (scope.settledAt ?? Infinity) && !scope.bySetting?.has(index),
  );
  return chosen(all, otherwise.length === 1 ? otherwise[0] : undefined, name);
}

/** Binds arguments to parameters; what is missing where arguments are not known stays unknown. */
export function bindArguments(
  func: Func,
  given: Arguments,
  scope: Scope,
  self: Value | undefined,
): void {
  const positional = [...given.positional];
  const keywords = new Map(given.keywords);
  if (func.owner && self !== undefined) scope.self = self;
  for (const parameter of func.parameters) {
    const { name, kind } = parameter;
    if (kind === 'star') {
      scope.variables.set(name, tuple(positional.splice(0), given.open));
    } else if (kind === 'doubleStar') {
      const rest: [Value, Value][] = [...keywords].map(([key, value]) => [key, value]);
      scope.variables.set(name, dict(rest, given.open));
    } else {
      const byName = keywords.get(name);
      keywords.delete(name);
      const byPlace = kind === 'plain' && byName === undefined ? positional.shift() : undefined;
      const otherwise = given.open ? undefined : func.defaults.get(name);
      scope.variables.set(
        name,
        present(byName, byPlace, otherwise, parameterUnknown(func, name, given)) ?? null,
      );
    }
  }
}

function parameterUnknown(func: Func, name: string, given: Arguments): Value {
  const byDefault = func.defaults.get(name);
  const value = unknown(name, `the parameter ${name} of ${func.name} is not known`);
  return given.open && byDefault !== undefined ? { ...value, unset: byDefault } : value;
}

/** Makes an instance: its own constructor, a data class's or an enum's, then a library's. */
export function construct(machine: Machine, cls: Class, given: Arguments): Value {
  if (cls.kind === 'enum') return enumMember(cls, given);
  const instance: Instance = { t: 'instance', cls, attributes: new Map() };
  const prepared = prepare(machine, cls, given);
  const own = classAttribute(cls, '__new__');
  if (own && is(own.value, 'function') && !classAttribute(cls, '__init__')) {
    return callValue(machine, own.value, {
      ...prepared,
      positional: [cls, ...prepared.positional],
    });
  }
  const init = classAttribute(cls, '__init__');
  if (init) {
    callValue(machine, bind(instance, init.value), prepared);
    return instance;
  }
  if (cls.kind === 'data') return fillFields(machine, instance, prepared);
  constructLibraryBase(machine, instance, lineOf(cls), prepared);
  return instance;
}

function prepare(machine: Machine, cls: Class, given: Arguments): Arguments {
  let prepared = given;
  for (const library of machine.libraries) {
    prepared = library.prepare?.(machine, cls, prepared) ?? prepared;
  }
  return prepared;
}

function constructLibraryBase(
  machine: Machine,
  instance: Instance,
  line: Value[],
  given: Arguments,
): void {
  const base = line.find((each): each is Unknown => is(each, 'unknown'));
  if (!base) {
    const native = line.find((each) => is(each, 'native-function') && each.name === 'dict');
    if (native) instance.attributes.set('__given__', dict(given.keywords));
    return;
  }
  for (const library of machine.libraries) library.construct?.(machine, instance, base, given);
}

function enumMember(cls: Class, given: Arguments): Value {
  const wanted = given.positional[0];
  const found = cls.members.find(
    (member) => member.attributes.get('value') === wanted || member === wanted,
  );
  return found ?? { ...unknown(cls.name), options: cls.members };
}

function fillFields(machine: Machine, instance: Instance, given: Arguments): Instance {
  const { cls } = instance;
  const placed = cls.fields.filter((field) => !isKeywordOnly(cls, field));
  for (const field of cls.fields) {
    const at = placed.indexOf(field);
    const value = present(given.keywords.get(field), at < 0 ? undefined : given.positional[at]);
    instance.attributes.set(
      field,
      value === undefined ? fieldDefault(machine, cls, field, given) : value,
    );
  }
  for (const [key, value] of given.keywords) {
    if (!instance.attributes.has(key)) instance.attributes.set(key, value);
  }
  const after = classAttribute(cls, '__post_init__') ?? classAttribute(cls, 'model_post_init');
  if (after) {
    const { site } = given;
    callValue(machine, bind(instance, after.value), {
      positional: [],
      keywords: new Map(),
      open: false,
      site,
    });
  }
  return instance;
}

/** `field(kw_only=True)` takes no place among the positional arguments. */
function isKeywordOnly(cls: Class, field: string): boolean {
  const written = classAttribute(cls, field)?.value;
  return (
    is(written, 'unknown') &&
    written.origin.from === 'call' &&
    written.origin.given.keywords.get('kw_only') === true
  );
}

function fieldDefault(machine: Machine, cls: Class, field: string, given: Arguments): Value {
  const written = classAttribute(cls, field)?.value;
  if (written === undefined) return unknown(field);
  if (!is(written, 'unknown') || written.origin.from !== 'call') return copied(written);
  const { keywords, positional } = written.origin.given;
  const factory = keywords.get('default_factory') ?? keywords.get('factory');
  if (factory !== undefined) {
    return callValue(machine, factory, {
      positional: [],
      keywords: new Map(),
      open: false,
      site: given.site,
    });
  }
  const byDefault = present(keywords.get('default'), positional[0]);
  return byDefault === undefined ? unknown(field) : byDefault;
}

/** Data models copy a mutable default for each instance. */
function copied(value: Value): Value {
  if (is(value, 'list')) return list([...value.items], value.open);
  if (is(value, 'dict')) return dict([...value.entries.values()], value.open);
  return is(value, 'set') ? setOf(value.items.values(), value.open) : value;
}

/** `super()` of a method of `owner` on `self`. */
export function parentOf(machine: Machine, owner: Class, self: Value): Value {
  const cls = is(self, 'instance') ? self.cls : is(self, 'class') ? self : owner;
  const line = lineOf(cls);
  const rest = line.slice(line.indexOf(owner) + 1);
  return {
    t: 'native',
    type: 'super',
    attribute: (inner, name) => {
      for (const each of rest) {
        if (is(each, 'unknown')) return libraryMethod(inner, self, each, rest, name);
        const found = is(each, 'class') ? each.attributes.get(name) : undefined;
        if (found !== undefined) return superMember(inner, self, found);
      }
      if (name === '__init__' && is(self, 'instance') && cls.kind === 'data') {
        return {
          t: 'native-function',
          name,
          call: (machine_, given) => fillFields(machine_, self, given),
        };
      }
      return { t: 'native-function', name, call: () => null };
    },
  };
}

function superMember(machine: Machine, self: Value, found: Value): Value {
  if (!is(found, 'function')) return found;
  const kind = found.attributes.get('__kind__');
  if (kind === 'property')
    return callValue(machine, found, {
      positional: [self],
      keywords: new Map(),
      open: false,
      site: machine.site,
    });
  return kind === 'staticmethod' ? found : { t: 'bound', self, func: found };
}

function libraryMethod(
  machine: Machine,
  self: Value,
  base: Unknown,
  rest: Value[],
  name: string,
): Value {
  if (name === '__init__') {
    return {
      t: 'native-function',
      name,
      call: (inner, given) => {
        if (is(self, 'instance')) constructLibraryBase(inner, self, rest, given);
        return null;
      },
    };
  }
  if (name === '__new__') {
    return {
      t: 'native-function',
      name,
      call: (_inner, { positional: [first] }) =>
        is(first, 'class') ? { t: 'instance', cls: first, attributes: new Map() } : self,
    };
  }
  if (is(self, 'instance')) {
    for (const library of machine.libraries) {
      const known = library.attribute?.(machine, self, name);
      if (known !== undefined) return known;
    }
  }
  return { t: 'unknown', name, origin: { from: 'attribute', of: base, name } };
}
