import { maskLiterals } from './mask.ts';
import type { Cte, Outline } from './outline.ts';
import type { Judgement } from './judge.ts';
import type { Piece } from './split.ts';
import type { SqlStatement, TableName } from './sql.ts';

/** Oracle's `t@link` and T-SQL's `server.db.schema.t` stand on another system. */
function behindServer(table: TableName, dialect: Outline['dialect']): TableName {
  if (table.kind !== 'TABLE' || table.server !== undefined) return table;
  const last = table.parts.at(-1) ?? '';
  const link = dialect === 'oracle' ? last.indexOf('@') : -1;
  if (link > 0)
    return {
      ...table,
      parts: [...table.parts.slice(0, -1), last.slice(0, link)],
      server: last.slice(link + 1),
    };
  const [server, ...parts] = table.parts;
  const isFour = dialect === 'tsql' && parts.length === 3 && server !== undefined;
  return isFour ? { ...table, parts, server } : table;
}

const keyOf = ({ kind, server = '', parts }: TableName) => [kind, server, ...parts].join('\u0000');

/** The first of each equal name. */
export function unique(tables: readonly TableName[]): TableName[] {
  const seen = new Map<string, TableName>();
  for (const table of tables) if (!seen.has(keyOf(table))) seen.set(keyOf(table), table);
  return [...seen.values()];
}

/** Tables that stand only in WITH queries which nothing that matters uses. */
function idleReads(outline: Outline): TableName[] {
  const used = new Set<Cte | undefined>([undefined]);
  for (let before = -1; before !== used.size;) {
    before = used.size;
    for (const use of outline.cteUses) if (used.has(use.owner)) used.add(use.cte);
  }
  const busy = new Set(
    outline.reads.filter((read) => used.has(read.owner)).map((read) => keyOf(read.table)),
  );
  return unique(outline.reads.map((read) => read.table).filter((table) => !busy.has(keyOf(table))));
}

/** Reads, touches and facts of one statement in the words of sql.ts. */
export function assemble(piece: Piece, outline: Outline, judgement: Judgement): SqlStatement {
  const idle = idleReads(outline);
  const { partial } = judgement;
  const far = (table: TableName) => behindServer(table, outline.dialect);
  return {
    verb: outline.verb,
    line: piece.line,
    endLine: piece.endLine,
    text: maskLiterals(piece.text, outline.tokens),
    reads: unique(judgement.reads.map(far)),
    writes: outline.writes.map(({ table, mode }) => ({ table: far(table), mode })),
    touches: unique(outline.touches),
    ...(outline.definition ? { definition: outline.definition } : {}),
    ...(outline.comments.length > 0 ? { comments: outline.comments } : {}),
    ...(outline.renames.length > 0 ? { renames: outline.renames } : {}),
    ...(outline.references.length > 0 ? { references: outline.references } : {}),
    ...(outline.parts.length > 0 ? { parts: outline.parts } : {}),
    ...(outline.drops.length > 0 ? { drops: unique(outline.drops) } : {}),
    ...(outline.calls.length > 0 ? { calls: [...new Set(outline.calls)] } : {}),
    ...(outline.attached === undefined ? {} : { attaches: outline.attached }),
    ...(idle.length > 0 ? { idleReads: idle } : {}),
    ...(partial ? { partial } : {}),
  };
}

/** Every table name of a statement, each object once, so that it can be changed in place. */
export function tablesIn(statement: SqlStatement): Set<TableName> {
  const { definition } = statement;
  return new Set([
    ...statement.reads,
    ...statement.writes.map((write) => write.table),
    ...statement.touches,
    ...(statement.drops ?? []),
    ...(statement.idleReads ?? []),
    ...(statement.comments ?? []).map((comment) => comment.table),
    ...(statement.renames ?? []).flatMap((rename) => [rename.from, rename.to]),
    ...(statement.parts ?? []).flatMap(({ whole, part }) => [whole, part]),
    ...(statement.references ?? []).flatMap(({ table, to }) => [table, to]),
    ...(definition ? [definition.table, ...definition.foreignKeys.map((key) => key.to)] : []),
  ]);
}
