import { byMissing, executeBoth, mayRaise, packageFlag } from './branches.ts';
import { enter, leave } from './contexts.ts';
import { catches, exceptionName } from './exceptions.ts';
import { caseMatches } from './match.ts';
import { assignTo } from './assign.ts';
import { buildClass, buildFunction } from './definitions.ts';
import { iterate, unpacked } from './iterate.ts';
import { Raised, noteIncomplete, step, uncertainly } from './machine.ts';
import { truth } from './comparison.ts';
import { binary } from './operators.ts';
import { setVariable } from './scope.ts';
import type { Expression, MatchCase, Statement } from './syntax.ts';
import type { Machine, Outcome, Scope, Value } from './value.ts';
import { is, keyOf, unknown, unsetOf } from './values.ts';

type Of<K extends Statement['k']> = Extract<Statement, { k: K }>;

/** Runs a block; a Python exception leaves it as `Raised`. */
export function execute(machine: Machine, body: readonly Statement[], scope: Scope): Outcome {
  for (const statement of body) {
    const outcome = executeOne(machine, statement, scope);
    if (outcome !== 'normal') return outcome;
  }
  return 'normal';
}

/** Runs a module: one statement that fails does not hide those after it. */
export function executeModule(machine: Machine, body: readonly Statement[], scope: Scope): void {
  for (const statement of body) {
    try {
      if (executeOne(machine, statement, scope) === 'return') return;
    } catch (error) {
      if (!(error instanceof Raised)) throw error;
      noteIncomplete(machine, `this statement raises ${error.kind} when it is followed`);
    }
  }
}

function executeOne(machine: Machine, node: Statement, scope: Scope): Outcome {
  step(machine);
  machine.site = { path: scope.module.path, line: node.line, endLine: node.line };
  switch (node.k) {
    case 'expression':
      machine.evaluate(node.value, scope);
      return 'normal';
    case 'assign': {
      const value = machine.evaluate(node.value, scope);
      for (const target of node.targets) assignTo(machine, target, value, scope, unpacked);
      return 'normal';
    }
    case 'choose':
      return executeChoice(machine, node, scope);
    case 'for':
      return executeFor(machine, node, scope);
    case 'with':
      return executeWith(machine, node, scope);
    case 'return':
      scope.returned.push(node.value ? machine.evaluate(node.value, scope) : null);
      return 'return';
    case 'break':
    case 'continue':
      return node.k;
    case 'pass':
      return 'normal';
    case 'while':
      return executeWhile(machine, node, scope);
    case 'try':
      return executeTry(machine, node, scope);
    case 'match':
      return executeMatch(machine, node, scope);
    default:
      executeSimple(machine, node, scope);
      return 'normal';
  }
}

type Simple =
  | 'function'
  | 'class'
  | 'annotate'
  | 'augment'
  | 'import'
  | 'from'
  | 'raise'
  | 'delete'
  | 'global'
  | 'nonlocal';

function executeSimple(machine: Machine, node: Of<Simple>, scope: Scope): void {
  switch (node.k) {
    case 'function':
      setVariable(scope, node.name, buildFunction(machine, node, scope));
      return;
    case 'class':
      setVariable(scope, node.name, buildClass(machine, node, scope));
      return;
    case 'annotate':
      executeAnnotation(machine, node, scope);
      return;
    case 'augment':
      executeAugment(machine, node, scope);
      return;
    case 'import':
      for (const { name, as } of node.names) {
        const module = machine.load(name);
        const top = name.split('.')[0] ?? name;
        setVariable(
          scope,
          as ?? top,
          as === undefined && top !== name ? machine.load(top) : module,
        );
      }
      return;
    case 'from':
      executeFrom(machine, node, scope);
      return;
    case 'raise':
      executeRaise(machine, node, scope);
      return;
    case 'delete':
      for (const target of node.targets) executeDelete(machine, target, scope);
      return;
    case 'global':
    case 'nonlocal':
      scope.outer ??= new Map();
      for (const name of node.names) scope.outer.set(name, node.k);
  }
}

function executeAnnotation(machine: Machine, node: Of<'annotate'>, scope: Scope): void {
  if (node.value)
    assignTo(machine, node.target, machine.evaluate(node.value, scope), scope, unpacked);
}

function executeAugment(machine: Machine, node: Of<'augment'>, scope: Scope): void {
  const current = machine.evaluate(node.target, scope);
  const value = machine.evaluate(node.value, scope);
  if (node.operator === '+' && is(current, 'list')) {
    const { items, open } = iterate(machine, value);
    current.items.push(...items);
    if (open) current.open = true;
    return;
  }
  if (node.operator === '|' && is(current, 'dict') && is(value, 'dict')) {
    for (const [key, pair] of value.entries) current.entries.set(key, pair);
    return;
  }
  const result = binary(machine, node.operator, current, value);
  // `task >>= other` leaves the task itself in place only by its operator's result.
  assignTo(machine, node.target, result, scope, unpacked);
}

function executeFrom(machine: Machine, node: Of<'from'>, scope: Scope): void {
  const base = dotted(node);
  if (node.names === '*') {
    importAll(machine, base, scope);
    return;
  }
  for (const { name, as } of node.names) {
    const module = machine.load(base, scope);
    let value = is(module, 'module') ? module.scope.variables.get(name) : undefined;
    if (value === undefined) value = machine.member(module, base, name);
    setVariable(scope, as ?? name, value);
  }
}

/** `..a.b`: what is relative is found from the folder of the importing file. */
const dotted = (node: Of<'from'>): string => '.'.repeat(node.level) + node.module;

function importAll(machine: Machine, base: string, scope: Scope): void {
  const module = machine.load(base, scope);
  if (!is(module, 'module')) {
    (scope.module.scope.starred ??= []).push(base);
    return;
  }
  const listed = module.scope.variables.get('__all__');
  const all = is(listed, 'list') ? listed.items : undefined;
  for (const [name, value] of module.scope.variables) {
    if (all ? all.includes(name) : !name.startsWith('_')) setVariable(scope, name, value);
  }
  for (const library of module.scope.starred ?? [])
    (scope.module.scope.starred ??= []).push(library);
}

function executeRaise(machine: Machine, node: Of<'raise'>, scope: Scope): void {
  const value = node.value ? machine.evaluate(node.value, scope) : null;
  const kind = exceptionName(value);
  // A deployed file loads: what would stop it for certain hangs on settings that are not known here.
  if (machine.guarded === 0 && machine.uncertain.length === 0 && !machine.effects) {
    noteIncomplete(machine, `it would raise ${kind} here with the settings that can be seen`);
    return;
  }
  throw new Raised(kind, value);
}

function executeDelete(machine: Machine, target: Expression, scope: Scope): void {
  if (target.k === 'name') scope.variables.delete(target.name);
  else if (target.k === 'tuple') {
    for (const each of target.items) executeDelete(machine, each, scope);
  } else if (target.k === 'item') {
    const container = machine.evaluate(target.object, scope);
    const key = machine.evaluate(target.key, scope);
    if (is(container, 'dict')) container.entries.delete(keyOf(key));
    else if (is(container, 'list') && typeof key === 'number') container.items.splice(key, 1);
  }
}

function executeChoice(machine: Machine, node: Of<'choose'>, scope: Scope): Outcome {
  const condition = machine.evaluate(node.condition, scope);
  const known = truth(condition);
  if (known !== undefined) return execute(machine, known ? node.then : node.otherwise, scope);
  if (isRefusal(node.then)) return execute(machine, node.otherwise, scope);
  if (isRefusal(node.otherwise) && node.otherwise.length > 0) {
    return execute(machine, node.then, scope);
  }
  const unset = truth(unsetOf(condition));
  const preferred = unset === undefined ? undefined : unset ? 0 : 1;
  return executeBoth(machine, [node.then, node.otherwise], scope, preferred);
}

/** Only logs or raises: the other way is the one that is meant. */
function isRefusal(body: readonly Statement[]): boolean {
  return (
    body.length > 0 &&
    body.every((each) => {
      if (each.k === 'raise' || each.k === 'pass') return true;
      return each.k === 'expression' && each.value.k === 'call' && isLogging(each.value.callee);
    })
  );
}

function isLogging(callee: Expression): boolean {
  if (callee.k === 'name') return callee.name === 'print';
  return (
    callee.k === 'attribute' &&
    /^(warning|warn|info|error|exception|debug|critical|exit)$/.test(callee.name)
  );
}

const endsLoop = (outcome: Outcome): boolean => outcome === 'break' || outcome === 'return';

function executeFor(machine: Machine, node: Of<'for'>, scope: Scope): Outcome {
  const iterable = machine.evaluate(node.iterable, scope);
  const { items, open, name } = iterate(machine, iterable);
  const unsure = is(iterable, 'list') ? iterable.unsure : undefined;
  for (const [index, item] of items.entries()) {
    assignTo(machine, node.target, item, scope, unpacked);
    const reason = unsure?.get(index);
    const turn = (): Outcome => execute(machine, node.body, scope);
    const outcome = reason === undefined ? turn() : uncertainly(machine, reason, turn);
    if (outcome === 'return') return outcome;
    if (outcome === 'break') return 'normal';
  }
  if (open) {
    const itemName = node.target.k === 'name' ? node.target.name : name;
    const before = scope.returned.length;
    uncertainly(machine, `it repeats over ${name}, which is not known`, () => {
      const named = { ...unknown(name === 'item' ? itemName : name) };
      const value = node.target.k === 'name' ? unknown(itemName) : named;
      assignTo(machine, node.target, value, scope, unpacked);
      const outcome = mayRaise(() => execute(machine, node.body, scope));
      if (outcome === 'return' && scope.returned.length === before) scope.returned.push(null);
    });
    return 'normal';
  }
  return execute(machine, node.otherwise, scope);
}

function executeWhile(machine: Machine, node: Of<'while'>, scope: Scope): Outcome {
  for (let turn = 0; turn < 1_000; turn += 1) {
    const known = truth(machine.evaluate(node.condition, scope));
    if (known === false) return 'normal';
    if (known === undefined || turn > 200) {
      uncertainly(machine, 'it repeats while a condition holds that is not known', () =>
        mayRaise(() => execute(machine, node.body, scope)),
      );
      return 'normal';
    }
    const steps = machine.uncertain.length;
    const outcome = execute(machine, node.body, scope);
    if (outcome === 'return') return outcome;
    if (endsLoop(outcome)) return 'normal';
    // `while True` with a way out that is not known: one turn shows what it does.
    if (node.condition.k === 'constant' && machine.uncertain.length === steps) return 'normal';
  }
  return 'normal';
}

function executeTry(machine: Machine, node: Of<'try'>, scope: Scope): Outcome {
  let outcome: Outcome = 'normal';
  if (node.handlers.length > 0) machine.guarded += 1;
  let raised: Raised | undefined;
  try {
    outcome = execute(machine, node.body, scope);
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    raised = error;
  } finally {
    if (node.handlers.length > 0) machine.guarded -= 1;
  }
  if (raised) outcome = handle(machine, node, raised, scope);
  else if (outcome === 'normal') {
    outcome = execute(machine, node.otherwise, scope);
    if (machine.effects) runHandlers(machine, node, scope, 'it runs after an error only');
    else if (isImport(node.body[0])) runHandlers(machine, node, scope, byMissing);
  }
  const last = execute(machine, node.finally, scope);
  return last === 'normal' ? outcome : last;
}

const isImport = (statement: Statement | undefined): boolean =>
  statement?.k === 'import' || statement?.k === 'from';

/** What handlers do to the outside counts too, but of their variables only what they say of themselves. */
function runHandlers(machine: Machine, node: Of<'try'>, scope: Scope, reason: string): void {
  const start = scope.variables;
  const flags = new Map<string, Value>();
  const returned = scope.returned.length;
  for (const handler of node.handlers) {
    scope.variables = new Map(start);
    if (handler.name) scope.variables.set(handler.name, unknown(handler.name));
    uncertainly(machine, reason, () => mayRaise(() => execute(machine, handler.body, scope)));
    for (const [name, value] of scope.variables) {
      const mine = start.get(name);
      // `HAS_X = True` and `HAS_X = False`: what hangs on it later may come either way.
      const isFlag = typeof mine === 'boolean' && typeof value === 'boolean' && mine !== value;
      if (isFlag && reason === byMissing) flags.set(name, packageFlag(mine, name));
    }
  }
  scope.variables = start;
  for (const [name, value] of flags) start.set(name, value);
  scope.returned.length = returned;
}

function handle(machine: Machine, node: Of<'try'>, raised: Raised, scope: Scope): Outcome {
  const handler = node.handlers.find(
    (each) => !each.type || catches(machine, machine.evaluate(each.type, scope), raised.kind),
  );
  if (!handler) throw raised;
  if (handler.name) setVariable(scope, handler.name, raised.value);
  return execute(machine, handler.body, scope);
}

function executeWith(machine: Machine, node: Of<'with'>, scope: Scope, from = 0): Outcome {
  const item = node.items[from];
  if (!item) return execute(machine, node.body, scope);
  const manager = machine.evaluate(item.value, scope);
  const rest = (value: Value): Outcome => {
    if (item.target) assignTo(machine, item.target, value, scope, unpacked);
    return executeWith(machine, node, scope, from + 1);
  };
  if (is(manager, 'native') && manager.around) {
    let outcome: Outcome = 'normal';
    manager.around(machine, (value) => {
      outcome = rest(value);
    });
    return outcome;
  }
  const inner = enter(machine, manager);
  try {
    return rest(inner);
  } finally {
    leave(machine, manager);
  }
}

function executeMatch(machine: Machine, node: Of<'match'>, scope: Scope): Outcome {
  const subject = machine.evaluate(node.subject, scope);
  const possible: MatchCase[] = [];
  for (const each of node.cases) {
    const met = caseMatches(machine, each, subject, scope);
    if (met === true && possible.length === 0) return execute(machine, each.body, scope);
    if (met !== false) possible.push(each);
    if (met === true) break;
  }
  if (possible.length === 0) return 'normal';
  return executeBoth(
    machine,
    possible.map((each) => each.body),
    scope,
  );
}
