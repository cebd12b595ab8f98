import { assetKinds } from '../../core/asset.ts';
import type { Facet } from '../store.ts';
import { integer, optionalInteger, optionalText, text } from './codes.ts';
import type { Database, Row } from './database.ts';
import type { Filter } from './search-filter.ts';

/** Counting stops here; a total of this much means "10,000 or more". */
export const countedUpTo = 10_001;
const shownValues = 50;
const freshness = [
  ['1', 1],
  ['7', 7],
  ['30', 30],
  ['90', 90],
] as const;

/** How many assets match, and how they spread over each facet. */
export function facetsOf(
  db: Database,
  match: string | undefined,
  filter: Filter,
  now: number,
): { total: number; facets: Facet[] } {
  const counts = {
    kind: new Map<string, number>(),
    platform: new Map<string, number>(),
    layer: new Map<string, number>(),
    owner: new Map<string, number>(),
    tag: new Map<string, number>(),
    freshness: new Map<string, number>(),
    noOwner: new Map<string, number>(),
  };
  let total = 0;
  for (const row of matching(db, match, filter)) {
    total++;
    add(counts.kind, assetKinds[integer(row.kind)] ?? '');
    add(counts.platform, text(row.platform));
    const layer = optionalText(row.layer);
    if (layer !== undefined) add(counts.layer, layer);
    const owners = text(row.owners);
    if (owners === '') add(counts.noOwner, 'true');
    else for (const owner of owners.slice(1, -1).split('\n')) add(counts.owner, owner);
    const tags = text(row.tags);
    if (tags !== '') for (const tag of tags.slice(1, -1).split('\n')) add(counts.tag, tag);
    const changed = optionalInteger(row.data_changed_at);
    if (changed !== undefined) {
      for (const [value, days] of freshness) {
        if (changed >= now - days * 86_400_000) add(counts.freshness, value);
      }
    }
  }
  const facets = (Object.keys(counts) as Facet['field'][]).map((field) => ({
    field,
    values: [...counts[field]]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, shownValues),
  }));
  return { total, facets };
}

function add(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function matching(db: Database, match: string | undefined, filter: Filter): Iterable<Row> {
  const columns = 'a.kind, a.platform, a.layer, a.owners, a.tags, a.data_changed_at';
  if (match === undefined) {
    return db.iterate(
      `SELECT ${columns} FROM asset a WHERE 1 ${filter.where} LIMIT ${countedUpTo}`,
      ...filter.values,
    );
  }
  return db.iterate(
    `SELECT ${columns} FROM search f JOIN asset a ON a.id = (f.rowid & 1099511627775)
     WHERE f.search MATCH ? ${filter.where} LIMIT ${countedUpTo}`,
    match,
    ...filter.values,
  );
}
