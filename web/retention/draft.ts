import { isMap, isSeq, parseDocument, type Document } from 'yaml';

export type Path = string[];

/** One place of a policy's text that a field shows. */
export interface Place {
  path: Path;
  label: string;
  as?: 'list' | 'number';
}

/** The text as YAML, or why it is none that a policy could be. */
function parse(text: string): { document: Document } | { fault: string } {
  const document = parseDocument(text, { logLevel: 'silent' });
  const fault = document.errors[0]?.message;
  if (fault !== undefined) return { fault };
  try {
    const data: unknown = document.toJS();
    const isPlain = typeof data === 'object' && !Array.isArray(data);
    return isPlain ? { document } : { fault: 'expected name, rule …' };
  } catch (error) {
    // Aliases that would grow without end.
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function read(text: string): Document | undefined {
  const parsed = parse(text);
  return 'document' in parsed ? parsed.document : undefined;
}

/** What a policy's text says at a place, as a field shows it: lists with commas between. */
export function valueAt(text: string, path: Path): string {
  const document = read(text);
  const found: unknown = document?.getIn(path);
  const plain: unknown = isSeq(found) ? found.toJSON() : found;
  if (Array.isArray(plain)) return plain.map(String).join(', ');
  return typeof plain === 'string' || typeof plain === 'number' ? String(plain) : '';
}

/** Why the text cannot be read as a policy's and where; `undefined`: it can. */
export function faultOf(text: string): string | undefined {
  const parsed = parse(text);
  return 'fault' in parsed ? parsed.fault : undefined;
}

/** The text with one place said anew; nothing given removes it. Comments and the order of keys stay. */
export function withValue(
  text: string,
  path: Path,
  value: string | number | string[] | undefined,
): string {
  const document = read(text);
  if (!document) return text;
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    remove(document, path);
  } else {
    makeRoom(document, path);
    document.setIn(path, document.createNode(value, { flow: Array.isArray(value) }));
  }
  return written(document);
}

/** The text with a place said anew by what somebody wrote into its field. */
export function withWritten(text: string, place: Place, written: string): string {
  if (place.as === 'list') {
    const items = written.split(',').flatMap((each) => each.trim() || []);
    return withValue(text, place.path, items);
  }
  const isNumber = place.as === 'number' && /^\d{1,6}$/.test(written.trim());
  return withValue(text, place.path, isNumber ? Number(written) : written);
}

/** One fault of a policy, with the place that it names. */
export interface Fault {
  message: string;
  path: Path;
}

/** What the server found wrong, fault by fault: each stands on a line of its own, `YAML:4 rule.unused.days: …`. */
export function faultsOf(message: string): Fault[] {
  return message.split('\n').map((line) => {
    const key = /^(?:\S+:\d+ )?([A-Za-z][\w.]*): /.exec(line)?.[1];
    return { message: line, path: key?.split('.') ?? [] };
  });
}

/** A word where a map is needed gives way to it. */
function makeRoom(document: Document, path: Path): void {
  for (let length = 1; length < path.length; length += 1) {
    const above = path.slice(0, length);
    const there: unknown = document.getIn(above, true);
    if (there !== undefined && !isMap(there)) document.setIn(above, document.createNode({}));
  }
}

/** A map that says nothing more goes with its last key, but for a rule: `dead: {}` is one. */
function remove(document: Document, path: Path): void {
  if (!document.hasIn(path)) return;
  document.deleteIn(path);
  const parent = path.slice(0, -1);
  if (parent.length === 0 || parent[0] === 'rule') return;
  const rest: unknown = document.getIn(parent);
  if (isMap(rest) && rest.items.length === 0) remove(document, parent);
}

/** The key of the rule that the text names. */
export function ruleIn(text: string): string | undefined {
  const rule: unknown = read(text)?.toJS()?.rule;
  return typeof rule === 'object' && rule !== null ? Object.keys(rule)[0] : undefined;
}

/** The text with the rule of another one, all else kept. */
export function withRuleOf(text: string, other: string): string {
  const document = read(text);
  const rule: unknown = read(other)?.toJS()?.rule;
  if (!document || rule === undefined) return text;
  document.set('rule', document.createNode(rule));
  return written(document);
}

function written(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
