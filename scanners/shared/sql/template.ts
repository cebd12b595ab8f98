/** Is there Jinja in the text? */
export function isTemplate(text: string): boolean {
  return /\{\{|\{%|\{#/.test(text);
}

/** Simplest rung: expressions become `<?…>`, tags and comments go. Lines stay as they are. */
export function maskTemplate(text: string, variables: Readonly<Record<string, string>>): string {
  const blank = (found: string) => found.replace(/[^\n]/g, '');
  return text
    .replace(/\{#[\s\S]*?#\}/g, blank)
    .replace(/\{%[\s\S]*?%\}/g, blank)
    .replace(
      /\{\{-?([\s\S]*?)-?\}\}/g,
      (found, inside: string) => expression(inside.trim(), variables) + blank(found),
    );
}

function expression(inside: string, variables: Readonly<Record<string, string>>): string {
  const known = variables[inside];
  if (known !== undefined) return known;
  const reference = /^ref\(\s*(?:['"][^'"]*['"]\s*,\s*)?['"]([^'"]+)['"]/.exec(inside);
  if (reference?.[1]) return reference[1];
  const source = /^source\(\s*['"]([^'"]+)['"]\s*,\s*['"]([^'"]+)['"]\s*\)/.exec(inside);
  if (source) return `${source[1]}.${source[2]}`;
  if (/^config\(/.test(inside)) return '';
  return `<?${inside.replace(/[<>\n]/g, ' ').slice(0, 80)}>`;
}
