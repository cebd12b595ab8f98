import type { Instance, Machine, Value } from './value.ts';
import { is, tuple, orUnknown } from './values.ts';

/** Items of an iterable, and whether more may follow that are not known. */
export interface Iteration {
  items: Value[];
  open: boolean;
  /** How the unknown items are to be called. */
  name: string;
}

const nothing = { positional: [], keywords: new Map(), open: false };

/** What a `for` over this value walks through. */
export function iterate(machine: Machine, value: Value): Iteration {
  if (typeof value === 'string') return known([...value]);
  if (typeof value !== 'object' || value === null) return { items: [], open: true, name: 'item' };
  switch (value.t) {
    case 'list':
    case 'tuple':
      return { items: [...value.items], open: value.open ?? false, name: 'item' };
    case 'set':
      return { items: [...value.items.values()], open: value.open ?? false, name: 'item' };
    case 'dict':
      return {
        items: [...value.entries.values()].map(([key]) => key),
        open: value.open ?? false,
        name: 'key',
      };
    case 'class':
      return value.kind === 'enum' ? known(value.members) : unknownItems(value.name);
    case 'native': {
      const items = value.iterate?.(machine);
      return items ? known(items) : unknownItems(value.type);
    }
    case 'instance':
      return iterateInstance(machine, value);
    case 'unknown':
      return iterateOptions(machine, value.options, value.name);
    default:
      return unknownItems('item');
  }
}

const known = (items: Value[]): Iteration => ({ items, open: false, name: 'item' });
const unknownItems = (name: string): Iteration => ({ items: [], open: true, name });

function iterateOptions(machine: Machine, options: Value[] | undefined, name: string): Iteration {
  if (!options || options.length === 0) return unknownItems(name);
  const all = options.map((option) => iterate(machine, option));
  return { items: all.flatMap((each) => each.items), open: all.some((each) => each.open), name };
}

function iterateInstance(machine: Machine, value: Instance): Iteration {
  const native = value.native?.iterate?.(machine);
  if (native) return known(native);
  const method = machine.attribute(value, '__iter__');
  if (is(method, 'bound')) {
    const inner = machine.call(method, { ...nothing, site: machine.site });
    if (inner !== value) return iterate(machine, inner);
  }
  return unknownItems(value.cls.name);
}

/** A value unpacked into `count` targets; unknown pieces get a name of their own. */
export function unpacked(machine: Machine, value: Value, count: number): Value[] {
  if (is(value, 'unknown') && !value.options) {
    return Array.from({ length: count }, (_, index) => ({
      t: 'unknown' as const,
      name: value.name,
      origin: { from: 'item' as const, of: value, key: index },
    }));
  }
  const { items, open, name } = iterate(machine, value);
  return Array.from({ length: Math.max(count, open ? count : items.length) }, (_, index) => {
    return orUnknown(items[index], name);
  });
}

/** Pairs of `dict.items()`. */
export const pairsOf = (value: Extract<Value, { t: 'dict' }>): Value[] =>
  [...value.entries.values()].map(([key, item]) => tuple([key, item]));
