import type { AssetId } from '../../core/facts.ts';
import { mayMean } from '../../core/urn.ts';
import { integer, text } from './codes.ts';
import type { Database } from './database.ts';
import { afterPrefix } from './names.ts';

const maxNamed = 2_000;

/**
 * Names read under a connection nobody mapped whose trailing parts equal those of one of the assets
 * (either may be written with more parts than the other): each may be that asset.
 */
export function unmappedNamed(db: Database, ids: AssetId[]): AssetId[] {
  const found = new Set<AssetId>();
  const tails = db.all(
    `SELECT DISTINCT a.tail, a.urn FROM json_each(?) j JOIN asset a ON a.id = j.value
     WHERE a.kind = 0 AND a.namespace NOT LIKE 'connection://%'`,
    JSON.stringify(ids),
  );
  const unmapped = `namespace >= 'connection://' AND namespace < 'connection:0' AND kind = 0`;
  for (const row of tails) {
    const tail = text(row.tail);
    const parts = tail.split('\n').slice(0, -1);
    const shorter = parts.map((_part, index) => `${parts.slice(0, index + 1).join('\n')}\n`);
    const rows = [
      ...db.all(
        `SELECT id, urn FROM asset WHERE ${unmapped} AND tail IN (SELECT value FROM json_each(?)) LIMIT ?`,
        JSON.stringify(shorter),
        maxNamed,
      ),
      ...db.all(
        `SELECT id, urn FROM asset WHERE ${unmapped} AND tail > ? AND tail < ? LIMIT ?`,
        tail,
        afterPrefix(tail),
        maxNamed,
      ),
    ];
    for (const item of rows) {
      if (mayMean(text(item.urn), text(row.urn))) found.add(integer(item.id));
    }
  }
  for (const id of ids) found.delete(id);
  return [...found];
}
