import type { Machine } from '../shared/python/value.ts';
import type { Model, SetupContext, Task } from './model.ts';
import { connect } from './relations.ts';

/** `with setup_task:` or `with teardown_task:` opens; what is made inside is the work between. */
export function enterSetup(model: Model, tasks: Task[]): void {
  model.contexts.push({ tasks, work: [] });
}

/** A task made inside belongs to the innermost context. */
export function noteWork(model: Model, task: Task): void {
  const context = model.contexts.at(-1);
  if (context && !context.tasks.includes(task)) context.work.push(task);
}

/** The context closes: its setup runs before the first work, its teardown after the last. */
export function leaveSetup(machine: Machine, model: Model): void {
  const context = model.contexts.pop();
  if (!context) return;
  const { setups, teardowns } = endsOf(context);
  const work = context.work.filter((task) => !task.setup && !task.teardown);
  const roots = work.filter((task) => task.upstream.size === 0);
  const leaves = work.filter((task) => task.downstream.size === 0);
  for (const task of roots) for (const setup of setups) connect(machine, model, setup, task);
  for (const task of leaves)
    for (const teardown of teardowns) connect(machine, model, task, teardown);
  const outer = model.contexts.at(-1);
  if (!outer) return;
  const around = endsOf(outer);
  // An inner pair stands inside the outer one.
  for (const setup of around.setups)
    for (const inner of setups) connect(machine, model, setup, inner);
  for (const teardown of around.teardowns)
    for (const inner of teardowns) connect(machine, model, inner, teardown);
}

function endsOf(context: SetupContext): { setups: Task[]; teardowns: Task[] } {
  const setups = new Set<Task>();
  const teardowns = new Set<Task>();
  for (const task of context.tasks) {
    if (task.teardown) {
      teardowns.add(task);
      for (const each of task.upstream) if (each.setup) setups.add(each);
    } else {
      setups.add(task);
      for (const each of task.downstream) if (each.teardown) teardowns.add(each);
    }
  }
  return { setups: [...setups], teardowns: [...teardowns] };
}
