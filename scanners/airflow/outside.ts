import type { Arguments, Machine, Module } from '../shared/python/value.ts';
import { is } from '../shared/python/values.ts';
import { mentionsIn } from './mentioned.ts';
import type { Model } from './model.ts';
import { chainOf, lastPart } from './origin.ts';
import { isUnread } from './public-modules.ts';
import type { FileReading } from './reading.ts';

// `create_dag`, `build_dags`, `DagBuilder`, `dag_from_yaml`; not `dag_args` or `get_dag_tags`.
const makesDags =
  /^(make|create|build|generate|register|load|get|new|init|define|gen)_?\w*dags?$|^dags?_?(factory|builder|generator|creator|maker|from_\w+)|dag(factory|builder|generator|creator)$|dags$/i;

/** Notes a call, while the file is loaded, of code nobody read that seems to make DAGs. */
export function noteOutside(machine: Machine, model: Model, path: string, given: Arguments): void {
  if (machine.effects !== undefined || !isUnread(path)) return;
  const handsOver = [...given.positional, ...given.keywords.values()].some(
    (value) => is(value, 'native') && value.type === 'globals',
  );
  if (handsOver || makesDags.test(lastPart(path))) model.outside.push({ path, given });
}

/** DAGs that code outside the scanned folder makes for this file: one finding, where it makes none itself. */
export function outsideDags(model: Model, module: Module): FileReading['incomplete'] {
  const found = [...model.outside];
  for (const [name, value] of module.scope.variables) {
    if (!/dag/i.test(name) || !is(value, 'unknown') || value.origin.from !== 'call') continue;
    const { root, known } = chainOf(value);
    if (known && isUnread(root)) found.push({ path: root, given: value.origin.given });
  }
  const [first] = found;
  if (!first) return [];
  const mentions = mentionsIn(
    found.flatMap(({ given }) => [...given.positional, ...given.keywords.values()]),
  );
  return [
    {
      message: `its DAGs come from ${first.path}, which is not in the scanned folder`,
      path: first.given.site.path,
      line: first.given.site.line,
      ...(mentions.length > 0 ? { mentions } : {}),
    },
  ];
}
