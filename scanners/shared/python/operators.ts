import { numeric, plain, truth } from './comparison.ts';
import { uncertainly } from './machine.ts';
import { percentFormat, textOf } from './text.ts';
import type { Instance, Machine, Value } from './value.ts';
import { dict, float, is, keyOf, list, setOf, tuple, unknown, unsetOf } from './values.ts';

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
  if (operator === '>>' || operator === '<<') {
    const shifted = shiftChoices(machine, operator, left, right);
    if (shifted !== undefined) return shifted;
  }
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

/** `first >> second` where either is one of several objects: each of them may be meant. */
function shiftChoices(
  machine: Machine,
  operator: string,
  left: Value,
  right: Value,
): Value | undefined {
  const options = (value: Value): Value[] =>
    is(value, 'unknown') ? (value.options ?? []).filter((each) => each !== null) : [value];
  if (!is(right, 'unknown') || options(right).length === 0) return undefined;
  uncertainly(machine, 'which of several objects stands here is not known', () => {
    for (const from of options(left)) {
      for (const to of options(right)) specialBinary(machine, operator, from, to);
    }
  });
  return right;
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

/** The library object behind a value, if there is one. */
export const nativeOf = (value: Value) => {
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
    const unset = known === undefined ? truth(unsetOf(value)) : undefined;
    if (unset !== undefined) return { ...unknown('condition'), unset: !unset };
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
