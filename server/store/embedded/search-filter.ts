import type { SearchQuery } from '../store.ts';
import { kindCode, stateCode } from '../shared/codes.ts';

/** Conditions on `asset a`, each beginning with AND. */
export interface Filter {
  where: string;
  values: (string | number)[];
  /** A better start than all assets, when nothing was typed. */
  from?: string;
}

export function filterOf(query: SearchQuery, now: number): Filter {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  function among(column: string, wanted: (string | number)[] | undefined): void {
    if (wanted === undefined || wanted.length === 0) return;
    conditions.push(`AND a.${column} IN (SELECT value FROM json_each(?))`);
    values.push(JSON.stringify(wanted));
  }
  function labelled(what: string, wanted: string[] | undefined): void {
    if (wanted === undefined || wanted.length === 0) return;
    conditions.push(`AND a.id IN (SELECT asset FROM asset_label
      WHERE what = '${what}' AND value IN (SELECT value FROM json_each(?)))`);
    values.push(JSON.stringify(wanted));
  }
  among('kind', query.kinds?.map(kindCode.of));
  among('platform', query.platforms);
  among('layer', query.layers);
  among('state', query.states?.map(stateCode.of));
  labelled('owner', query.owners);
  labelled('tag', query.tags);
  if (query.noOwner === true) conditions.push("AND a.owners = ''");
  if (query.freshWithinDays !== undefined) {
    conditions.push('AND a.data_changed_at >= ?');
    values.push(now - query.freshWithinDays * 86_400_000);
  }
  // Columns are found through their dataset, unless they are asked for.
  if (query.kinds === undefined || query.kinds.length === 0) conditions.push('AND a.kind <> 1');
  return { where: conditions.join(' '), values };
}
