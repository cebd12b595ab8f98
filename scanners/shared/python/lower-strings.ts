import type { Expression, StringPiece } from './syntax.ts';
import type { TreeNode } from './tree.ts';

/** What lowering needs of its caller: the text, and how a nested expression is lowered. */
export interface Lowering {
  text: string;
  expression(node: TreeNode): Expression;
}

const simpleEscapes: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '\n': '',
};

const escapePattern =
  /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|N\{[^}]*\}|([0-7]{1,3})|\r?\n|([\s\S]))/g;

function unescape(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(
    escapePattern,
    (whole: string, x?: string, u?: string, long?: string, octal?: string, simple?: string) => {
      const code = x ?? u ?? long;
      if (code !== undefined) return String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff));
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
      if (simple === undefined) return '';
      return simpleEscapes[simple] ?? whole;
    },
  );
}

/** Lowers one string literal, with its f-string values if it has any. */
export function lowerString(lowering: Lowering, node: TreeNode): Expression {
  const start = node.children.find((child) => child.type === 'string_start');
  const end = node.children.findLast((child) => child.type === 'string_end');
  const prefix = start ? lowering.text.slice(start.start, start.end).toLowerCase() : '';
  const finish = (raw: string): string => (prefix.includes('r') ? raw : unescape(raw));
  const from = start?.end ?? node.start;
  const to = end?.start ?? node.end;
  if (!prefix.includes('f')) {
    const value = finish(lowering.text.slice(from, to));
    return prefix.includes('b')
      ? { k: 'bytes', value, line: node.line }
      : { k: 'constant', value, line: node.line };
  }
  const pieces: StringPiece[] = [];
  let position = from;
  const literal = (until: number): void => {
    const raw = lowering.text.slice(position, until);
    if (raw) pieces.push(finish(raw).replaceAll('{{', '{').replaceAll('}}', '}'));
  };
  for (const child of node.children) {
    if (child.type !== 'interpolation') continue;
    literal(child.start);
    pieces.push(lowerInterpolation(lowering, child));
    position = child.end;
  }
  literal(to);
  return { k: 'fstring', pieces, line: node.line };
}

function lowerInterpolation(lowering: Lowering, node: TreeNode): StringPiece {
  const expression = node.children.find((child) => child.field === 'expression');
  if (!expression) return '';
  const conversion = node.children.find((child) => child.type === 'type_conversion');
  const format = node.children.find((child) => child.type === 'format_specifier');
  const equals = node.children.find((child) => child.type === '=');
  return {
    value: lowering.expression(expression),
    ...(conversion
      ? { conversion: lowering.text.slice(conversion.start + 1, conversion.end) }
      : {}),
    ...(format ? { format: lowerFormat(lowering, format) } : {}),
    ...(equals ? { debug: lowering.text.slice(node.start + 1, equals.end) } : {}),
  };
}

function lowerFormat(lowering: Lowering, node: TreeNode): StringPiece[] {
  const pieces: StringPiece[] = [];
  let position = node.start + 1;
  for (const child of node.children) {
    if (child.start > position) pieces.push(lowering.text.slice(position, child.start));
    const inner = child.children.find((each) => each.field === 'expression');
    if (inner) pieces.push({ value: lowering.expression(inner) });
    position = child.end;
  }
  if (node.end > position) pieces.push(lowering.text.slice(position, node.end));
  return pieces;
}

/** Lowers `"a" f"{b}" 'c'`, which Python joins while it compiles. */
export function lowerConcatenation(lowering: Lowering, node: TreeNode): Expression {
  const pieces: StringPiece[] = [];
  for (const child of node.children) {
    const part = lowerString(lowering, child);
    if (part.k === 'fstring') pieces.push(...part.pieces);
    else if (part.k === 'constant' && typeof part.value === 'string') pieces.push(part.value);
    else if (part.k === 'bytes') pieces.push(part.value);
  }
  if (pieces.every((piece) => typeof piece === 'string')) {
    return { k: 'constant', value: pieces.join(''), line: node.line };
  }
  return { k: 'fstring', pieces, line: node.line };
}
