/** One `{{ … }}` or `{% … %}` of a template, by its place in the text. */
export interface TemplateTag {
  kind: 'value' | 'statement';
  code: string;
  start: number;
  end: number;
}

/** A name that a tag uses: `macros.company.rows(…)`, `… | own`, `orders`. */
export interface TemplateUse {
  kind: 'call' | 'filter' | 'name';
  path: string[];
  /** Its place in the tag's code, its arguments included. */
  start: number;
  end: number;
}

const closers: Record<string, string> = { '{': '}}', '%': '%}', '#': '#}' };

/** Every tag of a Jinja template outside of comments and raw blocks. */
export function tagsOf(template: string): TemplateTag[] {
  const tags: TemplateTag[] = [];
  let at = 0;
  while ((at = template.indexOf('{', at)) >= 0) {
    const sign = template[at + 1] ?? '';
    const closer = closers[sign];
    if (closer === undefined) {
      at += 1;
      continue;
    }
    const close = sign === '#' ? template.indexOf(closer, at) : closeOf(template, at + 2, closer);
    const end = close < 0 ? template.length : close + 2;
    const code = template.slice(at + 2, close < 0 ? end : close).replace(/^[-+]|[-+]$/g, ' ');
    if (sign === '%' && /^\s*raw\s*$/.test(code)) {
      const after = /\{%[-+]?\s*endraw\s*[-+]?%\}/.exec(template.slice(end));
      at = after ? end + after.index + after[0].length : template.length;
      continue;
    }
    if (sign !== '#')
      tags.push({ kind: sign === '%' ? 'statement' : 'value', code, start: at, end });
    at = end;
  }
  return tags;
}

/** Where the tag closes: not inside a string or a dictionary. */
function closeOf(text: string, from: number, closer: string): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === "'" || sign === '"') at = endOfString(text, at);
    else if (depth === 0 && text.startsWith(closer, at)) return at;
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
  }
  return -1;
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== text[from]) at += text[at] === '\\' ? 2 : 1;
  return at;
}

interface Token {
  text: string;
  start: number;
  end: number;
}

const tokenPattern =
  /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[\p{L}_][\p{L}\p{N}_]*|\d+|\*\*|\/\/|[=!<>]=|\S/gsu;

const tokensOf = (code: string): Token[] =>
  [...code.matchAll(tokenPattern)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

const isName = (token: Token | undefined): boolean =>
  token !== undefined && /^[\p{L}_]/u.test(token.text);
const isString = (token: Token | undefined): boolean =>
  token !== undefined && /^['"]/.test(token.text);

const words = new Set(
  `and or not in is if else elif true false none True False None recursive ignore missing with
   without context as import from set for do include extends block macro call filter autoescape
   endset endfor endif endblock endmacro endcall endfilter endwith endautoescape endtrans trans
   pluralize scoped required break continue`.split(/\s+/),
);

/** The string literals of a tag, without their quotes. */
export const stringsOf = (code: string): string[] =>
  tokensOf(code)
    .filter(isString)
    .map(({ text }) => text.slice(1, -1));

/** Everything that a tag calls, filters with or names, also inside of arguments. */
export function usesOf(code: string): TemplateUse[] {
  const tokens = tokensOf(code);
  const uses: TemplateUse[] = [];
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]?.text;
    if (!isName(token) || before === '.' || (words.has(token.text) && before !== '|')) continue;
    if (before === 'is' || (before === 'not' && tokens[index - 2]?.text === 'is')) continue;
    const { path, next } = pathFrom(tokens, index);
    // The name of a keyword argument is none of the template's.
    if (tokens[next]?.text === '=' && before !== '|' && /^[(,]$/.test(before ?? '')) continue;
    const called = tokens[next]?.text === '(';
    const end = called ? closingOf(tokens, next) : (tokens[next - 1]?.end ?? token.end);
    const kind = before === '|' ? 'filter' : called ? 'call' : 'name';
    uses.push({ kind, path, start: token.start, end });
  }
  return uses;
}

/** `a.b['c']` from its first name; `next` is the token after it. */
function pathFrom(tokens: readonly Token[], first: number): { path: string[]; next: number } {
  const path = [tokens[first]?.text ?? ''];
  let next = first + 1;
  for (;;) {
    const [sign, name, close] = [tokens[next], tokens[next + 1], tokens[next + 2]];
    if (sign?.text === '.' && (isName(name) || /^\d/.test(name?.text ?? ''))) {
      path.push(name?.text ?? '');
      next += 2;
    } else if (sign?.text === '[' && isString(name) && close?.text === ']') {
      path.push(name?.text.slice(1, -1) ?? '');
      next += 3;
    } else return { path, next };
  }
}

function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (const token of tokens.slice(open)) {
    if (/^[([{]$/.test(token.text)) depth += 1;
    else if (/^[)\]}]$/.test(token.text)) depth -= 1;
    if (depth === 0) return token.end;
  }
  return tokens.at(-1)?.end ?? 0;
}

/** Names that the template gives itself: `set`, `for`, `with`, `macro` and its parameters. */
export function namesGiven(tags: readonly TemplateTag[]): Set<string> {
  const given = new Set<string>();
  const add = (text: string): void => {
    for (const [name] of text.matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)) given.add(name);
  };
  for (const { kind, code } of tags) {
    const [, word = '', rest = ''] = /^\s*(\w+)\s*(.*)$/s.exec(code) ?? [];
    if (kind !== 'statement') continue;
    if (word === 'set') add(rest.split('=')[0] ?? '');
    else if (word === 'for') add(rest.split(/\bin\b/)[0] ?? '');
    else if (word === 'with')
      for (const [, name = ''] of rest.matchAll(/(\w+)\s*=(?!=)/g)) add(name);
    else if (word === 'macro') add(rest.replace(/=\s*('[^']*'|"[^"]*"|[^,)]*)/g, ''));
    else if (word === 'call') add(/^\(([^)]*)\)/.exec(rest)?.[1] ?? '');
  }
  return given;
}
