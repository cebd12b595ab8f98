import { setVariable } from './scope.ts';
import type { Expression } from './syntax.ts';
import type { Instance, Machine, Scope, Value } from './value.ts';
import { is, keyOf, list } from './values.ts';

/** Assigns to a name, an attribute, an item, or unpacks into several of them. */
export function assignTo(
  machine: Machine,
  target: Expression,
  value: Value,
  scope: Scope,
  unpack: (machine: Machine, value: Value, count: number) => Value[],
): void {
  switch (target.k) {
    case 'name':
      setVariable(scope, target.name, value);
      return;
    case 'attribute':
      setAttribute(machine, machine.evaluate(target.object, scope), target.name, value);
      return;
    case 'item': {
      const container = machine.evaluate(target.object, scope);
      setItem(machine, container, machine.evaluate(target.key, scope), value);
      return;
    }
    case 'star':
      assignTo(machine, target.value, value, scope, unpack);
      return;
    case 'list':
    case 'tuple':
      assignEach(machine, target.items, value, scope, unpack);
      return;
    default:
      machine.evaluate(target, scope);
  }
}

function assignEach(
  machine: Machine,
  targets: Expression[],
  value: Value,
  scope: Scope,
  unpack: (machine: Machine, value: Value, count: number) => Value[],
): void {
  const values = unpack(machine, value, targets.length);
  const star = targets.findIndex((target) => target.k === 'star');
  for (const [index, target] of targets.entries()) {
    if (star === -1 || index < star) {
      assignTo(machine, target, values[index] ?? null, scope, unpack);
    } else if (index === star) {
      const rest = values.slice(index, values.length - (targets.length - 1 - index));
      assignTo(machine, target, list(rest), scope, unpack);
    } else {
      const fromEnd = values.length - (targets.length - index);
      assignTo(machine, target, values[fromEnd] ?? null, scope, unpack);
    }
  }
}

/** `object.name = value`. */
export function setAttribute(machine: Machine, object: Value, name: string, value: Value): void {
  if (is(object, 'instance')) setInstanceAttribute(machine, object, name, value);
  else if (is(object, 'class') || is(object, 'function')) object.attributes.set(name, value);
  else if (is(object, 'module')) object.scope.variables.set(name, value);
  else if (is(object, 'native')) object.assign?.(machine, name, value);
  else if (is(object, 'unknown'))
    for (const each of object.options ?? []) setAttribute(machine, each, name, value);
}

function setInstanceAttribute(
  machine: Machine,
  object: Instance,
  name: string,
  value: Value,
): void {
  const setter = object.cls.attributes.get(`set ${name}`);
  if (setter !== undefined && is(setter, 'function')) {
    machine.call(setter, {
      positional: [object, value],
      keywords: new Map(),
      open: false,
      site: machine.site,
    });
    return;
  }
  object.attributes.set(name, value);
  object.native?.assign?.(machine, name, value);
}

/** `container[key] = value`. */
export function setItem(machine: Machine, container: Value, key: Value, value: Value): void {
  if (is(container, 'dict')) {
    if (is(key, 'unknown')) container.open = true;
    container.entries.set(keyOf(key), [key, value]);
  } else if (is(container, 'list')) {
    if (typeof key === 'number') {
      const index = key < 0 ? container.items.length + key : key;
      if (index >= 0 && index < container.items.length) container.items[index] = value;
    } else container.open = true;
  } else if (is(container, 'native')) container.setItem?.(machine, key, value);
  else if (is(container, 'instance')) {
    const method = machine.attribute(container, '__setitem__');
    if (is(method, 'bound')) {
      machine.call(method, {
        positional: [key, value],
        keywords: new Map(),
        open: false,
        site: machine.site,
      });
    } else container.native?.setItem?.(machine, key, value);
  } else if (is(container, 'unknown')) {
    for (const each of container.options ?? []) setItem(machine, each, key, value);
  }
}
