import type { Dialect, TableDefinition, TableName, WriteMode } from './sql.ts';
import type { Token } from './tokens.ts';

/** A WITH name while its statement is being read. */
export interface Cte {
  name: string;
}

/** A table met in a query; `owner` is the CTE whose body it stands in. */
export interface Read {
  table: TableName;
  owner: Cte | undefined;
  /** The parsers do not show it as a table: a stage, a path, a name in a function's arguments. */
  hidden: boolean;
  /** What is around the query it stands in. */
  outer?: Scope | undefined;
}

/** Names that a query level can see besides tables. */
export interface Scope {
  parent: Scope | undefined;
  ctes: Map<string, Cte>;
  /** FROM items so far by alias or name: `FROM t, t.items` is an array, `UPDATE a … FROM t a` writes t. */
  aliases: Map<string, TableName | undefined>;
  owner: Cte | undefined;
}

/** What the token reader has made of one statement so far. */
export interface Outline {
  tokens: Token[];
  /** Index of the closing parenthesis for each opening one, else the end. */
  close: Int32Array;
  dialect: Dialect;
  source: string;
  reads: Read[];
  cteUses: { cte: Cte; owner: Cte | undefined }[];
  writes: { table: TableName; mode: WriteMode }[];
  touches: TableName[];
  renames: { from: TableName; to: TableName; swap?: boolean }[];
  references: { table: TableName; to: TableName }[];
  parts: { whole: TableName; part: TableName }[];
  drops: TableName[];
  /** Functions in the place of a table, whose text stands elsewhere. */
  calls: string[];
  /** Name under which another database is attached. */
  attached: string | undefined;
  comments: { table: TableName; column?: string; text: string }[];
  definition: TableDefinition | undefined;
  verb: string;
  /** Statements found inside (routine bodies, UNLOAD's quoted query), as token ranges or text. */
  inner: Inner[];
  /** Inside a routine SELECT … INTO fills a variable. */
  inRoutine: boolean;
  problem: { message: string; line: number } | undefined;
  /** The verb is one whose grammar is read here completely: no parser need agree. */
  handParsed: boolean;
  /** Texts in literals that a finding on this statement mentions, too. */
  said: string[];
  depth: number;
  /** Reads the statement in a range: for data-changing statements inside WITH and parentheses. */
  readStatement: StatementReader;
  /** Reads one level of a query (query.ts). */
  readLevel: LevelReader;
  /** The query inside a statement, when it stands alone: what is parsed if the whole is not. */
  query: { from: number; to: number } | undefined;
}

/** What may be said of a level before it is read. */
export interface LevelOptions {
  /** A table may stand first: the inside of `FROM ( a JOIN b )`, or what follows USING. */
  expectTable?: boolean;
  /** FROM begins a table list although no SELECT is before it (UPDATE … SET … FROM). */
  hasFrom?: boolean;
}

/** A reader of one level of a query in the token range [from, to). */
type LevelReader = (
  outline: Outline,
  from: number,
  to: number,
  scope: Scope,
  options?: LevelOptions,
) => void;

/** A reader of the statement in the token range [from, to). */
export type StatementReader = (outline: Outline, from: number, to: number, scope: Scope) => void;

/** SQL inside SQL, with the line its text starts at. */
export interface Inner {
  text: string;
  line: number;
  /** Its lineage belongs to the outer statement (UNLOAD), not beside it (a routine's body). */
  joins: boolean;
}

/** Start of an outline over one statement's tokens. */
export function startOutline(
  tokens: Token[],
  dialect: Dialect,
  source: string,
  readers: Pick<Outline, 'readStatement' | 'readLevel'>,
): Outline {
  return {
    tokens,
    dialect,
    source,
    close: closers(tokens),
    reads: [],
    cteUses: [],
    writes: [],
    touches: [],
    renames: [],
    references: [],
    parts: [],
    drops: [],
    comments: [],
    definition: undefined,
    verb: '',
    inner: [],
    inRoutine: false,
    problem: undefined,
    handParsed: false,
    calls: [],
    attached: undefined,
    said: [],
    depth: 0,
    query: undefined,
    ...readers,
  };
}

function closers(tokens: Token[]): Int32Array {
  const close = new Int32Array(tokens.length).fill(tokens.length);
  const open: number[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const upper = tokens[i]?.upper;
    if (upper === '(') open.push(i);
    else if (upper === ')') {
      const at = open.pop();
      if (at !== undefined) close[at] = i;
    }
  }
  return close;
}

/** Upper-case word or punctuation at `at`, '' for quoted things and past the end. */
export function up(outline: Outline, at: number): string {
  return outline.tokens[at]?.upper ?? '';
}

/** Index behind the group that opens at `at` (or behind the token itself). */
export function skipGroup(outline: Outline, at: number): number {
  return up(outline, at) === '(' ? (outline.close[at] ?? at) + 1 : at + 1;
}

/** Notes that something was not understood; the first note wins. */
export function note(outline: Outline, at: number, message: string): void {
  const token = outline.tokens[Math.min(at, outline.tokens.length - 1)];
  outline.problem ??= { message, line: token?.line ?? 1 };
}

/** A scope inside `parent`. */
export function childScope(parent: Scope | undefined, owner = parent?.owner): Scope {
  return { parent, ctes: new Map(), aliases: new Map(), owner };
}

/** Index of the first top-level token that is one of `words` in [from, to), else `to`. */
export function findTop(
  outline: Outline,
  from: number,
  to: number,
  words: ReadonlySet<string>,
): number {
  for (let i = from; i < to; i = skipGroup(outline, i)) {
    if (words.has(up(outline, i))) return i;
  }
  return to;
}
