import type { Place } from '../../server/core/lineage.ts';
import type { Access, Observation, Reach } from '../../server/core/observation.ts';
import { redact } from '../shared/redact.ts';
import type { Flow } from '../shared/sql/script.ts';
import type { SqlStatement, TableName } from '../shared/sql/sql.ts';
import { taskOf, type SqlFile } from './naming.ts';

type Unresolved = Extract<Observation, { type: 'unresolved' }>;

function reachOf(file: SqlFile, pattern?: string): Reach {
  const { connection, connectionName } = file.naming;
  const url =
    pattern === undefined ? undefined : /^([a-z][a-z0-9+.-]*:\/\/[^/<]+)\//i.exec(pattern)?.[1];
  // A path of which not even the bucket is known could be anywhere.
  const isPath = pattern !== undefined && /^[a-z][a-z0-9+.-]*:\/\//i.test(pattern);
  const namespace = isPath ? url : connection?.namespace;
  return {
    connection: connectionName,
    ...(namespace === undefined ? {} : { namespace }),
    ...(pattern === undefined ? {} : { pattern }),
  };
}

/** Names with unknown pieces, each as one finding; and the statement itself when it was not understood. */
export function unresolvedOf(
  file: SqlFile,
  statement: SqlStatement,
  hash: string,
  place: Place,
): Unresolved[] {
  const base = { type: 'unresolved' as const, by: taskOf(file), codeHash: hash };
  const found: Unresolved[] = [];
  const add = (table: TableName, access: Access) => {
    if (!table.templated) return;
    const written = table.parts.join('.');
    const unknown = [...written.matchAll(/<\?([^>]*)>/g)].map((each) => each[1]).join(', ');
    const pattern = written.replace(/<\?[^>]*>/g, '<?>');
    const message = redact(`part of the name ${written} is only known at run time: ${unknown}`);
    found.push({
      ...base,
      access,
      message,
      place: { ...place, line: table.line },
      reach: reachOf(file, pattern),
    });
  };
  for (const table of statement.reads) add(table, 'READ');
  for (const { table } of statement.writes) add(table, 'WRITE');
  if (statement.partial) {
    const { message, line, mentions = [] } = statement.partial;
    found.push({
      ...base,
      access: 'EITHER',
      message: redact(message),
      place: { ...place, line },
      reach: reachOf(file),
      ...(mentions.length > 0 ? { mentions } : {}),
    });
  }
  return found;
}

/**
 * A name without a schema stands in the first schema of the search path that holds it. The edge goes
 * to the first; the others are named by findings, so that none of them is deleted unasked.
 */
export function elsewhereOf(
  file: SqlFile,
  flow: Pick<Flow, 'table' | 'mode' | 'statement'>,
  hash: string,
  place: Place,
): Unresolved[] {
  const { table, mode, statement } = flow;
  if (table.kind !== 'TABLE' || table.templated || mode === 'CREATE' || mode === 'VIEW') return [];
  const path = file.naming.connection?.searchPath?.filter((each) => each !== '$user') ?? [];
  const others = table.otherSchemas ?? (table.parts.length === 1 ? path.slice(1) : []);
  const name = table.parts.at(-1) ?? '';
  return others.map((schema) => ({
    type: 'unresolved',
    by: taskOf(file),
    codeHash: hash,
    access: mode === undefined ? 'READ' : 'WRITE',
    message: `${name} has no schema and may stand in ${schema} too; write the schema`,
    place: { ...place, line: table.line || statement.line },
    reach: reachOf(file, `${schema}.${name}`),
  }));
}
