import { Raised, uncertainly } from './machine.ts';
import type { Statement } from './syntax.ts';
import type { Machine, Outcome, Scope, Value } from './value.ts';
import { chosen, is } from './values.ts';

const unsure = 'a condition is not known';
/** Where a condition hangs on a setting: what happens if nobody made it, and if somebody did. */
export const byDefault = 'a setting that is not known may be made otherwise';
export const bySetting = 'a setting that is not known would have to be made';
/** What stands in the handler of an import: the package is taken to be there. */
export const byMissing = 'a package would have to be missing';

/** A flag that an import's handler sets otherwise. */
export function packageFlag(mine: boolean, name: string): Value {
  const options = [mine, !mine];
  return { t: 'unknown', name, origin: { from: 'unknown', why: byMissing }, options, unset: mine };
}

/** Is the value such a flag? */
export const hangsOnPackage = (value: Value): boolean =>
  is(value, 'unknown') && value.origin.from === 'unknown' && value.origin.why === byMissing;

/** Runs every alternative from the same start and merges what they leave. */
export function executeBoth(
  machine: Machine,
  bodies: (readonly Statement[])[],
  scope: Scope,
  preferred?: number,
): Outcome {
  const start = new Map(scope.variables);
  const ends: Map<string, Value>[] = [];
  const outcomes: Outcome[] = [];
  let unset: Map<string, Value> | undefined;
  let settled = false;
  for (const [index, body] of bodies.entries()) {
    scope.variables = new Map(start);
    const before = scope.returned.length;
    const reason = preferred === undefined ? unsure : preferred === index ? byDefault : bySetting;
    const outcome = uncertainly(machine, reason, () =>
      mayRaise(() => machine.execute(body, scope)),
    );
    if (preferred !== undefined && index !== preferred) {
      for (let at = before; at < scope.returned.length; at += 1)
        (scope.bySetting ??= new Set()).add(at);
    }
    if (outcome === 'return' && index === preferred && machine.uncertain.length === 0)
      settled = true;
    if (outcome === 'normal') {
      ends.push(scope.variables);
      if (index === preferred) unset = new Map(scope.variables);
    } else if (outcome !== undefined) outcomes.push(outcome);
  }
  if (settled) scope.settledAt ??= scope.returned.length;
  scope.variables = mergeVariables(ends, start, unset);
  if (ends.length > 0) return 'normal';
  return outcomes.find((outcome) => outcome === 'continue') ?? outcomes[0] ?? 'return';
}

/** What the work ends with; undefined when it raises. */
export function mayRaise(work: () => Outcome): Outcome | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Raised) return undefined;
    throw error;
  }
}

function mergeVariables(
  ends: Map<string, Value>[],
  start: Map<string, Value>,
  unset: ReadonlyMap<string, Value> | undefined,
): Map<string, Value> {
  const [first, ...rest] = ends;
  if (!first) return start;
  for (const other of rest) {
    for (const [name, value] of other) {
      const mine = first.get(name);
      if (mine === undefined) first.set(name, value);
      else if (mine !== value) first.set(name, chosen([mine, value], unset?.get(name), name));
    }
  }
  return first;
}
