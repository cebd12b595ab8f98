import { iterate, pairsOf } from './iterate.ts';
import { compareOrder, contains, equal, numeric, truth } from './comparison.ts';
import type { Arguments, Dict, List, Machine, SetValue, Tuple, Value } from './value.ts';
import { argument, dict, given as call, is, keyOf, list, setOf, tuple, unknown } from './values.ts';

/** A method of list, tuple, dict or set; undefined when there is none or its result is not known. */
export function rowMethod(
  machine: Machine,
  value: List | Tuple | Dict | SetValue,
  name: string,
  given: Arguments,
): Value | undefined {
  if (value.t === 'dict') return dictMethod(machine, value, name, given);
  if (value.t === 'set') return setMethod(machine, value, name, given);
  return listMethod(machine, value, name, given);
}

/** Items that come now may not come: whoever goes through the list later has to know. */
function noteUnsure(machine: Machine, value: List | Tuple, count: number): void {
  const reason = machine.uncertain.at(-1);
  if (reason === undefined || machine.effects || value.t !== 'list') return;
  value.unsure ??= new Map();
  for (let at = 0; at < count; at += 1) value.unsure.set(value.items.length + at, reason);
}

function listMethod(
  machine: Machine,
  value: List | Tuple,
  name: string,
  given: Arguments,
): Value | undefined {
  const [item = null, second = null] = given.positional;
  const { items } = value;
  switch (name) {
    case 'append':
      noteUnsure(machine, value, 1);
      items.push(item);
      return null;
    case 'extend': {
      const more = iterate(machine, item);
      noteUnsure(machine, value, more.items.length);
      items.push(...more.items);
      if (more.open) value.open = true;
      return null;
    }
    case 'insert':
      items.splice(numeric(item) ?? 0, 0, second);
      return null;
    case 'pop':
      return popItem(value, given);
    case 'remove': {
      const at = items.findIndex((each) => equal(each, item) === true);
      if (at >= 0) items.splice(at, 1);
      return null;
    }
    case 'clear':
      items.length = 0;
      return null;
    case 'copy':
      return list([...items], value.open);
    case 'reverse':
      items.reverse();
      return null;
    case 'sort': {
      const sorted = sortItems(machine, items, given);
      if (sorted) items.splice(0, items.length, ...sorted);
      return null;
    }
    case 'index': {
      const at = items.findIndex((each) => equal(each, item) === true);
      return at < 0 ? undefined : at;
    }
    case 'count':
      return value.open ? undefined : items.filter((each) => equal(each, item) === true).length;
    default:
      return undefined;
  }
}

function popItem(value: List | Tuple, given: Arguments): Value | undefined {
  const at = given.positional[0] === undefined ? -1 : numeric(given.positional[0]);
  if (at === undefined) return undefined;
  return value.items.splice(at, 1)[0];
}

/** Sorted copy by `key` and `reverse`; undefined when the order is not known. */
export function sortItems(machine: Machine, items: Value[], given: Arguments): Value[] | undefined {
  const key = given.keywords.get('key');
  const keyed = items.map((item) => ({
    item,
    key: key === undefined || key === null ? item : machine.call(key, call(machine, item)),
  }));
  let known = true;
  keyed.sort((a, b) => {
    const order = compareOrder(a.key, b.key);
    if (order === undefined) known = false;
    return order ?? 0;
  });
  if (!known) return undefined;
  const sorted = keyed.map((each) => each.item);
  return truth(given.keywords.get('reverse') ?? false) === true ? sorted.reverse() : sorted;
}

function dictMethod(
  machine: Machine,
  value: Dict,
  name: string,
  given: Arguments,
): Value | undefined {
  const [key = null, second] = given.positional;
  switch (name) {
    case 'get':
      return getOr(value, key, argument(given, 'default', 1) ?? null);
    case 'pop': {
      const found = getOr(value, key, second);
      value.entries.delete(keyOf(key));
      return found;
    }
    case 'items':
      return list(pairsOf(value), value.open);
    case 'keys':
      return list(
        [...value.entries.values()].map(([each]) => each),
        value.open,
      );
    case 'values':
      return list(
        [...value.entries.values()].map(([, each]) => each),
        value.open,
      );
    case 'update':
      updateDict(machine, value, given);
      return null;
    case 'setdefault': {
      const found = value.entries.get(keyOf(key));
      if (found) return found[1];
      value.entries.set(keyOf(key), [key, second ?? null]);
      return second ?? null;
    }
    case 'copy':
      return { ...value, entries: new Map(value.entries) };
    case 'clear':
      value.entries.clear();
      return null;
    case 'popitem': {
      const last = [...value.entries].at(-1);
      if (!last) return undefined;
      value.entries.delete(last[0]);
      return tuple(last[1]);
    }
    case 'fromkeys':
      return dict(iterate(machine, key).items.map((each) => [each, second ?? null]));
    case '__contains__':
      return contains(value, key);
    case '__getitem__':
      return getOr(value, key, undefined);
    default:
      return undefined;
  }
}

function getOr(value: Dict, key: Value, otherwise: Value | undefined): Value | undefined {
  const found = value.entries.get(keyOf(key));
  if (found) return found[1];
  const name = typeof key === 'string' ? key : 'value';
  if (value.open || is(key, 'unknown')) {
    return otherwise === undefined ? unknown(name) : { ...unknown(name), unset: otherwise };
  }
  return otherwise;
}

function updateDict(machine: Machine, value: Dict, given: Arguments): void {
  const first = given.positional[0];
  if (is(first, 'dict')) {
    for (const [key, pair] of first.entries) value.entries.set(key, pair);
    if (first.open) value.open = true;
  } else if (first !== undefined) {
    const { items, open } = iterate(machine, first);
    for (const item of items) {
      const [key = null, each = null] = is(item, 'tuple') || is(item, 'list') ? item.items : [];
      value.entries.set(keyOf(key), [key, each]);
    }
    if (open) value.open = true;
  }
  for (const [key, each] of given.keywords) value.entries.set(keyOf(key), [key, each]);
}

function setMethod(
  machine: Machine,
  value: SetValue,
  name: string,
  given: Arguments,
): Value | undefined {
  const item = given.positional[0] ?? null;
  const other = (): { items: Value[]; open: boolean } => iterate(machine, item);
  const mine = [...value.items.values()];
  switch (name) {
    case 'add':
      value.items.set(keyOf(item), item);
      return null;
    case 'discard':
    case 'remove':
      value.items.delete(keyOf(item));
      return null;
    case 'update':
      for (const each of other().items) value.items.set(keyOf(each), each);
      return null;
    case 'union':
      return setOf([...mine, ...other().items], value.open === true || other().open);
    case 'intersection': {
      const keys = new Set(other().items.map(keyOf));
      return setOf(
        mine.filter((each) => keys.has(keyOf(each))),
        value.open,
      );
    }
    case 'difference': {
      const keys = new Set(other().items.map(keyOf));
      return setOf(
        mine.filter((each) => !keys.has(keyOf(each))),
        value.open,
      );
    }
    case 'copy':
      return setOf(mine, value.open);
    case 'issubset':
      return mine.every((each) => contains(item, each) === true);
    case 'pop':
      return mine[0];
    default:
      return undefined;
  }
}
