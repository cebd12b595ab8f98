import { makeModule } from '../shared/python/modules.ts';
import { isPartial, textOf } from '../shared/python/text.ts';
import type { Dict, Machine, Module, Native, Value } from '../shared/python/value.ts';
import { dict, entry, is, keyOf, unknown } from '../shared/python/values.ts';
import { follow, type Followed } from './callables.ts';
import { environment } from '../shared/python/library/system.ts';
import { tagsOf, usesOf, type TemplateTag, type TemplateUse } from './template.ts';

/** What a DAG adds to its templates. */
export interface Macros {
  /** `user_defined_macros` and `user_defined_filters`, as far as they are known. */
  names: ReadonlyMap<string, Value>;
  filters: ReadonlyMap<string, Value>;
  params: Dict;
}

/** A template whose own calls were followed, as far as they can be. */
export interface Rendering {
  text: string;
  followed: Followed[];
  /** Own names whose expression could not be followed. */
  open: string[];
}

const entriesOf = (value: Value | undefined): Map<string, Value> => {
  const known = is(value, 'dict') ? [...value.entries.values()] : [];
  return new Map(
    known.flatMap(([key, each]): [string, Value][] =>
      typeof key === 'string' && !is(each, 'unknown') ? [[key, each]] : [],
    ),
  );
};

/** The macros, filters and params that a DAG's arguments name. */
export function macrosOf(machine: Machine, given: ReadonlyMap<string, Value>): Macros {
  const params = given.get('params');
  return {
    names: entriesOf(given.get('user_defined_macros')),
    filters: entriesOf(given.get('user_defined_filters')),
    params: is(params, 'dict') ? askedFor(machine, params) : dict([]),
  };
}

/** A DAG's params are what a person who starts it by hand is asked for: their values are defaults. */
function askedFor(machine: Machine, params: Dict): Dict {
  const asked = [...params.entries.values()].map(([key, value]): [Value, Value] => [
    key,
    environment(machine, key, value),
  ]);
  return dict(asked, params.open);
}

/** Params of the DAG, with the task's own over them. */
export function allParams(macros: Macros, own: Value | undefined): Dict {
  if (!is(own, 'dict')) return macros.params;
  return {
    ...own,
    entries: new Map([...macros.params.entries, ...own.entries]),
    ...(own.open === true || macros.params.open === true ? { open: true } : {}),
  };
}

/** Puts what the DAG's own macros give in the place of their calls. */
export function renderMacros(
  machine: Machine,
  macros: Macros,
  params: Dict,
  template: string,
): Rendering {
  const done: Rendering = { text: '', followed: [], open: [] };
  const run = (code: string): Value | undefined => {
    const followed = evaluate(machine, macros, params, code);
    if (followed) done.followed.push(followed);
    else done.open.push(...usesOf(code).map(({ path }) => path[0] ?? ''));
    return followed?.result;
  };
  let last = 0;
  for (const tag of tagsOf(template)) {
    const rendered = renderTag(macros, tag, run);
    if (rendered === undefined) continue;
    done.text += template.slice(last, tag.start) + rendered;
    last = tag.end;
  }
  return { ...done, text: done.text + template.slice(last) };
}

function renderTag(
  macros: Macros,
  tag: TemplateTag,
  run: (code: string) => Value | undefined,
): string | undefined {
  const own = usesOf(tag.code).filter((use) => isDefined(macros, use));
  if (own.length === 0) return undefined;
  if (own.some(({ kind }) => kind === 'filter') || isWhole(tag, own)) {
    const whole = tag.kind === 'value' ? run(filtered(tag.code)) : undefined;
    return isTextual(whole) ? textOf(whole) : undefined;
  }
  let { code } = tag;
  // From the last to the first, so that the places of the others stay.
  for (const use of outermost(own).reverse()) {
    const value = run(code.slice(use.start, use.end));
    const literal = isTextual(value) ? literalOf(textOf(value)) : undefined;
    if (literal !== undefined) code = code.slice(0, use.start) + literal + code.slice(use.end);
  }
  if (code === tag.code) return undefined;
  return tag.kind === 'value' ? `{{${code}}}` : `{%${code}%}`;
}

/** Is the tag nothing but one of the DAG's own names or calls? */
const isWhole = ({ kind, code }: TemplateTag, own: readonly TemplateUse[]): boolean =>
  kind === 'value' && own.some(({ start, end }) => code.slice(start, end) === code.trim());

const isDefined = (macros: Macros, { kind, path }: TemplateUse): boolean =>
  (kind === 'filter' ? macros.filters : macros.names).has(path[0] ?? '');

const outermost = (uses: readonly TemplateUse[]): TemplateUse[] =>
  uses.filter(
    (use) => !uses.some((each) => each !== use && each.start < use.start && use.end <= each.end),
  );

const isTextual = (value: Value | undefined): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

const literalOf = (text: string): string | undefined =>
  isPartial(text) || /['\\\n]/.test(text) ? undefined : `'${text}'`;

/** `a | own(1)` as the call that it is: `__filter_own(a, 1)`. */
function filtered(code: string): string {
  const [head = '', ...filters] = code.split(/\|(?=(?:[^'"]|'[^']*'|"[^"]*")*$)/);
  return filters.reduce((inner, each) => {
    const [, name = '', rest = ''] = /^\s*(\w+)\s*(?:\((.*)\))?\s*$/s.exec(each) ?? [];
    return name === ''
      ? `(${code})`
      : `__filter_${name}(${[inner, rest].filter(Boolean).join(', ')})`;
  }, head.trim());
}

/** Evaluates an expression of a template with the macros' names; undefined when it is no Python. */
function evaluate(
  machine: Machine,
  macros: Macros,
  params: Dict,
  code: string,
): Followed | undefined {
  const syntax = machine.parse(`(${code.trim()})`);
  const [statement] = syntax.body;
  if (syntax.error || syntax.body.length !== 1 || statement?.k !== 'expression') return undefined;
  const module = templateModule(macros, params);
  const { depth } = machine;
  machine.depth = 0;
  try {
    return follow(machine, () => machine.evaluate(statement.value, module.scope));
  } finally {
    machine.depth = depth;
  }
}

function templateModule(macros: Macros, params: Dict): Module {
  const module = makeModule('', 'template');
  const { variables } = module.scope;
  for (const [name, value] of macros.names) variables.set(name, asJinja(value));
  for (const [name, value] of macros.filters) variables.set(`__filter_${name}`, value);
  variables.set('params', asJinja(params));
  return module;
}

/** Jinja takes `a.b` for `a['b']`, too. */
function asJinja(value: Value): Value {
  if (!is(value, 'dict')) return value;
  const native: Native = {
    t: 'native',
    type: 'dict',
    attribute: (machine, name) => {
      const found = entry(value, name);
      return found === undefined ? machine.attribute(value, name) : asJinja(found);
    },
    item: (_machine, key) => asJinja(value.entries.get(keyOf(key))?.[1] ?? unknown(textOf(key))),
  };
  return native;
}
