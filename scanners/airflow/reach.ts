import { elsewhere, openName, reachOf as reachUnder } from '../shared/reach.ts';
import type { TableName } from '../shared/sql/sql.ts';
import { addUnresolved, type Draft, type NewUnresolved } from './draft.ts';
import { mappedConnection } from './naming.ts';
import type { ConnectionName } from './touch.ts';

function groundOf({ naming }: Draft, connection: ConnectionName | undefined) {
  const mapped = mappedConnection(naming, connection);
  const database = connection?.database;
  return {
    name: connection?.id,
    // What the code says wins over what the connection says, as in Airflow.
    mapped: mapped && database !== undefined ? { ...mapped, database } : mapped,
    aliases: naming.aliases,
  };
}

/** What an unresolved finding under a connection could reach. */
export function reachOf(draft: Draft, connection: ConnectionName | undefined, pattern?: string) {
  return reachUnder(groundOf(draft, connection), pattern);
}

/** A table whose name or system is not wholly known. */
export const openTable = (
  draft: Draft,
  connection: ConnectionName | undefined,
  table: Pick<TableName, 'parts' | 'server'>,
  otherwise = false,
) =>
  openName(
    groundOf(draft, isOtherSystem(otherwise, connection) ? undefined : connection),
    table,
    otherwise,
  );

/** Does a setting, made `otherwise` than by default, name the system? Then its name is not wholly known. */
export const isOtherSystem = (
  otherwise: boolean | undefined,
  connection: ConnectionName | undefined,
): boolean => otherwise === true && connection?.id?.includes('<?') === true;

/** A finding for each other table that a name without a schema may mean. */
export function addOtherMeanings(
  draft: Draft,
  table: Pick<TableName, 'parts' | 'otherSchemas'>,
  connection: ConnectionName,
  found: Omit<NewUnresolved, 'message' | 'reach'>,
): void {
  for (const other of elsewhere(groundOf(draft, connection), table))
    addUnresolved(draft, { ...found, ...other });
}
