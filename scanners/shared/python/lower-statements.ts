import { childAt, lowerArguments, lowerExpression, lowerParameters } from './lower-expressions.ts';
import type {
  ClassDefinition,
  Expression,
  FunctionDefinition,
  ImportedName,
  MatchCase,
  ModuleSyntax,
  Statement,
} from './syntax.ts';
import type { SourceTree, TreeNode } from './tree.ts';

/** Python source → statements. A syntax error is told beside what could be read. */
export function lowerModule(tree: SourceTree): ModuleSyntax {
  const body = lowerBlock(tree.text, tree.root);
  const documentation = documentationOf(body);
  return {
    body,
    ...(documentation === undefined ? {} : { documentation }),
    ...(tree.error ? { error: tree.error } : {}),
  };
}

function documentationOf(body: Statement[]): string | undefined {
  const first = body[0];
  if (first?.k !== 'expression' || first.value.k !== 'constant') return undefined;
  return typeof first.value.value === 'string' ? first.value.value : undefined;
}

function lowerBlock(text: string, node: TreeNode | undefined): Statement[] {
  const statements: Statement[] = [];
  for (const child of node?.children ?? []) {
    const rule = rules[child.type];
    if (rule) {
      const lowered = rule(text, child);
      if (lowered) statements.push(lowered);
    }
  }
  return statements;
}

type Rule = (text: string, node: TreeNode) => Statement | undefined;

const slice = (text: string, node: TreeNode): string => text.slice(node.start, node.end);

const expressionAt = (text: string, node: TreeNode, field: string): Expression => {
  const child = childAt(node, field);
  return child ? lowerExpression(text, child) : { k: 'constant', value: null, line: node.line };
};

const lowerExpressionStatement: Rule = (text, node) => {
  const [first, ...rest] = node.children;
  if (!first) return undefined;
  if (rest.length > 0) {
    const items = node.children.map((child) => lowerExpression(text, child));
    return { k: 'expression', value: { k: 'tuple', items, line: node.line }, line: node.line };
  }
  if (first.type === 'assignment') return lowerAssignment(text, first);
  if (first.type === 'augmented_assignment') {
    return {
      k: 'augment',
      target: expressionAt(text, first, 'left'),
      operator: (childAt(first, 'operator')?.type ?? '+=').slice(0, -1),
      value: expressionAt(text, first, 'right'),
      line: first.line,
    };
  }
  return { k: 'expression', value: lowerExpression(text, first), line: node.line };
};

function lowerAssignment(text: string, node: TreeNode): Statement {
  const type = childAt(node, 'type');
  const right = childAt(node, 'right');
  if (type) {
    return {
      k: 'annotate',
      target: expressionAt(text, node, 'left'),
      annotation: lowerExpression(text, type),
      ...(right ? { value: lowerExpression(text, right) } : {}),
      line: node.line,
    };
  }
  const targets = [expressionAt(text, node, 'left')];
  let value = right;
  while (value?.type === 'assignment') {
    targets.push(expressionAt(text, value, 'left'));
    value = childAt(value, 'right');
  }
  const lowered: Expression = value
    ? lowerExpression(text, value)
    : { k: 'constant', value: null, line: node.line };
  return { k: 'assign', targets, value: lowered, line: node.line };
}

function lowerFunction(text: string, node: TreeNode, decorators: Expression[]): FunctionDefinition {
  const name = childAt(node, 'name');
  const block = childAt(node, 'body');
  const body = lowerBlock(text, block);
  const documentation = documentationOf(body);
  return {
    k: 'function',
    name: name ? slice(text, name) : '',
    parameters: lowerParameters(
      { text, expression: (inner) => lowerExpression(text, inner) },
      childAt(node, 'parameters'),
    ),
    body,
    decorators,
    ...(documentation === undefined ? {} : { documentation }),
    generator: block !== undefined && hasYield(block),
    line: node.line,
    endLine: node.endLine,
    start: node.start,
    end: node.end,
  };
}

function hasYield(node: TreeNode): boolean {
  if (node.type === 'yield') return true;
  return node.children.some(
    (child) => child.type !== 'function_definition' && child.type !== 'lambda' && hasYield(child),
  );
}

function lowerClass(text: string, node: TreeNode, decorators: Expression[]): ClassDefinition {
  const name = childAt(node, 'name');
  return {
    k: 'class',
    name: name ? slice(text, name) : '',
    bases: lowerArguments(
      { text, expression: (inner) => lowerExpression(text, inner) },
      childAt(node, 'superclasses'),
    ),
    body: lowerBlock(text, childAt(node, 'body')),
    decorators,
    line: node.line,
  };
}

const lowerDecorated: Rule = (text, node) => {
  const definition = childAt(node, 'definition');
  if (!definition) return undefined;
  const decorators = node.children
    .filter((child) => child.type === 'decorator')
    .flatMap((child) => child.children.slice(0, 1).map((each) => lowerExpression(text, each)));
  return definition.type === 'class_definition'
    ? lowerClass(text, definition, decorators)
    : lowerFunction(text, definition, decorators);
};

function lowerElse(text: string, alternatives: TreeNode[]): Statement[] {
  const [first, ...rest] = alternatives;
  if (!first) return [];
  if (first.type === 'else_clause') return lowerBlock(text, childAt(first, 'body'));
  return [
    {
      k: 'choose',
      condition: expressionAt(text, first, 'condition'),
      then: lowerBlock(text, childAt(first, 'consequence')),
      otherwise: lowerElse(text, rest),
      line: first.line,
    },
  ];
}

const alternativesOf = (node: TreeNode): TreeNode[] =>
  node.children.filter((child) => child.field === 'alternative');

const lowerIf: Rule = (text, node) => ({
  k: 'choose',
  condition: expressionAt(text, node, 'condition'),
  then: lowerBlock(text, childAt(node, 'consequence')),
  otherwise: lowerElse(text, alternativesOf(node)),
  line: node.line,
});

const lowerFor: Rule = (text, node) => ({
  k: 'for',
  target: expressionAt(text, node, 'left'),
  iterable: expressionAt(text, node, 'right'),
  body: lowerBlock(text, childAt(node, 'body')),
  otherwise: lowerElse(text, alternativesOf(node)),
  line: node.line,
});

const lowerWhile: Rule = (text, node) => ({
  k: 'while',
  condition: expressionAt(text, node, 'condition'),
  body: lowerBlock(text, childAt(node, 'body')),
  otherwise: lowerElse(text, alternativesOf(node)),
  line: node.line,
});

function blockOf(text: string, clause: TreeNode | undefined): Statement[] {
  return lowerBlock(
    text,
    clause?.children.find((child) => child.type === 'block'),
  );
}

const lowerTry: Rule = (text, node) => {
  const handlers = node.children
    .filter((child) => child.type.startsWith('except'))
    .map((clause) => {
      const value = clause.children.find((child) => child.type !== 'block');
      const alias = value?.type === 'as_pattern' ? childAt(value, 'alias') : undefined;
      return {
        ...(value ? { type: lowerExpression(text, value) } : {}),
        ...(alias ? { name: slice(text, alias) } : {}),
        body: blockOf(text, clause),
      };
    });
  return {
    k: 'try',
    body: lowerBlock(text, childAt(node, 'body')),
    handlers,
    otherwise: lowerBlock(text, bodyOf(node, 'else_clause')),
    finally: blockOf(
      text,
      node.children.find((child) => child.type === 'finally_clause'),
    ),
    line: node.line,
  };
};

function bodyOf(node: TreeNode, type: string): TreeNode | undefined {
  const clause = node.children.find((child) => child.type === type);
  return clause && childAt(clause, 'body');
}

const lowerWith: Rule = (text, node) => {
  const clause = node.children.find((child) => child.type === 'with_clause');
  const items = (clause?.children ?? []).flatMap((item) => {
    const value = childAt(item, 'value');
    if (!value) return [];
    const alias = value.type === 'as_pattern' ? childAt(value, 'alias') : undefined;
    return [
      {
        value: lowerExpression(text, value),
        ...(alias ? { target: lowerExpression(text, alias) } : {}),
      },
    ];
  });
  return { k: 'with', items, body: lowerBlock(text, childAt(node, 'body')), line: node.line };
};

function lowerCase(text: string, node: TreeNode): MatchCase {
  const pattern = node.children.find((child) => child.type === 'case_pattern');
  const guard = childAt(node, 'guard')?.children[0];
  const inner = pattern?.children[0];
  const options = inner?.type === 'union_pattern' ? inner.children : inner ? [inner] : [];
  const values = options.filter((child) =>
    /^(string|integer|float|none|true|false|concatenated_string)$/.test(child.type),
  );
  const dotted = options.filter((child) => child.type === 'dotted_name');
  const single = dotted[0];
  const capture =
    options.length === 1 && single?.children.length === 1 ? slice(text, single) : undefined;
  const constants = [...values, ...dotted.filter((child) => child.children.length > 1)];
  return {
    ...(constants.length > 0
      ? { values: constants.map((each) => lowerExpression(text, each)) }
      : {}),
    ...(capture === undefined ? {} : { capture }),
    ...(inner?.type === '_' ? { capture: '_' } : {}),
    ...(guard ? { guard: lowerExpression(text, guard) } : {}),
    body: lowerBlock(text, childAt(node, 'consequence')),
  };
}

const lowerMatch: Rule = (text, node) => ({
  k: 'match',
  subject: expressionAt(text, node, 'subject'),
  cases: (childAt(node, 'body')?.children ?? [])
    .filter((child) => child.type === 'case_clause')
    .map((child) => lowerCase(text, child)),
  line: node.line,
});

function importedName(text: string, node: TreeNode): ImportedName {
  if (node.type !== 'aliased_import') return { name: slice(text, node) };
  const name = childAt(node, 'name');
  const alias = childAt(node, 'alias');
  return {
    name: name ? slice(text, name) : '',
    ...(alias ? { as: slice(text, alias) } : {}),
  };
}

const importedNames = (text: string, node: TreeNode): ImportedName[] =>
  node.children.filter((child) => child.field === 'name').map((child) => importedName(text, child));

const lowerFrom: Rule = (text, node) => {
  const module = childAt(node, 'module_name');
  const written = module ? slice(text, module).replace(/\s+/g, '') : '';
  const level = /^\.*/.exec(written)?.[0].length ?? 0;
  const star = node.children.some((child) => child.type === 'wildcard_import');
  return {
    k: 'from',
    module: written.slice(level),
    level,
    names: star ? '*' : importedNames(text, node),
    line: node.line,
  };
};

const valueStatement =
  (kind: 'return' | 'raise'): Rule =>
  (text, node) => {
    const value = node.children[0];
    return { k: kind, ...(value ? { value: lowerExpression(text, value) } : {}), line: node.line };
  };

const namesStatement =
  (kind: 'global' | 'nonlocal'): Rule =>
  (text, node) => ({
    k: kind,
    names: node.children.map((child) => slice(text, child)),
    line: node.line,
  });

const plain =
  (kind: 'pass' | 'break' | 'continue'): Rule =>
  (_text, node) => ({ k: kind, line: node.line });

const rules: Record<string, Rule> = {
  expression_statement: lowerExpressionStatement,
  function_definition: (text, node) => lowerFunction(text, node, []),
  class_definition: (text, node) => lowerClass(text, node, []),
  decorated_definition: lowerDecorated,
  if_statement: lowerIf,
  for_statement: lowerFor,
  while_statement: lowerWhile,
  try_statement: lowerTry,
  with_statement: lowerWith,
  match_statement: lowerMatch,
  import_statement: (text, node) => ({
    k: 'import',
    names: importedNames(text, node),
    line: node.line,
  }),
  import_from_statement: lowerFrom,
  return_statement: valueStatement('return'),
  raise_statement: valueStatement('raise'),
  delete_statement: (text, node) => ({
    k: 'delete',
    targets: node.children.map((child) => lowerExpression(text, child)),
    line: node.line,
  }),
  global_statement: namesStatement('global'),
  nonlocal_statement: namesStatement('nonlocal'),
  break_statement: plain('break'),
  continue_statement: plain('continue'),
  pass_statement: plain('pass'),
};
