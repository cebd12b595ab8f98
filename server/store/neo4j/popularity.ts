import { bucketFor, bucketOf, rankOf } from '../shared/asset-merge.ts';
import { integer } from '../shared/codes.ts';
import type { Query } from './bolt.ts';

const degrees = `UNWIND $ids AS id MATCH (a:Asset {id: id})
  RETURN id, a.rank AS rank, COUNT { (a)-[r:FEEDS]-() WHERE r.vanishedAt IS NULL } AS neighbours`;
const setRanks = 'UNWIND $ranks AS row MATCH (a:Asset {id: row.id}) SET a.rank = row.rank';

/** Moves assets to where their neighbours' number puts them in the order of search; true if any moved. */
export async function rankAgain(query: Query, ids: number[]): Promise<boolean> {
  const ranks: { id: number; rank: number }[] = [];
  for (const row of await query.run(degrees, { ids })) {
    const id = integer(row['id']);
    const bucket = bucketFor(integer(row['neighbours']));
    if (bucket !== bucketOf(integer(row['rank']))) ranks.push({ id, rank: rankOf(id, bucket) });
  }
  if (ranks.length > 0) await query.run(setRanks, { ranks });
  return ranks.length > 0;
}
