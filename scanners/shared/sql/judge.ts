import type { TreeReading } from './ast.ts';
import type { Outline } from './outline.ts';
import type { Parsed } from './parser.ts';
import type { SqlStatement, TableName } from './sql.ts';

type Partial = NonNullable<SqlStatement['partial']>;

/** What is taken as read, and what is to be said about doubts. */
export interface Judgement {
  reads: TableName[];
  partial: Partial | undefined;
}

const nameOf = (table: TableName) => table.parts.join('.').toLowerCase();

/** Where two opinions on the tables of one statement differ. */
interface Difference {
  onlyTree: string[];
  onlyTokens: string[];
}

/** Compares the parser's tables with those the tokens show; undefined when they agree. */
function differenceOf(outline: Outline, tree: TreeReading): Difference | undefined {
  const shown = new Set(
    outline.reads.filter((read) => !read.hidden).map((read) => nameOf(read.table)),
  );
  const known = new Set(outline.reads.map((read) => nameOf(read.table)));
  // Parsers show the target of an UPDATE or DELETE once more in its own FROM.
  for (const { table } of outline.writes) known.add(nameOf(table));
  for (const table of outline.touches) known.add(nameOf(table));
  const isKnown = (name: string) =>
    known.has(name) ||
    [...known].some((each) => each.includes('/') && name.endsWith(each.replace(/@v?\d+$/, '')));
  // Databricks' `t@v3` is t at an earlier time; T-SQL's triggers see rows, no tables.
  const reads = tree.reads.map((name) => name.replace(/@v?\d+$/, ''));
  const isPseudo = (name: string) =>
    name === 'dual' || (outline.dialect === 'tsql' && /^(?:inserted|deleted)$/.test(name));
  const onlyTree = reads.filter((name) => !isKnown(name) && !isPseudo(name));
  const seen = new Set(reads);
  const onlyTokens = [...shown].filter((name) => !seen.has(name));
  return onlyTree.length + onlyTokens.length > 0 ? { onlyTree, onlyTokens } : undefined;
}

/** Verbs that read tables only in a SELECT, whatever other words they use. */
const readsBySelect =
  /^(GRANT|REVOKE|DESCRIBE|DESC|SHOW|ALTER|DROP|TRUNCATE|ANALYZE|CREATE INDEX|DETACH|ATTACH|SET|USE|COMMENT|VACUUM)\b/;

/** A SELECT that is no privilege: GRANT SELECT, UPDATE ON t. */
function hasQuery({ tokens }: Outline): boolean {
  return tokens.some(
    ({ upper }, i) =>
      upper === 'SELECT' && !/^(?:GRANT|REVOKE|FOR|,|AUDIT|DENY)$/.test(tokens[i - 1]?.upper ?? ''),
  );
}

/** Does a parser that knew the whole statement see a table that its tokens do not show? */
export function seesMore(outline: Outline, parsed: readonly Parsed[]): boolean {
  return parsed.some(
    (each) =>
      'reading' in each &&
      each.reading.command === undefined &&
      (differenceOf(outline, each.reading)?.onlyTree.length ?? 0) > 0,
  );
}

/** True when nothing in the statement could name a table that its own reader has not looked at. */
export function needsNoParser(outline: Outline): boolean {
  if (outline.handParsed) return true;
  const has = (pattern: RegExp) => outline.tokens.some((token) => pattern.test(token.upper));
  if (readsBySelect.test(outline.verb)) return !hasQuery(outline);
  if (outline.definition || outline.verb === 'CREATE TABLE') return !has(/^(SELECT|FROM|JOIN)$/);
  return (
    outline.reads.length === 0 &&
    outline.definition === undefined &&
    !has(/^(SELECT|FROM|JOIN|USING|WITH|TABLE)$/)
  );
}

function tablesOf(names: readonly string[], line: number): TableName[] {
  return names.map((name) => ({ parts: name.split('.'), kind: 'TABLE', line }));
}

function differs(outline: Outline, difference: Difference, line: number): Judgement {
  const { onlyTree, onlyTokens } = difference;
  const said = [
    ...(onlyTree.length > 0 ? [`only the parser sees ${onlyTree.join(', ')}`] : []),
    ...(onlyTokens.length > 0 ? [`only its words show ${onlyTokens.join(', ')}`] : []),
  ];
  const reads = [...outline.reads.map((read) => read.table), ...tablesOf(onlyTree, line)];
  return {
    reads,
    partial: {
      message: `the tables read are in doubt: ${said.join('; ')}`,
      line,
      confidence: 'HIGH',
    },
  };
}

/**
 * Weighs the parser against the tokens. Two independent readings that agree are believed; where they
 * differ the statement is partial and keeps the tables of both, since a short list is the worse error.
 */
export function judge(outline: Outline, parsed: readonly Parsed[], line: number): Judgement {
  const reads = outline.reads.map((read) => read.table);
  const sure: Judgement = {
    reads,
    partial: outline.problem ? { ...outline.problem, confidence: 'HIGH' } : undefined,
  };
  let first: Difference | undefined;
  let error: { message: string; line: number } | undefined;
  for (const each of parsed) {
    if ('error' in each) error ??= { message: each.error, line: line + (each.line ?? 1) - 1 };
    else if (each.reading.command !== undefined)
      error ??= { message: 'the parser does not know this statement', line };
    else {
      const difference = differenceOf(outline, each.reading);
      if (!difference) return sure;
      first ??= difference;
    }
  }
  if (first) return differs(outline, first, line);
  if (!error || needsNoParser(outline)) return sure;
  return {
    reads,
    partial: {
      message: `not parsed, its tables are only seen in its words: ${error.message}`,
      line: error.line,
      confidence: 'LOW',
    },
  };
}
