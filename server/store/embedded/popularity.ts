import type { AssetFacts } from '../../core/asset.ts';
import type { FactParty } from '../../core/facts.ts';
import { bucketFor, bucketOf, rankOf } from '../shared/asset-merge.ts';
import { integer, parse, text } from '../shared/codes.ts';
import type { Database } from './database.ts';
import { documentOf } from '../shared/words.ts';

const countedEdges = 70_000;

/** Moves an asset to where its neighbours' number puts it in the order of search; true if it moved. */
export function rankAgain(db: Database, id: number): boolean {
  const row = db.get('SELECT rank, urn FROM asset WHERE id = ?', id);
  if (row === undefined) return false;
  const degree = db.get(
    `SELECT (SELECT count(*) FROM (SELECT 1 FROM edge WHERE from_id = ?1 AND relation = 0
         AND vanished_at IS NULL LIMIT ?2))
       + (SELECT count(*) FROM (SELECT 1 FROM edge WHERE to_id = ?1 AND relation = 0
         AND vanished_at IS NULL LIMIT ?2)) AS n`,
    id,
    countedEdges,
  );
  const rank = integer(row.rank);
  const bucket = bucketFor(integer(degree?.n));
  if (bucket === bucketOf(rank)) return false;
  const body = db.get(
    'SELECT a.parties, b.facts FROM asset a JOIN asset_body b ON b.id = a.id WHERE a.id = ?',
    id,
  );
  const moved = rankOf(id, bucket);
  const words = documentOf(
    text(row.urn),
    parse<AssetFacts>(body?.facts),
    parse<FactParty[]>(body?.parties),
  );
  db.run('UPDATE asset SET rank = ? WHERE id = ?', moved, id);
  db.run('DELETE FROM search WHERE rowid = ?', rank);
  db.run('INSERT INTO search (rowid, body) VALUES (?, ?)', moved, words);
  return true;
}
