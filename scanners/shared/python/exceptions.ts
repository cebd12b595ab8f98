import type { Machine, Value } from './value.ts';
import { is } from './values.ts';

/** Class name of what `raise` was given. */
export function exceptionName(value: Value): string {
  if (is(value, 'unknown')) {
    return value.origin.from === 'call' ? value.origin.callee.name : value.name;
  }
  if (is(value, 'instance')) return value.cls.name;
  if (is(value, 'class')) return value.name;
  return 'Exception';
}

/** Does a handler for `type` take an exception of this class name? */
export function catches(machine: Machine, type: Value, kind: string): boolean {
  if (is(type, 'tuple')) return type.items.some((item) => catches(machine, item, kind));
  const name =
    is(type, 'class') || is(type, 'unknown') || is(type, 'native-function') ? type.name : '';
  if (name === kind || name === 'Exception' || name === 'BaseException') return true;
  const parents: Record<string, string[]> = {
    KeyError: ['LookupError'],
    IndexError: ['LookupError'],
    FileNotFoundError: ['OSError', 'IOError'],
    ModuleNotFoundError: ['ImportError'],
    AirflowSkipException: ['AirflowException'],
  };
  return parents[kind]?.includes(name) ?? false;
}
