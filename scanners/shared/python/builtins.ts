import { classAttribute, lineOf } from './definitions.ts';
import { setAttribute } from './assign.ts';
import { textOfInstance } from './expressions.ts';
import { iterate, pairsOf } from './iterate.ts';
import { raiseOr } from './machine.ts';
import { sortItems } from './methods-collection.ts';
import { compareOrder, numeric, truth } from './comparison.ts';
import { formatted, isPartial, quoted, textOf } from './text.ts';
import type { Arguments, Machine, Value } from './value.ts';
import {
  argument,
  dict,
  float,
  given as call,
  is,
  list,
  nativeFunction,
  setOf,
  tuple,
  unknown,
  orUnknown,
  present,
} from './values.ts';

type Builtin = (machine: Machine, given: Arguments) => Value;

const first = (given: Arguments): Value => given.positional[0] ?? null;

function range(given: Arguments): Value {
  const numbers = given.positional.map(numeric);
  if (numbers.length === 0 || numbers.includes(undefined)) return list([], true);
  const [a = 0, b, by = 1] = numbers;
  const from = b === undefined ? 0 : a;
  const to = b ?? a;
  const items: number[] = [];
  for (let at = from; by > 0 ? at < to : by < 0 && at > to; at += by) {
    items.push(at);
    if (items.length >= 10_000) return list(items, true);
  }
  return list(items);
}

function length(_machine: Machine, given: Arguments): Value {
  const value = first(given);
  if (typeof value === 'string') return isPartial(value) ? unknown('len') : value.length;
  if (is(value, 'list') || is(value, 'tuple'))
    return value.open ? unknown('len') : value.items.length;
  if (is(value, 'set')) return value.open ? unknown('len') : value.items.size;
  if (is(value, 'dict')) return value.open ? unknown('len') : value.entries.size;
  if (is(value, 'class')) return value.members.length;
  return unknown('len');
}

function toInteger(machine: Machine, given: Arguments): Value {
  const value = first(given);
  const base = numeric(given.positional[1] ?? 10) ?? 10;
  if (typeof value === 'string') {
    const known = isPartial(value) ? NaN : parseInt(value.trim(), base);
    if (Number.isNaN(known)) return raiseOr(machine, 'ValueError', unknown('int'));
    return known;
  }
  const number = numeric(value);
  if (number !== undefined) return Math.trunc(number);
  return is(value, 'unknown') ? value : unknown('int');
}

function toFloat(_machine: Machine, given: Arguments): Value {
  const value = first(given);
  const number = typeof value === 'string' && !isPartial(value) ? Number(value) : numeric(value);
  return number === undefined || Number.isNaN(number) ? unknown('float') : float(number);
}

function enumerate(machine: Machine, given: Arguments): Value {
  const start = numeric(argument(given, 'start', 1) ?? 0) ?? 0;
  const { items, open } = iterate(machine, first(given));
  return list(
    items.map((item, index) => tuple([index + start, item])),
    open,
  );
}

function zip(machine: Machine, given: Arguments): Value {
  const rows = given.positional.map((each) => iterate(machine, each));
  const count = Math.min(...rows.map((row) => (row.open ? Infinity : row.items.length)));
  const known = Number.isFinite(count)
    ? count
    : Math.max(0, ...rows.map((row) => row.items.length));
  return list(
    Array.from({ length: known }, (_, index) =>
      tuple(rows.map((row) => orUnknown(row.items[index], row.name))),
    ),
    !Number.isFinite(count),
  );
}

function extreme(machine: Machine, given: Arguments, sign: number): Value {
  const { items, open } =
    given.positional.length > 1
      ? { items: given.positional, open: false }
      : iterate(machine, first(given));
  const key = given.keywords.get('key');
  const measure = (item: Value): Value =>
    key === undefined ? item : machine.call(key, call(machine, item));
  let best = items[0];
  for (const item of items.slice(1)) {
    const order = compareOrder(measure(item), measure(best ?? null));
    if (order === undefined) return unknown('extreme');
    if (order * sign > 0) best = item;
  }
  if (best === undefined || open) return orUnknown(given.keywords.get('default'), 'extreme');
  return best;
}

function isInstance(_machine: Machine, given: Arguments): Value {
  const [value = null, type = null] = given.positional;
  const types = is(type, 'tuple') ? type.items : [type];
  const answers = types.map((each) => matchesType(value, each));
  if (answers.includes(true)) return true;
  return answers.every((each) => each === false) ? false : unknown('isinstance');
}

function matchesType(value: Value, type: Value): boolean | undefined {
  if (is(type, 'class'))
    return is(value, 'instance')
      ? lineOf(value.cls).includes(type)
      : isPlain(value)
        ? false
        : undefined;
  const name = is(type, 'native-function') ? type.name : undefined;
  if (name === undefined || is(value, 'unknown')) return undefined;
  const own = typeName(value);
  if (own === undefined) return undefined;
  return own === name || (own === 'bool' && name === 'int');
}

const isPlain = (value: Value): boolean => typeName(value) !== undefined;

function typeName(value: Value): string | undefined {
  if (value === null) return 'NoneType';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'number') return 'int';
  if (typeof value === 'boolean') return 'bool';
  return ['list', 'dict', 'tuple', 'set', 'float', 'bytes'].includes(value.t) ? value.t : undefined;
}

function typeOf(machine: Machine, given: Arguments): Value {
  const value = first(given);
  const [name, bases, body] = given.positional;
  if (typeof name === 'string' && bases !== undefined && is(body, 'dict')) return unknown(name);
  if (is(value, 'instance')) return value.cls;
  const own = typeName(value);
  return (own && machine.builtins.get(own)) ?? unknown('type');
}

function getAttribute(machine: Machine, given: Arguments): Value {
  const [object = null, name = null, otherwise] = given.positional;
  if (typeof name !== 'string' || isPartial(name)) return unknown('attribute');
  const value = machine.attribute(object, name);
  const missing = is(value, 'unknown') && value.origin.from === 'attribute';
  if (missing && otherwise !== undefined && isOwn(object)) return otherwise;
  return value;
}

const isOwn = (object: Value): boolean =>
  is(object, 'module') || is(object, 'class') || (is(object, 'instance') && !object.native);

function hasAttribute(machine: Machine, given: Arguments): Value {
  const [object = null, name = null] = given.positional;
  if (typeof name !== 'string') return unknown('hasattr');
  if (is(object, 'instance'))
    return object.attributes.has(name) || classAttribute(object.cls, name) !== undefined;
  if (is(object, 'module')) return object.scope.variables.has(name);
  return is(machine.attribute(object, name), 'unknown') ? unknown('hasattr') : true;
}

function everyOrSome(machine: Machine, given: Arguments, wanted: boolean): Value {
  const { items, open } = iterate(machine, first(given));
  const known = items.map(truth);
  if (known.includes(wanted)) return wanted;
  return open || known.includes(undefined) ? unknown('condition') : !wanted;
}

function sum(machine: Machine, given: Arguments): Value {
  const { items, open } = iterate(machine, first(given));
  const start = given.positional[1] ?? 0;
  if (is(start, 'list'))
    return list([...start.items, ...items.flatMap((each) => iterate(machine, each).items)], open);
  const numbers = items.map(numeric);
  if (open || numbers.includes(undefined)) return unknown('sum');
  return numbers.reduce<number>((total, each) => total + (each ?? 0), numeric(start) ?? 0);
}

function mapOver(machine: Machine, given: Arguments): Value {
  const [func = null, ...rows] = given.positional;
  const all = rows.map((row) => iterate(machine, row));
  const count = Math.min(...all.map((row) => row.items.length));
  const items = Array.from({ length: Number.isFinite(count) ? count : 0 }, (_, index) =>
    machine.call(func, call(machine, ...all.map((row) => row.items[index] ?? null))),
  );
  return list(
    items,
    all.some((row) => row.open),
  );
}

function filterOver(machine: Machine, given: Arguments): Value {
  const [func = null, row = null] = given.positional;
  const { items, open } = iterate(machine, row);
  const answers = items.map((item) =>
    truth(func === null ? item : machine.call(func, call(machine, item))),
  );
  const kept = items.filter((_, index) => answers[index] !== false);
  return list(kept, open || answers.includes(undefined));
}

const text: Builtin = (machine, given) => {
  const value = given.positional[0];
  return value === undefined
    ? ''
    : is(value, 'instance')
      ? textOfInstance(machine, value)
      : textOf(value);
};

function makeDict(machine: Machine, given: Arguments): Value {
  const result = dict([], given.open);
  const source = given.positional[0];
  if (source !== undefined) {
    const { items, open } = is(source, 'dict')
      ? { items: pairsOf(source), open: source.open ?? false }
      : iterate(machine, source);
    if (open) result.open = true;
    machine.call(machine.attribute(result, 'update'), call(machine, list(items)));
  }
  for (const [key, value] of given.keywords) result.entries.set(`s${key}`, [key, value]);
  return result;
}

const rows =
  (make: (items: Value[], open: boolean) => Value): Builtin =>
  (machine, given) => {
    const source = given.positional[0];
    if (source === undefined) return make([], false);
    const { items, open } = iterate(machine, source);
    return make(items, open);
  };

const table: Record<string, Builtin> = {
  range: (_machine, given) => range(given),
  len: length,
  str: text,
  repr: (_machine, given) => quoted(first(given)),
  int: toInteger,
  float: toFloat,
  bool: (_machine, given) => truth(first(given)) ?? unknown('bool'),
  list: rows(list),
  tuple: rows(tuple),
  set: rows(setOf),
  frozenset: rows(setOf),
  iter: rows(list),
  dict: makeDict,
  enumerate,
  zip,
  sorted: (machine, given) => {
    const { items, open } = iterate(machine, first(given));
    return list(sortItems(machine, items, given) ?? items, open);
  },
  reversed: (machine, given) => {
    const { items, open } = iterate(machine, first(given));
    return list(items.toReversed(), open);
  },
  min: (machine, given) => extreme(machine, given, -1),
  max: (machine, given) => extreme(machine, given, 1),
  sum,
  any: (machine, given) => everyOrSome(machine, given, true),
  all: (machine, given) => everyOrSome(machine, given, false),
  map: mapOver,
  filter: filterOver,
  next: (machine, given) => {
    const [item] = iterate(machine, first(given)).items;
    return orUnknown(present(item, given.positional[1]), 'next');
  },
  isinstance: isInstance,
  issubclass: (_machine, given) => {
    const [cls = null, base = null] = given.positional;
    return is(cls, 'class') && is(base, 'class')
      ? lineOf(cls).includes(base)
      : unknown('issubclass');
  },
  type: typeOf,
  getattr: getAttribute,
  hasattr: hasAttribute,
  setattr: (machine, given) => {
    const [object = null, name = null, value = null] = given.positional;
    if (typeof name === 'string') setAttribute(machine, object, name, value);
    return null;
  },
  callable: (_machine, given) => {
    const value = first(given);
    return is(value, 'function') || is(value, 'bound') || is(value, 'class')
      ? true
      : unknown('callable');
  },
  vars: (machine, given) => machine.attribute(first(given), '__dict__'),
  abs: (_machine, given) => Math.abs(numeric(first(given)) ?? NaN) || unknown('abs'),
  round: (_machine, given) => {
    const number = numeric(first(given));
    return number === undefined ? unknown('round') : Math.round(number);
  },
  format: (_machine, given) => {
    const specification = given.positional[1];
    return formatted(first(given), typeof specification === 'string' ? specification : '');
  },
  print: () => null,
  chr: (_machine, given) => String.fromCodePoint(numeric(first(given)) ?? 63),
  ord: (_machine, given) => {
    const value = first(given);
    return typeof value === 'string' ? (value.codePointAt(0) ?? 0) : unknown('ord');
  },
  hash: () => unknown('hash'),
  id: () => unknown('id'),
  input: () => unknown('input'),
  object: () => unknown('object'),
};

/** Python's own functions and types, by name. */
export function makeBuiltins(): Map<string, Value> {
  const result = new Map<string, Value>();
  for (const [name, work] of Object.entries(table)) {
    const base = nativeFunction(name, work);
    result.set(name, name === 'dict' ? { ...base, attribute: dictClass } : base);
  }
  result.set('__debug__', true);
  result.set('NotImplemented', unknown('NotImplemented'));
  for (const name of exceptionNames)
    result.set(name, { t: 'unknown', name, origin: { from: 'module', path: `builtins.${name}` } });
  return result;
}

const dictClass = (machine: Machine, name: string): Value | undefined =>
  name === 'fromkeys' ? machine.attribute(dict([]), name) : undefined;

const exceptionNames = [
  'Exception',
  'BaseException',
  'ValueError',
  'KeyError',
  'IndexError',
  'TypeError',
  'RuntimeError',
  'ImportError',
  'ModuleNotFoundError',
  'AttributeError',
  'NameError',
  'FileNotFoundError',
  'OSError',
  'IOError',
  'NotImplementedError',
  'StopIteration',
  'AssertionError',
  'LookupError',
];
