import { integer } from '../shared/codes.ts';
import type { Database } from './database.ts';

/** As SQLite reads it: any level with two pieces is merged; by itself it leaves up to three. */
const piecesMerged = 2;
const setPieces = `INSERT INTO search (search, rank) VALUES ('usermerge', ${piecesMerged})`;
/** 64 pages are about 15 ms: whoever writes meanwhile waits no longer. */
const merge = "INSERT INTO search (search, rank) VALUES ('merge', 64)";

/**
 * Joins pieces of the index that ingests left behind, a few pages; true while there is more to join.
 * A search for two common words costs half of what it costs over a dozen pieces.
 */
export function mergeSome(db: Database): boolean {
  const set = db.get("SELECT v FROM search_config WHERE k = 'usermerge'")?.v;
  if (set !== piecesMerged) db.exec(setPieces);
  const before = totalChanges(db);
  db.exec(merge);
  // The statement itself is one change: more means that pages were written.
  return totalChanges(db) - before >= 2;
}

function totalChanges(db: Database): number {
  return integer(db.get('SELECT total_changes() AS n')?.n);
}
