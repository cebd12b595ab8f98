import { parseUrn } from './urn.ts';
import { splitName } from './urn-name.ts';
import { ruleOf, schemeOf } from './urn-platform.ts';

/** What a dataset's name stands for; wildcards are all written `*`. */
interface Span {
  namespace: string;
  /** A folder: holds whatever lies under its name. */
  isFolder: boolean;
  /** One text, or the parts of a dotted name, none of which a wildcard crosses. */
  parts: string[];
  /** Parts of a whole name where names are dotted; a shorter name is a database or schema. */
  whole: number;
}

/** Stores of files that `ruleOf` has no row for, so that their names are left as written. */
const otherFileStores = new Set([
  ...['dbfs', 'adl', 'oss', 'obs', 'cos', 'cosn', 'viewfs', 'maprfs', 'alluxio', 'ftp', 'sftp'],
]);

/**
 * Does the dataset `whole` hold the dataset `part`, by their names alone: a folder what lies under
 * it, `logs-*` or `events_*` what it matches, a schema its tables? A strict order.
 */
export function holdsByName(whole: string, part: string): boolean {
  if (whole === part || !whole.includes('|') || !part.includes('|')) return false;
  const [above, below] = [spanOf(whole), spanOf(part)];
  if (!covers(above, below)) return false;
  // Two ways to write the same: the shorter one holds the other, so that the order has no cycles.
  return !covers(below, above) || isBefore(whole, part);
}

/** The literal beginning that URNs of everything a dataset may hold have; undefined: it holds nothing. */
export function heldFrom(urn: string): string | undefined {
  if (!urn.includes('|')) return undefined;
  const { namespace, name } = parseUrn(urn);
  const wild = wildcardsOf(namespace, name).exec(name);
  if (wild) return `${namespace}|${name.slice(0, wild.index)}`;
  if (isFileStore(namespace)) return isRoot(name) ? `${namespace}|` : `${urn}/`;
  const span = spanOf(urn);
  return span.parts.length < span.whole ? `${urn}.` : undefined;
}

/** Holds others, and is not found by going up their paths: a name with a wildcard, a schema. */
export function isPattern(urn: string): boolean {
  if (heldFrom(urn) === undefined) return false;
  const { namespace, name } = parseUrn(urn);
  return !isFileStore(namespace) || wildcardsOf(namespace, name).test(name);
}

/** URNs of the folders above a file or folder, nearest first, the root of its namespace last. */
export function foldersAbove(urn: string): string[] {
  if (!urn.includes('|')) return [];
  const { namespace, name } = parseUrn(urn);
  if (!isFileStore(namespace)) return [];
  const above: string[] = [];
  for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1)) {
    above.push(`${namespace}|${name.slice(0, at)}`);
  }
  const roots = ['/', ''].filter((root) => name !== '' && name !== root);
  return [...above, ...roots.map((root) => `${namespace}|${root}`)];
}

const isRoot = (name: string) => name === '' || name === '/';

function isFileStore(namespace: string): boolean {
  const scheme = schemeOf(namespace);
  if (scheme === 'http' || scheme === 'https') return false;
  // What an unmapped connection leads to may be a file store.
  if (scheme === 'connection' || otherFileStores.has(scheme)) return true;
  return ruleOf(namespace).shape === 'PATH';
}

/** Globs of files and keys know more than the star; `<?>` is no wildcard but a gap in what is known. */
function wildcardsOf(namespace: string, name: string): RegExp {
  const scheme = schemeOf(namespace);
  if (name.includes('<?')) return /(?!)/g;
  if (isFileStore(namespace)) return /\{[^{}]*\}|\[[^\]]*\]|[?*]/g;
  return scheme === 'redis' || scheme === 'memcached' ? /\[[^\]]*\]|[?*]/g : /\*/g;
}

function spanOf(urn: string): Span {
  const { namespace, name } = parseUrn(urn);
  const isFolder = isFileStore(namespace);
  const text = name.replace(wildcardsOf(namespace, name), '*').replace(/\*+/g, '*');
  const isDotted = !isFolder && ruleOf(namespace).shape === 'DOTTED';
  const parts = isDotted ? splitName(text) : [isFolder && isRoot(name) ? '' : text];
  const whole = isDotted ? (ruleOf(namespace).parts ?? 0) : 0;
  return { namespace, isFolder, parts, whole };
}

/** Everything that `below` stands for is among what `above` stands for. */
function covers(above: Span, below: Span): boolean {
  if (above.namespace !== below.namespace) return false;
  const [first = ''] = above.parts;
  if (above.isFolder) {
    const [name = ''] = below.parts;
    return first === '' || matches(first, name) || matches(`${first}/*`, name);
  }
  const isWhole = above.parts.length >= above.whole;
  if (isWhole ? above.parts.length !== below.parts.length : above.parts.length > below.parts.length)
    return false;
  return above.parts.every((part, index) => matches(part, below.parts[index] ?? ''));
}

/**
 * Does a text match a pattern with stars? A star of the text is a letter that only a star matches, so
 * that it tells whether all texts of one pattern are texts of the other. Linear but for repeated tries.
 */
function matches(pattern: string, text: string): boolean {
  let [at, star, mark] = [0, -1, 0];
  for (let index = 0; index < text.length;) {
    if (pattern[at] === '*') {
      star = at++;
      mark = index;
    } else if (pattern[at] === text[index]) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++mark;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

function isBefore(left: string, right: string): boolean {
  // A root says it shortest, however it is written.
  const [one, other] = [left, right].map((urn) => urn.replace(/\|\/$/, '|').length);
  return one === other ? left < right : (one ?? 0) < (other ?? 0);
}
