import { isPartial } from '../text.ts';
import type { Machine, Module, Scope, Value } from '../value.ts';
import { is, nativeFunction, unknown } from '../values.ts';
import { sourceText } from './file-object.ts';
import { firstOf, functionsUnder, type Work } from './table.ts';

const longestText = 200_000;

/** The text's expression read by the interpreter itself: nothing of it is executed. */
function evaluateText(machine: Machine, text: string): Value {
  if (isPartial(text) || text.length > longestText) return unknown('eval');
  const { body } = machine.parse(`(\n${text}\n)`);
  const [first] = body;
  const scope = moduleScope(machine);
  if (first?.k !== 'expression' || body.length !== 1 || !scope) return unknown('eval');
  return machine.evaluate(first.value, scope);
}

function moduleScope(machine: Machine): Scope | undefined {
  const module: Module | undefined =
    machine.modules.get(machine.site.path) ?? machine.modules.get(machine.main);
  return module?.scope;
}

const evaluated: Work = (machine, given) => {
  const text = sourceText(firstOf(given));
  return text === undefined ? unknown('eval') : evaluateText(machine, text.trim());
};

const executed: Work = (machine, given) => {
  const text = sourceText(firstOf(given));
  const scope = moduleScope(machine);
  if (text === undefined || isPartial(text) || text.length > longestText || !scope)
    return unknown('exec');
  machine.execute(machine.parse(text).body, scope);
  const target = given.positional[1];
  if (is(target, 'dict')) {
    for (const [name, value] of scope.variables) target.entries.set(`s${name}`, [name, value]);
  }
  return null;
};

/** `eval`, `exec` and `ast.literal_eval` of text that is known. */
export const evaluateBuiltins: [string, Value][] = [
  ['eval', nativeFunction('eval', evaluated)],
  ['exec', nativeFunction('exec', executed)],
];

export const evaluateFunctions: [string, Value][] = functionsUnder('ast', {
  literal_eval: evaluated,
});
