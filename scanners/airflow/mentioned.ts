import { mentionsOf } from '../shared/mentions.ts';
import { marksIn, shown } from '../shared/python/text.ts';
import type { Value } from '../shared/python/value.ts';
import { is } from '../shared/python/values.ts';

/** How many names a finding keeps. */
export const mostMentions = 80;

/** Names in the texts of these arguments: what code that was not read may be about. */
export function mentionsIn(values: Iterable<Value>): string[] {
  const known = textsIn(values).map((text) => shown(text).replace(/<\?[^>]*>|\{\{[^}]*\}\}/g, ' '));
  return mentionsOf(known.join('\n')).slice(0, mostMentions);
}

/** How many different texts are looked at, and how deep they may stand. */
const mostTexts = 2_000;
const deepest = 12;

interface Gathering {
  texts: Set<string>;
  seen: Set<Value>;
  cut: boolean;
}

function gather(values: Iterable<Value>): Gathering {
  const gathering: Gathering = { texts: new Set(), seen: new Set(), cut: false };
  for (const value of values) collect(value, gathering, 0);
  return gathering;
}

/** Every known text in these values and in what they hold. */
export const textsIn = (values: Iterable<Value>): string[] => [...gather(values).texts];

/** Do these values hold more texts than `textsIn` looks at? */
export const holdMore = (values: Iterable<Value>): boolean => gather(values).cut;

function collect(value: Value, into: Gathering, depth: number): void {
  if (typeof value === 'string') {
    if (value.length === 0 || marksIn(value).join('') === value) return;
    if (into.texts.size < mostTexts) into.texts.add(value);
    else into.cut ||= !into.texts.has(value);
    return;
  }
  if (typeof value !== 'object' || value === null || into.seen.has(value)) return;
  into.seen.add(value);
  if (depth > deepest) into.cut = true;
  else for (const inner of innerValues(value)) collect(inner, into, depth + 1);
}

/** Values inside a value; of a library's object, the arguments it was made with. */
function innerValues(value: Exclude<Value, null | boolean | number | string>): Iterable<Value> {
  if (is(value, 'list') || is(value, 'tuple')) return value.items;
  if (is(value, 'set')) return value.items.values();
  if (is(value, 'dict')) return [...value.entries.values()].flat();
  if (is(value, 'instance')) return [...value.attributes.values(), value.cls];
  // Where a class stands for a table, it says for which.
  if (is(value, 'class'))
    return ['__tablename__', '__table_args__'].flatMap((name) => value.attributes.get(name) ?? []);
  if (!is(value, 'unknown')) return [];
  if (value.options) return value.options;
  if (value.origin.from !== 'call') return [];
  const { positional, keywords } = value.origin.given;
  return [...positional, ...keywords.values()];
}
