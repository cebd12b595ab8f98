import type { Place } from '../../server/core/lineage.ts';
import type { Access, Observation, Reach } from '../../server/core/observation.ts';
import { redact } from '../shared/redact.ts';
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
    const { message, line } = statement.partial;
    found.push({
      ...base,
      access: 'EITHER',
      message: redact(message),
      place: { ...place, line },
      reach: reachOf(file),
    });
  }
  return found;
}
