import { withinLimits } from '../shared/python/interpret.ts';
import type { Effect, Machine, Value } from '../shared/python/value.ts';
import { dict, is } from '../shared/python/values.ts';
import { httpTouches } from './http-calls.ts';
import { mentionsIn } from './mentioned.ts';
import { objectTouches } from './object-calls.ts';
import { chainOf } from './origin.ts';
import { isUnread } from './public-modules.ts';
import type { TaskReading } from './reading.ts';
import type { HandedOn } from './spoken-sql.ts';
import { sqlTouches } from './sql-calls.ts';
import { storeTouches } from './store-calls.ts';
import type { Touch } from './touch.ts';

const budget = { steps: 60_000, milliseconds: 1_500 };

/** What code that was followed does to data. */
export interface Followed {
  touches: Touch[];
  /** What it hands to calls whose work is not told by them, and what it returns. */
  handed: HandedOn[];
  /** Undefined when it does not come to an end. */
  result: Value | undefined;
}

/** What a task's own Python does to data: its callable, or `execute` of its class, followed but not run. */
export function callableTouches(machine: Machine, task: TaskReading): Followed {
  const target = task.callable ?? executeMethod(machine, task);
  const nothing: Followed = { touches: [], handed: [], result: undefined };
  if (target === undefined || target === null) return nothing;
  if (is(target, 'unknown')) return { ...nothing, touches: unknownCallable(task, target.name) };
  const { path, line, endLine } = task;
  const followed = follow(machine, () => machine.call(target, callArguments(task)));
  const returned = followed.result === undefined ? [] : [followed.result];
  const handed = [...followed.handed, { values: returned, site: { path, line, endLine } }];
  return { ...followed, handed };
}

/** Follows Python within its limits and tells what the calls in it do. */
export function follow(machine: Machine, work: () => Value): Followed {
  const touches: Touch[] = [];
  const handed: HandedOn[] = [];
  const stopped = machine.incomplete.length;
  const { effects, result } = collectEffects(machine, work);
  const unread = new Map<string, Effect | undefined>();
  for (const effect of effects) {
    const found = touchesOf(effect);
    touches.push(...found);
    noteUnread(unread, effect, found.length > 0);
    const { positional, keywords, site } = effect.given;
    // A service does not tell what it does with the text that it is sent.
    const isTold = found.some(({ target }) => target.kind !== 'service');
    if (!isTold && !isTalk(effect))
      handed.push({ values: [...positional, ...keywords.values()], site });
  }
  touches.push(...unreadTouches(unread));
  for (const each of machine.incomplete.splice(stopped)) {
    if (!each.message.startsWith('stopped')) continue;
    const message = `the function is too long to follow whole (${each.message})`;
    touches.push({
      access: 'READ',
      target: { kind: 'unknown', message, access: 'EITHER' },
      path: each.path,
      line: each.line,
      endLine: each.line,
    });
  }
  return { touches, handed, result };
}

const talking = /^(print|pprint|info|debug|warning|warn|error|exception|critical|log)$/;

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
      target: {
        kind: 'unknown',
        message,
        access: 'EITHER',
        ...(mentions.length > 0 ? { mentions } : {}),
      },
      path,
      line,
      endLine,
    },
  ];
}

// Such names say that the call answers, tells or checks, not that it works on data.
const talk =
  /log|error|exception|config|setting|secret|metric|slack|notif|alert|sentry|version|param/i;

/** Notes a call into code that nobody read, by its function; one that is understood anywhere is dropped. */
function noteUnread(unread: Map<string, Effect | undefined>, effect: Effect, known: boolean): void {
  const { root, known: fromLibrary } = chainOf(effect.result);
  if (!fromLibrary || !isUnread(root) || talk.test(root)) return;
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
      target: {
        kind: 'unknown',
        message,
        access: 'EITHER',
        ...(mentions.length > 0 ? { mentions } : {}),
      },
      ...first[1].given.site,
    },
  ];
}

/** `execute` or `poke` of an operator class of the repository. */
function executeMethod(machine: Machine, task: TaskReading): Value | undefined {
  if (!is(task.self, 'instance')) return undefined;
  for (const name of ['execute', 'poke', 'run']) {
    const method = machine.attribute(task.self, name);
    if (is(method, 'bound')) return method;
  }
  return undefined;
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

function callArguments(task: TaskReading) {
  const keywords = new Map<string, Value>();
  const positional: Value[] = [];
  const args = task.arguments.get('op_args');
  if (is(args, 'tuple') || is(args, 'list')) positional.push(...args.items);
  for (const source of [task.arguments.get('op_kwargs')]) {
    for (const [key, value] of is(source, 'dict') ? source.entries.values() : []) {
      if (typeof key === 'string') keywords.set(key, value);
    }
  }
  const params = task.arguments.get('params');
  if (is(params, 'dict')) keywords.set('params', { ...params, open: true });
  const templates = task.arguments.get('templates_dict');
  if (is(templates, 'dict')) keywords.set('templates_dict', templates);
  if (is(task.self, 'instance') && task.callable === undefined)
    positional.push(dict(keywords, true));
  return {
    positional,
    keywords:
      is(task.self, 'instance') && task.callable === undefined
        ? new Map<string, Value>()
        : keywords,
    open: true,
    site: { path: task.path, line: task.line, endLine: task.endLine },
  };
}

/** Data that one call of a library touches. */
export function touchesOf(effect: Effect): Touch[] {
  const chain = chainOf(effect.result);
  const stores = storeTouches(effect, chain);
  if (stores.length > 0) return stores;
  const sql = sqlTouches(effect, chain);
  if (sql.length > 0) return sql;
  const objects = objectTouches(effect, chain);
  return objects.length > 0 ? objects : httpTouches(effect, chain);
}
