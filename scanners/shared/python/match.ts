import { equal, truth } from './comparison.ts';
import { setVariable } from './scope.ts';
import type { MatchCase } from './syntax.ts';
import type { Machine, Scope, Value } from './value.ts';

/** Does a `case` take the subject? Undefined when it cannot be told. */
export function caseMatches(
  machine: Machine,
  node: MatchCase,
  subject: Value,
  scope: Scope,
): boolean | undefined {
  let met: boolean | undefined;
  if (node.capture !== undefined) {
    if (node.capture !== '_') setVariable(scope, node.capture, subject);
    met = true;
  } else if (node.values) {
    const each = node.values.map((value) => equal(subject, machine.evaluate(value, scope)));
    met = each.includes(true) ? true : each.every((same) => same === false) ? false : undefined;
  }
  if (!node.guard || met === false) return met;
  const guard = truth(machine.evaluate(node.guard, scope));
  return guard === false ? false : met === true ? guard : undefined;
}
