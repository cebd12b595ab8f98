import type { AssetFacts, Column, PartyMention } from '../asset.ts';
import { splitName } from '../urn-name.ts';
import { parseUrn } from '../urn.ts';
import type { RequestPurpose } from './request.ts';

/** An edge that something had when it was taken away. */
export interface TombstoneEdge {
  direction: 'UPSTREAM' | 'DOWNSTREAM';
  /** `refText` of the other end. */
  asset: string;
  reason: string;
  /** Nobody said it any more then. */
  vanishedAt?: string;
}

/** What is kept of an asset that a request took away: enough to know what it was, and to bring it back. */
export interface Tombstone {
  request: string;
  /** `refText`. */
  asset: string;
  name: string;
  platform: string;
  subtype?: string;
  description?: string;
  purpose: RequestPurpose;
  columns: Column[];
  /** DDL as a source knew it (literals masked), or made of the columns. */
  definition?: string;
  /** Made of the columns: keys, defaults and grants are not in it. */
  isDefinitionMade?: true;
  edges: TombstoneEdge[];
  /** There were more. */
  moreEdges?: true;
  parties: Pick<PartyMention, 'role' | 'party' | 'ticket'>[];
  rowCount?: number;
  rowCountEstimated?: boolean;
  takenAwayAt: string;
  droppedAt?: string;
  /** Where the copy lies, as the person who made it said. */
  backup?: string;
  /** No copy of the data is kept, on purpose. */
  keepsNoCopy?: true;
  restoreRecipe?: string;
  undoUntil?: string;
  restoredAt?: string;
}

/** Types as catalogs print them; anything else is not put into a statement. */
const typeText = /^[\p{L}\p{N}_ ,.()[\]"]{1,120}$/u;

/** A `CREATE TABLE` of the columns that are known; undefined where one of them cannot be written down. */
export function definitionOf(urn: string, facts: AssetFacts): string | undefined {
  const columns = facts.columns ?? [];
  const scheme = /^(postgres|redshift|vertica|duckdb):/.exec(parseUrn(urn).namespace);
  if (!scheme || columns.length === 0 || /view/i.test(facts.subtype ?? '')) return undefined;
  const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
  const lines: string[] = [];
  for (const { name, type, nullable } of columns) {
    if (type === undefined || !typeText.test(type) || /\p{Cc}/u.test(name)) return undefined;
    lines.push(`  ${quote(name)} ${type}${nullable === false ? ' NOT NULL' : ''}`);
  }
  const keys = columns
    .filter((column) => column.primaryKey === true)
    .map(({ name }) => quote(name));
  if (keys.length > 0) lines.push(`  PRIMARY KEY (${keys.join(', ')})`);
  const table = splitName(parseUrn(urn).name).slice(1).map(quote).join('.');
  return `CREATE TABLE ${table} (\n${lines.join(',\n')}\n);`;
}
