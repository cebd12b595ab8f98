import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { ConfigIssue } from './issue.ts';

const sizeLimit = 5_000_000;
const aliasLimit = 100;
/** A torn file has a fault in nearly every line; nobody reads more than these. */
const faultLimit = 20;

/** A YAML text as plain data, with the line of any path in it. */
export interface YamlText {
  data: unknown;
  issues: ConfigIssue[];
  /** Line (from 1) of the nearest node on the path that exists. */
  lineOf(path: PropertyKey[]): number | undefined;
}

function lineFinder(document: Document, lines: LineCounter): YamlText['lineOf'] {
  return (path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  };
}

/** `__proto__` as a key could change the prototype of what it is copied into. */
function forbiddenKeys(data: unknown, path: PropertyKey[] = []): ConfigIssue[] {
  if (typeof data !== 'object' || data === null || path.length > 30) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const here = [...path, key];
    if (key === '__proto__') return [{ path: here, message: 'this key is not allowed' }];
    return forbiddenKeys(value, here);
  });
}

function unread(message: string): YamlText {
  return { data: undefined, issues: [{ path: [], message }], lineOf: () => undefined };
}

/** Reads YAML 1.2 up to 5 MB; refuses doubled keys and aliases that multiply. */
export function readYaml(text: string): YamlText {
  if (text.length > sizeLimit) {
    return unread(`${text.length} characters; a configuration has at most ${sizeLimit}`);
  }
  try {
    return parsed(text);
  } catch (error) {
    if (error instanceof RangeError) return unread('refused: nested too deeply');
    throw error;
  }
}

function parsed(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.some((error) => error.message.includes('call stack')))
    return unread('refused: nested too deeply');
  const issues: ConfigIssue[] = document.errors.slice(0, faultLimit).map((error) => ({
    path: [],
    message: `not YAML: ${error.message}`,
    line: lines.linePos(error.pos[0]).line,
  }));
  const lineOf = lineFinder(document, lines);
  if (issues.length > 0) return { data: undefined, issues, lineOf };
  try {
    const data: unknown = document.toJS({ maxAliasCount: aliasLimit });
    return { data, issues: forbiddenKeys(data), lineOf };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { data: undefined, issues: [{ path: [], message: `refused: ${message}` }], lineOf };
  }
}
