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

/** Every known text in these values and in what they hold. */
export function textsIn(values: Iterable<Value>): string[] {
  const texts: string[] = [];
  for (const value of values) collect(value, texts, 0);
  return texts;
}

function collect(value: Value, texts: string[], depth: number): void {
  if (texts.length > 500 || depth > 8) return;
  if (typeof value === 'string') {
    if (value.length > 0 && marksIn(value).join('') !== value) texts.push(value);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const inner of innerValues(value)) collect(inner, texts, depth + 1);
}

/** Values inside a value; of a library's object, the arguments it was made with. */
function innerValues(value: Exclude<Value, null | boolean | number | string>): Iterable<Value> {
  if (is(value, 'list') || is(value, 'tuple')) return value.items;
  if (is(value, 'set')) return value.items.values();
  if (is(value, 'dict')) return [...value.entries.values()].flat();
  if (is(value, 'instance')) return value.attributes.values();
  if (!is(value, 'unknown')) return [];
  if (value.options) return value.options;
  if (value.origin.from !== 'call') return [];
  const { positional, keywords } = value.origin.given;
  return [...positional, ...keywords.values()];
}
