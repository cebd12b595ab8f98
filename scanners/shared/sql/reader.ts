import { assemble, tablesIn } from './assemble.ts';
import { applyAttached } from './attached.ts';
import { pieceOf, stepsOf } from './block.ts';
import { mentionsIn, mentionTexts } from './mentioned.ts';
import { maskLiterals } from './mask.ts';
import { judge, needsNoParser, seesMore } from './judge.ts';
import { note, up, type Inner, type Outline } from './outline.ts';
import { createParser, type Parsed, type Parser } from './parser.ts';
import { isPlaced, place, unplace } from './placeholder.ts';
import { scriptOf } from './script.ts';
import { simplified } from './simplify.ts';
import { skeletonOf } from './skeleton.ts';
import { split, type Piece } from './split.ts';
import type { Dialect, SqlOptions, SqlReader, SqlReading, SqlStatement } from './sql.ts';
import { outlineOf, type Manner } from './statement.ts';
import { readTemplate } from './ladder.ts';
import { isTemplate } from './template.ts';
import { tokenize } from './tokens.ts';
import { applyUse, useOf, type Using } from './use.ts';

/** One reading of one text. */
interface Run {
  parser: Parser;
  dialect: Dialect;
  deadlineMs: number;
  using: Using;
  /** Names of unknown pieces by their number. */
  names: readonly string[];
}

/** How a piece of script is met: at top level, in a routine's body, as a condition. */
interface Place {
  depth: number;
  manner: Manner;
}

const maxInner = 5;

/** Reads SQL of any kind; the parsers run in a worker of its own, which starts with the first statement. */
export function createSqlReader(): SqlReader {
  const parser = createParser();
  return {
    read: (text, options) => readScript(text, options, parser),
    close: () => parser.close(),
  };
}

async function readScript(text: string, options: SqlOptions, parser: Parser): Promise<SqlReading> {
  const { dialect, deadlineMs = 5000, variables = {}, openSettings = false } = options;
  const read = (sql: string) =>
    readPlain(sql, { parser, dialect, deadlineMs, using: {}, names: [] });
  const templated = options.template !== 'never' && isTemplate(text);
  const statements = templated
    ? await readTemplate(text, read, { parser, deadlineMs, variables, openSettings })
    : await read(text);
  applyAttached(statements);
  return { statements, script: scriptOf(statements) };
}

async function readPlain(sql: string, run: Run): Promise<SqlStatement[]> {
  const placed = place(sql);
  run.names = placed.names;
  const statements: SqlStatement[] = [];
  for (const piece of split(placed.text, run.dialect)) {
    statements.push(...(await readSafely(piece, run)));
  }
  for (const each of statements) restoreUnknowns(each, placed.names);
  mentionTexts(statements, tokenize(placed.text, run.dialect), placed.names);
  return statements;
}

/** A statement that the reader itself fails on is said, not thrown: the others must not be lost. */
async function readSafely(piece: Piece, run: Run): Promise<SqlStatement[]> {
  try {
    return await readPiece(piece, run, { depth: 0, manner: 'statement' });
  } catch (error) {
    const message = `not read: ${error instanceof Error ? error.message : String(error)}`;
    const { line, endLine } = piece;
    const mentions = mentionsIn(piece.tokens, run.names);
    const partial = { message, line, confidence: 'LOW' as const, mentions };
    const text = maskLiterals(piece.text, piece.tokens);
    return [{ verb: 'UNKNOWN', line, endLine, text, reads: [], writes: [], touches: [], partial }];
  }
}

/** Tokens and text of a piece both from 0. */
function fromZero(piece: Piece): Piece {
  const base = piece.tokens[0]?.start ?? 0;
  if (base === 0) return piece;
  const tokens = piece.tokens.map((token) => ({
    ...token,
    start: token.start - base,
    end: token.end - base,
  }));
  return { ...piece, tokens };
}

async function readPiece(found: Piece, run: Run, where: Place): Promise<SqlStatement[]> {
  const piece = fromZero(found);
  const outline = outlineOf(piece.tokens, run.dialect, piece.text, where.manner);
  const last = piece.tokens.at(-1);
  if (last?.kind === 'string' && last.text.length > 1 && !/['"]$/.test(last.text))
    note(
      outline,
      piece.tokens.length,
      'a string is never closed; what stands behind it was not read',
    );
  if (where.depth >= maxInner && outline.inner.length > 0)
    note(outline, 0, 'blocks are nested too deep to be read');
  const parsed = needsNoParser(outline) ? [] : await opinions(piece, outline, run);
  const statement = assemble(piece, outline, judge(outline, parsed, piece.line));
  if (statement.partial)
    statement.partial.mentions = mentionsIn(piece.tokens, run.names, outline.said);
  if (where.depth === 0) run.using = useOf(piece.tokens, run.dialect, run.using);
  for (const table of tablesIn(statement)) applyUse(table, run.using);
  const inside: SqlStatement[] = [];
  for (const inner of where.depth < maxInner ? outline.inner : [])
    inside.push(...(await readInner(inner, statement, run, where)));
  return [statement, ...inside];
}

/** Asks the parsers in turn until one agrees with the tokens. */
async function opinions(piece: Piece, outline: Outline, run: Run): Promise<Parsed[]> {
  const { dialect } = run;
  const found: Parsed[] = [];
  const ask = async (kind: 'polyglot' | 'sqlparser', sql: string) => {
    const parsed = await run.parser.parse({ kind, sql, dialect }, run.deadlineMs);
    found.push(parsed);
    return (
      judge(outline, [parsed], piece.line).partial === undefined || outline.problem !== undefined
    );
  };
  if (await ask('polyglot', piece.text)) return found;
  if (await ask('sqlparser', piece.text)) return found;
  for (const text of [simplified(outline), queryText(piece, outline)]) {
    if (text !== undefined && (await ask('polyglot', text))) return found;
  }
  // A parser that read the statement whole and saw other tables is not outvoted by the bones.
  if (seesMore(outline, found)) return found;
  const bones = skeletonOf(outline);
  if (bones !== undefined) await ask('polyglot', bones);
  return found;
}

/** The query inside a statement whose head no parser knows. */
function queryText(piece: Piece, outline: Outline): string | undefined {
  const first = outline.tokens[outline.query?.from ?? outline.tokens.length];
  const from = outline.query?.from ?? 0;
  const close = up(outline, from) === '(' ? (outline.close[from] ?? 0) + 1 : undefined;
  const last = outline.tokens[(close ?? outline.query?.to ?? 0) - 1];
  return first && last ? piece.text.slice(first.start, last.end) : undefined;
}

async function readInner(
  inner: Inner,
  outer: SqlStatement,
  run: Run,
  where: Place,
): Promise<SqlStatement[]> {
  const depth = where.depth + 1;
  if (!inner.joins) {
    const inside: SqlStatement[] = [];
    for (const step of stepsOf(inner.text, run.dialect)) {
      const piece = pieceOf(step, inner.text, inner.line);
      if (piece)
        inside.push(
          ...(await readPiece(piece, run, { depth, manner: step.readsOnly ? 'reads' : 'routine' })),
        );
    }
    return inside;
  }
  for (const piece of split(inner.text, run.dialect)) {
    const shifted = { ...piece, line: piece.line + inner.line - 1 };
    for (const each of await readPiece(shifted, run, { depth, manner: 'statement' })) {
      outer.reads.push(...each.reads);
      if (each.partial) outer.partial ??= each.partial;
    }
  }
  return [];
}

/** Puts `<?name>` back where a word stood for it. */
function restoreUnknowns(statement: SqlStatement, names: readonly string[]): void {
  statement.text = unplace(statement.text, names);
  if (isPlaced(statement.verb)) statement.verb = 'UNKNOWN';
  for (const table of tablesIn(statement)) {
    if (!table.parts.some(isPlaced)) continue;
    table.parts = table.parts.map((part) => unplace(part, names));
    table.templated = true;
  }
  const { definition, partial } = statement;
  if (definition?.location !== undefined) definition.location = unplace(definition.location, names);
  if (partial) partial.message = unplace(partial.message, names);
}
