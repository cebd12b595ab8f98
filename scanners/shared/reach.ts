import type { Reach, UnresolvedFact } from '../../server/core/observation.ts';
import { datasetUrn, nameParts, otherMeanings, type Aliases } from '../../server/core/urn.ts';
import type { Connection } from '../scanner.ts';
import { everyTable, type TableName } from './sql/sql.ts';

/** What names in code stand under. */
export interface Ground {
  /** The connection as code names it. */
  name: string | undefined;
  /** Its line in the configuration. */
  mapped: Connection | undefined;
  aliases: Aliases;
}

const scheme = /^[a-z][a-z0-9+.-]*:\/\//i;
const host = /^([a-z][a-z0-9+.-]*:\/\/[^/<]+)\//i;

/** What an unresolved finding under a connection could reach; unknown pieces of the pattern are `<?>`. */
export function reachOf({ name, mapped }: Ground, pattern?: string): Reach {
  const isUrl = pattern !== undefined && scheme.test(pattern);
  // A URL of which not even the host or bucket is known could be anywhere.
  const namespace = isUrl ? host.exec(pattern)?.[1] : mapped?.namespace;
  return {
    ...(name === undefined ? {} : { connection: name }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(pattern === undefined || pattern === '<?>' ? {} : { pattern }),
  };
}

type Open = Pick<UnresolvedFact, 'message' | 'reach'>;

/**
 * A table whose name or system is not wholly known: what is said of it, and what it could be. `otherwise`:
 * code has a default for what is not known.
 */
export function openName(
  ground: Ground,
  table: Pick<TableName, 'parts' | 'server'>,
  otherwise = false,
): Open {
  const written = table.parts.join('.');
  const unknown = [...written.matchAll(/<\?([^>]*)>/g)].map((each) => each[1] ?? '');
  const pattern = written.replace(/\{\{[^}]*\}\}|<\?[^>]*>/g, '<?>');
  const isWhole = table.parts.at(-1) === everyTable;
  const known = table.parts.filter((part) => !part.startsWith('<?')).join('.');
  if (table.server !== undefined) {
    const what = isWhole ? `${known}.*` : written;
    // Which system that is, nobody said: it may be any that holds such a name.
    const reach = known === '' ? reachOf(ground) : { pattern };
    return { message: `${what} is read in another system, ${table.server}`, reach };
  }
  if (otherwise && !isWhole)
    return {
      message: `a setting may be made otherwise than its default: ${written}`,
      reach: reachOf(ground, pattern),
    };
  const message = isWhole
    ? known === ''
      ? 'every table is handed to readers that no code names'
      : `every table of ${known} is handed to readers that no code names`
    : `part of the name ${written} is only known at run time: ${unknown.join(', ')}`;
  // Of a whole database each table could be meant, and none is named.
  const isDatabase = isWhole && table.parts.at(-2)?.startsWith('<?') === true;
  return { message, reach: isDatabase ? reachOf(ground) : reachOf(ground, pattern) };
}

/**
 * A bare name under several schemas is that of the first which has it: which that is, code does not
 * say. The edge goes to the first, a finding to each other, so that none of them is deleted unasked.
 */
export function elsewhere(
  ground: Ground,
  { parts, otherSchemas = [] }: Pick<TableName, 'parts' | 'otherSchemas'>,
): Open[] {
  const { mapped, aliases } = ground;
  const last = parts.at(-1) ?? '';
  const found = (schema: string, place: Pick<Reach, 'namespace' | 'unless'> = {}) => ({
    message: `${last} has no schema and may stand in ${schema} too; write the schema`,
    reach: { ...reachOf(ground, `${schema}.${last}`), ...place },
  });
  if (!mapped) return otherSchemas.map((schema) => found(schema));
  const urns = otherSchemas.map((schema) =>
    datasetUrn(mapped, [...parts.slice(0, -2), schema, last], aliases),
  );
  const first = datasetUrn(mapped, parts, aliases);
  // Each later schema counts only where no earlier one has the table.
  return [...urns, ...otherMeanings(mapped, parts, aliases)].map((urn, at, all) =>
    found(nameParts(urn).at(-2) ?? urn, { namespace: urn, unless: [first, ...all.slice(0, at)] }),
  );
}
