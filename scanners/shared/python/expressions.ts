import { assignTo } from './assign.ts';
import { hangsOnPackage } from './branches.ts';
import { iterate, unpacked } from './iterate.ts';
import { step, uncertainly } from './machine.ts';
import { compare, truth } from './comparison.ts';
import { itemOf } from './items.ts';
import { binary, unary } from './operators.ts';
import { lookUp, scopeView } from './scope.ts';
import type { ComprehensionClause, Expression, StringPiece } from './syntax.ts';
import { formatted, mark, quoted, textOf } from './text.ts';
import type { Arguments, Dict, Func, Machine, Scope, Value } from './value.ts';
import { chosen, dict, float, is, keyOf, list, setOf, tuple, unknown, unsetOf } from './values.ts';

type Of<K extends Expression['k']> = Extract<Expression, { k: K }>;

/** The value of an expression. Never throws for bad Python; limits and Python exceptions unwind. */
export function evaluate(machine: Machine, node: Expression, scope: Scope): Value {
  step(machine);
  switch (node.k) {
    case 'constant':
      return node.value;
    case 'name':
      return lookUp(machine, scope, node.name);
    case 'attribute':
      return machine.attribute(evaluate(machine, node.object, scope), node.name);
    case 'call':
      return evaluateCall(machine, node, scope);
    case 'fstring':
      return joinPieces(machine, node.pieces, scope);
    case 'float':
      return float(node.value);
    case 'bytes':
      return { t: 'bytes', value: node.value };
    case 'list':
    case 'tuple':
    case 'set':
      return evaluateItems(machine, node, scope);
    case 'dict':
      return evaluateDict(machine, node, scope);
    default:
      return evaluateRest(machine, node, scope);
  }
}

type Rest = Exclude<
  Expression['k'],
  | 'constant'
  | 'name'
  | 'attribute'
  | 'call'
  | 'fstring'
  | 'float'
  | 'bytes'
  | 'list'
  | 'tuple'
  | 'set'
  | 'dict'
>;

function evaluateRest(machine: Machine, node: Of<Rest>, scope: Scope): Value {
  switch (node.k) {
    case 'item':
      return itemOf(
        machine,
        evaluate(machine, node.object, scope),
        evaluate(machine, node.key, scope),
      );
    case 'slice':
      return {
        t: 'slice',
        from: node.from ? evaluate(machine, node.from, scope) : null,
        to: node.to ? evaluate(machine, node.to, scope) : null,
        step: node.step ? evaluate(machine, node.step, scope) : null,
      };
    case 'binary': {
      const left = evaluate(machine, node.left, scope);
      const right = evaluate(machine, node.right, scope);
      return binary(machine, node.operator, left, right);
    }
    case 'logic':
      return evaluateLogic(machine, node, scope);
    case 'unary':
      return unary(machine, node.operator, evaluate(machine, node.operand, scope));
    case 'compare':
      return evaluateCompare(machine, node, scope);
    case 'if':
      return evaluateIf(machine, node, scope);
    case 'lambda':
      return makeLambda(machine, node, scope);
    case 'comprehension':
      return evaluateComprehension(machine, node, scope);
    case 'star':
      return evaluate(machine, node.value, scope);
    case 'walrus': {
      const value = evaluate(machine, node.value, scope);
      scope.variables.set(node.name, value);
      return value;
    }
    case 'yield':
      return evaluateYield(machine, node, scope);
  }
}

function evaluateCall(machine: Machine, node: Of<'call'>, scope: Scope): Value {
  const viewed =
    node.callee.k === 'name' ? viewCall(machine, node, node.callee.name, scope) : undefined;
  if (viewed !== undefined) return viewed;
  const callee = evaluate(machine, node.callee, scope);
  const given: Arguments = {
    positional: [],
    keywords: new Map(),
    open: false,
    site: { path: scope.module.path, line: node.line, endLine: node.endLine },
  };
  for (const argument of node.arguments) {
    const value = evaluate(machine, argument.value, scope);
    if (argument.name === undefined) given.positional.push(value);
    else if (argument.name === '*') spreadPositional(machine, given, value);
    else if (argument.name === '**') spreadKeywords(given, value);
    else given.keywords.set(argument.name, value);
  }
  machine.site = given.site;
  return machine.call(callee, given);
}

/** `super()`, `super(Class, self)`, `globals()` and their kind. */
function viewCall(
  machine: Machine,
  node: Of<'call'>,
  name: string,
  scope: Scope,
): Value | undefined {
  const [cls, self] = node.arguments;
  if (name === 'super' && cls && self) {
    const owner = evaluate(machine, cls.value, scope);
    if (is(owner, 'class')) return machine.parentOf(owner, evaluate(machine, self.value, scope));
  }
  return node.arguments.length === 0 || name === 'super'
    ? scopeView(machine, name, scope)
    : undefined;
}

function spreadPositional(machine: Machine, given: Arguments, value: Value): void {
  const { items, open } = iterate(machine, value);
  given.positional.push(...items);
  if (open) given.open = true;
}

function spreadKeywords(given: Arguments, value: Value): void {
  const options = is(value, 'unknown') ? (value.options ?? []) : [value];
  const known = options.find((option): option is Dict => is(option, 'dict'));
  for (const [key, item] of known?.entries.values() ?? []) {
    if (typeof key === 'string') given.keywords.set(key, item);
  }
  if (!known || known.open) given.open = true;
}

function joinPieces(machine: Machine, pieces: StringPiece[], scope: Scope): string {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const value = evaluate(machine, piece.value, scope);
    const specification = piece.format ? joinPieces(machine, piece.format, scope) : '';
    text += (piece.debug ?? '') + pieceText(machine, value, piece.conversion, specification);
  }
  return text;
}

function pieceText(
  machine: Machine,
  value: Value,
  conversion: string | undefined,
  specification: string,
): string {
  if (conversion === 'r' || conversion === 'a') return quoted(value);
  if (is(value, 'native') && specification) {
    const method = machine.attribute(value, '__format__');
    if (is(method, 'native-function')) {
      const site = machine.site;
      const given = { positional: [specification], keywords: new Map(), open: false, site };
      return textOf(machine.call(method, given));
    }
  }
  if (is(value, 'instance')) return formatted(textOfInstance(machine, value), specification);
  return is(value, 'unknown') ? mark(value.name) : formatted(value, specification);
}

/** `str()` of an instance: its own `__str__`, if it has one. */
export function textOfInstance(machine: Machine, value: Value): string {
  if (!is(value, 'instance') || value.cls.kind === 'enum') return textOf(value);
  for (const name of ['__str__', '__repr__']) {
    const method = machine.attribute(value, name);
    if (!is(method, 'bound')) continue;
    const site = machine.site;
    const given = { positional: [], keywords: new Map(), open: false, site };
    return textOf(machine.call(method, given));
  }
  return textOf(value);
}

function evaluateItems(machine: Machine, node: Of<'list' | 'tuple' | 'set'>, scope: Scope): Value {
  const items: Value[] = [];
  let open = false;
  for (const item of node.items) {
    const value = evaluate(machine, item, scope);
    if (item.k !== 'star') {
      items.push(value);
      continue;
    }
    const spread = iterate(machine, value);
    items.push(...spread.items);
    open ||= spread.open;
  }
  if (node.k === 'set') return setOf(items, open);
  return node.k === 'list' ? list(items, open) : tuple(items, open);
}

function evaluateDict(machine: Machine, node: Of<'dict'>, scope: Scope): Value {
  const result = dict([]);
  for (const { key, value } of node.entries) {
    const item = evaluate(machine, value, scope);
    if (key) {
      const known = evaluate(machine, key, scope);
      result.entries.set(keyOf(known), [known, item]);
    } else if (is(item, 'dict')) {
      for (const [name, each] of item.entries) result.entries.set(name, each);
      if (item.open) result.open = true;
    } else result.open = true;
  }
  return result;
}

function evaluateLogic(machine: Machine, node: Of<'logic'>, scope: Scope): Value {
  const left = evaluate(machine, node.left, scope);
  // `getenv('X') or 'default'`: the default is what the code means to be there.
  const isUnset = is(left, 'unknown') && left.unset === null;
  if (isUnset && !machine.openSettings) machine.tookDefault = true;
  const known = isUnset && !machine.openSettings ? false : truth(left);
  if (known !== undefined) {
    if (node.operator === 'and') return known ? evaluate(machine, node.right, scope) : left;
    return known ? left : evaluate(machine, node.right, scope);
  }
  const right = uncertainly(machine, 'a condition is not known', () =>
    evaluate(machine, node.right, scope),
  );
  if (node.operator === 'and' && truth(right) === false) return right;
  if (node.operator === 'or' && truth(right) === true && right === true) return true;
  const settled = truth(unsetOf(left));
  const unset = settled === undefined ? undefined : settled === (node.operator === 'or');
  return chosen(
    [left, right],
    unset === undefined ? undefined : unset ? left : right,
    is(left, 'unknown') ? left.name : 'choice',
  );
}

function evaluateCompare(machine: Machine, node: Of<'compare'>, scope: Scope): Value {
  let left = evaluate(machine, node.first, scope);
  let result: boolean | undefined = true;
  let unset: boolean | undefined = true;
  for (const { operator, right } of node.rest) {
    const value = evaluate(machine, right, scope);
    const known = compare(operator, left, value);
    if (known === false) return false;
    if (known === undefined) {
      result = undefined;
      const settled = compare(operator, unsetOf(left), unsetOf(value));
      unset = settled === undefined ? undefined : unset && settled;
    }
    left = value;
  }
  if (result !== undefined) return result;
  return unset === undefined ? unknown('condition') : { ...unknown('condition'), unset };
}

function evaluateIf(machine: Machine, node: Of<'if'>, scope: Scope): Value {
  const condition = evaluate(machine, node.condition, scope);
  const known = truth(condition);
  if (known !== undefined) return evaluate(machine, known ? node.then : node.otherwise, scope);
  const unset = truth(unsetOf(condition));
  // A value, such as an id, is told as it is where the package is there.
  if (unset !== undefined && hangsOnPackage(condition))
    return evaluate(machine, unset ? node.then : node.otherwise, scope);
  return uncertainly(machine, 'a condition is not known', () => {
    const ways = [evaluate(machine, node.then, scope), evaluate(machine, node.otherwise, scope)];
    return chosen(ways, unset === undefined ? undefined : ways[unset ? 0 : 1]);
  });
}

function makeLambda(machine: Machine, node: Of<'lambda'>, scope: Scope): Func {
  const defaults = new Map<string, Value>();
  for (const parameter of node.parameters) {
    if (parameter.default)
      defaults.set(parameter.name, evaluate(machine, parameter.default, scope));
  }
  return {
    t: 'function',
    name: '<lambda>',
    parameters: node.parameters,
    definition: undefined,
    body: node.body,
    defaults,
    scope,
    attributes: new Map(),
    line: node.line,
  };
}

function evaluateYield(machine: Machine, node: Of<'yield'>, scope: Scope): Value {
  const value = node.value ? evaluate(machine, node.value, scope) : null;
  if (scope.onYield) {
    const block = scope.onYield;
    delete scope.onYield;
    block(value);
    return null;
  }
  scope.yielded ??= [];
  if (node.from) scope.yielded.push(...iterate(machine, value).items);
  else scope.yielded.push(value);
  return unknown('sent');
}

function evaluateComprehension(machine: Machine, node: Of<'comprehension'>, scope: Scope): Value {
  const inner: Scope = {
    kind: 'function',
    variables: new Map(),
    parent: scope,
    module: scope.module,
    owner: scope.owner,
    self: scope.self,
    returned: [],
  };
  const found: [Value, Value][] = [];
  const open = walkClauses(machine, node.clauses, inner, () => {
    const key = evaluate(machine, node.body, inner);
    found.push([key, node.value ? evaluate(machine, node.value, inner) : null]);
  });
  const items = found.map(([item]) => item);
  if (node.kind === 'dict') return dict(found, open);
  return node.kind === 'set' ? setOf(items, open) : list(items, open);
}

/** Walks nested `for … if …`; true when what comes out may be more or less than what was seen. */
function walkClauses(
  machine: Machine,
  clauses: ComprehensionClause[],
  scope: Scope,
  body: () => void,
): boolean {
  const [first, ...rest] = clauses;
  if (!first) {
    body();
    return false;
  }
  const { items, open, name } = iterate(machine, evaluate(machine, first.iterable, scope));
  let unsure = open;
  const turn = (item: Value): void => {
    assignTo(machine, first.target, item, scope, unpacked);
    let met: boolean | undefined = true;
    for (const condition of first.conditions) {
      const known = truth(evaluate(machine, condition, scope));
      if (known === false) return;
      if (known === undefined) met = undefined;
    }
    const work = (): boolean => walkClauses(machine, rest, scope, body);
    if (met) unsure = work() || unsure;
    else {
      unsure = true;
      uncertainly(machine, 'a condition is not known', work);
    }
  };
  for (const item of items) turn(item);
  if (open) {
    const itemName = first.target.k === 'name' ? first.target.name : name;
    uncertainly(machine, `it repeats over ${name}, which is not known`, () => {
      turn(unknown(itemName));
    });
  }
  return unsure;
}
