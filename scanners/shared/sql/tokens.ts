import type { Dialect } from './sql.ts';

/** One token of SQL text. Comments and white space are no tokens. */
export interface Token {
  /** body: a dollar-quoted text; param: `@x`, `:x`, `?`, `$1`. */
  kind: 'word' | 'quoted' | 'string' | 'number' | 'punct' | 'body' | 'param';
  /** As written. */
  text: string;
  /** Without quotes; of a word the same as `text`. */
  value: string;
  /** Upper case of a word or punctuation, empty for everything quoted. */
  upper: string;
  start: number;
  end: number;
  line: number;
}

const doubleQuoteIsString = new Set<Dialect>(['mysql', 'bigquery', 'spark', 'hive', 'databricks']);
const backslashEscapes = new Set<Dialect>([
  'mysql',
  'bigquery',
  'spark',
  'hive',
  'databricks',
  'snowflake',
  'clickhouse',
  'athena',
]);
const hashComments = new Set<Dialect>(['mysql', 'bigquery']);
const nestedComments = new Set<Dialect>(['postgres', 'redshift', 'duckdb', 'tsql', 'ansi']);

const wordStart = /[\p{L}\p{Nl}_]/u;
const word = /[\p{L}\p{Nl}\p{M}_][\p{L}\p{N}\p{M}_$#]*/uy;
const number = /(?:0[xX][0-9a-fA-F]+|\d+(?:\.(?!\.)\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)/y;
const dollarTag = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;
const parameter = /(?:@@?|:)[\p{L}_][\p{L}\p{N}_]*|\$\d+|\?/uy;
const operator = /::|\|>|<=>|<=|>=|<>|!=|\|\||->>|->|=>|:=|[^\s]/uy;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** End of a quoted text that begins at `at`; doubled quotes and, where asked, backslashes escape. */
function quoteEnd(text: string, at: number, close: string, backslash: boolean): number {
  for (let i = at; i < text.length; i += 1) {
    const c = text[i];
    if (c === '\\' && backslash) i += 1;
    else if (c === close) {
      if (text[i + 1] !== close || close === ']') return i + 1;
      i += 1;
    }
  }
  return text.length;
}

/** What the tokenizer remembers between tokens. */
interface Memory {
  dialect: Dialect;
  /** Nested comments are tried until one does not end: many tools do not nest them. */
  nests: boolean;
}

function commentEnd(text: string, at: number, memory: Memory): number {
  const [c, next] = [text[at], text[at + 1]];
  const { dialect } = memory;
  if (c === '/' && next === '*') return blockCommentEnd(text, at, memory);
  const line =
    (c === '-' && next === '-') ||
    (c === '#' && hashComments.has(dialect)) ||
    (c === '/' && next === '/' && dialect === 'snowflake');
  if (!line) return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function blockCommentEnd(text: string, at: number, memory: Memory): number {
  let depth = 1;
  const mark = /\/\*|\*\//g;
  mark.lastIndex = at + 2;
  for (let found = memory.nests ? mark.exec(text) : null; found; found = mark.exec(text)) {
    depth += found[0] === '*/' ? -1 : 1;
    if (depth === 0) return mark.lastIndex;
  }
  memory.nests = false;
  const first = text.indexOf('*/', at + 2);
  return first < 0 ? text.length : first + 2;
}

interface Cut {
  kind: Token['kind'];
  end: number;
  value?: string;
}

const qClosing: Record<string, string> = { '[': ']', '(': ')', '{': '}', '<': '>' };

function prefixedString(text: string, at: number, dialect: Dialect): Cut | undefined {
  if (!/[eEbBnNrRxXuUqQ]/.test(text[at] ?? '')) return undefined;
  if (/^[uU]&"/.test(text.slice(at, at + 3)) && !doubleQuoteIsString.has(dialect)) {
    const cut = quotedCut(text, at + 2, '"');
    return { ...cut, value: unescaped(cut.value ?? '') };
  }
  const head = /^(?:[eEbBnNrRxX]|[rR][bB]|[bB][rR]|[uU]&)(?=['"])/.exec(
    text.slice(at, at + 3),
  )?.[0];
  if (head) {
    const open = text[at + head.length] ?? '';
    if (open === '"' && !doubleQuoteIsString.has(dialect)) return undefined;
    const raw = /[rR]/.test(head);
    const cut = stringCut(
      text,
      at + head.length,
      open,
      !raw && (/[eE]/.test(head) || backslashEscapes.has(dialect)),
    );
    return cut;
  }
  const quoted = /^[qQ]'(.)/s.exec(text.slice(at, at + 3));
  if (quoted?.[1] && dialect === 'oracle') {
    const end = text.indexOf(`${qClosing[quoted[1]] ?? quoted[1]}'`, at + 3);
    return {
      kind: 'string',
      end: end < 0 ? text.length : end + 2,
      value: text.slice(at + 3, end < 0 ? undefined : end),
    };
  }
  return undefined;
}

function stringCut(text: string, at: number, quote: string, backslash: boolean): Cut {
  const triple = quote.repeat(3);
  if (text.startsWith(triple, at) && backslash) {
    const end = text.indexOf(triple, at + 3);
    if (end > 0) return { kind: 'string', end: end + 3, value: text.slice(at + 3, end) };
  }
  const end = quoteEnd(text, at + 1, quote, backslash);
  return {
    kind: 'string',
    end,
    value: text.slice(at + 1, end - 1).replaceAll(quote + quote, quote),
  };
}

function quotedCut(text: string, at: number, close: string): Cut {
  const end = quoteEnd(text, at + 1, close, false);
  return {
    kind: 'quoted',
    end,
    value: text.slice(at + 1, end - 1).replaceAll(close + close, close),
  };
}

/** U&"\\00E9": characters by their numbers. */
function unescaped(text: string): string {
  return text.replace(
    /\\(?:\+([0-9a-fA-F]{6})|([0-9a-fA-F]{4}))/g,
    (found, long: string | undefined, short: string | undefined) => {
      const code = Number.parseInt(long ?? short ?? '', 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : found;
    },
  );
}

/** `[x]` is a name in T-SQL; elsewhere only where no array can stand and only a name is inside. */
function bracketName(
  text: string,
  at: number,
  dialect: Dialect,
  before: Token | undefined,
): boolean {
  if (dialect === 'bigquery' || dialect === 'duckdb' || dialect === 'spark') return false;
  if (before && before.end === at && before.upper !== '.' && before.upper !== '(')
    return dialect === 'tsql' && before.kind === 'word';
  return dialect === 'tsql' || /^\[[\p{L}_][\p{L}\p{N}_ ]*\]/u.test(text.slice(at, at + 130));
}

function cutAt(text: string, at: number, dialect: Dialect, before: Token | undefined): Cut {
  const c = text[at] ?? '';
  if (c === "'") return stringCut(text, at, "'", backslashEscapes.has(dialect));
  if (c === '"') {
    return doubleQuoteIsString.has(dialect)
      ? stringCut(text, at, '"', true)
      : quotedCut(text, at, '"');
  }
  if (c === '`') return quotedCut(text, at, '`');
  if (c === '[' && bracketName(text, at, dialect, before)) return quotedCut(text, at, ']');
  const prefixed = prefixedString(text, at, dialect);
  if (prefixed) return prefixed;
  const tag = c === '$' ? match(dollarTag, text, at) : undefined;
  if (tag) {
    const close = text.indexOf(tag, at + tag.length);
    const end = close < 0 ? text.length : close + tag.length;
    return { kind: 'body', end, value: text.slice(at + tag.length, close < 0 ? undefined : close) };
  }
  if (wordStart.test(c)) return { kind: 'word', end: at + (match(word, text, at) ?? c).length };
  const temporary =
    (dialect === 'tsql' || dialect === 'redshift') && c === '#'
      ? match(/##?[\p{L}_][\p{L}\p{N}_$#]*/uy, text, at)
      : undefined;
  if (temporary) return { kind: 'word', end: at + temporary.length };
  const digits = match(number, text, at);
  if (digits) return { kind: 'number', end: at + digits.length };
  const param = match(parameter, text, at);
  // MySQL's labels: read:LOOP.
  const isLabel =
    before?.end === at &&
    before.kind === 'word' &&
    /^:(?:begin|loop|while|repeat|for)$/i.test(param ?? '');
  if (param && text[at - 1] !== ':' && !isLabel) return { kind: 'param', end: at + param.length };
  return { kind: 'punct', end: at + (match(operator, text, at) ?? c).length };
}

const blank = /\s+/y;

/** Tokens of `text` with their lines (1-based); linear, never throws, any junk becomes punctuation. */
export function tokenize(text: string, dialect: Dialect): Token[] {
  const tokens: Token[] = [];
  const memory: Memory = { dialect, nests: nestedComments.has(dialect) };
  const endOfLine = (from: number) => (text.indexOf('\n', from) + 1 || text.length + 1) - 1;
  let line = 1;
  let lineEnd = endOfLine(0);
  let at = 0;
  const pass = (to: number) => {
    for (; lineEnd < to; lineEnd = endOfLine(lineEnd + 1)) line += 1;
    at = to;
  };
  while (at < text.length) {
    const space = match(blank, text, at);
    if (space) pass(at + space.length);
    if (at >= text.length) break;
    const afterComment = commentEnd(text, at, memory);
    if (afterComment > at) {
      pass(afterComment);
      continue;
    }
    const cut = cutAt(text, at, dialect, tokens.at(-1));
    const raw = text.slice(at, cut.end);
    const plain = cut.kind === 'word' || cut.kind === 'punct';
    const value = cut.value ?? raw;
    const upper = plain ? raw.toUpperCase() : '';
    tokens.push({ kind: cut.kind, text: raw, value, upper, start: at, end: cut.end, line });
    pass(cut.end);
  }
  return tokens;
}
