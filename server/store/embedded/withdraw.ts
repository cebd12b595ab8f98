import { noteEdgeChange } from '../shared/changes.ts';
import { integer, relationCode } from '../shared/codes.ts';
import type { MemberKind } from '../shared/members.ts';
import { noteEdge } from './session.ts';
import type { Session } from './session.ts';

/** Takes back one assertion: records and edges keep their row with the date, unresolved ones go. */
export function withdraw(session: Session, kind: MemberKind, row: number): void {
  if (kind === 'EDGE') withdrawEdge(session, row);
  else if (kind === 'RECORD') withdrawRecord(session, row);
  else session.db.run('DELETE FROM unresolved WHERE id = ?', row);
}

function withdrawRecord(session: Session, id: number): void {
  const row = session.db.get(
    'UPDATE asset_record SET vanished_at = ? WHERE id = ? AND vanished_at IS NULL RETURNING asset',
    session.at,
    id,
  );
  if (row === undefined) return;
  const asset = integer(row.asset);
  session.dirty.add(asset);
  session.lost.add(asset);
}

export function withdrawEdge(session: Session, id: number): void {
  const { db } = session;
  const row = db.get(
    `UPDATE edge SET vanished_at = ? WHERE id = ? AND vanished_at IS NULL
     RETURNING from_id, to_id, relation, source, method`,
    session.at,
    id,
  );
  if (row === undefined) return;
  const from = integer(row.from_id);
  const to = integer(row.to_id);
  noteEdge(session, 'REMOVE', relationCode.at(row.relation), from, to);
  session.lost.add(from);
  session.lost.add(to);
  const other = db.get(
    `SELECT 1 FROM edge WHERE from_id = ? AND relation = ? AND to_id = ? AND source = ? AND method = ?
       AND vanished_at IS NULL`,
    from,
    integer(row.relation),
    to,
    integer(row.source),
    integer(row.method),
  );
  if (other === undefined) noteEdgeChange(session.changes, 'VANISHED', from, to);
}
