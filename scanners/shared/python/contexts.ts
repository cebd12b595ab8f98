import type { Machine, Value } from './value.ts';
import { given, is } from './values.ts';

/** What `with` gets of a context manager. */
export function enter(machine: Machine, manager: Value): Value {
  if (is(manager, 'native')) return manager.enter ? manager.enter(machine) : manager;
  if (is(manager, 'instance')) {
    const method = machine.attribute(manager, '__enter__');
    if (is(method, 'bound')) return machine.call(method, given(machine));
    return manager.native?.enter ? manager.native.enter(machine) : manager;
  }
  if (is(manager, 'unknown') && manager.options) {
    for (const option of manager.options) if (is(option, 'native')) return enter(machine, option);
  }
  return manager;
}

/** The end of a `with` block. */
export function leave(machine: Machine, manager: Value): void {
  if (is(manager, 'native')) manager.exit?.(machine);
  else if (is(manager, 'instance')) {
    const method = machine.attribute(manager, '__exit__');
    if (is(method, 'bound')) machine.call(method, given(machine, null, null, null));
    else manager.native?.exit?.(machine);
  } else if (is(manager, 'unknown')) {
    const option = manager.options?.find((each) => is(each, 'native'));
    if (option !== undefined) leave(machine, option);
  }
}
