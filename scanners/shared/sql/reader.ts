import { pieceOf, stepsOf } from './block.ts';
import { maskLiterals } from './mask.ts';
import { isPlaced, place, unplace } from './placeholder.ts';
import { scriptOf } from './script.ts';
import { split, type Piece } from './split.ts';
import type { Dialect, SqlOptions, SqlReader, SqlReading, SqlStatement, TableName } from './sql.ts';
import { outlineOf } from './statement.ts';
import type { Outline } from './outline.ts';
import { isTemplate, maskTemplate } from './template.ts';

/** Reads SQL text of any kind; see sql.ts. */
export function createSqlReader(): SqlReader {
  return {
    async read(text, options) {
      return readScript(text, options);
    },
    async close() {},
  };
}

function readScript(text: string, options: SqlOptions): SqlReading {
  const rendered =
    options.template !== 'never' && isTemplate(text)
      ? maskTemplate(text, options.variables ?? {})
      : text;
  const placed = place(rendered);
  const statements = split(placed.text, options.dialect).flatMap((piece) =>
    readPiece(piece, options.dialect, false, 0, false),
  );
  for (const each of statements) unplaceStatement(each, placed.names);
  return { statements, script: scriptOf(statements) };
}

function readPiece(
  piece: Piece,
  dialect: Dialect,
  inRoutine: boolean,
  depth: number,
  readsOnly: boolean,
): SqlStatement[] {
  const base = piece.tokens[0]?.start ?? 0;
  const tokens =
    base === 0
      ? piece.tokens
      : piece.tokens.map((token) => ({
          ...token,
          start: token.start - base,
          end: token.end - base,
        }));
  const outline = outlineOf(tokens, dialect, piece.text, inRoutine);
  const main = toStatement(outline, piece, tokens);
  if (readsOnly) main.writes = [];
  const all = [main];
  if (depth > 4) return all;
  for (const inner of outline.inner) {
    if (inner.joins) {
      for (const each of split(inner.text, dialect).flatMap((p) =>
        readPiece({ ...p, line: p.line + inner.line - 1 }, dialect, false, depth + 1, false),
      ))
        main.reads.push(...each.reads);
    } else {
      for (const step of stepsOf(inner.text, dialect)) {
        const found = pieceOf(step, inner.text, inner.line);
        if (found) all.push(...readPiece(found, dialect, true, depth + 1, step.readsOnly));
      }
    }
  }
  return all;
}

function unique(tables: TableName[]): TableName[] {
  const seen = new Map<string, TableName>();
  for (const table of tables) {
    const key = `${table.kind} ${table.parts.join('\u0000')}`;
    if (!seen.has(key)) seen.set(key, table);
  }
  return [...seen.values()];
}

function toStatement(outline: Outline, piece: Piece, tokens: Piece['tokens']): SqlStatement {
  return {
    verb: outline.verb,
    line: piece.line,
    endLine: piece.endLine,
    text: maskLiterals(piece.text, tokens),
    reads: unique(outline.reads.map((read) => read.table)),
    writes: outline.writes,
    touches: unique(outline.touches),
    ...(outline.definition ? { definition: outline.definition } : {}),
    ...(outline.comments.length > 0 ? { comments: outline.comments } : {}),
    ...(outline.renames.length > 0 ? { renames: outline.renames } : {}),
    ...(outline.drops.length > 0 ? { drops: outline.drops } : {}),
    ...(outline.problem ? { partial: { ...outline.problem, confidence: 'HIGH' as const } } : {}),
  };
}

function unplaceTable(table: TableName, names: readonly string[]): void {
  if (!table.parts.some(isPlaced)) return;
  table.parts = table.parts.map((part) => unplace(part, names));
  table.templated = true;
}

function unplaceStatement(statement: SqlStatement, names: readonly string[]): void {
  if (names.length === 0) return;
  statement.text = unplace(statement.text, names);
  const tables = [
    ...statement.reads,
    ...statement.writes.map((write) => write.table),
    ...statement.touches,
    ...(statement.drops ?? []),
    ...(statement.renames ?? []).flatMap((rename) => [rename.from, rename.to]),
    ...(statement.definition
      ? [statement.definition.table, ...statement.definition.foreignKeys.map((key) => key.to)]
      : []),
  ];
  for (const table of tables) unplaceTable(table, names);
}
