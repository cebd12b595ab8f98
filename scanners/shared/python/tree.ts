import { createRequire } from 'node:module';
import { Language, Parser, type Tree, type TreeCursor } from 'web-tree-sitter';

/** One node of the concrete tree, copied out of WebAssembly memory once. */
export interface TreeNode {
  type: string;
  field: string | undefined;
  start: number;
  end: number;
  /** 1-based. */
  line: number;
  endLine: number;
  children: TreeNode[];
}

export interface SourceTree {
  root: TreeNode;
  text: string;
  error?: { line: number; text: string };
}

export interface PythonParser {
  parse(text: string): SourceTree;
  close(): void;
}

/** Loads the WebAssembly grammar (about 70 ms, once per thread). */
export async function createPythonParser(): Promise<PythonParser> {
  const require = createRequire(import.meta.url);
  const engine = require.resolve('web-tree-sitter/web-tree-sitter.wasm');
  await Parser.init({ locateFile: () => engine });
  const language = await Language.load(
    require.resolve('tree-sitter-python/tree-sitter-python.wasm'),
  );
  const parser = new Parser();
  parser.setLanguage(language);
  return {
    parse: (text) => parseText(parser, text),
    close: () => {
      parser.delete();
    },
  };
}

function parseText(parser: Parser, text: string): SourceTree {
  const tree = parser.parse(text);
  if (!tree) throw new Error('the Python parser gave no tree');
  try {
    return copyTree(tree, text);
  } finally {
    tree.delete();
  }
}

function copyTree(tree: Tree, text: string): SourceTree {
  const cursor = tree.walk();
  const root = copyNode(cursor, undefined);
  cursor.delete();
  const error = tree.rootNode.hasError ? firstError(root) : undefined;
  return {
    root,
    text,
    ...(error ? { error: { line: error.line, text: quote(text, error) } } : {}),
  };
}

// Anonymous nodes matter only where they are the operator or keyword of a construct.
const keywordParents = new Set([
  'binary_operator',
  'boolean_operator',
  'comparison_operator',
  'unary_operator',
  'with_statement',
  'augmented_assignment',
  'slice',
  'yield',
  'import_from_statement',
  'parameters',
  'lambda_parameters',
  'interpolation',
  'case_pattern',
  'dict_pattern',
  'union_pattern',
]);

function copyNode(cursor: TreeCursor, field: string | undefined): TreeNode {
  const node: TreeNode = {
    type: cursor.nodeType,
    field,
    start: cursor.startIndex,
    end: cursor.endIndex,
    line: cursor.startPosition.row + 1,
    endLine: cursor.endPosition.row + 1,
    children: [],
  };
  if (!cursor.gotoFirstChild()) return node;
  const keepAll = keywordParents.has(node.type);
  do {
    if (cursor.nodeIsMissing) node.children.push({ ...leaf(cursor), type: 'ERROR' });
    else if ((keepAll || cursor.nodeIsNamed) && cursor.nodeType !== 'comment') {
      node.children.push(copyNode(cursor, cursor.currentFieldName ?? undefined));
    }
  } while (cursor.gotoNextSibling());
  cursor.gotoParent();
  return node;
}

function leaf(cursor: TreeCursor): TreeNode {
  const line = cursor.startPosition.row + 1;
  return {
    type: cursor.nodeType,
    field: undefined,
    start: cursor.startIndex,
    end: cursor.endIndex,
    line,
    endLine: line,
    children: [],
  };
}

function firstError(node: TreeNode): TreeNode | undefined {
  if (node.type === 'ERROR') return node;
  for (const child of node.children) {
    const found = firstError(child);
    if (found) return found;
  }
  return undefined;
}

function quote(text: string, node: TreeNode): string {
  return text.slice(node.start, Math.min(node.end, node.start + 60)).split('\n')[0] ?? '';
}
