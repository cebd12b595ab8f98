import { isPartial } from './text.ts';
import type { Dict, Value } from './value.ts';
import { is, keyOf } from './values.ts';

/** Truth of a value; undefined when it is not known. */
export function truth(value: Value): boolean | undefined {
  if (value === null) return false;
  if (typeof value !== 'object') return Boolean(value);
  switch (value.t) {
    case 'float':
      return value.value !== 0;
    case 'bytes':
      return value.value !== '';
    case 'list':
    case 'tuple':
      return value.items.length > 0 ? true : value.open ? undefined : false;
    case 'set':
      return value.items.size > 0 ? true : value.open ? undefined : false;
    case 'dict':
      return value.entries.size > 0 ? true : value.open ? undefined : false;
    case 'unknown':
      return isImported(value) ? true : truthOfOptions(value.options);
    case 'native':
      return value.truth ? value.truth() : true;
    default:
      return true;
  }
}

/** A module, class or function of a library: it is there, whatever it is. Constants may be anything. */
const isImported = (value: Value): boolean =>
  is(value, 'unknown') && value.origin.from === 'module' && !/^[A-Z0-9_]+$/.test(value.name);

function truthOfOptions(options: Value[] | undefined): boolean | undefined {
  if (!options || options.length === 0) return undefined;
  const [first, ...rest] = options.map(truth);
  return rest.every((each) => each === first) ? first : undefined;
}

/** The number a value stands for in arithmetic. */
export function numeric(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (is(value, 'float')) return value.value;
  return undefined;
}

/** An enum member that is also a str or int acts as its value. */
export function plain(value: Value): Value {
  if (!is(value, 'instance') || value.cls.kind !== 'enum') return value;
  if (value.attributes.get('__mixed__') !== true) return value;
  return value.attributes.get('value') ?? value;
}

/** Equality; undefined when it is not known. */
export function equal(left: Value, right: Value): boolean | undefined {
  const a = plain(left);
  const b = plain(right);
  if (is(a, 'unknown') || is(b, 'unknown')) return a === b ? true : undefined;
  if (typeof a === 'string' && typeof b === 'string') {
    if (a === b) return isPartial(a) ? undefined : true;
    return isPartial(a) || isPartial(b) ? undefined : false;
  }
  if (is(a, 'list') && is(b, 'list')) return equalItems(a.items, b.items, a.open ?? b.open);
  if (is(a, 'tuple') && is(b, 'tuple')) return equalItems(a.items, b.items, a.open ?? b.open);
  if (is(a, 'dict') && is(b, 'dict')) return a.open || b.open ? undefined : equalDicts(a, b);
  if (is(a, 'instance') && is(b, 'instance') && a.cls === b.cls && a.cls.kind === 'data') {
    return equalItems([...a.attributes.values()], [...b.attributes.values()], undefined);
  }
  return keyOf(a) === keyOf(b);
}

function equalItems(a: Value[], b: Value[], open: boolean | undefined): boolean | undefined {
  if (open) return undefined;
  if (a.length !== b.length) return false;
  let result: boolean | undefined = true;
  for (const [index, item] of a.entries()) {
    const same = equal(item, b[index] ?? null);
    if (same === false) return false;
    if (same === undefined) result = undefined;
  }
  return result;
}

function equalDicts(a: Dict, b: Dict): boolean | undefined {
  if (a.entries.size !== b.entries.size) return false;
  let result: boolean | undefined = true;
  for (const [key, [, value]] of a.entries) {
    const other = b.entries.get(key);
    if (!other) return false;
    const same = equal(value, other[1]);
    if (same === false) return false;
    if (same === undefined) result = undefined;
  }
  return result;
}

/** `item in container`; undefined when it is not known. */
export function contains(container: Value, item: Value): boolean | undefined {
  const wanted = plain(item);
  if (typeof container === 'string') return textContains(container, wanted);
  if (is(container, 'dict') || is(container, 'set')) {
    if (is(wanted, 'unknown') || (typeof wanted === 'string' && isPartial(wanted)))
      return undefined;
    const known = is(container, 'dict')
      ? container.entries.has(keyOf(wanted))
      : container.items.has(keyOf(wanted));
    return known ? true : container.open ? undefined : false;
  }
  if (is(container, 'list') || is(container, 'tuple')) {
    let result: boolean | undefined = container.open ? undefined : false;
    for (const each of container.items) {
      const same = equal(each, wanted);
      if (same === true) return true;
      if (same === undefined) result = undefined;
    }
    return result;
  }
  if (is(container, 'class'))
    return container.members.some((member) => equal(member, item) === true);
  return undefined;
}

function textContains(text: string, wanted: Value): boolean | undefined {
  if (typeof wanted !== 'string' || isPartial(wanted)) return undefined;
  if (text.includes(wanted)) return true;
  return isPartial(text) ? undefined : false;
}

/** One comparison; undefined when it is not known. */
export function compare(operator: string, left: Value, right: Value): boolean | undefined {
  switch (operator) {
    case '==':
      return equal(left, right);
    case '!=':
    case '<>':
      return negated(equal(left, right));
    case 'in':
      return contains(right, left);
    case 'not in':
      return negated(contains(right, left));
    case 'is':
      return same(left, right);
    case 'is not':
      return negated(same(left, right));
    default:
      return ordered(operator, plain(left), plain(right));
  }
}

const negated = (value: boolean | undefined): boolean | undefined =>
  value === undefined ? undefined : !value;

function same(left: Value, right: Value): boolean | undefined {
  if ((left === null && isImported(right)) || (right === null && isImported(left))) return false;
  if (is(left, 'unknown') || is(right, 'unknown')) return left === right ? true : undefined;
  return keyOf(left) === keyOf(right);
}

function ordered(operator: string, left: Value, right: Value): boolean | undefined {
  const order = compareOrder(left, right);
  if (order === undefined) return undefined;
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  if (operator === '>') return order > 0;
  return order >= 0;
}

/** Negative, zero or positive as in sorting; undefined when the order is not known. */
export function compareOrder(left: Value, right: Value): number | undefined {
  const a = numeric(left);
  const b = numeric(right);
  if (a !== undefined && b !== undefined) return a - b;
  if (typeof left === 'string' && typeof right === 'string') {
    if (isPartial(left) || isPartial(right)) return undefined;
    return left < right ? -1 : left > right ? 1 : 0;
  }
  if (is(left, 'native') && is(right, 'native') && left.order && right.order) {
    const [x, y] = [left.order(), right.order()];
    return x === undefined || y === undefined ? undefined : x - y;
  }
  if ((is(left, 'tuple') || is(left, 'list')) && is(right, left.t)) {
    for (const [index, item] of left.items.entries()) {
      const other = right.items[index];
      if (other === undefined) return 1;
      const order = compareOrder(item, other);
      if (order === undefined || order !== 0) return order;
    }
    return left.items.length - right.items.length;
  }
  return undefined;
}
