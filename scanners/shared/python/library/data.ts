import { parseAllDocuments, parse as parseYaml } from 'yaml';
import { raiseOr } from '../machine.ts';
import { isPartial, quoted } from '../text.ts';
import type { Machine, Value } from '../value.ts';
import { dict, float, given as call, is, list, unknown } from '../values.ts';
import { iterate } from '../iterate.ts';
import { fileObject, sourceText } from './file-object.ts';
import { firstOf, functionsUnder, type Work } from './table.ts';

/** Plain data of JSON or YAML as Python values. */
export function fromPlain(data: unknown): Value {
  if (data === null || data === undefined) return null;
  if (typeof data === 'string' || typeof data === 'boolean') return data;
  if (typeof data === 'number') return Number.isInteger(data) ? data : float(data);
  if (Array.isArray(data)) return list(data.map(fromPlain));
  if (typeof data === 'object') {
    return dict(
      Object.entries(data).map(([key, value]): [Value, Value] => [key, fromPlain(value)]),
    );
  }
  return unknown('value');
}

const parsed =
  (parse: (text: string) => unknown): Work =>
  (machine, given) => {
    const text = sourceText(firstOf(given));
    if (text === undefined || isPartial(text)) return unknown('data');
    try {
      return fromPlain(parse(text));
    } catch {
      return raiseOr(machine, 'ValueError', unknown('data'));
    }
  };

// A bound on aliases keeps a YAML bomb from growing.
const yaml = (text: string): unknown =>
  parseYaml(text, { maxAliasCount: 1_000, logLevel: 'silent' });

const yamlAll: Work = (_machine, given) => {
  const text = sourceText(firstOf(given));
  if (text === undefined) return list([], true);
  const documents = parseAllDocuments(text, { logLevel: 'silent' });
  return list([...documents].map((document) => fromPlain(document.toJS({ maxAliasCount: 1_000 }))));
};

function csvRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = new RegExp(
    `("(?:[^"]|"")*"|[^${delimiter === '\t' ? '\\t' : `\\${delimiter}`}\\n]*)(.|\\n|$)`,
    'gs',
  );
  const clean = text.replaceAll('\r\n', '\n');
  for (const match of clean.matchAll(pattern)) {
    const raw = match[1] ?? '';
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (match[2] === delimiter) continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    if (match[2] === '') break;
  }
  return rows;
}

function delimiterOf(given: Parameters<Work>[1]): string {
  const value = given.keywords.get('delimiter');
  return typeof value === 'string' && value.length === 1 ? value : ',';
}

function csvText(machine: Machine, value: Value): string | undefined {
  const direct = sourceText(value);
  if (direct !== undefined) return direct;
  if (!is(value, 'list') || value.open) return undefined;
  const lines = iterate(machine, value).items;
  return lines.every((line) => typeof line === 'string') ? lines.join('\n') : undefined;
}

const csvReader: Work = (machine, given) => {
  const text = csvText(machine, firstOf(given));
  return text === undefined
    ? list([], true)
    : list(csvRows(text, delimiterOf(given)).map((row) => list(row)));
};

const csvDictReader: Work = (machine, given) => {
  const text = csvText(machine, firstOf(given));
  if (text === undefined) return list([], true);
  const names = given.keywords.get('fieldnames') ?? given.positional[1];
  const rows = csvRows(text, delimiterOf(given));
  const own = is(names, 'list') ? names.items : (rows.shift() ?? []);
  return list(rows.map((row) => dict(own.map((name, index) => [name, row[index] ?? null]))));
};

function toJson(machine: Machine, value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (is(value, 'list') || is(value, 'tuple')) {
    return `[${value.items.map((item) => toJson(machine, item)).join(', ')}]`;
  }
  if (is(value, 'dict')) {
    const pairs = [...value.entries.values()].map(
      ([key, item]) => `${toJson(machine, key)}: ${toJson(machine, item)}`,
    );
    return `{${pairs.join(', ')}}`;
  }
  return JSON.stringify(quoted(value));
}

/** json, yaml, csv and StringIO. */
export const dataFunctions: [string, Value][] = [
  ...functionsUnder('json', {
    load: parsed((text): unknown => JSON.parse(text)),
    loads: parsed((text): unknown => JSON.parse(text)),
    dumps: (machine, given) => toJson(machine, firstOf(given)),
  }),
  ...functionsUnder('yaml', {
    safe_load: parsed(yaml),
    load: parsed(yaml),
    full_load: parsed(yaml),
    safe_load_all: yamlAll,
    load_all: yamlAll,
  }),
  ...functionsUnder('csv', { reader: csvReader, DictReader: csvDictReader }),
  ...functionsUnder('io', {
    StringIO: (_machine, given) => {
      const text = firstOf(given);
      return typeof text === 'string' ? fileObject(text) : unknown('buffer');
    },
  }),
  ...functionsUnder('copy', {
    copy: (machine, given) => copyOf(machine, firstOf(given), false),
    deepcopy: (machine, given) => copyOf(machine, firstOf(given), true),
  }),
];

function copyOf(machine: Machine, value: Value, deep: boolean): Value {
  const inner = (item: Value): Value => (deep ? copyOf(machine, item, true) : item);
  if (is(value, 'list')) return list(value.items.map(inner), value.open);
  if (is(value, 'dict')) {
    const pairs = [...value.entries.values()].map(([key, item]): [Value, Value] => [
      key,
      inner(item),
    ]);
    return dict(pairs, value.open);
  }
  // A task or DAG stays the one it is: its library object is not copied.
  if (is(value, 'instance') && !value.native) {
    const attributes = [...value.attributes].map(([key, item]): [string, Value] => [
      key,
      inner(item),
    ]);
    return { ...value, attributes: new Map(attributes) };
  }
  return is(value, 'set') ? machine.call(machine.attribute(value, 'copy'), call(machine)) : value;
}
