import { iterate } from './iterate.ts';
import { numeric, plain } from './comparison.ts';
import { itemOf } from './items.ts';
import { braceFormat, isPartial, mapKnown, mark, marksIn, textOf } from './text.ts';
import type { Arguments, Machine, Value } from './value.ts';
import { argument, is, list, tuple, unknown, orUnknown } from './values.ts';

type Method = (text: string, given: Arguments, machine: Machine) => Value | undefined;

const first = (given: Arguments): string | undefined => {
  const value = given.positional[0];
  return value === undefined ? undefined : typeof value === 'string' ? value : textOf(value);
};

const title = (text: string): string =>
  text.toLowerCase().replace(/[\p{L}']+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));

const mapped =
  (change: (text: string) => string): Method =>
  (text) =>
    mapKnown(text, change);

const stripped =
  (left: boolean, right: boolean): Method =>
  (text, given) => {
    const characters = first(given);
    const drop = (each: string): boolean =>
      characters === undefined ? /\s/.test(each) : characters.includes(each);
    let from = 0;
    let to = text.length;
    while (left && from < to && drop(text.charAt(from))) from += 1;
    while (right && to > from && drop(text.charAt(to - 1))) to -= 1;
    return text.slice(from, to);
  };

const tested =
  (test: (text: string, wanted: string) => boolean): Method =>
  (text, given) => {
    const wanted = given.positional[0];
    const options = is(wanted, 'tuple') ? wanted.items : [wanted ?? null];
    if (options.some((each) => typeof each !== 'string' || isPartial(each))) return undefined;
    const met = options.some((each) => typeof each === 'string' && test(text, each));
    return met || !isPartial(text) ? met : undefined;
  };

const checked =
  (pattern: RegExp): Method =>
  (text) =>
    isPartial(text) ? undefined : pattern.test(text);

function split(text: string, given: Arguments, fromRight: boolean): Value {
  const separator = argument(given, 'sep', 0);
  const limit = numeric(argument(given, 'maxsplit', 1) ?? -1) ?? -1;
  const pieces =
    typeof separator === 'string' && separator
      ? text.split(separator)
      : text.split(/\s+/).filter(Boolean);
  if (limit < 0 || pieces.length <= limit + 1)
    return list(pieces, isPartial(text) && pieces.length === 1);
  const glue = typeof separator === 'string' ? separator : ' ';
  return fromRight
    ? list([pieces.slice(0, pieces.length - limit).join(glue), ...pieces.slice(-limit)])
    : list([...pieces.slice(0, limit), pieces.slice(limit).join(glue)]);
}

function partition(text: string, given: Arguments, fromRight: boolean): Value | undefined {
  const separator = first(given);
  if (!separator) return undefined;
  const at = fromRight ? text.lastIndexOf(separator) : text.indexOf(separator);
  if (at < 0) return fromRight ? tuple(['', '', text]) : tuple([text, '', '']);
  return tuple([text.slice(0, at), separator, text.slice(at + separator.length)]);
}

function padded(side: 'start' | 'end'): Method {
  return (text, given) => {
    const width = numeric(given.positional[0] ?? 0) ?? 0;
    const fill = typeof given.positional[1] === 'string' ? given.positional[1] : ' ';
    return side === 'start' ? text.padStart(width, fill) : text.padEnd(width, fill);
  };
}

function joinTexts(text: string, given: Arguments, machine: Machine): Value {
  const { items, open, name } = iterate(machine, given.positional[0] ?? null);
  const pieces = items.map((item) => textOf(plain(item)));
  if (open) pieces.push(mark(name));
  return pieces.join(text);
}

function format(text: string, given: Arguments, machine: Machine): string {
  return braceFormat(text, (field, index) => {
    const [, head = '', path = ''] = /^([^.[]*)(.*)$/.exec(field) ?? [];
    const start = /^\d*$/.test(head)
      ? given.positional[head === '' ? index : Number(head)]
      : given.keywords.get(head);
    let value: Value = orUnknown(start, head || 'value');
    for (const [, name, key] of path.matchAll(/\.(\w+)|\[([^\]]+)\]/g)) {
      if (name !== undefined) value = machine.attribute(value, name);
      else if (key !== undefined)
        value = itemOf(machine, value, /^\d+$/.test(key) ? Number(key) : key);
    }
    return value;
  });
}

function replace(text: string, given: Arguments): Value | undefined {
  const [from, to] = given.positional;
  if (typeof from !== 'string' || to === undefined) return undefined;
  const target = textOf(to);
  return isPartial(from) ? undefined : mapKnown(text, (piece) => piece.replaceAll(from, target));
}

const methods: Record<string, Method> = {
  lower: mapped((text) => text.toLowerCase()),
  casefold: mapped((text) => text.toLowerCase()),
  upper: mapped((text) => text.toUpperCase()),
  title: mapped(title),
  capitalize: mapped((text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()),
  swapcase: mapped((text) => text),
  strip: stripped(true, true),
  lstrip: stripped(true, false),
  rstrip: stripped(false, true),
  startswith: tested((text, wanted) => text.startsWith(wanted)),
  endswith: tested((text, wanted) => text.endsWith(wanted)),
  isdigit: checked(/^\d+$/),
  isnumeric: checked(/^\d+$/),
  isalpha: checked(/^\p{L}+$/u),
  isalnum: checked(/^[\p{L}\p{N}]+$/u),
  isupper: checked(/^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u),
  islower: checked(/^[^\p{Lu}]*\p{Ll}[^\p{Lu}]*$/u),
  isspace: checked(/^\s+$/),
  split: (text, given) => split(text, given, false),
  rsplit: (text, given) => split(text, given, true),
  splitlines: (text) => list(text.replace(/\n$/, '').split(/\r?\n/)),
  partition: (text, given) => partition(text, given, false),
  rpartition: (text, given) => partition(text, given, true),
  join: joinTexts,
  format,
  format_map: (text, given, machine) => {
    const values = given.positional[0] ?? null;
    return braceFormat(text, (field) => itemOf(machine, values, field));
  },
  replace,
  removeprefix: (text, given) => {
    const prefix = first(given) ?? '';
    return text.startsWith(prefix) ? text.slice(prefix.length) : text;
  },
  removesuffix: (text, given) => {
    const suffix = first(given) ?? '';
    return suffix && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
  },
  find: (text, given) => (isPartial(text) ? undefined : text.indexOf(first(given) ?? '')),
  rfind: (text, given) => (isPartial(text) ? undefined : text.lastIndexOf(first(given) ?? '')),
  index: (text, given) => (isPartial(text) ? undefined : text.indexOf(first(given) ?? '')),
  count: (text, given) =>
    isPartial(text) ? undefined : text.split(first(given) ?? ' ').length - 1,
  zfill: (text, given) => text.padStart(numeric(given.positional[0] ?? 0) ?? 0, '0'),
  rjust: padded('start'),
  ljust: padded('end'),
  encode: (text) => ({ t: 'bytes', value: text }),
  expandtabs: (text) => text.replaceAll('\t', '        '),
  translate: (text) => text,
};

/** A method of `str`; undefined when its result is not known. */
export function textMethod(
  machine: Machine,
  text: string,
  name: string,
  given: Arguments,
): Value | undefined {
  const method = methods[name];
  if (!method) return undefined;
  const result = method(text, given, machine);
  if (result !== undefined) return result;
  const [piece] = marksIn(text);
  return piece === undefined ? undefined : unknown(piece);
}
