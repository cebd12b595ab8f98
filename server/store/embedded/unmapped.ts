import type { AssetId } from '../../core/facts.ts';
import { isUnmapped, mayMean } from '../../core/urn.ts';
import { integer, text } from '../shared/codes.ts';
import type { Database } from './database.ts';
import { afterPrefix } from '../shared/names.ts';

const maxNamed = 2_000;
const unmapped = `namespace >= 'connection://' AND namespace < 'connection:0' AND kind = 0`;

export interface UnmappedNames {
  ids: AssetId[];
  /** Why there may be more. */
  cut?: string;
}

/**
 * Datasets that may be one of the assets under another name: of the two names at least one stands under
 * a connection nobody mapped, and the trailing parts of one are those of the other.
 */
export function unmappedNamed(db: Database, ids: AssetId[]): UnmappedNames {
  if (ids.length === 0 || db.get(`SELECT 1 FROM asset WHERE ${unmapped} LIMIT 1`) === undefined) {
    return { ids: [] };
  }
  const found = new Set<AssetId>();
  let cut: string | undefined;
  const own = db.all(
    'SELECT DISTINCT a.tail, a.urn FROM json_each(?) j JOIN asset a ON a.id = j.value WHERE a.kind = 0',
    JSON.stringify(ids),
  );
  for (const row of own) {
    const urn = text(row.urn);
    const rows = alike(db, text(row.tail), isUnmapped(urn) ? 'kind = 0' : unmapped);
    if (rows.length >= maxNamed) cut = `more than ${maxNamed} names may mean ${urn}`;
    for (const item of rows) if (mayBeOne(item.urn, urn)) found.add(item.id);
  }
  for (const id of ids) found.delete(id);
  return { ids: [...found], ...(cut === undefined ? {} : { cut }) };
}

function mayBeOne(left: string, right: string): boolean {
  return (isUnmapped(left) && mayMean(left, right)) || (isUnmapped(right) && mayMean(right, left));
}

/** Names that end as this one does, with as many parts, more or fewer. */
function alike(db: Database, tail: string, among: string): { id: AssetId; urn: string }[] {
  const parts = tail.split('\n').slice(0, -1);
  const shorter = parts.map((_part, index) => `${parts.slice(0, index + 1).join('\n')}\n`);
  const rows = [
    ...db.all(
      `SELECT id, urn FROM asset WHERE ${among} AND tail IN (SELECT value FROM json_each(?)) LIMIT ?`,
      JSON.stringify(shorter),
      maxNamed,
    ),
    ...db.all(
      `SELECT id, urn FROM asset WHERE ${among} AND tail > ? AND tail < ? LIMIT ?`,
      tail,
      afterPrefix(tail),
      maxNamed,
    ),
  ];
  return rows.map((row) => ({ id: integer(row.id), urn: text(row.urn) }));
}
