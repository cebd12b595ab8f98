/** Is there Jinja in the text? */
export function isTemplate(text: string): boolean {
  return /\{\{|\{%|\{#/.test(text);
}

/** A blank and the line ends, so that words on both sides stay apart and lines where they are. */
const blank = (found: string) => ` ${found.replace(/[^\n]/g, '')}`;

/** Simplest rung: expressions become names or `<?…>`, tags and comments go. Lines stay as they are. */
export function maskTemplate(text: string, variables: Readonly<Record<string, string>>): string {
  return text
    .replace(/\{#[\s\S]*?#\}/g, blank)
    .replace(/\{%-?\s*(?:else|elif)\b[\s\S]*?\{%-?\s*endif\s*-?%\}/g, blank)
    .replace(/\{%-?\s*macro\b[\s\S]*?\{%-?\s*endmacro\s*-?%\}/g, blank)
    .replace(/\{%[\s\S]*?%\}/g, blank)
    .replace(
      /\{\{-?([\s\S]*?)-?\}\}/g,
      (found, inside: string) => expression(inside.trim(), variables) + found.replace(/[^\n]/g, ''),
    );
}

/** The same without expressions that stand on lines of their own: often a macro that writes clauses. */
export function maskWithoutLines(
  text: string,
  variables: Readonly<Record<string, string>>,
): string {
  return maskTemplate(text.replace(/^[ \t]*\{\{[^{}]*\}\}[ \t]*,?[ \t]*$/gm, ''), variables);
}

const reference = /\bref\(\s*(?:['"][^'"]*['"]\s*,\s*)?['"]([^'"]+)['"]/g;
const source = /\bsource\(\s*['"]([^'"]+)['"]\s*,\s*['"]([^'"]+)['"]\s*\)/g;

function expression(inside: string, variables: Readonly<Record<string, string>>): string {
  const known = variables[inside];
  if (known !== undefined) return known;
  if (/^config\s*\(/.test(inside)) return '';
  const [table] = referencesIn(`{{ ${inside} }}`);
  if (table && /^(?:ref|source)\s*\(/.test(inside)) return table.parts.join('.');
  return `<?${inside.replace(/[<>\n]/g, ' ').slice(0, 80)}>`;
}

/** A table that a template names by ref() or source(). */
interface Reference {
  parts: string[];
  line: number;
}

/** Every ref() and source() of the text, whatever becomes of the template. */
export function referencesIn(text: string): Reference[] {
  const bare = text.replace(/\{#[\s\S]*?#\}/g, blank);
  const lineAt = (index: number) => bare.slice(0, index).split('\n').length;
  const refs = [...bare.matchAll(reference)].map((found) => ({
    parts: [found[1] ?? ''],
    line: lineAt(found.index),
  }));
  const sources = [...bare.matchAll(source)].map((found) => ({
    parts: [found[1] ?? '', found[2] ?? ''],
    line: lineAt(found.index),
  }));
  return [...refs, ...sources];
}

/** What a line of a template may have become: its own text, with anything in place of expressions. */
interface Wanted {
  text: string;
  pattern: RegExp | undefined;
}

function wantedOf(line: string): Wanted {
  const text = line.trim();
  const literals = text.split(/\{[{%#].*?[}%#]\}/);
  const long = literals.some((each) => each.trim().length > 3);
  if (literals.length < 2 || literals.length > 4 || !long || text.length > 500)
    return { text, pattern: undefined };
  const escaped = literals.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { text, pattern: new RegExp(`^${escaped.join('.*')}$`) };
}

/**
 * For each line of rendered text (from 1) the line of the template that it came from: like lines
 * are followed forwards, the lines between them are counted on.
 */
export function linesBehind(template: string, rendered: string): number[] {
  const wanted = template.split('\n').map(wantedOf);
  const behind = [0];
  let at = -1;
  for (const line of rendered.split('\n')) {
    const text = line.trim();
    const found = text === '' || text.length > 2000 ? -1 : nearest(wanted, text, at + 1);
    at = found >= 0 ? found : Math.min(at + 1, wanted.length - 1);
    behind.push(at + 1);
  }
  return behind;
}

const reach = 200;

/** Index of the next like line, or of one before it where a loop repeats. */
function nearest(lines: readonly Wanted[], text: string, from: number): number {
  const ahead = lines.slice(from, from + reach).findIndex((each) => each.text === text);
  if (ahead >= 0) return from + ahead;
  const near = lines.slice(from, from + reach).findIndex((each) => each.pattern?.test(text));
  if (near >= 0) return from + near;
  const start = Math.max(0, from - reach);
  const back = lines
    .slice(start, from)
    .findLastIndex((each) => each.text === text || each.pattern?.test(text));
  return back >= 0 ? start + back : -1;
}
