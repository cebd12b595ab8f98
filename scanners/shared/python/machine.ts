import type { Machine, Value } from './value.ts';

/** A limit was reached: unwinds to the file's reading, which then is incomplete. */
export class LimitReached extends Error {}

/** A Python exception on its way to a handler. */
export class Raised extends Error {
  readonly kind: string;
  readonly value: Value;
  constructor(kind: string, value: Value) {
    super(kind);
    this.kind = kind;
    this.value = value;
  }
}

/** Counts one step; throws `LimitReached` at the limit of steps or time. */
export function step(machine: Machine): void {
  machine.steps += 1;
  if (machine.steps > machine.limits.steps) {
    throw new LimitReached(`more than ${String(machine.limits.steps)} steps`);
  }
  if ((machine.steps & 1023) === 0 && performance.now() > machine.deadline) {
    throw new LimitReached(`more than ${String(machine.limits.milliseconds)} ms`);
  }
}

/** Notes once per place that a piece was not read. */
export function noteIncomplete(machine: Machine, message: string): void {
  const { path, line } = machine.site;
  const known = machine.incomplete.some(
    (each) => each.message === message && each.path === path && each.line === line,
  );
  if (!known) machine.incomplete.push({ message, path, line });
}

/** Raises where a handler stands around; elsewhere the value is just not known. */
export function raiseOr(machine: Machine, kind: string, otherwise: Value): Value {
  if (machine.guarded > 0) throw new Raised(kind, kind);
  return otherwise;
}

/** Runs `work` while `reason` says why it may not happen. */
export function uncertainly<T>(machine: Machine, reason: string, work: () => T): T {
  machine.uncertain.push(reason);
  try {
    return work();
  } finally {
    machine.uncertain.pop();
  }
}
