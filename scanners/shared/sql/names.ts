import type { Dialect, TableName } from './sql.ts';
import { up, type Outline } from './outline.ts';
import { tokenize, type Token } from './tokens.ts';

const lowers = new Set<Dialect>([
  'postgres',
  'redshift',
  'athena',
  'trino',
  'presto',
  'hive',
  'spark',
  'databricks',
]);
const uppers = new Set<Dialect>(['snowflake', 'oracle']);
/** Engines that lower or keep a quoted name all the same. */
const quotedFoldsToo = new Set<Dialect>([
  'redshift',
  'athena',
  'trino',
  'presto',
  'hive',
  'spark',
  'databricks',
]);

/** A name part as the engine would store it: folded by the dialect's rule, NFC. */
export function foldPart(value: string, quoted: boolean, dialect: Dialect): string {
  const text = value.normalize('NFC');
  if (quoted && !quotedFoldsToo.has(dialect)) return text;
  if (lowers.has(dialect)) return text.toLowerCase();
  return uppers.has(dialect) ? text.toUpperCase() : text;
}

const fileFormats = new Set([
  'PARQUET',
  'JSON',
  'CSV',
  'ORC',
  'AVRO',
  'TEXT',
  'DELTA',
  'BINARYFILE',
  'ICEBERG',
]);
const pathLike =
  /^[a-z][a-z0-9+.-]*:\/\/|^[/.]|\/|\.(?:csv|json|jsonl|parquet|orc|avro|gz|txt|tsv)$/i;

/** A name found at some index, and the index behind it. */
export interface NameAt {
  table: TableName;
  next: number;
}

function isPart(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'quoted';
}

/** A quoted name may hold dots in BigQuery: `project.dataset.table`. */
function partsOf(token: Token, dialect: Dialect): string[] {
  const quoted = token.kind === 'quoted';
  const split = quoted && token.text.startsWith('`') && dialect === 'bigquery';
  const values = split ? token.value.split('.') : [token.value];
  return values.filter(Boolean).map((value) => foldPart(value, quoted, dialect));
}

function stageAt(outline: Outline, at: number): NameAt {
  const first = outline.tokens[at];
  let next = at + 1;
  while (next < outline.tokens.length) {
    const [before, token] = [outline.tokens[next - 1], outline.tokens[next]];
    if (!before || !token || before.end !== token.start || /^[(),;]$/.test(token.text)) break;
    next += 1;
  }
  const text = outline.source.slice(first?.start, outline.tokens[next - 1]?.end);
  return { table: { parts: [text], kind: 'STAGE', line: first?.line ?? 1 }, next };
}

/** BigQuery writes `my-project.data.table` without quotes: words joined by `-` with no blank between. */
function dashedPart(outline: Outline, at: number): number {
  let end = at;
  while (up(outline, end + 1) === '-') {
    const [a, dash, b] = [outline.tokens[end], outline.tokens[end + 1], outline.tokens[end + 2]];
    const glued = a && dash && b && a.end === dash.start && dash.end === b.start;
    if (!glued || (b.kind !== 'word' && b.kind !== 'number')) break;
    end += 2;
    // `a-1a`: a number glued to a word.
    if (
      b.kind === 'number' &&
      outline.tokens[end + 1]?.start === b.end &&
      outline.tokens[end + 1]?.kind === 'word'
    )
      end += 1;
  }
  return end;
}

function pathAt(token: Token): NameAt['table'] {
  return { parts: [token.value], kind: 'PATH', line: token.line };
}

/** The table name, path or stage at `at`; undefined when none stands there. */
export function nameAt(outline: Outline, at: number): NameAt | undefined {
  const token = outline.tokens[at];
  if (!token) return undefined;
  if (token.text === '@' || (token.kind === 'param' && token.text.startsWith('@'))) {
    return outline.dialect === 'tsql' ? undefined : stageAt(outline, at);
  }
  if (token.kind === 'string') {
    if (/^@/.test(token.value)) return { table: { ...pathAt(token), kind: 'STAGE' }, next: at + 1 };
    if (pathLike.test(token.value)) return { table: pathAt(token), next: at + 1 };
    return stringName(token, outline.dialect, at);
  }
  if (token.upper === 'IDENTIFIER' && up(outline, at + 1) === '(') return identifierAt(outline, at);
  return isPart(token) ? dottedName(outline, at, token) : undefined;
}

/** `FROM "db"."t"` in an engine where double quotes make strings, or a name in a string. */
function stringName(token: Token, dialect: Dialect, at: number): NameAt | undefined {
  const parts = tokenize(token.value, dialect)
    .filter(isPart)
    .flatMap((part) => partsOf(part, dialect));
  if (parts.length === 0) return undefined;
  return { table: { parts, kind: 'TABLE', line: token.line }, next: at + 1 };
}

/** Snowflake: IDENTIFIER('db.t'), or IDENTIFIER($name), which only the session knows. */
function identifierAt(outline: Outline, at: number): NameAt | undefined {
  const [token, next] = [outline.tokens[at + 2], (outline.close[at + 1] ?? at) + 1];
  if (token?.kind === 'string' && next === at + 4) {
    const named = stringName(token, outline.dialect, at + 2);
    return named && { ...named, next };
  }
  if (!token) return undefined;
  const part = `<?${outline.source.slice(token.start, outline.tokens[next - 2]?.end)}>`;
  return { table: { parts: [part], kind: 'TABLE', line: token.line, templated: true }, next };
}

/** Databricks: `t@v3` and `t@20240101` are the table at an earlier time. */
function behindTime(outline: Outline, at: number): number {
  const [mark, before, number] = [
    outline.tokens[at],
    outline.tokens[at - 1],
    outline.tokens[at + 1],
  ];
  if (!/^(?:databricks|spark)$/.test(outline.dialect) || before?.end !== mark?.start) return at;
  if (mark?.kind === 'param' && /^@v\d+$/i.test(mark.text)) return at + 1;
  return mark?.text === '@' && number?.kind === 'number' ? at + 2 : at;
}

/** Oracle: `t@link.domain` is another database's table; the link stays part of its name. */
function withLink(outline: Outline, at: number, parts: string[]): number {
  const [link, before] = [outline.tokens[at], outline.tokens[at - 1]];
  const glued = link?.kind === 'param' && link.text.startsWith('@') && before?.end === link.start;
  if (outline.dialect !== 'oracle' || !glued) return at;
  let end = at;
  while (up(outline, end + 1) === '.') end += 2;
  const last = parts.length - 1;
  parts[last] =
    `${parts[last] ?? ''}${outline.source.slice(link.start, outline.tokens[end]?.end).toUpperCase()}`;
  return end + 1;
}

function dottedName(outline: Outline, at: number, first: Token): NameAt {
  const { dialect, tokens } = outline;
  const parts: string[] = [];
  let next = at;
  for (;;) {
    const token = tokens[next];
    if (!token || !(isPart(token) || token.kind === 'string' || token.kind === 'number')) break;
    const end = dialect === 'bigquery' && token.kind === 'word' ? dashedPart(outline, next) : next;
    const raw = outline.source.slice(token.start, tokens[end]?.end);
    if (end > next) parts.push(foldPart(raw, false, dialect));
    else if (isPart(token)) parts.push(...partsOf(token, dialect));
    else parts.push(foldPart(token.value, true, dialect));
    next = end + 1;
    if (up(outline, next) !== '.') break;
    next += 1;
    // Snowflake and T-SQL leave the schema out: `db..table`.
    if (up(outline, next) === '.') next += 1;
    if (up(outline, next) === '*') break;
  }
  next = behindTime(outline, withLink(outline, next, parts));
  const [format, path] = parts;
  if (
    parts.length === 2 &&
    format &&
    path &&
    fileFormats.has(format.toUpperCase()) &&
    tokens[next - 1]?.kind === 'quoted'
  ) {
    const value = tokens[next - 1]?.value ?? path;
    if (/[/:]/.test(value))
      return { table: { parts: [value], kind: 'PATH', line: first.line }, next };
  }
  return { table: { parts, kind: 'TABLE', line: first.line }, next };
}
