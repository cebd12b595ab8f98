import { nameParts } from '../../server/core/urn.ts';
import { addUnresolved, type Draft, type NewUnresolved } from './draft.ts';
import { mappedConnection, otherDatasets } from './naming.ts';
import type { ConnectionName } from './touch.ts';

/** What an unresolved finding under a connection could reach. */
export function reachOf(draft: Draft, connection: ConnectionName | undefined, pattern?: string) {
  const mapped = mappedConnection(draft.naming, connection);
  const url =
    pattern === undefined ? undefined : /^([a-z][a-z0-9+.-]*:\/\/[^/<]+)\//i.exec(pattern)?.[1];
  const namespace = url ?? mapped?.namespace;
  return {
    ...(connection?.id === undefined ? {} : { connection: connection.id }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(pattern === undefined || pattern === '<?>' ? {} : { pattern }),
  };
}

/**
 * A bare name under several schemas is that of the first which has it: which that is, code does not
 * say. The edge goes to the first, a finding to each other.
 */
export function addOtherMeanings(
  draft: Draft,
  parts: readonly string[],
  connection: ConnectionName,
  found: Omit<NewUnresolved, 'message' | 'reach'>,
): void {
  const name = parts.join('.');
  for (const urn of otherDatasets(draft.naming, parts, connection)) {
    addUnresolved(draft, {
      ...found,
      message: `${name} has no schema and may stand in ${nameParts(urn).at(-2) ?? urn} too; write the schema`,
      reach: { ...reachOf(draft, connection, name), namespace: urn },
    });
  }
}
