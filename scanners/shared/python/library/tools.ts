import { fieldsOf } from '../attributes.ts';
import { tupleOf } from '../definitions.ts';
import { iterate } from '../iterate.ts';
import { compareOrder, numeric } from '../comparison.ts';
import { itemOf } from '../items.ts';
import { binary } from '../operators.ts';
import { isPartial, mapKnown, textOf } from '../text.ts';
import type { Arguments, Machine, Value } from '../value.ts';
import {
  argument,
  dict,
  given as call,
  is,
  list,
  nativeFunction,
  tuple,
  unknown,
} from '../values.ts';
import { firstOf, functionsUnder, type Work } from './table.ts';

const chain: Work = (machine, given) => {
  const rows = given.positional.map((each) => iterate(machine, each));
  return list(
    rows.flatMap((row) => row.items),
    rows.some((row) => row.open),
  );
};

const product: Work = (machine, given) => {
  const rows = given.positional.map((each) => iterate(machine, each));
  let result: Value[][] = [[]];
  for (const row of rows) {
    result = result.flatMap((left) => row.items.map((item) => [...left, item]));
    if (result.length > 5_000) break;
  }
  return list(
    result.map((items) => tuple(items)),
    rows.some((row) => row.open),
  );
};

const groupBy: Work = (machine, given) => {
  const { items, open } = iterate(machine, firstOf(given));
  const key = argument(given, 'key', 1);
  const groups: [Value, Value[]][] = [];
  for (const item of items) {
    const under = key === undefined ? item : machine.call(key, call(machine, item));
    const last = groups.at(-1);
    if (last && compareOrder(last[0], under) === 0) last[1].push(item);
    else groups.push([under, [item]]);
  }
  return list(
    groups.map(([under, members]) => tuple([under, list(members)])),
    open,
  );
};

const combinations: Work = (machine, given) => {
  const { items, open } = iterate(machine, firstOf(given));
  const size = numeric(given.positional[1] ?? 2) ?? 2;
  const result: Value[] = [];
  const pick = (from: number, chosen: Value[]): void => {
    if (result.length > 5_000) return;
    if (chosen.length === size) {
      result.push(tuple(chosen));
      return;
    }
    for (let at = from; at < items.length; at += 1) pick(at + 1, [...chosen, items[at] ?? null]);
  };
  pick(0, []);
  return list(result, open);
};

const pairwise: Work = (machine, given) => {
  const { items, open } = iterate(machine, firstOf(given));
  return list(
    items.slice(1).map((item, index) => tuple([items[index] ?? null, item])),
    open,
  );
};

const partial: Work = (_machine, fixed) => {
  const [func = null, ...before] = fixed.positional;
  const name = is(func, 'function') || is(func, 'native-function') ? func.name : 'partial';
  return {
    ...nativeFunction(name, (machine, given) =>
      machine.call(func, {
        positional: [...before, ...given.positional],
        keywords: new Map([...fixed.keywords, ...given.keywords]),
        open: fixed.open || given.open,
        site: given.site,
      }),
    ),
    attribute: (machine, attribute) => {
      if (attribute === 'func') return func;
      if (attribute === 'keywords') return dict(fixed.keywords);
      return machine.attribute(func, attribute);
    },
  };
};

const reduce: Work = (machine, given) => {
  const [func = null, row = null, start] = given.positional;
  const { items } = iterate(machine, row);
  let result: Value = start ?? items.shift() ?? unknown('reduce');
  for (const item of items) result = machine.call(func, call(machine, result, item));
  return result;
};

/** A Python regular expression as JavaScript's; undefined when it cannot be told. */
function pattern(value: Value | undefined, flags: string): RegExp | undefined {
  if (typeof value !== 'string' || isPartial(value)) return undefined;
  const source = value
    .replaceAll('(?P<', '(?<')
    .replace(/^\(\?i\)/, '')
    .replaceAll('\\Z', '$')
    .replaceAll('\\A', '^');
  try {
    return new RegExp(source, value.startsWith('(?i)') ? `${flags}i` : flags);
  } catch {
    return undefined;
  }
}

// A pattern of the scanned code could be made to run for ever; texts are short enough to forbid that.
const longestText = 2_000;

function matched(regex: RegExp | undefined, text: Value | undefined): Value {
  if (!regex || typeof text !== 'string' || isPartial(text) || text.length > longestText)
    return unknown('match');
  const match = regex.exec(text);
  if (!match) return null;
  return {
    t: 'native',
    type: 'match',
    item: (_machine, key) => groupOf(match, key),
    attribute: (_machine, name) => {
      if (name === 'group')
        return nativeFunction(name, (_inner, { positional }) => groupOf(match, positional[0] ?? 0));
      if (name === 'groups')
        return nativeFunction(name, () =>
          tuple(match.slice(1).map((each: string | undefined) => each ?? null)),
        );
      if (name === 'groupdict')
        return nativeFunction(name, () => dict(Object.entries(match.groups ?? {})));
      return undefined;
    },
  };
}

function groupOf(match: RegExpExecArray, key: Value): Value {
  if (typeof key === 'number') return match[key] ?? null;
  return typeof key === 'string' ? (match.groups?.[key] ?? null) : unknown('group');
}

function replaced(regex: RegExp | undefined, given: Arguments, at: number): Value {
  const [to, text] = [given.positional[at], given.positional[at + 1]];
  if (!regex || typeof to !== 'string' || typeof text !== 'string' || text.length > longestText)
    return unknown(textOf(text ?? 'text'));
  const target = to.replace(/\\g<(\w+)>/g, '$<$1>').replace(/\\(\d)/g, '$$$1');
  return mapKnown(text, (piece) => piece.replace(regex, target));
}

function found(regex: RegExp | undefined, text: Value | undefined): Value {
  if (!regex || typeof text !== 'string' || isPartial(text) || text.length > longestText)
    return list([], true);
  return list([...text.matchAll(regex)].map((match) => match[1] ?? match[0]));
}

function pieces(regex: RegExp | undefined, text: Value | undefined): Value {
  if (!regex || typeof text !== 'string' || isPartial(text)) return list([], true);
  return list(text.split(regex));
}

const compiled: Work = (_machine, { positional: [source] }) => ({
  t: 'native',
  type: 'pattern',
  attribute: (_inner, name) =>
    nativeFunction(name, (_machine_, given) => {
      const text = given.positional[0];
      if (name === 'sub') return replaced(pattern(source, 'g'), given, 0);
      if (name === 'findall') return found(pattern(source, 'g'), text);
      if (name === 'split') return pieces(pattern(source, ''), text);
      if (name === 'match') return matched(pattern(anchored(source), ''), text);
      return name === 'search' ? matched(pattern(source, ''), text) : unknown(name);
    }),
});

const anchored = (source: Value | undefined): Value | undefined =>
  typeof source === 'string' ? `^(?:${source})` : source;

const counter: Work = (machine, given) => {
  const counts = dict([]);
  for (const item of iterate(machine, firstOf(given)).items) {
    const before = itemOf(machine, counts, item);
    counts.entries.set(`s${textOf(item)}`, [item, (numeric(before) ?? 0) + 1]);
  }
  return counts;
};

const namedTuple: Work = (machine, given) => {
  const names = given.positional[1] ?? null;
  const fields =
    typeof names === 'string'
      ? names.split(/[\s,]+/).filter(Boolean)
      : iterate(machine, names).items.map(textOf);
  return nativeFunction(textOf(firstOf(given)), (_machine, each) =>
    tupleOf(
      fields.map((field, index) => argument(each, field, index) ?? null),
      fields,
    ),
  );
};

const dedent: Work = (_machine, given) => {
  const text = firstOf(given);
  if (typeof text !== 'string') return text;
  const indents = [...text.matchAll(/^([ \t]*)(?=\S)/gm)].map((match) => (match[1] ?? '').length);
  const indent = Math.min(...indents);
  if (!Number.isFinite(indent)) return text;
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : line.slice(indent)))
    .join('\n');
};

const identityWork: Work = (_machine, given) => firstOf(given);

function operatorWork(name: string): Work {
  return (machine, given) => {
    const [left = null, right = null] = given.positional;
    return binary(machine, name, left, right);
  };
}

const itemGetter: Work = (_machine, { positional: [key = null] }) =>
  nativeFunction('itemgetter', (machine, given) => itemOf(machine, firstOf(given), key));

const attributeGetter: Work = (_machine, { positional: [name = ''] }) =>
  nativeFunction('attrgetter', (machine, given) => machine.attribute(firstOf(given), textOf(name)));

function regexWork(
  use: (regex: RegExp | undefined, given: Arguments) => Value,
  flags: string,
  start = false,
): Work {
  return (_machine: Machine, given) => {
    const source = start ? anchored(given.positional[0]) : given.positional[0];
    return use(pattern(source, flags), given);
  };
}

const asdict: Work = (_machine, given) => {
  const value = firstOf(given);
  return is(value, 'instance') ? fieldsOf(value) : unknown('asdict');
};

/** `replace(data, field=…)`: a copy with other values. */
const evolved: Work = (_machine, given) => {
  const value = firstOf(given);
  if (!is(value, 'instance')) return value;
  return { ...value, attributes: new Map([...value.attributes, ...given.keywords]) };
};

/** itertools, functools, collections, re, textwrap, dataclasses, operator, contextlib. */
export const toolValues: [string, Value][] = [
  ...functionsUnder('itertools', { product, groupby: groupBy, combinations, pairwise }),
  [
    'itertools.chain',
    {
      ...nativeFunction('chain', chain),
      attribute: () =>
        nativeFunction('from_iterable', (machine, given) => {
          const rows = iterate(machine, firstOf(given));
          const inner = rows.items.map((each) => iterate(machine, each));
          return list(
            inner.flatMap((row) => row.items),
            rows.open || inner.some((row) => row.open),
          );
        }),
    },
  ],
  ...functionsUnder('functools', {
    partial,
    reduce,
    lru_cache: (_machine, given) =>
      is(firstOf(given), 'function') ? firstOf(given) : nativeFunction('lru_cache', identityWork),
    cache: identityWork,
    wraps: () => nativeFunction('wraps', identityWork),
  }),
  ...functionsUnder('collections', {
    OrderedDict: (machine, given) => machine.call(machine.builtins.get('dict') ?? null, given),
    Counter: counter,
    namedtuple: namedTuple,
    deque: (machine, given) => list(iterate(machine, firstOf(given)).items),
    defaultdict: (_machine, given) => ({
      ...dict([]),
      missing: given.positional[0] ?? unknown('default'),
    }),
  }),
  ...functionsUnder('re', {
    match: regexWork((regex, given) => matched(regex, given.positional[1]), '', true),
    search: regexWork((regex, given) => matched(regex, given.positional[1]), ''),
    fullmatch: regexWork((regex, given) => matched(regex, given.positional[1]), '', true),
    sub: regexWork((regex, given) => replaced(regex, given, 1), 'g'),
    findall: regexWork((regex, given) => found(regex, given.positional[1]), 'g'),
    split: regexWork((regex, given) => pieces(regex, given.positional[1]), ''),
    escape: (_machine, given) => textOf(firstOf(given)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    compile: compiled,
  }),
  ...functionsUnder('textwrap', { dedent }),
  ...functionsUnder('inspect', { cleandoc: dedent }),
  ...functionsUnder('dataclasses', { asdict, replace: evolved }),
  ...['attrs', 'attr'].flatMap((name) => functionsUnder(name, { asdict, evolve: evolved })),
  ...functionsUnder('operator', {
    itemgetter: itemGetter,
    attrgetter: attributeGetter,
    add: operatorWork('+'),
    rshift: operatorWork('>>'),
    or_: operatorWork('|'),
    iadd: operatorWork('+'),
    concat: operatorWork('+'),
    mul: operatorWork('*'),
    sub: operatorWork('-'),
    lshift: operatorWork('<<'),
  }),
  ...functionsUnder('contextlib', {
    contextmanager: (_machine, given) => {
      const func = firstOf(given);
      if (is(func, 'function')) func.attributes.set('__context__', true);
      return func;
    },
    closing: identityWork,
    suppress: () => null,
    nullcontext: (_machine, given) => firstOf(given),
  }),
  ...functionsUnder('typing', { cast: (_machine, given) => given.positional[1] ?? null }),
  ['typing.TYPE_CHECKING', false],
  ['enum.auto', nativeFunction('auto', () => unknown('auto'))],
  ['string.ascii_lowercase', 'abcdefghijklmnopqrstuvwxyz'],
  ['string.ascii_uppercase', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  ['string.digits', '0123456789'],
];
