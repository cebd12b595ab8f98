/**
 * Unknown pieces of SQL text, `<?name>`, as a word that every SQL grammar takes for a name, and back.
 * Callers hand over text with `<?name>` in it; so do Jinja and the variables of client programs.
 */
const written = /<\?([^<>\n]*)>/g;
const word = /gyebo_unknown_(\d+)_/gi;
/** `%(name)s`, `%s`, `${name}`, `{name}`: what Python, shells and Hive put in before the engine sees it. */
const clientVariables =
  /%\(([\w.]+)\)[sdrf]|(?<![\w%'])%s(?!\w)|\$\{([^{}\n]+)\}|\{(\w+)\s*:\s*[A-Z]\w*\}|(?<![\w{])\{([A-Za-z_][\w.]*)\}(?!\})|(?<=[\w./-])\{([A-Za-z_][\w.]*)\}(?!\})/g;

/** A piece that only the run knows, without a name of its own. */
export const unknownPiece = 'gyebo_unknown_999999_';

/** Text whose unknown pieces are words, and their names by number. */
export interface Placed {
  text: string;
  names: string[];
}

/** Replaces every unknown piece by a word; lines stay as they are. */
export function place(text: string): Placed {
  const names: string[] = [];
  const put = (name: string) => `gyebo_unknown_${names.push(name) - 1}_`;
  const marked = text.replace(written, (_all, name: string) => put(name));
  const variables = marked.replace(clientVariables, (...found: (string | undefined)[]) =>
    put(found[1] ?? found[2] ?? found[3] ?? found[4] ?? found[5] ?? ''),
  );
  return { text: variables, names };
}

/** Puts `<?name>` back. */
export function unplace(text: string, names: readonly string[]): string {
  return text.replace(word, (_all, number: string) => `<?${names[Number(number)] ?? ''}>`);
}

/** True when an unknown piece stands in `text`. */
export function isPlaced(text: string): boolean {
  return /gyebo_unknown_\d+_/i.test(text);
}
