import { rowMethod } from './methods-collection.ts';
import { textMethod } from './methods-text.ts';
import type { Arguments, Machine, Value } from './value.ts';
import { is, nativeFunction, orUnknown } from './values.ts';

/** A method of Python's own types, bound to its value; undefined if there is none by that name. */
export function methodOf(_machine: Machine, value: Value, name: string): Value | undefined {
  if (typeof value === 'string')
    return wrap(name, (machine, given) => textMethod(machine, value, name, given));
  if (is(value, 'bytes')) {
    if (name === 'decode') return nativeFunction(name, () => value.value);
    return wrap(name, (machine, given) => textMethod(machine, value.value, name, given));
  }
  if (is(value, 'tuple') && value.fields) {
    const at = value.fields.indexOf(name);
    if (at >= 0) return value.items[at];
  }
  if (is(value, 'list') || is(value, 'tuple') || is(value, 'dict') || is(value, 'set')) {
    return wrap(name, (machine, given) => rowMethod(machine, value, name, given));
  }
  return undefined;
}

function wrap(
  name: string,
  call: (machine: Machine, given: Arguments) => Value | undefined,
): Value {
  return nativeFunction(name, (machine, given) => orUnknown(call(machine, given), name));
}
