import type { SourceFiles } from '../shared/python/files.ts';
import { bySetting } from '../shared/python/branches.ts';
import {
  factsOf,
  type DagFacts,
  type FileFacts,
  type QuotedTouch,
  type TaskFacts,
} from './facts.ts';
import type { DagReader } from './read.ts';

/**
 * Facts of one file. A setting that the code has a default for is that default, as it is where nobody
 * made it; what the same code touches where somebody did is added to it, marked `otherwise`.
 */
export function readWithSettings(
  read: DagReader,
  files: SourceFiles,
  searchPath: readonly string[],
  path: string,
): FileFacts | undefined {
  const open = read(path);
  if (!open) return undefined;
  const facts = factsOf(open, files, searchPath);
  const made = open.machine.tookDefault ? read(path, true) : undefined;
  if (made) addOtherwise(facts, factsOf(made, files, searchPath));
  for (const each of facts.dags.flatMap((dag) => [dag, ...dag.tasks])) addOpenTemplates(each);
  return facts;
}

function addOtherwise(facts: FileFacts, made: FileFacts): void {
  const isStopped = (each: FileFacts['incomplete'][number]): boolean =>
    each.message.startsWith('stopped');
  if (!facts.incomplete.some(isStopped))
    facts.incomplete.push(...made.incomplete.filter(isStopped));
  const [first] = facts.dags;
  for (const dag of made.dags) {
    const known = counterpart(facts.dags, dag);
    if (known) addToDag(known, dag);
    else if (first === undefined || isOnlyMade(dag, dag.dagId)) facts.dags.push(dag);
    else first.touches.push(...differing(first.touches, everyTouch(dag)));
  }
}

const counterpart = (dags: readonly DagFacts[], dag: DagFacts): DagFacts | undefined =>
  dags.find((each) => each.dagId === dag.dagId) ??
  (isOnlyMade(dag, dag.dagId)
    ? undefined
    : dags.find((each) => each.path === dag.path && each.line === dag.line));

const everyTouch = (dag: DagFacts): QuotedTouch[] =>
  [dag, ...dag.tasks].flatMap((each) => each.touches);

/** It is there only where a setting is made. */
const isOnlyMade = ({ doubts }: { doubts: readonly string[] }, id: string): boolean =>
  doubts.includes(bySetting) && !id.includes('<?');

function addToDag(known: DagFacts, made: DagFacts): void {
  const tasks = new Map(known.tasks.map((task) => [task.id, task]));
  const loose: QuotedTouch[] = [...made.touches];
  for (const task of made.tasks) {
    const own = tasks.get(task.id);
    if (own) addToTask(own, task);
    else if (isOnlyMade(task, task.id)) known.tasks.push(task);
    else loose.push(...task.touches);
  }
  known.touches.push(...differing([...everyTouch(known)], loose));
  known.datasets = [...new Set([...known.datasets, ...made.datasets])];
  const ids = new Set(known.tasks.map((task) => task.id));
  const said = new Set(known.references.map(({ kind, dag }) => `${kind} ${dag}`));
  for (const reference of made.references) {
    if (said.has(`${reference.kind} ${reference.dag}`)) continue;
    const { task, ...rest } = reference;
    known.references.push({ ...rest, ...(ids.has(task ?? '') ? { task: task ?? '' } : {}) });
  }
}

function addToTask(known: TaskFacts, made: TaskFacts): void {
  known.touches.push(...differing(known.touches, made.touches));
}

/** Touches that are not known yet and say by name what they are about. */
function differing(known: readonly QuotedTouch[], made: readonly QuotedTouch[]): QuotedTouch[] {
  const seen = new Set(known.map(keyOf));
  const fresh = made.filter((touch) => !seen.has(keyOf(touch)) && saysWhat(touch));
  // One script may make in one text what it reads in another: its texts stay together.
  const isScript = fresh.some(({ target }) => target.kind === 'sql');
  const kept = isScript
    ? made.filter((touch) => touch.target.kind === 'sql' || fresh.includes(touch))
    : fresh;
  return kept.map(asOtherwise);
}

function keyOf({ access, target }: QuotedTouch): string {
  if (target.kind !== 'sql') return JSON.stringify([access, target]);
  const { variables = {}, ...rest } = target;
  // What the text does not use makes no difference.
  const used = Object.entries(variables).filter(([key]) =>
    target.text.includes(key.slice(key.indexOf('.') + 1)),
  );
  return JSON.stringify([access, rest, used]);
}

const asOtherwise = (touch: QuotedTouch): QuotedTouch => ({
  ...touch,
  otherwise: true,
  uncertain: true,
});

// The file of a template stands under a folder that a setting names.
const ownFile = /^its SQL file <\?/;

function saysWhat({ target }: QuotedTouch): boolean {
  if (target.kind === 'service') return false;
  if (target.kind !== 'unknown') return true;
  return target.connection !== undefined && !ownFile.test(target.message);
}

const defaultInTemplate =
  /\{[{%][^}]*\b(?:(?:var|conf|params|value|json)\.get|env_var|var)\s*\([^)]*,[^}]*[}%]\}/;

/** `{{ var.value.get("x", "default") }}` in SQL. */
function addOpenTemplates(node: { touches: QuotedTouch[] }): void {
  const scripts = node.touches.filter(({ target }) => target.kind === 'sql');
  if (scripts.some(({ otherwise }) => otherwise)) return;
  const isOpen = scripts.some(
    ({ target }) => target.kind === 'sql' && defaultInTemplate.test(target.text),
  );
  if (isOpen) node.touches.push(...scripts.map(asOtherwise));
}
