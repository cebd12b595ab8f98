import { shown, textOf } from '../shared/python/text.ts';
import type { Dict, Machine, Value } from '../shared/python/value.ts';
import { entry, is } from '../shared/python/values.ts';
import { allParams, renderMacros, type Macros } from './macros.ts';
import { textsIn } from './mentioned.ts';
import type { FindTemplate } from './operators.ts';
import type { TaskReading } from './reading.ts';
import type { HandedOn } from './spoken-sql.ts';
import { ownCalls } from './template-calls.ts';
import { stringsOf, tagsOf } from './template.ts';
import { unknownWork, type Touch } from './touch.ts';

/** A task whose templates hold what they include and what the DAG's own macros give. */
export interface RenderedTask {
  task: TaskReading;
  find: FindTemplate;
  /** What the macros do, and the calls in templates that nobody read: to be asked at the end. */
  touches(): Touch[];
  /** Texts that it hands on: its arguments, and the files that they name. */
  handed(): HandedOn[];
}

const isTold = (key: string): boolean => !key.startsWith('doc');
const templateFile =
  /^[\w./-]+\.(sql|hql|cql|ddl|txt|j2|jinja2?|sh|bash|cmd|json|ya?ml|html?|xml|md)$/i;

/** Renders the templates of a task's arguments, and of the files that they name, as far as it goes. */
export function renderTask(
  machine: Machine,
  task: TaskReading,
  macros: Macros,
  find: FindTemplate,
): RenderedTask {
  const { path, line, endLine } = task;
  const site = { path, line, endLine };
  const params = allParams(macros, task.arguments.get('params'));
  const done = new Map<string, string>();
  const files = new Map<string, string>();
  const touches: Touch[] = [];
  const open = new Set<string>();
  const render = (text: string): string => {
    const known = done.get(text);
    if (known !== undefined || !text.includes('{')) return known ?? text;
    const rendered = renderMacros(machine, macros, params, included(text, find, 0));
    for (const name of rendered.open) open.add(name);
    for (const each of rendered.followed)
      touches.push(
        ...each.touches.map((touch) => (touch.path === '' ? { ...touch, ...site } : touch)),
      );
    done.set(text, rendered.text);
    return rendered.text;
  };
  const findRendered: FindTemplate = (name) => {
    const file = find(name);
    if (file === undefined) return undefined;
    files.set(file.path, render(file.text));
    return { ...file, text: files.get(file.path) ?? file.text };
  };
  const given = new Map(
    [...task.arguments].map(([key, value]) => [key, isTold(key) ? mapTexts(value, render) : value]),
  );
  if (params.entries.size > 0) given.set('params', params);
  const bash = given.get('bash_command');
  const rendered: TaskReading = {
    ...task,
    arguments: given,
    ...(task.bashCommand !== undefined && typeof bash === 'string'
      ? { bashCommand: shown(bash) }
      : {}),
  };
  const toldValues = [...given].flatMap(([key, value]) => (isTold(key) ? [value] : []));
  const texts = (): string[] => {
    const told = textsIn(toldValues);
    for (const text of told) if (templateFile.test(text.trim())) findRendered(text.trim());
    return [...told, ...files.values()];
  };
  return {
    task: rendered,
    find: findRendered,
    touches: () => [...touches, ...unreadCalls(texts(), macros, open, params, site)],
    // The values themselves, too: what is not looked at in them is said there.
    handed: () => [{ values: [...toldValues, ...texts()], site }],
  };
}

function unreadCalls(
  texts: readonly string[],
  macros: Macros,
  open: ReadonlySet<string>,
  params: Dict,
  site: HandedOn['site'],
): Touch[] {
  const isFollowed = (name: string): boolean =>
    !open.has(name) && (macros.names.has(name) || macros.filters.has(name));
  const calls = ownCalls(texts, isFollowed, (name) => textOf(entry(params, name) ?? ''));
  if (calls === undefined) return [];
  const { mentions } = calls;
  const names = calls.names.slice(0, 3).join(', ');
  const message = `its template calls ${names}, code that is not in the scanned folder`;
  return [
    {
      access: 'READ',
      target: unknownWork(message, mentions),
      ...site,
    },
  ];
}

const inclusion = /^\s*(include|from)\b/;

/** The text with the files that it includes or takes macros from in their places. */
function included(text: string, find: FindTemplate, depth: number): string {
  if (depth > 5 || !text.includes('{%')) return text;
  let result = '';
  let last = 0;
  for (const { kind, code, start, end } of tagsOf(text)) {
    const [name, ...others] = kind === 'statement' && inclusion.test(code) ? stringsOf(code) : [];
    const file =
      name === undefined || others.length > 0 || /\bas\b/.test(code) ? undefined : find(name);
    if (file === undefined) continue;
    result += text.slice(last, start) + included(file.text, find, depth + 1);
    last = end;
  }
  return result + text.slice(last);
}

/** The value with each text in it changed; what holds none is the same. */
function mapTexts(value: Value, change: (text: string) => string, depth = 0): Value {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null || depth > 8) return value;
  const inner = (each: Value): Value => mapTexts(each, change, depth + 1);
  if (is(value, 'list') || is(value, 'tuple')) return { ...value, items: value.items.map(inner) };
  if (is(value, 'dict')) {
    const entries = [...value.entries].map(([key, [name, each]]): [string, [Value, Value]] => [
      key,
      [name, inner(each)],
    ]);
    return { ...value, entries: new Map(entries) };
  }
  if (is(value, 'unknown') && value.options) return { ...value, options: value.options.map(inner) };
  return value;
}
