/** A node of a foreign syntax tree: plain JSON whose shape only its walker knows. */
export type Node = Record<string, unknown>;

/** True for an object that is no array. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The elements of an array, or nothing. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The text under `key`, or undefined. */
export function textAt(node: unknown, key: string): string | undefined {
  const value = isNode(node) ? node[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Names in sight while a tree is walked. */
export interface Sight {
  ctes: ReadonlySet<string>;
  aliases: ReadonlySet<string>;
}

/** What a parser says of one statement: the tables it reads, lower case, parts joined by dots. */
export interface TreeReading {
  reads: string[];
  /** A node that the parser took without understanding it. */
  command?: string;
}
