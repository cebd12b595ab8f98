import type {
  Arguments,
  Dict,
  Float,
  List,
  Machine,
  NativeFunction,
  SetValue,
  Tuple,
  Unknown,
  Value,
} from './value.ts';

export const float = (value: number): Float => ({ t: 'float', value });
export const list = (items: Value[], open = false): List =>
  open ? { t: 'list', items, open } : { t: 'list', items };
export const tuple = (items: Value[], open = false): Tuple =>
  open ? { t: 'tuple', items, open } : { t: 'tuple', items };

/** A value nothing is known of but a name and the reason. */
export const unknown = (name: string, why = 'its value is only known at run time'): Unknown => ({
  t: 'unknown',
  name,
  origin: { from: 'unknown', why },
});

export const nativeFunction = (
  name: string,
  call: (machine: Machine, given: Arguments) => Value,
): NativeFunction => ({ t: 'native-function', name, call });

/** Narrowing: is it an object value with this tag? */
export function is<T extends Exclude<Value, null | boolean | number | string>['t']>(
  value: Value | undefined,
  tag: T,
): value is Extract<Value, { t: T }> {
  return typeof value === 'object' && value !== null && value.t === tag;
}

const identities = new WeakMap<object, number>();
let nextIdentity = 1;

function identity(value: object): number {
  const known = identities.get(value);
  if (known !== undefined) return known;
  identities.set(value, nextIdentity);
  return nextIdentity++;
}

/** A string that is equal for values that Python holds equal; objects go by identity. */
export function keyOf(value: Value): string {
  if (value === null) return 'none';
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'number') return `n${String(value)}`;
  if (typeof value === 'boolean') return `n${value ? '1' : '0'}`;
  switch (value.t) {
    case 'float':
      return `n${String(value.value)}`;
    case 'bytes':
      return `b${value.value}`;
    case 'tuple':
      return `(${value.items.map(keyOf).join('\u0000')})`;
    case 'native':
      return value.key ? `${value.type}:${value.key()}` : `o${String(identity(value))}`;
    default:
      return `o${String(identity(value))}`;
  }
}

/** A dict from plain pairs. */
export function dict(pairs: Iterable<[Value, Value]>, open = false): Dict {
  const entries = new Map<string, [Value, Value]>();
  for (const [key, value] of pairs) entries.set(keyOf(key), [key, value]);
  return open ? { t: 'dict', entries, open } : { t: 'dict', entries };
}

export function setOf(items: Iterable<Value>, open = false): SetValue {
  const known = new Map<string, Value>();
  for (const item of items) known.set(keyOf(item), item);
  return open ? { t: 'set', items: known, open } : { t: 'set', items: known };
}

/** What a dict holds under a string key. */
export const entry = (value: Dict, key: string): Value | undefined =>
  value.entries.get(`s${key}`)?.[1];

/** One of several values: the value itself when there is only one. */
export function choice(values: readonly Value[], name = 'choice'): Value {
  const options = new Map<string, Value>();
  for (const value of values) {
    const inner = is(value, 'unknown') && value.options ? value.options : [value];
    for (const each of inner) options.set(keyOf(each), each);
  }
  const [first, ...rest] = [...options.values()];
  if (first === undefined) return unknown(name);
  if (rest.length === 0) return first;
  return { t: 'unknown', name, origin: { from: 'choice' }, options: [first, ...rest].slice(0, 16) };
}

/** A value as it is where nobody made any settings. */
export const unsetOf = (value: Value): Value =>
  is(value, 'unknown') && value.unset !== undefined ? value.unset : value;

/** One of several values, with the one that stands where nobody made any settings. */
export function chosen(values: readonly Value[], unset: Value | undefined, name?: string): Value {
  const result = choice(values, name);
  return is(result, 'unknown') && result.options && unset !== undefined
    ? { ...result, unset: unsetOf(unset) }
    : result;
}

/** Arguments of a call that the interpreter itself makes. */
export const given = (machine: Machine, ...positional: Value[]): Arguments => ({
  positional,
  keywords: new Map(),
  open: false,
  site: machine.site,
});

/** The first that is given at all: None is a value, so `??` would pass over it. */
export function present<T>(...values: readonly (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined);
}

/** Argument by name or position. */
export const argument = (from: Arguments, name: string, position: number): Value | undefined =>
  present(from.keywords.get(name), from.positional[position]);

/** A value, or an unknown one under a name; None stays None. */
export const orUnknown = (value: Value | undefined, name: string): Value =>
  value === undefined ? unknown(name) : value;
