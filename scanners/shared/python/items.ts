import { numeric, plain } from './comparison.ts';
import { raiseOr } from './machine.ts';
import { nativeOf } from './operators.ts';
import { isPartial } from './text.ts';
import type { Class, Dict, Machine, Value } from './value.ts';
import { is, keyOf, list, tuple, unknown } from './values.ts';

/** `container[key]`. */
export function itemOf(machine: Machine, container: Value, key: Value): Value {
  const native = nativeOf(container)?.item?.(machine, key);
  if (native !== undefined) return native;
  if (is(container, 'unknown')) return unknownItem(container, key);
  // `Base[Type]` only says more to a type checker.
  if (is(container, 'class'))
    return container.kind === 'enum' ? memberNamed(container, key) : container;
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

/** `Colour['RED']`. */
const memberNamed = (cls: Class, key: Value): Value =>
  cls.members.find((member) => member.attributes.get('name') === key) ?? {
    ...unknown(textName(key)),
    options: cls.members,
  };

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
