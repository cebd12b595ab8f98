import { raiseOr } from './machine.ts';
import type { Dict, Machine, Native, Scope, Value } from './value.ts';
import { dict, is, nativeFunction, unknown, orUnknown, present } from './values.ts';

/** A fresh scope inside `parent`. */
export const newScope = (
  kind: Scope['kind'],
  parent: Scope | undefined,
  module: Scope['module'],
): Scope => ({
  kind,
  variables: new Map(),
  parent,
  module,
  returned: [],
});

/** The value of a name, by Python's rules; a name nothing defines is unknown. */
export function lookUp(machine: Machine, scope: Scope, name: string): Value {
  let at: Scope | undefined = scope;
  while (at) {
    // A class body is seen by itself only, not by the functions in it.
    if (at === scope || at.kind !== 'class') {
      const redirected = at.outer?.get(name);
      if (redirected === 'global') return fromModule(machine, scope, name);
      const found = at.variables.get(name);
      if (found !== undefined) return found;
    }
    at = at.parent;
  }
  return fromModule(machine, scope, name);
}

function fromModule(machine: Machine, scope: Scope, name: string): Value {
  const module = scope.module.scope;
  const found = present(module.variables.get(name), machine.builtins.get(name));
  if (found !== undefined) return found;
  for (const library of module.starred ?? []) {
    const known = machine.resolve(`${library}.${name}`);
    if (known !== undefined) return known;
  }
  return raiseOr(machine, 'NameError', unknown(name, `${name} is not defined in the file`));
}

/** Sets a variable where Python would: here, or where `global` and `nonlocal` say. */
export function setVariable(scope: Scope, name: string, value: Value): void {
  const redirected = scope.outer?.get(name);
  if (redirected === 'global') {
    scope.module.scope.variables.set(name, value);
    return;
  }
  if (redirected === 'nonlocal') {
    let at = scope.parent;
    while (at && !at.variables.has(name)) at = at.parent;
    (at ?? scope).variables.set(name, value);
    return;
  }
  scope.variables.set(name, value);
}

/** `globals()`, `locals()`, `vars()` and `super()`: what needs the scope of the call. */
export function scopeView(machine: Machine, name: string, scope: Scope): Value | undefined {
  if (name === 'globals') return variablesView(scope.module.scope);
  if (name === 'locals' || name === 'vars') {
    return scope.kind === 'function'
      ? dict([...scope.variables].map(([key, value]) => [key, value]))
      : variablesView(scope);
  }
  if (name !== 'super') return undefined;
  let at: Scope | undefined = scope;
  while (at && !at.owner) at = at.parent;
  return at?.owner ? machine.parentOf(at.owner, at.self ?? unknown('self')) : undefined;
}

/** A live view of variables as a dict, for `globals()[name] = dag`. */
function variablesView(scope: Scope): Native {
  const asDict = (): Dict => dict([...scope.variables].map(([key, value]) => [key, value]));
  return {
    t: 'native',
    type: 'globals',
    item: (_machine, key) =>
      typeof key === 'string' ? orUnknown(scope.variables.get(key), key) : unknown('global'),
    setItem: (_machine, key, value) => {
      const name = typeof key === 'string' ? key : is(key, 'unknown') ? key.name : undefined;
      if (name !== undefined) scope.variables.set(name, value);
      return name !== undefined;
    },
    iterate: () => [...scope.variables.keys()],
    attribute: (machine, name) => {
      if (name === 'update') {
        return nativeFunction('update', (_machine, { positional, keywords }) => {
          const first = positional[0];
          for (const [key, value] of keywords) scope.variables.set(key, value);
          for (const [key, value] of is(first, 'dict') ? first.entries.values() : []) {
            if (typeof key === 'string') scope.variables.set(key, value);
          }
          return null;
        });
      }
      if (name === '__setitem__') {
        return nativeFunction(name, (_machine, { positional: [key, value] }) => {
          if (typeof key === 'string' && value !== undefined) scope.variables.set(key, value);
          return null;
        });
      }
      return machine.attribute(asDict(), name);
    },
    truth: () => true,
  };
}
