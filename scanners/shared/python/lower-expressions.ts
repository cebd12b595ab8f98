import { lowerConcatenation, lowerString, type Lowering } from './lower-strings.ts';
import type { Argument, ComprehensionClause, Expression, Parameter } from './syntax.ts';
import type { TreeNode } from './tree.ts';

/** The child that stands under a field name of the grammar. */
export function childAt(node: TreeNode, field: string): TreeNode | undefined {
  return node.children.find((child) => child.field === field);
}

function named(node: TreeNode): TreeNode[] {
  return node.children.filter((child) => /^[a-zA-Z_]/.test(child.type));
}

type Rule = (lowering: Lowering, node: TreeNode) => Expression;

const noneAt = (node: TreeNode): Expression => ({ k: 'constant', value: null, line: node.line });

function lowerChild(lowering: Lowering, node: TreeNode, field: string): Expression {
  const child = childAt(node, field);
  return child ? lowering.expression(child) : noneAt(node);
}

function lowerItems(kind: 'list' | 'tuple' | 'set'): Rule {
  return (lowering, node) => ({
    k: kind,
    items: node.children.map((child) => lowering.expression(child)),
    line: node.line,
  });
}

const lowerTuple = lowerItems('tuple');
const lowerStar: Rule = (lowering, node) => ({
  k: 'star',
  value: node.children[0] ? lowering.expression(node.children[0]) : noneAt(node),
  line: node.line,
});
const lowerInner: Rule = (lowering, node) => {
  const inner = node.children.find((child) => /^[a-zA-Z_]/.test(child.type));
  return inner ? lowering.expression(inner) : noneAt(node);
};

function lowerInteger(lowering: Lowering, node: TreeNode): Expression {
  const text = lowering.text.slice(node.start, node.end).replaceAll('_', '').replace(/[lL]$/, '');
  const octal = /^0[0-7]+$/.test(text) ? `0o${text.slice(1)}` : text;
  const value = Number(octal);
  return { k: 'constant', value: Number.isNaN(value) ? 0 : value, line: node.line };
}

function lowerFloat(lowering: Lowering, node: TreeNode): Expression {
  const value = Number(lowering.text.slice(node.start, node.end).replaceAll('_', ''));
  return { k: 'float', value: Number.isNaN(value) ? 0 : value, line: node.line };
}

/** Arguments of a call or bases of a class. */
export function lowerArguments(lowering: Lowering, node: TreeNode | undefined): Argument[] {
  if (!node) return [];
  if (node.type === 'generator_expression') return [{ value: lowering.expression(node) }];
  return node.children.map((child) => {
    if (child.type === 'keyword_argument') {
      const name = childAt(child, 'name');
      return {
        name: name ? lowering.text.slice(name.start, name.end) : '',
        value: lowerChild(lowering, child, 'value'),
      };
    }
    if (child.type === 'list_splat') return { name: '*', value: lowerInner(lowering, child) };
    if (child.type === 'dictionary_splat')
      return { name: '**', value: lowerInner(lowering, child) };
    return { value: lowering.expression(child) };
  });
}

const lowerCall: Rule = (lowering, node) => ({
  k: 'call',
  callee: lowerChild(lowering, node, 'function'),
  arguments: lowerArguments(lowering, childAt(node, 'arguments')),
  line: node.line,
  endLine: node.endLine,
});

const lowerSubscript: Rule = (lowering, node) => {
  const keys = node.children.filter((child) => child.field === 'subscript');
  const first = keys[0];
  const key: Expression =
    keys.length === 1 && first
      ? lowering.expression(first)
      : { k: 'tuple', items: keys.map((each) => lowering.expression(each)), line: node.line };
  return { k: 'item', object: lowerChild(lowering, node, 'value'), key, line: node.line };
};

const lowerSlice: Rule = (lowering, node) => {
  const parts: (Expression | undefined)[] = [undefined, undefined, undefined];
  let at = 0;
  for (const child of node.children) {
    if (child.type === ':') at += 1;
    else parts[at] = lowering.expression(child);
  }
  const [from, to, step] = parts;
  return {
    k: 'slice',
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(step ? { step } : {}),
    line: node.line,
  };
};

const lowerBinary: Rule = (lowering, node) => {
  const operator = childAt(node, 'operator');
  return {
    k: 'binary',
    operator: operator ? operator.type : '+',
    left: lowerChild(lowering, node, 'left'),
    right: lowerChild(lowering, node, 'right'),
    line: node.line,
  };
};

const lowerLogic: Rule = (lowering, node) => ({
  k: 'logic',
  operator: childAt(node, 'operator')?.type === 'or' ? 'or' : 'and',
  left: lowerChild(lowering, node, 'left'),
  right: lowerChild(lowering, node, 'right'),
  line: node.line,
});

const lowerCompare: Rule = (lowering, node) => {
  const operands = node.children.filter((child) => child.field !== 'operators');
  const operators = node.children.filter((child) => child.field === 'operators');
  const first = operands[0];
  return {
    k: 'compare',
    first: first ? lowering.expression(first) : noneAt(node),
    rest: operands.slice(1).map((operand, index) => ({
      operator: operators[index]?.type.replace(/\s+/g, ' ') ?? '==',
      right: lowering.expression(operand),
    })),
    line: node.line,
  };
};

const lowerConditional: Rule = (lowering, node) => {
  const [then, condition, otherwise] = node.children.map((child) => lowering.expression(child));
  const none = noneAt(node);
  return {
    k: 'if',
    condition: condition ?? none,
    then: then ?? none,
    otherwise: otherwise ?? none,
    line: node.line,
  };
};

function lowerClauses(lowering: Lowering, node: TreeNode): ComprehensionClause[] {
  const clauses: ComprehensionClause[] = [];
  for (const child of node.children) {
    if (child.type === 'for_in_clause') {
      clauses.push({
        target: lowerChild(lowering, child, 'left'),
        iterable: lowerChild(lowering, child, 'right'),
        conditions: [],
      });
    } else if (child.type === 'if_clause') {
      clauses.at(-1)?.conditions.push(lowerInner(lowering, child));
    }
  }
  return clauses;
}

function lowerComprehension(kind: 'list' | 'set' | 'dict' | 'generator'): Rule {
  return (lowering, node) => {
    const body = childAt(node, 'body');
    const clauses = lowerClauses(lowering, node);
    if (body?.type === 'pair') {
      const value = lowerChild(lowering, body, 'value');
      const key = lowerChild(lowering, body, 'key');
      return { k: 'comprehension', kind, body: key, value, clauses, line: node.line };
    }
    const lowered = body ? lowering.expression(body) : noneAt(node);
    return { k: 'comprehension', kind, body: lowered, clauses, line: node.line };
  };
}

const lowerDictionary: Rule = (lowering, node) => ({
  k: 'dict',
  entries: node.children.map((child) =>
    child.type === 'pair'
      ? { key: lowerChild(lowering, child, 'key'), value: lowerChild(lowering, child, 'value') }
      : { value: lowerInner(lowering, child) },
  ),
  line: node.line,
});

/** Parameters of a function or lambda, in order; what stands after `*` takes keywords only. */
export function lowerParameters(lowering: Lowering, node: TreeNode | undefined): Parameter[] {
  const parameters: Parameter[] = [];
  let kind: Parameter['kind'] = 'plain';
  for (const child of node?.children ?? []) {
    const lowered = lowerParameter(lowering, child, kind);
    if (child.type === 'keyword_separator' || child.type === '*' || lowered?.kind === 'star') {
      kind = 'keywordOnly';
    }
    if (lowered) parameters.push(lowered);
  }
  return parameters;
}

function lowerParameter(
  lowering: Lowering,
  node: TreeNode,
  kind: Parameter['kind'],
): Parameter | undefined {
  const text = (each: TreeNode): string => lowering.text.slice(each.start, each.end);
  const type = childAt(node, 'type')?.children[0];
  const annotation = type ? { annotation: lowering.expression(type) } : {};
  const first = node.children[0];
  switch (node.type) {
    case 'identifier':
      return { name: text(node), kind };
    case 'list_splat_pattern':
      return first && { name: text(first), kind: 'star' };
    case 'dictionary_splat_pattern':
      return first && { name: text(first), kind: 'doubleStar' };
    case 'typed_parameter': {
      const inner = first && lowerParameter(lowering, first, kind);
      return inner && { ...inner, ...annotation };
    }
    case 'default_parameter':
    case 'typed_default_parameter': {
      const name = childAt(node, 'name');
      const value = { default: lowerChild(lowering, node, 'value') };
      return name && { name: text(name), kind, ...value, ...annotation };
    }
    default:
      return undefined;
  }
}

const lowerName: Rule = (lowering, node) => ({
  k: 'name',
  name: lowering.text.slice(node.start, node.end),
  line: node.line,
});

const lowerDotted: Rule = (lowering, node) => {
  const [first, ...rest] = named(node);
  if (!first) return noneAt(node);
  return rest.reduce<Expression>(
    (object, part) => ({
      k: 'attribute',
      object,
      name: lowering.text.slice(part.start, part.end),
      line: node.line,
    }),
    lowerName(lowering, first),
  );
};

const constantAt =
  (value: boolean | null | string): Rule =>
  (_lowering, node) => ({ k: 'constant', value, line: node.line });

const rules: Record<string, Rule> = {
  identifier: lowerName,
  dotted_name: lowerDotted,
  integer: lowerInteger,
  float: lowerFloat,
  true: constantAt(true),
  false: constantAt(false),
  none: constantAt(null),
  ellipsis: constantAt(null),
  string: lowerString,
  concatenated_string: lowerConcatenation,
  list: lowerItems('list'),
  list_pattern: lowerTuple,
  tuple: lowerTuple,
  tuple_pattern: lowerTuple,
  pattern_list: lowerTuple,
  expression_list: lowerTuple,
  set: lowerItems('set'),
  list_splat: lowerStar,
  list_splat_pattern: lowerStar,
  dictionary: lowerDictionary,
  attribute: (lowering, node) => {
    const name = childAt(node, 'attribute');
    return {
      k: 'attribute',
      object: lowerChild(lowering, node, 'object'),
      name: name ? lowering.text.slice(name.start, name.end) : '',
      line: node.line,
    };
  },
  call: lowerCall,
  subscript: lowerSubscript,
  slice: lowerSlice,
  binary_operator: lowerBinary,
  boolean_operator: lowerLogic,
  comparison_operator: lowerCompare,
  conditional_expression: lowerConditional,
  not_operator: (lowering, node) => ({
    k: 'unary',
    operator: 'not',
    operand: lowerChild(lowering, node, 'argument'),
    line: node.line,
  }),
  unary_operator: (lowering, node) => ({
    k: 'unary',
    operator: childAt(node, 'operator')?.type ?? '-',
    operand: lowerChild(lowering, node, 'argument'),
    line: node.line,
  }),
  lambda: (lowering, node) => ({
    k: 'lambda',
    parameters: lowerParameters(lowering, childAt(node, 'parameters')),
    body: lowerChild(lowering, node, 'body'),
    line: node.line,
  }),
  named_expression: (lowering, node) => {
    const name = childAt(node, 'name');
    return {
      k: 'walrus',
      name: name ? lowering.text.slice(name.start, name.end) : '',
      value: lowerChild(lowering, node, 'value'),
      line: node.line,
    };
  },
  list_comprehension: lowerComprehension('list'),
  set_comprehension: lowerComprehension('set'),
  dictionary_comprehension: lowerComprehension('dict'),
  generator_expression: lowerComprehension('generator'),
  parenthesized_expression: lowerInner,
  await: lowerInner,
  type: lowerInner,
  as_pattern: lowerInner,
  case_pattern: lowerInner,
  as_pattern_target: lowerInner,
  generic_type: lowerInner,
  yield: (lowering, node) => {
    const value = node.children.find((child) => child.type !== 'yield' && child.type !== 'from');
    return {
      k: 'yield',
      ...(value ? { value: lowering.expression(value) } : {}),
      from: node.children.some((child) => child.type === 'from'),
      line: node.line,
    };
  },
};

/** Lowers one expression node; a construct without a rule becomes a name that nothing defines. */
export function lowerExpression(text: string, node: TreeNode): Expression {
  const lowering: Lowering = { text, expression: (inner) => lowerExpression(text, inner) };
  const rule = rules[node.type];
  return rule ? rule(lowering, node) : { k: 'name', name: `<${node.type}>`, line: node.line };
}
