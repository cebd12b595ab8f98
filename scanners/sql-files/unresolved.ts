import type { Place } from '../../server/core/lineage.ts';
import type { Access, Observation } from '../../server/core/observation.ts';
import { elsewhere, openName, reachOf, type Ground } from '../shared/reach.ts';
import { redact } from '../shared/redact.ts';
import type { Flow } from '../shared/sql/script.ts';
import type { SqlStatement, TableName } from '../shared/sql/sql.ts';
import { taskOf, type SqlFile } from './naming.ts';

type Unresolved = Extract<Observation, { type: 'unresolved' }>;

function groundOf({ naming }: SqlFile): Ground {
  const { connection, connectionName, aliases } = naming;
  return { name: connectionName, mapped: connection, aliases };
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
    if (!table.templated && table.server === undefined) return;
    const { message, reach } = openName(groundOf(file), table);
    found.push({
      ...base,
      access,
      message: redact(message),
      place: { ...place, line: table.line },
      reach,
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
      reach: reachOf(groundOf(file)),
      ...(mentions.length > 0 ? { mentions } : {}),
    });
  }
  return found;
}

/** Findings on the other tables that a name without a schema may mean. */
export function elsewhereOf(file: SqlFile, flow: Flow, hash: string, place: Place): Unresolved[] {
  const { table, mode, statement } = flow;
  // What the script makes itself stands in the first schema.
  const makes = mode === 'CREATE' || mode === 'VIEW' || flow.makes === true;
  if (table.kind !== 'TABLE' || table.templated || table.server !== undefined || makes) return [];
  return elsewhere(groundOf(file), table).map((found) => ({
    type: 'unresolved',
    by: taskOf(file),
    codeHash: hash,
    access: mode === undefined ? 'READ' : 'WRITE',
    place: { ...place, line: table.line || statement.line },
    ...found,
  }));
}
