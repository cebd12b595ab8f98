import { iterate } from '../shared/python/iterate.ts';
import type { Machine, Native, Value } from '../shared/python/value.ts';
import { is } from '../shared/python/values.ts';
import { doubt, doubtNow, nodeOf, type Model, type Node, type Task } from './model.ts';

/** `Label("…")` between two tasks: it only joins what stands on its sides. */
export interface EdgeLabel {
  before: Node[];
  after: Node[];
}

const labels = new WeakMap<Native, EdgeLabel>();

/** Nodes behind a value, and whether some of it is not known. */
export function nodesOf(
  machine: Machine,
  model: Model,
  value: Value,
): { nodes: Node[]; open: boolean } {
  const node = nodeOf(model, value);
  if (node && node.kind !== 'dag') return { nodes: [node], open: false };
  if (is(value, 'list') || is(value, 'tuple') || is(value, 'set')) {
    const { items, open } = iterate(machine, value);
    const all = items.map((item) => nodesOf(machine, model, item));
    return {
      nodes: all.flatMap((each) => each.nodes),
      open: open || all.some((each) => each.open),
    };
  }
  if (is(value, 'unknown')) {
    const all = (value.options ?? []).filter((each) => each !== null);
    return { nodes: all.flatMap((each) => nodesOf(machine, model, each).nodes), open: true };
  }
  return { nodes: [], open: value !== null };
}

/** All tasks of a node, nested groups included. */
export function tasksOf(node: Node): Task[] {
  return node.kind === 'task' ? [node] : node.children.flatMap(tasksOf);
}

function rootsOf(node: Node): Task[] {
  if (node.kind === 'task') return [node];
  const tasks = tasksOf(node);
  const inside = new Set(tasks);
  return tasks.filter((task) => [...task.upstream].every((each) => !inside.has(each)));
}

/** Last tasks of a group; a teardown gives way to the work before it. */
function leavesOf(node: Node): Task[] {
  if (node.kind === 'task') return [node];
  const tasks = tasksOf(node);
  const inside = new Set(tasks);
  const leaves: Task[] = [];
  for (const task of tasks) {
    if ([...task.downstream].some((each) => inside.has(each))) continue;
    if (task.teardown) leaves.push(...workBefore(task, inside, new Set()));
    else leaves.push(task);
  }
  return leaves;
}

function workBefore(task: Task, inside: Set<Task>, seen: Set<Task>): Task[] {
  if (seen.has(task)) return [];
  seen.add(task);
  const found: Task[] = [];
  for (const before of task.upstream) {
    if (!inside.has(before)) continue;
    if (before.teardown) found.push(...workBefore(before, inside, seen));
    else if (task.teardown && before.setup) continue;
    else if (
      ![...before.downstream].some((each) => each !== task && inside.has(each) && !each.teardown)
    ) {
      found.push(before);
    }
  }
  return found;
}

/** Connects two tasks; one without a DAG joins the other's. */
export function connect(machine: Machine, model: Model, from: Task, to: Task): void {
  if (from === to) return;
  if (!from.dag && to.dag) adopt(model, from, to);
  else if (!to.dag && from.dag) adopt(model, to, from);
  from.downstream.add(to);
  to.upstream.add(from);
  if (machine.uncertain.length > 0) doubtNow(machine, from);
}

/** Puts a task without a DAG into the DAG of a relative. */
function adopt(model: Model, task: Task, relative: Task): void {
  const dag = relative.dag;
  if (!dag) return;
  task.dag = dag;
  task.group ??= dag.root;
  if (!task.group.children.includes(task)) task.group.children.push(task);
  dag.tasks.set(task.id, task);
  model.loose = model.loose.filter((each) => each !== task);
}

/** `before >> after` for everything on both sides. */
export function relate(machine: Machine, model: Model, before: Node[], after: Node[]): void {
  const starts = before.map(leavesOf);
  for (const from of starts.flat()) {
    for (const to of after.flatMap(rootsOf)) connect(machine, model, from, to);
  }
}

/** Marks what is known beside an operand that is not. */
export function doubtSides(known: Node[], why: string): void {
  for (const node of known) for (const task of tasksOf(node)) doubt(task, [why]);
}

/** `>>` and `<<` with a node on one side; undefined for another operator. */
export function shiftNodes(
  machine: Machine,
  model: Model,
  self: Node[],
  operator: string,
  other: Value,
  reflected: boolean,
): boolean {
  if (operator !== '>>' && operator !== '<<') return false;
  const forwards = (operator === '>>') !== reflected;
  const label = is(other, 'native') ? labels.get(other) : undefined;
  if (label) {
    joinLabel(machine, model, label, self, forwards);
    return true;
  }
  const { nodes, open } = nodesOf(machine, model, other);
  if (open) doubtSides(self, 'what it is connected to is not known');
  relate(machine, model, forwards ? self : nodes, forwards ? nodes : self);
  return true;
}

function joinLabel(
  machine: Machine,
  model: Model,
  label: EdgeLabel,
  nodes: Node[],
  forwards: boolean,
): void {
  (forwards ? label.before : label.after).push(...nodes);
  relate(machine, model, label.before, label.after);
}

/** A `Label` value. */
export function makeLabel(model: Model): Native {
  const label: EdgeLabel = { before: [], after: [] };
  const native: Native = {
    t: 'native',
    type: 'Label',
    binary: (machine, operator, other, reflected) => {
      if (operator !== '>>' && operator !== '<<') return undefined;
      const forwards = (operator === '>>') !== reflected;
      const { nodes } = nodesOf(machine, model, other);
      joinLabel(machine, model, label, nodes, !forwards);
      return reflected ? native : other;
    },
  };
  labels.set(native, label);
  return native;
}

/** `chain(a, [b, c], [d, e], f)`: neighbours pairwise, lists of one length one to one. */
export function chainNodes(machine: Machine, model: Model, items: Value[]): void {
  for (const [index, after] of items.slice(1).entries()) {
    const before = items[index] ?? null;
    const pairs =
      isRow(before) && isRow(after)
        ? zipped(before.items, after.items)
        : [[before, after] as const];
    for (const [left, right] of pairs) connectValues(machine, model, left, right);
  }
}

const isRow = (value: Value): value is Extract<Value, { t: 'list' | 'tuple' }> =>
  is(value, 'list') || is(value, 'tuple');

const zipped = (left: Value[], right: Value[]): [Value, Value][] =>
  left.map((value, index): [Value, Value] => [value, right[index] ?? null]);

/** Connects two values as `before >> after` would, whatever they are. */
export function connectValues(machine: Machine, model: Model, before: Value, after: Value): void {
  const beforeLabel = is(before, 'native') ? labels.get(before) : undefined;
  const afterLabel = is(after, 'native') ? labels.get(after) : undefined;
  const from = nodesOf(machine, model, before);
  const to = nodesOf(machine, model, after);
  if (beforeLabel) joinLabel(machine, model, beforeLabel, to.nodes, false);
  else if (afterLabel) joinLabel(machine, model, afterLabel, from.nodes, true);
  else {
    const why = 'what it is connected to is not known';
    if (from.open) doubtSides(to.nodes, why);
    if (to.open) doubtSides(from.nodes, why);
    relate(machine, model, from.nodes, to.nodes);
  }
}

/** `chain_linear`: every neighbour pair crossed. */
export function chainLinear(machine: Machine, model: Model, items: Value[]): void {
  const rows = items.filter((item) => !isRow(item) || item.items.length > 0);
  for (const [index, after] of rows.slice(1).entries()) {
    connectValues(machine, model, rows[index] ?? null, after);
  }
}
