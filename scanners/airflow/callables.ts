import { withinLimits } from '../shared/python/interpret.ts';
import { shown } from '../shared/python/text.ts';
import type { Arguments, Effect, Machine, Value } from '../shared/python/value.ts';
import { dict, is } from '../shared/python/values.ts';
import { httpTouches } from './http-calls.ts';
import { libraryTouches } from './library-calls.ts';
import { mentionsIn, textsIn } from './mentioned.ts';
import { objectTouches } from './object-calls.ts';
import { chainOf } from './origin.ts';
import { isUnread } from './public-modules.ts';
import type { TaskReading } from './reading.ts';
import { shellTouches } from './shell.ts';
import type { HandedOn } from './spoken-sql.ts';
import { sqlTouches } from './sql-calls.ts';
import { storeTouches } from './store-calls.ts';
import { unknownWork, type Touch } from './touch.ts';

const budget = { steps: 60_000, milliseconds: 1_500 };

/** What code that was followed does to data. */
export interface Followed {
  touches: Touch[];
  /** What it hands to calls whose work is not told by them, and what it returns. */
  handed: HandedOn[];
  /** Undefined when it does not come to an end. */
  result: Value | undefined;
}

/** What a task's own Python does to data: its callable and its class's methods, followed but not run. */
export function callableTouches(
  machine: Machine,
  task: TaskReading,
): Pick<Followed, 'touches' | 'handed'> {
  const { path, line, endLine, callable } = task;
  const work: { target: Value; given: Arguments }[] = methodsOf(machine, task).map((target) => ({
    target,
    given: methodArguments(task),
  }));
  if (callable !== undefined && callable !== null)
    work.unshift({ target: callable, given: callArguments(task) });
  const touches: Touch[] = [];
  const handed: HandedOn[] = [];
  for (const { target, given } of work) {
    const followed = follow(machine, () => machine.call(target, given));
    // A function of a library may tell by its call what it does, as a hook's `run` does.
    const isUnknown = is(target, 'unknown') && followed.touches.length === 0;
    touches.push(...(isUnknown ? unknownCallable(task, target.name) : followed.touches));
    touches.push(...returnedCommand(task, followed.result));
    const returned = followed.result === undefined ? [] : [followed.result];
    handed.push(...followed.handed, { values: returned, site: { path, line, endLine } });
  }
  return { touches, handed };
}

/** What `@task.bash` returns is run by a shell. */
function returnedCommand(task: TaskReading, result: Value | undefined): Touch[] {
  if (task.operator !== '_BashDecoratedOperator' || typeof result !== 'string') return [];
  const { path, line, endLine } = task;
  const around = { environment: new Map<string, string>(), find: () => undefined };
  return shellTouches(shown(result), { path, line, endLine }, around);
}

/** Follows Python within its limits and tells what the calls in it do. */
export function follow(machine: Machine, work: () => Value): Followed {
  const touches: Touch[] = [];
  const handed: HandedOn[] = [];
  const stopped = machine.incomplete.length;
  const { effects, result } = collectEffects(machine, work);
  const unread = new Map<string, Effect | undefined>();
  const told = new Set<Value>();
  for (const effect of effects) {
    const found = touchesOf(effect);
    touches.push(...found);
    noteUnread(unread, effect, found.length > 0);
    if (found.length > 0) told.add(effect.result);
    const { positional, keywords, site } = effect.given;
    // A service does not tell what it does with the text that it is sent.
    const isTold = found.some(({ target }) => target.kind !== 'service');
    if (!isTold && !isTalk(effect) && !removing.test(effect.callee.name))
      handed.push({ values: [...positional, ...keywords.values()], site });
  }
  touches.push(...unreadTouches(unread), ...libraryTouches(effects, told));
  for (const each of machine.incomplete.splice(stopped)) {
    if (!each.message.startsWith('stopped')) continue;
    const message = `the function is too long to follow whole (${each.message})`;
    touches.push({
      access: 'READ',
      target: unknownWork(message),
      path: each.path,
      line: each.line,
      endLine: each.line,
    });
  }
  return { touches, handed, result };
}

const talking = /^(print|pprint|info|debug|warning|warn|error|exception|critical|log)$/;

// What goes is neither read nor written.
const removing = /^(delete|remove|unlink|rm|rmtree|rmdir|drop)(_|$)/;

/** Only told to people, or looked at. */
function isTalk(effect: Effect): boolean {
  const { root } = chainOf(effect.result);
  return talking.test(effect.callee.name) || /^(logging|re|loguru|structlog)(\.|$)/.test(root);
}

function unknownCallable(task: TaskReading, name: string): Touch[] {
  const message = `the function ${name} is not in the scanned folder`;
  const { path, line, endLine } = task;
  const given = ['op_args', 'op_kwargs', 'templates_dict'].flatMap(
    (key) => task.arguments.get(key) ?? [],
  );
  const mentions = mentionsIn(given);
  return [
    {
      access: 'READ',
      target: unknownWork(message, mentions),
      path,
      line,
      endLine,
    },
  ];
}

// Such words say that the call answers, tells or checks, not that it works on data.
const talk =
  /^(log(s|ger|gers|ging|uru)?|errors?|exceptions?|configs?|configuration|settings?|secrets?|metrics?|slack\w*|notif\w*|alert\w*|sentry|versions?|params?|parameters?)$/i;

const message = /^(slack\w*|notif\w*|alert\w*|sentry|errors?|exceptions?)$/i;
const dataName = /^\p{L}\w*(\.\w+){1,2}$|^[a-z0-9]+:\/\/(?!hooks\.)/u;

/**
 * Does a dotted name say so? By whole words: a `catalog` is no log. One that tells people something may
 * keep it in a table, too, if it is given the table's name.
 */
export function isTalking(path: string, given: Iterable<Value>): boolean {
  const words = path.replace(/([a-z])(?=[A-Z])/g, '$1_').split(/[._]+/);
  if (talking.test(words.at(-1) ?? '')) return true;
  const said = words.filter((each) => talk.test(each));
  if (said.length === 0) return false;
  return !(said.every((each) => message.test(each)) && textsIn(given).some(isDataName));
}

const isDataName = (text: string): boolean => dataName.test(shown(text));

/** Notes a call into code that nobody read, by its function; one that is understood anywhere is dropped. */
function noteUnread(unread: Map<string, Effect | undefined>, effect: Effect, known: boolean): void {
  const { root, known: fromLibrary } = chainOf(effect.result);
  const { positional, keywords } = effect.given;
  if (!fromLibrary || !isUnread(root)) return;
  if (isTalking(root, [...positional, ...keywords.values()])) return;
  unread.set(root, known ? undefined : unread.has(root) ? unread.get(root) : effect);
}

/** One finding for all functions of unread modules that a task calls. */
function unreadTouches(unread: ReadonlyMap<string, Effect | undefined>): Touch[] {
  const open = [...unread].filter((each): each is [string, Effect] => each[1] !== undefined);
  const [first] = open;
  if (!first) return [];
  const names = open.slice(0, 3).map(([root]) => root);
  const message = `it calls ${names.join(', ')}, code that is not in the scanned folder`;
  const mentions = mentionsIn(
    open.flatMap(([, { given }]) => [...given.positional, ...given.keywords.values()]),
  );
  return [
    {
      access: 'READ',
      target: unknownWork(message, mentions),
      ...first[1].given.site,
    },
  ];
}

/** Of each row Airflow calls the first that is there. */
const calledMethods = [
  ['execute', 'poke', 'run'],
  ['pre_execute'],
  ['post_execute'],
  ['execute_complete'],
  ['on_kill'],
];

/** Methods of an operator class of the repository that Airflow calls. */
function methodsOf(machine: Machine, { self }: TaskReading): Value[] {
  if (!is(self, 'instance')) return [];
  return calledMethods.flatMap((names) => {
    const methods = names.map((name) => machine.attribute(self, name));
    return methods.find((method) => is(method, 'bound')) ?? [];
  });
}

function collectEffects(
  machine: Machine,
  work: () => Value,
): { effects: Effect[]; result: Value | undefined } {
  const { limits } = machine;
  const effects: Effect[] = [];
  let result: Value | undefined;
  machine.effects = effects;
  machine.limits = { ...limits, ...budget };
  machine.steps = 0;
  machine.deadline = performance.now() + budget.milliseconds;
  try {
    withinLimits(machine, () => {
      result = work();
    });
  } catch (error) {
    if (!(error instanceof Error) || error.constructor.name !== 'Raised') throw error;
  } finally {
    machine.effects = undefined;
    machine.limits = limits;
  }
  return { effects, result };
}

function callArguments(task: TaskReading): Arguments {
  const keywords = new Map<string, Value>();
  const args = task.arguments.get('op_args');
  const positional = is(args, 'tuple') || is(args, 'list') ? [...args.items] : [];
  const source = task.arguments.get('op_kwargs');
  for (const [key, value] of is(source, 'dict') ? source.entries.values() : []) {
    if (typeof key === 'string') keywords.set(key, value);
  }
  const params = task.arguments.get('params');
  if (is(params, 'dict')) keywords.set('params', { ...params, open: true });
  const templates = task.arguments.get('templates_dict');
  if (is(templates, 'dict')) keywords.set('templates_dict', templates);
  const { path, line, endLine } = task;
  return { positional, keywords, open: true, site: { path, line, endLine } };
}

/** A method is given the context, with all of it that is known. */
function methodArguments(task: TaskReading): Arguments {
  const given = callArguments(task);
  const context = dict(given.keywords, true);
  return { ...given, positional: [context], keywords: new Map() };
}

/** Data that one call of a library touches. */
export function touchesOf(effect: Effect): Touch[] {
  const chain = chainOf(effect.result);
  const stores = storeTouches(effect, chain);
  if (stores.length > 0) return [...stores, ...objectTouches(effect, chain)];
  const sql = sqlTouches(effect, chain);
  if (sql.length > 0) return sql;
  const objects = objectTouches(effect, chain);
  return objects.length > 0 ? objects : httpTouches(effect, chain);
}
