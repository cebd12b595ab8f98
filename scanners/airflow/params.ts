import { entry, is } from '../shared/python/values.ts';
import type { Macros } from './macros.ts';
import type { TaskReading } from './reading.ts';
import type { Touch } from './touch.ts';

// A name of a table stands after these, in one word with what is before and after the tag.
const named =
  /\b(?:from|join|into|update|table|view|using|overwrite|exists|only|copy|truncate(?:\s+table)?)\s+((?:[^\s(),;{]|\{\{[^}]*\}\})+)/gi;
const param = /\{\{[^}]*?\bparams(?:\.(\w+)|\[\s*['"](\w+)['"]\s*\])/g;

/**
 * A DAG's params are what a person who starts it by hand is asked for. Where one of them stands for a
 * table, its default is what the schedule runs, so that is the edge; that a person may give another table
 * of that connection is a finding. A task's own `params` are how its author fills a template: none.
 */
export function paramDoubts(task: TaskReading, macros: Macros, touches: readonly Touch[]): Touch[] {
  const own = task.arguments.get('params');
  const isAsked = (name: string): boolean =>
    entry(macros.params, name) !== undefined &&
    !(is(own, 'dict') && entry(own, name) !== undefined);
  const found = new Map<string, Touch>();
  for (const { target, path, line, endLine } of touches) {
    if (target.kind !== 'sql') continue;
    for (const name of paramsNaming(target.text)) {
      // Where it is not filled in, the name is open anyway.
      if (!isAsked(name) || target.variables?.[`params.${name}`] === undefined) continue;
      const { connection } = target;
      const message = `a person who starts it by hand may give another table for params.${name}`;
      const open = { kind: 'unknown', message, access: 'EITHER', connection } as const;
      const key = JSON.stringify([name, connection]);
      if (!found.has(key)) found.set(key, { access: 'READ', target: open, path, line, endLine });
    }
  }
  return [...found.values()];
}

/** Params that a table of this SQL is named by. */
const paramsNaming = (sql: string): string[] =>
  [...sql.matchAll(named)].flatMap(([, word = '']) =>
    [...word.matchAll(param)].map((match) => match[1] ?? match[2] ?? ''),
  );
