import { integer } from '../shared/codes.ts';
import type { Session } from './session.ts';

/** The scope under which is kept what no scan says (people, the configuration, names); none ever closes it. */
export function spokenScope(session: Session, source: number): number {
  const { db } = session;
  const row = db.get("SELECT id FROM scope WHERE source = ? AND key = 'spoken'", source);
  if (row !== undefined) return integer(row.id);
  db.run(
    `INSERT INTO scope (source, key, parent, state, count, digest, next_digest, pending, run)
     VALUES (?, 'spoken', '', 'SEEN', 0, '', '', 0, 0)`,
    source,
  );
  return integer(db.get('SELECT last_insert_rowid() AS id')?.id);
}
