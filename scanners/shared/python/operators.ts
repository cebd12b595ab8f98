import { raiseOr } from './machine.ts';
import { isPartial, percentFormat, textOf } from './text.ts';
import type { Dict, Instance, Machine, Value } from './value.ts';
import { dict, float, is, keyOf, list, setOf, tuple, unknown } from './values.ts';

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

const specialMethods: Record<string, string> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'truediv',
  '//': 'floordiv',
  '%': 'mod',
  '**': 'pow',
  '>>': 'rshift',
  '<<': 'lshift',
  '|': 'or',
  '&': 'and',
  '^': 'xor',
  '@': 'matmul',
};

/** `left operator right`. */
export function binary(machine: Machine, operator: string, left: Value, right: Value): Value {
  const special = specialBinary(machine, operator, left, right);
  if (special !== undefined) return special;
  const a = plain(left);
  const b = plain(right);
  const x = numeric(a);
  const y = numeric(b);
  if (x !== undefined && y !== undefined) return arithmetic(operator, a, b, x, y);
  if (typeof a === 'string') return textBinary(operator, a, b);
  if (typeof b === 'string' && operator === '*' && x !== undefined) return repeated(b, x);
  if (typeof b === 'string' && operator === '+' && is(a, 'unknown')) return textOf(a) + b;
  return collectionBinary(operator, a, b) ?? unknown(operatorName(a, b));
}

function operatorName(left: Value, right: Value): string {
  if (is(left, 'unknown')) return left.name;
  return is(right, 'unknown') ? right.name : 'expression';
}

function specialBinary(
  machine: Machine,
  operator: string,
  left: Value,
  right: Value,
): Value | undefined {
  const name = specialMethods[operator];
  const method = name && is(left, 'instance') ? classMethod(left, `__${name}__`) : undefined;
  if (method) return callOperator(machine, method, left, right);
  const first = nativeOf(left)?.binary?.(machine, operator, right, false);
  if (first !== undefined) return first;
  const second = nativeOf(right)?.binary?.(machine, operator, left, true);
  if (second !== undefined) return second;
  const reflected = name && is(right, 'instance') ? classMethod(right, `__r${name}__`) : undefined;
  return reflected ? callOperator(machine, reflected, right, left) : undefined;
}

function callOperator(machine: Machine, method: Value, self: Value, other: Value): Value {
  return machine.call(method, {
    positional: [self, other],
    keywords: new Map(),
    open: false,
    site: machine.site,
  });
}

function classMethod(instance: Instance, name: string): Value | undefined {
  const queue: Value[] = [instance.cls];
  for (const cls of queue) {
    if (!is(cls, 'class')) continue;
    const found = cls.attributes.get(name);
    if (found !== undefined) return found;
    queue.push(...cls.bases);
  }
  return undefined;
}

const nativeOf = (value: Value) => {
  if (is(value, 'native')) return value;
  return is(value, 'instance') ? value.native : undefined;
};

function arithmetic(operator: string, left: Value, right: Value, x: number, y: number): Value {
  const result = calculated(operator, x, y);
  if (result === undefined) return unknown('number');
  if (operator === '/' || is(left, 'float') || is(right, 'float')) return float(result);
  return result;
}

function calculated(operator: string, x: number, y: number): number | undefined {
  switch (operator) {
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '/':
      return y === 0 ? undefined : x / y;
    case '//':
      return y === 0 ? undefined : Math.floor(x / y);
    case '%':
      return y === 0 ? undefined : x - y * Math.floor(x / y);
    case '**':
      return x ** y;
    case '|':
      return x | y;
    case '&':
      return x & y;
    case '^':
      return x ^ y;
    case '<<':
      return x * 2 ** y;
    case '>>':
      return Math.floor(x / 2 ** y);
    default:
      return undefined;
  }
}

function textBinary(operator: string, text: string, right: Value): Value {
  if (operator === '%') return percentFormat(text, right);
  if (operator === '+') {
    if (typeof right === 'string') return text + right;
    if (is(right, 'unknown')) return text + textOf(right);
  }
  const times = numeric(right);
  if (operator === '*' && times !== undefined) return repeated(text, times);
  return unknown('text');
}

const repeated = (text: string, times: number): string =>
  text.repeat(Math.max(0, Math.min(Math.trunc(times), 10_000)));

function collectionBinary(operator: string, left: Value, right: Value): Value | undefined {
  if (operator === '+') return joined(left, right);
  const times = numeric(right) ?? numeric(left);
  if (operator === '*' && times !== undefined) {
    const row = is(left, 'list') || is(left, 'tuple') ? left : right;
    if (!is(row, 'list') && !is(row, 'tuple')) return undefined;
    const count = Math.max(0, Math.min(Math.trunc(times), 1_000));
    const items = Array.from({ length: count }, () => row.items).flat();
    return is(row, 'list') ? list(items, row.open) : tuple(items, row.open);
  }
  if (operator === '|' && is(left, 'dict') && is(right, 'dict')) {
    const entries = [...left.entries.values(), ...right.entries.values()];
    return dict(entries, left.open === true || right.open === true);
  }
  if (is(left, 'set') && is(right, 'set')) {
    const [a, b] = [[...left.items.values()], [...right.items.values()]];
    const open = left.open === true || right.open === true;
    if (operator === '|') return setOf([...a, ...b], open);
    if (operator === '&')
      return setOf(
        a.filter((each) => right.items.has(keyOf(each))),
        open,
      );
    if (operator === '-')
      return setOf(
        a.filter((each) => !right.items.has(keyOf(each))),
        open,
      );
  }
  return undefined;
}

function joined(left: Value, right: Value): Value | undefined {
  const leftRow = is(left, 'list') || is(left, 'tuple') ? left : undefined;
  const rightRow = is(right, 'list') || is(right, 'tuple') ? right : undefined;
  const kind = leftRow ?? rightRow;
  if (!kind) return undefined;
  if (!leftRow && !is(left, 'unknown')) return undefined;
  if (!rightRow && !is(right, 'unknown')) return undefined;
  const items = [...(leftRow?.items ?? []), ...(rightRow?.items ?? [])];
  const open = !leftRow || !rightRow || leftRow.open === true || rightRow.open === true;
  return is(kind, 'list') ? list(items, open) : tuple(items, open);
}

/** `operator value`. */
export function unary(machine: Machine, operator: string, value: Value): Value {
  if (operator === 'not') {
    const known = truth(value);
    return known === undefined ? unknown('not') : !known;
  }
  const number = numeric(value);
  if (number === undefined) {
    const negated = nativeOf(value)?.binary?.(machine, '*', -1, false);
    return operator === '-' && negated !== undefined ? negated : unknown('number');
  }
  const result = operator === '-' ? -number : operator === '~' ? ~number : number;
  return is(value, 'float') ? float(result) : result;
}

/** `container[key]`. */
export function itemOf(machine: Machine, container: Value, key: Value): Value {
  const native = nativeOf(container)?.item?.(machine, key);
  if (native !== undefined) return native;
  if (is(container, 'unknown')) return unknownItem(container, key);
  if (is(key, 'slice')) return sliced(container, key) ?? unknown('slice');
  if (is(container, 'dict')) return dictItem(machine, container, key);
  const index = numeric(key);
  if (is(container, 'list') || is(container, 'tuple')) {
    if (index === undefined) return unknown(textName(key));
    const at = index < 0 ? (container.open ? -1 : container.items.length + index) : index;
    const found = container.items[at];
    if (found !== undefined) return found;
    return container.open
      ? unknown(textName(key))
      : raiseOr(machine, 'IndexError', unknown('item'));
  }
  if (typeof container === 'string' && index !== undefined && !isPartial(container)) {
    return container.at(index) ?? raiseOr(machine, 'IndexError', unknown('character'));
  }
  return unknown(textName(key));
}

const textName = (key: Value): string => (typeof key === 'string' ? key : 'item');

function unknownItem(container: Extract<Value, { t: 'unknown' }>, key: Value): Value {
  const name = typeof key === 'string' && key ? key : container.name;
  return { t: 'unknown', name, origin: { from: 'item', of: container, key } };
}

function dictItem(machine: Machine, container: Dict, key: Value): Value {
  if (is(key, 'unknown') || (typeof key === 'string' && isPartial(key))) {
    const options = [...container.entries.values()].map(([, value]) => value);
    const value = unknown(textName(is(key, 'unknown') ? key.name : key));
    return options.length > 0 && options.length <= 8 ? { ...value, options } : value;
  }
  const found = container.entries.get(keyOf(plain(key))) ?? container.entries.get(keyOf(key));
  if (found) return found[1];
  if (container.missing !== undefined) {
    const made = machine.call(container.missing, {
      positional: [],
      keywords: new Map(),
      open: false,
      site: machine.site,
    });
    container.entries.set(keyOf(key), [key, made]);
    return made;
  }
  const otherwise = unknown(textName(key));
  return container.open ? otherwise : raiseOr(machine, 'KeyError', otherwise);
}

function sliced(container: Value, range: Extract<Value, { t: 'slice' }>): Value | undefined {
  const from = range.from === null ? undefined : numeric(range.from);
  const to = range.to === null ? undefined : numeric(range.to);
  const step = range.step === null ? 1 : numeric(range.step);
  if (step === undefined || (range.from !== null && from === undefined)) return undefined;
  if (range.to !== null && to === undefined) return undefined;
  if (typeof container === 'string') {
    if (isPartial(container)) return undefined;
    return step === 1
      ? container.slice(from, to)
      : stepped([...container], from, to, step).join('');
  }
  if (!is(container, 'list') && !is(container, 'tuple')) return undefined;
  const items = stepped(container.items, from, to, step);
  return is(container, 'list') ? list(items, container.open) : tuple(items, container.open);
}

function stepped<T>(items: T[], from: number | undefined, to: number | undefined, by: number): T[] {
  if (by === -1 && from === undefined && to === undefined) return items.toReversed();
  if (by <= 0) return items.slice(from, to);
  return items.slice(from, to).filter((_, index) => index % by === 0);
}
